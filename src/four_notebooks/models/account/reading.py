"""Markdown as the journal reads it: a line break typed is a line break shown."""

from __future__ import annotations

import re

LONGEST = 200_000
"""Characters of one text that are laid out; the rest is cut in the reading view only."""

LONGEST_LINE = 4_000
"""Characters of one line that are laid out as one: a paragraph's time grows with its square."""
MOST_CELLS = 2_500
"""Bars in a text that may be a table; laying out 90,000 cells takes half a minute."""

MOST_LINES = 4_000
"""Lines that are read as markdown; 50,000 items of a list take minutes."""
_DEEP = re.compile(r"^\s{0,3}(?:>\s?){40}", re.MULTILINE)

_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_NO_BREAK = re.compile(r"^\s*(#{1,6}\s|\||>?\s*$|-{3,}\s*$|={3,}\s*$|\*{3,}\s*$)")
_ITEM = re.compile(r"^\s*([-*+]|\d{1,9}[.)])\s")
_QUOTE = re.compile(r"^\s{0,3}>")


def readable(text: str) -> str:
    """The text with its single line breaks made into hard ones, outside of code.

    People write notes line by line and expect to see them so; markdown would join them,
    and would take the line after a list or a quotation into it.
    """
    lines = _bearable(text[:LONGEST])
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


def is_heavy(text: str) -> bool:
    """Whether a text is shown as it was typed, since laying it out would take too long.

    Qt's time grows with the square of the items of a list and of quotations in one another.
    """
    return text.count("\n", 0, LONGEST) > MOST_LINES or _DEEP.search(text, 0, LONGEST) is not None


def as_typed(text: str) -> str:
    """The text without marks being read, in lines that can be laid out."""
    return "\n".join(_bearable(text[:LONGEST]))


def _bearable(text: str) -> list[str]:
    """The lines of a text, endless ones in several, and too large a table as text."""
    if text.count("|") > MOST_CELLS:
        text = text.replace("|", "\\|")
    return [
        line[at : at + LONGEST_LINE]
        for line in text.split("\n")
        for at in range(0, max(1, len(line)), LONGEST_LINE)
    ]


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
