"""kill -9 at random moments: whatever was confirmed before it is in the book afterwards.

FOUR_NOTEBOOKS_KILLS says how often (20 unless told); FOUR_NOTEBOOKS_SEED repeats a run.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from working import LATER, START

import four_notebooks
from four_notebooks.method.values import Account
from four_notebooks.storage import codec, ledger, opening, upgrade
from four_notebooks.storage.backup import is_good, list_backups
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.opening import create_book, open_book
from four_notebooks.storage.revision import HEAD, KNOWN
from four_notebooks.storage.rows import merged
from four_notebooks.storage.store import Store

KILLS = int(os.environ.get("FOUR_NOTEBOOKS_KILLS", "20"))
SEED = int(os.environ.get("FOUR_NOTEBOOKS_SEED", "1"))
LONGEST = 0.7
"""Seconds from the start of the work to the latest kill."""
MANY = 900
"""With so many accounts a book is put aside and work goes on in a new one."""

Key = tuple[str, int | str]


@dataclass
class Noted:
    """What the process at work has said, noted by another process: this one."""

    kept: dict[Key, Any] = field(default_factory=dict)
    trying: str = ""
    """The step that was begun and not confirmed (typing goes on beside it)."""
    backups: list[Path] = field(default_factory=list)
    upgraded: bool = False
    took: float = 0.0

    def take(self, line: str) -> None:
        word, what = json.loads(line)
        if word == "begun":
            self.trying = self.trying if what == "draft" else what
        elif word == "kept":
            if any(table != "draft" for table, _, _ in what) or not what:
                self.trying = ""
            for table, record_id, row in what:
                self.kept[table, record_id] = row
        elif word == "backed_up":
            self.backups.append(Path(what))
        elif word == "upgraded":
            self.upgraded = True


def work_and_die(after: float | None, *order: str) -> Noted:
    """Let a process work, kill it ``after`` so many seconds, and tell what it had confirmed.

    With None it is let come to its end.
    """
    source = Path(four_notebooks.__file__).parents[1]
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("working.py")), *order],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    lines: list[bytes] = []
    started = threading.Event()

    def note(stream: Iterator[bytes]) -> None:
        for line in stream:
            lines.append(line)
            started.set()
        started.set()

    noting = threading.Thread(target=note, args=(process.stdout,))
    noting.start()
    started.wait()
    began = time.monotonic()
    if after is not None:
        with suppress(subprocess.TimeoutExpired):
            process.wait(after)
        process.kill()
    noting.join()
    said = process.stderr.read().decode()
    process.stderr.close()
    process.stdout.close()
    process.wait()
    assert "Traceback" not in said, said
    noted = Noted(took=time.monotonic() - began)
    for line in lines:
        if line.endswith(b"\n"):
            noted.take(line.decode())
    return noted


def records(store: Store) -> dict[Key, Any]:
    """All records of a book as rows."""
    found: dict[Key, Any] = {}
    for table, kind in codec.KINDS.items():
        for record in store.all(kind):  # type: ignore[type-var]
            found[table, record.id] = codec.to_row(record)
    return found


def one_step_more(store: Store, found: dict[Key, Any], differing: set[Key]) -> bool:
    """Whether the difference is one whole step, done or taken back, of the ledger's end."""
    with store.transaction() as connection:
        done = ledger.last_of(connection, ledger.DONE)
        undone = ledger.last_of(connection, ledger.UNDONE, first=True)
        ends = []
        if done is not None:
            changes = merged(ledger.changes_of(connection, done.id))
            ends.append({change.key: change.after for change in changes})
        if undone is not None:
            changes = merged(ledger.changes_of(connection, undone.id))
            ends.append({change.key: change.before for change in changes})
    return any(
        differing <= end.keys()
        and all(found.get(key) == row for key, row in end.items() if key[0] != "draft")
        for end in ends
    )


def hold_all_that_was_confirmed(path: Path, before: dict[Key, Any], noted: Noted) -> None:
    """The book opens, is sound, and differs from what was confirmed by one step at most."""
    there = open_book(path)
    store = Store(there)
    try:
        expected = {**before, **noted.kept}
        expected = {key: row for key, row in expected.items() if row is not None}
        found = records(store)
        differing = {
            key for key in expected.keys() | found.keys() if expected.get(key) != found.get(key)
        }
        drafts = {key for key in differing if key[0] == "draft"}
        for key in drafts:
            confirmed = expected.get(key, {"text": ""})["text"]
            typed = found.get(key, {"text": ""})["text"]
            assert len(typed) <= len(confirmed) + 1 or not typed
            assert typed.startswith(confirmed) or noted.trying in ("record", "undo")
        steps = differing - drafts
        if steps:
            assert noted.trying, steps
            assert one_step_more(store, found, steps), (noted.trying, steps)
        assert check(path) == []
        can_be_used(store)
    finally:
        store.close()
        there.close()


