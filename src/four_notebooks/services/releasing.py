"""Before accounts are let go: who would go and why, and who stays (METHOD 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from four_notebooks.method.instants import to_ms
from four_notebooks.method.values import Account, Answer, Notebook, ReleaseReason, Status

if TYPE_CHECKING:
    from four_notebooks.method.card import Card
    from four_notebooks.services.book import Book


class Stays(StrEnum):
    """Why an account is not let go with the others."""

    NO = ""
    LOCKED = "locked"
    SIGNED = "signed"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Prospect:
    """One account that is about to be let go.

    ``reason`` is the likeliest one by what the book knows; ``last_visit`` in milliseconds,
    None for one never visited; ``stays`` tells why it cannot go.
    """

    id: int
    name: str
    notebook: Notebook
    last_visit: int | None
    reason: ReleaseReason
    stays: Stays


def prospects(book: Book, ids: Iterable[int]) -> list[Prospect]:
    """The accounts in the order given, each once; unknown ones and the bin are left out."""
    wanted = list(dict.fromkeys(ids))
    visits = book.store.last_visits(wanted)
    now = to_ms(book.now())
    cards = {card.id: card for card in book.reader.cards(wanted, now)}
    return [
        Prospect(
            account.id,
            account.name,
            account.notebook,
            visits.get(account.id),
            likely_reason(book, account, cards.get(account.id), now),
            _stays(account),
        )
        for account in book.store.many(Account, wanted)
        if account.deleted_at is None
    ]


def likely_reason(book: Book, account: Account, card: Card | None, now: int) -> ReleaseReason:
    """The reason the book already knows of; ``now`` in milliseconds.

    What the evidence denies comes first, then the attempts, then the deadline.
    """
    attempts = card is not None and bool(card.distance)
    used = card.attempts if card is not None and attempts else 0
    deadline = card.deadline if card is not None else None
    known = (
        (account.power.answer is Answer.NO, ReleaseReason.NO_POWER),
        (account.value.answer is Answer.NO, ReleaseReason.NO_VALUE),
        (account.need.answer is Answer.NO, ReleaseReason.NO_NEED),
        (used >= book.rules.attempts_in(account.notebook), ReleaseReason.ATTEMPTS_USED),
        (deadline is not None and deadline <= now, ReleaseReason.DEADLINE_PASSED),
    )
    return next((reason for holds, reason in known if holds), ReleaseReason.OTHER)


def _stays(account: Account) -> Stays:
    if account.status is Status.SIGNED:
        return Stays.SIGNED
    if account.status is Status.RELEASED:
        return Stays.RELEASED
    return Stays.LOCKED if account.locked else Stays.NO
