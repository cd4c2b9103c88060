"""Nothing repeated: how much of a visit was said before (METHOD 7, first rule)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from four_notebooks.method.pieces import (
    Piece,
    Text,
    bare,
    numbers_of,
    pairs_of,
    pieces_of,
    text_of,
)
from four_notebooks.method.rules import Rules

_DEFAULT = Rules()


class Repeat(NamedTuple):
    """A piece that was said before.

    ``start`` and ``end`` are its range in the body as written; ``earlier`` is the place,
    in the list of earlier bodies given, of the latest one where it stood.
    """

    text: str
    start: int
    end: int
    earlier: int


class Repeats(NamedTuple):
    """The repeated share of a body, 0 to 1, its repeated pieces, and how many pieces count."""

    share: float
    repeated: tuple[Repeat, ...]
    counted: int


def repeats(
    body: str,
    earlier: Sequence[str],
    contact_names: Sequence[str] = (),
    headings: Sequence[str] = (),
    *,
    rules: Rules = _DEFAULT,
) -> Repeats:
    """Compare a body with the account's last visits, the oldest first (METHOD 7, rule 1).

    Only the last ``rules.repeat_visits`` of ``earlier`` count. A number or a contact's
    name counts as new unless that very visit holds it, wherever it stood there.
    ``headings`` are those of the form the visit is written on. Parts are cached, so that
    judging a page again after one keystroke costs little.
    """
    form = tuple(headings)
    names = names_in_pieces(tuple(contact_names))
    first = max(0, len(earlier) - rules.repeat_visits)
    visits = [(n, text_of(earlier[n], form)) for n in range(len(earlier) - 1, first - 1, -1)]
    counted = whole = told = 0
    found: list[Repeat] = []
    for piece in pieces_of(body, form):
        if len(piece.text) < rules.repeat_shortest:
            continue
        counted += 1
        whole += len(piece.text)
        where = _where(piece, visits, names, rules.repeat_pairs)
        if where is not None:
            told += len(piece.text)
            found.append(Repeat(piece.text, piece.start, piece.end, where))
    return Repeats(told / whole if whole else 0.0, tuple(found), counted)


@lru_cache(maxsize=2048)
def share(
    body: str,
    earlier: tuple[str, ...],
    contact_names: tuple[str, ...] = (),
    headings: tuple[str, ...] = (),
    *,
    rules: Rules = _DEFAULT,
) -> float:
    """The repeated share alone, cached as a whole."""
    return repeats(body, earlier, contact_names, headings, rules=rules).share


def _where(
    piece: Piece, visits: list[tuple[int, Text]], names: tuple[str, ...], enough: float
) -> int | None:
    """The latest earlier visit in which a piece stood, or None."""
    pairs = pairs_of(piece.text)
    # Whole pairs are counted; the small allowance keeps 4 of 5 from failing as a float.
    needed = enough * len(pairs) - 1e-9
    for n, visit in visits:
        if (
            len(pairs & visit.pairs) >= needed
            and numbers_of(piece.text) <= visit.numbers
            and all(name in visit.whole for name in names if name in piece.text)
        ):
            return n
    return None


@lru_cache(maxsize=256)
def names_in_pieces(contact_names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of contacts as they stand in pieces, those without a sign left out.

    One with a cut in it ("J. Smith") is looked for by its parts of two and more characters.
    """
    found: list[str] = []
    for name in contact_names:
        parts = [piece.text for piece in pieces_of(name)]
        found.extend(parts if len(parts) == 1 else [part for part in parts if len(part) > 1])
    return tuple(dict.fromkeys(bare(name) for name in found if name))
