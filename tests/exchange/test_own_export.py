"""The program's own export: out, in again, and nothing lost on the way."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_args

import pytest

from four_notebooks.exchange.faults import Cancelled, Unreadable
from four_notebooks.exchange.own.lines_in import is_own
from four_notebooks.exchange.own.lines_out import NAMES, write_lines
from four_notebooks.exchange.own.plain import plain, record_of
from four_notebooks.exchange.own.take_in import take_in
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.exchange.watch import Watch
from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    Notebook,
    Record,
    Referral,
    Reminder,
    ReminderKind,
    Script,
    ScriptUse,
    SheetAnswer,
    SheetTemplate,
    Told,
)
from four_notebooks.services.book import Book
from four_notebooks.storage.changes import Change, StepName

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
KINDS = get_args(Record)


@pytest.fixture
def new_book(tmp_path: Path) -> Iterator[Callable[[str], Book]]:
    opened: list[Book] = []

    def make(name: str) -> Book:
        book = Book.open(tmp_path / name, now=lambda: NOW, zone=UTC, create=True)
        opened.append(book)
        return book

    yield make
    for book in opened:
        book.close()


@pytest.fixture
def full(new_book: Callable[[str], Book]) -> Book:
    """The sample, with a file, sheets, call scripts, a reminder, a referral and a draft."""
    book = new_book("full.book")
    make_sample(book)
    first, second = book.accounts.all_ids(None)[:2]
    person = next(c for c in book.store.all(Contact) if c.account_id == first)
    entry = next(e for e in book.store.all(Entry) if e.account_id == first)
    book.attachments.add(first, "图 1.png", bytes(range(256)) * 4000, entry_id=entry.id)
    book.attachments.add(second, "同一张.png", bytes(range(256)) * 4000)
    book.drafts.set(f"visit/{first}", "还没写完\n第二行")
    book.settings.set("phrases", ["下周再约", "=1+1"])
    answer, script, referral = (
        book.store.new_ids(kind)[0] for kind in (SheetAnswer, Script, Referral)
    )
    first_use, second_use = book.store.new_ids(ScriptUse, 2)
    added: list[Record] = [
        SheetTemplate(id="own/1", name="设备行业", created_at=NOW, content='[{"id": "a"}]'),
        SheetAnswer(
            id=answer,
            account_id=first,
            sheet="own/1",
            question="a",
            at=NOW,
            contact_id=person.id,
            text="**自筹**",
            told=Told.VERIFIED,
        ),
        Script(id=script, name="约见", created_at=NOW, body="您好"),
        ScriptUse(id=first_use, script_id=script, at=NOW, account_id=first, accepted=Answer.YES),
        ScriptUse(id=second_use, script_id=script, at=NOW),
        Reminder(
            id=f"window_red/{first}/1",
            account_id=first,
            kind=ReminderKind.WINDOW_RED,
            due_at=NOW,
            done_at=NOW,
        ),
        Referral(id=referral, account_id=first, at=NOW, lead_id=second, note="同学"),
    ]
    book.store.step(StepName("sample"), [Change(None, each) for each in added], at=NOW)
    book.accounts.delete([book.accounts.all_ids(None)[-1]])
    return book


def everything(book: Book) -> dict[str, object]:
    return {kind.__name__: book.store.all(kind) for kind in KINDS}


def test_every_kind_of_record_has_a_name_in_the_file() -> None:
    assert set(NAMES.values()) == set(KINDS)


def test_out_in_and_out_again_gives_equal_files(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out, again = tmp_path / "out.jsonl", tmp_path / "again.jsonl"
    accounts = write_lines(full, out)
    other = new_book("other.book")
    result = take_in(other, out)
    write_lines(other, again)
    assert (result.added, result.duplicates, result.skipped) == (accounts, 0, 0)
    assert result.failed == ()
    assert again.read_bytes() == out.read_bytes()
    assert everything(other) == everything(full)
    assert other.check() == []
    assert other.attachments.missing() == []


def test_one_undo_gives_the_empty_book_back(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    other = new_book("other.book")
    before = everything(other)
    take_in(other, out)
    other.ledger.undo()
    assert everything(other) == before


def test_beside_other_accounts_everything_comes_under_new_ids(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    count = write_lines(full, out)
    other = new_book("other.book")
    own = other.accounts.create("早就在的客户", notebook=Notebook.B)
    result = take_in(other, out)
    assert (result.added, result.failed) == (count, ())
    assert other.accounts.get(own.id) == own
    assert other.check() == []
    there, here = {}, {}
    for book, found in ((full, there), (other, here)):
        for account in book.store.all(Account):
            met = [
                sorted(c.name for c in book.store.many(Contact, entry.met))
                for entry in book.journal.entries(account.id)
            ]
            found[account.name] = (account.notebook, account.status, met)
    here.pop(own.name)
    assert here == there
    leads = [
        sorted(
            book.accounts.get(each.lead_id).name
            for each in book.store.all(Referral)
            if each.lead_id
        )
        for book in (full, other)
    ]
    assert leads[0] == leads[1] != []
    assert other.settings.get("phrases") is None


def test_accounts_that_are_there_already_are_passed_over(full: Book, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    before = everything(full)
    result = take_in(full, out)
    alive = [account for account in before["Account"] if account.deleted_at is None]  # type: ignore[attr-defined]
    assert result.duplicates >= len(alive)
    assert [a for a in full.store.all(Account) if a.deleted_at is None] == alive


def test_a_damaged_line_fails_alone_and_says_which(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    lines = out.read_bytes().splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if b'"record":"entry"' in line)
    lines[at] = lines[at][: len(lines[at]) // 2] + b"\n"
    out.write_bytes(b"".join(lines))
    other = new_book("other.book")
    result = take_in(other, out)
    assert [(row.row, row.reason) for row in result.failed] == [(at + 1, "bad_line")]
    assert len(other.store.all(Entry)) == len(full.store.all(Entry)) - 1
    assert other.check() == []


def test_what_belongs_to_a_lost_account_is_told_line_by_line(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    lines = out.read_bytes().splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if b'"record":"account"' in line)
    gone = json.loads(lines[at])["id"]
    lines[at] = b"\xff\xfe nonsense\n"
    out.write_bytes(b"".join(lines))
    its = [line for line in lines if f'"account_id":{gone},'.encode() in line]
    other = new_book("other.book")
    result = take_in(other, out)
    reasons = [row.reason for row in result.failed]
    assert reasons.count("no_account") == len(its) > 0
    assert other.check() == []


@pytest.mark.parametrize("seed", range(12))
def test_mutated_exports_end_in_named_faults_and_a_sound_book(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    content = bytearray(out.read_bytes())
    for _ in range(chance.choice((1, 5, 40))):
        place = chance.randrange(len(content))
        way = chance.randrange(4)
        if way == 0:
            content[place] = chance.randrange(256)
        elif way == 1:
            del content[place : place + chance.randrange(1, 3000)]
        elif way == 2:
            content[place:place] = content[max(0, place - 900) : place]
        else:
            content[place:place] = b"\n"
    out.write_bytes(content)
    other = new_book("other.book")
    try:
        result = take_in(other, out)
    except Unreadable as refused:
        assert refused.code in {"not_own", "newer_file"}
        assert other.accounts.all_ids(None) == []
    else:
        assert result.added > 0
    assert other.check() == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\x00\xff" * 500, "not_own"),
        (b"name,phone\n", "not_own"),
        (b'{"four_notebooks": 99}\n', "newer_file"),
        (b"[" * 100_000, "not_own"),
    ],
)
def test_what_is_no_export_is_refused_in_a_word(
    new_book: Callable[[str], Book], tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "no.jsonl"
    path.write_bytes(content)
    book = new_book("a.book")
    with pytest.raises(Unreadable) as refused:
        take_in(book, path)
    assert refused.value.code == code
    assert book.ledger.next_undo() is None


@pytest.mark.parametrize(
    "line",
    [
        {"record": "account", "id": True, "name": "甲", "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 2**63, "name": "甲", "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": -1, "name": "甲", "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "name": " ", "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "name": "甲", "created_at": "2026-01-01T00:00:00"},
        {"record": "account", "id": 1, "name": "甲", "created_at": "0001-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "name": "甲" * 9999, "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "name": ["甲"], "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "created_at": "2026-01-01T00:00:00Z"},
        {"record": "account", "id": 1, "name": "甲", "created_at": "2026-01-01T00:00:00Z"}
        | {"position": float("inf")},
        {"record": "setting", "id": "rules", "value": '{"window_hours": -1}'},
        {"record": "setting", "id": "x", "value": "not json"},
        {"record": "nothing", "id": 1},
        {"record": "content", "digest": "../../x", "n": 0, "part": ""},
        ["record"],
        7,
    ],
)
def test_a_line_that_no_book_can_hold_is_not_taken(
    new_book: Callable[[str], Book], tmp_path: Path, line: object
) -> None:
    path = tmp_path / "a.jsonl"
    sound = {"record": "account", "id": 5, "name": "乙", "created_at": "2026-01-01T00:00:00Z"}
    path.write_text(
        "\n".join(json.dumps(each) for each in ({"four_notebooks": 1}, line, sound)) + "\n"
    )
    book = new_book("a.book")
    result = take_in(book, path)
    assert [row.row for row in result.failed] == [2]
    assert [account.name for account in book.store.all(Account)] == ["乙"]
    assert book.check() == []


def test_an_export_cancelled_or_failing_leaves_what_was_there(full: Book, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("earlier")
    with pytest.raises(Cancelled):
        write_lines(full, out, watch=Watch(cancelled=lambda: True))
    assert out.read_text() == "earlier"
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".part"] == []


def test_a_cancelled_import_leaves_nothing(
    full: Book, new_book: Callable[[str], Book], tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    write_lines(full, out)
    other = new_book("other.book")
    before = everything(other)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        take_in(other, out, cancelled=lambda: next(asked, True))
    assert everything(other) == before
    assert other.ledger.next_undo() is None


def test_the_export_is_of_one_moment(full: Book, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    count = len(full.store.all(Account))

    def meddle(_done: int, _total: int) -> None:
        full.accounts.create(f"后来的 {_done}")

    assert write_lines(full, out, watch=Watch(meddle)) == count
    assert "后来的" not in out.read_text("utf-8")


def test_values_of_every_kind_come_back_from_plain_json() -> None:
    account = Account(
        id=1,
        name="甲",
        created_at=NOW + timedelta(milliseconds=7),
        phones=("138", "+86"),
        extra=(("等级", "A"), ("等级", "")),
    )
    text = json.dumps(plain(account))
    assert record_of(Account, json.loads(text)) == account
    assert plain(account)["created_at"] == "2026-11-23T01:30:00.007Z"
    assert date.fromisoformat("2026-11-23") == NOW.date()


def test_its_own_export_is_known_by_the_first_line(full: Book, tmp_path: Path) -> None:
    out, other = tmp_path / "out.jsonl", tmp_path / "list.csv"
    write_lines(full, out)
    other.write_text("客户名称,电话\n甲,1\n")
    assert is_own(out)
    assert not is_own(other)
