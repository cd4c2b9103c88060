"""The accounts that a book holds already, as an import compares rows with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from four_notebooks.exchange.same_account import Known, known_by
from four_notebooks.method.values import Account, Contact, Entry, PlannedVisit

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Details(NamedTuple):
    """What an account has that a second import of the same list must not write again."""

    bodies: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()


Journals = Callable[[Iterable[int]], dict[int, Details]]


def _no_journals(_: Iterable[int]) -> dict[int, Details]:
    return {}


@dataclass(frozen=True, slots=True)
class KnownAccounts:
    """Accounts outside the bin with their people, by account id.

    ``journals`` reads the entries and plans of those accounts that rows were recognised as.
    """

    accounts: Mapping[int, Account] = field(default_factory=dict)
    contacts: Mapping[int, tuple[Contact, ...]] = field(default_factory=dict)
    journals: Journals = _no_journals

    def compared(self) -> list[Known]:
        """All of them in the form in which rows are compared, the oldest first."""
        found = []
        for account in sorted(self.accounts.values(), key=lambda each: each.id):
            people = self.contacts.get(account.id, ())
            numbers = [*account.phones, *(number for each in people for number in each.phones)]
            found.append(
                known_by(
                    account.id,
                    account.name,
                    code=account.registration_code,
                    phones=numbers,
                    area=account.area,
                    address=account.address,
                    short_name=account.short_name,
                )
            )
        return found


def known_from(
    accounts: Iterable[Account], contacts: Iterable[Contact] = (), journals: Journals = _no_journals
) -> KnownAccounts:
    """What is known from records; accounts in the bin are left out."""
    alive = {account.id: account for account in accounts if account.deleted_at is None}
    people: dict[int, tuple[Contact, ...]] = {}
    for contact in contacts:
        people[contact.account_id] = (*people.get(contact.account_id, ()), contact)
    return KnownAccounts(alive, people, journals)


def details_of(
    entries: Mapping[int, Iterable[Entry]], plans: Mapping[int, Iterable[PlannedVisit]]
) -> dict[int, Details]:
    """The bodies of entries and the days of plans, by account."""
    return {
        account: Details(
            frozenset(entry.body for entry in entries.get(account, ())),
            frozenset(plan.day for plan in plans.get(account, ())),
        )
        for account in {*entries, *plans}
    }


def known_accounts(book: Book) -> KnownAccounts:
    """What a book holds. Raises BookError."""
    store = book.store

    def journals(ids: Iterable[int]) -> dict[int, Details]:
        wanted = list(ids)
        return details_of(store.of_accounts(Entry, wanted), store.of_accounts(PlannedVisit, wanted))

    return known_from(store.all(Account), store.all(Contact), journals)
