"""Findings and commands as rows: in groups, names before mentions, days as the user counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from four_notebooks.method.values import Notebook, ReleaseReason
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.search import help, wording
from four_notebooks.models.search.help import offered
from four_notebooks.models.search.previews import Previews
from four_notebooks.models.search.recent import MOST, Recent
from four_notebooks.models.search.results import Results
from four_notebooks.models.search.rows import (
    Command,
    commands_matching,
    grouped,
    row_of,
    tag_of,
)
from four_notebooks.models.search.searching import Answer, Searching
from four_notebooks.services.book import Book
from four_notebooks.services.search import Found, Hit, QueryFault, parse
from four_notebooks.services.search.vocabulary import FILTERS
from samples import START, Sample

pytestmark = pytest.mark.usefixtures("qapp")
ZONE = timezone(timedelta(hours=8))
TODAY = date(2026, 11, 23)
COMMANDS = [
    Command("go_settings", "Settings", "Ctrl+,"),
    Command("go_board", "Board", "Alt+2"),
    Command("back_up", "Back up now"),
    Command("设置", "设置"),
]


def results_of(book: Book) -> Results:
    return Results(book, Searching(book))


def test_names_come_before_commands_and_those_before_mentions() -> None:
    hits = [
        Hit("account", 1, "恒远印务", "恒远印务", 1),
        Hit("contact", 2, "海川装饰", "恒小姐 采购", 7),
        Hit("strategy", 3, "安泰门窗", "谈恒温", 9, START),
        Hit("entry", 2, "海川装饰", "说到恒温", 8, START),
    ]

    rows = grouped(hits, [COMMANDS[0]], ZONE, TODAY)

    assert [row.kind for row in rows] == [
        *("heading", "account", "heading", "contact", "heading", "command"),
        *("heading", "strategy", "entry"),
    ]
    assert [row.title for row in rows if row.is_heading] == [
        "Accounts",
        "People",
        "Commands",
        "Mentioned in",
    ]


def test_the_day_of_a_visit_is_that_of_the_users_own_zone() -> None:
    late = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)

    row = row_of(Hit("entry", 1, "恒远印务", "说到交期", 8, late), ZONE, TODAY)
    written = row_of(Hit("strategy", 1, "恒远印务", "谈交期", 8, late), ZONE, TODAY)

    assert row.when == "Nov 21 01:30"
    assert written.when == "Nov 21"


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("set", ["go_settings"]),
        ("UP", ["back_up"]),
        ("b", ["go_board", "back_up"]),
        ("ttings", []),
        ("shezhi", ["设置"]),
        ("sz", ["设置"]),
        ("", []),
    ],
)
def test_commands_are_found_by_the_beginnings_of_their_words(typed: str, codes: list[str]) -> None:
    assert [one.code for one in commands_matching(COMMANDS, typed)] == codes


def test_commands_are_found_anywhere_in_their_names_where_nothing_else_is() -> None:
    found = commands_matching(COMMANDS, "ttings", inside=True)

    assert [one.code for one in found] == ["go_settings"]


def test_a_tag_says_where_an_account_lies(book: Book, sample: Sample) -> None:
    ids = {
        "B": sample.account("恒远印务", Notebook.B).id,
        "Inbox": sample.account("恒通货运").id,
        "In the pool": sample.account("海川装饰", Notebook.C).id,
        "Signed": sample.account("安泰门窗", Notebook.A).id,
    }
    book.board.release([ids["In the pool"]], ReleaseReason.NO_NEED)
    book.board.sign([ids["Signed"]])

    said = {text: tag_of(book.reader.card(one), book.method).text for text, one in ids.items()}

    assert said == {text: text for text in ids}


def test_rows_that_stay_are_not_told_anew(book: Book, sample: Sample) -> None:
    results = results_of(book)
    told: list[str] = []
    results.rowsRemoved.connect(lambda *_: told.append("removed"))
    results.rowsInserted.connect(lambda _, first, last: told.append(f"inserted {first}-{last}"))
    results.modelReset.connect(lambda: told.append("reset"))
    hits = [Hit("entry", 1, "恒远印务", f"说到 {n}", n, START) for n in range(5)]

    results.show(Answer("说", Found(tuple(hits[:3]), 3)))
    results.show(Answer("说", Found(tuple(hits), 5)))
    results.show(Answer("说", Found(tuple(hits), 5)))

    assert told == ["inserted 0-3", "inserted 4-5"]


def test_a_heading_cannot_be_chosen(book: Book) -> None:
    results = results_of(book)
    hits = (Hit("account", 1, "甲", "甲", 1), Hit("entry", 1, "甲", "乙", 2, START))
    results.show(Answer("甲", Found(hits, 2)))

    places = [results.choosable(n, way) for n in range(4) for way in (1, -1)]

    assert [results.row_at(n).kind for n in range(4)] == [  # type: ignore[union-attr]
        *("heading", "account", "heading", "entry")
    ]
    assert places == [1, 1, 1, 1, 3, 1, 3, 3]


def test_how_many_were_found_is_said_with_a_plus_where_there_are_more() -> None:
    assert wording.count(Found((), 12)) == "12 found"
    assert wording.count(Found((), 999, more=True)) == "999+ found"


def test_a_piece_that_is_no_filter_is_named_in_one_sentence() -> None:
    said = wording.fault(QueryFault("unknown_filter", "inn:B"))

    assert "“inn:B”" in said
    assert said.endswith(".")
    assert wording.fault(QueryFault("no_value", "in:")) == ""


def test_every_filter_that_is_offered_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    english = [one.word for one in offered()]
    monkeypatch.setattr(help, "spoken", lambda: "zh_CN")
    chinese = [one.word for one in offered()]
    assert len(english) == len(chinese) == len(FILTERS)

    for each in (*english, *chinese):
        query = parse(each)
        assert (query.faults, query.words) == ((), ()), each
        assert len(query.filters) + len(query.without) == 1


def test_searches_are_remembered_by_book_the_latest_first(tmp_path: Path) -> None:
    local = LocalSettings(tmp_path / "desk.json")
    recent, other = Recent(local, tmp_path / "a"), Recent(local, tmp_path / "b")
    for number in range(MOST + 3):
        recent.remember(f"词 {number}")
    recent.remember("词  5 ")
    other.remember("别的")

    again = Recent(LocalSettings(tmp_path / "desk.json"), tmp_path / "a").words()

    assert again[:2] == ["词 5", f"词 {MOST + 2}"]
    assert len(again) == len(set(again)) == MOST
    assert other.words() == ["别的"]


# Previews --------------------------------------------------------------------------------------


def test_the_preview_of_a_visit_heads_it_as_the_journal_does(book: Book, sample: Sample) -> None:
    account = sample.account("恒远印务", Notebook.B)
    person = sample.person(account, "李敏", 2)
    sample.visit(account, person, body="说到交期\n和付款方式", start=START)

    shown = Previews(book, Clock(book.now)).of(
        next(one for one in book.search.find("付款方式") if one.kind == "entry"), "付款方式"
    )

    assert shown.title == "恒远印务"
    assert shown.tag.text == "B"
    assert shown.line == "Nov 23 09:00 · In person 60 min · KP2 李敏"
    assert "说到交期\n和付款方式" in shown.text
    assert [shown.text[a:b] for a, b in shown.marks] == ["付款方式"]


def test_the_preview_of_an_account_tells_what_stands_at_its_head(
    book: Book, sample: Sample
) -> None:
    account = sample.account("恒远印务", Notebook.B)
    person = sample.person(account, "李敏", 2)
    sample.visit(account, person, body="说到交期")
    hit = next(one for one in book.search.find("恒远") if one.kind == "account")

    shown = Previews(book, Clock(book.now)).of(hit, "恒远")
    facts = {fact.label: fact for fact in shown.facts}

    assert "KP2 李敏" in facts["People"].text
    assert facts["Window"].text
    assert facts["Strategy"].red and facts["Strategy"].text == "No strategy yet"
    assert facts["Last visit"].text.endswith("说到交期")
    assert [shown.title[a:b] for a, b in shown.title_marks] == ["恒远"]
