"""Calendars in the forms of Outlook, Google, Apple and others, and our own."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange import calendars_in
from four_notebooks.exchange.arrivals import Arrival, Arrivals
from four_notebooks.exchange.calendars.naming import account_in, as_text
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.out.forms import export
from four_notebooks.services.book import Book

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
SAMPLES = Path(icalendar.__file__).parent / "tests"
EASTERN = """BEGIN:VTIMEZONE
TZID:Ostküste
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE
"""


def read(text: str | bytes) -> Arrivals:
    content = text.replace("\n", "\r\n").encode() if isinstance(text, str) else text
    assert calendars_in.recognises(content, "a.ics")
    return calendars_in.read(content, "a.ics", zone=SHANGHAI, now=NOW)


def event(*lines: str, uid: str = "1") -> str:
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT", ""))


def calendar(*parts: str) -> str:
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n" + "".join(parts) + "END:VCALENDAR\n"


def only(*lines: str, before: str = "") -> Arrival:
    (arrival,) = read(calendar(before, event(*lines))).found
    return arrival


def starts(arrival: Arrival) -> list[tuple[date, str]]:
    """Local days and UTC hours of the visits."""
    return [
        (each.day, each.at.astimezone(UTC).strftime("%H:%M") if each.at else "")
        for each in arrival.visits
    ]


def told(arrivals: Arrivals) -> dict[str, object]:
    return {each.code: each.values["count"] for each in arrivals.notices}


@pytest.mark.parametrize(
    ("line", "day", "hour"),
    [
        ("DTSTART:20261125T060000Z", date(2026, 11, 25), "06:00"),
        ("DTSTART;TZID=Asia/Shanghai:20261125T140000", date(2026, 11, 25), "06:00"),
        ("DTSTART;TZID=China Standard Time:20261125T140000", date(2026, 11, 25), "06:00"),
        ('DTSTART;TZID="China Standard Time":20261125T140000', date(2026, 11, 25), "06:00"),
        ('DTSTART;TZID="(UTC+08:00) 北京":20261125T140000', date(2026, 11, 25), "06:00"),
        (
            "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20261125T070000",
            date(2026, 11, 25),
            "06:00",
        ),
        ("DTSTART;TZID=Ostküste:20261125T200000", date(2026, 11, 26), "01:00"),
        ("DTSTART:20261125T140000", date(2026, 11, 25), "06:00"),
        ("DTSTART;VALUE=DATE:20261125", date(2026, 11, 25), ""),
        ("DTSTART:20261125", date(2026, 11, 25), ""),
    ],
)
def test_zones_and_whole_days(line: str, day: date, hour: str) -> None:
    assert starts(only("SUMMARY:恒远印务", line, before=EASTERN)) == [(day, hour)]


def test_the_zone_that_a_calendar_names_holds_for_times_without_one() -> None:
    found = only("SUMMARY:a", "DTSTART:20261125T070000", before="X-WR-TIMEZONE:Europe/Berlin\n")
    assert starts(found) == [(date(2026, 11, 25), "06:00")]


def test_a_zone_that_nobody_knows_is_the_users_own_and_told() -> None:
    found = read(calendar(event("SUMMARY:a", "DTSTART;TZID=Nirgendwo:20261125T140000")))
    assert starts(found.found[0]) == [(date(2026, 11, 25), "06:00")]
    assert told(found) == {"zones_unknown": 1}


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("DTEND:20261125T073000Z", 90),
        ("DURATION:PT45M", 45),
        ("DTEND:20261125T050000Z", 60),
        ("DTEND:20270125T050000Z", 60),
        ("DTEND:x", 60),
    ],
)
def test_how_long_it_takes(line: str, minutes: int) -> None:
    (visit,) = only("SUMMARY:a", "DTSTART:20261125T060000Z", line).visits
    assert visit.minutes == minutes


def test_all_that_an_event_says_becomes_the_purpose() -> None:
    (visit,) = only(
        "SUMMARY;LANGUAGE=zh-CN:拜访恒远印务 钱芳",
        "DTSTART:20261125T060000Z",
        "LOCATION:某路 1 号\\, 三楼",
        'ATTENDEE;CN="林晓";ROLE=REQ-PARTICIPANT:mailto:lin@example.org',
        "ORGANIZER;CN=zhou@example.org:MAILTO:zhou@example.org",
        "DESCRIPTION:第一行\\n第二行很长很长很长很长很长很长很长很长很长",
        " 还没完",
        "BEGIN:VALARM",
        "DESCRIPTION:提醒",
        "TRIGGER:-PT30M",
        "END:VALARM",
    ).visits
    assert visit.purpose == (
        "拜访恒远印务 钱芳\n某路 1 号, 三楼\n林晓 <lin@example.org>, zhou@example.org\n"
        "第一行\n第二行很长很长很长很长很长很长很长很长很长还没完"
    )


@pytest.mark.parametrize(
    ("summary", "name"),
    [
        ("拜访恒远印务 钱芳", "恒远印务"),
        ("拜访 南通恒远印务有限公司 签合同", "南通恒远印务有限公司"),
        ("和平饭店", "和平饭店"),
        ("恒远印务", "恒远印务"),
        ("恒远印务面谈", "恒远印务"),
        ("恒远印务 | 报价", "恒远印务"),
        ("Visit Acme Tools", "Acme Tools"),
        ("Meeting with Acme Tools Ltd. about prices", "Acme Tools Ltd."),
        ("Meeting in Berlin", "Meeting in Berlin"),
        ("31.10. 8-8:30", "31.10. 8-8:30"),
        ("Lunch", "Lunch"),
        ("Visitenkarten drucken", "Visitenkarten drucken"),
        ("电话", "电话"),
        ("牙医", "牙医"),
    ],
)
def test_the_name_of_the_account_in_a_summary(summary: str, name: str) -> None:
    assert account_in(summary) == name


def test_the_texts_in_which_a_known_account_may_stand_come_along() -> None:
    found = only(
        "SUMMARY:签合同",
        "DTSTART:20261125T060000Z",
        "LOCATION:恒远印务三楼",
        "ATTENDEE;CN=林晓:mailto:lin@example.org",
    )
    assert found.names == ("签合同", "恒远印务三楼", "林晓")


def test_what_is_past_is_a_note_at_its_time() -> None:
    found = only("SUMMARY:恒远印务", "DTSTART:20261101T060000Z", "DESCRIPTION:谈了")
    assert found.visits == ()
    assert [(note.at, note.body) for note in found.notes] == [
        (datetime(2026, 11, 1, 6, tzinfo=UTC), "恒远印务\n谈了")
    ]


def test_today_without_an_hour_lies_ahead() -> None:
    assert starts(only("SUMMARY:a", "DTSTART;VALUE=DATE:20261123")) == [(date(2026, 11, 23), "")]
    assert only("SUMMARY:a", "DTSTART;VALUE=DATE:20261122").visits == ()


@pytest.mark.parametrize(
    "parts",
    [
        (event("SUMMARY:a", "DTSTART:20261125T060000Z", "STATUS:CANCELLED"),),
        ("METHOD:CANCEL\n", event("SUMMARY:a", "DTSTART:20261125T060000Z")),
        (event("SUMMARY:Canceled: a", "DTSTART:20261125T060000Z"),),
        (event("SUMMARY:已取消: a", "DTSTART:20261125T060000Z"),),
    ],
)
def test_cancelled_events_and_tasks_are_left_out_and_told(parts: tuple[str, ...]) -> None:
    task = "BEGIN:VTODO\nSUMMARY:x\nDUE:20261125T060000Z\nEND:VTODO\n"
    found = read(calendar(*parts, task))
    assert (found.found, found.failed) == ((), ())
    assert told(found) == {"cancelled_left_out": 1, "tasks_left_out": 1}


def test_what_repeats_is_followed_for_a_year_at_most_sixty_times() -> None:
    weekly = only("SUMMARY:a", "DTSTART;TZID=Asia/Shanghai:20260105T090000", "RRULE:FREQ=WEEKLY")
    assert starts(weekly)[:2] == [(date(2026, 11, 30), "01:00"), (date(2026, 12, 7), "01:00")]
    assert 50 <= len(weekly.visits) <= 53
    found = read(calendar(event("SUMMARY:a", "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY")))
    assert len(found.found[0].visits) == 60
    assert told(found) == {"repeats_cut": 1}


def test_exceptions_and_changed_ones_of_a_series() -> None:
    found = read(
        calendar(
            event(
                "SUMMARY:a",
                "DTSTART;TZID=Asia/Shanghai:20261124T090000",
                "RRULE:FREQ=DAILY;UNTIL=20261128T010000Z",
                "EXDATE;TZID=Asia/Shanghai:20261125T090000",
                "RDATE:20261205T010000Z",
            ),
            event(
                "SUMMARY:a verlegt",
                "DTSTART;TZID=Asia/Shanghai:20261126T160000",
                "RECURRENCE-ID:20261126T010000Z",
            ),
            event(
                "SUMMARY:a",
                "DTSTART:20261127T010000Z",
                "RECURRENCE-ID:20261127T010000Z",
                "STATUS:CANCELLED",
            ),
        )
    )
    days = [[each.day.isoformat()[5:] for each in arrival.visits] for arrival in found.found]
    assert days == [["11-24", "11-28", "12-05"], ["11-26"]]


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;INTERVAL=0", "D1 #3", ""]
)
def test_a_rule_that_is_not_followed_is_taken_once(rule: str) -> None:
    found = read(calendar(event("SUMMARY:a", "DTSTART:20261125T060000Z", f"RRULE:{rule}")))
    assert starts(found.found[0]) == [(date(2026, 11, 25), "06:00")]


def test_a_series_that_is_over_is_one_note() -> None:
    found = only("SUMMARY:a", "DTSTART:20200105T090000Z", "RRULE:FREQ=DAILY;COUNT=3")
    assert (found.visits, [note.at.year for note in found.notes]) == ((), [2020])


def test_many_rules_that_never_hold_end_in_bounded_time() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=9;BYMONTH=2;BYMONTHDAY=30"
    parts = [event("SUMMARY:a", "DTSTART:19010101T000000Z", rule, uid=str(n)) for n in range(400)]
    begin = time.monotonic()
    found = read(calendar(*parts))
    assert len(found.found) == 400
    assert time.monotonic() - begin < 20


def test_a_bad_event_costs_itself_alone_with_its_number() -> None:
    found = read(
        calendar(
            event("SUMMARY:甲", "DTSTART:20261125T060000Z"),
            event("SUMMARY:乙"),
            event("SUMMARY:丙", "DTSTART:20269999T060000Z"),
            event("SUMMARY:丁", "DTSTART:00000101T000000Z"),
            event("SUMMARY:戊", "DTSTART;VALUE=DATE:99991231"),
            event("DTSTART:20261125T060000Z"),
            "BEGIN:VEVENT\nSUMMARY:己\nDTSTART:20261125T060000Z\n",
            event("SUMMARY:庚", "DTSTART:20261125T060000Z"),
        )
    )
    assert [each.lead.name for each in found.found] == ["甲", "己", "庚"]
    assert [(each.row, each.reason) for each in found.failed] == [
        (2, "no_day"),
        (3, "no_day"),
        (4, "no_day"),
        (5, "no_such_day"),
        (6, "name_blank"),
    ]


def test_descriptions_written_as_html_become_text() -> None:
    assert as_text("<b>谈</b><br>价格 &amp; 期限<ul><li>一</li></ul>") == "谈\n价格 & 期限一"
    assert as_text("a < b > c <script>") == "a < b > c <script>"


def test_quoted_printable_of_old_telephones() -> None:
    content = (
        "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\n"
        "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E6=81=92=E8=BF=9C=\r\n"
        "=E5=8D=B0=E5=8A=A1\r\n"
        "DTSTART:20261125T060000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert [each.lead.name for each in read(content.encode()).found] == ["恒远印务"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = calendar(event("SUMMARY:南通恒远印务有限公司", "DTSTART:20261125T060000Z"))
    (found,) = read(text.replace("\n", "\r\n").encode(encoding)).found
    assert found.lead.name == "南通恒远印务有限公司"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no_rows"),
        ("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n" * 20_001, "too_many_rows"),
        ("BEGIN:VCALENDAR\n" + "\x01\x02\x03" * 1000, "not_a_table"),
    ],
)
def test_what_is_no_calendar_ends_in_one_code(content: str, code: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read(content)
    assert fault.value.code == code


def test_a_damaged_beginning_costs_no_event() -> None:
    text = calendar(event("SUMMARY:甲", "DTSTART:20261125T060000Z")).replace("VCAL", "VXAL", 1)
    assert [each.lead.name for each in read(text).found] == ["甲"]
    assert not calendars_in.recognises(text.encode(), "a.csv")


def test_nesting_does_no_harm() -> None:
    bomb = "BEGIN:VALARM\n" * 100_000 + "END:VALARM\n" * 100_000
    found = read(calendar(event("SUMMARY:甲", "DTSTART:20261125T060000Z", bomb.strip())))
    assert [each.lead.name for each in found.found] == ["甲"]


@pytest.mark.parametrize("seed", range(10))
def test_mutated_calendars_lose_the_damaged_event_alone(seed: int) -> None:
    chance = random.Random(seed)
    events = [
        event(f"SUMMARY:客户{n}", "DTSTART:20261125T060000Z", "DESCRIPTION:谈", uid=str(n))
        for n in range(20)
    ]
    whole = calendar(*events).replace("\n", "\r\n").encode()
    sound = {each.lead.name for each in read(whole).found}
    begin, end = whole.index(b"BEGIN:VEVENT"), whole.rindex(b"END:VCALENDAR")
    for _ in range(10):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(begin, end)] = chance.randrange(256)
        found = read(bytes(spoiled))
        assert len(sound - {each.lead.name for each in found.found}) <= 1


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), max_size=8))
def test_any_lines_in_an_event_end_in_an_arrival_or_a_reason(lines: list[str]) -> None:
    found = read(calendar(event(*lines, "SUMMARY:甲"), event("SUMMARY:乙", "DTSTART:20261125")))
    assert "乙" in [each.lead.name for each in found.found]


@pytest.mark.parametrize(
    "path", sorted(SAMPLES.rglob("*.ics")), ids=lambda path: path.stem if path else ""
)
def test_the_samples_of_the_library_are_read_or_refused_by_name(path: Path) -> None:
    content = path.read_bytes()
    if not calendars_in.recognises(content, path.name):
        assert b"BEGIN:V" not in content
        return
    events = content.upper().count(b"BEGIN:VEVENT")
    try:
        found = calendars_in.read(content, path.name, zone=SHANGHAI, now=NOW)
    except Unreadable as fault:
        assert (fault.code, events) == ("no_rows", 0)
        return
    cancelled = told(found).get("cancelled_left_out", 0)
    assert isinstance(cancelled, int)
    assert len(found.found) + len(found.failed) + cancelled == events


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "a.book", now=lambda: NOW, zone=SHANGHAI, create=True)
    yield book
    book.close()


def test_our_own_calendar_reads_back(book: Book, tmp_path: Path) -> None:
    account = book.accounts.create(
        "南通恒远印务有限公司", phones=("0513-5555666",), address="某路 1 号"
    )
    person = book.people.add(account.id, "钱芳", phones=("13800138000",))
    day = date(2026, 11, 25)
    at = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
    book.plan.plan(account.id, day, at=at, purpose="签合同", contacts=(person.id,), minutes=45)
    book.plan.plan(account.id, day + timedelta(days=1), purpose="回访")
    path = tmp_path / "plan.ics"
    export(book, path, "zh_CN")
    found = read(path.read_bytes())
    assert (found.failed, found.notices) == ((), ())
    assert {each.lead.name for each in found.found} == {account.name}
    visits = {visit.day: visit for each in found.found for visit in each.visits}
    assert visits[day].at == at
    assert (visits[day].purpose, visits[day].minutes) == ("签合同", 45)
    assert (visits[day + timedelta(days=1)].at, visits[day + timedelta(days=1)].purpose) == (
        None,
        "回访",
    )
    people = {person.name for each in found.found for person in each.lead.contacts}
    assert people == {"钱芳"}


def test_a_name_with_the_sign_that_stands_between_people_reads_back_whole(
    book: Book, tmp_path: Path
) -> None:
    account = book.accounts.create("甲 · 乙, \\n; 丙")
    person = book.people.add(account.id, "钱芳")
    book.plan.plan(account.id, date(2026, 11, 25), contacts=(person.id,))
    path = tmp_path / "plan.ics"
    export(book, path, "zh_CN")
    (found,) = read(path.read_bytes()).found
    assert found.lead.name == account.name
    assert [each.name for each in found.lead.contacts] == ["钱芳"]
