"""A template as plain values, and back: what the book keeps as JSON and a file as YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets.template import (
    DEEPEST,
    AnswerKind,
    Question,
    Section,
    SheetFault,
    Template,
    checked,
)
from four_notebooks.names.folding import clean

Plain: TypeAlias = dict[str, Any]


def to_plain(template: Template) -> Plain:
    """The whole sheet as dictionaries, lists and texts; what is empty is left out."""
    found: Plain = {"id": template.id, "name": template.name, "about": str(template.about)}
    if template.trade:
        found["trade"] = template.trade
    found["sections"] = sections_to_plain(template.sections)
    return found


def sections_to_plain(sections: tuple[Section, ...]) -> list[Plain]:
    """Sections with their questions as plain values."""
    return [_section_to_plain(section) for section in sections]


def _section_to_plain(section: Section) -> Plain:
    found: Plain = {"id": section.id, "title": section.title}
    if section.hint:
        found["hint"] = section.hint
    if section.questions:
        found["questions"] = [_question_to_plain(question) for question in section.questions]
    if section.sections:
        found["sections"] = sections_to_plain(section.sections)
    return found


def _question_to_plain(question: Question) -> Plain:
    found: Plain = {"id": question.id, "ask": question.text}
    if question.hint:
        found["hint"] = question.hint
    if question.kind is not AnswerKind.TEXT:
        found["kind"] = str(question.kind)
    if question.choices:
        found["choices"] = list(question.choices)
    return found


def from_plain(plain: object) -> Template:
    """The sheet that plain values describe; keys that are not known are passed over.

    Raises:
        SheetFault: ``sheet_shape`` (key), ``sheet_kind`` (kind), and those of ``checked``.
    """
    found = _mapping(plain, "sheet")
    about = _text(found, "about") or str(SheetAbout.ACCOUNT)
    if about not in set(SheetAbout):
        raise SheetFault("sheet_kind", kind=about[:24])
    template = Template(
        id=_text(found, "id"),
        name=_text(found, "name"),
        about=SheetAbout(about),
        trade=_text(found, "trade"),
        sections=sections_from_plain(found.get("sections")),
    )
    return checked(template)


def sections_from_plain(plain: object, depth: int = 0) -> tuple[Section, ...]:
    """The sections in a list of plain values. Raises SheetFault as ``from_plain``."""
    found = _list(plain, "sections")
    if found and depth >= DEEPEST:
        raise SheetFault("sheet_deep", limit=DEEPEST)
    return tuple([_section(one, depth) for one in found])


def _section(plain: object, depth: int) -> Section:
    found = _mapping(plain, "sections")
    return Section(
        id=_text(found, "id"),
        title=_text(found, "title"),
        hint=_text(found, "hint"),
        questions=tuple([_question(one) for one in _list(found.get("questions"), "questions")]),
        sections=sections_from_plain(found.get("sections"), depth + 1),
    )


def _question(plain: object) -> Question:
    found = _mapping(plain, "questions")
    kind = _text(found, "kind") or str(AnswerKind.TEXT)
    if kind not in set(AnswerKind):
        raise SheetFault("sheet_kind", kind=kind[:24])
    choices = [str(one) for one in _list(found.get("choices"), "choices")]
    return Question(
        id=_text(found, "id"),
        text=_text(found, "ask"),
        hint=_text(found, "hint"),
        kind=AnswerKind(kind),
        choices=tuple([clean(choice).strip() for choice in choices]),
    )


def _mapping(plain: object, key: str) -> Mapping[str, Any]:
    if not isinstance(plain, Mapping):
        raise SheetFault("sheet_shape", key=key)
    return plain


def _list(plain: object, key: str) -> list[Any]:
    if plain is None or plain == "":
        return []
    if not isinstance(plain, list):
        raise SheetFault("sheet_shape", key=key)
    return plain


def _text(found: Mapping[str, Any], key: str) -> str:
    value = found.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SheetFault("sheet_shape", key=key)
    return clean(value).strip()
