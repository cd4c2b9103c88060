"""Which files can be imported, for dialogs, drops and the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from four_notebooks.exchange.tables_in import ENDINGS

MORE_ENDINGS = (".json", ".md", ".ics", ".jsonl")
"""Boards, calendars and the program's own export, beside the lists."""


def kinds() -> str:
    """The filter of a file dialog: what can be read, then everything."""
    lists = QCoreApplication.translate("ImportFiles", "Lists, cards, boards, calendars ({endings})")
    everything = QCoreApplication.translate("ImportFiles", "All files (*)")
    endings = " ".join(f"*{ending}" for ending in (*ENDINGS, *MORE_ENDINGS))
    return f"{lists.format(endings=endings)};;{everything}"


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this computer that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
