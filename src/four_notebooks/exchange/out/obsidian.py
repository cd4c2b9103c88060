"""The board as a note of Obsidian's Kanban plugin: a list per notebook, a card per account."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.exchange.whole_file import whole_file
from four_notebooks.method.values import Account, Notebook, Status

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_MARKUP = re.compile(r"[\\`*_~=\[\]<>#^@:]|^[>+\-]")
_HEAD = "---\n\nkanban-plugin: board\n\n---\n"


def write_board(
    book: Book,
    path: Path,
    language: str,
    *,
    only: Collection[int] | None = None,
    watch: Watch = NOBODY,
) -> int:
    """Write the board; how many cards there are. What lies in the pool or the bin is left out.

    ``only`` keeps to some accounts.

    Raises:
        Cancelled, BookError, OSError: then no file was written.
    """
    watch.ask()
    with book.store.snapshot() as moment:
        found = [a for a in moment.all(Account) if _on_board(a) and (only is None or a.id in only)]
    watch.tell(len(found), len(found))
    found.sort(key=lambda account: (account.position, account.id))
    lists = [_HEAD]
    for notebook in Notebook:
        cards = [_card(account) for account in found if account.notebook is notebook]
        lists.append("\n".join([f"## {heading(str(notebook), language)}\n", *cards, ""]))
    with whole_file(path) as file:
        file.write("\n".join(lists).encode("utf-8"))
    return len(found)


def _on_board(account: Account) -> bool:
    return account.deleted_at is None and account.status is not Status.RELEASED


def _card(account: Account) -> str:
    tags = "".join(f" #{'-'.join(tag.split())}" for tag in account.tags)
    box = "x" if account.status is Status.SIGNED else " "
    return f"- [{box}] {' '.join((_escaped(account.name) + tags).split())}"


def _escaped(name: str) -> str:
    """A name whose signs mean nothing to the plugin: no tag, link, day, emphasis or mark."""
    return _MARKUP.sub(r"\\\g<0>", name)
