"""The review of a period: figures, the accounts behind each of them, and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.limits import Effort, limits
from four_notebooks.method.values import LostBy, Method, MoveKind, Notebook, ReleaseReason
from four_notebooks.method.workdays import first_instant
from four_notebooks.services.refusals import Refused
from four_notebooks.services.review.amounts import curve_of, top_fifth
from four_notebooks.services.review.figures import (
    AmountCurve,
    DayVisits,
    Figures,
    MoveCount,
    NotebookTime,
    ReleaseCount,
    Releases,
    Signed,
    Visits,
    WindowsKept,
)
from four_notebooks.services.review.reports import DayReport, Reports, WeekReport

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.tallies import Lying, Tallies

POOL, SIGNED = "pool", "signed"
"""The places of a move that are no notebook."""
MOST_AT_ONCE = 1000
"""So many repeated shares that are not in the book yet are counted while one waits."""
_DAY_MS = 86_400_000
_LONGEST_DAYS = 366 * 30


class Review:
    """Counts a period; reads only. Safe in any thread."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def figures(self, first: date, last: date, now: datetime, *, direct: bool = False) -> Figures:
        """Everything the review shows of the local days ``first`` to ``last``.

        In a book of a time before there were facts ``direct`` counts them for this once;
        without it the figures are empty and say ``counting`` (see ``fill``). So are many
        repeated shares that an import left to be counted.

        Raises:
            Refused: ``period`` when it ends before it begins or is longer than thirty years.
            BookError: the book cannot be read.
        """
        span = _Span(self._book, first, last, now)
        with self._book.store.tallies(direct=direct) as tallies:
            return _Counting(self._book, span, tallies, direct).figures()

    def behind(self, code: str, which: str, first: date, last: date, now: datetime) -> list[int]:
        """The accounts behind a figure of a period, each once, in an order that helps.

        ``code`` and ``which``: ``watch`` ``track`` ``engage`` (at the end of the period),
        ``lying`` and ``stay`` (a notebook), ``windows`` (kept, expired, put_away, open),
        ``visits`` (empty, meeting, other, late, asked, repeat), ``day`` (an ISO day, or two
        with a stroke between),
        ``move`` ("A>B", with pool and signed), ``release`` (a reason), ``lost``
        (a word of LostBy), ``released``, ``later_signed``, ``by_follow_up``, ``signed``,
        ``fifth`` (the fifth of the accounts with the largest amounts).

        Raises:
            Refused: see ``figures``. KeyError: an unknown code.
        """
        span = _Span(self._book, first, last, now)
        if code in ("watch", "track", "engage"):
            code, which = self._limit(code)
        with self._book.store.tallies(direct=self._book.read_only) as tallies:
            return list(dict.fromkeys(_BEHIND[code](tallies, span, which)))

    def _limit(self, code: str) -> tuple[str, str]:
        """Where the accounts of a limit lie (METHOD 2): tracked ones in the funnel's B."""
        funnel = self._book.method is Method.FUNNEL
        if code == "watch":
            return "lying", ""
        if code == "track":
            return ("lying", Notebook.B.value) if funnel else ("met", "")
        return "lying", Notebook.C.value if funnel else Notebook.A.value

    def fill(self, stopping: Callable[[], bool] = lambda: False) -> bool:
        """Count what was left to be counted; True when all is there.

        That is all facts of a book of a time before there were any, and repeated shares
        after an import or under other rules. In short pieces; nothing where it is done.
        """
        return self._book.read_only or self._book.store.fill_facts(stopping)

    def day(self, day: date, now: datetime) -> DayReport:
        """What the day report says."""
        return Reports(self._book, now).day(day)

    def week(self, day: date, now: datetime) -> WeekReport:
        """What the report of the week of a day says, Monday to Sunday."""
        return Reports(self._book, now).week(day)


class _Span:
    """The instants of a period: [start, end) in milliseconds, never after now."""

    def __init__(self, book: Book, first: date, last: date, now: datetime) -> None:
        if last < first or (last - first).days > _LONGEST_DAYS:
            raise Refused("period", first=first, last=last)
        self.first, self.last, self.now = first, last, now
        self.zone = book.zone
        self.start: int = first_instant(first, book.zone)
        after = last + timedelta(1)
        # What happens at this very moment has happened.
        self.end: int = min(first_instant(after, book.zone), to_ms(now) + 1)
        self.until: int = max(self.end - 1, self.start - 1)

    def day_starts(self) -> list[int]:
        """The first instants of the days, and of the one after them."""
        days = (self.last - self.first).days + 1
        return [first_instant(self.first + timedelta(n), self.zone) for n in range(days + 1)]

    def of_day(self, day: date) -> tuple[int, int]:
        """The instants of one day of the period."""
        end = first_instant(day + timedelta(1), self.zone)
        return first_instant(day, self.zone), min(end, self.end)


