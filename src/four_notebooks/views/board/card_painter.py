"""Paints a card: paper, name, countdown, people, strategy note, heat and window bar."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from four_notebooks.models.board.face import Face
from four_notebooks.views.board.card_size import CardSize
from four_notebooks.views.board.card_text import (
    BETWEEN,
    CHIP_HEIGHT,
    DOT,
    HEAT_WIDTH,
    LOCK,
    LOCK_ROOM,
    SIDE,
    CardFonts,
    CardText,
)
from four_notebooks.views.look import Look
from four_notebooks.views.theme.ramp import bar_colour, chip_colour

translate = QCoreApplication.translate
NoteBox = Literal["note", "missing", "none"]
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
RADIUS = 6.0
MARGIN = 3  # room round a card for its shadow and ring


class CardState(NamedTuple):
    """What the pointer and the keyboard do with a card."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False


class Blank(NamedTuple):
    """A card without its words: paper, edge, ring, and the box for its strategy."""

    state: CardState
    quiet: bool
    note: NoteBox


class CardPainter:
    """Paints the cards of one notebook in one look."""

    def __init__(self, look: Look, notebook: str, size: CardSize, fonts: CardFonts) -> None:
        self._look = look
        self._theme = look.theme
        self._ink = look.notebook_colour(notebook)
        self._size = size
        self._fonts = fonts

    def paint(
        self, painter: QPainter, rect: QRectF, face: Face, text: CardText, state: CardState
    ) -> None:
        """Paint a card into ``rect``; its ring may reach ``MARGIN`` outside."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_blank(painter, rect, self.blank_of(face, text, state))
        self.paint_words(painter, rect, face, text)

    def blank_of(self, face: Face, text: CardText, state: CardState) -> Blank:
        """What the card has in common with others that look like it."""
        if not self._size.note_lines:
            note: NoteBox = "none"
        elif text.note:
            note = "note"
        else:
            note = "missing" if face.wants_strategy else "none"
        return Blank(state, bool(face.pool), note)

    def paint_blank(self, painter: QPainter, rect: QRectF, blank: Blank) -> None:
        """Paint a card without its words; round corners are what costs most."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paper(painter, rect, blank)
        if blank.note != "none":
            self._note_box(painter, self._note_rect(rect), blank.note)

    def paint_words(self, painter: QPainter, rect: QRectF, face: Face, text: CardText) -> None:
        """Paint what is a card's own, over its blank."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._head(painter, rect, face, text)
        self._people(painter, rect, text)
        if self._size.note_lines:
            self._note(painter, rect, face, text)
        if self._size.form in ("full", "judged", "low"):
            self._foot(painter, rect, face, text)
        if face.phase is not None:
            self._bar(painter, rect, face)

    def _paper(self, painter: QPainter, rect: QRectF, blank: Blank) -> None:
        theme, state = self._theme, blank.state
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = QColor(theme.shadow)
        shadow.setAlpha(shadow.alpha() // 2)
        painter.setBrush(shadow)
        painter.drawRoundedRect(inner.translated(0, 1), RADIUS, RADIUS)
        if state.selected or state.focused:
            ring = QColor(self._ink)
            ring.setAlphaF(1.0 if state.focused else 0.35)
            painter.setPen(QPen(ring, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
        edge = theme.card_rule
        if state.selected or state.focused:
            edge = self._ink
        elif state.hovered:
            edge = theme.ink3
        painter.setPen(QPen(edge, 1.0))
        painter.setBrush(theme.card_quiet if blank.quiet else theme.card)
        painter.drawRoundedRect(inner, RADIUS, RADIUS)

    def _head(self, painter: QPainter, rect: QRectF, face: Face, text: CardText) -> None:
        top = rect.top() + self._size.name_top
        painter.setFont(self._fonts.name)
        painter.setPen(self._theme.ink2 if face.pool else self._theme.ink)
        row = QRectF(rect.left() + SIDE, top, rect.width() - 2 * SIDE, 20)
        if face.locked:
            self._lock(painter, QPointF(row.left(), top + (20 - LOCK) / 2))
            row.adjust(LOCK_ROOM, 0, 0, 0)
        painter.drawText(row, _LEFT, text.name)
        if not text.chip:
            return
        chip = self.chip_rect(rect, text)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = self._theme.pool_chip if face.pool else chip_colour(self._theme, face.left)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        painter.setPen(self._theme.button_ink)
        painter.setFont(self._fonts.chip)
        painter.drawText(chip, _CENTRE, text.chip)

    def _lock(self, painter: QPainter, at: QPointF) -> None:
        """A small lock: kept from being released."""
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(at, self._look.icon_pixmap("lock", self._theme.ink2, LOCK, scale))

    def chip_rect(self, rect: QRectF, text: CardText) -> QRectF:
        """Where the chip stands on a card."""
        left = rect.right() - SIDE - text.chip_width
        top = rect.top() + (self._size.chain_top - 1 if text.chip_low else self._size.name_top + 1)
        return QRectF(left, top, text.chip_width, CHIP_HEIGHT)

    def _people(self, painter: QPainter, rect: QRectF, text: CardText) -> None:
        top = rect.top() + self._size.chain_top
        painter.setFont(self._fonts.chain)
        if not text.chain:
            self._plain(painter, rect, text, top)
            return
        x = rect.left() + SIDE
        middle = top + 8.5
        for at, (hop, width) in enumerate(text.chain):
            if at:
                x += text.step
                painter.setPen(QPen(self._ink, 1.6))
                painter.drawLine(QPointF(x, middle), QPointF(x + text.line, middle))
                x += text.line + text.step
            painter.setPen(QPen(self._ink, 1.6))
            painter.setBrush(self._ink if hop.met else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x + DOT / 2, middle), DOT / 2 - 0.8, DOT / 2 - 0.8)
            x += DOT + (3 if hop.text else 0)
            painter.setPen(self._theme.ink2)
            painter.drawText(QRectF(x, top, width + 2, 17), _LEFT, hop.text)
            x += width

    def _plain(self, painter: QPainter, rect: QRectF, text: CardText, top: float) -> None:
        if not text.plain:
            return
        painter.setPen(self._theme.ink2)
        row = QRectF(rect.left() + SIDE, top, rect.width() - 2 * SIDE, 17)
        align = _LEFT
        if self._size.form == "lead_low":
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            row.setHeight(20)
        painter.drawText(row, align, text.plain)

    def _note_rect(self, rect: QRectF) -> QRectF:
        size = self._size
        return QRectF(
            rect.left() + SIDE,
            rect.top() + size.note_top,
            rect.width() - 2 * SIDE,
            6 + 18 * size.note_lines,
        )

    def _note_box(self, painter: QPainter, box: QRectF, kind: NoteBox) -> None:
        if kind == "note":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.note)
            painter.drawRoundedRect(box, 3, 3)
            return
        painter.setPen(QPen(self._theme.missing_rule, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _note(self, painter: QPainter, rect: QRectF, face: Face, text: CardText) -> None:
        box = self._note_rect(rect)
        painter.setFont(self._fonts.note)
        if text.note:
            painter.setPen(self._theme.note_ink)
            for at, line in enumerate(text.note):
                row = QRectF(box.left() + 7, box.top() + 3 + 18 * at, box.width() - 12, 18)
                painter.drawText(row, _LEFT, line)
        elif face.wants_strategy:
            painter.setPen(self._theme.red)
            said = translate("Board", "No strategy yet")
            painter.drawText(box.adjusted(7, 0, -5, 0), _LEFT, said)

    def _foot(self, painter: QPainter, rect: QRectF, face: Face, text: CardText) -> None:
        top = rect.top() + self._size.foot_top
        x = rect.left() + SIDE
        if not text.heat_bar:
            used = sum(width + BETWEEN for _, width in text.figures) - BETWEEN
            x = rect.right() - SIDE - used
            x -= text.chip_width + 6 if text.chip_low else 0
        elif face.heat is not None:
            self._heat(painter, QRectF(x, top + 6, HEAT_WIDTH, 5), face.heat)
            x += HEAT_WIDTH + BETWEEN
        painter.setFont(self._fonts.foot)
        for figure, width in text.figures:
            painter.setPen(self._theme.red if figure.red else self._theme.ink3)
            painter.drawText(QRectF(x, top, width + 2, 17), _LEFT, figure.text)
            x += width + BETWEEN

    def _heat(self, painter: QPainter, bar: QRectF, heat: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.bar_back)
        painter.drawRoundedRect(bar, 2.5, 2.5)
        full = QRectF(bar)
        full.setWidth(max(3.0, bar.width() * heat / 100))
        warmth = QLinearGradient(full.topLeft(), full.topRight())
        warmth.setColorAt(0, self._theme.heat_low)
        warmth.setColorAt(1, self._theme.heat_high)
        painter.setBrush(warmth)
        painter.drawRoundedRect(full, 2.5, 2.5)

    def _bar(self, painter: QPainter, rect: QRectF, face: Face) -> None:
        """The part of the window that is left; the whole width once it has run out."""
        share = face.left if face.left > 0 else 1.0
        outline = QPainterPath()
        outline.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        foot = QRectF(rect.left(), rect.bottom() - 3.5, rect.width() * share, 3.5)
        painter.fillRect(foot, bar_colour(self._theme, face.left))
        painter.restore()
