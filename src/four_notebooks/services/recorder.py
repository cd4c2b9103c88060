"""Makes the changes of one recorded visit, with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Draft,
    Entry,
    EntryKind,
    Evidence,
    Move,
    PlannedVisit,
    Record,
    Strategy,
)
from four_notebooks.services import entering, moving
from four_notebooks.services.moving import Why
from four_notebooks.services.people import with_evidence
from four_notebooks.services.places import STEP
from four_notebooks.services.questions import answers_text
from four_notebooks.services.recording import (
    NewAccount,
    NewContact,
    NextPlan,
    NextStrategy,
    Recording,
)
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(slots=True)
class Written:
    """The records that a recording makes, and its changes in the order they build on."""

    account: Account
    entry: Entry
    contacts: tuple[Contact, ...] = ()
    strategy: Strategy | None = None
    plan: PlannedVisit | None = None
    move: Move | None = None
    changes: list[Change] = field(default_factory=list)


class Recorder:
    """Works out one recording against the book as it is; writes nothing itself."""

    def __init__(self, book: Book, recording: Recording) -> None:
        self._book = book
        self._asked = recording
        self._now = book.now()

    def written(self) -> Written:
        """The records and changes.

        Raises:
            Refused: see ``Journal.record``.
        """
        asked = self._asked
        old, account = self._account()
        contacts, met = self._people(account)
        entry = self._entry(account, met)
        account = self._with_evidence(account)
        account, move = self._moved(account)
        done = Written(account, entry, contacts, move=move)
        done.changes += [Change(old, account)] if old != account else []
        done.changes += [Change(None, contact) for contact in contacts]
        done.changes.append(Change(None, entry))
        if move is not None:
            done.changes.append(Change(None, move))
        if asked.strategy is not None:
            done.strategy = self._strategy(account, asked.strategy)
            done.changes.append(Change(None, done.strategy))
        if asked.plan is not None:
            done.plan = self._plan(account, asked.plan)
            done.changes.append(Change(None, done.plan))
        done.changes += [Change(None, note) for note in self._answers(account)]
        done.changes += self._used_up(account, entry)
        return done

    def _new_id(self, kind: type[Record]) -> int:
        (new,) = self._book.store.new_ids(kind)
        return new

    def _account(self) -> tuple[Account | None, Account]:
        """The account before (None: a new lead) and as it is recorded about."""
        asked = self._asked.account
        if not isinstance(asked, NewAccount):
            account = self._book.accounts.present(asked)
            return account, account
        account = Account(
            id=self._new_id(Account),
            name=asked.name,
            created_at=self._now,
            notebook=self._book.accounts.placeable(asked.notebook),
            position=self._book.accounts.top_of(asked.notebook),
            term=asked.term,
            phones=asked.phones,
            area=asked.area,
            source=asked.source,
        )
        return None, entering.entered(account)

    def _people(self, account: Account) -> tuple[tuple[Contact, ...], tuple[int, ...]]:
        """The new contacts, and the ids of all who were met, each once."""
        known = {c.id: c for c in self._book.store.of_account(Contact, account.id)}
        position = max((c.position for c in known.values()), default=0.0)
        made: list[Contact] = []
        met: list[int] = []
        for person in self._asked.met:
            if isinstance(person, NewContact):
                position += STEP
                made.append(self._contact(account, person, position, known))
                met.append(made[-1].id)
            elif person in known:
                met.append(person)
            else:
                raise Refused("unknown_contact")
        return tuple(made), tuple(dict.fromkeys(met))

    def _contact(
        self, account: Account, person: NewContact, position: float, known: dict[int, Contact]
    ) -> Contact:
        """A person met for the first time."""
        if person.reports_to is not None and person.reports_to not in known:
            raise Refused("unknown_contact")
        contact = Contact(
            id=self._new_id(Contact),
            account_id=account.id,
            name=person.name,
            title=person.title,
            level=person.level,
            reports_to=person.reports_to,
            phones=person.phones,
            position=position,
        )
        return entering.entered(contact)

    def _entry(self, account: Account, met: tuple[int, ...]) -> Entry:
        """The line of the journal."""
        asked = self._asked
        minutes = 0 if asked.kind is EntryKind.NOTE else entering.duration(asked.minutes)
        entry = Entry(
            id=self._new_id(Entry),
            account_id=account.id,
            kind=asked.kind,
            start=self._start(asked.start, minutes),
            recorded_at=self._now,
            minutes=minutes,
            met=met,
            purpose=asked.purpose,
            body=asked.body,
            state=asked.state,
            problem_solved=asked.problem_solved,
            next_problem=asked.next_problem,
            asked=asked.asked,
            answer=asked.answer,
            heat=entering.heat(asked.heat),
        )
        return entering.entered(entry)

    def _start(self, start: datetime | None, minutes: int) -> datetime:
        """When it began: as said, else so long ago as it took."""
        if start is None:
            return self._now - timedelta(minutes=minutes)
        return entering.begun(start, self._now)

    def _with_evidence(self, account: Account) -> Account:
        """The account with the answers that came out of the visit."""
        for given in self._asked.evidence:
            said = Evidence(given.answer, given.note, self._now)
            account = with_evidence(account, given.question, said)
        return account

    def _moved(self, account: Account) -> tuple[Account, Move | None]:
        """The account moved, at the end of the notebook it goes to."""
        to = self._asked.move_to
        if to is None:
            return account, None
        reason = entering.text(self._asked.move_reason, "reason")
        why = Why(at=self._now, reason=reason)
        after, line = moving.moved(account, to, self._book.method, why, self._new_id(Move))
        if line is not None:
            after = replace(after, position=self._book.accounts.end_of(to))
        return after, line

    def _strategy(self, account: Account, given: NextStrategy) -> Strategy:
        """The strategy for the next visit."""
        return entering.entered(
            Strategy(
                id=self._new_id(Strategy),
                account_id=account.id,
                written_at=self._now,
                goal=given.goal,
                way_in=given.way_in,
                news=given.news,
                ask=given.ask,
            )
        )

    def _plan(self, account: Account, given: NextPlan) -> PlannedVisit:
        """The next visit."""
        return self._book.plan.made(
            self._new_id(PlannedVisit),
            account.id,
            given.day,
            at=given.at,
            minutes=given.minutes,
            contacts=given.contacts,
            purpose=given.purpose,
        )

    def _answers(self, account: Account) -> list[Entry]:
        """The note with the answers to the two questions, if there are any."""
        asked = self._asked
        text = answers_text(asked.why, asked.why_not, asked.why_headings)
        if not text:
            return []
        return [note_of(self._book, account.id, text)]

    def _used_up(self, account: Account, entry: Entry) -> list[Change]:
        """The drafts that are gone with it, and the files that belong to it now."""
        store = self._book.store
        drafts = [store.get(Draft, id_) for id_ in dict.fromkeys(self._asked.drafts)]
        files = store.many(Attachment, dict.fromkeys(self._asked.attachments))
        if any(file.account_id != account.id for file in files):
            raise Refused("unknown_attachment")
        changes = [Change(draft, None) for draft in drafts if draft is not None]
        return changes + [Change(file, replace(file, entry_id=entry.id)) for file in files]


def note_of(book: Book, account_id: int, text: str, at: datetime | None = None) -> Entry:
    """A note for an account's journal, of now or of an earlier moment.

    Raises:
        Refused: ``note_blank``, ``in_future``, ``text_too_long``.
    """
    if not text.strip():
        raise Refused("note_blank")
    (entry_id,) = book.store.new_ids(Entry)
    now = book.now()
    return entering.entered(
        Entry(
            id=entry_id,
            account_id=account_id,
            kind=EntryKind.NOTE,
            start=now if at is None else entering.begun(at, now),
            recorded_at=now,
            minutes=0,
            body=text,
        )
    )
