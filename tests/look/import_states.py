"""States of the import's window and of what is said while a new account is typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.out.forms import export
from four_notebooks.method.values import Notebook
from four_notebooks.models.import_list.fates import Fate
from four_notebooks.views.board.page import BoardPage
from four_notebooks.views.import_list.wizard import ImportWizard
from look.stage import LONG_CHINESE, LONG_ENGLISH, Stage

State = Callable[[Stage], AbstractContextManager[QWidget]]
KNOWN = f"""公司名称,联系人,电话,地区,地址,客户级别
{LONG_CHINESE},孙经理,139 0000 0003,上海,苏州市工业园区新路 5 号,重点
{LONG_ENGLISH},Ann Lee,+44 113 496 0001,Leeds,1 Mill Lane,
华启精密机械,王工,139 0000 0009,苏州,,普通
"""
BOARD = {
    "id": "b1",
    "name": "看板",
    "lists": [
        {"id": f"l{n}", "name": name, "closed": False, "pos": n}
        for n, name in enumerate(("线索", "B · 差一级", "谈价", "等合同", "已丢", LONG_CHINESE))
    ],
    "cards": [
        {
            "id": f"c{n}",
            "name": f"{name} {n}",
            "idList": f"l{n % 6}",
            "pos": n,
            "desc": "看过样机，问交期",
            "closed": False,
            "due": "2036-12-01T06:00:00.000Z",
        }
        for n, name in enumerate(("宁远包装", "北岸机械", "南山食品", "东湖仓储", "西岭木业"))
    ],
    "checklists": [
        {
            "id": "k1",
            "idCard": "c1",
            "name": "拜访前",
            "checkItems": [
                {"name": "问谁签字", "state": "complete"},
                {"name": "看年报", "state": "incomplete"},
            ],
        }
    ],
    "actions": [],
    "members": [],
    "labels": [],
}


def _opened(stage: Stage, name: str, text: str) -> ImportWizard:
    file = Path(stage.list).with_name(name)
    if text:
        file.write_text(text, encoding="utf-8")
    wizard = ImportWizard(stage.desk, file)
    wizard.show()
    stage.settle_until(lambda: wizard.ahead is not None or wizard.reading.own is not None)
    return wizard


def _closed(stage: Stage, wizard: ImportWizard) -> None:
    wizard.reject()
    wizard.deleteLater()
    stage.settle()


@contextmanager
def updating(stage: Stage) -> Iterator[QWidget]:
    """Accounts with long names beside rows that replace what they say."""
    wizard = _opened(stage, "名单2.csv", KNOWN)
    wizard.parts.known.chip(Choice.UPDATE).click()  # type: ignore[attr-defined]
    stage.settle_until(
        lambda: wizard.ahead is not None and Fate.UPDATED in wizard.ahead.outlook.fates.values()
    )
    wizard.parts.view.selectRow(0)
    stage.settle_until(lambda: wizard.parts.beside.title.text() == LONG_CHINESE)
    yield wizard
    _closed(stage, wizard)


@contextmanager
def board(stage: Stage) -> Iterator[QWidget]:
    """A board with its lists, a card with a checklist."""
    wizard = _opened(stage, "board.json", json.dumps(BOARD))
    wizard.parts.view.selectRow(1)
    stage.settle_until(lambda: wizard.parts.beside.title.text().startswith("北岸机械"))
    yield wizard
    _closed(stage, wizard)


@contextmanager
def own(stage: Stage) -> Iterator[QWidget]:
    """The program's own export."""
    file = Path(stage.list).with_name("own.jsonl")
    export(stage.book, file, stage.language)
    wizard = _opened(stage, file.name, "")
    yield wizard
    _closed(stage, wizard)


@contextmanager
def already_there(stage: Stage) -> Iterator[QWidget]:
    """The line for a new account, with a name that is there."""
    stage.turn_to("board")
    page = stage.window.pages.get("board")
    assert isinstance(page, BoardPage)
    column = page.columns[Notebook.INBOX]
    page.new_account(LONG_CHINESE)
    stage.settle_until(lambda: not column.there_line.isHidden())
    yield stage.window
    column.new_line.clear()
    column.new_line.left.emit()
    page.shelf.fold(Notebook.INBOX)


IMPORT_STATES: dict[str, State] = {
    "import updating": updating,
    "import board": board,
    "import own": own,
    "already there": already_there,
}
