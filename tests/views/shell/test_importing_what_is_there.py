"""The import's window and what is there already: shown beside, chosen for all and for one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.columns import Field
from four_notebooks.exchange.mappings import all_remembered
from four_notebooks.method.values import Notebook
from four_notebooks.models.import_list.fates import Fate
from four_notebooks.models.import_list.source import Source
from four_notebooks.views.import_list.wizard import ImportWizard
from four_notebooks.views.settings.page import SettingsPage

ROWS = """公司名称,联系人,电话,地址
恒远印务有限公司,李敏,139 0000 0003,南通市新路 5 号
德邻酒店,周丽,139 0000 0004,太仓市
恒源印务,王工,139 0000 0005,南通市
,无名氏,,
"""

Opened = Callable[..., ImportWizard]


@pytest.fixture
def known(stage: Stage) -> int:
    """An account that the list names too, with an address of its own."""
    return stage.book.accounts.create(
        "恒远印务", notebook=Notebook.B, address="南通市工业路 1 号"
    ).id


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "名单.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot) -> Opened:
    def open_it(source: Source | Path) -> ImportWizard:
        wizard = ImportWizard(stage.desk, source, stage.window)
        qtbot.addWidget(wizard)
        wizard.show()
        qtbot.waitUntil(lambda: wizard.ahead is not None or wizard.reading.own is not None)
        return wizard

    return open_it


def fates(wizard: ImportWizard) -> list[Fate]:
    assert wizard.ahead is not None
    return [wizard.ahead.outlook.fates[number] for number in sorted(wizard.ahead.outlook.fates)]


def settled(wizard: ImportWizard, qtbot: QtBot, row: int, fate: Fate) -> None:
    qtbot.waitUntil(
        lambda: wizard.ahead is not None and wizard.ahead.outlook.fates.get(row) is fate
    )


def written(wizard: ImportWizard, qtbot: QtBot) -> None:
    wizard.parts.write.click()
    qtbot.waitUntil(lambda: wizard.imported is not None)


def fields(wizard: ImportWizard) -> dict[str, str]:
    return dict(wizard.parts.beside.fields)


def test_each_row_tells_what_it_becomes(opened: Opened, file: Path, known: int) -> None:
    wizard = opened(file)

    assert fates(wizard) == [Fate.FILLED, Fate.NEW, Fate.MAYBE, Fate.FAILED]
    chips = [button.text() for button in wizard.parts.fates.group.buttons() if button.isVisible()]
    assert chips == ["All 4", "New 2", "Known already 1", "Perhaps the same 1", "Not possible 1"]


def test_the_account_in_the_book_stands_beside_the_row(
    opened: Opened, file: Path, known: int, qtbot: QtBot
) -> None:
    wizard = opened(file)

    qtbot.waitUntil(lambda: wizard.parts.beside.title.text() == "恒远印务有限公司")
    assert wizard.parts.beside.says.text() == "In the book: 恒远印务 (B) · same name"
    assert (fields(wizard)["Phone"], fields(wizard)["People"]) == ("139 0000 0003", "李敏")
    stays = [each.text() for each in labels(wizard) if "南通市新路" in each.text()]
    assert stays == ["The list says: 南通市新路 5 号"]


def labels(wizard: ImportWizard) -> list[QLabel]:
    return wizard.parts.beside.findChildren(QLabel)


def test_one_choice_for_all_says_what_becomes_of_what_is_there(
    opened: Opened, file: Path, known: int, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)

    wizard.parts.known.chip(Choice.UPDATE).click()
    settled(wizard, qtbot, 2, Fate.UPDATED)
    gone = [each.text() for each in labels(wizard) if each.property("role") == "gone"]
    assert "南通市工业路 1 号" in gone
    written(wizard, qtbot)

    assert stage.book.accounts.get(known).address == "南通市新路 5 号"


def test_a_key_over_a_row_chooses_for_it_alone(
    opened: Opened, file: Path, known: int, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)
    wizard.parts.view.selectRow(0)

    QTest.keyClick(wizard.parts.view, Qt.Key.Key_4)
    settled(wizard, qtbot, 2, Fate.BESIDE)
    written(wizard, qtbot)

    assert sorted(a.name for a in stage.book.accounts.all()) == [
        "德邻酒店",
        "恒源印务",
        "恒远印务",
        "恒远印务有限公司",
    ]


def test_nothing_is_written_by_a_plan_that_a_later_choice_has_overtaken(
    opened: Opened, file: Path, known: int, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)
    wizard.parts.view.selectRow(1)

    QTest.keyClick(wizard.parts.view, Qt.Key.Key_1)
    assert not wizard.settled
    assert not wizard.parts.write.isEnabled()
    wizard.parts.write.click()
    wizard.run()
    assert not stage.book.accounts.named("德邻酒店")

    qtbot.waitUntil(lambda: wizard.settled)
    written(wizard, qtbot)
    assert not stage.book.accounts.named("德邻酒店")
    assert stage.book.accounts.named("恒源印务")


def test_several_rows_are_chosen_together_and_given_back_to_the_choice_for_all(
    opened: Opened, file: Path, known: int, qtbot: QtBot
) -> None:
    wizard = opened(file)
    wizard.parts.view.selectAll()

    QTest.keyClick(wizard.parts.view, Qt.Key.Key_1)
    settled(wizard, qtbot, 3, Fate.LEFT)
    assert fates(wizard) == [Fate.KNOWN, Fate.LEFT, Fate.LEFT, Fate.FAILED]
    assert not wizard.parts.write.isEnabled()

    QTest.keyClick(wizard.parts.view, Qt.Key.Key_0)
    settled(wizard, qtbot, 3, Fate.NEW)
    assert fates(wizard) == [Fate.FILLED, Fate.NEW, Fate.MAYBE, Fate.FAILED]


def test_a_row_that_may_be_the_same_can_be_said_to_be(
    opened: Opened, file: Path, known: int, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)
    wizard.parts.view.selectRow(2)
    qtbot.waitUntil(lambda: wizard.parts.beside.title.text() == "恒源印务")
    assert wizard.parts.beside.says.text().startswith("A new account; perhaps it is 恒远印务 (B)")
    stage.answers.entry = "It is the same: fill gaps"

    wizard.parts.view.menu_wanted.emit(wizard.pos())
    settled(wizard, qtbot, 4, Fate.FILLED)
    written(wizard, qtbot)

    assert sorted(p.name for p in stage.book.people.contacts(known)) == ["李敏", "王工"]


def test_rows_that_are_selected_stay_so_where_others_are_hidden(
    opened: Opened, file: Path, known: int, qtbot: QtBot
) -> None:
    wizard = opened(file)
    view = wizard.parts.view
    view.selectionModel().select(
        wizard.parts.preview.index(2, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )

    wizard.parts.preview.narrow("maybe")

    assert view.chosen_rows == [4]
    assert wizard.parts.preview.rowCount() == 1


def test_columns_are_remembered_and_can_be_guessed_anew(
    opened: Opened, file: Path, qtbot: QtBot, stage: Stage
) -> None:
    first = opened(file)
    first.set_field(4, Field.REMARK)
    qtbot.waitUntil(lambda: first.parts.preview.field(4) is Field.REMARK)
    written(first, qtbot)

    again = opened(file)
    assert again.parts.head.same.isVisible()
    assert again.parts.head.same.text() == "Columns as last time"
    assert again.parts.preview.field(4) is Field.REMARK

    again.parts.head.fresh.click()
    qtbot.waitUntil(lambda: again.parts.preview.field(4) is Field.ADDRESS)
    assert not again.parts.head.same.isVisible()


def test_the_settings_list_what_is_remembered_and_forget_it(
    opened: Opened, file: Path, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)
    wizard.set_field(4, Field.REMARK)
    qtbot.waitUntil(lambda: wizard.parts.preview.field(4) is Field.REMARK)
    written(wizard, qtbot)
    stage.doings.go("settings")
    page = stage.window.pages.get("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("exchange")
    assert "公司名称 → Name" in page.exchange.list.item(0).text()
    assert "地址 → Remark" in page.exchange.list.item(0).text()

    page.exchange.list.setCurrentRow(0)
    page.exchange.forget.click()
    assert all_remembered(stage.book) == []

    stage.book.ledger.undo()
    assert len(all_remembered(stage.book)) == 1


def test_the_result_leads_back_on_to_the_board_and_to_the_first_account(
    opened: Opened, file: Path, known: int, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(file)
    written(wizard, qtbot)
    opened_accounts: list[int] = []
    wizard.account_wanted.connect(opened_accounts.append)

    wizard.parts.result.open.click()

    assert wizard.isHidden()
    assert stage.book.accounts.get(opened_accounts[0]).name == "德邻酒店"


def test_undo_in_the_result_gives_the_book_back(
    stage: Stage, file: Path, known: int, qtbot: QtBot
) -> None:
    before = stage.book.accounts.all(None)

    def through(dialog: object) -> bool:
        assert isinstance(dialog, ImportWizard)
        qtbot.waitUntil(lambda: dialog.ahead is not None)
        written(dialog, qtbot)
        dialog.parts.result.undo.click()
        return True

    stage.answers.fill = through
    stage.doings.import_files([file])

    qtbot.waitUntil(lambda: stage.book.accounts.all(None) == before)
    assert stage.book.ledger.next_redo() is not None
