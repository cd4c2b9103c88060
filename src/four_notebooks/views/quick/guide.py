"""What the sheet says by itself while one writes: proposals, warnings, times, counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.quick.before import Before
from four_notebooks.models.quick.proposals import Proposal
from four_notebooks.models.quick.session import Proposed, QuickSession
from four_notebooks.services.quick_fields import judgement
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Completing, QuickLine, TokenKind
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick import wording
from four_notebooks.views.quick.proposing import ProposalList
from four_notebooks.views.quick.sheet import QuickSheet

LONGEST_NEW_NAME = 40


class Guide(QObject):
    """Answers every edit of the sheet; changes no text of the user's but by his choice."""

    def __init__(
        self, desk: Desk, session: QuickSession, sheet: QuickSheet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._sheet = desk, session, sheet
        self._parent = parent
        self._before = Before(desk.book)
        self._completing: Completing | None = None
        self._alike: dict[str, str] = {}
        self.list = ProposalList(desk.look, parent)
        self.list.taken.connect(self._take)
        sheet.line.keys_first = self._key
        sheet.edited.connect(self.update)
        sheet.line.changed.connect(self.propose)
        desk.relay.stepped.connect(self._stepped)

    def _stepped(self, _announcement: Announcement) -> None:
        self._before.forget()
        self._alike.clear()

    # -- proposals ----------------------------------------------------------------

    def propose(self) -> None:
        """Offer names for what is being typed at the caret."""
        line = self._sheet.line
        self._completing = line.completing() if line.hasFocus() else None
        rows = self._rows(self._completing) if self._completing else []
        self.list.offer(rows, line.caret_in(self._parent))

    def _rows(self, now: Completing) -> list[Proposal]:
        if now.kind is TokenKind.ACCOUNT:
            rows = self._accounts(self._session.known.accounts.like(now.query))
            if len(now.query) <= LONGEST_NEW_NAME and not any(
                row.title == now.query for row in rows
            ):
                rows.append(Proposal(now.query, wording.offer_lead(now.query)))
            return rows
        account = self._sheet.line.line.account
        people = self._session.known.contacts(account.id) if account else None
        found = people.like(now.query) if people else []
        if people and now.query and not found:
            found = people.same_surname(now.query)
        rows = [Proposal(k, k.name, f"{words.level(k.level)} {k.note}".strip(), "B") for k in found]
        if now.query and not any(row.title == now.query for row in rows):
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

    def _key(self, event: QKeyEvent) -> bool:
        """A key of the line that may be for the list; Down on an empty line opens it."""
        if self.list.isVisible():
            return self.list.answer(event)
        line = self._sheet.line
        if event.key() == Qt.Key.Key_Down and not line.line_text().source.strip():
            names = {known.id: known for known in self._session.known.accounts.all}
            waiting = [names[i] for i in self._session.proposals() if i in names]
            self._completing = Completing(TokenKind.ACCOUNT, 0, "")
            self.list.offer(self._accounts(waiting), line.caret_in(self._parent))
            return bool(waiting)
        return False

    def _take(self, proposal: Proposal) -> None:
        if self._completing is not None and not self._sheet.line.composing:
            self._sheet.line.choose(self._completing, proposal.choice)

    # -- what is said about the sheet ---------------------------------------------

    def update(self) -> None:
        """Say anew what follows from the sheet as it stands."""
        line = self._sheet.line.line
        draft = self._sheet.draft()
        proposed = self._session.proposed(line, draft.strategy)
        self._say_times(line, proposed)
        self._say_notebook(line, draft.judgement)
        self._say_repeats(line)
        self._say_alike(line)
        closes = self._session.closes(line, draft)
        zone, today = self._desk.book.zone, self._session.today
        box = self._sheet.boxes["strategy"]
        hours = self._session.window_hours(line)
        over = closes is not None and closes <= self._desk.clock.now()
        box.set_label(wording.strategy_label(closes, over, hours, zone, today))
        at = proposed.next_at
        if closes is not None and not over and at is not None and at > closes:
            box.set_aside(wording.too_late(closes, zone, today), urgent=True)
        else:
            box.set_aside(wording.will_plan(proposed, zone, today))

    def _say_times(self, line: QuickLine, proposed: Proposed) -> None:
        started = bool(line.tokens or line.text)
        whole = line.when.minute is not None and line.minutes and line.visit_kind
        said = wording.will_record(proposed, self._desk.book.zone, self._session.today)
        self._sheet.preview.setText(said if started and not whole else "")
        self.say_count()

    def say_count(self) -> None:
        """How many visits of today are recorded."""
        done, whole = self._session.recorded_today()
        self._sheet.count.setText(
            self.tr("Recorded today {done} / {whole}").format(done=done, whole=whole)
        )

    def _say_notebook(self, line: QuickLine, judged: str) -> None:
        box = self._sheet.boxes["judgement"]
        if line.account is None:
            box.set_aside("")
            return
        card = self._desk.book.reader.card(line.account.id)
        if card is None:
            box.set_aside("")
            return
        method = self._desk.book.method
        here = _letter(card.notebook, method)
        goes = judgement(judged).notebook
        if goes is not None and goes != card.notebook:
            box.set_aside(f"{here} → {_letter(goes, method)}")
        else:
            box.set_aside(self.tr("now {notebook}").format(notebook=here))

    def _say_repeats(self, line: QuickLine) -> None:
        theme = self._desk.look.theme
        said = ""
        if line.account is not None and line.text:
            found = self._before.said(line.account.id, line.text)
            if found is not None:
                said = wording.repeated(found, self._desk.book.zone, self._session.today)
        self._sheet.repeat.say(said, theme.repeat, theme.repeat_ink)

    def _say_alike(self, line: QuickLine) -> None:
        theme = self._desk.look.theme
        name = line.new_account
        if name and name not in self._alike:
            names = [each.name for each in self._desk.book.accounts.similar(name)[:3]]
            self._alike[name] = wording.alike(names) if names else ""
        self._sheet.alike.say(self._alike.get(name, ""), theme.tint_a, theme.a, "users")


def _letter(place: str, method: str) -> str:
    """A notebook by its letter and name."""
    name = words.notebook(place, method)
    return name if place == Notebook.INBOX else f"{place} {name}"
