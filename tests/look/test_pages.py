"""Every page in both themes, both languages and three sizes, computed as an eye would see it."""

from __future__ import annotations

import pytest

from look.checks import everything
from look.stage import Stage
from look.states import STATES

PAGES = (
    "board",
    "account",
    "account-long",
    "quick",
    "search",
    "today",
    "plan",
    "pool",
    "signed",
    "review",
    "sheets",
    "settings",
    "welcome",
    "import",
)
THEMES = ("light", "dark")
SIZES = ((1440, 900), (1100, 700), (960, 600))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_cut_pale_overlapping_or_without_a_glyph(
    on_stage: Stage, page: str, theme: str, size: tuple[int, int]
) -> None:
    seen = on_stage.see(page, theme, size)

    found = everything(seen)

    assert seen.painted.texts, "the page is empty"
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", THEMES)
def test_forms_tabs_and_menus_hold_to_the_same_in_the_smallest_window(
    on_stage: Stage, state: str, theme: str
) -> None:
    on_stage.dress(theme)
    with STATES[state](on_stage) as widget:
        if widget is on_stage.window:
            on_stage.fit(widget, SIZES[-1])
        seen = on_stage.look_at(widget)
        found = everything(seen)  # Before the form is closed and its places are gone.

    assert seen.painted.texts, "nothing is shown"
    assert not found, "\n" + "\n".join(found)
