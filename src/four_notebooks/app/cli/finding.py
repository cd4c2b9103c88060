"""Commands that read: search, assess, agenda."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import DONE, REFUSED, Unsuitable, reading, show_json
from four_notebooks.app.cli.words import text
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.names.pinyin import matches
from four_notebooks.services.agenda import AgendaItem, FocusItem, PlanStanding
from four_notebooks.services.book import Book

_NOTHING = QT_TRANSLATE_NOOP("CommandLine", "Nothing was found.")


def run_search(wish: Wish) -> int:
    """``search WORDS``: what holds all the words, one finding per line."""
    with reading(wish) as book:
        hits = [hit.plain() for hit in book.search.find(" ".join(wish.words))]
    if wish.json:
        show_json(hits)
    else:
        for hit in hits:
            print(f"{hit['kind']}\t{hit['account']}\t{_one_line(hit['text'])}")
    if not hits and not wish.json:
        raise Unsuitable(_NOTHING)
    return DONE if hits else REFUSED


def run_assess(wish: Wish) -> int:
    """``assess [ACCOUNT]``: what the rulebook says now, per active account or for one."""
    with reading(wish) as book:
        name = " ".join(wish.words)
        if name.strip():
            found = [book.accounts.assess_plain(one) for one in accounts_named(book, name)]
        else:
            found = book.accounts.assess_all()
    if wish.json:
        show_json(found)
        return DONE if found else REFUSED
    if not found:
        raise Unsuitable(_NOTHING)
    for one in found:
        print(_assessed(one))
    return DONE


def accounts_named(book: Book, name: str) -> list[int]:
    """Active accounts, or those meant by a name: exactly so, else by characters or pinyin."""
    if not name.strip():
        return book.accounts.all_ids()
    exact = [account.id for account in book.accounts.named(name)]
    return exact or [one for one, _, keys in book.reader.names() if matches(keys, name)]


def _assessed(one: dict[str, object]) -> str:
    """One assessment as a line: name, notebook, window, attempts, advice."""
    window, attempts = one.get("window"), one.get("attempts")
    parts = [str(one["account"]), str(one.get("notebook") or one.get("status"))]
    if isinstance(window, dict):
        parts.append(f"{window['phase']} {span(int(window['seconds_left']))}")
    if isinstance(attempts, dict):
        parts.append(f"{attempts['used']}/{attempts['limit']}")
    advice = one.get("advice")
    if isinstance(advice, list | tuple):
        parts.append(", ".join(map(str, advice)))
    return "\t".join(parts)


def span(seconds: int) -> str:
    """A length of time, short: 2d 6h, 5h42m, 42m; late ones with a minus."""
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    days, hours, minutes = seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60
    if days:
        return f"{sign}{days}d {hours}h"
    return f"{sign}{hours}h{minutes:02}m" if hours else f"{sign}{minutes}m"


def run_agenda(wish: Wish) -> int:
    """``agenda``: the visits of a day in order, what is to be written up, the focus list."""
    with reading(wish) as book:
        day = wish.values.get("date")
        day = day if isinstance(day, date) else book.today()
        agenda = book.plan.agenda(day)
        zone = book.zone
    if wish.json:
        show_json(
            {
                "date": agenda.day.isoformat(),
                "visits": [_visit(item, zone) for item in agenda.items],
                "to_write_up": [_visit(item, zone) for item in agenda.to_write_up],
                "tomorrow": [_visit(item, zone) for item in agenda.tomorrow],
                "focus": [_focus(item, zone) for item in agenda.focus],
            }
        )
        return DONE
    print(agenda.day.isoformat())
    if not agenda.items:
        print(text(QT_TRANSLATE_NOOP("CommandLine", "No visits planned.")))
    for item in agenda.items:
        print(*_visit_lines(item, zone), sep="\n")
    _print_part(
        text(QT_TRANSLATE_NOOP("CommandLine", "To be written up")),
        [f"{_when(i, zone, with_day=True)}  {i.account.name}" for i in agenda.to_write_up],
    )
    _print_part(
        text(QT_TRANSLATE_NOOP("CommandLine", "Focus")),
        [f"{n}  {item.name}  {item.notebook}" for n, item in enumerate(agenda.focus, 1)],
    )
    return DONE


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
        lines += [f"  {_one_line(part)}" for part in written if part.strip()]
    if item.too_late:
        lines.append("  " + text(QT_TRANSLATE_NOOP("CommandLine", "Planned after the window.")))
    return lines


def _when(item: AgendaItem, zone: tzinfo, *, with_day: bool = False) -> str:
    hour = f"{item.plan.at.astimezone(zone):%H:%M}" if item.plan.at is not None else "--:--"
    return f"{item.plan.day.isoformat()} {hour}" if with_day else hour


def _one_line(words: str) -> str:
    return " ".join(words.split())


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
