"""Changing a template: each function gives a new one and leaves the old as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, TypeVar

from four_notebooks.method.sheets.template import DEEPEST, Question, Section, SheetFault, Template

Node: TypeAlias = Section | Question
N = TypeVar("N", Section, Question)


def find(template: Template, node_id: str) -> Node | None:
    """A section or a question by its id; a section's id goes first."""
    for _, section in template.walk():
        if section.id == node_id:
            return section
    return template.question(node_id)


def parent_of(template: Template, node: Node) -> Section | None:
    """The section a node lies in, None at the top."""
    for _, section in template.walk():
        inside = section.questions if isinstance(node, Question) else section.sections
        if any(one.id == node.id for one in inside):
            return section
    return None


def put(template: Template, node: Node) -> Template:
    """The template with a node in place of the one with its id."""

    def change(section: Section) -> Section:
        if isinstance(node, Section):
            return node if section.id == node.id else section
        kept = tuple([node if q.id == node.id else q for q in section.questions])
        return replace(section, questions=kept)

    return _each(template, change)


def add(template: Template, node: Node, parent_id: str = "", before: str = "") -> Template:
    """The template with a new node in a section, in front of ``before`` or at the end.

    ``parent_id`` empty is the top, where only sections lie.

    Raises:
        SheetFault: ``sheet_place`` for a section that is not there, or a question at the top.
    """
    if not parent_id:
        if isinstance(node, Question):
            raise SheetFault("sheet_place")
        return replace(template, sections=_with(template.sections, node, before))
    if not isinstance(find(template, parent_id), Section):
        raise SheetFault("sheet_place")

    def change(section: Section) -> Section:
        if section.id != parent_id:
            return section
        if isinstance(node, Question):
            return replace(section, questions=_with(section.questions, node, before))
        return replace(section, sections=_with(section.sections, node, before))

    return _each(template, change)


def remove(template: Template, node: Node) -> Template:
    """The template without a node and what lies in it."""

    def without(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple([s for s in sections if s.id != node.id])

    if isinstance(node, Section):
        template = replace(template, sections=without(template.sections))

    def change(section: Section) -> Section:
        if isinstance(node, Section):
            return replace(section, sections=without(section.sections))
        kept = tuple([q for q in section.questions if q.id != node.id])
        return replace(section, questions=kept)

    return _each(template, change)


def move(template: Template, node: Node, parent_id: str, before: str = "") -> Template:
    """The template with a node in another place.

    Raises:
        SheetFault: ``sheet_place``, also for a section that would lie in itself;
            ``sheet_deep`` (limit).
    """
    if before == node.id:
        return template
    if isinstance(node, Section) and parent_id in {s.id for _, s in _below(node)}:
        raise SheetFault("sheet_place")
    moved = add(remove(template, node), node, parent_id, before)
    if any(depth >= DEEPEST for depth, _ in moved.walk()):
        raise SheetFault("sheet_deep", limit=DEEPEST)
    return moved


def _below(section: Section) -> list[tuple[int, Section]]:
    """A section and all those in it."""
    return list(Template(id="x", name="x", sections=(section,)).walk())


def _with(nodes: tuple[N, ...], node: N, before: str) -> tuple[N, ...]:
    found = list(nodes)
    ids = [one.id for one in nodes]
    found.insert(ids.index(before) if before in ids else len(ids), node)
    return tuple(found)


def _each(template: Template, change: Callable[[Section], Section]) -> Template:
    """The template with a change made to every section, from the top down."""

    def changed(sections: tuple[Section, ...]) -> tuple[Section, ...]:
        found = []
        for section in sections:
            new = change(section)
            below = changed(new.sections)
            found.append(new if below == new.sections else replace(new, sections=below))
        return tuple(found)

    return replace(template, sections=changed(template.sections))
