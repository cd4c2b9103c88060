"""The list of windows: late ones first, then the open ones by what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from four_notebooks.models import words
from four_notebooks.models.windows import WindowRow, Windows, fold_words
from four_notebooks.views.look import Look
from four_notebooks.views.sideboard.hops import row_words
from four_notebooks.views.theme.ramp import bar_colour, side_colour
from four_notebooks.views.widgets.thin_bar import thin_bar

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 48
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


class WindowPainter(QStyledItemDelegate):
    """Paints a row of the list."""

    def __init__(self, look: Look, windows: Windows, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._windows = windows
        self.folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a window, or the line that stands for the late ones that are folded away."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self._look.theme
        flags = type(state)  # naming QStyle at the head would make its ten enumerations
        on = flags.State_Selected | flags.State_MouseOver
        if state & on:
            # Darker than the board, so that the colours of time can be read on it.
            chosen = bool(state & flags.State_Selected)
            painter.setPen(QPen(theme.side_rule, 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme.side_row)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5), 5, 5)
        row = self._windows.row(index.row())
        if row.folded:
            self._paint_fold(painter, rect, row)
        else:
            self._paint_window(painter, rect, row)
        painter.restore()

    def _paint_fold(self, painter: QPainter, rect: QRect, row: WindowRow) -> None:
        painter.setPen(self._look.theme.side_red)
        painter.setFont(self._look.font("figures", 12))
        inner = rect.adjusted(17, 0, -6, 0)
        text = fold_words(row.folded, self._windows.unfolded)
        if self.folded:
            inner, text = rect, f"+{row.folded}"
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
            return
        painter.drawText(inner, _LEFT, text)

    def _paint_window(self, painter: QPainter, rect: QRect, row: WindowRow) -> None:
        lines, theme, look = self._windows.lines, self._look.theme, self._look
        line = lines.line(row.account_id)
        if line is None:
            return
        share = lines.timing.fraction(line, lines.now)
        left = words.left(lines.timing.left(line, lines.now))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar_colour(theme, share))
        if self.folded:
            self._paint_small(painter, rect, left, side_colour(theme, share))
            return
        painter.drawRoundedRect(QRectF(rect.left() + 4, rect.top() + 11, 4, 26), 2, 2)
        font = look.font("figures", 12, bold=True)
        wide = QFontMetricsF(font).horizontalAdvance(left) + 2
        inner = QRectF(rect.adjusted(17, 6, -4, -6))
        painter.setFont(font)
        painter.setPen(side_colour(theme, share))
        painter.drawText(inner, _RIGHT, left)
        room = inner.width() - wide - 8
        name, small = look.font("sans", 13), look.font("sans", 11)
        painter.setFont(name)
        painter.setPen(theme.side_ink)
        text = QFontMetricsF(name).elidedText(line.name, _CUT, room)
        painter.drawText(QRectF(inner.left(), inner.top(), room + 1, 19), _LEFT, text)
        painter.setFont(small)
        painter.setPen(theme.side_ink2)
        metrics = QFontMetricsF(small)
        options = row_words(lines, line)
        text = next((o for o in options if metrics.horizontalAdvance(o) <= room), options[-1])
        text = metrics.elidedText(text, _CUT, room)
        painter.drawText(QRectF(inner.left(), inner.top() + 19, room + 1, 16), _LEFT, text)

    def _paint_small(self, painter: QPainter, rect: QRect, left: str, ink: QColor) -> None:
        painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 9, 3, HEIGHT - 18), 1.5, 1.5)
        painter.setPen(ink)
        painter.setFont(self._look.font("figures", 11, bold=True))
        inner = rect.adjusted(6, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words.stacked(left))


class WindowList(QListView):
    """A click or Return opens the account; ``account_wanted`` carries it. A row can be
    dragged to where accounts are taken: a notebook, a day."""

    account_wanted = Signal(int)

    def __init__(self, look: Look, windows: Windows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._windows = windows
        self._painter = WindowPainter(look, windows, self)
        self.setModel(windows)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Windows"))
        windows.lines.clock.minute.connect(self._ticked)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over another theme."""
        theme = self._look.theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.side)
        palette.setColor(palette.ColorRole.Text, theme.side_ink)
        self.setPalette(palette)
        thin_bar(self, theme.side, theme.side_ink2)
        self.viewport().update()

    def set_folded(self, folded: bool) -> None:
        """Show only how much is left."""
        self._painter.folded = folded
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if folded else policy.ScrollBarAsNeeded
        )
        self.viewport().update()

    def _ticked(self, _now: int) -> None:
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take up the account of a row; only a copy is offered, nothing leaves the list."""
        from PySide6.QtGui import QDrag

        from four_notebooks.models.board.notebook import packed

        index = self.currentIndex()
        row = self._windows.row(index.row()) if index.isValid() else None
        if row is None or row.folded:
            return
        drag = QDrag(self)
        drag.setMimeData(packed([row.account_id], self._windows.sentence(row)))
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._windows.row(index.row())
        if row.folded:
            self._windows.unfold(not self._windows.unfolded)
        else:
            self.account_wanted.emit(row.account_id)
