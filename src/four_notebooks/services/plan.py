"""Planned visits, the agenda of a day and the focus list (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from four_notebooks.method.values import PlannedVisit, PlanState
from four_notebooks.services.agenda import Agenda, AgendaItem, FocusItem
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Plan:
    """Visits by day; what a meeting used up or a release cancelled is derived."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def planned(self, account_id: int) -> list[PlannedVisit]:
        """The planned visits of an account still ahead, soonest first."""
        raise NotImplementedError

    def get(self, plan_id: int) -> PlannedVisit:
        """One planned visit. Raises Refused ``unknown_plan``."""
        raise NotImplementedError

    def day(self, day: date) -> list[PlannedVisit]:
        """All planned visits of a local day in order, whatever became of them."""
        raise NotImplementedError

    def between(self, first: date, last: date) -> dict[date, list[PlannedVisit]]:
        """The planned visits of each day of a span, both ends included; empty days too."""
        raise NotImplementedError

    def plan(
        self,
        account_id: int,
        day: date,
        *,
        at: datetime | None = None,
        minutes: int = 60,
        contacts: tuple[int, ...] = (),
        purpose: str = "",
        who: str = "",
    ) -> PlannedVisit:
        """Plan a visit; ``at`` None is a day without an hour (counts as 18:00).

        Raises:
            Refused: ``unknown_account``, ``not_active``, ``duration``.
        """
        raise NotImplementedError

    def save(self, plan: PlannedVisit, who: str = "") -> Announcement | None:
        """Replace a planned visit (another day, hour, purpose); sittings join."""
        raise NotImplementedError

    def move_to_day(self, ids: Iterable[int], day: date, who: str = "") -> Announcement | None:
        """Move planned visits to another day, keeping their local hour."""
        raise NotImplementedError

    def reorder(self, day: date, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Put the visits of a day into this order by hand."""
        raise NotImplementedError

    def close(self, ids: Iterable[int], state: PlanState, who: str = "") -> Announcement | None:
        """Say what became of planned visits: missed or dropped (or open again)."""
        raise NotImplementedError

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Delete planned visits."""
        raise NotImplementedError

    def offered_day(self, now: datetime | None = None) -> date:
        """The day offered for the next visit: tomorrow, then the day after when tomorrow is full."""
        raise NotImplementedError

    def agenda(self, day: date, now: datetime | None = None) -> Agenda:
        """The day as Today shows it, with what is to be written up, tomorrow, and the focus."""
        raise NotImplementedError

    def to_write_up(self, now: datetime | None = None) -> list[AgendaItem]:
        """Planned visits whose time has passed with nothing recorded, oldest first."""
        raise NotImplementedError

    def focus(self, now: datetime | None = None) -> list[FocusItem]:
        """The focus list of METHOD 9, at most sixteen."""
        raise NotImplementedError
