"""The board: where cards lie, and how they get there (METHOD 2-4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from four_notebooks.method.values import LostBy, Move, Notebook, ReleaseReason
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What a move calls for, to be offered beside the card and never asked modally.

    ``questions``: ids whose new notebook the evidence does not support (the two
    questions, METHOD 3). ``new_lead``: an account left C unsigned in the funnel, so A
    wants a new lead. ``back_from_d``: ids that came out of D within the day with no
    entry between; ``take_back_d`` makes that an undoing.
    """

    to: Notebook
    questions: tuple[int, ...] = ()
    new_lead: bool = False
    back_from_d: tuple[int, ...] = ()


class Board:
    """Moves of one card or many; each verb is one step."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def ids(self, notebook: Notebook) -> list[int]:
        """The active cards of a notebook in hand order."""
        raise NotImplementedError

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

        Cards that lie there already are only put in order. Released cards are picked up,
        signed ones lose their signature (as ``pick_up`` and ``unsign`` do). In the funnel
        entering D signs and leaving D takes the signature back. None: nothing changed.

        Raises:
            Refused: ``unknown_account``; ``wrong_notebook`` for a released card to D.
        """
        raise NotImplementedError

    def aftermath(self, done: Announcement | None) -> Aftermath | None:
        """What a committed move calls for; None when nothing."""
        raise NotImplementedError

    def unsupported(self, ids: Iterable[int], to: Notebook) -> list[int]:
        """Those met before whose evidence does not support ``to`` (METHOD 3); none in the funnel."""
        raise NotImplementedError

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

        The note holds ``why`` and ``why_not``, each under its
        markdown heading passed in ``headings`` (the words the user saw).
        """
        raise NotImplementedError

    def recent_d_move(self, account_id: int) -> Move | None:
        """The move to D of the last 24 hours, with no entry since, that may be undone.

        Told while the card lies in D and after it has come out of it.
        """
        raise NotImplementedError

    def take_back_d(self, ids: Iterable[int], who: str = "") -> Announcement | None:
        """As if those cards had never been in D: window, distance and attempts go on."""
        raise NotImplementedError

    def sign(self, ids: Iterable[int], note: str = "", who: str = "") -> Announcement | None:
        """Sign: they leave the board and remember their notebook (funnel: D)."""
        raise NotImplementedError

    def unsign(
        self, ids: Iterable[int], *, to: Notebook | None = None, who: str = ""
    ) -> Announcement | None:
        """Take the signature back; ``to`` None is the notebook they were signed from."""
        raise NotImplementedError

    def release(
        self,
        ids: Iterable[int],
        reason: ReleaseReason,
        lost_by: LostBy = LostBy.UNSAID,
        note: str = "",
        who: str = "",
    ) -> Announcement | None:
        """Let accounts go to the open pool (METHOD 5); strategy and plans end with it."""
        raise NotImplementedError

    def pick_up(self, ids: Iterable[int], to: Notebook, who: str = "") -> Announcement | None:
        """Take accounts out of the pool, afresh.

        Raises:
            Refused: ``wrong_notebook`` for D, ``not_released``.
        """
        raise NotImplementedError
