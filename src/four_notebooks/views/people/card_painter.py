"""How a person looks on the org chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from four_notebooks.method.values import Attitude, Temper
from four_notebooks.models import words
from four_notebooks.models.people.layout import Box
from four_notebooks.models.people.shown import NOBODY, SIGNS, PersonShown, met_words
from four_notebooks.views.look import Look
from four_notebooks.views.theme.ramp import chip_colour, side_colour

PAD = 9
DISC = 14
ICON = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Manner:
    """How a card is painted now: chosen, with the keys, under a drop; low without a second line."""

    notebook: str
    current: bool = False
    focused: bool = False
    target: bool = False
    low: bool = False
    scale: float = 1.0


def rect(box: Box) -> QRectF:
    """A box as Qt knows it."""
    return QRectF(box.x, box.y, box.wide, box.high)


def hop_colour(look: Look, left: float | None, *, under_words: bool) -> QColor:
    """The colour of the hop that is to be made next: of its window, if one is open."""
    if left is None:
        return look.theme.pool_chip if under_words else look.theme.ink2
    if under_words or not look.dark:
        return chip_colour(look.theme, left)
    return side_colour(look.theme, left)


def two_lines(text: str, metrics: QFontMetricsF, wide: float) -> list[str]:
    """A name on one line or two; the end of a still longer one is left out."""
    if metrics.horizontalAdvance(text) <= wide:
        return [text]
    fits = next(n for n in range(len(text), 0, -1) if metrics.horizontalAdvance(text[:n]) <= wide)
    cut = max(text.rfind(" ", 1, fits + 1), text.rfind("-", 1, fits) + 1)
    cut = cut if cut > fits // 3 else fits
    rest = text[cut:].strip()
    return [text[:cut].rstrip(), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, wide)]


class CardPainter:
    """Paints one card after another with one painter."""

    def __init__(self, look: Look, painter: QPainter) -> None:
        self._look = look
        self._painter = painter

    def card(self, person: PersonShown, box: Box, manner: Manner, left: float | None) -> None:
        """One person."""
        self._ground(person, rect(box), manner, left)
        inner = rect(box).adjusted(PAD, 4, -PAD, -4)
        if person.id == NOBODY:
            self._missing(person, inner)
        elif manner.low:
            self._low(person, inner, manner)
        else:
            self._roomy(person, inner, manner)

    def _ground(
        self, person: PersonShown, place: QRectF, manner: Manner, left: float | None
    ) -> None:
        theme, painter = self._look.theme, self._painter
        edge, wide = theme.card_rule, 1.4
        if person.met:
            edge, wide = self._look.notebook_colour(manner.notebook), 1.6
        if person.wanted:
            edge, wide = hop_colour(self._look, left, under_words=False), 2.4
        if manner.current and not person.wanted:
            edge, wide = theme.ink2, 1.8
        pen = QPen(edge, wide)
        if person.id == NOBODY:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.tint(manner.notebook) if person.met else theme.card)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 8, 8)
        if manner.target or manner.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.focus, 2.2))
            painter.drawRoundedRect(place.adjusted(-2.5, -2.5, 2.5, 2.5), 10, 10)

    def _missing(self, person: PersonShown, inner: QRectF) -> None:
        painter = self._painter
        painter.setFont(self._look.font("sans", 12))
        painter.setPen(self._look.theme.ink2)
        painter.drawText(inner, _MIDDLE, f"{words.level(person.level)} ?")

    def _low(self, person: PersonShown, inner: QRectF, manner: Manner) -> None:
        x = inner.right()
        if person.attitude is not Attitude.UNKNOWN:
            x -= DISC
            self._disc(person.attitude, QPointF(x, inner.center().y() - DISC / 2))
            x -= 4
        if person.ally:
            x -= DISC
            self._icon("star", QPointF(x, inner.center().y() - DISC / 2), DISC, manner)
            x -= 4
        wide = x - inner.left()
        font = self._look.font("sans", 12, bold=person.wanted)
        lines = [person.name]
        if QFontMetricsF(font).horizontalAdvance(person.name) > wide:
            font = self._look.font("sans", 11, bold=person.wanted)
            lines = two_lines(person.name, QFontMetricsF(font), wide)
        self._painter.setFont(font)
        self._painter.setPen(self._look.theme.ink)
        high = (inner.height() + 4) / len(lines)
        for number, line in enumerate(lines):
            place = QRectF(inner.left(), inner.top() - 2 + number * high, wide, high)
            self._painter.drawText(place, _LEFT, line)

    def _roomy(self, person: PersonShown, inner: QRectF, manner: Manner) -> None:
        theme, painter = self._look.theme, self._painter
        bold = self._look.font("sans", 12, bold=True)
        small = self._look.font("sans", 11)
        lines = two_lines(person.name, QFontMetricsF(bold), inner.width())
        painter.setFont(bold)
        painter.setPen(theme.ink)
        for number, line in enumerate(lines):
            painter.drawText(
                QRectF(inner.left(), inner.top() + number * 17, inner.width(), 17), _LEFT, line
            )
        painter.setFont(small)
        painter.setPen(theme.ink2)
        if len(lines) == 1 and person.title:
            title = QFontMetricsF(small).elidedText(
                person.title, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(
                QRectF(inner.left(), inner.top() + 17, inner.width(), 16), _LEFT, title
            )
        self._signs(person, QRectF(inner.left(), inner.top() + 35, inner.width(), 18), manner)

    def _signs(self, person: PersonShown, line: QRectF, manner: Manner) -> None:
        """Attitude, type, ally, and when the person was met."""
        x, middle = line.left(), line.center().y()
        if person.attitude is not Attitude.UNKNOWN:
            self._disc(person.attitude, QPointF(x, middle - DISC / 2))
            x += DISC + 5
        if person.temper is not Temper.UNKNOWN:
            self._icon(person.temper, QPointF(x, middle - ICON / 2), ICON, manner)
            x += ICON + 4
        if person.ally:
            self._icon("star", QPointF(x, middle - ICON / 2), ICON, manner)
            x += ICON + 4
        painter = self._painter
        font = self._look.font("figures", 11)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        said = met_words(person)
        room = QRectF(x, line.top(), line.right() - x, line.height())
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(said) > room.width():
            said = f"{person.times}×" if person.times else ""
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def _disc(self, attitude: Attitude, place: QPointF) -> None:
        theme, painter = self._look.theme, self._painter
        colours = {Attitude.FOR: theme.fresh, Attitude.AGAINST: theme.spine_c}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.get(attitude, theme.pool_chip))
        disc = QRectF(place.x(), place.y(), DISC, DISC)
        painter.drawEllipse(disc)
        painter.setPen(theme.button_ink)
        painter.setFont(self._look.font("figures", 12, bold=True))
        painter.drawText(disc.adjusted(0, -1, 0, -1), _MIDDLE, SIGNS[attitude])

    def _icon(self, name: str, place: QPointF, size: int, manner: Manner) -> None:
        colour = self._look.theme.over if name == "star" else self._look.theme.ink2
        drawing = self._look.icon_pixmap(str(name), colour, size, max(1.0, manner.scale))
        self._painter.drawPixmap(place, drawing)

    def chip(self, text: str, box: Box, left: float | None, *, low: bool) -> None:
        """The time that is left for the next hop, on the upper edge of the one it leads to."""
        painter = self._painter
        font = self._look.font("figures", 11, bold=True)
        metrics = QFontMetricsF(font)
        said = text if metrics.horizontalAdvance(text) + 14 <= box.wide else text.split(" · ")[0]
        wide = metrics.horizontalAdvance(said) + 14
        place = QRectF(box.x + box.wide - wide - 8, box.y - (13 if low else 9), wide, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hop_colour(self._look, left, under_words=True))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(self._look.theme.button_ink)
        painter.setFont(font)
        painter.drawText(place, _MIDDLE, said)
