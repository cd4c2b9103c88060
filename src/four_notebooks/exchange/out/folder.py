"""The whole book as a folder of markdown: a file per account, its attachments beside it."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.out.file_names import FileNames, safe
from four_notebooks.exchange.out.headings import heading
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Entry,
    EntryKind,
    Strategy,
)
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.snapshot import Snapshot

FILES = "attachments"
_REFERENCE = re.compile(r"attachment:([0-9a-f]{64})(?:\.[A-Za-z0-9]{1,10})?")
_TOGETHER = 200


def write_folder(
    book: Book,
    folder: Path,
    language: str,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write every account outside the bin as markdown; how many there are.

    The folder must not exist, or be empty: it comes whole or not at all.

    Raises:
        Refused: ``folder_in_use`` (path). Cancelled: ``cancelled`` said yes.
        BookError, OSError: then the folder is as it was.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_in_use", path=folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".", suffix=".part"))
    try:
        with book.store.snapshot() as moment:
            count = _Folder(book, moment, part, language).write(progress, cancelled)
        if folder.exists():
            folder.rmdir()
        part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return count


class _Folder:
    """Writes the files of one export."""

    def __init__(self, book: Book, moment: Snapshot, folder: Path, language: str) -> None:
        self._book = book
        self._moment = moment
        self._folder = folder
        self._language = language
        self._names = FileNames()

    def write(
        self,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> int:
        alive = [a for a in self._moment.all(Account) if a.deleted_at is None]
        for at in range(0, len(alive), _TOGETHER):
            if cancelled is not None and cancelled():
                raise Cancelled
            part = alive[at : at + _TOGETHER]
            ids = [account.id for account in part]
            kinds: tuple[type[Any], ...] = (Contact, Entry, Strategy, Attachment)
            its = {kind: self._moment.of_accounts(kind, ids) for kind in kinds}
            for account in part:
                self._account(account, *(its[kind].get(account.id, []) for kind in kinds))
            if progress is not None:
                progress(at + len(part), len(alive))
        return len(alive)

    def _account(
        self,
        account: Account,
        people: list[Contact],
        entries: list[Entry],
        strategies: list[Strategy],
        files: list[Attachment],
    ) -> None:
        name = self._names.give(account.name, ".md")
        text = [self._front(account, people), f"# {account.name}\n"]
        text += [self._strategy(strategies[-1])] if strategies else []
        called = {person.id: person.name for person in people}
        text += [f"## {self._say('journal')}\n"] if entries else []
        kept = {file.digest: self._file(name.removesuffix(".md"), file) for file in files}
        for entry in sorted(entries, key=lambda each: (each.start, each.id)):
            text.append(self._entry(entry, called, kept))
        if files:
            lines = (f"- [{_label(file.name)}](<{kept[file.digest]}>)" for file in files)
            text.append(f"## {self._say('files')}\n\n" + "\n".join(lines) + "\n")
        (self._folder / name).write_text("\n".join(text), encoding="utf-8", newline="\n")

    def _front(self, account: Account, people: list[Contact]) -> str:
        """The account's fields as YAML between two lines of dashes."""
        values: dict[str, Any] = {
            "name": account.name,
            "notebook": str(account.notebook),
            "status": str(account.status),
            "term": str(account.term),
            "short_name": account.short_name,
            "registration_code": account.registration_code,
            "phones": list(account.phones),
            "area": account.area,
            "address": account.address,
            "industry": account.industry,
            "source": account.source,
            "tags": list(account.tags),
            "amount": None if account.amount is None else account.amount / 100,
            "website": account.website,
            "note": account.note,
            "evidence": {each: str(getattr(account, each).answer) for each in _EVIDENCE},
            "people": [_person(person, people) for person in people],
            **{label: text for label, text in account.extra if label not in _OWN},
        }
        filled = {name: value for name, value in values.items() if value not in ("", None, [])}
        text: str = yaml.safe_dump(filled, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{text}---\n"

    def _strategy(self, strategy: Strategy) -> str:
        lines = [f"## {self._say('strategy')}\n"]
        for field in ("goal", "way_in", "news", "ask"):
            text = getattr(strategy, field).strip()
            if text:
                lines.append(f"- **{self._say(field)}**: " + text.replace("\n", "\n  "))
        return "\n".join(lines) + "\n"

    def _entry(self, entry: Entry, called: dict[int, str], kept: dict[str, str]) -> str:
        kind = "entry_note" if entry.kind is EntryKind.NOTE else str(entry.kind)
        head = [self._local(entry.start), self._say(kind)]
        head += [", ".join(called[who] for who in entry.met if who in called)] if entry.met else []
        head += [f"{entry.heat}°"] if entry.heat is not None else []
        lines = [f"### {' · '.join(part for part in head if part)}\n"]
        for field in ("purpose", "state", "next_problem", "answer"):
            text = getattr(entry, field).strip()
            if text:
                lines.append(f"*{self._say(field)}*: {text}\n")
        body = _REFERENCE.sub(lambda found: kept.get(found[1], found[0]), entry.body)
        return "\n".join([*lines, body.rstrip(), ""])

    def _file(self, account: str, file: Attachment) -> str:
        """Put an attachment beside the account's file; where it lies, seen from there."""
        place = f"{FILES}/{account}/{file.digest[:8]}-{safe(file.name)}"
        source = self._book.attachments.path(file)
        if source.is_file():
            target = self._folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        return place

    def _local(self, moment: datetime) -> str:
        return moment.astimezone(self._book.zone).strftime("%Y-%m-%d %H:%M")

    def _say(self, code: str) -> str:
        return heading(code, self._language)


_EVIDENCE = ("need", "power", "value")
_OWN = frozenset(("name", "notebook", "status", "term", "people", "evidence", "amount", "tags"))


def _person(person: Contact, people: Iterable[Contact]) -> dict[str, Any]:
    above = next((each.name for each in people if each.id == person.reports_to), "")
    values: dict[str, Any] = {
        "name": person.name,
        "title": person.title,
        "level": person.level,
        "reports_to": above,
        "phones": list(person.phones),
        "wechat": person.wechat,
        "mail": person.mail,
        "attitude": str(person.attitude),
        "type": str(person.temper),
        "ally": person.ally or None,
        "note": person.note,
    }
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def _label(text: str) -> str:
    """A file's name as the words of a link."""
    return text.replace("[", "(").replace("]", ")")
