"""Markdown as the journal reads it: a line break typed is a line break shown."""

from __future__ import annotations

import re

LONGEST = 200_000
"""Characters of one text that are laid out; the rest is cut in the reading view only."""

_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_NO_BREAK = re.compile(r"^\s*(#{1,6}\s|\||>?\s*$|-{3,}\s*$|={3,}\s*$|\*{3,}\s*$)")
_ITEM = re.compile(r"^\s*([-*+]|\d{1,9}[.)])\s")
_QUOTE = re.compile(r"^\s{0,3}>")


def readable(text: str) -> str:
    """The text with its single line breaks made into hard ones, outside of code.

    People write notes line by line and expect to see them so; markdown would join them,
    and would take the line after a list or a quotation into it.
    """
    lines = text[:LONGEST].split("\n")
    out: list[str] = []
    fenced = inside = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
            out.append(line)
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        inside = _goes_on(line, inside)
        if fenced or _literal(line) or not following.strip() or _NO_BREAK.match(following):
            out.append(line)
        else:
            out.append(line.rstrip() + "  ")
        if not fenced and inside and following.strip() and not _goes_on(following, inside):
            out.append("")
    return "\n".join(out)


def _literal(line: str) -> bool:
    return line.startswith(("    ", "\t")) or _NO_BREAK.match(line) is not None


def _goes_on(line: str, inside: bool) -> bool:
    """Whether the line begins a list item or quotation, or belongs to the one before it."""
    if _ITEM.match(line) or _QUOTE.match(line):
        return True
    return inside and line.startswith((" ", "\t"))


_MARKS = re.compile(r"(\*\*|__|~~|`|^\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s+)", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^()\s]{0,500}\)")


def plain(text: str) -> str:
    """The text without its markdown marks, for one-line summaries and for finding pieces."""
    return _MARKS.sub("", _LINK.sub(r"\1", text))


def first_words(text: str, most: int = 80) -> str:
    """The beginning of a text on one line, at most so many characters."""
    line = " ".join(plain(text[: most * 4]).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
