"""The numbers of the method, all of which the user may change (METHOD 2-7, 9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from four_notebooks.method.kinds import Method, Notebook, Term
from four_notebooks.method.phase import DAY, DEFAULT_MARKS, HOUR, Marks
from four_notebooks.method.workdays import WorkingDays

_BOUNDS: dict[str, tuple[float, float]] = {
    "window_hours": (1, 24 * 366),
    "window_hours_a": (1, 24 * 366),
    "window_hours_b": (1, 24 * 366),
    "window_hours_c": (1, 24 * 366),
    "long_term_days": (1, 366),
    "attempts_limit": (1, 99),
    "attempts_limit_b": (1, 99),
    "attempts_limit_c": (1, 99),
    "deadline_days_a": (1, 3660),
    "deadline_days_b": (1, 3660),
    "deadline_days_c": (1, 3660),
    "warn_from_day_a": (0, 3660),
    "warn_days_left": (0, 3660),
    "warn_days_left_b": (0, 3660),
    "warn_days_left_c": (0, 3660),
    "payer_days": (1, 3660),
    "watch_limit": (1, 1_000_000),
    "track_limit": (1, 1_000_000),
    "engage_limit": (1, 1_000_000),
    "care_days": (1, 3660),
    "heat_hold_days": (0, 366),
    "heat_fall_days": (0.01, 366),
    "heat_room": (0, 100),
    "second_look_days": (1, 3660),
    "undo_d_hours": (0, 24 * 366),
    "repeat_warning": (0, 1),
    "repeat_pairs": (0, 1),
    "repeat_shortest": (1, 100),
    "repeat_visits": (1, 100),
    "day_visits": (1, 1000),
    "day_visits_most": (1, 1000),
    "no_hour_minute": (0, 24 * 60 - 1),
    "focus_most": (1, 1000),
    "focus_hours": (0, 24 * 366),
    "focus_deadline_days": (0, 3660),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """One book's method and its numbers; the defaults are METHOD's own.

    ``window_hours``, ``attempts_limit`` and ``warn_days_left`` hold in every notebook that
    has no number of its own: those that end in a letter, None where it has none.
    ``warn_from_day_a`` counts from the day A was entered, ``warn_days_left`` back from
    the deadline of B and C. ``payer_days`` are the nine days of METHOD 5.
    ``heat_fall_days`` is the time in which the heat above room falls to 1/e.
    ``no_hour_minute`` is the minute of the day that a plan without an hour counts as.
    ``phase_marks`` are the fractions above which a window is fresh, warm and hot.
    ``put_away`` are the notebooks' own numbers under the other method, for ``switched``.
    Raises ValueError for a number out of its bounds.
    """

    method: Method = Method.QUALIFICATION
    window_hours: int = 72
    long_term_days: int = 14
    attempts_limit: int = 3
    deadline_days_a: int = 10
    deadline_days_b: int = 20
    deadline_days_c: int = 30
    warn_from_day_a: int = 7
    warn_days_left: int = 3
    payer_days: int = 9
    watch_limit: int = 400
    track_limit: int = 100
    engage_limit: int = 16
    care_days: int = 30
    heat_hold_days: float = 3
    heat_fall_days: float = 3
    heat_room: int = 20
    second_look_days: int = 30
    undo_d_hours: int = 24
    repeat_warning: float = 0.5
    repeat_pairs: float = 0.8
    repeat_shortest: int = 4
    repeat_visits: int = 3
    day_visits: int = 15
    day_visits_most: int = 32
    no_hour_minute: int = 18 * 60
    focus_most: int = 16
    focus_hours: int = 24
    focus_deadline_days: int = 3
    phase_marks: Marks = DEFAULT_MARKS
    working_days: WorkingDays | None = None
    window_hours_a: int | None = None
    window_hours_b: int | None = None
    window_hours_c: int | None = None
    attempts_limit_b: int | None = None
    attempts_limit_c: int | None = None
    warn_days_left_b: int | None = None
    warn_days_left_c: int | None = None
    put_away: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        for name, (least, most) in _BOUNDS.items():
            value = getattr(self, name)
            if value is not None or name not in _OWN:
                _check_number(name, value, least, most)
        for name, number in self.put_away:
            if name not in _OWN:
                raise ValueError(f"{name} is no number of a notebook")
            _check_number(name, number, *_BOUNDS[name])
        _check_marks(self.phase_marks)

    @classmethod
    def default(cls, method: Method = Method.QUALIFICATION) -> Rules:
        """METHOD's own numbers."""
        return cls(method=method)

    @staticmethod
    def bounds(name: str) -> tuple[float, float]:
        """The least and the most that a number of the rules may be."""
        return _BOUNDS[name]

    def number(self, name: str) -> float:
        """A number as it holds: a notebook's own, or that of all where it has none."""
        value = getattr(self, name)
        found: float = getattr(self, _OWN[name]) if value is None else value
        return found

    def put(self, **numbers: object) -> Rules:
        """The rules with other numbers, each for itself.

        A notebook's number that equals that of all is none of its own; where that of all
        changes, the notebooks keep what held there. Raises ValueError as the rules do.
        """
        held = {name: self.number(name) for name in _OWN} | {
            name: value for name, value in numbers.items() if name in _OWN
        }
        after = replace(self, **{n: v for n, v in numbers.items() if n not in _OWN})  # type: ignore[arg-type]
        own = {n: None if v == getattr(after, _OWN[n]) else v for n, v in held.items()}
        return replace(after, **own)  # type: ignore[arg-type]

    def switched(self, to: Method) -> Rules:
        """The rules when the book is kept by that method.

        A letter means another notebook there (METHOD 2): the notebooks' own numbers stay with
        the method they were set under, and come back with it. All others go along.
        """
        if to is self.method:
            return self
        there = dict(self.put_away)
        kept = tuple((n, v) for n in sorted(_OWN) if (v := getattr(self, n)) is not None)
        return replace(self, method=to, put_away=kept, **{n: there.get(n) for n in _OWN})  # type: ignore[arg-type]

    def own(self, number: str, notebook: Notebook | str | None) -> int:
        """A number as it holds in a notebook: the notebook's own, else that of all (METHOD 2).

        ``number`` is ``window_hours``, ``attempts_limit`` or ``warn_days_left``.
        """
        own = getattr(self, f"{number}_{notebook.lower()}", None) if notebook else None
        found: int = getattr(self, number) if own is None else own
        return found

    def window_ms(self, term: Term, notebook: Notebook | str | None = None) -> int:
        """How long a window stays open in a notebook."""
        if term is Term.LONG:
            return self.long_term_days * DAY
        return self.own("window_hours", notebook) * HOUR

    def attempts_in(self, notebook: Notebook | str | None) -> int:
        """The attempts there should be at most while the card lies there (METHOD 5)."""
        return self.own("attempts_limit", notebook)

    def deadline_days(self, notebook: Notebook | None) -> int | None:
        """The days to sign within in a notebook, None where there is no deadline (METHOD 2)."""
        if self.method is Method.FUNNEL:
            return None
        if notebook is Notebook.A:
            return self.deadline_days_a
        if notebook is Notebook.B:
            return self.deadline_days_b
        return self.deadline_days_c if notebook is Notebook.C else None

    def warning_ms(self, notebook: Notebook | str | None) -> int:
        """How long before its deadline a notebook begins to warn (METHOD 10, deadline_soon)."""
        if notebook == Notebook.A:
            return max(0, self.deadline_days_a - self.warn_from_day_a) * DAY
        own = self.warn_days_left_b if notebook == Notebook.B else self.warn_days_left_c
        return (self.warn_days_left if own is None else own) * DAY

    @property
    def worked(self) -> frozenset[Notebook]:
        """The notebooks where windows and advice are shown and acted on (METHOD 4, 10)."""
        return _FUNNEL_WORKED if self.method is Method.FUNNEL else _QUALIFICATION_WORKED

    def limit(self, notebook: Notebook) -> int | None:
        """The most cards a notebook should hold, or None (METHOD 2, limits)."""
        if self.method is Method.QUALIFICATION:
            return self.engage_limit if notebook is Notebook.A else None
        return {
            Notebook.A: self.watch_limit,
            Notebook.B: self.track_limit,
            Notebook.C: self.engage_limit,
        }.get(notebook)

    def to_json(self) -> dict[str, object]:
        """The rules as a JSON value, whole, for ``from_json``."""
        value: dict[str, object] = {f.name: getattr(self, f.name) for f in fields(self)}
        value["method"] = str(self.method)
        value["put_away"] = dict(self.put_away)
        value["phase_marks"] = [list(mark) for mark in self.phase_marks]
        if self.working_days is not None:
            value["working_days"] = self.working_days.to_json()
        return value

    @classmethod
    def from_json(cls, value: object) -> Rules:
        """The rules from a JSON value; what is missing is METHOD's default.

        Keys that this program does not know are ignored. Raises ValueError for a bad value.
        """
        if not isinstance(value, Mapping):
            raise ValueError("rules are an object of names and numbers")
        known = {f.name for f in fields(cls)}
        given = {str(name): entry for name, entry in value.items() if name in known}
        if "method" in given:
            given["method"] = Method(given["method"])
        if "put_away" in given:
            given["put_away"] = _read_put_away(given["put_away"])
        if "phase_marks" in given:
            given["phase_marks"] = _read_marks(given["phase_marks"])
        if given.get("working_days") is not None:
            given["working_days"] = WorkingDays.from_json(given["working_days"])
        return cls(**given)


