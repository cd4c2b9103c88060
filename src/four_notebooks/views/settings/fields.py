"""Fields in which a number, a fraction, an hour or a list of days is written."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QSpinBox

from four_notebooks.views.settings.numbers import Number

_MOST_DAYS = 400
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


class WholeField(QSpinBox):
    """A whole number with its unit; the wheel scrolls the page, not the number."""

    def __init__(self, number: Number) -> None:
        super().__init__()
        _prepare(self, number)
        self.setRange(number.least, number.most)
        before, after = number.around()
        self.setPrefix(before)
        self.setSuffix(after)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep the written number inside its frame, which a styled field forgets."""
        done = super().event(event)
        if event.type() in _MOVES_TEXT:
            _hold_text(self)
        return done


_MOVES_TEXT = frozenset({QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.Polish})


def _hold_text(field: QAbstractSpinBox) -> None:
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setGeometry(field.rect().adjusted(8, 3, -8, -3))


def _prepare(field: QAbstractSpinBox, number: Number) -> None:
    field.setAccessibleName(number.words)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setKeyboardTracking(False)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setFixedWidth(112)


def line_field(name: str, width: int = 112) -> QLineEdit:
    """A short line of text with a name for screen readers."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.setFixedWidth(width)
    return field


def hour_text(minute: int) -> str:
    """A minute of the day as people write it."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def read_hour(text: str) -> int:
    """The minute of the day. Raises ValueError."""
    hours, _, minutes = text.replace("：", ":").strip().partition(":")
    minute = int(hours) * 60 + int(minutes or 0)
    if not 0 <= minute < 24 * 60 or not 0 <= int(minutes or 0) < 60:
        raise ValueError(text)
    return minute


def fraction_text(mark: tuple[int, int]) -> str:
    """A fraction as people write it."""
    return f"{mark[0]}/{mark[1]}"


def read_fraction(text: str) -> tuple[int, int]:
    """A fraction. Raises ValueError."""
    part, _, whole = text.strip().partition("/")
    return int(part), int(whole or 1)


def days_text(days: frozenset[date]) -> str:
    """Days as text, runs of them as "first..last"."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(f"{r[0]}..{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)


def read_days(text: str) -> frozenset[date]:
    """Days written as 2026-10-01 or 2026-10-01..2026-10-07. Raises ValueError."""
    found: set[date] = set()
    for piece in re.split(r"[,;，；、\s]+", text.strip()):
        if not piece:
            continue
        ends = _DAY.findall(piece)
        if not ends or _DAY.sub("", piece).strip(". ") or len(ends) > 2:
            raise ValueError(piece)
        first, last = (_day(end) for end in (ends[0], ends[-1]))
        if not 0 <= (last - first).days <= _MOST_DAYS:
            raise ValueError(piece)
        found.update(first + timedelta(days=at) for at in range((last - first).days + 1))
    return frozenset(found)


def _day(text: str) -> date:
    year, month, day = (int(part) for part in text.split("-"))
    return date(year, month, day)
