"""Runs the command line as a user would, in a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from four_notebooks.app.main import main

LISTS = Path(__file__).resolve().parent.parent / "exchange" / "lists"
SOURCES = Path(__file__).resolve().parent.parent.parent / "src"
NOW = "2026-11-21T17:00+08:00"


@dataclass(frozen=True)
class Said:
    """What a command said: its exit code and both streams."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that holds nothing of anybody's."""
    folder = tmp_path / "home"
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the book of a test lies; there is none yet."""
    return tmp_path / "mine.book"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], path: Path) -> Run:
    """``run("check")`` runs a command on the test's book, in English, at a standing time."""

    def told(*words: object, now: str = NOW, book: Path | None = path) -> Said:
        argv = [str(word) for word in words]
        argv += ["--book", str(book)] if book is not None else []
        code = main([*argv, "--now", now])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return told


@pytest.fixture
def filled(run: Run, path: Path) -> Path:
    """A book that holds the sample."""
    assert run("sample").code == 0
    return path


def start(*words: object, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own; ``changes`` to the environment, None takes away."""
    env = {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8"}
    for name, value in changes.items():
        env.pop(name, None)
        if value is not None:
            env[name] = value
    return subprocess.run(
        [sys.executable, "-m", "four_notebooks", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        timeout=100,
        check=False,
    )
