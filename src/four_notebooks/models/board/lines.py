"""All active accounts in memory, a line each, and how time stands with every one.

Read once after the first paint in short pieces, then kept true by what the book
announces. Counts are kept, not counted: a tick compares one number per card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.card import CardLine
from four_notebooks.method.kinds import Method, Notebook
from four_notebooks.models.board.order import Sieve, passes
from four_notebooks.models.board.prepared import Prepared
from four_notebooks.models.board.timing import NEVER, UNTIMED, Mark, Timing
from four_notebooks.models.clock import Clock
from four_notebooks.models.later import Later
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement

PIECE = 300  # cards at a time, so that the interface stays quick in between
MANY = 600
"""A step that touches more cards than this is taken in by pieces."""
PART = 200
"""How many of them at a time."""
SMALL = 1000
"""Cards that sort and count so fast that nobody waits for them."""
RULES = "rules"


class Lines(QObject):
    """The lines and marks of every card on the board.

    ``changed`` carries the ids that a step touched, or whose planned visit has passed so
    that the next one counts (METHOD 7); ``turned`` those whose mark became
    another one by the clock, ``counted`` says that some count is different, ``ruled``
    that the numbers of the method changed; ``loaded`` comes once, when all are in memory.
    """

    changed = Signal(object)
    turned = Signal(object)
    counted = Signal()
    ruled = Signal()
    loaded = Signal()

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.clock = clock
        self.relay = relay
        self.timing = Timing(book.rules, book.zone)
        self.is_loaded = False
        self._lines: dict[int, CardLine] = {}
        self._lying: dict[str, dict[int, CardLine]] = {str(n): {} for n in Notebook}
        self._marks: dict[int, Mark] = {}
        self._turns: dict[int, int] = {}
        self._met = 0
        self._red: Counter[str] = Counter()
        self._sieved: Counter[Sieve] = Counter()
        self._now = clock.moment
        self._waiting: list[int] = []
        self._piece = QTimer(self)
        self._piece.setInterval(0)
        self._piece.timeout.connect(self._load_piece)
        self._late: list[int] = []
        self._taking = QTimer(self)
        self._taking.setInterval(0)
        self._taking.timeout.connect(self._take_part)
        self._later = Later(self)
        self.prepared = Prepared(book, relay, self)
        self.loaded.connect(self.prepared.wake)
        relay.stepped.connect(self._stepped)
        clock.minute.connect(self._ticked)

    @property
    def now(self) -> int:
        """The one moment of everything that is painted, in milliseconds."""
        return self._now

    def line(self, account_id: int) -> CardLine | None:
        """The line of an active account."""
        return self._lines.get(account_id)

    def mark(self, account_id: int) -> Mark:
        """How time stands with an account."""
        return self._marks.get(account_id, UNTIMED)

    def all(self) -> Iterable[CardLine]:
        """Every line, in no order."""
        return self._lines.values()

    def in_notebook(self, notebook: Notebook) -> Iterable[CardLine]:
        """The lines of one notebook, in no order."""
        return self._lying[str(notebook)].values()

    def total(self, notebook: Notebook) -> int:
        """How many cards lie in a notebook."""
        return len(self._lying[str(notebook)])

    @property
    def watched(self) -> int:
        """Every active account (METHOD 2, limits)."""
        signed = self.total(Notebook.D) if self._keeps_signed else 0
        return len(self._lines) - signed

    @property
    def tracked(self) -> int:
        """Active accounts met at least once; in the funnel those in B (METHOD 2, limits)."""
        return self.total(Notebook.B) if self._keeps_signed else self._met

    def red(self, notebook: Notebook) -> int:
        """How many windows of a notebook are running out or have run out."""
        return self._red[str(notebook)]

    def sieved(self, sieve: Sieve) -> int:
        """How many cards a chip lets through."""
        return self._sieved[sieve]

    def start(self) -> None:
        """Begin to read; a small book is read at once, a large one in short pieces."""
        if self.is_loaded or self._piece.isActive() or self.book.closed:
            return
        for notebook in Notebook:
            self._waiting.extend(self.places(notebook))
        self._load_piece()
        if not self.is_loaded:
            self._piece.start()

    def finish(self) -> None:
        """Have everything in memory now, as the book says it."""
        self._load()
        if self._late:
            late, self._late = self._late, []
            self._taking.stop()
            self._take(late)

    def _load(self) -> None:
        self.start()
        while not self.is_loaded:
            self._load_piece()

    def soon(self, thing: Callable[[], object]) -> None:
        """Do what takes all lines: now in a small book, in a turn of its own in a large one."""
        if len(self._lines) <= SMALL:
            thing()
        else:
            self._later.then(thing)

    def places(self, notebook: Notebook) -> Iterable[int]:
        """The ids that lie in a notebook in hand order, from the book."""
        return self.book.reader.ids(notebook)

    @property
    def _keeps_signed(self) -> bool:
        """In the funnel the fourth notebook holds what was signed (METHOD 2)."""
        return self.book.method is Method.FUNNEL

    def _load_piece(self) -> None:
        piece, self._waiting = self._waiting[:PIECE], self._waiting[PIECE:]
        for line in self._read(piece):
            self._keep(line)
        if not self._waiting:
            self._piece.stop()
            self.is_loaded = True
            self.loaded.emit()
            self.counted.emit()

    def _read(self, ids: Iterable[int]) -> list[CardLine]:
        return self.book.reader.lines_of(ids, self._now)

    def _keep(self, line: CardLine) -> None:
        self._drop(line.id)
        mark = self.timing.mark(line, self._now)
        self._lines[line.id] = line
        self._lying[line.notebook][line.id] = line
        self._marks[line.id] = mark
        turn = self.timing.next_turn(line, self._now)
        if line.plan_at is not None and line.plan_at >= self._now:
            turn = min(turn, line.plan_at + 1)
        if turn < NEVER:
            self._turns[line.id] = turn
        self._count(line, mark, 1)

    def _drop(self, account_id: int) -> None:
        line = self._lines.pop(account_id, None)
        if line is not None:
            del self._lying[line.notebook][account_id]
            self._turns.pop(account_id, None)
            self._count(line, self._marks.pop(account_id), -1)

    def _count(self, line: CardLine, mark: Mark, step: int) -> None:
        self._met += step if line.met else 0
        if mark.red:
            self._red[line.notebook] += step
        for sieve in Sieve:
            if passes(sieve, line, mark):
                self._sieved[sieve] += step

    def _stepped(self, announcement: Announcement) -> None:
        self._load()
        self.clock.refresh()
        self._now = self.clock.moment
        touched = announcement.accounts
        if _changes_rules(announcement):
            self.timing = Timing(self.book.rules, self.book.zone)
            self.ruled.emit()
            touched |= self._lines.keys()
            touched |= {one for notebook in Notebook for one in self.places(notebook)}
        if touched:
            self._take_in(touched)

    def _take_in(self, touched: Collection[int]) -> None:
        if len(touched) <= MANY:
            self._take(touched)
            return
        self._late = sorted({*touched, *self._late})
        self._taking.start()

    def _take_part(self) -> None:
        """Take in some of what a large step touched; the others stay as they were until then."""
        if self.book.closed:
            self._late = []
        part, self._late = self._late[:PART], self._late[PART:]
        if not self._late:
            self._taking.stop()
        if part:
            self._take(part)

    def _take(self, touched: Collection[int]) -> None:
        """Bring some cards to what the book says."""
        found = {line.id: line for line in self._read(sorted(touched))}
        for account_id in touched:
            if account_id in found:
                self._keep(found[account_id])
            else:
                self._drop(account_id)
        self.changed.emit(frozenset(touched))
        self.counted.emit()

    def advance(self, now: int) -> None:
        """Let time pass to ``now`` in between two minutes, as when a window closes."""
        self._ticked(now)

    def _ticked(self, now: int) -> None:
        back = now < self._now
        self._now = now
        if back and len(self._lines) > MANY:
            self._take_in(self._lines.keys())
            return
        if back:
            due = passed = list(self._lines)
        else:
            due = [account_id for account_id, at in self._turns.items() if at <= now]
            passed = [account_id for account_id in due if self._has_passed(account_id)]
        fresh = {line.id: line for line in self._read(passed)} if passed else {}
        turned = [one for one in due if self._turn(fresh.get(one) or self._lines[one])]
        if passed:
            self.changed.emit(frozenset(passed))
        if turned:
            self.turned.emit(frozenset(turned))
        if passed or turned:
            self.counted.emit()

    def _has_passed(self, account_id: int) -> bool:
        """Whether the planned visit that was the next one is behind us now."""
        planned = self._lines[account_id].plan_at
        return planned is not None and planned < self._now

    def _turn(self, line: CardLine) -> bool:
        """Bring one mark up to now; whether it became another one."""
        old = self._marks[line.id]
        self._keep(line)
        return self._marks[line.id] != old


def _changes_rules(announcement: Announcement) -> bool:
    from four_notebooks.method.values import Setting

    return any(change.record.id == RULES for change in announcement.of(Setting))
