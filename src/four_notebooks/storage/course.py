"""How far one long verb is, and whether it is to stop: known to the thread that does it alone.

A verb that touches the whole book (a number of the method, undoing an import) is one
transaction. Done in a thread of its own it tells by this how far it is; stopped before its
commit it leaves nothing behind. Everybody else's verbs take no notice.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final


class Stopped(Exception):  # noqa: N818  (named for what happened)
    """A long verb was stopped before its commit: nothing of it is in the book."""


class _Along(threading.local):
    course: _Course | None = None


class _Course:
    def __init__(
        self, total: int, progress: Callable[[int, int], None], stopping: Callable[[], bool]
    ) -> None:
        self.total = total
        self.done = 0
        self.progress = progress
        self.stopping = stopping


_ALONG: Final = _Along()


@contextmanager
def along(
    total: int, progress: Callable[[int, int], None], stopping: Callable[[], bool]
) -> Iterator[None]:
    """Inside, what this thread does tells ``progress`` (done, total) and ends by ``stopping``.

    ``total`` is a guess in the units of ``went``; what goes beyond it tells nothing more.
    """
    _ALONG.course = _Course(total, progress, stopping)
    try:
        yield
    finally:
        _ALONG.course = None


def _never() -> bool:
    return False


def committed() -> None:
    """This thread's verb has changed the book: what is left to clear up is not stopped."""
    if _ALONG.course is not None:
        _ALONG.course.stopping = _never


def went(count: int) -> None:
    """So many records further. Raises Stopped where the verb is to end."""
    course = _ALONG.course
    if course is None:
        return
    if course.stopping():
        raise Stopped
    course.done = min(course.total, course.done + count)
    course.progress(course.done, course.total)
