"""Printed pages one under the other, as they will come out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from four_notebooks.views.look import Look

BETWEEN = 14


class _Pages(QWidget):
    """The pages themselves; paper is white by night too."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pages(self, pages: Sequence[QImage]) -> None:
        self._pages = list(pages)
        self.setFixedSize(self._size())
        self.update()

    def _size(self) -> QSize:
        sizes = [page.deviceIndependentSize().toSize() for page in self._pages]
        wide = max((size.width() for size in sizes), default=0)
        high = sum(size.height() + BETWEEN for size in sizes)
        return QSize(wide + 2 * BETWEEN, high + BETWEEN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every page with a thin edge."""
        painter = QPainter(self)
        top = BETWEEN
        for page in self._pages:
            size = page.deviceIndependentSize().toSize()
            painter.drawImage(BETWEEN, top, page)
            painter.setPen(self._look.theme.rule)
            painter.drawRect(BETWEEN, top, size.width() - 1, size.height() - 1)
            top += size.height() + BETWEEN


class PagesView(QScrollArea):
    """Scrolls over the pages, by keys too."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._pages = _Pages(look)
        self.setWidget(self._pages)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(name)
        self._pages.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: Sequence[QImage], words: str) -> None:
        """Show these pages; ``words`` is what is read aloud of them."""
        self._pages.show_pages(pages)
        self._pages.setAccessibleDescription(words)
        self.verticalScrollBar().setValue(0)
