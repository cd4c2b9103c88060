"""A verb that touches the whole book tells how far it is, and stopped it leaves nothing."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from invented import NOW, account, contact, later, visit

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Account, Contact, Entry, EntryKind, Notebook, Setting
from four_notebooks.storage import course
from four_notebooks.storage.changes import Announcement, Change, StepName
from four_notebooks.storage.checking import check
from four_notebooks.storage.store import Store

SETTINGS = StepName("settings", "rules")


def filled(store: Store, count: int = 1200) -> None:
    """Accounts with a person and a visit each, in one long step."""
    with store.bulk(StepName("import", count=count), at=NOW) as step:
        numbers, people = store.new_ids(Account, count), store.new_ids(Contact, count)
        visits = store.new_ids(Entry, count)
        for number, person, entry in zip(numbers, people, visits, strict=True):
            lead = Account(id=number, name=f"客户 {number}", created_at=NOW, notebook=Notebook.B)
            met = Contact(id=person, account_id=number, name="林晓", level=2)
            talk = Entry(
                id=entry,
                account_id=number,
                kind=EntryKind.IN_PERSON,
                start=later(60),
                recorded_at=later(120),
                met=(person,),
            )
            step.add([Change(None, lead), Change(None, met), Change(None, talk)])


def other_window(store: Store) -> list[Change]:
    rules = json.dumps(Rules(window_hours=48).to_json())
    return [Change(store.get(Setting, "rules"), Setting(id="rules", value=rules))]


def closes(store: Store) -> set[int]:
    """How long the windows stay open, in milliseconds."""
    found = [one for _, one in store.situations().values()]
    assert len(found) == len(store.all(Account)), found[:1]
    return {(one.closes or 0) - (one.opened or 0) for one in found}


def test_another_number_tells_how_far_it_is_until_every_account_stands_by_it(
    store: Store, path: Path
) -> None:
    filled(store)
    told: list[tuple[int, int]] = []
    changes = other_window(store)
    with course.along(store.extent(), lambda *far: told.append(far), lambda: False):
        store.step(SETTINGS, changes, at=NOW)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len({done for done, _ in told}) > 2
    assert told[-1] == (2400, 2400)
    assert closes(store) == {48 * 3_600_000}
    assert check(path) == []


@pytest.mark.parametrize("after", [0, 1, 2])
def test_stopped_at_any_piece_nothing_of_it_is_in_the_book_and_it_can_be_done_again(
    store: Store, path: Path, after: int
) -> None:
    filled(store)
    heard: list[Announcement] = []
    store.listen(heard.append)
    told: list[int] = []
    changes = other_window(store)
    with (
        pytest.raises(course.Stopped),
        course.along(9999, lambda done, _: told.append(done), lambda: len(told) > after),
    ):
        store.step(SETTINGS, changes, at=NOW)
    assert (heard, closes(store), check(path)) == ([], {72 * 3_600_000}, [])
    assert store.next_undo() == StepName("import", count=1200)
    store.step(SETTINGS, changes, at=NOW)
    assert closes(store) == {48 * 3_600_000}


def test_taking_back_an_import_can_be_stopped_and_then_goes_through(
    store: Store, path: Path
) -> None:
    filled(store)
    calls: list[int] = []
    with (
        pytest.raises(course.Stopped),
        course.along(9999, lambda done, _: calls.append(done), lambda: len(calls) > 5),
    ):
        store.undo()
    assert len(store.all(Entry)) == 1200
    assert store.next_redo() is None
    assert check(path) == []
    store.undo()
    assert store.all(Account) == []
    store.redo()
    assert len(store.all(Entry)) == 1200
    assert check(path) == []


def test_what_another_thread_writes_is_none_of_its_course(store: Store) -> None:
    told: list[int] = []
    with course.along(100, lambda done, _: told.append(done), lambda: True):
        other = threading.Thread(target=account, args=(store,))
        other.start()
        other.join()
    assert told == []
    assert [one.name for one in store.all(Account)] == ["恒远印务"]


def test_the_weight_of_a_step_is_guessed_before_it_is_taken_back(store: Store) -> None:
    empty = (store.extent(), store.weight_of_undo(), store.weight_of_redo())
    mine = account(store)
    visit(store, mine, contact(store, mine))
    light = store.weight_of_undo()
    store.step(SETTINGS, other_window(store), at=NOW)
    ruled = store.weight_of_undo()
    store.undo()
    assert empty == (0, 0, 0)
    assert light == 2
    assert ruled == 2 + store.extent()
    assert store.weight_of_redo() == 3 + store.extent()
