"""What the book knows and does while quick visits are written: reads, checks, records."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from four_notebooks.method.values import EntryKind, Notebook
from four_notebooks.models.clock import Clock
from four_notebooks.models.quick.draft import LineText, QuickDraft
from four_notebooks.models.quick.known import KnownNames
from four_notebooks.models.quick.visit_line import line_of
from four_notebooks.models.relay import Relay
from four_notebooks.services.agenda import AgendaItem, PlanStanding
from four_notebooks.services.book import Book
from four_notebooks.services.quick_fields import (
    Judgement,
    NextVisit,
    judgement,
    next_visit,
    state_and_problem,
)
from four_notebooks.services.quick_line import read_line
from four_notebooks.services.quick_pieces import DEFAULT_MINUTES, QuickLine, starts_at
from four_notebooks.services.quick_window import window_after
from four_notebooks.services.recording import (
    NewAccount,
    NewContact,
    NextPlan,
    NextStrategy,
    Recorded,
    Recording,
)
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement


class Unready(ValueError):  # noqa: N818 - an answer to the user, not a fault
    """The visit cannot be recorded as it stands.

    ``code``: ``no_account``, ``no_text``, ``future`` (the visit), ``past`` (the next one).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Proposed:
    """What will be written if the visit is recorded now: when it was, and the next one."""

    start: datetime | None
    minutes: int
    kind: EntryKind
    next_day: date
    next_at: datetime | None
    said: bool


