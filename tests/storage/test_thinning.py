from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.storage.thinning import to_remove

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def every(hours: int, days: int) -> list[datetime]:
    return [NOW - timedelta(hours=number) for number in range(0, days * 24, hours)]


def test_everything_of_two_days_stays() -> None:
    assert to_remove(every(1, 2), NOW) == set()


def test_then_twelve_days_ten_weeks_and_nine_months() -> None:
    stamps = every(6, 600)
    kept = sorted(set(stamps) - to_remove(stamps, NOW), reverse=True)
    older = [stamp for stamp in kept if NOW - stamp > timedelta(days=2)]
    assert len(kept) - len(older) == 9
    days = [stamp.date() for stamp in older[:12]]
    assert days == [days[0] - timedelta(days=number) for number in range(12)]
    assert len({stamp.isocalendar()[:2] for stamp in older}) >= 10
    assert len({(stamp.year, stamp.month) for stamp in older}) == 9
    assert len(older) <= 12 + 10 + 9


def test_the_last_of_a_day_is_the_one_that_stays() -> None:
    day = NOW - timedelta(days=5)
    morning, evening = day.replace(hour=8), day.replace(hour=20)
    assert to_remove([NOW, morning, evening], NOW) == {morning}


def test_a_stamp_in_the_future_removes_nothing() -> None:
    stamps = [NOW + timedelta(seconds=1), *every(1, 30)]
    assert to_remove(stamps, NOW) == set()


def test_nothing_is_removed_from_nothing() -> None:
    assert to_remove([], NOW) == set()


@given(st.lists(st.integers(0, 400 * 24), min_size=1))
def test_the_newest_stays_and_thinning_again_removes_nothing(hours: list[int]) -> None:
    stamps = {NOW - timedelta(hours=number) for number in hours}
    kept = stamps - to_remove(stamps, NOW)
    assert max(stamps) in kept
    assert to_remove(kept, NOW) == set()
