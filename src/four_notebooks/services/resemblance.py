"""Names that are nearly another: a character missing, another or too many, or the same sound.

Names are compared without legal form and place (``names.company.core_name``). Resemblance
is a reason to look, never a reason to merge.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from four_notebooks.names.pinyin import readings

LEAST_SHARE = 0.74
"""How much two names have in common at least: four characters of which one differs do."""
SHORTEST = 3
"""Shorter names resemble too many."""
_LONGEST = 40
_MOST_OF_ONE = 12
"""What so many names share (a trade, a street) says nothing."""


class Near(NamedTuple):
    """A name that resembles: whose it is, by ``sound`` or ``likeness``, and how much (0-1)."""

    key: int
    by: str
    share: float


class Resemblance:
    """Names by their sound, and by what is left of them without any one character."""

    def __init__(self) -> None:
        self._cores: dict[int, str] = {}
        self._marks: dict[str, list[int]] = {}

    def put(self, key: int, core: str) -> None:
        """Know a name under its owner's key, in place of an earlier one."""
        self.drop(key)
        if SHORTEST <= len(core) <= _LONGEST:
            self._cores[key] = core
            for mark in _marks(core):
                self._marks.setdefault(mark, []).append(key)

    def drop(self, key: int) -> None:
        """Forget a name; a stranger is ignored."""
        core = self._cores.pop(key, None)
        for mark in _marks(core) if core is not None else ():
            self._marks[mark].remove(key)

    def near(self, core: str) -> list[Near]:
        """Names that differ by one character or sound the same, the nearest first."""
        found: dict[int, Near] = {}
        if not SHORTEST <= len(core) <= _LONGEST:
            return []
        for mark in _marks(core):
            keys = self._marks.get(mark, ())
            for key in keys if len(keys) <= _MOST_OF_ONE else ():
                if key not in found and (near := _compared(key, core, self._cores[key])):
                    found[key] = near
        return sorted(found.values(), key=lambda each: (-each.share, each.key))

    def scanned(self, core: str, limit: int = 5) -> list[Near]:
        """As ``near``, and those that differ by more; every name is looked at."""
        from rapidfuzz import fuzz, process

        found = {each.key: each for each in self.near(core)}
        if SHORTEST <= len(core) <= _LONGEST:
            for _, percent, key in process.extract(
                core,
                self._cores,
                scorer=fuzz.ratio,
                processor=None,
                score_cutoff=100 * LEAST_SHARE,
                limit=limit,
            ):
                found.setdefault(key, Near(key, "likeness", percent / 100))
        return sorted(found.values(), key=lambda each: (-each.share, each.key))[:limit]


def _compared(key: int, one: str, other: str) -> Near | None:
    from rapidfuzz import fuzz

    share = fuzz.ratio(one, other) / 100
    if share >= LEAST_SHARE:
        return Near(key, "likeness", share)
    if _sound(one) == _sound(other):
        return Near(key, "sound", LEAST_SHARE)
    return None


def _marks(core: str) -> Iterator[str]:
    """What a name shares with those that resemble it, each once."""
    yield from dict.fromkeys((core, *(core[:at] + core[at + 1 :] for at in range(len(core)))))
    if not core.isascii():
        yield " " + _sound(core)


def _sound(core: str) -> str:
    return "".join([readings(character)[0] for character in core])
