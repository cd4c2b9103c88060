"""The week as seven small sheets: how many visits were planned, and how many were made."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from four_notebooks.models.account.when import date_words, weekday
from four_notebooks.models.board.notebook import MIME, unpacked
from four_notebooks.models.tips import tip
from four_notebooks.models.today.carried import VISITS, unpacked_visits
from four_notebooks.models.today.today import DayCount
from four_notebooks.views.look import Look

HIGH = 66


class DaySheet(QAbstractButton):
    """One day; today's is dark, the one that is shown has a frame.

    ``dropped`` carries planned visits and accounts put down on it.
    """

    dropped = Signal(object, object)
    menu_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._count = DayCount(date.min, 0, None, False)
        self._today = self._over = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    @property
    def day(self) -> date:
        """The day it stands for."""
        return self._count.day

    def say(self, count: DayCount, today: date, shown: date) -> None:
        """Stand for a day."""
        self._count, self._today = count, count.day == today
        self.setChecked(count.day == shown)
        if count.made is None:
            said = self.tr("{weekday}, {date}: {planned} planned")
        else:
            said = self.tr("{weekday}, {date}: {planned} planned, {made} made")
        words = said.format(
            weekday=weekday(count.day),
            date=date_words(count.day, today),
            planned=count.planned,
            made=count.made,
        )
        name = count.holiday or (self.tr("day off") if count.free else "")
        self.setAccessibleName(f"{words} · {name}" if name else words)
        self.setToolTip(tip(self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        """A small sheet."""
        return QSize(40, HIGH)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its figures allow."""
        return QSize(30, HIGH)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """More can be done with a day."""
        self.menu_wanted.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Visits and accounts can be put on a day."""
        if event.mimeData().hasFormat(VISITS) or event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are to come on this day."""
        self._over = False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(unpacked_visits(event.mimeData()), unpacked(event.mimeData()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A little sheet: the day, what was planned, what was made."""
        theme, count = self._look.theme, self._count
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = theme.chip_on if self._today else theme.paper2 if count.free else theme.card
        marked = self._over or self.hasFocus() or (self.isChecked() and not self._today)
        edge = theme.focus if marked else theme.chip_on if self._today else theme.rule
        if self.underMouse() and not marked and not self._today:
            edge = theme.ink3
        painter.setPen(QPen(edge, 2 if marked else 1))
        painter.setBrush(ground)
        inside = 0.5 if marked else 0.0
        painter.drawRoundedRect(box.adjusted(inside, inside, -inside, -inside), 6, 6)
        small = self._look.font("figures", 11)
        faint = theme.chip_on_ink if self._today else theme.ink2
        off = self.tr("off")
        made = str(count.made) if count.made is not None else ""
        if count.free and not count.planned and not count.made:
            made = off
        lines = (
            (_short(weekday(count.day)), small, faint, 6),
            (
                str(count.planned or "–"),
                self._look.font("figures", 15, bold=True),
                theme.chip_on_ink if self._today else theme.ink,
                22,
            ),
            (made, small, faint, 45),
        )
        for text, font, ink, top in lines:
            painter.setFont(font)
            painter.setPen(ink)
            place = QRect(0, top, self.width(), 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)


def _short(name: str) -> str:
    """A weekday's last character in Chinese, where the column says what it is."""
    return name.removeprefix("周")


class WeekStrip(QWidget):
    """Seven days from Monday on. ``chosen`` carries the day pressed, ``dropped`` a day with
    the planned visits and the accounts put down on it, ``menu_wanted`` a day and a place.
    """

    chosen = Signal(object)
    dropped = Signal(object, object, object)
    menu_wanted = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.days = [DaySheet(look, self) for _ in range(7)]
        for sheet in self.days:
            row.addWidget(sheet)
            sheet.clicked.connect(self._pressed)
            sheet.dropped.connect(self._dropped)
            sheet.menu_wanted.connect(self._menu)
        self.setAccessibleName(self.tr("This week"))

    def show_days(self, week: tuple[DayCount, ...], today: date, shown: date) -> None:
        """Show these seven days."""
        for sheet, count in zip(self.days, week, strict=True):
            sheet.say(count, today, shown)

    def _pressed(self) -> None:
        sheet = self.sender()
        if isinstance(sheet, DaySheet):
            self.chosen.emit(sheet.day)

    def _dropped(self, plans: object, accounts: object) -> None:
        sheet = self.sender()
        if isinstance(sheet, DaySheet):
            self.dropped.emit(sheet.day, plans, accounts)

    def _menu(self, at: object) -> None:
        sheet = self.sender()
        if isinstance(sheet, DaySheet):
            self.menu_wanted.emit(sheet.day, at)
