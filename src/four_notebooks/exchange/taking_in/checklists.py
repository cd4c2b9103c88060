"""Checklists as sheets: a sheet per distinct list of items, a yes-or-no question per item."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from four_notebooks.exchange.arrivals import Checklist
from four_notebooks.method.sheets import picked
from four_notebooks.method.sheets.template import (
    LONGEST_QUESTION,
    LONGEST_TITLE,
    MOST_QUESTIONS,
    AnswerKind,
    Question,
    Section,
    Template,
)
from four_notebooks.method.values import SheetAnswer
from four_notebooks.names.folding import clean

MOST_SHEETS = 60
"""How many sheets one import makes; further checklists stay text, in a note."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """A checklist of one account on its sheet: (question's id, done, the answer before).

    ``template`` is the sheet; ``is_new`` says that the book has none like it.
    """

    template: Template
    is_new: bool
    answers: tuple[tuple[str, bool, SheetAnswer | None], ...]

    @property
    def words(self) -> str:
        """The sheet's name and how much is done, as the preview shows it."""
        done = sum(1 for _, is_done, _ in self.answers if is_done)
        return f"{self.template.name} {done}/{len(self.answers)}"


class SheetsOfLists:
    """The sheets that checklists become; equal lists share one, also with the book's own."""

    def __init__(self, own: Iterable[Template] = ()) -> None:
        self._known: dict[tuple[str, ...], tuple[Template, bool]] = {}
        self._made = 0
        for template in own:
            asked = list(template.questions())
            if asked and all(question.kind is AnswerKind.YES_NO for question in asked):
                key = (template.name, *(question.text for question in asked))
                self._known.setdefault(key, (template, False))

    def ticks(self, checklist: Checklist) -> Ticks | None:
        """A checklist on its sheet, None where it is too long or there are too many sheets."""
        items = _items(checklist)
        if not items or len(items) > MOST_QUESTIONS:
            return None
        title = _line(checklist.title, LONGEST_TITLE) or _line(items[0][0], LONGEST_TITLE)
        key = (title, *(text for text, _ in items))
        found = self._known.get(key)
        if found is None:
            if self._made >= MOST_SHEETS:
                return None
            self._made += 1
            found = self._known[key] = (_template(title, key[1:]), True)
        template, is_new = found
        asked = template.questions()
        answers = tuple((q.id, done, None) for q, (_, done) in zip(asked, items, strict=True))
        return Ticks(template, is_new, answers)


def unsaid(ticks: Ticks, answers: Mapping[tuple[str, str], SheetAnswer], *, newer: bool) -> Ticks:
    """Those of the ticks that an account's answers do not say; ``newer`` ones replace others."""
    left = []
    for question, done, _ in ticks.answers:
        there = answers.get((ticks.template.id, question))
        picks = picked.read(there.text, (picked.YES, picked.NO))[0] if there else ""
        if there is None or (newer and picks != said(done)):
            left.append((question, done, there))
    return Ticks(ticks.template, ticks.is_new, tuple(left))


def said(done: bool) -> str:
    """The answer that an item is."""
    return picked.YES if done else picked.NO


def as_text(checklist: Checklist) -> str:
    """A checklist as markdown."""
    lines = [f"- [{'x' if done else ' '}] {text}" for text, done in _items(checklist)]
    title = _line(checklist.title, LONGEST_TITLE)
    return "\n".join(([f"**{title}**", ""] if title and lines else []) + lines)


def _items(checklist: Checklist) -> list[tuple[str, bool]]:
    """The items that say something, each on one line."""
    found = ((_line(text, LONGEST_QUESTION), done) for text, done in checklist.items)
    return [(text, done) for text, done in found if text]


def _line(text: str, longest: int) -> str:
    tidy = " ".join(clean(text).split())
    return tidy if len(tidy) <= longest else tidy[: longest - 1] + "…"


def _template(title: str, items: tuple[str, ...]) -> Template:
    """The sheet of a list; equal lists give equal ids in every book."""
    mark = hashlib.sha256("\n".join((title, *items)).encode()).hexdigest()[:16]
    questions = tuple(
        Question(id=f"q-{mark}-{at}", text=text, kind=AnswerKind.YES_NO)
        for at, text in enumerate(items, 1)
    )
    section = Section(id=f"s-{mark}", title=title, questions=questions)
    return Template(id=f"sheet-{mark}", name=title, sections=(section,))
