"""What holds at a moment, held against looking at every event anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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
        Event(f"{account}/{round_ % 2}/{n}", account, ReminderKind.WINDOW_HOT, at, at + span, at)
        for n, (at, span) in enumerate(spans)
    ]


@given(st.lists(DEEDS, max_size=30))
def test_it_says_what_a_look_at_every_event_says_however_the_clock_jumps(
    deeds: list[tuple[object, object]],
) -> None:
    timeline = Timeline()
    all_: dict[int, list[Event]] = {}
    for round_, (what, value) in enumerate(deeds):
        if isinstance(what, int):
            assert isinstance(value, list)
            all_[what] = made(what, round_, value)
            timeline.put(what, all_[what])
            continue
        assert isinstance(value, int)
        everything = [event for events in all_.values() for event in events]
        holding = {event.id for event in everything if true_at(event, value)}
        assert {event.id for event in timeline.at(value)} == holding


def test_it_says_whether_anything_is_different() -> None:
    timeline = Timeline()
    timeline.put(1, made(1, 0, [(10, 5)]))
    timeline.at(0)
    turns = timeline.turns
    timeline.at(9)
    assert timeline.turns == turns
    timeline.at(10)
    assert timeline.turns > turns
    turns = timeline.turns
    timeline.at(15)
    assert timeline.turns > turns
