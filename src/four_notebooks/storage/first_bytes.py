"""The first bytes of a book, read so that nobody's lock on it is lost (standard library only).

On POSIX a process loses all its locks on a file when it closes *any* descriptor of it, SQLite's
among them; a reader in another process would then take itself for the last one and remove the
log this process writes to. So a descriptor that was opened for a look is kept for the next one.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock

_KEPT: dict[tuple[int, int], int] = {}
"""Descriptors by device and inode; an inode that is held open is never given to another file."""
_ONE_AT_A_TIME = Lock()


def first_bytes(path: Path, count: int) -> bytes:
    """At most ``count`` bytes from the beginning of a file; raises OSError."""
    if os.name == "nt":
        with path.open("rb") as file:
            return file.read(count)
    with _ONE_AT_A_TIME:
        known = path.stat()
        descriptor = _KEPT.get((known.st_dev, known.st_ino))
        if descriptor is None:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            found = os.fstat(descriptor)
            _KEPT.setdefault((found.st_dev, found.st_ino), descriptor)
        return os.pread(descriptor, count, 0)
