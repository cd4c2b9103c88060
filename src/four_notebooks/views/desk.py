"""What every page needs at hand, passed to it when it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from four_notebooks.views.system import NoSystem, System

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.local import LocalSettings
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.views.ask import Ask
    from four_notebooks.views.look import Look


@dataclass(frozen=True)
class Desk:
    """The open book, its relay and clock, the look, the one who asks, and what is around."""

    book: Book
    relay: Relay
    clock: Clock
    look: Look
    ask: Ask
    local: LocalSettings
    system: System = field(default_factory=NoSystem)
