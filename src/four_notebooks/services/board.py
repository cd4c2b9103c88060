"""The board: where cards lie, and how they get there (METHOD 2-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from four_notebooks.method.values import (
    Account,
    LostBy,
    Method,
    Move,
    MoveKind,
    Notebook,
    ReleaseReason,
    Status,
)
from four_notebooks.services import arranging, entering, moving
from four_notebooks.services.arranging import Going
from four_notebooks.services.moving import Why
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.aftermath import Aftermath
    from four_notebooks.services.book import Book


class Board:
    """Moves of one card or many; each verb is one step, and None means nothing changed."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def ids(self, notebook: Notebook) -> list[int]:
        """The cards of a notebook in hand order."""
        status = arranging.status_in(self._book, notebook)
        return [id_ for id_, _ in self._book.store.row(notebook, status)]

    def move(
        self,
        ids: Iterable[int],
        to: Notebook,
        *,
        before: int | None = None,
        reason: str = "",
        who: str = "",
    ) -> Announcement | None:
        """Move cards, in the order given, in front of the card ``before`` (None: the end).

        Cards that lie there already are only put in order (step ``reorder``). Released
        cards are picked up, signed ones lose their signature (as ``pick_up`` and
        ``unsign`` do). In the funnel entering D signs and leaving it unsigns.

        Raises:
            Refused: ``unknown_account``; ``wrong_notebook`` for a released card to D.
        """
        accounts, method = self._accounts(ids), self._book.method
        if all(moving.is_on_board(a, method) and a.notebook is to for a in accounts):
            changes = arranging.arranged(self._book, accounts, to, before)
            return self._commit("reorder", accounts, changes, who)
        why = self._why(reason)
        going = self._going(accounts, lambda a, id_: moving.moved(a, to, method, why, id_))
        changes = arranging.placed(self._book, going, to, before)
        return self._commit("move", accounts, changes, who)

    def aftermath(self, done: Announcement | None) -> Aftermath | None:
        """What a committed move calls for; None when nothing (and after undo and redo)."""
        from four_notebooks.services.aftermath import aftermath

        return None if done is None else aftermath(self._book, done)

    def unsupported(self, ids: Iterable[int], to: Notebook) -> list[int]:
        """Those met before whose evidence does not support a move to ``to`` (METHOD 3).

        Asked before the move; ``aftermath`` tells the same after it. None in the funnel.
        """
        from four_notebooks.method.place import supports

        standings = self._book.past.standings(self._accounts(ids))
        return [id_ for id_, standing in standings.items() if not supports(standing, to)]

    def answer_questions(
        self,
        ids: Iterable[int],
        why: str,
        why_not: str,
        *,
        headings: tuple[str, str] = ("", ""),
        who: str = "",
    ) -> Announcement | None:
        """Keep the two answers as a note in each account's journal; blank ones write nothing.

        The note holds ``why`` and ``why_not``, each under its markdown heading passed in
        ``headings`` (the words the user saw).
        """
        from four_notebooks.services.questions import answers_text
        from four_notebooks.services.recorder import note_of

        text = answers_text(why, why_not, headings)
        accounts = self._accounts(ids) if text else []
        changes = [Change(None, note_of(self._book, a.id, text)) for a in accounts]
        return self._commit("answer_questions", accounts, changes, who)

    def recent_d_move(self, account_id: int) -> Move | None:
        """The move to D within the day, with no entry since, that may be undone (METHOD 4).

        Told while the card lies in D and after it has come out of it.
        """
        from four_notebooks.services.aftermath import recent_move_to_d

        return recent_move_to_d(self._book, self._book.accounts.get(account_id))

    def take_back_d(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """As if those cards had never been in D: window, distance and attempts go on.

        A card that has come out already stays where it is now.
        """
        from four_notebooks.services.aftermath import recent_move_to_d, without_d

        changes: list[Change] = []
        touched = []
        for account in self._accounts(ids):
            into = recent_move_to_d(self._book, account)
            if into is not None:
                changes += without_d(self._book, account, into)
                touched.append(account)
        return self._commit("take_back_d", touched, changes, who)

    def sign(self, ids: Iterable[int], note: str = "", who: str = "") -> Announcement | None:
        """Sign: they leave the board and remember their notebook (funnel: D).

        Raises:
            Refused: ``not_active`` for one in the pool, ``unknown_account``.
        """
        accounts = [a for a in self._accounts(ids) if a.status is not Status.SIGNED]
        self._all(accounts, Status.ACTIVE, "not_active")
        why, method = self._why(note=note), self._book.method
        going = self._going(accounts, lambda a, id_: moving.signed(a, method, why, id_))
        if method is Method.FUNNEL:
            changes = arranging.placed_first(self._book, going, Notebook.D)
        else:
            changes = arranging.written(going)
        return self._commit("sign", accounts, changes, who)

    def unsign(
        self, ids: Iterable[int], *, to: Notebook | None = None, who: str = ""
    ) -> Announcement | None:
        """Take the signature back; ``to`` None is the notebook they were signed from.

        Raises:
            Refused: ``not_signed``, ``wrong_notebook`` for D in the funnel.
        """
        accounts = self._accounts(ids)
        self._all(accounts, Status.SIGNED, "not_signed")
        method, why = self._book.method, self._why()
        if method is Method.FUNNEL and to is Notebook.D:
            raise Refused("wrong_notebook", notebook=to)
        going = self._going(
            accounts,
            lambda a, id_: moving.moved(a, to or self._signed_from(a), method, why, id_),
        )
        changes = arranging.placed_last(self._book, going)
        return self._commit("unsign", accounts, changes, who)

    def release(
        self,
        ids: Iterable[int],
        reason: ReleaseReason,
        lost_by: LostBy = LostBy.UNSAID,
        note: str = "",
        *,
        reasons: Mapping[int, ReleaseReason] | None = None,
        who: str = "",
    ) -> Announcement | None:
        """Let accounts go to the open pool (METHOD 5); strategy and plans end with it.

        ``reasons`` holds those that go for a reason of their own; ``reason`` is the others'.

        Raises:
            Refused: ``not_active`` for a signed one, ``locked`` for one that is kept from
                being released, ``unknown_account``.
        """
        accounts = [a for a in self._accounts(ids) if a.status is not Status.RELEASED]
        self._all(accounts, Status.ACTIVE, "not_active")
        kept = next((account for account in accounts if account.locked), None)
        if kept is not None:
            raise Refused("locked", name=kept.name)
        why, own = replace(self._why(reason, note), lost_by=lost_by), reasons or {}

        def verb(account: Account, id_: int) -> tuple[Account, Move]:
            its = replace(why, reason=own.get(account.id, reason))
            return moving.released(account, its, id_)

        going = self._going(accounts, verb)
        return self._commit("release", accounts, arranging.written(going), who)

    def lock(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Keep accounts from being released, until they are unlocked (METHOD 5).

        Raises:
            Refused: ``unknown_account``.
        """
        return self._set_lock("lock", ids, True, who)

    def unlock(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """Let accounts be released again.

        Raises:
            Refused: ``unknown_account``.
        """
        return self._set_lock("unlock", ids, False, who)

    def _set_lock(
        self, code: str, ids: Iterable[int], locked: bool, who: str
    ) -> Announcement | None:
        accounts = [a for a in self._accounts(ids) if a.locked is not locked]
        changes = [Change(account, replace(account, locked=locked)) for account in accounts]
        return self._commit(code, accounts, changes, who)

    def pick_up(self, ids: Iterable[int], to: Notebook, who: str = "") -> Announcement | None:
        """Take accounts out of the pool, afresh.

        Raises:
            Refused: ``wrong_notebook`` for D, ``not_released``.
        """
        accounts = self._accounts(ids)
        self._all(accounts, Status.RELEASED, "not_released")
        why = self._why()
        going = self._going(accounts, lambda a, id_: moving.picked_up(a, to, why, id_))
        changes = arranging.placed_last(self._book, going)
        return self._commit("pick_up", accounts, changes, who)

    def _accounts(self, ids: Iterable[int]) -> list[Account]:
        """The accounts, each once. Raises Refused for one that is not there or binned."""
        wanted = list(dict.fromkeys(ids))
        found = self._book.store.many(Account, wanted)
        if len(found) != len(wanted) or any(a.deleted_at is not None for a in found):
            raise Refused("unknown_account")
        return found

    def _all(self, accounts: Sequence[Account], status: Status, code: str) -> None:
        """Refuse unless all are in that status."""
        for account in accounts:
            if account.status is not status:
                raise Refused(code, name=account.name)

    def _why(self, reason: str = "", note: str = "") -> Why:
        """Now, and the words given."""
        return Why(
            at=self._book.now(),
            reason=entering.text(reason, "reason"),
            note=entering.text(note, "note"),
        )

    def _going(
        self,
        accounts: Sequence[Account],
        verb: Callable[[Account, int], tuple[Account, Move | None]],
    ) -> list[Going]:
        """Every account before and after, with the line of its history."""
        ids = self._book.store.new_ids(Move, len(accounts)) if accounts else range(0)
        return [Going(a, *verb(a, id_)) for a, id_ in zip(accounts, ids, strict=True)]

    def _signed_from(self, account: Account) -> Notebook:
        """The notebook an account lay in when it was signed."""
        lines = self._book.store.of_account(Move, account.id)
        for line in reversed(lines):
            if line.kind is MoveKind.SIGN and line.from_notebook is not None:
                return line.from_notebook
        return Notebook.C if self._book.method is Method.FUNNEL else account.notebook

    def _commit(
        self, code: str, accounts: Sequence[Account], changes: list[Change], who: str
    ) -> Announcement | None:
        """One step about these accounts."""
        subject = accounts[0].name if len(accounts) == 1 else ""
        return self._book.ledger.commit(StepName(code, subject, len(accounts)), changes, who=who)
