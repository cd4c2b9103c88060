"""Nothing of a book stays open: not after a fault, not while somebody still reads."""

import sqlite3
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from four_notebooks.storage.connections import Connections
from four_notebooks.storage.errors import BookDamaged, BookReadOnly
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.store import Store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what is open")


def side_files_open(path: Path) -> int:
    """How many side files of a book (its log, its index) this process has open."""
    found = 0
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            found += str(descriptor.readlink()).startswith(f"{path}-")
        except OSError:
            continue
    return found


def test_a_store_that_cannot_begin_leaves_nothing_open(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE sequence")
    opening = open_book(path)
    with pytest.raises(BookDamaged):
        Store(opening)
    assert side_files_open(path) == 0
    opening.close()


def test_a_question_under_way_at_the_close_closes_its_own_at_its_end(path: Path) -> None:
    opening = open_book(path)
    connections = Connections(opening)
    asked, closed, found = threading.Event(), threading.Event(), []

    def ask() -> None:
        with connections.reading() as connection:
            asked.set()
            closed.wait(30)
            found.append(connection.exec_driver_sql("SELECT count(*) FROM sequence").scalar())

    asking = threading.Thread(target=ask)
    asking.start()
    assert asked.wait(30)
    connections.close()
    closed.set()
    asking.join()
    assert found == [0]
    assert side_files_open(path) == 0
    with pytest.raises(BookReadOnly), connections.reading():
        raise AssertionError("a closed book was read")
    opening.close()
