"""Every reader before every bad file: one clear sentence, little memory, the book as it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from badness import ANY, Badness, badnesses
from goods import GOODS
from saying import said

from four_notebooks.models import faults

SOUND = Badness("sound", lambda good: good, frozenset({""}))
CASES = [(kind, bad) for kind in GOODS for bad in (SOUND, *badnesses(kind))]
WITHOUT_ROWS = {"sheet", "attachment", "clipboard"}
MOST_MEMORY = 700 * 1024**2
"""Bytes more than before, for whatever file of at most 64 MB."""
LONGEST = 20.0
"""Seconds that the worst of them may take."""
TELLING = Path(__file__).with_name("trying.py")


def try_all(folder: Path, cases: list[tuple[int, str, str]]) -> dict[int, dict[str, Any]]:
    """What came of each file in a process of little memory, by number."""
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    here = os.environ | {"PYTHONPATH": str(TELLING.parent), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, TELLING, folder], env=here, capture_output=True, timeout=400, check=False
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    found = {number: told for number, told in lines if told is not None}
    if done.returncode:
        last = lines[-1][0] if lines else -1
        found[last] = {"code": "!", "trace": done.stderr.decode()[-2000:] or str(done.returncode)}
    return found


class Outcomes:
    """What came of every file, tried reader by reader when one of its files is asked for."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders = folders
        self._told: dict[str, Mapping[int, dict[str, Any]]] = {}

    def __getitem__(self, at: int) -> dict[str, Any]:
        kind = CASES[at][0]
        if kind not in self._told:
            self._told[kind] = self._tried(kind)
        return self._told[kind][at]

    def _tried(self, wanted: str) -> Mapping[int, dict[str, Any]]:
        folder = self._folders.mktemp("bad")
        cases = []
        made: dict[bytes, Path] = {}
        for at, (kind, bad) in enumerate(CASES):
            if kind != wanted:
                continue
            ending, good = GOODS[kind]
            content = bad.make(good)
            path = folder / f"{at}{ending}"
            if content in made:
                os.link(made[content], path)
            else:
                path.write_bytes(content)
                made[content] = path
            cases.append((at, kind, str(path)))
        return try_all(folder, cases)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    return Outcomes(tmp_path_factory)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("at", range(len(CASES)), ids=[f"{k}-{b.name}" for k, b in CASES])
def test_a_bad_file_ends_in_rows_or_in_one_sentence(outcomes: Outcomes, at: int) -> None:
    kind, bad = CASES[at]
    told = outcomes[at]
    assert told["code"] != "!", told["trace"]
    assert bad.ends == ANY or told["code"] in bad.ends
    assert told["as_it_was"]
    assert told["memory"] < MOST_MEMORY
    assert told["seconds"] < LONGEST
    if told["code"]:
        assert told["code"] in faults._REFUSED
        assert said(told["code"], told["values"]) != said("other", {})
    if bad is SOUND and kind not in WITHOUT_ROWS:
        assert (told["rows"], told.get("failed", 0)) == (13 if kind == "obsidian" else 12, 0)
