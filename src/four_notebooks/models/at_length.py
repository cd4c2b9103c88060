"""A verb that touches the whole book, done in a thread: told how far it is, stopped whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from four_notebooks.models.errand import Errand
from four_notebooks.storage import course

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

T = TypeVar("T")
AT_ONCE = 2_500
"""The weight up to which nobody notices that a verb takes a while (about 0.1 s)."""


class AtLength(Generic[T]):
    """One verb on its way through a thread of its own, in one transaction.

    ``weight`` guesses how many records it takes up. What writes by the clock alone waits
    meanwhile (``Book.busy``), since the door is held. A kill in the middle leaves the book
    as it was. Begun and ended on the GUI thread.
    """

    def __init__(self, book: Book, verb: Callable[[], T], weight: int) -> None:
        self._book = book
        self._verb = verb
        self._weight = weight
        self._result: T | None = None
        self._fault: BaseException | None = None
        self.errand = Errand(self._work)

    def start(self) -> None:
        """Begin."""
        self._book.busy = True
        self.errand.start()

    def outcome(self) -> T | None:
        """What the verb gave, waited for; None where it was stopped. Raises what it raised."""
        self.errand.wait()
        self._book.busy = False
        if self._fault is not None and not isinstance(self._fault, course.Stopped):
            raise self._fault
        return self._result

    def _work(self, errand: Errand) -> None:
        try:
            with course.along(self._weight, errand.progress, errand.stopping):
                self._result = self._verb()
        except Exception as fault:
            self._fault = fault
