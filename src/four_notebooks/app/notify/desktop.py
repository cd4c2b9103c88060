"""Notifications of the freedesktop.org specification (Linux and the like), without a tray."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from four_notebooks.app import paths
from four_notebooks.app.notify.session_bus import NAME, Fault, SessionBus, connect
from four_notebooks.models.errand import Errand
from four_notebooks.models.reminders.notifier import Note, Notifier

FIRST_RETRY_MS = 1_000
LAST_RETRY_MS = 60_000
"""How long after a bus was not there it is looked for again: soon at first, as a busy login
may be late, and twice as long each time."""
LATE_SECONDS = 600.0
"""How long a note waits for a service that starts after the program, as at login."""
LONGEST = 300
_ICON = "appointment-soon"
_NORMAL = 1
_SERVERS_CHOICE = -1


class DesktopNotifier(Notifier):
    """Speaks to org.freedesktop.Notifications; where there is no such service it is silent.

    What the service can do is asked once it is there, and again when another takes its
    place. Buttons are sent only to a service that has them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: SessionBus | None = None
        self._abilities: frozenset[str] | None = None
        self._waiting: list[tuple[float, Note]] = []
        self._numbers: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._closed = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._wait_ms = FIRST_RETRY_MS
        self._retry.timeout.connect(self._connect)
        self._connect()

    @property
    def works(self) -> bool:
        """Whether a service has answered."""
        return self._abilities is not None

    def show(self, note: Note) -> None:
        """Show a note, in the place of the one with its key if that is still there."""
        if self._closed:
            return
        if self._bus is None or self._abilities is None:
            self._waiting.append((time.monotonic(), note))
            return
        values = self._values(note, self._abilities)
        self._bus.call("Notify", "susssasa{sv}i", values, partial(self._shown, note.key))

    def withdraw(self, keys: Iterable[str]) -> None:
        """Close these notes."""
        gone = set(keys)
        self._waiting = [(at, note) for at, note in self._waiting if note.key not in gone]
        for key in gone:
            number = self._numbers.pop(key, None)
            if number is not None:
                self._keys.pop(number, None)
                if self._bus is not None:
                    self._bus.call("CloseNotification", "u", (number,), _ignore)

    def close(self) -> None:
        """Leave the bus."""
        self._closed = True
        self._retry.stop()
        self._waiting.clear()
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    # -- the way to the service ----------------------------------------------------

    def _connect(self) -> None:
        if self._closed:
            return
        errand = Errand(lambda _errand: connect())
        errand.done.connect(self._connected)
        errand.failed.connect(self._not_connected)
        errand.start()

    def _connected(self, connection: Any) -> None:  # noqa: ANN401
        if self._closed:
            connection.close()
            return
        self._bus = SessionBus(connection, self)
        self._bus.heard.connect(self._heard)
        self._bus.ended.connect(self._ended)
        self._ask_abilities()

    def _not_connected(self, fault: Exception) -> None:
        from jeepney import DBusErrorResponse

        if not isinstance(fault, (*Fault, DBusErrorResponse)):
            raise fault
        self._forget_waiting()
        self._look_again()

    def _ended(self) -> None:
        if self._bus is not None:
            self._bus.deleteLater()
            self._bus = None
        self._lose_service()
        self._look_again()

    def _look_again(self) -> None:
        if not self._closed:
            self._retry.start(self._wait_ms)
            self._wait_ms = min(2 * self._wait_ms, LAST_RETRY_MS)

    def _ask_abilities(self) -> None:
        """Ask what the service can do; asking starts one that waits to be started."""
        if self._bus is not None:
            self._bus.call("GetCapabilities", "", (), self._hear_abilities)

    def _hear_abilities(self, error: str, values: tuple[Any, ...]) -> None:
        if error or not values or not isinstance(values[0], list):
            self._lose_service()
            return
        self._abilities = frozenset(str(one) for one in values[0])
        self._wait_ms = FIRST_RETRY_MS
        self._forget_waiting()
        waiting, self._waiting = self._waiting, []
        for _, note in waiting:
            self.show(note)
        self.changed.emit()

    def _lose_service(self) -> None:
        self._numbers.clear()
        self._keys.clear()
        if self._abilities is not None:
            self._abilities = None
            self.changed.emit()

    def _forget_waiting(self) -> None:
        """Nobody wants to hear of what is long past."""
        since = time.monotonic() - LATE_SECONDS
        self._waiting = [(at, note) for at, note in self._waiting if at >= since]

    # -- what is said and heard ------------------------------------------------------

    def _values(self, note: Note, abilities: frozenset[str]) -> tuple[Any, ...]:
        """The values of Notify, in the order of the specification."""
        body = note.body[:LONGEST] if "body" in abilities else ""
        if "body-markup" in abilities:
            body = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        actions: list[str] = []
        if "actions" in abilities:
            # A click on the note itself is the action “default”.
            for code, says in (("default", dict(note.actions).get("open", "")), *note.actions):
                actions += [code, says]
        return (
            QGuiApplication.applicationDisplayName() or paths.APP,
            self._numbers.get(note.key, 0),
            _ICON,
            " ".join(note.title.split())[:LONGEST],
            body,
            actions,
            {"urgency": ("y", _NORMAL), "desktop-entry": ("s", paths.APP)},
            _SERVERS_CHOICE,
        )

    def _shown(self, key: str, error: str, values: tuple[Any, ...]) -> None:
        if not error and values and isinstance(values[0], int):
            self._numbers[key] = values[0]
            self._keys[values[0]] = key

    def _heard(self, signal: str, values: tuple[Any, ...]) -> None:
        if signal == "ActionInvoked" and len(values) == 2:
            key = self._keys.get(values[0])
            if key is not None:
                code = "open" if values[1] == "default" else str(values[1])
                self.acted.emit(key, code)
        elif signal == "NotificationClosed" and values:
            # Some services tell of the button only after this: the key is kept.
            key = self._keys.get(values[0], "")
            if self._numbers.get(key) == values[0]:
                del self._numbers[key]
        elif signal == "NameOwnerChanged" and len(values) == 3 and values[0] == NAME:
            self._lose_service()
            if values[2]:
                self._ask_abilities()


def _ignore(_error: str, _values: tuple[Any, ...]) -> None:
    """Nothing depends on the answer."""
