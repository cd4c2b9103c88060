"""The rows of the pool, the bin and the signed in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.instants import day_of, from_ms
from four_notebooks.method.values import Account, LostBy, Move, MoveKind, Notebook
from four_notebooks.models import words
from four_notebooks.models.account.when import date_words, day_words
from four_notebooks.views.lists.day_rows import Mark, one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account: name, tags, a note, and at the right what is due. ``key`` is its id."""

    key: int
    title: str
    tags: tuple[str, ...]
    small: str
    note: str
    marks: tuple[Mark, ...]
    notebook: str

    @property
    def spoken(self) -> str:
        """The whole row."""
        parts = (self.title, *self.tags, self.small, self.note, *(m.text for m in self.marks))
        return " · ".join(part for part in parts if part)


def _people(card: Card | None) -> str:
    """Who was met last, else who is known."""
    links = card.chain if card is not None else ()
    met = [link for link in links if link.met and link.name]
    named = met or [link for link in links if link.name]
    return f"{words.level(named[-1].level)} {named[-1].name}" if named else ""


def _move(moves: list[Move], kind: MoveKind) -> Move | None:
    return next((move for move in moves if move.kind is kind), None)


def _in_days(days: int) -> str:
    one, many = translate("Lists", "in {n} day"), translate("Lists", "in {n} days")
    return (one if days == 1 else many).format(n=days)


def pool_row(
    account: Account,
    card: Card | None,
    moves: list[Move],
    second_look_days: int,
    today: date,
    zone: tzinfo,
) -> AccountRow:
    """An account in the pool: why it was let go, what lost it, and when to look again."""
    move = _move(moves, MoveKind.RELEASE)
    released = move.at if move is not None else account.created_at
    day = released.astimezone(zone).date()
    look = day + timedelta(days=second_look_days)
    left = (look - today).days
    if left <= 0:
        mark = Mark(translate("Lists", "second look due"), True)
    else:
        mark = Mark(translate("Lists", "second look {when}").format(when=_in_days(left)))
    tags = []
    if move is not None and move.reason:
        tags.append(words.reason(move.reason))
    if move is not None and move.lost_by is not LostBy.UNSAID:
        tags.append(translate("Lists", "lost by: {what}").format(what=words.lost_by(move.lost_by)))
    small = (
        translate("Lists", "let go {day}").format(day=day_words(day, today)),
        _people(card),
        account.area,
    )
    return AccountRow(
        key=account.id,
        title=account.name,
        tags=tuple(tags),
        small=" · ".join(part for part in small if part),
        note=one_line(move.note if move is not None else ""),
        marks=(mark,),
        notebook=account.notebook,
    )


def signed_row(
    account: Account,
    card: Card | None,
    moves: list[Move],
    care_due: int | None,
    today: date,
    zone: tzinfo,
) -> AccountRow:
    """A signed account: since when, from which notebook, and when it wants care."""
    move = _move(moves, MoveKind.SIGN)
    signed = (move.at if move is not None else account.created_at).astimezone(zone).date()
    marks: tuple[Mark, ...] = ()
    if care_due is not None:
        left = (day_of(care_due, zone) - today).days
        if left > 0:
            marks = (Mark(translate("Lists", "care {when}").format(when=_in_days(left))),)
        elif left == 0:
            marks = (Mark(translate("Lists", "care today"), True),)
        else:
            late = translate("Lists", "care {days} d late").format(days=-left)
            marks = (Mark(late, True),)
    origin = move.from_notebook if move is not None else None
    small = (
        translate("Lists", "signed {day}").format(day=date_words(signed, today)),
        "" if origin in (None, Notebook.INBOX) else str(origin),
        _people(card),
        account.area,
    )
    return AccountRow(
        key=account.id,
        title=account.name,
        tags=(),
        small=" · ".join(part for part in small if part),
        note=one_line(move.note if move is not None else ""),
        marks=marks,
        notebook=origin or account.notebook,
    )


def bin_row(account: Account, today: date, zone: tzinfo) -> AccountRow:
    """An account in the bin."""
    deleted: datetime = account.deleted_at or from_ms(0)
    day = day_words(deleted.astimezone(zone).date(), today)
    return AccountRow(
        key=account.id,
        title=account.name,
        tags=(),
        small=translate("Lists", "deleted {day}").format(day=day),
        note="",
        marks=(),
        notebook=account.notebook,
    )
