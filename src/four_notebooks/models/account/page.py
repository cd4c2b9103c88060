"""The page of one account: its head, its people, and the parts that have models of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.instants import day_of
from four_notebooks.method.people import chain
from four_notebooks.method.values import Account, Answer, Contact, Evidence, SheetAbout
from four_notebooks.models.account.changes import ChangesModel
from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.facts import AccountFacts
from four_notebooks.models.account.fields import AccountFields, EvidenceFields, PersonFields
from four_notebooks.models.account.journal import JournalModel
from four_notebooks.models.account.origin import Origin
from four_notebooks.models.account.shown import (
    ChainShown,
    HeadShown,
    chain_shown,
    head_shown,
    let_go_words,
)
from four_notebooks.models.account.strategy import StrategyModel
from four_notebooks.models.account.when import day_words
from four_notebooks.models.autosave import Autosave
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.models.sheets.progress import Progress

if TYPE_CHECKING:
    from four_notebooks.method.assess import Assessment
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
        self.facts = facts = AccountFacts(book, relay, clock, account_id, self)
        self.book = book
        self.account_id = account_id
        self.account: Account = facts.account
        self.people: list[Contact] = facts.contacts
        self.head: HeadShown = self._head()
        self.chain: ChainShown = self._chain()
        self.journal = JournalModel(facts, self)
        self.strategy = StrategyModel(facts, self)
        self.editor = EditorModel(facts, self)
        self.changes = ChangesModel(facts, self)
        self.origin = Origin(book, relay, account_id, self)
        self.details = AccountFields(self)
        self.person = PersonFields(self)
        self.judgement = EvidenceFields(self)
        self.preparation = Progress(book, relay, account_id, self)
        self.sheets = FillingModel(book, relay, account_id, SheetAbout.ACCOUNT, self)
        self.ally = FillingModel(book, relay, account_id, SheetAbout.CONTACT, self)
        facts.stepped.connect(self._stepped)
        facts.turned.connect(self._refresh)
        facts.gone.connect(self.gone)

    @property
    def found(self) -> Assessment:
        """What the rulebook says now."""
        return self.facts.found

    @property
    def saves(self) -> tuple[Autosave, ...]:
        """What saves the texts of the page."""
        parts = (self.strategy, self.editor, self.details, self.person, self.judgement)
        sheets = (self.sheets, self.ally)
        return (*(part.saves for part in parts), *(sheet.saves for sheet in sheets))

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

    def _head(self) -> HeadShown:
        facts = self.facts
        first = facts.standing.first_meeting
        now = facts.clock.now()
        let_go, at = "", facts.standing.released_at
        if at is not None:
            zone = self.book.zone
            day = day_words(day_of(at, zone), self.book.local_day(now))
            let_go = let_go_words(day, facts.standing.reason)
        return head_shown(facts.account, facts.found, self.book.rules, now, first, let_go)

    def _chain(self) -> ChainShown:
        facts = self.facts
        links = chain(facts.contacts, facts.met)
        rules, zone, now = self.book.rules, self.book.zone, facts.clock.now()
        return chain_shown(links, facts.contacts, facts.found, rules, zone, now)

    def _refresh(self) -> None:
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
        if self._differs("account", self.facts.account):
            self.account_changed.emit(announcement.who)
        if self._differs("people", self.facts.contacts):
            self.people_changed.emit(announcement.who)
        self._refresh()
