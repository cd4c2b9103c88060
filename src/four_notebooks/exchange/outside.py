"""Opening what somebody else made: only real files, and never more of one than is bearable.

A name may stand for a pipe that nobody writes to, a device without an end, or a file that
grows while it is read. What was opened is asked what it is, not the name.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import LARGEST_FILE

_HOW = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting: opening a pipe would otherwise wait until somebody writes to it."""
_AT_ONCE = 1 << 20


def opened(path: Path) -> BinaryIO:
    """A file open for reading.

    Raises:
        Unreadable: ``file_missing``; ``file_unreadable`` for folders, pipes, devices, links
            in a circle, names that the system forbids, and what may not be read.
    """
    try:
        descriptor = os.open(path, _HOW)
    except FileNotFoundError as fault:
        raise Unreadable("file_missing", path=str(path)) from fault
    except (OSError, ValueError) as fault:
        raise Unreadable("file_unreadable", path=str(path)) from fault
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Unreadable("file_unreadable", path=str(path))
    return os.fdopen(descriptor, "rb")


def content_of(path: Path, most: int = LARGEST_FILE) -> bytes:
    """The bytes of a file; at most ``most`` of them, however large it says it is.

    Raises:
        Unreadable: ``file_missing``, ``file_unreadable``, ``file_empty``, ``file_too_large``
            (size, limit).
    """
    with opened(path) as file:
        try:
            size = os.fstat(file.fileno()).st_size
            if size > most:
                raise Unreadable("file_too_large", size=size, limit=most)
            content = _read(file, most)
        except OSError as fault:
            raise Unreadable("file_unreadable", path=str(path)) from fault
    if len(content) > most:
        raise Unreadable("file_too_large", size=len(content), limit=most)
    if not content:
        raise Unreadable("file_empty")
    return content


def _read(file: BinaryIO, most: int) -> bytes:
    """All there is, up to one byte more than the most: the file may grow meanwhile."""
    pieces = bytearray()
    while len(pieces) <= most and (piece := file.read(min(_AT_ONCE, most + 1 - len(pieces)))):
        pieces += piece
    return bytes(pieces)
