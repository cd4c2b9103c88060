"""Whether every character has a glyph, and Chinese ones the shapes used in China."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont, QGlyphRun, QTextLayout

from look.recorder import Text

CHINESE_FAMILIES = (
    "SC",
    "WenQuanYi",
    "Microsoft YaHei",
    "SimSun",
    "SimHei",
    "NSimSun",
    "STSong",
    "PingFang",
    "Songti",
    "Heiti",
    "Hiragino Sans GB",
    "AR PL UMing CN",
)
UNSEEN = frozenset({"Cf", "Cc", "Mn", "Zs"})
"""Kinds of characters that need no glyph: controls, joiners, spaces."""
_known: dict[tuple[str, str], tuple[str, ...]] = {}


def glyphs(texts: Iterable[Text]) -> list[str]:
    """Characters that were painted as an empty box, and Han in a font not made for Chinese."""
    found = []
    for text in texts:
        faults = glyph_faults(text.text, text.font)
        if faults:
            found.append(f"{text}: {', '.join(faults)}")
    return found


def glyph_faults(text: str, font: QFont) -> tuple[str, ...]:
    """What is wrong with the glyphs of one text."""
    key = (text, font.key())
    if key not in _known:
        _known[key] = tuple(dict.fromkeys(_faults(text, font)))
    return _known[key]


def _faults(text: str, font: QFont) -> Iterator[str]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    at = 0
    for character in text:
        units = 2 if ord(character) > 0xFFFF else 1  # Qt counts UTF-16.
        for run in layout.glyphRuns(at, units):
            yield from _character_faults(character, run)
        at += units


def _character_faults(character: str, run: QGlyphRun) -> Iterator[str]:
    family = run.rawFont().familyName()
    if 0 in run.glyphIndexes() and unicodedata.category(character) not in UNSEEN:
        yield f"no glyph for {character!r}"
    elif _is_han(character) and not any(name in family for name in CHINESE_FAMILIES):
        yield f"{character} in {family}"


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")
