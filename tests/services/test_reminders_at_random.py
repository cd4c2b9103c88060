"""The clock jumps and the program restarts at random: nothing is told twice, nothing is lost."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from samples import Sample, SettableClock

HERE = timezone(timedelta(hours=8))
MINUTES = st.one_of(
    st.integers(1, 120), st.integers(-600, 1_500), st.integers(-20_000, 20_000), st.just(60 * 24)
)
DEEDS = st.one_of(
    st.tuples(st.just("jump"), MINUTES),
    st.tuples(st.sampled_from(["restart", "crash", "visit", "plan"]), st.just(0)),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book to copy from."""
    path = tmp_path_factory.mktemp("empty") / "new.book"
    Book.open(path, now=SettableClock(), zone=HERE, create=True).close()
    return path


class Life:
    """A book in use, watched by somebody who writes down what was told and what was due."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = SettableClock()
        self.told: Counter[str] = Counter()
        self.covered: set[str] = set()
        self.foreseen: set[str] = set()
        self.crashed = False
        self.book = self._open()
        self.look()

    def _open(self) -> Book:
        return Book.open(self.path, now=self.clock, zone=HERE)

    def look(self) -> None:
        """One look; what is still to come by then is foreseen and must not be lost."""
        now = self.book.now()
        telling = self.book.reminders.to_tell(now)
        if not telling.held:
            self.book.reminders.told(telling.marks)
            self.told.update(one.id for one in telling.reminders)
            self._cover({one.account_id for one in telling.reminders})
            if not self.crashed:
                missing = {e.id for e in self.book.reminders.events(now)} & self.foreseen
                assert missing <= self.covered
        now_ms = round(now.timestamp() * 1000)
        due = self.book.reminders._due
        for account_id in due.names:
            self.foreseen |= {e.id for e in due.events_of(account_id) if e.at > now_ms}

    def _cover(self, accounts: set[int]) -> None:
        """All that holds for an account is told of with its latest event."""
        events = self.book.reminders.events(self.book.now())
        self.covered |= {event.id for event in events if event.account_id in accounts}

    def do(self, deed: str, minutes: int) -> None:
        """One thing that happens, and a look after it."""
        sample = Sample(self.book, self.clock)
        if deed == "jump":
            self.clock.forward(minutes=minutes)
        elif deed == "visit":
            sample.visit(sample.account("恒远印务", Notebook.B))
        elif deed == "plan":
            sample.plan(sample.account("同创电子"), self.book.today() + timedelta(days=2))
        else:
            if deed == "restart":
                self.book.reminders.rest()
            self.crashed |= deed == "crash"
            self.book.close()
            self.book = self._open()
        self.look()


@settings(max_examples=60, deadline=None)
@given(st.lists(DEEDS, min_size=3, max_size=25))
def test_each_event_is_told_at_most_once_and_none_that_stays_true_is_lost(
    empty: Path, deeds: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "life.book"
        shutil.copy(empty, path)
        life = Life(path)
        try:
            for deed, minutes in deeds:
                life.do(deed, minutes)
            twice = {event: times for event, times in life.told.items() if times > 1}
            assert twice == {}
        finally:
            life.book.close()
