"""The people of an account as a chain, with the hop that is to be made next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from four_notebooks.models.account.shown import ChainShown, NodeShown
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look
from four_notebooks.views.theme.ramp import chip_colour, side_colour

HIGH = 42
SLIM = 26
"""The height of a box with two lines, and with the name alone."""
LEAST_HOP = 26
PAD = 10
ABOVE = 6
WORDS = 16
"""The line over the boxes where the hop's words stand if the hop is too short for them."""
STEP = 22
"""From box to box where they stand under one another."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the chain is laid out: boxes with the small line, words over them, one under another."""

    full: bool
    over: bool
    stacked: bool

    @property
    def box(self) -> int:
        """The height of a box."""
        return HIGH if self.full else SLIM

    @property
    def top(self) -> int:
        """Where the boxes begin."""
        return WORDS + 3 if self.over else ABOVE


class ChainView(QWidget):
    """Boxes from the farthest person to the payer; ``person_wanted`` carries a contact id.

    Where there is little room the boxes hold the names alone, at last one under another,
    so that no name is cut. Arrow keys go from person to person, Enter takes one.
    """

    person_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chain = ChainShown()
        self._notebook = ""
        self._current = 0
        self._boxes: list[QRectF] = []
        self._low = False
        self._way = Way(full=True, over=False, stacked=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def show_chain(self, chain: ChainShown, notebook: str) -> None:
        """Show another chain; the boxes take the notebook's colour."""
        self._chain, self._notebook = chain, notebook
        self._current = min(self._current, max(0, len(chain.nodes) - 1))
        self._name()
        self.setVisible(bool(chain.nodes))
        self._lay()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        said = " → ".join(f"{n.name} ({n.small})" for n in self._chain.nodes)
        people = self.tr("People: {chain}").format(chain=said)
        self.setAccessibleName(people)
        self.setAccessibleDescription(self._chain.hop)
        if self.hasFocus() and self._chain.nodes:
            self.setAccessibleDescription(self._chain.nodes[self._current].name)

    def hasHeightForWidth(self) -> bool:
        """Under one another is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        way = self._way_at(width)
        rows = len(self._chain.nodes) if way.stacked else 1
        return way.top + rows * way.box + (rows - 1) * STEP + 1

    def set_low(self, low: bool) -> None:
        """In a low page the boxes hold the names alone."""
        if low != self._low:
            self._low = low
            self._lay()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as it is now."""
        return QSize(200, self.heightForWidth(max(120, self.width())))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def _measure(self, text: str, px: int, bold: bool = False) -> float:
        return QFontMetricsF(self._look.font("sans", px, bold)).horizontalAdvance(text)

    def _node_width(self, node: NodeShown, full: bool) -> float:
        name = self._measure(node.name, 12)
        return (max(name, self._measure(node.small, 11)) if full else name) + 2 * PAD

    def _hop_widths(self, over: bool) -> list[float]:
        hops = [float(LEAST_HOP)] * (len(self._chain.nodes) - 1)
        if 0 <= self._chain.open_hop < len(hops) and self._chain.hop and not over:
            wide = self._measure(self._chain.hop, 11, bold=True) + 12
            hops[self._chain.open_hop] = max(wide, LEAST_HOP)
        return hops

    def _way_at(self, width: int) -> Way:
        """The roomiest way to lay the boxes out that fits the width."""
        fulls = (False,) if self._low else (True, False)
        for full in fulls:
            boxes = sum(self._node_width(n, full) for n in self._chain.nodes)
            for over in (False, True):
                if boxes + sum(self._hop_widths(over)) <= width - 2:
                    return Way(full, over, stacked=False)
        return Way(full=False, over=False, stacked=True)

    def _lay(self) -> None:
        nodes, way = self._chain.nodes, self._way_at(self.width())
        self._way = way
        self._boxes = []
        if way.stacked:
            for number, node in enumerate(nodes):
                wide = min(self._node_width(node, way.full), self.width() - 1.0)
                top = way.top + number * (way.box + STEP)
                self._boxes.append(QRectF(0.5, top, wide, way.box - 1))
            return
        widths = [self._node_width(n, way.full) for n in nodes]
        hops = self._hop_widths(way.over)
        spare = self.width() - 1 - sum(widths) - sum(hops)
        x = 0.5
        for number, wide in enumerate(widths):
            self._boxes.append(QRectF(x, way.top, wide, way.box - 1))
            if number < len(hops):
                x += wide + hops[number] + spare / len(hops)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the boxes anew; a width may ask for another height."""
        super().resizeEvent(event)
        self._lay()
        if self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint hops, then boxes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._boxes) - 1):
            self._paint_hop(painter, number)
        for number, node in enumerate(self._chain.nodes):
            self._paint_node(painter, node, self._boxes[number], number)
        painter.end()

    def _hop_colour(self, *, words: bool) -> QColor:
        left = self._chain.left
        if left is None:
            return self._look.theme.ink2 if words else self._look.theme.ink3
        if self._look.dark:
            return side_colour(self._look.theme, left)
        return chip_colour(self._look.theme, left)

    def _paint_hop(self, painter: QPainter, number: int) -> None:
        one, other = self._boxes[number], self._boxes[number + 1]
        is_open = number == self._chain.open_hop
        notebook = self._look.notebook_colour(self._notebook)
        painter.setPen(QPen(self._hop_colour(words=False) if is_open else notebook, 2))
        if self._way.stacked:
            x = one.left() + 16
            painter.drawLine(QPointF(x, one.bottom()), QPointF(x, other.top()))
        else:
            y = one.center().y()
            painter.drawLine(QPointF(one.right(), y), QPointF(other.left(), y))
        if is_open and self._chain.hop:
            self._paint_words(painter, one, other)

    def _paint_words(self, painter: QPainter, one: QRectF, other: QRectF) -> None:
        painter.setFont(self._look.font("figures", 11, bold=True))
        painter.setPen(self._hop_colour(words=True))
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._way.stacked:
            place = QRectF(one.left() + 26, one.bottom(), self.width() - 26, STEP)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, self._chain.hop)
            return
        if self._way.over:
            wide = self._measure(self._chain.hop, 11, bold=True) + 4
            left = (one.right() + other.left() - wide) / 2
            left = max(0.0, min(left, self.width() - wide))
            place = QRectF(left, 0, wide, WORDS)
        else:
            top = max(0.0, one.center().y() - 20)
            place = QRectF(one.right(), top, other.left() - one.right(), 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | middle, self._chain.hop)

    def _paint_node(self, painter: QPainter, node: NodeShown, box: QRectF, number: int) -> None:
        theme = self._look.theme
        focused = self.hasFocus() and number == self._current
        edge = theme.focus if focused else self._look.notebook_colour(self._notebook)
        painter.setPen(QPen(edge, 2.4 if focused else 1.6))
        painter.setBrush(self._look.tint(self._notebook) if node.met else theme.card)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = box.adjusted(PAD, 4, -PAD + 1, -4)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.ink)
        painter.setFont(self._look.font("sans", 12))
        if not self._way.full:
            painter.drawText(inner, left, node.name)
            return
        half = inner.height() / 2
        painter.drawText(inner.adjusted(0, 0, 0, -half), left, node.name)
        painter.setPen(theme.ink2)
        painter.setFont(self._look.font("sans", 11))
        painter.drawText(inner.adjusted(0, half, 0, 0), left, node.small)

    def _at(self, place: QPointF) -> int:
        return next((i for i, box in enumerate(self._boxes) if box.contains(place)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A person can be clicked."""
        over = self._at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """What the box has no room for stands under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(QPointF(event.pos()))
            if number >= 0:
                node = self._chain.nodes[number]
                QToolTip.showText(event.globalPos(), tip(f"{node.name} · {node.small}"), self)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the person under the pointer."""
        number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._go(number)
            self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right (up and down) go along the chain, Enter takes a person."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self._go(self._current + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take()
        else:
            super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        self._current = max(0, min(number, len(self._chain.nodes) - 1))
        self._name()
        self.update()

    def _take(self) -> None:
        if self._chain.nodes and self._chain.nodes[self._current].contact_id:
            self.person_wanted.emit(self._chain.nodes[self._current].contact_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which person has the keys."""
        super().focusInEvent(event)
        self._name()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that none has."""
        super().focusOutEvent(event)
        self._name()
        self.update()
