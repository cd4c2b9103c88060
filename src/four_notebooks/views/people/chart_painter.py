"""Paints an org chart: bands, lines, cards, and the card that is being carried."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from four_notebooks.models import words
from four_notebooks.models.people.layout import Box, Layout
from four_notebooks.models.people.shown import ChartShown, PersonShown
from four_notebooks.views.look import Look
from four_notebooks.views.people.card_painter import CardPainter, Manner, hop_colour
from four_notebooks.views.people.dragging import Dragging

translate = QCoreApplication.translate
_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Painted:
    """Everything that is to be seen at one moment."""

    shown: ChartShown
    layout: Layout
    notebook: str
    current: int
    focused: bool
    low: bool
    scale: float
    dragging: Dragging | None


class ChartPainter:
    """Paints once, into one widget."""

    def __init__(self, look: Look, widget: QWidget, painted: Painted) -> None:
        self._look = look
        self._widget = widget
        self._painted = painted
        self._painter = QPainter(widget)

    def paint(self, scale: float, top: int) -> None:
        """Everything, scrolled by ``top`` pixels."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(0, -top)
        painter.scale(scale, scale)
        seen = QRectF(
            0, top / scale - 40, self._widget.width() / scale, self._widget.height() / scale + 80
        )
        self._bands(seen)
        self._lines(seen)
        self._cards(seen)
        self._carried()
        painter.restore()
        self._hint()
        if not self._painted.shown.people:
            self._nobody()
        painter.end()

    def _bands(self, seen: QRectF) -> None:
        theme, painter = self._look.theme, self._painter
        drop = None if self._painted.dragging is None else self._painted.dragging.drop
        for level, band in self._painted.layout.bands.items():
            if band.y > seen.bottom() or band.y + band.high < seen.top():
                continue
            place = QRectF(0, band.y, band.wide, band.high)
            if drop is not None and drop.to_level and drop.level == level:
                painter.fillRect(place, self._look.tint(self._painted.notebook))
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
            painter.setPen(theme.ink3)
            painter.setFont(self._look.font("figures", 11, bold=True))
            label = QRectF(4, band.y, 34, min(band.high, 26))
            painter.drawText(
                label,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                words.level(level),
            )

    def _lines(self, seen: QRectF) -> None:
        shown, boxes = self._painted.shown, self._painted.layout.boxes
        plain: list[tuple[PersonShown, PersonShown]] = []
        strong: list[tuple[PersonShown, PersonShown]] = []
        for person in shown.people:
            head = None if person.arrow is None else shown.person(person.arrow)
            if head is None or person.id not in boxes or head.id not in boxes:
                continue
            on_way = person.id in shown.way and head.id in shown.way
            (strong if on_way else plain).append((person, head))
        self._hop()
        for person, head in (*plain, *strong):
            path = _way_up(boxes[person.id], boxes[head.id])
            # A straight line has no area, and so would meet nothing.
            if path.boundingRect().adjusted(-1, -1, 1, 1).intersects(seen):
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.setPen(self._line_pen(person, head))
                self._painter.drawPath(path)

    def _hop(self) -> None:
        """The next step where no arrow shows it yet."""
        shown, boxes = self._painted.shown, self._painted.layout.boxes
        goal = next((person for person in shown.people if person.wanted), None)
        start = None if shown.hop_from is None else shown.person(shown.hop_from)
        if goal is None or start is None or start.arrow == goal.id:
            return
        if start.id in boxes and goal.id in boxes:
            pen = QPen(hop_colour(self._look, shown.left, under_words=False), 2)
            pen.setStyle(Qt.PenStyle.DashLine)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(pen)
            self._painter.drawPath(_way_up(boxes[start.id], boxes[goal.id]))

    def _line_pen(self, person: PersonShown, head: PersonShown) -> QPen:
        shown = self._painted.shown
        if person.circles:
            pen = QPen(self._look.theme.ink2, 1.4)
            pen.setStyle(Qt.PenStyle.DashLine)
            return pen
        if head.wanted and person.id == shown.hop_from:
            return QPen(hop_colour(self._look, shown.left, under_words=False), 2.4)
        if person.id in shown.way and head.id in shown.way:
            return QPen(self._look.notebook_colour(self._painted.notebook), 2)
        mine = self._painted.current in (person.id, head.id)
        colour = QColor(self._look.theme.ink2 if mine else self._look.theme.ink3)
        colour.setAlpha(255 if mine else 110)
        return QPen(colour, 1.6 if mine else 1.2)

    def _cards(self, seen: QRectF) -> None:
        painted = self._painted
        cards = CardPainter(self._look, self._painter)
        drop = None if painted.dragging is None else painted.dragging.drop
        for person in painted.shown.people:
            box = painted.layout.boxes.get(person.id)
            if box is None or box.y > seen.bottom() or box.y + box.high < seen.top():
                continue
            current = person.id == painted.current
            manner = Manner(
                painted.notebook,
                current=current,
                focused=current and painted.focused,
                target=drop is not None and drop.head == person.id and not drop.to_level,
                low=painted.low,
                scale=painted.scale,
            )
            cards.card(person, box, manner, painted.shown.left)
            if person.wanted:
                said = painted.shown.hop or translate("Chart", "next")
                cards.chip(said, box, painted.shown.left, low=painted.low)

    def _carried(self) -> None:
        drag = self._painted.dragging
        if drag is None or not drag.moving:
            return
        person = self._painted.shown.person(drag.contact_id)
        box = self._painted.layout.boxes.get(drag.contact_id)
        if person is None or box is None:
            return
        moved = Box(box.x + drag.offset.x(), box.y + drag.offset.y(), box.wide, box.high)
        self._painter.setOpacity(0.82)
        manner = Manner(
            self._painted.notebook, current=True, low=self._painted.low, scale=self._painted.scale
        )
        CardPainter(self._look, self._painter).card(
            replace(person, wanted=False), moved, manner, None
        )
        self._painter.setOpacity(1)

    def _hint(self) -> None:
        """At the foot: what letting go would do."""
        drag = self._painted.dragging
        said = drag.words(self._painted.shown) if drag is not None and drag.moving else ""
        if not said:
            return
        theme, painter = self._look.theme, self._painter
        font = self._look.font("sans", 12)
        wide = QFontMetricsF(font).horizontalAdvance(said) + 24
        room = self._widget
        place = QRectF((room.width() - wide) / 2, room.height() - 32, wide, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.chip_on)
        painter.drawRoundedRect(place, 12, 12)
        painter.setPen(theme.chip_on_ink)
        painter.setFont(font)
        painter.drawText(place, _MIDDLE, said)

    def _nobody(self) -> None:
        painter = self._painter
        painter.setPen(self._look.theme.ink2)
        painter.setFont(self._look.font("sans", 13))
        text = translate("Chart", "Nobody known yet: add whom you know, at the level you think.")
        place = QRectF(self._widget.rect()).adjusted(48, 4, -8, -4)
        painter.drawText(place, _MIDDLE | Qt.TextFlag.TextWordWrap, text)


def _way_up(own: Box, head: Box) -> QPainterPath:
    """From a person to the head: up, across under the head's row, up; beside it if level."""
    path = QPainterPath()
    if own.y > head.y + head.high - 1:
        turn = own.y - 8
        path.moveTo(QPointF(own.middle, own.y))
        path.lineTo(QPointF(own.middle, turn))
        path.lineTo(QPointF(head.middle, turn))
        path.lineTo(QPointF(head.middle, head.y + head.high))
    elif head.y > own.y + own.high - 1:
        turn = head.y - 8
        path.moveTo(QPointF(own.middle, own.y + own.high))
        path.lineTo(QPointF(own.middle, turn))
        path.lineTo(QPointF(head.middle, turn))
        path.lineTo(QPointF(head.middle, head.y))
    else:
        path.moveTo(QPointF(own.middle, own.y))
        path.lineTo(QPointF(own.middle, own.y - 7))
        path.lineTo(QPointF(head.middle, own.y - 7))
        path.lineTo(QPointF(head.middle, head.y))
    return path
