"""Whether every character has a glyph, and Chinese ones the shapes used in China."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextLayout

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
_everything = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
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


def _faults(text: str, font: QFont) -> Iterable[str]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    units = _units(text)
    for run in layout.glyphRuns(0, -1, _everything):
        family = run.rawFont().familyName()
        for glyph, at in zip(run.glyphIndexes(), run.stringIndexes(), strict=False):
            character = units[at]
            if glyph == 0 and unicodedata.category(character) not in {"Cf", "Cc", "Mn", "Zs"}:
                yield f"no glyph for {character!r}"
            elif _is_han(character) and not any(name in family for name in CHINESE_FAMILIES):
                yield f"{character} in {family}"


def _units(text: str) -> list[str]:
    """The character at each UTF-16 unit, as Qt counts them."""
    return [c for c in text for _ in range(2 if ord(c) > 0xFFFF else 1)]


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")
