"""The side board: brand, search, pages, the big timer and the list of windows."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from four_notebooks.method.instants import from_ms
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.windows import Windows
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.sideboard.nav import Nav
from four_notebooks.views.sideboard.timer import BigTimer
from four_notebooks.views.sideboard.window_list import WindowList
from four_notebooks.views.widgets.buttons import IconButton

WIDE, NARROW = 248, 64
FOOT = 44
"""Kept free at the foot while folded, where the window puts its menu button."""
_BOOKS = ("#5B8FC4", "#4FAE99", "#DDAE4A", "#9A9DA3")


class Brand(QWidget):
    """Four little books and the name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._folded = False
        self.setFixedHeight(24)
        self.setAccessibleName(self.tr("Four Notebooks"))

    def set_folded(self, folded: bool) -> None:
        """Show only the books."""
        self._folded = folded
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the brand."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x = (self.width() - 26) / 2 if self._folded else 0.0
        for colour in _BOOKS:
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(x, 4, 5, 16), 1, 1)
            x += 7
        if not self._folded:
            painter.setPen(self._look.theme.side_ink)
            painter.setFont(self._look.font("sans", 15, bold=True))
            rect = self.rect().adjusted(34, 0, 0, 0)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self.accessibleName())


class SearchBox(QLineEdit):
    """Typing filters; Return asks for the search page. Shows its key while it is empty."""

    wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(look.font("sans", 13))
        self.setFixedHeight(33)
        self.setAccessibleName(self.tr("Search accounts, visits, strategies"))
        self.setPlaceholderText(self.tr("Search everything…"))
        self.returnPressed.connect(self.wanted)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over another theme."""
        t = self._look.theme
        self.setStyleSheet(
            f"QLineEdit{{background:{t.side_field.name()};border:1px solid {t.side_field.name()};"
            f"border-radius:6px;padding:0 9px;color:{t.side_ink.name()};"
            f"placeholder-text-color:{t.side_ink2.name()};"
            f"selection-background-color:{t.button.name()}}}"
            f"QLineEdit:focus{{border:1px solid {t.side_ink2.name()}}}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties and gives the keyboard back."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the key that leads here."""
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._look.font("figures", 11)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(_KEY) + 12
        key = QRectF(self.width() - width - 9.5, (self.height() - 19) / 2, width, 18)
        painter.setPen(theme.side_rule)
        painter.setBrush(theme.side_field)
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(theme.side_ink2)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, _KEY)


_KEY = "Ctrl K"


