"""What sheets ask is changed by keys, by dragging and in fields; files go out and come in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sheet_hands import SheetAnswers

from four_notebooks.exchange.sheet_files import text_of
from four_notebooks.method.sheets.template import AnswerKind, Question, Section, Template
from four_notebooks.method.values import SheetTemplate
from four_notebooks.services.book import Book
from four_notebooks.views.account.chips import ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.sheets.page import SheetsPage

RIVALS = "rivals"
CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(book: Book, sheet: str = RIVALS) -> list[str]:
    return [question.id for question in book.sheets.template(sheet, "en").questions()]


def words(book: Book, sheet: str = RIVALS) -> list[str]:
    return [question.text for question in book.sheets.template(sheet, "en").questions()]


@pytest.fixture
def rivals(page: SheetsPage) -> SheetsPage:
    page.show_sheet(RIVALS)
    return page


def go(page: SheetsPage, question: str) -> Question:
    found = page.editor.template.question(question)  # type: ignore[union-attr]
    assert found is not None
    page.sheets.outline.show_node(found)
    page.sheets.outline.setFocus()
    return found


def key(page: SheetsPage, which: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(page.sheets.outline, which, held[0] if held else Qt.KeyboardModifier.NoModifier)


def test_the_page_lists_the_shipped_sheets_and_what_the_first_asks(page: SheetsPage) -> None:
    names = [page.editor.names.index(at).data() for at in range(3)]

    assert names == ["Visit preparation", "Us, rivals, customer", "Ally's gain"]
    assert page.editor.outline.index(0).data() == "Before calling"
    assert page.sheets.form.fields.node is not None


def test_a_question_is_added_by_keys_and_named_at_once(rivals: SheetsPage, book: Book) -> None:
    go(rivals, "us.push")
    key(rivals, Qt.Key.Key_Insert)
    field = rivals.sheets.outline.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "Parking?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert words(book)[2] == "Parking?"
    book.ledger.undo()
    book.ledger.undo()
    assert book.store.all(SheetTemplate) == []


def test_questions_move_within_and_between_sections_by_keys(rivals: SheetsPage, book: Book) -> None:
    go(rivals, "us.push")
    key(rivals, Qt.Key.Key_Up, CONTROL)
    assert asked(book)[:2] == ["us.push", "us.strengths"]
    go(rivals, "us.seen")
    key(rivals, Qt.Key.Key_Down, CONTROL)
    assert asked(book)[4:6] == ["us.seen", "rival.strengths"]
    titles = book.sheets.template(RIVALS).titles_of("us.seen")
    assert titles == ("The rival",)
    key(rivals, Qt.Key.Key_Up, CONTROL)
    assert book.sheets.template(RIVALS).titles_of("us.seen") == ("Us",)


def test_a_question_is_removed_and_undo_brings_it_back(rivals: SheetsPage, book: Book) -> None:
    go(rivals, "us.push")
    key(rivals, Qt.Key.Key_Delete)
    assert "us.push" not in asked(book)
    book.ledger.undo()
    assert "us.push" in asked(book)
    assert rivals.editor.outline.row_of((False, "us.push")) >= 0


def test_a_section_is_added_behind_the_one_looked_at(rivals: SheetsPage, book: Book) -> None:
    go(rivals, "us.push")
    rivals.sheets.add_section.click()

    sections = [section.title for section in book.sheets.template(RIVALS).sections]
    assert sections[:3] == ["Us", "New section", "The rival"]


def drag(page: SheetsPage, question: str, row: int, onto: QModelIndex | None = None) -> bool:
    outline = page.editor.outline
    at = outline.row_of((False, question))
    data = outline.mimeData([outline.index(at)])
    copy = Qt.DropAction.CopyAction
    return outline.dropMimeData(data, copy, row, 0, onto or QModelIndex())


def test_a_question_is_dragged_between_others_and_onto_a_section(
    rivals: SheetsPage, book: Book
) -> None:
    outline = rivals.editor.outline
    assert drag(rivals, "us.seen", outline.row_of((False, "us.strengths")))
    assert asked(book)[:2] == ["us.seen", "us.strengths"]
    assert drag(rivals, "us.seen", -1, outline.index(outline.row_of((True, "met"))))
    assert asked(book)[-1] == "us.seen"


def test_a_section_dragged_into_itself_is_refused_in_words(rivals: SheetsPage, book: Book) -> None:
    outline = rivals.editor.outline
    at = outline.index(outline.row_of((True, "us")))
    outline.dropMimeData(outline.mimeData([at]), Qt.DropAction.CopyAction, -1, 0, at)

    assert rivals.failure.isVisible()
    assert book.store.all(SheetTemplate) == []


def test_folded_sections_show_their_heads_alone(rivals: SheetsPage) -> None:
    outline = rivals.editor.outline
    before = outline.rowCount()
    go(rivals, "us.push")
    rivals.sheets.outline.setCurrentIndex(outline.index(0))
    key(rivals, Qt.Key.Key_Left)
    assert outline.rowCount() == before - 5
    key(rivals, Qt.Key.Key_Right)
    assert outline.rowCount() == before


def test_kind_hint_and_choices_are_written_in_fields(rivals: SheetsPage, book: Book) -> None:
    go(rivals, "us.push")
    form = rivals.sheets.form.question_form
    hint, kind, choices = (form.fields[name] for name in ("hint", "kind", "choices"))
    assert isinstance(hint, Lines) and isinstance(kind, ChoiceChip) and isinstance(choices, Lines)
    hint.insertPlainText("take them there")
    kind.chosen.emit(AnswerKind.CHOICE)
    choices.insertPlainText("By a visit\n\nBy a figure")
    assert rivals.flush()

    question = book.sheets.template(RIVALS).question("us.push")
    assert question == Question(
        id="us.push",
        text="How to push them?",
        hint="take them there",
        kind=AnswerKind.CHOICE,
        choices=("By a visit", "By a figure"),
    )


def test_typing_in_a_field_does_not_lose_the_order_made_meanwhile(
    rivals: SheetsPage, book: Book
) -> None:
    rivals.sheets.outline.show_node(rivals.editor.template.sections[0])  # type: ignore[union-attr]
    title = rivals.sheets.form.section_form.fields["text"]
    assert isinstance(title, Lines)
    title.insertPlainText("!")
    template = book.sheets.template(RIVALS, "en")
    first, *rest = template.sections
    shorter = replace(first, questions=first.questions[:2])
    book.sheets.edit(replace(template, sections=(shorter, *rest)), who="somebody")
    assert rivals.flush()

    after = book.sheets.template(RIVALS).sections[0]
    assert after.title in ("Us!", "!Us")
    assert len(after.questions) == 2


def test_a_half_typed_word_in_a_field_is_not_kept(rivals: SheetsPage, book: Book) -> None:
    from PySide6.QtGui import QInputMethodEvent

    go(rivals, "us.push")
    hint = rivals.sheets.form.question_form.fields["hint"]
    assert isinstance(hint, Lines)
    QApplication.sendEvent(hint, QInputMethodEvent("tishi", []))
    book.sheets.duplicate(RIVALS, "en", "Other")
    assert rivals.flush()
    assert hint.composing
    done = QInputMethodEvent("", [])
    done.setCommitString("提示")
    QApplication.sendEvent(hint, done)
    assert rivals.flush()

    question = book.sheets.template(RIVALS).question("us.push")
    assert question is not None and question.hint == "提示"


def test_a_sheet_is_named_and_given_a_trade(rivals: SheetsPage, book: Book) -> None:
    form = rivals.sheets.form.sheet_form
    trade = form.fields["trade"]
    assert isinstance(trade, Line)
    trade.setText("餐饮")
    rivals.flush()

    assert book.sheets.template(RIVALS).trade == "餐饮"


def test_a_copy_is_made_for_a_trade(rivals: SheetsPage, book: Book, answers: SheetAnswers) -> None:
    answers.entry, answers.words = "Duplicate", " Catering "
    rivals.sheets.more.click()

    copy = rivals.editor.template
    assert copy is not None and copy.id != RIVALS
    assert (copy.name, copy.trade) == ("Us, rivals, customer (Catering)", "Catering")


def test_a_sheet_goes_out_and_comes_in_over_the_one_that_is_there(
    rivals: SheetsPage, book: Book, answers: SheetAnswers, tmp_path: Path
) -> None:
    answers.entry, answers.target = "Export", tmp_path / "rivals.yaml"
    rivals.sheets.more.click()
    before = book.sheets.template(RIVALS, "en")
    go(rivals, "us.push")
    key(rivals, Qt.Key.Key_Delete)

    answers.files, answers.chosen = [tmp_path / "rivals.yaml"], ""
    rivals.bring_in.click()
    assert "us.push" not in asked(book)
    answers.chosen = "copy"
    rivals.bring_in.click()
    assert len(book.sheets.listed("en")) == 4
    answers.chosen = "replace"
    rivals.bring_in.click()

    assert book.sheets.template(RIVALS) == before
    assert answers.asked == ["There is a sheet with this id already: Us, rivals, customer"] * 3


def test_a_file_that_is_no_sheet_is_refused_in_one_sentence_and_nothing_changes(
    rivals: SheetsPage, book: Book, answers: SheetAnswers, tmp_path: Path
) -> None:
    bomb = tmp_path / "bomb.yaml"
    bomb.write_text("a: &a [x]\nb: *a\n")
    many = tmp_path / "many.yaml"
    questions = tuple(Question(id=f"q{n}", text="?") for n in range(10_000))
    section = Section(id="s", title="s", questions=questions)
    many.write_text(text_of(Template(id="many", name="many", sections=(section,))))
    said = []
    for file in (bomb, many):
        answers.files = [file]
        rivals.bring_in.click()
        said.append(rivals.failure.accessibleName() or rivals.failure.text())

    assert rivals.failure.isVisible()
    assert "no & and no *" in said[0] and "500" in said[1]
    assert book.store.all(SheetTemplate) == []


def test_a_changed_sheet_is_restored_after_a_question(
    rivals: SheetsPage, book: Book, answers: SheetAnswers
) -> None:
    go(rivals, "us.push")
    key(rivals, Qt.Key.Key_Delete)
    answers.entry = "Restore"
    rivals.sheets.more.click()
    assert "us.push" not in asked(book)
    answers.yes = True
    rivals.sheets.more.click()

    assert "us.push" in asked(book)


def test_a_sheet_put_away_can_be_offered_again(
    rivals: SheetsPage, book: Book, answers: SheetAnswers
) -> None:
    answers.entry = "Put this sheet away"
    rivals.sheets.more.click()
    assert RIVALS not in [t.id for t in book.sheets.templates("en")]
    answers.entry = "Offer this sheet again"
    rivals.sheets.more.click()
    assert RIVALS in [t.id for t in book.sheets.templates("en")]


def test_a_new_sheet_begins_with_one_section(
    page: SheetsPage, book: Book, answers: SheetAnswers
) -> None:
    answers.chosen = "contact"
    page.new.click()
    template = page.editor.template
    assert template is not None and template.about == "contact"
    page.sheets.add_question.click()
    assert len(words(book, template.id)) == 1


def test_in_a_narrow_page_the_list_becomes_a_button(page: SheetsPage) -> None:
    for width, listed in ((1100, True), (700, True), (460, False)):
        page.resize(width, 600)
        QApplication.processEvents()
        assert page.sheets.left.isVisible() is listed
        assert page.sheets.choice.isVisible() is not listed
        assert page.sheets.outline.isVisible() and page.sheets.form.isVisible()


# -- call scripts ------------------------------------------------------------------


def test_a_script_is_written_and_saves_itself(page: SheetsPage, book: Book) -> None:
    page.show_sheet("scripts")
    pane = page.scripts
    pane.add.click()
    pane.name.setText("Mine")
    pane.body.insertPlainText("**Opening**\nGood morning")
    assert page.flush()

    mine = book.scripts.listed("en")[-1]
    assert (mine.name, mine.body) == ("Mine", "**Opening**\nGood morning")


def test_a_shipped_script_is_changed_in_place(page: SheetsPage, book: Book) -> None:
    page.show_sheet("scripts")
    pane = page.scripts
    pane.names.setCurrentIndex(page.script_editor.names.index(1))
    pane.body.insertPlainText("Mine: ")
    assert page.flush()
    pane.body.insertPlainText("again ")
    assert page.flush()

    scripts = book.scripts.listed("en")
    assert scripts[1].body.startswith("Mine: again ")
    assert len(scripts) == 5
    assert pane.names.currentIndex().row() == 1


def test_scripts_move_and_are_removed_by_keys(page: SheetsPage, book: Book) -> None:
    page.show_sheet("scripts")
    pane, before = page.scripts, [script.name for script in book.scripts.listed("en")]
    pane.names.setFocus()
    pane.names.setCurrentIndex(page.script_editor.names.index(0))
    QTest.keyClick(pane.names, Qt.Key.Key_Down, CONTROL)
    assert [s.name for s in book.scripts.listed("en")][:2] == [before[1], before[0]]
    QTest.keyClick(pane.names, Qt.Key.Key_Delete)
    assert before[0] not in [script.name for script in book.scripts.listed("en")]


def test_counts_follow_the_calls(page: SheetsPage, book: Book) -> None:
    page.show_sheet("scripts")
    script = book.scripts.listed("en")[0]
    book.scripts.use(script.id, language="en")

    assert page.script_editor.names.index(0).data(Qt.ItemDataRole.UserRole + 1) == (
        "used 1 · accepted 0"
    )
    assert "1" in page.scripts.counts.text()


def test_a_name_that_was_emptied_is_refused_and_stays_on_the_page(
    page: SheetsPage, book: Book
) -> None:
    page.show_sheet("scripts")
    page.scripts.name.setText("")
    assert not page.flush()
    assert page.failure.isVisible()
    page.scripts.name.setText("Named again")
    assert page.flush()
    assert not page.failure.isVisible()


def test_a_press_on_the_chevron_folds(rivals: SheetsPage) -> None:
    view = rivals.sheets.outline
    before = rivals.editor.outline.rowCount()
    rect = view.visualRect(rivals.editor.outline.index(0))
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(rect.x() + 18, rect.y() + 14),
    )
    assert rivals.editor.outline.rowCount() < before
