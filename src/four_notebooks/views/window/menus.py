"""Menus and keys made from the table of deeds; the words are found when they are made."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.window.deeds import CHOICES, MENUS, Deed, choice_words


class Doer(Protocol):
    """Who does the deeds: one method per code (``do_undo`` …) behind these three."""

    def do(self, deed: Deed) -> None:
        """Do what was chosen."""
        ...

    def choose(self, what: str, code: str) -> None:
        """Let one of a few choices hold (theme, density, language)."""
        ...

    def chosen(self, what: str) -> str:
        """The code of the choice that holds now."""
        ...


class Press(QObject):
    """What one action does when triggered; a child of the action, so that it dies with it."""

    def __init__(self, action: QAction, doer: Doer, deed: Deed) -> None:
        super().__init__(action)
        self._doer = doer
        self._deed = deed
        action.triggered.connect(self.press)

    def press(self) -> None:
        """Do the deed."""
        self._doer.do(self._deed)


class Menus(QObject):
    """The menus as submenus of one button, their actions living in the window for the keys."""

    def __init__(self, window: QWidget, doer: Doer, look: Look, *, writable: bool) -> None:
        super().__init__(window)
        self._window = window
        self._doer = doer
        self._look = look
        self._writable = writable
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self._undrawn: list[tuple[QAction, str]] = []
        self.whole = QMenu(window)
        self.whole.aboutToShow.connect(self._draw)
        look.changed.connect(self._redraw)
        for title, deeds in MENUS:
            menu = self.whole.addMenu(choice_words(title))
            for deed in deeds:
                self._add(menu, deed)

    def _draw(self) -> None:
        """Drawings are made when the menu is first opened, and again in another theme."""
        for action, icon in self._undrawn:
            action.setIcon(self._look.icon(icon))
            action.setProperty("drawing", icon)
        self._undrawn.clear()

    def _redraw(self) -> None:
        drawn = [(a, a.property("drawing")) for a in self.actions.values()]
        self._undrawn += [(action, str(icon)) for action, icon in drawn if icon]

    def _add(self, menu: QMenu, deed: Deed) -> None:
        if not deed.code:
            menu.addSeparator()
        elif deed.code in CHOICES or deed.code == "recent_books":
            submenu = menu.addMenu(deed.words)
            self.submenus[deed.code] = submenu
            if deed.code in CHOICES:
                Choosing(submenu, self._doer, deed.code)
        else:
            action = self._action(deed)
            menu.addAction(action)

    def _action(self, deed: Deed) -> QAction:
        action = QAction(deed.words, self._window)
        if deed.icon:
            self._undrawn.append((action, deed.icon))
        action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setEnabled(self._writable or not deed.writes)
        if deed.code == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        Press(action, self._doer, deed)
        self._window.addAction(action)
        self.actions[deed.code + (f"_{deed.page}" if deed.page else "")] = action
        return action

    def cover(self, covered: bool) -> None:
        """While something lies over the desk, its keys are that thing's own."""
        for code, action in self.actions.items():
            if code.startswith("go_") or code in _OF_THE_DESK:
                deed_writes = code in _WRITE
                action.setEnabled(not covered and (self._writable or not deed_writes))


_WRITE = ("new_account", "import_list", "paste_accounts", "release", "sign", "lock")
_OF_THE_DESK = (*_WRITE, "find", "filter_cards", "back", "forward")


class Choosing(QObject):
    """A submenu of which one choice holds, ticked when the menu opens."""

    def __init__(self, menu: QMenu, doer: Doer, what: str) -> None:
        super().__init__(menu)
        self._doer = doer
        self._what = what
        self._group = QActionGroup(menu)
        for code, text in CHOICES[what]:
            action = menu.addAction(choice_words(text))
            action.setCheckable(True)
            action.setData(code)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)
        menu.aboutToShow.connect(self._tick)

    def _tick(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == self._doer.chosen(self._what))

    def _choose(self, action: QAction) -> None:
        self._doer.choose(self._what, str(action.data()))
