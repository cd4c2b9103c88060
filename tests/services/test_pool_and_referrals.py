"""The open pool with its second looks, the lock, and where leads come from (METHOD 2, 5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import (
    Account,
    Answer,
    LostBy,
    Method,
    MoveKind,
    Notebook,
    ReleaseReason,
    Status,
)
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.services.releasing import Stays, prospects
from samples import Sample


def let_go(sample: Sample, name: str, notebook: Notebook = Notebook.B) -> Account:
    account = sample.account(name, notebook)
    sample.book.board.release([account.id], ReleaseReason.NO_WAY, LostBy.FOLLOW_UP, "拖太久")
    return account


# The pool ---------------------------------------------------------------------------------


def test_the_pool_says_why_when_and_from_where_an_account_was_let_go(
    book: Book, sample: Sample
) -> None:
    account = sample.account("云顶酒店", Notebook.B)
    clerk = sample.person(account, "李工", 2)
    entry = sample.visit(account, clerk)
    book.journal.note(account.id, "传真换号了")
    book.board.release([account.id], ReleaseReason.NO_POWER, LostBy.OFFER, "价格")

    (found,) = book.pool.accounts()

    assert (found.id, found.name, found.notebook) == (account.id, "云顶酒店", Notebook.B)
    assert (found.reason, found.lost_by, found.note) == ("no_power", "offer", "价格")
    assert found.released == to_ms(book.now())
    assert found.last_visit == to_ms(entry.start)


def test_a_second_look_is_due_thirty_days_after_the_release(book: Book, sample: Sample) -> None:
    let_go(sample, "云顶酒店")

    (found,) = book.pool.accounts()

    assert found.look_at == to_ms(book.now() + timedelta(days=30))


def test_a_second_look_that_was_put_off_is_due_again_later(book: Book, sample: Sample) -> None:
    account = let_go(sample, "云顶酒店")
    sample.clock.forward(days=31)

    book.pool.postpone([account.id], 30)

    assert book.pool.accounts([account.id])[0].look_at == to_ms(book.now() + timedelta(days=30))


def test_a_second_look_that_was_taken_is_due_no_more(book: Book, sample: Sample) -> None:
    account = let_go(sample, "云顶酒店")
    sample.clock.forward(days=31)

    book.pool.looked([account.id], "还是不买")

    assert book.pool.accounts()[0].look_at is None
    assert book.journal.entries(account.id)[0].body == "还是不买"


def test_released_once_more_an_account_has_a_second_look_of_its_own(
    book: Book, sample: Sample
) -> None:
    account = let_go(sample, "云顶酒店")
    book.pool.looked([account.id])
    book.board.pick_up([account.id], Notebook.B)
    sample.clock.forward(days=2)
    book.board.release([account.id], ReleaseReason.NO_NEED)

    (found,) = book.pool.accounts()

    assert found.look_at == to_ms(book.now() + timedelta(days=30))


def test_the_latest_release_counts_after_a_pick_up(book: Book, sample: Sample) -> None:
    account = let_go(sample, "云顶酒店")
    sample.clock.forward(days=1)
    book.board.pick_up([account.id], Notebook.C)
    sample.clock.forward(days=1)
    book.board.release([account.id], ReleaseReason.NO_NEED, LostBy.CUSTOMER)

    (found,) = book.pool.accounts()

    assert (found.reason, found.lost_by, found.notebook) == ("no_need", "customer", Notebook.C)


@pytest.mark.parametrize("days", [0, -1, 100_000])
def test_a_second_look_is_put_off_by_a_sensible_number_of_days(
    days: int, book: Book, sample: Sample
) -> None:
    account = let_go(sample, "云顶酒店")

    with pytest.raises(Refused) as refused:
        book.pool.postpone([account.id], days)

    assert refused.value.code == "look_days"


def test_what_is_not_in_the_pool_has_no_second_look(book: Book, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)

    with pytest.raises(Refused) as refused:
        book.pool.looked([account.id])

    assert refused.value.code == "not_released"
    assert book.pool.accounts([account.id]) == []


def test_undo_brings_a_released_account_back_with_strategy_plans_and_window(
    book: Book, sample: Sample
) -> None:
    account = sample.account("恒远印务", Notebook.B)
    clerk = sample.person(account, "李工", 2)
    sample.visit(account, clerk)
    sample.strategy(account)
    sample.plan(account, book.today() + timedelta(days=1))
    before = book.accounts.assess(account.id)

    book.board.release([account.id], ReleaseReason.NO_WAY)
    assert book.accounts.assess(account.id).status is Status.RELEASED
    book.ledger.undo()

    assert book.accounts.assess(account.id) == before
    assert before.window is not None and before.next_plan is not None


# The lock ---------------------------------------------------------------------------------


def test_a_locked_account_is_not_released_and_the_refusal_names_it(
    book: Book, sample: Sample
) -> None:
    free, kept = sample.account("北辰物流"), sample.account("恒远印务", Notebook.B)
    book.board.lock([kept.id])

    with pytest.raises(Refused) as refused:
        book.board.release([free.id, kept.id], ReleaseReason.OTHER)

    assert (refused.value.code, refused.value.values) == ("locked", {"name": "恒远印务"})
    assert book.accounts.get(free.id).status is Status.ACTIVE


def test_unlocked_it_can_be_released(book: Book, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)
    book.board.lock([account.id])
    book.board.unlock([account.id])

    book.board.release([account.id], ReleaseReason.OTHER)

    assert book.accounts.get(account.id).status is Status.RELEASED


def test_editing_an_account_neither_locks_nor_unlocks_it(book: Book, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)
    book.board.lock([account.id])

    book.accounts.save(account)

    assert book.accounts.get(account.id).locked


def test_a_card_says_that_it_is_locked(book: Book, sample: Sample) -> None:
    kept, free = sample.account("恒远印务", Notebook.B), sample.account("北辰物流", Notebook.B)

    book.board.lock([kept.id])

    cards = book.reader.cards([kept.id, free.id])
    assert [card.locked for card in cards] == [True, False]


# Referrals --------------------------------------------------------------------------------


def signed(sample: Sample, name: str = "青松学校") -> Account:
    account = sample.account(name, Notebook.A)
    sample.book.board.sign([account.id])
    return account


def test_a_referral_becomes_a_lead_in_the_inbox_that_knows_where_it_came_from(
    book: Book, sample: Sample
) -> None:
    school = signed(sample)

    given = book.referrals.give(
        school.id, "青竹学校", source="转介绍：青松学校", phone="13800000001"
    )

    assert given.lead_id is not None
    lead = book.accounts.get(given.lead_id)
    assert (lead.name, lead.notebook, lead.source) == (
        "青竹学校",
        Notebook.INBOX,
        "转介绍：青松学校",
    )
    assert lead.phones == ("13800000001",)
    referrer = book.referrals.from_whom(lead.id)
    assert referrer is not None and referrer.id == school.id


def test_in_the_funnel_a_referral_is_a_lead_in_a(book: Book, sample: Sample) -> None:
    book.settings.switch_method(Method.FUNNEL)
    school = signed(sample)

    given = book.referrals.give(school.id, "青竹学校")

    assert book.accounts.get(given.lead_id or 0).notebook is Notebook.A


def test_a_referral_answers_the_oldest_question_that_is_open(book: Book, sample: Sample) -> None:
    school = signed(sample)
    first = book.referrals.ask(school.id, "问了校长")
    second = book.referrals.ask(school.id)

    given = book.referrals.give(school.id, "青竹学校")

    assert (given.id, given.note) == (first.id, "问了校长")
    assert [(one.id, one.lead_id) for one in book.referrals.of(school.id)] == [
        (first.id, given.lead_id),
        (second.id, None),
    ]


def test_an_account_of_the_book_can_be_a_referral_and_keeps_its_own_source(
    book: Book, sample: Sample
) -> None:
    school = signed(sample)
    known = book.accounts.create("青竹学校", source="展会")

    book.referrals.give(school.id, known.id, source="转介绍")

    assert book.accounts.get(known.id).source == "展会"
    referrer = book.referrals.from_whom(known.id)
    assert referrer is not None and referrer.id == school.id


def test_signed_accounts_count_what_was_asked_and_given(book: Book, sample: Sample) -> None:
    school = signed(sample)
    book.referrals.ask(school.id)
    book.referrals.ask(school.id)
    book.referrals.give(school.id, "青竹学校")

    (line,) = book.store.signed_lines()

    assert (line.asked, line.given, line.notebook) == (2, 1, Notebook.A)


@pytest.mark.parametrize("lead", ["", "   "])
def test_a_referral_needs_a_name(lead: str, book: Book, sample: Sample) -> None:
    school = signed(sample)

    with pytest.raises(Refused) as refused:
        book.referrals.give(school.id, lead)

    assert refused.value.code == "name_blank"
    assert book.referrals.of(school.id) == []


def test_nobody_refers_himself_and_nobody_twice(book: Book, sample: Sample) -> None:
    school = signed(sample)
    known = book.accounts.create("青竹学校")
    book.referrals.give(school.id, known.id)

    with pytest.raises(Refused) as own:
        book.referrals.give(school.id, school.id)
    with pytest.raises(Refused) as twice:
        book.referrals.give(school.id, known.id)

    assert (own.value.code, twice.value.code) == ("own_referral", "already_referred")


def test_only_signed_accounts_are_asked(book: Book, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)

    with pytest.raises(Refused) as refused:
        book.referrals.ask(account.id)

    assert refused.value.code == "not_signed"


def test_erasing_the_lead_or_the_referrer_leaves_a_sound_book(book: Book, sample: Sample) -> None:
    school, other = signed(sample), signed(sample, "白杨学校")
    first = book.referrals.give(school.id, "青竹学校")
    second = book.referrals.give(other.id, "白桦学校")

    book.accounts.erase([first.lead_id or 0])
    book.accounts.erase([other.id])

    assert book.referrals.from_whom(second.lead_id or 0) is None
    assert len(book.referrals.of(school.id)) == 1
    assert book.check() == []


def test_taking_the_signature_back_keeps_the_referrals(book: Book, sample: Sample) -> None:
    school = signed(sample)
    given = book.referrals.give(school.id, "青竹学校")

    book.board.unsign([school.id])

    assert book.accounts.moves(school.id)[0].kind is MoveKind.UNSIGN
    referrer = book.referrals.from_whom(given.lead_id or 0)
    assert referrer is not None and referrer.id == school.id


# Before accounts are let go ---------------------------------------------------------------


def test_before_a_release_one_sees_who_would_go_why_and_who_stays(
    book: Book, sample: Sample
) -> None:
    poor, kept, plain = (sample.account(name, Notebook.B) for name in ("甲厂", "乙厂", "丙厂"))
    sealed = signed(sample)
    book.people.set_evidence(poor.id, "power", Answer.NO, "没预算")
    book.board.lock([kept.id])
    entry = sample.visit(plain, sample.person(plain, "李工", 2))

    found = prospects(book, [poor.id, kept.id, plain.id, sealed.id, poor.id])

    assert [(one.name, one.stays) for one in found] == [
        ("甲厂", Stays.NO),
        ("乙厂", Stays.LOCKED),
        ("丙厂", Stays.NO),
        ("青松学校", Stays.SIGNED),
    ]
    assert found[0].reason is ReleaseReason.NO_POWER
    assert (found[2].reason, found[2].last_visit) == (ReleaseReason.OTHER, to_ms(entry.start))


def test_the_third_attempt_is_the_likely_reason(book: Book, sample: Sample) -> None:
    account = sample.account("甲厂", Notebook.B)
    clerk = sample.person(account, "李工", 2)
    for _ in range(3):
        sample.visit(account, clerk)
        sample.clock.forward(days=1)

    (found,) = prospects(book, [account.id])

    assert found.reason is ReleaseReason.ATTEMPTS_USED


def test_each_goes_for_its_own_reason_in_one_step(book: Book, sample: Sample) -> None:
    one, other = sample.account("甲厂", Notebook.B), sample.account("乙厂", Notebook.C)
    steps = len(book.ledger.steps())

    book.board.release(
        [one.id, other.id], ReleaseReason.OTHER, reasons={other.id: ReleaseReason.NO_NEED}
    )

    reasons = {found.name: found.reason for found in book.pool.accounts()}
    assert reasons == {"甲厂": "other", "乙厂": "no_need"}
    assert len(book.ledger.steps()) == steps + 1
