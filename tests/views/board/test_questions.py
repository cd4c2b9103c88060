"""The two questions: beside the card, once per drop, and never in the way (METHOD 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from test_dragging import drop_on, row_place

from four_notebooks.method.values import EntryKind, Notebook

if TYPE_CHECKING:
    from conftest import Stage


def boxes(stage: Stage) -> list[QPlainTextEdit]:
    """Where the two answers are written."""
    return stage.page.questions.findChildren(QPlainTextEdit)


def drop_in_a(stage: Stage, ids: list[int]) -> None:
    """Drop cards on A."""
    cards = stage.page.columns[Notebook.A].cards
    assert drop_on(cards.viewport(), ids, row_place(stage, Notebook.A, 1))
    stage.page.board.tell_aftermath()


def test_a_card_the_evidence_does_not_support_is_asked_about(stage: Stage) -> None:
    card = stage.named("海纳物流")
    cards = stage.page.columns[Notebook.B].cards
    cards.setFocus()
    drop_in_a(stage, [card])
    panel = stage.page.questions
    assert panel.isVisible()
    assert panel.asked_about == [card]
    assert "海纳物流" in panel.accessibleName()
    assert not panel.isAncestorOf(stage.page.focusWidget() or stage.page)


def test_one_panel_for_however_many_cards(stage: Stage) -> None:
    ids = [stage.named(name) for name in ("海纳物流", "安泰门窗", "瑞和纺织")]
    drop_in_a(stage, ids)
    assert stage.page.questions.asked_about == ids
    assert "3 accounts" in stage.page.questions.accessibleName()


def test_a_move_that_the_evidence_supports_asks_nothing(stage: Stage) -> None:
    card = stage.named("同创电子")
    stage.page.verbs.move([card], Notebook.C)
    stage.page.board.tell_aftermath()
    assert stage.page.questions.isVisible()
    stage.page.questions.keep()
    stage.page.verbs.move([card], Notebook.A)
    stage.page.board.tell_aftermath()
    assert stage.page.questions.isHidden()


def test_leads_leaving_the_inbox_are_not_asked_about(stage: Stage) -> None:
    drop_in_a(stage, [stage.ids(Notebook.INBOX)[0]])
    assert stage.page.questions.isHidden()


def test_the_answers_go_into_the_journal(stage: Stage) -> None:
    card = stage.named("海纳物流")
    drop_in_a(stage, [card])
    why, why_not = boxes(stage)
    QTest.keyClicks(why, "boss wants it")
    QTest.keyClicks(why_not, "no budget yet")
    QTest.keyClick(why_not, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    note = stage.book.journal.entries(card)[0]
    assert note.kind is EntryKind.NOTE
    assert "boss wants it" in note.body
    assert "Why is it not an A?" in note.body
    assert stage.page.questions.isHidden()


def test_the_next_drop_puts_the_panel_away_and_keeps_what_was_written(stage: Stage) -> None:
    first, second = stage.named("海纳物流"), stage.named("安泰门窗")
    drop_in_a(stage, [first])
    QTest.keyClicks(boxes(stage)[0], "half an answer")
    drop_in_a(stage, [second])
    assert stage.page.questions.asked_about == [second]
    assert boxes(stage)[0].toPlainText() == ""
    assert "half an answer" in stage.book.journal.entries(first)[0].body


def test_what_a_wrong_a_costs_is_said_once(stage: Stage) -> None:
    from PySide6.QtWidgets import QLabel

    def said() -> bool:
        labels = stage.page.questions.findChildren(QLabel)
        return any("three hours" in label.text() for label in labels)

    drop_in_a(stage, [stage.named("海纳物流")])
    assert said()
    drop_in_a(stage, [stage.named("安泰门窗")])
    assert not said()


def test_nothing_written_leaves_no_note(stage: Stage) -> None:
    card = stage.named("海纳物流")
    before = len(stage.book.journal.entries(card))
    drop_in_a(stage, [card])
    stage.page.questions.keep()
    assert len(stage.book.journal.entries(card)) == before


def test_the_panel_stays_inside_the_page(stage: Stage) -> None:
    stage.page.resize(700, 500)
    for name, to in (("海纳物流", Notebook.A), ("远东包装", Notebook.A)):
        stage.page.verbs.move([stage.named(name)], to)
        stage.page.board.tell_aftermath()
        panel = stage.page.questions
        assert stage.page.rect().contains(panel.geometry()), panel.geometry()
        panel.keep()


def test_a_card_back_from_d_within_the_day_is_offered_as_undoing(stage: Stage) -> None:
    card = stage.named("华启精密制造")
    window = stage.lines.line(card).window_closes
    stage.page.verbs.move([card], Notebook.D)
    stage.page.board.tell_aftermath()
    stage.page.verbs.move([card], Notebook.B)
    stage.page.board.tell_aftermath()
    assert stage.lines.line(card).window_closes is None
    stage.page.hint_bar.press()
    assert stage.lines.line(card).window_closes == window


def test_the_panel_stands_beside_the_card(stage: Stage) -> None:
    card = stage.named("海纳物流")
    drop_in_a(stage, [card])
    cards = stage.page.columns[Notebook.A].cards
    rect = cards.visualRect(cards.notebook_model.index(cards.notebook_model.row_of(card)))
    left = cards.viewport().mapTo(stage.page, rect.topRight())
    assert stage.page.questions.geometry().left() - left.x() <= 16
    assert not stage.page.questions.geometry().contains(left - QPoint(20, 0))
