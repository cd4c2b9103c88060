from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from every_kind import every_kind
from invented import KINDS, NOW, account, contact, do, everything, later, visit
from sqlalchemy.exc import IntegrityError

from four_notebooks.method.values import (
    Account,
    Contact,
    Draft,
    Entry,
    EntryKind,
    Evidence,
    Notebook,
    Setting,
)
from four_notebooks.storage import ledger
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.changes import Announcement, Change, StepName, Way
from four_notebooks.storage.errors import BookReadOnly, StaleChange
from four_notebooks.storage.store import Store


def test_a_step_is_announced_once_with_its_changes_after_the_commit(store: Store) -> None:
    heard: list[tuple[Announcement, bool]] = []
    store.listen(lambda told: heard.append((told, store.get(Account, 1) is not None)))
    value = Account(id=1, name="恒远印务", created_at=NOW)
    answer = store.step(StepName("create", "恒远印务"), [Change(None, value)], at=NOW, who="me")
    assert heard == [(answer, True)]
    assert answer.changes == (Change(None, value),)
    assert (answer.way, answer.accounts, answer.who) == (Way.DO, frozenset({1}), "me")


def test_every_kind_of_value_comes_back_as_it_was_written(store: Store) -> None:
    values = every_kind()
    store.step(StepName("all"), [Change(None, value) for value in values], at=NOW)
    assert {type(value) for value in values} == set(KINDS)
    for value in values:
        assert store.get(type(value), value.id) == value


def test_a_step_whose_record_is_not_as_it_says_writes_nothing(store: Store) -> None:
    first = account(store)
    second = replace(first, name="新名字")
    do(store, "edit", Change(first, second))
    before = everything(store)
    with pytest.raises(StaleChange) as caught:
        do(
            store,
            "edit",
            Change(None, Account(id=99, name="另一家", created_at=NOW)),
            Change(first, replace(first, name="第三个名字")),
        )
    assert (caught.value.kind, caught.value.record_id) == ("account", first.id)
    assert everything(store) == before
    assert store.next_undo() == StepName("edit")


def test_a_record_that_is_there_cannot_be_made_again(store: Store) -> None:
    first = account(store)
    with pytest.raises(StaleChange):
        do(store, "create", Change(None, first))


def test_a_step_in_which_nothing_changes_is_no_step(store: Store) -> None:
    first = account(store)
    heard: list[Announcement] = []
    store.listen(heard.append)
    answer = do(store, "edit", Change(first, replace(first)))
    assert (answer.step_id, answer.changes, heard) == (0, (), [])
    assert store.next_undo() == StepName("create_account")


def test_instants_are_kept_to_the_millisecond_in_utc(store: Store) -> None:
    there = datetime(2026, 3, 1, 8, 0, 0, 123456, timezone(timedelta(hours=8)))
    answer = do(store, "create", Change(None, Account(id=1, name="甲", created_at=there)))
    kept = answer.changes[0].after
    assert isinstance(kept, Account)
    assert kept.created_at == datetime(2026, 3, 1, 0, 0, 0, 123000, UTC)
    assert store.get(Account, 1) == kept
    do(store, "edit", Change(Account(id=1, name="甲", created_at=there), None))
    assert store.get(Account, 1) is None


def test_an_instant_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="zone"):
        do(store, "x", Change(None, Account(id=1, name="甲", created_at=datetime(2026, 1, 1))))


def test_undo_and_redo_go_through_all_steps_across_restarts(
    connected: Callable[[], Store],
) -> None:
    store = connected()
    empty = everything(store)
    first = account(store)
    person = contact(store, first)
    visit(store, first, person, body="谈了预算")
    do(store, "edit", Change(first, replace(first, need=Evidence(note="缺货"))))
    full = everything(store)
    names = []
    store = connected()
    while (told := store.undo()) is not None:
        names.append(told.name.code)
        assert told.way is Way.UNDO
        store = connected()
    assert names == ["edit", "record_visit", "create_contact", "create_account"]
    assert everything(store) == empty
    while store.redo() is not None:
        store = connected()
    assert everything(store) == full
    assert store.next_redo() is None


