"""The starts of an event that lie ahead: its own, or those of a series within bounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from four_notebooks.exchange.arrivals import Said
from four_notebooks.exchange.boards.cards import Times
from four_notebooks.exchange.calendars.events import Event, Start
from four_notebooks.exchange.calendars.repeats import Budget, Rule, rule_of
from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY, can_be
from four_notebooks.services.refusals import Refused

MOST_REPEATS = 60
"""How many visits one event which repeats becomes: a year of weeks."""
AHEAD = timedelta(days=366)
"""How far ahead an event which repeats is followed."""


@dataclass
class Series:
    """Follows what repeats, with one bound of work for a whole file."""

    times: Times
    told: dict[Said, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self._budget = Budget()
        self._replaced: dict[str, set[Start]] = defaultdict(set)
        self._today = self.times.now.astimezone(self.times.zone).date()

    def know(self, event: Event) -> None:
        """Remember an event that stands for one of a series."""
        if event.replaces is not None:
            self._replaced[event.uid].add(_same(event.replaces))

    def ahead(self, event: Event) -> list[tuple[date, Start]]:
        """The local days and the starts from now on, at most ``MOST_REPEATS``.

        Raises Refused ``no_such_day`` (first, last).
        """
        self._day(event.start)
        found: list[tuple[date, Start]] = []
        for start in self._starts(event):
            if not self._is_ahead(start):
                continue
            if len(found) == MOST_REPEATS:
                self.told[Said.REPEATS_CUT] += 1
                break
            found.append((self._day(start), start))
        return found

    def _is_ahead(self, start: Start) -> bool:
        return start >= self.times.now if isinstance(start, datetime) else start >= self._today

    def _day(self, start: Start) -> date:
        """The user's local day of a start."""
        day: date = start
        if isinstance(start, datetime):
            try:
                day = start.astimezone(self.times.zone).date()
            except OverflowError:
                day = date.max
        if not can_be(day):
            raise Refused("no_such_day", first=FIRST_DAY, last=LAST_DAY)
        return day

    def _starts(self, event: Event) -> Iterator[Start]:
        """All starts that are looked at, each once."""
        if not event.repeats and not event.besides:
            yield event.start
            return
        seen = {_same(each) for each in event.without}
        if event.replaces is None:
            seen |= self._replaced[event.uid]
        for start in self._listed(event):
            if _same(start) not in seen:
                seen.add(_same(start))
                yield start

    def _listed(self, event: Event) -> Iterable[Start]:
        rule = _rule(event.rules, event.start) if event.repeats else None
        if event.repeats and rule is None:
            self.told[Said.REPEATS_ONCE] += 1
        if rule is None:
            return [event.start, *event.besides]
        return [*self._of_rule(rule, event.start), *event.besides]

    def _of_rule(self, rule: Rule, start: Start) -> list[Start]:
        day = start.date() if isinstance(start, datetime) else start
        first = self._today - timedelta(days=1)
        found: list[Start] = []
        for each in rule.days(day, first, self._today + AHEAD, self._budget):
            moment: Start = each
            if isinstance(start, datetime):
                moment = datetime.combine(each, start.timetz())
            found.append(moment)
            if len(found) > 4 * MOST_REPEATS:
                break
        if self._budget.left < 0:
            self.told[Said.REPEATS_ONCE] += 1
            return [start]
        return found


def _rule(rules: tuple[Mapping[str, Any], ...], start: Start) -> Rule | None:
    """The one rule of an event, its end brought to the zone of the start."""
    if len(rules) != 1:
        return None
    parts = {str(key).upper(): value for key, value in rules[0].items()}
    until = parts.get("UNTIL")
    if isinstance(until, list) and until and isinstance(until[0], datetime):
        end = until[0]
        if end.tzinfo is not None and isinstance(start, datetime):
            end = end.astimezone(start.tzinfo)
        parts["UNTIL"] = [end.replace(tzinfo=None)]
    return rule_of(parts, start)


def _same(start: Start) -> Start:
    """A moment in UTC, so that one said in two zones is one."""
    return start.astimezone(UTC) if isinstance(start, datetime) else start
