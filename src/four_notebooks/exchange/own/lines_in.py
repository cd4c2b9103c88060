"""JSON lines of the program's own, read with suspicion: every sound line, and why others fail."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.outside import opened
from four_notebooks.exchange.own.lines_out import FORMAT, MARK, NAMES
from four_notebooks.exchange.own.plain import record_of
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Entry, PlannedVisit, Record, Setting, SheetTemplate
from four_notebooks.services import entering
from four_notebooks.services.book import RULES
from four_notebooks.services.refusals import Refused

LONGEST_LINE = 16 * 1024 * 1024
"""Bytes of one line; the longest text of a book is far below it."""
LARGEST_ID = 2**53
"""Far beyond what a book gives; after the largest there is, no new ones could be given."""
_LONGEST_HEAD = 4096
"""Bytes of the first line, which says only what the file is and when it was made."""
_NOT_TYPED = (Setting, SheetTemplate)
"""Kept as they are: JSON, not text of a field."""


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of a file's content; ``number`` -1 says that the file is complete."""

    digest: str
    number: int
    part: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number in the file and what it holds, or the code of what is wrong."""

    number: int
    holds: Record | Content | None
    fault: str = ""
    cells: tuple[str, ...] = ()


def is_own(path: Path) -> bool:
    """Whether a file begins as the program's own export does. Raises Unreadable as ``opened``."""
    with opened(path) as file:
        return _head(file) is not None


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of an export in their order; faulty ones say why, none ends the reading.

    Raises:
        Unreadable: ``file_empty``, ``not_own`` (no export of this program), ``newer_file``,
            ``file_missing``, ``file_unreadable`` (path).
    """
    with opened(path) as file:
        try:
            form = _head(file)
            if form is None:
                raise Unreadable("not_own" if file.tell() else "file_empty")
            if form > FORMAT:
                raise Unreadable("newer_file")
            yield from _lines(file)
        except OSError as fault:
            raise Unreadable("file_unreadable", path=str(path)) from fault


def _head(file: BinaryIO) -> int | None:
    first = file.readline(_LONGEST_HEAD).removeprefix(b"\xef\xbb\xbf")
    try:
        form = json.loads(first)[MARK]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return form if isinstance(form, int) and form > 0 else None


def _lines(file: BinaryIO) -> Iterator[Line]:
    number = 1
    while text := file.readline(LONGEST_LINE):
        number += 1
        if len(text) >= LONGEST_LINE and not text.endswith(b"\n"):
            _skip_rest(file)
            yield Line(number, None, "line_too_long", (_shown(text),))
        elif text.strip():
            yield _line(number, text)


def _skip_rest(file: BinaryIO) -> None:
    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _line(number: int, text: bytes) -> Line:
    try:
        value = json.loads(text.decode("utf-8"))
        called = value.get("record")
        if called == "content":
            return Line(number, _content(value))
        return Line(number, _fit(record_of(NAMES[called], value)))
    except Refused as refusal:
        return Line(number, None, refusal.code, (_shown(text),))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Line(number, None, "bad_line", (_shown(text),))


def _shown(text: bytes) -> str:
    """What a list of failed lines shows of one."""
    return text[:200].decode("utf-8", errors="replace").strip()


def _fit(record: Record) -> Record:
    """The record as the services would have let it in. Raises Refused, ValueError."""
    if isinstance(record, Setting):
        _check_setting(record)
    if isinstance(record, _NOT_TYPED):
        return record
    fit: Record = entering.entered(record)
    if isinstance(fit, Entry):
        entering.heat(fit.heat)
    if isinstance(fit, Entry | PlannedVisit):
        entering.duration(fit.minutes)
    if isinstance(fit.id, int) and not 0 < fit.id < LARGEST_ID:
        raise ValueError("id")
    return fit


def _check_setting(setting: Setting) -> None:
    """Raises ValueError for what is no JSON, or no rules where rules are kept."""
    value = json.loads(setting.value)
    if setting.id == RULES:
        Rules.from_json(value)


def _content(value: dict[str, Any]) -> Content:
    digest, number = value["digest"], value["n"]
    if not isinstance(digest, str) or not isinstance(number, int) or len(digest) != 64:
        raise ValueError("content")
    try:
        part = base64.b64decode(value.get("part", ""), validate=True)
    except binascii.Error as fault:
        raise ValueError("part") from fault
    return Content(digest, number, part)
