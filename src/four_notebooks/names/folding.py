"""Text as it enters the book, and text as it is compared."""

from __future__ import annotations

import re
import unicodedata

_UNWANTED = re.compile("[\x00\ud800-\udfff]")
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WHITE = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\u00ad]+")


def clean(text: str) -> str:
    """The text without NUL and lone surrogates, its line breaks as one line feed each.

    SQLite cuts text at NUL, and a lone surrogate cannot be written as UTF-8.
    """
    if text.isascii() and text.isprintable():
        return text
    return _LINE_BREAKS.sub("\n", _UNWANTED.sub("", text))


def fold(text: str) -> str:
    """The text for comparing: fullwidth as halfwidth, no case, no white space.

    Folding twice changes nothing.
    """
    if text.isascii():
        return "".join(text.lower().split())
    if (
        unicodedata.is_normalized("NFKC", text)
        and text.casefold() == text
        and _WHITE.search(text) is None
    ):
        return text
    folded = _folded_once(text)
    while (again := _folded_once(folded)) != folded:
        folded = again
    return folded


def _folded_once(text: str) -> str:
    """One round; a blank that falls away can leave an accent beside a new letter."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", _WHITE.sub("", normal))


def one_line(text: str) -> str:
    """The text on one line, with single spaces."""
    return " ".join(text.split())
