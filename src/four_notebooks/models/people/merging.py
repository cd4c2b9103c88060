"""Several accounts side by side before they become one, and what would be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.method.values import (
    Account,
    Attitude,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    PlannedVisit,
    Status,
    Temper,
    Term,
)
from four_notebooks.models import words
from four_notebooks.models.account.fields import amount_words
from four_notebooks.models.account.when import date_words
from four_notebooks.services.merging.fields import differing

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement

translate = QCoreApplication.translate

_FIELDS: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("Merging", "Name"),
    "short_name": QT_TRANSLATE_NOOP("Merging", "Short name"),
    "registration_code": QT_TRANSLATE_NOOP("Merging", "Registration code"),
    "area": QT_TRANSLATE_NOOP("Merging", "Area"),
    "address": QT_TRANSLATE_NOOP("Merging", "Address"),
    "industry": QT_TRANSLATE_NOOP("Merging", "Industry"),
    "source": QT_TRANSLATE_NOOP("Merging", "Source"),
    "website": QT_TRANSLATE_NOOP("Merging", "Website"),
    "term": QT_TRANSLATE_NOOP("Merging", "Term"),
    "amount": QT_TRANSLATE_NOOP("Merging", "Expected amount"),
    "title": QT_TRANSLATE_NOOP("Merging", "Title"),
    "level": QT_TRANSLATE_NOOP("Merging", "Level"),
    "wechat": QT_TRANSLATE_NOOP("Merging", "WeChat"),
    "mail": QT_TRANSLATE_NOOP("Merging", "Mail"),
    "attitude": QT_TRANSLATE_NOOP("Merging", "Attitude"),
    "temper": QT_TRANSLATE_NOOP("Merging", "Type"),
}
_RANK = {Status.SIGNED: 0, Status.ACTIVE: 1, Status.RELEASED: 2}


@dataclass(frozen=True, slots=True)
class Column:
    """One of the accounts: its name, where it lies, and what belongs to it."""

    account_id: int
    name: str
    place: str
    holds: str


@dataclass(frozen=True, slots=True)
class Row:
    """A field in which they differ: its label, and (account, words) of each different value."""

    field: str
    label: str
    values: tuple[tuple[int, str], ...]


class MergeModel:
    """``kept`` is the account that goes on; ``chosen`` whose value is taken for single fields."""

    def __init__(self, book: Book, ids: Sequence[int]) -> None:
        self._book = book
        self.accounts = [a for a in book.accounts.find(ids) if a.deleted_at is None]
        wanted = [account.id for account in self.accounts]
        self._entries = book.store.of_accounts(Entry, wanted)
        self._people = book.store.of_accounts(Contact, wanted)
        self._plans = book.store.of_accounts(PlannedVisit, wanted)
        self.kept = self._likeliest()
        self.chosen: dict[str, int] = {}
        differ = differing(self.accounts)
        by_id = {account.id: account for account in self.accounts}
        self.rows = tuple(
            Row(
                field,
                label(field),
                tuple((id_, beside(field, getattr(by_id[id_], field))[1]) for id_ in ids_),
            )
            for field, ids_ in differ.items()
        )

    def _likeliest(self) -> int:
        """Signed before active before released, then who was visited more, then the older."""
        if not self.accounts:
            return 0
        best = min(
            self.accounts,
            key=lambda a: (_RANK[a.status], -len(self._entries.get(a.id, ())), a.id),
        )
        return best.id

    def columns(self) -> list[Column]:
        """The accounts as they are compared."""
        return [Column(a.id, a.name, _place(a, self._book), self._holds(a)) for a in self.accounts]

    def _holds(self, account: Account) -> str:
        entries = self._entries.get(account.id, [])
        visits = [entry for entry in entries if entry.kind is not EntryKind.NOTE]
        parts = [
            translate("Merging", "{n} visits").format(n=len(visits)),
            translate("Merging", "{n} people").format(n=len(self._people.get(account.id, ()))),
        ]
        if plans := len(self._plans.get(account.id, ())):
            parts.append(translate("Merging", "{n} plans").format(n=plans))
        if visits:
            last = max(entry.start for entry in visits)
            day = date_words(self._book.local_day(last), self._book.today())
            parts.append(translate("Merging", "last {day}").format(day=day))
        return " · ".join(parts)

    def taken(self, row: Row) -> int:
        """Whose value of a field is taken as things stand."""
        offered = [id_ for id_, _ in row.values]
        wanted = self.chosen.get(row.field, self.kept)
        if wanted in offered:
            return wanted
        mine = next((a for a in self.accounts if a.id == wanted), None)
        same = None if mine is None else value_words(getattr(mine, row.field))
        return next((id_ for id_, said in row.values if said == same), offered[0])

    def merge(self) -> Announcement | None:
        """Make them one. Raises BookError or Refused."""
        others = [account.id for account in self.accounts if account.id != self.kept]
        return self._book.accounts.merge(self.kept, others, chosen=self.chosen, say=beside)


def label(field: str) -> str:
    """What a field is called."""
    if field in ("need", "power", "value"):
        return words.evidence(field)
    return translate("Merging", str(_FIELDS[field]))


def value_words(value: object) -> str:
    """A field's value in words."""
    if isinstance(value, Evidence):
        said = words.answer(value.answer)
        return f"{said} · {value.note}" if value.note.strip() else said
    if isinstance(value, Term):
        return words.term(value)
    if isinstance(value, Attitude):
        return words.attitude(value)
    if isinstance(value, Temper):
        return words.temper(value)
    return str(value)


def beside(field: str, value: object) -> tuple[str, str]:
    """How a value that was not taken is kept beside: label and words."""
    if field == "amount" and isinstance(value, int):
        return label(field), amount_words(value)
    if field == "level" and isinstance(value, int):
        return label(field), words.level(value)
    return label(field), value_words(value)


def _place(account: Account, book: Book) -> str:
    if account.status is not Status.ACTIVE:
        return words.status(account.status)
    name = words.notebook(account.notebook, book.method)
    return name if account.notebook == "inbox" else f"{account.notebook} · {name}"
