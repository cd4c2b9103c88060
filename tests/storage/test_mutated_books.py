"""Whatever happened to the bytes of a book: it opens, or a named fault says why not."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from invented import account, contact, everything, visit
from surroundings import contents

from four_notebooks.method.values import Notebook
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.checking import check
from four_notebooks.storage.errors import BookError
from four_notebooks.storage.opening import inspect_whole, open_book
from four_notebooks.storage.store import Store


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
    changed = bytearray(whole)
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


@pytest.mark.parametrize("seed", range(4))
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


@pytest.mark.parametrize("seed", range(8))
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
