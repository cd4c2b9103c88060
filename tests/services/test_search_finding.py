"""What is found, in which order, and where it is marked."""

from __future__ import annotations

import itertools
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from four_notebooks.method.values import Account, Entry, EntryKind, Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.search import Found, Hit
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.search import asking
from naughty import NASTIER, NAUGHTY
from samples import Sample, SettableClock


def told(found: Found) -> list[tuple[str, str]]:
    return [(hit.kind, hit.account_name) for hit in found]


def marked(hit: Hit) -> list[str]:
    return [hit.text[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("单氏精密", "shan"),
        ("单氏精密", "dan"),
        ("单氏精密", "dsjm"),
        ("解家门窗", "xie"),
        ("曾记印务", "zeng"),
        ("重庆物流", "chongqing"),
        ("重庆物流", "zhongqing"),
        ("重庆物流", "cqwl"),
        ("重庆物流", "庆物"),
        ("Blue Anchor", "blueanc"),
        ("Blue Anchor", "ANCHOR"),
        ("ＡＢＣ科技", "abc科"),
    ],
)
def test_a_name_is_found_however_it_is_read(
    book: Book, sample: Sample, name: str, typed: str
) -> None:
    sample.account("别的公司")
    sample.account(name)

    assert told(book.search.find(typed)) == [("account", name)]


def test_the_name_itself_comes_before_those_that_begin_with_it_and_hold_it(
    book: Book, sample: Sample
) -> None:
    for name in ("新华启电子", "华启精密", "花旗", "华启"):
        sample.account(name)

    assert [hit.text for hit in book.search.find("华启")] == ["华启", "华启精密", "新华启电子"]
    assert told(book.search.find("hq"))[:2] == [("account", "花旗"), ("account", "华启")]
    assert told(book.search.find("hq"))[-1] == ("account", "新华启电子")


