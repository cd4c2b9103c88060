"""The board page: counts, filters, orders, folding, menus, new accounts, the clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import LostBy, Notebook, ReleaseReason, Status, Term
from four_notebooks.models.board.order import Filter, Order, Sieve
from four_notebooks.services.book import Book
from four_notebooks.views.board.release_form import ReleaseForm, SignForm
from four_notebooks.views.board.shelf import unfolded
from four_notebooks.views.widgets.chip import Chip

if TYPE_CHECKING:
    from conftest import Stage


def names(stage: Stage, notebook: Notebook) -> list[str]:
    """The names in a notebook, from top to bottom."""
    return [stage.lines.line(i).name for i in stage.ids(notebook)]


def chip(stage: Stage, begins: str) -> Chip:
    """The chip whose words begin so."""
    return next(c for c in stage.page.findChildren(Chip) if c.text().startswith(begins))


def test_heads_say_count_limit_and_red(stage: Stage) -> None:
    words = stage.page.columns[Notebook.A].words
    assert (words.cards, words.limit, words.red) == ("3", "/16", "1 red")
    assert stage.page.columns[Notebook.B].words.red == "2 red"
    assert stage.page.columns[Notebook.D].words.red == ""


def test_over_the_limit_is_shown_and_nothing_is_refused(stage: Stage) -> None:
    stage.book.accounts.create_many([f"客户{n}" for n in range(20)], notebook=Notebook.A)
    words = stage.page.columns[Notebook.A].words
    assert words.cards == "23"
    assert words.over


def test_chips_count_and_filter(stage: Stage) -> None:
    running = chip(stage, "Running out")
    assert running.text() == "Running out 2"
    running.click()
    assert names(stage, Notebook.B) == ["华启精密制造", "海纳物流"]
    assert names(stage, Notebook.A) == []
    chip(stage, "All").click()
    assert len(stage.ids(Notebook.B)) == 5


def test_no_strategy_means_a_card_in_a_notebook_where_visits_are_made(stage: Stage) -> None:
    chip(stage, "No strategy").click()
    assert names(stage, Notebook.A) == ["博雅口腔"]
    assert names(stage, Notebook.C) == ["蓝鲸教育"]
    assert names(stage, Notebook.INBOX) == []


def test_a_filter_is_saved_taken_again_and_forgotten(stage: Stage) -> None:
    chip(stage, "Past date").click()
    stage.ask.words = "周一要打"
    chip(stage, "+ Save filter").click()
    chip(stage, "All").click()
    chip(stage, "周一要打").click()
    assert stage.page.board.filter == Filter(frozenset({Sieve.PAST_DATE}))
    stage.page.board.forget_filter("周一要打")
    assert stage.page.board.saved() == []


def test_the_empty_filter_is_not_saved(stage: Stage) -> None:
    stage.ask.words = "nothing"
    chip(stage, "+ Save filter").click()
    assert stage.page.board.saved() == []
    assert "Choose a filter" in stage.page.hint_bar.text


@pytest.mark.parametrize(
    ("typed", "found"), [("海", ["海川装饰"]), ("hczs", ["海川装饰"]), ("byk", ["博雅口腔"])]
)
def test_the_quick_filter_takes_characters_and_initials(
    stage: Stage, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(stage.page.title_row.box, typed) if typed.isascii() else (
        stage.page.title_row.box.setText(typed)
    )
    assert names(stage, Notebook.A) == found


def test_orders_sort_every_notebook(stage: Stage) -> None:
    stage.page.board.sort(Order.URGENCY)
    assert names(stage, Notebook.B)[0] == "华启精密制造"
    assert names(stage, Notebook.B)[-1] == "瑞和纺织"
    stage.page.board.sort(Order.HEAT)
    assert names(stage, Notebook.A) == ["同创电子", "海川装饰", "博雅口腔"]
    stage.page.board.sort(Order.DEADLINE)
    assert names(stage, Notebook.A)[0] == "博雅口腔"
    stage.page.board.sort(Order.NAME)
    assert names(stage, Notebook.A) == ["博雅口腔", "海川装饰", "同创电子"]
    stage.page.board.sort(Order.HAND)
    assert names(stage, Notebook.A) == ["同创电子", "海川装饰", "博雅口腔"]


def test_the_sort_menu_offers_all_orders(stage: Stage) -> None:
    stage.ask.entry = "By name"
    button = next(
        b for b in stage.page.findChildren(QAbstractButton) if "Order" in b.accessibleName()
    )
    button.click()
    assert stage.page.board.order is Order.NAME
    assert len(stage.ask.offered) == 5


def test_the_window_running_out_is_seen_at_the_tick(stage: Stage) -> None:
    assert stage.page.columns[Notebook.B].words.red == "2 red"
    stage.clock.forward(hours=9)
    stage.tick()
    assert stage.page.columns[Notebook.B].words.red == "3 red"
    row = stage.page.board.notebooks[Notebook.B].row_of(stage.named("华启精密制造"))
    face = stage.page.board.notebooks[Notebook.B].face(row)
    assert face is not None
    assert face.countdown == "late 3h"


def test_the_clock_set_back_takes_the_red_away(stage: Stage) -> None:
    stage.clock.forward(days=4)
    stage.tick()
    assert stage.page.columns[Notebook.B].words.red == "5 red"
    stage.clock.forward(days=-4)
    stage.tick()
    assert stage.page.columns[Notebook.B].words.red == "2 red"


def test_in_urgent_order_a_card_moves_when_its_window_closes(stage: Stage) -> None:
    stage.page.board.sort(Order.URGENCY)
    stage.clock.forward(hours=6)
    stage.tick()
    assert names(stage, Notebook.B)[0] == "海纳物流"
    assert names(stage, Notebook.B)[3] == "华启精密制造"


def test_an_account_releases_with_reason_and_note(stage: Stage) -> None:
    card = stage.named("远东包装")

    def fill(form: QDialog) -> None:
        assert isinstance(form, ReleaseForm)
        assert form.reason is ReleaseReason.ATTEMPTS_USED, "the card says so itself"
        form.choose(ReleaseReason.NO_WAY, LostBy.FOLLOW_UP, "三次都没约到")

    stage.ask.fill = fill
    stage.page.verbs.release([card])
    assert card not in stage.ids(Notebook.C)
    move = stage.book.accounts.moves(card)[0]
    assert (move.reason, move.lost_by, move.note) == ("no_way", LostBy.FOLLOW_UP, "三次都没约到")


def test_putting_the_form_away_releases_nothing(stage: Stage) -> None:
    card = stage.named("远东包装")
    stage.page.verbs.release([card])
    assert card in stage.ids(Notebook.C)


def test_the_chip_of_a_card_in_d_lets_it_go(stage: Stage, qtbot: QtBot) -> None:
    cards = stage.page.columns[Notebook.D].cards
    rect = cards.visualRect(cards.notebook_model.index(0))
    with qtbot.waitSignal(cards.pool_wanted) as wanted:
        QTest.mouseClick(
            cards.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            rect.topRight() + QPoint(-30, 18),
        )
    assert wanted.args == [stage.ids(Notebook.D)[0]]


def test_signing_takes_the_card_off_the_board(stage: Stage) -> None:
    card = stage.named("同创电子")

    def fill(form: QDialog) -> None:
        assert isinstance(form, SignForm)
        form.note_box.setPlainText("首付三成")

    stage.ask.fill = fill
    stage.page.verbs.sign([card])
    assert card not in stage.ids(Notebook.A)
    assert stage.book.accounts.get(card).status is Status.SIGNED


def test_the_menu_offers_everything_and_does_what_is_chosen(stage: Stage) -> None:
    cards = stage.page.columns[Notebook.B].cards
    cards.select_ids(stage.ids(Notebook.B)[:2])
    stage.ask.entry = "Long-term"
    cards.menu_wanted.emit(QPoint(0, 0))
    terms = {a.term for a in stage.book.accounts.find(stage.ids(Notebook.B)[:2])}
    assert terms == {Term.LONG}
    assert stage.book.ledger.steps(1)[0].name.count == 2
    offered = " ".join(stage.ask.offered)
    for words in ("Sign", "Release", "Delete", "Copy as text", "New account", "Fold", "Ctrl+1"):
        assert words in offered


def test_a_new_account_is_written_into_the_inbox(stage: Stage) -> None:
    stage.page.new_account()
    line = stage.page.columns[Notebook.INBOX].new_line
    QTest.keyClicks(line, "Acme GmbH")
    QTest.keyClick(line, Qt.Key.Key_Return)
    made = stage.named("Acme GmbH")
    assert stage.ids(Notebook.INBOX)[0] == made
    assert line.isVisible(), "the next one can be written at once"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_a_name_that_is_there_already_is_pointed_out(stage: Stage) -> None:
    stage.page.verbs.create(["同创电子"], Notebook.INBOX)
    assert "同创电子" in stage.page.hint_bar.text


def test_undo_and_redo_bring_every_row_back(stage: Stage) -> None:
    before = {n: stage.ids(n) for n in Notebook}
    stage.page.verbs.move(stage.ids(Notebook.B)[:3], Notebook.C, stage.ids(Notebook.C)[1])
    stage.page.board.tell_aftermath()
    after = {n: stage.ids(n) for n in Notebook}
    stage.book.ledger.undo()
    assert {n: stage.ids(n) for n in Notebook} == before
    stage.book.ledger.redo()
    assert {n: stage.ids(n) for n in Notebook} == after


def test_choosing_in_one_notebook_lets_go_of_the_others(stage: Stage) -> None:
    for notebook, row in ((Notebook.A, 0), (Notebook.B, 1)):
        cards = stage.page.columns[notebook].cards
        place = cards.visualRect(cards.notebook_model.index(row)).center()
        QTest.mouseClick(
            cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    assert stage.page.choice.ids() == [stage.ids(Notebook.B)[1]]


def test_control_chooses_over_several_notebooks(stage: Stage) -> None:
    for notebook in (Notebook.A, Notebook.B):
        cards = stage.page.columns[notebook].cards
        place = cards.visualRect(cards.notebook_model.index(1)).center()
        QTest.mouseClick(
            cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
        )
    assert stage.page.choice.ids() == [stage.ids(Notebook.A)[1], stage.ids(Notebook.B)[1]]


@pytest.mark.parametrize(
    ("room", "count"), [(1160, 4), (864, 3), (640, 2), (300, 1), (1500, 5), (100, 1)]
)
def test_notebooks_fold_when_there_are_not_240_pixels(room: int, count: int) -> None:
    assert len(unfolded(room, list(Notebook), 5, 9)) == count


def test_beside_a_page_its_own_notebook_stays_open(stage: Stage) -> None:
    stage.page.resize(672, 800)
    stage.page.open_page(stage.named("远东包装"))
    assert Notebook.C in stage.page.shelf.open_notebooks
    assert stage.page.spines[Notebook.D].isVisible()
    stage.page.open_page(0)
    assert stage.page.shelf.open_notebooks[0] is Notebook.A


def test_a_folded_notebook_opens_by_a_click_and_folds_by_its_spine(stage: Stage) -> None:
    stage.page.spines[Notebook.INBOX].click()
    inbox = stage.page.columns[Notebook.INBOX]
    assert inbox.isVisible()
    QTest.mouseClick(
        inbox, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 300)
    )
    assert inbox.isHidden()


def test_the_place_is_remembered(stage: Stage) -> None:
    stage.page.shelf.fold(Notebook.D)
    stage.page.board.sort(Order.NAME)
    place = stage.page.place()
    stage.page.shelf.open(Notebook.D)
    stage.page.board.sort(Order.HAND)
    stage.page.set_place(place)
    assert stage.page.columns[Notebook.D].isHidden()
    assert stage.page.board.order is Order.NAME


def test_show_account_puts_a_filter_away_that_hides_it(stage: Stage) -> None:
    stage.page.set_words("海")
    card = stage.named("远东包装")
    stage.page.show_account(card)
    assert stage.page.choice.ids() == [card]


def test_empty_notebooks_say_what_to_do(book: Book, make_stage: Callable[..., Stage]) -> None:
    stage = make_stage(book)
    for notebook in Notebook:
        cards = stage.page.columns[notebook].cards
        assert cards.count() == 0
        assert len(cards._empty()) > 10


def test_the_funnel_counts_against_its_own_limits(
    funnel: Book, make_stage: Callable[..., Stage]
) -> None:
    funnel.accounts.create("恒远印务", notebook=Notebook.C)
    stage = make_stage(funnel)
    assert stage.page.columns[Notebook.A].words.limit == "/400"
    assert stage.page.columns[Notebook.C].words.limit == "/16"
    card = stage.ids(Notebook.C)[0]
    stage.page.verbs.move([card], Notebook.D)
    stage.page.board.tell_aftermath()
    assert stage.ids(Notebook.D) == [card]
    assert stage.book.accounts.get(card).status is Status.SIGNED
    stage.page.verbs.move([card], Notebook.B)
    stage.page.board.tell_aftermath()
    assert stage.ids(Notebook.B) == [card]


def test_leaving_c_unsigned_asks_for_a_new_lead(
    funnel: Book, make_stage: Callable[..., Stage]
) -> None:
    card = funnel.accounts.create("恒远印务", notebook=Notebook.C).id
    stage = make_stage(funnel)
    stage.page.verbs.move([card], Notebook.B)
    stage.page.board.tell_aftermath()
    stage.ask.words = "德邻酒店"
    stage.page.hint_bar.press()
    assert [stage.lines.line(i).name for i in stage.ids(Notebook.A)] == ["德邻酒店"]


def test_everything_on_the_page_has_a_name(stage: Stage) -> None:
    stage.page.shelf.open(Notebook.INBOX)
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit):
        for widget in stage.page.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName(), widget


def test_a_card_is_read_out_as_a_sentence(stage: Stage) -> None:
    model = stage.page.board.notebooks[Notebook.B]
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    for words in ("华启精密制造", "One away", "5h42m", "KP2 李敏", "KP1 周总", "strategy", "heat"):
        assert words in said
