"""What can be done with people on the chart: one undo step each, by drop, key or menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Unpack

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.values import Attitude, Contact, Temper
from four_notebooks.models import words
from four_notebooks.models.people.chart import ChartModel
from four_notebooks.models.people.layout import LEVELS
from four_notebooks.services.entering import ContactFields
from four_notebooks.views.desk import Desk
from four_notebooks.views.people.dragging import Drop

Attempt = Callable[[Callable[[], None]], bool]


class ChartVerbs(QObject):
    """``said`` carries what is to be said after a change, with Undo beside it."""

    said = Signal(str)
    edit_wanted = Signal(int)
    add_wanted = Signal(object)
    delete_wanted = Signal(int)

    def __init__(self, desk: Desk, model: ChartModel, attempt: Attempt, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._model = model
        self._attempt = attempt
        self._widget = widget

    def put(self, contact_id: int, **fields: Unpack[ContactFields]) -> None:
        """Change single fields of somebody."""
        heard: list[str] = []

        def change() -> None:
            heard.append(self._model.put(contact_id, **fields))

        if self._attempt(change):
            self.said.emit("".join(heard))

    def drop(self, drop: Drop) -> None:
        """What a drop asked for."""
        if drop.to_level:
            self.put(drop.contact_id, level=drop.level)
        else:
            self.put(drop.contact_id, reports_to=drop.head)

    def set_level(self, contact_id: int, level: int | None) -> None:
        """Put somebody on a level; None is not known."""
        self.put(contact_id, level=level)

    def ask_head(self, contact_id: int, at: QPoint) -> None:
        """Ask whom somebody reports to."""
        person = self._model.contact(contact_id)
        if person is None:
            return
        menu = QMenu(self._widget)
        doing = self._heads(menu, person)
        self._run(menu, doing, at)

    def ask(self, contact_id: int, at: QPoint) -> None:
        """Ask what is to be done with somebody, or with the chart."""
        menu = QMenu(self._widget)
        doing: dict[QAction, Callable[[], None]] = {}
        person = self._model.contact(contact_id)
        if person is not None:
            doing |= self._about(menu, person)
            menu.addSeparator()
        doing[menu.addAction(self.tr("Add a person"))] = lambda: self.add_wanted.emit(
            None if person is None else person.level
        )
        doing[menu.addAction(self.tr("Copy the chart as text"))] = self.copy
        self._run(menu, doing, at)

    def _about(self, menu: QMenu, person: Contact) -> dict[QAction, Callable[[], None]]:
        doing: dict[QAction, Callable[[], None]] = {}
        doing[menu.addAction(self.tr("Edit"))] = lambda: self.edit_wanted.emit(person.id)
        doing |= self._heads(menu.addMenu(self.tr("Reports to…")), person)
        levels = menu.addMenu(self.tr("Level"))
        for level in LEVELS:
            action = _choice(levels, words.level(level), level == person.level)
            doing[action] = partial(self.put, person.id, level=level)
        attitudes = menu.addMenu(self.tr("Attitude"))
        for attitude in Attitude:
            action = _choice(attitudes, words.attitude(attitude), attitude is person.attitude)
            doing[action] = partial(self.put, person.id, attitude=attitude)
        tempers = menu.addMenu(self.tr("Type"))
        for temper in Temper:
            action = _choice(tempers, words.temper(temper), temper is person.temper)
            doing[action] = partial(self.put, person.id, temper=temper)
        ally = _choice(menu, self.tr("Inside ally"), person.ally)
        doing[ally] = lambda: self.put(person.id, ally=not person.ally)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove"))
        doing[remove] = lambda: self.delete_wanted.emit(person.id)
        return doing

    def _heads(self, menu: QMenu, person: Contact) -> dict[QAction, Callable[[], None]]:
        nobody = _choice(menu, self.tr("nobody known"), person.reports_to is None)
        doing: dict[QAction, Callable[[], None]] = {
            nobody: lambda: self.put(person.id, reports_to=None)
        }
        for other in self._model.people:
            if other.id == person.id:
                continue
            text = f"{words.level(other.level)} {other.name}"
            action = _choice(menu, text, other.id == person.reports_to)
            doing[action] = partial(self.put, person.id, reports_to=other.id)
        return doing

    def _run(self, menu: QMenu, doing: dict[QAction, Callable[[], None]], at: QPoint) -> None:
        taken = self._desk.ask.menu(menu, at)
        act = None if taken is None else doing.get(taken)
        menu.deleteLater()
        if act is not None:
            act()

    def copy(self) -> None:
        """The whole chart as text."""
        QGuiApplication.clipboard().setText(self._model.shown.as_text())


def _choice(menu: QMenu, text: str, on: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(on)
    return action
