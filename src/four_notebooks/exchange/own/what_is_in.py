"""What an export of the program holds, counted before anything is taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.own.lines_in import Content, read_lines
from four_notebooks.method.sheet_values import Script, SheetAnswer, SheetTemplate
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Entry,
    PlannedVisit,
    Setting,
    Strategy,
)

_ASKED_EVERY = 500
_KINDS: tuple[tuple[str, type], ...] = (
    ("accounts", Account),
    ("people", Contact),
    ("entries", Entry),
    ("strategies", Strategy),
    ("plans", PlannedVisit),
    ("answers", SheetAnswer),
    ("sheets", SheetTemplate),
    ("scripts", Script),
    ("attachments", Attachment),
    ("settings", Setting),
)


@dataclass(frozen=True, slots=True)
class OwnContents:
    """How many records of each kind there are, in the order in which they are told, the
    first names of accounts, and how many lines are damaged."""

    path: Path
    counts: dict[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    damaged: int = 0


def what_is_in(
    path: Path, cancelled: Callable[[], bool] | None = None, names: int = 40
) -> OwnContents:
    """Count what an export holds; it is read once from its beginning to its end.

    Raises:
        Unreadable: it is no export of this program, or one of a newer program.
        Cancelled: ``cancelled`` said yes.
    """
    found: Counter[str] = Counter()
    shown: list[str] = []
    damaged = 0
    for line in read_lines(path):
        if cancelled is not None and line.number % _ASKED_EVERY == 0 and cancelled():
            raise Cancelled
        if line.holds is None:
            damaged += 1
        elif not isinstance(line.holds, Content):
            found.update(code for code, kind in _KINDS if isinstance(line.holds, kind))
            if isinstance(line.holds, Account) and len(shown) < names:
                shown.append(line.holds.name)
    counts = {code: found[code] for code, _ in _KINDS if found[code]}
    return OwnContents(path, counts, tuple(shown), damaged)
