"""JSON from outside: read within bounds of size and depth, every value asked for by its kind."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from four_notebooks.exchange.decoding import decoded
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.names.folding import clean

MOST_VALUES = 4_000_000
"""Values of a file: a board of 20,000 full cards has fewer."""
_BEGINS = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_MARKS = (b",", b"[", b"{")
_HEAD = 400
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FEW = 3
_SOUND_PER_DAMAGED = 4
"""Characters that must be sound for each damaged one, for a file to be UTF-8."""

Plain = Mapping[str, Any]


def begins_as_json(content: bytes) -> bool:
    """Whether a file begins as JSON does."""
    head = content[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", errors="ignore")
    else:
        text = head.decode("utf-8", errors="ignore").removeprefix("\ufeff")
    return _BEGINS.match(text) is not None


def written(content: bytes) -> str:
    """The text of a file, which JSON says is UTF-8; a damaged byte costs its own place.

    Raises:
        Unreadable: ``not_a_table``, ``too_many_rows`` (limit).
    """
    if sum(content.count(mark) for mark in _MARKS) > MOST_VALUES:
        raise Unreadable("too_many_rows", limit=MOST_VALUES)
    if not content.startswith(_WIDE):
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        if damaged <= _FEW or damaged * _SOUND_PER_DAMAGED <= _beyond_ascii(text):
            return text
    return decoded(content)[0]


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def parsed(text: str) -> object:
    """The value of a text; None where it is damaged or cut off.

    Numbers are floats, so that a figure of a million digits is one too.

    Raises:
        Unreadable: ``too_deep``.
    """
    try:
        value: object = json.loads(text, parse_int=float)
    except RecursionError as fault:
        raise Unreadable("too_deep") from fault
    except ValueError:
        return None
    return value


def records(value: object) -> list[Plain]:
    """The records of a list; whatever else stands in it is passed over."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [each for each in value if isinstance(each, Mapping)]


def record(value: object) -> Plain:
    """A record, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def text(value: object) -> str:
    """A text without white space around it; '' for whatever is none."""
    return clean(value).strip() if isinstance(value, str) else ""


def place(value: object) -> float:
    """Where something stands in its list; what says none stands first."""
    return float(value) if isinstance(value, float) and value == value else 0.0


def texts(value: object) -> list[str]:
    """The filled texts of a list."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [each for each in map(text, value) if each]
