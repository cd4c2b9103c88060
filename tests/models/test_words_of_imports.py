"""Whatever a reader tells of a source or of a row has a sentence, in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import four_notebooks
from four_notebooks.exchange.arrivals import FailedRow, Notice, Said
from four_notebooks.exchange.taking_in.plan import Left, PreviewRow
from four_notebooks.models import faults
from four_notebooks.models.import_list.fates import Fate
from four_notebooks.views.import_list import wording

CODE = Path(four_notebooks.__file__).parent
HOUSES = Path(__file__).parents[2] / "resources" / "i18n" / "zh_CN"
CARRIERS = {"Refused": 0, "Unreadable": 0, "FailedRow": 1, "_fail": 1, "Line": 2}
"""Who carries the code of a reason, and at which place."""


def reasons() -> Iterator[str]:
    """Every code that the readers write out as the reason of a row or of a whole file."""
    for source in sorted((CODE / "exchange").rglob("*.py")):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                carried = node.args[CARRIERS.get(name, 99) :][:1]
            elif isinstance(node, ast.Return) and source.parent.name == "own":
                carried = [node.value] if node.value else []
            else:
                continue
            for one in carried:
                if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
                    yield one.value


def chinese(house: str, context: str) -> dict[str, str]:
    """The translations of a context by their sources."""
    root = ElementTree.parse(HOUSES / f"{house}.ts").getroot()
    return {
        message.findtext("source") or "": message.findtext("translation") or ""
        for each in root.iter("context")
        if each.findtext("name") == context
        for message in each.iter("message")
    }


def test_the_walk_finds_the_reasons_that_are_known() -> None:
    assert {"no_day", "damaged", "name_blank", "twice", "too_many_rows"} <= set(reasons())


@pytest.mark.parametrize("code", sorted(set(reasons())))
def test_every_reason_has_a_sentence_of_its_own(code: str) -> None:
    english = faults._REFUSED[code]
    assert english != faults._REFUSED["other"]
    assert chinese("models", "Faults")[english]


@pytest.mark.parametrize("code", Said)
def test_every_word_about_a_whole_source_is_said_with_its_number(code: Said) -> None:
    said = wording.notice_words(Notice(code, {"count": 4711}))
    assert "4711" in said
    in_chinese = chinese("views_shell", "ImportWords")[said.replace("4711", "{count}")]
    assert "{count}" in in_chinese


@pytest.mark.parametrize("why", Left)
def test_a_row_that_is_left_out_says_why(why: Left) -> None:
    said = wording.left_words(why)
    assert wording.ImportWords().fate(Fate.LEFT, PreviewRow(1, "left", "x", why)) == said
    assert chinese("views_shell", "ImportWords")[said]


def test_reasons_differ_from_one_another() -> None:
    assert len({wording.left_words(why) for why in Left}) == len(Left)
    assert len({wording.notice_words(Notice(one, {"count": 1})) for one in Said}) == len(Said)


def test_a_row_that_cannot_be_taken_names_the_limit() -> None:
    row = PreviewRow(3, "failed", "", "name_too_long", values={"limit": 200})
    said = wording.ImportWords().fate(Fate.FAILED, row)
    assert said == wording.reason_words(FailedRow(3, "name_too_long", {"limit": 200}))
    assert "200" in said
