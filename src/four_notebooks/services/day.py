"""What of a day is still open: visits to be written up, and what the evening asks (METHOD 9)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.values import PlanState
from four_notebooks.method.workdays import first_instant
from four_notebooks.services.agenda import AgendaItem, PlanStanding
from four_notebooks.services.quick_when import instant
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

ASKED = "evening/"
"""What was asked in the evening of a day is kept beside the drafts, under ids that begin so."""
_GONE = (PlanStanding.DROPPED, PlanStanding.CANCELLED)


class Day:
    """The planned visits that wait for a word of the user."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def shown(self, day: date, now: datetime | None = None) -> list[AgendaItem]:
        """The planned visits of a day in order, but those dropped or cancelled."""
        items = self._book.plan.items(self._book.plan.day(day), now)
        return [item for item in items if item.standing not in _GONE]

    def waiting(self, now: datetime | None = None) -> list[AgendaItem]:
        """What is to be written up: today's in the day's order, then the oldest first."""
        moment = now or self._book.now()
        today = self._book.local_day(moment)
        open_ones = self._book.plan.to_write_up(moment)
        ids = {item.plan.id for item in open_ones}
        of_today = [plan.id for plan in self._book.plan.day(today) if plan.id in ids]
        by_id = {item.plan.id: item for item in open_ones}
        earlier = [item for item in open_ones if item.plan.id not in of_today]
        return [*(by_id[id_] for id_ in of_today), *earlier]

    def next_to_record(self, now: datetime | None = None) -> AgendaItem | None:
        """What to write up next: the first that waits, else the first of today still ahead."""
        moment = now or self._book.now()
        waiting = self.waiting(moment)
        if waiting:
            return waiting[0]
        today = self.shown(self._book.local_day(moment), moment)
        return next((item for item in today if item.standing is PlanStanding.AHEAD), None)

    # -- the evening --------------------------------------------------------------

    def is_over(self, items: Sequence[AgendaItem], now: datetime) -> bool:
        """Whether a day's last planned visit has passed, and the hour that ends a day.

        That is the hour at which a visit without one counts (``rules.no_hour_minute``).
        """
        if not items:
            return False
        rules, day = self._book.rules, items[0].plan.day
        evening = instant(day, rules.no_hour_minute, self._book.zone)
        return now >= evening and all(item.at < now for item in items)

    def asked(self, day: date) -> frozenset[int]:
        """The planned visits of a day that the evening has asked about."""
        text = self._book.drafts.get(f"{ASKED}{day.isoformat()}")
        try:
            found = json.loads(text) if text else []
        except ValueError:
            found = []
        return frozenset(id_ for id_ in found if isinstance(id_, int))

    def note_asked(self, day: date, ids: Iterable[int]) -> None:
        """Remember that these were asked about; what earlier days asked is forgotten."""
        asked = self.asked(day)
        every = asked.union(ids)
        if every == asked:
            return
        mine = f"{ASKED}{day.isoformat()}"
        for old in self._book.drafts.all(ASKED):
            if old.id != mine:
                self._book.drafts.clear(old.id)
        self._book.drafts.set(mine, json.dumps(sorted(every)))

    def answer(self, ids: Sequence[int], day: date | None, who: str = "") -> Announcement | None:
        """What becomes of visits that were not made: another day, or None to drop them."""
        if day is None:
            return self._book.plan.close(ids, PlanState.DROPPED, who)
        return self._book.plan.move_to_day(ids, day, who)

    def made_between(self, first: date, last: date) -> dict[date, int]:
        """How many visits of every kind began on each local day of a span, ends included."""
        days = [first + timedelta(days=n) for n in range((last - first).days + 2)]
        bounds = [first_instant(day, self._book.zone) for day in days]
        counts = self._book.store.count_visits(bounds)
        return {day: count for day, count in zip(days, counts, strict=False) if count}
