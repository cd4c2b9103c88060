"""The colour of time at fifty points from fresh to red, as it is really painted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.views.theme.palette import Theme, day, night
from four_notebooks.views.theme.ramp import bar_colour, chip_colour, side_colour
from look import checks
from look.checks import Page
from look.colours import ratio, rgb
from look.stage import ZONE, Stage, stage
from samples import START, Sample, SettableClock

POINTS = 50
LEFT = [(point + 0.5) / POINTS for point in range(POINTS)]
"""Fractions of the window that are left, from almost nothing to almost all."""
WINDOW = timedelta(hours=72)
ONE_VISIT = timedelta(hours=1)
THEMES = [pytest.param(day(), id="light"), pytest.param(night(), id="dark")]


@pytest.fixture(scope="module")
def ramp_stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Fifty accounts in B, each with another part of its window left, and three expired."""
    folder = tmp_path_factory.mktemp("ramp")
    path = folder / "ramp.fournotebooks"
    clock = SettableClock()
    book = Book.open(path, now=clock, zone=ZONE, create=True)
    sample = Sample(book, clock)
    for number, left in enumerate([*LEFT, -0.1, -0.2, -0.3], 1):
        account = sample.account(f"第 {number} 家", Notebook.B)
        person = sample.person(account, "李敏", 2)
        sample.visit(account, person, start=START - WINDOW * (1 - left) - ONE_VISIT)
    book.close()
    with stage(qapp, path, folder, "zh_CN") as made:
        yield made


def _whole(on_stage: Stage, theme: str) -> Page:
    """The board and the side board, so high that every card and every row is in sight."""
    return on_stage.see("board", theme, (1440, 7600))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_chip_and_every_row_of_the_side_board_can_be_read(
    ramp_stage: Stage, theme: str
) -> None:
    page = _whole(ramp_stage, theme)

    grounds = {page.shot.grounds(t.ink.toAlignedRect(), t.pen)[0] for t in _times(page, "DropList")}
    inks = {rgb(t.pen) for t in _times(page, "WindowList")}

    assert len(_times(page, "DropList")) == POINTS + 3
    assert len(_times(page, "WindowList")) == POINTS + 3
    assert min(len(grounds), len(inks)) > 35, "the colour runs without steps"
    assert checks.contrast(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_chosen_cards_and_rows_can_be_read_too(ramp_stage: Stage, theme: str) -> None:
    ramp_stage.see("board", theme, (1440, 7600))
    board = ramp_stage.window.pages.get("board")
    cards = board.columns[Notebook.B].cards  # type: ignore[union-attr]
    rows = ramp_stage.window.side.list  # type: ignore[attr-defined]
    rows.setSelectionMode(rows.SelectionMode.ExtendedSelection)
    cards.selectAll()
    rows.selectAll()
    try:
        assert checks.contrast(_whole(ramp_stage, theme)) == []
    finally:
        cards.clearSelection()
        rows.clearSelection()


def _times(page: Page, owner: str) -> list[checks.Text]:
    """The texts that say how much is left, among those of one list."""
    return [
        text
        for text, _part in page.seen()
        if type(text.widget.parentWidget()).__name__ == owner and _is_time(text.text)
    ]


def _is_time(text: str) -> bool:
    return (
        text.startswith("过期")
        or text.rstrip("hm分天时").replace("天", "").replace("h", "").replace(" ", "").isdigit()
    )


@pytest.mark.parametrize("theme", THEMES)
def test_white_words_on_the_chip_and_words_on_the_side_board_reach_four_and_a_half(
    theme: Theme,
) -> None:
    for left in [0.0, *LEFT, 1.0]:
        assert ratio(rgb(theme.button_ink), rgb(chip_colour(theme, left))) >= checks.CONTRAST, left
        for ground in (theme.side, theme.side_row):
            side = rgb(side_colour(theme, left))
            assert ratio(side, rgb(ground)) >= checks.CONTRAST, (left, ground.name())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ramp", [chip_colour, bar_colour, side_colour])
def test_the_colour_runs_without_steps_from_green_to_red(ramp, theme: Theme) -> None:  # noqa: ANN001
    colours = [rgb(ramp(theme, left)) for left in [0.0, *LEFT, 1.0]]

    steps = [
        max(abs(a - b) for a, b in zip(one, other, strict=True)) for one, other in pairwise(colours)
    ]
    assert max(steps) < 40
    assert colours[0][0] > colours[0][1], "red at the end"
    assert colours[-1][1] > colours[-1][0], "green at the beginning"
