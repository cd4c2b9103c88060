"""Do plan, pool, signed, reminders and review show what the rulebook says of the memory?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

import pytest

from four_notebooks.method.focus import FocusItem, Urgency
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DAY
from four_notebooks.method.reminders import Event, Habits, Situation, events_of, true_at
from four_notebooks.method.repeats import repeats
from four_notebooks.method.tracing import WindowTrace, trace
from four_notebooks.method.values import (
    MEETINGS,
    EntryKind,
    Method,
    Move,
    MoveKind,
    Notebook,
    Status,
)
from four_notebooks.models.review.plain import as_json
from four_notebooks.services.review import Figures
from lived.comparing import keys, told, wanted_rows
from lived.memory import Memory
from lived.pages import Pages

PLACES = {MoveKind.SIGN: "signed", MoveKind.RELEASE: "pool"}
ORIGINS = {MoveKind.UNSIGN: "signed", MoveKind.PICK_UP: "pool"}


def compare_plan(pages: Pages, memory: Memory, now: datetime) -> None:
    """The week's days hold their visits; the others wait beside it, the most urgent first."""
    today = now.astimezone(memory.zone).date()
    for day in (today, today + timedelta(days=7)):
        for each, (count, rows) in pages.week(day, now).items():
            wanted = wanted_rows(memory, each, now)
            assert [(r.key, r.standing.value) for r in rows] == [w[:2] for w in wanted], each
            assert count == len(wanted)
            bare = {w[0] for w in wanted if w[2]}
            assert {r.key for r in rows if r.bare and not r.over} == bare
    assert keys(pages.waiting.rows) == waiting(memory, now)


def waiting(memory: Memory, now: datetime) -> list[int]:
    """Who has no planned visit ahead, by urgency (METHOD 9)."""
    urgency = Urgency(memory.rules, now, memory.zone)
    items = []
    for notebook in Notebook:
        for account_id in memory.lying_in(notebook, now):
            one = memory.judged(account_id, now)
            stands = one.standing
            if one.said.next_plan is None:
                heat = heat_now(stands.heat, stands.heat_from, to_ms(now), memory.rules)
                closes, deadline = stands.window_closes, stands.deadline
                items.append(
                    FocusItem(
                        account_id, one.life.account.name, notebook, closes, deadline, None, heat
                    )
                )
    return [item.id for item in sorted(items, key=urgency.key)]


def compare_pool(pages: Pages, memory: Memory, now: datetime) -> None:
    """The pool with reasons and second looks; the signed with the care that falls due."""
    let_go = memory.having(Status.RELEASED, now)
    shown = pages.pool()
    assert {one.id: (one.released, one.look_at, one.reason, one.notebook) for one in shown} == {
        id_: (o.standing.released_at, o.standing.second_look, o.standing.reason, _kept(o))
        for id_, o in let_go.items()
    }
    looks = [one.look_at or 0 for one in shown]
    assert looks == sorted(looks)
    care = {one.id: one.care_due for one in pages.signed()}
    signed = memory.having(Status.SIGNED, now)
    assert care == {id_: o.standing.care_due for id_, o in signed.items()}
    assert list(care.values()) == sorted(care.values(), key=lambda due: due or 0)


def _kept(one: Any) -> str:  # noqa: ANN401
    return str(one.standing.kept_notebook)


def compare_reminders(pages: Pages, memory: Memory, now: datetime) -> None:
    """One reminder per account: the latest of what has come due and still holds."""
    latest: dict[int, set[str]] = {}
    moments: dict[int, int] = {}
    for account_id, _ in memory.all(now):
        due = [e for e in events(memory, account_id, now) if true_at(e, to_ms(now))]
        if due:
            moments[account_id] = max(e.at for e in due)
            latest[account_id] = {e.id for e in due if e.at == moments[account_id]}
    shown = keys(pages.reminders)
    assert sorted(shown) == sorted(latest)
    assert [moments[k] for k in shown] == sorted(moments.values(), reverse=True)
    for key, event in zip(shown, pages.reminders.ids(shown), strict=True):
        assert event in latest[key]


def events(memory: Memory, account_id: int, now: datetime) -> list[Event]:
    """What can come due of an account as the rulebook has it (METHOD 9)."""
    stands = memory.judged(account_id, now).standing
    situation = Situation(
        account_id,
        stands.status.value,
        str(stands.kept_notebook),
        stands.window_opened,
        stands.window_closes,
        stands.deadline,
        tuple((plan.due, plan.has_hour) for plan in stands.plans),
        stands.released_at if stands.status is Status.RELEASED else None,
    )
    return events_of(situation, memory.rules, Habits(), memory.zone)


# The review --------------------------------------------------------------------------------


