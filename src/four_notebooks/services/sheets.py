"""Sheets filled in about accounts and their people (METHOD 8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from four_notebooks.method.sheets.gains import Sums, sums
from four_notebooks.method.values import Contact, SheetAnswer, Told
from four_notebooks.services import entering, shipped
from four_notebooks.services.refusals import Refused
from four_notebooks.services.sheet_templates import SheetTemplates
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Answered:
    """What is to be written under one question; a blank text removes the answer."""

    text: str
    told: Told = Told.UNSAID


class Sheets(SheetTemplates):
    """Answers, their progress and their sums."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)

    def answers(
        self, account_id: int, sheet: str, contact_id: int | None = None
    ) -> dict[str, SheetAnswer]:
        """The answers on a sheet by the question's id, those no longer asked too."""
        return {
            answer.question: answer
            for answer in self._book.store.of_account(SheetAnswer, account_id)
            if answer.sheet == sheet and answer.contact_id == contact_id
        }

    def answer(
        self,
        account_id: int,
        sheet: str,
        question: str,
        text: str,
        told: Told = Told.UNSAID,
        *,
        contact_id: int | None = None,
        who: str = "",
    ) -> Announcement | None:
        """Answer one question; see ``answer_many``."""
        given = {question: Answered(text, told)}
        return self.answer_many(account_id, sheet, given, contact_id=contact_id, who=who)

    def answer_many(
        self,
        account_id: int,
        sheet: str,
        given: Mapping[str, Answered],
        *,
        contact_id: int | None = None,
        who: str = "",
    ) -> Announcement | None:
        """Answer questions; writes of one sitting join one step. None if all stand so already.

        A blank text removes the answer. An answer is dated when its text or its mark changes.

        Raises:
            Refused: ``unknown_account``, ``unknown_contact``, ``unknown_sheet``,
                ``unknown_question`` (neither asked nor answered before), ``text_too_long``.
        """
        account = self._book.accounts.present(account_id)
        if contact_id is not None and self._person(contact_id).account_id != account_id:
            raise Refused("unknown_contact")
        kept = self.answers(account_id, sheet, contact_id)
        unknown = set(given) - set(kept)
        if unknown - {question.id for question in self.template(sheet).questions()}:
            raise Refused("unknown_question")
        changes = []
        for question, new in given.items():
            before = kept.get(question)
            after = self._written(account_id, sheet, contact_id, question, before, new)
            if before != after:
                changes.append(Change(before, after))
        return self._book.ledger.commit(
            StepName("answer_sheet", account.name, max(1, len(changes))),
            changes,
            who=who,
            join=f"answers/{account_id}/{sheet}/{contact_id or 0}/{who}",
        )

    def _person(self, contact_id: int) -> Contact:
        return self._book.people.get(contact_id)

    def _written(
        self,
        account_id: int,
        sheet: str,
        contact_id: int | None,
        question: str,
        before: SheetAnswer | None,
        new: Answered,
    ) -> SheetAnswer | None:
        text = entering.text(new.text, "answer")
        if not text.strip():
            return None
        if before is not None:
            if (before.text, before.told) == (text, new.told):
                return before
            return replace(before, text=text, told=new.told, at=self._book.now())
        (answer_id,) = self._book.ledger.new_ids(SheetAnswer)
        return SheetAnswer(
            id=answer_id,
            account_id=account_id,
            sheet=sheet,
            question=question,
            at=self._book.now(),
            contact_id=contact_id,
            text=text,
            told=new.told,
        )

    def progress(
        self, account_ids: Collection[int], sheet: str = shipped.PREPARATION
    ) -> dict[int, tuple[int, int]]:
        """(answered, all) of a sheet about each account; visit preparation unless told.

        Only questions that are asked now count. Raises Refused ``unknown_sheet``.
        """
        asked = [question.id for question in self.template(sheet).questions()]
        answered = self._book.store.count_answers(sheet, asked, account_ids)
        return {id_: (answered.get(id_, 0), len(asked)) for id_ in account_ids}

    def open_questions(self, account_id: int, limit: int = 5, language: str = "") -> list[str]:
        """What visit preparation still asks, in reading order, each with its section's title.

        These stand beside the strategy while it is written (METHOD 7).
        """
        answered = self.answers(account_id, shipped.PREPARATION)
        found: list[str] = []
        for _, section in self.template(shipped.PREPARATION, language).walk():
            for question in section.questions:
                if len(found) >= limit:
                    return found
                if question.id not in answered:
                    found.append(f"{section.title} · {question.text}")
        return found

    def gain_sums(self, account_id: int, contact_id: int, sheet: str = shipped.ALLY) -> Sums:
        """What all gains of a person come to by date, and what delay costs (METHOD 8)."""
        answers = self.answers(account_id, sheet, contact_id)
        return sums(self.template(sheet), {id_: answer.text for id_, answer in answers.items()})

    def candidates(self, account_id: int) -> list[Contact]:
        """Whom a sheet about a person is for: level 2 and 3, allies first (METHOD 8)."""
        people = self._book.people.contacts(account_id)
        wanted = [contact for contact in people if contact.level != 1]
        return sorted(wanted, key=lambda contact: not contact.ally)

    def without(self, people: Iterable[Contact]) -> list[Change]:
        """The changes that remove the answers about people who are being removed."""
        gone = {contact.id: contact.account_id for contact in people}
        found = self._book.store.of_accounts(SheetAnswer, set(gone.values()))
        return [
            Change(answer, None)
            for answers in found.values()
            for answer in answers
            if answer.contact_id in gone
        ]
