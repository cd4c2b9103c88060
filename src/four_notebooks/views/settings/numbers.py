"""The numbers of the method as they are shown: in groups, with words, units and bounds."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.rules import Rules
from four_notebooks.models.marking import QT_TRANSLATE_NOOP

DAYS = QT_TRANSLATE_NOOP("Numbers", "{n} days")
HOURS = QT_TRANSLATE_NOOP("Numbers", "{n} hours")
TIMES = QT_TRANSLATE_NOOP("Numbers", "{n} times")
DEGREES = QT_TRANSLATE_NOOP("Numbers", "{n}°")
PERCENT = QT_TRANSLATE_NOOP("Numbers", "{n} %")
PLAIN = ""
TENTHS = frozenset({"heat_hold_days", "heat_fall_days"})
"""Numbers of days that may have one decimal."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the rules: its field, its words and its unit.

    ``least`` and ``most`` are for a number that is none of the rules.
    """

    name: str
    text: str
    unit: str = DAYS
    least: int = 1
    most: int = 999

    @property
    def words(self) -> str:
        """What it is, in the user's language."""
        return QCoreApplication.translate("Numbers", self.text)

    @property
    def percent(self) -> bool:
        """Whether it is kept as a fraction of 1."""
        return self.unit == PERCENT

    def around(self) -> tuple[str, str]:
        """What stands before and after the number, in the user's language."""
        if not self.unit:
            return "", ""
        before, _, after = QCoreApplication.translate("Numbers", self.unit).partition("{n}")
        return before, after

    def shown(self, value: float) -> str:
        """A value of the rules as it is written."""
        return f"{value * 100:.10g}" if self.percent else f"{value:.10g}"

    def with_unit(self, value: float) -> str:
        """A value of the rules with its unit."""
        before, after = self.around()
        return f"{before}{self.shown(value)}{after}"

    def bounds(self) -> tuple[str, str]:
        """The least and the most it may be, as they are written."""
        least, most = Rules.bounds(self.name)
        return self.shown(least), self.shown(most)

    def read(self, text: str) -> float:
        """What was written, as a value of the rules. Raises ValueError."""
        least, most = Rules.bounds(self.name)
        value: float = float(text)
        if self.percent:
            value = round(value, 6) / 100
        elif self.name not in TENTHS or value.is_integer():
            if not value.is_integer():
                raise ValueError(text)
            value = int(value)
        else:
            value = round(value, 1)
        if not least <= value <= most:
            raise ValueError(text)
        return value


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers that belong together, under one heading."""

    text: str
    numbers: tuple[Number, ...]

    @property
    def words(self) -> str:
        """The heading, in the user's language."""
        return QCoreApplication.translate("Numbers", self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of METHOD 2: one number for each notebook that has it.

    ``cells`` are names of rules by letter; ``funnel`` tells whether the funnel has the line.
    """

    text: str
    unit: str
    cells: tuple[tuple[str, str], ...]
    funnel: bool = False

    @property
    def words(self) -> str:
        """What it is, in the user's language."""
        return QCoreApplication.translate("Numbers", self.text)

    def number(self, letter: str) -> Number | None:
        """The number of one notebook."""
        name = dict(self.cells).get(letter)
        return None if name is None else Number(name, self.text, self.unit)


TABLE = (
    Row(
        QT_TRANSLATE_NOOP("Numbers", "Window"),
        HOURS,
        (("A", "window_hours_a"), ("B", "window_hours_b"), ("C", "window_hours_c")),
        funnel=True,
    ),
    Row(
        QT_TRANSLATE_NOOP("Numbers", "Attempts"),
        TIMES,
        (("B", "attempts_limit_b"), ("C", "attempts_limit_c")),
        funnel=True,
    ),
    Row(
        QT_TRANSLATE_NOOP("Numbers", "Sign within"),
        DAYS,
        (("A", "deadline_days_a"), ("B", "deadline_days_b"), ("C", "deadline_days_c")),
    ),
    Row(
        QT_TRANSLATE_NOOP("Numbers", "Warn before the end"),
        DAYS,
        (("B", "warn_days_left_b"), ("C", "warn_days_left_c")),
    ),
    Row(QT_TRANSLATE_NOOP("Numbers", "Warn from day"), PLAIN, (("A", "warn_from_day_a"),)),
)
"""METHOD 2's table, notebook by notebook."""
GROUPS = (
    Group(
        QT_TRANSLATE_NOOP("Numbers", "In every notebook"),
        (
            Number("long_term_days", QT_TRANSLATE_NOOP("Numbers", "Rhythm, long-term accounts")),
            Number(
                "attempts_limit", QT_TRANSLATE_NOOP("Numbers", "Attempts outside B and C"), TIMES
            ),
            Number("payer_days", QT_TRANSLATE_NOOP("Numbers", "To reach the payer within")),
            Number(
                "undo_d_hours",
                QT_TRANSLATE_NOOP("Numbers", "A move to D can be taken back for"),
                HOURS,
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Limits"),
        (
            Number("watch_limit", QT_TRANSLATE_NOOP("Numbers", "Watch"), PLAIN),
            Number("track_limit", QT_TRANSLATE_NOOP("Numbers", "Track"), PLAIN),
            Number("engage_limit", QT_TRANSLATE_NOOP("Numbers", "Engage"), PLAIN),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Heat"),
        (
            Number("heat_hold_days", QT_TRANSLATE_NOOP("Numbers", "Holds for")),
            Number(
                "heat_fall_days", QT_TRANSLATE_NOOP("Numbers", "Then cools, to a third in about")
            ),
            Number("heat_room", QT_TRANSLATE_NOOP("Numbers", "Down to"), DEGREES),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Care and the pool"),
        (
            Number("care_days", QT_TRANSLATE_NOOP("Numbers", "Care for signed accounts every")),
            Number("second_look_days", QT_TRANSLATE_NOOP("Numbers", "Second look after")),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Nothing repeated"),
        (
            Number("repeat_warning", QT_TRANSLATE_NOOP("Numbers", "Warn from a share of"), PERCENT),
            Number(
                "repeat_pairs", QT_TRANSLATE_NOOP("Numbers", "A clause is repeated from"), PERCENT
            ),
            Number(
                "repeat_shortest",
                QT_TRANSLATE_NOOP("Numbers", "Characters a clause has at least"),
                PLAIN,
            ),
            Number(
                "repeat_visits", QT_TRANSLATE_NOOP("Numbers", "Visits it is compared with"), PLAIN
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "The day"),
        (
            Number("day_visits", QT_TRANSLATE_NOOP("Numbers", "Visits a day holds"), PLAIN),
            Number("day_visits_most", QT_TRANSLATE_NOOP("Numbers", "Visits it may hold"), PLAIN),
            Number("focus_most", QT_TRANSLATE_NOOP("Numbers", "Focus list"), PLAIN),
            Number("focus_hours", QT_TRANSLATE_NOOP("Numbers", "In focus: windows with"), HOURS),
            Number(
                "focus_deadline_days",
                QT_TRANSLATE_NOOP("Numbers", "In focus: deadlines within"),
            ),
        ),
    ),
)
