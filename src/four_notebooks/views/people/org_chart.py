"""The org chart of an account: cards in levels, drawn, walked by keys, changed by drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from four_notebooks.models.people.layout import LOW, ROOMY, Layout, Measures, laid_out, neighbour
from four_notebooks.models.people.shown import NOBODY, ChartShown, PersonShown
from four_notebooks.models.tips import tip
from four_notebooks.views.account.inks import scroll_css
from four_notebooks.views.look import Look
from four_notebooks.views.people.chart_painter import ChartPainter, Painted
from four_notebooks.views.people.dragging import Dragging, Drop

ZOOMS = (0.6, 0.75, 0.9, 1.0, 1.15, 1.35, 1.6)
CROWD = 24
"""With more people than this the cards are low until the user zooms in."""
_LEVEL_KEYS: dict[str, int | None] = {"1": 1, "2": 2, "3": 3, "0": None, "?": None, "？": None}


class OrgChart(QAbstractScrollArea):
    """Arrows walk, 1 2 3 ? set the level, R asks for whom somebody reports to, Enter edits,
    Insert adds, Delete removes, Ctrl+C copies the chart, + and - zoom.

    ``chosen`` carries who is looked at; ``dropped`` a ``Drop``; the other wishes an id.
    """

    chosen = Signal(int)
    edit_wanted = Signal(int)
    add_wanted = Signal(object)
    delete_wanted = Signal(int)
    level_wanted = Signal(int, object)
    head_wanted = Signal(int)
    menu_wanted = Signal(int, object)
    dropped = Signal(object)
    copy_wanted = Signal()
    grown = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ChartShown()
        self._notebook = ""
        self._layout = Layout({}, {}, (), 0)
        self._zoom = ZOOMS.index(1.0)
        self._low: bool | None = None
        self._dragging: Dragging | None = None
        self.current = NOBODY
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def scale(self) -> float:
        """How much larger than drawn."""
        return ZOOMS[self._zoom]

    @property
    def low(self) -> bool:
        """Whether the cards have one line only."""
        return len(self._shown.people) > CROWD and self.scale <= 1.0

    @property
    def layout_shown(self) -> Layout:
        """Where everything lies, before zoom and scrolling."""
        return self._layout

    def show_chart(self, shown: ChartShown, notebook: str) -> None:
        """Show another chart; who was looked at stays so."""
        self._shown, self._notebook = shown, notebook
        self._dragging = None
        self._lay()
        self._name()

    def choose(self, contact_id: int) -> None:
        """Look at somebody, and bring the card into sight."""
        self.current = contact_id
        self._name()
        self._into_sight()
        self.viewport().update()

    def person(self) -> PersonShown | None:
        """Who is looked at."""
        return self._shown.person(self.current)

    def _restyle(self) -> None:
        self.verticalScrollBar().setStyleSheet(scroll_css(self._look))
        self.viewport().update()

    def _measures(self) -> Measures:
        return LOW if self.low else ROOMY

    def _lay(self) -> None:
        wide = self.viewport().width() / self.scale
        before = self._layout.high
        self._layout = laid_out(self._shown.people, wide, self._measures())
        high, room = round(self._layout.high * self.scale), self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, high - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(24)
        if before != self._layout.high:
            self.grown.emit()
        self.viewport().update()

    def height_needed(self) -> int:
        """The height at which nothing scrolls."""
        return round(self._layout.high * self.scale) + 2

    def sizeHint(self) -> QSize:
        """As high as it would like to be."""
        return QSize(300, self.height_needed())

    def minimumSizeHint(self) -> QSize:
        """It scrolls."""
        return QSize(160, 90)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes other rows."""
        super().resizeEvent(event)
        self._lay()

    def _name(self) -> None:
        people = sum(person.id != NOBODY for person in self._shown.people)
        self.setAccessibleName(self.tr("Org chart, {count} people").format(count=people))
        person = self.person()
        self.setAccessibleDescription("" if person is None else person.spoken)

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bands, lines, cards, and what is being dragged."""
        painted = Painted(
            self._shown,
            self._layout,
            self._notebook,
            self.current,
            self.hasFocus(),
            self.low,
            self.scale * self.devicePixelRatioF(),
            self._dragging,
        )
        top = self.verticalScrollBar().value()
        ChartPainter(self._look, self.viewport(), painted).paint(self.scale, top)

    def _point(self, place: QPointF) -> QPointF:
        """A point of the viewport as the layout counts."""
        y = place.y() + self.verticalScrollBar().value()
        return QPointF(place.x() / self.scale, y / self.scale)

    def at(self, place: QPointF) -> int | None:
        """Whose card lies under a point of the viewport."""
        point = self._point(place)
        return self._layout.at(point.x(), point.y())

    def place_of(self, contact_id: int) -> QRectF:
        """Where somebody's card is in the viewport."""
        box = self._layout.boxes[contact_id]
        top = box.y * self.scale - self.verticalScrollBar().value()
        return QRectF(box.x * self.scale, top, box.wide * self.scale, box.high * self.scale)

    def _into_sight(self) -> None:
        box = self._layout.boxes.get(self.current)
        if box is None:
            return
        bar, margin = self.verticalScrollBar(), 12
        top, end = (box.y - margin) * self.scale, (box.y + box.high + margin) * self.scale
        if top < bar.value():
            bar.setValue(int(top))
        elif end > bar.value() + self.viewport().height():
            bar.setValue(int(end - self.viewport().height()))

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the person under the pointer; from there it may become a drag."""
        found = self.at(event.position())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._take(found)
        if found != NOBODY:
            self._dragging = Dragging(found, event.position(), self._point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a card, or show that one can be taken."""
        drag = self._dragging
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self.at(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        far = (event.position() - drag.pressed).manhattanLength()
        if far < QApplication.startDragDistance() and not drag.moving:
            return
        self._scroll_at_edges(event.position().y())
        drag.move_to(self._point(event.position()), self._shown, self._layout)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.setAccessibleDescription(drag.words(self._shown))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go."""
        drag, self._dragging = self._dragging, None
        self.viewport().unsetCursor()
        if drag is not None and drag.moving and event.button() == Qt.MouseButton.LeftButton:
            drag.move_to(self._point(event.position()), self._shown, self._layout)
            if drag.drop is not None:
                self.dropped.emit(drag.drop)
            self._name()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the person; beside the cards add one at that level."""
        found = self.at(event.position())
        if found:
            self.edit_wanted.emit(found)
            return
        known, level = self._layout.level_at(self._point(event.position()).y())
        if known:
            self.add_wanted.emit(level)

    def _scroll_at_edges(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 18:
            bar.setValue(bar.value() - 14)
        elif y > self.viewport().height() - 18:
            bar.setValue(bar.value() + 14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms; a chart that is all in sight lets the page scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        elif self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)

    def zoom(self, steps: int) -> None:
        """Larger, smaller, or as drawn (0)."""
        before = self._zoom
        at = self._zoom + steps if steps else ZOOMS.index(1.0)
        self._zoom = max(0, min(at, len(ZOOMS) - 1))
        if self._zoom != before:
            self._lay()
            self._into_sight()
            self.grown.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with somebody."""
        at = event.globalPos()
        found = self.at(QPointF(event.pos()))
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            found = self.current if self.current in self._layout.boxes else None
            if found is not None:
                at = self.viewport().mapToGlobal(self.place_of(found).center().toPoint())
        if found is not None:
            self._take(found)
        self.menu_wanted.emit(found or NOBODY, at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Everything about the person under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.at(QPointF(event.pos()))
            person = None if found is None else self._shown.person(found)
            if person is not None:
                QToolTip.showText(event.globalPos(), tip(person.spoken), self)
                return True
        return super().viewportEvent(event)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the chart."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif self._dragging is not None and event.key() == Qt.Key.Key_Escape:
            self._dragging = None
            self.viewport().update()
        elif self._walked(event) or self._zoomed(event) or self._acted(event):
            return
        else:
            super().keyPressEvent(event)

    def _walked(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        rows = self._layout.rows
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not rows or not plain:
            return False
        if event.key() in steps:
            across, down = steps[Qt.Key(event.key())]
            self._take(neighbour(self._layout, self.current, across, down))
            return True
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._take(rows[0][0] if event.key() == Qt.Key.Key_Home else rows[-1][-1])
            return True
        return False

    def _zoomed(self, event: QKeyEvent) -> bool:
        step = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if step is not None:
            self.zoom(step)
        return step is not None

    def _acted(self, event: QKeyEvent) -> bool:
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & keys:
            return False
        person = self.person()
        if event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit(None if person is None else person.level)
        elif person is None:
            return False
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit(person)
        elif person.id == NOBODY:
            return False
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(person.id)
        elif event.text() in _LEVEL_KEYS:
            self.level_wanted.emit(person.id, _LEVEL_KEYS[event.text()])
        elif event.text().lower() == "r":
            self.head_wanted.emit(person.id)
        else:
            return False
        return True

    def _edit(self, person: PersonShown) -> None:
        if person.id == NOBODY:
            self.add_wanted.emit(person.level)
        else:
            self.edit_wanted.emit(person.id)

    def _take(self, contact_id: int) -> None:
        changed = contact_id != self.current
        self.choose(contact_id)
        if changed and contact_id != NOBODY:
            self.chosen.emit(contact_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which person has the keys; the first one, if nobody was looked at."""
        super().focusInEvent(event)
        if self.current not in self._layout.boxes and self._layout.rows:
            self._take(self._layout.rows[0][0])
        self._name()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that none has."""
        super().focusOutEvent(event)
        self.viewport().update()


__all__ = ["Drop", "OrgChart"]
