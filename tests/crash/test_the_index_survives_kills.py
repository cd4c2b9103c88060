"""kill -9 while the search index is filled: nothing is lost, and the filling goes on afterwards."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from test_kills import KILLS, SEED, everything, hold_all_that_was_confirmed, work_and_die
from working import START

from four_notebooks.method.values import Account
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.connection import connect
from four_notebooks.storage.opening import create_book, open_book
from four_notebooks.storage.search import index
from four_notebooks.storage.search.asking import Asking
from four_notebooks.storage.store import Store

NOTED = 300
ROUNDS = max(3, KILLS // 5)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with a few hundred accounts and a note at each."""
    path = tmp_path_factory.mktemp("filled") / "a.book"
    create_book(path)
    there = open_book(path)
    store = Store(there)
    accounts = [
        Account(id=number, name=f"客户 {number}", created_at=START, note="先谈预算再谈交期" * 40)
        for number in store.new_ids(Account, NOTED)
    ]
    store.step(StepName("import"), [Change(None, value) for value in accounts], at=START)
    store.close()
    there.close()
    return path


def is_complete(path: Path) -> bool:
    with closing(connect(path, mode="read")) as raw:
        return index.is_complete(raw)


@pytest.mark.timeout(max(120, KILLS * 10))
def test_a_filling_that_is_killed_goes_on_where_it_was(tmp_path: Path, filled: Path) -> None:
    chance = random.Random(f"{SEED} index")
    broken_off = 0
    path = Path(shutil.copy(filled, tmp_path / "a.book"))
    for number in range(ROUNDS):
        before = everything(path)
        noted = work_and_die(chance.uniform(0, 0.3), "index", str(path), str(number + 1))
        hold_all_that_was_confirmed(path, before, noted)
        broken_off += not is_complete(path)
        there = open_book(path)
        store = Store(there)
        try:
            assert store.fill_index()
            assert is_complete(path)
            assert check(path) == []
            asking = Asking(there)
            with asking.moment() as moment:
                known = {one.id for one in store.all(Account) if "客户" in one.name}
                assert set(moment.named(["客户"], "account")) == known
            asking.close()
        finally:
            store.close()
            there.close()
    assert broken_off > 0
