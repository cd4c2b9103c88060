"""Accounts that may be the same one, for sure or nearly, while a name is typed."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest

from four_notebooks.method.values import Account
from four_notebooks.services.book import Book
from four_notebooks.services.likeness import Likeness
from four_notebooks.services.numbers import REGION, number_key, region_of


def test_a_number_of_one_of_its_people_tells_an_account(book: Book) -> None:
    account = book.accounts.create("恒远印务")
    assert book.accounts.similar(phones=["13800000000"]) == []
    person = book.people.add(account.id, "周明", phones=("+86 138 0000 0000",))
    assert [each.by for each in book.accounts.similar(phones=["13800000000"])] == ["phone"]
    book.people.delete([person.id])
    assert book.accounts.similar(phones=["13800000000"]) == []
    book.ledger.undo()
    assert len(book.accounts.similar(phones=["13800000000"])) == 1


@pytest.mark.parametrize(
    ("typed", "by"),
    [("恒远印刷", "likeness"), ("恒远印务科", "likeness"), ("衡远印务", "likeness")],
)
def test_a_name_that_is_nearly_another_comes_behind_those_that_are(
    book: Book, typed: str, by: str
) -> None:
    near = book.accounts.create("南通恒远印务有限公司")
    same = book.accounts.create(typed)
    found = book.accounts.similar(typed, nearly=True)
    assert [(each.account_id, each.by) for each in found] == [(same.id, "name"), (near.id, by)]
    assert 0.7 < found[1].likeness < 1
    assert [each.account_id for each in book.accounts.similar(typed)] == [same.id]


def test_a_name_that_only_sounds_the_same_is_nearly_it(book: Book) -> None:
    account = book.accounts.create("华启精密")
    found = book.accounts.similar("画起精密", nearly=True)
    assert [(each.account_id, each.by) for each in found] == [(account.id, "sound")]


def test_nearness_follows_new_names_and_the_bin(book: Book) -> None:
    account = book.accounts.create("恒远印务")
    assert len(book.accounts.similar("恒远印刷", nearly=True)) == 1
    book.accounts.save(replace(account, name="南风贸易"))
    assert book.accounts.similar("恒远印刷", nearly=True) == []
    assert len(book.accounts.similar("南风贸贸易", nearly=True)) == 1
    book.accounts.delete([account.id])
    assert book.accounts.similar("南风贸贸易", nearly=True) == []


def test_an_index_made_in_another_thread_misses_no_step(book: Book) -> None:
    for number in range(300):
        book.accounts.create(f"第{number}家印务")
    maker = threading.Thread(target=book.accounts.likeness)
    maker.start()
    made = [book.accounts.create(f"后来{number}号物流") for number in range(20)]
    maker.join()
    for each in made:
        assert [one.account_id for one in book.accounts.similar(each.name)] == [each.id]


def test_ten_thousand_names_are_compared_within_a_key_press() -> None:
    at = region_less_account(0)
    trades = ("印务", "物流", "包装", "电子", "机械")
    index = Likeness(
        replace(at, id=n, name=f"{chr(0x4E00 + n % 97)}{chr(0x5000 + n // 97)}{trades[n % 5]}公司")
        for n in range(1, 10_001)
    )
    index.find("恒远印务", ["13800000000"], nearly=True)
    taken = []
    for n in range(40):
        began = time.perf_counter()
        index.find(f"恒{chr(0x5000 + n)}印务", ["13800000000"], nearly=True)
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[20] < 0.02


def region_less_account(account_id: int) -> Account:
    from datetime import UTC, datetime

    return Account(id=account_id, name="x", created_at=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("13800000000", "+86 138-0000-0000"),
        ("13800000000", "0086 13800000000"),
        ("13800000000", "013800000000"),
        ("0513-88880001", "+86 (0513) 8888 0001"),
        ("0513-88880001", "0513 88880001 转 12"),
        ("+852 2345 6789", "00852 23456789"),
        ("１３８００００００００", "13800000000"),
    ],
)
def test_spellings_of_one_number_are_one(one: str, other: str) -> None:
    assert number_key(one) == number_key(other) != ""


def test_numbers_of_different_places_are_two() -> None:
    assert number_key("0513-88880001") != number_key("0512-88880001")
    assert number_key("88880001") != number_key("0513-88880001")
    assert number_key("+49 30 1234567") != number_key("030 1234567")
    assert number_key("030 1234567", "DE") == number_key("+49 30 1234567", "DE")


@pytest.mark.parametrize("text", ["", "转 12", "12345", "abc", "+", "１２"])
def test_what_is_too_short_for_a_number_is_none(text: str) -> None:
    assert number_key(text) == ""


def test_the_region_is_the_books_own_where_it_is_set(book: Book) -> None:
    book.settings.set(REGION, "DE")
    assert region_of(book) == "DE"
    book.settings.set(REGION, "nowhere")
    assert len(region_of(book)) == 2
