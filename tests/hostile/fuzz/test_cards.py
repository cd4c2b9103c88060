"""vCards, calendars, boards and own exports with one damaged card: all the others arrive."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

import pytest
from damage import counted, damaged, in_time, seconds
from goods import ROWS, account_line
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange import calendars_in
from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.boards import obsidian, trello
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.leads import Lead
from four_notebooks.exchange.own.lines_in import _line, read_lines
from four_notebooks.exchange.tables_in import table_of

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
NAMES = [row[0] for row in ROWS[:5]]
PHONES = [row[2] for row in ROWS[:5]]


@st.composite
def one_damaged(draw: st.DrawFn, pieces: Sequence[bytes]) -> tuple[list[bytes], int]:
    """The pieces with one of them damaged, and which; its line end stays."""
    found = list(pieces)
    victim = draw(st.integers(0, len(found) - 1))
    body = found[victim].rstrip(b"\r\n")
    found[victim] = draw(damaged(body)) + found[victim][len(body) :]
    return found, victim


def without(rows: Sequence[object], victim: int) -> list[object]:
    return [row for at, row in enumerate(rows) if at != victim]


def _card(at: int, version: str) -> bytes:
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"FN:单雄信{at}", f"N:单;雄信{at};;;"]
    lines += [f"ORG:{NAMES[at]}", f"TEL;TYPE=CELL:{PHONES[at]}", f"EMAIL:a{at}@example.com"]
    if version == "2.1":
        lines[3] = f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8D=95;=E4={at}=BF=A1;;;"
        lines += ["NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=8A=A5=E4=BB=B7=", "=E5=B7=B2"]
    else:
        lines += ["NOTE:报价已发\\, 等", "  回复", "X-WECHAT:shan" + str(at)]
    return ("\r\n".join([*lines, "END:VCARD"]) + "\r\n").encode()


CARDS = {
    version: [_card(at, version) for at in range(len(NAMES))] for version in ("2.1", "3.0", "4.0")
}


@cache
def cells_of(version: str) -> list[tuple[str, ...]]:
    """What the sound cards give."""
    return [line.cells for line in table_of(b"".join(CARDS[version]), "a.vcf").lines]


@pytest.mark.timeout(seconds(5_000))
@counted(5_000)
@given(data=st.data(), version=st.sampled_from(sorted(CARDS)))
def test_one_damaged_vcard_costs_itself_alone(data: st.DataObject, version: str) -> None:
    pieces, victim = data.draw(one_damaged(CARDS[version]))
    sound = cells_of(version)
    with in_time():
        table = table_of(b"".join(pieces), "a.vcf")
    arrived = [line.cells for line in table.lines]
    assert [row for row in without(sound, victim) if row not in arrived] == []


def _trello_card(at: int) -> bytes:
    card = {"id": f"c{at}", "name": NAMES[at], "desc": f"电话：{PHONES[at]}", "idList": "l1"}
    card |= {"closed": False, "due": "2026-12-01T06:00:00.000Z", "pos": at, "idBoard": "b"}
    card |= {"idChecklists": [], "labels": [{"id": "1", "idBoard": "b", "name": "重点"}]}
    return json.dumps(card, ensure_ascii=False).encode()


TRELLO_HEAD = (
    '{"id":"b","name":"客户","lists":[{"id":"l1","name":"意向","closed":false,"pos":1,'
    '"idBoard":"b"}],"cards":['
).encode()
TRELLO = [_trello_card(at) for at in range(len(NAMES))]


def leads(arrivals: Arrivals) -> list[tuple[Lead, object]]:
    """What came of each card, without its number."""
    return [(one.lead, (one.notes, one.visits, one.checklists)) for one in arrivals.found]


def trello_leads(pieces: Sequence[bytes]) -> list[tuple[Lead, object]]:
    content = TRELLO_HEAD + b",".join(pieces) + b'],"actions":[],"checklists":[]}'
    assert trello.recognises(content, "board.json")
    with in_time():
        return leads(trello.read(content, "board.json", zone=UTC, now=NOW))


@pytest.mark.timeout(seconds(2_000))
@counted(2_000)
@given(data=st.data())
def test_one_damaged_card_of_a_trello_board_costs_itself_alone(data: st.DataObject) -> None:
    pieces, victim = data.draw(one_damaged(TRELLO))
    arrived = trello_leads(pieces)
    assert [lead for lead in without(trello_leads(TRELLO), victim) if lead not in arrived] == []


def _note(at: int) -> bytes:
    return f"- [ ] {NAMES[at]} #重点 @{{2026-12-0{at + 1}}}\n\t电话：{PHONES[at]}\n".encode()


NOTE_HEAD = "---\n\nkanban-plugin: basic\n\n---\n\n## 意向\n\n".encode()
NOTE_END = "\n\n## 签单\n\n- [x] 远山茶业\n\n%% kanban:settings\n```\n{}\n```\n%%\n".encode()
NOTES = [_note(at) for at in range(len(NAMES))]


def note_leads(pieces: Sequence[bytes]) -> list[tuple[Lead, object]]:
    content = NOTE_HEAD + b"".join(pieces) + NOTE_END
    with in_time():
        return leads(obsidian.read(content, "board.md", zone=UTC, now=NOW))


@pytest.mark.timeout(seconds(2_000))
@counted(2_000)
@given(data=st.data())
def test_one_damaged_card_of_an_obsidian_board_costs_itself_alone(data: st.DataObject) -> None:
    pieces, victim = data.draw(one_damaged(NOTES))
    arrived = [lead for lead, *_ in note_leads(pieces)]
    sound = [lead for lead, *_ in note_leads(NOTES)]
    for at in sorted({*range(len(sound))} - {victim, victim - 1}):
        assert sound[at] in arrived
    # A line that lost its mark goes on what stands above it, as in any markdown.
    above = sound[victim - 1] if victim else sound[-1]
    assert [lead for lead in arrived if goes_on(above, lead)] != []


def goes_on(lead: Lead, other: Lead) -> bool:
    """Whether another lead is this one, or this one and more behind it."""
    said, also = "\n".join(lead.remarks), "\n".join(other.remarks)
    return other.name == lead.name and also.startswith(said)


@pytest.mark.timeout(seconds(2_000))
@counted(2_000)
@given(content=st.binary(max_size=300), kind=st.sampled_from(("vcf", "json", "md")))
def test_noise_behind_a_head_is_cards_or_a_named_fault(content: bytes, kind: str) -> None:
    with in_time():
        try:
            if kind == "vcf":
                found = len(table_of(CARDS["3.0"][0] + content, "a.vcf").lines)
            elif kind == "json":
                found = len(trello.read(TRELLO_HEAD + content, "a.json", zone=UTC, now=NOW).found)
            else:
                found = len(obsidian.read(NOTE_HEAD + content, "a.md", zone=UTC, now=NOW).found)
        except Unreadable as fault:
            assert fault.code in {"damaged", "not_a_board", "not_a_table", "no_rows", "too_deep"}
        else:
            assert found >= (kind == "vcf")


def _event(at: int) -> bytes:
    lines = ["BEGIN:VEVENT", f"UID:{at}@example.com", "DTSTAMP:20261120T010000Z"]
    lines += [f"DTSTART:2026120{at + 1}T060000Z", f"DTEND:2026120{at + 1}T070000Z"]
    lines += [
        f"SUMMARY:拜访{NAMES[at]}",
        "LOCATION:杭州市文三路",
        "DESCRIPTION:报价已发\\, 等",
        "  回复",
    ]
    lines += ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", "END:VALARM", "END:VEVENT"]
    return ("\r\n".join(lines) + "\r\n").encode()


CALENDAR_HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
EVENTS = [_event(at) for at in range(len(NAMES))]


def event_leads(pieces: Sequence[bytes]) -> list[tuple[Lead, object]]:
    content = CALENDAR_HEAD + b"".join(pieces) + b"END:VCALENDAR\r\n"
    assert calendars_in.recognises(content, "a.ics")
    with in_time():
        return leads(calendars_in.read(content, "a.ics", zone=UTC, now=NOW))


@pytest.mark.timeout(seconds(5_000))
@counted(5_000)
@given(data=st.data())
def test_one_damaged_event_costs_itself_alone(data: st.DataObject) -> None:
    pieces, victim = data.draw(one_damaged(EVENTS))
    arrived = event_leads(pieces)
    assert [lead for lead in without(event_leads(EVENTS), victim) if lead not in arrived] == []


OWN_HEAD = b'{"four_notebooks":1,"made_at":"2026-11-22T03:38:56.014Z"}\n'
OWN = [account_line(at + 1, NAMES[at], PHONES[at]) for at in range(len(NAMES))]


@pytest.mark.timeout(seconds(2_000))
@counted(2_000)
@given(data=st.data())
def test_one_damaged_line_of_an_own_export_costs_itself_alone(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    pieces, victim = data.draw(one_damaged(OWN))
    path = tmp_path_factory.getbasetemp() / "fuzz.jsonl"
    sound = [_line(at, text).holds for at, text in enumerate(OWN)]
    path.write_bytes(OWN_HEAD + b"".join(pieces))
    with in_time():
        arrived = [line.holds for line in read_lines(path)]
    assert [record for record in without(sound, victim) if record not in arrived] == []
