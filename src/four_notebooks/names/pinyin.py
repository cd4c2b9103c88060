"""Finding names by characters, by pinyin and by initials, with every reading of a surname.

``keys`` is made once and stored with the name; looking a name up is then a search for
a substring, which is cheap enough for ten thousand names at every key press.
"""

from __future__ import annotations

import re
import zlib
from binascii import a2b_base64
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import product

from four_notebooks.names.folding import fold

MOST_READINGS = 12
"""How many readings of one name are kept; with more, one character varies at a time."""

_FIRST = 0x4E00
_COUNT = 0x5200
_LATIN_WORD = re.compile(r"[^\W_]+")
_AS_TYPED = {ord("ü"): "v", ord("'"): None, ord("’"): None}


@cache
def _table() -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """The usual syllables of U+4E00-U+9FFF ('' for none), and all of some characters.

    Unpacked when the first name is read, since looking names up needs stored keys only.
    """
    from four_notebooks.names.pinyin_table import FURTHER, PACKED, SYLLABLES

    syllables = SYLLABLES.split()
    syllables[0] = ""
    plain = zlib.decompress(a2b_base64(PACKED))
    pairs = zip(plain[:_COUNT], plain[_COUNT:], strict=True)
    further = {entry[0]: tuple(entry[2:].split("/")) for entry in FURTHER.split()}
    return tuple([syllables[(high << 8) | low] for high, low in pairs]), further


def readings(character: str) -> tuple[str, ...]:
    """Every reading of one folded character, the usual one first; a Latin one is its own."""
    usual, several = _table()
    further = several.get(character)
    if further is not None:
        return further
    place = ord(character) - _FIRST
    if 0 <= place < _COUNT:
        return (usual[place] or character,)
    return (character,)


@lru_cache(maxsize=2048)
def keys(name: str) -> str:
    """The search keys of a name: folded characters, then pinyin and initials of each reading.

    Remembered for a while, since a step asks for a name's more than once. Parts are
    separated by blanks. A name without Chinese characters has its folded form
    and, if it is of several words, their initials.
    """
    folded = fold(name).translate(_AS_TYPED)
    if folded.isascii():
        initials = "".join([word[0] for word in _LATIN_WORD.findall(name.lower())])
        return f"{folded} {initials}" if len(initials) > 1 else folded
    parts = [readings(character) for character in folded]
    if all(len(part) == 1 for part in parts):
        first = [part[0] for part in parts]
        return f"{folded} {''.join(first)} {''.join([s[0] for s in first])}"
    found = dict.fromkeys([folded])
    spoken = list(_combined(parts))
    found.update(dict.fromkeys(["".join(each) for each in spoken]))
    found.update(dict.fromkeys(["".join([s[0] for s in each]) for each in spoken]))
    return " ".join(found)


def _combined(parts: Sequence[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """The ways to read a name, the usual one first; each reading occurs at least once."""
    count = 1
    for part in parts:
        count *= len(part)
    if count <= MOST_READINGS:
        return product(*parts)
    usual = tuple(part[0] for part in parts)
    ways = [usual]
    for at, part in enumerate(parts):
        ways += [(*usual[:at], other, *usual[at + 1 :]) for other in part[1:]]
    return ways[: 2 * MOST_READINGS]


@lru_cache(maxsize=64)
def words(query: str) -> tuple[str, ...]:
    """The folded words of what was typed; ü counts as v, and xi'an is xian."""
    folded = (fold(word).translate(_AS_TYPED) for word in query.split())
    return tuple(word for word in folded if word)


def matches(keys: str, query: str) -> bool:
    """Whether every word of the query stands somewhere in the keys; a blank query matches."""
    return all(word in keys for word in words(query))


def matching(keys: Sequence[str], query: str) -> list[int]:
    """The places of the keys that match, in order: ``matches`` over many names at once."""
    wanted = words(query)
    if not wanted:
        return list(range(len(keys)))
    found = [at for at, each in enumerate(keys) if wanted[0] in each]
    for word in wanted[1:]:
        found = [at for at in found if word in keys[at]]
    return found
