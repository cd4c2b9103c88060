"""Filters in words: which accounts, kinds and days they let through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from four_notebooks.method.values import Notebook, ReleaseReason
from four_notebooks.services.book import Book
from samples import Sample, SettableClock


def names(book: Book, words: str) -> list[str]:
    return [hit.account_name for hit in book.search.find(words)]


def kinds(book: Book, words: str) -> list[str]:
    return [hit.kind for hit in book.search.find(words)]


def test_a_notebook_lets_its_accounts_and_all_of_theirs_through(book: Book, sample: Sample) -> None:
    for name, notebook in (("甲", Notebook.A), ("乙", Notebook.B), ("丙", Notebook.INBOX)):
        sample.visit(sample.account(name, notebook), body="谈了报价")

    assert names(book, "in:B") == ["乙"]
    assert names(book, "本：Ａ 报价") == ["甲"]
    assert sorted(names(book, "in:A in:B 报价")) == sorted(["甲", "乙"])
    assert names(book, "in:收件箱 报价") == ["丙"]


def test_pool_and_signed(book: Book, sample: Sample) -> None:
    gone, signed = sample.account("甲", Notebook.B), sample.account("乙", Notebook.A)
    book.board.release([gone.id], ReleaseReason.NO_NEED)
    book.board.sign([signed.id])

    assert names(book, "in:pool") == ["甲"]
    assert names(book, "本:已签") == ["乙"]


def test_levels_mean_that_person_or_accounts_that_have_one(book: Book, sample: Sample) -> None:
    one, two = sample.account("甲"), sample.account("乙")
    sample.person(one, "周总", 1)
    sample.person(one, "李工", 3)
    sample.person(two, "周工", 3)
    sample.visit(one, body="谈了报价")
    sample.visit(two, body="谈了报价")

    assert [hit.text for hit in book.search.find("周 kp:1")] == ["周总"]
    assert names(book, "报价 级别:1") == ["甲"]


def test_an_account_is_of_a_level_whoever_was_met_there(book: Book, sample: Sample) -> None:
    boss_unmet, boss_met = sample.account("甲"), sample.account("乙")
    sample.person(boss_unmet, "周总", 1)
    sample.visit(boss_unmet, sample.person(boss_unmet, "李工", 2), body="谈了报价")
    sample.visit(boss_met, sample.person(boss_met, "吴总", 1), body="谈了报价")

    assert sorted(names(book, "报价 kp:1")) == ["乙", "甲"]
    assert names(book, "报价 级:二") == ["甲"]


def test_an_unknown_level_counts_as_the_third(book: Book, sample: Sample) -> None:
    one, two = sample.account("甲"), sample.account("乙")
    sample.person(one, "周工", 3)
    sample.person(two, "周某", None)
    sample.visit(one, body="谈了报价")
    sample.visit(two, body="谈了报价")

    assert sorted(names(book, "报价 kp:3")) == ["乙", "甲"]
    assert [hit.text for hit in book.search.find("周 级:3")] == ["周工", "周某"]
    assert names(book, "报价 kp:?") == ["乙"]
    assert [hit.text for hit in book.search.find("周 级:未知")] == ["周某"]


def test_windows_by_their_phase_now(book: Book, sample: Sample, clock: SettableClock) -> None:
    early, late = sample.account("甲", Notebook.B), sample.account("乙", Notebook.B)
    sample.visit(early, sample.person(early, "周", 2), body="谈了报价")
    clock.forward(hours=68)
    sample.visit(late, sample.person(late, "吴", 2), body="谈了报价")

    assert names(book, "red") == ["甲"]
    assert names(book, "报价 红") == ["甲"]
    assert names(book, "窗口:绿") == ["乙"]
    assert sorted(names(book, "open")) == sorted(["甲", "乙"])
    clock.forward(hours=6)
    assert names(book, "open") == ["乙"]
    assert names(book, "overdue") == ["甲"]
    assert names(book, "red") == ["甲"]


def test_days_let_dated_records_through(book: Book, sample: Sample, clock: SettableClock) -> None:
    card = sample.account("报价公司")
    sample.visit(card, body="旧报价")
    old = book.today()
    clock.forward(days=40)
    sample.visit(card, body="新报价")
    clock.forward(days=1)

    assert kinds(book, "报价") == ["account", "entry", "entry"]
    assert [h.text for h in book.search.find("报价 on:昨天")] == ["新报价"]
    assert [h.text for h in book.search.find(f"报价 until:{old}")] == ["旧报价"]
    since = old + timedelta(days=1)
    assert [h.text for h in book.search.find(f"报价 since:{since}")] == ["新报价"]
    assert [h.text for h in book.search.find(f"since:{old} until:{old}")] == ["旧报价"]


def test_kinds(book: Book, sample: Sample) -> None:
    card = sample.account("报价公司")
    sample.person(card, "报价员")
    sample.visit(card, body="谈了报价")
    sample.strategy(card, "问清报价")
    book.journal.note(card.id, "报价记一笔")

    assert kinds(book, "报价 kind:account") == ["account"]
    assert kinds(book, "报价 类型:人") == ["contact"]
    assert kinds(book, "报价 kind:strategy") == ["strategy"]
    assert kinds(book, "报价 kind:entry") == ["entry", "entry"]
    assert [h.text for h in book.search.find("报价 kind:visit")] == ["谈了报价"]
    assert [h.text for h in book.search.find("报价 类:备注")] == ["报价记一笔"]
    assert sorted(kinds(book, "报价 kind:strategy kind:account")) == ["account", "strategy"]


def test_tags_areas_people_heat_and_strategies(book: Book, sample: Sample) -> None:
    one, two = sample.account("甲", Notebook.B), sample.account("乙", Notebook.B)
    book.accounts.save(replace(one, tags=("老客户",), area="苏州园区"))
    sample.person(two, "周国栋")
    sample.strategy(two)

    assert names(book, "标签:老客户") == ["甲"]
    assert names(book, "区域:苏州") == ["甲"]
    assert names(book, "人:国栋") == ["乙"]
    assert names(book, "person:zgd") == ["乙"]
    assert names(book, "没策略") == ["甲"]
    assert names(book, "策略:有") == ["乙"]
    assert names(book, "heat>60") == []


def test_filters_of_different_kinds_all_have_to_hold(book: Book, sample: Sample) -> None:
    one, two = sample.account("甲", Notebook.B), sample.account("乙", Notebook.B)
    sample.strategy(two)

    assert names(book, "in:B 没策略") == ["甲"]
    assert names(book, "in:A 没策略") == []
    assert book.search.accounts("in:B 没策略") == [one.id]


def test_an_unknown_filter_is_told_and_looked_for(book: Book, sample: Sample) -> None:
    sample.visit(sample.account("甲"), body="备注:急")

    found = book.search.find("备注:急")

    assert [hit.text for hit in found] == ["备注:急"]
    assert [fault.code for fault in found.faults] == ["unknown_filter"]
