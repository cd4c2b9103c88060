"""The words of a PDF as they were typed.

A font draws 车 and its radical ⻋ by one glyph. Of all characters with a glyph Qt names the
first one in Unicode in the table by which readers find text (ToUnicode, PDF 32000-1, 9.10.3):
the radical, or the tab for a space. Here that table is put right, in its place and at its
length, so that nothing else of the file moves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

_TABLE = re.compile(rb"(?<=\nbegincmap\n).*?(?=\nendcmap\n)", re.DOTALL)
_GLYPHS = re.compile(
    rb"(?P<span><[0-9A-F]{4}> <[0-9A-F]{4}> )"
    rb"(?P<named>\[(?:<[0-9A-F]{4}> )+\]|<[0-9A-F]{4}>)",
    re.IGNORECASE,
)
_NAMED = re.compile(rb"(?<=<)[0-9A-F]{4}(?=>)", re.IGNORECASE)
_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月"
    "⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉"
    "⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦"
    "⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radicals of U+2E80 to U+2EF3, each with its ideograph (Unicode, EquivalentUnifiedIdeograph)."""
_IDEOGRAPHS = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True))


def is_radical(character: str) -> bool:
    """Whether it is of the blocks of radicals, which nobody types in a word."""
    return "\u2e80" <= character <= "\u2fdf"


def ideograph(radical: str) -> str:
    """What a radical is as a word; any other character is itself."""
    if radical in _IDEOGRAPHS:
        return _IDEOGRAPHS[radical]
    return unicodedata.normalize("NFKC", radical) if is_radical(radical) else radical


def named(pdf: bytes) -> Iterator[str]:
    """The characters that the tables of a PDF made by Qt name, glyph by glyph."""
    for table in _TABLE.findall(pdf):
        for glyphs in _GLYPHS.finditer(table):
            first, last = (int(code, 16) for code in _NAMED.findall(glyphs["span"]))
            codes = [int(code, 16) for code in _NAMED.findall(glyphs["named"])]
            if len(codes) == 1:
                codes = list(range(codes[0], codes[0] + last - first + 1))
            yield from (chr(code) for code in codes if code)


def as_typed(pdf: bytes, typed: Callable[[str], str]) -> bytes:
    """The PDF with each character named by its tables replaced by what was typed for it.

    Only characters of the basic plane take part: a longer one has no room in the table. A run
    of more than ten that follow on one another, as the table says in short, stays as it is.
    """

    def code(found: re.Match[bytes]) -> bytes:
        now = typed(chr(int(found[0], 16)))
        return f"{ord(now):04X}".encode() if len(now) == 1 and now <= "\uffff" else found[0]

    def put(glyphs: re.Match[bytes]) -> bytes:
        first, last = _NAMED.findall(glyphs["span"])
        each = glyphs["named"].startswith(b"[") or (first == last and int(first, 16))
        return glyphs["span"] + (_NAMED.sub(code, glyphs["named"]) if each else glyphs["named"])

    return _TABLE.sub(lambda table: _GLYPHS.sub(put, table[0]), pdf)
