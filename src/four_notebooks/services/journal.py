"""The journal: entries and strategies of an account (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from four_notebooks.method.history import is_blank
from four_notebooks.method.values import Account, Contact, Entry, EntryKind, Strategy
from four_notebooks.services import entering, marking
from four_notebooks.services.marking import Marks
from four_notebooks.services.recorder import Recorder, note_of
from four_notebooks.services.recording import Recorded, Recording
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.method.repeats import Repeats
    from four_notebooks.services.book import Book

SITTING = timedelta(minutes=30)
"""So long after its first word a strategy is still being written."""


class Journal:
    """Entries newest first; a recording is one step with all that belongs to it."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def entries(self, account_id: int, limit: int | None = None) -> list[Entry]:
        """The entries of an account, newest first (by start, then by sequence)."""
        return self._book.store.of_account(Entry, account_id, limit)

    def get(self, entry_id: int) -> Entry:
        """One entry. Raises Refused ``unknown_entry``."""
        entry = self._book.store.get(Entry, entry_id)
        if entry is None:
            raise Refused("unknown_entry")
        return entry

    def visits_on(self, day: date) -> list[Entry]:
        """The visits of every kind that began on a local day, all accounts, oldest first."""
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=self._book.zone)
        around = timedelta(hours=40)
        return [
            entry
            for entry in self._book.store.entries_between(noon - around, noon + around)
            if entry.kind is not EntryKind.NOTE and self._book.local_day(entry.start) == day
        ]

    def record(self, recording: Recording, *, who: str = "") -> Recorded:
        """Write a visit with everything that belongs to it as one step ``record_entry``.

        Raises:
            Refused: ``in_future``, ``duration``, ``heat``, ``unknown_account``,
                ``unknown_contact``, ``unknown_attachment``, ``name_blank``,
                ``text_too_long``, ``level``, ``question``, ``wrong_notebook``, ``not_active``.
        """
        done = Recorder(self._book, recording).written()
        announcement = self._book.ledger.commit(
            StepName("record_entry", done.account.name), done.changes, who=who
        )
        assert announcement is not None  # a new entry is a change
        return Recorded(
            entry=done.entry,
            account=done.account,
            new_contacts=done.contacts,
            strategy=done.strategy,
            plan=done.plan,
            announcement=announcement,
        )

    def note(
        self, account_id: int, text: str, *, at: datetime | None = None, who: str = ""
    ) -> Entry:
        """Write a note, which is counted nowhere.

        Raises:
            Refused: ``note_blank``, ``in_future``, ``unknown_account``, ``text_too_long``.
        """
        account = self._book.accounts.present(account_id)
        entry = note_of(self._book, account.id, text, at)
        self._book.ledger.commit(
            StepName("write_note", account.name), [Change(None, entry)], who=who
        )
        return entry

    def edit(self, entry: Entry, *, who: str = "") -> Announcement | None:
        """Replace an entry's content; writes of one sitting join one step.

        When it was recorded and whose it is stay as they are.

        Raises:
            Refused: ``unknown_entry``, ``unknown_contact``, ``in_future``, ``duration``,
                ``heat``, ``text_too_long``.
        """
        before = self.get(entry.id)
        after = entering.entered(
            replace(
                entry,
                met=self._met(before, entry),
                account_id=before.account_id,
                recorded_at=before.recorded_at,
                start=entering.begun(entry.start, self._book.now()),
                minutes=entering.duration(entry.minutes),
                heat=entering.heat(entry.heat),
            )
        )
        return self._book.ledger.commit(
            StepName("edit_entry", self._subject([after])),
            [Change(before, after)],
            who=who,
            join=f"entry/{entry.id}/{who}",
        )

    def delete(self, ids: Iterable[int], *, who: str = "") -> Announcement | None:
        """Delete entries; the state before them comes back by itself.

        Raises:
            Refused: ``unknown_entry``.
        """
        gone = [self.get(id_) for id_ in dict.fromkeys(ids)]
        files = [
            file
            for account_id in {entry.account_id for entry in gone}
            for file in self._book.attachments.of(account_id)
            if file.entry_id in {entry.id for entry in gone}
        ]
        changes = [Change(file, replace(file, entry_id=None)) for file in files]
        changes += [Change(entry, None) for entry in gone]
        return self._book.ledger.commit(
            StepName("delete_entries", self._subject(gone), len(gone)), changes, who=who
        )

    def hand_over(
        self, ids: Iterable[int], account_id: int, *, who: str = ""
    ) -> Announcement | None:
        """Move entries that were written to the wrong account to another, files included.

        Who was met goes along: the person of that name there, or a new one.

        Raises:
            Refused: ``unknown_entry``, ``unknown_account``.
        """
        from four_notebooks.services.handing_over import handed_over

        going = [self.get(id_) for id_ in dict.fromkeys(ids)]
        target = self._book.accounts.present(account_id)
        changes = handed_over(self._book, going, target)
        name = StepName("move_entries", target.name, len(going))
        return self._book.ledger.commit(name, changes, who=who)

    def strategy(self, account_id: int) -> Strategy | None:
        """The strategy for the next visit: the latest one not used up, cancelled or blank."""
        found = self._book.past.standing(self._book.accounts.get(account_id)).strategy_id
        return None if found is None else self._book.store.get(Strategy, found)

    def save_strategy(
        self,
        account_id: int,
        *,
        goal: str = "",
        way_in: str = "",
        news: str = "",
        ask: str = "",
        who: str = "",
    ) -> Strategy:
        """Write the strategy for the next visit; writes of one sitting join one step.

        In one sitting the current one is rewritten, so that typing makes one strategy; what is
        written later is a new one that replaces it (METHOD 7): a meeting written up late used
        up what stood there at its time. Blank in all four fields takes it away.

        Raises:
            Refused: ``unknown_account``, ``text_too_long``.
        """
        account = self._book.accounts.present(account_id)
        current, now = self.strategy(account_id), self._book.now()
        new = Strategy(id=0, account_id=account.id, written_at=now)
        after = entering.entered(
            replace(current or new, goal=goal, way_in=way_in, news=news, ask=ask)
        )
        before = current
        if after == current or (current is None and is_blank(after)):
            return after
        if current is None or now - current.written_at > SITTING:
            (new_id,) = self._book.store.new_ids(Strategy)
            before, after = None, replace(after, id=new_id, written_at=now)
        self._book.ledger.commit(
            StepName("write_strategy", account.name),
            [Change(before, after)],
            who=who,
            join=f"strategy/{account_id}/{who}",
        )
        return after

    def strategies(self, account_id: int) -> list[Strategy]:
        """All strategies ever written that say something, newest first."""
        found = self._book.store.of_account(Strategy, account_id)
        return [strategy for strategy in reversed(found) if not is_blank(strategy)]

    def strategy_of(self, entry_id: int) -> Strategy | None:
        """The strategy that a meeting was made with; None for notes, calls and messages."""
        account_id = self.get(entry_id).account_id
        return self.strategies_of_entries(account_id).get(entry_id)

    def strategies_of_entries(self, account_id: int) -> dict[int, Strategy]:
        """For every meeting of an account that used up a strategy: entry id -> strategy."""
        used = self._book.past.uses(self._book.accounts.get(account_id)).strategy_of_entry
        by_id = {s.id: s for s in self._book.store.of_account(Strategy, account_id)}
        return {entry: by_id[strategy] for entry, strategy in used.items()}

    def earlier_visits(
        self, account_id: int, before: Entry | datetime | None = None
    ) -> list[Entry]:
        """The last visits (three by METHOD 7) before an entry or a moment, the oldest first."""
        visits = [e for e in self.entries(account_id) if e.kind is not EntryKind.NOTE]
        if isinstance(before, Entry):
            mark = (before.start, before.id)
            visits = [e for e in visits if (e.start, e.id) < mark]
        elif before is not None:
            visits = [e for e in visits if e.start < before]
        return visits[: self._book.rules.repeat_visits][::-1]

    def repeats(
        self, account_id: int, body: str, before: Entry | datetime | None = None
    ) -> Repeats:
        """Compare a body with the account's last visits before an entry or a moment.

        ``Repeat.earlier`` is a place in ``earlier_visits`` of the same ``before``.
        """
        from four_notebooks.method.repeats import repeats

        earlier = [entry.body for entry in self.earlier_visits(account_id, before)]
        names = marking.names_of(self._book, account_id)
        return repeats(body, earlier, names, rules=self._book.rules)

    def marks(self, entry_id: int) -> Marks:
        """The three marks of a recorded visit."""
        return marking.of_visit(self._book, self.get(entry_id))

    def marks_of_strategy(
        self, account_id: int, *, goal: str, way_in: str = "", news: str = "", ask: str = ""
    ) -> Marks:
        """The three marks of a strategy as it is being written."""
        written = Strategy(
            id=0,
            account_id=account_id,
            written_at=self._book.now(),
            goal=goal,
            way_in=way_in,
            news=news,
            ask=ask,
        )
        return marking.of_strategy(self._book, written)

    def asked_so_far(self, account_id: int) -> int:
        """How often the order was asked for."""
        return sum(entry.asked for entry in self.entries(account_id))

    def is_late(self, entry: Entry) -> bool:
        """Whether it was written up on a later local day than it happened."""
        if entry.kind is EntryKind.NOTE:
            return False
        return self._book.local_day(entry.recorded_at) > self._book.local_day(entry.start)

    def _met(self, before: Entry, after: Entry) -> tuple[int, ...]:
        """Whom an edit names; people of other accounts are refused, who is gone since falls out."""
        people = {one.id for one in self._book.store.of_account(Contact, before.account_id)}
        others = set(after.met) - people
        if self._book.store.many(Contact, others):
            raise Refused("unknown_contact")
        return tuple(each for each in after.met if each in people)

    def _subject(self, entries: list[Entry]) -> str:
        """The account's name, if it is one."""
        owners = {entry.account_id for entry in entries}
        found = self._book.store.many(Account, owners) if len(owners) == 1 else []
        return found[0].name if found else ""
