"""The events of METHOD 9: when each comes due, how long it holds, and that it is one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.method.instants import from_ms, to_ms
from four_notebooks.method.phase import DAY, HOUR, MINUTE, phase
from four_notebooks.method.reminders import (
    NEVER,
    Event,
    Habits,
    Situation,
    account_of,
    events_of,
    handed_to,
    put_off,
    true_at,
)
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Notebook, ReminderKind, Status
from four_notebooks.method.workdays import WorkingDays

HERE = timezone(timedelta(hours=8))
RULES = Rules()
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=HERE)


def ms(day: int, hour: int = 0, minute: int = 0) -> int:
    """A local moment of November 2026."""
    return to_ms(datetime(2026, 11, day, hour, minute, tzinfo=HERE))


def situation(**what: object) -> Situation:
    bare = Situation(7, Status.ACTIVE, Notebook.B, None, None, None, (), None)
    return bare._replace(**what)  # type: ignore[arg-type]


def found(of: Situation, rules: Rules = RULES, habits: Habits | None = None) -> dict[str, Event]:
    return {event.kind: event for event in events_of(of, rules, habits or Habits(), HERE)}


def window(opened: int, hours: int = 72) -> Situation:
    return situation(opened=opened, closes=opened + hours * HOUR)


def test_a_window_turns_hot_red_and_expired_once_each() -> None:
    events = found(window(ms(23, 10)))
    assert events[ReminderKind.WINDOW_HOT].at == ms(25, 10)
    assert events[ReminderKind.WINDOW_RED].at == ms(26, 4)
    assert events[ReminderKind.WINDOW_EXPIRED].at == ms(26, 10)
    assert {event.about for event in events.values()} == {ms(26, 10)}
    assert len(events) == len({event.id for event in events.values()}) == 3


def test_a_window_is_only_one_of_the_three_at_any_moment() -> None:
    events = list(found(window(ms(23, 10))).values())
    for hour in range(24 * 5):
        now = ms(23, 10) + hour * HOUR
        true = [event.kind for event in events if true_at(event, now)]
        expected = {"hot": "window_hot", "red": "window_red", "expired": "window_expired"}
        told = expected.get(phase(ms(23, 10), ms(26, 10), now))
        assert true == ([] if told is None else [told])


def test_windows_come_due_only_where_they_are_shown() -> None:
    running = window(ms(23, 10))
    assert found(running._replace(notebook=Notebook.INBOX)) == {}
    assert found(running._replace(notebook=Notebook.D)) == {}
    assert found(running._replace(notebook=Notebook.A), Rules.default(Method.FUNNEL)) == {}
    assert len(found(running._replace(notebook=Notebook.C), Rules.default(Method.FUNNEL))) == 3


def test_on_the_working_day_clock_a_window_turns_on_working_days() -> None:
    friday = ms(20, 12)
    rules = replace(RULES, working_days=WorkingDays())
    events = found(situation(opened=friday, closes=ms(25, 12)), rules)
    assert events[ReminderKind.WINDOW_HOT].at == ms(24, 12)
    assert events[ReminderKind.WINDOW_RED].at == ms(25, 6)


@pytest.mark.parametrize(
    ("notebook", "days"), [(Notebook.A, 10), (Notebook.B, 20), (Notebook.C, 30)]
)
def test_a_deadline_is_told_three_days_before_and_when_it_passes(
    notebook: Notebook, days: int
) -> None:
    deadline = ms(1) + days * DAY
    events = found(situation(notebook=notebook, deadline=deadline))
    assert events[ReminderKind.DEADLINE_SOON].at == deadline - 3 * DAY
    assert events[ReminderKind.DEADLINE_SOON].until == deadline
    assert events[ReminderKind.DEADLINE_PASSED].at == deadline
    assert events[ReminderKind.DEADLINE_PASSED].until == NEVER


def test_the_deadline_reminder_comes_with_the_warning_on_the_card() -> None:
    rules = replace(RULES, warn_from_day_a=5)
    events = found(situation(notebook=Notebook.A, deadline=ms(20)), rules)
    assert events[ReminderKind.DEADLINE_SOON].at == ms(15)


def test_a_warning_of_no_days_leaves_only_the_passing() -> None:
    rules = replace(RULES, warn_days_left=0)
    assert list(found(situation(deadline=ms(20)), rules)) == [ReminderKind.DEADLINE_PASSED]


def test_a_visit_is_told_the_evening_before() -> None:
    event = found(situation(plans=((ms(24, 9, 30), True),)))[ReminderKind.VISIT_TOMORROW]
    assert event.at == ms(23, 18)
    assert (event.about, event.until) == (ms(24, 9, 30), ms(24, 9, 30))


def test_the_hour_of_the_evening_is_the_users() -> None:
    habits = Habits(visit_minute=16 * 60 + 15)
    event = found(situation(plans=((ms(24, 9), True),)), habits=habits)
    assert event[ReminderKind.VISIT_TOMORROW].at == ms(23, 16, 15)
    usual = found(situation(plans=((ms(24, 9), True),)))[ReminderKind.VISIT_TOMORROW]
    assert event[ReminderKind.VISIT_TOMORROW].id == usual.id


def test_two_visits_of_a_day_are_one_event_and_it_holds_until_the_last() -> None:
    plans = ((ms(24, 9), True), (ms(24, 15), True), (ms(25, 18), False))
    events = events_of(situation(plans=plans), RULES, Habits(), HERE)
    assert [(e.at, e.about, e.until, e.has_hour) for e in events] == [
        (ms(23, 18), ms(24, 9), ms(24, 15), True),
        (ms(24, 18), ms(25, 18), ms(25, 18), False),
    ]


def test_another_hour_of_the_same_day_is_the_same_event() -> None:
    early = found(situation(plans=((ms(24, 9), True),)))[ReminderKind.VISIT_TOMORROW]
    late = found(situation(plans=((ms(24, 17), True),)))[ReminderKind.VISIT_TOMORROW]
    assert early.id == late.id
    assert early != late


def test_a_second_look_comes_thirty_days_after_the_release() -> None:
    gone = situation(status=Status.RELEASED, released=ms(1, 12), deadline=ms(5))
    assert [(e.kind, e.at, e.until) for e in found(gone).values()] == [
        (ReminderKind.SECOND_LOOK, ms(1, 12) + 30 * DAY, NEVER)
    ]


def test_the_evening_before_is_by_the_wall_clock_where_the_hour_changes() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    due = to_ms(datetime(2026, 10, 25, 15, 0, tzinfo=berlin))
    (event,) = events_of(situation(plans=((due, True),)), RULES, Habits(), berlin)
    assert from_ms(event.at).astimezone(berlin).hour == 18
    assert event.about - event.at == 22 * HOUR


@given(
    st.integers(0, 400 * DAY), st.integers(1, 60 * 24), st.booleans(), st.integers(0, 30 * 24 * 60)
)
def test_no_two_events_of_an_account_are_the_same_and_each_ends_after_it_begins(
    opened: int, hours: int, working: bool, plan: int
) -> None:
    rules = replace(RULES, working_days=WorkingDays() if working else None)
    start = ms(1) + opened
    full = situation(
        opened=start,
        closes=start + hours * HOUR,
        deadline=start + 20 * DAY,
        plans=((start + plan * MINUTE, True),),
    )
    events = events_of(full, rules, Habits(), HERE)
    assert len({event.id for event in events}) == len(events)
    assert all(event.at < event.until or event.kind == "visit_tomorrow" for event in events)
    assert {account_of(event.id) for event in events} == {7}


def test_what_is_no_id_is_about_nobody() -> None:
    assert [account_of(text) for text in ("", "up to", "a/b/c", "window_hot/x/1")] == [None] * 4


# When the user wants to hear of it.


@pytest.mark.parametrize(
    ("hour", "quiet"), [(20.9, False), (21, True), (23.9, True), (0, True), (7.9, True), (8, False)]
)
def test_nothing_is_told_from_nine_in_the_evening_to_eight(hour: float, quiet: bool) -> None:
    moment = datetime(2026, 11, 23, tzinfo=HERE) + timedelta(hours=hour)
    assert Habits().quiet(moment.astimezone(UTC), HERE) is quiet


def test_quiet_hours_may_lie_within_a_day_or_be_none() -> None:
    noon = datetime(2026, 11, 23, 12, 30, tzinfo=HERE)
    assert Habits(quiet_from=12 * 60, quiet_until=14 * 60).quiet(noon, HERE)
    assert not Habits(quiet_from=13 * 60, quiet_until=14 * 60).quiet(noon, HERE)
    assert not Habits(quiet_from=12 * 60, quiet_until=12 * 60).quiet(noon, HERE)


def test_habits_survive_being_written_down() -> None:
    habits = Habits(visit_minute=17 * 60, quiet_from=0, off=frozenset({ReminderKind.WINDOW_HOT}))
    assert Habits.from_json(habits.to_json()) == habits
    assert Habits.from_json({"later": 1, "off": ["of a later program"]}) == Habits()


@pytest.mark.parametrize(
    "spoilt",
    [[], {"visit_minute": 1440}, {"quiet_from": "21"}, {"off": "all"}, {"quiet_until": -1}],
)
def test_spoilt_habits_are_refused(spoilt: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Habits.from_json(spoilt)


def test_putting_off_offers_an_hour_tonight_and_tomorrow_morning() -> None:
    offered = put_off(MONDAY.astimezone(UTC), Habits(), HERE)
    local = {name: until.astimezone(HERE) for name, until in offered.items()}
    assert local["hour"] == MONDAY + timedelta(hours=1)
    assert (local["tonight"].date(), local["tonight"].hour) == (date(2026, 11, 23), 18)
    assert (local["tomorrow"].date(), local["tomorrow"].hour) == (date(2026, 11, 24), 9)


@pytest.mark.parametrize(("hour", "tonight"), [(18, 20), (19, 20), (20, None), (23, None)])
def test_late_in_the_evening_tonight_is_before_the_quiet_hours_or_over(
    hour: int, tonight: int | None
) -> None:
    offered = put_off(MONDAY.replace(hour=hour).astimezone(UTC), Habits(), HERE)
    assert ("tonight" in offered) is (tonight is not None)
    if tonight is not None:
        assert offered["tonight"].astimezone(HERE).hour == tonight


def test_an_event_goes_along_when_its_account_gets_another_number() -> None:
    assert handed_to("visit_tomorrow/7/7/2026-11-24", 7, 12) == "visit_tomorrow/12/7/2026-11-24"
    assert handed_to("window_red/8/7", 7, 12) == "window_red/8/7"
    assert handed_to("nonsense", 7, 12) == "nonsense"
