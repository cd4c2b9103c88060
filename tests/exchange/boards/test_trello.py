"""Boards as Trello exports them."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from trello_shapes import BOARD, a_card, a_comment, a_list, board, key

from four_notebooks.exchange.arrivals import Arrival, Arrivals, Checklist
from four_notebooks.exchange.boards import trello
from four_notebooks.exchange.faults import Unreadable

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
MADE = datetime.fromtimestamp(0x655D8A00, UTC)


def read(content: bytes) -> Arrivals:
    assert trello.recognises(content, "a.json")
    return trello.read(content, "a.json", zone=SHANGHAI, now=NOW)


def only(content: bytes) -> Arrival:
    (arrival,) = read(content).found
    return arrival


def told(arrivals: Arrivals) -> dict[str, object]:
    return {each.code: each.values["count"] for each in arrivals.notices}


def test_lists_are_groups_and_cards_accounts_in_the_order_of_the_board() -> None:
    cards = (a_card(1, "乙", 2), a_card(3, "丙"), a_card(2, "甲"))
    lists = [a_list(2, "跟进中"), a_list(1, "意向")]
    found = read(board(*cards, lists=lists))
    assert (found.name, found.kind, found.groups) == ("销售板", "trello", ("意向", "跟进中"))
    assert [(each.row, each.lead.name, each.group) for each in found.found] == [
        (1, "甲", "意向"),
        (2, "丙", "意向"),
        (3, "乙", "跟进中"),
    ]


def test_two_lists_of_one_name_stay_apart() -> None:
    lists = [a_list(1, "意向"), a_list(2, "意向")]
    found = read(board(a_card(1, "甲"), a_card(2, "乙", 2), lists=lists))
    assert found.groups == ("意向", "意向 (2)")
    assert [each.group for each in found.found] == ["意向", "意向 (2)"]


def test_the_description_is_a_note_of_the_day_the_card_was_made() -> None:
    card = a_card(
        1,
        "恒远印务",
        desc="怕麻烦。",
        idMembers=[key(9001)],
        attachments=[{"name": "报价.pdf", "url": "https://example.org/a.pdf"}],
    )
    (note,) = only(board(card)).notes
    assert note.at == MADE
    assert note.body == "怕麻烦。\n\n@周敏\n报价.pdf: https://example.org/a.pdf"


def test_comments_are_notes_at_their_dates_with_the_author() -> None:
    actions = [
        a_comment(2, 1, "第二次", "2026-11-02T03:00:00.000Z", "周敏"),
        a_comment(1, 1, "第一次", "2026-11-01T03:00:00.000Z", "李雷"),
    ]
    notes = only(board(a_card(1, "甲"), actions=actions)).notes
    assert [(note.at.day, note.body) for note in notes] == [
        (1, "李雷: 第一次"),
        (2, "周敏: 第二次"),
    ]


def test_comments_that_the_export_does_not_hold_are_told() -> None:
    actions = [a_comment(1, 1, "一", "2026-11-01T03:00:00.000Z", "周敏")]
    card = a_card(1, "甲", badges={"comments": 4})
    assert told(read(board(card, actions=actions))) == {"comments_missing": 3}


def test_labels_are_tags_by_name_else_by_colour() -> None:
    labels = [{"id": key(7), "name": "着急", "color": "red"}, {"name": "", "color": "green"}]
    assert only(board(a_card(1, "甲", labels=labels))).lead.tags == ("着急", "green")


@pytest.mark.parametrize(
    ("due", "done", "visits", "notes"),
    [
        ("2026-11-25T06:00:00.000Z", False, [(date(2026, 11, 25), 6)], []),
        ("2026-11-25T06:00:00.000Z", True, [], ["☑ 2026-11-25 14:00"]),
        ("2026-11-01T06:00:00.000Z", False, [], ["☐ 2026-11-01 14:00"]),
        ("2026-11-24T16:00:00.000Z", False, [(date(2026, 11, 25), None)], []),
    ],
)
def test_a_due_date_is_a_planned_visit_unless_done_or_past(
    due: str, done: bool, visits: list[tuple[date, int | None]], notes: list[str]
) -> None:
    found = only(board(a_card(1, "甲", due=due, dueComplete=done)))
    hours = [(each.day, each.at and each.at.astimezone(UTC).hour) for each in found.visits]
    assert hours == visits
    assert [note.body for note in found.notes] == notes
    assert all(note.at <= NOW for note in found.notes)


@pytest.mark.parametrize("due", ["0000-01-01T00:00:00.000Z", "99999-01-01", "9999-12-31T23:59Z"])
def test_a_day_that_cannot_be_stays_as_text(due: str) -> None:
    found = only(board(a_card(1, "甲", due=due)))
    assert (found.visits, found.lead.remarks) == ((), (due,))


def test_checklists_keep_order_and_state() -> None:
    items = [
        {"name": "二", "state": "incomplete", "pos": 2, "due": "2026-12-01T04:00:00.000Z"},
        {"name": "一", "state": "complete", "pos": 1, "due": None},
    ]
    lists = [{"id": key(1), "idCard": key(1001), "name": "准备", "pos": 1, "checkItems": items}]
    found = only(board(a_card(1, "甲"), checklists=lists))
    assert found.checklists == (
        Checklist("准备", (("一", True), ("二 (2026-12-01 12:00)", False))),
    )


def custom_fields() -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """The five types of fields, and a card's values of them."""
    option = {"id": key(31), "value": {"text": "印刷"}}
    fields: list[dict[str, object]] = [
        {"id": key(21), "name": "电话", "type": "number"},
        {"id": key(22), "name": "行业", "type": "list", "options": [option]},
        {"id": key(23), "name": "已报价", "type": "checkbox"},
        {"id": key(24), "name": "成立日期", "type": "date"},
        {"id": key(25), "name": "地址", "type": "text"},
        {"id": key(26), "name": "预计金额", "type": "number"},
    ]
    values: list[dict[str, object]] = [
        {"idCustomField": key(21), "value": {"number": "13800138000"}},
        {"idCustomField": key(22), "idValue": key(31)},
        {"idCustomField": key(23), "value": {"checked": "true"}},
        {"idCustomField": key(24), "value": {"date": "2021-01-07T10:00:00.000Z"}},
        {"idCustomField": key(25), "value": {"text": "某路 1 号"}},
        {"idCustomField": key(26), "value": {"number": "100.32"}},
    ]
    return fields, values


