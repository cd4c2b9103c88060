"""Any file or text from outside, read by what it holds, whatever its name ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeAlias, cast

from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.columns import of_header
from four_notebooks.exchange.decoding import decoded
from four_notebooks.exchange.outside import content_of
from four_notebooks.exchange.own.lines_in import is_own
from four_notebooks.exchange.tables_in import Table, table_of


@dataclass(frozen=True, slots=True)
class OwnExport:
    """The program's own export as JSON lines: it is read piece by piece when it is taken in.

    ``own.known_in`` tells which of its accounts are new to a book, ``own.take_in`` takes it.
    """

    path: Path

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name


Incoming: TypeAlias = Table | Arrivals | OwnExport
"""What a file turned out to be."""


class Reader(Protocol):
    """A module that reads one kind of file.

    ``recognises`` looks at the content alone and is quick; ``read`` gives what it holds.
    ``zone`` is the user's, for times that name none; ``now`` bounds what repeats.
    """

    def recognises(self, content: bytes, name: str) -> bool:
        """Whether the content is of this kind; ``name`` only where it could be two."""

    def read(self, content: bytes, name: str, *, zone: tzinfo, now: datetime) -> Arrivals:
        """What it holds. Raises Unreadable."""


_READERS = (
    "four_notebooks.exchange.boards.trello",
    "four_notebooks.exchange.calendars_in",
    "four_notebooks.exchange.boards.obsidian",
)
"""Asked in this order, each imported only then."""
_PASTED = "four_notebooks.exchange.pasted"
_PROSE = ".txt"
_SAYS = re.compile(r"[:：]\s*\S")


def read_incoming(path: Path, *, zone: tzinfo, now: datetime) -> Incoming:
    """What a file holds, decided by its content before its ending.

    ``zone`` is for times without one, ``now`` bounds events that repeat for ever.

    Raises:
        Unreadable: with one of the codes of ``faults``.
    """
    if is_own(path):
        return OwnExport(path)
    content = content_of(path)
    for name in _READERS:
        reader = _reader(name)
        if reader.recognises(content, path.name):
            return reader.read(content, path.name, zone=zone, now=now)
    table = table_of(content, path.name)
    if path.suffix.lower() == _PROSE and _is_prose(table):
        text = decoded(content)[0].encode()
        return _reader(_PASTED).read(text, path.name, zone=zone, now=now)
    return table


def read_pasted(text: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The leads in a text pasted from a chat or a mail.

    Raises:
        Unreadable: ``no_rows`` where it names nobody, ``file_too_large``.
    """
    return _reader(_PASTED).read(text.encode("utf-8", "replace"), "", zone=zone, now=now)


def _is_prose(table: Table) -> bool:
    """Whether a text is no list: no header that is known ("Phone: 138…" is none), and rows of
    one cell or of different widths."""
    headers = [header for header in table.headers if header and not _SAYS.search(header)]
    if table.kind != "csv" or any(of_header(header) for header in headers):
        return False
    widths = {sum(1 for cell in row if cell.strip()) for row in table.rows if any(row)}
    return len(widths) > 1 or table.width == 1


def _reader(name: str) -> Reader:
    return cast(Reader, import_module(name))
