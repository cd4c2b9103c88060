"""The books opened lately, in a submenu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from four_notebooks.models.local import LocalSettings


class RecentBooks(QObject):
    """Fills its menu whenever it opens; ``chosen`` carries the book's path."""

    chosen = Signal(object)

    def __init__(self, menu: QMenu, local: LocalSettings) -> None:
        super().__init__(menu)
        self._menu = menu
        self._local = local
        menu.aboutToShow.connect(self.fill)
        menu.triggered.connect(self._choose)

    def fill(self) -> None:
        """List the books that are still there, the present one first."""
        self._menu.clear()
        for path in self._local.recent_books:
            if path.exists():
                action = self._menu.addAction(f"{path.stem}  —  {path.parent}")
                action.setData(str(path))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("None yet")).setEnabled(False)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(Path(str(action.data())))
