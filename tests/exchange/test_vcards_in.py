"""vCards of every version and of every age of telephone."""

from __future__ import annotations

import quopri
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from four_notebooks.exchange.out.forms import export
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.exchange.tables_in import read_table
from four_notebooks.exchange.taking_in.files import import_file
from four_notebooks.exchange.vcards_in import HEADERS
from four_notebooks.method.values import Account, Contact
from four_notebooks.services.book import Book

LISTS = Path(__file__).parent / "lists"
NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=UTC, create=True)
    yield book
    book.close()


def read(path: Path, content: bytes | str) -> list[dict[str, str]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    table = read_table(path)
    return [dict(zip(table.headers, line.cells, strict=True)) for line in table.lines]


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def quoted(text: str, encoding: str) -> str:
    return quopri.encodestring(text.encode(encoding)).decode("ascii").replace("=\n", "")


def test_forty_cards_come_in_and_the_broken_one_costs_itself_alone(book: Book) -> None:
    result = import_file(book, LISTS / "contacts.vcf")
    assert (result.added, result.duplicates) == (40, 0)
    assert [row.reason for row in result.failed] == ["name_blank"]
    people = book.store.all(Contact)
    assert len(people) == 40
    assert all(person.name and person.phones for person in people)


def test_contacts_join_the_company_that_is_there(book: Book, tmp_path: Path) -> None:
    there = book.accounts.create("南通恒远印务有限公司")
    path = tmp_path / "two.vcf"
    path.write_text(
        card("FN:钱芳", "ORG:南通恒远印务有限公司", "TEL;TYPE=CELL:13700000572")
        + card("FN:林晓", "ORG:恒远印务;采购部", "TITLE:采购经理"),
        "utf-8",
    )
    result = import_file(book, path)
    assert result.added == 0
    names = {person.name for person in book.people.contacts(there.id)}
    assert names == {"钱芳", "林晓"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_old_cards_in_quoted_printable(tmp_path: Path, encoding: str) -> None:
    charset = f"CHARSET={encoding.upper()};ENCODING=QUOTED-PRINTABLE"
    text = card(
        f"FN;{charset}:{quoted('钱芳', encoding)}",
        f"ORG;{charset}:{quoted('恒远印务', encoding)}",
        "TEL;CELL:13700000572",
        version="2.1",
    )
    (row,) = read(tmp_path / "a.vcf", text)
    assert (row["公司名称"], row["联系人"]) == ("恒远印务", "钱芳")
    assert row["联系人电话"] == "13700000572"


def test_a_file_written_in_gb18030_or_utf_16(tmp_path: Path) -> None:
    text = card("FN:钱芳", "ORG:恒远印务")
    for encoding in ("gb18030", "utf-16", "utf-8-sig"):
        (row,) = read(tmp_path / "a.vcf", text.encode(encoding))
        assert (row["公司名称"], row["联系人"]) == ("恒远印务", "钱芳")


def test_every_field_finds_its_column(tmp_path: Path) -> None:
    (row,) = read(
        tmp_path / "a.vcf",
        card(
            "N:林;晓;;;",
            "FN:林晓",
            "ORG:恒远印务;采购部",
            "TITLE:采购经理",
            "TEL;TYPE=CELL:138 0013 8000",
            "TEL;TYPE=WORK,VOICE:021-5555",
            "EMAIL;TYPE=WORK:lin@example.org",
            "X-WECHAT:linxiao",
            "ADR;TYPE=WORK:;;某路 1 号;青浦;上海;;中国",
            "URL:https://example.org",
            "CATEGORIES:老客户,急,myContacts",
            "TEL;TYPE=WORK,FAX:021-5556",
            "X-QQ:123456789",
            "BDAY:1980-03-22",
            "NOTE:怕麻烦\\n要快",
        ),
    )
    assert row == {
        "公司名称": "恒远印务",
        "联系人": "林晓",
        "联系人职务": "采购部 采购经理",
        "联系人电话": "138 0013 8000",
        "联系人邮箱": "lin@example.org",
        "联系人微信": "linxiao",
        "电话": "021-5555",
        "地址": "中国 上海 青浦 某路 1 号",
        "网址": "https://example.org",
        "标签": "老客户, 急",
        "传真": "021-5556",
        "QQ": "123456789",
        "生日": "1980-03-22",
        "备注": "怕麻烦\n要快",
    }


def test_grouped_properties_of_an_iphone_with_doubled_line_ends(tmp_path: Path) -> None:
    text = card(
        "PRODID:-//Apple Inc.//iOS 17.0//EN",
        "N:林;晓;;;",
        "FN:林晓",
        "ORG:恒远印务;",
        "item1.TEL;type=pref:138 0013 8000",
        "item1.X-ABLabel:工厂",
        "item2.EMAIL;type=INTERNET;type=pref:lin@example.org",
        "item3.ADR;type=HOME;type=pref:;;某路 1 号\\, 三楼;青浦;上海;;中国",
        "item4.IMPP;X-SERVICE-TYPE=WeChat;type=pref:x-apple:linxiao_88",
        "item5.URL;type=pref:https\\://example.org",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg",
        " ABAQAAAQABAAD/2wBD",
        "X-SOCIALPROFILE;type=twitter:http://twitter.com/x",
    )
    for ends in ("\r\n", "\r\r\n", "\n", "\r"):
        (row,) = read(tmp_path / "a.vcf", text.replace("\r\n", ends))
        assert (row["公司名称"], row["联系人"]) == ("恒远印务", "林晓")
        assert row["联系人电话"] == "138 0013 8000"
        assert row["联系人邮箱"] == "lin@example.org"
        assert row["联系人微信"] == "linxiao_88"
        assert row["地址"] == "中国 上海 青浦 某路 1 号, 三楼"
        assert row["网址"] == "https://example.org"


def test_cards_of_old_outlook_and_android(tmp_path: Path) -> None:
    outlook = card(
        "N;LANGUAGE=de;CHARSET=Windows-1252:Müller;Jörg;;Herr",
        "FN;CHARSET=Windows-1252:Jörg Müller",
        "ORG:Müller GmbH;Einkauf",
        "TEL;WORK;VOICE:(0511) 555-1234",
        "TEL;WORK;FAX:(0511) 555-1235",
        "ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=DFe 1=0D=0A2. Stock;Hannover;;30159;DE",
        version="2.1",
    ).encode("cp1252")
    (row,) = read(tmp_path / "a.vcf", outlook)
    assert (row["公司名称"], row["联系人"]) == ("Müller GmbH", "Jörg Müller")
    assert (row["电话"], row["传真"]) == ("(0511) 555-1234", "(0511) 555-1235")
    assert row["地址"] == "Hauptstraße 1 2. Stock, Hannover 30159, DE"
    android = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=92=B1;=E8=8A=B3;;;",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=81=92=E8=BF=9C=E5=8D=",
        "=B0=E5=8A=A1",
        "TEL;CELL;PREF:13800138000",
        "X-QQ:123456",
        version="2.1",
    )
    (row,) = read(tmp_path / "a.vcf", android)
    assert (row["公司名称"], row["联系人"]) == ("恒远印务", "钱芳")
    assert (row["联系人电话"], row["QQ"]) == ("13800138000", "123456")


def test_a_line_in_the_character_set_that_it_names(tmp_path: Path) -> None:
    lines = card("FN;CHARSET=GBK:NAME", "ORG:恒远印务").encode()
    (row,) = read(tmp_path / "a.vcf", lines.replace(b"NAME", "钱芳".encode("gbk")))
    assert (row["公司名称"], row["联系人"]) == ("恒远印务", "钱芳")


@pytest.mark.parametrize(
    ("lines", "name", "person"),
    [
        (("N:钱;芳;;;",), "钱芳", ""),
        (("N:Doe;John;Q.;Dr.;Jr.", "ORG:IBM"), "IBM", "Dr. John Q. Doe Jr."),
        (("EMAIL;PREF:a@example.org",), "a@example.org", ""),
        (("TEL;CELL:13800138000",), "13800138000", ""),
        (("FN:恒远印务", "ORG:恒远印务", "X-ABShowAs:COMPANY"), "恒远印务", ""),
        (("FN:前台", "ORG:恒远印务", "X-ABShowAs:COMPANY"), "恒远印务", ""),
        (("NICKNAME:老钱",), "老钱", ""),
    ],
)
def test_what_a_card_is_called(
    tmp_path: Path, lines: tuple[str, ...], name: str, person: str
) -> None:
    (row,) = read(tmp_path / "a.vcf", card(*lines))
    assert (row["公司名称"], row["联系人"]) == (name, person)


def test_a_list_of_contacts_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text(card("FN:朋友", "X-ADDRESSBOOKSERVER-KIND:group") + card("FN:钱芳"), "utf-8")
    lines = read_table(path).lines
    assert [line.blank for line in lines] == [True, False]


def test_second_companies_and_addresses_are_kept_in_the_note(tmp_path: Path) -> None:
    (row,) = read(
        tmp_path / "a.vcf",
        card(
            "FN:John Doe",
            "ORG:Acme;Sales",
            "ORG:Other Ltd",
            "ADR;TYPE=HOME:;;2 Home St;Town;;;UK",
            "ADR;TYPE=WORK:;;1 Work St;City;;AB1;UK",
            "NOTE:x",
        ),
    )
    assert row["地址"] == "1 Work St, City AB1, UK"
    assert row["备注"] == "x\nOther Ltd\n2 Home St, Town, UK"


def test_several_people_of_a_company_are_one_account(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    people = [card(f"FN:{name}", "ORG:恒远印务") for name in ("钱芳", "林晓", "周敏")]
    path.write_text("".join(people), "utf-8")
    import_file(book, path)
    (account,) = book.store.all(Account)
    assert {person.name for person in book.people.contacts(account.id)} == {"钱芳", "林晓", "周敏"}


def test_a_card_without_a_company_is_an_account_of_that_name(tmp_path: Path) -> None:
    (row,) = read(tmp_path / "a.vcf", card("FN:王先生", "TEL:137"))
    assert (row["公司名称"], row["联系人"], row["电话"]) == ("王先生", "", "137")


def test_a_photograph_is_passed_over(tmp_path: Path) -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 400_000
    (row,) = read(tmp_path / "a.vcf", card("FN:王先生", photo, "TEL:137"))
    assert (row["公司名称"], row["电话"]) == ("王先生", "137")


def test_what_went_out_comes_in_again(book: Book, tmp_path: Path) -> None:
    make_sample(book)
    path = tmp_path / "out.vcf"
    export(book, path, "zh_CN")
    other = Book.open(tmp_path / "b.book", now=lambda: NOW, zone=UTC, create=True)
    try:
        result = import_file(other, path)
        assert result.failed == ()
        sent = {a.name for a in book.store.all(Account) if a.status != "released"}
        assert {a.name for a in other.store.all(Account)} == sent
        assert {c.name for c in other.store.all(Contact)} <= {
            c.name for c in book.store.all(Contact)
        }
    finally:
        other.close()


@pytest.mark.parametrize("seed", range(5))
def test_mutated_cards_never_end_in_anything_but_rows(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = (LISTS / "contacts.vcf").read_bytes()
    cards = whole.split(b"END:VCARD")
    for _ in range(20):
        spoiled = chance.sample(range(len(cards) - 1), 3)
        parts = list(cards)
        for at in spoiled:
            part = bytearray(parts[at])
            for _ in range(chance.choice((1, 4, 30))):
                part[chance.randrange(15, len(part))] = chance.randrange(256)
            parts[at] = bytes(part)
        path = tmp_path / "m.vcf"
        path.write_bytes(b"END:VCARD".join(parts))
        table = read_table(path)
        assert table.rows[0] == HEADERS
        names = {line.cells[0] for line in table.lines}
        sound = {line.cells[0] for line in read_table(LISTS / "contacts.vcf").lines}
        assert len(sound & names) >= len(sound) - 6
