"""Any file or text from outside, read by what it holds, whatever its name ends in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeAlias, cast

from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.faults import Unreadable
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
        if reader is not None and reader.recognises(content, path.name):
            return reader.read(content, path.name, zone=zone, now=now)
    return table_of(content, path.name)


def read_pasted(text: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The leads in a text pasted from a chat or a mail.

    Raises:
        Unreadable: ``no_rows`` where it names nobody, ``file_too_large``.
    """
    reader = _reader("four_notebooks.exchange.pasted")
    if reader is None:
        raise Unreadable("no_rows")
    return reader.read(text.encode("utf-8", "replace"), "", zone=zone, now=now)


def _reader(name: str) -> Reader | None:
    try:
        return cast(Reader, import_module(name))
    except ModuleNotFoundError:
        return None
