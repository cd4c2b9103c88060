"""What is typed on the board outlives a crash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook

if TYPE_CHECKING:
    from conftest import Stage


def test_half_written_answers_come_back(
    stage: Stage, make_stage: Callable[..., Stage], qtbot: QtBot
) -> None:
    card = stage.named("海纳物流")
    stage.page.verbs.move([card], Notebook.A)
    stage.page.board.tell_aftermath()
    box = stage.page.questions.findChildren(QPlainTextEdit)[0]
    QTest.keyClicks(box, "because")
    qtbot.waitUntil(lambda: "because" in (stage.book.drafts.get("board/questions") or ""))
    again = make_stage(stage.book)
    again.page.bring_back()
    assert again.page.questions.asked_about == [card]
    assert again.page.questions.findChildren(QPlainTextEdit)[0].toPlainText() == "because"


def test_answers_that_were_kept_leave_no_draft(stage: Stage) -> None:
    stage.page.verbs.move([stage.named("海纳物流")], Notebook.A)
    stage.page.board.tell_aftermath()
    QTest.keyClicks(stage.page.questions.findChildren(QPlainTextEdit)[0], "because")
    stage.page.unfinished.flush()
    stage.page.questions.keep()
    stage.page.unfinished.flush()
    assert not stage.book.drafts.get("board/questions")


def test_a_half_written_name_comes_back(stage: Stage, make_stage: Callable[..., Stage]) -> None:
    stage.page.new_account()
    QTest.keyClicks(stage.page.columns[Notebook.INBOX].new_line, "Acm")
    stage.page.unfinished.flush()
    again = make_stage(stage.book)
    again.page.bring_back()
    line = again.page.columns[Notebook.INBOX].new_line
    assert line.text() == "Acm"
    assert not line.isHidden()


def test_an_unreadable_draft_is_left_alone(stage: Stage, make_stage: Callable[..., Stage]) -> None:
    stage.book.drafts.set("board/questions", "[1, 2")
    again = make_stage(stage.book)
    again.page.bring_back()
    assert again.page.questions.isHidden()
