"""A whole book written as JSON lines: one record a line, an account before all it has.

The first line says what it is. Settings, sheets and call scripts come first, then account by
account in the order of their ids, then what belongs to none. An attachment's content comes
before it in lines of its own, once for all attachments that share it. The history of steps
and what is derived are left out.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from four_notebooks.exchange.own.plain import plain
from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.exchange.whole_file import whole_file
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Draft,
    Entry,
    Move,
    PlannedVisit,
    Record,
    Referral,
    Reminder,
    Script,
    ScriptUse,
    Setting,
    SheetAnswer,
    SheetTemplate,
    Strategy,
)

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.snapshot import Snapshot

FORMAT = 1
"""Raised when a reader of the old form could not read the new one."""
MARK = "four_notebooks"
"""The key of the first line."""
OF_BOOK: tuple[type[Any], ...] = (Setting, SheetTemplate, Script)
OF_ACCOUNT: tuple[type[Any], ...] = (
    Contact,
    Entry,
    Strategy,
    PlannedVisit,
    Move,
    Attachment,
    SheetAnswer,
    ScriptUse,
    Reminder,
    Referral,
)
NAMES: dict[str, type[Record]] = {
    "setting": Setting,
    "sheet": SheetTemplate,
    "script": Script,
    "account": Account,
    "contact": Contact,
    "entry": Entry,
    "strategy": Strategy,
    "planned_visit": PlannedVisit,
    "move": Move,
    "attachment": Attachment,
    "answer": SheetAnswer,
    "script_use": ScriptUse,
    "reminder": Reminder,
    "referral": Referral,
    "draft": Draft,
}
"""What a line's record is called."""
_CALLED = {kind: name for name, kind in NAMES.items()}
_TOGETHER = 200
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BLOCK = 384 * 1024
"""Bytes of a file in one line."""


def write_lines(
    book: Book,
    path: Path,
    *,
    watch: Watch = NOBODY,
) -> int:
    """Write the book as it is at this moment; how many accounts went out, the bin's too.

    Who waits is told of accounts.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    with book.store.snapshot() as moment, whole_file(path) as file:
        writer = _Writer(book, moment, file)
        writer.head()
        ids = [account.id for account in moment.all(Account)]
        for part in watch.parts(ids, _TOGETHER):
            writer.accounts(part)
        writer.rest()
    return len(ids)


class _Writer:
    """Writes lines to a file, and every attached content once."""

    def __init__(self, book: Book, moment: Snapshot, file: BinaryIO) -> None:
        self._book = book
        self._moment = moment
        self._file = file
        self._contents: set[str] = set()

    def head(self) -> None:
        """What it is, when it was made, and what belongs to the whole book."""
        at = self._book.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self._line({MARK: FORMAT, "made_at": at})
        for kind in OF_BOOK:
            self._records(self._moment.all(kind))

    def accounts(self, ids: Sequence[int]) -> None:
        """Some accounts, each with all it has."""
        its = {kind: self._moment.of_accounts(kind, ids) for kind in OF_ACCOUNT}
        for account in self._moment.many(Account, ids):
            self._records([account])
            for kind in OF_ACCOUNT:
                for record in sorted(its[kind].get(account.id, []), key=lambda each: each.id):
                    if isinstance(record, Attachment):
                        self._content(record)
                    self._records([record])

    def rest(self) -> None:
        """What belongs to no account."""
        uses = self._moment.all(ScriptUse)
        self._records([use for use in uses if use.account_id is None])
        self._records(self._moment.drafts())

    def _records(self, records: list[Any]) -> None:
        for record in records:
            self._line({"record": _CALLED[type(record)], **plain(record)})

    def _content(self, attachment: Attachment) -> None:
        if attachment.digest in self._contents:
            return
        self._contents.add(attachment.digest)
        place = self._book.attachments.path(attachment)
        if not place.is_file():
            return
        for number, block in enumerate(_blocks(place)):
            text = base64.b64encode(block).decode("ascii")
            self._line(
                {"record": "content", "digest": attachment.digest, "n": number, "part": text}
            )
        self._line(_content_line(attachment.digest, -1))

    def _line(self, value: dict[str, Any]) -> None:
        self._file.write(_JSON.encode(value).encode("utf-8") + b"\n")


def _content_line(digest: str, number: int) -> dict[str, Any]:
    return {"record": "content", "digest": digest, "n": number}


def _blocks(place: Path) -> Iterator[bytes]:
    """The pieces of a file, one at least: an empty file has a content too."""
    with place.open("rb") as file:
        yield file.read(_BLOCK)
        while block := file.read(_BLOCK):
            yield block
