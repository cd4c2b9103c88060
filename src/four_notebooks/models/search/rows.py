"""Findings and commands as rows: every word, mark and tag ready to be painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, TypeAlias

from four_notebooks.method.kinds import Method, Notebook, Status
from four_notebooks.models import words
from four_notebooks.models.account.when import date_words, moment_words
from four_notebooks.models.search import wording
from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import keys, matches

if TYPE_CHECKING:
    from four_notebooks.method.card import Card
    from four_notebooks.services.search import Hit

Marks: TypeAlias = "tuple[tuple[int, int], ...]"


@dataclass(frozen=True, slots=True)
class Tag:
    """Where an account lies: a letter, or Pool, Signed. ``notebook`` gives the colour.

    ``area`` is where it is in the world.
    """

    text: str = ""
    notebook: str = ""
    status: str = Status.ACTIVE
    area: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row. A heading has words alone; ``does`` is a finding, a command's code or words.

    ``marks`` and ``text_marks`` are places (start, end) in ``title`` and ``text``.
    """

    kind: str
    title: str
    marks: Marks = ()
    text: str = ""
    text_marks: Marks = ()
    when: str = ""
    account_id: int = 0
    does: Hit | str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it stands over others and cannot be chosen."""
        return self.kind == HEADING


NOWHERE = Tag()
HEADING = "heading"


def heading(text: str) -> ResultRow:
    """A row that names those below it."""
    return ResultRow(HEADING, text)


def row_of(hit: Hit, zone: tzinfo, today: date) -> ResultRow:
    """A finding in words; a person is called by name before the account."""
    text, marks = hit.text, hit.marks
    if hit.kind == "account" and text == hit.account_name:
        text, marks = "", ()
    return ResultRow(
        kind=hit.kind,
        title=hit.account_name,
        marks=hit.name_marks,
        text=text,
        text_marks=marks,
        when=when_words(hit.at, hit.kind, zone, today),
        account_id=hit.account_id,
        does=hit,
    )


def when_words(at: datetime | None, kind: str, zone: tzinfo, today: date) -> str:
    """When it was, by the user's own clock; a strategy or a name needs no hour."""
    if at is None:
        return ""
    if kind in ("entry", "plan"):
        return moment_words(at, zone, today)
    return date_words(at.astimezone(zone).date(), today)


def tag_of(card: Card | None, method: Method) -> Tag:
    """Where an account lies."""
    if card is None:
        return Tag()
    if card.status != Status.ACTIVE:
        return Tag(words.status(card.status), card.notebook, card.status, card.area)
    inbox = card.notebook == Notebook.INBOX
    text = words.notebook(card.notebook, method) if inbox else card.notebook
    return Tag(text, card.notebook, area=card.area)


@dataclass(frozen=True, slots=True)
class Command:
    """Something the menus can do; ``keys`` is the key that does the same."""

    code: str
    name: str
    keys: str = ""


MOST_COMMANDS = 5


def commands_matching(
    commands: Iterable[Command], typed: str, *, inside: bool = False
) -> list[Command]:
    """Commands whose name, or a word of it, begins with what was typed; pinyin too.

    ``inside``: anywhere in the name.
    """
    wanted = fold(typed)
    if not wanted:
        return []
    found = []
    for command in commands:
        parts = [fold(command.name), *map(fold, command.name.split())]
        begins = any(part.startswith(wanted) for part in parts)
        spoken = any(part.startswith(wanted) for part in keys(command.name).split())
        if begins or spoken or (inside and matches(keys(command.name), typed)):
            found.append(command)
    return found


def command_row(command: Command) -> ResultRow:
    """A command as a row, its key where others have their day."""
    return ResultRow("command", command.name, when=command.keys, does=command.code)


def recent_row(searched: str) -> ResultRow:
    """Words that were looked for before."""
    return ResultRow("recent", searched, does=searched)


def grouped(
    hits: Sequence[Hit], commands: Sequence[Command], zone: tzinfo, today: date
) -> list[ResultRow]:
    """All rows with their headings: names before mentions, in the order they were found.

    Commands are names too and stand between.
    """
    rows = [row_of(hit, zone, today) for hit in hits]
    named = {code: [row for row in rows if row.kind == code] for code in ("account", "contact")}
    told = [row for row in rows if row.kind not in named]
    groups = (
        (wording.scope(wording.Scope.ACCOUNTS), named["account"]),
        (wording.scope(wording.Scope.PEOPLE), named["contact"]),
        (wording.scope(wording.Scope.COMMANDS), [command_row(one) for one in commands]),
        (wording.mentions(), told),
    )
    found: list[ResultRow] = []
    for name, members in groups:
        if members:
            found += [heading(name), *members]
    return found


def as_text(row: ResultRow, tag: Tag) -> str:
    """A row as it is copied: when, what, whose, the words."""
    name = f"{row.title} [{tag.text}]" if tag.text else row.title
    parts = (row.when, wording.kind(row.kind), name, row.text)
    return "\t".join(part for part in parts if part)


def spoken(row: ResultRow, tag: Tag) -> str:
    """A row for a screen reader."""
    if row.is_heading:
        return row.title
    parts = (wording.kind(row.kind), row.title, tag.text, row.when, row.text)
    return " · ".join(part for part in parts if part)
