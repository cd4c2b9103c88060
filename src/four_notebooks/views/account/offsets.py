"""Places in a text: Python counts characters, Qt counts UTF-16 units."""

from __future__ import annotations

from collections.abc import Iterable


def qt_length(text: str) -> int:
    """How many positions the text takes in a QTextDocument."""
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def qt_position(text: str, index: int) -> int:
    """Where the character ``index`` of the text stands in a QTextDocument."""
    return qt_length(text[:index])


def all_places(text: str, part: str) -> list[int]:
    """Every index at which ``part`` begins in ``text``, without overlaps."""
    places: list[int] = []
    at = text.find(part) if part else -1
    while at >= 0:
        places.append(at)
        at = text.find(part, at + len(part))
    return places


def places_of(text: str, sought: Iterable[str]) -> list[tuple[int, int]]:
    """Where any of some words stand in a text, in any case, in order and without overlaps."""
    low = text.lower()
    if len(low) != len(text):  # A few letters grow when they are made small.
        low = text
    found = sorted(
        (at, at + len(words))
        for words in {one.lower() for one in sought if one.strip()}
        for at in all_places(low, words)
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
