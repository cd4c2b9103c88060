"""What happened to accounts, as the rulebook reads it, and where they stand by that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.method.history import History, Moved, history_of
from four_notebooks.method.standing import Standing, replay
from four_notebooks.method.uses import Uses, uses
from four_notebooks.method.values import Account, Contact, Entry, Move, PlannedVisit, Strategy

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

PIECE = 400
"""How many accounts' records are read at once."""


class Past:
    """Histories and standings, derived anew each time they are asked for."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def history(self, account: Account) -> History:
        """All that the rulebook derives from, of one account."""
        store = self._book.store
        return history_of(
            account,
            store.of_account(Contact, account.id),
            store.of_account(Entry, account.id),
            store.of_account(Strategy, account.id),
            store.of_account(PlannedVisit, account.id),
            store.of_account(Move, account.id),
            zone=self._book.zone,
            no_hour_minute=self._book.rules.no_hour_minute,
        )

    def histories(self, accounts: Iterable[Account], *, texts: bool = True) -> dict[int, History]:
        """The histories of several accounts, read together.

        Without ``texts`` nothing is known of repeats, and reading costs a part of the price.
        """
        wanted = list(accounts)
        found: dict[int, History] = {}
        for start in range(0, len(wanted), PIECE):
            found |= self._piece(wanted[start : start + PIECE], texts)
        return found

    def standing(self, account: Account) -> Standing:
        """Where an account stands, but for the time of day."""
        return replay(self.history(account), self._book.rules)

    def standings(self, accounts: Iterable[Account]) -> dict[int, Standing]:
        """Where several accounts stand."""
        rules = self._book.rules
        return {id_: replay(each, rules) for id_, each in self.histories(accounts).items()}

    def without_move(self, account: Account, move_id: int) -> History:
        """The history as if one line of it had not been written."""
        history = self.history(account)
        kept = [e for e in history.events if not (isinstance(e, Moved) and e.id == move_id)]
        return replace(history, events=tuple(kept))

    def uses(self, account: Account) -> Uses:
        """Which strategy and which planned visit each meeting used up."""
        return uses(self.history(account), self._book.rules)

    def _piece(self, accounts: list[Account], texts: bool) -> dict[int, History]:
        """The histories of a few hundred accounts."""
        ids = [account.id for account in accounts]
        store = self._book.store
        contacts = store.of_accounts(Contact, ids)
        entries = store.of_accounts(Entry, ids) if texts else store.counted_entries(ids)
        strategies = store.of_accounts(Strategy, ids)
        plans = store.of_accounts(PlannedVisit, ids)
        moves = store.of_accounts(Move, ids)
        return {
            account.id: history_of(
                account,
                contacts.get(account.id, ()),
                entries.get(account.id, ()),
                strategies.get(account.id, ()),
                plans.get(account.id, ()),
                moves.get(account.id, ()),
                zone=self._book.zone,
                no_hour_minute=self._book.rules.no_hour_minute,
            )
            for account in accounts
        }