_QUALIFICATION_WORKED = frozenset({Notebook.A, Notebook.B, Notebook.C})
_FUNNEL_WORKED = frozenset({Notebook.B, Notebook.C})
_OWN: dict[str, str] = {
    "window_hours_a": "window_hours",
    "window_hours_b": "window_hours",
    "window_hours_c": "window_hours",
    "attempts_limit_b": "attempts_limit",
    "attempts_limit_c": "attempts_limit",
    "warn_days_left_b": "warn_days_left",
    "warn_days_left_c": "warn_days_left",
}
"""Numbers of one notebook, None where the number of all holds there too."""
_FRACTIONAL = frozenset({"heat_hold_days", "heat_fall_days", "repeat_warning", "repeat_pairs"})


def _check_number(name: str, value: object, least: float, most: float) -> None:
    kinds = (int, float) if name in _FRACTIONAL else (int,)
    if isinstance(value, bool) or not isinstance(value, kinds):
        raise ValueError(f"{name} is not a number: {value!r}")
    if not least <= value <= most:
        raise ValueError(f"{name} is not between {least} and {most}: {value}")


def _check_marks(marks: Marks) -> None:
    parts = [part / whole if whole > 0 else -1 for part, whole in marks]
    if len(parts) != 3 or not 1 >= parts[0] > parts[1] > parts[2] > 0:
        raise ValueError(f"phases are three falling fractions of the window: {marks!r}")


def _read_put_away(value: object) -> tuple[tuple[str, int], ...]:
    if not isinstance(value, Mapping):
        raise ValueError(f"numbers put away are an object: {value!r}")
    return tuple(sorted(value.items()))


def _read_marks(value: object) -> Marks:
    try:
        warm, hot, red = ((int(part), int(whole)) for part, whole in value)  # type: ignore[attr-defined]
    except (TypeError, ValueError) as error:
        raise ValueError(f"phases are three fractions: {value!r}") from error
    return (warm, hot, red)
