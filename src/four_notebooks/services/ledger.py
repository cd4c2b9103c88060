"""The ledger as the program uses it: undo, redo, their names, and long writes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from four_notebooks.method.values import Record
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.storage.store import BulkStep, StepLine

STEP_CODES = (
    "create_account",
    "create_accounts",
    "edit_account",
    "delete_accounts",
    "restore_accounts",
    "move",
    "reorder",
    "take_back_d",
    "sign",
    "unsign",
    "release",
    "pick_up",
    "lock",
    "unlock",
    "ask_referral",
    "refer_lead",
    "snooze",
    "deal_with",
    "answer_questions",
    "record_entry",
    "write_note",
    "edit_entry",
    "delete_entries",
    "move_entries",
    "write_strategy",
    "add_contact",
    "edit_contact",
    "delete_contacts",
    "set_evidence",
    "plan_visit",
    "edit_plan",
    "move_plans",
    "order_plans",
    "close_plans",
    "delete_plans",
    "edit_sheet",
    "delete_sheet",
    "import_sheet",
    "answer_sheet",
    "save_script",
    "delete_scripts",
    "use_script",
    "attach",
    "detach",
    "settings",
    "working_days",
    "switch_method",
    "reset_numbers",
    "merge_accounts",
    "import",
    "sample",
)
"""Every code a step of the ledger can be called by."""


class Ledger:
    """Undo and redo of everything, across restarts."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def commit(
        self,
        name: StepName,
        changes: Iterable[Change],
        *,
        who: str = "",
        join: str | None = None,
    ) -> Announcement | None:
        """Write one named step; None when nothing changes.

        ``join`` names a sitting: consecutive steps of one sitting, each within half an
        hour of the last, are one undo step.

        Raises:
            BookError: StaleChange, DiskFull, ...; then nothing was written.
        """
        real = [change for change in changes if change.before != change.after]
        if not real:
            return None
        store = self._book.store
        return store.step(name, real, at=self._book.now(), who=who, join=join)

    def new_ids(self, kind: type[Record], count: int = 1) -> range:
        """Ids for records about to be made (not for drafts and settings)."""
        return self._book.store.new_ids(kind, count)

    def undo(self, who: str = "") -> Announcement | None:
        """Take back the latest step; None when there is none."""
        return self._book.store.undo(who=who)

    def redo(self, who: str = "") -> Announcement | None:
        """Do again what was undone last; None when there is nothing."""
        return self._book.store.redo(who=who)

    def weight_of_undo(self) -> int:
        """About how many records Undo would take up: whether it takes long."""
        return self._book.store.weight_of_undo()

    def weight_of_redo(self) -> int:
        """About how many records Redo would take up."""
        return self._book.store.weight_of_redo()

    def next_undo(self) -> StepName | None:
        """What Undo would take back now."""
        return self._book.store.next_undo()

    def next_redo(self) -> StepName | None:
        """What Redo would do again now."""
        return self._book.store.next_redo()

    def steps(self, limit: int = 200) -> list[StepLine]:
        """The latest steps, newest first: (id, name, at, undone)."""
        return self._book.store.steps(limit)

    def steps_of(self, account_id: int, limit: int = 100) -> list[StepLine]:
        """The latest steps that touched an account, newest first."""
        return self._book.store.steps_of_account(account_id, limit)

    def bulk(self, name: StepName, *, who: str = "") -> AbstractContextManager[BulkStep]:
        """A long write from any thread: many pieces, one step, one announcement at the end.

        ``with ledger.bulk(name) as step: step.add(changes)``. ``step.cancel()`` or an
        exception takes back every piece; a crash is cleaned up when the book is opened next.
        """
        return self._book.store.bulk(name, at=self._book.now(), who=who)
