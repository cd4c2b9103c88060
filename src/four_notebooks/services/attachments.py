"""Files kept beside the book, named by their content."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.method.values import Attachment, Entry
from four_notebooks.services import entering
from four_notebooks.services.refusals import Refused
from four_notebooks.storage import attachment_files
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

A_DAY = timedelta(days=1)
LARGEST = 200 * 1024 * 1024
"""The largest file kept, in bytes."""
_REFERENCE = re.compile(r"(?:attachment:)?(?://)?([0-9a-f]{64})(?:\.[A-Za-z0-9]{1,10})?")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}")


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
            Refused: ``file_too_large`` (size, limit), ``file_missing`` (path),
                ``unknown_account``, ``unknown_entry``, ``name_blank``.
            BookError: DiskFull, BookReadOnly and others; then nothing is attached.
        """
        account = self._book.accounts.present(account_id)
        if entry_id is not None:
            entry = self._book.store.get(Entry, entry_id)
            if entry is None or entry.account_id != account_id:
                raise Refused("unknown_entry")
        tidy = entering.name(name)
        self._check_size(content)
        digest, size = attachment_files.keep(self._book.attachments_folder, content)
        (attachment_id,) = self._book.store.new_ids(Attachment)
        attachment = Attachment(
            id=attachment_id,
            account_id=account.id,
            digest=digest,
            name=tidy,
            media_type=mimetypes.guess_type(tidy)[0] or "application/octet-stream",
            size=size,
            added_at=self._book.now(),
            entry_id=entry_id,
        )
        self._book.ledger.commit(StepName("attach", tidy), [Change(None, attachment)], who=who)
        return attachment

    def get(self, attachment_id: int) -> Attachment:
        """One attachment. Raises Refused ``unknown_attachment``."""
        attachment = self._book.store.get(Attachment, attachment_id)
        if attachment is None:
            raise Refused("unknown_attachment")
        return attachment

    def path(self, attachment: Attachment) -> Path:
        """Where the file lies; it may be missing if somebody removed it."""
        return attachment_files.place(self._book.attachments_folder, attachment.digest)

    def path_of(self, reference: str) -> Path | None:
        """The file that text refers to (see ``reference``), or None if there is none.

        Nothing outside the attachments folder is ever answered.
        """
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            return None
        path = attachment_files.place(self._book.attachments_folder, match.group(1))
        return path if path.is_file() else None

    def reference(self, attachment: Attachment) -> str:
        """The address under which text refers to it: ``attachment:`` digest and ending."""
        ending = _ENDING.fullmatch(Path(attachment.name).suffix)
        return f"attachment:{attachment.digest}{ending.group().lower() if ending else ''}"

    def of(self, account_id: int, entry_id: int | None = None) -> list[Attachment]:
        """The attachments of an account, or of one entry, oldest first."""
        found = self._book.store.of_account(Attachment, account_id)
        return [each for each in found if entry_id in (None, each.entry_id)]

    def detach(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Take attachments away; the files stay for undo."""
        gone = [self.get(id_) for id_ in dict.fromkeys(ids)]
        subject = gone[0].name if len(gone) == 1 else ""
        changes = [Change(each, None) for each in gone]
        return self._book.ledger.commit(StepName("detach", subject, len(gone)), changes, who=who)

    def missing(self) -> list[Attachment]:
        """Attachments whose file is not there or has other content."""
        return [
            each
            for each in self._book.store.all(Attachment)
            if _digest_of(self.path(each)) != each.digest
        ]

    def orphans(self) -> list[Path]:
        """Files that neither a record nor a step of the ledger names any more."""
        from four_notebooks.storage.erasing import referred

        folder = self._book.attachments_folder
        if not folder.is_dir():
            return []
        known = referred(self._book.path)
        return sorted(p for p in folder.rglob("*") if p.is_file() and p.name not in known)

    def clean(self) -> int:
        """Remove orphans that are more than a day old; how many there were.

        Never by itself: a file is written before the step that names it.
        """
        latest = (self._book.now() - A_DAY).timestamp()
        old = [path for path in self.orphans() if path.stat().st_mtime < latest]
        for path in old:
            path.unlink(missing_ok=True)
        return len(old)

    def _check_size(self, content: bytes | Path) -> None:
        """Refuse what is no file or too large."""
        if isinstance(content, bytes):
            size = len(content)
        elif content.is_file():
            size = content.stat().st_size
        else:
            raise Refused("file_missing", path=str(content))
        if size > LARGEST:
            raise Refused("file_too_large", size=size, limit=LARGEST)


def _digest_of(path: Path) -> str:
    """The SHA-256 of a file in hex, '' if it is not there."""
    try:
        return attachment_files.digest_of(path)
    except OSError:
        return ""
