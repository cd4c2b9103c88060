"""Markdown as safe HTML, for copying a visit as rich text and for printing.

The reading view on the screen uses Qt's own dialect; both read the journal's subset the
same way. Never call this on the interface's thread with text of unknown size.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import markdown
import nh3

LONGEST = 100_000
"""Characters of text that are still read as markdown; longer text stays plain."""
PIECE = 4_000
"""Characters read at once: the reader's time grows with the square of the length (200,000
characters of a list cost 14 seconds), so longer text is read paragraph by paragraph."""
MOST_BRACKETS = 500
"""Opening brackets that are still read as markdown: 8,000 of them cost eight seconds."""

TAGS = {
    *("a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "sup", "table", "tbody", "td"),
    *("th", "thead", "tr", "ul"),
}
"""Tags that may come out: no images, which would be fetched from elsewhere, and no styles."""
ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def html_of(text: str) -> str:
    """A fragment of HTML with nothing in it but ``TAGS``; HTML in the text stays text.

    Text that would take too long or nest too deeply comes out as plain paragraphs.
    """
    if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
        return _plain(text)
    return "\n".join(_fragment(piece) for piece in _pieces(text))


def _fragment(text: str) -> str:
    """A piece of a text; one without a blank line for long stays plain."""
    if len(text) > 2 * PIECE:
        return _plain(text)
    try:
        rendered = _reader().convert(text)
    except RecursionError:
        return _plain(text)
    return nh3.clean(
        rendered,
        tags=TAGS,
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end at a blank line outside of fenced code."""
    if len(text) <= PIECE:
        yield text
        return
    lines: list[str] = []
    size, fenced = 0, False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        if size >= PIECE // 2 and not line.strip() and not fenced:
            yield "\n".join(lines)
            lines, size = [], 0
        lines.append(line)
        size += len(line) + 1
    yield "\n".join(lines)


def page_of(text: str, title: str) -> str:
    """A whole page of HTML around a text, for files and printing."""
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head>\n<body>{html_of(text)}</body></html>\n"
    )


def _reader() -> markdown.Markdown:
    """A reader that takes no HTML: tags in the text are shown as they were typed."""
    reader = markdown.Markdown(extensions=["extra", "sane_lists", "nl2br"])
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    return reader


def _plain(text: str) -> str:
    """Paragraphs at blank lines, line breaks as they are, no marks read."""
    paragraphs = (part.strip("\n") for part in text.split("\n\n"))
    return "\n".join(
        "<p>" + escape(part, quote=False).replace("\n", "<br>") + "</p>"
        for part in paragraphs
        if part.strip()
    )
