"""Text pasted from chats, mails, cards and lists."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange import pasted
from four_notebooks.exchange.arrivals import Arrival, Arrivals
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.leads import LeadContact
from four_notebooks.exchange.pasting.pieces import pieces_of

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")

CARD = """南通恒远印务有限公司
Nantong Hengyuan Printing Co., Ltd.
钱芳  采购经理
手机：138 0013 8000（微信同号）
电话：0513-5555 6666  传真：0513-5555 6667
邮箱：qian@hengyuan.example
地址：南通市崇川区工农路 88 号
www.hengyuan.example"""

MAIL = """发件人: 钱芳 <qian@hengyuan.example>
发送时间: 2026年11月20日(星期五) 14:03
收件人: 李雷 <li@us.example>
主题: 画册报价

李经理：
您好！请报一下 32 页画册的价格。

此致
敬礼
钱芳
采购经理
南通恒远印务有限公司
电话：0513-55556666 手机：13800138000"""

ENGLISH_MAIL = """From: John Smith <john@acme.example>
Sent: Friday, November 20, 2026 2:03 PM
To: Li Lei
Subject: Quote

Hi Li,
please send a quote for 500 boxes.

Best regards,
John Smith
Purchasing Manager
Acme Tools Ltd.
T: +44 20 7946 0958
M: +44 7700 900123"""

CHAT = """张伟 2026/11/20 14:03
在吗，有个客户给你

张伟 2026/11/20 14:05
南通恒远印务有限公司
钱芳 13800138000 采购经理

李雷 2026/11/20 14:07
好的谢谢，我明天联系她

