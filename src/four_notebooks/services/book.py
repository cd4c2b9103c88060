"""A book: one file, one clock, and the verbs on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from threading import RLock, get_ident
from typing import TYPE_CHECKING

from four_notebooks.method.kinds import Method
from four_notebooks.method.rules import Rules
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.errors import BookReadOnly
from four_notebooks.storage.opening import Opening, create_book, open_book

if TYPE_CHECKING:
    from four_notebooks.services.accounts import Accounts
    from four_notebooks.services.attachments import Attachments
    from four_notebooks.services.backups import Backups
    from four_notebooks.services.board import Board
    from four_notebooks.services.day import Day
    from four_notebooks.services.drafts import Drafts
    from four_notebooks.services.journal import Journal
    from four_notebooks.services.ledger import Ledger
    from four_notebooks.services.past import Past
    from four_notebooks.services.people import People
    from four_notebooks.services.plan import Plan
    from four_notebooks.services.pool import Pool
    from four_notebooks.services.referrals import Referrals
    from four_notebooks.services.reminders import Reminders
    from four_notebooks.services.review import Review
    from four_notebooks.services.scripts import Scripts
    from four_notebooks.services.search import Search
    from four_notebooks.services.settings import Settings
    from four_notebooks.services.sheets import Sheets
    from four_notebooks.services.workdays import WorkDays
    from four_notebooks.storage.changes import Announcement, Listener
    from four_notebooks.storage.checking import Finding
    from four_notebooks.storage.search.asking import Asking
    from four_notebooks.storage.store import Store

RULES = "rules"
"""The setting that holds the method and its numbers."""


class Book:
    """An open book. Cheap to make: the write store is opened when it is first needed.

    ``path`` is the file, ``zone`` gives the user's local days, ``closed`` tells that nothing
    may be asked any more, ``busy`` that a verb of the interface takes long and holds the
    door, so that what writes by the clock alone had better wait. ``reader`` is the fast reader
    of cards for the thread that opened the book; other threads take ``new_reader()``. The
    verbs may be called from any thread.
    """

    def __init__(self, opening: Opening, now: Callable[[], datetime], zone: tzinfo) -> None:
        self.path = opening.path
        self.read_only = opening.read_only
        self.zone = zone
        self._opening = opening
        self._now = now
        self._thread = get_ident()
        self.closed = False
        self.busy = False
        self._store: Store | None = None
        self._listeners: list[Listener] = []
        self._lock = RLock()
        self.reader = BoardReader(opening)
        try:
            self._rules = _rules_from(self.reader.setting(RULES))
        except BaseException:
            self.reader.close()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime],
        zone: tzinfo | None = None,
        create: bool = False,
        read_only: bool = False,
        method: Method = Method.QUALIFICATION,
    ) -> Book:
        """Open a book, or with ``create`` make one kept by ``method`` where there is none.

        ``zone`` None is the computer's own offset at this moment. ``read_only`` also opens
        a book that a later program wrote, or that somebody else is writing.

        Raises:
            BookError: missing, empty, damaged, newer, in use, read-only (storage.errors).
        """
        place = Path(path)
        if create and not place.exists():
            rules = json.dumps(Rules.default(method).to_json(), ensure_ascii=False)
            create_book(place, settings={RULES: rules})
        opening = open_book(place, read_only=read_only, allow_newer=read_only)
        try:
            return cls(opening, now, zone or now().astimezone().tzinfo or UTC)
        except BaseException:
            opening.close()
            raise

    @cached_property
    def attachments_folder(self) -> Path:
        """The folder beside the book that holds its attachments."""
        from four_notebooks.storage.backup import attachments_folder

        return attachments_folder(self.path)

    def warm(self) -> None:
        """Open the write store now (any thread; a second call does nothing).

        Raises:
            BookError: the book cannot be read.
        """
        _ = self.store

    @property
    def store(self) -> Store:
        """The one door of every write, opened at its first use.

        Raises:
            BookError: the book cannot be read, or it is closed (BookReadOnly).
        """
        if self._store is None:
            with self._lock:
                if self.closed:
                    raise BookReadOnly(self.path, "closed")
                if self._store is None:
                    self._store = self._open_store()
        return self._store

    @property
    def is_warm(self) -> bool:
        """Whether the write store is open, so that a question to it waits for nothing."""
        return self._store is not None

    def setting(self, setting_id: str) -> str | None:
        """A setting's JSON text; before the store is open the fast reader is asked."""
        if self._store is None and get_ident() == self._thread:
            return self.reader.setting(setting_id)
        from four_notebooks.method.values import Setting

        setting = self.store.get(Setting, setting_id)
        return None if setting is None else setting.value

    def close(self) -> None:
        """Close everything; a second call does nothing."""
        with self._lock:
            self.closed = True
            if "search" in self.__dict__:
                self.search.close()
            if self._store is not None:
                self._store.close()
            self.reader.close()
            self._opening.close()

    @property
    def newer(self) -> bool:
        """Whether a later program wrote it, so that it is open to be read only."""
        return self._opening.newer

    def new_reader(self) -> BoardReader:
        """A reader of cards for another thread; close it there."""
        return BoardReader(self._opening)

    def new_asking(self) -> Asking:
        """Connections to ask the search index, for any thread; close it at the end."""
        from four_notebooks.storage.search.asking import Asking

        return Asking(self._opening)

    def now(self) -> datetime:
        """This moment by the book's clock: UTC, whole milliseconds as the book keeps them."""
        moment = self._now().astimezone(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def today(self) -> date:
        """The user's local day."""
        return self.local_day(self.now())

    def local_day(self, moment: datetime) -> date:
        """The user's local day at a moment."""
        return moment.astimezone(self.zone).date()

    @property
    def rules(self) -> Rules:
        """The numbers of the method in force; follows settings steps and their undo."""
        return self._rules

    @property
    def method(self) -> Method:
        """The method in force."""
        return self._rules.method

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with every announcement, after the commit, in its thread."""
        with self._lock:
            self._listeners.append(listener)
            if self._store is not None:
                self._store.listen(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop calling it; a stranger is ignored."""
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)
            if self._store is not None:
                self._store.unlisten(listener)

    def check(self) -> list[Finding]:
        """All faults of the book, from its pages to its standings; empty is sound."""
        from four_notebooks.storage.checking import check

        return check(self.path, zone=self.zone)

    def _open_store(self) -> Store:
        """The store, told to refresh the rules before anybody else hears of a step."""
        from four_notebooks.storage.store import Store

        store = Store(self._opening, zone=self.zone)
        for listener in (self._follow_rules, *self._listeners):
            store.listen(listener)
        return store

    def _follow_rules(self, done: Announcement) -> None:
        """Take over the numbers of the method when a step wrote them."""
        from four_notebooks.method.values import Setting

        for change in done.changes:
            if isinstance(change.record, Setting) and change.record.id == RULES:
                after = change.after
                self._rules = _rules_from(after.value if isinstance(after, Setting) else None)

    @cached_property
    def ledger(self) -> Ledger:
        """Undo, redo and the list of steps."""
        from four_notebooks.services.ledger import Ledger

        return Ledger(self)

    @cached_property
    def accounts(self) -> Accounts:
        """Accounts and the bin."""
        from four_notebooks.services.accounts import Accounts

        return Accounts(self)

    @cached_property
    def past(self) -> Past:
        """What happened, as the rulebook reads it."""
        from four_notebooks.services.past import Past

        return Past(self)

    @cached_property
    def board(self) -> Board:
        """Where cards lie."""
        from four_notebooks.services.board import Board

        return Board(self)

    @cached_property
    def pool(self) -> Pool:
        """What was let go, and the second look at it."""
        from four_notebooks.services.pool import Pool

        return Pool(self)

    @cached_property
    def referrals(self) -> Referrals:
        """Whom the signed accounts refer."""
        from four_notebooks.services.referrals import Referrals

        return Referrals(self)

    @cached_property
    def journal(self) -> Journal:
        """Entries and strategies."""
        from four_notebooks.services.journal import Journal

        return Journal(self)

    @cached_property
    def people(self) -> People:
        """Contacts and evidence."""
        from four_notebooks.services.people import People

        return People(self)

    @cached_property
    def plan(self) -> Plan:
        """Planned visits and the agenda."""
        from four_notebooks.services.plan import Plan

        return Plan(self)

    @cached_property
    def workdays(self) -> WorkDays:
        """Working days, public holidays, and the clock that may run by them."""
        from four_notebooks.services.workdays import WorkDays

        return WorkDays(self)

    @cached_property
    def day(self) -> Day:
        """The order, hours and evening of a day."""
        from four_notebooks.services.day import Day

        return Day(self)

    @cached_property
    def drafts(self) -> Drafts:
        """Text not recorded yet."""
        from four_notebooks.services.drafts import Drafts

        return Drafts(self)

    @cached_property
    def attachments(self) -> Attachments:
        """Files beside the book."""
        from four_notebooks.services.attachments import Attachments

        return Attachments(self)

    @cached_property
    def settings(self) -> Settings:
        """Settings that live in the book."""
        from four_notebooks.services.settings import Settings

        return Settings(self)

    @cached_property
    def reminders(self) -> Reminders:
        """Events that are told and listed."""
        from four_notebooks.services.reminders import Reminders

        return Reminders(self)

    @cached_property
    def sheets(self) -> Sheets:
        """What there is to find out, and what was found out."""
        from four_notebooks.services.sheets import Sheets

        return Sheets(self)

    @cached_property
    def scripts(self) -> Scripts:
        """Call scripts."""
        from four_notebooks.services.scripts import Scripts

        return Scripts(self)

    @cached_property
    def review(self) -> Review:
        """Figures of a period, and reports."""
        from four_notebooks.services.review import Review

        return Review(self)

    @cached_property
    def search(self) -> Search:
        """Everything found again."""
        from four_notebooks.services.search import Search

        return Search(self)

    @cached_property
    def backups(self) -> Backups:
        """Backups of this book."""
        from four_notebooks.services.backups import Backups

        return Backups(self)


def _rules_from(text: str | None) -> Rules:
    """The rules kept in a book; METHOD's own where there are none or they cannot be read."""
    if text is None:
        return Rules.default()
    try:
        return Rules.from_json(json.loads(text))
    except ValueError:
        return Rules.default()
