"""A notification service for tests: owns org.freedesktop.Notifications on the session bus.

Holds every call against the specification's signatures, writes a JSON line for each on its
standard output, and does what JSON lines on its standard input say. With "tray" among its
abilities it also keeps a tray, as StatusNotifierWatcher does.

    python service.py '["body", "actions"]'
"""

from __future__ import annotations

import json
import os
import select
import sys
from itertools import count
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

NAME = "org.freedesktop.Notifications"
PLACE = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
SIGNATURES = {
    "Notify": "susssasa{sv}i",
    "CloseNotification": "u",
    "GetCapabilities": "",
    "GetServerInformation": "",
}
"""What the specification says that each method takes (version 1.2)."""
WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class Service:
    """Shows nothing and remembers all."""

    def __init__(self, connection: DBusConnection, abilities: list[str]) -> None:
        self._connection = connection
        self._abilities = abilities
        self._numbers = count(1)
        self._there: set[int] = set()
        self._icon = ""

    def say(self, **what: object) -> None:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()

    def take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            return
        method = fields.get(HeaderFields.member, "")
        signature = fields.get(HeaderFields.signature, "")
        if fields.get(HeaderFields.path) == "/StatusNotifierWatcher":
            self._take_for_tray(message, method)
            return
        if signature != SIGNATURES.get(method):
            self.say(wrong=method, signature=signature)
            name = "org.freedesktop.DBus.Error.InvalidArgs"
            self._connection.send(new_error(message, name, "s", (signature,)))
            return
        answer = getattr(self, f"_{method}")(*message.body)
        self._connection.send(new_method_return(message, *answer))

    def _Notify(self, *values: Any) -> tuple[str, tuple[int]]:  # noqa: ANN401
        app, replaces, icon, title, body, actions, hints, timeout = values
        number = replaces or next(self._numbers)
        self._there.add(number)
        self.say(
            notify=number, app=app, replaces=replaces, icon=icon, title=title, body=body,
            actions=actions, hints={name: list(hint) for name, hint in hints.items()},
            timeout=timeout,
        )  # fmt: skip
        return "u", (number,)

    def _CloseNotification(self, number: int) -> tuple[str | None, tuple[()]]:
        self.say(close=number, known=number in self._there)
        self._there.discard(number)
        self._signal("NotificationClosed", "uu", (number, 3))
        return None, ()

    def _GetCapabilities(self) -> tuple[str, tuple[list[str]]]:
        return "as", (self._abilities,)

    def _GetServerInformation(self) -> tuple[str, tuple[str, str, str, str]]:
        return "ssss", ("tests", "nobody", "1", "1.2")

    def _take_for_tray(self, message: Message, method: str) -> None:
        """An icon wants to be shown, or somebody asks whether there is a tray at all."""
        if method == "RegisterStatusNotifierItem":
            self._icon = message.header.fields[HeaderFields.sender]
            self.say(icon=self._icon)
            self._connection.send(new_method_return(message))
        elif method == "Get":
            values = {
                "IsStatusNotifierHostRegistered": ("b", True),
                "ProtocolVersion": ("i", 0),
                "RegisteredStatusNotifierItems": ("as", []),
            }
            answer = (values[message.body[1]],)
            self._connection.send(new_method_return(message, "v", answer))
        else:
            name = "org.freedesktop.DBus.Error.UnknownMethod"
            self._connection.send(new_error(message, name, "s", (method,)))

    def click_icon(self) -> None:
        """The user clicks the icon in the tray."""
        item = DBusAddress("/StatusNotifierItem", self._icon, ITEM)
        self._connection.send(new_method_call(item, "Activate", "ii", (0, 0)))

    def click_menu(self, text: str) -> None:
        """The user chooses from the icon's menu what begins with a text."""
        menu = DBusAddress("/MenuBar", self._icon, MENU)
        asked = new_method_call(menu, "GetLayout", "iias", (0, -1, ["label"]))
        _, (_, _, children) = self._connection.send_and_get_reply(asked, timeout=5).body
        labels = {one[1][0]: one[1][1].get("label", ("s", ""))[1] for one in children}
        self.say(menu=list(labels.values()))
        for number, label in labels.items():
            if label.replace("_", "").startswith(text):
                event = (number, "clicked", ("s", ""), 0)
                self._connection.send(new_method_call(menu, "Event", "isvu", event))

    def do(self, wish: dict[str, Any]) -> None:
        """What a line of the test asks for."""
        if "press" in wish:
            self.press(*wish["press"])
        elif "click_menu" in wish:
            self.click_menu(wish["click_menu"])
        else:
            self.click_icon()

    def press(self, number: int, action: str) -> None:
        """The user presses a button: the service says so, then closes the note."""
        self._signal("ActionInvoked", "us", (number, action))
        self._signal("NotificationClosed", "uu", (number, 2))
        self._there.discard(number)

    def _signal(self, name: str, signature: str, values: tuple[object, ...]) -> None:
        self._connection.send(new_signal(PLACE, name, signature, values))


def main(abilities: list[str]) -> int:
    connection = open_dbus_connection()
    service = Service(connection, abilities)
    Proxy(message_bus, connection).RequestName(NAME)
    if "tray" in abilities:
        Proxy(message_bus, connection).RequestName(WATCHER)
    service.say(ready=True)
    while True:
        ready, _, _ = select.select([connection.sock, sys.stdin], [], [])
        if sys.stdin in ready:
            lines = os.read(sys.stdin.fileno(), 65_536).splitlines()
            if not lines:
                return 0
            for line in lines:
                service.do(json.loads(line))
        if connection.sock in ready:
            while True:
                try:
                    service.take(connection.receive(timeout=0))
                except TimeoutError:
                    break


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