class QuickSession(QObject):
    """The quick visit's own view of a book. Reads are kept until a step touches them."""

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book, self._clock = book, clock
        self.known = KnownNames(book, relay, self)
        self._hours: list[tuple[int, datetime]] | None = None
        self._counts: tuple[int, int] | None = None
        self._offered: tuple[date, date] | None = None
        self._windows: dict[object, datetime | None] = {}
        relay.stepped.connect(self._stepped)

    def _stepped(self, _announcement: Announcement) -> None:
        self._hours = self._counts = self._offered = None
        self._windows.clear()

    @property
    def today(self) -> date:
        """The local day."""
        return self._clock.now().astimezone(self.book.zone).date()

    def read(self, line: LineText, *, complete: bool = True, ahead: bool = False) -> QuickLine:
        """What the line says (see ``read_line``)."""
        return read_line(
            line.source,
            self.known.accounts,
            self.known.contacts,
            self.today,
            chosen=line.chosen,
            plain_from=line.plain_from,
            complete=complete,
            ahead=ahead,
        )

    def proposals(self, limit: int = 8) -> list[int]:
        """Accounts whose planned visit is to be written up, today's first, then what is ahead."""
        now = self._clock.now()
        today = self.book.day.shown(self.today, now)
        ahead = [item for item in today if item.standing is PlanStanding.AHEAD]
        found = [item.account.id for item in (*self.book.day.waiting(now), *ahead)]
        return list(dict.fromkeys(found))[:limit]

    def visit(self, plan_id: int) -> AgendaItem | None:
        """A planned visit that can still be recorded, None if it is gone."""
        try:
            plan = self.book.plan.get(plan_id)
        except Refused:
            return None
        return next(iter(self.book.plan.items([plan], self._clock.now())), None)

    def following(self, done: Collection[int]) -> int:
        """The planned visit that waits to be written up next, but for those done; 0: none."""
        waiting = (item.plan.id for item in self.book.day.waiting(self._clock.now()))
        return next((id_ for id_ in waiting if id_ not in done), 0)

    def line_of(self, item: AgendaItem) -> LineText:
        """The line as a planned visit fills it."""
        return line_of(item, self._clock.now(), self.book.zone)

    def _planned(self, line: QuickLine) -> list[datetime]:
        """The hours for which visits to this account were planned and nothing written."""
        if line.account is None:
            return []
        if self._hours is None:
            waiting = self.book.plan.to_write_up(self._clock.now())
            self._hours = [(i.account.id, i.plan.at) for i in waiting if i.plan.at is not None]
        return [at for account, at in self._hours if account == line.account.id]

    def start(self, line: QuickLine) -> datetime:
        """When the visit began. Raises Unready ``future``."""
        try:
            return starts_at(line, self._planned(line), self._clock.now(), self.book.zone)
        except ValueError:
            raise Unready("future") from None

    def proposed(self, line: QuickLine, strategy: str) -> Proposed:
        """What recording would write now; ``start`` is None where it cannot be."""
        try:
            start = self.start(line)
        except Unready:
            start = None
        found = self.next_visit(strategy)
        day, at = found.starts(self.today, self.offered_day(), self.book.zone)
        said = found.when.day is not None or found.when.minute is not None
        minutes = line.minutes or DEFAULT_MINUTES
        return Proposed(start, minutes, line.visit_kind or EntryKind.IN_PERSON, day, at, said)

    def offered_day(self) -> date:
        """The day offered for the next visit; asked anew after a step and on another day."""
        if self._offered is None or self._offered[0] != self.today:
            self._offered = self.today, self.book.plan.offered_day()
        return self._offered[1]

    def next_visit(self, strategy: str) -> NextVisit:
        """What the field "next strategy" says."""
        return next_visit(strategy, self.today)

    def closes(self, line: QuickLine, draft: QuickDraft) -> datetime | None:
        """When the window would close after this visit; None where none would be open."""
        if line.account is None:
            return self._closes_of_new(line)
        try:
            start = self.start(line)
        except Unready:
            return None
        kind = line.visit_kind or EntryKind.IN_PERSON
        met = tuple(person.id for person in line.people)
        minutes = line.minutes or DEFAULT_MINUTES
        goes_to = judgement(draft.judgement).notebook
        key = (line.account.id, start, minutes, kind, met, draft.asked, goes_to)
        if key not in self._windows:
            self._windows[key] = window_after(
                self.book, line.account.id, start, minutes, kind, met, draft.asked, goes_to
            )
        return self._windows[key]

    def _closes_of_new(self, line: QuickLine) -> datetime | None:
        """A lead's first meeting opens its window."""
        if not line.new_account or line.visit_kind in (EntryKind.PHONE, EntryKind.MESSAGE):
            return None
        try:
            start = self.start(line)
        except Unready:
            return None
        hours = self.window_hours(line)
        return start + timedelta(minutes=line.minutes or DEFAULT_MINUTES, hours=hours)

    def window_hours(self, line: QuickLine) -> int:
        """How long a window is where the account lies; an unsorted lead is taken for one of C."""
        card = self.book.reader.card(line.account.id) if line.account is not None else None
        lies = Notebook.INBOX if card is None else Notebook(card.notebook)
        place = Notebook.C if lies is Notebook.INBOX else lies
        return self.book.rules.own("window_hours", place)

    def recorded_today(self) -> tuple[int, int]:
        """Visits of today recorded so far, and those with the ones still planned."""
        if self._counts is None:
            items = self.book.day.shown(self.today, self._clock.now())
            waiting = (PlanStanding.AHEAD, PlanStanding.TO_WRITE_UP)
            ahead = sum(item.standing in waiting for item in items)
            done = len(self.book.journal.visits_on(self.today))
            self._counts = done, done + ahead
        return self._counts

    def recording(self, draft: QuickDraft, *, plan: bool, draft_id: str = "") -> Recording:
        """The draft as what is handed to the journal.

        A next visit is planned if ``plan`` or if the strategy names its day or hour.
        Raises Unready.
        """
        line = self.read(draft.line)
        account = self._account_of(line)
        if not line.text.strip():
            raise Unready("no_text")
        state, problem = state_and_problem(draft.state)
        judged = judgement(draft.judgement)
        upcoming = self.next_visit(draft.strategy)
        people: tuple[int | NewContact, ...] = (
            *(each.id for each in line.people),
            *(NewContact(name=name) for name in line.new_people),
        )
        return Recording(
            account=account,
            kind=line.visit_kind or EntryKind.IN_PERSON,
            start=self.start(line),
            minutes=line.minutes or DEFAULT_MINUTES,
            met=people,
            purpose=draft.purpose.strip(),
            body=line.text,
            state=state,
            problem_solved=draft.solved,
            next_problem=problem,
            asked=draft.asked,
            answer=draft.answer.strip(),
            heat=line.heat,
            move_to=self._goes_to(account, judged),
            move_reason=judged.why,
            strategy=_strategy(upcoming),
            plan=self._plan(upcoming, plan),
            drafts=(draft_id,) if draft_id else (),
        )

    def record(
        self,
        draft: QuickDraft,
        *,
        plan: bool,
        headings: tuple[str, str],
        draft_id: str = "",
        who: str = "",
    ) -> Recorded:
        """Record the visit as one step. ``headings`` stand over the judgement's two answers.

        Raises Unready, Refused or BookError; then nothing was written.
        """
        recording = self.recording(draft, plan=plan, draft_id=draft_id)
        judged = judgement(draft.judgement)
        recording = replace(
            recording, why=judged.why, why_not=judged.why_not, why_headings=headings
        )
        return self.book.journal.record(recording, who=who)

    def _account_of(self, line: QuickLine) -> int | NewAccount:
        if line.account is not None:
            return line.account.id
        if line.new_account:
            return NewAccount(name=line.new_account)
        raise Unready("no_account")

    def _goes_to(self, account: int | NewAccount, judged: Judgement) -> Notebook | None:
        if judged.notebook is None or isinstance(account, NewAccount):
            return judged.notebook
        current = self.book.accounts.get(account)
        return judged.notebook if judged.notebook != current.notebook else None

    def _plan(self, upcoming: NextVisit, wanted: bool) -> NextPlan | None:
        said = upcoming.when.day is not None or upcoming.when.minute is not None
        if not said and not wanted:
            return None
        day, at = upcoming.starts(self.today, self.offered_day(), self.book.zone)
        if at is not None and at <= self._clock.now():
            raise Unready("past")
        return NextPlan(day=day, at=at)


def _strategy(upcoming: NextVisit) -> NextStrategy | None:
    if not upcoming.text.strip():
        return None
    return NextStrategy(
        goal=upcoming.goal, way_in=upcoming.way_in, news=upcoming.news, ask=upcoming.ask
    )


__all__ = ["Proposed", "QuickSession", "Refused", "Unready"]
