"""An answer that begins with something picked: yes or no, a choice, a person; then words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

YES: Final = "yes"
NO: Final = "no"


def read(text: str, offered: Collection[str]) -> tuple[str, str]:
    """What was picked and the words with it; any other text is words alone."""
    first, _, rest = text.partition("\n")
    if first in offered and first:
        return first, rest
    return "", text


def written(picked: str, words: str) -> str:
    """The answer as it is kept: the pick on the first line."""
    if not picked:
        return words
    return f"{picked}\n{words}" if words.strip() else picked