def test_a_new_step_forgets_what_could_be_redone(store: Store) -> None:
    account(store, "甲")
    account(store, "乙")
    store.undo()
    assert store.next_redo() == StepName("create_account")
    account(store, "丙")
    assert store.next_redo() is None
    assert store.redo() is None
    assert [one.name for one in store.all(Account)] == ["甲", "丙"]


def test_ids_are_never_given_twice(connected: Callable[[], Store]) -> None:
    store = connected()
    first = account(store)
    store.undo()
    do(store, "other", Change(None, Setting(id="x", value="1")))
    store = connected()
    assert store.new_ids(Account)[0] > first.id
    assert list(store.new_ids(Contact, 3)) == [1, 2, 3]
    assert list(store.new_ids(Contact, 2)) == [4, 5]


def test_writes_of_one_sitting_are_one_step(store: Store) -> None:
    first = account(store)
    second = replace(first, note="第一句")
    third = replace(first, note="第一句，第二句")
    store.step(StepName("edit"), [Change(first, second)], at=later(0), join="account/1")
    told = store.step(StepName("edit"), [Change(second, third)], at=later(29), join="account/1")
    assert told.changes == (Change(second, third),)
    assert [line.name.code for line in store.steps()] == ["edit", "create_account"]
    store.undo()
    assert store.get(Account, first.id) == first
    store.redo()
    assert store.get(Account, first.id) == third


@pytest.mark.parametrize(
    ("join", "minutes"), [("account/2", 1), ("account/1", 31), ("account/1", -1), (None, 1)]
)
def test_other_sittings_are_other_steps(store: Store, join: str | None, minutes: float) -> None:
    first = account(store)
    second, third = replace(first, note="一"), replace(first, note="二")
    store.step(StepName("edit"), [Change(first, second)], at=later(0), join="account/1")
    store.step(StepName("edit"), [Change(second, third)], at=later(minutes), join=join)
    store.undo()
    assert store.get(Account, first.id) == second


def test_a_step_between_ends_a_sitting(store: Store) -> None:
    first = account(store)
    second, third = replace(first, note="一"), replace(first, note="二")
    do(store, "edit", Change(first, second), join="a")
    other = account(store, "另一家")
    do(store, "edit", Change(second, third), join="a")
    store.undo()
    assert store.get(Account, first.id) == second
    assert store.get(Account, other.id) == other


def test_a_sitting_that_ends_where_it_began_is_no_step(store: Store) -> None:
    first = account(store)
    second = replace(first, note="一")
    do(store, "edit", Change(first, second), join="a")
    do(store, "edit", Change(second, first), join="a")
    assert store.next_undo() == StepName("create_account")


def test_a_listener_that_fails_harms_nobody(store: Store) -> None:
    faults: list[Exception] = []
    heard: list[Announcement] = []

    def failing(_: Announcement) -> None:
        raise RuntimeError("broken view")

    store.on_listener_fault = faults.append
    store.listen(failing)
    store.listen(heard.append)
    kept = account(store)
    assert [str(fault) for fault in faults] == ["broken view"]
    assert len(heard) == 1
    assert store.get(Account, kept.id) == kept
    store.unlisten(failing)
    account(store)
    assert len(faults) == 1


def test_a_listener_may_write_and_everybody_hears_in_the_order_of_commits(store: Store) -> None:
    heard: list[str] = []

    def answering(told: Announcement) -> None:
        if told.name.code == "create_account":
            do(store, "answer", Change(None, Setting(id="seen", value="1")))

    store.listen(answering)
    store.listen(lambda told: heard.append(told.name.code))
    account(store)
    assert heard == ["create_account", "answer"]


def test_drafts_are_kept_without_a_step(connected: Callable[[], Store]) -> None:
    store = connected()
    heard: list[Announcement] = []
    store.listen(heard.append)
    store.set_draft("entry/1", "今天谈了", at=later(1))
    store.set_draft("entry/1", "今天谈了预算", at=later(2))
    store.set_draft("entry/2", "别的", at=later(2))
    store.set_draft("strategy/1", "x", at=later(2))
    store.set_draft("strategy/1", "", at=later(3))
    store.set_draft("never/there", "", at=later(3))
    store = connected()
    assert store.drafts() == [
        Draft(id="entry/1", text="今天谈了预算", updated_at=later(2)),
        Draft(id="entry/2", text="别的", updated_at=later(2)),
    ]
    assert store.drafts("entry/2") == store.drafts()[1:]
    assert (heard, store.next_undo()) == ([], None)