class SectionLine(QWidget):
    """The head of the window list: its name, and how many are open and late."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts = ""
        self.setFixedHeight(18)

    def say(self, open_count: int, late_count: int) -> None:
        """Show the counts."""
        text = self.tr("{open} open · {late} late").format(open=open_count, late=late_count)
        self._counts = text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setPen(self._look.theme.side_ink2)
        painter.setFont(self._look.font("figures", 11))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.tr("Windows"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect(), right, self._counts)


class SideBoard(QWidget):
    """Always there. See the signals for what it asks of the window."""

    account_wanted = Signal(int)
    page_wanted = Signal(str)
    search_wanted = Signal()
    search_typed = Signal(str)
    search_left = Signal()
    cards_dropped = Signal(str, object)

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, lines: Lines | None = None
    ) -> None:
        super().__init__(parent)
        self._look = desk.look
        self._book: Book = desk.book
        self.lines = lines or Lines(desk.book, desk.relay, desk.clock, self)
        self.windows = Windows(self.lines, self)
        self.setAccessibleName(self.tr("Side board"))
        self._folded = False
        look = desk.look
        self._brand = Brand(look, self)
        self.search = SearchBox(look, self)
        self._search_icon = IconButton(
            look,
            "search",
            self.tr("Search (Ctrl K)"),
            self,
            size=20,
            colour="side_ink",
            ground="side_hover",
        )
        self._search_icon.hide()
        self.nav = Nav(look, self)
        self.nav.set_pages(["board", "pool", "signed"])
        self.nav.set_page("board")
        self.timer = BigTimer(look, self.windows, self)
        self._section = SectionLine(look, self)
        self.list = WindowList(look, self.windows, self)
        self._build()
        self._connect()
        self.setFixedWidth(WIDE)
        self._soon.start()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 14, 14, 0)
        self._column.setSpacing(14)
        for part in (self._brand, self.search, self._search_icon, self.nav, self.timer):
            self._column.addWidget(part)
        self._column.setAlignment(self._search_icon, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._section)
        self._column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.search_typed)
        self.search.wanted.connect(self.search_wanted)
        self.search.left.connect(self.search_left)
        self._search_icon.clicked.connect(self.focus_search)
        self.nav.page_wanted.connect(self.page_wanted)
        self.nav.cards_dropped.connect(self.cards_dropped)
        self.timer.account_wanted.connect(self.account_wanted)
        self.list.account_wanted.connect(self.account_wanted)
        # After what was moved has been painted: counting reads the book.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(40)
        self._soon.timeout.connect(self._recount)
        for signal in (self.lines.loaded, self.lines.changed, self.lines.ruled):
            signal.connect(self._count_soon)
        self._day: date | None = None
        self.lines.clock.minute.connect(self._minute)
        self.lines.counted.connect(self._say_windows)
        self.windows.urgent_changed.connect(self._say_windows)
        self._look.changed.connect(self.update)

    def set_pages(self, codes: list[str]) -> None:
        """Offer these pages; those that do not exist yet are left out."""
        checked = next((c for c, row in self.nav.rows.items() if row.isChecked()), "board")
        self.nav.set_pages(codes)
        self.nav.set_page(checked)
        self._soon.start()

    def set_page(self, code: str) -> None:
        """Mark the page that is shown."""
        self.nav.set_page(code)

    def set_count(self, code: str, text: str) -> None:
        """Show what a page holds; today, board, pool and signed count themselves."""
        if code in self.nav.rows:
            self.nav.rows[code].say_count(text)

    def set_badge(self, code: str, waiting: int) -> None:
        """Show how many reminders wait on a page."""
        if code in self.nav.rows:
            self.nav.rows[code].say_badge(waiting)

    @property
    def folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold to icons, as in a narrow window."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(NARROW if folded else WIDE)
        side = 8 if folded else 14
        self._column.setContentsMargins(side, 14, side, FOOT if folded else 0)
        self.search.setVisible(not folded)
        self._search_icon.setVisible(folded)
        self._section.setVisible(not folded)
        for part in (self._brand, self.nav, self.timer, self.list):
            part.set_folded(folded)

    def focus_search(self) -> None:
        """Give the keyboard to the search box; folded, it floats beside the icons."""
        if self._folded:
            self.search_wanted.emit()
            return
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """A board that is put away reads no book."""
        self._soon.stop()
        super().hideEvent(event)

    def _count_soon(self, _what: object = None) -> None:
        self._soon.start()

    def _say_windows(self) -> None:
        self._section.say(self.windows.open_count, self.windows.expired_count)

    def _recount(self) -> None:
        if self._book.closed:
            return
        self._say_windows()
        counts = self._book.reader.counts(self.lines.now)
        self._count_today()
        self.set_count("board", str(counts.active))
        self.set_count("pool", str(counts.released or ""))
        self.set_count("signed", str(counts.signed or ""))

    def _count_today(self) -> None:
        """The visits of the day it is now."""
        self._day = self._book.local_day(from_ms(self.lines.now))
        planned = self._book.reader.planned_on(self._day)
        one, many = self.tr("{n} visit"), self.tr("{n} visits")
        text = (one if planned == 1 else many).format(n=planned)
        self.set_count("today", text if planned else "")

    def _minute(self, _moment: object) -> None:
        """After midnight it is another day's visits that are counted."""
        if self._day != self._book.local_day(from_ms(self.lines.now)):
            self._count_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dark board."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.side)
        if self._folded:
            painter.setPen(self._look.theme.side_on)
            y = self.list.y() - 7
            painter.drawLine(QPoint(14, y), QPoint(self.width() - 14, y))
