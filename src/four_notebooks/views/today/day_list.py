"""The day's list: put in order by drag or keys, hours edited where they stand.

Dragging a visit puts it in front of another one. An hour that contradicts its new place
becomes one that fits (see ``services.day_order``); hours of other visits never change by
themselves, for they are promises made to customers. F2 or a double click on an hour
edits it there, an empty hour is none, and the visit goes to the place of its hour.
Accounts dropped here are planned for the day; planned visits of other days move to it.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from four_notebooks.models.board.notebook import MIME, unpacked
from four_notebooks.models.lists.rows import ROW, Rows
from four_notebooks.models.today.carried import VISITS, packed_visits, unpacked_visits
from four_notebooks.models.today.rows import DayRow
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.look import Look
from four_notebooks.views.today.hour_field import HourField
from four_notebooks.views.today.visit_painter import VisitPainter

_CONTROL = Qt.KeyboardModifier.ControlModifier
_QUARTER = 15
_LAST = 24 * 60 - 1


class DayList(PaperList):
    """``put`` carries planned visits and the one they go in front of (0: the end),
    ``accounts_dropped`` accounts and the same, ``hour_set`` a visit and its minute of the
    day or None, ``record_wanted`` a visit, ``drop_wanted`` that the selected fall away.
    """

    put = Signal(object, int)
    accounts_dropped = Signal(object, int)
    hour_set = Signal(int, object)
    record_wanted = Signal(int)
    drop_wanted = Signal()

    def __init__(self, look: Look, model: Rows, name: str, parent: QWidget) -> None:
        super().__init__(look, model, name, parent)
        self._visits = model
        self.painter = VisitPainter(look, self)
        self.setItemDelegate(self.painter)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self._line = -1
        self.field = HourField(look, self.viewport())
        self.field.given.connect(self._hour_given)
        self.field.left.connect(self._field_left)
        self.field.closed.connect(self._field_closed)
        self.verticalScrollBar().valueChanged.connect(self.field.give_up)

    # -- rows ---------------------------------------------------------------------

    def visit(self, index: QModelIndex) -> DayRow | None:
        """The visit of a row."""
        row = index.data(ROW)
        return row if isinstance(row, DayRow) else None

    def picked(self) -> list[DayRow]:
        """The selected visits, else the current one."""
        return [row for row in self.rows() if isinstance(row, DayRow)]

    def choose(self, key: int) -> None:
        """Make a visit the current one."""
        place = self._visits.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self._visits.index(place))

    # -- keys ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with arrows moves and retimes, F2 edits the hour, Delete drops."""
        key, control = event.key(), event.modifiers() == _CONTROL
        if key == Qt.Key.Key_Delete:
            self.drop_wanted.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_hour()
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._shift(-1 if key == Qt.Key.Key_Up else 1)
        elif control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._retime(-_QUARTER if key == Qt.Key.Key_Left else _QUARTER)
        else:
            super().keyPressEvent(event)

    def _shift(self, step: int) -> None:
        """The current visit one place up or down."""
        here = self.currentIndex().row()
        key = self._visits.key_at(here)
        there = here + step
        if key is None or not 0 <= there < self._visits.rowCount():
            return
        before = self._visits.key_at(there if step < 0 else there + 1)
        self.put.emit([key], before or 0)
        self.choose(key)

    def _retime(self, minutes: int) -> None:
        """The current visit earlier or later."""
        row = self.visit(self.currentIndex())
        if row is None or row.over or row.minute is None:
            return
        minute = row.minute + minutes
        if 0 <= minute <= _LAST:
            self.hour_set.emit(row.key, minute)
            self.choose(row.key)

    # -- the hour -----------------------------------------------------------------

    def edit_hour(self) -> None:
        """Edit the current visit's hour where it stands."""
        index = self.currentIndex()
        row = self.visit(index)
        if row is None or row.over:
            return
        self.scrollTo(index)
        self.painter.editing = row.key
        self.field.open(row.key, row.time if row.minute is not None else "", self._hour_box(index))

    def _hour_box(self, index: QModelIndex) -> QRect:
        return self.painter.time_rect(self.visualRect(index))

    def _hour_given(self, key: int, minute: object) -> None:
        self.hour_set.emit(key, minute)
        self.choose(key)

    def _field_closed(self) -> None:
        self.painter.editing = 0
        self.viewport().update()

    def _field_left(self) -> None:
        self.setFocus()

    # -- the mouse ----------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on "write now" writes that visit up."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.visit(index)
        if row is not None and self._on_link(index, row, event.position().toPoint()):
            self.record_wanted.emit(row.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the hour it edits the hour, elsewhere it opens the row."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._hour_box(index).contains(place):
            self.setCurrentIndex(index)
            self.edit_hour()
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what is written like a link."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.visit(index)
        hand = row is not None and self._on_link(index, row, place)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _on_link(self, index: QModelIndex, row: DayRow, place: QPoint) -> bool:
        return self.painter.link_rect(row, self.visualRect(index)).contains(place)

    # -- drag and drop ------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take up the selected visits that are not behind us."""
        rows = [row for row in self.picked() if not row.over]
        if not rows:
            return
        text = "\n".join(row.spoken for row in rows)
        drag = QDrag(self)
        drag.setMimeData(packed_visits([r.key for r in rows], [r.account_id for r in rows], text))
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        if not rect.isEmpty():
            drag.setPixmap(self.viewport().grab(rect))
            drag.setHotSpot(QPoint(40, min(24, rect.height())))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Visits and accounts are welcome; files go to the window."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        super().dragMoveEvent(event)  # Scrolls at the edges.
        self._consider(event)

    def _consider(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(VISITS) or data.hasFormat(MIME):
            self._show_line(self._gap(event.position().toPoint().y()))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        super().dragLeaveEvent(event)
        self._show_line(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put visits in front of the one below, or plan accounts there."""
        gap = self._gap(event.position().toPoint().y())
        self._show_line(-1)
        before = self._visits.key_at(gap) or 0
        data = event.mimeData()
        plans, accounts = unpacked_visits(data), unpacked(data)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if plans:
            self.put.emit(plans, before)
        elif accounts:
            self.accounts_dropped.emit(accounts, before)

    def _gap(self, y: int) -> int:
        """The row in front of which something at a height would be put."""
        for number in range(self._visits.rowCount()):
            if y < self.visualRect(self._visits.index(number)).center().y():
                return number
        return self._visits.rowCount()

    def _show_line(self, gap: int) -> None:
        if gap != self._line:
            self._line = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where a drop would put something."""
        super().paintEvent(event)
        if self._line < 0:
            return
        count = self._visits.rowCount()
        if self._line < count:
            y = self.visualRect(self._visits.index(self._line)).top()
        else:
            y = self.visualRect(self._visits.index(count - 1)).bottom() if count else 8
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.focus, 2))
        painter.drawLine(14, y, self.viewport().width() - 8, y)
        painter.setBrush(theme.paper)
        painter.drawEllipse(QPoint(10, max(4, y)), 4, 4)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        if hasattr(self, "painter"):
            self.painter.forget()
            self.field.restyle()
            self.scheduleDelayedItemsLayout()
