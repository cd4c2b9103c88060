"""Do the open pages and the command line show what the rulebook says of the seller's memory?"""

from __future__ import annotations

import contextlib
import io
import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from four_notebooks.app.main import main
from four_notebooks.method.assess import as_json
from four_notebooks.method.card import Card
from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Method, Notebook, PlannedVisit, PlanState, Status
from four_notebooks.models.today.rows import DayRow
from lived.memory import Judged, Memory
from lived.pages import Pages

STILL = ("ahead", "to_write_up")
STANDING = ("distance", "window_opened", "window_closes", "target", "entered", "deadline")


def compare_board(pages: Pages, memory: Memory, now: datetime) -> None:
    """Every notebook holds its cards, and every card says what is true of it."""
    for notebook in Notebook:
        cards = pages.cards(notebook)
        assert set(cards) == memory.lying_in(notebook, now), notebook
        assert pages.notebook(notebook).total == len(cards)
        for account_id, card in cards.items():
            one = memory.judged(account_id, now)
            assert of_card(card, now) == of_standing(one, now), one.life.account.name
    funnel = memory.rules.method is Method.FUNNEL
    active = memory.having(Status.ACTIVE, now)
    met = [o for o in active.values() if o.standing.first_meeting is not None]
    in_b = memory.lying_in(Notebook.B, now)
    assert pages.lines.watched == len(active)
    assert pages.lines.tracked == (len(in_b) if funnel else len(met))


def of_card(card: Card, now: datetime) -> dict[str, Any]:
    said: dict[str, Any] = {name: getattr(card, name) for name in STANDING}
    ahead = card.plan_at is not None and card.plan_at >= to_ms(now)
    return said | {
        "name": card.name,
        "status": card.status,
        "attempts": card.attempts,
        "heat": (card.heat, card.heat_from),
        "asked": card.asked,
        "plan": card.plan_at if ahead else None,
        "strategy": card.strategy,
    }


def of_standing(one: Judged, now: datetime) -> dict[str, Any]:
    standing, plan = one.standing, one.said.next_plan
    said: dict[str, Any] = {name: getattr(standing, name) for name in STANDING}
    strategy = one.life.strategies.get(standing.strategy_id or 0)
    return said | {
        "name": one.life.account.name,
        "status": standing.status.value,
        "attempts": standing.attempts,
        "heat": (standing.heat, standing.heat_from),
        "asked": standing.asked,
        "plan": None if plan is None else plan.due,
        "strategy": "" if strategy is None else strategy.goal,
    }


def compare_windows(pages: Pages, memory: Memory, now: datetime) -> None:
    """The list of windows: the late ones, latest first, then the open ones, soonest first."""
    moment = to_ms(now)
    closes = [
        (one.standing.window_closes, account_id)
        for account_id, one in memory.having(Status.ACTIVE, now).items()
        if one.standing.window_closes is not None
    ]
    late = sorted((each for each in closes if each[0] <= moment), reverse=True)
    still = sorted(each for each in closes if each[0] > moment)
    assert pages.window_rows() == [(account_id, at) for at, account_id in [*late, *still]]
    assert (pages.windows.open_count, pages.windows.expired_count) == (len(still), len(late))
    first = next(iter(still or late), None)
    urgent = pages.windows.urgent
    assert (urgent and (urgent.closes, urgent.account_id)) == first


def compare_today(pages: Pages, memory: Memory, now: datetime) -> None:
    """Today's visits, what is to be written up, tomorrow, the focus list, and the counts."""
    today = pages.today
    day = now.astimezone(memory.zone).date()
    assert today.day == day
    rows = [today.visits.row_at(n) for n in range(today.visits.rowCount())]
    shown = [row for row in rows if isinstance(row, DayRow)]
    assert [(r.key, r.standing.value, r.missing) for r in shown] == wanted_rows(memory, day, now)
    assert keys(today.tomorrow) == [r[0] for r in wanted_rows(memory, day + timedelta(1), now)]
    earlier = [p.id for p in waiting(memory, now) if p.day != day]
    assert keys(today.write_up) == earlier
    assert keys(today.focus) == memory.focus(now)
    active = memory.having(Status.ACTIVE, now)
    assert today.effort.watch == len(active)
    compare_week(pages, memory, day)


