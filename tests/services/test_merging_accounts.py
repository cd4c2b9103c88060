"""Duplicates become one account; nothing is lost, and it stands as one history would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from four_notebooks.method.history import history_of
from four_notebooks.method.standing import replay
from four_notebooks.method.values import (
    Account,
    Answer,
    Attitude,
    Contact,
    Entry,
    LostBy,
    Move,
    Notebook,
    PlannedVisit,
    Record,
    Referral,
    ReleaseReason,
    Reminder,
    ReminderKind,
    ScriptUse,
    SheetAnswer,
    Status,
    Strategy,
    Told,
)
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Change, StepName
from samples import Sample, SettableClock

Everything = Callable[[Book], dict[str, Any]]


@pytest.fixture
def twins(sample: Sample) -> tuple[Account, Account]:
    """One company twice: 恒远印务 in B and 恒远印务公司 in C, with people and visits of each."""
    book, clock = sample.book, sample.clock
    one = book.accounts.create(
        "恒远印务", notebook=Notebook.B, area="南通", phones=("0513-1234567",)
    )
    two = book.accounts.create(
        "恒远印务有限公司",
        notebook=Notebook.C,
        area="崇川区",
        industry="印刷",
        phones=("0513 1234567", "13900000001"),
        note="老板姓周",
        tags=("大单",),
        extra=(("编号", "X-7"),),
    )
    boss = book.people.add(two.id, "周总", level=1, phones=("138 0000 0001",))
    clerk = book.people.add(two.id, "李工", level=2, reports_to=boss.id, wechat="ligong")
    mine = book.people.add(one.id, "李工", title="设备主管", attitude=Attitude.FOR)
    sample.visit(one, mine, body="看了车间。", heat=40)
    clock.forward(hours=20)
    sample.visit(two, clerk, body="谈了预算。", heat=70, asked=True)
    clock.forward(hours=20)
    return one, two


def counted(book: Book) -> dict[str, int]:
    kinds = (Contact, Entry, Strategy, PlannedVisit, Move, SheetAnswer, ScriptUse, Referral)
    return {kind.__name__: len(book.store.all(kind)) for kind in kinds}


def test_visits_of_both_are_the_kept_one_s_and_name_the_same_person(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    before = counted(book)

    done = book.accounts.merge(one.id, [two.id])

    assert done is not None and done.name == StepName("merge_accounts", "恒远印务", 2)
    assert done.accounts >= {one.id, two.id}
    people = {person.name: person for person in book.people.contacts(one.id)}
    assert set(people) == {"周总", "李工"}
    assert {entry.met for entry in book.journal.entries(one.id)} == {(people["李工"].id,)}
    clerk = people["李工"]
    assert (clerk.title, clerk.level, clerk.wechat) == ("设备主管", 2, "ligong")
    assert clerk.reports_to == people["周总"].id
    assert counted(book) == before | {"Contact": before["Contact"] - 1}
    assert book.people.contacts(two.id) == book.journal.entries(two.id) == []
    assert book.accounts.get(two.id).deleted_at == book.now()
    assert book.check() == []


def test_it_stands_as_one_history_with_the_kept_one_s_moves_would(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.accounts.merge(one.id, [two.id])

    account, store = book.accounts.get(one.id), book.store
    fresh = replay(
        history_of(
            account,
            store.of_account(Contact, one.id),
            store.of_account(Entry, one.id),
            store.of_account(Strategy, one.id),
            store.of_account(PlannedVisit, one.id),
            store.of_account(Move, one.id),
            zone=book.zone,
        ),
        book.rules,
    )
    assert (fresh.notebook, fresh.distance, fresh.attempts) == (Notebook.B, 1, 2)
    found = book.accounts.assess(one.id)
    assert found.distance == 1 and found.attempts is not None and found.attempts.used == 2
    line = book.reader.card(one.id)
    assert line is not None and (line.distance, line.attempts, line.heat) == (1, 2, 70)
    assert book.reader.card(two.id) is None or two.id not in book.board.ids(Notebook.C)


def test_undo_gives_both_back_exactly_and_redo_merges_again(
    book: Book, twins: tuple[Account, Account], everything: Everything
) -> None:
    one, two = twins
    before = everything(book)
    assessed = [book.accounts.assess(i) for i in (one.id, two.id)]

    book.accounts.merge(one.id, [two.id])
    after = everything(book)
    book.ledger.undo()

    assert everything(book) == before
    assert [book.accounts.assess(i) for i in (one.id, two.id)] == assessed
    book.ledger.redo()
    assert everything(book) == after
    assert book.check() == []


def test_the_kept_one_s_fields_win_and_what_differs_is_kept_beside(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.accounts.merge(one.id, [two.id])

    kept = book.accounts.get(one.id)
    assert (kept.name, kept.area, kept.industry) == ("恒远印务", "南通", "印刷")
    assert kept.phones == ("0513-1234567", "13900000001")
    assert (kept.note, kept.tags) == ("老板姓周", ("大单",))
    assert kept.extra == (("编号", "X-7"), ("name", "恒远印务有限公司"), ("area", "崇川区"))


def test_single_fields_may_be_taken_from_another(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    chosen = {"name": two.id, "area": two.id}
    book.accounts.merge(one.id, [two.id], chosen=chosen, say=lambda field, value: (field, "~"))

    kept = book.accounts.get(one.id)
    assert (kept.name, kept.area) == ("恒远印务有限公司", "崇川区")
    assert kept.extra[1:] == (("name", "~"), ("area", "~"))


def test_evidence_that_is_known_wins_over_what_is_not(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.people.set_evidence(two.id, "need", Answer.YES, "产线要换")
    book.people.set_evidence(one.id, "value", Answer.YES)
    book.people.set_evidence(two.id, "value", Answer.NO, "嫌贵")
    book.accounts.merge(one.id, [two.id])

    kept = book.accounts.get(one.id)
    assert (kept.need.answer, kept.need.note) == (Answer.YES, "产线要换")
    assert kept.value.answer is Answer.YES
    assert ("value", "no 嫌贵") in kept.extra


def test_the_others_moves_stay_with_them_and_count_no_more(
    book: Book, sample: Sample, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.board.release([two.id], ReleaseReason.NO_WAY, LostBy.FOLLOW_UP)
    book.board.move([one.id], Notebook.C)
    entered = book.past.standing(book.accounts.get(one.id)).entered
    book.accounts.merge(one.id, [two.id])

    kept = book.accounts.get(one.id)
    standing = book.past.standing(kept)
    assert (kept.status, kept.notebook) == (Status.ACTIVE, Notebook.C)
    assert (standing.status, standing.notebook, standing.entered) == (
        Status.ACTIVE,
        Notebook.C,
        entered,
    )
    assert [move.kind.value for move in book.accounts.moves(one.id)] == ["move"]
    assert [move.kind.value for move in book.accounts.moves(two.id)] == ["release"]


def test_what_a_release_had_cancelled_stays_cancelled(
    book: Book, sample: Sample, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    sample.strategy(one, "见到周总")
    sample.clock.forward(minutes=5)
    sample.strategy(two, "别处的打算")
    off = sample.plan(two, book.today() + timedelta(days=2))
    on = sample.plan(one, book.today() + timedelta(days=3))
    sample.clock.forward(minutes=5)
    book.board.release([two.id], ReleaseReason.OTHER)
    sample.clock.forward(minutes=5)
    book.accounts.merge(one.id, [two.id])

    strategy = book.journal.strategy(one.id)
    assert strategy is not None and strategy.goal == "见到周总"
    assert [plan.id for plan in book.plan.planned(one.id)] == [on.id]
    assert {s.goal for s in book.journal.strategies(one.id)} == {"见到周总", "别处的打算"}
    assert book.plan.get(off.id).account_id == one.id


def test_one_kept_in_the_pool_takes_over_no_plan_and_no_strategy(
    book: Book, sample: Sample, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    sample.strategy(two)
    sample.plan(two, book.today() + timedelta(days=2))
    sample.clock.forward(minutes=5)
    book.board.release([one.id], ReleaseReason.OTHER)
    sample.clock.forward(minutes=5)
    book.accounts.merge(one.id, [two.id])

    assert book.accounts.get(one.id).status is Status.RELEASED
    assert book.journal.strategy(one.id) is None
    assert book.plan.planned(one.id) == []
    assert book.check() == []


def write(book: Book, *records: Record) -> None:
    book.ledger.commit(StepName("sample"), [Change(None, record) for record in records])


def test_answers_calls_reminders_and_referrals_go_along(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    third = book.accounts.create("青松学校")
    mine = next(p for p in book.people.contacts(one.id) if p.name == "李工")
    theirs = next(p for p in book.people.contacts(two.id) if p.name == "李工")
    now = book.now()
    about = {"sheet": "ally", "question": "pay", "at": now}
    records = [
        SheetAnswer(id=1, account_id=one.id, contact_id=mine.id, text="奖金两万", **about),
        SheetAnswer(
            id=2, account_id=two.id, contact_id=theirs.id, text="升职", told=Told.TOLD, **about
        ),
        SheetAnswer(id=3, account_id=two.id, sheet="visit", question="budget", at=now, text="百万"),
        Referral(id=1, account_id=third.id, at=now, lead_id=two.id),
        Referral(id=2, account_id=two.id, at=now, lead_id=one.id),
        Reminder(
            id=f"second_look/{two.id}/9",
            account_id=two.id,
            kind=ReminderKind.SECOND_LOOK,
            due_at=now,
            done_at=now,
        ),
    ]
    write(book, *records)
    book.accounts.merge(one.id, [two.id])

    answers = {a.question: a for a in book.store.of_account(SheetAnswer, one.id)}
    assert answers["pay"].text == "奖金两万\n\n升职"
    assert (answers["pay"].contact_id, answers["pay"].told) == (mine.id, Told.TOLD)
    assert answers["budget"].text == "百万"
    given = {r.id: (r.account_id, r.lead_id) for r in book.store.all(Referral)}
    assert given == {1: (third.id, one.id), 2: (one.id, None)}
    (reminder,) = book.store.all(Reminder)
    assert (reminder.id, reminder.account_id) == (f"second_look/{one.id}/9", one.id)
    assert book.check() == []


def test_drafts_of_both_become_one(book: Book, twins: tuple[Account, Account]) -> None:
    one, two = twins
    book.drafts.set(f"visit/{one.id}", '{"body": "写到一半", "heat": 50}')
    book.drafts.set(f"visit/{two.id}", '{"body": "另一半", "heat": 60, "minutes": 30}')
    book.accounts.merge(one.id, [two.id])

    text = book.drafts.get(f"visit/{one.id}")
    assert text is not None
    assert '"body": "写到一半\\n\\n另一半"' in text
    assert '"heat": 50' in text and '"minutes": 30' in text
    assert book.drafts.get(f"visit/{two.id}") is None
    book.ledger.undo()
    assert book.drafts.get(f"visit/{two.id}") is not None


def test_people_told_apart_by_number_and_level_stay_two(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.people.add(one.id, "王经理", level=2, phones=("13900001111",))
    book.people.add(two.id, "王经理", level=3, phones=("13900002222",))
    book.people.add(one.id, "小陈", phones=("13900003333",))
    book.people.add(two.id, "陈敏", title="会计", phones=("+86 139 0000 3333",))
    book.accounts.merge(one.id, [two.id])

    names = [person.name for person in book.people.contacts(one.id)]
    assert names.count("王经理") == 2
    assert "陈敏" not in names
    (chen,) = [person for person in book.people.contacts(one.id) if person.name == "小陈"]
    assert (chen.title, chen.note) == ("会计", "name: 陈敏")


def test_three_can_be_merged_at_once(
    book: Book, sample: Sample, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    three = sample.account("恒远印务(南通)")
    sample.visit(three, body="电话里说的那家")
    book.accounts.merge(one.id, [two.id, three.id])

    assert len(book.journal.entries(one.id)) == 3
    assert {account.id for account in book.accounts.deleted()} == {two.id, three.id}


def test_one_in_the_bin_or_not_there_is_refused_and_nothing_is_written(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    book.accounts.delete([two.id])
    step = book.ledger.next_undo()

    for wrong in (two.id, 999):
        with pytest.raises(Refused, match="unknown_account"):
            book.accounts.merge(one.id, [wrong])
    with pytest.raises(Refused, match="unknown_account"):
        book.accounts.merge(999, [one.id])
    assert book.accounts.merge(one.id, [one.id]) is None
    assert book.ledger.next_undo() == step


def test_notes_too_long_for_the_field_go_into_the_journal(
    book: Book, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    long_one, long_two = "甲" * 15_000, "乙" * 15_000
    book.accounts.save(replace(book.accounts.get(one.id), note=long_one))
    book.accounts.save(replace(book.accounts.get(two.id), note=long_two))
    book.accounts.merge(one.id, [two.id])

    assert book.accounts.get(one.id).note == long_one
    assert long_two in [entry.body for entry in book.journal.entries(one.id)]


def test_erasing_an_emptied_duplicate_for_good_keeps_what_was_handed_over(
    book: Book, twins: tuple[Account, Account], clock: SettableClock
) -> None:
    one, two = twins
    book.accounts.merge(one.id, [two.id])
    book.accounts.erase([two.id])

    assert len(book.journal.entries(one.id)) == 2
    assert book.ledger.next_undo() is None, "there is no way back to before the merging"
    book.accounts.save(replace(book.accounts.get(one.id), area="海门"))
    book.ledger.undo()
    assert book.check() == []
