"""Planned visits as they travel in a drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from four_notebooks.models.board.notebook import packed

VISITS = "application/x-four-notebooks-visits"


def packed_visits(plans: Sequence[int], accounts: Sequence[int], text: str) -> QMimeData:
    """Planned visits, with the accounts they are to for whoever takes only those."""
    data = packed(list(accounts), text)
    data.setData(VISITS, ",".join(map(str, plans)).encode())
    return data


def unpacked_visits(data: QMimeData) -> list[int]:
    """The planned visits in a drag; empty when it holds something else."""
    text = bytes(data.data(VISITS).data()).decode("ascii", "replace")
    return [int(part) for part in text.split(",") if part.isdigit()]