def test_recording_uses_a_draft_up_and_undo_brings_it_back(store: Store) -> None:
    first = account(store)
    store.set_draft("entry/1", "今天谈了预算", at=NOW)
    (draft,) = store.drafts()
    entry = Entry(
        id=1, account_id=first.id, kind=EntryKind.PHONE, start=NOW, recorded_at=NOW, body="预算"
    )
    do(store, "record", Change(None, entry), Change(draft, None))
    assert store.drafts() == []
    store.undo()
    assert store.drafts() == [draft]
    store.redo()
    assert (store.drafts(), store.get(Entry, 1)) == ([], entry)


def test_undo_never_overwrites_what_was_typed_since(store: Store) -> None:
    first = account(store)
    store.set_draft("entry/1", "旧", at=NOW)
    (draft,) = store.drafts()
    entry = Entry(id=1, account_id=first.id, kind=EntryKind.NOTE, start=NOW, recorded_at=NOW)
    do(store, "record", Change(None, entry), Change(draft, None))
    store.set_draft("entry/1", "新写的", at=later(1))
    told = store.undo()
    assert told is not None
    assert told.changes == (Change(entry, None),)
    assert [kept.text for kept in store.drafts()] == ["新写的"]


def test_a_change_of_the_rules_moves_every_standing(store: Store) -> None:
    first, second = account(store, "甲"), account(store, "乙", Notebook.C)
    answer = do(store, "rules", Change(None, Setting(id="rules", value='{"deadline_days_b": 5}')))
    assert answer.accounts == {first.id, second.id}
    reader = BoardReader(store.opening)
    assert reader.cards([first.id])[0].deadline == int(later(5 * 24 * 60).timestamp() * 1000)
    store.undo()
    assert reader.cards([first.id])[0].deadline == int(later(20 * 24 * 60).timestamp() * 1000)
    reader.close()


@pytest.mark.parametrize(("steps_kept", "left"), [(20, 91), (95, 95), (1000, 100)])
def test_a_step_goes_when_it_is_old_and_not_among_the_last(
    store: Store, monkeypatch: pytest.MonkeyPatch, steps_kept: int, left: int
) -> None:
    monkeypatch.setattr(ledger, "KEEP_STEPS", steps_kept)
    value: Setting | None = None
    for day in range(100):
        new = Setting(id="n", value=str(day))
        store.step(StepName("set"), [Change(value, new)], at=later(day * 24 * 60))
        value = new
    kept = store.steps(1000)
    assert len(kept) == left
    assert min(line.at for line in kept) == later((100 - left) * 24 * 60)


def test_the_steps_of_an_account_are_told(store: Store) -> None:
    first = account(store, "甲")
    account(store, "乙")
    contact(store, first)
    store.undo()
    told = store.steps_of_account(first.id)
    assert [(line.name.code, line.undone) for line in told] == [
        ("create_contact", True),
        ("create_account", False),
    ]


def test_rules_that_are_none_are_refused_and_nothing_is_written(store: Store) -> None:
    account(store)
    before = everything(store)
    for text in ("{", '{"window_hours": -1}'):
        with pytest.raises(ValueError, match=r".+"):
            do(store, "rules", Change(None, Setting(id="rules", value=text)))
    assert everything(store) == before


def test_a_closed_store_writes_no_more(store: Store) -> None:
    kept = account(store)
    store.close()
    with pytest.raises(BookReadOnly):
        store.set_draft("entry/1", "x", at=NOW)
    with pytest.raises(BookReadOnly):
        store.get(Account, kept.id)


def test_a_stale_change_names_the_book(store: Store) -> None:
    with pytest.raises(StaleChange) as caught:
        do(store, "edit", Change(Account(id=9, name="甲", created_at=NOW), None))
    assert caught.value.path == store.opening.path


def test_a_step_that_refers_to_nothing_leaves_the_book_fit_for_the_next(store: Store) -> None:
    nobodys = Contact(id=store.new_ids(Contact)[0], account_id=99, name="林晓")
    with pytest.raises(IntegrityError):
        do(store, "add_contact", Change(None, nobodys))
    assert store.all(Contact) == []
    assert account(store).name == "恒远印务"
