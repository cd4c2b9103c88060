"""Every visit, window and stay of a history, and how each ended (METHOD 1, 2, 4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from four_notebooks.method.instants import to_ms
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import ANSWER, replay
from four_notebooks.method.tracing import CLOSED, OPEN, SIGN, STEP, trace
from four_notebooks.method.values import EntryKind, Method, MoveKind, Notebook

from .build import PAYER, SECOND, USER, at, history, move, visit

RULES = Rules.default()
FUNNEL = Rules.default(Method.FUNNEL)


def ends(*records: object, rules: Rules = RULES) -> list[tuple[str, float, float | None]]:
    """(how, hours it could stay open, hours from its opening to its end) of each window."""
    found = trace(history(records), rules).windows  # type: ignore[arg-type]
    hour = 3_600_000
    return [
        (
            w.how,
            (w.closes - w.opened) / hour,
            None if w.ended is None else (w.ended - w.opened) / hour,
        )
        for w in found
    ]


def test_a_smaller_distance_is_the_step_that_ends_a_window_at_the_meetings_start() -> None:
    first, second = visit(at(0), USER, id_=1), visit(at(2), SECOND, id_=2)
    assert ends(first, second) == [(STEP, 72, 47), (OPEN, 72, None)]


def test_meeting_the_same_person_again_ends_nothing() -> None:
    assert ends(visit(at(0), USER, id_=1), visit(at(1), USER, id_=2)) == [(OPEN, 72, None)]


def test_at_the_payer_asking_again_is_the_step() -> None:
    first = visit(at(0), PAYER, id_=1)
    silent, asking = visit(at(1), PAYER, id_=2), visit(at(2), USER, asked=True, id_=3)
    assert ends(first, silent) == [(OPEN, 72, None)]
    assert ends(first, silent, asking) == [(STEP, 72, 47), (OPEN, 72, None)]
    targets = [w.target for w in trace(history([first, asking]), RULES).windows]
    assert targets == [ANSWER, ANSWER]


def test_signing_ends_a_window_as_signed_and_d_or_the_pool_close_it() -> None:
    first = visit(at(0), PAYER, id_=1)
    for kind, to, how in (
        (MoveKind.SIGN, Notebook.A, SIGN),
        (MoveKind.RELEASE, None, CLOSED),
        (MoveKind.MOVE, Notebook.D, CLOSED),
    ):
        assert ends(first, move(at(1), to, kind)) == [(how, 72, 23)], kind


def test_what_lies_in_d_has_its_window_closed_by_coming_out() -> None:
    records = (
        visit(at(0), USER, id_=1),
        move(at(1), Notebook.D),
        visit(at(2), SECOND, id_=2),
        move(at(3), Notebook.C, left=Notebook.D),
    )
    assert [how for how, *_ in ends(*records)] == [CLOSED, CLOSED]


def test_a_window_that_ran_out_stays_so_when_its_step_comes_late() -> None:
    assert ends(visit(at(0), USER, id_=1), visit(at(5), SECOND, id_=2))[0] == (STEP, 72, 119)


def test_of_two_windows_opened_at_one_instant_the_later_stands() -> None:
    first = visit(at(0), USER, minutes=60, id_=1)
    second = visit(at(0, 0.5), SECOND, minutes=30, id_=2)
    assert ends(first, second) == [(OPEN, 72, None)]


def test_a_windows_length_follows_the_notebook_until_it_has_run_out() -> None:
    rules = replace(RULES, window_hours_a=24)
    first = visit(at(0), PAYER, id_=1)
    assert ends(first, move(at(1), Notebook.A), rules=rules) == [(OPEN, 24, None)]
    assert ends(first, move(at(6), Notebook.A), rules=rules) == [(OPEN, 72, None)]


def test_the_open_window_is_the_one_of_the_standing() -> None:
    told = history(
        [visit(at(0), USER, id_=1), visit(at(2), SECOND, id_=2), move(at(3), Notebook.B)]
    )
    standing, last = replay(told, RULES), trace(told, RULES).windows[-1]
    assert (last.opened, last.closes, last.target) == (
        standing.window_opened,
        standing.window_closes,
        standing.target,
    )


def test_visits_tell_the_distance_after_them_and_whether_they_gained() -> None:
    records = [
        visit(at(0), kind=EntryKind.PHONE, id_=1),
        visit(at(1), USER, id_=2),
        visit(at(2), USER, id_=3),
        visit(at(3), PAYER, id_=4),
        visit(at(4), kind=EntryKind.MESSAGE, id_=5),
    ]
    found = trace(history(records), RULES).visits
    assert [(v.id, v.distance, v.gained) for v in found] == [
        (1, None, False),
        (2, 2, True),
        (3, 2, False),
        (4, 0, True),
        (5, 0, False),
    ]


def test_stays_follow_the_card_and_a_signature_ends_them() -> None:
    records = [
        visit(at(0), USER, id_=1),
        move(at(0, 2), Notebook.C, left=Notebook.INBOX),
        move(at(3), Notebook.B, left=Notebook.C),
        move(at(5), Notebook.B, MoveKind.SIGN, left=Notebook.B),
        move(at(8), Notebook.B, MoveKind.UNSIGN, left=Notebook.B),
    ]
    stays = trace(history(records), RULES).stays
    assert [(s.notebook, s.left is None) for s in stays] == [
        (Notebook.INBOX, False),
        (Notebook.C, False),
        (Notebook.B, False),
        (Notebook.B, True),
    ]
    assert stays[0].met == to_ms(at(0))
    assert [s.met for s in stays[1:]] == [s.entered for s in stays[1:]]
    assert (stays[2].entered, stays[2].left) == (to_ms(at(3)), to_ms(at(5)))


def test_in_the_pool_an_account_stays_nowhere_and_comes_back_unmet() -> None:
    records = [
        visit(at(0), USER, id_=1),
        move(at(1), None, MoveKind.RELEASE, left=Notebook.INBOX),
        move(at(9), Notebook.INBOX, MoveKind.PICK_UP),
    ]
    first, second = trace(history(records), RULES).stays
    assert (first.left, second.entered) == (to_ms(at(1)), to_ms(at(9)))
    assert (first.met, second.met) == (to_ms(at(0)), None)


@pytest.mark.parametrize("rules", [RULES, FUNNEL])
def test_a_stay_without_length_is_none(rules: Rules) -> None:
    records = [
        move(at(1), Notebook.B, left=Notebook.INBOX),
        move(at(1), Notebook.C, left=Notebook.B),
    ]
    found = trace(history(records), rules).stays
    assert [s.notebook for s in found] == [Notebook.INBOX, Notebook.C]


def test_in_the_funnel_d_is_the_signature_and_no_stay() -> None:
    records = [visit(at(0), USER, id_=1), move(at(1), Notebook.D, left=Notebook.INBOX)]
    found = trace(history(records), FUNNEL)
    assert [s.notebook for s in found.stays] == [Notebook.INBOX]
    assert [w.how for w in found.windows] == [SIGN]
