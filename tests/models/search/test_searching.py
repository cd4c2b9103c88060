"""The answers of the search as one types: the last key is never lost, stale answers are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook
from four_notebooks.models.search.searching import PAGE, Answer, Searching
from four_notebooks.services.book import Book
from samples import Sample

Make = Callable[[float], tuple[Searching, list[Answer]]]


@pytest.fixture
def made(book: Book) -> Iterator[Make]:
    """Makes a search of a patience in seconds, with a list of all it answers."""
    alive: list[Searching] = []

    def make(patience: float) -> tuple[Searching, list[Answer]]:
        searching = Searching(book, patience=patience)
        answers: list[Answer] = []
        searching.answered.connect(answers.append)
        alive.append(searching)
        return searching, answers

    yield make
    for each in alive:
        each.rest()


def test_keys_that_wait_together_are_answered_once_for_the_last(
    made: Make, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    searching, answers = made(60.0)

    for words in ("h", "he", "heng"):
        searching.look_for(words)
    qtbot.waitUntil(lambda: not searching.pending)

    assert [answer.words for answer in answers] == ["heng"]
    assert [hit.account_name for hit in answers[0].found] == ["恒远印务"]


def test_a_slow_search_is_sent_out_and_only_the_newest_answer_is_told(
    made: Make, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    sample.account("海川装饰", Notebook.B)
    searching, answers = made(0.0)

    searching.look_for("heng")
    searching.begin()
    searching.look_for("hai")
    qtbot.waitUntil(lambda: bool(answers))
    qtbot.waitUntil(lambda: not searching.pending)

    assert [answer.words for answer in answers] == ["hai"]
    assert [hit.account_name for hit in answers[0].found] == ["海川装饰"]


def test_words_taken_away_while_a_slow_search_is_out_leave_nothing(
    made: Make, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    searching, answers = made(0.0)

    searching.look_for("heng")
    searching.begin()
    searching.look_for("  ")
    qtbot.waitUntil(lambda: not searching.pending)

    assert [answer.found.hits for answer in answers] == [()]


def test_whoever_cannot_wait_has_the_newest_answer_at_once(
    made: Make, sample: Sample, qtbot: QtBot
) -> None:
    sample.account("恒远印务", Notebook.B)
    searching, answers = made(0.0)
    searching.look_for("ha")
    searching.begin()
    searching.look_for("heng")

    answer = searching.settle()

    assert answer.words == "heng"
    assert len(answer.found) == 1
    assert not searching.pending
    assert answers == [answer]


def test_more_is_asked_for_where_an_answer_was_cut_and_only_there(
    made: Make, sample: Sample, book: Book, qtbot: QtBot
) -> None:
    book.accounts.create_many([f"恒远{number:03}" for number in range(PAGE + 10)])
    searching, answers = made(60.0)
    searching.look_for("恒远")
    first = searching.settle()
    cut = searching.has_more

    searching.more()
    qtbot.waitUntil(lambda: len(answers) == 2)

    assert len(first.found) == PAGE
    assert cut
    assert len(answers[-1].found) == PAGE + 10
    assert answers[-1].found.hits[:PAGE] == first.found.hits
    assert not searching.has_more


def test_a_search_that_rests_answers_nothing_any_more(
    made: Make, sample: Sample, qtbot: QtBot
) -> None:
    searching, answers = made(0.0)
    searching.look_for("heng")
    searching.begin()

    searching.rest()

    assert answers == []
    assert not searching.pending
