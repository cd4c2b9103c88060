"""Whether a book holds together, from its pages up to what is derived."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: ``code`` (pages, foreign_key, reference, value, standing, attachment_missing,
    attachment_changed, open_step, position), the table, the record and SQLite's or our detail.
    """

    code: str
    table: str = ""
    record_id: int | str = 0
    detail: str = ""


def check(path: Path) -> list[Finding]:
    """All faults of a book, read only and beside a running writer; an empty list is a sound book.

    Raises BookMissing, BookEmpty, BookDamaged (not readable at all), BookNewer.
    """
    raise NotImplementedError
