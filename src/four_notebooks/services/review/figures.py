"""The figures of a period as frozen values (METHOD 2-5, 7, 9; PRODUCT 8).

Every share is None where there is nothing to divide by.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from four_notebooks.method.limits import Effort
from four_notebooks.method.values import Method

LATER_SIGNED_FIELD = 0.69
"""Of the accounts a team let go, 69 % were later signed by somebody else (METHOD 5)."""
FOLLOW_UP_FIELD = 0.51
"""Of those, 51 % had been lost by poor follow-up (METHOD 5)."""
TOP_FIFTH = 0.2
FOUR_FIFTHS = 0.8


def share(part: int, whole: int) -> float | None:
    """A part of a whole, 0 to 1; None of nothing."""
    return part / whole if whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotebookTime:
    """How long accounts stay in one notebook (METHOD 2).

    ``ended``: stays that ended in the period, by a move, a signature or a release, and
    ``median_days`` their middle length. ``lying``: active accounts there at the end of the
    period, and ``median_so_far`` how long they have lain. A signed account lies nowhere.
    """

    notebook: str
    ended: int
    median_days: float | None
    lying: int
    median_so_far: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowsKept:
    """What became of windows (METHOD 4), shown in their notebook or not.

    ``kept``: the step began, or the account was signed, in the period and before the
    close. ``expired``: the close fell in the period, and nothing had come before it; a
    step made later does not mend that. ``put_away``: moved to D or let go before the
    close; in neither share. ``open``: open at the end of the period.
    """

    kept: int
    expired: int
    put_away: int
    open: int

    @property
    def share(self) -> float | None:
        """Kept ones of those kept or expired."""
        return share(self.kept, self.kept + self.expired)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayVisits:
    """The visits that began on a local day. ``late``: written up on a later day (METHOD 7)."""

    day: date
    meetings: int = 0
    others: int = 0
    late: int = 0
    asked: int = 0

    @property
    def visits(self) -> int:
        """Visits of any kind; notes are none."""
        return self.meetings + self.others


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """The visits that began in the period, by local day, every day of it.

    ``repeated``: visits that repeat the last three so far that METHOD 7 warns of it.
    """

    days: tuple[DayVisits, ...]
    repeated: int

    @property
    def count(self) -> int:
        """Visits of any kind."""
        return sum(day.visits for day in self.days)

    @property
    def meetings(self) -> int:
        """Visits in person or by video."""
        return sum(day.meetings for day in self.days)

    @property
    def late(self) -> int:
        """Visits written up on a later day."""
        return sum(day.late for day in self.days)

    @property
    def asked(self) -> int:
        """Visits that asked for the order."""
        return sum(day.asked for day in self.days)

    @property
    def same_day_share(self) -> float | None:
        """Visits written up on their own day."""
        return share(self.count - self.late, self.count)

    @property
    def asked_per_visit(self) -> float | None:
        """Orders asked for per visit."""
        return share(self.asked, self.count)

    @property
    def repeated_share(self) -> float | None:
        """Visits that repeat, of all."""
        return share(self.repeated, self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveCount:
    """How often accounts went from one place to another: a notebook, ``pool`` or ``signed``."""

    origin: str
    to: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseCount:
    """How often accounts were let go for a reason (METHOD 5), by what lost them."""

    reason: str
    customer: int = 0
    follow_up: int = 0
    offer: int = 0
    unsaid: int = 0

    @property
    def count(self) -> int:
        """All of them."""
        return self.customer + self.follow_up + self.offer + self.unsaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Releases:
    """What was let go in the period, and METHOD 5's two figures.

    ``by_reason`` counts every release, the most frequent reason first. The others count
    accounts, each once: ``accounts`` let go in the period, ``later_signed`` those of them
    that are signed now, ``by_follow_up`` those of these that our own follow-up had lost
    (by the word of their last release in the period).
    """

    by_reason: tuple[ReleaseCount, ...]
    accounts: int
    later_signed: int
    by_follow_up: int

    @property
    def later_signed_share(self) -> float | None:
        """To be compared with the field's 69 %."""
        return share(self.later_signed, self.accounts)

    @property
    def follow_up_share(self) -> float | None:
        """To be compared with the field's 51 %."""
        return share(self.by_follow_up, self.later_signed)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountCurve:
    """Expected amounts of the active accounts now, the largest first (METHOD 3).

    ``points`` rise from (0, 0) to (1, 1): the share of accounts, and the share of the
    amount they hold. ``fifth`` accounts are a fifth of all (rounded up) and hold
    ``fifth_share`` of ``total``; ``holders`` accounts hold four fifths of it. Accounts
    ``without`` an amount, or with none above zero, are in no share. Amounts are
    hundredths of the book's currency.
    """

    points: tuple[tuple[float, float], ...]
    accounts: int
    without: int
    total: int
    fifth: int
    fifth_share: float | None
    holders: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Accounts signed in the period whose signature stands now, and their expected amounts."""

    accounts: int
    amount: int
    without_amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything the review shows of the local days ``first`` to ``last``.

    What counts in the period is what happened from the first instant of ``first`` to the
    last of ``last``, and never after ``now``; ``until`` is that end. Accounts in the bin
    count nowhere, as if they had never been there; those in the pool and picked up again
    count with all that they did. ``effort`` is watch, track and engage at ``until``,
    ``effort_now`` at ``now``. ``counting``: not all is counted yet; in an older book
    everything is empty, after an import ``repeated`` alone is too small.
    """

    first: date
    last: date
    now: datetime
    until: datetime
    method: Method
    effort_now: Effort
    effort: Effort
    limits: Effort
    notebooks: tuple[NotebookTime, ...]
    windows: WindowsKept
    visits: Visits
    moves: tuple[MoveCount, ...]
    releases: Releases
    signed: Signed
    curve: AmountCurve
    counting: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing at all happened in the period."""
        windows = self.windows
        happened = (self.visits.count, len(self.moves), windows.kept, windows.expired)
        return not any(happened)
