"""The day on paper: in order, in full, and red where a strategy is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from four_notebooks.exchange.paper.codes import MOST_BYTES, texts_of, write_svg
from four_notebooks.exchange.paper.day_sheet import day_sheet, last_lines, visits_of
from four_notebooks.exchange.paper.paper_words import say
from four_notebooks.method.values import Entry, EntryKind, Notebook, PlanState
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DAY = date(2026, 11, 24)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    yield book
    book.close()


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_day_stands_there_in_order_with_all_one_needs(book: Book, language: str) -> None:
    later = book.accounts.create("晚一点", address="某路 <2> 号", phones=("021-5555",))
    sooner = book.accounts.create("早一点")
    person = book.people.add(later.id, "林晓", title="采购经理", level=2, phones=("138",))
    book.plan.plan(later.id, DAY, at=at(14), contacts=(person.id,), purpose="看样")
    book.plan.plan(sooner.id, DAY, at=at(9, 30))
    book.journal.save_strategy(later.id, goal="见到老板\n当面", ask="约周五 & 签字")
    sheet = day_sheet(book, book.plan.agenda(DAY), language)
    html = sheet.html()
    assert html.index("早一点") < html.index("晚一点")
    for text in (
        "09:30",
        "14:00",
        "KP2 林晓 采购经理 138",
        "021-5555",
        "某路 &lt;2&gt; 号",
        "看样",
    ):
        assert text in html
    assert "见到老板<br>当面" in html
    assert "约周五 &amp; 签字" in html
    assert html.count(say("missing", language)) == 1
    assert "missing" in sheet.blocks[0]
    assert "visit missing" not in sheet.blocks[1]


def test_a_visit_not_to_be_made_is_not_on_the_sheet(book: Book) -> None:
    one, other = book.accounts.create("去"), book.accounts.create("不去")
    book.plan.plan(one.id, DAY, at=at(9))
    dropped = book.plan.plan(other.id, DAY, at=at(10))
    book.plan.close([dropped.id], PlanState.DROPPED)
    assert [v.name for v in visits_of(book, book.plan.agenda(DAY), "en")] == ["去"]


def test_an_empty_day_says_so(book: Book) -> None:
    assert say("empty", "zh_CN") in day_sheet(book, book.plan.agenda(DAY), "zh_CN").html()


def test_the_last_visit_gives_its_three_most_important_lines() -> None:
    entry = Entry(
        id=2,
        account_id=1,
        kind=EntryKind.IN_PERSON,
        start=NOW,
        recorded_at=NOW,
        body="# 谈了\n\n- 预算\n- 交期",
        state="犹豫",
        answer="月底答复",
    )
    note = Entry(
        id=3, account_id=1, kind=EntryKind.NOTE, start=NOW, recorded_at=NOW, body="只是备注"
    )
    assert last_lines([note, entry]) == ("月底答复", "犹豫", "谈了")
    assert last_lines([note]) == ()


def test_a_visit_planned_after_its_window_says_so(book: Book) -> None:
    account = book.accounts.create("华启")
    person = book.people.add(account.id, "李敏", level=2)
    start = NOW - timedelta(hours=2)
    book.journal.record(Recording(account=account.id, start=start, met=(person.id,), body="谈了"))
    book.board.move([account.id], Notebook.B)
    late = DAY + timedelta(days=4)
    book.plan.plan(account.id, late, at=at(9) + timedelta(days=4))
    (visit,) = visits_of(book, book.plan.agenda(late), "en")
    assert visit.window == "Window closes 11-26 00:30: this visit is too late"


def test_a_window_that_has_run_out_says_so(book: Book) -> None:
    account = book.accounts.create("华启")
    person = book.people.add(account.id, "李敏", level=2)
    start = NOW - timedelta(days=5)
    book.journal.record(Recording(account=account.id, start=start, met=(person.id,), body="谈了"))
    book.board.move([account.id], Notebook.B)
    book.plan.plan(account.id, DAY, at=at(9))
    (visit,) = visits_of(book, book.plan.agenda(DAY), "en")
    assert visit.window == "Window ran out 11-21 02:30"


def test_a_line_too_long_for_its_place_shows_that_it_goes_on() -> None:
    entry = Entry(
        id=1, account_id=1, kind=EntryKind.IN_PERSON, start=NOW, recorded_at=NOW, body="谈" * 81
    )
    assert last_lines([entry]) == ("谈" * 79 + "…",)


def test_fifteen_visits_fit_one_or_two_codes_of_plain_text(book: Book, tmp_path: Path) -> None:
    for number in range(15):
        account = book.accounts.create(f"苏州恒远精密制造第{number}有限公司")
        person = book.people.add(account.id, "欧阳晓明", title="采购经理", phones=("13800138000",))
        book.plan.plan(account.id, DAY, at=at(8 + number // 2), contacts=(person.id,))
    visits = visits_of(book, book.plan.agenda(DAY), "zh_CN")
    texts = texts_of(visits, DAY.isoformat())
    assert 1 <= len(texts) <= 2
    assert all(len(text.encode("utf-8")) <= MOST_BYTES for text in texts)
    lines = [line for text in texts for line in text.splitlines()[1:]]
    assert len(lines) == 15
    assert all("13800138000" in line for line in lines)
    path = tmp_path / "code.svg"
    write_svg(texts[0], path)
    assert path.read_text("utf-8").lstrip().startswith("<?xml")
