"""The progress of visit preparation comes to the cards in sight, beside the painting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import Question
from four_notebooks.method.values import Account, Notebook
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.lines import Lines
from four_notebooks.models.board.notebook import NotebookModel, Role
from four_notebooks.models.clock import Clock
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from samples import Sample

SHEET = "preparation"
FUNDING = "before.background.funding"


@pytest.fixture
def card(sample: Sample) -> Account:
    return sample.account("恒远印务", Notebook.B)


@pytest.fixture
def lines(qapp: QApplication, book: Book, card: Account) -> Iterator[Lines]:
    relay = Relay()
    book.listen(relay.listener)
    lines = Lines(book, relay, Clock(book.now))
    yield lines
    book.unlisten(relay.listener)


@pytest.fixture
def cards(lines: Lines) -> NotebookModel:
    board = BoardModel(lines)
    lines.finish()
    return board.notebooks[Notebook.B]


def figures(cards: NotebookModel) -> list[str]:
    said = [figure.text for figure in cards.index(0).data(Role.FACE).figures]
    return [text for text in said if text.startswith("sheet")]


def test_a_card_says_how_far_its_preparation_has_come_once_it_is_known(
    book: Book, card: Account, lines: Lines, cards: NotebookModel
) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有")
    assert figures(cards) == []
    lines.prepared.look()
    assert figures(cards) == ["sheet 1/103"]
    assert "sheet 1/103" in cards.sentence(0)


def test_a_card_follows_answers_and_changes_of_the_sheet(
    book: Book, card: Account, lines: Lines, cards: NotebookModel, qtbot: QtBot
) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有")
    figures(cards)
    lines.prepared.look()
    template = book.sheets.template(SHEET, "en")
    book.sheets.edit(editing.add(template, Question(id="q-own", text="停车?"), "before.desk"))
    qtbot.waitUntil(lambda: figures(cards) == ["sheet 1/104"], timeout=2000)
    book.sheets.answer(card.id, SHEET, FUNDING, "")
    qtbot.waitUntil(lambda: figures(cards) == [], timeout=2000)
    assert lines.prepared.of(card.id) == (0, 104)


def test_nothing_is_asked_before_the_start_is_over(book: Book, card: Account, lines: Lines) -> None:
    assert lines.prepared.of(card.id) is None
    assert not lines.prepared._timer.isActive()
    lines.prepared.wake()
    assert lines.prepared._timer.isActive()
    assert lines.prepared._timer.interval() >= 2000
