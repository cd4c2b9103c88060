"""What is said below the name, the numbers and the code of an account that another has too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from conftest import Huaqi
from four_notebooks.services.book import Book
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.page import AccountPage


def put(page: AccountPage, key: str, text: str) -> None:
    """Write into a field as if by hand."""
    field = page.details.form.fields[key]
    if isinstance(field, Lines):
        field.setPlainText(text)
    else:
        assert isinstance(field, Line)
        field.setText(text)


def test_a_number_that_another_account_has_is_told_below_it(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    book.accounts.create("华锐轴承", phones=("139 0000 0077",))
    page.show_tab("details")

    put(page, "phones", "0512-6600 0001, 13900000077")

    qtbot.waitUntil(page.details.there.isVisible)
    assert page.details.there.text().startswith("Perhaps already there: 华锐轴承")
    assert page.details.there.text().endswith("same phone")


def test_its_own_name_and_number_are_no_news(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    other = book.accounts.create("华锐轴承", registration_code="91320500MA1N0000X1")
    page.show_tab("details")
    put(page, "name", huaqi.account.name + "有限公司")
    assert page.details.there.isHidden()

    put(page, "registration_code", "91320500MA1N0000X1")

    qtbot.waitUntil(page.details.there.isVisible)
    assert page.details.there.account_id == other.id
    assert page.details.there.text().endswith("same registration code")


def test_return_on_what_is_told_opens_the_other_account(
    page: AccountPage, book: Book, huaqi: Huaqi, qtbot: QtBot
) -> None:
    other = book.accounts.create("华锐轴承")
    page.show_tab("details")
    put(page, "name", "华锐轴承有限公司")
    qtbot.waitUntil(page.details.there.isVisible)
    wanted: list[int] = []
    page.account_wanted.connect(wanted.append)

    QTest.keyClick(page.details.there, Qt.Key.Key_Return)

    assert wanted == [other.id]
