"""Names in a list, each with a quieter line: the sheets, or the call scripts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from four_notebooks.models.sheets.keyed_rows import AnyIndex, KeyedRows

QUIET = Qt.ItemDataRole.UserRole + 1
"""The quieter line."""


@dataclass(frozen=True, slots=True)
class Name:
    """One row. ``off`` is one that is offered nowhere."""

    key: object
    text: str
    quiet: str = ""
    off: bool = False


class Names(KeyedRows[Name]):
    """Rows of ``Name``."""

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, and what is said of it."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == QUIET:
            return row.quiet
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.quiet}"
        return None
