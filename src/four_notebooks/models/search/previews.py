"""The whole of one finding, beside the list: where it stands, who was there, every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.values import Contact, Entry, EntryKind, PlannedVisit
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.when import moment_words, planned_words
from four_notebooks.models.board.face import Face, face
from four_notebooks.models.board.timing import Timing
from four_notebooks.models.search import wording
from four_notebooks.models.search.help import offered
from four_notebooks.models.search.rows import NOWHERE, Marks, Tag, tag_of

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.services.book import Book
    from four_notebooks.services.search import Hit, Passage

translate = QCoreApplication.translate
LATEST = 200
"""Characters of the last visit that an account's preview shows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about an account; ``red`` where time is short (red belongs to time)."""

    label: str
    text: str
    red: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of one finding; ``marks`` are places in ``text``."""

    title: str = ""
    title_marks: Marks = ()
    tag: Tag = NOWHERE
    line: str = ""
    facts: tuple[Fact, ...] = ()
    text: str = ""
    marks: Marks = ()

    @property
    def spoken(self) -> str:
        """Everything in words."""
        facts = (f"{fact.label} {fact.text}" for fact in self.facts)
        return " · ".join(part for part in (self.title, self.line, *facts, self.text) if part)


def what_can_be_typed() -> Preview:
    """Shown while nothing is looked for: the filters and what each lets through."""
    phrase = translate("Search", '"payment terms"')
    facts = [Fact(phrase, translate("Search", "exactly these words, one after the other"))]
    facts += [Fact(one.word, one.meaning) for one in offered()]
    return Preview(
        title=translate("Search", "What can be typed"),
        line=translate(
            "Search", "Characters, pinyin, initials or digits; several words mean all of them."
        ),
        facts=tuple(facts),
    )


class Previews:
    """Makes previews; each reads the book once."""

    def __init__(self, book: Book, clock: Clock) -> None:
        self._book = book
        self._clock = clock

    def of(self, hit: Hit, sought: str) -> Preview:
        """The whole of a finding, with the places of what was sought.

        Raises:
            BookError: the book cannot be read.
        """
        book = self._book
        card = book.reader.card(hit.account_id)
        tag = tag_of(card, book.method)
        passage = book.search.whole(hit, sought)
        if hit.kind == "account":
            facts: tuple[Fact, ...] = ()
            if card is not None:
                now = self._clock.moment
                facts = self._facts(hit.account_id, face(card, Timing(book.rules, book.zone), now))
            note = book.accounts.get(hit.account_id).note
            text, marks = _lines_worth(passage, hit.account_name, note)
            return Preview(hit.account_name, hit.name_marks, tag, "", facts, text, marks)
        line = self._line(hit)
        return Preview(hit.account_name, hit.name_marks, tag, line, (), passage.text, passage.marks)

    # One account -----------------------------------------------------------------------

    def _facts(self, account_id: int, said: Face) -> tuple[Fact, ...]:
        found = []
        if said.countdown:
            late = said.left <= 1 / 12
            found.append(Fact(translate("Search", "Window"), said.countdown, late))
        people = ", ".join(hop.text if hop.met else f"({hop.text})" for hop in said.chain)
        found.append(Fact(translate("Search", "People"), people))
        account = self._book.accounts.get(account_id)
        place = " · ".join(p for p in (account.area, account.industry, account.source) if p)
        found.append(Fact(translate("Search", "About"), place))
        found.append(Fact(translate("Search", "Phone"), ", ".join(account.phones)))
        if said.strategy or said.wants_strategy:
            missing = not said.strategy
            text = translate("Search", "No strategy yet") if missing else said.strategy
            found.append(Fact(translate("Search", "Strategy"), text, missing))
        found.append(Fact(translate("Search", "Last visit"), self._last_visit(account_id)))
        return tuple(fact for fact in found if fact.text)

    def _last_visit(self, account_id: int) -> str:
        entries = self._book.journal.entries(account_id, 6)
        visit = next((one for one in entries if one.kind is not EntryKind.NOTE), None)
        if visit is None:
            return translate("Search", "none yet")
        return f"{self._moment(visit)} · {first_words(visit.body or visit.purpose, LATEST)}"

    def _moment(self, entry: Entry) -> str:
        return moment_words(entry.start, self._book.zone, self._book.today())

    # Everything else -------------------------------------------------------------------

    def _line(self, hit: Hit) -> str:
        """What kind of thing it is, and when it was."""
        store, zone, today = self._book.store, self._book.zone, self._book.today()
        parts = [wording.kind(hit.kind)]
        if hit.kind == "entry":
            entry = store.get(Entry, hit.record_id)
            return self._entry_line(entry) if entry is not None else parts[0]
        if hit.kind == "contact":
            person = store.get(Contact, hit.record_id)
            parts = [words.level(person.level), person.title] if person is not None else parts
        elif hit.kind == "plan":
            plan = store.get(PlannedVisit, hit.record_id)
            parts += [planned_words(plan.day, plan.at, zone, today)] if plan is not None else []
        elif hit.at is not None:
            parts.append(moment_words(hit.at, zone, today))
        return " · ".join(part for part in parts if part)

    def _entry_line(self, entry: Entry) -> str:
        """As the journal heads it: when, how, how long, with whom."""
        parts = [self._moment(entry), words.kind(entry.kind)]
        if entry.kind is not EntryKind.NOTE:
            minutes = translate("Search", "{n} min").format(n=entry.minutes)
            parts[1] = f"{parts[1]} {minutes}"
        people = self._book.store.many(Contact, entry.met)
        parts += [f"{words.level(one.level)} {one.name}" for one in people]
        return " · ".join(parts)


def _lines_worth(passage: Passage, name: str, note: str) -> tuple[str, Marks]:
    """Of an account's texts the note and the lines that hold a mark: the facts say the rest."""
    kept: list[str] = []
    marks: list[tuple[int, int]] = []
    written = set(note.splitlines())
    at = length = 0
    for line in passage.text.split("\n"):
        inside = [(a - at, b - at) for a, b in passage.marks if at <= a and b <= at + len(line)]
        at += len(line) + 1
        if line != name and (inside or line in written):
            marks += [(a + length, b + length) for a, b in inside]
            kept.append(line)
            length += len(line) + 1
    return "\n".join(kept), tuple(marks)
