"""The day sheet: the day in order on A4, for a black-and-white printer (METHOD 9).

A visit without a strategy stands in a thick frame with a mark, in red where there is colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from html import escape
from typing import TYPE_CHECKING

from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.paper.paper_words import say, weekday
from four_notebooks.exchange.paper.sheet import GAP, Sheet, grouped, text_of
from four_notebooks.method.values import Contact, Entry, EntryKind
from four_notebooks.services.agenda import Agenda, AgendaItem, PlanStanding

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

MOST_LINES = 3
"""The last visit's most important lines."""
MOST_QUESTIONS = 3
LINES_TO_WRITE = 2
_SHOWN = (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
_LONGEST_LINE = 80
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Visit:
    """One planned visit as the sheet tells it, all in words; ``at`` is empty without an hour."""

    at: str
    name: str
    notebook: str
    people: tuple[str, ...]
    place: str
    phones: tuple[str, ...]
    purpose: str
    strategy: tuple[tuple[str, str], ...]
    window: str
    last: tuple[str, ...]
    questions: tuple[str, ...]


def visits_of(book: Book, agenda: Agenda, language: str) -> list[Visit]:
    """The visits of a day that are still to be made, in order, with what one needs there."""
    items = [item for item in agenda.items if item.standing in _SHOWN]
    return [_visit(book, item, language) for item in items]


def day_sheet(book: Book, agenda: Agenda, language: str) -> Sheet:
    """The whole sheet; an empty day says so."""
    title = say("title", language).format(
        day=agenda.day.isoformat(), weekday=weekday(agenda.day, language)
    )
    visits = visits_of(book, agenda, language)
    counted = say("count", language).format(count=len(visits), usual=agenda.usual)
    head = f'<h1>{escape(title)}</h1>\n<p class="sub">{escape(counted)}</p>{GAP}'
    blocks = [_table(visit, language) for visit in visits]
    empty = f"<p>{escape(say('empty', language))}</p>"
    return Sheet(title, language, head, tuple(blocks or [empty]), title, made_at=book.now())


def _visit(book: Book, item: AgendaItem, language: str) -> Visit:
    account = item.account
    people = list(item.contacts) or ([item.target] if item.target is not None else [])
    strategy = item.strategy
    fields = ("goal", "way_in", "news", "ask")
    said = [] if strategy is None else [(name, getattr(strategy, name).strip()) for name in fields]
    return Visit(
        at="" if item.plan.at is None else _hour(item.plan.at, book.zone),
        name=account.name,
        notebook="" if item.notebook is None else heading(str(item.notebook), language),
        people=tuple(_person(person) for person in people),
        place=" ".join(part for part in (account.area, account.address) if part),
        phones=account.phones,
        purpose=item.plan.purpose.strip(),
        strategy=tuple((say(name, language), text) for name, text in said if text),
        window=_window(item, book, language),
        last=last_lines(book.journal.entries(account.id, limit=20)),
        questions=tuple(book.sheets.open_questions(account.id, MOST_QUESTIONS, language)),
    )


def last_lines(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The most important lines of the last visit: the answer to the ask, the problem to expect,
    the customer's state, then the beginning of what was said; notes are passed over.
    """
    last = next((entry for entry in entries if entry.kind is not EntryKind.NOTE), None)
    if last is None:
        return ()
    body = [_unmarked(line) for line in last.body.splitlines()]
    found = [last.answer, last.next_problem, last.state, *body]
    tidy = (_shortened(" ".join(text.split())) for text in found)
    return tuple(dict.fromkeys(text for text in tidy if text))[:MOST_LINES]


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"


def _unmarked(line: str) -> str:
    """A line of markdown as words: no images, no addresses, no marks at its ends."""
    words = _LINK.sub(r"\1", _IMAGE.sub("", line))
    return words.replace("**", "").replace("__", "").strip("#*->_=|`+ \t")


def _person(person: Contact) -> str:
    level = "KP?" if person.level is None else f"KP{person.level}"
    parts = (level, person.name, person.title, *person.phones)
    return " ".join(part for part in parts if part)


def _window(item: AgendaItem, book: Book, language: str) -> str:
    if item.closes_at is None:
        return ""
    over = "over" if item.closes_at <= book.now() else "window"
    text = say("late" if item.too_late else over, language)
    return text.format(at=item.closes_at.astimezone(book.zone).strftime("%m-%d %H:%M"))


def _hour(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%H:%M")


def _table(visit: Visit, language: str) -> str:
    missing = "" if visit.strategy else " missing"
    notebook = f" [{escape(visit.notebook)}]" if visit.notebook else ""
    rows = [f'<p><span class="name">{escape(visit.name)}</span>{notebook}</p>']
    rows += _lines("who", visit.people, language)
    rows += _lines("phones", ["; ".join(visit.phones)] if visit.phones else [], language)
    rows += _lines("where", [visit.place] if visit.place else [], language)
    rows += _lines("purpose", [visit.purpose] if visit.purpose else [], language)
    if visit.strategy:
        for label, text in visit.strategy:
            rows.append(f'<p><span class="label">{escape(label)}</span> {text_of(text)}</p>')
    else:
        mark = '<span style="background-color: #c62f2b; color: #fff">&nbsp;!&nbsp;</span>'
        rows.append(f'<p class="warn">{mark} {escape(say("missing", language))}</p>')
    if visit.window:
        rows.append(f"<p>{escape(visit.window)}</p>")
    beside = _list("last", [text_of(line) for line in visit.last], language)
    beside += _list("ask_for", grouped(visit.questions, " □&nbsp;"), language)
    time = escape(visit.at or say("no_hour", language))
    return (
        f'<table class="visit{missing}" width="100%" cellspacing="0" cellpadding="4"><tr>'
        f'<td width="11%"><p class="time">{time}</p></td>'
        f'<td width="46%">{"".join(rows)}</td>'
        f'<td width="43%">{"".join(beside) or "&nbsp;"}</td></tr>'
        f'<tr><td colspan="3">{_TO_WRITE}</td></tr></table>'
    )


_TO_WRITE = (
    '<table class="lines" width="100%" cellspacing="0" cellpadding="4">'
    + "<tr><td>&nbsp;</td></tr>" * LINES_TO_WRITE
    + "</table>"
)


def _lines(code: str, texts: Iterable[str], language: str) -> list[str]:
    label = f'<span class="label">{escape(say(code, language))}</span>'
    return [f"<p>{label} {text_of(text)}</p>" for text in texts]


def _list(code: str, texts: Sequence[str], language: str) -> list[str]:
    if not texts:
        return []
    head = f'<p class="small"><span class="label">{escape(say(code, language))}</span></p>'
    return [head, *(f'<p class="small">{html}</p>' for html in texts)]
