"""The rows of Today in words: what an agenda says, made ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.instants import to_ms
from four_notebooks.models import words
from four_notebooks.models.account.when import day_words, weekday
from four_notebooks.models.board.face import deadline
from four_notebooks.names.folding import one_line
from four_notebooks.services.agenda import AgendaItem, FocusItem, PlanStanding

translate = QCoreApplication.translate
DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Mark:
    """A short word at the right of a row, red where it is about time running out."""

    text: str
    red: bool = False


@dataclass(frozen=True, slots=True)
class WindowChip:
    """How much of a window is left: in words, and as the part of it (0-1, 0 when it is late)."""

    text: str
    left: float


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a strategy with its heading, which may be empty."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """One planned visit of the day. ``key`` is the planned visit's id.

    ``minute`` is its hour in minutes of the local day, None without one. ``parts`` is the
    strategy in full, or what became of the visit; ``missing`` says that it has none,
    ``spent`` that the attempts are used up (METHOD 5).
    ``spent`` says that the attempts are used up (METHOD 5).
    """

    key: int
    account_id: int
    standing: PlanStanding
    minute: int | None
    time: str
    title: str
    small: str
    parts: tuple[Part, ...]
    missing: bool
    chip: WindowChip | None
    marks: tuple[Mark, ...]
    notebook: str
    spent: bool = False

    @property
    def over(self) -> bool:
        """Whether it is behind us: recorded, or not made."""
        return self.standing in (PlanStanding.DONE, PlanStanding.MISSED)

    @property
    def waits(self) -> bool:
        """Whether its time has passed with nothing recorded."""
        return self.standing is PlanStanding.TO_WRITE_UP

    @property
    def text(self) -> str:
        """What stands below the name, on one line."""
        return "  ".join(f"{part.label}{part.text}" for part in self.parts)

    @property
    def spoken(self) -> str:
        """The whole row."""
        said = [self.time, self.title, self.small, self.text]
        if self.waits:
            said.append(translate("Today", "to be written up"))
        if self.chip is not None:
            said.append(translate("Today", "window {left}").format(left=self.chip.text))
        said += [mark.text for mark in self.marks]
        return " · ".join(part for part in said if part)


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A line of one of the small boxes: words, and at the right when or how much.

    ``more`` follows the words where there is room for all of it. ``notebook`` gives the
    colour of a dot in front, none where it is empty.
    """

    key: int
    account_id: int
    title: str
    aside: str
    red: bool = False
    link: bool = False
    more: str = ""
    number: str = ""
    notebook: str = ""

    @property
    def spoken(self) -> str:
        """The whole row."""
        parts = (f"{self.number} {self.title}".strip(), self.more, self.aside)
        return " · ".join(part for part in parts if part)


def hour(at: datetime | None, zone: tzinfo) -> str:
    """The local hour of an instant; empty without one."""
    return f"{at.astimezone(zone):%H:%M}" if at is not None else ""


def write_now() -> str:
    """What is written like a link at a visit that waits."""
    return translate("Today", "write now")


def tomorrow_row(item: AgendaItem, zone: tzinfo) -> PlainRow:
    """A visit of tomorrow, red without a strategy."""
    purpose = one_line(item.plan.purpose)
    if not purpose and item.target is not None:
        who = f"{words.level(item.target.level)} {item.target.name}"
        purpose = translate("Today", "meet {people}").format(people=who)
    aside = hour(item.plan.at, zone)
    bare = item.strategy is None
    if bare:
        none = translate("Today", "no strategy")
        aside = f"{none}  {aside}".strip()
    return PlainRow(
        item.plan.id,
        item.account.id,
        item.account.name,
        aside,
        red=bare,
        more=purpose,
        notebook=item.notebook or "",
    )


def when(item: AgendaItem, zone: tzinfo, today: date) -> str:
    """The day and the hour of a planned visit, as people say it."""
    day = item.plan.day
    far = not -7 < (day - today).days < -1
    said = day_words(day, today) if far else weekday(day)
    return f"{said} {hour(item.plan.at, zone)}".strip()


def write_up_row(item: AgendaItem, zone: tzinfo, today: date) -> PlainRow:
    """A visit that was planned and not written up."""
    return PlainRow(
        item.plan.id,
        item.account.id,
        item.account.name,
        write_now(),
        link=True,
        more=when(item, zone, today),
        notebook=item.notebook or "",
    )


def question_row(item: AgendaItem, zone: tzinfo, today: date) -> PlainRow:
    """A visit that the evening asks about: its hour, and who was to be met."""
    people = ", ".join(c.name for c in item.contacts)
    if not people and item.target is not None:
        people = item.target.name
    parts = (hour(item.plan.at, zone), people)
    return PlainRow(
        item.plan.id,
        item.account.id,
        item.account.name,
        "",
        more=" · ".join(part for part in parts if part),
        notebook=item.notebook or "",
    )


def focus_row(number: int, item: FocusItem, now: datetime, zone: tzinfo) -> PlainRow:
    """One of the sixteen, with what put it there (METHOD 9)."""
    aside, red = _reason(item, now, zone)
    return PlainRow(
        item.account_id,
        item.account_id,
        item.name,
        aside,
        red,
        number=str(number),
        notebook=item.notebook,
    )


def _reason(item: FocusItem, now: datetime, zone: tzinfo) -> tuple[str, bool]:
    left = None if item.closes_at is None else to_ms(item.closes_at) - to_ms(now)
    signing = None if item.deadline_at is None else to_ms(item.deadline_at) - to_ms(now)
    if left is not None and 0 < left <= DAY_MS:
        return words.left(left), left <= DAY_MS // 4
    if item.notebook == "A" and signing is not None and signing <= 3 * DAY_MS:
        return deadline(to_ms(now) + signing, to_ms(now)), signing <= 0
    today = now.astimezone(zone).date()
    if item.plan_at is not None and item.plan_at.astimezone(zone).date() == today:
        return hour(item.plan_at, zone), False
    if left is not None:
        return words.left(left), left <= 0
    return (f"{round(item.heat)}°", False) if item.heat is not None else ("", False)
