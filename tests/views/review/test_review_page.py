"""The review page shows a period's figures, opens what is behind them, and lets them be taken."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from four_notebooks.models.review.plain import as_json
from four_notebooks.services.book import Book
from four_notebooks.storage import facts
from four_notebooks.views.desk import Desk
from four_notebooks.views.review.page import CARDS, ReviewPage
from four_notebooks.views.review.period_choice import PeriodChoice
from samples import Sample, SettableClock


def figures_of(page: ReviewPage) -> dict[str, str]:
    return {tile.tile.code: tile.tile.figure for tile in page.tiles if tile.tile is not None}


def table(page: ReviewPage, code: str) -> list[tuple[str, ...]]:
    chart = page.cards[code].chart
    assert chart is not None
    return [line.cells for line in chart.table.lines]


def names(page: ReviewPage) -> list[str]:
    rows = page.panel.rows
    return [row.title for n in range(rows.rowCount()) if (row := rows.row_at(n)) is not None]


def test_the_figures_of_the_month_stand_on_tiles_and_in_tables(page: ReviewPage) -> None:
    assert figures_of(page) == {
        "visits": "3",
        "windows": "50 %",
        "same_day": "100 %",
        "asked": "0.33",
        "repeats": "33 %",
        "signed": "1",
    }
    assert table(page, "windows") == [
        ("Kept", "1"),
        ("Run out", "1"),
        ("Put away", "0"),
        ("Still open", "1"),
        ("Share kept", "50 %"),
    ]
    assert ("B → Pool", "1") in table(page, "moves")
    assert table(page, "releases") == [("No purchasing power", "1", "0", "0", "0", "1")]
    assert table(page, "field") == [
        ("let go, later signed", "0 %", "0 / 1", "69 %"),
        ("of these lost by our follow-up", "–", "0 / 0", "51 %"),
    ]


def test_another_period_counts_other_days(
    page: ReviewPage, qtbot: QtBot, clock: SettableClock
) -> None:
    with qtbot.waitSignal(page.model.changed):
        page.chips.chips["last_month"].click()
    assert figures_of(page)["visits"] == "0"
    assert figures_of(page)["windows"] == "–"
    chart = page.cards["visits"].chart
    assert chart is not None
    assert chart.is_empty
    assert chart.empty == "No visit was recorded in these days."


def test_days_of_ones_own_are_asked_for_and_put_in_order(
    page: ReviewPage, qtbot: QtBot, desk: Desk
) -> None:
    def fill(dialog: object) -> None:
        assert isinstance(dialog, PeriodChoice)
        dialog.first.setText("2026-02-30")
        assert dialog.trouble.text().startswith("“2026-02-30” is not a day")
        assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        dialog.first.setText("2026-11-30")
        dialog.last.setText("10-21")
        assert dialog.trouble.text() == ""

    desk.ask.fill = fill  # type: ignore[attr-defined]
    with qtbot.waitSignal(page.model.changed):
        page.chips.chips["custom"].click()
    found = page.model.period
    assert (found.first, found.last) == (date(2026, 10, 21), date(2026, 11, 30))
    assert page.chips.chips["custom"].isChecked()


def test_a_step_is_seen_at_once(page: ReviewPage, qtbot: QtBot, book: Book, sample: Sample) -> None:
    with qtbot.waitSignal(page.model.changed):
        sample.visit(book.accounts.find([1])[0])
    assert figures_of(page)["visits"] == "4"
    with qtbot.waitSignal(page.model.changed):
        book.ledger.undo()
    assert figures_of(page)["visits"] == "3"


def test_every_figure_opens_the_accounts_behind_it(
    page: ReviewPage, lived: dict[str, int], qtbot: QtBot
) -> None:
    page.tiles[1].click()
    assert names(page) == ["金桥家具"]
    assert not page.panel.isHidden()
    for card in page.cards.values():
        assert card.chart is not None
        for line in card.chart.table.lines:
            if line.behind is not None:
                page.show_behind(line.behind)
                assert page.panel.title.text() == line.behind.title
    opened: list[int] = []
    page.account_wanted.connect(opened.append)
    page.tiles[5].click()
    page.panel.list.setCurrentIndex(page.panel.rows.index(0))
    QTest.keyClick(page.panel.list, Qt.Key.Key_Return)
    assert opened == [lived["signed"]]
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.panel.isHidden()


def test_the_accounts_behind_a_figure_follow_the_book_and_the_period(
    page: ReviewPage, qtbot: QtBot, book: Book, lived: dict[str, int]
) -> None:
    page.tiles[0].click()
    assert sorted(names(page)) == ["海纳物流", "金桥家具"]
    with qtbot.waitSignal(page.model.changed):
        book.accounts.delete([lived["lost"]])
    assert names(page) == ["海纳物流"]
    with qtbot.waitSignal(page.model.changed):
        page.chips.chips["last_month"].click()
    assert names(page) == []
    assert page.panel.empty.isVisible()


def test_a_plot_is_walked_by_key_and_opened_by_key_and_mouse(
    page: ReviewPage, qtbot: QtBot
) -> None:
    plot = page.cards["windows"].plot
    plot.setFocus()
    for _ in range(2):
        QTest.keyClick(plot, Qt.Key.Key_Down)
    assert plot.current is not None
    assert plot.current.tip == "Run out: 1"
    assert plot.accessibleName() == "Run out: 1"
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert names(page) == ["金桥家具"]
    assert plot.accessibleName() == "Three-day windows. 50 % kept"
    place: QPointF = plot.spots()[0].box.center()
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert names(page) == ["海纳物流"]


def test_a_bar_of_the_days_is_a_day(page: ReviewPage, lived: dict[str, int]) -> None:
    plot = page.cards["visits"].plot
    spots = [spot for spot in plot.spots() if spot.behind is not None]
    assert [spot.behind.which for spot in spots if spot.behind] == ["2026-11-23", "2026-11-24"]
    assert spots[0].behind is not None
    page.show_behind(spots[0].behind)
    assert sorted(names(page)) == ["海纳物流", "金桥家具"]


def test_every_plot_has_a_name_and_its_table_for_those_who_do_not_see_it(page: ReviewPage) -> None:
    for code in CARDS:
        card = page.cards[code]
        assert card.plot.accessibleName()
        assert card.chart is not None
        said = card.plot.accessibleDescription()
        assert said == (card.chart.empty if card.chart.is_empty else card.chart.table.as_text())
        card.turn.click()
        assert card.shows_table
        assert card.table.rows.rowCount() == len(card.chart.table.lines)
        card.turn.click()
        assert not card.shows_table


def test_a_table_is_copied_as_text_and_opened_by_key(page: ReviewPage, desk: Desk) -> None:
    card = page.cards["windows"]
    card.turn_over()
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1] == "Kept\t1"
    card.table.setCurrentIndex(card.table.rows.index(1, 0))
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert names(page) == ["金桥家具"]
    QGuiApplication.clipboard().clear()
    desk.ask.entry = "Copy the table"  # type: ignore[attr-defined]
    card.menu_wanted.emit(card, QPoint())
    assert QGuiApplication.clipboard().text().startswith("\tWindows\nKept\t1")


def test_a_plot_and_the_whole_page_are_saved_as_pictures(
    page: ReviewPage, desk: Desk, tmp_path: Path
) -> None:
    said: list[str] = []
    page.toast_wanted.connect(said.append)
    desk.ask.entry, desk.ask.file = "picture", tmp_path / "plot.png"  # type: ignore[attr-defined]
    card = page.cards["visits"]
    card.menu_wanted.emit(card, QPoint())
    plot = QImage(str(tmp_path / "plot.png"))
    assert plot.width() >= 2 * card.width()
    colours = {
        plot.pixelColor(x, y).rgb()
        for x in range(0, plot.width(), 7)
        for y in range(0, plot.height(), 7)
    }
    assert desk.look.theme.a.rgb() in colours
    desk.ask.file = tmp_path / "page"  # type: ignore[attr-defined]
    page.actions_row.save.click()
    assert QImage(str(tmp_path / "page.png")).height() >= 2 * 700
    assert said == ["Saved as plot.png", "Saved as page.png"]
    assert desk.ask.offered == "review-2026-11-01-2026-11-30.png"  # type: ignore[attr-defined]


def test_all_tables_are_saved_without_formulas(
    page: ReviewPage, desk: Desk, tmp_path: Path
) -> None:
    desk.ask.entry, desk.ask.file = "CSV", tmp_path / "all.csv"  # type: ignore[attr-defined]
    page.actions_row.save.click()
    content = (tmp_path / "all.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["Visits", "3", "3 meetings"]
    assert ["Kept", "1"] in rows
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_what_cannot_be_written_is_said_in_a_line(
    page: ReviewPage, desk: Desk, tmp_path: Path
) -> None:
    said: list[str] = []
    page.toast_wanted.connect(said.append)
    desk.ask.entry = "CSV"  # type: ignore[attr-defined]
    desk.ask.file = tmp_path / "nowhere" / "all.csv"  # type: ignore[attr-defined]
    page.actions_row.save.click()
    assert said == ["all.csv could not be written: No such file or directory"]


def test_the_reports_are_copied(page: ReviewPage, clock: SettableClock) -> None:
    page.copy_week_report()
    text = QGuiApplication.clipboard().text().splitlines()
    assert text[0] == "Week report Nov 23 – Nov 29"
    assert text[1] == "3 visits, 3 of them meetings; asked 1 times; 0 recorded later."
    assert "Windows: 1 kept, 1 run out." in text
    assert "Signed: 同创电子" in text
    page.copy_day_report()
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Day report Nov 27 Fri",
        "No visit was recorded.",
        "Tomorrow, 1 visits:",
        "- 海纳物流: no strategy yet",
    ]


def test_a_book_without_anything_says_so_in_a_line(qtbot: QtBot, desk: Desk) -> None:
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.model.changed):
        page.show()
    assert page.empty.isVisible()
    assert not any(card.isVisible() for card in page.cards.values())
    page.rest()


def test_the_cards_lie_in_as_many_columns_as_there_is_room_for(
    page: ReviewPage, qtbot: QtBot
) -> None:
    def columns() -> int:
        cards = page.cards.values()
        return len({card.x() for card in cards})

    for width, wanted in ((1192, 3), (880, 2), (480, 1)):
        page.resize(width, 800)
        qtbot.waitUntil(lambda wanted=wanted: columns() == wanted)  # type: ignore[misc]
    assert page.actions_row.more.isVisible()
    page.tiles[0].click()
    assert not page.area.isVisible()
    page.hide_behind()
    assert page.area.isVisible()


def test_an_older_book_is_counted_behind_the_page(
    qtbot: QtBot, desk: Desk, lived: dict[str, int], book: Book
) -> None:
    with book.store.transaction() as connection:
        facts.clear(connection)
        connection.execute(facts.DERIVED.delete())
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    said: list[str] = []
    page.model.changed.connect(lambda: said.append(page.note.text()))
    page.show()
    qtbot.waitUntil(lambda: page.settled)
    assert said[0] == "counting…"
    assert page.note.text() == ""
    assert figures_of(page)["visits"] == "3"
    page.rest()


@pytest.mark.parametrize("code", ["today", "week", "month", "quarter", "year"])
def test_the_page_and_the_service_say_the_same(
    page: ReviewPage, qtbot: QtBot, book: Book, code: str
) -> None:
    if code != "month":
        with qtbot.waitSignal(page.model.changed):
            page.chips.chips[code].click()
    period = page.model.period
    assert period.first <= date(2026, 11, 27) <= period.last
    assert page.model.figures is not None
    again = book.review.figures(period.first, period.last, book.now())
    assert as_json(page.model.figures) == as_json(again)
