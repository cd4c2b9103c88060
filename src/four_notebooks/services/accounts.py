"""Accounts: made, edited, binned, brought back, assessed."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Unpack

from four_notebooks.method.values import Account, Contact, Entry, Method, Move, Notebook, Status
from four_notebooks.names.folding import fold
from four_notebooks.services import entering
from four_notebooks.services.entering import AccountFields
from four_notebooks.services.places import STEP
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.method.assess import Assessment
    from four_notebooks.method.history import History
    from four_notebooks.services.book import Book
    from four_notebooks.services.likeness import Likeness, Similar
    from four_notebooks.services.merging.fields import Say


class Accounts:
    """The accounts of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._likeness: Likeness | None = None
        self._making = threading.Lock()
        self._missed: list[Announcement] = []

    def get(self, account_id: int) -> Account:
        """One account, in the bin or not. Raises Refused ``unknown_account``."""
        account = self._book.store.get(Account, account_id)
        if account is None:
            raise Refused("unknown_account")
        return account

    def present(self, account_id: int) -> Account:
        """One account that is not in the bin. Raises Refused ``unknown_account``."""
        account = self.get(account_id)
        if account.deleted_at is not None:
            raise Refused("unknown_account")
        return account

    def find(self, ids: Iterable[int]) -> list[Account]:
        """Those of the ids that exist, in the order given."""
        return self._book.store.many(Account, list(ids))

    def named(self, name: str) -> list[Account]:
        """Accounts whose name or short name is this one once folded; not the bin."""
        wanted = fold(name)
        if not wanted:
            return []
        return [
            account
            for account in self.all(None)
            if wanted in (fold(account.name), fold(account.short_name))
        ]

    def all(self, status: Status | None = Status.ACTIVE) -> list[Account]:
        """Accounts not in the bin, by status (None: any), oldest first."""
        return [
            account
            for account in self._book.store.all(Account)
            if account.deleted_at is None and status in (None, account.status)
        ]

    def all_ids(self, status: Status | None = Status.ACTIVE) -> list[int]:
        """The ids of ``all``."""
        return [account.id for account in self.all(status)]

    def create(
        self,
        name: str,
        *,
        notebook: Notebook = Notebook.INBOX,
        who: str = "",
        **fields: Unpack[AccountFields],
    ) -> Account:
        """Make an account at the top of a notebook; ``fields`` are those of ``Account``.

        Raises:
            Refused: ``name_blank``, ``text_too_long``, ``too_many``, ``amount``;
                ``wrong_notebook`` for D in the funnel, which would sign.
        """
        (account_id,) = self._book.store.new_ids(Account)
        account = entering.entered(
            Account(
                id=account_id,
                name=name,
                created_at=self._book.now(),
                notebook=self.placeable(notebook),
                position=self.top_of(notebook),
                **fields,
            )
        )
        self._book.ledger.commit(
            StepName("create_account", account.name), [Change(None, account)], who=who
        )
        return account

    def create_many(
        self, names: Iterable[str], *, notebook: Notebook = Notebook.INBOX, who: str = ""
    ) -> list[Account]:
        """Make one account per name, as after pasting lines, in one step; blanks are left out.

        Raises:
            Refused: as ``create``; then none is made.
        """
        wanted = [name for name in names if name.strip()]
        if not wanted:
            return []
        ids = self._book.store.new_ids(Account, len(wanted))
        top = self.top_of(self.placeable(notebook)) - STEP * (len(wanted) - 1)
        accounts = [
            entering.entered(
                Account(
                    id=id_,
                    name=name,
                    created_at=self._book.now(),
                    notebook=notebook,
                    position=top + STEP * n,
                )
            )
            for n, (id_, name) in enumerate(zip(ids, wanted, strict=True))
        ]
        changes = [Change(None, account) for account in accounts]
        code = "create_account" if len(accounts) == 1 else "create_accounts"
        subject = accounts[0].name if len(accounts) == 1 else ""
        self._book.ledger.commit(StepName(code, subject, len(accounts)), changes, who=who)
        return accounts

    def save(self, account: Account, who: str = "") -> Announcement | None:
        """Replace an account's own fields; writes of one sitting join one step ``edit_account``.

        Notebook, status, position, lock and the bin stay as they are: ``Board`` changes those.

        Raises:
            Refused: as ``create``, ``unknown_account``.
        """
        before = self.present(account.id)
        after = entering.entered(
            replace(
                account,
                created_at=before.created_at,
                notebook=before.notebook,
                status=before.status,
                position=before.position,
                locked=before.locked,
                deleted_at=None,
            )
        )
        return self._book.ledger.commit(
            StepName("edit_account", after.name),
            [Change(before, after)],
            who=who,
            join=f"account/{account.id}/{who}",
        )

    def delete(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Put accounts into the bin, with everything they have; None if all lie there."""
        now = self._book.now()
        going = [account for account in self._known(ids) if account.deleted_at is None]
        changes = [Change(account, replace(account, deleted_at=now)) for account in going]
        return self._commit("delete_accounts", going, changes, who)

    def restore(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Take accounts out of the bin, to where they lay; None if none lies there."""
        coming = [account for account in self._known(ids) if account.deleted_at is not None]
        changes = [Change(account, replace(account, deleted_at=None)) for account in coming]
        return self._commit("restore_accounts", coming, changes, who)

    def merge(
        self,
        keep_id: int,
        other_ids: Iterable[int],
        *,
        chosen: Mapping[str, int] | None = None,
        say: Say | None = None,
        who: str = "",
    ) -> Announcement | None:
        """Make one account of several in one step; the others end in the bin, empty.

        ``chosen`` names for single fields the account whose value is kept, ``say`` puts
        what differs into words; ``services.merging`` says what counts.

        Raises:
            Refused: ``unknown_account``.
        """
        from four_notebooks.services.merging.fields import plainly
        from four_notebooks.services.merging.merge import merge

        return merge(
            self._book,
            keep_id,
            list(other_ids),
            chosen=chosen or {},
            say=say or plainly,
            who=who,
        )

    def deleted(self) -> list[Account]:
        """The bin, latest first."""
        return self._book.store.deleted_accounts()

    def erase(self, ids: Iterable[int], *, backups: bool = False) -> Announcement:
        """Delete for good: from the book, its steps, drafts and, told so, its backups. No undo.

        Raises:
            Refused: ``unknown_account``.
        """
        going = self._known(ids)
        wanted = [account.id for account in going]
        return self._book.store.erase(wanted, drafts=self._drafts_of(going), backups=backups)

    def weight_of_erasing(self, *, backups: bool = False) -> int:
        """About how many records ``erase`` goes through: the index of the book, and of backups."""
        books = 1 + (len(self._book.backups.list()) if backups else 0)
        return books * self._book.store.extent()

    def moves(self, account_id: int) -> list[Move]:
        """Where the account went, newest first."""
        return self._book.store.of_account(Move, account_id)[::-1]

    def history(self, account_id: int) -> History:
        """All that the rulebook derives from."""
        return self._book.past.history(self.get(account_id))

    def assess(self, account_id: int, now: datetime | None = None) -> Assessment:
        """What the rulebook says about an account at a moment (None: now)."""
        from four_notebooks.services.assessing import assessment

        return assessment(self._book, self.get(account_id), now or self._book.now())

    def grade(self, account_id: int) -> Notebook | None:
        """The notebook that the evidence speaks for (METHOD 3); None while questions are open."""
        return self._book.past.standing(self.get(account_id)).grade

    def assess_plain(self, account_id: int, now: datetime | None = None) -> dict[str, object]:
        """The assessment as plain JSON values: ``account`` and the keys of the scenarios.

        Times are ISO 8601 with the book's zone offset.
        """
        from four_notebooks.services.assessing import plain

        return plain(self._book, self.get(account_id), now or self._book.now())

    def assess_all(self, now: datetime | None = None) -> list[dict[str, object]]:
        """``assess_plain`` of every active account, read together, by notebook and hand order."""
        from four_notebooks.services.assessing import all_plain

        return all_plain(self._book, now or self._book.now())

    def similar(
        self,
        name: str = "",
        phones: Iterable[str] = (),
        code: str = "",
        *,
        besides: int = 0,
        nearly: bool = False,
    ) -> list[Similar]:
        """Accounts that may be the same: by registration code, phone, or core name.

        With ``nearly`` also those whose names are almost this one, behind all others. The
        first time takes a moment: ask for ``likeness`` off the interface's thread before.
        """
        return self.likeness().find(name, phones, code, besides=besides, nearly=nearly)

    def likeness(self) -> Likeness:
        """The index behind ``similar``, kept up with every step; made at the first call, which
        may be in any thread."""
        with self._making:
            if self._likeness is None:
                from four_notebooks.services.likeness import Likeness
                from four_notebooks.services.numbers import region_of

                self._book.listen(self._follow)
                people = self._book.store.all(Contact)
                made = Likeness(self.all(None), people, region_of(self._book))
                for done in self._missed:
                    _follow(made, done)
                self._missed.clear()
                self._likeness = made
        return self._likeness

    def placeable(self, notebook: Notebook) -> Notebook:
        """A notebook that a new account may lie in. Raises Refused ``wrong_notebook``."""
        if notebook is Notebook.D and self._book.method is Method.FUNNEL:
            raise Refused("wrong_notebook", notebook=notebook)
        return notebook

    def top_of(self, notebook: Notebook) -> float:
        """A place in front of all cards of a notebook."""
        edge = self._book.store.edge_position(notebook, last=False)
        return STEP if edge is None else edge - STEP

    def end_of(self, notebook: Notebook) -> float:
        """A place behind all cards of a notebook."""
        edge = self._book.store.edge_position(notebook, last=True)
        return STEP if edge is None else edge + STEP

    def _known(self, ids: Iterable[int]) -> list[Account]:
        """The accounts, in the bin or not. Raises Refused ``unknown_account``."""
        return [self.get(id_) for id_ in dict.fromkeys(ids)]

    def _drafts_of(self, accounts: list[Account]) -> list[str]:
        """The drafts about accounts: by their id, their entries' ids, or their name in the text."""
        ids = {f"visit/{account.id}" for account in accounts}
        for entries in self._book.store.of_accounts(Entry, [a.id for a in accounts]).values():
            ids |= {f"entry/{entry.id}" for entry in entries}
        names = [account.name for account in accounts]
        return [
            draft.id
            for draft in self._book.store.drafts()
            if draft.id in ids or any(name in draft.text for name in names)
        ]

    def _follow(self, done: Announcement) -> None:
        """Keep the index up with a step; while it is being made, remember the step."""
        if self._likeness is None:
            self._missed.append(done)
        else:
            _follow(self._likeness, done)

    def _commit(
        self, code: str, accounts: list[Account], changes: list[Change], who: str
    ) -> Announcement | None:
        """One step about these accounts."""
        subject = accounts[0].name if len(accounts) == 1 else ""
        return self._book.ledger.commit(StepName(code, subject, len(accounts)), changes, who=who)


def _follow(likeness: Likeness, done: Announcement) -> None:
    """Keep an index of accounts and their numbers up with a step."""
    for change in done.changes:
        if isinstance(change.after, Account):
            likeness.put(change.after)
        elif isinstance(change.before, Account):
            likeness.drop(change.before.id)
        elif isinstance(change.after, Contact):
            likeness.put_person(change.after)
        elif isinstance(change.before, Contact):
            likeness.drop_person(change.before.id)
