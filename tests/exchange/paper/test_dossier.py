"""One account on paper: everything the book knows of it, and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from four_notebooks.exchange.paper import dossier_words
from four_notebooks.exchange.paper.dossier import dossier
from four_notebooks.method.values import Answer, Attitude, Notebook, Told
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.services.shipped import PREPARATION
from naughty import NASTIER, NAUGHTY

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=clock, zone=UTC, create=True)
    yield book
    book.close()


def full_account(book: Book, clock: Clock) -> int:
    """An account that has something of everything; it ends at ``NOW``."""
    clock.at = NOW - timedelta(days=2)
    account = book.accounts.create("恒远印务", phones=("021-5555",), area="青浦", amount=1234500)
    boss = book.people.add(account.id, "周总", level=1, attitude=Attitude.NEUTRAL)
    book.people.add(
        account.id, "林晓", level=2, reports_to=boss.id, phones=("138",), ally=True, note="爱喝茶"
    )
    lin = book.people.contacts(account.id)[1]
    book.people.set_evidence(account.id, "need", Answer.YES, "要换线")
    book.journal.save_strategy(account.id, goal="先见林晓", ask="约老板")
    clock.at = NOW
    start = NOW - timedelta(hours=20)
    first = Recording(account=account.id, start=start, met=(lin.id,), body="**要样板**", heat=60)
    book.journal.record(
        replace(first, state="犹豫", next_problem="预算", asked=True, answer="再说")
    )
    book.board.move([account.id], Notebook.B)
    book.journal.note(account.id, "只是备注")
    book.journal.save_strategy(account.id, goal="见到周总", way_in="样板")
    book.plan.plan(account.id, date(2026, 11, 24), contacts=(boss.id,), purpose="送样板")
    asked = next(iter(book.sheets.template(PREPARATION).questions()))
    book.sheets.answer(account.id, PREPARATION, asked.id, "谈过*两次*", Told.VERIFIED)
    return account.id


class _Words(HTMLParser):
    """The text of a page as one reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def words(html: str) -> str:
    parser = _Words()
    parser.feed(html)
    return "\n".join(parser.found)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_says_all_that_is_known_at_the_moment(book: Book, clock: Clock, language: str) -> None:
    sheet = dossier(book, full_account(book, clock), language)
    text = words(sheet.html())

    def say(code: str, **values: object) -> str:
        return dossier_words.say(code, language).format(**values)

    wanted = [
        *("恒远印务", "021-5555", "青浦", "12,345.00", say("window"), "1/3"),
        *(say("target_payer"), "60°", f"{say('need')}: {say('yes')} (要换线)"),
        *("KP1", "周总", say("neutral"), "KP2", "林晓", "138", "爱喝茶"),
        *("见到周总", "样板", "送样板", "2026-11-24", "谈过", say("verified"), say("open")),
        *("先见林晓", "要样板", "犹豫", "预算", "再说", say("asked"), "只是备注", say("moves")),
    ]
    assert [each for each in wanted if each not in text] == []
    assert say("not_met") in text.split("KP2")[0]
    for code in book.accounts.assess(1).advice:
        assert dossier_words.advice(code, language) in text


def test_the_journal_stands_in_order_read_as_markdown(book: Book, clock: Clock) -> None:
    html = dossier(book, full_account(book, clock), "en").html()
    assert "<strong>要样板</strong>" in html
    assert html.index("要样板") < html.index("只是备注")


def test_the_books_own_images_stand_in_it_and_no_others(book: Book) -> None:
    account = book.accounts.create("恒远印务")
    image = book.attachments.add(account.id, "图.png", PNG)
    text = book.attachments.add(account.id, "文.txt", b"text")
    book.journal.note(
        account.id,
        f"![图]({book.attachments.reference(image)}) ![远](http://127.0.0.1:9/x.png) "
        f"![盘](file:///etc/hostname) ![文]({book.attachments.reference(text)}) "
        f"![无](attachment:{'0' * 64}.png)",
    )
    sheet = dossier(book, account.id, "en")
    page = sheet.page().decode("utf-8")
    assert list(sheet.images) == [f"attachment:{image.digest}"]
    assert re.findall(r"<img[^>]*src=\"([^\";]*)", page) == ["data:image/png"]
    assert "(missing image: 无)" in page
    assert "127.0.0.1" not in re.sub(r">[^<]*<", "><", page)


def test_naughty_strings_stay_text(book: Book) -> None:
    account = book.accounts.create("难")
    lin = book.people.add(account.id, "林晓", note="<script>alert(1)</script>")
    for number, text in enumerate((*NAUGHTY, *NASTIER)):
        if number % 9 == 0 and text.strip("\x00 \t\r\n\ud800"):
            book.journal.record(
                Recording(
                    account=account.id,
                    start=NOW - timedelta(hours=1),
                    met=(lin.id,),
                    body=text,
                    state=text,
                )
            )
    page = dossier(book, account.id, "zh_CN").page().decode("utf-8")
    assert re.findall(r"<(script|iframe|object|embed|svg|link|meta(?! charset))\b", page) == []
    assert re.findall(r"<[^>]*\son\w+\s*=", page) == []


def test_an_account_of_which_nothing_is_known_has_a_dossier_too(book: Book) -> None:
    account = book.accounts.create("新来的")
    text = words(dossier(book, account.id, "zh_CN").html())
    for code in ("nobody", "no_strategy", "no_journal"):
        assert dossier_words.say(code, "zh_CN") in text


def columns(html: str) -> list[int]:
    """How many cells each row of the framed tables has."""
    grids = re.findall(r'<table class="grid".*?</table>', html, re.DOTALL)
    return [row.count("<td") for grid in grids for row in grid.split("<tr>")[1:]]


def test_a_column_that_is_empty_for_everybody_is_left_out(book: Book) -> None:
    account = book.accounts.create("恒远印务")
    book.people.add(account.id, "周总", level=1)
    book.people.add(account.id, "林晓", level=2)
    assert columns(dossier(book, account.id, "zh_CN").html()) == [3, 3]
    book.people.add(account.id, "小王", level=3, phones=("138",))
    assert columns(dossier(book, account.id, "zh_CN").html()) == [4, 4, 4]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_plan_without_hour_says_so(book: Book, language: str) -> None:
    account = book.accounts.create("恒远印务")
    book.plan.plan(account.id, date(2026, 11, 24))
    book.plan.plan(account.id, date(2026, 11, 25), at=datetime(2026, 11, 25, 9, 5, tzinfo=UTC))
    text = words(dossier(book, account.id, language).html())
    assert f"2026-11-24 {dossier_words.say('any_time', language)}" in text
    assert "2026-11-25 09:05" in text


def test_the_notebooks_letter_leads_and_the_box_goes_with_its_question(book: Book) -> None:
    account = book.accounts.create("恒远印务")
    assert 'class="letter"' not in dossier(book, account.id, "en").html()
    book.board.move([account.id], Notebook.B)
    html = dossier(book, account.id, "en").html()
    assert re.findall(r'class="letter">([^<]*)<', html) == ["B"]
    assert html.count("□") == html.count(" □&nbsp;") > 50
