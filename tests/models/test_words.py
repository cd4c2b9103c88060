"""Words: every code has some, and times are short and plain."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from four_notebooks.method.values import (
    Answer,
    Attitude,
    EntryKind,
    LostBy,
    Method,
    MoveKind,
    Notebook,
    ReleaseReason,
    Status,
    Temper,
    Term,
)
from four_notebooks.models import step_words, words
from four_notebooks.services.ledger import STEP_CODES
from four_notebooks.storage.changes import StepName

ADVICE = (
    *("window_expired", "attempts_used", "nine_days", "deadline_passed", "deadline_soon"),
    *("ask_for_order", "reach_next_level", "no_strategy", "no_visit_planned"),
    *("planned_too_late", "repeats_last_visit", "grade_differs"),
)
HOUR = 3_600_000
HOUSES = Path(__file__).parents[2] / "resources" / "i18n" / "zh_CN"


@pytest.mark.parametrize("code", STEP_CODES)
def test_every_step_can_be_named_in_the_menu(code: str) -> None:
    said = step_words.undo(StepName(code))
    assert said.startswith("Undo ")
    assert code not in said or "_" not in code


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        (words.advice, ADVICE),
        (words.kind, EntryKind),
        (words.reason, ReleaseReason),
        (words.lost_by, LostBy),
        (words.attitude, Attitude),
        (words.temper, Temper),
        (words.answer, Answer),
        (words.term, Term),
        (words.status, Status),
        (words.method, Method),
        (words.move, MoveKind),
        (words.phase, ("fresh", "warm", "hot", "red", "expired")),
        (words.evidence, ("need", "power", "value")),
    ],
)
def test_every_code_has_words(word: object, codes: object) -> None:
    for code in codes:  # type: ignore[attr-defined]
        said = word(code)  # type: ignore[operator]
        assert said
        assert "_" not in said


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("place", Notebook)
def test_every_notebook_has_name_and_meaning(method: Method, place: Notebook) -> None:
    assert words.notebook(place, method)
    assert words.meaning(place, method, 10)


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (54 * HOUR, "2d 6h"),
        (24 * HOUR, "1d 0h"),
        (24 * HOUR - 1, "23h"),
        (14 * HOUR, "14h"),
        (5 * HOUR + 42 * 60_000, "5h42m"),
        (HOUR + 60_000, "1h01m"),
        (42 * 60_000, "42m"),
        (1, "0m"),
        (0, "late 0m"),
        (-12 * 60_000, "late 12m"),
        (-9 * HOUR, "late 9h"),
        (-50 * HOUR, "late 2d"),
    ],
)
def test_what_is_left_is_said_short(milliseconds: int, said: str) -> None:
    assert words.left(milliseconds) == said


@pytest.mark.parametrize(
    ("milliseconds", "figures"),
    [
        (5 * HOUR + 42 * 60_000 + 10_000, "05:42:10"),
        (0, "00:00:00"),
        (335 * HOUR, "335:00:00"),
    ],
)
def test_the_big_timers_figures(milliseconds: int, figures: str) -> None:
    assert words.clock(milliseconds) == figures


@pytest.mark.parametrize(
    ("text", "lines"),
    [("5h42m", "5h\n42m"), ("late 2h", "late\n2h"), ("14h", "14h"), ("2天6h", "2天\n6h")],
)
def test_short_times_stand_on_two_lines_where_it_is_narrow(text: str, lines: str) -> None:
    assert words.stacked(text) == lines


@pytest.mark.parametrize(
    ("house", "contexts"),
    [("models", {"Words", "Card", "Windows", "Faults"}), ("views_board", None)],
)
def test_everything_is_said_in_chinese_too_with_the_same_gaps(
    house: str, contexts: set[str] | None
) -> None:
    for context in ElementTree.parse(HOUSES / f"{house}.ts").getroot().iter("context"):
        if contexts is not None and context.findtext("name") not in contexts:
            continue
        for message in context.iter("message"):
            source, said = message.findtext("source") or "", message.findtext("translation")
            assert said, f"{house}: {source}"
            gaps = {part.split("}")[0] for part in source.split("{")[1:]}
            assert gaps == {part.split("}")[0] for part in said.split("{")[1:]}, source
