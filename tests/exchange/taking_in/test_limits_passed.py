"""The limits of effort that an import would pass are told, and keep nobody from importing."""

from __future__ import annotations

from coming import board, card, planned, taken

from four_notebooks.exchange.taking_in.effort import Passed, limits_passed
from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book


def test_a_list_within_the_limits_passes_none(book: Book) -> None:
    plan = planned(book, board(*[card(n, f"第{n}家印务") for n in range(1, 401)]))
    assert plan.added == 400
    assert limits_passed(book, plan) == ()


def test_the_accounts_there_are_counted_with_those_that_come(book: Book) -> None:
    book.accounts.create_many([f"早{n}号物流" for n in range(380)])
    cards = [card(n, f"第{n}家印务", "谈") for n in range(1, 31)]
    plan = planned(book, board(*cards), targets={"谈": Notebook.A})
    assert limits_passed(book, plan) == (Passed("watch", 410, 400), Passed("engage", 30, 16))
    assert taken(book, board(*cards), targets={"谈": Notebook.A}).added == 30


def test_in_the_funnel_the_lists_for_b_and_c_count(funnel: Book) -> None:
    cards = [card(n, f"第{n}家印务", "谈" if n < 102 else "签") for n in range(1, 119)]
    plan = planned(funnel, board(*cards), targets={"谈": Notebook.B, "签": Notebook.C})
    assert limits_passed(funnel, plan) == (Passed("track", 101, 100), Passed("engage", 17, 16))


def test_what_is_known_already_passes_no_limit(book: Book) -> None:
    book.accounts.create_many([f"第{n}家印务" for n in range(1, 411)])
    plan = planned(book, board(*[card(n, f"第{n}家印务") for n in range(1, 20)]))
    assert plan.added == 0
    assert limits_passed(book, plan) == ()
