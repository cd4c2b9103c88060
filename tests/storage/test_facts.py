"""Facts for the review are written with the step that moves them, and counted nowhere else."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

from invented import account, contact, do, later, move, visit
from sqlalchemy import Connection, delete, select, update

from four_notebooks.method.values import Entry, Notebook, Setting, Strategy
from four_notebooks.storage import facts, upgrade
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.fact_changes import fact_changes
from four_notebooks.storage.rows import prepared
from four_notebooks.storage.store import Store

SAID = "介绍了三个模块和交期。她在意换线的时间。"


@contextmanager
def reading(store: Store) -> Iterator[Connection]:
    with store._connections.reading() as connection:
        yield connection


def shares(store: Store) -> dict[int, float | None]:
    with reading(store) as connection:
        table = facts.VISIT_FACT
        return {r.entry_id: r.share for r in connection.execute(select(table))}


def lines(store: Store, table: Any) -> list[Any]:  # noqa: ANN401
    with reading(store) as connection:
        return list(connection.execute(select(table)))


def make_old(store: Store) -> None:
    """As a book is that was upgraded from a time before there were facts."""
    with store.transaction() as connection:
        facts.clear(connection)
        connection.execute(delete(facts.DERIVED))


def test_a_visit_brings_its_facts_its_window_and_the_stay(store: Store) -> None:
    at = account(store)
    person = contact(store, at)
    entry = visit(store, at, person, body=SAID)
    (fact,) = lines(store, facts.VISIT_FACT)
    (window,) = lines(store, facts.WINDOW_FACT)
    (stay,) = lines(store, facts.STAY_FACT)
    assert (fact.entry_id, fact.distance, fact.gained, fact.late, fact.share) == (
        entry.id,
        1,
        True,
        False,
        0.0,
    )
    assert (window.account_id, window.target, window.how) == (at.id, 0, "open")
    assert (stay.notebook, stay.left) == ("B", None)


def test_only_what_may_have_changed_is_counted_again(store: Store) -> None:
    at = account(store)
    entries = [visit(store, at, minutes=90 * n, body=SAID) for n in range(6)]
    assert [shares(store)[e.id] for e in entries] == [0.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    with store.transaction() as connection:
        connection.execute(update(facts.VISIT_FACT).values(share=0.25))
    do(store, "edit", Change(entries[1], replace(entries[1], body="别的话,从没说过的。")))
    found = shares(store)
    assert [found[e.id] for e in entries] == [0.25, 0.0, 1.0, 1.0, 1.0, 0.25]


def test_a_name_that_comes_or_goes_counts_the_visits_that_hold_it(store: Store) -> None:
    at = account(store)
    visit(store, at, body="今天在会议室和林晓谈了排产的系统和换线的时间。")
    second = visit(store, at, minutes=90, body="今天在会议室和林晓谈了排产的系统和换线的时间。")
    third = visit(store, at, minutes=180, body="今天在会议室和赵静谈了排产的系统和换线的时间。")
    before = shares(store)
    person = contact(store, at, "赵静")
    assert before[third.id] != shares(store)[third.id] == 0.0
    assert shares(store)[second.id] == 1.0
    do(store, "rename", Change(person, replace(person, name="孙洋")))
    assert shares(store)[third.id] == before[third.id]
    assert check(store.opening.path) == []


def test_an_entry_handed_over_takes_its_fact_along(store: Store) -> None:
    here, there = account(store, "甲"), account(store, "乙")
    first = visit(store, here, body=SAID)
    visit(store, there, minutes=200, body=SAID)
    do(store, "hand_over", Change(first, replace(first, account_id=there.id)))
    assert {row.account_id for row in lines(store, facts.VISIT_FACT)} == {there.id}
    assert check(store.opening.path) == []
    store.undo()
    assert check(store.opening.path) == []


def test_steps_that_cannot_matter_leave_the_facts_alone(store: Store) -> None:
    at = account(store)
    person = contact(store, at)
    plain = [
        Change(at, replace(at, position=5.0, note="有停车位")),
        Change(person, replace(person, phones=("13800000000",), wechat="lx")),
        Change(None, Strategy(id=9, account_id=at.id, written_at=later(1), goal="见老板")),
    ]
    found = fact_changes(prepared(plain))
    assert (found.accounts, found.texts, found.names) == (set(), set(), {})
    told = fact_changes(prepared([Change(person, replace(person, level=1))]))
    assert (told.accounts, dict(told.names)) == ({at.id}, {})


def test_other_numbers_of_repetition_forget_the_shares_and_others_do_not(store: Store) -> None:
    at = account(store)
    visit(store, at, body=SAID)
    entry = visit(store, at, minutes=90, body=SAID)
    old = store.get(Setting, "rules")
    hours = Setting(id="rules", value=json.dumps({"window_hours": 24}))
    do(store, "settings", Change(old, hours))
    assert shares(store)[entry.id] == 1.0
    assert [row.closes - row.opened for row in lines(store, facts.WINDOW_FACT)] == [24 * 3_600_000]
    pairs = Setting(id="rules", value=json.dumps({"window_hours": 24, "repeat_visits": 1}))
    do(store, "settings", Change(hours, pairs))
    assert set(shares(store).values()) == {None}
    assert check(store.opening.path) == []
    with store.tallies() as tallies:
        assert tallies.uncounted_repeats(0, 2**60) == 1


def test_a_move_ends_a_stay_and_d_the_window(store: Store) -> None:
    at = account(store)
    visit(store, at)
    move(store, at, Notebook.D, minutes=300)
    first, second = lines(store, facts.STAY_FACT)
    assert (first.left, second.notebook, second.left) == (second.entered, "D", None)
    assert [row.how for row in lines(store, facts.WINDOW_FACT)] == ["closed"]


def test_an_older_book_is_filled_in_pieces_and_says_when_all_is_there(store: Store) -> None:
    for number in range(20):
        visit(store, account(store, f"客户{number}"), body=SAID)
    full = {table.name: lines(store, table) for table in facts.TABLES}
    make_old(store)
    assert check(store.opening.path) == []
    with store.tallies() as tallies:
        assert not tallies.complete
    asked: list[bool] = []

    def stopping() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert not store.fill_facts(stopping)
    assert 0 < len(lines(store, facts.VISIT_FACT)) < 20
    assert store.fill_facts()
    assert {table.name: lines(store, table) for table in facts.TABLES} == full
    with store.tallies() as tallies:
        assert tallies.complete


def test_only_a_book_with_accounts_has_facts_to_fill_in_after_an_upgrade(tmp_path: Path) -> None:
    for number, accounts in enumerate((0, 1)):
        path = tmp_path / f"{number}.book"
        path.touch()
        upgrade.migrate(path, to="0001")
        with closing(sqlite3.connect(path)) as raw:
            names = [row[1] for row in raw.execute("PRAGMA table_info(account)")]
            given = {"id": 1, "name": "甲", "notebook": "B", "status": "active", "term": "short"}
            for _ in range(accounts):
                marks = ",".join("?" * len(names))
                values = [given.get(name, 0 if name.endswith("_at") else "[]") for name in names]
                raw.execute(f"INSERT INTO account VALUES ({marks})", values)
            raw.commit()
        upgrade.migrate(path)
        with closing(sqlite3.connect(path)) as raw:
            filled = raw.execute("SELECT * FROM derived WHERE id = 'facts'").fetchall()
            assert len(filled) == 1 - accounts


def test_an_older_book_that_may_not_be_written_is_counted_for_the_one_who_asks(
    store: Store, connected: Callable[[], Store]
) -> None:
    at = account(store)
    visit(store, at, body=SAID)
    make_old(store)
    with store.tallies(direct=True) as tallies:
        assert tallies.complete
        assert tallies.visited(0, 2**60) == [at.id]
    with store.tallies() as tallies:
        assert tallies.visited(0, 2**60) == []


def test_a_long_step_leaves_shares_to_be_counted_and_they_are_filled_in(store: Store) -> None:
    at = account(store)
    first = visit(store, at, body=SAID)
    ids = store.new_ids(Entry, 2)
    with store.bulk(StepName("import", count=2), at=later(0)) as step:
        for number, entry_id in enumerate(ids, 1):
            again = replace(first, id=entry_id, start=later(200 * number))
            step.add([Change(None, again)])
    assert [shares(store)[one] for one in (first.id, *ids)] == [0.0, None, None]
    assert check(store.opening.path) == []
    with store.tallies() as tallies:
        assert tallies.complete
        assert tallies.uncounted_repeats(0, 2**60) == 2
        assert tallies.visited(0, 2**60, "repeat") == [at.id]
    assert store.fill_facts()
    assert [shares(store)[one] for one in ids] == [1.0, 1.0]


def test_a_check_names_facts_that_are_wrong_missing_or_of_nobody(store: Store) -> None:
    at = account(store)
    visit(store, at)
    with store.transaction() as connection:
        connection.execute(update(facts.VISIT_FACT).values(distance=0))
        connection.execute(delete(facts.STAY_FACT))
        connection.execute(update(facts.WINDOW_FACT).values(account_id=99))
    found = {(f.table, f.record_id, f.detail) for f in check(store.opening.path)}
    assert found == {
        ("visit_fact", 1, "distance"),
        ("stay_fact", at.id, "missing"),
        ("window_fact", at.id, "missing"),
        ("window_fact", 99, "does not follow from the history"),
    }
    store.rebuild_standing()
    assert check(store.opening.path) == []


def test_an_erased_account_leaves_no_fact(store: Store) -> None:
    gone, kept = account(store, "甲"), account(store, "乙")
    visit(store, gone)
    visit(store, kept)
    store.erase([gone.id])
    assert {row.account_id for t in facts.TABLES for row in lines(store, t)} == {kept.id}


def test_the_day_of_the_writing_is_the_users_own(store: Store, path: Path) -> None:
    at = account(store)
    entry = visit(store, at)
    assert store.zone is UTC
    late = replace(entry, recorded_at=later(60 * 24))
    do(store, "edit", Change(entry, late))
    assert [row.late for row in lines(store, facts.VISIT_FACT)] == [True]
