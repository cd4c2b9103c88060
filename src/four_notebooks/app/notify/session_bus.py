"""A connection to the session's D-Bus that is read on the interface's own thread.

Qt cannot send the signature that notifications need (susssasa{sv}i), so jeepney makes the
messages. Connecting may wait and is done in a thread; after that the interface's loop tells
when there is something to read, and no thread is left.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SEND_SECONDS = 0.5
"""After so long without taking a short message the bus counts as gone."""
REPLY_SECONDS = 10.0
"""How long the bus may take to answer; only a thread waits for it."""
_READ = 65_536

Fault = (OSError, EOFError, ValueError, KeyError, RuntimeError, TypeError, StopIteration)
"""What jeepney raises where there is no bus, a dead one, or one that talks nonsense."""


def bus_address() -> str:
    """Where the session's bus listens. Raises KeyError where there is none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address:
        return address
    usual = os.path.join(os.environ["XDG_RUNTIME_DIR"], "bus")  # noqa: PTH118 - text for D-Bus
    if not stat.S_ISSOCK(os.stat(usual).st_mode):  # noqa: PTH116
        raise KeyError(usual)
    return f"unix:path={usual}"


def connect() -> Any:  # noqa: ANN401 - jeepney is not typed
    """A connection that hears what the notification service says; blocks for a moment.

    Raises one of ``Fault``.
    """
    from jeepney import MatchRule, message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    connection = open_dbus_connection(bus_address(), auth_timeout=REPLY_SECONDS)
    try:
        bus = Proxy(message_bus, connection, timeout=REPLY_SECONDS)
        for rule in (
            MatchRule(type="signal", interface=NAME, path=PATH),
            _owner_rule(MatchRule),
        ):
            bus.AddMatch(rule)
    except BaseException:
        connection.close()
        raise
    connection.sock.settimeout(SEND_SECONDS)
    return connection


def _owner_rule(kind: Any) -> Any:  # noqa: ANN401
    rule = kind(
        type="signal",
        sender="org.freedesktop.DBus",
        interface="org.freedesktop.DBus",
        member="NameOwnerChanged",
        path="/org/freedesktop/DBus",
    )
    rule.add_arg_condition(0, NAME)
    return rule


class SessionBus(QObject):
    """Calls methods of the notification service and hears its signals.

    ``heard`` carries a signal's name and its values, ``ended`` comes when the bus is gone.
    """

    heard = Signal(str, object)
    ended = Signal()

    def __init__(self, connection: Any, parent: QObject | None = None) -> None:  # noqa: ANN401
        super().__init__(parent)
        self._connection = connection
        self._replies: dict[int, Callable[[str, tuple[Any, ...]], None]] = {}
        self._ears = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._read)
        self._take()

    def call(
        self,
        method: str,
        signature: str,
        values: tuple[Any, ...],
        answer: Callable[[str, tuple[Any, ...]], None],
    ) -> None:
        """Call a method; ``answer`` hears the error's name (empty: none) and the values."""
        if self._connection is None:
            return
        from jeepney import DBusAddress, new_method_call

        message = new_method_call(DBusAddress(PATH, NAME, NAME), method, signature or None, values)
        serial = next(self._connection.outgoing_serial)
        self._replies[serial] = answer
        try:
            self._connection.sock.sendall(message.serialise(serial=serial))
        except Fault:
            self.close()
            self.ended.emit()

    def close(self) -> None:
        """Hear nothing any more. Safe to call twice."""
        if self._connection is not None:
            self._ears.setEnabled(False)
            self._connection.close()
            self._connection = None
            self._replies.clear()

    def _read(self) -> None:
        """Something has come, or the bus is gone."""
        if self._connection is None:
            return
        try:
            data = self._connection.sock.recv(_READ)
            if not data:
                raise EOFError
            self._connection.parser.add_data(data)
            self._take()
        except TimeoutError:
            return
        except Fault:
            self.close()
            self.ended.emit()

    def _take(self) -> None:
        """Pass on all whole messages that are there."""
        waiting: deque[Any] = deque()
        while self._connection is not None:
            message = self._connection.parser.get_next_message()
            if message is None:
                break
            waiting.append(message)
        for message in waiting:
            self._pass_on(message)

    def _pass_on(self, message: Any) -> None:  # noqa: ANN401
        from jeepney import HeaderFields, MessageType

        header = message.header
        fields = header.fields
        if header.message_type is MessageType.signal:
            self.heard.emit(str(fields.get(HeaderFields.member, "")), message.body)
            return
        answer = self._replies.pop(fields.get(HeaderFields.reply_serial, -1), None)
        if answer is None:
            return
        if header.message_type is MessageType.error:
            answer(str(fields.get(HeaderFields.error_name, "error")), ())
        else:
            answer("", message.body)