def test_custom_fields_of_every_type_find_their_place() -> None:
    fields, values = custom_fields()
    found = only(board(a_card(1, "甲", customFieldItems=values), customFields=fields)).lead
    assert (found.phones, found.industry, found.address) == (
        ("13800138000",),
        "印刷",
        "某路 1 号",
    )
    assert found.amount == 10_032
    assert found.extra == (("已报价", "✓"), ("成立日期", "2021-01-07 18:00"))


def test_a_single_exported_card_knows_its_list_by_its_actions() -> None:
    card = a_card(1, "甲", desc="只有一张")
    card["actions"] = [
        a_comment(1, 1, "好", "2026-11-01T03:00:00.000Z", "周敏"),
        {"type": "createCard", "date": "", "data": {"list": {"id": key(1), "name": "意向"}}},
    ]
    card["checklists"] = [
        {"id": key(2), "name": "准备", "checkItems": [{"name": "一", "state": "complete"}]}
    ]
    found = read(json.dumps(card).encode())
    assert found.groups == ("意向",)
    assert [note.body for note in found.found[0].notes] == ["只有一张", "周敏: 好"]
    assert found.found[0].checklists == (Checklist("准备", (("一", True),)),)


def test_archived_cards_and_lists_and_cards_that_are_none_are_left_out_and_told() -> None:
    cards = (
        a_card(1, "在"),
        a_card(2, "归档", closed=True),
        a_card(3, "列已归档", 3),
        a_card(4, "模板", isTemplate=True),
        a_card(5, "----", cardRole="separator"),
    )
    lists = [a_list(1, "意向"), a_list(3, "旧", closed=True)]
    found = read(board(*cards, lists=lists))
    assert [each.lead.name for each in found.found] == ["在"]
    assert told(found) == {"archived_left_out": 2, "no_accounts_left_out": 2}


def test_a_card_without_a_name_costs_itself_alone() -> None:
    found = read(board(a_card(1, "甲"), a_card(2, " \x00 "), a_card(3, "丙")))
    assert [each.lead.name for each in found.found] == ["甲", "丙"]
    assert [(each.row, each.reason) for each in found.failed] == [(2, "name_blank")]


def test_a_name_too_long_is_cut_and_kept_whole_as_a_note() -> None:
    name = "很长的名字" * 100
    found = only(board(a_card(1, name)))
    assert len(found.lead.name) == 200
    assert found.lead.remarks == (name,)


def test_a_text_too_long_for_the_book_fails_its_card_alone() -> None:
    found = read(board(a_card(1, "甲", desc="字" * 600_000), a_card(2, "乙")))
    assert [each.lead.name for each in found.found] == ["乙"]
    assert [(each.row, each.reason) for each in found.failed] == [(1, "text_too_long")]


def test_scripts_and_remote_images_stay_text() -> None:
    body = "<script>alert(1)</script> ![](http://example.org/x.png)"
    (note,) = only(board(a_card(1, "<b>甲</b>", desc=body))).notes
    assert note.body == body


