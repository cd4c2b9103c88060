"""Every page by keyboard and by ear: all that can be worked has a name and is reached by Tab."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from look.recorder import name_of, record
from look.search_states import ON_THE_DESK, SEARCH_STATES
from look.stage import Stage
from look.states import STATES
from look.test_pages import PAGES

WORKED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
BY_POINTER_ALONE = (QScrollBar, QHeaderView)
"""Scroll bars and heads of columns: the keys of the list they belong to do the same."""

KEYS_THEMSELVES = ("KeyButton",)
"""Buttons that only stand for a key, and say which: pressing that key is the same."""


OVER_THE_DESK = ("told", "two questions", *(SEARCH_STATES.keys() - {*ON_THE_DESK}))
"""What lies over the desk for a while: it takes the arrow keys itself, or never the keyboard."""


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name).strip() if face is not None else ""


def worked(top: QWidget) -> Iterator[QWidget]:
    """The widgets in sight that can be worked with, inner parts of others left out."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, BY_POINTER_ALONE):
            continue
        inner = _has_above(widget, QAbstractSpinBox, QComboBox, QLineEdit, QCalendarWidget)
        own_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if (isinstance(widget, WORKED) or own_keys) and not inner and not _is_inner(widget):
            yield widget


def _has_above(widget: QWidget, *kinds: type[QWidget]) -> bool:
    """Whether a widget is an inner part of one that the keys work as a whole."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kinds):
        above = above.parentWidget()
    return above is not None


def _is_inner(widget: QWidget) -> bool:
    """Inner parts of Qt's own; the corner of a table selects all, as Ctrl+A does."""
    return widget.objectName() in {
        "qt_scrollarea_viewport",
        "qt_scrollarea_vcontainer",
        "qt_tableview_cornerbutton",
    }


def nameless(top: QWidget) -> list[str]:
    """Widgets that can be worked with or paint words themselves, and have no name."""
    painted = {text.widget for text in record(top).texts}
    own = {w for w in painted if type(w).__module__.startswith("four_notebooks")}
    found = [w for w in {*worked(top), *own} if not spoken(w) and w.isVisible()]
    return sorted(name_of(widget) for widget in found)


def silent_rows(top: QWidget) -> list[str]:
    """Lists whose rows have no words for a screen reader."""
    found = []
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None or isinstance(view, QHeaderView):
            continue
        for row in range(min(model.rowCount(), 12)):
            if not any(_words(model.index(row, column)) for column in range(_width(model))):
                found.append(f"row {row} of {name_of(view)}")
    return found


def _width(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def _words(index: QModelIndex) -> str:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    return "".join(str(index.data(role) or "") for role in roles).strip()


def unreached(top: QWidget) -> list[str]:
    """What can be worked and is reached neither by Tab nor by arrow keys from its like."""
    wanted = [w for w in worked(top) if w.isEnabled() and type(w).__name__ not in KEYS_THEMSELVES]
    reached = set(tabbed(top))
    reached |= {w.focusProxy() for w in wanted if w.focusProxy() is not None}
    left = [w for w in wanted if w not in reached and w.focusProxy() not in reached]
    return sorted(name_of(w) for w in left if not _by_arrows(w, reached))


def _by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether arrow keys go to a widget from neighbours of its kind."""
    arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left)
    ahead = [w for w in reached if _of_one_group(w, widget)]
    known = set(ahead)
    while ahead and widget not in known:
        here = ahead.pop()
        for key in arrows:
            here.setFocus()
            QTest.keyClick(here, key)
            now = QApplication.focusWidget()
            if now is not None and now not in known:
                known.add(now)
                ahead.append(now)
    return widget in known


def _of_one_group(one: QWidget, other: QWidget) -> bool:
    """Whether two widgets are neighbours of a kind, or buttons of which one only is pressed."""
    if isinstance(one, QAbstractButton) and isinstance(other, QAbstractButton):
        group = one.group()
        if group is not None and group is other.group():
            return True
    return type(one) is type(other) and one.parentWidget() is other.parentWidget()


def tabbed(top: QWidget) -> Iterator[QWidget]:
    """The widgets that get the keyboard one after the other, until it comes round."""
    seen: set[QWidget] = set()
    now = QApplication.focusWidget()
    if now is None or not top.isAncestorOf(now):
        top.focusNextPrevChild(True)
        now = QApplication.focusWidget()
    while now is not None and now not in seen:
        seen.add(now)
        yield now
        QTest.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()


@pytest.mark.parametrize("page", PAGES)
def test_everything_has_a_name_and_is_reached_by_tab(on_stage: Stage, page: str) -> None:
    on_stage.see(page, "light", (1440, 900))
    top = on_stage.turn_to_shown(page)
    top.window().activateWindow()
    on_stage.settle()

    faults = {
        "without a name": nameless(top),
        "without words": silent_rows(top),
        "not reached by Tab": unreached(top),
    }

    assert not any(faults.values()), "\n".join(f"{k}: {w}" for k, v in faults.items() for w in v)


@pytest.mark.parametrize("state", STATES)
def test_forms_tabs_and_menus_have_names_and_are_reached_by_tab(
    on_stage: Stage, state: str
) -> None:
    on_stage.dress("light")
    with STATES[state](on_stage) as widget:
        shown = on_stage.doings.overlay if state.startswith("quick") else widget
        widget.window().activateWindow()
        on_stage.settle()
        found = [*nameless(shown), *silent_rows(shown)]
        if not isinstance(shown, QMenu) and state not in OVER_THE_DESK:
            found += unreached(shown)

    assert not found, "\n".join(found)


def test_a_widget_without_a_name_is_found_and_so_is_one_that_tab_leaves_out(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    named, bare, skipped = QLineEdit(), QLineEdit(), QLineEdit()
    named.setAccessibleName("Name")
    skipped.setAccessibleName("Skipped")
    skipped.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for field in (named, bare, skipped):
        column.addWidget(field)
    top.show()
    top.activateWindow()
    QApplication.processEvents()
    named.setFocus()

    assert nameless(top) == [name_of(bare)]
    assert [each.rpartition(" ")[2] for each in unreached(top)] == ["[Skipped]"]


def test_a_field_that_keeps_the_tab_key_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    trap, after = QPlainTextEdit(), QLineEdit()
    trap.setAccessibleName("Trap")
    after.setAccessibleName("After")
    column.addWidget(trap)
    column.addWidget(after)
    top.show()
    top.activateWindow()
    QApplication.processEvents()
    trap.setFocus()

    assert [each.rpartition(" ")[2] for each in unreached(top)] == ["[After]"]
