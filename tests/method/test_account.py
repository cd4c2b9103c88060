"""Attempts, deadlines, letting go, care, heat, strategies and plans (METHOD 1, 2, 5-7, 10)."""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone

import pytest

from four_notebooks.method.advice import CODES
from four_notebooks.method.assess import to_write_up
from four_notebooks.method.history import history_of
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DeadlinePhase
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import replay
from four_notebooks.method.values import (
    Answer,
    EntryKind,
    Method,
    MoveKind,
    Notebook,
    PlannedVisit,
    PlanState,
    Status,
)

from .build import (
    PAYER,
    SECOND,
    USER,
    account,
    at,
    history,
    judged,
    move,
    note,
    plan,
    plan_for_day,
    standing,
    strategy,
    visit,
)

B = move(at(0, 1), Notebook.B)


def used(*records: object) -> int | None:
    found = judged(at(20), *records)  # type: ignore[arg-type]
    return None if found.attempts is None else found.attempts.used


def test_the_meeting_that_reaches_a_distance_is_attempt_one_whoever_follows() -> None:
    assert used(visit(at(), SECOND)) == 1
    assert used(visit(at(), SECOND), visit(at(1), USER), visit(at(2))) == 3
    assert used(visit(at(), USER), visit(at(1), USER), visit(at(2), SECOND)) == 1


def test_calls_are_no_attempts_and_the_payer_ends_them() -> None:
    assert used(visit(at(), SECOND), visit(at(1), SECOND, kind=EntryKind.PHONE)) == 1
    assert used(visit(at(), SECOND), visit(at(1), PAYER)) is None


def test_attempts_count_in_whichever_notebook_the_card_lies() -> None:
    assert used(visit(at(), SECOND), move(at(0, 2), Notebook.A), visit(at(1), SECOND)) == 2
    assert used(visit(at(), SECOND), visit(at(1), SECOND)) == 2


@pytest.mark.parametrize(
    ("notebook", "days"), [(Notebook.A, 10), (Notebook.B, 20), (Notebook.C, 30)]
)
def test_the_deadline_counts_from_entering_the_notebook(notebook: Notebook, days: int) -> None:
    deadline = judged(at(2), move(at(1), notebook)).deadline
    assert deadline is not None
    assert deadline.at == at(1 + days)


def test_inbox_d_and_the_funnel_have_no_deadline() -> None:
    assert judged(at(2)).deadline is None
    assert judged(at(2), move(at(1), Notebook.D)).deadline is None
    assert (
        judged(at(2), move(at(1), Notebook.C), rules=Rules.default(Method.FUNNEL)).deadline is None
    )


def test_back_and_forth_starts_a_new_deadline() -> None:
    moves = [move(at(0), Notebook.A), move(at(1), Notebook.B), move(at(2), Notebook.A)]
    deadline = judged(at(3), *moves).deadline
    assert deadline is not None
    assert deadline.at == at(12)


@pytest.mark.parametrize(("days", "expected"), [(16.99, "ok"), (17, "soon"), (20, "passed")])
def test_b_warns_with_three_days_or_less_left(days: float, expected: str) -> None:
    found = judged(at(days), move(at(), Notebook.B))
    assert found.deadline is not None
    assert found.deadline.phase is DeadlinePhase(expected)
    assert ("deadline_soon" in found.advice) == (expected == "soon")


def test_an_account_made_in_a_notebook_entered_it_when_it_was_made() -> None:
    deadline = judged(at(2), of=account(notebook=Notebook.A)).deadline
    assert deadline is not None
    assert deadline.at == at(9)


def test_more_than_nine_days_since_the_start_of_the_first_meeting() -> None:
    assert "nine_days" not in judged(at(9), visit(at(), SECOND), B).advice
    late = at(9) + timedelta(seconds=1)
    assert "nine_days" in judged(late, visit(at(), SECOND), B).advice
    assert "nine_days" not in judged(late, visit(at(), SECOND), B, visit(at(1), PAYER)).advice


def test_asking_is_judged_by_the_last_meeting_not_by_calls() -> None:
    asked = [visit(at(), PAYER, asked=True), B]
    call = visit(at(1), PAYER, kind=EntryKind.PHONE)
    assert "ask_for_order" not in judged(at(2), *asked, call).advice
    assert "ask_for_order" in judged(at(2), *asked, visit(at(1), USER)).advice