def test_lone_surrogates_and_nul_fall_away() -> None:
    content = board(a_card(1, "NAME")).replace(b"NAME", b"\\ud800\\u0000a")
    assert only(content).lead.name == "a"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_are_read(encoding: str) -> None:
    content = board(a_card(1, "恒远印务有限公司")).decode().encode(encoding)
    assert only(content).lead.name == "恒远印务有限公司"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "damaged"),
        (b'{"cards": [], "lists": []}', "no_rows"),
        (b'{"a": 1}', "not_a_board"),
        (b'[{"a": 1}]', "not_a_board"),
        (b'{"a":' * 100_000, "too_deep"),
        (b"[" * 1_000_000, "too_deep"),
        (b'{"cards": [' + b"[]," * 5_000_000 + b"1]}", "too_many_rows"),
    ],
)
def test_what_is_no_board_ends_in_one_code(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as fault:
        trello.read(content, "a.json", zone=UTC, now=NOW)
    assert fault.value.code == code


def test_figures_of_a_million_digits_do_no_harm() -> None:
    content = board(a_card(1, "甲", pos=7), a_card(2, "乙")).replace(
        b'"pos":7', b'"pos":' + b"9" * 1_000_000
    )
    assert [each.lead.name for each in read(content).found] == ["乙", "甲"]


@pytest.mark.parametrize("wrong", [None, [], {}, 7, "x", True, [[1]], [{"id": {}}]])
@pytest.mark.parametrize(
    "part", ["actions", "labels", "lists", "members", "checklists", "customFields"]
)
def test_parts_of_another_kind_cost_nothing_else(part: str, wrong: object) -> None:
    found = read(board(a_card(1, "甲"), **{part: wrong}))
    assert [each.lead.name for each in found.found] == ["甲"]


@pytest.mark.parametrize("wrong", [None, [], {}, 7, "x", True, [[1]]])
def test_parts_of_a_card_of_another_kind_cost_nothing_else(wrong: object) -> None:
    for part in set(a_card(1, "甲")) - {"name", "id", "idList", "idBoard", "closed"}:
        if part not in ("isTemplate", "cardRole") or wrong is None:
            content = board(a_card(1, "甲", **{part: wrong}), a_card(2, "乙"))
            assert [each.lead.name for each in read(content).found][-1] == "乙"


def test_cards_around_a_damaged_place_still_arrive() -> None:
    whole = board(*(a_card(number, f"客户{number}") for number in range(1, 9)))
    spoiled = whole.replace('"name":"客户3"'.encode(), '"name":客户3"'.encode())
    found = read(spoiled)
    names = {each.lead.name for each in found.found}
    assert names == {f"客户{number}" for number in (1, 2, 4, 5, 6, 7, 8)}
    assert {each.group for each in found.found} == {"意向"}
    assert [each.reason for each in found.failed] == ["damaged"]


def test_a_card_without_its_end_swallows_no_other() -> None:
    labels = [{"id": key(7), "idBoard": BOARD, "name": "着急", "color": "red"}]
    cards = [a_card(number, f"客户{number}") for number in range(1, 5)]
    cards[0] = {"labels": labels, **{k: v for k, v in cards[0].items() if k != "labels"}}
    whole = board(cards[0], *cards[1:])
    first = json.dumps(cards[0], ensure_ascii=False, separators=(",", ":")).encode()
    last = {k: v for k, v in cards[0].items() if k != "labels"} | {"labels": labels}
    cut = json.dumps(last, ensure_ascii=False, separators=(",", ":")).encode()[:-2]
    found = read(whole.replace(first, cut))
    assert {each.lead.name for each in found.found} >= {"客户2", "客户3", "客户4"}
    assert all(each.lead.tags == () for each in found.found if each.lead.name != "客户1")


def test_a_file_that_was_cut_gives_the_cards_before_the_cut() -> None:
    whole = board(*(a_card(number, f"客户{number}") for number in range(1, 9)))
    found = read(whole[: whole.index("客户5".encode())])
    assert [each.lead.name for each in found.found] == [f"客户{number}" for number in range(1, 5)]
    assert [each.reason for each in found.failed] == ["damaged"]


@pytest.mark.parametrize("seed", range(20))
def test_mutated_boards_lose_the_damaged_card_alone(seed: int) -> None:
    chance = random.Random(seed)
    whole = board(*(a_card(number, f"客户{number}", desc="话" * 20) for number in range(1, 30)))
    sound = {each.lead.name for each in read(whole).found}
    begin = whole.index(b'"cards"') + 10
    for _ in range(10):
        spoiled = bytearray(whole)
        at = chance.randrange(begin, whole.index(b'"labels":[],"lists"'))
        spoiled[at] = chance.randrange(256)
        names = {each.lead.name for each in read(bytes(spoiled)).found}
        assert len(sound - names) <= 2


def test_twenty_thousand_cards_are_read() -> None:
    cards = [
        {"id": key(n), "name": f"客户{n}", "idList": key(1), "idBoard": BOARD}
        for n in range(20_000)
    ]
    assert len(read(board(*cards)).found) == 20_000
