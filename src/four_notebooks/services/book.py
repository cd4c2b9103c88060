"""A book: one file, one clock, and the verbs on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.method.values import Method

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules
    from four_notebooks.services.accounts import Accounts
    from four_notebooks.services.attachments import Attachments
    from four_notebooks.services.backups import Backups
    from four_notebooks.services.board import Board
    from four_notebooks.services.drafts import Drafts
    from four_notebooks.services.journal import Journal
    from four_notebooks.services.ledger import Ledger
    from four_notebooks.services.people import People
    from four_notebooks.services.plan import Plan
    from four_notebooks.services.search import Search
    from four_notebooks.services.settings import Settings
    from four_notebooks.storage.board_reader import BoardReader
    from four_notebooks.storage.changes import Listener


class Book:
    """An open book. Cheap to make: the write store is opened when it is first needed.

    ``path`` is the file, ``attachments_folder`` the folder beside it, ``reader`` the
    fast reader of cards, ``zone`` gives the user's local days.
    """

    path: Path
    attachments_folder: Path
    read_only: bool
    reader: BoardReader
    zone: tzinfo

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

        Raises:
            BookError: missing, empty, damaged, newer, in use, read-only (storage.errors).
        """
        raise NotImplementedError

    def warm(self) -> None:
        """Open the write store now (any thread; a second call does nothing)."""
        raise NotImplementedError

    def close(self) -> None:
        """Close everything; a second call does nothing."""
        raise NotImplementedError

    def now(self) -> datetime:
        """This moment by the book's clock, UTC."""
        raise NotImplementedError

    def today(self) -> date:
        """The user's local day."""
        raise NotImplementedError

    @property
    def rules(self) -> Rules:
        """The numbers of the method in force; follows settings steps and their undo."""
        raise NotImplementedError

    @property
    def method(self) -> Method:
        """The method in force."""
        raise NotImplementedError

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with every announcement, after the commit, in its thread."""
        raise NotImplementedError

    def unlisten(self, listener: Listener) -> None:
        """Stop calling it; a stranger is ignored."""
        raise NotImplementedError

    def check(self) -> Any:
        """Check the file in full: pages, keys, standings against the replay, attachments."""
        raise NotImplementedError

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
    def board(self) -> Board:
        """Where cards lie."""
        from four_notebooks.services.board import Board

        return Board(self)

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
    def search(self) -> Search:
        """Simple search."""
        from four_notebooks.services.search import Search

        return Search(self)

    @cached_property
    def backups(self) -> Backups:
        """Backups of this book."""
        from four_notebooks.services.backups import Backups

        return Backups(self)
