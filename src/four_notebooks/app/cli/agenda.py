"""The command agenda: a day's visits, what is to be written up, tomorrow, the focus list."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.paper import taken_along
from four_notebooks.app.cli.run import DONE, reading, show_json
from four_notebooks.app.cli.words import text, translated
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.names.folding import one_line
from four_notebooks.services.agenda import Agenda, AgendaItem, FocusItem, PlanStanding


def run_agenda(wish: Wish) -> int:
    """``agenda``: the visits of a day in order, what is to be written up, the focus list."""
    with reading(wish) as book:
        day = wish.values.get("date")
        day = day if isinstance(day, date) else book.today()
        agenda = book.plan.agenda(day)
        zone = book.zone
        if taken_along(wish, book, agenda):
            return DONE
    if wish.json:
        show_json(_plain(agenda, zone))
    else:
        _print_agenda(agenda, zone)
    return DONE


def _plain(agenda: Agenda, zone: tzinfo) -> dict[str, object]:
    """The agenda for a machine."""
    return {
        "date": agenda.day.isoformat(),
        "day": {"works": agenda.kind.works, "name": agenda.kind.name},
        "count": len(agenda.items),
        "usual": agenda.usual,
        "most": agenda.most,
        "visits": [_visit(item, zone) for item in agenda.items],
        "to_write_up": [_visit(item, zone) for item in agenda.to_write_up],
        "tomorrow": [_visit(item, zone) for item in agenda.tomorrow],
        "focus": [_focus(item, zone) for item in agenda.focus],
    }


def _print_agenda(agenda: Agenda, zone: tzinfo) -> None:
    """The agenda for a person."""
    print(_day_line(agenda))
    if not agenda.items:
        print(text(QT_TRANSLATE_NOOP("CommandLine", "No visits planned.")))
    for item in agenda.items:
        print(*_visit_lines(item, zone), sep="\n")
    _print_part(
        text(QT_TRANSLATE_NOOP("CommandLine", "To be written up")),
        [f"{_when(i, zone, with_day=True)}  {i.account.name}" for i in agenda.to_write_up],
    )
    _print_part(
        text(QT_TRANSLATE_NOOP("CommandLine", "Tomorrow")),
        [_visit_lines(item, zone)[0] for item in agenda.tomorrow],
    )
    _print_part(
        text(QT_TRANSLATE_NOOP("CommandLine", "Focus")),
        [f"{n}  {item.name}  {item.notebook}" for n, item in enumerate(agenda.focus, 1)],
    )


def _day_line(agenda: Agenda) -> str:
    """The day, what kind of day it is, and how full."""
    off = text(QT_TRANSLATE_NOOP("CommandLine", "day off")) if not agenda.kind.works else ""
    name = translated("Holiday", agenda.kind.name) if agenda.kind.name else ""
    parts = (agenda.day.isoformat(), off, name, f"{len(agenda.items)}/{agenda.usual}")
    return "  ".join(part for part in parts if part)


def _print_part(title: str, lines: list[str]) -> None:
    if lines:
        print("", title, *lines, sep="\n")


_STANDINGS = {
    PlanStanding.TO_WRITE_UP: QT_TRANSLATE_NOOP("CommandLine", "to be written up"),
    PlanStanding.DONE: QT_TRANSLATE_NOOP("CommandLine", "recorded"),
    PlanStanding.MISSED: QT_TRANSLATE_NOOP("CommandLine", "not made"),
    PlanStanding.DROPPED: QT_TRANSLATE_NOOP("CommandLine", "dropped"),
    PlanStanding.CANCELLED: QT_TRANSLATE_NOOP("CommandLine", "cancelled"),
}


def _visit_lines(item: AgendaItem, zone: tzinfo) -> list[str]:
    people = ", ".join(contact.name for contact in item.contacts)
    place = " ".join(part for part in (item.account.area, item.account.address) if part)
    word = _STANDINGS.get(item.standing)
    stands = text(word) if word else ""
    head = [_when(item, zone), item.account.name, item.notebook or "", people, place, stands]
    lines = ["  ".join(part for part in head if part)]
    strategy = item.strategy
    if strategy is None and item.standing is PlanStanding.AHEAD:
        lines.append("  " + text(QT_TRANSLATE_NOOP("CommandLine", "No strategy, no visit!")))
    elif strategy is not None:
        written = (strategy.goal, strategy.way_in, strategy.news, strategy.ask)
        lines += [f"  {one_line(part)}" for part in written if part.strip()]
    if item.too_late:
        lines.append("  " + text(QT_TRANSLATE_NOOP("CommandLine", "Planned after the window.")))
    return lines


def _when(item: AgendaItem, zone: tzinfo, *, with_day: bool = False) -> str:
    hour = f"{item.plan.at.astimezone(zone):%H:%M}" if item.plan.at is not None else "--:--"
    return f"{item.plan.day.isoformat()} {hour}" if with_day else hour


def _iso(moment: datetime | None, zone: tzinfo) -> str | None:
    return None if moment is None else moment.astimezone(zone).isoformat()


def _visit(item: AgendaItem, zone: tzinfo) -> dict[str, object]:
    strategy = item.strategy
    parts = ("goal", "way_in", "news", "ask")
    return {
        "account": item.account.name,
        "date": item.plan.day.isoformat(),
        "at": _iso(item.plan.at, zone),
        "minutes": item.plan.minutes,
        "standing": item.standing.value,
        "notebook": item.notebook.value if item.notebook else None,
        "contacts": [contact.name for contact in item.contacts],
        "purpose": item.plan.purpose,
        "strategy": {part: getattr(strategy, part) for part in parts} if strategy else None,
        "target": item.target.name if item.target else None,
        "target_level": item.target.level if item.target else None,
        "attempts": list(item.attempts) if item.attempts else None,
        "phase": item.phase.value if item.phase else None,
        "opened_at": _iso(item.opened_at, zone),
        "closes_at": _iso(item.closes_at, zone),
        "deadline_at": _iso(item.deadline_at, zone),
        "too_late": item.too_late,
        "phones": list(item.account.phones),
        "address": item.account.address,
    }


def _focus(item: FocusItem, zone: tzinfo) -> dict[str, object]:
    return {
        "account": item.name,
        "notebook": item.notebook.value,
        "closes_at": _iso(item.closes_at, zone),
        "deadline_at": _iso(item.deadline_at, zone),
        "planned_at": _iso(item.plan_at, zone),
        "heat": item.heat,
    }
