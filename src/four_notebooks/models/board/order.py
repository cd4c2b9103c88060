"""The orders of cards and what a filter lets through, in plain Python."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from four_notebooks.method.card import CardLine
from four_notebooks.method.heat import heat_now
from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.timing import Mark, Timing
from four_notebooks.names.pinyin import matches

if TYPE_CHECKING:
    from four_notebooks.services.settings import Json

Key: TypeAlias = tuple[Any, ...]
_LAST = 1 << 62


class Order(StrEnum):
    """How the cards of every notebook are ordered."""

    HAND = "hand"
    URGENCY = "urgency"
    HEAT = "heat"
    NAME = "name"
    DEADLINE = "deadline"


def spoken(line: CardLine) -> str:
    """A name as it sorts: its usual pinyin, or its letters."""
    parts = line.keys.split(" ", 2)
    return parts[1] if len(parts) > 2 else parts[0]


def key_of(order: Order, line: CardLine, timing: Timing, now: int) -> Key:
    """Where a card stands in an order; the id makes keys differ."""
    if order is Order.HAND:
        return (line.position, line.id)
    if order is Order.URGENCY:
        if not timing.shown(line):
            return (2, 0, spoken(line), line.id)
        closes = line.window_closes or 0
        # Open windows by what is left, then those that ran out, the latest first (METHOD 9).
        rank = (0, closes) if closes > now else (1, -closes)
        return (*rank, spoken(line), line.id)
    if order is Order.HEAT:
        heat = heat_now(line.heat, line.heat_from, now, timing.rules)
        return (-1.0 if heat is None else -heat - 1, spoken(line), line.id)
    if order is Order.DEADLINE:
        return (line.deadline if line.deadline is not None else _LAST, spoken(line), line.id)
    return (spoken(line), line.name, line.id)


class Sieve(StrEnum):
    """What the chips above the board let through."""

    RUNNING_OUT = "running_out"
    NO_STRATEGY = "no_strategy"
    PAST_DATE = "past_date"


_BARE = frozenset({str(Notebook.INBOX), str(Notebook.D)})


def passes(sieve: Sieve, line: CardLine, mark: Mark) -> bool:
    """Whether one chip lets a card through."""
    if sieve is Sieve.RUNNING_OUT:
        return mark.running_out
    if sieve is Sieve.PAST_DATE:
        return mark.late
    return not line.has_strategy and line.notebook not in _BARE


class Filter(NamedTuple):
    """Chips that are on and words typed; a card must pass them all.

    ``searches`` are words of the search over everything, kept as chips: the account must be
    found by each of them.
    """

    sieves: frozenset[Sieve] = frozenset()
    words: str = ""
    searches: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether everything passes."""
        return not self.sieves and not self.searches and not self.words.strip()

    @property
    def search_alone(self) -> bool:
        """Whether it is nothing but searches, and so can be joined with other chips."""
        return bool(self.searches) and not self.sieves and not self.words.strip()

    def joined(self, other: Filter, *, on: bool) -> Filter:
        """With the searches of another filter, or without them."""
        searches = self.searches | other.searches if on else self.searches - other.searches
        return self._replace(searches=searches)

    def typed(self, words: str) -> Filter:
        """The same chips with other words."""
        return self._replace(words=words)

    def lets(self, line: CardLine, mark: Mark) -> bool:
        """Whether chips and words let the card be seen; what the searches find is not asked."""
        if any(not passes(sieve, line, mark) for sieve in self.sieves):
            return False
        return matches(line.keys, self.words)

    def to_json(self, name: str) -> Json:
        """As it is kept in the book under a name."""
        sieves = [str(sieve) for sieve in sorted(self.sieves)]
        kept: dict[str, Json] = {"name": name, "sieves": sieves, "words": self.words}
        return kept | {"searches": sorted(self.searches)} if self.searches else kept

    @classmethod
    def from_json(cls, value: object) -> tuple[str, Filter] | None:
        """A kept filter and its name; None for what cannot be read."""
        if not isinstance(value, dict) or not isinstance(value.get("name"), str):
            return None
        known = {str(sieve) for sieve in Sieve}
        given = value.get("sieves")
        sieves = given if isinstance(given, list) else []
        words = value.get("words")
        kept = value.get("searches")
        searches = kept if isinstance(kept, list) else []
        return value["name"], cls(
            frozenset(Sieve(each) for each in sieves if each in known),
            words if isinstance(words, str) else "",
            frozenset(each for each in searches if isinstance(each, str) and each.strip()),
        )
