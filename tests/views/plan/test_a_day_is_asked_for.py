"""The dialog that asks for a day: what is written lies ahead, or one sentence says why not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from plan_hands import MONDAY
from PySide6.QtWidgets import QDialogButtonBox

from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice


@pytest.fixture
def choice(desk: Desk) -> Iterator[DayChoice]:
    made = DayChoice(desk.look, MONDAY, None)  # type: ignore[arg-type]
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("明天", date(2026, 11, 24)),
        ("2026-12-24", date(2026, 12, 24)),
        ("12-24", date(2026, 12, 24)),
        ("", date(2026, 11, 24)),
    ],
)
def test_words_choose_the_day(choice: DayChoice, written: str, day: date) -> None:
    choice.words.setText(written)

    assert choice.day() == day
    assert not choice.fault.isVisible()


@pytest.mark.parametrize(
    "written", ["2026-02-30", "99999-01-01", "2027-13-01", "1899-12-31", "2026-11-02"]
)
def test_an_impossible_or_past_day_is_answered_by_a_sentence(
    choice: DayChoice, written: str
) -> None:
    choice.words.setText(written)

    ok = choice.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert choice.fault.text() == "No such day lies ahead."
    assert choice.fault.isVisible()
    assert not ok.isEnabled()
    choice.words.setText("明天")
    assert ok.isEnabled()
