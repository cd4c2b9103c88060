"""Writing at the foot of the page: drafts, recording, repeats, files, input methods."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from conftest import Answers, Disk, Huaqi, commit, compose
from four_notebooks.method.values import Answer, EntryKind
from four_notebooks.models.account.draft import VisitDraft
from four_notebooks.models.autosave import WAIT_MS
from four_notebooks.models.phrases import Phrases
from four_notebooks.services.book import Book
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.desk import Desk


def draft(book: Book, huaqi: Huaqi) -> VisitDraft:
    return VisitDraft.from_text(book.drafts.get(f"visit/{huaqi.account.id}"))


def test_what_is_typed_is_in_the_book_within_a_second(
    qtbot: QtBot, page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    began = time.monotonic()
    QTest.keyClicks(page.foot.box, "she agreed")
    qtbot.waitUntil(lambda: draft(book, huaqi).body == "she agreed", timeout=1500)
    assert time.monotonic() - began < WAIT_MS / 1000 + 0.3


def test_a_draft_is_no_step_and_no_visit(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    before = book.ledger.next_undo(), len(book.journal.entries(huaqi.account.id))
    page.foot.box.insert("没记下")
    page.leave()
    assert (book.ledger.next_undo(), len(book.journal.entries(huaqi.account.id))) == before


def test_a_draft_comes_back_when_the_page_is_made_again(
    page: AccountPage, desk: Desk, huaqi: Huaqi, qtbot: QtBot
) -> None:
    page.foot.box.insert("写到一半")
    page.foot.asked.click()
    page.model.editor.enter(heat=64, purpose="引荐", kind=EntryKind.VIDEO)
    page.leave()
    again = AccountPage(desk, huaqi.account.id)
    qtbot.addWidget(again)
    assert again.foot.box.text == "写到一半"
    assert again.foot.asked.isChecked()
    assert again.foot.heat.text() == "64°"
    assert again.foot.kind.text() == "Video"
    assert again.foot.form.purpose.text() == "引荐"


def test_leaving_the_field_saves_what_was_typed(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.setFocus()
    page.foot.box.insert("快走了")
    page.foot.box.clearFocus()
    assert draft(book, huaqi).body == "快走了"


def test_ctrl_enter_records_the_visit_and_uses_up_the_draft(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    page.foot.box.setFocus()
    page.foot.box.insert("周总**答应**看方案")
    page.model.editor.enter(heat=80, asked=True, answer="下周答复", met=(huaqi.payer.id,))
    page.leave()
    QTest.keyClick(page.foot.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    entry = book.journal.entries(huaqi.account.id)[0]
    assert (entry.body, entry.heat, entry.asked, entry.answer, entry.met) == (
        "周总**答应**看方案",
        80,
        True,
        "下周答复",
        (huaqi.payer.id,),
    )
    assert entry.start == book.now() - timedelta(minutes=60)
    assert draft(book, huaqi) == VisitDraft()
    assert page.foot.box.text == ""
    assert page.journal.built == page.model.journal.rowCount()
    assert page.model.journal.shown(0).id == entry.id
    assert page.tabs.tabText(0) == "Visits 3"


def test_undo_of_a_recording_gives_the_text_back_and_loses_nothing_typed_since(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("先说的")
    page.foot.record_now()
    page.foot.box.insert("后说的")
    book.ledger.undo()
    assert page.foot.box.text == "先说的\n\n后说的"
    assert page.model.journal.rowCount() == 2
    page.leave()
    assert draft(book, huaqi).body == "先说的\n\n后说的"


def test_an_empty_page_records_nothing(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    page.foot.record_now()
    assert len(book.journal.entries(huaqi.account.id)) == 2


def test_a_note_is_counted_nowhere(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    page.foot.box.insert("听说他们换了厂长")
    page.model.editor.enter(kind=EntryKind.NOTE)
    page.foot.record_now()
    assert book.journal.entries(huaqi.account.id)[0].kind is EntryKind.NOTE
    assert page.tabs.tabText(0) == "Visits 2"
    assert page.model.journal.shown(0).marks == ()


def test_who_was_met_is_offered_from_the_plan_and_can_be_ticked(
    page: AccountPage, huaqi: Huaqi
) -> None:
    assert page.model.editor.met() == (huaqi.payer.id,)
    actions = {a.data(): a for a in page.foot.met.menu_of_people().actions()}
    actions[huaqi.li.id].setChecked(True)
    actions[huaqi.payer.id].setChecked(False)
    assert page.model.editor.met() == (huaqi.li.id,)
    assert "李敏" in page.foot.met.text()


def test_the_start_is_todays_planned_time_once_it_has_come(
    page: AccountPage, desk: Desk, huaqi: Huaqi, clock: object, qtbot: QtBot
) -> None:
    clock.forward(hours=3)  # type: ignore[attr-defined]
    again = AccountPage(desk, huaqi.account.id)
    qtbot.addWidget(again)
    local = again.model.editor.start().astimezone(desk.book.zone)
    assert f"{local:%H:%M}" == "11:00"


def test_an_entry_is_edited_in_the_same_place_and_the_draft_waits(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("新的一次")
    page.edit_entry(huaqi.first)
    assert page.foot.box.text.startswith("目标:弄清谁付款")
    page.foot.box.put("改过的话")
    page.model.editor.enter(body="改过的话", problem_solved=Answer.YES)
    page.foot.record_now()
    assert book.journal.get(huaqi.first).body == "改过的话"
    assert book.journal.get(huaqi.first).problem_solved is Answer.YES
    assert page.foot.box.text == "新的一次"
    assert page.model.journal.shown(1).body == "改过的话"
    book.ledger.undo()
    assert book.journal.get(huaqi.first).body.startswith("目标")


def test_leaving_an_edit_asks_before_words_are_dropped(
    page: AccountPage, answers: Answers, book: Book, huaqi: Huaqi
) -> None:
    page.edit_entry(huaqi.first)
    page.foot.box.insert("多写的")
    page.foot.leave.click()
    assert page.model.editor.editing is not None
    answers.yes = True
    page.foot.leave.click()
    assert page.model.editor.editing is None
    assert len(answers.asked) == 2
    assert "多写的" not in book.journal.get(huaqi.first).body


def test_repeated_sentences_are_marked_while_typing_and_half_of_it_warns(
    page: AccountPage, qtbot: QtBot
) -> None:
    page.foot.box.insert("😀😀。介绍了系统的三个模块。")
    qtbot.waitUntil(lambda: bool(page.foot.box.extraSelections()), timeout=1000)
    (mark,) = page.foot.box.extraSelections()
    assert mark.cursor.selectedText() == "介绍了系统的三个模块"
    assert not page.foot.repeats.isHidden()
    assert "介绍了系统的三个模块" in page.foot.repeats.words.text()
    page.foot.box.insert("报价两万八,首付三成,分两期,周总点头,下周一签,合同草稿已发给财务")
    qtbot.waitUntil(page.foot.repeats.isHidden, timeout=1000)
    assert len(page.foot.box.extraSelections()) == 1


def test_the_journals_own_undo_is_the_texts_own(page: AccountPage, book: Book) -> None:
    before = book.ledger.next_undo()
    page.foot.box.setFocus()
    QTest.keyClicks(page.foot.box, "abc")
    QTest.keyClick(page.foot.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.foot.box.toPlainText() == ""
    assert book.ledger.next_undo() == before


def test_enter_goes_on_with_a_list_and_leaves_an_empty_item(page: AccountPage) -> None:
    box = page.foot.box
    box.insert("1. 报价")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "1. 报价\n2. "
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "1. 报价\n"
    box.selectAll()
    box.insert("- [x] 一")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "- [x] 一\n- [ ] "


def test_a_write_that_fails_keeps_the_text_says_so_and_is_tried_again(
    page: AccountPage, disk: Disk, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    page.foot.box.insert("很长的一次拜访" * 9000)
    disk.fill()
    assert not page.leave()
    assert not page.failure.isHidden()
    assert "full" in page.failure.words.text()
    assert page.foot.box.text.startswith("很长")
    page.failure.action.click()
    assert QApplication.clipboard().text().startswith("很长")
    disk.empty()
    qtbot.waitUntil(page.failure.isHidden, timeout=4000)
    assert draft(book, huaqi).body == page.foot.box.text


def test_a_recording_that_fails_keeps_everything(
    page: AccountPage, disk: Disk, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("很长的一次拜访" * 9000)
    assert page.leave()
    disk.fill()
    page.foot.record_now()
    assert len(book.journal.entries(huaqi.account.id)) == 2
    assert not page.failure.isHidden()
    assert page.foot.box.text.startswith("很长")
    disk.empty()
    page.foot.record_now()
    assert len(book.journal.entries(huaqi.account.id)) == 3


def test_a_visit_in_the_future_is_refused_in_words(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("明天的事")
    page.model.editor.enter(start=book.now() + timedelta(days=1))
    page.foot.record_now()
    assert "future" in page.failure.words.text()
    assert page.foot.box.text == "明天的事"


def picture() -> QImage:
    image = QImage(1200, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def test_a_pasted_picture_becomes_an_attachment(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    mime = QMimeData()
    mime.setImageData(picture())
    page.foot.box.insertFromMimeData(mime)
    (kept,) = book.attachments.of(huaqi.account.id)
    assert kept.media_type == "image/png"
    assert page.foot.box.text == f"![{kept.name}]({book.attachments.reference(kept)})"
    page.foot.record_now()
    entry = book.journal.entries(huaqi.account.id)[0]
    assert [a.id for a in book.attachments.of(huaqi.account.id, entry.id)] == [kept.id]


def drop(box: QWidget, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(4, 4),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    box.dropEvent(event)
    return event


def test_a_dropped_file_is_copied_and_linked(
    page: AccountPage, book: Book, huaqi: Huaqi, tmp_path: Path
) -> None:
    path = tmp_path / "报价[终].txt"
    path.write_text("28000", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path))])
    event = drop(page.foot.box, mime)
    (kept,) = book.attachments.of(huaqi.account.id)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert path.exists()
    assert page.foot.box.text == f"[报价 终 .txt]({book.attachments.reference(kept)})"
    assert book.attachments.path(kept).read_text(encoding="utf-8") == "28000"


def test_text_is_pasted_plain(page: AccountPage) -> None:
    mime = QMimeData()
    mime.setHtml("<b>bold</b><script>x()</script>")
    mime.setText("bold")
    page.foot.box.insertFromMimeData(mime)
    assert page.foot.box.toPlainText() == "bold"


def test_stock_phrases_are_kept_and_put_in(page: AccountPage, answers: Answers, book: Book) -> None:
    page.foot.box.insert("带样品再来")
    page.foot.box.selectAll()
    answers.entry = "Keep the selected"
    page.foot.phrases.click()
    page.foot.box.moveCursor(QTextCursor.MoveOperation.End)
    answers.entry = "带样品"
    page.foot.phrases.click()
    assert page.foot.box.toPlainText() == "带样品再来带样品再来"
    assert Phrases(book).all()[-1] == "带样品再来"


def test_a_half_typed_word_is_neither_saved_nor_compared_nor_recorded(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    box = page.foot.box
    box.setFocus()
    compose(box, "jieshaole")
    page.model.editor.compare()
    page.leave()
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert draft(book, huaqi) == VisitDraft()
    assert box.extraSelections() == []
    assert len(book.journal.entries(huaqi.account.id)) == 2
    commit(box, "介绍了")
    page.leave()
    assert draft(book, huaqi).body == "介绍了"


def test_a_change_from_elsewhere_waits_until_the_word_is_done(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    page.foot.box.insert("先说的")
    page.foot.record_now()
    compose(page.foot.box, "hou")
    book.ledger.undo()
    assert page.foot.box.composing
    assert page.foot.box.toPlainText() == ""
    compose(page.foot.box, "")
    assert page.foot.box.toPlainText() == "先说的"


@pytest.mark.parametrize("size", [100, 2000])
def test_a_key_is_styled_without_touching_other_lines(page: AccountPage, size: int) -> None:
    box = page.foot.box
    box.put("**甲** `乙`\n" * (size // 10))
    styled: list[int] = []
    box.document().contentsChange.connect(lambda at, gone, came: styled.append(came))
    box.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(box, "x")
    assert styled == [1]
