"""A book sent out from the menu."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.exchange.out.forms import FORMS
from four_notebooks.method.kinds import Notebook
from four_notebooks.views.exporting.dialog import CHOSEN, WHOLE, ExportDialog


def export_to(stage: Stage, qtbot: QtBot, path: Path, form: str = "", scope: str = WHOLE) -> None:
    """Choose a form and a scope in the dialog, then a name."""

    def fill(dialog: object) -> bool:
        assert isinstance(dialog, ExportDialog)
        dialog.choose(form)
        dialog.scopes.setCurrentIndex(dialog.scopes.findData(scope))
        return True

    stage.answers.target, stage.answers.fill = path, fill
    stage.doings.menus.actions["export"].trigger()
    exporting = stage.doings.books._exporting
    assert exporting is not None
    qtbot.waitUntil(lambda: not exporting.running)


@pytest.mark.parametrize("form", [*FORMS, ""])
def test_the_ending_of_the_name_says_the_form(
    stage: Stage, qtbot: QtBot, tmp_path: Path, form: str
) -> None:
    stage.book.accounts.create("恒远印务")
    path = tmp_path / f"out{form}"
    export_to(stage, qtbot, path, ".csv" if form else "")
    assert path.exists()
    assert str(path) in stage.window.toast.accessibleName()
    assert stage.answers.said == []


def test_a_name_without_an_ending_gets_that_of_the_form(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    export_to(stage, qtbot, tmp_path / "out", ".vcf")
    assert (tmp_path / "out.vcf").is_file()


def test_a_notebook_or_what_is_chosen_goes_out_alone(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    book = stage.book
    wanted = book.accounts.create("恒远印务", notebook=Notebook.B)
    book.accounts.create("宁远包装", notebook=Notebook.A)
    stage.doings.open_account(wanted.id)
    for scope in (CHOSEN, str(Notebook.B)):
        path = tmp_path / f"{scope}.csv"
        export_to(stage, qtbot, path, ".csv", scope)
        rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
        assert [row[0] for row in rows[1:]] == ["恒远印务"]


def test_the_form_and_the_folder_are_remembered(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    export_to(stage, qtbot, folder / "out.xlsx", ".xlsx")
    offered: list[str] = []

    def look(dialog: object) -> bool:
        assert isinstance(dialog, ExportDialog)
        offered.append(dialog.form.ending)
        return True

    def save(_parent: object, _title: str, name: str, _kinds: str = "") -> None:
        offered.append(str(Path(name).parent))

    stage.answers.fill = look
    stage.answers.save_file = save  # type: ignore[method-assign, assignment]
    stage.doings.menus.actions["export"].trigger()
    assert offered == [".xlsx", str(folder)]


def test_the_folder_is_a_press_away(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    export_to(stage, qtbot, tmp_path / "out.csv", ".csv")
    exporting = stage.doings.books._exporting
    assert exporting is not None
    opened: list[QUrl] = []
    exporting.open_url = lambda url: bool(opened.append(url)) or True
    assert stage.window.toast.button.isVisible()
    stage.window.toast.button.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_after_it_the_button_takes_steps_back_again(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    export_to(stage, qtbot, tmp_path / "out.csv", ".csv")
    stage.window.toast.say("x", undo=True)
    with qtbot.waitSignal(stage.window.toast.undo):
        stage.window.toast.button.click()


def test_everything_leaves_no_choice_of_accounts(stage: Stage, qtbot: QtBot) -> None:
    dialog = ExportDialog(stage.desk, 3)
    qtbot.addWidget(dialog)
    dialog.choose(".csv")
    dialog.scopes.setCurrentIndex(dialog.scopes.findData(CHOSEN))
    assert dialog.scope == CHOSEN
    dialog.choose(".jsonl")
    assert (dialog.scope, dialog.scopes.isEnabled()) == (WHOLE, False)


def test_what_cannot_be_written_is_said_and_nothing_is_left(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = sorted(tmp_path.glob("out*"))
    export_to(stage, qtbot, tmp_path / "out.docx", ".csv")
    (said,) = stage.answers.said
    assert "out.docx" in said
    assert sorted(tmp_path.glob("out*")) == before


def test_putting_the_question_away_writes_nothing(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    stage.doings.menus.actions["export"].trigger()
    assert sorted(tmp_path.iterdir()) == before
