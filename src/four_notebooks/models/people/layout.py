"""Where the cards of an org chart lie: levels as bands, the payer on top, heads over their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from four_notebooks.models.people.shown import PersonShown

LEVELS: tuple[int | None, ...] = (1, 2, 3, None)


class Box(NamedTuple):
    """A rectangle in logical pixels."""

    x: float
    y: float
    wide: float
    high: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.x + self.wide and self.y <= y < self.y + self.high

    @property
    def middle(self) -> float:
        """Its middle from left to right."""
        return self.x + self.wide / 2


@dataclass(frozen=True, slots=True)
class Measures:
    """How wide a card is at least and at most, how high, and how much lies between."""

    least: float
    most: float
    high: float
    gap: float = 12
    between: float = 24
    gutter: float = 36
    empty: float = 26
    top: float = 2


ROOMY = Measures(126, 176, 62)
LOW = Measures(112, 150, 34, gap=8, between=15, top=8)
"""In logical pixels."""


@dataclass(frozen=True, slots=True)
class Layout:
    """``rows`` are ids from left to right, from top to bottom; ``bands`` lie by level."""

    boxes: dict[int, Box]
    bands: dict[int | None, Box]
    rows: tuple[tuple[int, ...], ...]
    high: float

    def at(self, x: float, y: float) -> int | None:
        """Whose card lies at a point."""
        return next((id_ for id_, box in self.boxes.items() if box.holds(x, y)), None)

    def level_at(self, y: float) -> tuple[bool, int | None]:
        """Whether a height lies in a band, and in which."""
        for level, band in self.bands.items():
            if band.y <= y < band.y + band.high:
                return True, level
        return False, None


def laid_out(people: Sequence[PersonShown], wide: float, measures: Measures) -> Layout:
    """The cards in a width; what does not fit into a row goes on in the next of its band."""
    boxes: dict[int, Box] = {}
    bands: dict[int | None, Box] = {}
    rows: list[tuple[int, ...]] = []
    place: dict[int, int] = {}
    top = measures.top
    room = max(measures.least, wide - measures.gutter - 4)
    fits = max(1, int((room + measures.gap) // (measures.least + measures.gap)))
    levels = Counter(person.level for person in people)
    across = max(1, min(fits, max(levels.values(), default=1)))
    broad = min(measures.most, (room - measures.gap * (across - 1)) / across)
    for level in LEVELS:
        own = [person for person in people if person.level == level]
        high = measures.empty
        if own:
            y = top + measures.between / 2
            for line in _rows(_ordered(own, place), fits):
                _put(line, y, room, broad, measures, boxes)
                rows.append(tuple(person.id for person in line))
                place |= {person.id: len(place) + n for n, person in enumerate(line)}
                y += measures.high + measures.between
            high = y - top - measures.between / 2
        bands[level] = Box(0, top, wide, high)
        top += high
    return Layout(boxes, bands, tuple(rows), top)


def _put(
    line: Sequence[PersonShown],
    y: float,
    room: float,
    wide: float,
    measures: Measures,
    boxes: dict[int, Box],
) -> None:
    """One row, in the middle of the room."""
    step = wide + measures.gap
    left = measures.gutter + max(0.0, (room - len(line) * step + measures.gap) / 2)
    for number, person in enumerate(line):
        boxes[person.id] = Box(left + number * step, y, wide, measures.high)


def _ordered(own: Sequence[PersonShown], place: dict[int, int]) -> list[list[PersonShown]]:
    """The people of a band by depth within it; in each, by where their heads lie."""
    ids = {person.id for person in own}
    depth: dict[int, int] = {}
    heads = {person.id: person.head for person in own}
    for person in own:
        steps, at = 0, person.head
        while at in ids and at is not None:
            steps, at = steps + 1, heads[at]
        depth[person.id] = steps
    last = len(place) + len(own)
    order: dict[int, int] = dict(place)
    found: list[list[PersonShown]] = []
    for level in range(max(depth.values()) + 1):
        here = [person for person in own if depth[person.id] == level]
        here.sort(key=lambda person: order.get(person.head or -1, last))
        order |= {person.id: last + len(order) + n for n, person in enumerate(here)}
        found.append(here)
    return found


def _rows(depths: Sequence[Sequence[PersonShown]], fits: int) -> list[list[PersonShown]]:
    rows: list[list[PersonShown]] = []
    for people in depths:
        for start in range(0, len(people), fits):
            rows.append(list(people[start : start + fits]))
    return rows


def neighbour(layout: Layout, of: int, across: int, down: int) -> int:
    """Who lies next to somebody: ``across`` -1 left, 1 right; ``down`` -1 above, 1 below."""
    row = next((n for n, line in enumerate(layout.rows) if of in line), None)
    if row is None:
        return layout.rows[0][0] if layout.rows else of
    if across:
        flat = [id_ for line in layout.rows for id_ in line]
        return flat[max(0, min(flat.index(of) + across, len(flat) - 1))]
    goal = row + down
    if not 0 <= goal < len(layout.rows):
        return of
    middle = layout.boxes[of].middle
    return min(layout.rows[goal], key=lambda id_: abs(layout.boxes[id_].middle - middle))
