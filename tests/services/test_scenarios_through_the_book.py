"""The rulebook's scenarios, lived through in a real book by the verbs that people use."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from four_notebooks.method.values import (
    Answer,
    EntryKind,
    Evidence,
    Method,
    Notebook,
    ReleaseReason,
    Term,
)
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from samples import SettableClock

CASES = json.loads(
    (Path(__file__).parent.parent / "method/scenarios/scenarios.json").read_text("utf-8")
)
Opener = Callable[[str, datetime], tuple[Book, SettableClock]]


@pytest.fixture(scope="module")
def book_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """The book for a method and the offset of a moment; each is made once."""
    books: dict[str, tuple[Book, SettableClock]] = {}
    folder = tmp_path_factory.mktemp("scenarios")

    def opener(method: str, now: datetime) -> tuple[Book, SettableClock]:
        name = f"{method}{now.utcoffset()}".replace(":", "")
        if name not in books:
            clock = SettableClock(now)
            book = Book.open(
                folder / name, now=clock, zone=now.tzinfo, create=True, method=Method(method)
            )
            books[name] = book, clock
        return books[name]

    yield opener
    for book, _ in books.values():
        book.close()


class Life:
    """One account and what happens to it."""

    def __init__(self, book: Book, clock: SettableClock, case: dict[str, Any]) -> None:
        self.book = book
        said = case["account"]
        now = datetime.fromisoformat(case["now"])
        self.events = [e for e in case["events"] if datetime.fromisoformat(e["at"]) <= now]
        times = [datetime.fromisoformat(event["at"]) for event in self.events]
        clock.set(min([*times, now]))
        self.id = book.accounts.create(
            case["name"],
            term=Term(said["term"]),
            need=Evidence(Answer(said["need"])),
            power=Evidence(Answer(said["power"])),
            value=Evidence(Answer(said["value"])),
        ).id
        self.people = {
            each["id"]: book.people.add(self.id, each["id"], level=each["level"])
            for each in case["contacts"]
        }
        self.boss_of = {each["id"]: each["reports_to"] for each in case["contacts"]}
        self._draw_the_chart()

    def _draw_the_chart(self) -> None:
        for name, boss in self.boss_of.items():
            if boss is not None and boss in self.people and boss != name:
                person = replace(self.people[name], reports_to=self.people[boss].id)
                self.book.people.save(person)

    def happen(self, event: dict[str, Any]) -> None:
        at, book, ids = datetime.fromisoformat(event["at"]), self.book, [self.id]
        if event["type"] == "visit":
            book.journal.record(
                Recording(
                    account=self.id,
                    kind=EntryKind(event["kind"]),
                    start=at,
                    minutes=event["minutes"],
                    met=tuple(self.people[who].id for who in event["met"]),
                    asked=event["asked"],
                    heat=event["heat"],
                )
            )
        elif event["type"] == "move":
            book.board.move(ids, Notebook(event["to"]))
        elif event["type"] == "strategy":
            book.journal.save_strategy(self.id, goal=event["goal"])
        elif event["type"] == "plan":
            due = datetime.fromisoformat(event["for"])
            book.plan.plan(self.id, due.date(), at=due)
        elif event["type"] == "sign":
            book.board.sign(ids)
        elif event["type"] == "release":
            known = event["reason"] in set(ReleaseReason)
            reason = ReleaseReason(event["reason"]) if known else ReleaseReason.OTHER
            book.board.release(ids, reason, note=event["reason"])
        else:
            book.board.pick_up(ids, Notebook(event["to"]))


def instants(value: Any, key: str = "") -> Any:  # noqa: ANN401  (JSON is anything)
    """An answer with its times as instants, so that offsets do not matter."""
    if isinstance(value, dict):
        return {name: instants(part, name) for name, part in value.items()}
    if isinstance(value, str) and (key == "at" or key.endswith("_at")):
        return datetime.fromisoformat(value)
    return value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_lived_through_in_a_book_the_same_is_true(case: dict[str, Any], book_of: Opener) -> None:
    now = datetime.fromisoformat(case["now"])
    book, clock = book_of(case["method"], now)
    life = Life(book, clock, case)

    for event in life.events:
        clock.set(datetime.fromisoformat(event["at"]))
        life.happen(event)
    clock.set(now)

    assert instants(book.accounts.assess_plain(life.id)) == {
        "account": case["name"],
        **instants(case["expect"]),
    }
