"""Cards and events taken into a real book: notes at their dates, plans, sheets of checklists."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from coming import Checklist, DatedNote, LeadContact, Visit, at, board, card, planned, row, taken

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.taking_in.checklists import MOST_SHEETS
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.method.values import (
    Account,
    EntryKind,
    Method,
    Notebook,
    SheetAnswer,
    SheetTemplate,
)
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import SettableClock

HERE = Path(__file__).resolve().parent
STEPS = Checklist("开工前", (("量尺寸", True), ("报价", False)))
FULL = card(
    1,
    "恒远印务",
    "谈",
    contacts=(LeadContact("周明", phones=("13800000000",)),),
    remarks=("老客户介绍",),
    notes=(DatedNote(at("2026-10-01 02:00"), "电话里说要样品"),),
    visits=(Visit(date(2026, 12, 3), at("2026-12-03 06:00"), "送样品", 90),),
    checklists=(STEPS,),
)


def everything(book: Book) -> list[object]:
    """Also what checklists become."""
    return [book.store.all(kind) for kind in (Account, SheetTemplate, SheetAnswer)]


def test_a_card_comes_with_its_people_comments_visit_and_checklist(book: Book) -> None:
    taken(book, board(FULL), targets={"谈": Notebook.B})
    (account,) = book.accounts.all()
    assert account.notebook is Notebook.B
    assert [each.name for each in book.people.contacts(account.id)] == ["周明"]
    entries = {each.body: each for each in book.journal.entries(account.id)}
    assert entries["电话里说要样品"].start == at("2026-10-01 02:00")
    assert entries["老客户介绍"].start == book.now()
    assert {each.recorded_at for each in entries.values()} == {book.now()}
    (plan,) = book.plan.planned(account.id)
    assert (plan.day, plan.at, plan.minutes) == (date(2026, 12, 3), at("2026-12-03 06:00"), 90)
    (sheet,) = book.store.all(SheetTemplate)
    asked = {q.id: q.text for q in book.sheets.template(sheet.id).questions()}
    answers = book.sheets.answers(account.id, sheet.id)
    assert {asked[each.question]: each.text for each in answers.values()} == {
        "量尺寸": "yes",
        "报价": "no",
    }
    assert book.check() == []


def test_comments_open_no_window_and_count_as_no_attempt_even_where_a_source_says_visit(
    book: Book,
) -> None:
    visit = DatedNote(at("2026-11-22 02:00"), "去了一趟", EntryKind.IN_PERSON)
    taken(book, board(card(1, "恒远印务", notes=(visit,))), notebook=Notebook.A)
    (account,) = book.accounts.all()
    plain = book.accounts.assess_plain(account.id)
    assert plain["window"] is None
    assert plain["distance"] is None
    assert [each.kind for each in book.journal.entries(account.id)] == [EntryKind.NOTE]


def test_a_comment_from_the_future_is_dated_now(book: Book) -> None:
    late = DatedNote(at("2030-01-01 00:00"), "钟表走快了")
    taken(book, board(card(1, "恒远印务", notes=(late,))))
    (account,) = book.accounts.all()
    assert [each.start for each in book.journal.entries(account.id)] == [book.now()]


def test_a_past_visit_is_told_in_a_note_of_its_day(book: Book) -> None:
    gone = Visit(date(2026, 11, 1), None, "送样品")
    taken(book, board(card(1, "恒远印务", visits=(gone,))))
    (account,) = book.accounts.all()
    (entry,) = book.journal.entries(account.id)
    assert entry.body == "2026-11-01 送样品"
    assert book.local_day(entry.start) == date(2026, 11, 1)
    assert book.plan.planned(account.id) == []


def test_undo_gives_the_book_back_and_redo_the_import(book: Book) -> None:
    book.accounts.create("早就在")
    before = everything(book)
    taken(book, board(FULL))
    after = everything(book)
    book.ledger.undo()
    assert everything(book) == before
    book.ledger.redo()
    assert everything(book) == after
    assert book.check() == []


def test_the_same_board_again_adds_nothing_twice(book: Book, clock: SettableClock) -> None:
    taken(book, board(FULL))
    steps = book.ledger.steps()
    clock.forward(days=30)
    for choice in Choice.FILL, Choice.UPDATE:
        assert taken(book, board(FULL), choice=choice).updated == 0
    assert book.ledger.steps() == steps


def test_a_board_that_went_on_adds_only_what_is_new(book: Book) -> None:
    taken(book, board(FULL))
    further = DatedNote(at("2026-11-20 02:00"), "样品满意")
    ticked = Checklist("开工前", (("量尺寸", True), ("报价", True)))
    later = card(
        7, "恒远印务", "谈", notes=(*FULL.notes, further), visits=FULL.visits, checklists=(ticked,)
    )
    taken(book, board(later), choice=Choice.UPDATE)
    (account,) = book.accounts.all()
    bodies = [each.body for each in book.journal.entries(account.id)]
    assert sorted(bodies) == sorted(["电话里说要样品", "样品满意", "老客户介绍"])
    assert len(book.plan.planned(account.id)) == 1
    texts = [each.text for each in book.store.all(SheetAnswer)]
    assert texts == ["yes", "yes"]


def test_filling_gaps_leaves_answers_as_they_are(book: Book) -> None:
    taken(book, board(FULL))
    ticked = Checklist("开工前", (("量尺寸", False), ("报价", True)))
    assert taken(book, board(card(1, "恒远印务", checklists=(ticked,)))).updated == 0


def test_equal_checklists_share_a_sheet_also_with_one_the_book_has(book: Book) -> None:
    other = Checklist("开工前", (("量尺寸", False), ("报价", False)))
    taken(
        book, board(card(1, "甲印务", checklists=(STEPS,)), card(2, "乙物流", checklists=(other,)))
    )
    taken(book, board(card(1, "丙包装", checklists=(STEPS,))))
    assert len(book.store.all(SheetTemplate)) == 1
    assert len(book.store.all(SheetAnswer)) == 6


def test_beyond_so_many_checklists_the_rest_are_text(book: Book) -> None:
    many = MOST_SHEETS + 3
    cards = [
        card(n, f"第{n}家印务", checklists=(Checklist(f"单{n}", (("验收", True),)),))
        for n in range(1, many + 1)
    ]
    taken(book, board(*cards))
    assert len(book.store.all(SheetTemplate)) == MOST_SHEETS
    last = book.accounts.named(f"第{many}家印务")[0]
    (entry,) = book.journal.entries(last.id)
    assert entry.body == f"**单{many}**\n\n- [x] 验收"


def test_in_the_funnel_no_group_is_signed(funnel: Book) -> None:
    with pytest.raises(Refused) as refused:
        taken(funnel, board(card(1, "甲印务", "签")), targets={"签": Notebook.D})
    assert refused.value.code == "wrong_notebook"
    assert funnel.method is Method.FUNNEL
    assert funnel.accounts.all_ids(None) == []


def test_cards_without_a_name_fail_with_their_row(book: Book) -> None:
    plan = planned(book, board(card(1, " "), card(2, "甲" * 201), card(3, "甲印务")))
    assert [(each.row, each.state, each.detail) for each in plan.preview()] == [
        (1, "failed", "name_blank"),
        (2, "failed", "name_too_long"),
        (3, "new", ""),
    ]


def test_texts_too_long_for_a_field_come_whole_in_a_note(book: Book) -> None:
    taken(book, board(card(1, "甲印务", address="路" * 600)))
    (account,) = book.accounts.all()
    assert len(account.address) == 500
    assert [each.body for each in book.journal.entries(account.id)] == ["路" * 600]


def event(number: int, summary: str, day: date, **has: object) -> object:
    has.setdefault("visits", (Visit(day, None, summary),))
    return card(number, summary, names=(summary,), **has)


def calendar(*events: object) -> object:
    return board(*events, kind="calendar", name="plan.ics")  # type: ignore[arg-type]


def test_events_become_plans_of_the_accounts_they_name(book: Book) -> None:
    known = book.accounts.create("南通恒远印务有限公司")
    book.accounts.create("恒远")
    first, second = date(2026, 12, 1), date(2026, 12, 2)
    source = calendar(
        event(1, "拜访恒远印务周总", first),
        event(2, "恒远印务 送样品", second),
        event(3, "牙医", first),
    )
    plan = planned(book, source)  # type: ignore[arg-type]
    assert [(each.state, each.detail) for each in plan.preview()] == [
        ("duplicate", known.name),
        ("duplicate", known.name),
        ("left", "unknown"),
    ]
    assert row(plan, 1).duplicate.by == "mention"  # type: ignore[union-attr]
    run_import(book, plan)
    found = [(each.day, each.purpose) for each in book.plan.planned(known.id)]
    assert found == [(first, "拜访恒远印务周总"), (second, "恒远印务 送样品")]
    assert planned(book, source).updated == 0  # type: ignore[arg-type]


def test_two_accounts_of_one_name_leave_an_event_out(book: Book) -> None:
    book.accounts.create("南通恒远印务")
    book.accounts.create("中山恒远印务")
    plan = planned(book, calendar(event(1, "拜访恒远印务", date(2026, 12, 1))))  # type: ignore[arg-type]
    assert row(plan, 1).state == "left"


def test_unknown_names_of_a_calendar_become_leads_when_chosen(book: Book) -> None:
    source = calendar(event(1, "牙医", date(2026, 12, 1)), event(2, "甲印务", date(2026, 12, 2)))
    assert planned(book, source).added == 0  # type: ignore[arg-type]
    assert planned(book, source, choices={2: Choice.FILL}).added == 1  # type: ignore[arg-type]
    taken(book, source, strangers=True)  # type: ignore[arg-type]
    assert {each.name for each in book.accounts.all()} == {"牙医", "甲印务"}


def test_a_cancelled_import_leaves_no_sheet_and_no_card(book: Book) -> None:
    book.accounts.create("早就在")
    before = everything(book)
    cards = [card(n, f"第{n}家印务", checklists=(STEPS,)) for n in range(1, 200)]
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        run_import(book, planned(book, board(*cards)), cancelled=lambda: next(asked))
    assert everything(book) == before
    assert book.check() == []


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
from datetime import UTC, datetime
from coming import board, card, planned
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.services.book import Book

book = Book.open(sys.argv[1], now=lambda: datetime(2026, 11, 23, 1, tzinfo=UTC), zone=UTC)
cards = [card(n, f"第{n}家印务", remarks=("要样品",)) for n in range(1, 400)]

def killed(done, total):
    if done > total / 2:
        os.kill(os.getpid(), signal.SIGKILL)

run_import(book, planned(book, board(*cards)), progress=killed)
"""


def test_an_import_broken_off_by_a_crash_is_gone_at_the_next_opening(
    open_book: Callable[..., Book], tmp_path: Path
) -> None:
    book = open_book()
    book.accounts.create("早就在")
    before = everything(book)
    book.close()
    child = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "book.fournotebooks"), str(HERE)],
        check=False,
        capture_output=True,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    again = open_book()
    assert everything(again) == before
    assert again.check() == []
