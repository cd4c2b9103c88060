"""How time stands with a card at one moment, and when that changes next (METHOD 4, 5)."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple

from four_notebooks.method.card import Card, CardLine
from four_notebooks.method.phase import (
    DeadlinePhase,
    Phase,
    deadline_phase,
    fraction_left,
    phase,
    turns,
)
from four_notebooks.method.rules import Rules
from four_notebooks.method.workdays import clock_of

NEVER = 1 << 62


class Mark(NamedTuple):
    """The two phases of a card; None where its notebook shows none."""

    window: Phase | None = None
    deadline: DeadlinePhase | None = None

    @property
    def red(self) -> bool:
        """Whether the window is running out or has run out."""
        return self.window is Phase.RED or self.window is Phase.EXPIRED

    @property
    def running_out(self) -> bool:
        """Whether the window is open and in its last third."""
        return self.window is Phase.HOT or self.window is Phase.RED

    @property
    def late(self) -> bool:
        """Whether the window has run out or the signing deadline has passed."""
        return self.window is Phase.EXPIRED or self.deadline is DeadlinePhase.PASSED


UNTIMED = Mark()


class Timing:
    """Reads windows and deadlines by one book's rules, in milliseconds."""

    def __init__(self, rules: Rules, zone: tzinfo) -> None:
        self.rules = rules
        self.zone = zone
        self._worked = frozenset(str(notebook) for notebook in rules.worked)
        self._clock = clock_of(rules.working_days, zone)
        self._plain = rules.working_days is None
        self._marks = rules.phase_marks

    def shown(self, line: CardLine | Card) -> bool:
        """Whether the card has a window that is shown and acted on."""
        return line.window_closes is not None and line.notebook in self._worked

    def left(self, line: CardLine | Card, now: int) -> int:
        """How much of the window is left; negative once it has run out, 0 without a window."""
        if line.window_closes is None:
            return 0
        if self._plain or now >= line.window_closes:
            return line.window_closes - now
        return self._clock.read(line.window_closes) - self._clock.read(now)

    def fraction(self, line: CardLine | Card, now: int) -> float:
        """The part of the window that is left, 0-1."""
        if line.window_opened is None or line.window_closes is None:
            return 0.0
        read = self._clock.read
        return fraction_left(read(line.window_opened), read(line.window_closes), read(now))

    def mark(self, line: CardLine | Card, now: int) -> Mark:
        """Both phases at one moment."""
        window = deadline = None
        if self.shown(line):
            window = self._phase(line, now)
        if line.deadline is not None:
            warning = self.rules.warning_ms(line.notebook)
            deadline = deadline_phase(line.deadline, now, warning)
        if window is None and deadline is None:
            return UNTIMED
        return Mark(window, deadline)

    def _phase(self, line: CardLine | Card, now: int) -> Phase:
        assert line.window_opened is not None
        assert line.window_closes is not None
        if self._plain:
            return phase(line.window_opened, line.window_closes, now, self._marks)
        if now >= line.window_closes:
            return Phase.EXPIRED
        read = self._clock.read
        opened, closes = read(line.window_opened), read(line.window_closes)
        return phase(opened, closes, read(now), self._marks)

    def next_turn(self, line: CardLine, now: int) -> int:
        """The first instant after ``now`` at which ``mark`` differs; ``NEVER`` if none."""
        best = NEVER
        if self.shown(line):
            for turn in self._turns(line):
                if now < turn < best:
                    best = turn
        if line.deadline is not None:
            warning = line.deadline - self.rules.warning_ms(line.notebook)
            for turn in (warning, line.deadline):
                if now < turn < best:
                    best = turn
        return best

    def _turns(self, line: CardLine) -> tuple[int, ...]:
        assert line.window_opened is not None
        assert line.window_closes is not None
        if self._plain:
            return turns(line.window_opened, line.window_closes, self._marks)
        opened = line.window_opened
        shown = self._clock.read(opened)
        plan = turns(shown, self._clock.read(line.window_closes), self._marks)
        return (*[self._clock.add(opened, at - shown) for at in plan[:3]], line.window_closes)
