"""The pool with its bin, and the signed: found, picked up, brought back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from list_hands import Answers, ResetWatch, Turning, Writing, spoken, titles
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import LostBy, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.pool import PoolPage
from four_notebooks.views.lists.referral_form import ReferralForm
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


def test_the_longest_let_go_stands_first_with_reason_loss_and_note(pool: PoolPage) -> None:
    assert titles(pool.rows) == ["立丰商贸", "宏图印务", "瑞和纺织"]
    last = spoken(pool.rows)[0]
    for words in ("No purchasing power", "The offer", "预算冻结"):
        assert words in last


def test_second_looks_come_first(pool: PoolPage, clock: Turning, desk: Desk) -> None:
    clock.forward(days=28)
    desk.clock.look()
    assert titles(pool.rows) == ["立丰商贸", "宏图印务", "瑞和纺织"]
    assert "2" in pool.pills[1].text()
    assert [("due" in said) for said in spoken(pool.rows)] == [True, True, False]


def test_selected_accounts_are_picked_up_in_one_step(pool: PoolPage, book: Book) -> None:
    watch = ResetWatch(pool.rows)
    pool.list.setFocus()
    pool.list.setCurrentIndex(pool.rows.index(0))
    QTest.keyClick(pool.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    steps = len(book.ledger.steps())
    QTest.keyClick(pool.list, Qt.Key.Key_2, CTRL)
    assert titles(pool.rows) == ["瑞和纺织"]
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
    assert not page.bin.chip.isVisible()


def test_what_lies_in_the_bin_comes_back(pool: PoolPage, book: Book, sample: Writing) -> None:
    account = sample.account("误删公司", Notebook.A)
    book.accounts.delete([account.id])
    assert pool.bin.chip.isVisible()
    pool.bin.chip.click()
    assert pool.bin.isVisible()
    assert titles(pool.bin.rows) == ["误删公司"]
    QTest.keyClick(pool.bin.list, Qt.Key.Key_Return)
    assert book.board.ids(Notebook.A) == [account.id]
    assert not pool.bin.chip.isVisible()


@pytest.mark.parametrize(("yes", "left"), [(False, 1), (True, 0)])
def test_deleting_for_good_asks_first(
    pool: PoolPage, book: Book, sample: Writing, answers: Answers, yes: bool, left: int
) -> None:
    account = sample.account("误删公司", Notebook.A)
    book.accounts.delete([account.id])
    pool.bin.chip.click()
    pool.bin.list.setCurrentIndex(pool.bin.rows.index(0))
    answers.entry, answers.yes = "good", yes
    pool.bin.list.menu_wanted.emit(QPoint())
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
    assert "due for 11 days" in spoken(signed.rows)[0]
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
    assert page.rows.index(2_999).data() is not None
    watch = ResetWatch(page.rows)
    book.board.pick_up([made[1_500].id], Notebook.INBOX)
    assert page.rows.rowCount() == 2_999
    assert watch.resets == 0


# Filters and columns ----------------------------------------------------------------------


def test_chips_let_through_one_reason_one_loss_one_area_and_what_is_due(
    pool: PoolPage, book: Book, sample: Writing, clock: Turning, desk: Desk, answers: Answers
) -> None:
    other = book.accounts.create("北辰物流", area="南通", notebook=Notebook.C)
    book.board.release([other.id], ReleaseReason.NO_NEED, LostBy.FOLLOW_UP)

    for chip, entry in ((pool.reason, "No need"), (pool.lost_by, "follow-up"), (pool.area, "南通")):
        answers.entry = entry
        chip.click()
        assert titles(pool.rows) == ["北辰物流"]
        assert chip.isChecked()
        QTest.keyClick(pool.list, Qt.Key.Key_Escape)
        assert len(titles(pool.rows)) == 4
        assert not chip.isChecked()
    clock.forward(days=29)
    desk.clock.look()
    pool.due.click()
    assert titles(pool.rows) == ["立丰商贸", "宏图印务", "瑞和纺织"]


def test_the_filter_finds_words_of_the_note(pool: PoolPage) -> None:
    pool.filter.setText("预算")

    assert titles(pool.rows) == ["立丰商贸"]


def test_a_head_puts_the_rows_in_its_order_and_back(pool: PoolPage) -> None:
    pool.head.buttons["released"].click()
    assert titles(pool.rows) == ["瑞和纺织", "宏图印务", "立丰商贸"]

    QTest.keyClick(pool.head.buttons["released"], Qt.Key.Key_Space)
    assert titles(pool.rows) == ["立丰商贸", "宏图印务", "瑞和纺织"]


@pytest.mark.parametrize(("width", "gone"), [(1100, 0), (700, 3), (420, 6)])
def test_columns_give_way_to_the_name_and_the_second_look_stays(
    pool: PoolPage, width: int, gone: int
) -> None:
    pool.resize(width, 700)
    QApplication.processEvents()

    hidden = [code for code, button in pool.head.buttons.items() if button.isHidden()]
    assert len(hidden) >= gone
    assert "look" not in hidden
    assert "name" not in hidden


# Second looks -----------------------------------------------------------------------------


def test_a_second_look_is_done_with_a_note_and_put_off_by_the_method_s_days(
    pool: PoolPage, book: Book, clock: Turning, desk: Desk, answers: Answers
) -> None:
    clock.forward(days=30)
    desk.clock.look()
    pool.list.setFocus()
    pool.list.setCurrentIndex(pool.rows.index(0))
    answers.words = "还是不买"
    QTest.keyClick(pool.list, Qt.Key.Key_L, CTRL)
    (first,) = book.accounts.named("立丰商贸")
    assert book.journal.entries(first.id)[0].body == "还是不买"
    assert titles(pool.rows)[-1] == "立丰商贸"
    pool.list.setCurrentIndex(pool.rows.index(0))
    QTest.keyClick(pool.list, Qt.Key.Key_P, CTRL)
    said = dict(zip(titles(pool.rows), spoken(pool.rows), strict=True))
    assert "in 30 days" in said["宏图印务"]


@pytest.mark.parametrize("typed", ["bald", "0", "-3", "99999", ""])
def test_a_senseless_number_of_days_is_refused_in_one_sentence(
    pool: PoolPage, book: Book, qtbot: QtBot, answers: Answers, typed: str
) -> None:
    pool.list.setCurrentIndex(pool.rows.index(0))
    answers.words = typed
    steps = len(book.ledger.steps())
    (verb,) = [verb for verb in pool.verbs if verb.plain == "Look again in…"]

    with qtbot.waitSignal(pool.toast_wanted) as told:
        pool.do(verb)

    assert told.args == ["A second look is put off by 1 to 3650 days."]
    assert len(book.ledger.steps()) == steps


# Care and referrals -----------------------------------------------------------------------


def _chosen(signed: SignedPage, words: str) -> None:
    signed.list.setCurrentIndex(signed.rows.index(0))
    (verb,) = [verb for verb in signed.verbs if verb.plain == words]
    signed.do(verb)


def test_asking_and_noting_a_referral_counts_and_makes_a_lead(
    signed: SignedPage, book: Book, answers: Answers
) -> None:
    answers.words = "问了院长"
    _chosen(signed, "Ask for a referral…")
    assert "asked 1 · given 0" in spoken(signed.rows)[0]

    def fill(form: QDialog) -> None:
        assert isinstance(form, ReferralForm)
        form.lead.setText("博雅口腔")
        form.phone.setText("13900000002")

    answers.fill = fill
    _chosen(signed, "Note a referral…")
    assert "asked 1 · given 1" in spoken(signed.rows)[0]
    (lead,) = book.accounts.named("博雅口腔")
    assert (lead.source, lead.phones) == ("Referred by 同创电子", ("13900000002",))


def test_a_referral_can_be_an_account_of_the_book_found_by_pinyin(
    signed: SignedPage, book: Book, sample: Writing, answers: Answers
) -> None:
    known = sample.account("瑞和纺织", Notebook.C)

    def fill(form: QDialog) -> None:
        assert isinstance(form, ReferralForm)
        QTest.keyClicks(form.lead, "rhfz")
        form.known.itemActivated.emit(form.known.item(0))

    answers.fill = fill
    _chosen(signed, "Note a referral…")

    (found,) = book.referrals.of(book.accounts.named("同创电子")[0].id)
    assert found.lead_id == known.id


def test_nothing_half_composed_is_looked_up_in_the_referral_form(
    qtbot: QtBot, desk: Desk, signed: SignedPage
) -> None:
    form = ReferralForm(desk, 0, "同创电子", signed)
    QApplication.sendEvent(form.lead, QInputMethodEvent("ming de", []))
    assert form.known.count() == 0
    assert form.chosen == ""
    commit = QInputMethodEvent("", [])
    commit.setCommitString("明德")
    QApplication.sendEvent(form.lead, commit)
    assert form.known.item(0).text() == "明德医疗"
    form.deleteLater()


def test_a_care_visit_is_planned_for_the_day_chosen(
    signed: SignedPage, book: Book, answers: Answers
) -> None:
    answers.fill = lambda dialog: None
    _chosen(signed, "Plan a care visit…")

    (account,) = book.accounts.named("同创电子")
    (plan,) = book.plan.planned(account.id)
    assert plan.day == book.today() + timedelta(days=1)


def test_chips_show_those_that_want_care_and_those_not_asked(
    signed: SignedPage, book: Book, clock: Turning, desk: Desk
) -> None:
    book.referrals.ask(book.accounts.named("同创电子")[0].id)
    signed.unasked.click()
    assert titles(signed.rows) == ["明德医疗"]
    signed.unasked.click()
    clock.forward(days=29)
    desk.clock.look()
    signed.due.click()
    assert titles(signed.rows) == ["同创电子", "明德医疗"]