class _Counting:
    """One look at a book."""

    def __init__(self, book: Book, span: _Span, tallies: Tallies, direct: bool) -> None:
        self._book, self._span, self._tallies = book, span, tallies
        self._direct = direct
        self._counting = not tallies.complete

    def figures(self) -> Figures:
        """All of them."""
        span = self._span
        lying = self._tallies.lying(span.until)
        now = to_ms(span.now)
        present = lying if span.until == now else self._tallies.lying(now)
        return Figures(
            first=span.first,
            last=span.last,
            now=span.now,
            until=from_ms(span.until),
            method=self._book.method,
            effort_now=_effort(present, self._book.method),
            effort=_effort(lying, self._book.method),
            limits=limits(self._book.rules),
            notebooks=self._notebooks(lying),
            windows=self._windows(),
            visits=self._visits(),
            moves=self._moves(),
            releases=self._releases(),
            signed=self._signed(),
            curve=self._curve(),
            counting=self._counting,
        )

    def _notebooks(self, lying: Sequence[Lying]) -> tuple[NotebookTime, ...]:
        span = self._span
        ended: dict[str, list[int]] = {}
        for _, notebook, length in self._tallies.stays_ended(span.start, span.end):
            ended.setdefault(notebook, []).append(length)
        there: dict[str, list[int]] = {}
        for one in lying:
            there.setdefault(one.notebook, []).append(span.until - one.entered)
        shown = [n for n in Notebook if not (n is Notebook.D and self._is_funnel())]
        return tuple(
            NotebookTime(
                notebook=notebook.value,
                ended=len(ended.get(notebook, ())),
                median_days=_middle_days(ended.get(notebook, ())),
                lying=len(there.get(notebook, ())),
                median_so_far=_middle_days(there.get(notebook, ())),
            )
            for notebook in shown
        )

    def _is_funnel(self) -> bool:
        return self._book.method is Method.FUNNEL

    def _windows(self) -> WindowsKept:
        tallies, span = self._tallies, self._span
        return WindowsKept(
            kept=len(tallies.windows("kept", span.start, span.end)),
            expired=len(tallies.windows("expired", span.start, span.end)),
            put_away=len(tallies.windows("put_away", span.start, span.end)),
            open=len(tallies.windows_open(span.until)),
        )

    def _visits(self) -> Visits:
        tallies, span = self._tallies, self._span
        found = {tally.day: tally for tally in tallies.visits_by_day(span.day_starts(), span.end)}
        days = []
        for n in range((span.last - span.first).days + 1):
            tally = found.get(n)
            day = span.first + timedelta(n)
            if tally is None:
                days.append(DayVisits(day=day))
                continue
            days.append(
                DayVisits(
                    day=day,
                    meetings=tally.meetings,
                    others=tally.others,
                    late=tally.late,
                    asked=tally.asked,
                )
            )
        repeated = sum(tally.repeated for tally in found.values())
        uncounted = sum(tally.uncounted for tally in found.values())
        if uncounted and not self._direct and uncounted > MOST_AT_ONCE:
            self._counting = True
        elif uncounted:
            repeated += tallies.uncounted_repeats(span.start, span.end)
        return Visits(days=tuple(days), repeated=repeated)

    def _moves(self) -> tuple[MoveCount, ...]:
        counts: Counter[tuple[str, str]] = Counter()
        span = self._span
        for count, *move in self._tallies.count_moves(span.start, span.end):
            origin, to = _places(*move)
            if origin != to:
                counts[origin, to] += count
        return tuple(
            MoveCount(origin=origin, to=to, count=count)
            for (origin, to), count in sorted(counts.items())
        )

    def _releases(self) -> Releases:
        released = self._tallies.releases(self._span.start, self._span.end)
        last = {account: lost_by for account, _, lost_by in released}
        signed = self._tallies.signed_now().intersection(last)
        return Releases(
            by_reason=_by_reason(released),
            accounts=len(last),
            later_signed=len(signed),
            by_follow_up=sum(last[account] == LostBy.FOLLOW_UP for account in signed),
        )

    def _signed(self) -> Signed:
        accounts = self._tallies.signatures(self._span.start, self._span.end)
        amounts = self._tallies.amounts_of(accounts)
        return Signed(
            accounts=len(accounts),
            amount=sum(amount or 0 for amount in amounts.values()),
            without_amount=sum(not amount for amount in amounts.values()),
        )

    def _curve(self) -> AmountCurve:
        amounts = [amount for _, amount in self._tallies.amounts()]
        return curve_of(amounts, without=self._tallies.count_active() - len(amounts))


