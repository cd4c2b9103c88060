"""Merging duplicates as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.method.values import Account, Contact, Entry, EntryKind
from four_notebooks.services.merging import life, records
from four_notebooks.services.merging.fields import Merged, Say, one_account, plainly
from four_notebooks.services.merging.persons import Circle, one_circle
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

NO_CHOICE: Mapping[str, int] = {}


def merge(
    book: Book,
    keep_id: int,
    other_ids: Sequence[int],
    *,
    chosen: Mapping[str, int] = NO_CHOICE,
    say: Say = plainly,
    who: str = "",
) -> Announcement | None:
    """Make one account of several, in one step ``merge_accounts``; None without others.

    ``chosen`` names for fields of ``fields.CHOICES`` the account whose value is kept,
    ``say`` puts what differs into words; see the package for what counts.

    Raises:
        Refused: ``unknown_account`` for one that is not there or lies in the bin.
    """
    others = [book.accounts.present(i) for i in dict.fromkeys(other_ids) if i != keep_id]
    keep = book.accounts.present(keep_id)
    if not others:
        return None
    if set(chosen.values()) - {keep.id, *(other.id for other in others)}:
        raise Refused("unknown_account")
    ids = [other.id for other in others]
    circle, own = _circle(book, keep, ids, say)
    merged = one_account(keep, others, chosen, say)
    off = life.cancelled(book, others)
    changes = life.closings(records.handed_over(book, keep.id, ids, circle), off)
    changes += own
    changes += life.strategies(book, keep, changes, off)
    changes += records.answers(book, keep.id, ids, circle)
    changes += records.referrals(book, keep.id, ids)
    changes += records.reminders(book, keep.id, ids)
    changes += records.drafts(book, keep.id, ids, circle)
    changes += _accounts(book, keep, others, merged)
    changes += _left_over(book, keep, [*merged.left_over, *circle.left_over])
    name = StepName("merge_accounts", merged.account.name, len(ids) + 1)
    return book.ledger.commit(name, changes, who=who)


def _circle(
    book: Book, keep: Account, other_ids: Sequence[int], say: Say
) -> tuple[Circle, list[Change]]:
    found = book.store.of_accounts(Contact, [keep.id, *other_ids])
    own = found.get(keep.id, [])
    circle = one_circle(keep.id, own, [found.get(id_, []) for id_ in other_ids], say)
    everybody = [person for people in found.values() for person in people]
    return circle, records.people(everybody, circle)


def _accounts(book: Book, keep: Account, others: Sequence[Account], merged: Merged) -> list[Change]:
    """The kept account as it will be, and the others in the bin."""
    now = book.now()
    going = [Change(other, replace(other, deleted_at=now)) for other in others]
    return [Change(keep, merged.account), *going]


def _left_over(book: Book, keep: Account, lines: Sequence[str]) -> list[Change]:
    """What found no room in a field is a note in the journal."""
    if not lines:
        return []
    (entry_id,) = book.store.new_ids(Entry)
    now = book.now()
    note = Entry(
        id=entry_id,
        account_id=keep.id,
        kind=EntryKind.NOTE,
        start=now,
        recorded_at=now,
        minutes=0,
        body="\n\n".join(lines),
    )
    return [Change(None, note)]
