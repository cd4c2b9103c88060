"""A book sent out from the menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conftest import Stage


def export_to(stage: Stage, qtbot: QtBot, path: Path) -> None:
    stage.answers.target = path
    stage.doings.menus.actions["export"].trigger()
    exporting = stage.doings.books._exporting
    assert exporting is not None
    qtbot.waitUntil(lambda: not exporting.running)


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.jsonl", "out.vcf", "out.md", "out"])
def test_the_ending_of_the_name_says_the_form(
    stage: Stage, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    stage.book.accounts.create("恒远印务")
    path = tmp_path / name
    export_to(stage, qtbot, path)
    assert path.exists()
    assert str(path) in stage.window.toast.accessibleName()
    assert stage.answers.said == []


def test_what_cannot_be_written_is_said_and_nothing_is_left(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    export_to(stage, qtbot, tmp_path / "out.docx")
    (said,) = stage.answers.said
    assert "out.docx" in said
    assert sorted(tmp_path.iterdir()) == before


def test_putting_the_question_away_writes_nothing(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    stage.doings.menus.actions["export"].trigger()
    assert sorted(tmp_path.iterdir()) == before
