"""The row of one planned visit of the day, from what the agenda knows of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DeadlinePhase, fraction_left
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Entry, Notebook, Strategy
from four_notebooks.method.workdays import clock_of
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.board.face import deadline
from four_notebooks.models.today.rows import DayRow, Mark, Part, WindowChip, hour
from four_notebooks.names.folding import one_line
from four_notebooks.services.agenda import AgendaItem, PlanStanding

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a visit's own record: its card, the entry it became, how far its
    preparation sheet is filled as (answered, all)."""

    card: Card | None = None
    entry: Entry | None = None
    prepared: tuple[int, int] | None = None


def strategy_parts(strategy: Strategy) -> tuple[Part, ...]:
    """A strategy piece by piece, headed where there is more than a goal."""
    goal = one_line(strategy.goal)
    more = (
        (translate("Today", "Way in: "), strategy.way_in),
        (translate("Today", "New: "), strategy.news),
        (translate("Today", "Ask: "), strategy.ask if strategy.ask not in goal else ""),
    )
    rest = [Part(label, one_line(text)) for label, text in more if text.strip()]
    if not goal:
        return tuple(rest)
    return (Part(translate("Today", "Goal: ") if rest else "", goal), *rest)


def visit_row(
    item: AgendaItem, beside: Beside, now: datetime, zone: tzinfo, rules: Rules
) -> DayRow:
    """The row of one planned visit at a moment."""
    at = item.plan.at
    local = at.astimezone(zone) if at is not None else None
    parts, missing = _parts(item, beside.entry)
    over = item.standing in (PlanStanding.DONE, PlanStanding.MISSED)
    return DayRow(
        key=item.plan.id,
        account_id=item.account.id,
        standing=item.standing,
        minute=None if local is None else local.hour * 60 + local.minute,
        time=hour(at, zone) or translate("Today", "any time"),
        title=item.account.name,
        small=_small(item, beside.card),
        parts=parts,
        missing=missing,
        chip=None if over else _chip(item, now, zone, rules),
        marks=_marks(item, beside, now),
        notebook=item.notebook or "",
        spent=item.attempts is not None and item.attempts[0] >= item.attempts[1],
    )


def _small(item: AgendaItem, card: Card | None) -> str:
    """Notebook, whom to meet, what about, and where."""
    place = item.notebook
    letter = "" if place is None else words.notebook(place) if place == Notebook.INBOX else place
    where = item.account.address or item.account.area
    found = (letter, _who(item, card), one_line(item.plan.purpose), one_line(where))
    return " · ".join(part for part in found if part)


def _who(item: AgendaItem, card: Card | None) -> str:
    """Whom to meet: those planned; else from whom to whom the step goes."""
    if item.contacts:
        people = ", ".join(f"{words.level(c.level)} {c.name}" for c in item.contacts)
        return translate("Today", "meet {people}").format(people=people)
    links = card.chain if card is not None else ()
    met = [link for link in links if link.met]
    ahead = [link for link in links if not link.met and (not met or link.level < met[-1].level)]
    hop = [*met[-1:], *ahead[-1 if not met else 0 :][:1]]
    return " → ".join(f"{words.level(link.level)} {link.name}".strip() for link in hop)


def _parts(item: AgendaItem, entry: Entry | None) -> tuple[tuple[Part, ...], bool]:
    """What stands below the name, and whether it says that a strategy is missing."""
    if item.standing is PlanStanding.DONE:
        said = first_words(entry.body, 240) if entry is not None else ""
        return (Part(translate("Today", "recorded · "), said),), False
    if item.standing is PlanStanding.MISSED:
        return (Part("", translate("Today", "not made")),), False
    parts = strategy_parts(item.strategy) if item.strategy is not None else ()
    if parts:
        return parts, False
    if item.standing is PlanStanding.TO_WRITE_UP:
        return (Part("", translate("Today", "No strategy was written")),), True
    return (Part("", translate("Today", "No strategy yet. Write it before you leave")),), True


def _chip(item: AgendaItem, now: datetime, zone: tzinfo, rules: Rules) -> WindowChip | None:
    """The window, by the clock that the rules let it run on (METHOD 4)."""
    if item.closes_at is None or item.opened_at is None:
        return None
    opened, closes, moment = to_ms(item.opened_at), to_ms(item.closes_at), to_ms(now)
    if moment >= closes:
        return WindowChip(words.left(closes - moment), 0.0)
    read = clock_of(rules.working_days, zone).read
    left = read(closes) - read(moment)
    return WindowChip(words.left(left), fraction_left(read(opened), read(closes), read(moment)))


def _marks(item: AgendaItem, beside: Beside, now: datetime) -> tuple[Mark, ...]:
    if item.standing is PlanStanding.DONE:
        heat = beside.entry.heat if beside.entry is not None else None
        return (Mark(f"{heat}°"),) if heat is not None else ()
    if item.standing is PlanStanding.MISSED:
        return ()
    found: list[Mark] = []
    if item.attempts is not None:
        used, limit = item.attempts
        text = translate("Today", "visit {used}/{limit}").format(used=used, limit=limit)
        found.append(Mark(text, used >= limit))
    if item.too_late:
        found.append(Mark(translate("Today", "after the window"), True))
    if item.deadline_at is not None and item.deadline_phase is not DeadlinePhase.OK:
        past = item.deadline_phase is DeadlinePhase.PASSED
        found.append(Mark(deadline(to_ms(item.deadline_at), to_ms(now)), past))
    if beside.prepared is not None:
        done, whole = beside.prepared
        text = translate("Today", "prepared {done}/{all}").format(done=done, all=whole)
        found.append(Mark(text))
    return tuple(found)
