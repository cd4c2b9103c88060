"""The small boxes at the side of Today: a heading, and a few lines or the week."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.lists.rows import ROW, Row, Rows
from four_notebooks.views.lists.day_rows import PlainRow
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.look import Look

ROW_HEIGHT = 31
_SIDE = 14


class PlainPainter(QStyledItemDelegate):
    """Draws a line of a box: words at the left, when or how much at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for all."""
        return QSize(100, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        row = index.data(ROW)
        if not isinstance(row, PlainRow):
            return
        theme = self._look.theme
        painter.save()
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_a)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -1), 5, 5)
        box = option.rect.adjusted(3, 0, -3, 0)
        font = self._look.font("figures", 13)
        metrics = QFontMetrics(font)
        aside = metrics.horizontalAdvance(row.aside)
        painter.setFont(font)
        painter.setPen(theme.ink)
        room = box.width() - aside - 12
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room)
        whole = f"{row.title} · {row.more}" if row.more else row.title
        if metrics.horizontalAdvance(whole) <= room:
            title = whole
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(theme.red if row.red else theme.a if row.link else theme.ink2)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, row.aside)
        painter.restore()


class SmallBox(QFrame):
    """A rounded piece of paper with a heading and something at its right."""

    def __init__(self, look: Look, title: str, aside: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title, self._aside = QLabel(title, self), QLabel(aside, self)
        self._aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.heading = heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._title)
        heading.addWidget(self._aside, 1)
        self.column = QVBoxLayout(self)
        self._long = self._short = aside
        self.column.setContentsMargins(_SIDE, 12, _SIDE, 10)
        self.column.setSpacing(8)
        self.column.addLayout(heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_aside(self, text: str, short: str = "") -> None:
        """Say something at the right of the heading; ``short`` where the box is narrow."""
        self._long, self._short = text, short or text
        self._fit_aside()

    def _fit_aside(self) -> None:
        """The long words if there is room for them."""
        title = self._title.sizeHint().width()
        room = self.width() - title - 8 - 2 * _SIDE
        metrics = QFontMetrics(self._aside.font())
        fits = metrics.horizontalAdvance(self._long) <= room
        self._aside.setText(self._long if fits else self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit_aside()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._look.theme
        for label, ink, font in (
            (self._title, theme.ink, self._look.font("sans", 13, bold=True)),
            (self._aside, theme.ink2, self._look.font("figures", 12)),
        ):
            label.setFont(font)
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self._fit_aside()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.drawRoundedRect(box.translated(0, 1.5), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)


class BoxOfLines(SmallBox):
    """A box with a list as high as its lines, or one line that says what to do."""

    opened = Signal(int)

    def __init__(self, look: Look, title: str, aside: str, empty: str, parent: QWidget) -> None:
        super().__init__(look, title, aside, parent)
        self.model = Rows(self)
        self.list = PaperList(look, self.model, title, self)
        self.list.setItemDelegate(PlainPainter(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.opened.connect(self.opened)
        self.list.clicked.connect(self._clicked)
        self._empty = QLabel(empty, self)
        self._empty.setWordWrap(True)
        self.column.addWidget(self._empty)
        self.column.addWidget(self.list)
        self.show_rows([])

    def show_rows(self, rows: list[Row]) -> None:
        """Show these lines."""
        self.model.show(rows)
        self.list.setFixedHeight(ROW_HEIGHT * len(rows))
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on what is written like a link opens it."""
        row = index.data(ROW)
        if isinstance(row, PlainRow) and row.link:
            self.opened.emit(row.key)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.list.restyle()
        self._empty.setFont(self._look.font("sans", 12))
        palette = self._empty.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink3)
        self._empty.setPalette(palette)


class WeekStrip(QWidget):
    """Seven days: how many visits were planned, and how many were made."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._days: list[tuple[str, int, int | None, bool]] = []
        self.setFixedHeight(66)

    def show_days(self, days: list[tuple[str, int, int | None, bool]], spoken: str) -> None:
        """(name, planned, made or None of a day to come, is today) of each day."""
        self._days = days
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Seven little sheets, today's dark."""
        if not self._days:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 6
        width = (self.width() - gap * (len(self._days) - 1)) / len(self._days)
        for number, (name, planned, made, today) in enumerate(self._days):
            box = QRectF(number * (width + gap), 0, width, self.height() - 1)
            painter.setPen(QPen(theme.chip_on if today else theme.rule, 1))
            painter.setBrush(theme.chip_on if today else theme.card)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, 0), 6, 6)
            small = self._look.font("figures", 11)
            faint = theme.chip_on_ink if today else theme.ink2
            lines = (
                (name, small, faint, 6),
                (str(planned or "–"), self._look.font("figures", 15, bold=True), None, 22),
                ("" if made is None else str(made), small, faint, 45),
            )
            for text, font, ink, top in lines:
                painter.setFont(font)
                painter.setPen(ink or (theme.chip_on_ink if today else theme.ink))
                place = QRect(int(box.left()), top, int(width), 22)
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only to be looked at."""
        event.ignore()
