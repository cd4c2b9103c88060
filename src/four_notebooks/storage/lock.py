"""One writer per book: an operating system's lock that ends with its process.

The lock is on ``<book>.lock`` beside the book. The note in it (pid, host) is for people and
messages; only the lock counts, so a file left by a crash stops nobody.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from four_notebooks.storage.errors import BookInUse

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30

    def _take(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _host() -> str:
    """This machine's name; the library for networks is not imported for it."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


class BookLock:
    """The right to write to a book, held until ``release`` or the end of the process."""

    def __init__(self, book: Path) -> None:
        """Take the lock; raises BookInUse (with pid and host) or OSError."""
        self.book = book
        self.file = book.with_name(book.name + ".lock")
        self._descriptor: int | None = self._acquire()
        self._sign()

    def _acquire(self) -> int:
        while True:
            descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600)
            if not _take(descriptor):
                os.close(descriptor)
                raise self._in_use()
            if self._is_still_there(descriptor):
                return descriptor
            os.close(descriptor)

    def _is_still_there(self, descriptor: int) -> bool:
        """Whether the locked file is the one at this path (its last holder removes it)."""
        try:
            there = self.file.stat()
        except FileNotFoundError:
            return False
        mine = os.fstat(descriptor)
        return (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino)

    def _sign(self) -> None:
        assert self._descriptor is not None
        note = json.dumps({"pid": os.getpid(), "host": _host()})
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, note.encode())

    def _in_use(self) -> BookInUse:
        try:
            note = json.loads(self.file.read_text("utf-8"))
            return BookInUse(self.book, pid=int(note["pid"]), host=str(note["host"]))
        except (OSError, ValueError, KeyError, TypeError):
            return BookInUse(self.book)

    def release(self) -> None:
        """Give the lock back and remove its file. Safe to call twice."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        if sys.platform == "win32":
            os.close(descriptor)
        try:
            self.file.unlink(missing_ok=True)
        except OSError:
            pass
        finally:
            if sys.platform != "win32":
                os.close(descriptor)
