"""Letting cards go: one form, the list before a bulk release, the lock, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from four_notebooks.method.values import Method, Notebook, ReleaseReason, Status
from four_notebooks.views.board.release_form import ReleaseForm

if TYPE_CHECKING:
    from conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def form_of(dialog: QDialog) -> ReleaseForm:
    assert isinstance(dialog, ReleaseForm)
    return dialog


def shown(form: ReleaseForm) -> list[list[str]]:
    """The list as it is read, row by row."""
    assert form.list is not None
    rows = form.list.rows
    return [
        [str(rows.index(row, column).data() or "") for column in range(rows.columnCount())]
        for row in range(rows.rowCount())
    ]


def test_several_are_listed_with_notebook_last_visit_and_likely_reason(stage: Stage) -> None:
    ids = stage.ids(Notebook.C)
    seen: list[list[list[str]]] = []
    stage.ask.fill = lambda dialog: seen.append(shown(form_of(dialog)))

    stage.page.verbs.release(ids)

    (rows,) = seen
    assert {row[0] for row in rows} == {stage.book.accounts.get(id_).name for id_ in ids}
    assert all(row[1] == "C" and row[2] for row in rows)
    assert ["远东包装", "Attempts used up"] in [[row[0], row[3]] for row in rows]


def test_one_taken_out_of_the_list_stays_on_the_board(stage: Stage) -> None:
    ids = stage.ids(Notebook.C)

    def fill(dialog: QDialog) -> None:
        form = form_of(dialog)
        assert form.list is not None
        first = form.list.rows.index(0, 0)
        unticked = Qt.CheckState.Unchecked.value
        form.list.rows.setData(first, unticked, Qt.ItemDataRole.CheckStateRole)
        assert str(len(ids) - 1) in form.title.text()

    stage.ask.fill = fill
    stage.page.verbs.release(ids)

    assert len(stage.ids(Notebook.C)) == 1


def test_each_goes_for_the_reason_listed_beside_it_unless_another_is_chosen(stage: Stage) -> None:
    ids = stage.ids(Notebook.C)
    stage.ask.fill = form_of

    stage.page.verbs.release(ids)

    reasons = {one.name: one.reason for one in stage.book.pool.accounts()}
    assert reasons["远东包装"] == ReleaseReason.ATTEMPTS_USED
    assert len(reasons) == len(ids)
    stage.book.ledger.undo()
    assert stage.ids(Notebook.C) == ids


def test_in_bulk_the_locked_ones_are_listed_as_staying(stage: Stage) -> None:
    ids = stage.ids(Notebook.C)
    kept = stage.named("远东包装")
    stage.book.board.lock([kept])
    seen: list[list[list[str]]] = []

    def fill(dialog: QDialog) -> None:
        form = form_of(dialog)
        assert kept not in form.ids
        seen.append(shown(form))

    stage.ask.fill = fill
    stage.page.verbs.release(ids)

    assert seen[0][-1][0] == "远东包装"
    assert seen[0][-1][3] == "Stays: locked"
    assert stage.ids(Notebook.C) == [kept]


def test_a_locked_card_is_refused_in_one_sentence_that_names_it(stage: Stage) -> None:
    card = stage.named("远东包装")
    stage.book.board.lock([card])
    told: list[str] = []
    stage.page.verbs.hinted.connect(lambda text, *_: told.append(text))

    stage.page.verbs.release([card])

    assert told == ["远东包装 is locked against release; unlock it first."]
    assert card in stage.ids(Notebook.C)


def test_with_nobody_left_in_the_list_there_is_nothing_to_do(stage: Stage) -> None:
    ids = stage.ids(Notebook.C)

    def fill(dialog: QDialog) -> None:
        form = form_of(dialog)
        assert form.list is not None
        for row in range(form.list.rows.rowCount()):
            unticked = Qt.CheckState.Unchecked.value
            index = form.list.rows.index(row, 0)
            form.list.rows.setData(index, unticked, Qt.ItemDataRole.CheckStateRole)
        assert not form.yes.isEnabled()

    stage.ask.fill = fill
    stage.page.verbs.release(ids)

    assert stage.ids(Notebook.C) == ids


def test_the_key_releases_what_is_selected(stage: Stage) -> None:
    card = stage.named("远东包装")
    cards = stage.page.columns[Notebook.C].cards
    cards.setFocus()
    cards.select_ids([card])
    stage.ask.fill = form_of

    QTest.keyClick(cards, Qt.Key.Key_R, CTRL)

    assert stage.book.accounts.get(card).status is Status.RELEASED


@pytest.mark.parametrize(("entry", "locked"), [("Lock", True), ("Unlock", False)])
def test_the_menu_locks_and_unlocks(stage: Stage, entry: str, locked: bool) -> None:
    card = stage.named("远东包装")
    if not locked:
        stage.book.board.lock([card])
    cards = stage.page.columns[Notebook.C].cards
    cards.select_ids([card])
    stage.ask.entry = entry

    cards.menu_wanted.emit(QPoint(0, 0))

    assert stage.book.accounts.get(card).locked is locked
    assert ("locked against release" in stage.page.verbs.sentence(card)) is locked


def test_in_the_funnel_d_shows_care_and_offers_what_is_done_with_the_signed(stage: Stage) -> None:
    stage.book.settings.switch_method(Method.FUNNEL)
    card = stage.ids(Notebook.C)[0]
    stage.book.board.sign([card])
    stage.clock.forward(days=31)
    stage.tick()
    cards = stage.page.columns[Notebook.D].cards
    cards.select_ids([card])
    cards.menu_wanted.emit(QPoint(0, 0))

    offered = [text.split("\t")[0] for text in stage.ask.offered]
    assert "care 1 d late" in stage.page.verbs.sentence(card)
    for entry in ("Plan a care visit…", "Ask for a referral…", "Note a referral…"):
        assert entry in offered
    assert "Release to the pool…" not in offered
    stage.ask.entry = "Take the signature back"
    cards.menu_wanted.emit(QPoint(0, 0))
    assert stage.book.accounts.get(card).status is Status.ACTIVE


def test_in_the_funnel_a_release_from_c_asks_for_a_new_lead(stage: Stage) -> None:
    stage.book.settings.switch_method(Method.FUNNEL)
    card = stage.book.accounts.create("甲厂", notebook=Notebook.C).id
    told: list[tuple[str, str]] = []
    stage.page.verbs.hinted.connect(lambda text, button, act: told.append((text, button)))
    stage.ask.fill = form_of

    stage.page.verbs.release([card])
    stage.page.board.tell_aftermath()

    assert told == [("One left C unsigned: put a new lead into A.", "New account")]
