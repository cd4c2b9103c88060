"""Enter opens the place itself: the entry in its journal, the person, the question, the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_hands import Stage

from four_notebooks.method.values import Account, Entry, Notebook, PlanState, SheetAnswer
from four_notebooks.models.search.place import Place
from four_notebooks.services import shipped
from four_notebooks.views.account.changes_view import ChangesView
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.plan.page import PlanPage
from four_notebooks.views.sheets.filling_view import FillingView
from samples import START, Sample

Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def account(sample: Sample) -> Account:
    return sample.account("恒远印务", Notebook.B)


def page_of(stage: Stage) -> AccountPage:
    page = stage.window.accounts.page  # type: ignore[attr-defined]
    assert isinstance(page, AccountPage)
    return page


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.fixture
def long_journal(sample: Sample, account: Account) -> list[Entry]:
    """Thirty visits of several lines, the oldest first."""
    return [
        sample.visit(
            account,
            start=START - timedelta(days=40 - number),
            body="\n".join([f"第{number}次拜访", *["说了交期、付款和样品。"] * 5]),
        )
        for number in range(30)
    ]


def test_an_old_visit_is_scrolled_to_and_marked_with_its_words(
    stage: Stage, account: Account, long_journal: list[Entry], qtbot: QtBot
) -> None:
    wanted = long_journal[4]
    stage.search("第4次拜访")
    stage.choose("entry", "第4次拜访")

    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)
    settle()

    journal = page_of(stage).journal
    view = next(one for one in journal._views if one.shown.id == wanted.id)
    top = view.mapTo(journal.viewport(), view.rect().topLeft()).y()
    marked = [one.cursor.selectedText() for one in view.text.extraSelections()]
    assert journal.found == wanted.id
    assert 0 <= top < 40
    assert "第4次拜访" in marked
    assert journal.hasFocus()


def test_the_mark_stays_as_long_as_it_is_looked_at(
    stage: Stage, account: Account, long_journal: list[Entry], qtbot: QtBot
) -> None:
    wanted = long_journal[4]
    stage.doings.finding.open(Place("entry", account.id, wanted.id, ("第4次",)))
    settle()
    journal = page_of(stage).journal
    journal.verticalScrollBar().setValue(journal.verticalScrollBar().value() + 30)
    stays = journal.found
    qtbot.keyClick(journal, Qt.Key.Key_Down)
    gone = journal.found
    stage.doings.finding.open(Place("entry", account.id, wanted.id, ("第4次",)))
    stage.doings.act("close_account")

    assert (stays, gone) == (wanted.id, 0)
    assert journal.found == 0


def test_a_found_person_is_chosen_among_the_people(
    stage: Stage, sample: Sample, account: Account, qtbot: QtBot
) -> None:
    sample.person(account, "周总", 1)
    wanted = sample.person(account, "欧阳敏", 2)
    stage.search("欧阳敏")
    stage.choose("contact", "欧阳敏")

    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    page = page_of(stage)
    assert page.stack.currentWidget() is page.people
    assert page.model.person.contact_id == wanted.id
    assert page.people.isAncestorOf(QApplication.focusWidget())


def test_the_present_strategy_is_the_note(
    stage: Stage, sample: Sample, account: Account, qtbot: QtBot
) -> None:
    sample.strategy(account, "请他当面引荐总经理")
    stage.search("当面引荐")
    stage.choose("strategy", "当面引荐")

    qtbot.keyClick(stage.finder.field, Qt.Key.Key_Return)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert page_of(stage).note.isAncestorOf(focus)


def test_a_used_strategy_stands_under_the_visit_made_with_it(
    stage: Stage, sample: Sample, account: Account
) -> None:
    person = sample.person(account, "李敏", 2)
    used = sample.strategy(account, "请她引荐总经理")
    sample.clock.forward(hours=2)
    visit = sample.visit(account, person, body="她答应了")
    sample.strategy(account, "见总经理")

    stage.doings.finding.open(Place("strategy", account.id, used.id))
    settle()

    assert page_of(stage).journal.found == visit.id


def test_a_strategy_that_was_replaced_unused_is_shown_among_the_changes(
    stage: Stage, sample: Sample, account: Account
) -> None:
    replaced = sample.strategy(account, "先打电话")
    sample.clock.forward(hours=1)
    sample.strategy(account, "直接上门")

    stage.doings.finding.open(Place("strategy", account.id, replaced.id))

    page = page_of(stage)
    view = page.view("changes")
    assert isinstance(view, ChangesView)
    assert page.stack.currentWidget() is view
    line = page.model.changes.line(view.list.currentIndex().row())
    assert line.at == replaced.written_at


def test_an_answer_is_shown_at_its_question(stage: Stage, sample: Sample, account: Account) -> None:
    question = [q.id for q in shipped.sheet("preparation", "en").questions()][11]
    stage.book.sheets.answer(account.id, "preparation", question, "年报里写着扩产")
    answer = stage.book.store.all(SheetAnswer)[0]

    stage.doings.finding.open(Place("answer", account.id, answer.id))
    settle()

    page = page_of(stage)
    view = page.view("sheets")
    assert isinstance(view, FillingView)
    assert page.stack.currentWidget() is view
    assert view.form.current() == question


def test_an_answer_about_a_person_is_shown_in_that_persons_sheet(
    stage: Stage, sample: Sample, account: Account
) -> None:
    sample.person(account, "李敏", 2)
    person = sample.person(account, "欧阳敏", 3)
    question = next(iter(shipped.sheet(shipped.ALLY, "en").questions())).id
    stage.book.sheets.answer(account.id, shipped.ALLY, question, "年底升经理", contact_id=person.id)
    answer = stage.book.store.all(SheetAnswer)[0]

    stage.doings.finding.open(Place("answer", account.id, answer.id))
    settle()

    view = page_of(stage).view("ally")
    assert isinstance(view, FillingView)
    assert page_of(stage).stack.currentWidget() is view
    assert view.model.contact_id == person.id


def test_a_planned_visit_is_chosen_on_its_day_in_the_plan(
    stage: Stage, sample: Sample, account: Account
) -> None:
    sample.plan(account, date(2026, 12, 10))
    wanted = sample.plan(account, date(2026, 12, 10))

    stage.doings.finding.open(Place("plan", account.id, wanted.id))

    page = stage.window.pages.get("plan")
    assert isinstance(page, PlanPage)
    assert stage.window.pages.current == "plan"
    assert [row.key for row in page.chosen()] == [wanted.id]


def test_a_planned_visit_that_was_dropped_leads_to_its_account(
    stage: Stage, sample: Sample, account: Account
) -> None:
    plan = sample.plan(account, date(2026, 12, 10))
    stage.book.plan.close([plan.id], PlanState.DROPPED)

    stage.doings.finding.open(Place("plan", account.id, plan.id))

    assert stage.window.pages.current == "board"
    assert page_of(stage).account_id == account.id


def test_a_file_leads_to_the_entry_it_belongs_to(
    stage: Stage, sample: Sample, account: Account
) -> None:
    visit = sample.visit(account, body="拍了照")
    sample.visit(account, body="又去了一次")
    kept = stage.book.attachments.add(account.id, "车间.jpg", b"x", entry_id=visit.id)

    stage.doings.finding.open(Place("attachment", account.id, kept.id))
    settle()

    assert page_of(stage).journal.found == visit.id


def test_what_is_gone_meanwhile_is_said_and_nothing_breaks(stage: Stage, account: Account) -> None:
    stage.doings.finding.open(Place("entry", account.id + 99, 1))
    said = stage.window.toast.words.text()
    stage.doings.finding.open(Place("entry", account.id, 4711))

    assert said
    assert page_of(stage).account_id == account.id


# Back ----------------------------------------------------------------------------------------


def test_back_closes_an_account_that_only_the_search_had_opened(
    stage: Stage, sample: Sample, account: Account, qtbot: QtBot
) -> None:
    visit = sample.visit(account, body="说到交期")
    stage.doings.go("today")
    stage.doings.finding.open(Place("entry", account.id, visit.id))
    shown = stage.window.account_shown

    qtbot.keyClick(page_of(stage).journal, Qt.Key.Key_Left, Alt)

    assert shown
    assert not stage.window.account_shown
    assert stage.window.pages.current == "today"


def test_back_returns_to_the_account_that_lay_open_before(
    stage: Stage, sample: Sample, account: Account, qtbot: QtBot
) -> None:
    other = sample.account("恒通货运", Notebook.C)
    visit = sample.visit(account, body="说到交期")
    stage.doings.open_account(other.id)
    stage.doings.finding.open(Place("entry", account.id, visit.id))

    qtbot.keyClick(page_of(stage).journal, Qt.Key.Key_Left, Alt)

    assert page_of(stage).account_id == other.id


def test_back_returns_from_the_plan_to_the_page_before(
    stage: Stage, sample: Sample, account: Account, qtbot: QtBot
) -> None:
    plan = sample.plan(account, date(2026, 12, 10))
    stage.doings.finding.open(Place("plan", account.id, plan.id))
    reached = stage.window.pages.current

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Alt)

    assert (reached, stage.window.pages.current) == ("plan", "board")


def test_back_goes_nowhere_once_one_went_elsewhere_by_oneself(
    stage: Stage, sample: Sample, account: Account
) -> None:
    plan = sample.plan(account, date(2026, 12, 10))
    stage.doings.finding.open(Place("plan", account.id, plan.id))
    stage.doings.go("pool")

    went = stage.doings.finding.back()

    assert not went
    assert stage.window.pages.current == "pool"
