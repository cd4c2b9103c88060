"""The page as a whole: head, menu, tabs, history of pages, look, names, keys."""

from __future__ import annotations

import statistics
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from conftest import Answers, Huaqi
from four_notebooks.method.values import LostBy, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.account.stack import MOST_PAGES, AccountStack
from four_notebooks.views.board.release_form import ReleaseForm, SignForm
from four_notebooks.views.desk import Desk
from samples import SettableClock


def test_the_head_says_who_where_and_what_next(page: AccountPage) -> None:
    head = page.model.head
    assert (head.name, head.badge, head.deadline) == (
        "华启精密制造",
        "B · One away",
        "sign in 11 days",
    )
    assert head.sub == (
        "苏州工业园区 · 机加工 · Short-term · from 转介绍(同创电子) · first met 5 days ago"
    )
    assert [line.code for line in head.advice] == ["reach_next_level"]


def test_the_chain_shows_the_open_hop_with_its_time_and_attempts(page: AccountPage) -> None:
    chain = page.model.chain
    assert [n.name for n in chain.nodes] == ["KP? 吴工", "KP2 李敏", "KP1 周总"]
    assert [n.met for n in chain.nodes] == [True, True, False]
    assert chain.open_hop == 1
    assert chain.hop == "5h42m · visit 1/3"
    assert chain.left == pytest.approx(5.7 / 72, abs=0.001)
    assert chain.nodes[1].small == "采购总监 · Peacock · ally"
    assert chain.nodes[2].small == "总经理 · not met"


def test_a_passed_deadline_says_where_the_account_goes(
    page: AccountPage, desk: Desk, clock: SettableClock
) -> None:
    clock.forward(days=13)
    desk.clock.look()
    assert page.model.head.deadline == "1 day past"
    assert page.model.head.deadline_red
    advice = {line.code: line.text for line in page.model.head.advice}
    assert advice["deadline_passed"].endswith("to C · Two away or D · Will not buy")
    assert len(page.head.advice) == 2
    page.head.more.click()
    assert sum(not label.isHidden() for label in page.head.advice) == len(advice)


def take(page: AccountPage, answers: Answers, entry: str) -> None:
    answers.entry = entry
    page.head.menu.click()


def test_the_menu_signs_takes_back_and_moves(
    page: AccountPage, answers: Answers, book: Book, huaqi: Huaqi
) -> None:
    take(page, answers, "Signed")
    assert book.accounts.get(huaqi.account.id).status is Status.ACTIVE

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, SignForm)
        dialog.note_box.setPlainText("三年框架")

    answers.fill = fill
    take(page, answers, "Signed")
    assert book.accounts.get(huaqi.account.id).status is Status.SIGNED
    assert book.accounts.moves(huaqi.account.id)[0].note == "三年框架"
    assert page.model.head.badge == "Signed"
    take(page, answers, "Take the signature back")
    assert book.accounts.get(huaqi.account.id).notebook is Notebook.B
    moved: list[object] = []
    page.moved.connect(moved.append)
    take(page, answers, "C · Two away")
    assert book.accounts.get(huaqi.account.id).notebook is Notebook.C
    assert len(moved) == 1
    assert page.model.head.badge == "C · Two away"


def test_releasing_asks_for_reason_and_note(
    page: AccountPage, answers: Answers, book: Book, huaqi: Huaqi
) -> None:
    take(page, answers, "Release")
    assert book.accounts.get(huaqi.account.id).status is Status.ACTIVE

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReleaseForm)
        dialog.choose(ReleaseReason.NO_POWER, LostBy.OFFER, "预算砍了")

    answers.fill = fill
    take(page, answers, "Release")
    move = book.accounts.moves(huaqi.account.id)[0]
    assert (move.reason, move.lost_by, move.note) == ("no_power", LostBy.OFFER, "预算砍了")
    assert page.model.head.badge == "In the pool"
    take(page, answers, "B · One away")
    assert book.accounts.get(huaqi.account.id).status is Status.ACTIVE


def test_deleting_closes_the_page_and_can_be_undone(
    page: AccountPage, answers: Answers, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.close_wanted):
        take(page, answers, "Delete")
    assert book.accounts.get(huaqi.account.id).deleted_at is not None
    assert page.model.head.badge == "In the bin"
    take(page, answers, "Restore")
    assert book.accounts.get(huaqi.account.id).deleted_at is None


def test_wishes_for_a_quick_visit_and_for_undo_go_up(
    page: AccountPage, answers: Answers, huaqi: Huaqi, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.quick_wanted) as wish:
        page.head.quick.click()
    assert wish.args == [huaqi.account.id]
    page.show_tab("changes")
    view = page.view("changes")
    with qtbot.waitSignal(page.undo_wanted):
        view.undo.click()


