"""Files that hang over the window: what a drop would do is said, calmly, and goes again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.views.window.drop_hint import DropHint
from four_notebooks.views.window.main_window import MainWindow

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def files(tmp_path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "名单.csv"))])
    return mime


class Watch(QObject):
    """Counts the events of one kind that a widget gets."""

    def __init__(self, widget: QWidget, kind: QEvent.Type) -> None:
        super().__init__(widget)
        self._kind = kind
        self.seen = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == self._kind
        return super().eventFilter(watched, event)


def enter(window: MainWindow, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, PLAIN)
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def leave(window: MainWindow) -> None:
    window.dragLeaveEvent(QDragLeaveEvent())


def hint(window: MainWindow) -> DropHint | None:
    return window.findChild(DropHint)


def test_files_over_the_window_say_what_a_drop_does_until_they_leave(
    stage: Stage, files: QMimeData, qtbot: QtBot
) -> None:
    focus = QApplication.focusWidget()
    assert enter(stage.window, files)
    said = hint(stage.window)
    assert said is not None
    qtbot.waitUntil(said.isVisible)

    assert said.geometry() == stage.window.rect()
    assert said.accessibleName() == "Drop to import"
    assert said.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert QApplication.focusWidget() is focus

    leave(stage.window)
    qtbot.waitUntil(said.isHidden)


def test_going_from_one_part_of_the_window_to_the_next_flashes_nothing(
    stage: Stage, files: QMimeData, qtbot: QtBot
) -> None:
    enter(stage.window, files)
    said = hint(stage.window)
    assert said is not None
    qtbot.waitUntil(said.isVisible)
    hides = Watch(said, QEvent.Type.Hide)

    for _ in range(3):
        leave(stage.window)
        assert said.isVisible()
        enter(stage.window, files)
    assert said.isVisible()
    assert not said.waiting
    assert hides.seen == 0


def test_files_that_only_pass_show_nothing(stage: Stage, files: QMimeData) -> None:
    enter(stage.window, files)
    said = hint(stage.window)
    assert said is not None
    assert said.waiting
    leave(stage.window)
    assert not said.waiting
    assert said.isHidden()


def test_a_drop_takes_the_hint_away_at_once(stage: Stage, files: QMimeData, qtbot: QtBot) -> None:
    enter(stage.window, files)
    said = hint(stage.window)
    assert said is not None
    qtbot.waitUntil(said.isVisible)
    hidden: list[bool] = []
    stage.window.files_dropped.disconnect()
    stage.window.files_dropped.connect(lambda _: hidden.append(said.isHidden()))

    stage.window.dropEvent(QDropEvent(QPoint(300, 300), COPY, files, LEFT, PLAIN))

    assert hidden == [True]


def test_a_card_that_is_dragged_is_no_file(stage: Stage) -> None:
    text = QMimeData()
    text.setText("恒远印务")
    assert not enter(stage.window, text)
    assert hint(stage.window) is None
