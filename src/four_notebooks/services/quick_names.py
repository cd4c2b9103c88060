"""The names a quick visit's line can mean: looked up whole, by beginning, and by likeness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from four_notebooks.names.folding import fold
from four_notebooks.names.pinyin import matches, words

SEPARATORS = " \t\u3000\n,，、;；·"
"""What may stand between two words at the head of the line."""

_AT_SIGNS = "@＠"
_LONGEST_NAME = 80
_KEPT_ANSWERS = 64
_WORDS_OF_A_NAME = 8


@dataclass(frozen=True, slots=True)
class Known:
    """A name in the book. ``keys`` are its search keys; ``note`` tells it apart from others."""

    id: int
    name: str
    keys: str = field(compare=False)
    note: str = field(default="", compare=False)
    level: int | None = field(default=None, compare=False)


def ends_word(text: str, at: int) -> bool:
    """Whether a word of the line's head may end here: at the end, a separator or an @."""
    return at >= len(text) or text[at] in SEPARATORS or text[at] in _AT_SIGNS


def skip_separators(text: str, at: int) -> int:
    """The place of the next word."""
    while at < len(text) and text[at] in SEPARATORS:
        at += 1
    return at


def word_end(text: str, at: int) -> int:
    """Where the word that begins here ends."""
    end = at + 1
    while not ends_word(text, end):
        end += 1
    return end


class Names:
    """Names in the order in which they are to be proposed; ten thousand are looked up in
    a few milliseconds."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self.all: list[Known] = list(known)
        self._exact: dict[str, list[Known]] = {}
        # The same words of a line are asked for again at every key.
        self._begun: dict[str, list[Known]] = {}
        for each in self.all:
            # Keys begin with the folded name.
            self._exact.setdefault(each.keys.partition(" ")[0], []).append(each)

    def exact(self, text: str) -> Sequence[Known]:
        """Those whose whole name this is, whatever its width, case and spaces."""
        return self._exact.get(fold(text), ())

    def at(self, text: str, start: int) -> tuple[int, Known] | None:
        """The longest whole name written at a position, ending with a word."""
        end, found = start, None
        for _ in range(_WORDS_OF_A_NAME):
            end = skip_separators(text, end)
            if end >= len(text) or end - start > _LONGEST_NAME:
                break
            if text[end] in _AT_SIGNS and end > start:
                break
            end = word_end(text, end)
            same = self.exact(text[start:end])
            if len(same) == 1:
                found = end, same[0]
        return found

    def beginning(self, word: str) -> list[Known]:
        """Those whose characters, pinyin or initials begin with the word."""
        wanted = fold(word)
        if not wanted:
            return []
        found = self._begun.get(wanted)
        if found is None:
            inside = f" {wanted}"
            found = [k for k in self.all if k.keys.startswith(wanted) or inside in k.keys]
            if len(self._begun) >= _KEPT_ANSWERS:
                self._begun.clear()
            self._begun[wanted] = found
        return found

    def only(self, word: str) -> Known | None:
        """The one that a word can mean: the exact name, else the only one that so begins."""
        found = self.exact(word) or self.beginning(word)
        return found[0] if len(found) == 1 else None

    def like(self, query: str, limit: int = 8) -> list[Known]:
        """What to propose while a name is typed: whole names, beginnings, then the rest."""
        wanted = words(query)
        if not wanted:
            return self.all[:limit]
        whole, first, rest = [], [], []
        joined = "".join(wanted)
        for each in self.all:
            if not matches(each.keys, query) and joined not in each.keys:
                continue
            if each.keys.partition(" ")[0] == joined:
                whole.append(each)
            elif each.keys.startswith(joined) or f" {joined}" in each.keys:
                first.append(each)
            else:
                rest.append(each)
        return (whole + first + rest)[:limit]

    def same_surname(self, name: str) -> list[Known]:
        """For 周总: those whose family name is the first character of it."""
        if not re.match(r"[\u4e00-\u9fff]", name):
            return []
        return [each for each in self.all if each.name.startswith(name[0])]
