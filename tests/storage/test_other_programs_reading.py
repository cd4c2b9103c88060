"""What another process sees, and leaves alone, while the program has the book open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from invented import NOW, account

from four_notebooks.method.values import Account
from four_notebooks.storage.backup import make_backup
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.store import Store

COUNT = """
import sqlite3, sys
from pathlib import Path
connection = sqlite3.connect(Path(sys.argv[1]).as_uri() + "?mode=rw", uri=True)
print(connection.execute("SELECT count(*) FROM account").fetchone()[0])
connection.close()
"""


def accounts_seen_by_another_process(book: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(book)], stdout=subprocess.PIPE, check=True
    )
    return int(done.stdout)


def test_a_reader_beside_the_program_never_takes_its_log_away(path: Path, tmp_path: Path) -> None:
    """On POSIX, closing any descriptor of a file drops all locks this process has on it; the
    next reader then believes it is the last one, and removes the log that is written to."""
    store = Store(open_book(path))
    log = path.with_name(path.name + "-wal")
    account(store)
    make_backup(path, now=NOW, target=tmp_path / "one.book")
    open_book(path, read_only=True).close()

    assert accounts_seen_by_another_process(path) == 1
    assert log.exists()
    second = account(store, "立丰商贸")
    assert accounts_seen_by_another_process(path) == 2
    assert log.exists()
    assert store.get(Account, second.id) == second
    store.close()
