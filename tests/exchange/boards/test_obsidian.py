"""Boards of Obsidian's Kanban plugin, and our own export of one."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.arrivals import Arrival, Arrivals, Checklist
from four_notebooks.exchange.boards import obsidian
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.out.forms import export
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.method.values import Account
from four_notebooks.services.book import Book

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
FRONT = "---\n\nkanban-plugin: board\n\n---\n\n"
SETTINGS = '\n\n%% kanban:settings\n```\n{"kanban-plugin":"board"}\n```\n%%'


def read(text: str | bytes, name: str = "销售.md") -> Arrivals:
    content = text.encode() if isinstance(text, str) else text
    assert obsidian.recognises(content, name)
    return obsidian.read(content, name, zone=SHANGHAI, now=NOW)


def board(*lines: str, settings: str = SETTINGS) -> str:
    return FRONT + "## 意向\n\n" + "\n".join(lines) + "\n\n\n" + settings


def only(*lines: str, settings: str = SETTINGS) -> Arrival:
    (arrival,) = read(board(*lines, settings=settings)).found
    return arrival


def names(arrivals: Arrivals) -> list[str]:
    return [each.lead.name for each in arrivals.found]


def left_out(arrivals: Arrivals) -> dict[str, object]:
    return {each.code: each.values["count"] for each in arrivals.notices}


def test_headings_are_groups_and_items_accounts() -> None:
    text = FRONT + "## 意向 (5)\n\n- [ ] 甲\n- [ ] 乙\n\n\n## 空\n\n\n## 跟进\n\n* 丙\n" + SETTINGS
    found = read(text)
    assert (found.kind, found.groups) == ("obsidian", ("意向", "空", "跟进"))
    assert [(each.row, each.lead.name, each.group) for each in found.found] == [
        (1, "甲", "意向"),
        (2, "乙", "意向"),
        (3, "丙", "跟进"),
    ]


def test_what_is_indented_belongs_to_its_card() -> None:
    found = only("- [ ] 恒远印务 ^a1b2c3", "    怕麻烦", "    ", "    要快", "\t- 一点")
    assert found.lead.name == "恒远印务"
    assert found.lead.remarks == ("怕麻烦\n\n要快\n- 一点",)


def test_line_breaks_of_older_versions_are_line_breaks() -> None:
    found = only("- [ ] 恒远印务<br>怕麻烦<br/>要快")
    assert (found.lead.name, found.lead.remarks) == ("恒远印务", ("怕麻烦\n要快",))


@pytest.mark.parametrize(
    ("written", "day", "hour"),
    [
        ("@{2026-11-25}", date(2026, 11, 25), None),
        ("@{2026-11-25} @@{14:30}", date(2026, 11, 25), 14),
        ("@[[2026-11-25]]", date(2026, 11, 25), None),
        ("@[2026-11-25](日记/2026-11-25.md)", date(2026, 11, 25), None),
        ("📅 2026-11-25", date(2026, 11, 25), None),
        ("⏳ 2026-11-25", date(2026, 11, 25), None),
        ("[due:: 2026-11-25]", date(2026, 11, 25), None),
    ],
)
def test_a_day_is_a_planned_visit(written: str, day: date, hour: int | None) -> None:
    for found in (only(f"- [ ] 甲 {written}"), only("- [ ] 甲", f"    {written}")):
        assert found.lead.name == "甲"
        assert [(each.day, each.at and each.at.hour) for each in found.visits] == [(day, hour)]
        assert found.lead.remarks == ()


def test_days_by_the_signs_and_the_form_that_the_board_sets() -> None:
    settings = '%% kanban:settings\n```\n{"date-trigger":"$","date-format":"DD.MM.YYYY"}\n```\n%%'
    found = only("- [ ] 甲 ${25.11.2026} @{2026-11-26}", settings=settings)
    assert [each.day for each in found.visits] == [date(2026, 11, 25)]
    assert found.lead.name == "甲 @{2026-11-26}"


def test_a_day_done_or_past_is_a_note_and_no_day_stays_text() -> None:
    assert [note.body for note in only("- [x] 甲 @{2026-11-25}").notes] == ["☑ 2026-11-25"]
    assert [note.body for note in only("- [ ] 甲 @{2026-11-01}").notes] == ["☐ 2026-11-01"]
    for wrong in ("@{0000-00-00}", "@{99999-01-01}", "@{2026-13-45}", "@{morgen}", "@{}"):
        found = only(f"- [ ] 甲 {wrong}")
        assert (found.visits, found.notes, found.lead.name) == ((), (), f"甲 {wrong}")


def test_tags_leave_the_name_and_numbers_stay() -> None:
    found = only("- [ ] #着急 恒远印务 #老客户， 第 #2 家", "    见 #印刷/胶印 一栏")
    assert found.lead.tags == ("着急", "老客户", "印刷/胶印")
    assert found.lead.name == "恒远印务 ， 第 #2 家"
    assert found.lead.remarks == ("见 #印刷/胶印 一栏",)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[[客户/恒远印务]]", "恒远印务"),
        ("[[客户/恒远印务.md#电话|恒远]]", "恒远"),
        ("**恒远** `印务`", "恒远 印务"),
        ("### 恒远印务", "恒远印务"),
        ("Acme", "Acme"),
        ("3M", "3M"),
        ("[恒远印务](https://example.org/a)", "恒远印务"),
        (r"恒远 \#1 \[东\] \*", "恒远 #1 [东] *"),
        ("C# 培训 2*3*4", "C# 培训 234"),
        ("![](http://example.org/x.png)", "![](http://example.org/x.png)"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_markup_leaves_the_name(written: str, name: str) -> None:
    assert only(f"- [ ] {written}").lead.name == name


def test_the_address_of_a_link_in_the_name_is_kept() -> None:
    assert only("- [ ] [甲](https://example.org/a)").lead.remarks == ("https://example.org/a",)


def test_boxes_within_a_card_are_checklists() -> None:
    found = only(
        "- [ ] 甲", "    准备：", "    - [x] 报价", "    - [ ] 样品 #急", "    别的", "\t- [ ] 一"
    )
    assert found.checklists == (
        Checklist("准备", (("报价", True), ("样品 #急", False))),
        Checklist("别的", (("一", False),)),
    )
    assert found.lead.remarks == ("准备：\n别的",)


def test_fields_of_dataview_find_their_place() -> None:
    found = only("- [ ] 甲 [电话:: 13800138000]", "    地址:: 某路 1 号", "    (心情:: 好)")
    assert (found.lead.name, found.lead.phones) == ("甲", ("13800138000",))
    assert (found.lead.address, found.lead.extra) == ("某路 1 号", (("心情", "好"),))


def test_ticked_cards_among_others_are_a_group_of_their_own() -> None:
    text = FRONT + "## A\n\n- [ ] 甲\n- [x] 乙\n\n## 完成\n\n**Complete**\n- [x] 丙\n" + SETTINGS
    found = read(text)
    assert found.groups == ("A", "A ✓", "完成")
    assert [(each.lead.name, each.group) for each in found.found] == [
        ("甲", "A"),
        ("乙", "A ✓"),
        ("丙", "完成"),
    ]
    assert left_out(found) == {}


@pytest.mark.parametrize("title", ["Archive", "归档"])
@pytest.mark.parametrize("line", ["***", "---"])
def test_the_archive_is_left_out_and_told(title: str, line: str) -> None:
    found = read(board("- [ ] 甲", "", line, "", f"## {title}", "", "- [x] 旧", "- [x] 更旧"))
    assert (names(found), found.groups) == (["甲"], ("意向",))
    assert left_out(found) == {"archived_left_out": 2}


def test_text_outside_of_cards_is_told() -> None:
    found = read(
        board("说明", "", "- [ ] 甲", "", "这里也有", "<!-- x -->", "```", "- [ ] 代码", "```")
    )
    assert names(found) == ["甲"]
    assert left_out(found) == {"text_left_out": 2}


def test_a_block_of_code_that_nothing_closes_swallows_no_card() -> None:
    assert names(read(board("- [ ] 甲", "", "```", "- [ ] 乙", "<!--", "- [ ] 丙"))) == [
        "甲",
        "乙",
        "丙",
    ]


def test_blank_cards_are_blank_and_a_text_too_long_fails_alone() -> None:
    found = read(board("- [ ] ", "- [ ]", "-", "- [ ] 甲", "- [ ] 乙", "    " + "字" * 600_000))
    assert (names(found), found.blank_rows) == (["甲"], (1, 2, 3))
    assert [(each.row, each.reason) for each in found.failed] == [(5, "text_too_long")]


def test_another_note_is_a_board_only_by_its_boxes() -> None:
    assert names(read("# 清单\n\n- 说明\n- [ ] 甲\n", "清单.md")) == ["甲"]
    with pytest.raises(Unreadable) as fault:
        read("# 清单\n\n- 说明\n", "清单.md")
    assert fault.value.code == "not_a_board"
    with pytest.raises(Unreadable) as fault:
        read(FRONT + "## 空\n" + SETTINGS)
    assert fault.value.code == "no_rows"
    assert not obsidian.recognises(b"# a\n- [ ] b\n", "a.csv")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_and_line_ends_are_read(encoding: str) -> None:
    text = board("- [ ] 恒远印务有限公司", "    怕麻烦").replace("\n", "\r\n")
    (found,) = read(text.encode(encoding)).found
    assert (found.lead.name, found.lead.remarks) == ("恒远印务有限公司", ("怕麻烦",))


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] " + "a" + " " * 300_000 + "b",
        "- [ ] " + "*" * 300_000,
        "- [ ] " + "[[" * 150_000,
        "- [ ] " + "[a](" * 100_000,
        "- [ ] " + "@{" * 150_000,
        "- [ ] " + "#a " * 100_000,
        "- [ ] " + "\\" * 300_000,
        "## " + " " * 300_000 + "b",
        "## " + " #" * 150_000 + "b",
        "* " * 150_000 + "a",
        "    " * 100_000 + "- [ ] tief",
        "<!--" * 100_000,
    ],
)
def test_long_lines_of_marks_are_read_in_bounded_time(line: str) -> None:
    begin = time.monotonic()
    found = read(board("- [ ] 甲", line, "", "- [ ] 乙"))
    assert {"甲", "乙"} <= set(names(found))
    assert time.monotonic() - begin < 5


@pytest.mark.parametrize("seed", range(20))
def test_mutated_notes_lose_the_damaged_card_alone(seed: int) -> None:
    chance = random.Random(seed)
    cards = [
        f"- [ ] 客户{number} #a\n    话 @{{2026-12-0{number % 9 + 1}}}" for number in range(30)
    ]
    whole = board(*cards).encode()
    sound = set(names(read(whole)))
    begin = whole.index("客户0".encode())
    for _ in range(10):
        spoiled = bytearray(whole)
        at = chance.randrange(begin, len(whole) - len(SETTINGS))
        spoiled[at] = chance.randrange(256)
        assert len(sound - set(names(read(bytes(spoiled))))) <= 2


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=400))
def test_any_text_ends_in_arrivals(text: str) -> None:
    found = read(board("- [ ] 甲", "", *text.split("\n"), "", "## 末", "- [ ] 乙"))
    rows = [each.row for each in found.found] + [each.row for each in found.failed]
    assert sorted(rows + list(found.blank_rows)) == list(
        range(1, len(rows + list(found.blank_rows)) + 1)
    )
    assert "甲" in "".join(names(found))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=SHANGHAI, create=True)
    yield book
    book.close()


@pytest.mark.parametrize(
    "name",
    [
        *("甲 #乙", "[[x]]", "**a**", "@{2026-01-01}", "C:\\x", "a:: b", "[a:: b]", "- x", "1. x"),
        *("### t", "a ^abc", "a<br>b", "x _y_ z", ">q", "+ 3M", "`a`", "~~a~~", "==a==", "a b ^c"),
        *("0", "<script>alert(1)</script>", "![](http://example.org/x.png)"),
    ],
)
def test_any_name_in_our_own_board_reads_back(book: Book, tmp_path: Path, name: str) -> None:
    book.accounts.create(name, tags=("老客户",))
    path = tmp_path / "board.md"
    export(book, path, "zh_CN")
    (found,) = read(path.read_bytes(), "board.md").found
    assert (found.lead.name, found.lead.tags) == (name, ("老客户",))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_our_own_board_reads_back(book: Book, tmp_path: Path, language: str) -> None:
    make_sample(book)
    path = tmp_path / "board.md"
    export(book, path, language)
    found = read(path.read_bytes(), "board.md")
    accounts = [a for a in book.store.all(Account) if a.status != "released" and not a.deleted_at]
    told = {each.lead.name: (each.lead.tags, each.group.removesuffix(" ✓")) for each in found.found}
    assert told.keys() == {account.name for account in accounts}
    for account in accounts:
        tags, group = told[account.name]
        assert tags == tuple("-".join(tag.split()) for tag in account.tags)
        assert group == str(account.notebook) or account.notebook == "inbox"
    assert (found.failed, found.notices) == ((), ())
