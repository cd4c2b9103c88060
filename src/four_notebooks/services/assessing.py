"""What the rulebook says about accounts, as values and as plain JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from four_notebooks.method.assess import Assessment, as_json, assess
from four_notebooks.method.values import Account, Notebook

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


def assessment(book: Book, account: Account, now: datetime) -> Assessment:
    """What is true of an account at a moment."""
    return assess(book.past.history(account), book.rules, now)


def plain(book: Book, account: Account, now: datetime) -> dict[str, object]:
    """The same as plain JSON values: ``account`` and the keys of the scenarios."""
    return {"account": account.name, **as_json(assessment(book, account, now), book.zone)}


def all_plain(book: Book, now: datetime) -> list[dict[str, object]]:
    """Every active account, read together, by notebook and hand order."""
    rank = {notebook: n for n, notebook in enumerate(Notebook)}
    accounts = sorted(book.accounts.all(), key=lambda a: (rank[a.notebook], a.position, a.id))
    histories = book.past.histories(accounts)
    found = [(a.name, assess(histories[a.id], book.rules, now)) for a in accounts]
    return [{"account": name, **as_json(each, book.zone)} for name, each in found]
