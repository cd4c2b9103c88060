"""The focus list reads a part of the board only, and finds the same as a look at every card."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest

from four_notebooks.method import focus
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from samples import Sample, SettableClock


def of_every_card(book: Book, now: datetime) -> list[int]:
    """The rulebook's order over all the cards of the board."""
    moment = to_ms(now)
    items = [
        focus.FocusItem(
            line.id,
            line.name,
            line.notebook,
            line.window_closes,
            line.deadline,
            line.plan_at,
            heat_now(line.heat, line.heat_from, moment, book.rules),
        )
        for line in book.reader.lines(moment)
    ]
    return [item.id for item in focus.focus(items, book.rules, now, book.zone)]


def fill(sample: Sample, random: Random, count: int) -> None:
    """Accounts in all notebooks, met or not, with plans before, on and after today."""
    book, clock = sample.book, sample.clock
    places = [Notebook.A, Notebook.B, Notebook.C, Notebook.INBOX, Notebook.D]
    for number in range(count):
        account = sample.account(f"客户{number:02d}", random.choice(places))
        for _ in range(random.randrange(3)):
            day = book.today() + timedelta(days=random.randrange(4))
            hour = datetime(day.year, day.month, day.day, random.randrange(24), tzinfo=book.zone)
            sample.plan(account, day, hour if random.random() < 0.8 else None)
        if random.random() < 0.6:
            person = sample.person(account, "某人", random.choice([1, 2, 3]))
            sample.visit(account, person, heat=random.choice([None, 30, 90]))
        clock.forward(minutes=random.randrange(120))


@pytest.mark.parametrize("seed", range(6))
def test_a_part_of_the_board_gives_the_same_list_as_every_card(
    book: Book, sample: Sample, clock: SettableClock, seed: int
) -> None:
    random = Random(seed)
    fill(sample, random, random.choice([6, 40, 60]))
    for _ in range(8):
        found = [item.account_id for item in book.plan.focus(book.now())]
        assert found == of_every_card(book, book.now())
        clock.forward(hours=random.randrange(1, 40))
