"""The sample book keeps the rules that it shows."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from four_notebooks.exchange.sample_book import ACCOUNTS, make_sample
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Contact,
    Entry,
    EntryKind,
    LostBy,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Referral,
    Status,
    Strategy,
)
from four_notebooks.services.book import Book
from samples import SettableClock

EAST, WEST = timezone(timedelta(hours=8)), timezone(-timedelta(hours=7))
MOMENTS = [
    datetime(2026, 11, 23, 9, 0, tzinfo=EAST),
    datetime(2026, 11, 21, 22, 40, tzinfo=EAST),
    datetime(2027, 3, 1, 0, 5, tzinfo=EAST),
    datetime(2028, 2, 29, 14, 30, tzinfo=WEST),
]


@pytest.fixture(params=MOMENTS, ids=lambda moment: moment.isoformat())
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Book:
    now: datetime = request.param
    book = Book.open(
        tmp_path / "sample.fournotebooks", now=lambda: now, zone=now.tzinfo, create=True
    )
    make_sample(book)
    request.addfinalizer(book.close)
    return book


def test_it_has_120_accounts_and_about_900_visits_in_every_place(sample: Book) -> None:
    accounts = sample.store.all(Account)
    assert len(accounts) == ACCOUNTS == 120
    visits = [e for e in sample.store.all(Entry) if e.kind is not EntryKind.NOTE]
    assert 850 <= len(visits) <= 1000
    places = Counter((account.status, account.notebook) for account in accounts)
    for notebook, least in (("A", 10), ("B", 18), ("C", 20), ("D", 8), ("inbox", 20)):
        assert places[Status.ACTIVE, Notebook(notebook)] >= least
    assert sum(n for (status, _), n in places.items() if status is Status.RELEASED) >= 10
    assert sum(n for (status, _), n in places.items() if status is Status.SIGNED) >= 8
    assert len({account.name for account in accounts}) == ACCOUNTS


def test_windows_of_every_phase_are_open(sample: Book) -> None:
    rows = [row for row in sample.accounts.assess_all() if row["notebook"] in ("A", "B", "C")]
    phases = Counter(row["window"]["phase"] for row in rows if row["window"])  # type: ignore[index]
    assert set(phases) == {"fresh", "warm", "hot", "red", "expired"}
    assert len(rows) == sum(phases.values())


def test_every_card_lies_where_its_evidence_says(sample: Book) -> None:
    for row in sample.accounts.assess_all():
        assert row["grade"] == row["notebook"], row["account"]


def test_all_kinds_of_advice_occur_that_a_day_brings(sample: Book) -> None:
    said = Counter(code for row in sample.accounts.assess_all() for code in row["advice"])  # type: ignore[attr-defined]
    for code in (
        *("window_expired", "attempts_used", "nine_days", "deadline_passed", "ask_for_order"),
        *("reach_next_level", "no_strategy", "no_visit_planned", "repeats_last_visit"),
    ):
        assert said[code], code
    assert "grade_differs" not in said


def test_nothing_is_written_after_now_and_all_is_in_order(sample: Book) -> None:
    now, store = sample.now(), sample.store
    entries = store.all(Entry)
    assert all(e.start + timedelta(minutes=e.minutes) <= e.recorded_at <= now for e in entries)
    assert all(strategy.written_at <= now for strategy in store.all(Strategy))
    assert all(move.at <= now for move in store.all(Move))
    assert all(plan.created_at <= now for plan in store.all(PlannedVisit))
    made = {account.id: account.created_at for account in store.all(Account)}
    assert all(made[e.account_id] <= e.start for e in entries)
    assert all(made[move.account_id] <= move.at for move in store.all(Move))


def test_no_two_meetings_of_an_account_overlap(sample: Book) -> None:
    ends: dict[int, datetime] = {}
    for entry in sorted(sample.store.all(Entry), key=lambda each: each.start):
        if entry.kind in MEETINGS:
            assert ends.get(entry.account_id, entry.start) <= entry.start
            ends[entry.account_id] = entry.start + timedelta(minutes=entry.minutes)


def test_every_meeting_has_somebody_and_a_text(sample: Book) -> None:
    people = {contact.id: contact for contact in sample.store.all(Contact)}
    for entry in sample.store.all(Entry):
        assert entry.body.strip()
        assert "{" not in entry.body + entry.state + entry.purpose + entry.next_problem
        if entry.kind in MEETINGS:
            assert entry.met
            assert people[entry.met[0]].account_id == entry.account_id
    for strategy in sample.store.all(Strategy):
        assert strategy.goal.strip()
        assert "{" not in strategy.goal + strategy.way_in + strategy.news + strategy.ask


def test_visits_are_planned_ahead_and_three_are_to_be_written_up(sample: Book) -> None:
    ahead = [plan for each in sample.accounts.all_ids() for plan in sample.plan.planned(each)]
    assert 20 <= len(ahead) <= 40
    assert len(sample.plan.to_write_up()) == 3


def test_the_first_cards_are_those_of_the_picture(sample: Book) -> None:
    def first(notebook: Notebook, count: int) -> list[str]:
        ids = sample.board.ids(notebook)[:count]
        return [account.name for account in sample.accounts.find(ids)]

    assert first(Notebook.A, 3) == ["同创电子", "海川装饰", "博雅口腔"]
    assert first(Notebook.B, 4) == ["华启精密制造", "海纳物流", "明德医疗器械", "安泰门窗"]
    assert first(Notebook.C, 3) == ["远东包装", "蓝鲸教育", "众诚软件园"]
    assert first(Notebook.D, 2) == ["立丰商贸", "宏图印务"]
    (huaqi,) = sample.accounts.named("华启精密制造")
    strategy = sample.journal.strategy(huaqi.id)
    assert strategy is not None
    assert strategy.goal.startswith("请李敏今天下班前引荐周总")


def test_a_days_visits_are_what_a_day_bears(sample: Book) -> None:
    zone = sample.zone
    visits = [e for e in sample.store.all(Entry) if e.kind is not EntryKind.NOTE]
    days = Counter(entry.start.astimezone(zone).date() for entry in visits)
    assert max(days.values()) <= 45
    assert len(days) >= 60
    working = [count for day, count in days.items() if day.weekday() < 5]
    weekend = [count for day, count in days.items() if day.weekday() >= 5]
    assert sum(weekend) / len(weekend) < 0.7 * sum(working) / len(working)
    nightly = [e for e in visits if not 7 <= e.start.astimezone(zone).hour < 21]
    assert len(nightly) <= 8


def test_a_second_visit_of_the_picture_says_a_little_again_and_another_most(sample: Book) -> None:
    def share(name: str) -> float:
        (account,) = sample.accounts.named(name)
        meetings = [e for e in sample.journal.entries(account.id) if e.kind in MEETINGS]
        return sample.journal.marks(meetings[0].id).repeated

    assert 0.1 < share("华启精密制造") < 0.5
    assert share("远东包装") >= 0.5


def test_the_book_is_sound_and_one_undo_empties_it(sample: Book) -> None:
    assert sample.check() == []
    step = sample.ledger.next_undo()
    assert step is not None
    assert (step.code, step.count) == ("sample", 120)
    sample.ledger.undo()
    assert sample.accounts.all_ids(None) == []
    assert sample.ledger.next_undo() is None


def test_the_same_moment_gives_the_same_book(
    open_book: Callable[..., Book], everything_in: Callable[[Book], object]
) -> None:
    one, other = open_book("one"), open_book("other")
    make_sample(one)
    make_sample(other)
    assert everything_in(one) == everything_in(other)


def test_another_moment_moves_the_whole_book_with_it(
    open_book: Callable[..., Book], clock: SettableClock
) -> None:
    one = open_book("one")
    make_sample(one)
    clock.forward(days=200)
    other = open_book("other")
    make_sample(other)
    latest = [max(e.start for e in book.store.all(Entry)) for book in (one, other)]
    assert latest[1] - latest[0] > timedelta(days=198)


def test_it_is_made_within_three_seconds_and_tells_its_progress(book: Book) -> None:
    told: list[tuple[int, int]] = []
    start = time.process_time()
    assert make_sample(book, progress=lambda done, total: told.append((done, total))) == 120
    assert time.process_time() - start < 3
    assert told[-1] == (120, 120)


def test_some_care_is_overdue_and_some_is_not(sample: Book) -> None:
    due = {one.id: one.care_due for one in sample.store.signed_lines()}
    now = sample.now().timestamp() * 1000
    overdue = [account for account, at in due.items() if at is not None and at < now]

    assert 1 <= len(overdue) <= 4
    assert len(due) - len(overdue) >= 4


def test_signed_accounts_were_asked_for_referrals_and_some_leads_came_of_them(
    sample: Book,
) -> None:
    asked = sample.store.all(Referral)
    leads = sample.accounts.find([one.lead_id for one in asked if one.lead_id is not None])
    signed = {one.id for one in sample.store.signed_lines()}

    assert len(asked) >= 3 and {one.account_id for one in asked} <= signed
    assert 1 <= len(leads) < len(asked)
    assert all(lead.notebook is Notebook.INBOX and lead.source for lead in leads)


def test_of_those_won_back_some_were_lost_by_our_follow_up_and_some_otherwise(
    sample: Book,
) -> None:
    last: dict[int, Move] = {}
    for move in sorted(sample.store.all(Move), key=lambda each: (each.at, each.id)):
        if move.kind is MoveKind.RELEASE:
            last[move.account_id] = move
    signed = {one.id for one in sample.store.signed_lines()}
    lost = Counter(move.lost_by for account, move in last.items() if account in signed)

    assert lost[LostBy.FOLLOW_UP] == 2
    assert sum(lost.values()) == 4


def test_weekends_but_the_last_are_nearly_free(sample: Book) -> None:
    zone, today = sample.zone, sample.today()
    days = Counter(
        entry.start.astimezone(zone).date()
        for entry in sample.store.all(Entry)
        if entry.kind in MEETINGS
    )
    weekend = sum(n for day, n in days.items() if day.weekday() >= 5 and (today - day).days > 4)

    assert weekend <= 0.06 * sum(days.values())
