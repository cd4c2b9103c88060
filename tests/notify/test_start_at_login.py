"""The start at login: an entry that the session can read, whatever the paths are called."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from four_notebooks.app.notify import login
from four_notebooks.app.notify.login import (
    FileStart,
    autostart_folder,
    desktop_entry,
    exec_line,
    launch_agent,
    login_start,
)

ODD = [
    "/usr/bin/four-notebooks",
    "/home/张三 #1%20/venv/bin/python",
    "/tmp/a b/$HOME/`id`/\"q\"/'s'/back\\slash",
    "/tmp/100%u;rm -rf *?&|<>~()",
    "with\ttab",
    "",
]


def read_entry(content: bytes) -> dict[str, str]:
    """A desktop entry as the specification says: keys and values, escapes of text undone."""
    first, *lines = content.decode("utf-8").splitlines()
    assert first == "[Desktop Entry]"
    values = {}
    for line in lines:
        key, _, value = line.partition("=")
        out, at = "", 0
        while at < len(value):
            if value[at] == "\\":
                out += {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[value[at + 1]]
                at += 2
            else:
                out += value[at]
                at += 1
        values[key] = out
    return values


def words_of(value: str) -> list[str]:
    """The words of Exec as the specification says: quotes, backslashes in them, %% for %."""
    words: list[str] = []
    at = 0
    while at < len(value):
        if value[at] == " ":
            at += 1
            continue
        word = ""
        if value[at] == '"':
            at += 1
            while value[at] != '"':
                if value[at] == "\\":
                    assert value[at + 1] in '"`$\\'
                    at += 1
                else:
                    assert value[at] not in "`$"
                word += value[at]
                at += 1
            at += 1
        else:
            while at < len(value) and value[at] != " ":
                assert value[at] not in "\t\n\"'\\><~|&;$*?#()`"
                word += value[at]
                at += 1
        assert word.replace("%%", "").count("%") == 0, "a field code"
        words.append(word.replace("%%", "%"))
    return words


@pytest.mark.parametrize("odd", ODD)
def test_odd_words_reach_the_program_whole(odd: str) -> None:
    words = ["/opt/python", odd, "--in-tray"]
    entry = read_entry(desktop_entry(words))
    assert words_of(entry["Exec"]) == words
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"


def test_the_entry_starts_a_program_in_an_odd_folder(tmp_path: Path) -> None:
    folder = tmp_path / "张三 #1%20 $x"
    folder.mkdir()
    script = folder / "say words.py"
    script.write_text("import sys; print(sys.argv[1:])", "utf-8")
    entry = read_entry(desktop_entry([sys.executable, str(script), "--in-tray"]))
    said = subprocess.run(
        words_of(entry["Exec"]), capture_output=True, text=True, check=True, timeout=30
    )
    assert said.stdout.strip() == "['--in-tray']"


def test_no_line_of_the_entry_can_be_broken_by_a_path() -> None:
    assert "\n" not in exec_line(["/tmp/two\nlines"])


def test_it_is_written_into_the_users_folder_and_removed_without_a_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "配置 100%"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    start = login_start("linux")
    assert not start.is_on()

    start.turn_on()
    start.turn_on()

    (file,) = (config / "autostart").iterdir()
    assert file.name == "four-notebooks.desktop"
    assert words_of(read_entry(file.read_bytes())["Exec"]) == login.command()
    assert start.is_on()
    start.turn_off()
    start.turn_off()
    assert not start.is_on()
    assert list((config / "autostart").iterdir()) == []


@pytest.mark.parametrize("given", [None, "", "relative/place"])
def test_without_a_folder_of_its_own_it_is_the_usual_one(
    given: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if given is None:
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", given)
    assert autostart_folder() == tmp_path / ".config" / "autostart"


@pytest.mark.skipif(os.name == "nt", reason="folders have no such rights there")
def test_a_folder_that_cannot_be_written_is_a_fault_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("a file is in the way")
    start = FileStart(tmp_path / "autostart" / "x.desktop", b"")
    with pytest.raises(OSError, match="autostart"):
        start.turn_on()
    assert not start.is_on()


def test_the_command_is_this_program_and_goes_to_the_tray() -> None:
    first, *rest = login.command()
    assert Path(first).is_absolute()
    assert rest[-1] == "--in-tray"


def test_a_packed_program_is_started_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert login.command() == [sys.executable, "--in-tray"]


# Not tried on their own systems: compared with what their documentation says.


def test_the_launch_agent_of_macos_runs_the_words_at_login() -> None:
    words = ["/Applications/四本 & Co.app/x", "--in-tray"]
    agent = plistlib.loads(launch_agent(words))
    assert agent["ProgramArguments"] == words
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == "four-notebooks"


def test_on_macos_it_lies_among_the_users_launch_agents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    start = login_start("darwin")
    start.turn_on()
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == login.command()


def test_on_windows_it_is_one_value_of_the_run_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "_RUN_KEY", str(tmp_path / "run.ini"))
    monkeypatch.setattr(login, "command", lambda: [r"C:\Program Files\四本\x.exe", "--in-tray"])
    start = login_start("win32")
    start.turn_on()
    assert start.is_on()
    from PySide6.QtCore import QSettings

    key = QSettings(str(tmp_path / "run.ini"), QSettings.Format.NativeFormat)
    assert key.allKeys() == ["four-notebooks"]
    assert key.value("four-notebooks") == r'"C:\Program Files\四本\x.exe" --in-tray'
    start.turn_off()
    assert not start.is_on()