def compare_review(pages: Pages, memory: Memory, now: datetime, since: date) -> None:
    """The figures of the days since, on the page and by the command line."""
    local = now.astimezone(memory.zone)
    figures = pages.review(since, local.date())
    _compare_visits(figures, memory, since, local.date())
    moves = [m for m in _moves(memory) if since <= m.at.astimezone(memory.zone).date()]
    assert {(m.origin, m.to): m.count for m in figures.moves} == _places(moves)
    released = [m for m in moves if m.kind is MoveKind.RELEASE]
    reasons = {r.reason: r.count for r in figures.releases.by_reason}
    assert reasons == Counter(m.reason for m in released)
    assert figures.releases.accounts == len({m.account_id for m in released})
    signed = memory.having(Status.SIGNED, now).keys()
    again = {m.account_id for m in released if m.account_id in signed}
    assert figures.releases.later_signed == len(again)
    signatures = {m.account_id for m in moves if m.kind is MoveKind.SIGN}
    assert figures.signed.accounts == len(signatures & signed)
    _compare_windows(figures, memory, since, now)
    _compare_stays(figures, memory, since, now)
    _compare_effort(figures, memory, now)
    words = ("--from", since.isoformat(), "--to", local.date().isoformat())
    line = told(pages.book.path, local, "review", *words)
    page = as_json(figures)
    assert {k: v for k, v in line.items() if k != "until"} == {
        k: v for k, v in page.items() if k != "until"
    }


def _compare_visits(figures: Figures, memory: Memory, first: date, last: date) -> None:
    zone = memory.zone
    wanted: dict[date, Counter[str]] = {}
    for visit in memory.visits():
        day = visit.start.astimezone(zone).date()
        if first <= day <= last:
            count = wanted.setdefault(day, Counter())
            count["meetings" if visit.kind in MEETINGS else "others"] += 1
            count["late"] += visit.recorded_at.astimezone(zone).date() > day
            count["asked"] += visit.asked
    for day in figures.visits.days:
        count = wanted.get(day.day, Counter())
        shown = (day.meetings, day.others, day.late, day.asked)
        names = ("meetings", "others", "late", "asked")
        assert shown == tuple(count[name] for name in names), day.day
    assert figures.visits.count == sum(c["meetings"] + c["others"] for c in wanted.values())
    assert not figures.counting
    assert figures.visits.repeated == _repeated(memory, first, last)


def _repeated(memory: Memory, first: date, last: date) -> int:
    """The visits of a period that say too much again (METHOD 7)."""
    found = 0
    for life in memory.lives.values():
        visits = [e for e in life.entries.values() if e.kind is not EntryKind.NOTE]
        visits.sort(key=lambda each: (each.start, each.id))
        names = [person.name for person in life.contacts.values()]
        for at, visit in enumerate(visits if not life.binned else ()):
            if first <= visit.start.astimezone(memory.zone).date() <= last:
                earlier = [each.body for each in visits[:at]]
                said = repeats(visit.body, earlier, names, rules=memory.rules)
                found += said.share >= memory.rules.repeat_warning
    return found


def _moves(memory: Memory) -> Iterator[Move]:
    """All moves but those of a change of method, of those not in the bin."""
    for life in memory.lives.values():
        if not life.binned:
            yield from (m for m in life.moves.values() if m.reason != "switch_method")


def _places(moves: list[Move]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for move in moves:
        origin = ORIGINS.get(move.kind, str(move.from_notebook))
        to = PLACES.get(move.kind, str(move.to_notebook))
        if origin != to:
            found[origin, to] += 1
    return found


def _compare_windows(figures: Figures, memory: Memory, since: date, now: datetime) -> None:
    first = to_ms(datetime.combine(since, datetime.min.time(), memory.zone))
    moment = to_ms(now)
    kept = expired = put_away = still = 0
    for window in _windows(memory):
        ended = window.ended
        if ended is not None and ended < window.closes:
            if first <= ended <= moment:
                kept += window.how in ("step", "sign")
                put_away += window.how == "closed"
        elif first <= window.closes <= moment:
            expired += 1
        still += window.opened <= moment < window.closes and ended is None
    shown = figures.windows
    assert (shown.kept, shown.expired, shown.put_away) == (kept, expired, put_away)
    assert shown.open == still


def _compare_stays(figures: Figures, memory: Memory, since: date, now: datetime) -> None:
    """How long accounts stayed in each notebook, in days."""
    first, moment = (
        to_ms(datetime.combine(since, datetime.min.time(), memory.zone)),
        to_ms(now),
    )
    stays = [
        stay
        for life in memory.lives.values()
        if not life.binned
        for stay in trace(memory.history(life), memory.rules).stays
    ]
    for place in figures.notebooks:
        here = [stay for stay in stays if stay.notebook == place.notebook]
        days = [
            (stay.left - stay.entered) / DAY
            for stay in here
            if stay.left is not None and first <= stay.left <= moment
        ]
        assert place.ended == len(days)
        assert place.median_days == (pytest.approx(median(days)) if days else None)


def _windows(memory: Memory) -> Iterator[WindowTrace]:
    for life in memory.lives.values():
        if not life.binned:
            yield from trace(memory.history(life), memory.rules).windows


def _compare_effort(figures: Figures, memory: Memory, now: datetime) -> None:
    """Watch, track and engage (METHOD 2)."""
    funnel = memory.rules.method is Method.FUNNEL
    active = memory.having(Status.ACTIVE, now).values()
    engaged = [o for o in active if o.standing.notebook is (Notebook.C if funnel else Notebook.A)]
    tracked = [
        o
        for o in active
        if (o.standing.notebook is Notebook.B if funnel else o.standing.first_meeting is not None)
    ]
    effort = figures.effort_now
    assert tuple(effort) == (len(active), len(tracked), len(engaged))
    lying = Counter(str(one.standing.notebook) for one in active)
    assert {place.notebook: place.lying for place in figures.notebooks if place.lying} == lying
    # The seller never names an amount.
    assert (figures.curve.total, figures.curve.without) == (0, len(active))
