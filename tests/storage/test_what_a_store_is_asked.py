from dataclasses import replace
from datetime import date

from invented import NOW, account, contact, do, later, move, visit

from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    Move,
    Notebook,
    PlannedVisit,
    Strategy,
)
from four_notebooks.storage.changes import Change
from four_notebooks.storage.store import Store


def plan(store: Store, at: Account, day: date, position: float = 0.0) -> PlannedVisit:
    value = PlannedVisit(
        id=store.new_ids(PlannedVisit)[0],
        account_id=at.id,
        day=day,
        created_at=NOW,
        position=position,
    )
    do(store, "plan", Change(None, value))
    return value


def bin_it(store: Store, value: Account, minutes: float = 0) -> Account:
    gone = replace(value, deleted_at=later(minutes))
    do(store, "delete", Change(value, gone))
    return gone


def test_records_come_in_the_order_asked(store: Store) -> None:
    first, second = account(store, "甲"), account(store, "乙")
    assert store.many(Account, [second.id, 99, first.id]) == [second, first]
    assert store.many(Account, []) == []
    assert store.all(Account) == [first, second]


def test_an_accounts_records_come_in_their_own_orders(store: Store) -> None:
    value = account(store)
    older, newer = visit(store, value, minutes=10), visit(store, value, minutes=20)
    assert store.of_account(Entry, value.id) == [newer, older]
    assert store.of_account(Entry, value.id, limit=1) == [newer]
    late, early = move(store, value, Notebook.C, 9), move(store, value, Notebook.D, 3)
    assert store.of_account(Move, value.id) == [early, late]
    first = contact(store, value, "林晓")
    second = replace(contact(store, value, "周总"), position=-1.0)
    do(store, "sort", Change(replace(second, position=0.0), second))
    assert store.of_account(Contact, value.id) == [second, first]


def test_several_accounts_are_read_together_with_whole_entries(store: Store) -> None:
    first, second, third = (account(store, name) for name in "甲乙丙")
    one, two = visit(store, first, body="谈了"), visit(store, first, minutes=5, body="又谈")
    other = visit(store, second, body="别家")
    assert store.of_accounts(Entry, [first.id, second.id, third.id]) == {
        first.id: [two, one],
        second.id: [other],
    }
    assert store.of_accounts(Entry, [second.id]) == {second.id: [other]}


def test_entries_of_a_span_leave_the_bin_out(store: Store) -> None:
    kept, gone = account(store, "甲"), account(store, "乙")
    at_start, inside = visit(store, kept, minutes=0), visit(store, kept, minutes=5)
    visit(store, kept, minutes=10)
    visit(store, gone, minutes=5)
    bin_it(store, gone)
    assert store.entries_between(later(0), later(10)) == [at_start, inside]


def test_plans_of_days_come_by_day_and_position(store: Store) -> None:
    kept, gone = account(store, "甲"), account(store, "乙")
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    third = plan(store, kept, tuesday)
    second, first = plan(store, kept, monday, 2.0), plan(store, kept, monday, 1.0)
    plan(store, kept, date(2026, 11, 25))
    plan(store, gone, monday)
    bin_it(store, gone)
    assert store.plans_between(monday, tuesday) == [first, second, third]


def test_the_bin_tells_the_latest_first(store: Store) -> None:
    first, second = account(store, "甲"), account(store, "乙")
    assert store.deleted_accounts() == []
    later_gone, earlier_gone = bin_it(store, first, 9), bin_it(store, second, 3)
    assert store.deleted_accounts() == [later_gone, earlier_gone]


def test_text_is_found_where_every_word_stands_as_typed(store: Store) -> None:
    value, gone = account(store, "恒远 100%_印务"), account(store, "恒远旧")
    person = contact(store, value, "周恒远")
    entry = visit(store, value, body="恒远 Budget 谈了")
    strategy = Strategy(id=1, account_id=value.id, written_at=NOW, goal="恒远")
    do(store, "strategy", Change(None, strategy))
    bin_it(store, gone)
    assert store.find_text(["恒远"], 9) == [value, person, entry, strategy]
    assert store.find_text(["恒远"], 2) == [value, person]
    assert store.find_text(["恒远", "budget"], 9) == [entry]
    assert store.find_text(["100%_"], 9) == [value]
    assert store.find_text(["1%0"], 9) == []
    assert store.find_text(["\\"], 9) == []


def test_the_hand_order_tells_neighbours_and_edges(store: Store) -> None:
    assert store.edge_position("B") is None
    first, second, third = (account(store, name) for name in "甲乙丙")
    account(store, "别本", Notebook.C)
    bin_it(store, account(store, "丁"))
    places = {one.id: (one.id, one.position) for one in (first, second, third)}
    assert store.row("B", "active") == list(places.values())
    assert store.edge_position("B") == third.position
    assert store.edge_position("B", last=False) == first.position
    one, two, three = places.values()
    assert store.neighbours("B", "active", None) == (three, None)
    assert store.neighbours("B", "active", first.id) == (None, one)
    assert store.neighbours("B", "active", third.id) == (two, three)
    assert store.neighbours("B", "active", second.id, {second.id}) == (one, three)
    assert store.neighbours("B", "active", second.id, {first.id}) == (None, two)
    assert store.neighbours("B", "active", third.id, {third.id}) == (two, None)
