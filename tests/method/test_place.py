"""Grades, the two questions, moves, and a change of method (METHOD 2-4)."""

from __future__ import annotations

from itertools import product

import pytest

from four_notebooks.method.grade import grade
from four_notebooks.method.instants import to_ms
from four_notebooks.method.place import (
    asks_for_lead,
    move_kind,
    offered_days,
    offers_undo_of_d,
    re_place,
    supports,
)
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Answer, Method, MoveKind, Notebook

from .build import PAYER, SECOND, USER, account, at, history, move, note, standing, visit

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
QUALIFICATION, FUNNEL = Rules.default(), Rules.default(Method.FUNNEL)


def test_every_evidence_has_a_grade_or_open_questions_but_not_both() -> None:
    for distance, *answers in product((None, 0, 1, 2, 3, 7), Answer, Answer, Answer):
        found = grade(distance, *answers)
        assert (found.notebook is None) == bool(found.questions)
        assert (found.notebook is Notebook.D) == (NO in answers) == bool(found.reasons)


@pytest.mark.parametrize(
    ("distance", "answers", "notebook", "questions"),
    [
        (None, (UNKNOWN, UNKNOWN, UNKNOWN), Notebook.INBOX, ()),
        (None, (YES, NO, YES), Notebook.D, ()),
        (0, (YES, YES, UNKNOWN), Notebook.A, ()),
        (0, (UNKNOWN, UNKNOWN, YES), None, ("need", "power")),
        (1, (YES, YES, YES), Notebook.B, ()),
        (1, (UNKNOWN, YES, UNKNOWN), None, ("need", "value")),
        (2, (UNKNOWN, UNKNOWN, YES), Notebook.C, ()),
        (5, (YES, YES, UNKNOWN), None, ("value",)),
        (0, (YES, YES, NO), Notebook.D, ()),
    ],
)
def test_grades_follow_the_rules_in_order(
    distance: int | None,
    answers: tuple[Answer, Answer, Answer],
    notebook: Notebook | None,
    questions: tuple[str, ...],
) -> None:
    found = grade(distance, *answers)
    assert (found.notebook, found.questions) == (notebook, questions)


def test_a_met_card_going_where_the_evidence_does_not_lead_is_asked_about() -> None:
    met = standing(visit(at(), SECOND), move(at(1), Notebook.C))
    assert supports(met, Notebook.B)
    assert not supports(met, Notebook.A)
    assert not supports(met, Notebook.D)
    assert supports(met, Notebook.INBOX)


def test_open_questions_support_no_notebook() -> None:
    met = standing(visit(at(), SECOND), of=account(need=UNKNOWN))
    assert not supports(met, Notebook.B)


def test_unmet_leads_and_the_funnel_are_not_asked_about() -> None:
    assert supports(standing(), Notebook.A)
    assert supports(standing(visit(at(), SECOND), rules=FUNNEL), Notebook.C)


def test_what_a_drop_means_depends_on_where_the_card_comes_from() -> None:
    active = standing(move(at(), Notebook.B))
    assert move_kind(active, Notebook.B, QUALIFICATION) is None
    assert move_kind(active, Notebook.D, QUALIFICATION) is MoveKind.MOVE
    assert move_kind(active, Notebook.D, FUNNEL) is MoveKind.SIGN
    signed = standing(move(at(), Notebook.D, MoveKind.SIGN), rules=FUNNEL)
    assert move_kind(signed, Notebook.D, FUNNEL) is None
    assert move_kind(signed, Notebook.B, FUNNEL) is MoveKind.UNSIGN
    pool = standing(move(at(), None, MoveKind.RELEASE))
    assert move_kind(pool, Notebook.INBOX, QUALIFICATION) is MoveKind.PICK_UP


def test_leaving_c_unsigned_asks_for_a_lead_in_the_funnel_only() -> None:
    assert asks_for_lead(Notebook.C, Notebook.A, FUNNEL)
    assert asks_for_lead(Notebook.C, None, FUNNEL)
    assert not asks_for_lead(Notebook.C, Notebook.D, FUNNEL)
    assert not asks_for_lead(Notebook.B, Notebook.A, FUNNEL)
    assert not asks_for_lead(Notebook.C, None, QUALIFICATION)


def test_out_of_d_within_the_day_with_no_entry_between_is_offered_as_undoing() -> None:
    came = [visit(at(-1), SECOND), move(at(), Notebook.D)]
    assert offers_undo_of_d(history(came), QUALIFICATION, to_ms(at(0, 23.9)))
    assert not offers_undo_of_d(history(came), QUALIFICATION, to_ms(at(1)))
    assert not offers_undo_of_d(history([*came, note(at(0, 1))]), QUALIFICATION, to_ms(at(0, 2)))
    assert not offers_undo_of_d(history(came), FUNNEL, to_ms(at(0, 1)))
    left = [*came, move(at(0, 1), Notebook.B)]
    assert not offers_undo_of_d(history(left), QUALIFICATION, to_ms(at(0, 2)))


def test_tomorrow_is_offered_first() -> None:
    assert [day.day for day in offered_days(at().date())] == [3, 4]


@pytest.mark.parametrize(
    ("met", "answers", "expected"),
    [
        ((), (UNKNOWN, UNKNOWN, UNKNOWN), Notebook.INBOX),
        ((PAYER,), (YES, YES, UNKNOWN), Notebook.A),
        ((PAYER,), (YES, NO, UNKNOWN), Notebook.D),
        ((PAYER,), (UNKNOWN, UNKNOWN, UNKNOWN), Notebook.A),
        ((SECOND,), (UNKNOWN, UNKNOWN, UNKNOWN), Notebook.B),
        ((USER,), (UNKNOWN, UNKNOWN, UNKNOWN), Notebook.C),
    ],
)
def test_to_qualification_the_grade_decides_and_else_who_was_met(
    met: tuple[int, ...], answers: tuple[Answer, Answer, Answer], expected: Notebook
) -> None:
    of = account(need=answers[0], power=answers[1], value=answers[2])
    records = [visit(at(), *met)] if met else []
    kept = standing(*records, move(at(1), Notebook.C), rules=FUNNEL, of=of)
    assert re_place(kept, QUALIFICATION) is expected


def test_to_the_funnel_the_meaning_of_its_notebooks_decides() -> None:
    unsure = account(value=UNKNOWN)
    assert re_place(standing(), FUNNEL) is Notebook.INBOX
    assert re_place(standing(move(at(), Notebook.B)), FUNNEL) is Notebook.A
    assert re_place(standing(visit(at(), USER), of=unsure), FUNNEL) is Notebook.B
    assert re_place(standing(visit(at(), USER)), FUNNEL) is Notebook.C
    assert re_place(standing(visit(at(), USER), of=account(power=NO)), FUNNEL) is Notebook.B
    assert re_place(standing(move(at(), Notebook.B, MoveKind.SIGN)), FUNNEL) is Notebook.D
    assert re_place(standing(move(at(), None, MoveKind.RELEASE)), FUNNEL) is None


def test_a_signed_account_stays_where_it_is_on_the_way_to_qualification() -> None:
    signed = standing(move(at(), Notebook.D, MoveKind.SIGN), rules=FUNNEL)
    assert re_place(signed, QUALIFICATION) is Notebook.D
