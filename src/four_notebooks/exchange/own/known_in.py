"""How much of an export a book has already, told before anything is taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from four_notebooks.exchange.arrivals import FailedRow
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.known import KnownAccounts, known_accounts
from four_notebooks.exchange.own.lines_in import read_lines
from four_notebooks.exchange.same_account import Known, recognition_of
from four_notebooks.method.values import Account

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_ASKED_EVERY = 500


class OwnAccounts(NamedTuple):
    """The names of an export's accounts: those the book would get, and those it has already.

    ``failed`` are lines that cannot be taken.
    """

    new: tuple[str, ...]
    known: tuple[str, ...]
    failed: tuple[FailedRow, ...]


def known_in(book: Book, path: Path, cancelled: Callable[[], bool] | None = None) -> OwnAccounts:
    """Which accounts of an export are new to a book. An empty book takes all of them.

    Raises:
        Unreadable: it is no export of this program, or one of a newer program.
        Cancelled: ``cancelled`` said yes. BookError.
    """
    there = known_accounts(book)
    recognition = recognition_of(there.compared())
    new: list[str] = []
    known: list[str] = []
    failed: list[FailedRow] = []
    for line in read_lines(path):
        if cancelled is not None and line.number % _ASKED_EVERY == 0 and cancelled():
            raise Cancelled
        if line.holds is None:
            failed.append(FailedRow(line.number, line.fault, {}, line.cells))
        elif isinstance(line.holds, Account):
            is_known = recognition.find(compared(line.holds, there.region)) is not None
            (known if is_known else new).append(line.holds.name)
    return OwnAccounts(tuple(new), tuple(known), tuple(failed))


def compared(account: Account, region: str) -> Known:
    """An account of an export in the form in which it is compared; its people count for
    nothing, and whether it lies in a bin does not either."""
    return KnownAccounts({account.id: account}, region=region).compared()[0]
