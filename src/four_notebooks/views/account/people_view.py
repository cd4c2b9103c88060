"""The people of an account: a list above, the one who is looked at below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.values import Attitude, Temper
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.account.people import PeopleModel
from four_notebooks.views.account.chips import Chip
from four_notebooks.views.account.fields import Line
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk

ROWS_SHOWN = 4


class PeopleList(QListView):
    """Enter goes to the form, Insert adds, Delete removes, Ctrl+C copies."""

    edit_wanted = Signal()
    add_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class PeopleView(QWidget):
    """Add, change and remove contacts; ``attempt`` runs a call on the book."""

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
        self.list = PeopleList(self)
        self.list.setModel(self.people)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("People of this account"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.add = Chip(self.tr("+ Add a person"), parent=self)
        self.remove = Chip(self.tr("Remove"), parent=self)
        self.form = FieldsForm(desk.look, model.person, self._fields(), self)
        self._lay_out()
        self._connect()
        self._restyle()
        self._offer_superiors()
        self.show_person(model.person.contact_id)

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
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 8, 20, 16)
        column.addWidget(self.list)
        column.addLayout(row)
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
        self.people.rowsInserted.connect(self._rows_changed)
        self.people.rowsRemoved.connect(self._rows_changed)
        self._model.people_changed.connect(self._people_changed)
        self._model.person.replaced.connect(self._person_replaced)
        self._desk.look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setStyleSheet(form_css(self._desk.look))
        self._rows_changed()

    def _rows_changed(self) -> None:
        count = max(1, min(ROWS_SHOWN, self.people.rowCount()))
        row = max(24, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(count * row + 4)
        self.remove.setEnabled(self.people.rowCount() > 0)

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

    def _select(self, contact_id: int) -> None:
        row = self.people.row_of(contact_id)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.selectionModel().setCurrentIndex(
                self.people.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            contact_id = self.people.contact(now.row()).id
            if contact_id != self._model.person.contact_id:
                self._model.person.look_at(contact_id)

    def edit_name(self) -> None:
        """Go to the form."""
        field = self.form.fields["name"]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, Line):
            field.selectAll()

    def add_person(self) -> None:
        """Add somebody to be named at once."""

        def add() -> None:
            added = self._model.book.people.add(self._model.account_id, self.tr("New person"))
            self.show_person(added.id)

        if self._attempt(add):
            self.edit_name()

    def remove_person(self) -> None:
        """Remove the person who is looked at; undo brings him or her back."""
        contact_id = self._model.person.contact_id
        if contact_id:
            self._attempt(lambda: self._delete(contact_id))

    def _delete(self, contact_id: int) -> None:
        self._model.book.people.delete([contact_id])

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