def test_the_oldest_account_of_a_name_comes_before_all_its_mentions(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    first = sample.account("华启")
    other = sample.account("别的公司")
    with book.ledger.bulk(StepName("import")) as step:
        ids = book.ledger.new_ids(Entry, 3000)
        step.add(
            [
                Change(
                    None,
                    Entry(
                        id=one,
                        account_id=other.id,
                        kind=EntryKind.IN_PERSON,
                        start=clock() - timedelta(minutes=number),
                        recorded_at=clock(),
                        body=f"第 {number} 次提到华启",
                    ),
                )
                for number, one in enumerate(ids)
            ]
        )
    found = book.search.find("华启")

    assert (found[0].kind, found[0].account_id) == ("account", first.id)
    assert (found.total, found.more) == (999, True)
    assert [hit.record_id for hit in found[1:]] == list(ids)[:49]


def test_a_smaller_answer_is_the_beginning_of_a_larger_one(book: Book, sample: Sample) -> None:
    card = sample.account("报价公司")
    for number in range(12):
        sample.visit(card, body=f"{number} 报价")
    large = book.search.find("报价", 13)

    assert len(large) == large.total == 13
    assert book.search.find("报价", 5).hits == large[:5]
    assert not large.more


def test_a_word_may_stand_in_the_accounts_name_and_another_in_the_visit(
    book: Book, sample: Sample
) -> None:
    card, other = sample.account("华启精密"), sample.account("恒远印务")
    person = sample.person(card, "周总")
    hit = sample.visit(card, body="谈了报价")
    sample.visit(card, body="谈了交期")
    sample.visit(other, body="谈了报价")

    assert [one.record_id for one in book.search.find("华启 报价")] == [hit.id]
    assert [one.record_id for one in book.search.find("报价 华启")] == [hit.id]
    assert [one.record_id for one in book.search.find("华启 价")] == [hit.id]
    assert [one.record_id for one in book.search.find("华启 周总")] == [person.id]
    assert told(book.search.find("华启 精密")) == [("account", "华启精密")]


def test_a_word_in_very_many_names_still_meets_one_in_a_visit(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    with book.ledger.bulk(StepName("import")) as step:
        ids = book.ledger.new_ids(Account, 200)
        step.add(
            [
                Change(None, Account(id=one, name=f"苏州公司{one}", created_at=clock()))
                for one in ids
            ]
        )
    card = book.accounts.get(ids[100])
    hit = sample.visit(card, body="谈了报价")
    sample.visit(sample.account("无锡公司"), body="谈了报价")

    assert [one.record_id for one in book.search.find("苏州 报价")] == [hit.id]


def test_phrases_and_what_is_left_out(book: Book, sample: Sample) -> None:
    card = sample.account("甲")
    apart = sample.visit(card, body="付款,方式")
    together = sample.visit(card, body="付款方式 含税")

    assert [one.record_id for one in book.search.find("付款 方式")] == [together.id, apart.id]
    assert [one.record_id for one in book.search.find("“付款方式”")] == [together.id]
    assert [one.record_id for one in book.search.find("付款 -含税")] == [apart.id]
    assert [one.record_id for one in book.search.find("付款 -税")] == [apart.id]


def test_a_phrase_with_a_blank_is_all_of_it_in_a_name_too(book: Book, sample: Sample) -> None:
    for name in ("客户 1", "客户 12", "客户 2", "Blue Anchor", "Blue Sea"):
        sample.account(name)

    assert [hit.text for hit in book.search.find('"客户 1"')] == ["客户 1", "客户 12"]
    assert [hit.text for hit in book.search.find('"blue an"')] == ["Blue Anchor"]
    assert [hit.text for hit in book.search.find('"ke hu 2"')] == ["客户 2"]
    assert book.search.find('"客户 9"').total == 0
    with closing(sqlite3.connect(book.path)) as raw:
        raw.execute("DELETE FROM derived WHERE id = 'search'")
        raw.commit()
    assert [hit.text for hit in book.search.find('"客户 1"')] == ["客户 1", "客户 12"]
    assert book.search.find('"客户 9"').total == 0


def test_phones_are_found_by_their_digits(book: Book, sample: Sample) -> None:
    card = sample.account("甲")
    book.accounts.save(replace(card, phones=("138-0013 8000",)))
    other = sample.account("乙")
    book.accounts.save(replace(other, phones=("13900139000",)))

    assert told(book.search.find("13800138000")) == [("account", "甲")]
    assert told(book.search.find("00138")) == [("account", "甲")]
    assert told(book.search.find("139-0013-9000")) == [("account", "乙")]
    assert told(book.search.find("139 0013 9000")) == [("account", "乙")]
    (hit,) = book.search.find("13800138000")
    assert marked(hit) == ["138-0013 8000"]


def test_marks_are_in_the_users_own_text(book: Book, sample: Sample) -> None:
    card = sample.account("华启精密")
    sample.visit(card, body="先说别的。" * 30 + "\n谈了 ＥＲＰ\n系统的报价。")

    (hit,) = book.search.find("erp 报价")
    whole = book.search.whole(hit, "erp 报价")

    assert marked(hit) == ["ＥＲＰ", "报价"]
    assert [whole.text[start:end] for start, end in whole.marks] == ["ＥＲＰ", "报价"]
    assert hit.text.index("ＥＲＰ") < 20
    (account,) = book.search.find("qjm")
    assert (marked(account), account.name_marks) == (["启精密"], ((1, 4),))


def test_an_answer_comes_with_its_question(book: Book, sample: Sample) -> None:
    card = sample.account("甲")
    sheet = book.sheets.templates("zh_CN")[0]
    question = next(sheet.questions())
    book.sheets.answer(card.id, sheet.id, question.id, "要三家比价")

    (hit,) = book.search.find("比价")
    whole = book.search.whole(hit, "比价")

    assert hit.kind == "answer"
    assert whole.text.endswith("\n要三家比价")
    assert len(whole.text) > len("\n要三家比价")
    assert [whole.text[start:end] for start, end in whole.marks] == ["比价"]


def test_what_is_undone_renamed_merged_or_in_the_bin_is_found_so(
    book: Book, sample: Sample
) -> None:
    card, twin = sample.account("华启"), sample.account("华起")
    sample.visit(twin, body="谈了报价")
    book.accounts.merge(card.id, [twin.id])

    assert told(book.search.find("报价")) == [("entry", "华启")]
    book.accounts.save(replace(book.accounts.get(card.id), name="新名"))
    assert told(book.search.find("报价 新名")) == [("entry", "新名")]
    assert not book.search.find("华启")
    book.ledger.undo()
    book.ledger.undo()
    assert told(book.search.find("报价")) == [("entry", "华起")]
    book.accounts.delete([twin.id])
    assert not book.search.find("报价")
    assert book.search.accounts("报价") == []


def test_all_accounts_of_a_search_are_told_for_a_chip(book: Book, sample: Sample) -> None:
    one, two, three = (sample.account(name, Notebook.B) for name in ("甲", "乙报价", "丙"))
    sample.visit(one, body="谈了报价")
    sample.person(three, "报价员")

    assert book.search.accounts("报价") == [one.id, two.id, three.id]
    assert book.search.accounts("报价 in:B") == [one.id, two.id, three.id]
    assert book.search.accounts("报价 in:A") == []
    assert book.search.accounts("") == []


def test_without_an_index_the_texts_themselves_are_searched(book: Book, sample: Sample) -> None:
    card = sample.account("华启精密")
    person = sample.person(card, "曾工")
    hit = sample.visit(card, body="谈了报价 100%")
    sample.visit(card, body="谈了交期")
    with closing(sqlite3.connect(book.path)) as raw:
        raw.execute("DELETE FROM derived WHERE id = 'search'")
        raw.commit()

    found = book.search.find("报价")

    assert ([one.record_id for one in found], found.complete) == ([hit.id], False)
    assert [one.record_id for one in book.search.find("华启 0%")] == [hit.id]
    assert [one.record_id for one in book.search.find("zeng")] == [person.id]
    assert told(book.search.find("hqjm")) == [("account", "华启精密")]
    assert book.search.accounts("报价") == [card.id]
    assert book.store.fill_index()
    assert book.search.find("报价").complete


def test_an_index_that_breaks_meanwhile_is_done_without(book: Book, sample: Sample) -> None:
    hit = sample.visit(sample.account("甲"), body="谈了报价")
    assert book.search.find("报价").complete
    with closing(sqlite3.connect(book.path)) as raw:
        raw.execute("DROP TABLE search_pair_data")
        raw.commit()

    found = book.search.find("报价")

    assert [one.record_id for one in found] == [hit.id]


def test_a_second_program_finds_what_the_first_has_just_written(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    reading = Book.open(book.path, now=clock, zone=book.zone, read_only=True)
    try:
        assert not reading.search.find("华启")
        sample.account("华启")
        assert told(reading.search.find("华启")) == [("account", "华启")]
    finally:
        reading.close()


HOSTILE = [
    *NAUGHTY,
    *NASTIER,
    " ".join(map(chr, range(0x4E00, 0x4E00 + 400))),
    "谈" * 10_000,
    '"' * 99,
    'a" OR "b',
    "NEAR(a b)",
    "search_pair MATCH x",
    "-",
    "*",
    "^谈",
    "👍🏽",
    "的 了 是 在 我",
]


def test_waiting_for_a_busy_machine_cuts_no_answer_short(
    book: Book, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.visit(sample.account("甲"), body="谈了报价")
    walls = itertools.count(step=0.05)
    clocks = SimpleNamespace(perf_counter=lambda: next(walls), thread_time=lambda: 0.0)
    monkeypatch.setattr(asking, "time", clocks)
    found = book.search.find("报价 kind:visit")

    assert (found.total, found.more) == (1, False)


def test_a_question_that_takes_the_machine_itself_too_long_is_ended(
    book: Book, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.visit(sample.account("甲"), body="谈了报价")
    spent = itertools.count(step=0.05)
    clocks = SimpleNamespace(perf_counter=lambda: 0.0, thread_time=lambda: next(spent))
    monkeypatch.setattr(asking, "time", clocks)

    assert book.search.find("报价 kind:visit").more
    assert not book.search.find("报价 kind:visit", seconds=None).more


def test_nothing_typed_is_a_fault(book: Book, sample: Sample) -> None:
    sample.visit(sample.account("甲"), body="谈了报价 👍🏽")
    for typed in HOSTILE:
        began = time.thread_time()
        found = book.search.find(typed)
        assert time.thread_time() - began < 0.2, typed
        assert found.total == len(found), typed
        book.search.accounts(typed)


def test_a_naughty_text_is_found_by_itself(book: Book, sample: Sample) -> None:
    card = sample.account("甲")
    for text in ("' OR 1=1 --", "<script>alert(1)</script>", "田中さんにあげて下さい", "Ω≈ç√∫"):
        hit = sample.visit(card, body=f"前{text}后")
        assert [one.record_id for one in book.search.find(f'"{text}"')] == [hit.id]
