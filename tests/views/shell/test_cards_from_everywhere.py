"""What is done with accounts from anywhere in the window: keys, menus, the side board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Notebook, ReleaseReason, Status
from four_notebooks.models.board.notebook import packed
from four_notebooks.views.board.release_form import ReleaseForm, SignForm
from four_notebooks.views.window.places import PLACES, offered, side_codes
from samples import Sample

if TYPE_CHECKING:
    from conftest import Stage


def drop(stage: Stage, page: str, ids: list[int]) -> None:
    """Drop cards on a page's name in the side board, as Qt would."""
    row = stage.window.side.nav.rows[page]  # type: ignore[attr-defined]
    mime = packed(ids, "")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    coming = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(row, coming)
    assert coming.isAccepted()
    QApplication.sendEvent(row, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    QApplication.processEvents()


def accept(kind: type[QDialog]) -> object:
    def fill(dialog: QDialog) -> bool:
        return isinstance(dialog, kind)

    return fill


def test_every_page_there_is_stands_in_the_side_board_once_and_has_a_key_of_its_own(
    stage: Stage,
) -> None:
    rows = list(stage.window.side.nav.rows)  # type: ignore[attr-defined]
    keys = [place.keys for place in PLACES if place.keys]

    assert rows == side_codes()
    assert rows[:2] == ["today", "board"]
    assert len(keys) == len(set(keys))
    assert {f"go_{code}" for code in rows} <= set(stage.doings.menus.actions)


@pytest.mark.parametrize("code", list(offered()))
def test_every_page_offered_can_be_shown_and_is_remembered(stage: Stage, code: str) -> None:
    stage.doings.go(code)

    assert stage.window.pages.current == code
    assert stage.desk.local.place(stage.book.path)["page"] == code


def test_cards_dropped_on_the_pool_are_released(stage: Stage, sample: Sample) -> None:
    card = sample.account("宁远包装", Notebook.C).id
    stage.answers.fill = accept(ReleaseForm)  # type: ignore[assignment]

    drop(stage, "pool", [card])

    assert stage.book.accounts.get(card).status is Status.RELEASED


def test_cards_dropped_on_signed_sign(stage: Stage, sample: Sample) -> None:
    card = sample.account("宁远包装", Notebook.A).id
    stage.answers.fill = accept(SignForm)  # type: ignore[assignment]

    drop(stage, "signed", [card])

    assert stage.book.accounts.get(card).status is Status.SIGNED


def test_released_ones_dropped_on_the_board_are_picked_up_to_the_inbox(
    stage: Stage, sample: Sample
) -> None:
    card = sample.account("宁远包装", Notebook.C).id
    stage.book.board.release([card], ReleaseReason.OTHER)

    drop(stage, "board", [card])

    account = stage.book.accounts.get(card)
    assert (account.status, account.notebook) == (Status.ACTIVE, Notebook.INBOX)


def test_cards_held_over_a_page_open_it(stage: Stage, sample: Sample, qtbot: QtBot) -> None:
    row = stage.window.side.nav.rows["pool"]  # type: ignore[attr-defined]
    mime = packed([sample.account("宁远包装", Notebook.C).id], "")
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(row.sprung, timeout=3000):
        QApplication.sendEvent(row, event)
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))

    assert stage.window.pages.current == "pool"


def test_the_menu_releases_signs_and_locks_the_account_that_lies_open(
    stage: Stage, sample: Sample
) -> None:
    card = sample.account("宁远包装", Notebook.B).id
    stage.doings.open_account(card)
    stage.window.accounts.page.foot.box.setFocus()  # type: ignore[attr-defined]

    stage.doings.act("lock")
    assert stage.book.accounts.get(card).locked
    stage.doings.act("release")
    assert stage.window.toast.words.text().startswith("宁远包装 is locked")
    stage.doings.act("lock")
    stage.answers.fill = accept(ReleaseForm)  # type: ignore[assignment]
    stage.doings.act("release")
    assert stage.book.accounts.get(card).status is Status.RELEASED


@pytest.mark.parametrize("deed", ["release", "sign", "lock"])
def test_with_nothing_chosen_one_sentence_says_so(stage: Stage, deed: str) -> None:
    stage.doings.go("pool")

    stage.doings.act(deed)

    assert stage.window.toast.words.text() == "Choose an account first."


def test_cards_dropped_on_today_are_planned_for_today(stage: Stage, sample: Sample) -> None:
    card = sample.account("宁远包装", Notebook.B).id

    drop(stage, "today", [card])

    (plan,) = stage.book.plan.planned(card)
    assert plan.day == stage.book.today()
    drop(stage, "today", [card])
    assert stage.window.toast.words.text().startswith("宁远包装")


def test_the_menu_copies_and_deletes_what_is_chosen_on_the_page_shown(
    stage: Stage, sample: Sample
) -> None:
    card = sample.account("宁远包装", Notebook.B).id
    board = stage.window.pages.get("board")
    board.choice.choose([card])  # type: ignore[union-attr]

    stage.doings.act("copy_selected")
    assert "宁远包装" in QApplication.clipboard().text()
    stage.doings.act("delete_selected")
    assert stage.book.accounts.get(card).deleted_at is not None

    stage.book.ledger.undo()
    stage.book.board.release([card], ReleaseReason.NO_NEED)
    stage.doings.go("pool")
    pool = stage.window.pages.get("pool")
    pool.list.setCurrentIndex(pool.rows.index(0))  # type: ignore[union-attr]
    QApplication.clipboard().clear()
    stage.doings.act("copy_selected")
    assert "No need" in QApplication.clipboard().text()
    stage.doings.act("delete_selected")
    assert stage.book.accounts.get(card).deleted_at is not None
