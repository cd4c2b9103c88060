"""The search box: from a key press to painted results, over 10,000 accounts with 100,000 visits.

The whole window stands there with its board; keys go in one by one, Chinese as an input
method commits it. Each is measured until the list below has painted what was found for it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from desks import desk_of, settle
from figures import line, middle, ms, percentile
from pages import make_full_book
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from four_notebooks.services.book import Book
from four_notebooks.views.search.finder import Finder
from four_notebooks.views.window.doings import Doings
from four_notebooks.views.window.main_window import MainWindow

ACCOUNTS = 10_000
GOAL = "16 ms"
TYPED = (
    ("names by characters", ("华启精密", "蓝鲸物流", "明德")),
    ("names by initials", ("hqjm", "ljwl", "suzhou")),
    ("common words of the journal", ("系统", "付款方式", "总经理")),
    ("rare words", ("鲸鱼", "zzq", "13912345678")),
    ("words with a filter", ("付款 in:B", "kp:2 系统")),
)


class Watch(QObject):
    """Notes when the list was painted last."""

    def __init__(self, finder: Finder) -> None:
        super().__init__(finder)
        self.painted = 0.0
        # With nothing found the list is hidden, and a sentence says so.
        self._seen = (finder.list.viewport(), finder.sheet.empty)
        for each in self._seen:
            each.installEventFilter(self)
        finder.searching.answered.connect(self._answered)
        self.answered = False

    def _answered(self, _answer: object) -> None:
        self.answered = True
        for each in self._seen:
            each.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The turn of the loop after a paint of the answer ends the measuring."""
        if event.type() == QEvent.Type.Paint and self.answered:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.painted = self.painted or time.perf_counter()


def press(finder: Finder, character: str) -> None:
    """One key, or one committed character."""
    if character.isascii():
        QTest.keyClicks(finder.field, character)
        return
    event = QInputMethodEvent()
    event.setCommitString(character)
    QApplication.sendEvent(finder.field, event)


def one_key(finder: Finder, watch: Watch, character: str) -> float:
    """Seconds from a key to its results on the screen."""
    watch.painted, watch.answered = 0.0, False
    began = time.perf_counter()
    press(finder, character)
    while not watch.painted:
        assert time.perf_counter() < began + 20, f"no answer to {character}"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return watch.painted - began


def typed(finder: Finder, watch: Watch, words: str) -> Iterator[float]:
    """Each key of some words, from an empty field."""
    QTest.keyClick(finder.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(finder.field, Qt.Key.Key_Delete)
    settle(lambda: not finder.searching.pending, 0.05)
    for character in words:
        yield one_key(finder, watch, character)
        settle(seconds=0.02)


def measure(home: Path, rounds: int) -> Iterator[str]:
    """One line for each kind of words, and one for all keys together."""
    now = datetime.now(UTC)
    path = home / "search-box.fournotebooks"
    make_full_book(path, ACCOUNTS, now)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    book = Book.open(path, now=lambda: now, zone=UTC)
    book.warm()
    window = MainWindow(desk_of(book))
    window.resize(1440, 900)
    doings = Doings(window)
    doings.go("board")
    window.show()
    settle(lambda: window.lines.is_loaded)
    finder = doings.finder
    finder.begin("")
    watch = Watch(finder)
    settle()
    everything: list[float] = []
    for name, several in TYPED:
        rest = [words for _ in range(rounds) for words in several]
        keys = [key for words in rest for key in typed(finder, watch, words)]
        everything += keys
        said = f"{ms(middle(keys))} {ms(percentile(keys, 0.95))}"
        yield line(f"search box, key to painted, p50 p95: {name}", said, GOAL)
    yield line("search box, key to painted, p95 of all", ms(percentile(everything, 0.95)), GOAL)
    finder.rest()
    window.hide()
    window.deleteLater()
    settle(seconds=0.1)
    book.close()
