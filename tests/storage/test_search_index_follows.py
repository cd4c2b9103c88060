"""The index says what the texts say, whatever is done to a book."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from every_kind import every_kind
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import NOW, account, contact, do, visit
from search_oracle import by_index, by_reading
from surroundings import contents

from four_notebooks.method.values import Account, Entry
from four_notebooks.storage.backup import list_backups, make_backup, restore
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.connection import connect
from four_notebooks.storage.opening import create_book, open_book
from four_notebooks.storage.search import index
from four_notebooks.storage.store import Store

WORDS = (
    "印务",
    "林晓",
    "犹豫",
    "老板",
    "谈价",
    "自筹",
    "图",
    "同学",
    "再看",
    "13800138000",
    "老客户",
)


def test_every_kind_of_text_is_found(store: Store, path: Path) -> None:
    do(store, "all", *(Change(None, record) for record in every_kind()))
    found = {word: by_index(path, word) for word in WORDS}
    assert found == {word: by_reading(store, word) for word in WORDS}
    assert all(found.values())
    assert {table for keys in found.values() for table, _ in keys} == {
        *("account", "contact", "entry", "strategy", "planned_visit"),
        *("answer", "attachment", "referral", "move"),
    }


def test_edits_undo_and_redo_move_the_index(store: Store, path: Path) -> None:
    card = account(store)
    entry = visit(store, card, body="谈了报价")
    do(store, "edit", Change(entry, replace(entry, body="谈了交期")))
    assert (by_index(path, "报价"), by_index(path, "交期")) == (set(), {("entry", entry.id)})
    store.undo()
    assert (by_index(path, "报价"), by_index(path, "交期")) == ({("entry", entry.id)}, set())
    store.undo()
    assert by_index(path, "报价") == set()
    store.redo()
    assert by_index(path, "报价") == {("entry", entry.id)}
    assert check(path) == []


def test_a_record_handed_over_goes_with_its_account(store: Store, path: Path) -> None:
    one, other = account(store, "甲"), account(store, "乙")
    entry = visit(store, one, body="谈了报价")
    do(store, "hand_over", Change(entry, replace(entry, account_id=other.id)))
    assert check(path) == []


def test_a_cancelled_import_leaves_nothing_in_the_index(store: Store, path: Path) -> None:
    with store.bulk(StepName("import"), at=NOW) as step:
        step.add(
            [Change(None, Account(id=one, name="恒远", created_at=NOW)) for one in range(1, 90)]
        )
        step.cancel()
    assert by_index(path, "恒远") == set()
    assert check(path) == []


def test_an_old_visit_recorded_late_stands_among_the_old_ones(store: Store, path: Path) -> None:
    card = account(store)
    new = visit(store, card, body="谈报价", minutes=0)
    old = visit(store, card, body="谈报价", minutes=-60 * 24 * 300)
    with closing(connect(path, mode="read")) as raw:
        query = f"SELECT record / 16 FROM {index.PLACE} WHERE record % 16 = 2 ORDER BY id DESC"
        assert [row[0] for row in raw.execute(query)] == [new.id, old.id]


def test_a_crowd_of_one_moment_finds_room_and_keeps_its_order(store: Store, path: Path) -> None:
    card = account(store)
    ids = store.new_ids(Entry, 1500)
    first = visit(store, card, body="谈报价", minutes=5)
    many = [replace(first, id=one, start=NOW) for one in ids]
    do(store, "many", *(Change(None, one) for one in many))
    late = visit(store, card, body="谈报价", minutes=60 * 24 * 9)
    with closing(connect(path, mode="read")) as raw:
        query = f"SELECT record / 16 FROM {index.PLACE} WHERE record % 16 = 2 ORDER BY id DESC"
        assert raw.execute(query).fetchone() == (late.id,)
    assert check(path) == []


_TEXT = st.text("谈了预算报价的ＡＢab1 2,。\n-", max_size=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    bodies=st.lists(_TEXT, min_size=1, max_size=8),
    edits=st.lists(st.tuples(st.integers(0, 7), st.one_of(st.none(), _TEXT)), max_size=6),
    words=st.lists(st.text("谈了预算报价的aB1 2,。-", min_size=1, max_size=4), max_size=8),
    undone=st.integers(0, 4),
)
def test_the_index_finds_what_reading_finds(
    tmp_path_factory: pytest.TempPathFactory,
    bodies: list[str],
    edits: list[tuple[int, str | None]],
    words: list[str],
    undone: int,
) -> None:
    path = tmp_path_factory.mktemp("random") / "a.book"
    create_book(path)
    opening = open_book(path)
    store = Store(opening)
    try:
        card = account(store, bodies[0] or "甲")
        entries: list[Entry | None] = [visit(store, card, body=body) for body in bodies]
        for at, body in edits:
            before = entries[at % len(entries)]
            if before is not None:
                after = None if body is None else replace(before, body=body)
                do(store, "edit", Change(before, after))
                entries[at % len(entries)] = after
        for _ in range(undone):
            store.undo()
        for word in words:
            if word.strip():
                assert by_index(path, word) == by_reading(store, word), word
        assert check(path) == []
    finally:
        store.close()
        opening.close()


SECRET = "龘靐齉爩"


@pytest.mark.parametrize("backups", [False, True])
def test_erasing_leaves_no_token_in_any_file(store: Store, path: Path, backups: bool) -> None:
    kept = account(store, "留下的")
    gone = account(store, SECRET)
    person = contact(store, gone, SECRET)
    for number in range(30):
        visit(store, gone, person, minutes=number, body=f"{SECRET}{number}")
        visit(store, kept, minutes=number, body=f"谈了第 {number} 次")
    make_backup(path, now=NOW)
    store.erase([gone.id], backups=backups)
    left = [
        name
        for name, content in contents(path.parent).items()
        if any(character.encode() in content for character in SECRET)
    ]
    assert all("backups" in name for name in left)
    assert bool(left) is not backups
    assert by_index(path, "谈了第") == by_reading(store, "谈了第")
    assert check(path) == []
    (backup,) = list_backups(path)
    assert check(backup.path) == []


def test_a_restored_backup_brings_its_index(connected: Callable[[], Store], path: Path) -> None:
    store = connected()
    visit(store, account(store), body="谈了报价")
    backup = make_backup(path, now=NOW)
    visit(store, account(store, "乙"), body="谈了交期")
    store.close()
    store.opening.close()
    restore(backup, path, now=NOW)
    assert (len(by_index(path, "报价")), by_index(path, "交期")) == (1, set())


def test_a_book_in_a_folder_nobody_may_write_to_is_searched(store: Store, path: Path) -> None:
    visit(store, account(store), body="谈了报价")
    store.close()
    store.opening.close()
    path.parent.chmod(0o555)
    try:
        assert len(by_index(path, "报价")) == 1
    finally:
        path.parent.chmod(0o755)


def test_another_program_reads_the_book_as_before(store: Store, path: Path, tmp_path: Path) -> None:
    visit(store, account(store), body="谈了报价")
    store.close()
    copy = Path(shutil.copy(path, tmp_path / "copy.book"))
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT body FROM entry").fetchall() == [("谈了报价",)]
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
