"""All that is derived, written together: standings, and facts where they may have moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import tzinfo
from typing import Any

from sqlalchemy import Connection

from four_notebooks.method.rules import Rules
from four_notebooks.storage import course, facts, own_records, queries, standing_rows
from four_notebooks.storage.fact_changes import FactChanges

_SHARE_NUMBERS = ("repeat_pairs", "repeat_shortest", "repeat_visits")
"""The numbers that a repeated share depends on; the warning's is not one."""

_READ_WHEN_SHOWN = (
    "attempts_limit",
    "attempts_limit_b",
    "attempts_limit_c",
    "warn_from_day_a",
    "warn_days_left",
    "warn_days_left_b",
    "warn_days_left_c",
    "payer_days",
    "watch_limit",
    "track_limit",
    "engage_limit",
    "heat_hold_days",
    "heat_fall_days",
    "heat_room",
    "second_look_days",
    "undo_d_hours",
    "repeat_warning",
    "day_visits",
    "day_visits_most",
    "focus_most",
    "focus_hours",
    "focus_deadline_days",
    "phase_marks",
    "put_away",
)
"""The numbers that nothing kept of an account depends on."""


def refresh(
    connection: Connection,
    account_ids: Iterable[int],
    changes: FactChanges,
    rules: Rules,
    zone: tzinfo,
    *,
    fill: bool = False,
) -> None:
    """Write what is derived of these accounts anew; those that are gone have nothing.

    Facts are written only of ``changes.accounts``; ``fill`` counts their missing shares.
    """
    for part in queries.chunks(sorted(account_ids)):
        owns = own_records.of_accounts(connection, part)
        histories = [(own, own.history(rules, zone)) for own in owns]
        standing_rows.put(
            connection,
            part,
            [standing_rows.standing_row(own, history, rules) for own, history in histories],
        )
        moved = [each for each in histories if each[0].account.id in changes.accounts]
        there = {own.account.id for own in owns}
        gone = [one for one in part if one in changes.accounts and one not in there]
        if moved or gone:
            facts.refresh(connection, moved, gone, changes, rules, zone, fill=fill)
        course.went(sum(1 + len(own.entries) for own in owns))


def moves_shares(before: Rules, after: Rules) -> bool:
    """Whether every repeated share is another one under other rules (METHOD 7)."""
    return any(getattr(before, name) != getattr(after, name) for name in _SHARE_NUMBERS)


def moves_rows(before: Rules, after: Rules) -> bool:
    """Whether anything that is kept of accounts is another under other rules.

    Most numbers are read when something is shown, and move nothing that is kept.
    """
    same = replace(after, **{name: getattr(before, name) for name in _READ_WHEN_SHOWN})
    return same != before


def recounted(
    connection: Connection, account_ids: Iterable[int], rules: Rules, zone: tzinfo
) -> tuple[list[dict[str, Any]], Mapping[str, facts.Rows]]:
    """Standings and facts of accounts as their records say now; not written."""
    owns = own_records.of_accounts(connection, account_ids)
    histories = [(own, own.history(rules, zone)) for own in owns]
    standings = [standing_rows.standing_row(own, history, rules) for own, history in histories]
    return standings, facts.recounted(connection, histories, rules, zone)
