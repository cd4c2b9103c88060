"""Starting the program with the user's session, in each system's own way.

Linux and the like: an entry in the autostart folder (freedesktop.org). macOS: a launch
agent. Windows: the Run key. Only the first was tried on its own system; the others are made
as their documentation says and compared as text.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from four_notebooks.app import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

LABEL = "four-notebooks"
_RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_QUOTED = '"`$\\'
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


class LoginStart(Protocol):
    """Whether and how the program starts with the session."""

    def is_on(self) -> bool:
        """Whether it does."""
        ...

    def turn_on(self) -> None:
        """Let it. Raises OSError."""
        ...

    def turn_off(self) -> None:
        """Let it no longer; nothing of ours is left behind. Raises OSError."""
        ...


def command() -> list[str]:
    """How this very program is started, into the tray."""
    beside = Path(sys.executable).with_name("four-notebooks" + (".exe" if os.name == "nt" else ""))
    if getattr(sys, "frozen", False):
        return [sys.executable, "--in-tray"]
    if beside.is_file():
        return [str(beside), "--in-tray"]
    return [sys.executable, "-m", "four_notebooks", "--in-tray"]


def login_start(platform: str = sys.platform) -> LoginStart:
    """The way of a system."""
    if platform == "win32":
        return RunKey(command())
    if platform == "darwin":
        agents = Path.home() / "Library" / "LaunchAgents"
        return FileStart(agents / f"{LABEL}.plist", launch_agent(command()))
    return FileStart(autostart_folder() / f"{LABEL}.desktop", desktop_entry(command()))


class FileStart:
    """A file in a folder that the session reads when it begins."""

    def __init__(self, file: Path, content: bytes) -> None:
        self._file = file
        self._content = content

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._file.is_file()

    def turn_on(self) -> None:
        """Write it, whole or not at all. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_name(self._file.name + ".new")
        try:
            fresh.write_bytes(self._content)
            fresh.replace(self._file)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)
            raise

    def turn_off(self) -> None:
        """Remove it. Raises OSError."""
        self._file.unlink(missing_ok=True)


class RunKey:
    """A value of the registry's Run key (Windows)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = list(words)

    def is_on(self) -> bool:
        """Whether the value is there."""
        return bool(self._key().contains(LABEL))

    def turn_on(self) -> None:
        """Write it."""
        self._write(subprocess.list2cmdline(self._words))

    def turn_off(self) -> None:
        """Remove it."""
        self._write(None)

    def _write(self, line: str | None) -> None:
        key = self._key()
        if line is None:
            key.remove(LABEL)
        else:
            key.setValue(LABEL, line)
        key.sync()

    def _key(self) -> QSettings:
        from PySide6.QtCore import QSettings

        return QSettings(_RUN_KEY, QSettings.Format.NativeFormat)


def autostart_folder() -> Path:
    """Where the session looks for what it starts (XDG autostart)."""
    given = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    base = given if given.is_absolute() else Path.home() / ".config"
    return base / "autostart"


def desktop_entry(words: Sequence[str]) -> bytes:
    """The entry for the autostart folder that runs these words."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Four Notebooks",
        "Name[zh_CN]=四本",
        f"Exec={exec_line(words)}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
        f"StartupWMClass={paths.APP}",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def exec_line(words: Sequence[str]) -> str:
    """Words as the key Exec wants them: quoted, then escaped as all text of the file."""
    return " ".join(map(_quoted, words)).replace("\\", "\\\\").replace("\n", "\\n")


def _quoted(word: str) -> str:
    # A percent sign would be a field code, quoted or not.
    word = word.replace("%", "%%")
    if word and not _RESERVED.intersection(word):
        return word
    return '"' + "".join("\\" + c if c in _QUOTED else c for c in word) + '"'


def launch_agent(words: Sequence[str]) -> bytes:
    """The launch agent that runs these words when the user logs in."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(words),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )
