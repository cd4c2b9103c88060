"""Paints a result: its drawing, the account and its notebook, the day, the passage marked."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from four_notebooks.method.kinds import Status
from four_notebooks.models.search import wording
from four_notebooks.models.search.results import Results
from four_notebooks.models.search.rows import ResultRow, Tag
from four_notebooks.views.account.inks import legible
from four_notebooks.views.look import Look
from four_notebooks.views.search.marked import MarkedLine, Marks

HEAD, LOW, HIGH = 28, 34, 54
"""Heights of a heading, of a row with one line and of one with two."""
EDGE, ICON, GAP = 20, 18, 12
MOST_ASIDE = 190
MOST_KEPT = 600
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Inks(NamedTuple):
    """The ground and the ink of a tag."""

    ground: QColor
    ink: QColor


def tag_inks(look: Look, tag: Tag) -> Inks:
    """The colours of where an account lies: its notebook's, or those of Signed and the pool."""
    theme = look.theme
    letter = tag.notebook
    if tag.status == Status.SIGNED:
        letter = "b"
    elif tag.status == Status.RELEASED or letter not in ("A", "B", "C", "D"):
        return Inks(theme.tint_d, theme.ink if look.dark else theme.ink2)
    ground = look.tint(letter)
    return Inks(ground, _legible(look.letter_colour(letter).rgb(), ground.rgb()))


@cache
def _legible(ink: int, ground: int) -> QColor:
    """An ink that can be read on its ground."""
    return legible(QColor(ink), QColor(ground))


def tag_width(look: Look, tag: Tag) -> int:
    """How wide a tag is, 0 where there is none."""
    if not tag.text:
        return 0
    metrics = QFontMetrics(look.font("sans", 11, bold=True))
    return max(18, metrics.horizontalAdvance(tag.text) + 12)


def paint_tag(painter: QPainter, look: Look, tag: Tag, left: float, middle: float) -> float:
    """Paint a tag; where the next thing may stand."""
    wide = tag_width(look, tag)
    if not wide:
        return left
    inks = tag_inks(look, tag)
    box = QRectF(left, middle - 9, wide, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(inks.ink)
    painter.setFont(look.font("sans", 11, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag.text)
    return left + wide


class ResultPainter(QStyledItemDelegate):
    """Rows are laid out once for a width and kept until it or the look changes."""

    def __init__(self, look: Look, results: Results, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._results = results
        self._kept: dict[tuple[object, ...], MarkedLine] = {}
        look.changed.connect(self._kept.clear)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines where there is a passage."""
        row = self._results.row_at(index.row())
        if row is None or row.is_heading:
            return QSize(100, HEAD)
        return QSize(100, HIGH if row.text else LOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row = self._results.row_at(index.row())
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._heading(painter, option.rect, row)
        else:
            self._ground(painter, option)
            self._row(painter, option.rect, row)
        painter.restore()

    def _heading(self, painter: QPainter, room: QRect, row: ResultRow) -> None:
        painter.setPen(self._look.theme.ink2)
        painter.setFont(self._look.font("sans", 12))
        painter.drawText(room.adjusted(EDGE, 6, -EDGE, 0), _LEFT, row.title)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._look.theme, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.tint_a)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.a)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.paper2)

    def _row(self, painter: QPainter, room: QRect, row: ResultRow) -> None:
        look, theme = self._look, self._look.theme
        middle = room.top() + (18 if row.text else room.height() / 2)
        scale = painter.device().devicePixelRatio()
        icon = look.icon_pixmap(wording.ICONS.get(row.kind, "notes"), theme.ink2, ICON, scale)
        painter.drawPixmap(QPointF(room.left() + EDGE, middle - ICON / 2), icon)
        left = room.left() + EDGE + ICON + GAP
        tag = self._results.tag(row)
        said = row.when or (tag.area if row.kind == "account" else "")
        right = self._aside(painter, said, room.right() - EDGE, middle)
        most = right - left - tag_width(look, tag) - GAP
        strong = row.kind not in ("command", "recent")
        title = self._line(row.title, row.marks, look.font("sans", 14, bold=strong), most)
        title.draw(painter, QPointF(left, middle - title.height / 2), theme.ink)
        paint_tag(painter, look, tag, left + title.width + 8, middle)
        if row.text:
            wide = room.right() - EDGE - left
            text = self._line(row.text, row.text_marks, look.font("serif", 13), wide)
            text.draw(painter, QPointF(left, room.top() + 38 - text.height / 2), theme.ink)

    def _aside(self, painter: QPainter, text: str, right: float, middle: float) -> float:
        """The day, or where an account is, at the right edge; where the title must end."""
        if not text:
            return right
        font = self._look.font("figures", 12)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, MOST_ASIDE)
        wide = metrics.horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(self._look.theme.ink2)
        painter.drawText(QRectF(right - wide - 1, middle - 10, wide + 2, 20), _RIGHT, shown)
        return right - wide - GAP

    def _line(self, text: str, marks: Marks, font: QFont, width: float) -> MarkedLine:
        key = (text, tuple(marks), font.key(), int(width))
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            theme = self._look.theme
            found = self._kept[key] = MarkedLine(text, marks, font, int(width), theme)
        return found
