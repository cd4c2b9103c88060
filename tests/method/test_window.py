"""The window: when it opens, what leaves it running, what closes it (METHOD 4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from four_notebooks.method.phase import Phase
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import EntryKind, Method, MoveKind, Notebook, Term

from .build import PAYER, SECOND, USER, account, at, judged, move, note, standing, visit

B = move(at(0, 1), Notebook.B)


def test_it_opens_at_the_end_of_the_meeting_and_closes_72_hours_later() -> None:
    window = judged(at(1), visit(at(), SECOND, minutes=90), B).window
    assert window is not None
    assert (window.opened_at, window.closes_at) == (at(0, 1.5), at(3, 1.5))


def test_while_the_meeting_goes_on_it_is_fresh_and_opens_at_the_meetings_end() -> None:
    window = judged(at(0, 0.5), move(at(-0.5), Notebook.B), visit(at(), SECOND)).window
    assert window is not None
    assert window.opened_at == at(0, 1)
    assert window.phase is Phase.FRESH


def test_long_term_accounts_have_fourteen_days() -> None:
    window = judged(at(1), visit(at(), SECOND), B, of=account(term=Term.LONG)).window
    assert window is not None
    assert window.closes_at - window.opened_at == timedelta(days=14)


@pytest.mark.parametrize("kind", [EntryKind.PHONE, EntryKind.MESSAGE, EntryKind.NOTE])
def test_calls_messages_and_notes_open_nothing(kind: EntryKind) -> None:
    found = judged(at(1), visit(at(), PAYER, kind=kind), B)
    assert found.window is None
    assert found.distance is None


def test_a_meeting_by_video_opens_one() -> None:
    assert judged(at(1), visit(at(), SECOND, kind=EntryKind.VIDEO), B).window is not None


def test_a_meeting_with_nobody_named_opens_one_to_the_next_level() -> None:
    found = judged(at(1), visit(at()), B)
    assert found.distance == 2
    assert found.window is not None
    assert found.window.target == 1


def test_somebody_deleted_since_counts_as_a_person_of_unknown_level() -> None:
    assert judged(at(1), visit(at(), 99), B).distance == 2


def test_a_meeting_that_reaches_nothing_smaller_leaves_it_running() -> None:
    window = judged(at(2), visit(at(), SECOND), B, visit(at(1), USER)).window
    assert window is not None
    assert window.opened_at == at(0, 1)


def test_at_the_payer_asking_opens_a_new_one_whoever_is_met() -> None:
    first = visit(at(), PAYER)
    asks = visit(at(1), USER, asked=True)
    silent = visit(at(2), PAYER)
    window = judged(at(2.5), first, B, asks, silent).window
    assert window is not None
    assert window.target == "answer"
    assert window.opened_at == at(1, 1)


def test_away_from_the_payer_asking_opens_nothing_new() -> None:
    window = judged(at(2), visit(at(), SECOND), B, visit(at(1), SECOND, asked=True)).window
    assert window is not None
    assert window.opened_at == at(0, 1)


def test_asking_by_phone_opens_nothing() -> None:
    call = visit(at(1), PAYER, kind=EntryKind.PHONE, asked=True)
    window = judged(at(2), visit(at(), PAYER), B, call).window
    assert window is not None
    assert window.opened_at == at(0, 1)


def test_it_runs_unseen_in_the_inbox_and_shows_once_the_card_is_sorted() -> None:
    assert judged(at(0.5), visit(at(), SECOND)).window is None
    window = judged(at(2), visit(at(), SECOND), move(at(1), Notebook.C)).window
    assert window is not None
    assert window.opened_at == at(0, 1)


def test_moving_between_notebooks_does_not_touch_it() -> None:
    moves = [move(at(0, h), n) for h, n in ((2, Notebook.C), (3, Notebook.A), (4, Notebook.INBOX))]
    window = judged(at(2), visit(at(), SECOND), *moves, move(at(0, 5), Notebook.B)).window
    assert window is not None
    assert window.opened_at == at(0, 1)


def test_a_note_does_nothing_at_all() -> None:
    assert standing(visit(at(), SECOND), B, note(at(1))) == standing(visit(at(), SECOND), B)


def test_out_of_d_everything_starts_afresh_but_heat_goes_on() -> None:
    found = judged(
        at(3),
        visit(at(), SECOND, heat=60),
        B,
        move(at(1), Notebook.D),
        move(at(2), Notebook.C),
    )
    assert (found.distance, found.window, found.attempts, found.heat) == (None, None, None, 60.0)


def test_out_of_d_the_nine_days_count_from_the_next_first_meeting() -> None:
    records = [visit(at(), SECOND), B, move(at(1), Notebook.D), move(at(2), Notebook.B)]
    found = judged(at(10), *records, visit(at(4), SECOND))
    assert "nine_days" not in found.advice


def test_a_meeting_in_the_pool_is_told_but_opens_no_window_and_is_forgotten_on_pick_up() -> None:
    pool = [
        visit(at(), USER),
        move(at(1), None, MoveKind.RELEASE),
        visit(at(2), PAYER, asked=True),
    ]
    assert judged(at(3), *pool).distance == 0
    found = judged(at(5), *pool, move(at(4), Notebook.A, MoveKind.PICK_UP))
    assert (found.distance, found.window) == (None, None)


@pytest.mark.parametrize("method", list(Method))
def test_with_the_signature_taken_back_distance_and_attempts_go_on_without_a_window(
    method: Method,
) -> None:
    records = [
        visit(at(), SECOND),
        B,
        move(at(1), Notebook.D if method is Method.FUNNEL else Notebook.B, MoveKind.SIGN),
        visit(at(2), SECOND),
        move(at(3), Notebook.C, MoveKind.UNSIGN),
    ]
    rules = Rules.default(method)
    found = judged(at(4), *records, rules=rules)
    assert (found.distance, found.window, found.notebook) == (1, None, Notebook.C)
    assert found.attempts is not None
    assert found.attempts.used == 2
    again = judged(at(6), *records, visit(at(5), SECOND), rules=rules)
    assert again.window is None
    closer = judged(at(6), *records, visit(at(5), PAYER), rules=rules)
    assert closer.window is not None
    assert closer.window.opened_at == at(5, 1)


def test_a_signature_taken_back_without_a_word_returns_to_where_it_lay() -> None:
    records = [
        move(at(), Notebook.B),
        move(at(1), Notebook.D, MoveKind.SIGN),
        move(at(2), None, MoveKind.UNSIGN),
    ]
    assert standing(*records, rules=Rules.default(Method.FUNNEL)).notebook is Notebook.B


def test_in_the_funnel_a_plain_move_into_d_signs_and_one_out_of_it_unsigns() -> None:
    rules = Rules.default(Method.FUNNEL)
    signed = [visit(at(), SECOND), B, move(at(1), Notebook.D)]
    assert judged(at(2), *signed, rules=rules).status == "signed"
    back = judged(at(3), *signed, move(at(2), Notebook.B), rules=rules)
    assert (back.status, back.notebook, back.window) == ("active", Notebook.B, None)


def test_longer_windows_come_from_the_rules() -> None:
    window = judged(at(1), visit(at(), SECOND), B, rules=Rules(window_hours=48)).window
    assert window is not None
    assert window.closes_at == at(2, 1)
