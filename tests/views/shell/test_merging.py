"""Duplicates found, compared side by side and merged, from wherever one meets them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.values import Account, Notebook, ReleaseReason
from four_notebooks.models.people.merging import MergeModel
from four_notebooks.views.account.stack import AccountStack
from four_notebooks.views.people.account_choice import AccountChoice
from four_notebooks.views.people.duplicates_dialog import DuplicatesDialog
from four_notebooks.views.people.merge_dialog import MergeDialog
from samples import Sample


@pytest.fixture
def twins(stage: Stage, sample: Sample) -> tuple[Account, Account]:
    book = stage.book
    one = book.accounts.create(
        "恒远印务", notebook=Notebook.B, area="南通", phones=("13900000001",)
    )
    two = book.accounts.create("恒远印务有限公司", area="崇川区", phones=("139 0000 0001",))
    sample.visit(one, sample.person(one, "李工", 2))
    return one, two


def test_both_stand_side_by_side_with_what_they_hold_and_where_they_differ(
    stage: Stage, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    model = MergeModel(stage.book, [two.id, one.id])

    assert [(c.name, c.place) for c in model.columns()] == [
        ("恒远印务有限公司", "Inbox"),
        ("恒远印务", "B · One away"),
    ]
    assert model.columns()[1].holds.startswith("1 visits · 1 people")
    assert model.kept == one.id, "the one that was visited"
    assert [row.label for row in model.rows] == ["Name", "Area"]
    assert [model.taken(row) for row in model.rows] == [one.id, one.id]


def test_one_in_the_pool_gives_way_to_one_that_is_worked_on(
    stage: Stage, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    stage.book.board.release([one.id], ReleaseReason.OTHER)

    assert MergeModel(stage.book, [one.id, two.id]).kept == two.id


def test_another_one_may_be_kept_and_single_values_taken(
    stage: Stage, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    dialog = MergeDialog(stage.desk, [one.id, two.id])
    dialog.keep[two.id].setChecked(True)
    after = {
        field: [i for i, r in radios.items() if r.isChecked()]
        for field, radios in dialog.choices.items()
    }
    dialog.choices["area"][one.id].click()
    dialog.merge.click()

    kept = stage.book.accounts.get(two.id)
    assert after == {"name": [two.id], "area": [two.id]}
    assert (kept.name, kept.area, kept.deleted_at) == ("恒远印务有限公司", "南通", None)
    assert kept.extra == (("Name", "恒远印务"), ("Area", "崇川区"))
    assert len(stage.book.journal.entries(two.id)) == 1
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_is_refused_is_said_and_the_dialog_stays(
    stage: Stage, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    dialog = MergeDialog(stage.desk, [one.id, two.id])
    stage.book.accounts.delete([two.id])
    dialog.merge.click()

    assert not dialog.fault.isHidden() and dialog.fault.text()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert stage.book.accounts.get(one.id).deleted_at is None


def test_the_book_is_searched_for_duplicates_and_one_pair_is_merged(
    stage: Stage, twins: tuple[Account, Account], sample: Sample, qtbot: QtBot
) -> None:
    sample.account("别的客户")
    shown: list[str] = []

    def look(dialog: QDialog) -> bool:
        if isinstance(dialog, MergeDialog):
            dialog.merge.click()
            return True
        assert isinstance(dialog, DuplicatesDialog)
        qtbot.waitUntil(lambda: dialog.list.count() == 1)
        shown.append(dialog.list.item(0).text())
        dialog.compare.click()
        qtbot.waitUntil(lambda: dialog.says.text() == "No two accounts look alike.")
        return True

    stage.answers.fill = look
    stage.doings.act("show_duplicates")

    assert shown == ["same name\n恒远印务 · 恒远印务有限公司"]
    assert len(stage.book.accounts.all()) == 2


def test_those_said_to_be_two_are_not_shown_again(
    stage: Stage, twins: tuple[Account, Account], qtbot: QtBot
) -> None:
    dialog = DuplicatesDialog(stage.desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    dialog.two.click()
    emptied = dialog.list.count()
    dialog.look_again()
    qtbot.waitUntil(lambda: dialog.says.text() == "No two accounts look alike.")

    assert emptied == 0
    assert not dialog.compare.isEnabled()
    assert stage.book.settings.get("merging/apart") == [[twins[0].id, twins[1].id]]


def test_the_page_s_menu_offers_likely_ones_first_and_opens_the_kept_one(
    stage: Stage, twins: tuple[Account, Account], sample: Sample
) -> None:
    one, two = twins
    sample.account("安平物流")
    stage.doings.open_account(two.id)
    stack = stage.window.accounts
    assert isinstance(stack, AccountStack) and stack.page is not None
    offered: list[str] = []

    def choose(dialog: QDialog) -> bool:
        if isinstance(dialog, AccountChoice):
            offered.extend(dialog.list.item(n).text() for n in range(dialog.list.count()))
            return True
        assert isinstance(dialog, MergeDialog)
        dialog.merge.click()
        return True

    stage.answers.fill = choose
    stage.answers.entry = "Merge with…"
    stack.page.acts.ask(QPoint())

    assert offered[0] == "恒远印务"
    assert stage.book.accounts.get(two.id).deleted_at is not None
    assert stack.account_id == one.id


def test_an_account_is_chosen_by_pinyin_with_the_arrows(
    stage: Stage, twins: tuple[Account, Account], sample: Sample, qtbot: QtBot
) -> None:
    other = sample.account("恒远物流")
    choice = AccountChoice(stage.desk, "Which?", "Take it", without=twins[0].id)
    qtbot.addWidget(choice)
    QTest.keyClicks(choice.field, "hywl")
    by_letters = choice.chosen
    choice.field.setText("恒远")
    QTest.keyClick(choice.field, Qt.Key.Key_Down)
    second = choice.list.currentRow()
    choice.field.setText("没有这家")

    assert by_letters == other.id
    assert second == 1
    assert choice.chosen == 0 and not choice.yes.isEnabled()


def test_an_entry_goes_to_another_account_from_the_journal(
    stage: Stage, twins: tuple[Account, Account]
) -> None:
    one, two = twins
    stage.doings.open_account(one.id)
    stack = stage.window.accounts
    assert isinstance(stack, AccountStack) and stack.page is not None
    (entry,) = stage.book.journal.entries(one.id)

    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, AccountChoice)
        dialog.field.setText("有限")
        return True

    stage.answers.fill = choose
    stack.page.journal.hand_over_wanted.emit(entry.id)

    assert stage.book.journal.entries(one.id) == []
    assert [e.id for e in stage.book.journal.entries(two.id)] == [entry.id]
    assert stack.page.model.journal.rowCount() == 0
