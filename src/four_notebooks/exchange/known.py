"""The accounts that a book holds already, as an import compares rows with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from four_notebooks.exchange.same_account import Known, known_by
from four_notebooks.method.values import Account, Contact, Entry, PlannedVisit, SheetAnswer
from four_notebooks.services.numbers import DEFAULT_REGION, region_of

if TYPE_CHECKING:
    from four_notebooks.method.sheets.template import Template
    from four_notebooks.services.book import Book

_NO_ANSWERS: Mapping[tuple[str, str], SheetAnswer] = MappingProxyType({})


class Details(NamedTuple):
    """What an account has that a second import of the same source must not write again.

    ``bodies`` are the texts of its entries, ``days`` those of its planned visits, ``dated``
    entries with their moments, ``hours`` its planned visits, ``answers`` what its sheets say
    by sheet and question.
    """

    bodies: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()
    dated: frozenset[tuple[datetime, str]] = frozenset()
    hours: frozenset[tuple[date, datetime | None, str]] = frozenset()
    answers: Mapping[tuple[str, str], SheetAnswer] = _NO_ANSWERS


NO_DETAILS = Details()
Journals = Callable[[Iterable[int]], dict[int, Details]]


def _no_journals(_: Iterable[int]) -> dict[int, Details]:
    return {}


@dataclass(frozen=True, slots=True)
class KnownAccounts:
    """Accounts with their people, by account id; those in the bin apart.

    ``journals`` reads the entries and plans of those accounts that rows were recognised as.
    ``sheets`` are the sheets of the book that are its own, ``region`` is the country whose
    numbers are written without its code.
    """

    accounts: Mapping[int, Account] = field(default_factory=dict)
    contacts: Mapping[int, tuple[Contact, ...]] = field(default_factory=dict)
    journals: Journals = _no_journals
    binned: Mapping[int, Account] = field(default_factory=dict)
    sheets: tuple[Template, ...] = ()
    region: str = DEFAULT_REGION

    def compared(self) -> list[Known]:
        """All outside the bin in the form in which rows are compared, the oldest first."""
        return self._compared(self.accounts)

    def compared_in_bin(self) -> list[Known]:
        """Those in the bin in the form in which rows are compared, the oldest first."""
        return self._compared(self.binned)

    def _compared(self, accounts: Mapping[int, Account]) -> list[Known]:
        found = []
        for account in sorted(accounts.values(), key=lambda each: each.id):
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
                    region=self.region,
                )
            )
        return found


def known_from(
    accounts: Iterable[Account],
    contacts: Iterable[Contact] = (),
    journals: Journals = _no_journals,
    *,
    sheets: tuple[Template, ...] = (),
    region: str = DEFAULT_REGION,
) -> KnownAccounts:
    """What is known from records; accounts in the bin are kept apart."""
    alive: dict[int, Account] = {}
    binned: dict[int, Account] = {}
    for account in accounts:
        (alive if account.deleted_at is None else binned)[account.id] = account
    people: dict[int, list[Contact]] = {}
    for contact in contacts:
        people.setdefault(contact.account_id, []).append(contact)
    of_each = {account: tuple(its) for account, its in people.items()}
    return KnownAccounts(alive, of_each, journals, binned, sheets, region)


def details_of(
    entries: Mapping[int, Iterable[Entry]],
    plans: Mapping[int, Iterable[PlannedVisit]],
    answers: Mapping[int, Iterable[SheetAnswer]] = MappingProxyType({}),
) -> dict[int, Details]:
    """What accounts have, by account; answers about single people are left out."""
    return {
        account: Details(
            frozenset(entry.body for entry in entries.get(account, ())),
            frozenset(plan.day for plan in plans.get(account, ())),
            frozenset((entry.start, entry.body) for entry in entries.get(account, ())),
            frozenset((plan.day, plan.at, plan.purpose) for plan in plans.get(account, ())),
            {
                (each.sheet, each.question): each
                for each in answers.get(account, ())
                if each.contact_id is None
            },
        )
        for account in {*entries, *plans, *answers}
    }


def known_accounts(book: Book) -> KnownAccounts:
    """What a book holds. Raises BookError."""
    store = book.store

    def journals(ids: Iterable[int]) -> dict[int, Details]:
        wanted = list(ids)
        return details_of(
            store.of_accounts(Entry, wanted),
            store.of_accounts(PlannedVisit, wanted),
            store.of_accounts(SheetAnswer, wanted),
        )

    return known_from(
        store.all(Account),
        store.all(Contact),
        journals,
        sheets=tuple(book.sheets.own()),
        region=region_of(book),
    )
