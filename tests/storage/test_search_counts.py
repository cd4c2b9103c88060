"""How many there are is told to the end, or to the cap, whatever part of them is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from invented import account, do, visit

from four_notebooks.method.values import Entry
from four_notebooks.storage.changes import Change
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.search.asking import Asking
from four_notebooks.storage.search.streams import CAP
from four_notebooks.storage.search.wanted import Texts, Wanted
from four_notebooks.storage.store import Store


def noted(store: Store, count: int) -> None:
    """So many visits that say the same, beside others that do not."""
    card = account(store)
    first = visit(store, card, body="谈了付款方式")
    visit(store, card, body="谈了交期", minutes=-9)
    ids = store.new_ids(Entry, count - 1)
    more = [replace(first, id=one, start=first.start.replace(second=one % 60)) for one in ids]
    do(store, "many", *(Change(None, one) for one in more))


def asked(path: Path, word: str, most: int, *, counted: bool = True) -> Texts:
    there = open_book(path, read_only=True)
    asking = Asking(there)
    try:
        with asking.moment() as moment:
            return moment.texts(Wanted((word,)), most, counted=counted)
    finally:
        asking.close()
        there.close()


@pytest.mark.parametrize("word", ["付", "付款", "付款方式"])
@pytest.mark.parametrize("most", [1, 39, 40, 41, 200])
def test_all_are_counted_however_few_are_shown(
    store: Store, path: Path, word: str, most: int
) -> None:
    noted(store, 40)
    found = asked(path, word, most)
    assert (len(found.places), found.total, found.more) == (min(40, most), 40, False)


@pytest.mark.parametrize("most", [20, CAP - 1, CAP, CAP + 5])
def test_of_very_many_the_cap_is_told_and_that_there_are_more(
    store: Store, path: Path, most: int
) -> None:
    noted(store, CAP + 3)
    found = asked(path, "付款", most)
    assert len(found.places) == min(most, CAP + 3)
    assert found.total >= CAP
    assert found.more is (len(found.places) < CAP + 3)


def test_uncounted_a_full_answer_says_that_there_may_be_more(store: Store, path: Path) -> None:
    noted(store, 40)
    full, all_of_them = (asked(path, "付款方式", most, counted=False) for most in (20, 60))
    assert (len(full.places), full.more) == (20, True)
    assert (len(all_of_them.places), all_of_them.total, all_of_them.more) == (40, 40, False)
