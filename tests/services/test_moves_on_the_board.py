"""Moving cards: where they come to lie, what is written down, what is asked afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from four_notebooks.method.values import (
    Answer,
    LostBy,
    MoveKind,
    Notebook,
    ReleaseReason,
    Status,
)
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock

A, B, C, D, INBOX = Notebook.A, Notebook.B, Notebook.C, Notebook.D, Notebook.INBOX


def three_in(sample: Sample, notebook: Notebook) -> list[int]:
    made = sample.book.accounts.create_many(["甲", "乙", "丙"], notebook=notebook)
    return [account.id for account in made]


def test_cards_dropped_before_another_lie_there_in_the_order_they_were_picked(
    book: Book, sample: Sample
) -> None:
    one, two, three = three_in(sample, B)
    four, five, _ = three_in(sample, C)

    book.board.move([five, four], B, before=two)

    assert book.board.ids(B) == [one, five, four, two, three]


def test_a_card_dropped_without_a_place_comes_last(book: Book, sample: Sample) -> None:
    ids = three_in(sample, B)
    lead = sample.account("新来的")

    book.board.move([lead.id], B)

    assert book.board.ids(B) == [*ids, lead.id]


def test_the_reader_of_the_board_sees_the_same_order(book: Book, sample: Sample) -> None:
    one, two, three = three_in(sample, B)

    book.board.move([three], B, before=one)

    reader = book.new_reader()
    assert list(reader.ids(B)) == book.board.ids(B) == [three, one, two]
    reader.close()


def test_dropping_several_in_front_of_one_of_themselves_keeps_them_together(
    book: Book, sample: Sample
) -> None:
    one, two, three = three_in(sample, B)

    book.board.move([three, one], B, before=one)

    assert book.board.ids(B) == [three, one, two]


def test_dropping_a_card_where_it_lies_changes_nothing(book: Book, sample: Sample) -> None:
    one, two, three = three_in(sample, B)

    assert book.board.move([two], B, before=two) is None
    assert book.board.move([two], B, before=three) is None
    assert book.board.move([three], B) is None
    assert book.board.move([one, two, three], B) is None
    assert book.accounts.moves(two) == []


def test_hand_order_survives_when_the_room_between_two_cards_is_used_up(
    book: Book, sample: Sample
) -> None:
    one, two, three = three_in(sample, B)

    for turn in range(60):
        mover = two if turn % 2 else three
        book.board.move([mover], B, before=three if mover is two else two)
    order = book.board.ids(B)

    assert sorted(order) == sorted([one, two, three])
    assert order == [one, two, three]


def test_a_move_is_kept_with_time_from_to_and_reason(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=B)
    clock.forward(hours=5)

    book.board.move([card.id], D, reason="没有购买力")

    (line,) = book.accounts.moves(card.id)
    assert (line.at, line.kind, line.from_notebook, line.to_notebook, line.reason) == (
        clock(),
        MoveKind.MOVE,
        B,
        D,
        "没有购买力",
    )


def test_moving_many_cards_is_one_step_named_by_their_number(book: Book, sample: Sample) -> None:
    ids = three_in(sample, INBOX)

    done = book.board.move(ids, A)

    assert done is not None
    assert (done.name.code, done.name.count, done.accounts) == ("move", 3, frozenset(ids))
    book.ledger.undo()
    assert book.board.ids(INBOX) == ids


def test_a_card_in_the_bin_or_unknown_cannot_be_moved(book: Book, sample: Sample) -> None:
    card = sample.account()
    book.accounts.delete([card.id])

    with pytest.raises(Refused, match="unknown_account"):
        book.board.move([card.id], A)
    with pytest.raises(Refused, match="unknown_account"):
        book.board.move([999], A)


def test_the_two_questions_are_due_for_met_cards_without_the_evidence(
    book: Book, sample: Sample
) -> None:
    card, lead = sample.account("见过的"), sample.account("没见过的")
    boss = sample.person(card, "周总", 1)
    sample.visit(card, boss)

    assert book.board.unsupported([card.id, lead.id], A) == [card.id]
    done = book.board.move([card.id, lead.id], A)
    after = book.board.aftermath(done)

    assert after is not None
    assert (after.to, after.questions) == (A, (card.id,))


def test_with_the_evidence_nothing_is_asked(book: Book, sample: Sample) -> None:
    card = sample.account()
    sample.visit(card, sample.person(card, "周总", 1))
    book.people.set_evidence(card.id, "need", Answer.YES)
    book.people.set_evidence(card.id, "power", Answer.YES)

    assert book.board.unsupported([card.id], A) == []
    assert book.board.aftermath(book.board.move([card.id], A)) is None


def test_undo_asks_nothing(book: Book, sample: Sample) -> None:
    card = sample.account()
    sample.visit(card, sample.person(card, "周总", 1))
    book.board.move([card.id], A)

    assert book.board.aftermath(book.ledger.undo()) is None


def test_the_answers_stand_in_each_journal_under_the_words_that_were_shown(
    book: Book, sample: Sample
) -> None:
    ids = three_in(sample, A)

    book.board.answer_questions(ids, "预算批了", "", headings=("为什么是A？", "为什么不是A？"))

    for account_id in ids:
        (note,) = book.journal.entries(account_id)
        assert (note.kind, note.body) == ("note", "**为什么是A？**\n\n预算批了")


def test_blank_answers_write_nothing(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=A)

    assert book.board.answer_questions([card.id], " ", "\n") is None
    assert book.journal.entries(card.id) == []


def test_coming_out_of_d_within_the_day_can_be_taken_back(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=B)
    sample.visit(card, sample.person(card, "李工", 2))
    before = book.accounts.assess_plain(card.id, clock() + timedelta(hours=4))
    clock.forward(hours=2)
    book.board.move([card.id], D)
    clock.forward(hours=2)

    done = book.board.move([card.id], B)
    after = book.board.aftermath(done)

    assert book.accounts.assess(card.id).distance is None
    assert after is not None and after.back_from_d == (card.id,)
    book.board.take_back_d([card.id])
    assert book.accounts.assess_plain(card.id) == before
    assert book.accounts.moves(card.id) == []


def test_taken_back_into_another_notebook_it_has_come_there_straight(
    book: Book, sample: Sample
) -> None:
    card = sample.account(notebook=B)
    sample.visit(card, sample.person(card, "李工", 2))
    book.board.move([card.id], D)
    book.board.move([card.id], C)

    book.board.take_back_d([card.id])

    (line,) = book.accounts.moves(card.id)
    assert (line.from_notebook, line.to_notebook) == (B, C)
    assert book.accounts.assess(card.id).distance == 1


def test_a_card_still_in_d_goes_back_to_where_it_came_from(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=B)
    book.board.move([card.id], D)

    assert book.board.recent_d_move(card.id) is not None
    book.board.take_back_d([card.id])

    assert book.board.ids(B) == [card.id]
    assert book.board.ids(D) == []


@pytest.mark.parametrize("hours, offered", [(23.9, True), (24, False)])
def test_after_a_day_in_d_coming_out_is_a_fresh_start(
    book: Book, sample: Sample, clock: SettableClock, hours: float, offered: bool
) -> None:
    card = sample.account(notebook=B)
    book.board.move([card.id], D)
    clock.forward(hours=hours)

    done = book.board.move([card.id], B)

    assert (book.board.recent_d_move(card.id) is not None) is offered
    assert (book.board.aftermath(done) is not None) is offered


def test_an_entry_while_in_d_leaves_nothing_to_take_back(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=B)
    book.board.move([card.id], D)
    clock.forward(hours=1)
    book.journal.note(card.id, "他们换了老板")
    clock.forward(hours=1)

    book.board.move([card.id], B)

    assert book.board.recent_d_move(card.id) is None
    assert book.board.take_back_d([card.id]) is None


def test_signing_leaves_the_board_and_remembers_the_notebook(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=B)

    book.board.sign([card.id], note="合同到了")

    account = book.accounts.get(card.id)
    assert (account.status, account.notebook) == (Status.SIGNED, B)
    assert book.board.ids(B) == []
    assert book.accounts.moves(card.id)[0].note == "合同到了"
    assert book.accounts.assess(card.id).status is Status.SIGNED


def test_a_signature_taken_back_returns_to_its_notebook(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=B)
    book.board.sign([card.id])

    book.board.unsign([card.id])

    assert book.board.ids(B) == [card.id]
    assert book.accounts.assess(card.id).status is Status.ACTIVE


def test_dropping_a_signed_account_on_a_notebook_takes_the_signature_back(
    book: Book, sample: Sample
) -> None:
    card = sample.account(notebook=B)
    book.board.sign([card.id])

    book.board.move([card.id], B)

    assert book.board.ids(B) == [card.id]
    assert book.accounts.moves(card.id)[0].kind is MoveKind.UNSIGN


def test_releasing_keeps_the_reason_and_ends_strategy_and_plans(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=C)
    sample.strategy(card)
    sample.plan(card, book.today() + timedelta(days=2))
    clock.forward(minutes=1)

    book.board.release([card.id], ReleaseReason.NO_WAY, LostBy.FOLLOW_UP, "半年没去")

    line = book.accounts.moves(card.id)[0]
    assert (line.kind, line.to_notebook, line.reason, line.lost_by, line.note) == (
        MoveKind.RELEASE,
        None,
        "no_way",
        LostBy.FOLLOW_UP,
        "半年没去",
    )
    assert book.journal.strategy(card.id) is None
    assert book.plan.planned(card.id) == []
    assert book.board.ids(C) == []


def test_undoing_a_release_brings_strategy_and_plans_back(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=C)
    strategy = sample.strategy(card)
    plan = sample.plan(card, book.today() + timedelta(days=2))
    clock.forward(minutes=1)
    book.board.release([card.id], ReleaseReason.OTHER)

    book.ledger.undo()

    assert book.journal.strategy(card.id) == strategy
    assert book.plan.planned(card.id) == [plan]


def test_picking_up_starts_afresh(book: Book, sample: Sample, clock: SettableClock) -> None:
    card = sample.account(notebook=C)
    sample.visit(card, sample.person(card, "周总", 1), heat=80)
    clock.forward(hours=1)
    book.board.release([card.id], ReleaseReason.OTHER)
    clock.forward(hours=1)

    book.board.pick_up([card.id], B)

    now = book.accounts.assess(card.id)
    assert (now.status, now.notebook, now.distance, now.window) == (Status.ACTIVE, B, None, None)
    assert now.heat == 80


def test_the_pool_gives_nothing_straight_to_d(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=C)
    book.board.release([card.id], ReleaseReason.OTHER)

    for verb in (book.board.pick_up, book.board.move):
        with pytest.raises(Refused, match="wrong_notebook"):
            verb([card.id], D)


def test_status_verbs_refuse_what_they_do_not_fit(book: Book, sample: Sample) -> None:
    active, let_go, signed = (sample.account(name, B) for name in ("甲", "乙", "丙"))
    book.board.release([let_go.id], ReleaseReason.OTHER)
    book.board.sign([signed.id])

    with pytest.raises(Refused, match="not_active"):
        book.board.sign([let_go.id])
    with pytest.raises(Refused, match="not_active"):
        book.board.release([signed.id], ReleaseReason.OTHER)
    with pytest.raises(Refused, match="not_released"):
        book.board.pick_up([active.id], A)
    with pytest.raises(Refused, match="not_signed"):
        book.board.unsign([active.id])
    assert book.board.sign([signed.id]) is None
    assert book.board.release([let_go.id], ReleaseReason.OTHER) is None


def test_in_the_funnel_entering_d_signs_and_leaving_it_unsigns(
    funnel: Book, clock: SettableClock
) -> None:
    sample = Sample(funnel, clock)
    card = sample.account(notebook=C)

    funnel.board.move([card.id], D)
    assert funnel.accounts.get(card.id).status is Status.SIGNED
    assert funnel.board.ids(D) == [card.id]
    assert funnel.accounts.moves(card.id)[0].kind is MoveKind.SIGN
    clock.forward(hours=1)
    funnel.board.move([card.id], C)

    assert funnel.accounts.get(card.id).status is Status.ACTIVE
    assert funnel.accounts.assess(card.id).notebook is C
    assert funnel.accounts.moves(card.id)[0].kind is MoveKind.UNSIGN


def test_signed_cards_keep_a_hand_order_in_the_funnels_d(
    funnel: Book, clock: SettableClock
) -> None:
    ids = three_in(Sample(funnel, clock), C)
    funnel.board.move(ids, D)

    funnel.board.move([ids[2]], D, before=ids[0])

    assert funnel.board.ids(D) == [ids[2], ids[0], ids[1]]
    assert len(funnel.accounts.moves(ids[2])) == 1


@pytest.mark.parametrize(
    "leave, asked",
    [
        (lambda book, id_: book.board.move([id_], B), True),
        (lambda book, id_: book.board.release([id_], ReleaseReason.OTHER), True),
        (lambda book, id_: book.accounts.delete([id_]), True),
        (lambda book, id_: book.board.move([id_], D), False),
        (lambda book, id_: book.board.sign([id_]), False),
    ],
)
def test_an_account_that_leaves_c_unsigned_asks_for_a_new_lead(
    funnel: Book, clock: SettableClock, leave: Callable[[Book, int], object], asked: bool
) -> None:
    card = Sample(funnel, clock).account(notebook=C)

    after = funnel.board.aftermath(leave(funnel, card.id))  # type: ignore[arg-type]

    assert (after is not None and after.new_lead) is asked


def test_the_funnel_asks_no_questions_of_evidence(funnel: Book, clock: SettableClock) -> None:
    sample = Sample(funnel, clock)
    card = sample.account()
    sample.visit(card, sample.person(card, "周总", 1))

    assert funnel.board.unsupported([card.id], B) == []
