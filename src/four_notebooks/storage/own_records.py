"""An account with all that the rules read of it, as its records say now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from sqlalchemy import Connection

from four_notebooks.method.history import History, history_of
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    Move,
    PlannedVisit,
    Strategy,
)
from four_notebooks.storage import queries


@dataclass(frozen=True, slots=True)
class OwnRecords:
    """One account and what belongs to it; its entries are without their texts."""

    account: Account
    contacts: Sequence[Contact]
    entries: Sequence[Entry]
    strategies: Sequence[Strategy]
    plans: Sequence[PlannedVisit]
    moves: Sequence[Move]

    def history(self, rules: Rules, zone: tzinfo) -> History:
        """What the rules read."""
        return history_of(
            self.account,
            self.contacts,
            self.entries,
            self.strategies,
            self.plans,
            self.moves,
            zone=zone,
            no_hour_minute=rules.no_hour_minute,
        )


def of_accounts(connection: Connection, account_ids: Iterable[int]) -> list[OwnRecords]:
    """The records of some accounts, read together; unknown ids are left out."""
    ids = list(account_ids)
    accounts = queries.many(connection, Account, ids)
    contacts = queries.of_accounts(connection, Contact, ids)
    entries = queries.counted_entries(connection, ids)
    strategies = queries.of_accounts(connection, Strategy, ids)
    plans = queries.of_accounts(connection, PlannedVisit, ids)
    moves = queries.of_accounts(connection, Move, ids)
    return [
        OwnRecords(
            account,
            contacts.get(account.id, []),
            entries.get(account.id, []),
            strategies.get(account.id, []),
            plans.get(account.id, []),
            moves.get(account.id, []),
        )
        for account in accounts
    ]
