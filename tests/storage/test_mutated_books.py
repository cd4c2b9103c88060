"""Whatever happened to the bytes of a book: it opens, or a named fault says why not.

FOUR_NOTEBOOKS_SEEDS says how many books of each sort are tried, in units of 25 (4 unless told).
"""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from invented import account, contact, everything, visit
from surroundings import contents

from four_notebooks.method.values import Entry, Notebook
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.checking import check
from four_notebooks.storage.connection import connect
from four_notebooks.storage.errors import BookDamaged, BookError, BookNewer, naming
from four_notebooks.storage.opening import inspect_whole, open_book
from four_notebooks.storage.store import Store

SEEDS = range(int(os.environ.get("FOUR_NOTEBOOKS_SEEDS", "4")))
SCHEMA = 3 * 4096
"""The first pages, where the tables are described."""


@pytest.fixture
def filled(connected: Callable[[], Store], path: Path) -> Path:
    store = connected()
    for number in range(12):
        value = account(store, f"客户 {number}")
        visit(store, value, contact(store, value, f"人 {number}", 1 + number % 3), body="谈" * 200)
    store.close()
    store.opening.close()
    return path


def mutated(chance: random.Random, whole: bytes) -> bytes:
    """A few bytes changed: anywhere, or only where something is written."""
    changed = bytearray(whole)
    if chance.random() < 0.5:
        written = [place for place, byte in enumerate(whole) if byte]
        if chance.random() < 0.5:
            written = [place for place in written if place < SCHEMA]
        for place in chance.choices(written, k=chance.choice([1, 1, 2, 8])):
            changed[place] ^= 1 << chance.randrange(8)
        return bytes(changed)
    for _ in range(chance.choice([1, 1, 8, 60])):
        place = chance.randrange(chance.choice([100, 4096, len(changed)]))
        changed[place] = chance.randrange(256)
    if chance.random() < 0.2:
        del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def read_all(path: Path) -> None:
    opening = open_book(path, read_only=True)
    try:
        reader = BoardReader(opening)
        try:
            for notebook in Notebook:
                reader.cards(reader.ids(notebook), 0)
            reader.lines(0)
            reader.counts(0)
        finally:
            reader.close()
        store = Store(opening)
        try:
            everything(store)
            store.steps()
        finally:
            store.close()
    finally:
        opening.close()


def write_to(path: Path) -> None:
    opening = open_book(path)
    try:
        store = Store(opening)
        try:
            account(store)
            store.undo()
            store.undo()
        finally:
            store.close()
    finally:
        opening.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_book_that_refuses_the_first_write_is_left_as_it_was(
    filled: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(f"write {seed}")
    whole = filled.read_bytes()
    refused = 0
    for number in range(25):
        path = tmp_path / f"{number}.book"
        path.write_bytes(mutated(chance, whole))
        before = path.read_bytes()
        try:
            write_to(path)
        except BookError:
            refused += 1
            assert path.read_bytes() == before or is_sound(path)
        else:
            inspect_whole(path)
    assert refused > 0


def is_sound(path: Path) -> bool:
    """Whether a fault met later (in a step's text) left a book that holds together."""
    inspect_whole(path)
    return True


@pytest.mark.parametrize("seed", SEEDS)
def test_only_named_faults_leave_storage(filled: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = filled.read_bytes()
    opened = refused = 0
    for number in range(25):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = folder / "a.book"
        path.write_bytes(mutated(chance, whole))
        before = contents(folder)
        for use in (read_all, check):
            try:
                use(path)
                opened += 1
            except BookError:
                refused += 1
        assert contents(folder) == before
        shutil.rmtree(folder)
    assert opened + refused == 50
    assert refused > 0


def described_wrongly(path: Path, right: str, wrong: str) -> None:
    """Change a word in the description of the tables, as a damaged page would."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        changed = connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE instr(sql, ?)",
            (right, wrong, right),
        )
        assert changed.rowcount > 0
        connection.commit()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("problem_solved", "pvoblem_solved"),
        ("later_plans", "later_plant"),
        ("PRIMARY KEY (id)", "PRIMARY KEX (id)"),
        ("next_id", "nexz_id"),
        ("CREATE TABLE draft", "CREATE TABLE drafs"),
        ("\twho ", "\twhp "),
    ],
)
def test_a_column_that_is_gone_is_damage(filled: Path, right: str, wrong: str) -> None:
    described_wrongly(filled, right, wrong)
    told = 0
    for use in (read_all, check, write_to):
        try:
            use(filled)
        except BookDamaged:
            told += 1
    assert told > 0


def test_a_statement_refused_by_a_sound_book_stays_a_bug(filled: Path) -> None:
    for wrong in ("SELECT nothing FROM account", "SELECT 1 FROM nowhere", "SELEC 1"):
        with (
            pytest.raises(sqlite3.OperationalError),
            naming(filled),
            closing(connect(filled, mode="ro")) as connection,
        ):
            connection.execute(wrong)
    with (
        pytest.raises(sqlite3.IntegrityError),
        naming(filled),
        closing(connect(filled, mode="rw")) as connection,
    ):
        connection.execute("INSERT INTO setting (id, value, version) VALUES (NULL, '', 1)")


def test_tables_that_somebody_added_are_no_damage(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("CREATE TABLE mine (id INTEGER)")
    with (
        pytest.raises(sqlite3.OperationalError),
        naming(filled),
        closing(connect(filled, mode="ro")) as connection,
    ):
        connection.execute("SELECT nothing FROM mine")


def test_a_later_books_missing_column_is_told_as_later(filled: Path) -> None:
    described_wrongly(filled, "problem_solved", "problem_ended")
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    opening = open_book(filled, allow_newer=True)
    store = Store(opening)
    try:
        with pytest.raises(BookNewer):
            store.all(Entry)
    finally:
        store.close()
        opening.close()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"id":', '"ie":'),
        ('"id":13', '"id":12'),
        ('"name":', '"nane":'),
        ('"created_at":', '"created_at":99999'),
        ('"status":"active"', '"status":"aktive"'),
        ("{", "["),
    ],
)
def test_a_step_whose_text_is_damaged_is_not_taken_back(
    filled: Path, connected: Callable[[], Store], right: str, wrong: str
) -> None:
    account(connected())
    with closing(sqlite3.connect(filled)) as connection:
        changed = connection.execute(
            "UPDATE step_change SET after = replace(after, ?, ?)"
            " WHERE step_id = (SELECT max(step_id) FROM step_change) AND instr(after, ?)",
            (right, wrong, right),
        )
        assert changed.rowcount == 1
        connection.commit()
    store = connected()
    before = everything(store)
    with pytest.raises(BookDamaged):
        store.undo()
    assert everything(store) == before


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("contact", "level", -72), ("contact", "level", 4), ("entry", "heat", 101)],
)
def test_a_number_that_no_rule_knows_is_found(
    filled: Path, table: str, column: str, value: int
) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = 3", (value,))
        connection.commit()
    assert ("value", table, 3) in {(f.code, f.table, f.record_id) for f in check(filled)}
    with pytest.raises(BookDamaged):
        read_all(filled)


def test_a_step_that_the_books_keys_refuse_is_not_taken_back(
    filled: Path, connected: Callable[[], Store]
) -> None:
    account(connected())
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE entry SET account_id = 13 WHERE id = 1")
        connection.commit()
    store = connected()
    with pytest.raises(BookDamaged):
        store.undo()