def test_care_falls_due_thirty_days_after_signing_or_the_last_visit_of_any_kind() -> None:
    signed = [visit(at(), PAYER), move(at(1), None, MoveKind.SIGN)]
    assert judged(at(2), *signed).care_due_at == at(31)
    call = visit(at(5), kind=EntryKind.MESSAGE, minutes=10)
    assert judged(at(6), *signed, call).care_due_at == at(35) + timedelta(minutes=10)
    assert judged(at(6), *signed, note(at(5))).care_due_at == at(31)


def test_signed_is_a_hundred_and_stays_so() -> None:
    assert judged(at(200), visit(at(), heat=40), move(at(1), None, MoveKind.SIGN)).heat == 100.0


@pytest.mark.parametrize(
    ("heat", "days", "expected"),
    [(80, 3, 80.0), (80, 9, 28.1), (70, 14, 21.3), (10, 30, 10.0), (20, 30, 20.0), (0, 1, 0.0)],
)
def test_heat_holds_three_days_then_cools_to_the_room(
    heat: int, days: float, expected: float
) -> None:
    call = visit(at(), kind=EntryKind.PHONE, heat=heat, minutes=30)
    assert judged(at(days, 0.5), call).heat == expected


def test_a_visit_without_heat_leaves_the_earlier_one_and_a_note_sets_none() -> None:
    hot = visit(at(), heat=50)
    cold = visit(at(1), kind=EntryKind.NOTE, heat=90)
    assert judged(at(2), hot, cold, visit(at(1.5))).heat == 50.0


def test_a_meeting_uses_up_the_strategy_whenever_it_was_written() -> None:
    assert standing(strategy(at(-30)), visit(at())).strategy_id is None
    assert standing(strategy(at(-30)), visit(at(), kind=EntryKind.PHONE)).strategy_id == 7
    assert standing(visit(at()), strategy(at(0, 0.5))).strategy_id == 7


def test_a_blank_strategy_replaces_the_earlier_one_too() -> None:
    assert standing(strategy(at()), strategy(at(1), " \n　", id_=8)).strategy_id is None
    assert standing(strategy(at()), strategy(at(1), "", ask="签", id_=8)).strategy_id == 8


def test_releasing_cancels_strategy_and_plans_and_other_moves_keep_them() -> None:
    kept = [strategy(at()), plan(at(), at(9))]
    for kind in (MoveKind.MOVE, MoveKind.SIGN):
        found = standing(*kept, move(at(1), Notebook.D, kind))
        assert (found.strategy_id, len(found.plans)) == (7, 1)
    found = standing(*kept, move(at(1), None, MoveKind.RELEASE))
    assert (found.strategy_id, found.plans) == (None, ())


def test_a_plan_without_an_hour_counts_as_six_in_the_evening() -> None:
    found = judged(at(0, 8.99), plan_for_day(at(-1), at().date()))
    assert found.next_plan is not None
    assert found.next_plan.due == to_ms(at(0, 9))
    assert not found.next_plan.has_hour
    assert judged(at(0, 9.01), plan_for_day(at(-1), at().date())).next_plan is None


def test_a_plan_whose_time_has_passed_is_to_be_written_up() -> None:
    kept = standing(plan(at(), at(0, 2)))
    assert to_write_up(kept, to_ms(at(0, 2))) == ()
    assert [p.id for p in to_write_up(kept, to_ms(at(0, 3)))] == [1]


def test_the_plan_used_up_is_the_nearest_of_the_local_day_the_earlier_of_two_as_near() -> None:
    plans = [plan(at(-1), at(0, 0)), plan(at(-1), at(0, 4), 2), plan(at(-1), at(1), 3)]
    assert [p.id for p in standing(*plans, visit(at(0, 3))).plans] == [1, 3]
    assert [p.id for p in standing(*plans, visit(at(0, 2))).plans] == [2, 3]


def test_a_plan_given_for_a_day_is_used_up_on_that_day_wherever_one_is() -> None:
    made = plan_for_day(at(-2), date(2026, 11, 2))
    night = visit(at(0, 14.5))
    far = history([made, night], zone=timezone(timedelta(hours=-10)))
    assert replay(far, Rules.default()).plans == ()
    assert standing(made, visit(at(0, 15.5))).plans != ()


def test_a_plan_missed_or_dropped_no_longer_counts() -> None:
    closed = PlannedVisit(
        id=1,
        account_id=1,
        day=at(5).date(),
        created_at=at(),
        at=at(5),
        state=PlanState.DROPPED,
        closed_at=at(2),
    )
    assert judged(at(1), closed).next_plan is not None
    assert judged(at(3), closed).next_plan is None


