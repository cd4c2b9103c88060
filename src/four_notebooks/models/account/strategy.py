"""The strategy note: what the next visit is for, when and with whom (METHOD 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.values import Contact, Entry, PlannedVisit, Strategy
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.when import local_moment
from four_notebooks.models.autosave import Autosave

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.services.marking import Marks
    from four_notebooks.storage.changes import Announcement

PAUSE_MS = 120
"""How long a pause in typing is before the marks are looked at again."""

PARTS = ("goal", "way_in", "news", "ask")
"""The four fields of a strategy in the order they are written."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the note while it is written.

    ``visits`` are the latest entries, newest first; ``previous`` the strategy before
    this one with ``result``, the visit it was made into (None where it never was).
    """

    visits: tuple[Entry, ...] = ()
    asked: int = 0
    answers: tuple[str, ...] = ()
    previous: Strategy | None = None
    result: Entry | None = None

    @property
    def result_words(self) -> str:
        """What came of the previous strategy, on one line."""
        if self.result is None:
            return ""
        return first_words(self.result.state or self.result.body, 60)


class StrategyModel(QObject):
    """The four texts with their marks, the next planned visit, and what stands beside.

    ``replaced`` says that other texts are to be shown; ``changed`` that marks, plan or
    what stands beside are others. ``saves`` keeps the texts in the book.
    """

    replaced = Signal()
    changed = Signal()

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, account_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._clock = clock
        self.account_id = account_id
        self.who = f"strategy/{account_id}/{id(self):x}"
        self.texts = dict.fromkeys(PARTS, "")
        self.plans: list[PlannedVisit] = []
        self.people: list[Contact] = []
        self.closes: datetime | None = None
        self.beside = Beside()
        self.marks: Marks | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._mark)
        self.saves = Autosave(self, self._text, self._keep)
        self.saves.saved.connect(self._saved)
        self._read_texts()
        self.refresh()
        relay.stepped.connect(self._stepped)

    @property
    def written(self) -> bool:
        """Whether there is a strategy at all: blank characters are none."""
        return any(t.strip() for t in self.texts.values())

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the fields are filled in, and how many there are."""
        return sum(1 for t in self.texts.values() if t.strip()), len(PARTS)

    @property
    def plan(self) -> PlannedVisit | None:
        """The next planned visit."""
        return self.plans[0] if self.plans else None

    @property
    def too_late(self) -> bool:
        """Whether the next planned visit comes after the window's close."""
        plan = self.plan
        if plan is None or self.closes is None or self.closes <= self._clock.now():
            return False
        return self.counted_at(plan) > self.closes

    def counted_at(self, plan: PlannedVisit) -> datetime:
        """The instant a planned visit counts for; without an hour it is 18:00 (METHOD 7)."""
        return plan.at or local_moment(plan.day, (18, 0), self._book.zone)

    def write(self, part: str, text: str) -> None:
        """Take the text of one field as it stands."""
        text = text.replace("\0", "")
        if self.texts[part] != text:
            self.texts[part] = text
            self.saves.touch()
            self._pause.start(PAUSE_MS)

    def plan_for(self, day: date, hour: tuple[int, int] | None) -> None:
        """Plan the next visit for a day, or move the planned one there.

        Raises:
            Refused: see ``Plan.plan``.
            BookError: the write failed.
        """
        at = local_moment(day, hour, self._book.zone) if hour is not None else None
        if self.plan is None:
            self._book.plan.plan(self.account_id, day, at=at, contacts=self._next_people())
        else:
            self._book.plan.save(replace(self.plan, day=day, at=at))

    def plan_with(self, contacts: tuple[int, ...]) -> None:
        """Say who is to be met. Raises as ``plan_for``."""
        if self.plan is not None:
            self._book.plan.save(replace(self.plan, contacts=contacts))

    def plan_purpose(self, purpose: str) -> None:
        """Say what it is for, in a word. Raises as ``plan_for``."""
        if self.plan is not None:
            self._book.plan.save(replace(self.plan, purpose=purpose))

    def drop_plan(self) -> None:
        """Plan no visit. Raises as ``plan_for``."""
        if self.plan is not None:
            self._book.plan.delete([self.plan.id])

    def _next_people(self) -> tuple[int, ...]:
        """Who is to be met next: the person of the next level who was not met yet."""
        met = {i for e in self._book.journal.entries(self.account_id, 50) for i in e.met}
        levels = sorted((c.level or 3, c.id) for c in self.people if c.id not in met)
        return (levels[-1][1],) if levels else ()

    def refresh(self) -> None:
        """Read plan, people and what stands beside again."""
        book = self._book
        self.people = book.people.contacts(self.account_id)
        self.plans = book.plan.planned(self.account_id)
        window = book.accounts.assess(self.account_id, self._clock.now()).window
        self.closes = window.closes_at if window is not None else None
        self.beside = self._look_beside()
        self._mark()

    def _look_beside(self) -> Beside:
        journal = self._book.journal
        entries = journal.entries(self.account_id)
        used = journal.strategies_of_entries(self.account_id)
        current = journal.strategy(self.account_id)
        result = next((e for e in entries if e.id in used), None)
        previous = used[result.id] if result is not None else None
        if previous is None:
            rest = [s for s in journal.strategies(self.account_id) if s != current]
            previous = rest[0] if rest else None
        answers = [e.answer for e in entries if e.asked and e.answer.strip()]
        return Beside(
            visits=tuple(entries[:3]),
            asked=journal.asked_so_far(self.account_id),
            answers=tuple(answers[:2]),
            previous=previous,
            result=result,
        )

    def _mark(self) -> None:
        self.marks = self._book.journal.marks_of_strategy(self.account_id, **self.texts)
        self.changed.emit()

    def _read_texts(self) -> None:
        current = self._book.journal.strategy(self.account_id)
        self.texts = {p: getattr(current, p) if current else "" for p in PARTS}
        self.saves.settle()

    def _text(self) -> str:
        return "\0".join(self.texts[p] for p in PARTS)

    def _keep(self, text: str) -> None:
        parts = dict(zip(PARTS, text.split("\0"), strict=True))
        self._book.journal.save_strategy(self.account_id, **parts, who=self.who)

    def _saved(self) -> None:
        self.refresh()

    def _stepped(self, announcement: Announcement) -> None:
        if self.account_id not in announcement.accounts or announcement.who == self.who:
            return
        if not self.saves.pending:
            before = dict(self.texts)
            self._read_texts()
            if self.texts != before:
                self.replaced.emit()
        self.refresh()
