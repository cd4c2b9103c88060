"""What was typed into a sheet is in the book a second later, whatever happens then."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from four_notebooks.services.book import Book

WORKER = Path(__file__).with_name("typing_in_a_sheet.py")
QUESTION = "before.background.funding"


def test_an_answer_that_was_saved_is_there_after_a_kill(open_book: Callable[..., Book]) -> None:
    book = open_book("killed")
    account = book.accounts.create("恒远印务")
    path = book.path
    book.close()
    said: list[int] = []
    for _ in range(2):
        worker = subprocess.Popen([sys.executable, WORKER, path], stdout=subprocess.PIPE)
        assert worker.stdout is not None
        lines = [int(worker.stdout.readline()) for _ in range(3)]
        worker.kill()
        rest = worker.stdout.read().split()
        worker.wait(timeout=30)
        worker.stdout.close()
        said.append(max([*lines, *map(int, rest)]))

    after = open_book("killed")
    kept = after.sheets.answers(account.id, "preparation")[QUESTION]
    assert len(kept.text) >= said[-1] > said[0] > 0
    assert after.check() == []
