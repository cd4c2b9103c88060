"""The rows of Today in words: what an agenda says, made ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DeadlinePhase, Phase
from four_notebooks.method.values import Entry, Notebook, Strategy
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.when import day_words, weekday
from four_notebooks.models.board.face import deadline
from four_notebooks.services.agenda import AgendaItem, FocusItem, PlanStanding

translate = QCoreApplication.translate
DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Mark:
    """A short word at the right of a row, red where it is about time running out."""

    text: str
    red: bool = False


@dataclass(frozen=True, slots=True)
class DayRow:
    """One planned visit of the day. ``key`` is the planned visit's id."""

    key: int
    account_id: int
    standing: PlanStanding
    time: str
    title: str
    small: str
    text: str
    missing: bool
    marks: tuple[Mark, ...]
    notebook: str

    @property
    def over(self) -> bool:
        """Whether it is behind us: recorded, or not made."""
        return self.standing in (PlanStanding.DONE, PlanStanding.MISSED)

    @property
    def spoken(self) -> str:
        """The whole row."""
        parts = (self.time, self.title, self.small, self.text, *(m.text for m in self.marks))
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PlainRow:
    """A line of one of the small boxes: words, and at the right when or how much.

    ``more`` follows the words where there is room for all of it.
    """

    key: int
    account_id: int
    title: str
    aside: str
    red: bool = False
    link: bool = False
    more: str = ""

    @property
    def spoken(self) -> str:
        """The whole row."""
        return " · ".join(part for part in (self.title, self.more, self.aside) if part)


def one_line(text: str) -> str:
    """The text on one line, with single spaces."""
    return " ".join(text.split())


def strategy_words(strategy: Strategy) -> str:
    """A strategy on one line, its parts headed where there is more than a goal."""
    goal = one_line(strategy.goal)
    more = (
        (translate("Lists", "Way in: {text}"), strategy.way_in),
        (translate("Lists", "New: {text}"), strategy.news),
        (translate("Lists", "Ask: {text}"), strategy.ask if strategy.ask not in goal else ""),
    )
    rest = [pattern.format(text=one_line(text)) for pattern, text in more if text.strip()]
    if rest and goal:
        goal = translate("Lists", "Goal: {text}").format(text=goal)
    return "  ".join(part for part in (goal, *rest) if part)


def _who(item: AgendaItem, card: Card | None) -> str:
    """Whom to meet: those planned; else from whom to whom the step goes."""
    if item.contacts:
        people = ", ".join(f"{words.level(c.level)} {c.name}" for c in item.contacts)
        return translate("Lists", "meet {people}").format(people=people)
    links = card.chain if card is not None else ()
    met = [link for link in links if link.met]
    ahead = [link for link in links if not link.met and (not met or link.level < met[-1].level)]
    hop = [*met[-1:], *ahead[-1 if not met else 0 :][:1]]
    return " → ".join(f"{words.level(link.level)} {link.name}".strip() for link in hop)


def _marks(item: AgendaItem, now: datetime, heat: int | None) -> tuple[Mark, ...]:
    if item.standing is PlanStanding.DONE:
        return (Mark(f"{heat}°"),) if heat is not None else ()
    if item.standing is PlanStanding.MISSED:
        return ()
    found: list[Mark] = []
    if item.closes_at is not None:
        left = words.left(to_ms(item.closes_at) - to_ms(now))
        late = item.phase is Phase.EXPIRED
        text = left if late else translate("Lists", "window {left}").format(left=left)
        found.append(Mark(text, late or item.phase is Phase.RED))
    if item.too_late:
        found.append(Mark(translate("Lists", "after the window"), True))
    if item.attempts is not None:
        used, limit = item.attempts
        text = translate("Lists", "visit {used}/{limit}").format(used=used, limit=limit)
        found.append(Mark(text, used >= limit))
    if item.deadline_at is not None and item.deadline_phase is not DeadlinePhase.OK:
        past = item.deadline_phase is DeadlinePhase.PASSED
        found.append(Mark(deadline(to_ms(item.deadline_at), to_ms(now)), past))
    return tuple(found[:3])


