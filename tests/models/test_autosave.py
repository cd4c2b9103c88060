"""What is typed is written soon, whole, and never lost to a failed write."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from four_notebooks.models.autosave import WAIT_MS, Autosave
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import DiskFull


class Field:
    """A text and the place it is written to, which can be made to fail."""

    def __init__(self) -> None:
        self.text = ""
        self.written: list[str] = []
        self.fault: Exception | None = None

    def read(self) -> str:
        return self.text

    def write(self, text: str) -> None:
        if self.fault is not None:
            raise self.fault
        self.written.append(text)


@pytest.fixture
def field() -> Field:
    return Field()


@pytest.fixture
def saves(qtbot: QtBot, field: Field) -> Iterator[Autosave]:
    owner = QObject()
    yield Autosave(owner, field.read, field.write, wait_ms=30, retry_ms=30)
    del owner


def test_a_write_is_due_within_a_second() -> None:
    assert WAIT_MS <= 800


def test_more_typing_does_not_put_the_write_off(
    qtbot: QtBot, saves: Autosave, field: Field
) -> None:
    due = saves.findChild(QTimer)
    saves.touch()
    first = due.timerId()
    for text in ("一", "一二", "一二三"):
        field.text = text
        saves.touch()
    assert due.timerId() == first  # restarting gives another id
    qtbot.waitUntil(lambda: field.written == ["一二三"])


def test_unchanged_text_is_not_written(qtbot: QtBot, saves: Autosave, field: Field) -> None:
    saves.touch()
    qtbot.waitUntil(lambda: not saves.waiting)
    assert field.written == []


def test_leaving_writes_at_once(saves: Autosave, field: Field) -> None:
    field.text = "半句"
    saves.touch()
    assert saves.flush()
    assert field.written == ["半句"]
    assert not saves.waiting


def test_a_failed_write_keeps_the_text_tells_and_is_tried_again(
    qtbot: QtBot, saves: Autosave, field: Field
) -> None:
    field.text, field.fault = "写了很多", DiskFull("书.fournotebooks")
    with qtbot.waitSignal(saves.failed) as told:
        saves.flush()
    assert isinstance(told.args[0], DiskFull)
    assert saves.failing
    assert saves.pending
    field.fault = None
    with qtbot.waitSignal(saves.saved):
        pass
    assert field.written == ["写了很多"]
    assert not saves.failing


def test_a_fault_of_the_file_system_is_told_by_its_name(saves: Autosave, field: Field) -> None:
    heard: list[object] = []
    saves.failed.connect(heard.append)
    field.text, field.fault = "字", OSError(28, "No space left on device")
    saves.flush()
    assert [type(h) for h in heard] == [DiskFull]


def test_a_refused_text_waits_for_other_words(saves: Autosave, field: Field) -> None:
    field.text, field.fault = "", Refused("name_blank")
    field.text = " "
    assert not saves.flush()
    assert not saves.waiting
    field.text, field.fault = "有名字", None
    saves.touch()
    assert saves.waiting


def test_text_from_the_book_counts_as_saved(saves: Autosave, field: Field) -> None:
    field.text = "书里的话"
    saves.settle()
    assert not saves.pending
    assert saves.flush()
    assert field.written == []


def test_it_dies_with_what_it_serves(qtbot: QtBot, field: Field) -> None:
    owner = QObject()
    gone: list[bool] = []
    saves = Autosave(owner, field.read, field.write, wait_ms=1)
    saves.destroyed.connect(lambda: gone.append(True))
    field.text = "来不及"
    saves.touch()
    owner.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
    assert field.written == []
