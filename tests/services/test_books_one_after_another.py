"""Books outlive a restart, stand apart from each other, and are opened cheaply."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest

from four_notebooks.method.values import Account, Method, Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.recording import NewContact, Recording
from four_notebooks.storage.changes import Announcement, Change, StepName
from four_notebooks.storage.errors import BookMissing, BookReadOnly
from four_notebooks.storage.store import BulkStep
from samples import Sample, SettableClock

Everything = Callable[[Book], dict[str, Any]]


def test_all_of_it_is_there_after_a_restart_and_can_still_be_undone(
    open_book: Callable[..., Book], clock: SettableClock, everything: Everything
) -> None:
    book = open_book()
    sample = Sample(book, clock)
    card = sample.account(notebook=Notebook.B)
    empty_handed = everything(book)
    book.journal.record(Recording(account=card.id, met=(NewContact(name="周总", level=1),)))
    sample.strategy(card)
    book.drafts.set("entry/1", "半句")
    written = everything(book)
    book.close()

    book = open_book()

    assert everything(book) == written
    book.ledger.undo()
    book.ledger.undo()
    drafts = {"Draft": written["Draft"]}
    assert everything(book) == empty_handed | drafts
    book.close()
    book = open_book()
    assert book.ledger.next_redo() == StepName("record_entry", card.name)
    book.ledger.redo()
    book.ledger.redo()
    assert everything(book) == written


def test_two_books_are_kept_apart(open_book: Callable[..., Book], clock: SettableClock) -> None:
    first = open_book("first")
    Sample(first, clock).account("第一本的")
    first.close()
    second = open_book("second", method=Method.FUNNEL)
    Sample(second, clock).account("第二本的")
    second.close()

    first = open_book("first")

    assert [account.name for account in first.accounts.all()] == ["第一本的"]
    assert first.method is Method.QUALIFICATION
    first.close()
    assert open_book("second").method is Method.FUNNEL


def test_everybody_hears_of_a_step_and_nobody_after_leaving(book: Book) -> None:
    heard: list[tuple[str, str, str]] = []

    def listener(done: Announcement) -> None:
        heard.append((done.name.code, done.way, done.who))

    book.listen(listener)
    book.accounts.create("甲", who="board")
    book.ledger.undo(who="keys")
    book.unlisten(listener)
    book.unlisten(listener)
    book.ledger.redo()

    assert heard == [("create_account", "do", "board"), ("create_account", "undo", "keys")]


def test_a_long_write_is_one_step_and_broken_off_leaves_nothing(book: Book) -> None:
    heard: list[str] = []
    book.listen(lambda done: heard.append(done.name.code))
    template = book.accounts.create("样")

    with pytest.raises(ZeroDivisionError), book.ledger.bulk(StepName("import", count=40)) as step:
        _add(book, step, template)
        raise ZeroDivisionError
    assert len(book.accounts.all()) == 1
    with book.ledger.bulk(StepName("import", count=40)) as step:
        _add(book, step, template)
        _add(book, step, template)

    assert len(book.accounts.all()) == 41
    assert heard == ["create_account", "import"]
    book.ledger.undo()
    assert book.accounts.all() == [template]


def _add(book: Book, step: BulkStep, template: Account) -> None:
    ids = book.ledger.new_ids(Account, 20)
    step.add([Change(None, replace(template, id=id_, name=f"客户{id_}")) for id_ in ids])


def test_a_book_opened_for_reading_takes_no_writes(
    open_book: Callable[..., Book], clock: SettableClock, zone: tzinfo
) -> None:
    book = open_book()
    Sample(book, clock).account("甲")
    reading = Book.open(book.path, now=clock, zone=zone, read_only=True)

    assert [account.name for account in reading.accounts.all()] == ["甲"]
    assert reading.plan.agenda(reading.today()).items == ()
    with pytest.raises(BookReadOnly):
        reading.accounts.create("乙")
    reading.close()


def test_a_book_that_is_not_there_is_not_made_by_opening(
    tmp_path: Path, clock: SettableClock
) -> None:
    with pytest.raises(BookMissing):
        Book.open(tmp_path / "nothing", now=clock)
    assert list(tmp_path.iterdir()) == []


def test_the_local_day_is_the_zones(book: Book, clock: SettableClock) -> None:
    clock.forward(hours=14, minutes=59, seconds=59)
    today = book.today()
    clock.forward(seconds=1)

    assert book.today() == today + timedelta(days=1)


def test_the_first_board_is_read_before_any_mapper_is_imported(
    open_book: Callable[..., Book], clock: SettableClock
) -> None:
    book = open_book()
    card = Sample(book, clock).account("甲", Notebook.B)
    book.close()
    program = f"""
import sys
from datetime import datetime, timezone
from pathlib import Path
from four_notebooks.services.book import Book
book = Book.open(Path({str(book.path)!r}), now=lambda: datetime.now(timezone.utc))
assert [card.name for card in book.reader.cards(book.reader.ids("B"))] == [{card.name!r}]
heavy = ("sqlalchemy", "alembic", "pypinyin", "openpyxl", "icalendar", "markdown", "rapidfuzz")
assert not [name for name in heavy if name in sys.modules], sys.modules.keys()
book.warm()
book.warm()
assert "sqlalchemy" in sys.modules and "alembic" not in sys.modules
book.close()
book.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_closed_book_is_not_opened_again_by_a_late_thread(open_book: Callable[..., Book]) -> None:
    book = open_book()
    book.close()
    with pytest.raises(BookReadOnly):
        book.warm()
