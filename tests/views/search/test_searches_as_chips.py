"""A search is kept as a chip: over the board and in the pool, joined with other chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from search_hands import Stage

from four_notebooks.method.values import Notebook, ReleaseReason
from four_notebooks.models.board.order import Sieve
from four_notebooks.views.board.page import BoardPage
from four_notebooks.views.lists.pool import PoolPage
from four_notebooks.views.widgets.chip import Chip
from samples import Sample


def board_of(stage: Stage) -> BoardPage:
    page = stage.window.pages.get("board")
    assert isinstance(page, BoardPage)
    return page


def pool_of(stage: Stage) -> PoolPage:
    page = stage.window.pages.show("pool")
    assert isinstance(page, PoolPage)
    return page


def keep(stage: Stage, words: str, name: str) -> None:
    """Search, and keep the search as a chip."""
    stage.answers.words = name
    stage.search(words)
    stage.finder.sheet.keep.click()
    stage.finder.put_away()


def chip(stage: Stage, name: str) -> Chip:
    """The chip over the board of that name."""
    chips = board_of(stage).title_row._saved_chips
    return next(one for one in chips if one.text() == name)


def shown(stage: Stage, notebook: Notebook = Notebook.B) -> list[int]:
    return list(board_of(stage).board.notebooks[notebook].ids)


def test_a_search_is_asked_its_name_and_becomes_a_chip_that_filters_the_cards(
    stage: Stage, sample: Sample
) -> None:
    wanted = sample.account("恒远印务", Notebook.B)
    sample.visit(wanted, body="担心付款方式")
    sample.account("恒通货运", Notebook.B)

    keep(stage, "付款方式", "怕付款")
    chip(stage, "怕付款").click()

    assert stage.answers.asked == [("Name of the chip", "付款方式")]
    assert shown(stage) == [wanted.id]
    assert chip(stage, "怕付款").isChecked()
    assert "Kept as a chip" in stage.window.toast.words.text()


def test_a_new_visit_makes_a_card_appear_and_undo_takes_it_away_again(
    stage: Stage, sample: Sample
) -> None:
    sample.visit(sample.account("恒远印务", Notebook.B), body="担心付款方式")
    late = sample.account("恒通货运", Notebook.B)
    keep(stage, "付款方式", "怕付款")
    chip(stage, "怕付款").click()
    before = shown(stage)

    sample.visit(late, body="也问了付款方式")
    after = shown(stage)
    stage.book.ledger.undo()

    assert late.id not in before
    assert late.id in after
    assert shown(stage) == before


def test_a_search_is_joined_with_the_other_chips_and_with_what_is_typed(
    stage: Stage, sample: Sample
) -> None:
    bare = sample.account("恒远印务", Notebook.B)
    ready = sample.account("恒通货运", Notebook.B)
    for one in (bare, ready):
        sample.visit(one, body="担心付款方式")
    sample.strategy(ready)
    keep(stage, "付款方式", "怕付款")
    board, row = board_of(stage).board, board_of(stage).title_row

    chip(stage, "怕付款").click()
    row._sieves[Sieve.NO_STRATEGY].click()
    both = shown(stage)
    row._sieves[Sieve.NO_STRATEGY].click()
    board_of(stage).set_words("hengtong")
    typed = shown(stage)
    chip(stage, "怕付款").click()

    assert both == [bare.id]
    assert typed == [ready.id]
    assert board.filter.searches == frozenset()
    assert board.filter.words == "hengtong"


def test_two_searches_must_both_find_an_account(stage: Stage, sample: Sample) -> None:
    both = sample.account("恒远印务", Notebook.B)
    one = sample.account("恒通货运", Notebook.B)
    sample.visit(both, body="担心付款方式,也问交期")
    sample.visit(one, body="问交期")
    keep(stage, "付款方式", "怕付款")
    keep(stage, "交期", "问交期")

    chip(stage, "问交期").click()
    first = set(shown(stage))
    chip(stage, "怕付款").click()

    assert first == {both.id, one.id}
    assert shown(stage) == [both.id]


def test_a_chip_is_renamed_and_forgotten_by_its_menu_and_undo_brings_it_back(
    stage: Stage, sample: Sample
) -> None:
    sample.account("恒远印务", Notebook.B)
    keep(stage, "恒远", "恒")
    stage.answers.entry, stage.answers.words = "Rename", "老恒远"
    chip(stage, "恒").customContextMenuRequested.emit(QPoint(2, 2))
    renamed = [name for name, _ in board_of(stage).board.saved()]
    stage.answers.entry = "Forget"
    chip(stage, "老恒远").customContextMenuRequested.emit(QPoint(2, 2))
    gone = board_of(stage).board.saved()
    stage.book.ledger.undo()
    back = [name for name, _ in board_of(stage).board.saved()]
    stage.book.ledger.undo()

    assert renamed == back == ["老恒远"]
    assert gone == []
    assert chip(stage, "恒").text() == "恒"


def test_nothing_is_kept_when_the_name_is_put_away(stage: Stage, sample: Sample) -> None:
    sample.account("恒远印务", Notebook.B)
    stage.answers.words = None
    stage.search("恒远")

    stage.finder.sheet.keep.click()

    assert board_of(stage).board.saved() == []
    assert stage.finder.isVisible()


def test_the_chips_of_a_filter_saved_before_searches_were_kept_still_work(
    stage: Stage, sample: Sample
) -> None:
    wanted = sample.account("恒远印务", Notebook.B)
    sample.account("海川装饰", Notebook.B)
    old = [{"name": "恒", "sieves": [], "words": "恒"}]
    stage.book.settings.set("board_filters", old)

    chip(stage, "恒").click()

    assert shown(stage) == [wanted.id]


def test_the_same_chip_sifts_the_pool(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    wanted = sample.account("恒远印务", Notebook.C)
    other = sample.account("恒通货运", Notebook.C)
    sample.visit(wanted, body="担心付款方式")
    stage.book.board.release([wanted.id, other.id], ReleaseReason.NO_NEED)
    keep(stage, "付款方式", "怕付款")
    pool = pool_of(stage)
    everything = list(pool.found_keys())

    pool.searches.chips["怕付款"].click()
    sifted = [pool.rows.key_at(n) for n in range(pool.rows.rowCount())]
    qtbot.keyClick(pool.list, Qt.Key.Key_Escape)

    assert set(everything) == {wanted.id, other.id}
    assert sifted == [wanted.id]
    assert not pool.searches.chips["怕付款"].isChecked()
    assert pool.rows.rowCount() == 2
