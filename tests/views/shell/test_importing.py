"""The import of a list through the window: preview, choice, progress, result."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_hands import NAMES

from conftest import Stage
from four_notebooks.exchange.columns import Field
from four_notebooks.method.values import Notebook
from four_notebooks.views.import_list.wizard import ImportWizard
from samples import Sample


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "名单.csv"
    file.write_bytes(NAMES.encode("gb18030"))
    return file


def opened(stage: Stage, file: Path, qtbot: QtBot) -> ImportWizard:
    wizard = ImportWizard(stage.desk, file, stage.window)
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitUntil(lambda: wizard.ahead is not None)
    return wizard


def written(wizard: ImportWizard, qtbot: QtBot) -> None:
    wizard.parts.write.click()
    qtbot.waitUntil(lambda: wizard.imported is not None)


def fates(wizard: ImportWizard) -> list[str]:
    model = wizard.parts.preview
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_everything_is_shown_before_anything_is_written(
    stage: Stage, file: Path, qtbot: QtBot
) -> None:
    wizard = opened(stage, file, qtbot)

    assert fates(wizard) == ["New", "A name is missing.", "As row 2: 宁远包装"]
    assert wizard.parts.write.text() == "Import 1"
    assert wizard.parts.head.encoding.currentData() == "gb18030"
    assert stage.book.accounts.all_ids() == []


def test_a_limit_of_the_method_that_would_be_passed_is_told(
    stage: Stage, file: Path, qtbot: QtBot
) -> None:
    stage.book.settings.save_rules(stage.book.rules.put(watch_limit=1))
    stage.book.accounts.create("青禾物流")

    wizard = opened(stage, file, qtbot)

    assert "2 accounts to watch; 1 is the limit." in wizard.parts.says.text()
    assert wizard.parts.write.isEnabled()


def test_one_press_writes_it_and_one_undo_takes_it_back(
    stage: Stage, file: Path, qtbot: QtBot
) -> None:
    wizard = opened(stage, file, qtbot)
    written(wizard, qtbot)
    names = [a.name for a in stage.book.accounts.find(stage.book.accounts.all_ids())]

    stage.book.ledger.undo()

    assert names == ["宁远包装"]
    assert stage.book.accounts.all_ids() == []


def test_the_board_shows_what_was_imported(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)
    written(wizard, qtbot)

    qtbot.waitUntil(lambda: len(list(stage.window.lines.all())) == 1)
    assert [line.notebook for line in stage.window.lines.all()] == ["inbox"]


def test_the_notebook_can_be_chosen(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)
    wizard.parts.head.notebook.setCurrentIndex(wizard.parts.head.notebook.findData("C"))
    wizard.parts.head.notebook.activated.emit(wizard.parts.head.notebook.currentIndex())
    qtbot.waitUntil(lambda: wizard.ahead is not None and wizard.ahead.plan.notebook is Notebook.C)
    written(wizard, qtbot)

    assert len(stage.book.board.ids(Notebook.C)) == 1


def test_a_column_can_be_given_another_meaning(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)

    wizard.set_field(2, Field.SKIP)
    qtbot.waitUntil(lambda: wizard.parts.preview.field(2) is Field.SKIP)
    written(wizard, qtbot)

    [account] = stage.book.accounts.all_ids()
    assert stage.book.people.contacts(account) == []


def test_the_menu_of_a_column_ticks_what_it_holds(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)
    stage.answers.entry = "Short name"

    wizard.parts.view.column_chosen.emit(2, wizard.pos())

    qtbot.waitUntil(lambda: wizard.parts.preview.field(2) is Field.SHORT_NAME)
    assert wizard.wanted.mapping.fields[1] is Field.SHORT_NAME


def test_without_a_name_nothing_can_be_written(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)

    wizard.set_field(1, Field.SKIP)

    qtbot.waitUntil(lambda: "name" in wizard.parts.says.text())
    assert not wizard.parts.write.isEnabled()


def test_another_encoding_reads_the_file_anew(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)
    before = wizard.parts.preview.header(1)

    wizard.parts.head.encoding.setCurrentIndex(wizard.parts.head.encoding.findData("big5hkscs"))
    wizard.parts.head.encoding.activated.emit(wizard.parts.head.encoding.currentIndex())

    qtbot.waitUntil(
        lambda: (
            (wizard.reading.table is not None and wizard.reading.table.encoding == "big5hkscs")
            or "big5hkscs" in wizard.parts.says.text().lower()
        )
    )
    assert before == "公司名称"


def test_only_the_rows_of_one_fate_can_be_shown(stage: Stage, file: Path, qtbot: QtBot) -> None:
    wizard = opened(stage, file, qtbot)

    wizard.parts.fates.group.button(5).click()

    assert fates(wizard) == ["A name is missing."]


def test_rows_that_failed_are_listed_and_can_be_saved(
    stage: Stage, file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = opened(stage, file, qtbot)
    written(wizard, qtbot)
    stage.answers.target = tmp_path / "rest.csv"

    wizard.parts.result.save.click()

    assert wizard.parts.result.rows.item(0).text().startswith("Row 3: A name is missing.")
    assert "无名氏" in stage.answers.target.read_text(encoding="utf-8-sig")


def test_closing_before_it_is_written_leaves_nothing(
    stage: Stage, file: Path, qtbot: QtBot
) -> None:
    wizard = opened(stage, file, qtbot)

    wizard.parts.cancel.click()

    assert wizard.isHidden()
    assert stage.book.ledger.next_undo() is None


def test_stopping_while_it_writes_takes_everything_back(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    many = tmp_path / "many.csv"
    rows = "\n".join(f"宁远包装{at}厂" for at in range(3000))
    many.write_text(f"公司名称\n{rows}\n", encoding="utf-8")
    wizard = opened(stage, many, qtbot)

    wizard.parts.write.click()
    qtbot.waitUntil(lambda: wizard.parts.bar.value() > 0)
    wizard.parts.cancel.click()
    qtbot.waitUntil(wizard.isHidden, timeout=20_000)

    assert wizard.imported is None
    assert stage.book.accounts.all_ids(None) == []
    assert stage.book.ledger.next_undo() is None


def test_a_file_that_is_no_list_says_so(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    wizard = ImportWizard(stage.desk, empty, stage.window)
    qtbot.addWidget(wizard)

    qtbot.waitUntil(lambda: wizard.parts.says.text() == "The file is empty.")
    assert not wizard.parts.write.isEnabled()


def test_an_account_already_there_is_known_and_its_gaps_are_filled(
    stage: Stage, file: Path, qtbot: QtBot, sample: Sample
) -> None:
    known = sample.account("宁远包装有限公司")
    wizard = opened(stage, file, qtbot)
    written(wizard, qtbot)

    assert stage.book.accounts.all_ids() == [known.id]
    assert stage.book.accounts.get(known.id).phones != ()
