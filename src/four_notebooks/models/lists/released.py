"""The pool as a list: filters, orders, and its rows in words (METHOD 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.instants import day_of
from four_notebooks.models import words
from four_notebooks.models.account.fields import amount_words
from four_notebooks.models.account.when import date_words, day_words
from four_notebooks.models.lists.columns import Cell, Column, ColumnRow, Ordered
from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import matches
from four_notebooks.services.pool import Released

translate = QCoreApplication.translate
MOST_AREAS: Final = 40


@dataclass(frozen=True, slots=True)
class PoolSieve:
    """Which accounts of the pool are shown; what is empty lets all through."""

    words: str = ""
    reason: str = ""
    lost_by: str = ""
    area: str = ""
    due: bool = False

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        return self == PoolSieve()


def sifted(accounts: Iterable[Released], sieve: PoolSieve, now: int) -> list[Released]:
    """Those that are let through; ``now`` in milliseconds."""
    if sieve.empty:
        return list(accounts)
    typed, plain = sieve.words.strip(), fold(sieve.words)
    return [
        one
        for one in accounts
        if (not sieve.reason or one.reason == sieve.reason)
        and (not sieve.lost_by or one.lost_by == sieve.lost_by)
        and (not sieve.area or one.area == sieve.area)
        and (not sieve.due or is_due(one, now))
        and (not typed or matches(one.keys, typed) or (bool(plain) and plain in fold(one.note)))
    ]


def is_due(account: Released, now: int) -> bool:
    """Whether its second look has come."""
    return account.look_at is not None and account.look_at <= now


ORDERS: Final = Ordered[Released](
    {
        "look": lambda one: one.look_at,
        "name": lambda one: one.keys,
        "reason": lambda one: words.reason(one.reason) if one.reason else None,
        "lost": lambda one: words.lost_by(one.lost_by) if one.lost_by else None,
        "released": lambda one: -one.released,
        "from": lambda one: one.notebook,
        "visit": lambda one: None if one.last_visit is None else -one.last_visit,
        "amount": lambda one: None if one.amount is None else -one.amount,
    }
)
"""The pool's orders by column; the second look is the one it begins with."""


def areas(accounts: Iterable[Released]) -> list[str]:
    """The areas the accounts lie in, the commonest first."""
    counted = Counter(one.area for one in accounts if one.area)
    return [area for area, _ in counted.most_common(MOST_AREAS)]


def columns() -> list[Column]:
    """What the pool says of each account beside its name."""
    return [
        Column("reason", translate("Lists", "Reason"), 152, stays=6),
        Column("lost", translate("Lists", "Lost by"), 100, stays=3),
        Column("released", translate("Lists", "Released"), 86, stays=5),
        Column("from", translate("Lists", "From"), 48, stays=4),
        Column("visit", translate("Lists", "Last visit"), 86, stays=2),
        Column("amount", translate("Lists", "Amount"), 92, stays=1, right=True),
        Column("look", translate("Lists", "Second look"), 112, right=True),
    ]


def row(account: Released, today: date, zone: tzinfo, now: int) -> ColumnRow:
    """An account of the pool in words."""
    look = _look(account, today, zone, now)
    released = day_words(day_of(account.released, zone), today)
    visit = visit_words(account.last_visit, today, zone)
    cells = {
        "reason": Cell(words.reason(account.reason) if account.reason else ""),
        "lost": Cell(words.lost_by(account.lost_by) if account.lost_by else ""),
        "released": Cell(released),
        "from": Cell(letter_of(account.notebook), notebook=account.notebook),
        "visit": Cell(visit or "–"),
        "amount": Cell(amount_words(account.amount)),
        "look": look,
    }
    note = " ".join(account.note.split())
    return ColumnRow(
        key=account.id,
        title=account.name,
        small=account.area,
        note=note,
        cells=cells,
        notebook=account.notebook,
        said=_said(account, {code: cell.text for code, cell in cells.items()}, visit, note),
    )


def _said(account: Released, told: Mapping[str, str], visit: str, note: str) -> str:
    """The whole row in words."""
    lost, letter = told["lost"], told["from"]
    parts = (
        account.name,
        told["reason"],
        translate("Lists", "lost by: {what}").format(what=lost) if lost else "",
        translate("Lists", "let go {day}").format(day=told["released"]),
        translate("Lists", "from {notebook}").format(notebook=letter),
        translate("Lists", "last visit {day}").format(day=visit) if visit else "",
        told["amount"],
        account.area,
        note,
        translate("Lists", "second look: {when}").format(when=told["look"]),
    )
    return " · ".join(part for part in parts if part)


def letter_of(notebook: str) -> str:
    """A notebook as one letter, the inbox by its name."""
    return words.notebook(notebook) if notebook == "inbox" else notebook


def _look(account: Released, today: date, zone: tzinfo, now: int) -> Cell:
    if account.look_at is None:
        return Cell(translate("Lists", "looked at"))
    left = (day_of(account.look_at, zone) - today).days
    if account.look_at <= now:
        return Cell(translate("Lists", "due") if left >= 0 else since(-left), True)
    return Cell(in_days(left))


def visit_words(at: int | None, today: date, zone: tzinfo) -> str:
    """The day of a visit (ms); nothing where there was none."""
    return "" if at is None else date_words(day_of(at, zone), today)


def in_days(days: int) -> str:
    """So many days from now; today for none."""
    if days <= 0:
        return translate("Lists", "today")
    one, many = translate("Lists", "in {n} day"), translate("Lists", "in {n} days")
    return (one if days == 1 else many).format(n=days)


def since(days: int) -> str:
    """Due for so many days."""
    one, many = translate("Lists", "due for {n} day"), translate("Lists", "due for {n} days")
    return (one if days == 1 else many).format(n=days)


def choices_of_reason(accounts: Sequence[Released]) -> list[tuple[str, str]]:
    """The reasons that occur, the commonest first, with how many there are of each."""
    counted = Counter(one.reason for one in accounts if one.reason)
    return [(code, f"{words.reason(code)}  {count}") for code, count in counted.most_common()]


def choices_of_loss(accounts: Sequence[Released]) -> list[tuple[str, str]]:
    """What lost them, the commonest first, with how many there are of each."""
    counted = Counter(one.lost_by for one in accounts if one.lost_by)
    return [(code, f"{words.lost_by(code)}  {count}") for code, count in counted.most_common()]
