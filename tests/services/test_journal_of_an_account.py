"""Entries edited and deleted, strategies and what they were used for, the three marks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from four_notebooks.method.values import EntryKind, Notebook, PlannedVisit
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def test_deleting_the_last_visit_gives_the_state_before_it(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    clerk, boss = sample.person(card, "李工", 2), sample.person(card, "周总", 1)
    sample.visit(card, clerk)
    sample.strategy(card)
    clock.forward(days=1)
    before = book.accounts.assess_plain(card.id)
    last = sample.visit(card, boss, heat=90)

    book.journal.delete([last.id])

    assert book.accounts.assess_plain(card.id) == before
    assert book.journal.strategy(card.id) is not None


def test_editing_an_entry_keeps_whose_it_is_and_when_it_was_recorded(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card, other = sample.account(), sample.account("别家")
    entry = sample.visit(card, body="旧")
    clock.forward(days=1)

    book.journal.edit(
        replace(entry, body="新", account_id=other.id, recorded_at=clock(), minutes=90)
    )

    assert book.journal.get(entry.id) == replace(entry, body="新", minutes=90)


def test_writes_of_one_sitting_are_one_undo(book: Book, sample: Sample) -> None:
    entry = sample.visit(sample.account(), body="一")
    for body in ("一二", "一二三", "一二三四"):
        book.journal.edit(replace(entry, body=body), who="editor")

    book.ledger.undo()

    assert book.journal.get(entry.id).body == "一"


def test_an_edit_into_the_future_is_refused(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    entry = sample.visit(sample.account())

    with pytest.raises(Refused, match="in_future"):
        book.journal.edit(replace(entry, start=clock() + timedelta(minutes=1)))
    with pytest.raises(Refused, match="unknown_entry"):
        book.journal.edit(replace(entry, id=999))
    assert book.journal.edit(entry) is None


def test_an_edit_names_only_people_of_the_account(book: Book, sample: Sample) -> None:
    card, other = sample.account(), sample.account("别家")
    boss, stranger = sample.person(card, "周总", 1), sample.person(other, "王姐")
    entry = sample.visit(card, boss)

    with pytest.raises(Refused, match="unknown_contact"):
        book.journal.edit(replace(entry, met=(stranger.id,)))
    book.people.delete([boss.id])
    book.journal.edit(replace(entry, body="人走了"))

    assert book.journal.get(entry.id).met == ()


def test_a_deleted_person_is_named_nowhere_and_undo_names_them_again(
    book: Book, sample: Sample
) -> None:
    card = sample.account()
    boss, clerk = sample.person(card, "周总", 1), sample.person(card, "王姐")
    entry = sample.visit(card, boss, clerk)
    plan = book.plan.plan(card.id, book.today(), contacts=(boss.id,))

    book.people.delete([boss.id])
    assert book.journal.get(entry.id).met == (clerk.id,)
    assert book.store.get(PlannedVisit, plan.id) == replace(plan, contacts=())
    assert book.check() == []

    book.ledger.undo()
    assert book.journal.get(entry.id).met == (boss.id, clerk.id)
    assert book.store.get(PlannedVisit, plan.id) == plan


def test_deleting_a_visit_leaves_its_files_with_the_account(book: Book, sample: Sample) -> None:
    card = sample.account()
    entry = sample.visit(card)
    file = book.attachments.add(card.id, "图.png", b"png", entry_id=entry.id)

    book.journal.delete([entry.id])

    assert book.attachments.of(card.id) == [replace(file, entry_id=None)]


def test_typing_a_strategy_makes_one_strategy_and_one_undo(book: Book, sample: Sample) -> None:
    card = sample.account()
    for goal in ("见", "见周", "见周总"):
        book.journal.save_strategy(card.id, goal=goal, who="note")

    assert [strategy.goal for strategy in book.journal.strategies(card.id)] == ["见周总"]
    book.ledger.undo()
    assert book.journal.strategy(card.id) is None


def test_a_meeting_uses_the_strategy_up_and_keeps_it_beside_its_result(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    first = sample.strategy(card, "见周总")
    clock.forward(hours=2)
    call = sample.visit(card, kind=EntryKind.PHONE)
    assert book.journal.strategy(card.id) == first
    clock.forward(hours=2)
    meeting = sample.visit(card)

    assert book.journal.strategy(card.id) is None
    assert book.journal.strategy_of(meeting.id) == first
    assert book.journal.strategy_of(call.id) is None
    clock.forward(hours=1)
    second = sample.strategy(card, "拿订单")
    assert second.id != first.id
    assert book.journal.strategies(card.id) == [second, first]
    assert book.journal.strategies_of_entries(card.id) == {meeting.id: first}


def test_a_meeting_written_up_late_used_up_what_stood_there_at_its_time(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    first = sample.strategy(card, "见周总")
    met_at = clock.forward(days=2)
    clock.forward(days=1)
    second = sample.strategy(card, "拿订单")
    assert book.journal.strategy(card.id) == second
    assert second.id != first.id

    meeting = sample.visit(card, start=met_at)

    assert book.journal.strategy_of(meeting.id) == first
    assert book.journal.strategy(card.id) == second
    clock.forward(days=1)
    book.journal.save_strategy(card.id)
    assert book.journal.strategy(card.id) is None
    assert book.journal.strategies(card.id) == [second, first]
    book.ledger.undo()
    assert book.journal.strategy(card.id) == second


def test_a_strategy_emptied_is_no_strategy(book: Book, sample: Sample) -> None:
    card = sample.account()
    sample.strategy(card)

    book.journal.save_strategy(card.id, goal=" ", ask="\n")

    assert book.journal.strategy(card.id) is None
    assert book.journal.strategies(card.id) == []
    assert book.ledger.next_undo() is not None


def test_nothing_typed_writes_nothing(book: Book, sample: Sample) -> None:
    card = sample.account()
    before = book.ledger.next_undo()

    book.journal.save_strategy(card.id, goal="  ")

    assert book.ledger.next_undo() == before


def test_what_was_said_in_the_last_visits_is_found_with_the_visit_where_it_stood(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    for body in ("介绍了公司的历史和规模。", "谈了第二条产线的节拍。", "看了仓库的布局。"):
        sample.visit(card, body=body)
        clock.forward(days=1)

    found = book.journal.repeats(card.id, "又介绍了公司的历史和规模。约好周五试机。")

    earlier = book.journal.earlier_visits(card.id)
    assert [entry.body[:2] for entry in earlier] == ["介绍", "谈了", "看了"]
    (repeat,) = found.repeated
    assert earlier[repeat.earlier].body == "介绍了公司的历史和规模。"
    assert 0 < found.share < 1


def test_a_recorded_visit_is_compared_with_those_before_it_only(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    first = sample.visit(card, body="介绍了公司的历史和规模。")
    clock.forward(days=1)
    second = sample.visit(card, body="介绍了公司的历史和规模。")

    assert book.journal.repeats(card.id, first.body, before=first).share == 0
    assert book.journal.repeats(card.id, second.body, before=second).share == 1
    assert book.journal.marks(first.id).fresh is True
    assert book.journal.marks(second.id).fresh is False
    assert book.journal.marks(second.id).repeated == 1


def test_notes_are_no_visits_to_repeat(book: Book, sample: Sample) -> None:
    card = sample.account()
    book.journal.note(card.id, "介绍了公司的历史和规模。")

    assert book.journal.earlier_visits(card.id) == []
    note = book.journal.entries(card.id)[0]
    assert book.journal.marks(note.id).fresh is None


def test_the_marks_of_a_visit_follow_its_strategy_and_its_ask(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    boss = sample.person(card, "周总", 1)
    sample.strategy(card, "拿订单")
    clock.forward(hours=2)
    asked = sample.visit(card, boss, asked=True)
    clock.forward(days=1)
    idle = sample.visit(card, boss)

    good, bad = book.journal.marks(asked.id), book.journal.marks(idle.id)

    assert (good.goal, good.ask) == (True, True)
    assert (bad.goal, bad.ask) == (False, False)
    assert book.journal.asked_so_far(card.id) == 1


def test_a_strategy_is_marked_while_it_is_written(book: Book, sample: Sample) -> None:
    card = sample.account()
    sample.visit(card, body="介绍了公司的历史和规模。")

    marks = book.journal.marks_of_strategy(
        card.id, goal="再介绍了公司的历史和规模", ask="带我见周总"
    )

    assert (marks.fresh, marks.goal, marks.ask) == (False, True, True)
    assert marks.repeated > 0.5
