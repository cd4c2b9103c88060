"""Files kept beside the book, named by their content."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.method.values import Attachment
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


class Attachments:
    """The file is written and on disk before the step that names it; undo leaves it."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(
        self,
        account_id: int,
        name: str,
        content: bytes | Path,
        *,
        entry_id: int | None = None,
        who: str = "",
    ) -> Attachment:
        """Keep a file's content under its SHA-256 and attach it, as one step ``attach``.

        Raises:
            Refused: ``file_too_large``, ``file_missing``, ``unknown_account``.
        """
        raise NotImplementedError

    def get(self, attachment_id: int) -> Attachment:
        """One attachment. Raises Refused ``unknown_attachment``."""
        raise NotImplementedError

    def path(self, attachment: Attachment) -> Path:
        """Where the file lies; it may be missing if somebody removed it."""
        raise NotImplementedError

    def path_of(self, name: str) -> Path | None:
        """The file behind a name that text refers to (``<digest>.<ending>``), or None.

        Nothing outside the attachments folder is ever answered.
        """
        raise NotImplementedError

    def reference(self, attachment: Attachment) -> str:
        """The name under which text refers to it: digest and ending."""
        raise NotImplementedError

    def of(self, account_id: int, entry_id: int | None = None) -> list[Attachment]:
        """The attachments of an account, or of one entry, oldest first."""
        raise NotImplementedError

    def detach(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Take attachments away; the files stay for undo."""
        raise NotImplementedError

    def orphans(self) -> list[Path]:
        """Files that neither a record nor a step of the ledger names."""
        raise NotImplementedError

    def missing(self) -> list[Attachment]:
        """Attachments whose file is not there or has other content."""
        raise NotImplementedError

    def clean(self) -> int:
        """Remove orphans older than a day; their number."""
        raise NotImplementedError
