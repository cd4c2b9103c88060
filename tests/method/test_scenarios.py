"""Every scenario holds, those kept here and those in a folder named from outside."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from .scenario import comparable, judged

HERE = Path(__file__).parent / "scenarios"


def cases() -> list[Any]:
    folders = [HERE]
    elsewhere = os.environ.get("FOUR_NOTEBOOKS_SCENARIOS")
    if elsewhere:
        folders.append(Path(elsewhere))
    return [
        pytest.param(case, id=case["name"])
        for folder in folders
        for path in sorted(folder.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("case", cases())
def test_scenario_holds(case: dict[str, Any]) -> None:
    assert judged(case) == comparable(case["expect"])
