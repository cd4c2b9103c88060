"""Every page in both themes, both languages and three sizes, computed as an eye would see it."""

from __future__ import annotations

import pytest

from look import checks
from look.glyphs import glyphs
from look.stage import Stage

PAGES = (
    "board",
    "account",
    "account-long",
    "quick",
    "today",
    "pool",
    "signed",
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

    found = [
        *checks.contrast(seen),
        *checks.cut(seen),
        *checks.overlap(seen),
        *checks.hidden(seen),
        *glyphs(seen.painted.texts),
    ]

    assert seen.painted.texts, "the page is empty"
    assert not found, "\n" + "\n".join(found)
