"""A damaged Trello export: every record that is still whole, known by what it holds."""

from __future__ import annotations

import json
import re
from collections import defaultdict, deque
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
    """A board of records that lost their places.

    A card whose end is damaged swallows those behind it as if they stood in its own lists:
    they are found there.
    """
    board: dict[str, list[Plain]] = defaultdict(list)
    waiting = deque(found)
    while waiting:
        each = waiting.popleft()
        kind = _kind(each)
        inner = [one for value in each.values() for one in records(value)]
        if not kind:
            waiting.extend(one for one in inner if _kind(one))
            continue
        swallowed = [one for one in inner if _kind(one) == "cards"]
        waiting.extend(swallowed)
        board[kind].append(_without(each) if swallowed else each)
    return dict(board)


def _without(each: Plain) -> Plain:
    """A record without the cards that it swallowed."""
    return {
        key: [one for one in value if _kind(record(one)) != "cards"]
        if isinstance(value, list)
        else value
        for key, value in each.items()
    }


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


def _together(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A record; a list that occurs twice (its own, and one it swallowed) is one."""
    found: dict[str, object] = {}
    for key, value in pairs:
        known = found.get(key)
        if isinstance(known, list) and isinstance(value, list):
            known.extend(value)
        else:
            found[key] = value
    return found


def _scanned(text: str) -> Iterator[tuple[Plain, int]]:
    """Each outermost whole record, or the place that keeps a record from being whole."""
    decoder = json.JSONDecoder(parse_int=float, object_pairs_hook=_together)
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
