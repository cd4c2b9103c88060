"""Which characters a font draws by the same glyph."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from four_notebooks.exchange.paper.found_words import ideograph, is_radical


class Typed:
    """Says for a character that a PDF names which one of the text it was drawn for.

    ``fonts`` are those that the text is drawn in; only those that draw it count.
    """

    def __init__(self, text: str, fonts: Iterable[QFont]) -> None:
        self._typed = frozenset(text)
        words = "".join(sorted(filter(_stands_in_a_word, self._typed)))
        each = {font.toString(): font for font in fonts}
        raws = [raw for font in each.values() for raw in _drawing(words, font)]
        drawing = {(raw.familyName(), raw.styleName()): raw for raw in raws}
        self._drawn = [(raw, _first(raw, words)) for raw in drawing.values()]

    def __call__(self, character: str) -> str:
        """The character typed; the word's rather than the radical's where both were."""
        if character in self._typed and not is_radical(character):
            return character
        for raw, drawn in self._drawn:
            for glyph in raw.glyphIndexesForString(character)[:1]:
                if glyph in drawn:
                    return drawn[glyph]
        return character if character in self._typed else ideograph(character)


def _stands_in_a_word(character: str) -> bool:
    """No radical, no control, no half of a pair."""
    return not (character < " " or is_radical(character) or "\ud800" <= character <= "\udfff")


def _drawing(words: str, font: QFont) -> list[QRawFont]:
    """The fonts by which the words are drawn, those that step in for a missing glyph too."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [run.rawFont() for run in layout.glyphRuns()]


def _first(raw: QRawFont, words: str) -> dict[int, str]:
    """The first of the words' characters by its glyph; those the font cannot draw are left."""
    found: dict[int, str] = {}
    for character in words:
        for glyph in raw.glyphIndexesForString(character)[:1]:
            if glyph:
                found.setdefault(glyph, character)
    return found
