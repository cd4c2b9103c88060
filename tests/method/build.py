"""Short ways to write down a history: minutes from a fixed Monday morning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import TypeAlias

from four_notebooks.method.assess import Assessment, assess
from four_notebooks.method.history import History, history_of
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Status,
    Strategy,
    Term,
)

CHINA = timezone(timedelta(hours=8))
MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=CHINA)
PAYER, SECOND, USER = 1, 2, 3
PEOPLE = (
    Contact(id=PAYER, account_id=1, name="周总", level=1),
    Contact(id=SECOND, account_id=1, name="李敏", level=2, reports_to=PAYER),
    Contact(id=USER, account_id=1, name="吴主管", level=3, reports_to=SECOND),
)
Record: TypeAlias = Entry | Strategy | PlannedVisit | Move


def at(days: float = 0, hours: float = 0) -> datetime:
    """So long after Monday, 2 November 2026, 9:00 in China."""
    return MONDAY + timedelta(days=days, hours=hours)


def account(
    *,
    need: Answer = Answer.YES,
    power: Answer = Answer.YES,
    value: Answer = Answer.YES,
    term: Term = Term.SHORT,
    notebook: Notebook = Notebook.INBOX,
    status: Status = Status.ACTIVE,
) -> Account:
    return Account(
        id=1,
        name="华启精密制造",
        created_at=at(-1),
        term=term,
        need=Evidence(need),
        power=Evidence(power),
        value=Evidence(value),
        notebook=notebook,
        status=status,
    )


def visit(
    when: datetime,
    *met: int,
    kind: EntryKind = EntryKind.IN_PERSON,
    minutes: int = 60,
    asked: bool = False,
    heat: int | None = None,
    body: str = "",
    id_: int = 0,
) -> Entry:
    return Entry(
        id=id_,
        account_id=1,
        kind=kind,
        start=when.astimezone(UTC),
        recorded_at=when,
        minutes=minutes,
        met=met,
        asked=asked,
        heat=heat,
        body=body,
    )


def note(when: datetime, body: str = "") -> Entry:
    return visit(when, kind=EntryKind.NOTE, body=body)


def move(
    when: datetime,
    to: Notebook | None,
    kind: MoveKind = MoveKind.MOVE,
    *,
    left: Notebook | None = None,
) -> Move:
    return Move(id=0, account_id=1, at=when, kind=kind, from_notebook=left, to_notebook=to)


def strategy(when: datetime, goal: str = "见周总", *, ask: str = "", id_: int = 7) -> Strategy:
    return Strategy(id=id_, account_id=1, written_at=when, goal=goal, ask=ask)


def plan(made: datetime, due: datetime, id_: int = 1) -> PlannedVisit:
    return PlannedVisit(id=id_, account_id=1, day=due.date(), at=due, created_at=made)


def plan_for_day(made: datetime, day: date, id_: int = 1) -> PlannedVisit:
    return PlannedVisit(id=id_, account_id=1, day=day, created_at=made)


def history(
    records: Sequence[Record] = (),
    *,
    of: Account | None = None,
    people: Sequence[Contact] = PEOPLE,
    zone: tzinfo = CHINA,
) -> History:
    """Records of all kinds, sorted out by kind as the book keeps them."""
    return history_of(
        of or account(),
        people,
        [r for r in records if isinstance(r, Entry)],
        [r for r in records if isinstance(r, Strategy)],
        [r for r in records if isinstance(r, PlannedVisit)],
        [r for r in records if isinstance(r, Move)],
        zone=zone,
    )


DEFAULT = Rules.default()


def standing(*records: Record, rules: Rules = DEFAULT, of: Account | None = None) -> Standing:
    return replay(history(records, of=of), rules)


def judged(
    now: datetime, *records: Record, rules: Rules = DEFAULT, of: Account | None = None
) -> Assessment:
    return assess(history(records, of=of), rules, now)