def can_be_used(store: Store) -> None:
    """Writing and taking back go on as if nothing had happened."""
    before = records(store)
    (number,) = store.new_ids(Account)
    value = Account(id=number, name="之后", created_at=START)
    store.step(StepName("afterwards"), [Change(None, value)], at=START)
    store.undo()
    assert records(store) == before


def everything(path: Path) -> dict[Key, Any]:
    """All records, read without the lock."""
    there = open_book(path, read_only=True)
    store = Store(there)
    found = records(store)
    store.close()
    there.close()
    return found


@pytest.fixture(scope="module")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made once") / "new.book"
    create_book(path)
    return path


def share_of(part: float) -> int:
    return max(1, round(KILLS * part))


@pytest.mark.timeout(max(120, KILLS * 10))
@pytest.mark.parametrize(
    ("mode", "part"), [("write", 0.4), ("import", 0.3), ("numbers", 0.2), ("back_up", 0.15)]
)
def test_all_that_was_confirmed_is_there_after_a_kill(
    tmp_path: Path, empty_book: Path, mode: str, part: float
) -> None:
    chance = random.Random(f"{SEED} {mode}")
    kills = confirmed = 0
    path = tmp_path / "none"
    for number in range(share_of(part)):
        if not path.exists() or len(everything(path)) > MANY:
            path = Path(shutil.copy(empty_book, tmp_path / f"{number}.book"))
        before = everything(path)
        noted = work_and_die(chance.uniform(0, LONGEST), mode, str(path), str(number + 1))
        hold_all_that_was_confirmed(path, before, noted)
        for backup in {*noted.backups, *(listed.path for listed in list_backups(path))}:
            assert is_good(backup)
        kills += 1
        confirmed += len(noted.kept) + len(noted.backups)
    assert kills == share_of(part)
    assert confirmed > 0


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory, empty_book: Path) -> tuple[Path, Path]:
    """A filled book of the newest revision, and a folder with a slow later one."""
    folder = tmp_path_factory.mktemp("later migrations")
    shutil.copytree(upgrade.migrations_folder(), folder, dirs_exist_ok=True)
    (folder / "versions" / f"{LATER}_slow.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f'revision = "{LATER}"\ndown_revision = "{HEAD}"\n'
        "branch_labels = depends_on = None\n"
        "def upgrade() -> None:\n"
        '    for name in ("account", "contact", "entry", "move"):\n'
        "        with op.batch_alter_table(name) as batch:\n"
        '            batch.add_column(sa.Column("more", sa.Text(), server_default="x"))\n'
        '    op.execute("UPDATE account SET name = name || more")\n'
    )
    path = Path(shutil.copy(empty_book, folder / "filled.book"))
    there = open_book(path)
    store = Store(there)
    with store.bulk(StepName("import"), at=START) as step:
        for number in store.new_ids(Account, 600):
            note = "备注" * 200
            value = Account(id=number, name=f"客户 {number}", created_at=START, note=note)
            step.add([Change(None, value)])
    store.close()
    there.close()
    return path, folder


@pytest.mark.timeout(max(120, KILLS * 10))
def test_an_upgrade_that_is_killed_has_happened_or_not(
    tmp_path: Path, older: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled, migrations = older
    chance = random.Random(f"{SEED} upgrade")
    monkeypatch.setattr(upgrade, "migrations_folder", lambda: migrations)
    monkeypatch.setattr(opening, "HEAD", LATER)
    monkeypatch.setattr(opening, "KNOWN", (*KNOWN, LATER))
    whole = Path(shutil.copy(filled, tmp_path / "whole.book"))
    longest = work_and_die(None, "upgrade", str(whole), "0", str(migrations)).took
    expected = {HEAD: "客户 {}", LATER: "客户 {}x"}
    for number in range(share_of(0.15)):
        path = Path(shutil.copy(filled, tmp_path / f"{number}.book"))
        delay = chance.uniform(0, longest)
        noted = work_and_die(delay, "upgrade", str(path), str(number), str(migrations))
        found, names = revision_and_names(path)
        assert not noted.upgraded or found == LATER
        assert names == [expected[found].format(number) for number in range(1, 601)]
        open_book(path, now=START).close()
        found, names = revision_and_names(path)
        assert names == [expected[LATER].format(number) for number in range(1, 601)]
        assert all(is_good(backup.path) for backup in list_backups(path))


def revision_and_names(path: Path) -> tuple[str, list[str]]:
    """What a book says it is, and its accounts' names, read by SQLite alone."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        names = connection.execute("SELECT name FROM account ORDER BY id").fetchall()
    return revision, [row[0] for row in names]
