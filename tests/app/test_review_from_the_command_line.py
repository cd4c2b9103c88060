"""``review`` prints what the page of that name shows."""

from __future__ import annotations

import csv
import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from four_notebooks.app import clock
from four_notebooks.app.paths import resource
from four_notebooks.method.kinds import ReleaseReason
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.models.review.plain import as_json
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.storage import facts
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.review.page import ReviewPage

from .conftest import NOW, Run


@pytest.fixture
def lived(run: Run) -> None:
    assert run("sample").code == 0


def opened(path: Path) -> Book:
    moment = datetime.fromisoformat(NOW)
    return Book.open(path, now=lambda: moment, zone=clock.zone_of(moment), read_only=True)


@pytest.mark.parametrize("period", ["today", "week", "last_month", "month", "quarter"])
def test_it_prints_the_figures_that_the_open_page_shows(
    run: Run, path: Path, lived: None, qtbot: QtBot, period: str
) -> None:
    book = opened(path)
    look = Look(resource("icons"), theme="light", motion=False)
    desk = Desk(book, Relay(), Clock(book.now), look, SilentAsk(), LocalSettings(None))
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.settled)
    page.chips.chips[period].click()
    qtbot.waitUntil(lambda: page.settled)
    shown, days = page.model.figures, page.model.period
    assert shown is not None
    said = run("review", "--from", days.first, "--to", days.last, "--json")
    page.rest()
    book.close()
    assert said.code == 0
    assert json.loads(said.out) == json.loads(json.dumps(as_json(shown)))
    assert (shown.first, shown.last) == (days.first, days.last)


def test_without_days_it_is_this_month_and_the_tables_are_those_of_the_page(
    run: Run, lived: None
) -> None:
    said = run("review")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == "2026-11-01 – 2026-11-30"
    assert any(line.startswith("Visits per day") for line in lines)
    assert any(line.startswith("Lines to beat\tin the field 69 % and 51 %") for line in lines)


def test_it_speaks_chinese(run: Run, lived: None) -> None:
    said = run("review", "--language", "zh_CN")
    assert "三天窗口" in said.out
    assert "Three-day" not in said.out


def test_it_writes_a_table_for_a_spreadsheet(run: Run, lived: None, tmp_path: Path) -> None:
    target = tmp_path / "review.csv"
    assert run("review", "--csv", target).code == 0
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[0][0] == "Visits"
    assert ["", "Windows"] in rows


def test_names_like_formulas_put_none_into_the_spreadsheet(
    run: Run, path: Path, tmp_path: Path
) -> None:
    moment = datetime.fromisoformat(NOW)
    book = Book.open(path, now=lambda: moment, zone=clock.zone_of(moment), create=True)
    account = book.accounts.create("=1+1", source="@SUM(A1)", industry="+1", amount=100)
    person = book.people.add(account.id, "-2+3", level=1)
    start = moment - timedelta(days=1)
    book.journal.record(
        Recording(account=account.id, start=start, met=(person.id,), body="=1+1", asked=True)
    )
    book.board.release([account.id], ReleaseReason.OTHER, note="=cmd|' /C calc'!A0")
    book.close()
    target = tmp_path / "review.csv"
    assert run("review", "--csv", target).code == 0
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[0][:2] == ["Visits", "1"]
    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@")] == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--from", "2026-11-20", "--to", "2026-11-10"),
            "2026-11-20 to 2026-11-10 is no period: from an earlier day to a later one.",
        ),
        (("--from", "2026-02-30"), "“2026-02-30” is not a day; write it like 2026-11-21."),
        (
            ("--from", "1900-01-01", "--to", "2199-12-31"),
            "1900-01-01 to 2199-12-31 is no period: from an earlier day to a later one.",
        ),
    ],
)
def test_days_that_cannot_be_are_one_sentence_and_wrong_usage(
    run: Run, lived: None, words: tuple[str, ...], sentence: str
) -> None:
    said = run("review", *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.strip() == sentence


def test_an_empty_book_has_empty_figures(run: Run, path: Path) -> None:
    Book.open(path, now=lambda: datetime.fromisoformat(NOW), create=True).close()
    said = run("review", "--json")
    figures = json.loads(said.out)
    assert said.code == 0
    assert figures["visits"]["count"] == 0
    assert figures["windows"]["share"] is None


def test_a_book_of_a_time_before_there_were_facts_is_counted_all_the_same(
    run: Run, path: Path, lived: None
) -> None:
    before = run("review", "--json").out
    book = Book.open(path, now=lambda: datetime.fromisoformat(NOW))
    with book.store.transaction() as connection:
        facts.clear(connection)
        connection.execute(facts.DERIVED.delete())
    book.close()
    content = path.read_bytes()
    assert run("review", "--json").out == before
    assert path.read_bytes() == content
    assert run("check").code == 0


def test_it_reads_beside_the_running_program(run: Run, path: Path, lived: None) -> None:
    book = Book.open(path, now=lambda: datetime.fromisoformat(NOW))
    assert run("review", "--json").code == 0
    book.close()
