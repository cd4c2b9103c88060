"""Which files can be imported, for dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.exchange.tables_in import ENDINGS


def kinds() -> str:
    """The filter of a file dialog: lists, then everything."""
    lists = QCoreApplication.translate("ImportFiles", "Lists ({endings})")
    everything = QCoreApplication.translate("ImportFiles", "All files (*)")
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    return f"{lists.format(endings=endings)};;{everything}"
