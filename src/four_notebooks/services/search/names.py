"""The order of accounts and people that were found by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from four_notebooks.names.passages import folded
from four_notebooks.names.pinyin import keys
from four_notebooks.storage.search.documents import NAMED
from four_notebooks.storage.search.streams import RANKED

if TYPE_CHECKING:
    from four_notebooks.storage.search.asking import Moment

__all__ = ["NAMED", "ranked"]


def ranked(moment: Moment, kind: str, words: Sequence[str], ids: list[int]) -> list[int]:
    """The name itself, then names that begin with it, that hold it; then the same by pinyin.

    Among equals the oldest comes first. Of very many those that only hold it stay in the
    order they came into the book.
    """
    asked = " ".join(words)
    if len(ids) > RANKED:
        there = set(ids)
        first = moment.named([asked], kind, begins=True, ends=True, most=RANKED)
        first += moment.named([asked], kind, begins=True, most=RANKED)
        first = [one for one in dict.fromkeys(first) if one in there]
        ids = [*first, *(one for one in ids if one not in set(first))]
    some, rest = ids[:RANKED], ids[RANKED:]
    rows = {row["id"]: row for row in moment.read(kind, some)}
    wanted, each = folded(asked), [folded(word) for word in words]
    ranks = {one: _rank(row, wanted, each) for one, row in rows.items()}
    return sorted((one for one in some if one in rows), key=lambda one: (ranks[one], one)) + rest


def _rank(row: dict[str, object], wanted: str, words: Sequence[str]) -> int:
    own = [folded(str(row[column])) for column in ("name", "short_name") if row.get(column)]
    if wanted in own:
        return 0
    if any(name.startswith(wanted) for name in own):
        return 1
    if all(any(word in name for name in own) for word in words):
        return 2
    spoken = [part for name in own for part in keys(name).split()]
    if wanted in spoken:
        return 3
    return 4 if any(part.startswith(wanted) for part in spoken) else 5
