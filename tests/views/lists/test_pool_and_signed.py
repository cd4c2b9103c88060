"""The pool with its bin, and the signed: found, picked up, brought back."""

from __future__ import annotations

import pytest
from list_hands import Answers, ResetWatch, Turning, Writing, spoken, titles
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import LostBy, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.pool import PoolPage
from four_notebooks.views.lists.signed import SignedPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pool(qtbot: QtBot, desk: Desk, sample: Writing, book: Book, clock: Turning) -> PoolPage:
    for name, note in (("立丰商贸", "预算冻结"), ("宏图印务", ""), ("瑞和纺织", "")):
        account = sample.account(name, Notebook.C)
        book.board.release([account.id], ReleaseReason.NO_POWER, LostBy.OFFER, note)
        clock.forward(days=1)
    page = PoolPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def signed(qtbot: QtBot, desk: Desk, sample: Writing, book: Book, clock: Turning) -> SignedPage:
    for name in ("同创电子", "明德医疗"):
        account = sample.account(name, Notebook.A)
        book.board.sign([account.id], "首付三成")
        clock.forward(days=1)
    page = SignedPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def test_the_latest_let_go_stands_first_with_reason_loss_and_note(pool: PoolPage) -> None:
    assert titles(pool.rows) == ["瑞和纺织", "宏图印务", "立丰商贸"]
    last = spoken(pool.rows)[2]
    for words in ("No purchasing power", "The offer", "预算冻结"):
        assert words in last


def test_second_looks_come_first(pool: PoolPage, clock: Turning, desk: Desk) -> None:
    clock.forward(days=28)
    desk.clock.look()
    assert titles(pool.rows) == ["宏图印务", "立丰商贸", "瑞和纺织"]
    assert "2" in pool.pills[1].text()
    assert "second look due" in spoken(pool.rows)[0]


def test_selected_accounts_are_picked_up_in_one_step(pool: PoolPage, book: Book) -> None:
    watch = ResetWatch(pool.rows)
    pool.list.setFocus()
    pool.list.setCurrentIndex(pool.rows.index(0))
    QTest.keyClick(pool.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    steps = len(book.ledger.steps())
    QTest.keyClick(pool.list, Qt.Key.Key_2, CTRL)
    assert titles(pool.rows) == ["立丰商贸"]
    assert len(book.board.ids(Notebook.B)) == 2
    assert len(book.ledger.steps()) == steps + 1
    book.ledger.undo()
    assert len(titles(pool.rows)) == 3
    assert watch.resets == 0


def test_the_first_button_picks_up_to_the_inbox(pool: PoolPage, book: Book) -> None:
    pool.list.setFocus()
    pool.buttons[0].click()
    assert len(book.board.ids(Notebook.INBOX)) == 1


def test_the_filter_takes_characters_and_pinyin_but_nothing_half_composed(
    pool: PoolPage,
) -> None:
    pool.filter.setFocus()
    QApplication.sendEvent(pool.filter, QInputMethodEvent("rui he", []))
    assert len(titles(pool.rows)) == 3
    QApplication.sendEvent(pool.filter, QInputMethodEvent("", []))
    QTest.keyClicks(pool.filter, "rhfz")
    assert titles(pool.rows) == ["瑞和纺织"]
    QTest.keyClick(pool.filter, Qt.Key.Key_Escape)
    assert len(titles(pool.rows)) == 3
    pool.filter.setText("没有这家")
    assert pool.nothing.isVisible()


def test_an_empty_pool_says_what_it_is_for(qtbot: QtBot, desk: Desk, book: Book) -> None:
    page = PoolPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert not page.bin_chip.isVisible()


def test_what_lies_in_the_bin_comes_back(pool: PoolPage, book: Book, sample: Writing) -> None:
    account = sample.account("误删公司", Notebook.A)
    book.accounts.delete([account.id])
    assert pool.bin_chip.isVisible()
    pool.bin_chip.click()
    assert pool.bin.isVisible()
    assert titles(pool.bin_rows) == ["误删公司"]
    QTest.keyClick(pool.bin, Qt.Key.Key_Return)
    assert book.board.ids(Notebook.A) == [account.id]
    assert not pool.bin_chip.isVisible()


@pytest.mark.parametrize(("yes", "left"), [(False, 1), (True, 0)])
def test_deleting_for_good_asks_first(
    pool: PoolPage, book: Book, sample: Writing, answers: Answers, yes: bool, left: int
) -> None:
    account = sample.account("误删公司", Notebook.A)
    book.accounts.delete([account.id])
    pool.bin_chip.click()
    pool.bin.setCurrentIndex(pool.bin_rows.index(0))
    answers.entry, answers.yes = "good", yes
    pool.bin.menu_wanted.emit(QPoint())
    assert len(book.accounts.deleted()) == left


def test_the_menu_offers_every_verb(pool: PoolPage, answers: Answers) -> None:
    pool.list.setFocus()
    pool.list.menu_wanted.emit(QPoint())
    assert len([text for text in answers.offered if "Pick up" in text]) == 4
    assert any("Copy" in text for text in answers.offered)


def test_the_soonest_care_stands_first(
    signed: SignedPage, clock: Turning, desk: Desk, sample: Writing, book: Book
) -> None:
    assert titles(signed.rows) == ["同创电子", "明德医疗"]
    assert "care in 28 days" in spoken(signed.rows)[0]
    assert "首付三成" in spoken(signed.rows)[0]
    sample.visit(book.accounts.named("同创电子")[0])
    assert titles(signed.rows) == ["明德医疗", "同创电子"]
    clock.forward(days=40)
    desk.clock.look()
    assert "care 11 d late" in spoken(signed.rows)[0]
    assert signed.pills[1].text().endswith("2")


def test_a_signature_is_taken_back(signed: SignedPage, book: Book, answers: Answers) -> None:
    signed.list.setFocus()
    signed.list.setCurrentIndex(signed.rows.index(0))
    answers.entry = "signature"
    signed.list.menu_wanted.emit(QPoint())
    (account,) = book.accounts.named("同创电子")
    assert account.status is Status.ACTIVE
    assert account.notebook is Notebook.A
    assert titles(signed.rows) == ["明德医疗"]


def test_a_care_visit_is_wished_for_by_key(signed: SignedPage, book: Book, qtbot: QtBot) -> None:
    signed.list.setFocus()
    with qtbot.waitSignal(signed.quick_wanted) as wanted:
        QTest.keyClick(signed.list, Qt.Key.Key_Return, CTRL)
    assert wanted.args == [book.accounts.named("同创电子")[0].id]


def test_three_thousand_accounts_are_shown_at_once(qtbot: QtBot, desk: Desk, book: Book) -> None:
    made = book.accounts.create_many([f"客户{number}" for number in range(3_000)])
    book.board.release([each.id for each in made], ReleaseReason.OTHER)
    page = PoolPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    assert page.rows.rowCount() == 3_000
    page.list.scrollToBottom()
    assert page.rows.index(2_999).data() == "客户0"
    watch = ResetWatch(page.rows)
    book.board.pick_up([made[1_500].id], Notebook.INBOX)
    assert page.rows.rowCount() == 2_999
    assert watch.resets == 0
