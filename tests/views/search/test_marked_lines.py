"""One line with marks: the first of them is in sight, whatever the width."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from four_notebooks.views.search.marked import fitted

TEXT = "先说了交期和样品，又谈到付款方式，最后约了周五上午再见面，请他引荐总经理。"


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetricsF:
    font = QFont("Noto Serif CJK SC")
    font.setPixelSize(13)
    return QFontMetricsF(font)


def marks_of(text: str, *words: str) -> list[tuple[int, int]]:
    return sorted((text.index(word), text.index(word) + len(word)) for word in words)


def test_what_fits_stays_as_it_is(metrics: QFontMetricsF) -> None:
    marks = marks_of(TEXT, "付款")

    assert fitted(TEXT, marks, metrics, 5000) == (TEXT, marks)


@pytest.mark.parametrize("width", [90, 140, 220, 330, 440])
@pytest.mark.parametrize("word", ["先说", "付款方式", "总经理"])
def test_the_first_mark_is_in_sight_at_any_width(
    metrics: QFontMetricsF, word: str, width: int
) -> None:
    shown, marks = fitted(TEXT, marks_of(TEXT, word), metrics, width)

    assert metrics.horizontalAdvance(shown) <= width
    assert [shown[a:b] for a, b in marks] == [word]
    assert shown.strip("…") in TEXT


def test_a_name_that_is_marked_from_its_beginning_is_not_cut_there(metrics: QFontMetricsF) -> None:
    shown, marks = fitted(TEXT, [(0, len(TEXT))], metrics, 200)

    assert shown.startswith("先说")
    assert shown.endswith("…")
    assert marks == [(0, len(shown) - 1)]


def test_marks_beyond_the_end_are_left_out(metrics: QFontMetricsF) -> None:
    shown, marks = fitted(TEXT, marks_of(TEXT, "先说", "总经理"), metrics, 200)

    assert [shown[a:b] for a, b in marks] == ["先说"]


def test_emoji_and_line_breaks_move_nothing(metrics: QFontMetricsF) -> None:
    text = "😀 先\n付款"

    assert fitted(text, [(4, 6)], metrics, 500) == ("😀 先 付款", [(4, 6)])
