"""Which changes move the facts of which accounts, so that others cost nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from four_notebooks.storage.codec import Row
from four_notebooks.storage.rows import RowChange

_READ = {
    "account": ("created_at", "notebook", "status", "term"),
    "contact": ("name", "level", "reports_to"),
    "entry": ("account_id", "kind", "start", "recorded_at", "minutes", "met", "asked", "body"),
    "move": ("account_id", "at", "kind", "from_notebook", "to_notebook"),
}
"""What the facts are made of; all other tables and columns leave them as they are."""


@dataclass(slots=True)
class FactChanges:
    """What a set of changes means for the facts.

    ``accounts``: whose facts are to be written anew. ``texts``: the visits whose words
    changed. ``names``: the contacts' names that came or went, by account; they decide
    what counts as repeated (METHOD 7). Without ``counts_shares`` the shares that these
    changes move are left to be counted: for long steps, which nobody should wait for.
    """

    accounts: set[int] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    names: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    counts_shares: bool = True


def fact_changes(changes: Iterable[RowChange]) -> FactChanges:
    """What these changes mean for the facts."""
    found = FactChanges()
    for change in changes:
        columns = _READ.get(change.table)
        if columns is None or not _differ(change.before, change.after, columns):
            continue
        found.accounts.update(change.accounts)
        if change.table == "entry":
            if _differ(change.before, change.after, ("body", "account_id")):
                found.texts.add(int(change.record_id))
        elif change.table == "contact" and _differ(change.before, change.after, ("name",)):
            rows = (row for row in (change.before, change.after) if row is not None)
            for row in rows:
                found.names[row["account_id"]].add(row["name"])
    return found


def _differ(before: Row | None, after: Row | None, columns: tuple[str, ...]) -> bool:
    if before is None or after is None:
        return True
    return any(before[name] != after[name] for name in columns)
