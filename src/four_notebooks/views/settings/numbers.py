"""The numbers of the method as they are shown: in groups, with words and units."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from four_notebooks.models.marking import QT_TRANSLATE_NOOP

DAYS = QT_TRANSLATE_NOOP("Numbers", "{n} days")
HOURS = QT_TRANSLATE_NOOP("Numbers", "{n} hours")
TIMES = QT_TRANSLATE_NOOP("Numbers", "{n} times")
DEGREES = QT_TRANSLATE_NOOP("Numbers", "{n}°")
PERCENT = QT_TRANSLATE_NOOP("Numbers", "{n} %")
PLAIN = ""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the rules: its field, its words, its unit and its bounds on the screen.

    ``tenths``: it may have one decimal. ``percent``: kept as a fraction of 1.
    """

    name: str
    text: str
    unit: str = DAYS
    least: int = 1
    most: int = 999
    tenths: bool = False

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


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers that belong together, under one heading."""

    text: str
    numbers: tuple[Number, ...]

    @property
    def words(self) -> str:
        """The heading, in the user's language."""
        return QCoreApplication.translate("Numbers", self.text)


DEADLINES = (
    Number("deadline_days_a", QT_TRANSLATE_NOOP("Numbers", "Sign within, A")),
    Number("deadline_days_b", QT_TRANSLATE_NOOP("Numbers", "Sign within, B")),
    Number("deadline_days_c", QT_TRANSLATE_NOOP("Numbers", "Sign within, C")),
)
WARNINGS = (
    Number("warn_from_day_a", QT_TRANSLATE_NOOP("Numbers", "Warning in A from day"), PLAIN, 0),
    Number(
        "warn_days_left",
        QT_TRANSLATE_NOOP("Numbers", "Warning in B and C, before the end"),
        least=0,
    ),
)
GROUPS = (
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Window"),
        (
            Number(
                "window_hours",
                QT_TRANSLATE_NOOP("Numbers", "Window, short-term accounts"),
                HOURS,
                1,
                8784,
            ),
            Number(
                "long_term_days", QT_TRANSLATE_NOOP("Numbers", "Rhythm, long-term accounts"), DAYS
            ),
            Number("attempts_limit", QT_TRANSLATE_NOOP("Numbers", "Attempts"), TIMES, 1, 99),
            Number("payer_days", QT_TRANSLATE_NOOP("Numbers", "To reach the payer within")),
            Number(
                "undo_d_hours",
                QT_TRANSLATE_NOOP("Numbers", "A move to D can be taken back for"),
                HOURS,
                0,
                8784,
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Limits"),
        (
            Number("watch_limit", QT_TRANSLATE_NOOP("Numbers", "Watch"), PLAIN, 1, 1_000_000),
            Number("track_limit", QT_TRANSLATE_NOOP("Numbers", "Track"), PLAIN, 1, 1_000_000),
            Number("engage_limit", QT_TRANSLATE_NOOP("Numbers", "Engage"), PLAIN, 1, 1_000_000),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "Heat"),
        (
            Number("heat_hold_days", QT_TRANSLATE_NOOP("Numbers", "Holds for"), DAYS, 0, 366, True),
            Number(
                "heat_fall_days",
                QT_TRANSLATE_NOOP("Numbers", "Then cools, to a third in about"),
                DAYS,
                1,
                366,
                True,
            ),
            Number("heat_room", QT_TRANSLATE_NOOP("Numbers", "Down to"), DEGREES, 0, 100),
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
            Number(
                "repeat_warning",
                QT_TRANSLATE_NOOP("Numbers", "Warn from a share of"),
                PERCENT,
                0,
                100,
            ),
            Number(
                "repeat_pairs",
                QT_TRANSLATE_NOOP("Numbers", "A clause is repeated from"),
                PERCENT,
                0,
                100,
            ),
            Number(
                "repeat_shortest",
                QT_TRANSLATE_NOOP("Numbers", "Characters a clause has at least"),
                PLAIN,
                1,
                100,
            ),
            Number(
                "repeat_visits",
                QT_TRANSLATE_NOOP("Numbers", "Visits it is compared with"),
                PLAIN,
                1,
                100,
            ),
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("Numbers", "The day"),
        (
            Number(
                "day_visits", QT_TRANSLATE_NOOP("Numbers", "Visits a day holds"), PLAIN, 1, 1000
            ),
            Number(
                "day_visits_most",
                QT_TRANSLATE_NOOP("Numbers", "Visits it may hold"),
                PLAIN,
                1,
                1000,
            ),
            Number("focus_most", QT_TRANSLATE_NOOP("Numbers", "Focus list"), PLAIN, 1, 1000),
            Number(
                "focus_hours",
                QT_TRANSLATE_NOOP("Numbers", "In focus: windows with"),
                HOURS,
                0,
                8784,
            ),
            Number(
                "focus_deadline_days",
                QT_TRANSLATE_NOOP("Numbers", "In focus: deadlines within"),
                DAYS,
                0,
            ),
        ),
    ),
)
