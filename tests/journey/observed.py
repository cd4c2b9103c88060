"""Runs the program as a user does, and answers where things are on the screen.

The journey moves the real mouse and presses real keys through the X server; this process
only tells positions and texts, one JSON line for each line on its standard input.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListView,
    QMainWindow,
    QTabBar,
    QWidget,
)

from four_notebooks.app import application, main

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement

Place = list[int]


def shown(kind: type[QWidget] = QWidget) -> list[QWidget]:
    """All widgets that can be seen."""
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]


def on_screen(widget: QWidget, rect: QRect) -> Place:
    """The middle and the size of a rectangle of a widget, in pixels of the screen."""
    middle = widget.mapToGlobal(rect.center())
    return [middle.x(), middle.y(), rect.width(), rect.height()]


def widget(name: str) -> Place | None:
    """Where the widget with an accessible name, a text or a class name is."""
    for found in shown():
        text = found.text() if isinstance(found, QAbstractButton | QLabel) else ""
        if name in (found.accessibleName(), text, type(found).__name__, found.objectName()):
            return on_screen(found, found.rect())
    return None


def card(name: str) -> Place | None:
    """Where a card lies, by the account's name."""
    from four_notebooks.views.board.card_list import CardList

    for cards in shown(CardList):
        assert isinstance(cards, CardList)
        model = cards.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if name in str(index.data()):
                rect = cards.visualRect(index)
                seen = rect.intersected(cards.viewport().rect())
                return on_screen(cards.viewport(), seen) if not seen.isEmpty() else None
    return None


def row(kind: str, name: str) -> Place | None:
    """Where a row lies in a list in sight of a class, by its words; "" is its first row."""
    for found in shown(QListView):
        assert isinstance(found, QListView)
        if type(found).__name__ != kind:
            continue
        for place in range(found.model().rowCount()):
            index = found.model().index(place, 0)
            if name in str(index.data()):
                seen = found.visualRect(index).intersected(found.viewport().rect())
                return on_screen(found.viewport(), seen) if not seen.isEmpty() else None
    return None


def named(kind: str, beginning: str) -> Place | None:
    """Where the widget of a class is whose accessible name begins so."""
    for found in shown():
        if type(found).__name__ == kind and found.accessibleName().startswith(beginning):
            return on_screen(found, found.rect())
    return None


def nav(code: str) -> Place | None:
    """Where a page's name is in the side board, by its code."""
    for found in shown():
        if type(found).__name__ == "NavRow" and getattr(found, "code", "") == code:
            return on_screen(found, found.rect())
    return None


def tab(name: str) -> Place | None:
    """Where the tab whose text begins with a name is."""
    for bar in shown(QTabBar):
        assert isinstance(bar, QTabBar)
        for index in range(bar.count()):
            if bar.tabText(index).startswith(name):
                return on_screen(bar, bar.tabRect(index))
    return None


def notebook(letter: str) -> Place | None:
    """Where a notebook is, open or folded."""
    from four_notebooks.method.values import Notebook
    from four_notebooks.views.board.page import BoardPage

    for page in shown(BoardPage):
        assert isinstance(page, BoardPage)
        which = Notebook(letter)
        column, spine = page.columns[which], page.spines[which]
        for part in (column.cards.viewport(), spine):
            if part.isVisible():
                return on_screen(part, part.rect())
    return None


def colour_at(x: int, y: int) -> str:
    """The colour of one pixel of the screen, as "#rrggbb"."""
    screen = QApplication.primaryScreen()
    return screen.grabWindow(0, x, y, 1, 1).toImage().pixelColor(0, 0).name()


def texts() -> list[str]:
    """The texts of all labels and buttons that can be seen, and all accessible names."""
    found = []
    for each in shown():
        if isinstance(each, QAbstractButton | QLabel):
            found.append(each.text())
        found += [each.accessibleName(), each.accessibleDescription()]
    return [text for text in found if text]


def focused() -> str:
    """What has the keyboard: class and accessible name."""
    has = QApplication.focusWidget()
    return "" if has is None else f"{type(has).__name__}: {has.accessibleName()}"


def clipboard() -> str:
    """The text that lies on the clipboard."""
    return QApplication.clipboard().text()


def picture(path: str) -> bool:
    """Keep a picture of the whole screen."""
    return QApplication.primaryScreen().grabWindow(0).save(path)


def note(path: str) -> bool:
    """Write every step from now on into a file, after its commit, one JSON line each.

    The lines are with the system at once: they outlive this process however it ends.
    """
    from four_notebooks.models.relay import Relay
    from four_notebooks.storage import codec

    notes = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(announcement: Announcement) -> None:
        rows = [
            [codec.table_of(type(change.record)), change.record.id, codec.to_row(change.after)]
            for change in announcement.changes
            if change.after is not None
        ]
        os.write(notes, (json.dumps(rows) + "\n").encode())

    relays = {desk.relay for desk in (getattr(w, "desk", None) for w in shown()) if desk}
    for relay in relays:
        assert isinstance(relay, Relay)
        relay.stepped.connect(write)
    return bool(relays)


def close_window() -> bool:
    """Close the window as its frame's button does; answered before it is done."""
    for found in shown(QMainWindow):
        QTimer.singleShot(0, found.close)
    return True


ANSWERS: dict[str, Callable[..., object]] = {
    "widget": widget,
    "card": card,
    "row": row,
    "named": named,
    "nav": nav,
    "tab": tab,
    "notebook": notebook,
    "colour": colour_at,
    "texts": texts,
    "focused": focused,
    "clipboard": clipboard,
    "picture": picture,
    "close": close_window,
    "note": note,
}


def answer() -> None:
    """Answer every line that waits."""
    for line in os.read(0, 65536).decode().splitlines():
        wish = json.loads(line)
        try:
            told = ANSWERS[wish["ask"]](*wish["with"])
        except Exception as fault:
            told = f"fault: {fault!r}"
        sys.stdout.write(json.dumps({"told": told}) + "\n")
        sys.stdout.flush()


def listen() -> int:
    """Start the program with an ear on standard input."""
    app = application.make_application()
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, app)
    notifier.activated.connect(answer)
    return main.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(listen())
