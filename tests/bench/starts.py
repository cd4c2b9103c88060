"""Starts: from the process's beginning to the first paint, against a bare window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from figures import line, middle, ms, ratio

HERE = Path(__file__).resolve().parent
GOALS = {1_000: "1.50 x", 10_000: "1.50 x", 100_000: "1.75 x"}


def once(script: str, *arguments: str) -> dict[str, float]:
    """Start one process and read what it tells."""
    environment = dict(os.environ, PYTHONPATH=str(HERE), LANG="C.UTF-8")
    # Installed programs have their modules compiled: so has the second start of each here.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(environment["HOME"]) / "compiled")
    environment["BENCH_STARTED"] = repr(time.time())
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    told: dict[str, float] = json.loads(done.stdout.decode().splitlines()[-1])
    return told


def measure(books: dict[int, Path], rounds: int) -> Iterator[str]:
    """Bare windows and boards in turn, so that a slow moment of the machine hits both."""
    once("bare_window.py")
    for book in books.values():
        once("first_board.py", str(book))
    told: dict[int, list[dict[str, float]]] = {size: [] for size in books}
    bare = []
    for _ in range(rounds):
        bare.append(once("bare_window.py"))
        for size, book in books.items():
            told[size].append(once("first_board.py", str(book)))
    seconds = middle([one["seconds"] for one in bare])
    memory = middle([one["memory"] for one in bare])
    yield line("bare PySide6 window, first paint", ms(seconds))
    for size, several in told.items():
        start = middle([one["seconds"] for one in several]) / seconds
        yield line(f"first painted board, {size:,} accounts", ratio(start), GOALS[size])
    for size, several in told.items():
        if memory:
            share = middle([one["memory"] for one in several]) / memory
            yield line(f"memory at the first board, {size:,} accounts", ratio(share), "1.60 x")
    heavy = sorted({name for several in told.values() for one in several for name in one["loaded"]})
    yield line("heavy packages imported before it", ", ".join(heavy) or "none", "none")
    gap = max(once("first_board.py", str(books[10_000]), "--gaps")["gap"] for _ in range(3))
    yield line("longest gap of the interface in the first 2 s", ms(gap), "30 ms")
