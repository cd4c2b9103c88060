"""The numbers of the method and the working-day clock (METHOD 2, 4)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.method.assess import Attempts
from four_notebooks.method.card import CardLine
from four_notebooks.method.focus import FocusItem, focus
from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.limits import effort, limits
from four_notebooks.method.phase import DAY, HOUR, Phase
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook, Term
from four_notebooks.method.workdays import WorkingClock, WorkingDays, clock_of, first_instant

from .build import CHINA, SECOND, at, judged, move, visit

WEEKDAYS = Rules(working_days=WorkingDays())
FRIDAY = at(4)


def test_rules_survive_being_written_down() -> None:
    rules = Rules(
        method=Method.FUNNEL,
        window_hours=48,
        heat_fall_days=2.5,
        phase_marks=((3, 4), (1, 2), (1, 10)),
        working_days=WorkingDays(holidays=frozenset({date(2026, 10, 1)})),
    )
    assert Rules.from_json(json.loads(json.dumps(rules.to_json()))) == rules
    assert Rules.from_json({"method": "funnel", "of_tomorrow": 1}) == Rules.default(Method.FUNNEL)


@pytest.mark.parametrize(
    "value",
    [
        [],
        None,
        {"method": "luck"},
        {"window_hours": "72"},
        {"window_hours": 0},
        {"window_hours": True},
        {"attempts_limit": 2.5},
        {"attempts_limit": None},
        {"repeat_warning": 50},
        {"phase_marks": [[1, 3], [2, 3], [1, 12]]},
        {"phase_marks": [[1, 0], [1, 3], [1, 12]]},
        {"phase_marks": 7},
        {"working_days": 5},
        {"working_days": {"weekend": [0, 1, 2, 3, 4, 5, 6]}},
        {"working_days": {"holidays": ["soon"]}},
        {"working_days": {"holidays": [7]}},
    ],
)
def test_bad_rules_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Rules.from_json(value)


def test_the_numbers_are_the_methods_own() -> None:
    rules = Rules.default()
    assert (rules.window_hours, rules.long_term_days, rules.attempts_limit) == (72, 14, 3)
    assert [rules.deadline_days(notebook) for notebook in Notebook] == [None, 10, 20, 30, None]
    assert limits(rules) == (400, 100, 16)
    funnel = Rules.default(Method.FUNNEL)
    assert [funnel.limit(notebook) for notebook in Notebook] == [None, 400, 100, 16, None]
    assert [rules.limit(notebook) for notebook in Notebook] == [None, 16, None, None, None]


def line(notebook: str, met: bool) -> CardLine:
    return CardLine(
        1, notebook, 0.0, "", "", None, None, None, 0, None, None, None, False, None, met
    )


def test_effort_counts_all_the_met_and_the_engaged() -> None:
    lines = [line(n, m) for n, m in zip("ABCD", (True, True, False, True), strict=True)]
    lines.append(line("inbox", False))
    assert effort(lines, Rules.default()) == (5, 3, 1)
    assert effort(lines, Rules.default(Method.FUNNEL)) == (4, 1, 1)


def test_the_clock_stands_still_on_the_weekend() -> None:
    records = [visit(FRIDAY, SECOND), move(FRIDAY + timedelta(hours=1), Notebook.B)]
    seen = [judged(at(d), *records, rules=WEEKDAYS).window for d in (4.9, 5.5, 6.5, 9.04)]
    assert [w is not None and w.closes_at for w in seen] == [at(9, 1)] * 4
    left = [w.seconds_left for w in seen if w is not None]
    assert left[1] == left[2] == 58 * 3600
    assert [w.phase for w in seen if w is not None] == [
        Phase.FRESH,
        Phase.FRESH,
        Phase.FRESH,
        Phase.RED,
    ]
    over = judged(at(9, 1), *records, rules=WEEKDAYS).window
    assert over is not None
    assert (over.seconds_left, over.phase) == (0, Phase.EXPIRED)


def test_a_window_that_opens_on_a_free_day_starts_with_the_next_working_one() -> None:
    window = judged(at(6), visit(at(5), SECOND), move(at(5, 2), Notebook.B), rules=WEEKDAYS).window
    assert window is not None
    assert window.closes_at == at(9, 15)
    assert window.seconds_left == 72 * 3600


def test_holidays_rest_and_make_up_days_work() -> None:
    days = WorkingDays(
        holidays=frozenset({date(2026, 11, 9)}), make_up=frozenset({date(2026, 11, 7)})
    )
    window = judged(
        at(5), visit(FRIDAY, SECOND), move(at(4, 2), Notebook.B), rules=Rules(working_days=days)
    ).window
    assert window is not None
    assert window.closes_at == at(9, 1)


def test_deadlines_count_whole_days_in_any_case() -> None:
    deadline = judged(at(1), move(at(), Notebook.A), rules=WEEKDAYS).deadline
    assert deadline is not None
    assert deadline.at == at(10)


@given(
    start=st.integers(0, 400 * DAY),
    spans=st.lists(st.integers(0, 30 * DAY), min_size=2, max_size=5),
)
@settings(deadline=None, derandomize=False, max_examples=40)
def test_the_working_clock_never_goes_back_and_adding_reads_as_added(
    start: int, spans: list[int]
) -> None:
    clock = WorkingClock(WorkingDays(), CHINA)
    begin = to_ms(datetime(2025, 7, 1, tzinfo=UTC)) + start
    shown = [clock.read(begin + span) for span in sorted(spans)]
    assert shown == sorted(shown)
    for span in spans:
        later = clock.add(begin, span)
        assert clock.read(later) - clock.read(begin) == span
        assert span == 0 or clock.read(later - 1) == clock.read(later) - 1


def test_days_without_a_midnight_and_of_odd_length_count_as_they_are() -> None:
    try:
        cairo = ZoneInfo("Africa/Cairo")
    except ZoneInfoNotFoundError:
        pytest.skip("no time zones on this machine")
    begins = first_instant(date(2026, 4, 24), cairo)
    assert from_ms(begins).astimezone(cairo) == datetime(2026, 4, 24, 1, tzinfo=cairo)
    clock = clock_of(WorkingDays(weekend=frozenset({4})), cairo)
    thursday = begins - HOUR
    saturday = first_instant(date(2026, 4, 25), cairo)
    assert saturday - begins == 23 * HOUR
    assert clock.add(thursday, 2 * HOUR) == saturday + HOUR


def test_the_focus_list_counts_the_hours_left_by_the_working_clock() -> None:
    sunday = at(6)
    closes = to_ms(at(7, 10))
    item = FocusItem(1, "甲", "B", closes, None, None, None)
    sooner = FocusItem(2, "乙", "A", None, to_ms(at(8)), None, None)
    wide = [i.id for i in focus([item, sooner], Rules.default(), sunday, CHINA)]
    worked = [i.id for i in focus([item, sooner], WEEKDAYS, sunday, CHINA)]
    assert (wide, worked) == ([2, 1], [1, 2])


def test_numbers_can_be_changed_one_by_one() -> None:
    rules = replace(Rules.default(), attempts_limit=5, phase_marks=((1, 2), (1, 4), (1, 8)))
    found = judged(at(1), visit(at(), SECOND), move(at(0, 1), Notebook.B), rules=rules)
    assert found.attempts is not None
    assert found.attempts.limit == 5
    with pytest.raises(ValueError, match="attempts_limit"):
        replace(rules, attempts_limit=0)


def test_a_notebook_may_have_numbers_of_its_own() -> None:
    rules = Rules(
        window_hours=72,
        window_hours_b=48,
        attempts_limit_b=5,
        warn_days_left_c=10,
        attempts_limit=4,
    )

    assert rules.window_ms(Term.SHORT, Notebook.B) == 48 * HOUR
    assert rules.window_ms(Term.SHORT, Notebook.C) == 72 * HOUR
    assert rules.window_ms(Term.LONG, Notebook.B) == 14 * DAY
    assert [rules.attempts_in(n) for n in (Notebook.INBOX, "B", Notebook.C, None)] == [4, 5, 4, 4]
    assert [rules.warning_ms(n) // DAY for n in (Notebook.B, Notebook.C)] == [3, 10]
    assert Rules.from_json(json.loads(json.dumps(rules.to_json()))) == rules


@pytest.mark.parametrize("value", [0, 99_999, "48", True])
def test_a_notebook_s_own_number_has_the_bounds_of_all(value: object) -> None:
    with pytest.raises(ValueError, match="window_hours_b"):
        Rules.from_json({"window_hours_b": value})
    assert Rules.from_json({"window_hours_b": None}) == Rules.default()


def test_a_card_takes_the_window_and_the_attempts_of_where_it_lies() -> None:
    rules = Rules(window_hours_b=24, attempts_limit_b=2)
    met = (visit(at(), SECOND), visit(at(0.2), SECOND))
    in_b = judged(at(0.5), *met, move(at(0.3), Notebook.B), rules=rules)
    in_c = judged(at(0.5), *met, move(at(0.3), Notebook.C), rules=rules)

    assert in_b.window is not None and in_c.window is not None
    assert in_c.window.closes_at - in_b.window.closes_at == timedelta(hours=48)
    assert (in_b.attempts, in_c.attempts) == (Attempts(2, 2), Attempts(2, 3))
    assert "attempts_used" in in_b.advice and "attempts_used" not in in_c.advice


def test_a_notebook_s_own_numbers_stay_with_their_method_and_come_back_with_it() -> None:
    rules = Rules(window_hours=60, window_hours_b=48, attempts_limit_c=5, care_days=20)

    funnel = rules.switched(Method.FUNNEL)
    changed = funnel.put(window_hours_c=24)
    back = changed.switched(Method.QUALIFICATION)

    assert (funnel.window_hours, funnel.care_days) == (60, 20)
    assert (funnel.window_hours_b, funnel.attempts_limit_c) == (None, None)
    assert back.put(window_hours_c=60) == replace(rules, put_away=(("window_hours_c", 24),))
    assert back.switched(Method.FUNNEL) == changed
    assert rules.switched(Method.QUALIFICATION) is rules
    assert Rules.from_json(json.loads(json.dumps(changed.to_json()))) == changed


@pytest.mark.parametrize("value", [["x"], {"care_days": 3}, {"window_hours_b": 0}, {"nothing": 1}])
def test_numbers_put_away_are_numbers_of_a_notebook(value: object) -> None:
    with pytest.raises(ValueError, match=r"notebook|window_hours_b|put away"):
        Rules.from_json({"put_away": value})
