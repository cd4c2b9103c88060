"""Whoever waits for a long piece of work: told how far it is, asked whether it is to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from four_notebooks.exchange.faults import Cancelled

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Watch:
    """``progress`` hears (done, total); ``cancelled`` says whether to stop. Any thread."""

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def ask(self) -> None:
        """Raises Cancelled if the work is to stop."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled

    def tell(self, done: int, total: int) -> None:
        """Say how far it is."""
        if self.progress is not None:
            self.progress(done, total)

    def parts(self, things: Sequence[T], size: int) -> Iterator[Sequence[T]]:
        """The things in parts of that size; after each it is told, before each it is asked."""
        for at in range(0, len(things), size):
            self.ask()
            part = things[at : at + size]
            yield part
            self.tell(at + len(part), len(things))

    def each(self, things: Iterable[T], every: int = 500) -> Iterator[T]:
        """The things one by one; every so many it is asked."""
        for number, thing in enumerate(things):
            if number % every == 0:
                self.ask()
            yield thing


NOBODY = Watch()
"""Nobody waits: nothing is told, nothing stopped."""
