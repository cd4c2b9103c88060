"""A page for paper in parts, as HTML that browsers, Qt's printing and people read alike:
tables and plain styles only, black on white, red where there is colour."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path

# Margins in pixels: Qt reads no other unit of them.
_STYLE = """
body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  font-size: 9.5pt; color: #000; background: #fff; margin: 0; }
h1 { font-size: 16pt; margin: 0 0 2pt 0; }
.serif { font-family: "Noto Serif CJK SC", "SimSun", "Songti SC", serif; }
h1.serif { font-size: 18pt; }
.letter { font-size: 34pt; font-weight: bold; vertical-align: middle; }
h2 { font-size: 12pt; margin: 0 0 3pt 0; }
.gap { font-size: 5pt; margin: 0; }
h3, h4 { font-size: 10.5pt; margin: 6px 0 2px 0; }
h4 { margin: 12px 0 2px 0; }
h5 { font-size: 9.5pt; margin: 2pt 0 1pt 0; }
p { margin: 1pt 0; }
ul, ol { margin: 1pt 0 1pt 0; }
.beside { font-weight: normal; color: #333; }
.sub { color: #333; margin: 0 0 6px 0; }
table.visit { border-collapse: collapse; margin: 0 0 8px 0; page-break-inside: avoid; }
table.visit td { vertical-align: top; border: 1px solid #000; }
table.missing td { border: 3px solid #c62f2b; }
.time { font-size: 13pt; font-weight: bold; }
.name { font-size: 12pt; font-weight: bold; }
.label { font-weight: bold; }
.warn { font-weight: bold; color: #c62f2b; }
.small { font-size: 8.5pt; color: #222; }
table.lines td { border: none; border-bottom: 1px solid #aaa; }
table.facts td { vertical-align: top; }
table.grid { border-collapse: collapse; }
table.grid td, table.grid th { border: 1px solid #555; vertical-align: top; text-align: left; }
img { max-width: 100%; }
@page { size: A4; margin: 14mm; }
"""
_HEADING = re.compile(r"<(/?)h[1-6]>")
_IMAGE = re.compile(r'src="(attachment:[0-9a-f]{64})"')
GAP = '<p class="gap">&nbsp;</p>'
"""Room above a table, which takes no margin of its own."""
LARGEST_IMAGE = 20 * 1024 * 1024
"""Bytes of an image that still goes into a page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands at the head of a page, and blocks that are torn apart only if they must be.

    ``running`` stands small at the head of every page but the first. ``flowing`` blocks may
    go on over the end of a page where only a beginning fits. ``images`` says where the book's
    own images lie, by the address under which the blocks name them. ``made_at`` is the moment
    that files made of it bear.
    """

    title: str
    language: str
    head: str
    blocks: tuple[str, ...]
    running: str = ""
    flowing: bool = False
    images: Mapping[str, Path] = field(default_factory=dict)
    made_at: datetime | None = None

    def html(self, blocks: Sequence[str] | None = None) -> str:
        """The whole page, or the page with other blocks; images by their addresses."""
        shown = self.blocks if blocks is None else blocks
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language.replace("_", "-")}"><head>'
            f'<meta charset="utf-8"><title>{escape(self.title)}</title><style>{_STYLE}</style>'
            f"</head>\n<body>{self.head}\n" + "\n".join(shown) + "\n</body></html>\n"
        )

    def page(self) -> bytes:
        """The whole page as a file of its own: images lie within it, nothing is fetched."""
        return _IMAGE.sub(self._within, self.html()).encode("utf-8")

    def _within(self, found: re.Match[str]) -> str:
        path = self.images.get(found[1])
        try:
            content = b"" if path is None else path.read_bytes()
        except OSError:
            content = b""
        kind = media_type(content) or "image/png"
        return f'src="data:{kind};base64,{base64.b64encode(content).decode("ascii")}"'


def media_type(content: bytes) -> str:
    """What an image is by its first bytes; empty for anything that is not shown in a page."""
    for begin, kind in _BEGINNINGS:
        if content.startswith(begin):
            return kind
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


def is_picture(path: Path) -> bool:
    """Whether a file can be shown in a page: an image of a known kind, not too large."""
    try:
        with path.open("rb") as file:
            begin = file.read(16)
        return bool(media_type(begin)) and path.stat().st_size <= LARGEST_IMAGE
    except OSError:
        return False


def grouped(questions: Iterable[str], between: str) -> list[str]:
    """Open questions as lines of HTML, those of a section together behind its title."""
    found: dict[str, list[str]] = {}
    for question in questions:
        section, _, asked = question.partition(" · ")
        found.setdefault(section if asked else "", []).append(escape(asked or section))
    return [
        (f'<span class="label">{escape(section)}</span>' if section else "")
        + "".join(between + asked for asked in asks)
        for section, asks in found.items()
    ]


def under_heading(html: str) -> str:
    """A text's own headings, made smaller than that of what they stand in."""
    return _HEADING.sub(r"<\1h5>", html)


def text_of(text: str) -> str:
    """What somebody wrote, with its line breaks; nothing in it is HTML."""
    return escape(text).replace("\n", "<br>")
