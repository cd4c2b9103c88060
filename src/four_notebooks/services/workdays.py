"""The table of days: what is worked, what is a holiday, and the clock that may run by it.

METHOD 4: counting working days only is a setting, off by default. The table is always
shown in the plan. It is kept in the book as the setting ``working_days``; while the clock
runs by it, what the rules need of it is written in the same step.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from four_notebooks.method.day_table import (
    FIRST_DAY,
    LAST_DAY,
    LONGEST_NAME,
    MOST_LISTED,
    DayKind,
    DayTable,
    ListedDay,
    can_be,
)
from four_notebooks.method.values import Setting
from four_notebooks.method.workdays import WorkingDays
from four_notebooks.names.folding import clean
from four_notebooks.services.book import RULES
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules
    from four_notebooks.services.book import Book

WORKING_DAYS = "working_days"
"""The setting that holds the table, and the name of every step that changes it."""
YEARS_BACK = 3
"""How many years before this one a table begins that nobody has edited yet."""


class YearState(StrEnum):
    """How much is known of a year's public holidays."""

    FILLED = "filled"
    NOT_FILLED = "not_filled"
    NOT_ANNOUNCED = "not_announced"


class WorkDays:
    """The days of one book; a book that keeps no table has the announced holidays."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: tuple[str | None, int, WorkingDays | None, DayTable] | None = None

    @property
    def table(self) -> DayTable:
        """The table in force; the announced holidays where none is kept or it cannot be read."""
        key = (
            self._book.setting(WORKING_DAYS),
            self._book.today().year,
            self._book.rules.working_days,
        )
        if self._read is None or self._read[:3] != key:
            self._read = (*key, _table_from(*key))
        return self._read[3]

    @property
    def clock_on(self) -> bool:
        """Whether windows stand still on days that are not worked (METHOD 4)."""
        return self._book.rules.working_days is not None

    def kind(self, day: date) -> DayKind:
        """What a day is: worked or not, and what it is called (public holidays by code)."""
        return self.table.kind(day)

    def next_after(self, day: date) -> date:
        """The first working day after ``day``; the next day where a year has none."""
        table = self.table
        following = (day + timedelta(days=n) for n in range(1, 367))
        return next((each for each in following if table.kind(each).works), day + timedelta(days=1))

    def year(self, year: int) -> YearState:
        """Whether a year's public holidays are in the table; if not, Monday to Friday holds."""
        if year in self.table.years:
            return YearState.FILLED
        return YearState.NOT_FILLED if announced(year) else YearState.NOT_ANNOUNCED

    def put(
        self, days: Iterable[date], works: bool, name: str = "", who: str = ""
    ) -> Announcement | None:
        """List days as worked or not, under a name; one step.

        Raises:
            Refused: ``no_such_day``, ``text_too_long`` (field, limit), ``too_many``.
        """
        name = " ".join(clean(name).split())
        if len(name) > LONGEST_NAME:
            raise Refused("text_too_long", field="name", limit=LONGEST_NAME)
        lines = {day: ListedDay(works, name) for day in days}
        if not all(map(can_be, lines)):
            raise Refused("no_such_day", first=FIRST_DAY, last=LAST_DAY)
        if len(self.table.days.keys() | lines.keys()) > MOST_LISTED:
            raise Refused("too_many", field="days", limit=MOST_LISTED)
        return self._keep(self.table.put(lines), who)

    def remove(self, days: Iterable[date], who: str = "") -> Announcement | None:
        """Take days off the list; they are again as their weekday is."""
        return self._keep(self.table.without(days), who)

    def fill(self, year: int, who: str = "") -> Announcement | None:
        """List a year's announced holidays and make-up days in place of what it listed.

        Raises:
            Refused: ``not_announced`` (year): then Monday to Friday holds, and nothing changes.
        """
        lines = announced(year)
        if not lines:
            raise Refused("not_announced", year=year)
        return self._keep(self.table.with_year(year, lines), who)

    def set_weekend(self, weekend: Iterable[int], who: str = "") -> Announcement | None:
        """Choose the weekdays off (Monday is 0).

        Raises:
            Refused: ``no_working_day`` where no weekday is left.
        """
        try:
            table = self.table.with_weekend(weekend)
        except ValueError as fault:
            raise Refused("no_working_day") from fault
        return self._keep(table, who)

    def switch_clock(self, on: bool, who: str = "") -> Announcement | None:
        """Let windows stand still on days that are not worked, or run through (METHOD 4)."""
        return self._keep(self.table, who, on=on)

    def _keep(self, table: DayTable, who: str, *, on: bool | None = None) -> Announcement | None:
        """Write the table, and the rules with it while the clock runs by it, as one step."""
        rules = self._book.rules
        runs = self.clock_on if on is None else on
        changes = [self._change(WORKING_DAYS, table.to_json())]
        wanted = replace(rules, working_days=table.working_days() if runs else None)
        if wanted != rules:
            changes.append(self._change(RULES, _plain(wanted)))
        if on is not None and wanted == rules:
            return None
        return self._book.ledger.commit(StepName(WORKING_DAYS), changes, who=who)

    def _change(self, setting_id: str, value: object) -> Change:
        before = self._book.store.get(Setting, setting_id)
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
        return Change(before, Setting(id=setting_id, value=text))


def announced(year: int) -> dict[date, ListedDay]:
    """A year's public holidays and make-up days as announced; empty where none are known.

    They are named by their English names, which the interface turns into its own words.
    """
    from chinese_calendar import constants

    lines = {day: ListedDay(False, str(name)) for day, name in constants.holidays.items()}
    lines |= {day: ListedDay(True, str(name)) for day, name in constants.workdays.items()}
    return {day: line for day, line in sorted(lines.items()) if day.year == year}


def _table_from(text: str | None, this_year: int, clock: WorkingDays | None) -> DayTable:
    if text is not None:
        try:
            return DayTable.from_json(json.loads(text))
        except (ValueError, RecursionError):
            pass
    if clock is not None:  # A book whose clock ran before there was a table.
        off = {day: ListedDay(False) for day in clock.holidays if can_be(day)}
        made_up = {day: ListedDay(True) for day in clock.make_up if can_be(day)}
        return DayTable(clock.weekend, off | made_up)
    table = DayTable()
    for year in range(this_year - YEARS_BACK, this_year + 2):
        lines = announced(year)
        table = table.with_year(year, lines) if lines else table
    return table


def _plain(rules: Rules) -> object:
    return json.loads(json.dumps(rules.to_json()))
