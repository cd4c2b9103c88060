"""The journal as it is read: markdown, repeats, marks; and nothing that reaches outside."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conftest import Answers, Huaqi
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.account.reading import LINE, ReadingView, thumbnail
from four_notebooks.views.desk import Desk
from samples import SettableClock


@pytest.fixture
def reading(desk: Desk, qtbot: QtBot) -> ReadingView:
    view = ReadingView(desk.look, lambda address: None)
    qtbot.addWidget(view)
    view.resize(440, 200)
    return view


def test_markdown_is_read_as_it_was_meant(reading: ReadingView) -> None:
    reading.show_markdown("**交期**解决了\n第二行\n- 一\n- 二\n\n判断")
    assert reading.toPlainText() == "交期解决了\n第二行\n一\n二\n判断"


def test_the_text_takes_whole_lines_of_the_paper(reading: ReadingView) -> None:
    for text in ("一行", "# 标题\n正文", "> 引\n\n```\ncode\n```\n- a\n- b", "长" * 300):
        reading.show_markdown(text)
        assert reading.height() % LINE == 0
        assert reading.height() >= reading.document().size().height()


def test_html_is_shown_and_never_run(reading: ReadingView) -> None:
    reading.show_markdown("<script>alert(1)</script> <b>x</b> <img src='file:///etc/passwd'>")
    assert "<script>alert(1)</script>" in reading.toPlainText()


def test_no_picture_from_outside_the_book_is_opened(reading: ReadingView, tmp_path: Path) -> None:
    path = tmp_path / "secret.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(path))
    for address in (
        str(path),
        path.as_uri(),
        "//host/share/x.png",
        "http://127.0.0.1:9/x.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "qrc:/x.png",
        "attachment:../secret.png",
    ):
        reading.show_markdown(f"前 ![图]({address}) 后")
        shown = reading.grab().toImage()
        red = [
            1
            for x in range(shown.width())
            for y in range(shown.height())
            if shown.pixelColor(x, y) == QColor("#ff0000")
        ]
        assert red == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 8000,
        "*a_ " * 4000,
        ">" * 5000,
        "- " * 3000,
        "`" * 8000,
        "![x](" * 2000,
        "\n".join("  " * n + "- x" for n in range(300)),
        "|" * 5000 + "\n" + "|-" * 2500,
    ],
)
def test_hostile_markdown_is_read_in_a_moment(reading: ReadingView, text: str) -> None:
    began = time.process_time()
    reading.show_markdown(text)
    assert time.process_time() - began < 3


def test_an_attached_picture_is_shown_small(
    page: AccountPage, book: Book, huaqi: Huaqi, tmp_path: Path
) -> None:
    path = tmp_path / "车间.png"
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    assert image.save(str(path))
    reference = page.model.editor.attach("车间.png", path)
    page.foot.box.insert(reference)
    page.foot.record_now()
    view = page.journal._views[0]
    shown = view.text.grab().toImage()
    assert any(
        shown.pixelColor(x, y) == QColor("#0000ff")
        for x in range(0, shown.width(), 5)
        for y in range(0, shown.height(), 5)
    )
    assert view.text.height() <= 10 * LINE


def test_a_file_that_is_no_picture_gives_none(tmp_path: Path) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    assert thumbnail(path).isNull()


def test_links_open_only_after_the_question(
    page: AccountPage, book: Book, huaqi: Huaqi, answers: Answers
) -> None:
    opened: list[str] = []
    page.open_url = lambda url: bool(opened.append(url.toString()))
    page.foot.box.insert("见[官网](https://example.com/a)和[电话](tel:051212345678)")
    page.foot.record_now()
    page.journal.link_wanted.emit(QUrl("https://example.com/a"))
    assert opened == []
    assert "example.com" in answers.asked[0]
    answers.yes = True
    page.journal.link_wanted.emit(QUrl("https://example.com/a"))
    assert opened == ["https://example.com/a"]
    assert page.journal._views[0].links() == ["https://example.com/a", "tel:051212345678"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "//host/x", "smb://host/x", "x.exe"]
)
def test_other_addresses_lead_nowhere(page: AccountPage, answers: Answers, address: str) -> None:
    answers.yes = True
    opened: list[str] = []
    page.open_url = lambda url: bool(opened.append(url.toString()))
    page.journal.link_wanted.emit(QUrl(address))
    page.journal._views[0].text._clicked(QUrl(address))
    assert opened == []
    assert answers.asked == []


def test_entries_are_newest_first_with_what_belongs_to_them(page: AccountPage) -> None:
    latest, first = page.model.journal.shown(0), page.model.journal.shown(1)
    assert latest.head == "Nov 19 14:10 · In person 40 min · KP2 李敏"
    assert latest.heat == "78°"
    assert latest.repeated.endswith("said before")
    assert latest.pieces == ("介绍了系统的三个模块",)
    assert first.echoed == ("介绍了系统的三个模块",)
    assert dict(latest.below)["Made with: "] == "弄清付款方式 / 请李敏引荐周总"
    assert latest.marks == ((True, "nothing repeated"), (True, "a goal"), (True, "an ask"))
    assert first.marks == ((True, "nothing repeated"), (False, "a goal"), (False, "an ask"))


def test_repeats_are_marked_in_both_places(page: AccountPage) -> None:
    for view in page.journal._views:
        marked = [s.cursor.selectedText() for s in view.text.extraSelections()]
        assert marked == ["介绍了系统的三个模块"]


def test_a_visit_written_up_on_another_day_is_said_to_be_late(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    start = book.now() - timedelta(days=2)
    book.journal.record(Recording(account=huaqi.account.id, start=start, body="补记"))
    assert page.model.journal.shown(0).late
    assert not page.model.journal.shown(1).late


def test_deleting_an_entry_is_undoable(page: AccountPage, book: Book, huaqi: Huaqi) -> None:
    page.journal.setFocus()
    QTest.keyClick(page.journal, Qt.Key.Key_Delete)
    assert [e.id for e in book.journal.entries(huaqi.account.id)] == [huaqi.first]
    assert page.journal.built == 1
    book.ledger.undo()
    assert [v.shown.id for v in page.journal._views] == [huaqi.second, huaqi.first]


def test_arrow_keys_go_through_the_entries_and_enter_edits(page: AccountPage, huaqi: Huaqi) -> None:
    page.journal.setFocus()
    QTest.keyClick(page.journal, Qt.Key.Key_Down)
    QTest.keyClick(page.journal, Qt.Key.Key_Return)
    assert page.model.editor.editing is not None
    assert page.model.editor.editing.id == huaqi.first


def test_an_entry_can_be_copied_and_its_menu_says_what_can_be_done(
    page: AccountPage, answers: Answers
) -> None:
    page.journal.setFocus()
    answers.entry = "Copy"
    place = QPoint(60, 40)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, page.journal.mapToGlobal(place)
    )
    page.journal.contextMenuEvent(event)
    assert answers.offered[:2] == ["Edit", "Copy"]
    assert QApplication.clipboard().text().startswith("Nov 19 14:10")


def test_hundreds_of_entries_are_built_as_far_as_they_are_looked_at(
    book: Book, huaqi: Huaqi, clock: SettableClock, desk: Desk, qtbot: QtBot
) -> None:
    template = book.journal.get(huaqi.first)
    for number in range(300):
        start = template.start + timedelta(minutes=number)
        book.journal.record(
            Recording(
                account=huaqi.account.id, start=start, minutes=0, body=f"第{number}次说{number}"
            )
        )
    page = AccountPage(desk, huaqi.account.id)
    qtbot.addWidget(page)
    page.resize(520, 900)
    page.show()
    qtbot.waitExposed(page)
    assert page.journal.built < 40
    page.journal.setFocus()
    QTest.keyClick(page.journal, Qt.Key.Key_End)
    assert page.journal.built == 302
    assert page.model.journal.row_of(huaqi.first) == 301


def test_only_the_entry_that_changed_is_shown_anew(
    page: AccountPage, book: Book, huaqi: Huaqi
) -> None:
    views = list(page.journal._views)
    book.journal.edit(replace(book.journal.get(huaqi.first), body="换了话"))
    assert page.journal._views == views
    assert views[1].text.toPlainText().startswith("换了话")
    assert page.model.journal.shown(0).repeated == ""
