"""Paints a planned visit as a small card in its day: hour, name, person, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.views.look import Look
from four_notebooks.views.plan.broken import broken
from four_notebooks.views.theme.palette import Theme

SIDE, GAP, AIR, SPINE = 4, 5, 6, 4
TIME_PX, NAME_PX, SMALL_PX = 12, 13, 11
NARROW, NARROW_NAME_PX = 84, 12
"""Under this width names are written smaller, so that fewer words are broken."""
MOST_LINES = 3


def chosen_ground(theme: Theme) -> QColor:
    """The ground of what is chosen; at night a little darker, so that red can be read on it."""
    return theme.tint_a.darker(125) if theme.dark else theme.tint_a


class VisitPainter(QStyledItemDelegate):
    """As high as its words; ``over`` is the list whose width they are broken to."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self._over = over

    def _words_width(self) -> int:
        viewport = getattr(self._over, "viewport", None)
        width = int(viewport().width()) if viewport is not None else self._over.width()
        return max(40, width - 2 * SIDE - SPINE - 10)

    def _name_font(self) -> QFont:
        narrow = self._words_width() < NARROW
        return self._look.font("sans", NARROW_NAME_PX if narrow else NAME_PX, bold=True)

    def _names(self, row: VisitRow) -> list[str]:
        font = self._name_font()
        return broken(font, row.title, self._words_width(), MOST_LINES)

    def _small(self, row: VisitRow) -> list[tuple[str, bool]]:
        """The lines under the name, each with whether it is red."""
        font = self._look.font("sans", SMALL_PX)
        found: list[tuple[str, bool]] = []
        if row.who and not row.over:
            found += [(line, False) for line in broken(font, row.who, self._words_width(), 2)]
        if row.bare:
            words = self.tr("no strategy")
            found += [(line, True) for line in broken(font, words, self._words_width(), 2)]
        return found

    def _two_heads(self, row: VisitRow) -> bool:
        """Whether hour and flag have no room on one line; "recorded" the stroke says too."""
        if row.standing is PlanStanding.DONE:
            return False
        bold = QFontMetrics(self._look.font("figures", TIME_PX, bold=True))
        small = QFontMetrics(self._look.font("figures", SMALL_PX))
        needed = bold.horizontalAdvance(self._hour(row)) + small.horizontalAdvance(row.flag) + 6
        return bool(row.flag) and needed > self._words_width()

    def _hour(self, row: VisitRow) -> str:
        return row.time or self.tr("any time")

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as all lines."""
        row = index.data(ROW)
        if not isinstance(row, VisitRow):
            return QSize(60, 48)
        time = QFontMetrics(self._look.font("figures", TIME_PX, bold=True)).lineSpacing()
        name = QFontMetrics(self._name_font()).lineSpacing()
        small = QFontMetrics(self._look.font("sans", SMALL_PX)).lineSpacing()
        high = time + name * len(self._names(row)) + small * len(self._small(row))
        high += small if self._two_heads(row) else 0
        return QSize(60, high + 2 * AIR + GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one visit."""
        row = index.data(ROW)
        if not isinstance(row, VisitRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(SIDE, 0, -SIDE, -GAP)
        self._ground(painter, option, box, row)
        self._words(painter, box.adjusted(SPINE + 5, AIR, -5, -AIR), row)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: VisitRow
    ) -> None:
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.focus, 1.5) if focused else QPen(theme.card_rule, 1))
        ground = theme.card_quiet if row.over else theme.card
        painter.setBrush(chosen_ground(theme) if selected else ground)
        painter.drawRoundedRect(frame, 5, 5)
        colour = QColor(self._look.notebook_colour(row.notebook))
        if row.over:
            colour.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        spine = QRectF(box.left() + 3, box.top() + 5, SPINE - 1, box.height() - 10)
        painter.drawRoundedRect(spine, 1.5, 1.5)

    def _words(self, painter: QPainter, box: QRect, row: VisitRow) -> None:
        theme = self._look.theme
        top = self._head(painter, box, row)
        font = self._name_font()
        font.setStrikeOut(row.over)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.ink3 if row.over else theme.ink)
        for line in self._names(row):
            painter.drawText(box.left(), top + metrics.ascent(), line)
            top += metrics.lineSpacing()
        small = self._look.font("sans", SMALL_PX)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        for line, red in self._small(row):
            painter.setPen(theme.red if red else theme.ink2)
            painter.drawText(box.left(), top + metrics.ascent(), line)
            top += metrics.lineSpacing()

    def _head(self, painter: QPainter, box: QRect, row: VisitRow) -> int:
        """Hour and flag; where the name begins."""
        theme = self._look.theme
        bold = self._look.font("figures", TIME_PX, bold=bool(row.time))
        painter.setFont(bold)
        painter.setPen(theme.ink3 if row.over or not row.time else theme.ink)
        metrics = QFontMetrics(bold)
        painter.drawText(box.left(), box.top() + metrics.ascent(), self._hour(row))
        top = box.top() + metrics.lineSpacing()
        if not row.flag:
            return top
        small = self._look.font("figures", SMALL_PX)
        lines = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(theme.red if row.red else theme.ink2)
        if self._two_heads(row):
            painter.drawText(box.left(), top + lines.ascent(), row.flag)
            return top + lines.lineSpacing()
        right = box.right() + 1 - lines.horizontalAdvance(row.flag)
        if right < box.left() + metrics.horizontalAdvance(self._hour(row)) + 5:
            return top
        painter.drawText(right, box.top() + metrics.ascent(), row.flag)
        return top
