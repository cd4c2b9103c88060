"""The relay: announcements of any thread arrive on the interface's own."""

from __future__ import annotations

import os
import threading

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from four_notebooks.models.relay import Relay
from four_notebooks.storage.changes import Announcement, StepName, Way

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
STEP = Announcement(1, StepName("move"), Way.DO, (), frozenset({1}))


class Ear(QObject):
    """Keeps what was heard, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Announcement, bool]] = []

    def hear(self, announcement: Announcement) -> None:
        """Take one."""
        self.heard.append((announcement, QThread.currentThread() is self.thread()))


def test_a_step_of_this_thread_is_told_at_once(qtbot: QtBot) -> None:
    relay, ear = Relay(), Ear()
    relay.stepped.connect(ear.hear)
    relay.hear(STEP)
    assert ear.heard == [(STEP, True)]


def test_a_step_of_another_thread_is_told_here(qtbot: QtBot) -> None:
    relay, ear = Relay(), Ear()
    relay.stepped.connect(ear.hear)
    writer = threading.Thread(target=relay.hear, args=(STEP,))
    writer.start()
    writer.join()
    qtbot.waitUntil(lambda: len(ear.heard) == 1)
    assert ear.heard == [(STEP, True)]
