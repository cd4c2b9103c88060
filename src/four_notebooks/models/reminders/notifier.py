"""What the desktop is asked to show, and what comes back from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Note:
    """One notification. ``key`` is ours; ``actions`` are (code, words) of its buttons."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]


class Notifier(QObject):
    """Shows notes on the desktop; this one has no desktop, so that the list alone is left.

    ``acted`` carries a note's key and the code of the action that was taken. ``changed``
    comes when notes can be shown from now on, or no longer.
    """

    acted = Signal(str, str)
    changed = Signal()

    @property
    def works(self) -> bool:
        """Whether notes are seen, as far as is known."""
        return False

    def show(self, note: Note) -> None:
        """Show a note; at once or never, but it does not wait for anything."""

    def withdraw(self, keys: Iterable[str]) -> None:
        """Take back notes that are no longer true or were dealt with elsewhere."""

    def close(self) -> None:
        """Show nothing any more."""
