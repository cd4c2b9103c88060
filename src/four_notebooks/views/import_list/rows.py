"""What shall become of single rows: chosen in the pane beside them, by key, or by menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.leads import Lead, lead_of
from four_notebooks.exchange.tables_in import Line
from four_notebooks.exchange.taking_in.plan import PreviewRow
from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.import_list.comparing import Told, told_of
from four_notebooks.models.import_list.fates import Fate, fate_of
from four_notebooks.models.import_list.planning import Ahead, Wanted
from four_notebooks.models.import_list.reading import Reading
from four_notebooks.services.refusals import Refused
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.beside import Offered
from four_notebooks.views.import_list.layout import WizardParts
from four_notebooks.views.import_list.wording import ImportWords, by_words, choice_words

_SOON_MS = 40
_TOGETHER_MS = 300
_FIXED = (Fate.FAILED, Fate.BLANK)


class RowDeeds(QObject):
    """Keeps the choices of single rows and shows the one that is selected.

    ``choosing`` tells at once that rows were chosen otherwise, ``chosen`` a moment after the
    last of several: comparing while keys are pressed would hold them up.
    """

    choosing = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget, desk: Desk, parts: WizardParts) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts = parts
        self._reading = Reading("")
        self._ahead: Ahead | None = None
        self._wanted = Wanted()
        self.choices: dict[int, Choice] = {}
        self._show = _after(self, _SOON_MS, self.show_selected)
        self._tell = _after(self, _TOGETHER_MS, self.chosen.emit)
        parts.view.rows_selected.connect(self._show.start)
        parts.view.choice_pressed.connect(self.choose)
        parts.view.menu_wanted.connect(self.offer_menu)
        parts.beside.chosen.connect(self.choose)

    @property
    def waiting(self) -> bool:
        """Whether something was chosen that is not told yet."""
        return self._tell.isActive()

    def show(self, reading: Reading, ahead: Ahead, wanted: Wanted) -> None:
        """Take over what lies ahead now."""
        if reading is not self._reading:
            self.choices = {}
        self._reading, self._ahead, self._wanted = reading, ahead, wanted
        self.show_selected()

    def choose(self, choice: Choice | None) -> None:
        """Let another choice hold for the selected rows (None: as for all)."""
        rows = [each for each in map(self._row, self._parts.view.chosen_rows) if each]
        taking = [each.row for each in rows if choice is None or self._offers(each, choice)]
        if not taking:
            return
        for number in taking:
            if choice is None:
                self.choices.pop(number, None)
            else:
                self.choices[number] = choice
        self._parts.preview.wait_for(taking, choice)
        self.choosing.emit()
        self._tell.start()

    def offer_menu(self, at: QPoint) -> None:
        """What can become of the selected rows, as a menu."""
        rows = [each for each in map(self._row, self._parts.view.chosen_rows) if each]
        offered = self._offered(rows)
        if not offered:
            return
        menu = QMenu(self._parts.view)
        for choice, text in offered:
            action = QAction(text, menu)
            action.setData(str(choice or ""))
            menu.addAction(action)
        taken = self._desk.ask.menu(menu, at)
        if taken is not None:
            code = str(taken.data())
            self.choose(Choice(code) if code else None)
        menu.deleteLater()

    def _row(self, number: int) -> PreviewRow | None:
        return self._ahead.outlook.rows.get(number) if self._ahead else None

    # What can become of a row -------------------------------------------------------------

    def _offers(self, row: PreviewRow, choice: Choice) -> bool:
        return any(code is choice for code, _ in self._of_row(row))

    def _offered(self, rows: list[PreviewRow]) -> Offered:
        if len(rows) == 1:
            return self._of_row(rows[0])
        if any(self._of_row(row) for row in rows):
            return [(None, self.tr("As for all")), *((one, choice_words(one)) for one in Choice)]
        return []

    def _of_row(self, row: PreviewRow) -> Offered:
        fate = fate_of(row)
        if fate in _FIXED or (fate is Fate.LEFT and row.detail == "group"):
            return []
        known = fate is Fate.BESIDE or row.duplicate is not None
        if known and (row.duplicate is None or row.duplicate.by != "chosen"):
            usual = self.tr("As for all ({choice})").format(
                choice=choice_words(self._wanted.choice)
            )
            return [(None, usual), *((one, choice_words(one)) for one in Choice)]
        usual = self.tr("Leave out") if row.detail == "unknown" else self.tr("New account")
        offered: list[tuple[Choice | None, str]] = [(None, usual)]
        maybe = row.maybe is not None and row.maybe.by != "bin"
        if maybe or row.duplicate is not None:
            offered.append((Choice.FILL, self.tr("It is the same: fill gaps")))
            offered.append((Choice.UPDATE, self.tr("It is the same: update")))
        calendar = self._reading.arrivals is not None and self._reading.arrivals.kind == "calendar"
        if calendar and not self._wanted.strangers:
            offered.append((Choice.BOTH, self.tr("New account")))
        elif row.detail != "unknown":
            offered.append((Choice.SKIP, self.tr("Leave out")))
        return offered

    # The pane beside the rows -------------------------------------------------------------

    def show_selected(self) -> None:
        """Show what becomes of the rows that are selected, at once."""
        numbers = self._parts.view.chosen_rows
        rows = [each for each in map(self._row, numbers) if each]
        if len(rows) == 1:
            self._show_row(rows[0])
            return
        holds = {self.choices.get(row.row) for row in rows}
        title = self.tr("{count} rows").format(count=f"{len(numbers):,}") if numbers else ""
        says = "" if numbers else self.tr("Choose a row to see what becomes of it.")
        offered = self._offered(rows)
        self._parts.beside.show_row(
            title, says, offered, holds.pop() if len(holds) == 1 else _MIXED
        )
        self._parts.beside.show_fields(())

    def _show_row(self, row: PreviewRow) -> None:
        title = row.name or self.tr("Row {row}").format(row=row.row)
        holds = self.choices.get(row.row)
        self._parts.beside.show_row(title, self._says(row), self._of_row(row), holds)
        self._parts.beside.show_fields(self._told(row))

    def _says(self, row: PreviewRow) -> str:
        """Whom the row is about, and by what that is known."""
        fate = fate_of(row)
        again = row.duplicate
        if again is not None and again.account_id is not None:
            said = self.tr("In the book: {name} · {by}")
            name = self._named(again.account_id, again.match_name)
            return said.format(name=name, by=by_words(again.by))
        if again is not None:
            said = self.tr("The same as row {row} · {by}")
            return said.format(row=again.first_row, by=by_words(again.by))
        if fate is Fate.NEW:
            return self.tr("A new account in {place}").format(place=self._place(row.notebook))
        if row.maybe is not None and fate is not Fate.LEFT:
            said = self.tr("A new account; perhaps it is {name} · {by}")
            name = self._named(row.maybe.account_id, row.maybe.name)
            return said.format(name=name, by=by_words(row.maybe.by))
        return ImportWords().fate(fate, row)

    def _named(self, account_id: int, name: str) -> str:
        """An account with the notebook or the list it lies in."""
        account = self._ahead.known.accounts.get(account_id) if self._ahead else None
        if account is None:
            return name
        active = account.status == "active"
        place = self._place(account.notebook) if active else words.status(account.status)
        return self.tr("{name} ({place})").format(name=account.name, place=place)

    def _place(self, notebook: Notebook | None) -> str:
        if notebook is None or notebook is Notebook.INBOX:
            return words.notebook(Notebook.INBOX, self._desk.book.method)
        return str(notebook)

    def _told(self, row: PreviewRow) -> tuple[Told, ...]:
        known = self._ahead.known if self._ahead else None
        account_id = row.duplicate.account_id if row.duplicate else None
        account = known.accounts.get(account_id) if known and account_id else None
        people = known.contacts.get(account_id, ()) if known and account_id else ()
        arrival = self._reading.by_row.get(row.row)
        lead = arrival.lead if arrival else self._lead(row.row)
        return told_of(row, lead, arrival, account, people)

    def _lead(self, number: int) -> Lead | None:
        """What the line of a table says, or None where it cannot be taken."""
        line = self._parts.preview.line_of(number)
        if line is None or self._wanted.mapping is None:
            return None
        return _lead_of(line, self._reading, self._wanted)


_MIXED = object()
"""Rows of which one is chosen so and another so."""


def _lead_of(line: Line, reading: Reading, wanted: Wanted) -> Lead | None:
    assert wanted.mapping is not None
    try:
        return lead_of(line.cells, reading.headers, wanted.mapping)
    except Refused:
        return None


def _after(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer that begins anew with every start and acts once."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
