"""Asks the book while somebody types: at once where that takes no time, else beside."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.services.refusals import Refused
from four_notebooks.services.search import Found
from four_notebooks.storage.errors import BookError

if TYPE_CHECKING:
    from four_notebooks.models.errand import Errand
    from four_notebooks.services.book import Book

PAGE = 60
"""Findings that are asked for at once; more come when somebody scrolls to their end."""
PATIENCE = 0.03
"""Seconds a search may take on the interface's own thread."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for which words; ``seconds`` is how long the book took."""

    words: str
    found: Found
    seconds: float = 0.0


class Searching(QObject):
    """``answered`` carries the newest answer alone, ``failed`` the fault that kept it away.

    Keys that wait together are answered together, and the last one always is: a turn of the
    event loop after it, or, once a search took longer than ``patience`` seconds, by a thread
    of its own. While it is out, what is typed waits for it; what it brings for other words
    than the last ones is dropped.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(
        self, book: Book, parent: QObject | None = None, *, patience: float = PATIENCE
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._patience = patience
        self._words = ""
        self._limit = PAGE
        self._slow = patience <= 0
        self._errand: Errand | None = None
        self._asked = ("", 0)
        self.answer = Answer("", Found())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.begin)

    @property
    def words(self) -> str:
        """What is looked for now."""
        return self._words

    @property
    def pending(self) -> bool:
        """Whether the newest answer does not belong to the newest words."""
        return self._timer.isActive() or self._errand is not None

    def look_for(self, words: str) -> None:
        """Look for other words; the answer comes by itself."""
        self._words, self._limit = words, PAGE
        self._timer.start(0)

    def again(self) -> None:
        """Look for the same words, as after a step."""
        self._timer.start(0)

    @property
    def has_more(self) -> bool:
        """Whether findings may follow those of the answer."""
        found = self.answer.found
        there = len(found.hits)
        full = there >= self._limit  # Less than was asked for is the end.
        return full and (found.more or there < found.total)

    def more(self) -> None:
        """Ask for what follows the findings there are."""
        if self.has_more and not self.pending:
            self._limit += max(PAGE, self._limit // 2)
            self._timer.start(0)

    def settle(self) -> Answer:
        """The answer to what stands there now, waited for."""
        if self.pending:
            self._timer.stop()
            self._drop()
            self._ask()
        return self.answer

    def rest(self) -> None:
        """Ask nothing any more, as before the book is closed."""
        self._timer.stop()
        errand = self._errand
        self._drop()
        if errand is not None:
            errand.wait()

    def begin(self) -> None:
        """Ask now, where this need not wait or there is a thread for it."""
        self._timer.stop()
        if not self._words.strip():
            self._drop()
            self._tell(Answer(self._words, Found()))
        elif not self._slow:
            self._ask()
        elif self._errand is None:
            self._send()

    def _ask(self) -> None:
        """Ask on this thread."""
        try:
            answer = self._find(self._words, self._limit)
        except (BookError, Refused) as fault:
            self.failed.emit(fault)
            return
        self._tell(answer)

    def _find(self, words: str, limit: int) -> Answer:
        if not words.strip():
            return Answer(words, Found())
        began = perf_counter()
        found = self._book.search.find(words, limit)
        return Answer(words, found, perf_counter() - began)

    def _send(self) -> None:
        """Ask on a thread of its own."""
        from four_notebooks.models.errand import Errand

        self._asked = words, limit = self._words, self._limit
        self._errand = Errand(lambda _errand: self._find(words, limit))
        self._errand.done.connect(self._came)
        self._errand.failed.connect(self._came_to_nothing)
        self._errand.start()

    def _drop(self) -> None:
        """Hear nothing of what is under way."""
        if self._errand is not None:
            self._errand.forget()
            self._errand = None

    def _came(self, answer: Answer) -> None:
        self._errand = None
        if self._asked != (self._words, self._limit):
            self.begin()
            return
        self._tell(answer)

    def _came_to_nothing(self, fault: Exception) -> None:
        self._errand = None
        if not isinstance(fault, BookError | Refused):
            raise fault
        self.failed.emit(fault)

    def _tell(self, answer: Answer) -> None:
        if answer.words.strip():
            # Quick again only well below the limit, so that it does not go to and fro.
            limit = self._patience / 2 if self._slow else self._patience
            self._slow = answer.seconds >= limit
        self.answer = answer
        self.answered.emit(answer)
