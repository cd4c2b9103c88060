"""The day as QR codes of plain text, a line per visit, for a telephone without network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from four_notebooks.exchange.paper.day_sheet import Visit
from four_notebooks.names.company import core_name

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 800
"""In UTF-8; cheap telephones read codes up to this size."""
_LONGEST_LINE = 160


def texts_of(visits: Sequence[Visit], day: str) -> list[str]:
    """The texts of the codes, each at most ``MOST_BYTES``: time, short name, person, phone."""
    texts: list[str] = []
    for visit in visits:
        line = _line(visit)
        joined = f"{texts[-1]}\n{line}" if texts else f"{day}\n{line}"
        if texts and len(joined.encode("utf-8")) > MOST_BYTES:
            texts.append(f"{day}\n{line}")
        elif texts:
            texts[-1] = joined
        else:
            texts.append(joined)
    return texts


def _line(visit: Visit) -> str:
    name = core_name(visit.name) or visit.name
    person = visit.people[0] if visit.people else "; ".join(visit.phones[:1])
    line = " ".join(part for part in (visit.at, name, person) if part)
    encoded = " ".join(line.split()).encode("utf-8")[:_LONGEST_LINE]
    return encoded.decode("utf-8", errors="ignore")


def squares(text: str) -> list[list[bool]]:
    """The squares of a code, row by row, dark ones true, without the quiet zone round it."""
    import segno

    code = segno.make(text, error="m", micro=False, encoding="utf-8")
    return [[bool(square) for square in row] for row in code.matrix]


def write_svg(text: str, path: Path) -> None:
    """A code as an SVG drawing. Raises OSError."""
    import segno

    segno.make(text, error="m", micro=False, encoding="utf-8").save(str(path), scale=6, border=4)
