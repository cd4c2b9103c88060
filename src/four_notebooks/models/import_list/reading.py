"""A foreign file as it was read: what it is, and its rows as they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from four_notebooks.exchange.arrivals import Arrival, Arrivals
from four_notebooks.exchange.columns import Mapping, guess
from four_notebooks.exchange.incoming import OwnExport, read_incoming, read_pasted
from four_notebooks.exchange.mappings import remembered
from four_notebooks.exchange.tables_in import Line, Table, read_table
from four_notebooks.models.import_list.source import Source

if TYPE_CHECKING:
    from four_notebooks.exchange.own.what_is_in import OwnContents
    from four_notebooks.services.book import Book

COLUMNS = ("name", "group", "people", "phones", "place", "tags", "says", "visits", "checklists")
"""What is shown of cards, events and paragraphs; columns with nothing in them are not."""
_LONGEST_SHOWN = 300
_SHOWN_OF_ALL = 3


@dataclass(frozen=True, slots=True)
class HowRead:
    """How a table is to be read; None: as the reader finds it out.

    ``header`` is the place of the header row, -1 for none.
    """

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    header: int | None = None

    @property
    def chosen(self) -> bool:
        """Whether the file is to be read as a table in a way of the user's."""
        return any(one is not None for one in (self.encoding, self.separator, self.sheet))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds. ``remembered`` tells that the mapping is the one used last time.

    Of a table ``table``, its ``headers`` and ``mapping`` are there; of a board, calendar or text
    ``arrivals`` and ``columns`` (codes of COLUMNS); of the program's own export ``own``,
    and whether it comes ``into_empty``, a book that has no accounts yet.
    """

    name: str
    lines: tuple[Line, ...] = ()
    headers: tuple[str, ...] = ()
    table: Table | None = None
    mapping: Mapping | None = None
    remembered: bool = False
    arrivals: Arrivals | None = None
    columns: tuple[str, ...] = ()
    own: OwnContents | None = None
    into_empty: bool = False
    by_row: dict[int, Arrival] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """How many columns are shown; a table counts its cells anew each time it is asked."""
        return len(self.headers) if self.table is not None else len(self.columns)


def read_source(
    book: Book,
    source: Source,
    how: HowRead | None = None,
    *,
    fresh: bool = False,
    table: Table | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read a file or a pasted text; ``fresh`` guesses the columns without what is remembered.

    A ``table`` that was read already is taken as it is where only its header is chosen.
    Takes as long as the file is large: call it off the interface's thread.

    Raises:
        Unreadable: with one of the codes of ``exchange.faults``.
        BookError: storage failed.
    """
    how = how or HowRead()
    if source.path is None:
        return _of_arrivals(read_pasted(source.text, zone=book.zone, now=book.now()))
    if table is not None and how.header is not None:
        return with_header(book, table, how.header, fresh=fresh)
    if how.chosen:
        found: object = read_table(
            source.path, encoding=how.encoding, separator=how.separator, sheet=how.sheet
        )
    else:
        found = read_incoming(source.path, zone=book.zone, now=book.now())
    if isinstance(found, OwnExport):
        from four_notebooks.exchange.own.what_is_in import what_is_in

        empty = not book.accounts.all_ids(None) and not book.accounts.deleted()
        return Reading(found.name, own=what_is_in(found.path, cancelled), into_empty=empty)
    if isinstance(found, Arrivals):
        return _of_arrivals(found)
    assert isinstance(found, Table)
    return with_header(book, found, how.header, fresh=fresh)


def with_header(book: Book, table: Table, header: int | None, *, fresh: bool = False) -> Reading:
    """A table with the header that was chosen (-1: none; None: the one that was found)."""
    if header is not None:
        table = table.with_header(None if header < 0 else header)
    known = None if fresh else remembered(book, table.headers)
    guessed = guess(table)
    return Reading(
        table.name,
        table.lines,
        table.headers,
        table,
        known or guessed,
        remembered=known is not None and known != guessed,
    )


def _of_arrivals(arrivals: Arrivals) -> Reading:
    """Cards, events or paragraphs as lines of text."""
    whole = {arrival.row: _cells(arrival) for arrival in arrivals.found}
    for failed in arrivals.failed:
        shown = " · ".join(cell for cell in failed.cells if cell.strip())
        whole[failed.row] = (shown[:_LONGEST_SHOWN],) + ("",) * (len(COLUMNS) - 1)
    for row in arrivals.blank_rows:
        whole.setdefault(row, ("",) * len(COLUMNS))
    used = [at for at in range(len(COLUMNS)) if at == 0 or any(c[at] for c in whole.values())]
    lines = tuple(Line(row, tuple(whole[row][at] for at in used)) for row in sorted(whole))
    return Reading(
        arrivals.name,
        lines,
        arrivals=arrivals,
        columns=tuple(COLUMNS[at] for at in used),
        by_row={arrival.row: arrival for arrival in arrivals.found},
    )


def _cells(arrival: Arrival) -> tuple[str, ...]:
    lead = arrival.lead
    return (
        lead.name,
        arrival.group,
        _some(person.name for person in lead.contacts),
        _some(lead.all_phones),
        " ".join(part for part in (lead.area, lead.address) if part),
        _some(lead.tags),
        _some([*lead.remarks, *(note.body for note in arrival.notes)]),
        _some(str(visit.day) for visit in arrival.visits),
        _some(checklist.title for checklist in arrival.checklists),
    )


def _some(texts: Iterable[str]) -> str:
    """The first few texts, and how many more there are."""
    found = [" ".join(str(text).split()) for text in texts]
    shown = "; ".join(islice(found, _SHOWN_OF_ALL))[:_LONGEST_SHOWN]
    more = len(found) - _SHOWN_OF_ALL
    return f"{shown} +{more}" if more > 0 else shown
