"""Places in a text: Python counts characters, Qt counts UTF-16 units."""

from __future__ import annotations


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
