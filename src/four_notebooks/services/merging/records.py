"""What belongs to accounts, handed over to another one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from four_notebooks.method.reminders import handed_to
from four_notebooks.method.values import (
    Attachment,
    Contact,
    Draft,
    Entry,
    PlannedVisit,
    Referral,
    Reminder,
    ScriptUse,
    SheetAnswer,
    Strategy,
)
from four_notebooks.services.merging.persons import Circle
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

Own: TypeAlias = Entry | Strategy | PlannedVisit | Attachment | ScriptUse
HANDED_OVER: tuple[type[Own], ...] = (Entry, Strategy, PlannedVisit, Attachment, ScriptUse)
"""Kinds that go over as they are, with whom they name."""


def handed_over(book: Book, keep_id: int, other_ids: Sequence[int], circle: Circle) -> list[Change]:
    """Everything but people, moves, answers and reminders goes to the kept account."""
    changes: list[Change] = []
    for kind in HANDED_OVER:
        for records in book.store.of_accounts(kind, other_ids).values():  # type: ignore[type-var]
            for record in records:
                changes.append(Change(record, _given(record, keep_id, circle)))
    return changes


def _given(record: Own, keep_id: int, circle: Circle) -> Own:
    if isinstance(record, Entry):
        return replace(record, account_id=keep_id, met=circle.ids(record.met))
    if isinstance(record, PlannedVisit):
        return replace(record, account_id=keep_id, contacts=circle.ids(record.contacts))
    return replace(record, account_id=keep_id)


def referrals(book: Book, keep_id: int, other_ids: Sequence[int]) -> list[Change]:
    """Who was asked and what came of it is the kept account; one to itself leads nowhere."""
    going = frozenset(other_ids)
    changes: list[Change] = []
    for referral in book.store.all(Referral):
        giver = keep_id if referral.account_id in going else referral.account_id
        lead = keep_id if referral.lead_id in going else referral.lead_id
        after = replace(referral, account_id=giver, lead_id=None if lead == giver else lead)
        changes.append(Change(referral, after))
    return changes


def answers(book: Book, keep_id: int, other_ids: Sequence[int], circle: Circle) -> list[Change]:
    """Answers on sheets; two to one question become one that holds both texts."""
    found = book.store.of_accounts(SheetAnswer, [keep_id, *other_ids])
    there = {_question(a): a for a in found.get(keep_id, ())}
    first = dict(there)
    changes: list[Change] = []
    for other in other_ids:
        for answer in found.get(other, ()):
            person = circle.who.get(answer.contact_id) if answer.contact_id else answer.contact_id
            moved = replace(answer, account_id=keep_id, contact_id=person)
            mine = there.get(_question(moved))
            if mine is None:
                there[_question(moved)] = first[_question(moved)] = moved
                changes.append(Change(answer, moved))
            else:
                there[_question(moved)] = _both(mine, moved)
                changes.append(Change(answer, None))
    changes += [Change(first[key], both) for key, both in there.items() if both != first[key]]
    return changes


def _question(answer: SheetAnswer) -> tuple[str, str, int | None]:
    return answer.sheet, answer.question, answer.contact_id


def _both(mine: SheetAnswer, other: SheetAnswer) -> SheetAnswer:
    texts = [mine.text, other.text if other.text.strip() != mine.text.strip() else ""]
    text = "\n\n".join(each for each in texts if each.strip())
    return replace(mine, text=text, told=mine.told or other.told, at=max(mine.at, other.at))


def reminders(book: Book, keep_id: int, other_ids: Sequence[int]) -> list[Change]:
    """What was done with the others' events; an event's id names its account (METHOD 9)."""
    found = book.store.of_accounts(Reminder, [keep_id, *other_ids])
    there = {reminder.id for reminder in found.get(keep_id, ())}
    changes: list[Change] = []
    for other in other_ids:
        for reminder in found.get(other, ()):
            named = handed_to(reminder.id, other, keep_id)
            changes.append(Change(reminder, None))
            if named not in there:
                there.add(named)
                changes.append(Change(None, replace(reminder, id=named, account_id=keep_id)))
    return changes


def drafts(book: Book, keep_id: int, other_ids: Sequence[int], circle: Circle) -> list[Change]:
    """Visits that are being written: one draft, the kept account's first."""
    before = book.store.many(Draft, [f"visit/{id_}" for id_ in (keep_id, *other_ids)])
    goal = f"visit/{keep_id}"
    if not any(draft.id != goal for draft in before):
        return []
    mine = next((draft for draft in before if draft.id == goal), None)
    text = _one_draft([draft.text for draft in before], circle)
    after = Draft(id=goal, text=text, updated_at=book.now())
    return [Change(d, None) for d in before if d.id != goal] + [Change(mine, after)]


def _one_draft(texts: Sequence[str], circle: Circle) -> str:
    parts = [_read_draft(text) for text in texts]
    whole: dict[str, Any] = {}
    for part in reversed(parts):
        whole |= part
    whole["body"] = "\n\n".join(b for p in parts if (b := str(p.get("body", ""))).strip())
    files = [file for part in parts for file in part.get("attachments") or ()]
    if files:
        whole["attachments"] = list(dict.fromkeys(files))
    if whole.get("met"):
        whole["met"] = list(circle.ids(whole["met"]))
    return json.dumps(whole, ensure_ascii=False)


def _read_draft(text: str) -> Mapping[str, Any]:
    """A draft's values; text that is none is its body."""
    try:
        values = json.loads(text)
    except ValueError:
        return {"body": text}
    return values if isinstance(values, dict) else {"body": text}


def people(before: Iterable[Contact], circle: Circle) -> list[Change]:
    """People in their new circle; who was folded into another is gone."""
    return [Change(contact, circle.people.get(contact.id)) for contact in before]
