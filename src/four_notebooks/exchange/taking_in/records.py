"""A plan as records of the book: accounts, people, notes, planned visits, sheets and answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.exchange.arrivals import DatedNote, Visit
from four_notebooks.exchange.leads import TEXT_FIELDS, LeadContact
from four_notebooks.exchange.taking_in.checklists import Ticks, said
from four_notebooks.exchange.taking_in.plan import Belongings, ImportPlan, NewAccount, Update
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    Notebook,
    PlannedVisit,
    Record,
    SheetAnswer,
)
from four_notebooks.services.places import STEP
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_IDS_AT_ONCE = 200


class Records:
    """The changes of a plan, with ids of the book and places behind the cards there."""

    def __init__(self, book: Book, plan: ImportPlan) -> None:
        self._book = book
        self._plan = plan
        self._now = book.now()
        self._ends: dict[Notebook, float] = {}
        self._ids: dict[type[Record], Iterator[int]] = {}
        self._sheets: set[str] = set()
        self.made: list[int] = []
        """The ids of the new accounts so far."""

    def things(self) -> Iterator[NewAccount | Update]:
        """What is to be written, in the order of the source."""
        yield from self._plan.new
        yield from self._plan.updates

    def changes(self, thing: NewAccount | Update) -> list[Change]:
        """One account with all that comes with it."""
        return self._new(thing) if isinstance(thing, NewAccount) else self._update(thing)

    def _new(self, new: NewAccount) -> list[Change]:
        """A new account behind the last card of its notebook, in the order of the source."""
        lead, notebook = new.lead, new.notebook or self._plan.notebook
        account = Account(
            id=self._id(Account),
            name=lead.name,
            created_at=self._now,
            notebook=notebook,
            position=self._place(notebook),
            phones=lead.phones,
            tags=lead.tags,
            amount=lead.amount,
            extra=lead.extra,
            **{name: getattr(lead, name) for name in TEXT_FIELDS},
        )
        self.made.append(account.id)
        return [Change(None, account), *self._of(account.id, lead.contacts, 0, new.has)]

    def _update(self, update: Update) -> list[Change]:
        account = update.before
        changes = [Change(account, update.after)] if account != update.after else []
        changes += [Change(before, after) for before, after in update.people]
        there = self._book.people.contacts(account.id) if update.new_people else []
        return changes + self._of(account.id, update.new_people, len(there), update.has)

    def _of(
        self, account: int, people: Sequence[LeadContact], first: int, has: Belongings
    ) -> list[Change]:
        """People of unknown level, notes, planned visits and answers of an account."""
        found = [
            Change(None, self._contact(account, person, first + at))
            for at, person in enumerate(people)
        ]
        if has:
            found += [
                Change(None, self._note(account, DatedNote(self._now, body)))
                for body in has.remarks
            ]
            found += [Change(None, self._note(account, note)) for note in has.notes]
            found += [Change(None, self._planned(account, visit)) for visit in has.visits]
            for ticks in has.ticks:
                found += self._answers(account, ticks)
        return found

    def _id(self, kind: type[Record]) -> int:
        """A new id; they are asked for many at once."""
        ids = self._ids.get(kind)
        found = next(ids, None) if ids is not None else None
        if found is None:
            ids = self._ids[kind] = iter(self._book.ledger.new_ids(kind, _IDS_AT_ONCE))
            found = next(ids)
        return found

    def _place(self, notebook: Notebook) -> float:
        end = self._ends.get(notebook)
        if end is None:
            end = self._book.accounts.end_of(notebook)
        self._ends[notebook] = end + STEP
        return end

    def _contact(self, account: int, person: LeadContact, at: int) -> Contact:
        return Contact(
            id=self._id(Contact),
            account_id=account,
            name=person.name,
            title=person.title,
            phones=person.phones,
            mail=person.mail,
            wechat=person.wechat,
            position=float(at),
        )

    def _note(self, account: int, note: DatedNote) -> Entry:
        return Entry(
            id=self._id(Entry),
            account_id=account,
            kind=note.kind,
            start=note.at,
            recorded_at=self._now,
            minutes=0,
            body=note.body,
        )

    def _planned(self, account: int, visit: Visit) -> PlannedVisit:
        return PlannedVisit(
            id=self._id(PlannedVisit),
            account_id=account,
            day=visit.day,
            at=visit.at,
            minutes=visit.minutes,
            created_at=self._now,
            purpose=visit.purpose,
        )

    def _answers(self, account: int, ticks: Ticks) -> list[Change]:
        """The sheet, if it is the first time, and the answers."""
        changes: list[Change] = []
        sheet = ticks.template
        if ticks.is_new and sheet.id not in self._sheets:
            self._sheets.add(sheet.id)
            if not self._book.sheets.knows(sheet.id):
                made = self._book.sheets.made(sheet, behind=len(self._sheets) - 1)
                changes.append(Change(None, made))
        for question, done, before in ticks.answers:
            changes.append(Change(before, self._answer(account, sheet.id, question, done, before)))
        return changes

    def _answer(
        self, account: int, sheet: str, question: str, done: bool, before: SheetAnswer | None
    ) -> SheetAnswer:
        if before is not None:
            return replace(before, text=said(done), at=self._now)
        return SheetAnswer(
            id=self._id(SheetAnswer),
            account_id=account,
            sheet=sheet,
            question=question,
            at=self._now,
            text=said(done),
        )
