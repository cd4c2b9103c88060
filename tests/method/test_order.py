"""Properties of any history: what is deleted is gone, order of reading does not matter."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.method.assess import assess
from four_notebooks.method.focus import FocusItem, focus
from four_notebooks.method.history import history_of
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.phase import DAY, HOUR, Phase
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import replay
from four_notebooks.method.uses import uses
from four_notebooks.method.values import (
    Entry,
    EntryKind,
    Method,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Strategy,
)

from .build import CHINA, MONDAY, PEOPLE, Record, account, at, history, plan, strategy, visit

FEW = settings(deadline=None, derandomize=False, max_examples=60)
METHODS = st.sampled_from([Rules.default(method) for method in Method])


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    found: list[Record] = []
    hour = 0
    for n in range(1, draw(st.integers(0, 14)) + 1):
        hour += draw(st.integers(1, 90))
        found.append(draw(one_record(n, hour)))
    return found


@st.composite
def one_record(draw: st.DrawFn, n: int, hour: int) -> Record:
    when = at(0, hour)
    what = draw(st.sampled_from(["visit", "visit", "move", "strategy", "plan"]))
    if what == "visit":
        return visit(
            when,
            *draw(st.sets(st.integers(1, 4), max_size=2)),
            kind=draw(st.sampled_from(EntryKind)),
            minutes=draw(st.sampled_from([0, 30, 90])),
            asked=draw(st.booleans()),
            heat=draw(st.none() | st.integers(0, 100)),
            id_=n,
        )
    if what == "strategy":
        return strategy(when, draw(st.sampled_from(["见周总", " "])), id_=n)
    if what == "plan":
        return plan(when, when + timedelta(hours=draw(st.integers(-5, 60))), n)
    return Move(
        id=n,
        account_id=1,
        at=when,
        kind=draw(st.sampled_from(MoveKind)),
        to_notebook=draw(st.sampled_from([None, *Notebook])),
    )


@given(given_=records(), rules=METHODS, seed=st.integers(0, 999))
@FEW
def test_the_order_of_reading_does_not_matter(
    given_: list[Record], rules: Rules, seed: int
) -> None:
    mixed = list(given_)
    random.Random(seed).shuffle(mixed)
    people = list(PEOPLE)
    random.Random(seed).shuffle(people)
    once = replay(history(given_), rules)
    assert replay(history(mixed, people=people), rules) == once


@given(given_=records(), rules=METHODS, met=st.sets(st.integers(1, 3), max_size=2))
@FEW
def test_deleting_the_last_visit_gives_the_state_before_it(
    given_: list[Record], rules: Rules, met: set[int]
) -> None:
    last = visit(at(60), *met, asked=True, heat=99, body="谈成了", id_=99)
    before = replay(history(given_), rules)
    assert replay(history([*given_, last]), rules, to_ms(last.start) - 1) == before


@given(given_=records(), rules=METHODS, hours=st.lists(st.integers(0, 900), min_size=2))
@FEW
def test_while_nothing_happens_time_only_makes_it_worse(
    given_: list[Record], rules: Rules, hours: list[int]
) -> None:
    kept = history(given_)
    end = max((event.at for event in kept.events), default=to_ms(MONDAY))
    seen = [assess(kept, rules, from_ms(end + h * HOUR)) for h in sorted(hours)]
    order = list(Phase)
    phases = [order.index(found.window.phase) for found in seen if found.window]
    assert phases == sorted(phases)
    heats = [found.heat for found in seen if found.heat is not None]
    assert heats == sorted(heats, reverse=True)
    assert len({(found.distance, found.notebook, found.grade) for found in seen}) == 1


@given(given_=records(), rules=METHODS)
@FEW
def test_what_is_told_hangs_together(given_: list[Record], rules: Rules) -> None:
    found = assess(history(given_), rules, at(60))
    active = found.status == "active"
    assert (found.notebook is None) == (found.status == "released")
    assert (found.care_due_at is None) == (found.status != "signed")
    assert active or (found.window, found.deadline, found.advice) == (None, None, ())
    assert (found.attempts is not None) == (active and bool(found.distance))
    assert not (found.grade and found.questions)


@given(given_=records(), rules=METHODS)
@FEW
def test_what_was_used_up_is_gone_and_nothing_is_used_up_twice(
    given_: list[Record], rules: Rules
) -> None:
    kept = history(given_)
    spent, left = uses(kept, rules), replay(kept, rules)
    assert left.strategy_id not in spent.strategy_of_entry.values()
    assert not {p.id for p in left.plans} & spent.entry_of_plan.keys()
    assert len(set(spent.strategy_of_entry.values())) == len(spent.strategy_of_entry)
    assert len(set(spent.entry_of_plan.values())) == len(spent.entry_of_plan)


ITEMS = st.lists(
    st.builds(
        FocusItem,
        st.integers(1, 999),
        st.sampled_from(["甲", "乙", "丙"]),
        st.sampled_from(["inbox", "A", "B", "C", "D"]),
        st.none() | st.integers(-5 * DAY, 5 * DAY),
        st.none() | st.integers(-9 * DAY, 9 * DAY),
        st.none() | st.integers(-2 * DAY, 2 * DAY),
        st.none() | st.integers(0, 100),
    ),
    max_size=40,
    unique_by=lambda item: item.id,
)


@given(items=ITEMS, rules=METHODS)
@FEW
def test_the_focus_list_holds_at_most_sixteen_of_the_notebooks_worked(
    items: list[FocusItem], rules: Rules
) -> None:
    now = to_ms(MONDAY)
    shifted = [
        item._replace(
            window_closes=None if item.window_closes is None else now + item.window_closes,
            deadline=None if item.deadline is None else now + item.deadline,
            plan_at=None if item.plan_at is None else now + item.plan_at,
        )
        for item in items
    ]
    found = focus(shifted, rules, MONDAY, CHINA)
    eligible = [item for item in shifted if item.notebook in rules.worked]
    assert len(found) == min(16, len(eligible))
    assert set(found) <= set(eligible)
    assert focus(shifted[::-1], rules, MONDAY, CHINA) == found


def test_records_of_one_instant_are_read_visits_first_then_moves_plans_and_strategies() -> None:
    same: dict[str, list[Record]] = {"entries": [visit(at(), 2)], "strategies": [strategy(at())]}
    entries = [r for r in same["entries"] if isinstance(r, Entry)]
    strategies = [r for r in same["strategies"] if isinstance(r, Strategy)]
    plans: list[PlannedVisit] = [plan(at(), at())]
    moves = [Move(id=1, account_id=1, at=at(), kind=MoveKind.MOVE, to_notebook=Notebook.B)]
    found = history_of(account(), PEOPLE, entries, strategies, plans, moves, zone=CHINA)
    assert [type(event).__name__ for event in found.events] == [
        "Visited",
        "Moved",
        "VisitPlanned",
        "StrategyWritten",
    ]
