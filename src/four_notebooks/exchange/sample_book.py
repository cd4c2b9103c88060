"""The sample book: 120 invented accounts with their journals, dated relative to now.

The same moment gives the same book. Nobody in it exists; the rules of METHOD hold for
all of it, so that it can be looked at, tried on, and thrown away by one undo.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from four_notebooks.exchange import sample_cast as cast
from four_notebooks.exchange import sample_plots as plots
from four_notebooks.exchange.sample_sheets import answers_of
from four_notebooks.exchange.sample_story import Story
from four_notebooks.exchange.sample_times import Times
from four_notebooks.exchange.sample_trades import ENGLISH_TRADES, TRADES, Trade
from four_notebooks.exchange.sample_voice import Voice, phone_number
from four_notebooks.method.values import Account, Notebook, Record, Status, Strategy, Term
from four_notebooks.services.places import STEP
from four_notebooks.storage.changes import Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

ACCOUNTS = 120
_SEED = 4_400_100_16
_PIECE = 8

# How many hours ago windows were opened, so that every phase is there (METHOD 4), by
# the distance reached: fresh to 24, warm to 48, hot to 66, red to 72, then expired.
_FRESH, _WARM, _HOT, _RED, _GONE = (2, 22), (26, 46), (50, 64), (66.5, 71.5), (75, 150)
_LONG_GONE, _STILL_OPEN, _ANY = (225, 300), (2, 71), (2, 150)
_WINDOWS = {
    0: (_FRESH, _FRESH, _FRESH, _WARM, _WARM, _WARM, _HOT, _RED, _GONE),
    1: (_FRESH,) * 6 + (_WARM,) * 7 + (_HOT,) * 3 + (_RED,) + (_GONE,) + (_LONG_GONE,),
    2: (_FRESH,) * 9 + (_WARM,) * 8 + (_HOT,) * 2 + (_RED,) + (_GONE,),
}
_COLD, _SIGNED, _NEGLECTED, _RELEASED = 8, 5, 2, 12
_ASKED = 4
"""How many of the signed were asked for a referral; of every other one a lead came."""
_LONG_TERM = 0.1
_AHEAD = 26
"""Accounts with a planned visit ahead."""
_UNPREPARED = 5
"""Those of them without a strategy."""
_TO_WRITE_UP = 3


def make_sample(book: Book, *, progress: Callable[[int, int], None] | None = None) -> int:
    """Fill a book with the sample as one step; how many accounts it has.

    Raises:
        BookError: storage failed; nothing of the sample is left.
    """
    stories = Sample(book).stories()
    name = StepName("sample", count=len(stories))
    with book.ledger.bulk(name) as step:
        for at in range(0, len(stories), _PIECE):
            piece = stories[at : at + _PIECE]
            step.add([Change(None, record) for story in piece for record in _records(story)])
            if progress is not None:
                progress(min(at + _PIECE, len(stories)), len(stories))
    return len(stories)


def _records(story: Story) -> Iterator[Record]:
    yield story.finished()
    yield from story.records
    yield from answers_of(story)


@dataclass
class Sample:
    """The making of one sample book."""

    book: Book

    def __post_init__(self) -> None:
        self._rng = random.Random(_SEED)
        self._now: datetime = self.book.now()
        self._times = Times(self._now, self.book.zone, self._rng)
        self._names = _company_names(self._rng)
        self._taken = {told.name for told in cast.FEATURED}
        self._english = iter(cast.ENGLISH_COMPANIES)

    def stories(self) -> list[Story]:
        """All accounts in the order of the board, each with its whole story."""
        stories = [self._featured(told) for told in cast.FEATURED]
        for reached, windows in _WINDOWS.items():
            for at, hours in enumerate(windows):
                wanted = hours if windows.index(hours) == at else self._with_room(hours)
                stories.append(self._running(reached, wanted, english=at % 8 == 6))
        told: tuple[tuple[Callable[[Story], None], int], ...] = (
            (plots.gone_cold, _COLD),
            (plots.signed, _SIGNED),
            (plots.neglected, _NEGLECTED),
            *((partial(plots.won_back, lost=lost), 1) for lost in plots.LOST_ONCE),
            (plots.released, _RELEASED),
        )
        for plot, count in told:
            for at in range(count):
                stories.append(self._told(plot, english=at % 6 == 5))
        while len(stories) < ACCOUNTS:
            stories.append(self._told(plots.lead, english=len(stories) % 11 == 0))
        self._refer(stories)
        self._look_ahead(stories)
        return _in_places(stories)

    def _refer(self, stories: list[Story]) -> None:
        """Signed accounts that were asked for a referral, and the leads that came of it."""
        signed = [one for one in stories if one.account.status is Status.SIGNED][:_ASKED]
        leads = [one for one in stories if one.account.notebook is Notebook.INBOX]
        for at, story in enumerate(signed):
            asked = self._times.ago(24 * 2, 24 * 9)
            story.ask_referral(asked, leads[at] if at % 2 == 0 else None)

    def _featured(self, told: cast.Featured) -> Story:
        story = self._begun(told.name, TRADES[told.trade], days=40)
        plots.featured(story, told)
        return story

    def _running(self, reached: int, hours: tuple[float, float], *, english: bool) -> Story:
        """An account with a window, of long term now and then, mostly with a strategy."""
        rng = self._rng
        story = self._named(english=english)
        long_term = rng.random() < _LONG_TERM and 24 < hours[0] < 200
        if long_term:
            story.account = replace(story.account, term=Term.LONG)
            hours = (hours[0] * 4, hours[1] * 4)
        opens = self._times.ago(*hours)
        meetings = rng.choice((1, 1, 2)) if hours[0] < 60 or reached == 0 else rng.choice((1, 2, 3))
        plots.running(story, opens, reached, meetings, rng.randint(45, 88))
        if rng.random() < 0.75:
            written = max(opens, story.busy_until or opens) + timedelta(minutes=75)
            story.strategy(min(written, self._now), reached, reached + 1)
        return story

    def _with_room(self, hours: tuple[float, float]) -> tuple[float, float]:
        """The span wanted; where that is full (a weekend), any in which a window stays open."""
        still_open = hours[0] < _STILL_OPEN[1]
        spans = (hours, _STILL_OPEN) if still_open else (hours,)
        last = _STILL_OPEN if still_open else _ANY
        return next((span for span in spans if self._times.room_ago(*span) >= 1), last)

    def _told(self, plot: Callable[[Story], None], *, english: bool) -> Story:
        story = self._named(english=english)
        plot(story)
        return story

    def _named(self, *, english: bool) -> Story:
        """A new account with a name of its trade."""
        name = next(self._english, "") if english else ""
        if name:
            trade = next(each for each in ENGLISH_TRADES if name.endswith(each.suffix))
            return self._begun(name, trade, english=True)
        trade = self._rng.choice(TRADES)
        name = next(self._names) + trade.suffix
        while name in self._taken:
            name = next(self._names) + trade.suffix
        self._taken.add(name)
        return self._begun(name, trade)

    def _begun(self, name: str, trade: Trade, *, english: bool = False, days: int = 0) -> Story:
        """An account with its fields, before anything has happened."""
        rng = self._rng
        city, district = rng.choice(cast.AREAS)
        created = self._now - timedelta(days=days or rng.randint(31, 45), hours=rng.randint(0, 9))
        account = Account(
            id=self._id(Account),
            name=name,
            created_at=created.astimezone(UTC).replace(microsecond=0),
            registration_code=_code(rng) if rng.random() < 0.4 else "",
            phones=(phone_number(rng),) if rng.random() < 0.85 else (),
            area=f"{city} {district}",
            address=f"{city}市{district}{rng.choice(cast.ROADS)} {rng.randint(1, 399)} 号",
            industry=trade.suffix,
            source=rng.choice(cast.SOURCES),
            tags=(rng.choice(cast.TAGS),) if rng.random() < 0.3 else (),
            amount=_amount(rng) if rng.random() < 0.7 else None,
        )
        return Story(account, Voice(rng, trade, english), self._times, self._id)

    def _id(self, kind: type[Record]) -> int:
        return self.book.ledger.new_ids(kind)[0]

    def _look_ahead(self, stories: list[Story]) -> None:
        """Planned visits: three to be written up, the rest of today, and the next days."""
        times = self._times
        first = next(story for story in stories if story.account.name == "海纳物流")
        self._plan(first, times.at(times.today + timedelta(days=1), 9 * 60 + 30))
        board = [s for s in stories if _on_board(s) and s is not first]
        late = self._to_write_up(board)
        board += [s for s in stories if s.account.notebook is Notebook.INBOX]
        chosen = self._chosen_ahead([s for s in board if s not in late])
        day, minute = times.today, 9 * 60
        for at, story in enumerate(chosen):
            moment = times.at(day, minute)
            while moment <= self._now:
                day, minute = _next_hour(day, minute)
                moment = times.at(day, minute)
            self._plan(story, moment, hour=at % 7 != 5)
            day, minute = _next_hour(day, minute)

    def _chosen_ahead(self, stories: list[Story]) -> list[Story]:
        """Whom visits are planned for: most have a strategy, a few still need one."""
        rng = self._rng
        prepared = [story for story in stories if _prepared(story)]
        others = [story for story in stories if not _prepared(story)]
        chosen = rng.sample(prepared, _AHEAD - _UNPREPARED) + rng.sample(others, _UNPREPARED)
        rng.shuffle(chosen)
        return chosen

    def _plan(self, story: Story, moment: datetime, *, hour: bool = True) -> None:
        """A visit ahead, planned a little while ago."""
        made = max(self._now - timedelta(hours=3), story.busy_until or self._now)
        story.plan(moment, made=made, hour=hour)

    def _to_write_up(self, board: list[Story]) -> list[Story]:
        """Three accounts planned for yesterday, when nothing was recorded about them."""
        times = self._times
        day = times.today - timedelta(days=1)
        quiet = [
            story
            for story in board
            if story.busy_until is not None
            and story.busy_until.astimezone(times.zone).date() < day - timedelta(days=1)
        ]
        chosen = quiet[:: max(1, len(quiet) // _TO_WRITE_UP)][:_TO_WRITE_UP]
        for at, story in enumerate(chosen):
            moment = times.at(day, (10 + 3 * at) * 60)
            story.plan(moment, made=moment - timedelta(hours=17))
        return chosen


def _next_hour(day: date, minute: int) -> tuple[date, int]:
    """The next time of a working day at which a visit fits."""
    minute += 55
    return (day, minute) if minute < 18 * 60 else (day + timedelta(days=1), 9 * 60)


def _prepared(story: Story) -> bool:
    """Whether a strategy stands for the next visit: one written after the last meeting."""
    last = story.busy_until
    written = [r.written_at for r in story.records if isinstance(r, Strategy)]
    return any(last is None or moment >= last for moment in written)


def _on_board(story: Story) -> bool:
    return story.account.status is Status.ACTIVE and story.account.notebook in (
        Notebook.A,
        Notebook.B,
        Notebook.C,
    )


def _in_places(stories: list[Story]) -> list[Story]:
    """The cards of each notebook in the order in which they are told."""
    counts: dict[Notebook, int] = {}
    for story in stories:
        notebook = story.account.notebook
        counts[notebook] = counts.get(notebook, 0) + 1
        story.account = replace(story.account, position=STEP * counts[notebook])
    return stories


def _company_names(rng: random.Random) -> Iterator[str]:
    """Brands in a random order, each with a different trade behind it at its second turn."""
    while True:
        yield from rng.sample(cast.BRANDS, len(cast.BRANDS))


def _amount(rng: random.Random) -> int:
    """An expected amount in hundredths: few are large, so that a fifth holds most (METHOD 3)."""
    return min(600, int(4 * rng.paretovariate(0.8))) * 1_000_000


def _code(rng: random.Random) -> str:
    """Something of the form of a registration code that is none: its check digit is wrong."""
    return "91" + "".join(rng.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(16))
