"""What happened to an account: where it went, and the steps that touched it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from four_notebooks.method.values import LostBy, Move, MoveKind, Notebook
from four_notebooks.models import step_words, words
from four_notebooks.models.account.when import moment_words

if TYPE_CHECKING:
    from four_notebooks.models.account.facts import AccountFacts
    from four_notebooks.storage.changes import Announcement

translate = QCoreApplication.translate
AnyIndex = QModelIndex | QPersistentModelIndex

MOST = 200
"""Steps that are listed; older ones are in the ledger."""


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """One line: when, what, and why. ``move`` ones are moves, the rest steps of the ledger."""

    at: datetime
    when: str
    what: str
    why: str
    move: bool
    undone: bool = False

    @property
    def as_text(self) -> str:
        """The line as it is copied and read out."""
        return "  ".join(p for p in (self.when, self.what, self.why) if p)


class ChangesModel(QAbstractListModel):
    """Moves and steps of one account, newest first; read when it is first looked at."""

    def __init__(self, facts: AccountFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = facts.book
        self._clock = facts.clock
        self.account_id = facts.account_id
        self._lines: list[ChangeShown] = []
        self._read = False
        facts.stepped.connect(self._stepped)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line in words."""
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.as_text
        return None

    def line(self, row: int) -> ChangeShown:
        """One line."""
        return self._lines[row]

    def look(self) -> None:
        """Read the lines, now that somebody looks at them."""
        if self._read:
            return
        self._read = True
        self._take(self._lines_now())

    def _stepped(self, _announcement: Announcement) -> None:
        if self._read:
            self._take(self._lines_now())

    def _take(self, after: list[ChangeShown]) -> None:
        """Go over to other lines; what stays at the end stays where it is."""
        same = 0
        while (
            same < min(len(after), len(self._lines)) and after[-1 - same] == self._lines[-1 - same]
        ):
            same += 1
        fresh = after[: len(after) - same]
        stale = len(self._lines) - same
        if stale:
            self.beginRemoveRows(QModelIndex(), 0, stale - 1)
            del self._lines[:stale]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(QModelIndex(), 0, len(fresh) - 1)
            self._lines[:0] = fresh
            self.endInsertRows()

    def _lines_now(self) -> list[ChangeShown]:
        today = self._clock.now().astimezone(self._book.zone).date()
        zone = self._book.zone
        lines = [
            ChangeShown(
                m.at, moment_words(m.at, zone, today), self._move_words(m), why_words(m), move=True
            )
            for m in self._book.accounts.moves(self.account_id)
        ]
        for step in self._book.ledger.steps_of(self.account_id, MOST):
            if step.name.code in _TOLD_BY_MOVES and not step.undone:
                continue
            what = step_words.step(step.name)
            if step.undone:
                what = translate("AccountPage", "{step} (undone)").format(step=what)
            when = moment_words(step.at, zone, today)
            lines.append(ChangeShown(step.at, when, what, "", move=False, undone=step.undone))
        return sorted(lines, key=lambda line: line.at, reverse=True)

    def _move_words(self, move: Move) -> str:
        what = words.move(move.kind)
        if move.kind not in (MoveKind.MOVE, MoveKind.PICK_UP, MoveKind.UNSIGN):
            return what
        to = self._place(move.to_notebook)
        if move.from_notebook is None or move.from_notebook == move.to_notebook:
            return translate("AccountPage", "{what}: to {place}").format(what=what, place=to)
        return translate("AccountPage", "{what}: {origin} → {place}").format(
            what=what, origin=self._place(move.from_notebook), place=to
        )

    def _place(self, notebook: Notebook | None) -> str:
        if notebook is None:
            return translate("AccountPage", "Pool")
        if notebook is Notebook.INBOX:
            return words.notebook(notebook, self._book.method)
        return str(notebook)


_TOLD_BY_MOVES = frozenset({"move", "sign", "unsign", "release", "pick_up"})


def why_words(move: Move) -> str:
    """Reason, what lost it, and the note of a move."""
    parts = []
    if move.kind is MoveKind.RELEASE and move.reason:
        parts.append(words.reason(move.reason))
    elif move.reason:
        parts.append(move.reason)
    if move.lost_by is not LostBy.UNSAID:
        parts.append(
            translate("AccountPage", "lost by: {what}").format(what=words.lost_by(move.lost_by))
        )
    parts.append(move.note)
    return " · ".join(p for p in parts if p.strip())
