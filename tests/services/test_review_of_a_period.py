"""The review counts what happened in a period, and can name the accounts behind each figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from four_notebooks.method.limits import Effort
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    LostBy,
    Notebook,
    ReleaseReason,
)
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.services.review import Figures, review
from four_notebooks.services.review.amounts import curve_of, top_fifth
from four_notebooks.storage.changes import Change, StepName
from samples import START, Sample, SettableClock

MONDAY = date(2026, 11, 23)
SUNDAY = date(2026, 11, 29)


def week(book: Book) -> Figures:
    return book.review.figures(MONDAY, SUNDAY, book.now())


def behind(book: Book, code: str, which: str = "") -> list[int]:
    return book.review.behind(code, which, MONDAY, SUNDAY, book.now())


@pytest.fixture
def met(sample: Sample) -> tuple[Account, Contact, Contact]:
    """An account in B, its payer and a second level, met for the first time on Monday morning."""
    account = sample.account(notebook=Notebook.B)
    payer, second = sample.person(account, "周总", 1), sample.person(account, "李敏", 2)
    sample.visit(account, second, body="介绍了三个模块和交期。")
    return account, payer, second


def test_a_book_without_anything_has_empty_figures_and_no_share(book: Book) -> None:
    figures = week(book)
    assert figures.empty
    assert figures.visits.count == 0
    assert len(figures.visits.days) == 7
    assert (figures.windows.share, figures.visits.same_day_share) == (None, None)
    assert (figures.visits.asked_per_visit, figures.visits.repeated_share) == (None, None)
    assert (figures.releases.later_signed_share, figures.releases.follow_up_share) == (None, None)
    assert (figures.curve.points, figures.curve.fifth_share) == ((), None)
    assert all(each.median_days is None for each in figures.notebooks)
    assert not figures.counting


def test_visits_are_counted_by_local_day_and_notes_are_none(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, _ = met
    sample.visit(account, kind=EntryKind.PHONE)
    book.journal.note(account.id, "听说要换总经理")
    clock.set(START + timedelta(days=1, hours=14, minutes=30))
    sample.visit(account, payer, asked=True, start=START + timedelta(days=1, hours=14))
    clock.forward(hours=10)
    sample.visit(account, payer, kind=EntryKind.VIDEO, start=START + timedelta(days=1, hours=9))
    days = week(book).visits.days
    assert [(d.meetings, d.others, d.late, d.asked) for d in days[:3]] == [
        (1, 1, 0, 0),
        (2, 0, 1, 1),
        (0, 0, 0, 0),
    ]
    figures = week(book).visits
    assert (figures.count, figures.meetings, figures.late, figures.asked) == (4, 3, 1, 1)
    assert figures.same_day_share == 0.75
    assert figures.asked_per_visit == 0.25
    assert behind(book, "day", MONDAY.isoformat()) == [account.id]
    assert behind(book, "day", "2026-11-25") == []
    assert behind(book, "visits", "asked") == behind(book, "visits", "late") == [account.id]


def test_a_visit_at_midnight_belongs_to_the_day_it_began(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    account = sample.account()
    midnight = datetime(2026, 11, 24, 0, 0, tzinfo=book.zone)
    clock.set(midnight + timedelta(hours=2))
    sample.visit(account, start=midnight - timedelta(milliseconds=1))
    sample.visit(account, start=midnight)
    assert [day.meetings for day in week(book).visits.days[:2]] == [1, 1]


def test_a_windows_step_keeps_it_and_its_close_loses_it(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, _ = met
    lost = sample.account("金桥家具", Notebook.C)
    sample.visit(lost, sample.person(lost, "吴主管", 3))
    away = sample.account("立丰商贸", Notebook.C)
    sample.visit(away, sample.person(away, "何主管", 3))
    assert week(book).windows.open == 3
    clock.forward(days=1)
    book.board.move([away.id], Notebook.D)
    sample.visit(account, payer)
    clock.forward(days=2, minutes=-1)
    before = week(book).windows
    assert (before.kept, before.expired, before.put_away, before.open) == (1, 0, 1, 2)
    clock.forward(minutes=1)
    after = week(book).windows
    assert (after.kept, after.expired, after.put_away, after.open) == (1, 1, 1, 1)
    assert after.share == 0.5
    assert behind(book, "windows", "kept") == [account.id]
    assert behind(book, "windows", "expired") == [lost.id]
    assert behind(book, "windows", "put_away") == [away.id]
    assert behind(book, "windows", "open") == [account.id]


def test_signing_keeps_the_window_and_a_late_step_does_not(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, _, _ = met
    late = sample.account("海纳物流", Notebook.C)
    user, second = sample.person(late, "赵主管", 3), sample.person(late, "赵经理", 2)
    sample.visit(late, user)
    book.board.sign([account.id])
    clock.forward(days=4)
    sample.visit(late, second)
    found = week(book).windows
    assert (found.kept, found.expired, found.open) == (1, 1, 1)


def test_effort_is_counted_at_the_end_of_the_period_and_now(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, _, _ = met
    sample.account("待分")
    clock.forward(days=7)
    engaged = sample.account("后来的", Notebook.A)
    book.board.move([account.id], Notebook.A)
    figures = week(book)
    assert figures.effort == Effort(watch=2, track=1, engage=0)
    assert figures.effort_now == Effort(watch=3, track=1, engage=2)
    assert figures.limits == Effort(400, 100, 16)
    assert behind(book, "track") == [account.id]
    assert behind(book, "engage") == []
    today = book.today()
    assert set(book.review.behind("engage", "", today, today, book.now())) == {
        account.id,
        engaged.id,
    }


def test_effort_now_is_what_the_board_counts(book: Book, sample: Sample) -> None:
    for number, notebook in enumerate(Notebook):
        account = sample.account(f"客户{number}", notebook)
        sample.visit(account, sample.person(account, "某人", 3))
    book.board.release([book.accounts.all_ids()[1]], ReleaseReason.NO_NEED)
    book.accounts.delete([book.accounts.all_ids()[0]])
    counts = book.reader.counts(0)
    assert week(book).effort_now == Effort(counts.active, counts.met, counts.notebooks.get("A", 0))


def test_days_in_a_notebook_are_the_middle_of_the_stays_that_ended(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    accounts = [sample.account(f"客户{n}", Notebook.C) for n in range(4)]
    for days, account in zip((1, 1, 3), accounts, strict=False):
        clock.forward(days=days)
        book.board.move([account.id], Notebook.B)
    clock.forward(hours=12)
    found = {each.notebook: each for each in week(book).notebooks}
    assert (found["C"].ended, found["C"].median_days) == (3, 2.0)
    assert (found["C"].lying, found["C"].median_so_far) == (1, 5.5)
    assert (found["B"].ended, found["B"].lying, found["B"].median_so_far) == (0, 3, 3.5)
    assert behind(book, "stay", "C") == [a.id for a in reversed(accounts[:3])]
    assert behind(book, "lying", "C") == [accounts[3].id]


def test_moves_are_counted_from_place_to_place(book: Book, sample: Sample) -> None:
    one, other = sample.account("甲", Notebook.C), sample.account("乙", Notebook.B)
    book.board.move([one.id], Notebook.B)
    book.board.sign([other.id])
    book.board.unsign([other.id])
    book.board.release([one.id], ReleaseReason.NO_WAY)
    book.board.pick_up([one.id], Notebook.INBOX)
    found = {(m.origin, m.to): m.count for m in week(book).moves}
    assert found == {
        ("C", "B"): 1,
        ("B", "signed"): 1,
        ("signed", "B"): 1,
        ("B", "pool"): 1,
        ("pool", "inbox"): 1,
    }
    assert behind(book, "move", "B>signed") == [other.id]
    assert behind(book, "move", "pool>inbox") == [one.id]


def test_the_two_figures_of_the_field_count_accounts_once(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    ids = [sample.account(f"客户{n}", Notebook.C).id for n in range(4)]
    book.board.release(ids[:2], ReleaseReason.ATTEMPTS_USED, LostBy.FOLLOW_UP)
    book.board.release(ids[2:], ReleaseReason.NO_POWER, LostBy.CUSTOMER)
    clock.forward(days=1)
    book.board.pick_up([ids[0], ids[2]], Notebook.C)
    book.board.release([ids[2]], ReleaseReason.NO_WAY, LostBy.FOLLOW_UP)
    clock.forward(days=20)
    book.board.pick_up([ids[2]], Notebook.C)
    book.board.sign([ids[0], ids[2]])
    found = week(book).releases
    assert (found.accounts, found.later_signed, found.by_follow_up) == (4, 2, 2)
    assert (found.later_signed_share, found.follow_up_share) == (0.5, 1.0)
    assert [(r.reason, r.count) for r in found.by_reason] == [
        ("attempts_used", 2),
        ("no_power", 2),
        ("no_way", 1),
    ]
    assert set(behind(book, "later_signed")) == set(behind(book, "by_follow_up"))
    assert len(behind(book, "released")) == 4
    book.board.unsign([ids[0]])
    assert week(book).releases.later_signed == 1


def test_signed_ones_count_while_their_signature_stands(book: Book, sample: Sample) -> None:
    one, other = sample.account("甲", Notebook.A), sample.account("乙", Notebook.A)
    book.accounts.save(replace(one, amount=250_000))
    book.board.sign([one.id, other.id])
    signed = week(book).signed
    assert (signed.accounts, signed.amount, signed.without_amount) == (2, 250_000, 1)
    book.board.unsign([one.id])
    assert (week(book).signed.accounts, week(book).signed.amount) == (1, 0)
    assert behind(book, "signed") == [other.id]


def test_what_lies_in_the_bin_counts_nowhere(
    book: Book, sample: Sample, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, _ = met
    sample.visit(account, payer, asked=True)
    book.board.move([account.id], Notebook.A)
    full = week(book)
    book.accounts.delete([account.id])
    assert week(book).empty
    assert (week(book).effort.watch, week(book).windows.open) == (0, 0)
    book.accounts.restore([account.id])
    assert week(book) == full


def test_repeats_are_those_that_method_seven_warns_of(book: Book, sample: Sample) -> None:
    account = sample.account()
    for body in ("介绍了三个模块和交期。", "介绍了三个模块和交期。", "换线的时间定在月底前。"):
        sample.visit(account, body=body)
    found = week(book).visits
    assert (found.repeated, found.repeated_share) == (1, 1 / 3)
    assert behind(book, "visits", "repeat") == [account.id]


def test_many_shares_that_an_import_left_are_counted_behind_the_one_who_looks(
    book: Book, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = sample.account()
    first = sample.visit(account, body="介绍了三个模块和交期。")
    with book.ledger.bulk(StepName("import")) as step:
        for number in book.ledger.new_ids(Entry, 3):
            step.add([Change(None, replace(first, id=number))])
    assert (week(book).visits.repeated, week(book).counting) == (3, False)
    monkeypatch.setattr(review, "MOST_AT_ONCE", 2)
    assert (week(book).visits.repeated, week(book).counting) == (0, True)
    assert book.review.fill()
    assert (week(book).visits.repeated, week(book).counting) == (3, False)


def test_a_corrected_visit_corrects_every_figure_at_once(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, _ = met
    clock.forward(days=1)
    before = week(book)
    entry = sample.visit(account, payer, asked=True)
    assert week(book) != before
    book.journal.delete([entry.id])
    assert week(book) == before
    book.ledger.undo()
    assert week(book).windows.kept == 1


def test_the_curve_holds_the_fifth_that_holds_most() -> None:
    curve = curve_of([800, 100, 50, 30, 20], without=2)
    assert curve.points[0] == (0.0, 0.0)
    assert curve.points[1] == (0.2, 0.8)
    assert curve.points[-1] == (1.0, 1.0)
    assert (curve.accounts, curve.without, curve.total) == (5, 2, 1000)
    assert (curve.fifth, curve.fifth_share, curve.holders) == (1, 0.8, 1)
    assert top_fifth([(7, 100), (9, 300)]) == [9]
    many = curve_of(range(1, 10_001))
    assert len(many.points) <= 122
    assert all(
        low < high for (low, _), (high, _) in zip(many.points, many.points[1:], strict=False)
    )


def test_days_that_are_no_period_are_refused(book: Book) -> None:
    for first, last in ((SUNDAY, MONDAY), (date(1990, 1, 1), date(2199, 12, 31))):
        with pytest.raises(Refused) as refusal:
            book.review.figures(first, last, book.now())
        assert refusal.value.code == "period"


def test_a_clock_that_is_put_forward_in_spring_costs_no_visit(
    open_book: object, tmp_path: object, clock: SettableClock
) -> None:
    zone = ZoneInfo("Europe/Berlin")
    path = tmp_path / "berlin.book"  # type: ignore[operator]
    book = Book.open(path, now=clock, zone=zone, create=True)
    sample = Sample(book, clock)
    account = sample.account()
    for day in (28, 29, 30):
        clock.set(datetime(2026, 3, day, 23, 30, tzinfo=zone))
        sample.visit(account, start=datetime(2026, 3, day, 0, 10, tzinfo=zone))
        sample.visit(
            account, start=datetime(2026, 3, day, 22, 50, tzinfo=zone), kind=EntryKind.PHONE
        )
    found = book.review.figures(date(2026, 3, 28), date(2026, 3, 31), book.now()).visits.days
    assert [(d.meetings, d.others) for d in found] == [(1, 1), (1, 1), (1, 1), (0, 0)]
    book.close()


def test_the_day_report_has_who_what_and_what_comes_next(
    book: Book, sample: Sample, clock: SettableClock, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, second = met
    strategy = sample.strategy(account, "请李敏引荐周总")
    plan = sample.plan(account, MONDAY + timedelta(days=1))
    report = book.review.day(MONDAY, book.now())
    (visit,) = report.visits
    assert (visit.account.id, visit.met) == (account.id, (second,))
    assert (visit.strategy, visit.next_plan) == (strategy, plan)
    assert [(p.account.id, p.goal) for p in report.plans] == [(account.id, "请李敏引荐周总")]
    clock.forward(days=1)
    sample.visit(account, payer)
    outcome = book.review.day(MONDAY + timedelta(days=1), book.now()).outcome
    assert (outcome.kept, outcome.at_payer) == ((account.name,), (account.name,))


def test_the_week_report_adds_the_days_up(
    book: Book, sample: Sample, met: tuple[Account, Contact, Contact]
) -> None:
    account, payer, _ = met
    sample.visit(account, payer, asked=True, kind=EntryKind.PHONE)
    sample.plan(account, SUNDAY + timedelta(days=2))
    book.board.sign([account.id])
    report = book.review.week(MONDAY + timedelta(days=3), book.now())
    assert (report.first, report.last) == (MONDAY, SUNDAY)
    assert report.days[0] == (1, 1)
    assert (report.visits, report.meetings, report.asked, report.planned) == (2, 1, 1, 1)
    assert report.outcome.signed == (account.name,)
