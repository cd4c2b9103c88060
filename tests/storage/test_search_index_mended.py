"""Older books are filled; a broken index costs nothing but itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from invented import account, everything, visit
from search_oracle import by_index, by_reading

from four_notebooks.storage.checking import check
from four_notebooks.storage.connection import connect
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.schema import fault_of_schema
from four_notebooks.storage.search import comparing, index
from four_notebooks.storage.store import Store


def filled(store: Store, count: int = 40) -> None:
    for number in range(count):
        visit(
            store, account(store, f"客户{number}"), body=f"第 {number} 次谈了报价", minutes=number
        )


def spoil(path: Path, *orders: str) -> None:
    """Do something to a book that no program of ours would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for order in orders:
            raw.execute(order)


def emptied(path: Path) -> None:
    """A book of a time before there was an index."""
    spoil(
        path,
        *(f"INSERT INTO {t}({t}) VALUES ('delete-all')" for t in index.SQL),
        f"DELETE FROM {index.PLACE}",
        "DELETE FROM derived WHERE id LIKE 'search%'",
    )


def test_an_older_book_is_filled_in_pieces_that_can_be_broken_off(
    connected: Callable[[], Store], path: Path
) -> None:
    filled(connected())
    emptied(path)
    store = connected()
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        return len(asked) > 2

    assert not store.fill_index(stopping)
    with closing(connect(path, mode="read")) as raw:
        (done,) = raw.execute(f"SELECT count(*) FROM {index.PLACE}").fetchone()
        assert 0 < done < 80
        assert not index.is_complete(raw)
    new = visit(store, account(store, "新来的"), body="谈了报价")
    assert connected().fill_index()
    assert by_index(path, "报价") == by_reading(connected(), "报价")
    assert ("entry", new.id) in by_index(path, "报价")
    assert check(path) == []


def test_what_is_changed_while_an_index_is_filled_is_in_it_once(
    connected: Callable[[], Store], path: Path
) -> None:
    filled(connected())
    emptied(path)
    store = connected()
    calls: list[int] = []

    def meanwhile() -> bool:
        calls.append(visit(store, account(store, f"中途{len(calls)}"), body="谈了报价").id)
        store.undo()
        visit(store, account(store, f"又{len(calls)}"), body="谈了交期")
        return False

    assert store.fill_index(meanwhile)
    assert calls
    assert by_index(path, "交期") == by_reading(store, "交期")
    assert check(path) == []


def test_progress_is_told_up_to_the_end(store: Store) -> None:
    filled(store, 10)
    told: list[tuple[int, int]] = []
    assert store.fill_index(anew=True, progress=lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1] >= 20
    assert told == sorted(told)


def parts(path: Path) -> dict[str, int]:
    """In how many parts each table of the index is written."""
    with closing(connect(path, mode="read")) as raw:
        return {
            table: raw.execute(f"SELECT count(DISTINCT segid) FROM {table}_idx").fetchone()[0]
            for table in index.SQL
        }


def test_a_filling_ends_with_one_part_of_each_table(store: Store, path: Path) -> None:
    filled(store, 60)
    assert all(many > 1 for many in parts(path).values())
    assert store.fill_index(anew=True)
    assert set(parts(path).values()) == {1}
    visit(store, account(store, "又一家"), body="谈了交期")
    assert by_index(path, "交期") == by_reading(store, "交期")
    assert check(path) == []


def test_stopped_while_it_merges_a_filling_is_done_all_the_same(store: Store, path: Path) -> None:
    filled(store, 60)
    told: list[int] = []
    stopping = lambda: bool(told) and told[-1] >= 120  # noqa: E731
    assert store.fill_index(stopping, anew=True, progress=lambda done, of: told.append(done))
    assert by_index(path, "报价") == by_reading(store, "报价")
    assert check(path) == []


BROKEN = {
    "a shadow table gone": ("DROP TABLE search_pair_data",),
    "the settings gone": ("DROP TABLE search_name_config",),
    "blocks spoilt": ("UPDATE search_pair_data SET block = x'00'",),
    "blocks gone": ("DELETE FROM search_single_data WHERE id > 10",),
    "a table gone": ("DROP TABLE search_single",),
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_index_keeps_nothing_from_being_opened_written_and_mended(
    connected: Callable[[], Store], path: Path, how: str
) -> None:
    store = connected()
    filled(store)
    before = everything(store)
    store.close()
    spoil(path, *BROKEN[how])
    assert [finding.code for finding in check(path)] in (["index"], ["index"] * len(check(path)))
    assert check(path)
    store = connected()
    assert everything(store) == before
    new = visit(store, account(store, "新来的"), body="谈了报价")
    assert store.undo() is not None
    assert store.redo() is not None
    assert store.fill_index()
    assert ("entry", new.id) in by_index(path, "报价")
    assert by_index(path, "报价") == by_reading(store, "报价")
    assert check(path) == []


def test_a_broken_index_is_no_damage_of_the_book(store: Store, path: Path) -> None:
    filled(store, 2)
    store.close()
    spoil(path, "DROP TABLE search_pair_idx")
    assert fault_of_schema(path) is None
    open_book(path, read_only=True).close()


DIFFERENT = {
    "a text changed by another program": "UPDATE entry SET body = '别的字' WHERE id = 3",
    "a text gone": "DELETE FROM entry WHERE id = 3",
    "a place gone": "DELETE FROM search_place WHERE record = 3 * 16 + 2",
    "an account that is another": "UPDATE search_place SET account_id = 1 WHERE record = 50",
}


@pytest.mark.parametrize("how", DIFFERENT)
@pytest.mark.parametrize("whole", [True, False], ids=["every token", "some tokens"])
def test_check_names_the_record_that_differs(
    store: Store, path: Path, how: str, whole: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not whole:
        monkeypatch.setattr(comparing, "MOST_WHOLE", 1)
        monkeypatch.setattr(comparing, "SAMPLE", 80)
    filled(store)
    assert check(path) == []
    spoil(path, DIFFERENT[how], "UPDATE visit_fact SET share = share", "DELETE FROM step_change")
    with closing(connect(path, mode="ro")) as raw:
        found = [(each.table, each.record_id) for each in comparing.differences(raw)]
    assert ("entry", 3) in found
    store.close()


def test_rebuilding_mends_what_another_program_changed(
    connected: Callable[[], Store], path: Path
) -> None:
    filled(connected())
    spoil(path, "UPDATE entry SET purpose = '别的字'")
    store = connected()
    assert store.fill_index(anew=True)
    assert by_index(path, "别的字") == by_reading(store, "别的字") != set()
    assert check(path) == []
