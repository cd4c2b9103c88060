"""A virtual screen, a real mouse and real keys for the journeys."""

from __future__ import annotations

import ctypes
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

HERE = Path(__file__).resolve().parent
PATIENCE = 30.0
"""Seconds after which something that should have come counts as not coming."""


def missing() -> list[str]:
    """What a journey needs and this machine lacks: programs, and Qt's library for X11."""
    lacking = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        lacking.append("libxcb-cursor0")
    return lacking


class Screen:
    """An X server of its own that nobody looks at."""

    def __init__(self, size: str = "1440x900") -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        told = b""
        while not told.endswith(b"\n"):
            ready, _, _ = select.select([reading], [], [], PATIENCE)
            assert ready, "Xvfb did not start"
            told += os.read(reading, 16)
        self.display = ":" + told.decode().strip()
        os.close(reading)

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(PATIENCE)


class Hands:
    """The mouse and the keyboard at one screen."""

    def __init__(self, display: str) -> None:
        self._environment = dict(os.environ, DISPLAY=display)

    def _do(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)], env=self._environment, check=True, timeout=PATIENCE
        )

    def click(self, place: list[int], times: int = 1) -> None:
        """Click in the middle of a place."""
        self._do("mousemove", place[0], place[1])
        self._do("click", "--repeat", times, "--delay", 60, 1)

    def drag(self, source: list[int], target: list[int]) -> None:
        """Take something up and put it down elsewhere, by many small moves."""
        self._do("mousemove", source[0], source[1])
        self._do("mousedown", 1)
        steps = 12
        for number in range(1, steps + 1):
            x = source[0] + (target[0] - source[0]) * number // steps
            y = source[1] + (target[1] - source[1]) * number // steps
            self._do("mousemove", "--sync", x, y)
        self._do("mousemove", target[0] + 2, target[1] + 2)
        self._do("mousemove", target[0], target[1])
        self._do("mouseup", 1)

    def pull(self, source: list[int], target: list[int], seconds: float) -> bool:
        """Drag in one go, in about so many seconds, without waiting to be seen; whether it ended.

        Made for a program that may be killed on the way.
        """
        steps = 8
        words: list[object] = ["mousemove", source[0], source[1], "mousedown", 1]
        for number in range(1, steps + 1):
            x = source[0] + (target[0] - source[0]) * number // steps
            y = source[1] + (target[1] - source[1]) * number // steps
            words += ["sleep", f"{seconds / steps:.3f}", "mousemove", x, y]
        words += ["mousemove", target[0] + 2, target[1] + 2, "sleep", 0.03, "mouseup", 1]
        self._do(*words)
        return True

    def carry(self, source: list[int], over: list[int], target: list[int], seconds: float) -> None:
        """Take something up, hold it over a place for so long, and put it down elsewhere."""
        words: list[object] = ["mousemove", source[0], source[1], "mousedown", 1]
        for number in range(1, 9):
            x = source[0] + (over[0] - source[0]) * number // 8
            y = source[1] + (over[1] - source[1]) * number // 8
            words += ["sleep", 0.05, "mousemove", x, y]
        words += ["sleep", seconds]
        for number in range(1, 9):
            x = over[0] + (target[0] - over[0]) * number // 8
            y = over[1] + (target[1] - over[1]) * number // 8
            words += ["sleep", 0.05, "mousemove", x, y]
        words += ["mousemove", target[0] + 2, target[1] + 2, "sleep", 0.1, "mouseup", 1]
        self._do(*words)

    def focus_window(self, name: str) -> None:
        """Give the keyboard to a window, as a window manager does when it comes up."""
        self._do("search", "--sync", "--onlyvisible", "--name", name, "windowfocus")

    def keys(self, *names: str) -> None:
        """Press keys one after the other, for example ``ctrl+n``."""
        self._do("key", "--delay", 40, *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", 15, text)


class Program:
    """The program in a process of its own, seen only through its screen and its answers."""

    def __init__(self, display: str, home: Path, *arguments: str) -> None:
        environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        environment.update(
            DISPLAY=display, HOME=str(home), XDG_DATA_HOME=str(home), XDG_CONFIG_HOME=str(home),
            LANG="C.UTF-8", PYTHONFAULTHANDLER="1",
        )  # fmt: skip
        self._said = ""
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "observed.py"), *arguments],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def ask(self, question: str, *words: object) -> Any:  # noqa: ANN401 - JSON
        """Ask where something is or what is seen."""
        assert self._process.stdin and self._process.stdout
        line = json.dumps({"ask": question, "with": words}) + "\n"
        try:
            self._process.stdin.write(line.encode())
            self._process.stdin.flush()
        except BrokenPipeError:
            raise AssertionError(f"the program ended: {self._errors()}") from None
        ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
        assert ready, f"no answer to {line}"
        told = self._process.stdout.readline()
        assert told, f"the program ended: {self._errors()}"
        return json.loads(told)["told"]

    def _errors(self) -> str:
        """How the process ended, after it has."""
        if not self._said:
            try:
                said = self._process.communicate(timeout=PATIENCE)[1]
            except subprocess.TimeoutExpired:
                self._process.kill()
                said = self._process.communicate()[1]
            self._said = f"exit {self._process.returncode}: {said.decode()[-2000:]}"
        return self._said

    def wait_for(self, question: str, *words: object) -> Any:  # noqa: ANN401 - JSON
        """Ask until the answer is something."""
        return self.until(lambda: self.ask(question, *words), f"{question} {words}")

    def until(self, holds: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - JSON
        """Ask until something holds; an AssertionError tells what never did."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = holds()
            if found:
                return found
            select.select([], [], [], 0.05)
        raise AssertionError(f"never came: {what}; on the screen: {self.ask('texts')}")

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def ended(self) -> int:
        """Wait for the program to end by itself; its exit code."""
        self._errors()
        return int(self._process.returncode)

    def close(self) -> str:
        """End the program as a user who turns the machine off; what it wrote on stderr."""
        self._process.terminate()
        return self._errors()

    def kill(self) -> None:
        """End the program without a warning (kill -9)."""
        self._process.kill()
        self._errors()
