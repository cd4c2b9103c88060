"""Grading: which notebook the evidence speaks for (METHOD 3)."""

from __future__ import annotations

from typing import NamedTuple

from four_notebooks.method.values import Answer, Notebook

QUESTIONS = ("need", "power", "value")

_ASKED: dict[int, tuple[Notebook, tuple[str, ...]]] = {
    0: (Notebook.A, ("need", "power")),
    1: (Notebook.B, ("need", "power", "value")),
    2: (Notebook.C, ("value",)),
}


class Grade(NamedTuple):
    """What the evidence says.

    ``notebook`` is None while ``questions`` are open; ``reasons`` are the questions
    answered with no, which make it a D.
    """

    notebook: Notebook | None
    questions: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def grade(distance: int | None, need: Answer, power: Answer, value: Answer) -> Grade:
    """The grade of the evidence and the reached distance, by the rules of METHOD 3 in order."""
    answers = dict(zip(QUESTIONS, (need, power, value), strict=True))
    reasons = tuple(question for question in QUESTIONS if answers[question] is Answer.NO)
    if reasons:
        return Grade(Notebook.D, (), reasons)
    if distance is None:
        return Grade(Notebook.INBOX)
    notebook, asked = _ASKED[min(distance, 2)]
    unknown = tuple(question for question in asked if answers[question] is not Answer.YES)
    return Grade(None, unknown) if unknown else Grade(notebook)