def _effort(lying: Sequence[Lying], method: Method) -> Effort:
    """Watch, track and engage (METHOD 2, limits)."""
    places = Counter(one.notebook for one in lying)
    if method is Method.FUNNEL:
        return Effort(len(lying), places[Notebook.B], places[Notebook.C])
    return Effort(len(lying), sum(bool(one.met) for one in lying), places[Notebook.A])


def _middle_days(lengths: Sequence[int]) -> float | None:
    return median(lengths) / _DAY_MS if lengths else None


def _moves(tallies: Tallies, span: _Span) -> list[tuple[int, str, str]]:
    """(account, from, to) of the moves of a period, pool and signed being places too."""
    every = tallies.moves(span.start, span.end)
    found = [(account, *_places(kind, origin, to)) for account, kind, origin, to in every]
    return [move for move in found if move[1] != move[2]]


def _places(kind: str, origin: str, to: str) -> tuple[str, str]:
    """Where a move came from and went to."""
    here = SIGNED if kind == MoveKind.UNSIGN else POOL if kind == MoveKind.PICK_UP else origin
    there = SIGNED if kind == MoveKind.SIGN else POOL if kind == MoveKind.RELEASE else to
    return here or POOL, there or POOL


def _by_reason(released: Sequence[tuple[int, str, str]]) -> tuple[ReleaseCount, ...]:
    counts: dict[str, Counter[str]] = {}
    known = {reason.value for reason in ReleaseReason}
    for _, reason, lost_by in released:
        named = reason if reason in known else ReleaseReason.OTHER.value
        counts.setdefault(named, Counter())[lost_by] += 1
    found = [
        ReleaseCount(
            reason=reason,
            customer=by[LostBy.CUSTOMER],
            follow_up=by[LostBy.FOLLOW_UP],
            offer=by[LostBy.OFFER],
            unsaid=by[LostBy.UNSAID],
        )
        for reason, by in counts.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.count, each.reason)))


def _lying(tallies: Tallies, span: _Span, which: str) -> list[int]:
    there = [one for one in tallies.lying(span.until) if which in ("", one.notebook)]
    return [one.account_id for one in sorted(there, key=lambda one: (one.entered, one.account_id))]


def _met(tallies: Tallies, span: _Span, which: str) -> list[int]:
    return [one.account_id for one in tallies.lying(span.until) if one.met]


def _stays(tallies: Tallies, span: _Span, which: str) -> list[int]:
    stays = [one for one in tallies.stays_ended(span.start, span.end) if one[1] == which]
    return [account for account, _, _ in sorted(stays, key=lambda one: -one[2])]


def _windows(tallies: Tallies, span: _Span, which: str) -> list[int]:
    if which == "open":
        return tallies.windows_open(span.until)
    return tallies.windows(which, span.start, span.end)


def _of_day(tallies: Tallies, span: _Span, which: str) -> list[int]:
    """The visits of one day, or of several: "2026-11-16/2026-11-22"."""
    first, _, last = which.partition("/")
    start, end = span.of_day(date.fromisoformat(first))
    if last:
        _, end = span.of_day(date.fromisoformat(last))
    return tallies.visited(start, end)


def _moved(tallies: Tallies, span: _Span, which: str) -> list[int]:
    origin, _, to = which.partition(">")
    return [one for one, here, there in _moves(tallies, span) if (here, there) == (origin, to)]


def _released(tallies: Tallies, span: _Span, which: str) -> list[int]:
    known = {reason.value for reason in ReleaseReason}
    return [
        account
        for account, reason, _ in tallies.releases(span.start, span.end)
        if which in ("", reason if reason in known else ReleaseReason.OTHER.value)
    ]


def _lost(tallies: Tallies, span: _Span, which: str) -> list[int]:
    return [one for one, _, by in tallies.releases(span.start, span.end) if by == which]


def _later_signed(tallies: Tallies, span: _Span, which: str) -> list[int]:
    last = {account: by for account, _, by in tallies.releases(span.start, span.end)}
    signed = tallies.signed_now()
    return [one for one, by in last.items() if one in signed and which in ("", by)]


_BEHIND: dict[str, Callable[[Tallies, _Span, str], list[int]]] = {
    "lying": _lying,
    "met": _met,
    "stay": _stays,
    "windows": _windows,
    "visits": lambda tallies, span, which: tallies.visited(span.start, span.end, which),
    "day": _of_day,
    "move": _moved,
    "release": _released,
    "released": _released,
    "lost": _lost,
    "later_signed": _later_signed,
    "by_follow_up": lambda tallies, span, _: _later_signed(tallies, span, LostBy.FOLLOW_UP),
    "signed": lambda tallies, span, _: tallies.signatures(span.start, span.end),
    "fifth": lambda tallies, _, __: top_fifth(tallies.amounts()),
}
