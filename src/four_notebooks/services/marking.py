"""The three rules of a second visit, as marks on what is in the book (METHOD 7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from four_notebooks.method import marks
from four_notebooks.method.instants import to_ms
from four_notebooks.method.standing import replay
from four_notebooks.method.values import Contact, Entry, EntryKind, Strategy

if TYPE_CHECKING:
    from four_notebooks.method.repeats import Repeats
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Marks:
    """The three marks of a visit or a strategy; None where a mark does not apply (a note).

    ``fresh``: less was said before than the threshold; ``goal``: the strategy's goal is
    not empty; ``ask``: the order, or to be introduced to the next level, is asked for.
    ``repeated`` is the repeated share (0-1), ``repeats`` its pieces; ``Repeat.earlier`` is
    a place in ``Journal.earlier_visits``.
    """

    fresh: bool | None
    goal: bool | None
    ask: bool | None
    repeated: float = 0.0
    repeats: Repeats | None = None


NONE = Marks(None, None, None)


def of_visit(book: Book, entry: Entry) -> Marks:
    """The marks of a recorded visit, with the strategy it was made with."""
    if entry.kind is EntryKind.NOTE:
        return NONE
    history = book.past.history(book.accounts.get(entry.account_id))
    return _marks(
        marks.marks_of_visit(
            entry,
            book.journal.strategy_of(entry.id),
            replay(history, book.rules, to_ms(entry.start)).distance,
            [each.body for each in book.journal.earlier_visits(entry.account_id, entry)],
            names_of(book, entry.account_id),
            rules=book.rules,
        )
    )


def of_strategy(book: Book, strategy: Strategy) -> Marks:
    """The marks of a strategy as it is being written."""
    earlier = [each.body for each in book.journal.earlier_visits(strategy.account_id)]
    names = names_of(book, strategy.account_id)
    return _marks(marks.marks_of_strategy(strategy, earlier, names, rules=book.rules))


def names_of(book: Book, account_id: int) -> list[str]:
    """The names of an account's people."""
    return [contact.name for contact in book.store.of_account(Contact, account_id)]


def _marks(found: marks.Marks) -> Marks:
    """The rulebook's marks with the share beside them."""
    return Marks(found.new, found.goal, found.ask, found.repeats.share, found.repeats)
