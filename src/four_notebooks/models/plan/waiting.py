"""Accounts without a planned visit, the most urgent first: ten thousand of them if need be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from four_notebooks.method.card import Card, CardLine
from four_notebooks.method.focus import FocusItem, Rank, Urgency
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import from_ms
from four_notebooks.models import words
from four_notebooks.models.board.face import face
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.lists.long_list import LongList
from four_notebooks.models.lists.rows import Index, Row
from four_notebooks.names.pinyin import matching

FRESH = 10 * 60_000
"""After so many milliseconds everything is ranked anew: who has a day left changes slowly."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An account without a planned visit. ``key`` is its id; ``mark`` is its window or heat."""

    key: int
    title: str
    notebook: str
    who: str
    mark: str
    red: bool

    @property
    def spoken(self) -> str:
        """The whole row."""
        letter = words.notebook(self.notebook) if self.notebook == "inbox" else self.notebook
        return " · ".join(part for part in (self.title, letter, self.who, self.mark) if part)


class WaitingList(LongList):
    """The list itself: rows are made as they come into sight, and can be dragged."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As in every list, and taken up by the mouse."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class Waiting(QObject):
    """Ranks the board's lines once and keeps the order as lines change (METHOD 9).

    ``counted`` comes when ``total`` or what is shown may be different.
    """

    counted = Signal()

    def __init__(self, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._keys: dict[int, Rank] = {}
        self._planned: dict[int, int] = {}
        self._ids: list[int] = []
        self._texts: list[str] = []
        self._touched: set[int] = set()
        self._ranked_at: int | None = None
        self._words = ""
        self.rows = WaitingList(self._make, self)
        lines.changed.connect(self._note)
        lines.turned.connect(self._note)
        lines.ruled.connect(self._forget)

    @property
    def total(self) -> int:
        """How many accounts have no planned visit."""
        return len(self._ids)

    @property
    def empty_book(self) -> bool:
        """Whether there is no account on the board at all."""
        return self.ready and not any(True for _ in self._lines.all())

    @property
    def ready(self) -> bool:
        """Whether the board's lines are in memory, so that there is something to rank."""
        return self._lines.is_loaded

    def sift(self, typed: str) -> None:
        """Show those whose name matches, by characters or pinyin."""
        self._words = typed.strip()
        self._show()

    def refresh(self) -> None:
        """Bring the list up to now: everything at first, then what was touched."""
        if not self.ready:
            return
        now = self._lines.clock.moment
        if self._ranked_at is None or not 0 <= now - self._ranked_at < FRESH:
            self._rank_all()
        else:
            passed = {id_ for id_, at in self._planned.items() if at < now}
            self._rank(self._touched | passed)
        self.rows.forget(self._touched)
        self._touched = set()

    def _forget(self) -> None:
        self._ranked_at = None

    def _note(self, touched: frozenset[int]) -> None:
        self._touched |= touched

    def _rank_all(self) -> None:
        self._ranked_at = self._lines.clock.moment
        self._keys, self._planned = {}, {}
        self._put([line.id for line in self._lines.all()])
        self._order()

    def _rank(self, touched: Iterable[int]) -> None:
        ids = list(touched)
        if not ids:
            return
        for account_id in ids:
            self._keys.pop(account_id, None)
            self._planned.pop(account_id, None)
        self._put(ids)
        self._order()

    def _put(self, ids: Iterable[int]) -> None:
        now, lines = self._lines.clock.moment, self._lines
        timing = lines.timing
        urgency = Urgency(timing.rules, from_ms(now), timing.zone)
        stale = []
        for account_id in ids:
            line = lines.line(account_id)
            if line is None:
                continue
            if line.plan_at is None:
                self._keys[account_id] = urgency.key(_asked(line, now, timing.rules))
            elif line.plan_at >= now:
                self._planned[account_id] = line.plan_at
            else:
                stale.append(account_id)
        for line in lines.book.reader.lines_of(stale, now) if stale else ():
            if line.plan_at is not None and line.plan_at >= now:
                self._planned[line.id] = line.plan_at
            else:
                asked = _asked(line._replace(plan_at=None), now, timing.rules)
                self._keys[line.id] = urgency.key(asked)

    def _order(self) -> None:
        self._ids = sorted(self._keys, key=self._keys.__getitem__)
        self._texts = []
        self._show()

    def _show(self) -> None:
        if self._words:
            if not self._texts:
                found = (self._lines.line(account_id) for account_id in self._ids)
                self._texts = ["" if line is None else line.keys for line in found]
            shown = [self._ids[place] for place in matching(self._texts, self._words)]
        else:
            shown = self._ids
        self.rows.set_keys(shown)
        self.counted.emit()

    def _make(self, ids: Sequence[int]) -> Mapping[int, Row]:
        now = self._lines.clock.moment
        cards = self._lines.book.reader.cards(ids, now)
        return {card.id: self._row(card, now) for card in cards}

    def _row(self, card: Card, now: int) -> WaitingRow:
        said = face(card, self._lines.timing, now)
        mark = said.countdown or (f"{said.heat}°" if said.heat is not None else "")
        red = said.phase is not None and self._lines.timing.mark(card, now).red
        return WaitingRow(card.id, card.name, card.notebook, _whom(card), mark, red)


def _whom(card: Card) -> str:
    """The next to be met: the first not met that is nearer to the payer, else who was met."""
    met = [link for link in card.chain if link.met]
    ahead = [link for link in card.chain if not link.met]
    link = (ahead or met)[-1:] if not met else (ahead[-1:] or met[-1:])
    return f"{words.level(link[0].level)} {link[0].name}".strip() if link else ""


def _asked(line: CardLine, now: int, rules: object) -> FocusItem:
    return FocusItem(
        line.id,
        line.name,
        line.notebook,
        line.window_closes,
        line.deadline,
        line.plan_at,
        None if line.heat is None else heat_now(line.heat, line.heat_from, now, rules),  # type: ignore[arg-type]
    )
