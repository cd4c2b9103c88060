"""The heads of columns: pressed, they put the rows in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from four_notebooks.models.lists.columns import Arrangement, Column, that_fit
from four_notebooks.views.look import Look

HEIGHT = 28
GAP = 20
LEFT, RIGHT = 42, 18
"""Where names begin and the last column ends, counted from the edges of a list."""
NAME = 220
"""The least room of a name in pixels."""


def places(columns: Sequence[Column], width: int) -> list[tuple[Column, int]]:
    """The columns that fit a list of this width, each with its left edge."""
    room = width - LEFT - RIGHT
    shown = that_fit(columns, room, NAME, GAP)
    found, left = [], width - RIGHT
    for column in reversed(shown):
        left -= column.width
        found.append((column, left))
        left -= GAP
    return found[::-1]


class HeadButton(QAbstractButton):
    """One head: its words, and an arrow where the rows are in its order."""

    def __init__(self, look: Look, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.column = column
        self._arrow = ""
        self.setText(column.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_arrow("")

    def show_arrow(self, arrow: str) -> None:
        """Show how the rows are ordered by it; nothing where they are not."""
        self._arrow = arrow
        says = QCoreApplication.translate("Lists", "Order by {column}")
        self.setAccessibleName(f"{says.format(column=self.text())} {arrow}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its column."""
        return QSize(self.column.width, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Small words, darker where they rule."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("sans", 12, bold=bool(self._arrow)))
        painter.setPen(theme.ink if self._arrow or self.underMouse() else theme.ink2)
        words = f"{self.text()} {self._arrow}".strip()
        side = Qt.AlignmentFlag.AlignRight if self.column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(-3, 4, 2, -4), 4, 4)


class ColumnHead(QWidget):
    """The heads of all columns over a list; ``arranged`` tells a new order."""

    arranged = Signal(object)

    def __init__(
        self, look: Look, columns: Sequence[Column], first: Arrangement, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.columns = list(columns)
        self.arrangement = first
        self._viewport: QWidget | None = None
        name = Column("name", QCoreApplication.translate("Lists", "Name"), NAME)
        self.buttons = {one.code: HeadButton(look, one, self) for one in [name, *columns]}
        for button in self.buttons.values():
            button.clicked.connect(self._pressed)
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)
        self._say()

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, HeadButton):
            self.arrange(self.arrangement.pressed(button.column.code))

    def arrange(self, wanted: Arrangement) -> None:
        """Let another order rule."""
        self.arrangement = wanted
        self._say()
        self.arranged.emit(wanted)

    def _say(self) -> None:
        for code, button in self.buttons.items():
            mine = code == self.arrangement.code
            button.show_arrow(("↓" if self.arrangement.backwards else "↑") if mine else "")

    def follow(self, viewport: QWidget) -> None:
        """Stand over a list's rows, however wide its scroll bar leaves them."""
        self._viewport = viewport
        viewport.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list has become wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every head stands over its column."""
        self._place()

    def _place(self) -> None:
        """Give every head its place; those without room are hidden."""
        width = self.width() if self._viewport is None else self._viewport.width()
        shown = {one.code: left for one, left in places(self.columns, width)}
        for code, button in self.buttons.items():
            if code == "name":
                first = min(shown.values(), default=width - RIGHT)
                button.setGeometry(LEFT, 0, min(NAME, first - GAP - LEFT), HEIGHT)
                continue
            button.setVisible(code in shown)
            if code in shown:
                button.setGeometry(QRect(shown[code], 0, button.column.width, HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line under the heads."""
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.rule, 1))
        painter.drawLine(8, HEIGHT - 1, self.width() - 8, HEIGHT - 1)
