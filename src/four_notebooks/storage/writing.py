"""What the verbs of a store are made of: transactions, rows with their standing, announcements."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import tzinfo
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from four_notebooks.method.rules import Rules
from four_notebooks.storage import derived_rows, facts, ledger, queries, standing_rows
from four_notebooks.storage.changes import Announcement, StepName, Way, accounts_of
from four_notebooks.storage.connections import Connections
from four_notebooks.storage.door import Announcer, Door
from four_notebooks.storage.errors import StaleChange
from four_notebooks.storage.fact_changes import FactChanges, fact_changes
from four_notebooks.storage.opening import Opening
from four_notebooks.storage.reading import Reading
from four_notebooks.storage.rows import RowChange, Written, merged, write
from four_notebooks.storage.search.filling import PIECE_SECONDS, Fill
from four_notebooks.storage.search.following import Following
from four_notebooks.storage.sequences import Sequences
from four_notebooks.storage.tallies import Tallies, tallies_on

if TYPE_CHECKING:
    from four_notebooks.storage.bulk import BulkStep

_PIECE = 60
"""How many changes of a broken-off step are taken back at once."""
_FILL_PIECE = 8
"""Of how many accounts facts are filled in at once."""


class Writing(Reading):
    """The inside of a store, for its verbs and for long steps."""

    def __init__(self, opening: Opening, zone: tzinfo) -> None:
        self.opening = opening
        self.zone: tzinfo = zone
        self._connections: Connections = Connections(opening)
        self._door = Door()
        self._announcer = Announcer()
        self._long = threading.Lock()
        self._filling = threading.Lock()
        self._bulk: BulkStep | None = None
        self._rules: Rules | None = None
        self._index = Following()
        with self._closing_if_it_fails(), self._connections.reading() as connection:
            self._rules = standing_rows.rules_in(connection)
            self._sequences = Sequences(connection)
            self._number = ledger.last_number(connection)

    @contextmanager
    def _closing_if_it_fails(self) -> Iterator[None]:
        """A book that cannot be begun with leaves no connection open."""
        try:
            yield
        except BaseException:
            self._connections.close()
            raise

    @contextmanager
    def last_in_line(self) -> Iterator[None]:
        """Hold the door for a piece of long work: others go first."""
        with self._door.entered_last():
            yield

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction; the caller holds the door. See ``Connections.writing``."""
        try:
            with self._connections.writing(durable=durable) as connection:
                yield connection
        except BaseException:
            self._rules = None
            self._sequences.forget()
            self._index.forget()
            raise

    def _rules_now(self, connection: Connection) -> Rules:
        if self._rules is None:
            self._rules = standing_rows.rules_in(connection)
        return self._rules

    def next_number(self) -> int:
        """The next step's number; the caller holds the door."""
        self._number += 1
        return self._number

    def write_rows(
        self,
        connection: Connection,
        changes: list[RowChange],
        *,
        force: bool = False,
        keep_newer_drafts: bool = False,
        long: bool = False,
    ) -> Written:
        """Write rows, their ids' sequence and what is derived of the accounts they touch.

        A ``long`` step leaves repeated shares to be counted later (see ``fill_facts``), has ids
        that nobody had before for its new records, and notes them at its end (``note_ids``).
        """
        written = write(
            connection,
            changes,
            force=force,
            keep_newer_drafts=keep_newer_drafts,
            fresh_ids=long,
        )
        if not long:
            self._sequences.note(connection, written)
        self._index.follow(connection, written)
        touched = {account for change in written for account in change.accounts}
        told, moved = touched, fact_changes(written)
        moved.counts_shares = not long
        if any(c.key == ("setting", standing_rows.RULES_SETTING) for c in written):
            told = touched | set(standing_rows.all_ids(connection))
            if self._new_rules(connection):
                touched = told
                moved.accounts |= touched
        rules = self._rules_now(connection)
        derived_rows.refresh(connection, touched, moved, rules, self.zone)
        return Written(written, frozenset(told))

    def note_ids(self, connection: Connection, changes: list[RowChange]) -> None:
        """Keep in the book that the ids of a long step's new records are given."""
        self._sequences.note(connection, changes)

    def _new_rules(self, connection: Connection) -> bool:
        """The method or a number of it changed; whether every account may stand elsewhere."""
        before, self._rules = self._rules, None
        after = self._rules_now(connection)
        shares = before is None or derived_rows.moves_shares(before, after)
        if shares:
            facts.forget_shares(connection)
        return before is None or shares or derived_rows.moves_rows(before, after)

    def fill_facts(self, stopping: Callable[[], bool] = lambda: False) -> bool:
        """Give every account its facts, in short pieces that nobody waits for.

        For books of a time before there were facts, and for the shares that long steps and
        other rules left to be counted; True when all is there. Ended early (``stopping``),
        it begins anew next time, and is quick where all is there.
        """
        with self._filling:
            return self._fill_facts(stopping)

    def _fill_facts(self, stopping: Callable[[], bool]) -> bool:
        with self._connections.reading() as connection:
            if complete := facts.are_complete(connection):
                ids = facts.accounts_to_count(connection)
            else:
                ids = standing_rows.all_ids(connection)
        for part in queries.chunks(ids, _FILL_PIECE):
            if stopping():
                return False
            with self.last_in_line(), self.transaction(durable=False) as connection:
                moved = FactChanges(accounts=set(part))
                rules = self._rules_now(connection)
                derived_rows.refresh(connection, part, moved, rules, self.zone, fill=True)
        if not complete:
            with self.last_in_line(), self.transaction() as connection:
                facts.mark_complete(connection)
        return True

    def fill_index(
        self,
        stopping: Callable[[], bool] = lambda: False,
        *,
        anew: bool = False,
        progress: Callable[[int, int], None] = lambda done, of: None,
        seconds: float = PIECE_SECONDS,
    ) -> bool:
        """Fill the search index in short pieces that nobody waits for; True when all is there.

        For books of a time before there was one, after a long work was broken off, and for
        one that is broken; ``anew`` makes it anew whatever is there. Ended early
        (``stopping``), it goes on next time. ``progress`` hears (records done, of all);
        ``seconds`` is how long a piece may keep others waiting.
        """
        with self._filling:
            fill = Fill(self._piece, seconds)
            if not fill.begin(anew=anew):
                return True
            self._index.forget()
            return fill.run(stopping, progress)

    @contextmanager
    def _piece(self) -> Iterator[Connection]:
        """A short transaction of long work."""
        with self.last_in_line(), self.transaction(durable=False) as connection:
            yield connection

    @contextmanager
    def tallies(self, *, direct: bool = False) -> Iterator[Tallies]:
        """What the review counts, over one state of the book; see ``tallies_on``."""
        with self._connections.reading() as connection:
            rules = standing_rows.rules_in(connection)
            with tallies_on(connection, rules, self.zone, direct=direct) as tallies:
                yield tallies

    def fold_log(self) -> None:
        """Between pieces of long work: keep the log short. Nobody waits for it."""
        self._connections.fold_log()

    def take_back_pieces(self, step_id: int) -> None:
        """Take an open step back piece by piece, the last first, until nothing of it is left."""
        left = True
        while left:
            with self.last_in_line(), self.transaction(durable=False) as connection:
                changes = ledger.changes_of(connection, step_id, last=_PIECE)
                self.write_rows(connection, merged(c.reversed() for c in changes), force=True)
                ledger.remove_last_changes(connection, step_id, len(changes))
                left = bool(changes)
        with self.last_in_line(), self.transaction() as connection:
            ledger.remove_steps(connection, [step_id])

    def _take_back_what_broke_off(self) -> None:
        """Long steps that a crash or a full disk broke off."""
        while True:
            with self._connections.reading() as connection:
                step = ledger.last_of(connection, ledger.OPEN)
            if step is None:
                return
            self.take_back_pieces(step.id)

    def _refuse_held(self, changes: Iterable[RowChange]) -> None:
        step = self._bulk
        for change in changes if step is not None else ():
            assert step is not None
            if step.holds(change):
                raise StaleChange(self.opening.path, change.table, change.record_id)

    def announcement(
        self, number: int, name: StepName, way: Way, done: Written, who: str
    ) -> Announcement:
        """What is to be told of a commit."""
        values = tuple(change.as_change() for change in done.changes)
        accounts = accounts_of(values) | done.accounts
        return Announcement(number, name, way, values, accounts, who)

    def announce(self, announcement: Announcement) -> Announcement:
        """Note a commit to be told, while the door is held; ``tell`` it afterwards."""
        self._announcer.put(announcement)
        return announcement


def refuse_bad_rules(changes: Iterable[RowChange]) -> None:
    """Raises ValueError where a change would set rules that are none."""
    for change in changes:
        if change.key == ("setting", standing_rows.RULES_SETTING) and change.after is not None:
            standing_rows.rules_from(change.after["value"])
