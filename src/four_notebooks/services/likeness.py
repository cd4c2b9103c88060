"""Which accounts may be the same one: by registration code, phone, or core name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from four_notebooks.method.values import Account
from four_notebooks.names.company import core_name, phone_digits
from four_notebooks.names.folding import fold

SHORTEST_NUMBER = 7
"""A shorter number (an extension, a hotline) belongs to nobody in particular."""


@dataclass(frozen=True, slots=True)
class Similar:
    """An account that may be the same one: ``by`` is ``code``, ``phone`` or ``name``."""

    account_id: int
    name: str
    by: str


class Likeness:
    """An index of accounts by what tells them apart; keep it up with ``put`` and ``drop``."""

    def __init__(self, accounts: Iterable[Account] = ()) -> None:
        self._names: dict[int, str] = {}
        self._marks: dict[int, tuple[tuple[str, str], ...]] = {}
        self._ids: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for account in accounts:
            self.put(account)

    def put(self, account: Account) -> None:
        """Know an account as it is now; one in the bin is forgotten."""
        self.drop(account.id)
        if account.deleted_at is not None:
            return
        self._names[account.id] = account.name
        self._marks[account.id] = marks(account.name, account.phones, account.registration_code)
        for mark in self._marks[account.id]:
            self._ids[mark].append(account.id)

    def drop(self, account_id: int) -> None:
        """Forget an account; a stranger is ignored."""
        for mark in self._marks.pop(account_id, ()):
            self._ids[mark].remove(account_id)
        self._names.pop(account_id, None)

    def find(
        self, name: str = "", phones: Iterable[str] = (), code: str = "", *, besides: int = 0
    ) -> list[Similar]:
        """Accounts that may be the same, the surest first, each once."""
        found: dict[int, str] = {}
        for mark in marks(name, phones, code):
            for account_id in self._ids.get(mark, ()):
                if account_id != besides:
                    found.setdefault(account_id, mark[0])
        return [Similar(id_, self._names[id_], by) for id_, by in found.items()]


def marks(name: str, phones: Iterable[str], code: str) -> tuple[tuple[str, str], ...]:
    """What an account is told by, the surest first: (``code``, ``phone`` or ``name``; the mark)."""
    found: dict[tuple[str, str], None] = {}
    if folded := fold(code):
        found["code", folded] = None
    for phone in phones:
        digits = phone_digits(phone)
        if len(digits) >= SHORTEST_NUMBER:
            found["phone", digits] = None
    if core := core_name(name):
        found["name", core] = None
    return tuple(found)
