"""The settings, a notebook of its own with its sections."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from four_notebooks.method.values import Setting
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.desk import Desk
from four_notebooks.views.settings.book_section import BookSection
from four_notebooks.views.settings.days_section import DaysSection
from four_notebooks.views.settings.exchange_section import ExchangeSection
from four_notebooks.views.settings.look_section import LookSection
from four_notebooks.views.settings.method_section import MethodSection
from four_notebooks.views.settings.reminder_section import ReminderSection
from four_notebooks.views.window.furniture import Chips, Dress, Sheet, label


class SettingsPage(QWidget):
    """Nothing here needs a Save button; numbers live in the book, the look on the machine."""

    toast_wanted = Signal(str)
    account_wanted = Signal(int)
    language_chosen = Signal(str)
    book_wanted = Signal(object)
    new_book_wanted = Signal()
    restore_wanted = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Settings"))
        self.method = MethodSection(desk)
        self.look = LookSection(desk)
        self.book = BookSection(desk)
        self.days = DaysSection(desk)
        self.reminders = ReminderSection(desk)
        self.exchange = ExchangeSection(desk)
        self._sections = {
            "method": self.method,
            "days": self.days,
            "reminders": self.reminders,
            "look": self.look,
            "book": self.book,
            "exchange": self.exchange,
        }
        self.chips = self._make_chips()
        self._stack = QStackedWidget()
        self._stack.addWidget(_scrolling(self.method))
        self._stack.addWidget(_scrolling(self.days))
        self._stack.addWidget(_scrolling(self.reminders))
        self._stack.addWidget(self.look)
        self._stack.addWidget(self.book)
        self._stack.addWidget(self.exchange)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.tr("Settings"), "title"))
        head.addWidget(self.chips, 1)
        column.addLayout(head)
        sheet = Sheet(desk.look, "inbox")
        sheet.page.addWidget(self._stack)
        column.addWidget(sheet, 1)
        self._connect()
        self._dress = Dress(self, desk.look)

    def _make_chips(self) -> Chips:
        chips = Chips(
            self.tr("Section"),
            [
                ("method", self.tr("Method and numbers")),
                ("days", self.tr("Working days")),
                ("reminders", self.tr("Reminders")),
                ("look", self.tr("Look and language")),
                ("book", self.tr("Book and backups")),
                ("exchange", self.tr("Import and export")),
            ],
            "method",
        )
        chips.group.idClicked.connect(self._section_clicked)
        return chips

    def _connect(self) -> None:
        self.method.toast_wanted.connect(self.toast_wanted)
        self.method.account_wanted.connect(self.account_wanted)
        self.days.toast_wanted.connect(self.toast_wanted)
        self.reminders.toast_wanted.connect(self.toast_wanted)
        self.book.toast_wanted.connect(self.toast_wanted)
        self.exchange.import_wanted.connect(self.import_wanted)
        self.exchange.export_wanted.connect(self.export_wanted)
        self.exchange.toast_wanted.connect(self.toast_wanted)
        self.look.language_chosen.connect(self.language_chosen)
        self.book.book_wanted.connect(self.book_wanted)
        self.book.new_book_wanted.connect(self.new_book_wanted)
        self.book.restore_wanted.connect(self.restore_wanted)
        self._desk.relay.stepped.connect(self._stepped)

    def activate(self) -> None:
        """Show what holds now, as the page comes to the front."""
        self.method.show_rules()
        self.days.show_days()
        self.reminders.show_habits()
        self.reminders.show_machine()
        self.book.fill()
        self.exchange.fill()

    def show_section(self, code: str) -> None:
        """Show ``method``, ``days``, ``reminders``, ``look``, ``book`` or ``exchange``."""
        self.chips.choose(code)
        self._stack.setCurrentIndex(list(self._sections).index(code))

    def _section_clicked(self, at: int) -> None:
        self._stack.setCurrentIndex(at)

    def _stepped(self, announcement: Announcement) -> None:
        if any(isinstance(change.record, Setting) for change in announcement.changes):
            self.method.show_rules()
            self.days.show_days()
            self.reminders.show_habits()
            self.exchange.fill()


def _scrolling(section: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidgetResizable(True)
    scroll.viewport().setAutoFillBackground(False)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(section)
    return scroll
