"""A planned visit and a day as the plan shows them: every word and figure, made beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.method.day_table import DayKind
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DeadlinePhase, Phase
from four_notebooks.method.workdays import clock_of
from four_notebooks.models import words
from four_notebooks.models.account.when import date_words, weekday
from four_notebooks.models.board.face import short_deadline
from four_notebooks.services.agenda import AgendaItem, PlanStanding

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules

translate = QCoreApplication.translate
_OVER = (PlanStanding.DONE, PlanStanding.MISSED)
_HOLIDAYS = {
    "New Year's Day": QT_TRANSLATE_NOOP("Holiday", "New Year's Day"),
    "Spring Festival": QT_TRANSLATE_NOOP("Holiday", "Spring Festival"),
    "Tomb-sweeping Day": QT_TRANSLATE_NOOP("Holiday", "Tomb-sweeping Day"),
    "Labour Day": QT_TRANSLATE_NOOP("Holiday", "Labour Day"),
    "Dragon Boat Festival": QT_TRANSLATE_NOOP("Holiday", "Dragon Boat Festival"),
    "Mid-autumn Festival": QT_TRANSLATE_NOOP("Holiday", "Mid-autumn Festival"),
    "National Day": QT_TRANSLATE_NOOP("Holiday", "National Day"),
    "Anti-Fascist 70th Day": QT_TRANSLATE_NOOP("Holiday", "Victory Day"),
}


def holiday(name: str) -> str:
    """A public holiday's name in the user's language; a name the user gave as it is."""
    return translate("Holiday", str(_HOLIDAYS[name])) if name in _HOLIDAYS else name


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One planned visit. ``key`` is its id, ``bare`` that it has no strategy (METHOD 9).

    ``flag`` says how time stands with it, ``red`` where time is short; ``too_late`` that it
    comes after the close of an open window (METHOD 4).
    """

    key: int
    account_id: int
    day: date
    standing: PlanStanding
    time: str
    title: str
    who: str
    notebook: str
    bare: bool
    flag: str
    red: bool
    too_late: bool

    @property
    def over(self) -> bool:
        """Whether it is behind us: recorded, or not made."""
        return self.standing in _OVER

    @property
    def movable(self) -> bool:
        """Whether it can be put on another day: all but what was recorded."""
        return self.standing is not PlanStanding.DONE

    @property
    def spoken(self) -> str:
        """The whole row."""
        bare = translate("Plan", "no strategy") if self.bare else ""
        letter = words.notebook(self.notebook) if self.notebook == "inbox" else self.notebook
        parts = (self.time, self.title, letter, self.who, bare, self.flag)
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class DayHead:
    """A day's head: what day it is, and how many visits it holds of those it may hold.

    ``usual`` and ``most`` are 15 and 32 (METHOD 9); ``guessed`` that its year's public
    holidays are not in the table, so that Monday to Friday counts as worked.
    """

    day: date
    kind: DayKind
    count: int
    usual: int
    most: int
    today: bool
    past: bool
    guessed: bool

    @property
    def load(self) -> str:
        """How many of how many."""
        return f"{self.count} / {self.usual}"

    @property
    def over(self) -> bool:
        """More than a day usually holds."""
        return self.count > self.usual

    @property
    def full(self) -> bool:
        """As many as a day may hold, or more: the warning of METHOD 9."""
        return self.count >= self.most

    @property
    def warning(self) -> str:
        """What is said where a day is full."""
        return translate("Plan", "too many")

    @property
    def kind_words(self) -> str:
        """What the day is called where it is not an ordinary working day."""
        name = holiday(self.kind.name)
        if self.kind.listed and self.kind.works:
            made_up = translate("Plan", "make-up day")
            return f"{made_up} · {name}" if name else made_up
        return name or ("" if self.kind.works else self.short_kind)

    @property
    def short_kind(self) -> str:
        """The same where there is no room."""
        if self.kind.works:
            return translate("Plan", "make-up day") if self.kind.listed else ""
        return translate("Plan", "holiday") if self.kind.listed else translate("Plan", "off")

    @property
    def spoken(self) -> str:
        """The head in words."""
        load = translate("Plan", "{count} of {usual} visits").format(
            count=self.count, usual=self.usual
        )
        now = translate("Plan", "today") if self.today else ""
        full = self.warning if self.full else ""
        day = f"{weekday(self.day)} {date_words(self.day, self.day)}"
        return ", ".join(part for part in (day, now, self.kind_words, load, full) if part)


def visit_row(item: AgendaItem, now: datetime, zone: tzinfo, rules: Rules) -> VisitRow:
    """The row of one planned visit."""
    at = item.plan.at
    waiting = item.standing in (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
    flag, red = _flag(item, now, zone, rules)
    return VisitRow(
        key=item.plan.id,
        account_id=item.account.id,
        day=item.plan.day,
        standing=item.standing,
        time=f"{at.astimezone(zone):%H:%M}" if at is not None else "",
        title=item.account.name,
        who=who(item),
        notebook=item.notebook or "",
        bare=waiting and item.strategy is None,
        flag=flag,
        red=red,
        too_late=item.too_late,
    )


def who(item: AgendaItem) -> str:
    """Whom to meet: those planned, else the target of the next step, else its level."""
    people = item.contacts or ((item.target,) if item.target is not None else ())
    if people:
        return ", ".join(f"{words.level(one.level)} {one.name}".strip() for one in people)
    if item.target_distance is not None:
        return words.level(max(item.target_distance, 0) + 1)
    return ""


def _flag(item: AgendaItem, now: datetime, zone: tzinfo, rules: Rules) -> tuple[str, bool]:
    if item.standing is PlanStanding.DONE:
        return translate("Plan", "recorded"), False
    if item.standing is PlanStanding.MISSED:
        return translate("Plan", "not made"), False
    if item.standing is PlanStanding.TO_WRITE_UP:
        return translate("Plan", "write up"), False
    if item.too_late:
        return translate("Plan", "too late"), True
    if item.closes_at is not None:
        closes, moment = to_ms(item.closes_at), to_ms(now)
        late = item.phase is Phase.EXPIRED
        if not late:
            read = clock_of(rules.working_days, zone).read
            closes, moment = read(closes), read(moment)
        return words.left(closes - moment), late or item.phase is Phase.RED
    if item.deadline_at is not None and item.deadline_phase is not DeadlinePhase.OK:
        past = item.deadline_phase is DeadlinePhase.PASSED
        return short_deadline(to_ms(item.deadline_at), to_ms(now)), past
    return "", False