def test_planned_too_late_needs_an_open_window_and_a_plan_after_its_close() -> None:
    met = [visit(at(), SECOND), B]
    late = plan(at(0, 2), at(3, 1.5))
    assert "planned_too_late" in judged(at(1), *met, late).advice
    assert "planned_too_late" not in judged(at(3, 1), *met, late).advice
    assert "planned_too_late" not in judged(at(1), *met, plan(at(0, 2), at(3, 1))).advice


def test_repeating_the_visit_before_is_told() -> None:
    said = "介绍了系统的三个模块。李敏在意换线时间。"
    twice = [visit(at(), SECOND, body=said), B, visit(at(1), SECOND, body=said, id_=2)]
    assert "repeats_last_visit" in judged(at(2), *twice).advice
    assert "repeats_last_visit" not in judged(at(0.5), *twice).advice


def test_advice_is_given_only_to_active_accounts_that_are_worked() -> None:
    met = [visit(at(), SECOND)]
    assert judged(at(20), *met).advice == ()
    assert judged(at(20), *met, move(at(1), Notebook.D)).advice == ()
    assert judged(at(20), *met, B, move(at(1), None, MoveKind.RELEASE)).advice == ()
    assert judged(at(20), *met, B, move(at(1), None, MoveKind.SIGN)).advice == ()
    funnel = Rules.default(Method.FUNNEL)
    assert judged(at(20), *met, move(at(1), Notebook.A), rules=funnel).advice == ()
    assert judged(at(20), *met, move(at(1), Notebook.C), rules=funnel).advice == (
        "window_expired",
        "nine_days",
        "no_strategy",
        "no_visit_planned",
    )


def test_advice_comes_in_the_order_of_the_method() -> None:
    met = [visit(at(d), SECOND) for d in range(3)]
    found = judged(at(31), *met, B, of=account(power=Answer.NO)).advice
    assert list(found) == [code for code in CODES if code in found]
    assert found == (
        "window_expired",
        "attempts_used",
        "nine_days",
        "deadline_passed",
        "no_strategy",
        "no_visit_planned",
        "grade_differs",
    )


def test_releasing_sets_the_second_look_and_keeps_the_notebook_in_mind() -> None:
    found = standing(B, move(at(1), None, MoveKind.RELEASE))
    assert (found.notebook, found.kept_notebook) == (None, Notebook.B)
    assert found.second_look == to_ms(at(31))


def test_signing_out_of_the_pool_is_told_and_takes_the_notebook_it_lay_in() -> None:
    released = [visit(at(), SECOND), B, move(at(1), None, MoveKind.RELEASE)]
    found = judged(at(3), *released, move(at(2), None, MoveKind.SIGN))
    assert (found.status, found.notebook, found.distance) == (Status.SIGNED, Notebook.B, 1)


def test_doing_again_what_is_done_changes_nothing() -> None:
    signed = [B, move(at(1), None, MoveKind.SIGN)]
    assert standing(*signed, move(at(2), None, MoveKind.SIGN)) == standing(*signed)
    let_go = [B, move(at(1), None, MoveKind.RELEASE)]
    assert standing(*let_go, move(at(2), None, MoveKind.RELEASE)) == standing(*let_go)
    assert standing(B, move(at(2), Notebook.B)) == standing(B)


def test_without_moves_the_record_says_where_it_lies() -> None:
    signed = standing(of=account(status=Status.SIGNED, notebook=Notebook.C))
    assert (signed.status, signed.notebook, signed.signed_at) == (
        Status.SIGNED,
        Notebook.C,
        to_ms(at(-1)),
    )
    pool = standing(of=account(status=Status.RELEASED, notebook=Notebook.C))
    assert (pool.notebook, pool.second_look) == (None, to_ms(at(29)))


def test_a_strategy_of_the_same_instant_as_the_visit_is_for_the_next_one() -> None:
    assert standing(strategy(at()), visit(at())).strategy_id == 7


def test_asks_are_counted_over_the_whole_journal() -> None:
    records = [
        visit(at(), PAYER, asked=True),
        move(at(1), None, MoveKind.RELEASE),
        visit(at(2), PAYER, asked=True, kind=EntryKind.PHONE),
        visit(at(3), kind=EntryKind.NOTE, asked=True),
    ]
    assert standing(*records).asked == 2


def test_a_history_needs_only_an_account() -> None:
    found = replay(history_of(account(), zone=at().tzinfo or UTC), Rules.default())
    assert found.grade is Notebook.INBOX
