"""Chips: pieces of the quick line drawn as small coloured plates inside the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from four_notebooks.services.quick_pieces import TokenKind
from four_notebooks.views.look import Look

OBJECT = "\ufffc"
"""What stands in the document for one chip."""

CHIP_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
LABEL = QTextFormat.Property.UserProperty.value + 1
KIND = QTextFormat.Property.UserProperty.value + 2
PIECE = QTextFormat.Property.UserProperty.value + 3
KEPT = QTextFormat.Property.UserProperty.value + 4

TEXT_PX = 15
_SIDE, _ABOVE, _GAP, _ROUND = 8.0, 2.0, 1.5, 6.0
_NEW = frozenset({TokenKind.NEW_ACCOUNT, TokenKind.NEW_PERSON})


def luminance(colour: QColor) -> float:
    """Relative luminance, 0-1 (WCAG)."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.redF(), colour.greenF(), colour.blueF()
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, 1-21 (WCAG)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(ink: QColor, ground: QColor, least: float = 4.8) -> QColor:
    """The ink, darker or lighter in its own hue until it reads well on the ground."""
    colour = QColor(ink)
    for _ in range(24):
        if contrast(colour, ground) >= least:
            break
        colour = colour.darker(108) if luminance(ground) > 0.3 else colour.lighter(108)
    return colour


def chip_colours(look: Look, kind: TokenKind) -> tuple[QColor, QColor]:
    """Ground and ink of a chip of this kind."""
    theme = look.theme
    ground, ink = {
        TokenKind.ACCOUNT: (theme.tint_a, theme.a),
        TokenKind.NEW_ACCOUNT: (theme.tint_a, theme.a),
        TokenKind.PERSON: (theme.tint_b, theme.b),
        TokenKind.NEW_PERSON: (theme.tint_b, theme.b),
        TokenKind.HEAT: (theme.tint_c, theme.c),
    }.get(kind, (theme.tint_d, theme.ink2))
    return ground, readable(ink, ground)


class ChipPainter(QPyTextObject):
    """Measures and draws the chips of one document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._widest = 10_000.0
        document.documentLayout().registerHandler(CHIP_TYPE, self)

    def set_widest(self, width: float) -> None:
        """No chip is wider than the line."""
        self._widest = width

    def _font(self) -> QFont:
        return self._look.font("sans", TEXT_PX)

    def intrinsicSize(self, doc: QTextDocument, at: int, form: QTextFormat) -> QSizeF:
        """Width and height of a chip with the space around it."""
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(str(form.property(LABEL))) + 2 * (_SIDE + _GAP)
        return QSizeF(min(width, self._widest), metrics.height() + 2 * _ABOVE)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        at: int,
        form: QTextFormat,
    ) -> None:
        """Draw one chip; what is new to the book has a dashed rim."""
        kind = TokenKind(str(form.property(KIND)))
        ground, ink = chip_colours(self._look, kind)
        # A little higher than Qt centres it, so that its words stand level with the text.
        plate = QRectF(rect).adjusted(_GAP, 0, -_GAP, 0).translated(0, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine) if kind in _NEW else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        font = self._font()
        metrics = QFontMetricsF(font)
        room = plate.width() - 2 * _SIDE + 1
        words = metrics.elidedText(str(form.property(LABEL)), Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(
            QPointF(plate.left() + _SIDE, plate.top() + _ABOVE + metrics.ascent()), words
        )
        painter.restore()


def chip_format(piece: int, kind: TokenKind, label: str, base: QTextCharFormat) -> QTextCharFormat:
    """The format of the character that stands for a chip."""
    form = QTextCharFormat(base)
    form.setObjectType(CHIP_TYPE)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    form.setProperty(PIECE, piece)
    form.setProperty(KIND, str(kind))
    form.setProperty(LABEL, label)
    return form
