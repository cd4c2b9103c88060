"""A sheet's sections and questions, frozen and bounded (METHOD 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from four_notebooks.method.kinds import SheetAbout

MOST_QUESTIONS: Final = 500
"""How many questions one sheet asks at most."""
MOST_SECTIONS: Final = 200
DEEPEST: Final = 4
"""How deep sections lie in one another at most."""
MOST_CHOICES: Final = 40
LONGEST_TITLE: Final = 200
LONGEST_QUESTION: Final = 500
LONGEST_HINT: Final = 1_000
LONGEST_ID: Final = 120

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\Z")


class AnswerKind(StrEnum):
    """How a question is answered.

    ``gains`` and ``costs`` are numbers by date that are added up (METHOD 8, 盟友测算).
    """

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    DATE = "date"
    PERSON = "person"
    GAINS = "gains"
    COSTS = "costs"


class SheetFault(ValueError):  # noqa: N818 - an answer to a template, as Refused is to a verb
    """Why something is no sheet: a code and values, never a sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to find out. Its answers are kept under ``id``, whatever it is called."""

    id: str
    text: str
    hint: str = ""
    kind: AnswerKind = AnswerKind.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Questions that belong together, and the sections below them."""

    id: str
    title: str
    hint: str = ""
    questions: tuple[Question, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A whole sheet. ``trade`` says what it was made for, empty for any."""

    id: str
    name: str
    about: SheetAbout = SheetAbout.ACCOUNT
    trade: str = ""
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[tuple[int, Section]]:
        """Every section with its depth (0 at the top), in reading order."""
        waiting = [(0, section) for section in reversed(self.sections)]
        while waiting:
            depth, section = waiting.pop()
            yield depth, section
            waiting += [(depth + 1, below) for below in reversed(section.sections)]

    def questions(self) -> Iterator[Question]:
        """Every question in reading order."""
        for _, section in self.walk():
            yield from section.questions

    def question(self, question_id: str) -> Question | None:
        """One question by its id."""
        return next((q for q in self.questions() if q.id == question_id), None)

    def titles_of(self, question_id: str) -> tuple[str, ...]:
        """The titles of the sections a question lies in, from the top; empty if it is unknown."""
        trail: list[str] = []
        for depth, section in self.walk():
            trail[depth:] = [section.title]
            if any(q.id == question_id for q in section.questions):
                return tuple(trail)
        return ()


def checked(template: Template) -> Template:
    """The template, if it keeps the bounds.

    Raises:
        SheetFault: ``sheet_deep``, ``sheet_sections``, ``sheet_questions``, ``sheet_choices``
            (limit), ``sheet_text`` (title, limit), ``sheet_blank``, ``sheet_id``,
            ``sheet_twice`` (id).
    """
    _id(template.id)
    _text(template.name, LONGEST_TITLE)
    if len(template.trade) > LONGEST_TITLE:
        raise SheetFault("sheet_text", title=_short(template.trade), limit=LONGEST_TITLE)
    sections, asked = _counted(template)
    for section in sections:
        _text(section.title, LONGEST_TITLE)
        _hint(section.hint)
    for question in asked:
        _text(question.text, LONGEST_QUESTION)
        _hint(question.hint)
        if len(question.choices) > MOST_CHOICES:
            raise SheetFault("sheet_choices", limit=MOST_CHOICES)
        for choice in question.choices:
            _text(choice, LONGEST_TITLE)
    _all_different([section.id for section in sections])
    _all_different([question.id for question in asked])
    return template


def _counted(template: Template) -> tuple[list[Section], list[Question]]:
    sections: list[Section] = []
    asked: list[Question] = []
    for depth, section in template.walk():
        if depth >= DEEPEST:
            raise SheetFault("sheet_deep", limit=DEEPEST)
        sections.append(section)
        asked += section.questions
        if len(sections) > MOST_SECTIONS:
            raise SheetFault("sheet_sections", limit=MOST_SECTIONS)
        if len(asked) > MOST_QUESTIONS:
            raise SheetFault("sheet_questions", limit=MOST_QUESTIONS)
    return sections, asked


def _id(text: str) -> None:
    if len(text) > LONGEST_ID or _ID.match(text) is None:
        raise SheetFault("sheet_id", id=_short(text))


def _all_different(ids: list[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        _id(one)
        if one in seen:
            raise SheetFault("sheet_twice", id=one)
        seen.add(one)


def _text(text: str, limit: int) -> None:
    if not text.strip():
        raise SheetFault("sheet_blank")
    if len(text) > limit:
        raise SheetFault("sheet_text", title=_short(text), limit=limit)


def _hint(text: str) -> None:
    if len(text) > LONGEST_HINT:
        raise SheetFault("sheet_text", title=_short(text), limit=LONGEST_HINT)


def _short(text: str) -> str:
    """A text that fits into a sentence."""
    return text if len(text) <= 24 else text[:23] + "…"
