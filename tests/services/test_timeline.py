"""What holds at a moment, held against looking at every event anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.method.phase import MINUTE
from four_notebooks.method.reminders import NEVER, Event, true_at
from four_notebooks.method.values import ReminderKind
from four_notebooks.services.timeline import Timeline

SPAN = st.tuples(st.integers(0, 100), st.one_of(st.integers(1, 40), st.just(NEVER)))
DEEDS = st.one_of(
    st.tuples(st.just("look"), st.integers(0, 160)),
    st.tuples(st.integers(1, 4), st.lists(SPAN, max_size=4)),
)


def made(account: int, round_: int, spans: list[tuple[int, int]]) -> list[Event]:
    return [
        Event(
            f"{account}/{round_ % 2}/{n}",
            account,
            ReminderKind.WINDOW_HOT,
            at * MINUTE,
            NEVER if span == NEVER else (at + span) * MINUTE,
            at * MINUTE,
        )
        for n, (at, span) in enumerate(spans)
    ]


@given(st.lists(DEEDS, max_size=30))
def test_it_says_what_a_look_at_every_event_says_however_the_clock_jumps(
    deeds: list[tuple[object, object]],
) -> None:
    all_: dict[int, list[Event]] = {}
    timeline = Timeline(lambda account: all_.get(account, []))
    for round_, (what, value) in enumerate(deeds):
        if isinstance(what, int):
            assert isinstance(value, list)
            all_[what] = made(what, round_, value)
            timeline.read(what)
            continue
        assert isinstance(value, int)
        moment = value * MINUTE
        everything = [event for events in all_.values() for event in events]
        holding = sorted(event.id for event in everything if true_at(event, moment))
        assert sorted(event.id for event in timeline.at(moment)) == holding


def test_it_says_whether_anything_is_different() -> None:
    timeline = Timeline(lambda account: made(account, 0, [(10, 5)]))
    timeline.read(1)
    timeline.at(0)
    for minute, different in ((9, False), (10, True), (14, False), (15, True), (99, False)):
        turns = timeline.turns
        timeline.at(minute * MINUTE)
        assert (timeline.turns > turns) is different


def test_a_clock_put_right_by_a_second_does_not_run_backwards() -> None:
    timeline = Timeline(lambda account: made(account, 0, [(10, 5)]))
    timeline.read(1)
    (event,) = timeline.at(10 * MINUTE)
    turns = timeline.turns
    assert timeline.at(10 * MINUTE - 1_000) == [event]
    assert timeline.turns == turns
    assert timeline.at(9 * MINUTE) == []
