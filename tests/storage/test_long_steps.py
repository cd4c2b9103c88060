import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from invented import NOW, account, contact, do, everything

from four_notebooks.method.values import Account, Contact
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.changes import Announcement, Change, StepName, Way
from four_notebooks.storage.checking import check
from four_notebooks.storage.errors import StaleChange
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.store import Store

IMPORT = StepName("import", count=120)


def leads(store: Store, count: int = 120) -> Iterator[list[Change]]:
    """Accounts with a person each, in groups."""
    for start in range(0, count, 40):
        changes = []
        ids = store.new_ids(Account, 40)
        people = store.new_ids(Contact, 40)
        for number, person in zip(ids, people, strict=True):
            value = Account(id=number, name=f"客户 {start} {number}", created_at=NOW)
            changes.append(Change(None, Contact(id=person, account_id=number, name="林晓")))
            changes.append(Change(None, value))
        yield changes


def test_a_long_step_is_one_step_and_one_announcement(store: Store, path: Path) -> None:
    heard: list[Announcement] = []
    store.listen(heard.append)
    with store.bulk(IMPORT, at=NOW, who="import") as step:
        for changes in leads(store):
            step.add(changes)
        assert heard == []
    assert [(told.name, told.way, len(told.changes)) for told in heard] == [(IMPORT, Way.DO, 240)]
    assert step.announcement == heard[0]
    assert len(heard[0].accounts) == 120
    assert [line.name for line in store.steps()] == [IMPORT]
    assert check(path) == []
    store.undo()
    assert store.all(Account) == []
    store.redo()
    assert len(store.all(Contact)) == 120


def test_a_long_step_is_written_in_pieces_and_stays_open_until_its_end(
    store: Store, path: Path
) -> None:
    reading = open_book(path, read_only=True)
    reader = BoardReader(reading)
    with store.bulk(IMPORT, at=NOW) as step:
        step.add(next(leads(store)))
        assert reader.counts(0).active == 40
        assert [finding.code for finding in check(path)] == ["open_step"]
        assert store.next_undo() is None
    assert check(path) == []
    reader.close()
    reading.close()


def test_cancelling_leaves_nothing(store: Store) -> None:
    kept = account(store)
    before = everything(store)
    with store.bulk(IMPORT, at=NOW) as step:
        for changes in leads(store):
            step.add([*changes, Change(store.get(Account, kept.id), replace(kept, note="补"))])
            break
        step.cancel()
        step.add(next(leads(store)))
    assert everything(store) == before
    assert step.announcement is None
    assert [line.name.code for line in store.steps()] == ["create_account"]


def test_an_exception_inside_leaves_nothing(store: Store) -> None:
    before = everything(store)
    with pytest.raises(RuntimeError, match="unreadable"), store.bulk(IMPORT, at=NOW) as step:
        step.add(next(leads(store)))
        raise RuntimeError("unreadable")
    assert everything(store) == before


def test_a_long_step_without_changes_is_no_step(store: Store) -> None:
    with store.bulk(IMPORT, at=NOW) as step:
        step.add([])
    assert (step.announcement, store.next_undo()) == (None, None)


def test_a_long_step_that_was_broken_off_is_gone_at_the_next_opening(
    store: Store, path: Path, tmp_path: Path
) -> None:
    kept = account(store)
    before = everything(store)
    broken = tmp_path / "broken"
    with store.bulk(IMPORT, at=NOW) as step:
        for changes in leads(store):
            step.add(changes)
        shutil.copytree(path.parent, broken)
        step.cancel()
    (broken / "四本.book.lock").unlink()
    reading = open_book(broken / "四本.book", read_only=True)
    assert reading.broken_off
    reading.close()
    opening = open_book(broken / "四本.book")
    reader = BoardReader(opening)
    assert (opening.broken_off, reader.ids("B").tolist()) == (False, [kept.id])
    again = Store(opening)
    assert everything(again) == before
    assert check(broken / "四本.book") == []
    reader.close()
    again.close()
    opening.close()


def test_others_work_on_meanwhile_but_not_on_what_is_being_written(store: Store) -> None:
    kept = account(store)
    other = account(store, "另一家")
    with store.bulk(IMPORT, at=NOW) as step:
        first = next(leads(store))
        step.add([*first, Change(kept, replace(kept, note="补"))])
        new = first[0].account_id
        assert new is not None
        with pytest.raises(StaleChange):
            contact(store, Account(id=new, name="", created_at=NOW))
        with pytest.raises(StaleChange):
            do(store, "edit", Change(replace(kept, note="补"), replace(kept, note="别的")))
        person = contact(store, other)
        assert store.next_undo() == StepName("create_contact")
    assert [line.name.code for line in store.steps(2)] == ["import", "create_contact"]
    store.undo()
    store.undo()
    assert store.get(Contact, person.id) is None
    assert store.get(Account, kept.id) == kept


def test_a_write_in_between_never_waits_long(store: Store) -> None:
    """The longest wait is measured in transactions of the long step, not in time."""
    kept = account(store)
    began, written = threading.Event(), []

    def importing() -> None:
        with store.bulk(StepName("import"), at=NOW) as step:
            for _ in range(10):
                for changes in leads(store):
                    step.add(changes)
                    began.set()
                    written.append(len(changes))

    worker = threading.Thread(target=importing)
    worker.start()
    began.wait()
    value = kept
    for number in range(20):
        new = replace(value, note=str(number))
        do(store, "edit", Change(value, new))
        value = new
    at_the_end = len(written)
    worker.join()
    assert at_the_end < len(written) == 30
    assert store.get(Account, kept.id) == value


def test_steps_of_several_threads_are_all_kept_and_told_in_order(
    connected: Callable[[], Store],
) -> None:
    store = connected()
    told: list[int] = []
    store.listen(lambda announcement: told.append(announcement.step_id))

    def working() -> None:
        for _ in range(10):
            account(store)

    workers = [threading.Thread(target=working) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert told == sorted(told)
    assert len(store.all(Account)) == 40
    while store.undo() is not None:
        pass
    assert store.all(Account) == []


def test_only_the_end_of_a_long_step_waits_for_the_disk(store: Store) -> None:
    waits = []

    def synchronous() -> int:
        with store.transaction() as connection:
            return int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one())

    def note() -> None:
        with store.last_in_line(), store.transaction(durable=False) as connection:
            waits.append(int(connection.exec_driver_sql("PRAGMA synchronous").scalar_one()))

    full, normal = 2, 1
    assert synchronous() == full
    note()
    assert (waits, synchronous()) == ([normal], full)
    with store.bulk(IMPORT, at=NOW) as step:
        step.add(next(leads(store)))
        account(store)
        assert synchronous() == full
    assert synchronous() == full
