"""The head of a day: what day it is, how full it is, and whether it is worked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.models.account.when import weekday
from four_notebooks.models.plan.rows import DayHead
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look

HEIGHT = 76
_SIDE = 8


class DayHeading(QWidget):
    """Weekday and date, today's on a dark plate; below the load and a bar of it.

    A click says that this day is meant (``chosen``).
    """

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._head: DayHead | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_head(self, head: DayHead) -> None:
        """Show this day."""
        if head != self._head:
            self._head = head
            self.setAccessibleName(head.spoken)
            self.setToolTip(tip(head.spoken))
            self.update()

    def sizeHint(self) -> QSize:
        """One height."""
        return QSize(90, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """This day."""
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The head."""
        if self._head is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(_SIDE, 6, -_SIDE, -6)
        self._date(painter, box, self._head)
        self._load(painter, box, self._head)

    def _date(self, painter: QPainter, box: QRect, head: DayHead) -> None:
        theme = self._look.theme
        number = str(head.day.day)
        font = self._look.font("figures", 18, bold=True)
        wide = QFontMetrics(font).horizontalAdvance(number) + 14
        plate = QRectF(box.left(), box.top(), max(wide, 34), 26)
        if head.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip_on)
            painter.drawRoundedRect(plate, 6, 6)
        quiet = head.past or not head.kind.works
        painter.setFont(font)
        painter.setPen(theme.chip_on_ink if head.today else theme.ink2 if quiet else theme.ink)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if head.today:
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, number)
        else:
            painter.drawText(plate, left, number)
        painter.setFont(self._look.font("sans", 12))
        painter.setPen(theme.ink2)
        beside = plate.right() + 6 if head.today else box.left() + wide - 8
        name = QRectF(beside, box.top() + 1, box.right() - beside, 26)
        painter.drawText(name, left, weekday(head.day))

    def _load(self, painter: QPainter, box: QRect, head: DayHead) -> None:
        theme = self._look.theme
        font = self._look.font("figures", 11, bold=head.full)
        metrics = QFontMetrics(font)
        line = QRect(box.left(), box.top() + 30, box.width(), 18)
        load = head.load
        painter.setFont(font)
        painter.setPen(theme.over if head.over else theme.ink2)
        middle = Qt.AlignmentFlag.AlignVCenter
        warned = f"{load} · {head.warning}"
        if head.full and metrics.horizontalAdvance(warned) <= box.width():
            load = warned
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, load)
        small = self._look.font("sans", 11)
        painter.setFont(small)
        painter.setPen(theme.good if head.kind.listed and head.kind.works else theme.ink2)
        room = box.width() - metrics.horizontalAdvance(load) - 6
        fits = (
            words
            for words in (head.kind_words, head.short_kind)
            if QFontMetrics(small).horizontalAdvance(words) <= room
        )
        kind = next(fits, "")
        if kind:
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, kind)
        self._bar(painter, QRectF(box.left(), box.top() + 53, box.width(), 4), head)

    def _bar(self, painter: QPainter, place: QRectF, head: DayHead) -> None:
        """How full the day is: to the usual number in green, above it amber, then orange."""
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.bar_back)
        painter.drawRoundedRect(place, 2, 2)
        if not head.count:
            return
        colour: QColor = theme.bar_fresh
        if head.over:
            colour = theme.bar_hot if head.full else theme.bar_warm
        full = QRectF(place)
        full.setWidth(max(4.0, place.width() * min(1.0, head.count / max(1, head.usual))))
        painter.setBrush(colour)
        painter.drawRoundedRect(full, 2, 2)
