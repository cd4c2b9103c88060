"""The people of an account: their org chart (or a list) above, the one who is looked at below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from four_notebooks.method.values import Attitude, Temper
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.account.people import PeopleModel
from four_notebooks.models.people.chart import ChartModel
from four_notebooks.views.account.chips import Chip, QuietButton
from four_notebooks.views.account.fields import Line
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.account.people_list import PeopleList
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.account.strip import Strip
from four_notebooks.views.desk import Desk
from four_notebooks.views.people.chart_verbs import ChartVerbs
from four_notebooks.views.people.met_panel import MetPanel
from four_notebooks.views.people.org_chart import OrgChart

ROWS_SHOWN = 4
SHARE = 0.78
"""How much of the tab's height the chart takes at most before it scrolls by itself."""
LEAST = 150


class PeopleView(QWidget):
    """Add, change and remove contacts; ``attempt`` runs a call on the book.

    Wishes: ``undo_wanted``; ``entry_wanted`` carries a visit that is to be shown.
    """

    undo_wanted = Signal()
    entry_wanted = Signal(int)

    def __init__(
        self,
        desk: Desk,
        model: AccountPageModel,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._attempt = attempt
        self.people = PeopleModel(model, self)
        self.chart_model = ChartModel(model, self)
        self.chart = OrgChart(desk.look, self)
        self.verbs = ChartVerbs(desk, self.chart_model, attempt, self)
        self.list = PeopleList(self.people, self)
        self.met = MetPanel(desk.look, self.chart_model, self)
        self.hint = Strip(desk.look, alarm=False, parent=self)
        self._make_buttons()
        self.form = FieldsForm(desk.look, model.person, self._fields(), self)
        self._lay_out()
        self._connect()
        self._restyle()
        self._offer_superiors()
        self._show_chart()
        self.as_list(False)
        self.show_person(model.person.contact_id)

    def _make_buttons(self) -> None:
        self.add = Chip(self.tr("+ Add a person"), parent=self)
        self.remove = Chip(self.tr("Remove"), parent=self)
        self.kind = Chip(self.tr("As a list"), parent=self)
        self.kind.setCheckable(True)
        self.smaller, self.larger = QuietButton(parent=self), QuietButton(parent=self)

    def _fields(self) -> list[Field]:
        levels: tuple[tuple[object, str], ...] = (
            (1, self.tr("KP1 · signs and pays")),
            (2, self.tr("KP2 · reports to KP1")),
            (3, self.tr("KP3 · user or head below")),
            (None, self.tr("KP? · not known")),
        )
        attitudes = tuple((a, words.attitude(a)) for a in Attitude)
        tempers = tuple((t, words.temper(t)) for t in Temper)
        return [
            Field("name", self.tr("Name")),
            Field("title", self.tr("Title")),
            Field("level", self.tr("Level"), "choice", levels),
            Field("reports_to", self.tr("Reports to"), "choice"),
            Field("phones", self.tr("Phones"), hint=self.tr("several with commas between")),
            Field("wechat", self.tr("WeChat")),
            Field("mail", self.tr("Mail")),
            Field("attitude", self.tr("Attitude"), "choice", attitudes),
            Field("temper", self.tr("Type"), "choice", tempers),
            Field("ally", self.tr("Inside ally"), "tick"),
            Field("note", self.tr("Note"), "lines"),
        ]

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for part in (self.add, self.remove, self.kind):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 8, 20, 16)
        column.addWidget(self.chart)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        column.addLayout(row)
        column.addWidget(self.met)
        column.addWidget(self.form)
        column.addStretch(1)
        self._scroll = FormRoom(self._desk.look, self)
        self._scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.edit_wanted.connect(self.edit_name)
        self.list.add_wanted.connect(self.add_person)
        self.list.delete_wanted.connect(self.remove_person)
        self.list.copy_wanted.connect(self._copy)
        self.list.customContextMenuRequested.connect(self._menu)
        self.add.clicked.connect(self.add_person)
        self.remove.clicked.connect(self.remove_person)
        self.kind.toggled.connect(self.as_list)
        self.smaller.clicked.connect(self._zoom_out)
        self.larger.clicked.connect(self._zoom_in)
        self.people.rowsInserted.connect(self._rows_changed)
        self.people.rowsRemoved.connect(self._rows_changed)
        self.hint.acted.connect(self._undo)
        self.met.entry_wanted.connect(self.entry_wanted)
        self._model.people_changed.connect(self._people_changed)
        self._model.head_changed.connect(self._show_chart)
        self._model.person.replaced.connect(self._person_replaced)
        self._desk.look.changed.connect(self._restyle)
        self._connect_chart()

    def _connect_chart(self) -> None:
        chart, verbs = self.chart, self.verbs
        self.chart_model.changed.connect(self._show_chart)
        chart.chosen.connect(self.show_person)
        chart.edit_wanted.connect(self._edit)
        chart.add_wanted.connect(self.add_person_at)
        chart.delete_wanted.connect(self._remove)
        chart.level_wanted.connect(verbs.set_level)
        chart.head_wanted.connect(self._ask_head)
        chart.menu_wanted.connect(verbs.ask)
        chart.dropped.connect(verbs.drop)
        chart.copy_wanted.connect(verbs.copy)
        chart.grown.connect(self._fit)
        verbs.said.connect(self._say)
        verbs.edit_wanted.connect(self._edit)
        verbs.add_wanted.connect(self.add_person_at)
        verbs.delete_wanted.connect(self._remove)

    def _restyle(self) -> None:
        self.setStyleSheet(form_css(self._desk.look))
        look = self._desk.look
        for part, drawing, name in (
            (self.smaller, "minus", self.tr("Smaller cards")),
            (self.larger, "plus", self.tr("Larger cards")),
        ):
            part.set_icon(look.icon(drawing, look.theme.ink2, 16), name)
        self._rows_changed()

    def _rows_changed(self) -> None:
        count = max(1, min(ROWS_SHOWN, self.people.rowCount()))
        row = max(24, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(count * row + 4)
        self.remove.setEnabled(self.people.rowCount() > 0)

    def as_list(self, on: bool) -> None:
        """Show the people as a list, or as their chart."""
        for part in (self.chart, self.smaller, self.larger):
            part.setVisible(not on)
        self.list.setVisible(on)
        if self.kind.isChecked() != on:
            self.kind.setChecked(on)

    def _show_chart(self) -> None:
        if not any(person.circles for person in self.chart_model.shown.people):
            self._say("")
        self.chart.show_chart(self.chart_model.shown, self._model.head.notebook)
        self._fit()

    def _fit(self) -> None:
        """As high as the chart needs, up to its share of the tab."""
        most = max(LEAST, int(self.height() * SHARE))
        wanted = max(90, min(self.chart.height_needed(), most))
        if self.chart.maximumHeight() != wanted or self.chart.minimumHeight() != wanted:
            self.chart.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height gives the chart another share."""
        super().resizeEvent(event)
        self._fit()

    def _zoom_in(self) -> None:
        self.chart.zoom(1)

    def _zoom_out(self) -> None:
        self.chart.zoom(-1)

    def _say(self, text: str) -> None:
        self.hint.say(text, self.tr("Undo") if text else "")

    def _undo(self) -> None:
        self._say("")
        self.undo_wanted.emit()

    def _people_changed(self, _who: str) -> None:
        self._offer_superiors()

    def _person_replaced(self) -> None:
        self._offer_superiors()
        self._select(self._model.person.contact_id)

    def _offer_superiors(self) -> None:
        own = self._model.person.contact_id
        offered: list[tuple[object, str]] = [(None, self.tr("nobody known"))]
        for person in self._model.people:
            if person.id != own:
                offered.append((person.id, f"{words.level(person.level)} {person.name}"))
        self.form.set_choices("reports_to", offered)

    def show_person(self, contact_id: int) -> None:
        """Go over to a person."""
        if contact_id != self._model.person.contact_id:
            self._model.person.look_at(contact_id)
        self._select(contact_id)

    def focus_people(self) -> None:
        """Give the keyboard to the chart, or to the list in its place."""
        shown = self.list if self.chart.isHidden() else self.chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, contact_id: int) -> None:
        row = self.people.row_of(contact_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.selectionModel().setCurrentIndex(
                self.people.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        if self.chart.current != contact_id:
            self.chart.choose(contact_id)
        self.met.look_at(contact_id)

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            contact_id = self.people.contact(now.row()).id
            if contact_id != self._model.person.contact_id:
                self._model.person.look_at(contact_id)

    def _edit(self, contact_id: int) -> None:
        self.show_person(contact_id)
        self.edit_name()

    def edit_name(self) -> None:
        """Go to the form."""
        field = self.form.fields["name"]
        self._scroll.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, Line):
            field.selectAll()

    def add_person(self) -> None:
        """Add somebody to be named at once."""
        self.add_person_at(None)

    def add_person_at(self, level: int | None) -> None:
        """Add somebody of a level, to be named at once."""

        def add() -> None:
            people = self._model.book.people
            added = people.add(self._model.account_id, self.tr("New person"), level=level)
            self.show_person(added.id)

        if self._attempt(add):
            self.edit_name()

    def remove_person(self) -> None:
        """Remove the person who is looked at; undo brings him or her back."""
        self._remove(self._model.person.contact_id)

    def _remove(self, contact_id: int) -> None:
        if contact_id:
            self._attempt(lambda: self._delete(contact_id))

    def _delete(self, contact_id: int) -> None:
        self._model.book.people.delete([contact_id])

    def _ask_head(self, contact_id: int) -> None:
        at = self.chart.place_of(contact_id).bottomLeft().toPoint()
        self.verbs.ask_head(contact_id, self.chart.viewport().mapToGlobal(at))

    def _copy(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            QGuiApplication.clipboard().setText(self.people.words(row))

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        edit = menu.addAction(self.tr("Edit"))
        copy = menu.addAction(self.tr("Copy"))
        add = menu.addAction(self.tr("Add a person"))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove"))
        for action in (edit, copy, remove):
            action.setEnabled(self.list.currentIndex().isValid())
        taken = self._desk.ask.menu(menu, self.list.mapToGlobal(place))
        menu.deleteLater()
        doing = {edit: self.edit_name, copy: self._copy, add: self.add_person}
        doing[remove] = self.remove_person
        if taken in doing:
            doing[taken]()
