"""Which reminders are told, when, and how on this computer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from four_notebooks.method.reminders import Habits
from four_notebooks.method.values import ReminderKind
from four_notebooks.models.faults import sentence
from four_notebooks.models.reminders import wording
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.settings import fields
from four_notebooks.views.widgets.tick import Tick
from four_notebooks.views.window.furniture import label

WHO = "settings"
_WIDEST = 470


class ReminderSection(QWidget):
    """What is told and when belongs to the book (each change is a step); how, to the machine."""

    toast_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._loading = False
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Reminders"))
        self.kinds: dict[ReminderKind, Tick] = {}
        self.hours: dict[str, QLineEdit] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(40)
        for parts in ((self._told(), self._when()), (self._here(),)):
            side = QVBoxLayout()
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(22)
            for part in parts:
                side.addLayout(part)
            side.addStretch(1)
            holder = QWidget()
            holder.setMaximumWidth(_WIDEST)
            holder.setLayout(side)
            row.addWidget(holder, 10)
        row.addStretch(1)
        self.show_habits()
        self.show_machine()

    def _told(self) -> QVBoxLayout:
        column = _column(self.tr("Told once, and listed on Today until dealt with"))
        for kind in ReminderKind:
            box = Tick(self._desk.look, wording.kind_words(kind))
            box.toggled.connect(self.save)
            self.kinds[kind] = box
            column.addWidget(box)
        column.addWidget(
            label(self.tr("What is not ticked is listed all the same."), "quiet", wrap=True)
        )
        return column

    def _when(self) -> QVBoxLayout:
        column = _column(self.tr("When"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for name, says in (
            ("visit_minute", self.tr("Tomorrow's visits are told at")),
            ("quiet_from", self.tr("Nothing is told from")),
            ("quiet_until", self.tr("until")),
            ("morning_minute", self.tr("What is put off to tomorrow comes back at")),
        ):
            field = fields.line_field(says)
            field.editingFinished.connect(self.save)
            named = label(says, wrap=True)
            named.setBuddy(field)
            at = grid.rowCount()
            grid.addWidget(named, at, 0)
            grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
            self.hours[name] = field
        column.addLayout(grid)
        return column

    def _here(self) -> QVBoxLayout:
        column, look = _column(self.tr("On this computer")), self._desk.look
        self.notes = Tick(look, self.tr("Show notifications on the desktop"))
        self.notes_say = label("", "quiet", wrap=True)
        self.tray = Tick(look, self.tr("Icon in the tray"))
        self.tray_says = label("", "quiet", wrap=True)
        self.stay = Tick(
            self._desk.look, self.tr("Closing the window leaves the program in the tray")
        )
        self.login = Tick(look, self.tr("Start when I log in"))
        self.login_says = label(
            self.tr("It waits in the tray if there is an icon; else its window opens."),
            "quiet",
            wrap=True,
        )
        for part in (
            self.notes, self.notes_say, self.tray, self.tray_says, self.stay, self.login,
            self.login_says,
        ):  # fmt: skip
            column.addWidget(part)
        self.notes.toggled.connect(self._notes_chosen)
        self.tray.toggled.connect(self._tray_chosen)
        self.stay.toggled.connect(self._stay_chosen)
        self.login.toggled.connect(self._login_chosen)
        return column

    # -- the book's ------------------------------------------------------------------

    def show_habits(self) -> None:
        """Show what holds in the book."""
        self._loading = True
        habits = self._desk.book.reminders.habits
        for kind, box in self.kinds.items():
            box.setChecked(kind not in habits.off)
        for name, field in self.hours.items():
            if not field.hasFocus() or not field.isModified():
                field.setText(fields.hour_text(getattr(habits, name)))
        for part in (*self.kinds.values(), *self.hours.values()):
            part.setEnabled(not self._desk.book.read_only)
        self._loading = False

    def save(self) -> None:
        """Keep what is written; an hour that is none goes back to what it was."""
        if self._loading:
            return
        try:
            habits = self._written()
        except ValueError:
            self.toast_wanted.emit(self.tr("An hour is written like 18:00."))
            self._forget_typing()
            return
        if habits == self._desk.book.reminders.habits:
            self._forget_typing()
            return
        try:
            self._desk.book.reminders.save_habits(habits, who=WHO)
        except (BookError, Refused) as fault:
            self.toast_wanted.emit(sentence(fault))
        self._forget_typing()

    def _written(self) -> Habits:
        off = frozenset(kind for kind, box in self.kinds.items() if not box.isChecked())
        minutes = {name: fields.read_hour(field.text()) for name, field in self.hours.items()}
        return replace(self._desk.book.reminders.habits, off=off, **minutes)

    def _forget_typing(self) -> None:
        for field in self.hours.values():
            field.setModified(False)
        self.show_habits()

    # -- the machine's ----------------------------------------------------------------

    def show_machine(self) -> None:
        """Show what holds on this computer, and what it can do."""
        self._loading = True
        local, system = self._desk.local, self._desk.system
        self.notes.setChecked(local.get("notifications", True) is True)
        self.notes_say.setText(
            self.tr("They are shown, with buttons where the desktop has them.")
            if system.shows_notes
            else self.tr("No service for notifications has answered; reminders stand on Today.")
        )
        self.tray.setChecked(local.get("tray") is True)
        self.tray.setEnabled(system.has_tray)
        self.tray_says.setText(
            self.tr("With the reminders, a quick visit and a way to quit.")
            if system.has_tray
            else self.tr("This desktop has no tray; the window stays in the list of windows.")
        )
        self.stay.setChecked(local.get("stay_in_tray") is True)
        self.stay.setEnabled(system.has_tray and self.tray.isChecked())
        self.login.setChecked(system.starts_at_login)
        self._loading = False

    def _notes_chosen(self, on: bool) -> None:
        self._keep("notifications", on)

    def _tray_chosen(self, on: bool) -> None:
        self._keep("tray", on)

    def _stay_chosen(self, on: bool) -> None:
        self._keep("stay_in_tray", on)

    def _keep(self, name: str, on: bool) -> None:
        if not self._loading:
            self._desk.local.set(name, on)
            self._desk.system.follow_choices()
            self.show_machine()

    def _login_chosen(self, on: bool) -> None:
        if self._loading:
            return
        try:
            self._desk.system.start_at_login(on)
        except OSError:
            self.toast_wanted.emit(self.tr("The start at login could not be changed."))
        self.show_machine()


def _column(heading: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(label(heading, "heading"))
    return column