张伟 2026/11/21 9:10
还有一个 海纳物流有限公司 林总 13900139000 想换仓库"""


def read(text: str) -> Arrivals:
    return pasted.read(text.encode(), "", zone=SHANGHAI, now=NOW)


def only(text: str) -> Arrival:
    (arrival,) = read(text).found
    return arrival


def everything(arrivals: Arrivals) -> str:
    """All text that arrived, in fields and in notes."""
    texts: list[str] = []
    for each in arrivals.found:
        lead = each.lead
        texts += [lead.name, *lead.phones, lead.area, lead.address, lead.website, lead.source]
        texts += [lead.industry, lead.registration_code, lead.short_name, *lead.tags]
        texts += [f"{header} {text}" for header, text in lead.extra]
        for person in lead.contacts:
            texts += [person.name, person.title, *person.phones, person.mail, person.wechat]
        texts += [*lead.remarks, *(note.body for note in each.notes)]
    return "\n".join(texts)


def test_the_lines_of_a_business_card() -> None:
    lead = only(CARD).lead
    assert (lead.name, lead.address) == ("南通恒远印务有限公司", "南通市崇川区工农路 88 号")
    assert (lead.website, lead.phones) == ("www.hengyuan.example", ("0513-5555 6666",))
    assert lead.extra == (("传真", "0513-5555 6667"),)
    assert lead.contacts == (
        LeadContact("钱芳", "采购经理", ("138 0013 8000",), "qian@hengyuan.example", "13800138000"),
    )
    assert lead.remarks == ("Nantong Hengyuan Printing Co., Ltd.",)


def test_a_card_with_the_person_above_the_company() -> None:
    lead = only("钱芳\n采购经理\n南通恒远印务有限公司\n13800138000").lead
    assert lead.name == "南通恒远印务有限公司"
    assert lead.contacts == (LeadContact("钱芳", "采购经理", ("13800138000",)),)


def test_labelled_texts_of_several_companies() -> None:
    found = read(
        "公司：南通恒远印务有限公司\n联系人：钱芳\n电话：13800138000\n地址：工业园区 68 号\n"
        "备注：要做画册\n预算：5万\n下次拜访时间：2026-11-25 14:00\n\n"
        "公司：海纳物流 联系人：林晓 职务：总监 手机：13900139000"
    ).found
    first, second = (each.lead for each in found)
    assert (first.name, first.address, first.amount) == (
        "南通恒远印务有限公司",
        "工业园区 68 号",
        5_000_000,
    )
    assert first.contacts == (LeadContact("钱芳", phones=("13800138000",)),)
    assert first.remarks == ("要做画册",)
    assert first.visit is not None
    assert first.visit.day.isoformat() == "2026-11-25"
    assert second.name == "海纳物流"
    assert second.contacts == (LeadContact("林晓", "总监", ("13900139000",)),)


def test_a_bare_name_above_labelled_lines_is_the_account() -> None:
    found = read("恒远印务\n联系人：钱芳\n电话：13800138000\n\n海纳物流\n联系人：林晓").found
    assert [each.lead.name for each in found] == ["恒远印务", "海纳物流"]
    assert [each.lead.contacts[0].name for each in found] == ["钱芳", "林晓"]


def test_several_people_of_one_company_keep_their_own_numbers() -> None:
    lead = only(
        "恒远印务有限公司\n钱芳 采购经理 13800138000\n林晓 总监 13900139000\n邮箱：lin@x.example"
    ).lead
    assert lead.contacts == (
        LeadContact("钱芳", "采购经理", ("13800138000",)),
        LeadContact("林晓", "总监", ("13900139000",), "lin@x.example"),
    )


def test_a_person_alone_is_the_account() -> None:
    lead = only("姓名：王先生\n电话：13800138000\n小区：阳光花园").lead
    assert (lead.name, lead.phones, lead.address) == ("王先生", ("13800138000",), "阳光花园")
    assert lead.contacts == ()


def test_a_chat_of_wechat_with_two_leads() -> None:
    found = read(CHAT).found
    assert [each.lead.name for each in found] == ["南通恒远印务有限公司", "海纳物流有限公司"]
    first, second = found
    assert first.lead.contacts == (LeadContact("钱芳", "采购经理", ("13800138000",)),)
    assert second.lead.phones == ("13900139000",)
    assert [note.body for note in first.notes] == [
        "14:03 张伟: 在吗，有个客户给你\n"
        "14:05 张伟: 南通恒远印务有限公司\n钱芳 13800138000 采购经理\n"
        "14:07 李雷: 好的谢谢，我明天联系她"
    ]
    assert first.notes[0].at == datetime(2026, 11, 20, 6, 3, tzinfo=UTC)
    assert [note.body for note in second.notes] == [
        "09:10 张伟: 还有一个 海纳物流有限公司 林总 13900139000 想换仓库"
    ]


@pytest.mark.parametrize(
    ("head", "who", "at"),
    [
        ("张伟 2026/11/20 14:03", "张伟", "2026-11-20 14:03"),
        ("张伟 2026-11-20 14:03:11", "张伟", "2026-11-20 14:03"),
        ("张伟 2026年11月20日 下午2:03", "张伟", "2026-11-20 14:03"),
        ("张伟 11月20日 14:03", "张伟", "2026-11-20 14:03"),
        ("张伟 12/24 14:03:11", "张伟", "2025-12-24 14:03"),
        ("张伟 昨天 14:03", "张伟", "2026-11-22 14:03"),
        ("张伟 星期五 14:03", "张伟", "2026-11-20 14:03"),
        ("张伟 09:03", "张伟", "2026-11-23 09:03"),
        ("张伟 14:03", "张伟", "2026-11-22 14:03"),
        ("小张(123456789) 2026/11/20 14:03:11", "小张", "2026-11-20 14:03"),
        ("John Smith, [20.11.2026 14:03]", "John Smith", "2026-11-20 14:03"),
    ],
)
def test_the_heads_of_messages(head: str, who: str, at: str) -> None:
    (note,) = only(f"{head}\n恒远印务有限公司 13800138000").notes
    assert note.at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") == at
    assert note.body.startswith(f"{at[11:]} {who}: ")


def test_messages_with_the_head_before_the_text() -> None:
    arrival = only("[20.11.26, 14:03:11] John Smith: Hello\n[20.11.26, 14:04:11] Li Lei: Hi")
    assert arrival.lead.name == "John Smith"
    assert [note.body for note in arrival.notes] == ["14:03 John Smith: Hello\n14:04 Li Lei: Hi"]


def test_a_chat_without_times_keeps_who_said_what() -> None:
    arrival = only("张伟:\n恒远印务有限公司 13800138000\n\n李雷:\n收到")
    assert arrival.lead.name == "恒远印务有限公司"
    assert arrival.lead.remarks == ("张伟: 恒远印务有限公司 13800138000\n李雷: 收到",)


def test_a_contact_of_wecom_names_the_company() -> None:
    lead = only("钱芳@恒远印务 11/20 14:03:11\n你好，画册多少钱").lead
    assert (lead.name, lead.contacts) == ("恒远印务", (LeadContact("钱芳"),))


def test_a_mail_with_its_signature() -> None:
    arrival = only(MAIL)
    assert arrival.lead.name == "南通恒远印务有限公司"
    assert arrival.lead.phones == ("0513-55556666",)
    assert arrival.lead.contacts == (
        LeadContact("钱芳", "采购经理", ("13800138000",), "qian@hengyuan.example"),
    )
    (note,) = arrival.notes
    assert note.at == datetime(2026, 11, 20, 6, 3, tzinfo=UTC)
    assert "主题: 画册报价" in note.body
    assert "李雷" not in {person.name for person in arrival.lead.contacts}


def test_an_english_mail_with_its_signature() -> None:
    arrival = only(ENGLISH_MAIL)
    assert arrival.lead.name == "Acme Tools Ltd."
    assert arrival.lead.phones == ("+44 20 7946 0958",)
    assert arrival.lead.contacts == (
        LeadContact("John Smith", "Purchasing Manager", ("+44 7700 900123",), "john@acme.example"),
    )
    assert arrival.notes[0].at == datetime(2026, 11, 20, 6, 3, tzinfo=UTC)


def test_a_mail_without_a_company_is_about_its_sender() -> None:
    lead = only("From: Ann Lee <ann@x.example>\nSubject: Hi\n\nPlease call me back.").lead
    assert (lead.name, lead.extra) == ("Ann Lee", (("Email", "ann@x.example"),))


def test_plain_lists_of_names_and_numbers() -> None:
    found = read(
        "1. 恒远印务 13800138000\n2. 海纳物流 钱总 13900139000\n3. 甲印务，电话：0571-88880001"
    )
    told = [(each.lead.name, each.lead.phones) for each in found.found]
    assert told[0] == ("恒远印务", ("13800138000",))
    assert told[1] == ("海纳物流", ())
    assert found.found[1].lead.contacts == (LeadContact("钱总", phones=("13900139000",)),)
    assert told[2] == ("甲印务", ("0571-88880001",))


@pytest.mark.parametrize(
    ("line", "name", "phones"),
    [
        ("恒远印务", "恒远印务", ()),
        ("恒远印务(南通) 手机 13800000000", "恒远印务(南通)", ("13800000000",)),
        ("恒远印务(13800000000)", "恒远印务", ("13800000000",)),
        ("1. 恒远印务\t１３８００００００００", "恒远印务", ("13800000000",)),
        ("12、恒远印务", "恒远印务", ()),
        ("3M 中国", "3M 中国", ()),
        ("Acme Tools Ltd +49 30 1234567", "Acme Tools Ltd", ("+49 30 1234567",)),
        ("13800000000\t恒远印务", "恒远印务", ("13800000000",)),
        ("海纳物流  13900139000 13700137000", "海纳物流", ("13900139000", "13700137000")),
        ("甲印务;13900139000", "甲印务", ("13900139000",)),
        ("恒远印务 (0571) 88880001", "恒远印务", ("(0571) 88880001",)),
    ],
)
def test_a_line_of_a_list_alone_and_among_others(
    line: str, name: str, phones: tuple[str, ...]
) -> None:
    for text, at in ((line, 0), (f"德邻酒店\n{line}\n北岸机械 13700137001", 1)):
        found = read(text).found
        assert (found[at].lead.name, found[at].lead.phones) == (name, phones)
        assert len(found) == (1 if text == line else 3)


def test_a_list_in_which_only_some_have_numbers() -> None:
    found = read("恒远印务 13900000001\n德邻酒店").found
    assert [(each.lead.name, each.lead.phones) for each in found] == [
        ("恒远印务", ("13900000001",)),
        ("德邻酒店", ()),
    ]


def test_a_company_above_its_people_is_one_account() -> None:
    lead = only("恒远印务\n钱芳 13800138000\n林晓 13900139000 财务").lead
    assert lead.name == "恒远印务"
    assert [(each.name, each.title) for each in lead.contacts] == [("钱芳", ""), ("林晓", "财务")]


def test_a_name_before_a_number_begins_an_account_and_the_line_is_kept() -> None:
    line = "李敏，华启精密制造采购总监，139 0000 0001，让我周五前把报价发她"
    first, second = read(f"{line}\n\n北岸机械 王工 138 0000 0002\n地址：昆山市前进路9号\n").found
    assert (first.lead.name, first.lead.phones) == ("李敏", ("139 0000 0001",))
    assert first.lead.remarks == (line,)
    assert (second.lead.name, second.lead.address) == ("北岸机械", "昆山市前进路9号")
    assert second.lead.contacts == (LeadContact("王工", phones=("138 0000 0002",)),)


def test_cells_of_a_spreadsheet_are_rows() -> None:
    found = read("公司名称\t联系人\t电话\n恒远印务\t钱芳\t13800138000\n海纳物流\t林晓\t13900139000")
    assert [each.lead.name for each in found.found] == ["恒远印务", "海纳物流"]
    assert [each.lead.contacts[0].name for each in found.found] == ["钱芳", "林晓"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "你好\n在吗",
        "今天和朋友聊到恒远印务公司，说他们老板换了，可以去看看。",
        "13800138000",
        "https://example.org/a",
        "好的。",
    ],
)
def test_a_text_that_surely_names_nobody_is_told(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(text)
    assert fault.value.code == "no_rows"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("方便的话回电", ""),
        ("安排一下", ""),
        ("好的", ""),
        ("王总", "王总"),
        ("欧阳明月", "欧阳明月"),
        ("钱芳 采购经理", "钱芳"),
    ],
)
def test_only_what_surely_is_a_person_is_one(line: str, person: str) -> None:
    assert pieces_of(line).person == person


def test_a_number_beside_unsure_words_is_given_to_nobody() -> None:
    lead = only("恒远印务有限公司\n钱芳 13800138000\n隔壁老王也想做，13900139000").lead
    assert lead.contacts == (LeadContact("钱芳", phones=("13800138000",)),)
    assert lead.phones == ()
    assert lead.remarks == ("隔壁老王也想做，13900139000",)


@pytest.mark.parametrize("text", [CARD, MAIL, ENGLISH_MAIL, CHAT])
def test_nothing_pasted_is_lost(text: str) -> None:
    arrived = "".join(everything(read(text)).split())
    for line in text.split("\n"):
        words = line.replace("：", " ").replace("（微信同号）", "").split()
        for word in words:
            if word not in ("手机", "电话", "邮箱", "地址") and "2026/11" not in word:
                assert word.rstrip(":") in arrived or ":" in word, word


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
        max_size=6,
    )
)
def test_any_lines_below_a_card_are_kept_in_fields_or_notes(lines: list[str]) -> None:
    found = read("\n".join(["公司：恒远印务有限公司", "联系人：钱芳", *lines]))
    arrived = "".join(everything(found).split())
    for line in lines:
        words = "".join(line.split())
        if any(character.isalpha() for character in words):
            letters = [each for each in words if each.isalpha()]
            assert all(each in arrived for each in letters)


@pytest.mark.parametrize(
    "line",
    [
        "公司" * 100_000,
        "：" * 200_000,
        "a@" * 100_000,
        "1380013800" * 20_000,
        "0" * 300_000,
        "公司：" * 60_000,
        "Aa " * 100_000,
        "(" * 200_000,
        " " * 300_000 + "a",
        "钱芳 " * 60_000,
        "www." * 60_000,
    ],
)
def test_long_lines_are_read_in_bounded_time(line: str) -> None:
    begin = time.monotonic()
    found = read(f"公司：恒远印务\n{line}\n\n公司：海纳物流")
    assert next(each.lead.name for each in found.found) == "恒远印务"
    assert time.monotonic() - begin < 5


def test_far_too_much_text_is_told() -> None:
    for text, code in (
        ("a" * 2_000_001, "file_too_large"),
        ("a\n" * 20_001, "too_many_rows"),
        ("\n".join(f"公司：客户{number}" for number in range(2_001)), "too_many_rows"),
    ):
        with pytest.raises(Unreadable) as fault:
            read(text)
        assert fault.value.code == code


def test_nul_and_surrogates_fall_away() -> None:
    assert only("公司：恒远\x00印务").lead.name == "恒远印务"


def test_a_pasted_text_is_never_taken_for_a_file() -> None:
    assert not pasted.recognises(CARD.encode(), "a.txt")
