"""A list of names, each with a quieter line under it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from four_notebooks.models.sheets.names import QUIET, Names
from four_notebooks.views.look import Look

EDGE = 12


class NamePainter(QStyledItemDelegate):
    """Name over its quieter line; both take as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def _high(self, text: str, px: int, bold: bool, width: int) -> int:
        metrics = QFontMetrics(self._look.font("sans", px, bold=bold))
        room = QRect(0, 0, max(40, width - 2 * EDGE), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text or " ").height()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words at the list's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 180
        name = self._high(str(index.data()), 13, True, width)
        return QSize(80, name + self._high(str(index.data(QUIET)), 12, False, width) + 18)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        look, theme = self._look, self._look.theme
        state = option.state
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip if chosen else theme.paper2)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        if chosen:
            painter.setBrush(theme.button)
            painter.drawRoundedRect(QRect(rect.x() + 2, rect.y() + 8, 3, rect.height() - 16), 1, 1)
        if state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(theme.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 6, 6)
        inner = rect.adjusted(EDGE, 8, -EDGE, -6)
        wrap = Qt.TextFlag.TextWordWrap
        off = self._look.theme.ink2
        names = index.model()
        assert isinstance(names, Names)
        row = names.rows[index.row()]
        painter.setPen(off if row.off else theme.ink)
        painter.setFont(look.font("sans", 13, bold=True))
        painter.drawText(inner, wrap, row.text)
        top = self._high(row.text, 13, True, rect.width())
        painter.setPen(theme.ink2)
        painter.setFont(look.font("sans", 12))
        painter.drawText(inner.adjusted(0, top + 2, 0, 4), wrap, row.quiet)
        painter.restore()


class NameList(QListView):
    """``chosen`` carries the key of the current row; Insert adds, Delete takes away."""

    chosen = Signal(object)
    add_wanted = Signal()
    delete_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, look: Look, names: Names, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.names = names
        self.setModel(names)
        self.setItemDelegate(NamePainter(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._current)

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self.names.showing:
            self.chosen.emit(self.names.rows[now.row()].key)

    def show_chosen(self, key: object) -> None:
        """Select the row of a key."""
        at = self.names.row_of(key)
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self.names.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
