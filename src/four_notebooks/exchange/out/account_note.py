"""One account as a note of markdown: its fields as front matter, then all that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from four_notebooks.exchange.out.headings import heading
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Entry,
    EntryKind,
    Move,
    PlannedVisit,
    PlanState,
    SheetAnswer,
    Strategy,
)
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_REFERENCE = re.compile(r"attachment:([0-9a-f]{64})(?:\.[A-Za-z0-9]{1,10})?")
_NO_LINK = re.compile(r"[%\s()<>\[\]#^|`\\]")
"""What would end a link or be read as a mark in it."""
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")
_EVIDENCE = ("need", "power", "value")
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The same in C, where there is one: eight times as fast."""


class Belongings(NamedTuple):
    """What belongs to an account, by kind."""

    people: list[Contact]
    entries: list[Entry]
    strategies: list[Strategy]
    plans: list[PlannedVisit]
    moves: list[Move]
    answers: list[SheetAnswer]
    files: list[Attachment]


class Notes:
    """Writes accounts as notes, in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language
        self._questions = cache(self._asked)

    def text(self, account: Account, its: Belongings, places: Mapping[str, str]) -> str:
        """The whole note; ``places`` says where each attachment lies, by its digest."""
        called = {person.id: person.name for person in its.people}
        parts = [self._front(account, its.people), f"# {_line(account.name)}\n"]
        parts += self._part("strategy", self._strategy(its.strategies[-1:]))
        parts += self._part("plans", self._plans(its.plans, called))
        journal = sorted(its.entries, key=lambda each: (each.start, each.id))
        parts += self._part("journal", [self._entry(one, called, places) for one in journal])
        parts += self._part("answers", self._answers(its.answers, called))
        parts += self._part("moves", map(self._move, its.moves))
        links = (f"- [{_marked(one.name)}]({_link(places[one.digest])})" for one in its.files)
        parts += self._part("files", links)
        return "\n".join(parts)

    def _part(self, code: str, lines: Iterable[str]) -> list[str]:
        """A section under its heading; none without lines."""
        found = list(lines)
        return [f"## {self._say(code)}\n", "\n".join(found) + "\n"] if found else []

    def _front(self, account: Account, people: list[Contact]) -> str:
        """The account's fields as YAML between two lines of dashes."""
        values: dict[str, Any] = {
            "name": account.name,
            "notebook": str(account.notebook),
            "status": str(account.status),
            "term": str(account.term),
            "short_name": account.short_name,
            "registration_code": account.registration_code,
            "phones": list(account.phones),
            "area": account.area,
            "address": account.address,
            "industry": account.industry,
            "source": account.source,
            "tags": list(account.tags),
            "amount": None if account.amount is None else account.amount / 100,
            "website": account.website,
            "note": account.note,
            "evidence": {each: str(getattr(account, each).answer) for each in _EVIDENCE},
            "people": [_person(person, people) for person in people],
        }
        for label, text in account.extra:
            values[_free(label, values)] = text
        filled = {name: value for name, value in values.items() if value not in ("", None, [])}
        front: str = yaml.dump(
            filled, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000
        )
        return f"---\n{front}---\n"

    def _strategy(self, strategies: Sequence[Strategy]) -> Iterator[str]:
        for strategy in strategies:
            for field in ("goal", "way_in", "news", "ask"):
                text = getattr(strategy, field).strip()
                if text:
                    yield f"- **{self._say(field)}**: " + text.replace("\n", "\n  ")

    def _plans(self, plans: Iterable[PlannedVisit], called: Mapping[int, str]) -> Iterator[str]:
        for plan in plans:
            if plan.state is PlanState.OPEN:
                when = plan.day.isoformat() if plan.at is None else self._local(plan.at)
                whom = ", ".join(called[who] for who in plan.contacts if who in called)
                yield "- " + " · ".join(_line(part) for part in (when, whom, plan.purpose) if part)

    def _entry(self, entry: Entry, called: Mapping[int, str], places: Mapping[str, str]) -> str:
        kind = "entry_note" if entry.kind is EntryKind.NOTE else str(entry.kind)
        head = [self._local(entry.start), self._say(kind)]
        head += [", ".join(called[who] for who in entry.met if who in called)]
        head += [f"{entry.heat}°"] if entry.heat is not None else []
        lines = [f"### {_line(' · '.join(part for part in head if part))}\n"]
        for field in ("purpose", "state", "next_problem", "answer"):
            text = getattr(entry, field).strip()
            if text:
                lines.append(f"*{self._say(field)}*: {text}\n")
        body = _REFERENCE.sub(lambda found: _link(places.get(found[1], found[0])), entry.body)
        return "\n".join([*lines, body.rstrip(), ""])

    def _answers(self, answers: Iterable[SheetAnswer], called: Mapping[int, str]) -> Iterator[str]:
        for answer in answers:
            asked = self._questions(answer.sheet).get(answer.question, answer.question)
            who = called.get(answer.contact_id or 0, "")
            about = f" ({who})" if who else ""
            told = f" *{self._say('told_' + answer.told)}*" if answer.told else ""
            text = answer.text.strip().replace("\n", "\n  ")
            yield f"- **{_marked(_line(asked + about))}**{told}: {text}"

    def _move(self, move: Move) -> str:
        places = (move.from_notebook or "released", move.to_notebook or "released")
        way = " → ".join(self._say(str(place)) for place in places)
        parts = (self._local(move.at), way, self._say(move.reason), move.note)
        return "- " + " · ".join(_line(part) for part in parts if part.strip())

    def _asked(self, sheet: str) -> dict[str, str]:
        """What a sheet asks, by the question's id."""
        try:
            template = self._book.sheets.template(sheet, self._language)
        except Refused:
            return {}
        return {question.id: question.text for question in template.questions()}

    def _local(self, moment: datetime) -> str:
        return moment.astimezone(self._book.zone).strftime("%Y-%m-%d %H:%M")

    def _say(self, code: str) -> str:
        return heading(code, self._language)


def _free(label: str, values: Mapping[str, Any]) -> str:
    """A name for another system's field that no field has yet."""
    name, number = label or "_", 1
    while name in values:
        number += 1
        name = f"{label or '_'} ({number})"
    return name


def _person(person: Contact, people: Iterable[Contact]) -> dict[str, Any]:
    above = next((each.name for each in people if each.id == person.reports_to), "")
    values: dict[str, Any] = {
        "name": person.name,
        "title": person.title,
        "level": person.level,
        "reports_to": above,
        "phones": list(person.phones),
        "wechat": person.wechat,
        "mail": person.mail,
        "attitude": str(person.attitude),
        "type": str(person.temper),
        "ally": person.ally or None,
        "note": person.note,
    }
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _line(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def _marked(text: str) -> str:
    """A text in which nothing is read as a mark."""
    return _MARKS.sub(r"\\\1", text)


def _link(place: str) -> str:
    """A place as the target of a link: what would end it there is written by its number."""
    return _NO_LINK.sub(lambda found: "".join(f"%{b:02X}" for b in found[0].encode()), place)
