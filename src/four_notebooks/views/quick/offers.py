"""Offers names under the caret of a line: accounts and people, by characters or pinyin."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.errand import Errand
from four_notebooks.models.quick.proposals import Proposal
from four_notebooks.models.quick.session import QuickSession
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Completing, TokenKind
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick import wording
from four_notebooks.views.quick.line import QuickLineEdit
from four_notebooks.views.quick.proposing import ProposalList

LONGEST_NEW_NAME = 40
SHORTEST_ALIKE = 2
MOST_ALIKE = 3


class NameOffers(QObject):
    """Answers every reading of the line with a list; changes no text but by a choice.

    With ``new`` names the book does not know are offered too, to be added. ``parent`` is
    what the list may cover.
    """

    def __init__(
        self,
        desk: Desk,
        session: QuickSession,
        line: QuickLineEdit,
        parent: QWidget,
        *,
        new: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._line = desk, session, line
        self._parent, self._new = parent, new
        self._completing: Completing | None = None
        self._alike: Errand | None = None
        self._ready = False
        self.list = ProposalList(desk.look, parent)
        self.list.taken.connect(self._take)
        line.keys_first = self._key
        line.changed.connect(self.propose)

    def propose(self) -> None:
        """Offer names for what is being typed at the caret."""
        self._completing = self._line.completing() if self._line.hasFocus() else None
        rows = self._rows(self._completing) if self._completing else []
        self.list.offer(rows, self._line.caret_in(self._parent))

    def _rows(self, now: Completing) -> list[Proposal]:
        if now.kind is TokenKind.ACCOUNT:
            rows = self._accounts(self._session.known.accounts.like(now.query))
            known = any(row.title == now.query for row in rows)
            if self._new and not known:
                rows += self._perhaps(now.query, {row.choice for row in rows})
            if self._new and len(now.query) <= LONGEST_NEW_NAME and not known:
                rows.append(Proposal(now.query, wording.offer_lead(now.query)))
            return rows
        account = self._line.line.account
        people = self._session.known.contacts(account.id) if account else None
        found = people.like(now.query) if people else []
        if people and now.query and not found:
            found = people.same_surname(now.query)
        rows = [Proposal(k, k.name, f"{words.level(k.level)} {k.note}".strip(), "B") for k in found]
        if self._new and now.query and not any(row.title == now.query for row in rows):
            rows.append(Proposal(now.query, wording.offer_person(now.query)))
        return rows

    def _accounts(self, found: list[Known]) -> list[Proposal]:
        by_id = {card.id: card for card in self._desk.book.reader.cards([k.id for k in found])}
        rows = []
        for known in found:
            card = by_id.get(known.id)
            if card is None:
                rows.append(Proposal(known, known.name))
                continue
            people = " → ".join(link.name for link in card.chain if link.met and link.name)
            place = words.notebook(card.notebook, self._desk.book.method)
            letter = card.notebook if card.notebook != Notebook.INBOX else place
            detail = " · ".join(part for part in (letter, people or card.area) if part)
            if card.status != "active":
                detail = words.status(card.status)
            rows.append(Proposal(known, known.name, detail, card.notebook))
        return rows

    def _perhaps(self, name: str, offered: set[Known | str]) -> list[Proposal]:
        """Accounts of the same name without form and place: one of them may be meant."""
        if len(name) < SHORTEST_ALIKE or not self._alike_ready():
            return []
        similar = self._desk.book.accounts.similar(name, nearly=True)
        ids = [each.account_id for each in similar[:MOST_ALIKE]]
        known = {one.id: one for one in self._session.known.accounts.all}
        found = [known[i] for i in ids if i in known and known[i] not in offered]
        return [
            Proposal(row.choice, row.title, wording.perhaps(row.detail), row.notebook)
            for row in self._accounts(found)
        ]

    def _alike_ready(self) -> bool:
        """Whether all names are at hand; else they are fetched in a thread, and offered then."""
        if self._alike is None:
            accounts = self._desk.book.accounts
            self._alike = Errand(lambda _: accounts.likeness())
            self._alike.done.connect(self._fetched)
            self._alike.start()
        return self._ready

    def _fetched(self, _index: object) -> None:
        self._ready = True
        if not self._line.composing and self.list.isVisible():
            self.propose()

    def _key(self, event: QKeyEvent) -> bool:
        """A key of the line that may be for the list; Down on an empty line opens it."""
        if self.list.isVisible():
            return self.list.answer(event)
        if event.key() == Qt.Key.Key_Down and not self._line.line_text().source.strip():
            names = {known.id: known for known in self._session.known.accounts.all}
            waiting = [names[i] for i in self._session.proposals() if i in names]
            self._completing = Completing(TokenKind.ACCOUNT, 0, "")
            self.list.offer(self._accounts(waiting), self._line.caret_in(self._parent))
            return bool(waiting)
        return False

    def _take(self, proposal: Proposal) -> None:
        if self._completing is not None and not self._line.composing:
            self._line.choose(self._completing, proposal.choice)
