"""The people of an account, their chain to the payer, and the evidence (METHOD 1, 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from four_notebooks.method.card import ChainLink
from four_notebooks.method.instants import from_ms
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Answer,
    Contact,
    Entry,
    Evidence,
    PlannedVisit,
)
from four_notebooks.services import entering
from four_notebooks.services.entering import ContactFields
from four_notebooks.services.places import STEP
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

QUESTIONS = ("need", "power", "value")


class People:
    """Contacts with their org chart."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def contacts(self, account_id: int) -> list[Contact]:
        """The people of an account: level 1 first, unknown levels last, then in hand order."""
        found = self._book.store.of_account(Contact, account_id)
        return sorted(found, key=lambda c: (c.level or 4, c.position, c.id))

    def get(self, contact_id: int) -> Contact:
        """One contact. Raises Refused ``unknown_contact``."""
        contact = self._book.store.get(Contact, contact_id)
        if contact is None:
            raise Refused("unknown_contact")
        return contact

    def distance(self, contact_id: int) -> int:
        """Confirmations between this person and the payer (METHOD 1)."""
        from four_notebooks.method.people import distances

        contact = self.get(contact_id)
        return distances(self.contacts(contact.account_id))[contact_id]

    def chain(self, account_id: int) -> tuple[ChainLink, ...]:
        """The chain of key people, farthest from the payer first, as the card shows it."""
        from four_notebooks.method.people import chain

        contacts = self._book.store.of_account(Contact, account_id)
        return chain(contacts, self.met(account_id))

    def met(self, account_id: int) -> frozenset[int]:
        """Who was met since meetings count (METHOD 4: a fresh start forgets the earlier)."""
        first = self._book.past.standing(self._book.accounts.get(account_id)).first_meeting
        if first is None:
            return frozenset()
        return frozenset(
            person
            for entry in self._book.store.of_account(Entry, account_id)
            if entry.kind in MEETINGS and entry.start >= from_ms(first)
            for person in entry.met
        )

    def add(
        self, account_id: int, name: str, *, who: str = "", **fields: Unpack[ContactFields]
    ) -> Contact:
        """Add a person; ``fields`` are those of ``Contact``.

        Raises:
            Refused: ``name_blank``, ``level``, ``text_too_long``, ``unknown_account``,
                ``unknown_contact`` (reports to somebody of another account).
        """
        account = self._book.accounts.present(account_id)
        (contact_id,) = self._book.store.new_ids(Contact)
        if "position" not in fields:
            last = [c.position for c in self.contacts(account_id)]
            fields["position"] = max(last, default=0.0) + STEP
        contact = self.checked(Contact(id=contact_id, account_id=account.id, name=name, **fields))
        self._book.ledger.commit(
            StepName("add_contact", contact.name), [Change(None, contact)], who=who
        )
        return contact

    def save(self, contact: Contact, who: str = "") -> Announcement | None:
        """Replace a person's fields; writes of one sitting join one step.

        A loop in "reports to" is kept as written: it leads nowhere (METHOD 1).

        Raises:
            Refused: as ``add``.
        """
        before = self.get(contact.id)
        after = self.checked(replace(contact, account_id=before.account_id))
        return self._book.ledger.commit(
            StepName("edit_contact", after.name),
            [Change(before, after)],
            who=who,
            join=f"contact/{contact.id}/{who}",
        )

    def put(
        self, contact_id: int, who: str = "", **fields: Unpack[ContactFields]
    ) -> Announcement | None:
        """Change single fields of a person as a step of its own, as one drop or one key does.

        Raises:
            Refused: as ``add``.
        """
        before = self.get(contact_id)
        after = self.checked(replace(before, **fields))
        name = StepName("edit_contact", after.name)
        return self._book.ledger.commit(name, [Change(before, after)], who=who)

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Remove people; who reported to them reports to nobody.

        Visits and plans that named them keep their time and words, and name them no more;
        the reached distance is derived anew from whom they still name. Sheets about them
        go with them.

        Raises:
            Refused: ``unknown_contact``.
        """
        gone = [self.get(id_) for id_ in dict.fromkeys(ids)]
        going = {contact.id for contact in gone}
        changes: list[Change] = [Change(contact, None) for contact in gone]
        for account_id in {contact.account_id for contact in gone}:
            changes += [
                Change(contact, replace(contact, reports_to=None))
                for contact in self.contacts(account_id)
                if contact.reports_to in going and contact.id not in going
            ]
        changes += self._unnamed(going, {contact.account_id for contact in gone})
        changes += self._book.sheets.without(gone)
        subject = gone[0].name if len(gone) == 1 else ""
        return self._book.ledger.commit(
            StepName("delete_contacts", subject, len(gone)), changes, who=who
        )

    def _unnamed(self, going: set[int], accounts: set[int]) -> Iterator[Change]:
        """The changes that take people out of the visits and plans that name them."""
        for account_id in accounts:
            for entry in self._book.store.of_account(Entry, account_id):
                if going.intersection(entry.met):
                    met = tuple(each for each in entry.met if each not in going)
                    yield Change(entry, replace(entry, met=met))
            for plan in self._book.store.of_account(PlannedVisit, account_id):
                if going.intersection(plan.contacts):
                    whom = tuple(each for each in plan.contacts if each not in going)
                    yield Change(plan, replace(plan, contacts=whom))

    def set_evidence(
        self, account_id: int, question: str, answer: Answer, note: str = "", who: str = ""
    ) -> Announcement | None:
        """Answer ``need``, ``power`` or ``value``; stamped with the time of the change.

        Raises:
            Refused: ``unknown_account``, ``question``, ``text_too_long``.
        """
        before = self._book.accounts.present(account_id)
        after = with_evidence(
            before, question, Evidence(answer, note, entering.instant(self._book.now()))
        )
        return self._book.ledger.commit(
            StepName("set_evidence", before.name),
            [Change(before, after)],
            who=who,
            join=f"evidence/{account_id}/{question}/{who}",
        )

    def checked(self, contact: Contact) -> Contact:
        """A contact fit for the book: cleaned, and reporting to somebody of its own account."""
        if contact.reports_to is not None:
            head = self._book.store.get(Contact, contact.reports_to)
            if head is None or head.account_id != contact.account_id or head.id == contact.id:
                raise Refused("unknown_contact")
        return entering.entered(contact)


def with_evidence(account: Account, question: str, given: Evidence) -> Account:
    """The account with an answer to one question; unchanged if it says the same already.

    Raises:
        Refused: ``question`` for any other word than need, power, value.
    """
    if question not in QUESTIONS:
        raise Refused("question", question=question)
    old: Evidence = getattr(account, question)
    if (old.answer, old.note) == (given.answer, given.note):
        return account
    given = replace(given, note=entering.text(given.note, "note"))
    if question == "need":
        return replace(account, need=given)
    if question == "power":
        return replace(account, power=given)
    return replace(account, value=given)
