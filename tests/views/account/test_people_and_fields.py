"""People, evidence and the account's own fields: forms that save themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from conftest import Disk, Huaqi, commit, compose
from four_notebooks.method.values import Answer, Attitude, Temper, Term
from four_notebooks.services.book import Book
from four_notebooks.views.account.chips import ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.form import FieldsForm
from four_notebooks.views.account.page import AccountPage


def line(form: FieldsForm, key: str) -> Line:
    field = form.fields[key]
    assert isinstance(field, Line)
    return field


def choose(form: FieldsForm, key: str, value: object) -> None:
    field = form.fields[key]
    assert isinstance(field, ChoiceChip)
    action = next(a for a in field.menu_of_choices().actions() if a.data() == value)
    field._take(action)


def test_a_person_is_added_named_and_placed_by_keys(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_tab("people")
    page.people.list.setFocus()
    QTest.keyClick(page.people.list, Qt.Key.Key_Insert)
    name = line(page.people.form, "name")
    assert name.selectedText() == "New person"
    QTest.keyClicks(name, "Anna")
    choose(page.people.form, "level", 2)
    choose(page.people.form, "reports_to", huaqi.payer.id)
    choose(page.people.form, "temper", Temper.OWL)
    choose(page.people.form, "attitude", Attitude.FOR)
    line(page.people.form, "phones").setText("139 0000 1111，0512-1")
    page.people.form.fields["ally"].click()
    page.leave()
    anna = next(c for c in book.people.contacts(huaqi.account.id) if c.name == "Anna")
    assert (anna.level, anna.reports_to, anna.temper) == (2, huaqi.payer.id, Temper.OWL)
    assert (anna.attitude, anna.ally) == (Attitude.FOR, True)
    assert anna.phones == ("139 0000 1111", "0512-1")
    assert page.tabs.tabText(1) == "People 4"


def test_a_removed_person_comes_back_with_undo(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    page.show_person(huaqi.li.id)
    page.people.list.setFocus()
    QTest.keyClick(page.people.list, Qt.Key.Key_Delete)
    assert huaqi.li.id not in [c.id for c in book.people.contacts(huaqi.account.id)]
    assert "李敏" not in page.model.journal.shown(0).head
    book.ledger.undo()
    assert page.people.people.row_of(huaqi.li.id) >= 0
    assert page.model.journal.shown(0).head.endswith("KP2 李敏")


def test_the_chain_leads_to_the_person(page: AccountPage, huaqi: Huaqi) -> None:
    page.head.chain.setFocus()
    QTest.keyClick(page.head.chain, Qt.Key.Key_Right)
    QTest.keyClick(page.head.chain, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.people
    assert page.model.person.contact_id == huaqi.li.id
    assert line(page.people.form, "name").text() == "李敏"


def test_going_to_another_person_saves_the_one_before(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_person(huaqi.li.id)
    line(page.people.form, "title").setText("副总")
    page.show_person(huaqi.payer.id)
    assert book.people.get(huaqi.li.id).title == "副总"
    assert line(page.people.form, "title").text() == "总经理"


def test_a_blank_name_is_refused_in_words_and_kept_on_the_screen(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_person(huaqi.li.id)
    name = line(page.people.form, "name")
    name.setText("")
    page.leave()
    assert "name" in page.failure.words.text()
    name.setText("李敏敏")
    assert page.leave()
    assert page.failure.isHidden()
    assert book.people.get(huaqi.li.id).name == "李敏敏"


def test_people_can_be_copied(page: AccountPage, huaqi: Huaqi) -> None:
    page.show_person(huaqi.li.id)
    page.people.list.setFocus()
    QTest.keyClick(page.people.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "KP2 李敏 · 采购总监 · Peacock · ally"


def test_evidence_is_answered_with_a_note_and_grades_the_account(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_tab("evidence")
    view = page.view("evidence")
    form = view.form
    for question in ("need", "power", "value"):
        choose(form, question, Answer.YES)
    note = form.fields["power_note"]
    assert isinstance(note, Lines)
    note.insertPlainText("年报里有预算")
    page.leave()
    account = book.accounts.get(huaqi.account.id)
    assert account.power.answer is Answer.YES
    assert account.power.note == "年报里有预算"
    assert account.need.at == book.now()
    assert "B" in view.grade.text()
    book.ledger.undo()
    assert note.text == ""


def test_the_accounts_own_fields_save_themselves(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_tab("details")
    form = page.details.form
    name = form.fields["name"]
    assert isinstance(name, Lines)
    name.selectAll()
    name.insertPlainText("华启精密")
    line(form, "amount").setText("12.5万")
    line(form, "tags").setText("展会,机床")
    choose(form, "term", Term.LONG)
    extra = form.fields["extra"]
    assert isinstance(extra, Lines)
    extra.insertPlainText("级别: A类")
    page.leave()
    account = book.accounts.get(huaqi.account.id)
    assert (account.name, account.amount, account.term) == ("华启精密", 12_500_000, Term.LONG)
    assert (account.tags, account.extra) == (("展会", "机床"), (("级别", "A类"),))
    assert page.model.head.name == "华启精密"
    assert line(form, "amount").text() == "12.5万"


def test_a_change_from_elsewhere_reaches_the_form(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.show_tab("details")
    page.model.save_account(who="elsewhere", area="无锡")
    assert line(page.details.form, "area").text() == "无锡"


def test_a_write_that_fails_keeps_the_field_and_is_tried_again(
    page: AccountPage, disk: Disk, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    page.show_tab("details")
    note = page.details.form.fields["note"]
    assert isinstance(note, Lines)
    note.insertPlainText("长" * 19_000)
    disk.fill()
    page.leave()
    assert not page.failure.isHidden()
    disk.empty()
    qtbot.waitUntil(lambda: book.accounts.get(huaqi.account.id).note != "", timeout=4000)
    assert page.failure.isHidden()


def test_no_field_of_the_page_saves_or_shows_a_half_typed_word(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    for code in ("people", "evidence", "changes", "details", "visits"):
        page.show_tab(code)
    page.foot.more.setChecked(True)
    page.foot.asked.setChecked(True)
    page.note.when.setChecked(True)
    page.leave()
    fields = [
        field
        for kind in (QLineEdit, QPlainTextEdit)
        for field in page.findChildren(kind)
        if isinstance(field, Line | Lines)
    ]
    assert len(fields) > 25

    def told() -> tuple[object, ...]:
        account = huaqi.account.id
        return (
            book.accounts.get(account),
            book.people.contacts(account),
            book.journal.strategy(account),
            book.journal.entries(account),
            book.drafts.get(f"visit/{account}"),
            book.ledger.next_undo(),
            book.plan.planned(account),
        )

    before = told()
    for field in fields:
        compose(field, "banju")
        assert field.composing
        field.left.emit()
        page.leave()
        assert told() == before
        compose(field, "")
    for field in fields:
        if field is not page.note.planner.hour:
            commit(field, "整")
    page.leave()
    after = told()
    assert after != before
    for field in fields:
        if field is not page.note.planner.hour:
            text = field.text if isinstance(field, Lines) else field.text()
            assert "整" in text, field.accessibleName()