def compare_week(pages: Pages, memory: Memory, today: date) -> None:
    """How many visits each day of the week was planned to hold, and how many were made."""
    planned = [plan for plan, _ in memory.plans(memory_now(pages))]
    made = [visit.start.astimezone(memory.zone).date() for visit in memory.visits()]
    for count in pages.today.week:
        kept = [p for p in planned if p.day == count.day and p.state is not PlanState.DROPPED]
        assert count.planned == len(kept), count.day
        assert count.made == (made.count(count.day) if count.day <= today else None)


def memory_now(pages: Pages) -> datetime:
    return pages.clock.now()


def keys(rows: Any) -> list[int]:  # noqa: ANN401
    """The keys of a list's rows in order."""
    return [rows.key_at(n) for n in range(rows.rowCount())]


def standing_of(plan: PlannedVisit, one: Judged, memory: Memory, now: datetime) -> str:
    """What became of a planned visit (METHOD 7)."""
    if plan.id in one.used.entry_of_plan:
        return "done"
    if plan.id in {each.id for each in one.standing.plans}:
        return "ahead" if memory.due(plan) >= to_ms(now) else "to_write_up"
    if plan.state is PlanState.OPEN:
        return "cancelled"
    return plan.state.value


def wanted_rows(memory: Memory, day: date, now: datetime) -> list[tuple[int, str, bool]]:
    """The planned visits of a day in order: number, what became of it, whether none prepared it."""
    found = []
    for plan, one in memory.plans(now):
        stands = standing_of(plan, one, memory, now)
        if plan.day == day and stands not in ("dropped", "cancelled"):
            bare = one.standing.strategy_id is None and stands in STILL
            found.append((memory.due(plan), plan.id, stands, bare))
    return [each[1:] for each in sorted(found)]


def waiting(memory: Memory, now: datetime) -> list[PlannedVisit]:
    """What is to be written up, oldest first."""
    found = [
        plan
        for plan, one in memory.plans(now)
        if standing_of(plan, one, memory, now) == "to_write_up"
    ]
    return sorted(found, key=lambda plan: (memory.due(plan), plan.id))


# The command line --------------------------------------------------------------------------


def told(path: Path, now: datetime, *words: str) -> Any:  # noqa: ANN401 - JSON
    """What a command prints, run in this process beside the open book."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        main([*words, "--json", "--book", str(path), "--now", now.isoformat()])
    return json.loads(said.getvalue())


def compare_assess(path: Path, memory: Memory, now: datetime) -> None:
    """``assess --json``: every active account, as the rulebook says."""
    local = now.astimezone(memory.zone)
    shown = {one["account"]: one for one in told(path, local, "assess")}
    wanted = {
        one.life.account.name: {"account": one.life.account.name, **as_json(one.said, memory.zone)}
        for one in memory.having(Status.ACTIVE, now).values()
    }
    assert shown.keys() == wanted.keys()
    for name, said in wanted.items():
        assert shown[name] == said, name


def compare_agenda(path: Path, pages: Pages, memory: Memory, now: datetime) -> None:
    """``agenda --json``: the rows of Today's own lists."""
    local = now.astimezone(memory.zone)
    day = local.date()
    shown = told(path, local, "agenda", "--date", day.isoformat())
    name = {id_: life.account.name for id_, life in memory.lives.items()}
    rows = [pages.today.visits.row_at(n) for n in range(pages.today.visits.rowCount())]
    of_page = [(name[r.account_id], r.standing.value, r.missing) for r in rows if r]
    of_line = [
        (v["account"], v["standing"], v["strategy"] is None and v["standing"] in STILL)
        for v in shown["visits"]
    ]
    assert of_line == of_page
    assert [f["account"] for f in shown["focus"]] == [name[k] for k in keys(pages.today.focus)]
    plans = {plan.id: plan for plan, _ in memory.plans(now)}
    late = [name[plans[k].account_id] for k in keys(pages.today.write_up)]
    ones = [v["account"] for v in shown["to_write_up"] if v["date"] != day.isoformat()]
    assert ones == late
