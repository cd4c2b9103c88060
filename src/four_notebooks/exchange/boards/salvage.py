"""A damaged Trello export: every record that is still whole, known by what it holds."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from four_notebooks.exchange.boards.json_in import Plain, record, records

_RECORD = re.compile(r"\{\s*\"")
_MOST_WORK = 30
"""How many times the length of the file may be read, however it is damaged."""
_MOST_TRIES = 2_000
"""Beginnings that may turn out to be no whole record: each costs a count of all lines before."""
_TELLS: tuple[tuple[str, frozenset[str]], ...] = (
    ("cards", frozenset({"idList", "name"})),
    ("cards", frozenset({"idList", "desc"})),
    ("checklists", frozenset({"checkItems", "idCard"})),
    ("actions", frozenset({"data", "type", "date"})),
    ("customFields", frozenset({"name", "type", "modelType"})),
    ("members", frozenset({"fullName", "username"})),
    ("labels", frozenset({"color", "idBoard", "name"})),
    ("lists", frozenset({"pos", "idBoard", "name"})),
)
"""What a record is, by keys that no other record of an export has together."""


def sorted_out(found: Iterable[Plain]) -> dict[str, object]:
    """A board of records that lost their places; one within another is looked for once."""
    board: dict[str, list[Plain]] = defaultdict(list)
    for each in found:
        kind = _kind(each)
        if kind:
            board[kind].append(each)
            continue
        for inner in each.values():
            for one in records(inner):
                board[_kind(one)].append(one)
    board.pop("", None)
    return dict(board)


def _kind(one: Plain) -> str:
    return next((kind for kind, keys in _TELLS if keys <= one.keys()), "")


def whole_records(text: str) -> tuple[list[Plain], list[str]]:
    """The records of a damaged text, and what stands at each place where it is damaged."""
    found: list[Plain] = []
    faults: dict[int, str] = {}
    for one, fault in _scanned(text):
        if one:
            found.append(one)
        elif fault >= 0:
            faults.setdefault(fault, " ".join(text[max(0, fault - 60) : fault + 60].split()))
    return found, list(faults.values())


def _scanned(text: str) -> Iterator[tuple[Plain, int]]:
    """Each outermost whole record, or the place that keeps a record from being whole."""
    decoder = json.JSONDecoder(parse_int=float)
    at, work, tries = 0, 0, 0
    while (begin := _RECORD.search(text, at)) is not None:
        if work > _MOST_WORK * len(text) or tries > _MOST_TRIES:
            return
        try:
            value, at = decoder.raw_decode(text, begin.start())
            yield record(value), -1
        except RecursionError:
            at, tries = begin.end(), tries + 1
            work += len(text)
        except json.JSONDecodeError as fault:
            at, tries = begin.end(), tries + 1
            work += fault.pos - begin.start()
            yield {}, fault.pos
