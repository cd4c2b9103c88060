"""What one typed line of a quick visit is understood to say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from four_notebooks.method.values import EntryKind
from four_notebooks.names.pinyin import keys
from four_notebooks.services.quick_line import read_line
from four_notebooks.services.quick_names import Known, Names
from four_notebooks.services.quick_pieces import (
    Completing,
    QuickLine,
    Token,
    TokenKind,
    completing,
    starts_at,
)
from four_notebooks.services.quick_when import When

ZONE = timezone(timedelta(hours=8))
TODAY = date(2026, 11, 21)  # a Saturday
NOW = datetime(2026, 11, 21, 20, 0, tzinfo=ZONE).astimezone(UTC)


def known(number: int, name: str, level: int | None = None) -> Known:
    return Known(number, name, keys(name), level=level)


ACCOUNTS = Names(
    [
        known(1, "华启精密制造"),
        known(2, "海纳物流"),
        known(3, "海川装饰"),
        known(4, "8号公馆 365"),
        known(5, "Blue Whale"),
        known(6, "Blue Whale Education"),
        known(7, "3M 中国"),
        known(8, "100"),
    ]
)
PEOPLE = {
    1: Names([known(11, "李敏", 2), known(12, "周建国", 1), known(13, "Jane Smith")]),
    2: Names([known(21, "赵经理", 2)]),
}


def contacts(account: int) -> Names:
    return PEOPLE.get(account, Names())


def read(text: str, *, complete: bool = True, **more: object) -> QuickLine:
    return read_line(text, ACCOUNTS, contacts, TODAY, complete=complete, **more)  # type: ignore[arg-type]


def names(found: Sequence[Known]) -> list[str]:
    return [each.name for each in found]


def test_the_line_of_the_picture_is_understood_whole() -> None:
    line = read("华启精密制造 @李敏 78 今天 14:10 面谈 40分 介绍了系统的三个模块,她愿意引荐周总")
    assert line.account and line.account.id == 1
    assert names(line.people) == ["李敏"]
    assert line.heat == 78
    assert line.when == When(TODAY, 14 * 60 + 10)
    assert line.visit_kind is EntryKind.IN_PERSON
    assert line.minutes == 40
    assert line.text == "介绍了系统的三个模块,她愿意引荐周总"


def test_an_account_is_found_by_initials_and_by_whole_pinyin() -> None:
    assert read("hqjm 说了").account == ACCOUNTS.all[0]
    assert read("huaqijingmizhizao 说了").account == ACCOUNTS.all[0]
    assert read("hnwl 说了").account == ACCOUNTS.all[1]


def test_a_beginning_that_several_names_share_chooses_none() -> None:
    line = read("海 说了")
    assert line.account is None
    assert line.new_account == ""
    assert line.text == "海 说了"


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("8号公馆 365 78 说了", "8号公馆 365"),
        ("8号公馆365 78 说了", "8号公馆 365"),
        ("3M 中国 78 说了", "3M 中国"),
        ("３ｍ中国 ７８ 说了", "3M 中国"),
        ("100 78 说了", "100"),
        ("Blue Whale 78 said", "Blue Whale"),
        ("blue whale education 78 said", "Blue Whale Education"),
    ],
)
def test_digits_and_blanks_of_a_name_belong_to_the_name(text: str, account: str) -> None:
    line = read(text)
    assert line.account and line.account.name == account
    assert line.heat == 78
    assert line.text in ("说了", "said")


def test_while_typing_a_name_waits_for_its_longer_namesake() -> None:
    assert read("Blue Whale ", complete=False).account is None
    typed = read("Blue Whale @", complete=False)
    assert typed.account and typed.account.name == "Blue Whale"


def test_the_last_word_means_nothing_while_it_is_being_typed() -> None:
    assert read("hqjm 7", complete=False).heat is None
    assert read("hqjm 78", complete=False).heat is None
    assert read("hqjm 78 ", complete=False).heat == 78
    assert read("hqjm 78").heat == 78


def test_a_number_inside_the_text_is_no_heat() -> None:
    line = read("hqjm 他们要 78 台")
    assert line.heat is None
    assert line.text == "他们要 78 台"
    assert read("hqjm 78台也行").text == "78台也行"


def test_only_the_first_number_is_heat_and_only_up_to_a_hundred() -> None:
    assert read("hqjm 78 80 台").text == "80 台"
    assert read("hqjm 101 台").heat is None
    assert read("hqjm 100").heat == 100
    assert read("hqjm 0 冷").heat == 0


def test_a_number_before_the_account_is_no_heat() -> None:
    line = read("78 说了")
    assert line.heat is None
    assert line.account is None


@pytest.mark.parametrize("text", ["７８", "78°", "78度", "78℃"])
def test_heat_may_be_written_fullwidth_and_with_its_sign(text: str) -> None:
    assert read(f"hqjm {text} 说了").heat == 78


@pytest.mark.parametrize(
    ("written", "minute"),
    [
        ("14:10", 850),
        ("14：10", 850),
        ("１４：１０", 850),
        ("9:05", 545),
        ("14点10", 850),
        ("14点10分", 850),
        ("14点", 840),
        ("14时10分", 850),
        ("下午3点半", 930),
        ("下午三点半", 930),
        ("下午3:30", 930),
        ("三点一刻", 915),
        ("十四点十分", 850),
        ("十点零五", 605),
        ("上午十一点三刻", 705),
        ("晚上8点", 1200),
        ("中午12点", 720),
        ("中午1点", 780),
        ("早上九点", 540),
        ("凌晨3点", 180),
        ("3点", 900),
        ("8点", 480),
        ("3pm", 900),
        ("3 pm", 900),
        ("3:30pm", 930),
        ("12am", 0),
        ("12:15 p.m.", 735),
    ],
)
def test_a_time_of_day_is_read_in_every_usual_form(written: str, minute: int) -> None:
    line = read(f"hqjm {written} 说了")
    assert line.when == When(None, minute)
    assert line.text == "说了"


@pytest.mark.parametrize(
    "written", ["25:10", "14:60", "24点", "下午25点", "13pm", "3:75", "14:1", "14:100"]
)
def test_what_is_no_time_of_day_stays_text(written: str) -> None:
    line = read(f"hqjm {written} 说了")
    assert line.when == When()
    assert line.text == f"{written} 说了"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("今天", TODAY),
        ("昨天", date(2026, 11, 20)),
        ("前天", date(2026, 11, 19)),
        ("大前天", date(2026, 11, 18)),
        ("yesterday", date(2026, 11, 20)),
        ("周一", date(2026, 11, 16)),
        ("周六", TODAY),
        ("周日", date(2026, 11, 15)),
        ("星期五", date(2026, 11, 20)),
        ("礼拜三", date(2026, 11, 18)),
        ("上周五", date(2026, 11, 13)),
        ("本周二", date(2026, 11, 17)),
        ("mon", date(2026, 11, 16)),
        ("Friday", date(2026, 11, 20)),
        ("last fri", date(2026, 11, 13)),
        ("11-19", date(2026, 11, 19)),
        ("11/19", date(2026, 11, 19)),
        ("19/11", date(2026, 11, 19)),
        ("12-31", date(2025, 12, 31)),
        ("11月19日", date(2026, 11, 19)),
        ("11月19号", date(2026, 11, 19)),
        ("19号", date(2026, 11, 19)),
        ("30日", date(2026, 10, 30)),
        ("2026-11-19", date(2026, 11, 19)),
        ("2025年12月1日", date(2025, 12, 1)),
        ("2-29", date(2024, 2, 29)),
        ("nov 19", date(2026, 11, 19)),
        ("19 nov", date(2026, 11, 19)),
    ],
)
def test_a_day_is_the_latest_one_that_the_words_can_mean(written: str, day: date) -> None:
    line = read(f"hqjm {written} 说了")
    assert line.when == When(day, None)
    assert line.text == "说了"


@pytest.mark.parametrize("written", ["明天", "tomorrow", "2026-11-22", "2-30", "13-13", "本周日"])
def test_a_day_that_has_not_been_is_no_day_of_a_visit(written: str) -> None:
    assert read(f"hqjm {written} 说了").when == When()


@pytest.mark.parametrize(
    "written",
    ["昨天 16:00", "昨天16:00", "昨天下午4点", "11-20 16:00", "周五 4pm", "昨天　１６:００"],
)
def test_day_and_time_make_one_piece(written: str) -> None:
    line = read(f"hqjm {written} 说了")
    assert line.when == When(date(2026, 11, 20), 960)
    assert [token.kind for token in line.tokens] == [TokenKind.ACCOUNT, TokenKind.WHEN]


def test_last_night_and_this_morning_are_days_with_a_part_of_the_day() -> None:
    assert read("hqjm 昨晚8点 说了").when == When(date(2026, 11, 20), 1200)
    assert read("hqjm 今早9点 说了").when == When(TODAY, 540)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("40分", 40),
        ("40分钟", 40),
        ("４０分", 40),
        ("40min", 40),
        ("40 min", 40),
        ("90mins", 90),
        ("1h", 60),
        ("1h30", 90),
        ("1.5小时", 90),
        ("2小时", 120),
        ("两小时", 120),
        ("半小时", 30),
        ("半个小时", 30),
        ("一个半小时", 90),
        ("一刻钟", 15),
        ("四十分钟", 40),
    ],
)
def test_a_duration_is_read_in_every_usual_form(written: str, minutes: int) -> None:
    line = read(f"hqjm {written} 说了")
    assert line.minutes == minutes
    assert line.text == "说了"


def test_a_duration_of_nothing_or_of_days_stays_text() -> None:
    assert read("hqjm 0分 说了").minutes is None
    assert read("hqjm 2000分 说了").minutes is None


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("面谈", EntryKind.IN_PERSON),
        ("in person", EntryKind.IN_PERSON),
        ("视频", EntryKind.VIDEO),
        ("Video", EntryKind.VIDEO),
        ("电话", EntryKind.PHONE),
        ("phone", EntryKind.PHONE),
        ("微信", EntryKind.MESSAGE),
        ("message", EntryKind.MESSAGE),
    ],
)
def test_a_kind_is_a_word_of_its_own(written: str, kind: EntryKind) -> None:
    assert read(f"hqjm {written} 说了").visit_kind is kind
    assert read(f"hqjm {written}里说了").visit_kind is None


def test_kind_and_duration_may_be_written_together() -> None:
    line = read("hqjm 面谈40分 说了")
    assert (line.visit_kind, line.minutes, line.text) == (EntryKind.IN_PERSON, 40, "说了")


def test_the_words_of_the_head_come_in_any_order_and_with_commas() -> None:
    line = read("昨天，hqjm，电话、@李敏；78，40分，说了")
    assert line.account and line.account.id == 1
    assert (line.heat, line.minutes, line.visit_kind) == (78, 40, EntryKind.PHONE)
    assert line.when.day == date(2026, 11, 20)
    assert line.text == "说了"


def test_several_people_may_be_met_and_at_needs_no_blank() -> None:
    line = read("hqjm@李敏@周建国 说了")
    assert names(line.people) == ["李敏", "周建国"]
    assert names(read("hqjm ＠lm 说了").people) == ["李敏"]
    assert names(read("hqjm @jane smith 78 说了").people) == ["Jane Smith"]


def test_an_unknown_person_is_offered_as_a_new_contact() -> None:
    line = read('hqjm @王强 @"Ann Lee" 说了')
    assert line.people == ()
    assert line.new_people == ("王强", "Ann Lee")


def test_people_are_looked_up_only_among_those_of_the_account() -> None:
    assert read("海纳物流 @李敏 说了").new_people == ("李敏",)


def test_a_known_person_named_in_the_text_was_met_and_stays_in_the_text() -> None:
    line = read("hqjm 下午又见了 @李敏 她答应了")
    assert names(line.people) == ["李敏"]
    assert line.text == "下午又见了 李敏 她答应了"


def test_a_mail_address_and_an_unknown_at_in_the_text_stay_text() -> None:
    line = read("hqjm 邮箱 limin@李敏.com 和 @谁")
    assert line.people == () and line.new_people == ()
    assert line.text == "邮箱 limin@李敏.com 和 @谁"


def test_an_unknown_account_is_offered_as_a_new_lead() -> None:
    assert read("宏达机电 @王强 说了").new_account == "宏达机电"
    assert read("Red Panda Tools @Ann 60 said").new_account == "Red Panda Tools"
    assert read("Red Panda 60 said").new_account == "Red Panda"


def test_an_unknown_name_of_latin_words_waits_until_it_is_clear_where_it_ends() -> None:
    assert read("Red Panda Tools", complete=False).new_account == ""
    assert read("Red Panda Tools").new_account == ""


def test_what_the_user_chose_stands_whatever_it_looks_like() -> None:
    twin = Known(99, "海纳物流", "x")
    line = read("海纳物流 78 说了", chosen=[Token(TokenKind.ACCOUNT, 0, 4, twin)])
    assert line.account is twin
    lead = read("海 说了", chosen=[Token(TokenKind.NEW_ACCOUNT, 0, 1, "海")])
    assert lead.new_account == "海"


def test_a_chip_turned_back_makes_the_rest_text() -> None:
    text = "hqjm 78 台设备"
    line = read(text, plain_from=text.index("78"))
    assert line.heat is None
    assert line.text == "78 台设备"


def test_every_piece_says_where_it_stands() -> None:
    text = "　hqjm  @李敏，７８ 14：10  说了"
    line = read(text)
    assert [text[t.start : t.end] for t in line.tokens] == ["hqjm", "@李敏", "７８", "14：10"]
    assert text[line.text_from :] == "说了"


def test_an_empty_line_says_nothing() -> None:
    assert read("") == QuickLine()
    assert read("  ").tokens == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海", Completing(TokenKind.ACCOUNT, 0, "海")),
        ("blue wh", Completing(TokenKind.ACCOUNT, 0, "blue wh")),
        ("hqjm @", Completing(TokenKind.PERSON, 5, "")),
        ("hqjm @li", Completing(TokenKind.PERSON, 5, "li")),
        ("hqjm 说了 @周", Completing(TokenKind.PERSON, 8, "周")),
        ("hqjm 说了", None),
        ("hqjm a@b", None),
        ("", None),
    ],
)
def test_the_name_at_the_caret_is_what_gets_completed(
    text: str, expected: Completing | None
) -> None:
    assert completing(text, len(text), read(text, complete=False)) == expected


def test_proposals_begin_with_what_begins_like_the_typing() -> None:
    assert names(ACCOUNTS.like("hai")) == ["海纳物流", "海川装饰"]
    assert names(ACCOUNTS.like("装饰")) == ["海川装饰"]
    assert names(ACCOUNTS.like("blue whale")) == ["Blue Whale", "Blue Whale Education"]


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "planned", "expected"),
    [
        ("hqjm 说", [], "2026-11-21T19:00"),
        ("hqjm 40分 说", [], "2026-11-21T19:20"),
        ("hqjm 14:10 说", ["2026-11-21T17:00"], "2026-11-21T14:10"),
        ("hqjm 说", ["2026-11-21T17:00"], "2026-11-21T17:00"),
        ("hqjm 说", ["2026-11-21T09:00", "2026-11-21T17:00"], "2026-11-21T17:00"),
        ("hqjm 说", ["2026-11-21T21:00"], "2026-11-21T19:00"),
        ("hqjm 昨天 说", ["2026-11-20T10:30"], "2026-11-20T10:30"),
        ("hqjm 昨天 说", ["2026-11-21T10:30"], "2026-11-20T18:00"),
        ("hqjm 昨天 16:00 说", [], "2026-11-20T16:00"),
    ],
)
def test_the_start_is_what_is_said_else_planned_else_just_now(
    text: str, planned: list[str], expected: str
) -> None:
    found = starts_at(read(text), [local(at) for at in planned], NOW, ZONE)
    assert found == local(expected)
    assert found.tzinfo is UTC


def test_a_time_still_to_come_is_refused() -> None:
    with pytest.raises(ValueError, match="future"):
        starts_at(read("hqjm 20:30 说"), [], NOW, ZONE)
