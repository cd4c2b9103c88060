"""What goes out is read back by other people's libraries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import openpyxl
import pytest
import vobject
import yaml

from four_notebooks.exchange.out.forms import FORMS, export
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.exchange.taking_in.files import import_file
from four_notebooks.method.values import Account, Contact, Entry, Notebook, Status
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
HOSTILE = [
    "=1+1",
    "+86 138",
    "@SUM(A1)",
    "＝cmd",
    'a,b;c\n"d"',
    "NUL\x0b",
    "\u202ertl",
    "🙂" * 50,
    "-",
]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    make_sample(book)
    yield book
    book.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "other.book", now=lambda: NOW, zone=UTC, create=True)
    yield book
    book.close()


def alive(book: Book) -> list[Account]:
    return [a for a in book.store.all(Account) if a.deleted_at is None]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_accounts_and_people_come_back_from_a_table(
    book: Book, other: Book, tmp_path: Path, ending: str, language: str
) -> None:
    for text in HOSTILE:
        book.accounts.create(f"客户{text}", area=text.strip() or "x", phones=("13800138000",))
    path = tmp_path / f"out{ending}"
    count = export(book, path, language)
    result = import_file(other, path)
    assert (count, result.added, result.failed) == (len(alive(book)), count, ())
    for sent in alive(book):
        (got,) = [a for a in alive(other) if a.name == " ".join(sent.name.split())]
        assert [p.replace(" ", "") for p in got.phones] == [p.replace(" ", "") for p in sent.phones]
        assert (got.address, got.industry, got.amount) == (
            sent.address,
            sent.industry,
            sent.amount,
        )
        people = {c.name for c in book.store.of_account(Contact, sent.id)}
        assert {c.name for c in other.store.of_account(Contact, got.id)} == people


def test_a_workbook_has_a_sheet_per_table_and_no_formula(book: Book, tmp_path: Path) -> None:
    book.accounts.create("=HYPERLINK(1)", phones=("=1", "13800138000"))
    path = tmp_path / "out.xlsx"
    export(book, path, "zh_CN")
    workbook = openpyxl.load_workbook(path)
    assert workbook.sheetnames == ["客户", "关键人", "拜访", "计划", "策略", "移动"]
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert workbook["拜访"].max_row == len(book.store.all(Entry)) + 1
    names = [row[0].value for row in workbook["客户"].iter_rows(min_row=2)]
    assert "=HYPERLINK(1)" in names


def test_every_person_is_a_card_that_vobject_reads(book: Book, tmp_path: Path) -> None:
    account = book.accounts.create("恒;远,印务\\", area="青浦", phones=("021-5555",))
    book.people.add(account.id, "林晓", title="采购经理", phones=("138 0013 8000",))
    path = tmp_path / "out.vcf"
    count = export(book, path, "zh_CN")
    cards = list(vobject.readComponents(path.read_text("utf-8")))
    assert len(cards) == count
    (card,) = [c for c in cards if c.org.value == ["恒;远,印务\\"]]
    assert (card.fn.value, card.title.value) == ("林晓", "采购经理")
    assert [tel.value for tel in card.contents["tel"]] == ["138 0013 8000", "021-5555"]
    released = {a.name for a in alive(book) if a.status is Status.RELEASED}
    assert released
    assert not released & {c.org.value[0] for c in cards}


def test_planned_visits_have_an_alarm_that_icalendar_reads(book: Book, tmp_path: Path) -> None:
    account = book.accounts.create("恒远印务", address="某路 1 号")
    person = book.people.add(account.id, "林晓", phones=("138",))
    day = date(2026, 11, 25)
    at = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
    book.plan.plan(account.id, day, at=at, minutes=45, contacts=(person.id,), purpose="看样")
    book.plan.plan(account.id, day + timedelta(days=1), purpose="没有钟点")
    book.journal.save_strategy(account.id, goal="见到老板", ask="约周五" * 40)
    path = tmp_path / "out.ics"
    count = export(book, path, "zh_CN")
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == count > 2
    timed, whole = [e for e in events if str(e["SUMMARY"]).startswith("恒远印务")]
    assert timed.decoded("DTSTART") == at
    assert timed.decoded("DTEND") - at == timedelta(minutes=45)
    assert whole.decoded("DTSTART") == day + timedelta(days=1)
    assert (str(timed["SUMMARY"]), str(timed["LOCATION"])) == ("恒远印务 · 林晓", "某路 1 号")
    assert str(timed["DESCRIPTION"]).split("\n") == ["看样", "见到老板", "约周五" * 40, "林晓 138"]
    assert all(len(event.walk("VALARM")) == 1 for event in events)
    assert max(len(line) for line in path.read_bytes().split(b"\r\n")) <= 75


def test_a_folder_holds_a_file_per_account_with_its_journal(book: Book, tmp_path: Path) -> None:
    first = alive(book)[0]
    added = book.attachments.add(first.id, "图?.png", b"content")
    reference = book.attachments.reference(added)
    book.journal.note(first.id, f"看图 ![图]({reference})")
    for name in ("CON", "a/b", "A/B", "x" * 190, "..", "客户" * 90):
        book.accounts.create(name)
    folder = tmp_path / "out"
    count = export(book, folder, "zh_CN")
    files = sorted(folder.glob("*.md"))
    assert len(files) == count == len(alive(book))
    assert len({f.name.casefold() for f in files}) == count
    names = set()
    for file in files:
        _, front, _rest = file.read_text("utf-8").split("---\n", 2)
        names.add(yaml.safe_load(front)["name"])
    assert names == {a.name for a in alive(book)}
    text = next(f for f in files if f"\n# {first.name}\n" in f.read_text("utf-8")).read_text(
        "utf-8"
    )
    (place,) = [p.relative_to(folder) for p in folder.rglob("*-图*")]
    assert f"![图]({place.as_posix()})" in text
    assert (folder / place).read_bytes() == b"content"
    bodies = [e.body.strip() for e in book.journal.entries(first.id)][::-1]
    found = [text.find(body) for body in bodies if "attachment:" not in body]
    assert found == sorted(found)
    assert found[0] > 0


def test_the_board_is_a_note_of_lists_and_cards(book: Book, tmp_path: Path) -> None:
    book.accounts.create("换行\n的 客户", notebook=Notebook.B, tags=("老 客户",))
    path = tmp_path / "board.md"
    count = export(book, path, "zh_CN")
    text = path.read_text("utf-8")
    assert text.startswith("---\n\nkanban-plugin: board\n\n---\n")
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## 待分本",
        *(f"## {letter}" for letter in "ABCD"),
    ]
    assert sum(line.startswith("- [") for line in text.splitlines()) == count
    assert "- [ ] 换行 的 客户 #老-客户" in text


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.book", "is_the_book"), ("x.docx", "unknown_form"), ("no/x.csv", "no_folder")],
)
def test_a_name_that_cannot_be_written_is_refused_in_a_word(
    book: Book, tmp_path: Path, name: str, code: str
) -> None:
    before = (tmp_path / "a.book").stat().st_size
    with pytest.raises(Refused) as refused:
        export(book, tmp_path / name, "en")
    assert refused.value.code == code
    assert (tmp_path / "a.book").stat().st_size == before


def test_a_folder_in_use_is_left_alone(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / "used"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(Refused) as refused:
        export(book, folder, "en")
    assert refused.value.code == "folder_in_use"
    assert [p.name for p in folder.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("ending", [*FORMS, ""])
def test_an_empty_book_goes_out_in_every_form(other: Book, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"empty{ending}"
    assert export(other, path, "en") == 0
    assert path.exists()
    assert not [p for p in tmp_path.iterdir() if p.suffix == ".part"]


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".vcf", ".ics", ".md"])
def test_the_same_moment_gives_the_same_file(book: Book, tmp_path: Path, ending: str) -> None:
    first, second = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
    export(book, first, "en")
    export(book, second, "en")
    assert first.read_bytes() == second.read_bytes()
