"""A message bus of the test's own, and a notification service on it that writes all down."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SERVICE = Path(__file__).with_name("service.py")
PATIENCE = 20.0
ALL = ("actions", "body", "body-markup", "persistence")


def missing() -> list[str]:
    """What these tests need and this machine lacks."""
    if not sys.platform.startswith("linux"):
        return ["Linux"]
    return [name for name in ("dbus-daemon",) if shutil.which(name) is None]


class Bus:
    """A session bus that nobody else knows."""

    def __init__(self) -> None:
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        assert self.address, "dbus-daemon did not start"

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.wait(PATIENCE)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()


class Service:
    """The service in a process of its own; ``turn`` lets the interface work in between."""

    def __init__(
        self, address: str, turn: Callable[[], object], abilities: tuple[str, ...] = ALL
    ) -> None:
        self._turn = turn
        self._heard: list[dict[str, Any]] = []
        self._rest = b""
        self._process = subprocess.Popen(
            [sys.executable, str(SERVICE), json.dumps(abilities)],
            env=dict(os.environ, DBUS_SESSION_BUS_ADDRESS=address),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.wait_for("ready")

    def notes(self) -> list[dict[str, Any]]:
        """Every Notify so far, oldest first."""
        self._hear(0)
        return [said for said in self._heard if "notify" in said]

    def wrong(self) -> list[dict[str, Any]]:
        """Every call that was not as the specification says."""
        self._hear(0)
        return [said for said in self._heard if "wrong" in said]

    def wait_for(self, what: str, times: int = 1) -> dict[str, Any]:
        """Wait until something was heard so often; the last of them."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = [said for said in self._heard if what in said]
            if len(found) >= times:
                return found[times - 1]
            self._turn()
            self._hear(0.02)
        raise AssertionError(f"never heard {what} {times} times: {self._heard}")

    def press(self, number: int, action: str) -> None:
        """Press a button of a note."""
        self._wish(press=[number, action])

    def click_icon(self) -> None:
        """Click the icon in the tray."""
        self._wish(click_icon=True)

    def click_menu(self, text: str) -> None:
        """Choose from the menu of the icon what begins so."""
        self._wish(click_menu=text)

    def _wish(self, **what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what).encode() + b"\n")
        self._process.stdin.flush()

    def close(self) -> None:
        """Leave the bus."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._process.stdout.close()

    def _hear(self, seconds: float) -> None:
        assert self._process.stdout is not None
        while select.select([self._process.stdout], [], [], seconds)[0]:
            said = os.read(self._process.stdout.fileno(), 65_536)
            if not said:
                return
            *lines, self._rest = (self._rest + said).split(b"\n")
            self._heard += [json.loads(line) for line in lines]
            seconds = 0
