"""The page of one account: its head, its people, and the parts that have models of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.values import Account, Answer, Contact, Evidence
from four_notebooks.models.account.changes import ChangesModel
from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.journal import JournalModel
from four_notebooks.models.account.shown import (
    ChainShown,
    HeadShown,
    chain_shown,
    head_shown,
)
from four_notebooks.models.account.strategy import StrategyModel

if TYPE_CHECKING:
    from four_notebooks.method.assess import Assessment
    from four_notebooks.models.clock import Clock
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement


class AccountPageModel(QObject):
    """What the page shows, computed once per step and per minute.

    ``head_changed``, ``chain_changed``, ``people_changed`` and ``account_changed`` (the
    account's own fields and evidence) tell which part is another; ``gone`` that the
    account is no longer in the book at all.
    """

    head_changed = Signal()
    chain_changed = Signal()
    people_changed = Signal()
    account_changed = Signal()
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
        self.found: Assessment = book.accounts.assess(account_id, clock.now())
        self.head: HeadShown = self._head()
        self.chain: ChainShown = self._chain()
        self.journal = JournalModel(book, relay, clock, account_id, self)
        self.strategy = StrategyModel(book, relay, clock, account_id, self)
        self.editor = EditorModel(book, relay, clock, account_id, self)
        self.changes = ChangesModel(book, relay, clock, account_id, self)
        relay.stepped.connect(self._stepped)
        clock.minute.connect(self._minute)

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not in the book yet."""
        return self.strategy.saves.pending or self.editor.saves.pending

    def flush(self) -> bool:
        """Write everything typed now; tell whether the book has it all."""
        strategy = self.strategy.saves.flush()
        return self.editor.saves.flush() and strategy

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

    def _head(self) -> HeadShown:
        return head_shown(self.account, self.found, self.book.rules, self._clock.now())

    def _chain(self) -> ChainShown:
        links = self.book.people.chain(self.account_id)
        now = self._clock.now()
        return chain_shown(links, self.people, self.found, self.book.rules, self.book.zone, now)

    def _minute(self, _moment: object) -> None:
        self._refresh()
        self.strategy.refresh()

    def _refresh(self) -> None:
        self.found = self.book.accounts.assess(self.account_id, self._clock.now())
        self._put("head", self._head(), self.head_changed.emit)
        self._put("chain", self._chain(), self.chain_changed.emit)

    def _put(self, name: str, value: object, tell: Callable[[], None]) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            tell()

    def _stepped(self, announcement: Announcement) -> None:
        settings = announcement.name.code == "settings"
        if self.account_id not in announcement.accounts and not settings:
            return
        found = self.book.accounts.find([self.account_id])
        if not found:
            self.gone.emit()
            return
        self._put("account", found[0], self.account_changed.emit)
        people = self.book.people.contacts(self.account_id)
        self._put("people", people, self.people_changed.emit)
        self._refresh()
