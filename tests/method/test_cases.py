"""The given cases of the repeated share and of the focus list."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from four_notebooks.method.focus import FocusItem, focus
from four_notebooks.method.instants import to_ms
from four_notebooks.method.repeats import repeats
from four_notebooks.method.rules import Rules

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    given = json.loads((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in given]


@pytest.mark.parametrize("case", cases("repeats.json"))
def test_repeated_share_is_as_given(case: dict[str, Any]) -> None:
    found = repeats(case["body"], case["earlier"], case["contacts"])
    assert round(found.share, 3) == case["share"]


def ms(text: str | None) -> int | None:
    return None if text is None else to_ms(datetime.fromisoformat(text))


@pytest.mark.parametrize("case", cases("focus.json"))
def test_focus_list_is_as_given(case: dict[str, Any]) -> None:
    now = datetime.fromisoformat(case["now"])
    assert now.tzinfo is not None
    items = [
        FocusItem(
            n,
            a["name"],
            a["notebook"],
            ms(a["window_closes_at"]),
            ms(a["deadline_at"]),
            ms(a["planned_at"]),
            a["heat"],
        )
        for n, a in enumerate(case["accounts"])
    ]
    found = focus(items, Rules.default(), now, now.tzinfo)
    assert [item.name for item in found] == case["expect"]
