"""The whole book as a folder of markdown: a file per account, its attachments beside it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.exchange.out.account_note import Belongings, Notes
from four_notebooks.exchange.out.file_names import FileNames, safe
from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Entry,
    Move,
    PlannedVisit,
    SheetAnswer,
    Strategy,
)
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

FILES = "attachments"
_TOGETHER = 200
_KINDS: tuple[type[Any], ...] = (
    *(Contact, Entry, Strategy, PlannedVisit, Move, SheetAnswer, Attachment),
)


def write_folder(
    book: Book,
    folder: Path,
    language: str,
    *,
    only: Collection[int] | None = None,
    watch: Watch = NOBODY,
) -> int:
    """Write every account outside the bin as markdown; how many there are.

    The folder must not exist, or be empty: it comes whole or not at all. A link to an empty
    folder leads there. ``only`` keeps to some accounts.

    Raises:
        Refused: ``folder_in_use`` (path).
        Cancelled, BookError, OSError: then the folder is as it was.
    """
    place = Path(os.path.realpath(folder))
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise Refused("folder_in_use", path=folder)
    above = _made(place.parent)
    try:
        part = Path(tempfile.mkdtemp(dir=place.parent, prefix=".", suffix=".part"))
        try:
            count = _Folder(book, part, language).write(only, watch)
            if place.exists():
                place.rmdir()
            part.replace(place)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except BaseException:
        for each in above:
            each.rmdir()
        raise
    return count


def _made(folder: Path) -> list[Path]:
    """Make a folder and what it lies in; what was made, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


class _Folder:
    """Writes the files of one export."""

    def __init__(self, book: Book, folder: Path, language: str) -> None:
        self._book = book
        self._folder = folder
        self._names = FileNames()
        self._notes = Notes(book, language)

    def write(self, only: Collection[int] | None, watch: Watch) -> int:
        """All accounts outside the bin, or those wanted; how many."""
        with self._book.store.snapshot() as moment:
            alive = [a for a in moment.all(Account) if a.deleted_at is None]
            wanted = [a for a in alive if only is None or a.id in only]
            for part in watch.parts(wanted, _TOGETHER):
                ids = [account.id for account in part]
                its = {kind: moment.of_accounts(kind, ids) for kind in _KINDS}
                for account in part:
                    watch.ask()
                    own = (its[kind].get(account.id, []) for kind in _KINDS)
                    self._account(account, Belongings(*own))
        return len(wanted)

    def _account(self, account: Account, its: Belongings) -> None:
        name = self._names.give(account.name, ".md")
        places = {file.digest: self._file(name.removesuffix(".md"), file) for file in its.files}
        text = self._notes.text(account, its, places)
        (self._folder / name).write_text(text, encoding="utf-8", newline="\n")

    def _file(self, account: str, file: Attachment) -> str:
        """Put an attachment beside the account's file; where it lies, seen from there."""
        place = f"{FILES}/{account}/{file.digest[:8]}-{safe(file.name)}"
        source = self._book.attachments.path(file)
        if source.is_file():
            target = self._folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        return place
