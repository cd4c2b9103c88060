"""The strategy note: what the next visit is for, when and with whom (METHOD 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.marks import Marks, marks_of_strategy
from four_notebooks.method.values import Contact, Entry, PlannedVisit, Strategy
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.repeated import Earlier
from four_notebooks.models.account.when import local_moment
from four_notebooks.models.autosave import Autosave

if TYPE_CHECKING:
    from four_notebooks.models.account.facts import AccountFacts
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

    def __init__(self, facts: AccountFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._book = facts.book
        self._clock = facts.clock
        self.account_id = facts.account_id
        self.who = f"strategy/{facts.account_id}/{id(self):x}"
        self.texts = dict.fromkeys(PARTS, "")
        self._beside: Beside | None = None
        self.marks: Marks | None = None
        self._earlier = Earlier(facts)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._mark)
        self.saves = Autosave(self, self._text, self._keep)
        self.saves.saved.connect(self._mark)
        self._read_texts()
        self._mark()
        facts.stepped.connect(self._stepped)
        facts.turned.connect(self.changed)

    @property
    def people(self) -> list[Contact]:
        """The people of the account."""
        return self._facts.contacts

    @property
    def plans(self) -> list[PlannedVisit]:
        """The planned visits still ahead."""
        return self._facts.plans

    @property
    def closes(self) -> datetime | None:
        """When the window closes, None without one: a later plan is too late."""
        window = self._facts.found.window
        return window.closes_at if window is not None else None

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
        met = self._facts.met
        levels = sorted((c.level or 3, c.id) for c in self.people if c.id not in met)
        return (levels[-1][1],) if levels else ()

    @property
    def beside(self) -> Beside:
        """What stands beside the note, read when it is first looked at."""
        if self._beside is None:
            self._beside = self._look_beside()
        return self._beside

    def _look_beside(self) -> Beside:
        entries, used = self._facts.entries, self._facts.used()
        result = next((e for e in entries if e.id in used), None)
        previous = used[result.id] if result is not None else None
        if previous is None:
            current = self._facts.strategy
            previous = next((s for s in self._facts.strategies if s != current), None)
        answers = [e.answer for e in entries if e.asked and e.answer.strip()]
        return Beside(
            visits=tuple(entries[:3]),
            asked=self._facts.standing.asked,
            answers=tuple(answers[:2]),
            previous=previous,
            result=result,
        )

    def _mark(self) -> None:
        now = self._clock.now()
        strategy = Strategy(id=0, account_id=self.account_id, written_at=now, **self.texts)
        rules = self._book.rules
        self.marks = marks_of_strategy(
            strategy, self._earlier.bodies(), self._facts.names, rules=rules
        )
        self.changed.emit()

    def _read_texts(self) -> None:
        current = self._facts.strategy
        self.texts = {p: getattr(current, p) if current else "" for p in PARTS}
        self.saves.settle()

    def _text(self) -> str:
        return "\0".join(self.texts[p] for p in PARTS)

    def _keep(self, text: str) -> None:
        parts = dict(zip(PARTS, text.split("\0"), strict=True))
        self._book.journal.save_strategy(self.account_id, **parts, who=self.who)

    def _stepped(self, announcement: Announcement) -> None:
        self._beside = None
        if announcement.who == self.who:
            return
        if not self.saves.pending:
            before = dict(self.texts)
            self._read_texts()
            if self.texts != before:
                self.replaced.emit()
        self._mark()