def test_changes_tell_moves_with_reasons_and_steps(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_tab("changes")
    book.board.move([huaqi.account.id], Notebook.C, reason="还没见到付钱的人")
    first = page.model.changes.line(0)
    assert (first.what, first.why, first.move) == ("Moved: B → C", "还没见到付钱的人", True)
    rows = page.model.changes.rowCount()
    book.ledger.undo()
    assert page.model.changes.rowCount() == rows
    lines = [page.model.changes.line(r) for r in range(rows)]
    assert [line.what for line in lines if line.undone] == ["move (undone)"]
    assert not any(line.move for line in lines)


def test_escape_goes_to_the_journal_and_then_closes(page: AccountPage, qtbot: QtBot) -> None:
    page.foot.box.setFocus()
    QTest.keyClick(page.foot.box, Qt.Key.Key_Escape)
    assert page.journal.hasFocus()
    with qtbot.waitSignal(page.close_wanted):
        QTest.keyClick(page.journal, Qt.Key.Key_Escape)


def test_everything_can_be_reached_and_has_a_name(page: AccountPage) -> None:
    for code in ("people", "evidence", "changes", "details", "visits"):
        page.show_tab(code)
    page.foot.more.setChecked(True)
    page.note.when.setChecked(True)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    for kind in kinds:
        for widget in page.findChildren(kind):
            if not widget.isVisibleTo(page) or _part_of_a_spin_box(widget):
                continue
            assert widget.accessibleName(), (widget, widget.parent())
            reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert reachable or isinstance(widget.parent(), QAbstractItemView), widget


def _part_of_a_spin_box(widget: QWidget) -> bool:
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, QAbstractSpinBox) or "Calendar" in type(parent).__name__:
            return True
        parent = parent.parent()
    return False


@pytest.mark.parametrize("size", [(520, 900), (420, 600), (700, 500)])
def test_the_page_fits_the_room_it_is_given(
    page: AccountPage, window: QWidget, size: tuple[int, int], qtbot: QtBot
) -> None:
    window.resize(*size)
    page.resize(*size)
    qtbot.waitUntil(lambda: page.height() == size[1])
    page.grab()
    parts = [page.upper, page.tabs, page.stack, page.foot]
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top() + 1
    assert page.foot.geometry().bottom() < size[1]
    assert page.stack.height() >= 60
    assert page.minimumSizeHint().width() <= 420 or page.minimumWidth() <= 420


def test_a_change_of_theme_reaches_every_part(page: AccountPage, desk: Desk) -> None:
    day = page.grab().toImage()
    desk.look.set_theme("dark")
    night = page.grab().toImage()
    paper = desk.look.theme.paper
    assert night.pixelColor(15, 5) == paper
    assert day.pixelColor(15, 5) != paper
    light = sum(
        night.pixelColor(x, y).lightness() > 200
        for x in range(0, night.width(), 4)
        for y in range(0, night.height(), 4)
    )
    assert light < 0.05 * (night.width() // 4) * (night.height() // 4)


@pytest.fixture
def stack(qtbot: QtBot, desk: Desk, huaqi: Huaqi, window: QWidget) -> AccountStack:
    stack = AccountStack(desk, window)
    stack.resize(520, 900)
    stack.show()
    return stack


def test_pages_have_a_way_back_and_forward(stack: AccountStack, book: Book, huaqi: Huaqi) -> None:
    other = book.accounts.create("海纳物流").id
    heard: list[int] = []
    stack.account_changed.connect(heard.append)
    first = stack.open(huaqi.account.id)
    first.foot.box.insert("写到一半")
    stack.open(other)
    assert book.drafts.get(f"visit/{huaqi.account.id}") is not None
    stack.back()
    assert stack.page is first
    assert first.foot.box.text == "写到一半"
    assert not first.head.forward.isHidden()
    QTest.keyClick(stack, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    stack.forward()
    assert stack.account_id == other
    assert heard == [huaqi.account.id, other, huaqi.account.id, other]


def test_opening_from_the_middle_of_the_history_forgets_what_lay_ahead(
    stack: AccountStack, book: Book
) -> None:
    ids = [book.accounts.create(f"客户{n}").id for n in range(3)]
    for account_id in ids:
        stack.open(account_id)
    stack.back()
    stack.back()
    stack.open(ids[2])
    stack.forward()
    assert stack.account_id == ids[2]
    stack.back()
    assert stack.account_id == ids[0]


def test_many_pages_do_not_pile_up_and_their_drafts_stay(
    stack: AccountStack, book: Book, qtbot: QtBot
) -> None:
    ids = [book.accounts.create(f"客户{n}").id for n in range(MOST_PAGES + 3)]
    for account_id in ids:
        stack.open(account_id).foot.box.insert(f"话{account_id}")
    qtbot.waitUntil(lambda: len(stack.findChildren(AccountPage)) <= MOST_PAGES)
    for _ in ids[1:]:
        stack.back()
    assert stack.page is not None
    assert stack.page.foot.box.text == f"话{ids[0]}"


def test_an_account_erased_for_good_takes_its_page_with_it(
    stack: AccountStack, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    stack.open(huaqi.account.id)
    book.accounts.delete([huaqi.account.id])
    with qtbot.waitSignal(stack.close_wanted):
        book.accounts.erase([huaqi.account.id])
    assert stack.page is None


def test_an_unknown_account_opens_nothing(stack: AccountStack) -> None:
    with pytest.raises(Refused):
        stack.open(4711)
    assert stack.account_id == 0


def test_a_key_in_the_journal_is_painted_at_once(page: AccountPage) -> None:
    box = page.foot.box
    box.put("李敏说交期问题**解决了**,下一个问题是付款方式。\n- 报价两万八\n\n" * 25)
    box.setFocus()
    spent = []
    for _ in range(60):
        began = time.process_time()
        QTest.keyClicks(box, "x")
        box.viewport().repaint()
        spent.append((time.process_time() - began) * 1000)
    assert statistics.median(spent) < 8
