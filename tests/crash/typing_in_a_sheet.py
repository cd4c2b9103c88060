"""Somebody types into a sheet: ``typing_in_a_sheet.py BOOK``; says each text that was saved.

The program is killed from outside while it waits for the next key.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QTimer

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.models.relay import Relay
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.services.book import Book

QUESTION = "before.background.funding"
TEXT = "财政拨款,已到账,年底前要用完。"


def main() -> None:
    """Type a sign at every turn, for ever."""
    app = QCoreApplication([])
    book = Book.open(Path(sys.argv[1]), now=lambda: datetime(2026, 11, 23, 1, tzinfo=UTC))
    relay = Relay()
    book.listen(relay.listener)
    model = FillingModel(book, relay, book.accounts.all_ids()[0], SheetAbout.ACCOUNT)
    model.open()
    typed = [model.value(QUESTION).text]

    def key() -> None:
        typed[0] += TEXT[len(typed[0]) % len(TEXT)]
        model.write(QUESTION, typed[0])

    def saved() -> None:
        os.write(1, f"{len(model.kept[QUESTION].text)}\n".encode())

    model.saves.saved.connect(saved)
    keys = QTimer()
    keys.timeout.connect(key)
    keys.start(15)
    os.write(1, b"0\n")
    app.exec()


main()