def day_row(
    item: AgendaItem, card: Card | None, entry: Entry | None, now: datetime, zone: tzinfo
) -> DayRow:
    """The row of one planned visit; ``entry`` is the visit that used it up."""
    at = item.plan.at
    place = item.notebook
    letter = "" if place is None else words.notebook(place) if place == Notebook.INBOX else place
    small = (
        letter,
        _who(item, card),
        one_line(item.plan.purpose),
        one_line(item.account.address),
    )
    missing = False
    if item.standing is PlanStanding.DONE:
        said = first_words(entry.body, 240) if entry is not None else ""
        text = translate("Lists", "recorded · {text}").format(text=said)
    elif item.standing is PlanStanding.MISSED:
        text = translate("Lists", "not made")
    elif item.strategy is None or not strategy_words(item.strategy):
        text, missing = translate("Lists", "No strategy yet. Write it before you leave"), True
    else:
        text = strategy_words(item.strategy)
    return DayRow(
        key=item.plan.id,
        account_id=item.account.id,
        standing=item.standing,
        time=f"{at.astimezone(zone):%H:%M}" if at is not None else translate("Lists", "any time"),
        title=item.account.name,
        small=" · ".join(part for part in small if part),
        text=text,
        missing=missing,
        marks=_marks(item, now, entry.heat if entry is not None else None),
        notebook=place or "",
    )


def tomorrow_row(item: AgendaItem, zone: tzinfo) -> PlainRow:
    """A visit of tomorrow, red without a strategy."""
    at = item.plan.at
    purpose = one_line(item.plan.purpose)
    if not purpose and item.target is not None:
        who = f"{words.level(item.target.level)} {item.target.name}"
        purpose = translate("Lists", "meet {people}").format(people=who)
    title = item.account.name
    time = f"{at.astimezone(zone):%H:%M}" if at is not None else ""
    if item.strategy is None:
        none = translate("Lists", "no strategy")
        none = f"{none}  {time}".strip()
        return PlainRow(item.plan.id, item.account.id, title, none, red=True, more=purpose)
    return PlainRow(item.plan.id, item.account.id, title, time, more=purpose)


def write_up_row(item: AgendaItem, zone: tzinfo, today: date) -> PlainRow:
    """A visit that was planned and not written up."""
    day = item.plan.day
    words_of_day = day_words(day, today) if (today - day).days < 2 else weekday(day)
    if (today - day).days > 6:
        words_of_day = day_words(day, today)
    time = f" {item.plan.at.astimezone(zone):%H:%M}" if item.plan.at is not None else ""
    return PlainRow(
        item.plan.id,
        item.account.id,
        item.account.name,
        translate("Lists", "write now"),
        link=True,
        more=f"{words_of_day}{time}",
    )


def focus_row(number: int, item: FocusItem, now: datetime, zone: tzinfo) -> PlainRow:
    """One of the sixteen, with what put it there (METHOD 9)."""
    aside, red = "", False
    left = None if item.closes_at is None else to_ms(item.closes_at) - to_ms(now)
    signing = None if item.deadline_at is None else to_ms(item.deadline_at) - to_ms(now)
    today = now.astimezone(zone).date()
    if left is not None and 0 < left <= DAY_MS:
        aside, red = words.left(left), left <= DAY_MS // 4
    elif item.notebook is Notebook.A and signing is not None and signing <= 3 * DAY_MS:
        aside, red = deadline(to_ms(item.deadline_at), to_ms(now)), signing <= 0  # type: ignore[arg-type]
    elif item.plan_at is not None and item.plan_at.astimezone(zone).date() == today:
        aside = f"{item.plan_at.astimezone(zone):%H:%M}"
    elif left is not None:
        aside, red = words.left(left), left <= 0
    elif item.heat is not None:
        aside = f"{round(item.heat)}°"
    return PlainRow(item.account_id, item.account_id, f"{number}  {item.name}", aside, red)
