"""Attached files on their way out of an export, piece by piece, into the attachments folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

from four_notebooks.exchange.own.lines_in import Content
from four_notebooks.services.attachments import LARGEST
from four_notebooks.storage import attachment_files


class Contents:
    """Puts the pieces of one file after another together; what is not whole is dropped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._work = tempfile.TemporaryDirectory(prefix="four-notebooks-")
        self._part = Path(self._work.name, "part")
        self._digest = ""
        self._next = 0
        self._size = 0
        self.spoiled: set[str] = set()
        """The digests of files that came with damage."""

    def take(self, piece: Content) -> bool:
        """Take a piece; False if it is not the next one, or the whole is not what it says.

        Raises BookError if the file cannot be kept.
        """
        if piece.number == 0:
            self._digest, self._next, self._size = piece.digest, 0, 0
            self._part.write_bytes(b"")
        self._size += len(piece.part)
        if piece.digest != self._digest or self._size > LARGEST:
            return self._spoil(piece)
        if piece.number == -1:
            return self._keep(piece)
        if piece.number != self._next:
            return self._spoil(piece)
        self._next += 1
        with self._part.open("ab") as file:
            file.write(piece.part)
        return True

    def close(self) -> None:
        """Remove what is left over."""
        self._work.cleanup()

    def _keep(self, piece: Content) -> bool:
        if attachment_files.digest_of(self._part) != piece.digest:
            return self._spoil(piece)
        attachment_files.keep(self._folder, self._part)
        self._digest = ""
        return True

    def _spoil(self, piece: Content) -> bool:
        self._digest = ""
        self.spoiled.add(piece.digest)
        return False
