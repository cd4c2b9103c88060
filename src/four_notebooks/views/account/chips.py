"""Small buttons that show a value and offer others in a menu."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from four_notebooks.models.tips import tip


class Chip(QPushButton):
    """A rounded button; Enter presses it too."""

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter as well as Space."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class MainButton(Chip):
    """The one button that does what the form is for."""


class QuietButton(Chip):
    """A button without an edge; with an icon alone it still has a name."""

    def set_icon(self, icon: QIcon, name: str) -> None:
        """Show an icon in place of words."""
        self.setIcon(icon)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))


class StayingMenu(QMenu):
    """A menu that stays open while several things are ticked in it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tick does not close it."""
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if action is not None:
                action.trigger()
            self.close()
            return
        super().keyPressEvent(event)


class ChoiceChip(Chip):
    """Shows one of several values; ``chosen`` carries the one that was taken."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, parent)
        self._name = name
        self._choices: tuple[tuple[object, str], ...] = ()
        self.value: object = None
        self.clicked.connect(self._open)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these (value, words)."""
        self._choices = tuple(choices)
        self.show_value(self.value)

    def show_value(self, value: object, words: str = "") -> None:
        """Show a value, by the words of its choice unless others are given."""
        self.value = value
        said = words or next((w for v, w in self._choices if v == value), "")
        self.setText(said or self._name)
        self.setAccessibleName(self.tr("{name}: {value}").format(name=self._name, value=said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the menu."""
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def menu_of_choices(self) -> QMenu:
        """The menu with what is offered."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for value, words in self._choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.setData(value)
            if value == self.value:
                menu.setActiveAction(action)
        menu.triggered.connect(self._take)
        return menu

    def _open(self) -> None:
        if self._choices:
            self.menu_of_choices().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _take(self, action: QAction) -> None:
        value = action.data()
        if value != self.value:
            self.show_value(value)
        self.chosen.emit(value)


class PeopleChip(Chip):
    """Shows which of the contacts were met, and lets them be ticked; ``chosen`` their ids."""

    chosen = Signal(object)
    person_added = Signal()

    def __init__(self, name: str, nobody: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, parent)
        self._nobody = nobody
        self._people: tuple[tuple[int, str], ...] = ()
        self._taken: tuple[int, ...] = ()
        self._pattern = "{people}"
        self.clicked.connect(self._open)

    def set_pattern(self, pattern: str) -> None:
        """The words around the names: a text with ``{people}``."""
        self._pattern = pattern

    def show_people(self, people: Sequence[tuple[int, str]], taken: Collection[int]) -> None:
        """Offer these (id, words), with those of ``taken`` ticked."""
        self._people = tuple(people)
        self._taken = tuple(i for i, _ in people if i in taken)
        names = [words for i, words in people if i in taken]
        if not names:
            text = self._nobody
        else:
            more = f" +{len(names) - 2}" if len(names) > 2 else ""
            text = self._pattern.format(people=", ".join(names[:2]) + more)
        self.setText(text)
        self.setAccessibleName(text)

    def menu_of_people(self) -> QMenu:
        """The menu to tick people in."""
        menu = StayingMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for contact_id, words in self._people:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(contact_id in self._taken)
            action.setData(contact_id)
            action.toggled.connect(self._ticked)
        if self._people:
            menu.addSeparator()
        menu.addAction(self.tr("New person…")).triggered.connect(self.person_added)
        return menu

    def _ticked(self, on: bool) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        contact_id = action.data()
        taken = {*self._taken, contact_id} if on else set(self._taken) - {contact_id}
        ordered = tuple(i for i, _ in self._people if i in taken)
        self.show_people(self._people, ordered)
        self.chosen.emit(ordered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the menu."""
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        self.menu_of_people().popup(self.mapToGlobal(QPoint(0, self.height())))
