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


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("bad")
    cases = []
    made: dict[bytes, Path] = {}
    for at, (kind, bad) in enumerate(CASES):
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


@pytest.mark.timeout(600)
@pytest.mark.parametrize("at", range(len(CASES)), ids=[f"{k}-{b.name}" for k, b in CASES])
def test_a_bad_file_ends_in_rows_or_in_one_sentence(
    outcomes: Mapping[int, dict[str, Any]], at: int
) -> None:
    bad = CASES[at][1]
    told = outcomes[at]
    assert told["code"] != "!", told["trace"]
    assert bad.ends == ANY or told["code"] in bad.ends
    assert told["as_it_was"]
    assert told["memory"] < MOST_MEMORY
    assert told["seconds"] < LONGEST
    if told["code"]:
        assert told["code"] in faults._REFUSED
        assert said(told["code"], told["values"]) != said("other", {})


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", sorted(set(GOODS) - {"sheet", "attachment", "clipboard"}))
def test_all_rows_of_the_sound_file_arrive(
    outcomes: Mapping[int, dict[str, Any]], kind: str
) -> None:
    told = outcomes[CASES.index((kind, SOUND))]
    assert (told["rows"], told.get("failed", 0)) == (13 if kind == "obsidian" else 12, 0)
