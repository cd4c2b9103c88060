"""How the parts of the page share its height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from four_notebooks.views.account.inks import scroll_css
from four_notebooks.views.look import Look


class TabRoom(QStackedWidget):
    """What the tabs show; it takes the room that is left and asks for little."""

    def hasHeightForWidth(self) -> bool:
        """The views scroll."""
        return False

    def minimumSizeHint(self) -> QSize:
        """A few lines at least."""
        return QSize(200, 60)

    def sizeHint(self) -> QSize:
        """No more than the least."""
        return self.minimumSizeHint()


class Inner(QWidget):
    """Carries the parts and tells when one of them wants another height."""

    wants_room = Signal()

    def event(self, event: QEvent) -> bool:
        """A part grew or shrank."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.wants_room.emit()
        return done


class UpperPart(QScrollArea):
    """What stands above the tabs: as high as it needs, and scrolling where that is too much."""

    wants_room = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.inner = Inner()
        self.setWidget(self.inner)
        self.setWidgetResizable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.inner.setAutoFillBackground(False)
        self.inner.wants_room.connect(self.wants_room)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.verticalScrollBar().setStyleSheet(scroll_css(self._look))

    def _needed(self, width: int) -> int:
        """The height at which nothing scrolls."""
        layout = self.inner.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def take_at_most(self, height: int) -> None:
        """Be as high as needed, but no higher than this."""
        width = self.width()
        needed = self._needed(width)
        high = max(80, min(needed, height))
        if needed > high:
            width -= self.verticalScrollBar().sizeHint().width()
            needed = self._needed(width)
        if self.minimumHeight() != high or self.maximumHeight() != high:
            self.setFixedHeight(high)
        # Qt would give it the least size of its labels, which is too high for their width.
        self.inner.resize(width, needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wants_room.emit()


class FormRoom(QScrollArea):
    """A form that scrolls, on the page's own paper, with a thin bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Its fields are what Tab goes to.
        look.changed.connect(self._thin)
        self._thin()

    def _thin(self) -> None:
        self.verticalScrollBar().setStyleSheet(scroll_css(self._look))
