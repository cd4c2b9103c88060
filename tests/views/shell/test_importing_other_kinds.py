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


NOTE = """---
kanban-plugin: basic
---

## B

- [ ] 恒远印务
- [x] 海纳物流

## D

- [ ] 丙包装
"""


def test_ticked_cards_of_a_note_stay_out_unless_they_are_chosen(
    opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    note = tmp_path / "board.md"
    note.write_text(NOTE, encoding="utf-8")
    wizard = opened(note)
    picks = wizard.parts.groups.picks

    assert list(picks) == ["B", "B ✓", "D"]
    assert picks["B ✓"].currentText() == "Leave out"
    assert wizard.ahead is not None
    assert [(out.name, out.why) for out in wizard.ahead.plan.left] == [("海纳物流", "group")]

    picks["B ✓"].setCurrentIndex(picks["B ✓"].findData("C"))
    picks["B ✓"].activated.emit(0)
    qtbot.waitUntil(lambda: wizard.ahead is not None and not wizard.ahead.plan.left)
    assert [one.notebook for one in wizard.ahead.plan.new if one.lead.name == "海纳物流"] == [
        Notebook.C
    ]


def test_a_notebook_that_takes_no_new_accounts_is_told_beside_the_one_that_does(
    opened: Opened,
) -> None:
    into_d = opened(Source(text="恒远印务\n海纳物流", notebook=Notebook.D))
    assert into_d.parts.head.target is Notebook.INBOX
    assert into_d.parts.head.elsewhere.isVisible()
    assert into_d.parts.head.elsewhere.text() == "New accounts cannot go to D."

    into_c = opened(Source(text="恒远印务\n海纳物流", notebook=Notebook.C))
    assert into_c.parts.head.target is Notebook.C
    assert not into_c.parts.head.elsewhere.isVisible()


EVENTS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//invented//EN
BEGIN:VEVENT
UID:1@invented
DTSTART:20361201T060000Z
DTEND:20361201T073000Z
SUMMARY:恒远印务 谈交期
END:VEVENT
BEGIN:VEVENT
UID:2@invented
DTSTART:20361202T060000Z
SUMMARY:海纳物流 看仓库
END:VEVENT
BEGIN:VEVENT
UID:3@invented
DTSTART:20361203T060000Z
SUMMARY:牙医
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "visits.ics"
    path.write_bytes(EVENTS.replace("\n", "\r\n").encode())
    return path


def test_events_of_known_accounts_become_planned_visits_and_others_say_why_they_do_not(
    opened: Opened, calendar: Path, qtbot: QtBot, stage: Stage
) -> None:
    account = stage.book.accounts.create("恒远印务", notebook=Notebook.B).id
    wizard = opened(calendar)

    preview = wizard.parts.preview
    fates = [str(preview.index(row, 0).data()) for row in range(preview.rowCount())]
    assert fates == ["Fills gaps: 恒远印务", "Names no account, left out"]
    assert wizard.parts.strangers.isVisible()
    assert "1 cancelled events are left out." in wizard.parts.says.text()
    assert wizard.parts.write.text() == "Import 1"
    written(wizard, qtbot)

    planned = stage.book.plan.planned(account)
    assert [(one.day.isoformat(), one.minutes, one.purpose) for one in planned] == [
        ("2036-12-01", 90, "恒远印务 谈交期")
    ]
    assert [one.name for one in stage.book.accounts.all()] == ["恒远印务"]


def test_a_tick_makes_accounts_of_events_that_name_none(
    opened: Opened, calendar: Path, qtbot: QtBot, stage: Stage
) -> None:
    stage.book.accounts.create("恒远印务", notebook=Notebook.B)
    wizard = opened(calendar)

    wizard.parts.strangers.click()
    qtbot.waitUntil(lambda: wizard.ahead is not None and wizard.ahead.plan.added == 1)
    written(wizard, qtbot)

    made = [one for one in stage.book.accounts.all() if one.name != "恒远印务"]
    assert len(made) == 1
    assert [one.day.isoformat() for one in stage.book.plan.planned(made[0].id)] == ["2036-12-02"]
