"""The page of one account: its head, its people, and the parts that have models of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.assess import Assessment, assess_standing
from four_notebooks.method.instants import to_ms
from four_notebooks.method.standing import replay
from four_notebooks.method.values import Account, Answer, Contact, Evidence
from four_notebooks.models.account.changes import ChangesModel
from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.fields import AccountFields, EvidenceFields, PersonFields
from four_notebooks.models.account.journal import JournalModel
from four_notebooks.models.account.shown import (
    ChainShown,
    HeadShown,
    chain_shown,
    head_shown,
)
from four_notebooks.models.account.strategy import StrategyModel
from four_notebooks.models.autosave import Autosave

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement


class AccountPageModel(QObject):
    """What the page shows, computed once per step and per minute.

    ``head_changed``, ``chain_changed``, ``people_changed`` and ``account_changed`` (the
    account's own fields and evidence) tell which part is another, the last two with who
    did it; ``gone`` that the account is no longer in the book at all.
    """

    head_changed = Signal()
    chain_changed = Signal()
    people_changed = Signal(str)
    account_changed = Signal(str)
    gone = Signal()

    def __init__(
        self, book: Book, relay: Relay, clock: Clock, account_id: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = book
        self._clock = clock
        self.account_id = account_id
        self.account: Account = book.accounts.get(account_id)
        self.people: list[Contact] = book.people.contacts(account_id)
        self.found, self._first_meeting = self._assess()
        self.head: HeadShown = self._head()
        self.chain: ChainShown = self._chain()
        self.journal = JournalModel(book, relay, clock, account_id, self)
        self.strategy = StrategyModel(book, relay, clock, account_id, self)
        self.editor = EditorModel(book, relay, clock, account_id, self)
        self.changes = ChangesModel(book, relay, clock, account_id, self)
        self.details = AccountFields(self)
        self.person = PersonFields(self)
        self.judgement = EvidenceFields(self)
        relay.stepped.connect(self._stepped)
        clock.minute.connect(self._minute)

    @property
    def saves(self) -> tuple[Autosave, ...]:
        """What saves the texts of the page."""
        parts = (self.strategy, self.editor, self.details, self.person, self.judgement)
        return tuple(part.saves for part in parts)

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not in the book yet."""
        return any(saves.pending for saves in self.saves)

    def flush(self) -> bool:
        """Write everything typed now; tell whether the book has it all."""
        kept = [saves.flush() for saves in self.saves]
        return all(kept)

    def evidence(self, question: str) -> Evidence:
        """What is known about need, power or value."""
        found: Evidence = getattr(self.account, question)
        return found

    def answer(self, question: str, answer: Answer, note: str, who: str = "") -> None:
        """Answer a question of evidence. Raises BookError or Refused."""
        kept = self.evidence(question)
        if (kept.answer, kept.note) != (answer, note):
            self.book.people.set_evidence(self.account_id, question, answer, note, who=who)

    def save_account(self, who: str = "", **values: object) -> None:
        """Change the account's own fields. Raises BookError or Refused."""
        after = replace(self.account, **values)  # type: ignore[arg-type]
        if after != self.account:
            self.book.accounts.save(after, who=who)

    def save_person(self, contact: Contact, who: str = "") -> None:
        """Change a person. Raises BookError or Refused."""
        if contact not in self.people:
            self.book.people.save(contact, who=who)

    def _assess(self) -> tuple[Assessment, int | None]:
        """What the rulebook says now, and when the first meeting was."""
        now = self._clock.now()
        standing = replay(self.book.accounts.history(self.account_id), self.book.rules, to_ms(now))
        found = assess_standing(standing, self.book.rules, now, self.book.zone)
        return found, standing.first_meeting

    def _head(self) -> HeadShown:
        now = self._clock.now()
        return head_shown(self.account, self.found, self.book.rules, now, self._first_meeting)

    def _chain(self) -> ChainShown:
        links = self.book.people.chain(self.account_id)
        now = self._clock.now()
        return chain_shown(links, self.people, self.found, self.book.rules, self.book.zone, now)

    def _minute(self, _moment: object) -> None:
        self._refresh()
        self.strategy.refresh()

    def _refresh(self) -> None:
        self.found, self._first_meeting = self._assess()
        self._put("head", self._head(), self.head_changed.emit)
        self._put("chain", self._chain(), self.chain_changed.emit)

    def _put(self, name: str, value: object, tell: Callable[[], None]) -> None:
        if self._differs(name, value):
            tell()

    def _differs(self, name: str, value: object) -> bool:
        """Keep a value and tell whether it is another than before."""
        if getattr(self, name) == value:
            return False
        setattr(self, name, value)
        return True

    def _stepped(self, announcement: Announcement) -> None:
        settings = announcement.name.code == "settings"
        if self.account_id not in announcement.accounts and not settings:
            return
        found = self.book.accounts.find([self.account_id])
        if not found:
            self.gone.emit()
            return
        if self._differs("account", found[0]):
            self.account_changed.emit(announcement.who)
        if self._differs("people", self.book.people.contacts(self.account_id)):
            self.people_changed.emit(announcement.who)
        self._refresh()
