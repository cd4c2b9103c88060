"""Which accounts may be the same one: by registration code, phone, or core name; and nearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from four_notebooks.method.values import Account, Contact
from four_notebooks.names.company import core_name
from four_notebooks.names.folding import fold
from four_notebooks.services.numbers import DEFAULT_REGION, number_key
from four_notebooks.services.resemblance import Resemblance

Mark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Similar:
    """An account that may be the same one: ``by`` is ``code``, ``phone`` or ``name``; nearly
    so by ``likeness`` or ``sound``, with how much their names have in common (0-1)."""

    account_id: int
    name: str
    by: str
    likeness: float = 1.0


class Likeness:
    """An index of accounts by what tells them apart; keep it up with ``put`` and ``drop``.

    Numbers are those of the account and of its people.
    """

    def __init__(
        self,
        accounts: Iterable[Account] = (),
        contacts: Iterable[Contact] = (),
        region: str = DEFAULT_REGION,
    ) -> None:
        self._region = region
        self._names: dict[int, str] = {}
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._people: dict[int, tuple[int, tuple[Mark, ...]]] = {}
        self._ids: defaultdict[Mark, list[int]] = defaultdict(list)
        self._near = Resemblance()
        for account in accounts:
            self.put(account)
        for contact in contacts:
            self.put_person(contact)

    def put(self, account: Account) -> None:
        """Know an account as it is now; one in the bin is forgotten."""
        self.drop(account.id)
        if account.deleted_at is not None:
            return
        self._names[account.id] = account.name
        found = marks(account.name, account.phones, account.registration_code, self._region)
        self._marks[account.id] = found
        for mark in found:
            self._ids[mark].append(account.id)
        self._near.put(account.id, core_name(account.name))

    def drop(self, account_id: int) -> None:
        """Forget an account; a stranger is ignored."""
        for mark in self._marks.pop(account_id, ()):
            self._ids[mark].remove(account_id)
        self._names.pop(account_id, None)
        self._near.drop(account_id)

    def put_person(self, contact: Contact) -> None:
        """Know the numbers of a person as they are now."""
        self.drop_person(contact.id)
        found = marks("", contact.phones, "", self._region)
        if found:
            self._people[contact.id] = (contact.account_id, found)
            for mark in found:
                self._ids[mark].append(contact.account_id)

    def drop_person(self, contact_id: int) -> None:
        """Forget a person's numbers; a stranger is ignored."""
        account_id, found = self._people.pop(contact_id, (0, ()))
        for mark in found:
            self._ids[mark].remove(account_id)

    def find(
        self,
        name: str = "",
        phones: Iterable[str] = (),
        code: str = "",
        *,
        besides: int = 0,
        nearly: bool = False,
    ) -> list[Similar]:
        """Accounts that may be the same, the surest first, each once.

        With ``nearly`` also those whose names are almost this one, behind all others.
        """
        found: dict[int, Similar] = {}
        for mark in marks(name, phones, code, self._region):
            for account_id in self._ids.get(mark, ()):
                if account_id != besides and account_id in self._names:
                    same = Similar(account_id, self._names[account_id], mark[0])
                    found.setdefault(account_id, same)
        for near in self._near.scanned(core_name(name)) if nearly and name.strip() else ():
            if near.key != besides:
                alike = Similar(near.key, self._names[near.key], near.by, near.share)
                found.setdefault(near.key, alike)
        return list(found.values())


def marks(
    name: str, phones: Iterable[str], code: str, region: str = DEFAULT_REGION
) -> tuple[Mark, ...]:
    """What an account is told by, the surest first: (``code``, ``phone`` or ``name``; the mark)."""
    found: dict[Mark, None] = {}
    if folded := fold(code):
        found["code", folded] = None
    for phone in phones:
        if number := number_key(phone, region):
            found["phone", number] = None
    if name and (core := core_name(name)):
        found["name", core] = None
    return tuple(found)
