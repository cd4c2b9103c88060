"""Boards, calendars, pasted text and the program's own export in the import's window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.exchange.out.forms import export
from four_notebooks.method.values import Notebook
from four_notebooks.models.import_list.source import Source
from four_notebooks.services.book import Book
from four_notebooks.views.import_list.wizard import ImportWizard
from samples import SettableClock

BOARD = {
    "id": "b1",
    "name": "销售看板",
    "lists": [
        {"id": "l1", "name": "线索", "closed": False, "pos": 1},
        {"id": "l2", "name": "B 差一级", "closed": False, "pos": 2},
        {"id": "l3", "name": "已丢", "closed": False, "pos": 3},
    ],
    "cards": [
        {"id": "c1", "name": "恒远印务", "idList": "l1", "pos": 1, "desc": "", "closed": False},
        {
            "id": "c2",
            "name": "北岸机械",
            "idList": "l2",
            "pos": 1,
            "desc": "看过样机",
            "closed": False,
            "due": "2036-12-01T06:00:00.000Z",
        },
        {"id": "c3", "name": "南山食品", "idList": "l3", "pos": 1, "desc": "", "closed": False},
        {"id": "c4", "name": "旧卡", "idList": "l3", "pos": 2, "desc": "", "closed": True},
    ],
    "checklists": [
        {
            "id": "k1",
            "idCard": "c2",
            "name": "拜访前",
            "checkItems": [{"name": "问谁签字", "state": "complete"}],
        }
    ],
    "actions": [
        {
            "id": "a1",
            "type": "commentCard",
            "date": "2026-10-03T02:00:00.000Z",
            "data": {"card": {"id": "c2"}, "text": "谈了交期"},
        }
    ],
    "members": [],
    "labels": [],
}
Opened = Callable[..., ImportWizard]


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot) -> Opened:
    def open_it(source: Source | Path) -> ImportWizard:
        wizard = ImportWizard(stage.desk, source, stage.window)
        qtbot.addWidget(wizard)
        wizard.show()
        qtbot.waitUntil(lambda: wizard.ahead is not None or wizard.reading.own is not None)
        return wizard

    return open_it


@pytest.fixture
def board(tmp_path: Path) -> Path:
    path = tmp_path / "board.json"
    path.write_text(json.dumps(BOARD), encoding="utf-8")
    return path


def written(wizard: ImportWizard, qtbot: QtBot) -> None:
    wizard.parts.write.click()
    qtbot.waitUntil(lambda: wizard.imported is not None)


def test_the_lists_of_a_board_go_to_notebooks_or_nowhere(
    opened: Opened, board: Path, qtbot: QtBot, stage: Stage
) -> None:
    wizard = opened(board)
    picks = wizard.parts.groups.picks
    assert list(picks) == ["线索", "B 差一级", "已丢"]
    assert wizard.parts.groups.targets["B 差一级"] is Notebook.B
    assert "1 archived cards are left out." in wizard.parts.says.text()

    picks["已丢"].setCurrentIndex(picks["已丢"].findData(""))
    picks["已丢"].activated.emit(0)
    qtbot.waitUntil(lambda: wizard.ahead is not None and len(wizard.ahead.plan.left) == 1)
    written(wizard, qtbot)

    places = {one.name: one.notebook for one in stage.book.accounts.all()}
    assert places == {"恒远印务": Notebook.INBOX, "北岸机械": Notebook.B}


def test_notes_visits_and_checklists_of_a_card_are_shown(
    opened: Opened, board: Path, qtbot: QtBot
) -> None:
    wizard = opened(board)
    wizard.parts.view.selectRow(1)

    qtbot.waitUntil(lambda: wizard.parts.beside.title.text() == "北岸机械")

    told = wizard.parts.beside.fields
    assert ("Notes", "看过样机") in told
    assert any(name == "Notes · 2026-10-03" and "谈了交期" in text for name, text in told)
    assert any(name == "Planned visits" and "2036-12-01" in text for name, text in told)
    assert ("Checklists · 拜访前", "☑ 问谁签字") in told
    assert not wizard.parts.head.encoding.isVisible()


def test_the_program_s_own_export_tells_what_it_holds_and_comes_back(
    opened: Opened, tmp_path: Path, qtbot: QtBot, stage: Stage, clock: SettableClock
) -> None:
    file = tmp_path / "own.jsonl"
    with_one = Book.open(tmp_path / "other.fournotebooks", now=clock, create=True)
    with_one.accounts.create("恒远印务")
    export(with_one, file, "en")
    with_one.close()

    wizard = opened(file)
    assert wizard.reading.own is not None
    assert wizard.reading.own.counts["accounts"] == 1
    assert "settings along with it" in wizard.parts.own.settings.text()
    assert not wizard.parts.view.isVisible()
    written(wizard, qtbot)

    assert [one.name for one in stage.book.accounts.all()] == ["恒远印务"]


def test_copied_files_are_pasted_as_files_and_text_as_text(
    stage: Stage, board: Path, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def look(dialog: object) -> bool:
        assert isinstance(dialog, ImportWizard)
        seen.append(dialog.windowTitle())
        dialog.reject()
        return False

    stage.answers.fill = look
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(board))])
    QGuiApplication.clipboard().setMimeData(mime)
    stage.doings.act("paste_accounts")
    QGuiApplication.clipboard().setText("恒远印务 13900000001\n德邻酒店")
    stage.doings.act("paste_accounts")
    QGuiApplication.clipboard().setText("  ")
    stage.doings.act("paste_accounts")

    assert seen == ["Import board.json", "Import Pasted text"]
    assert "Nothing to paste" in stage.window.toast.words.text()


def test_several_files_come_one_after_the_other_and_say_so(
    stage: Stage, board: Path, tmp_path: Path
) -> None:
    other = tmp_path / "b.csv"
    other.write_text("公司名称\n德邻酒店\n", encoding="utf-8")
    seen: list[tuple[int, int]] = []

    def look(dialog: object) -> bool:
        assert isinstance(dialog, ImportWizard)
        seen.append((dialog.source.number, dialog.source.count))
        dialog.reject()
        return False

    stage.answers.fill = look
    stage.doings.import_files([board, other])

    assert seen == [(1, 2), (2, 2)]
