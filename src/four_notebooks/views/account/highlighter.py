"""Markdown styled while it is written: what is marked up looks so, the marks step back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from four_notebooks.views.account.offsets import qt_length

_HEADING = re.compile(r"^(#{1,6})(\s+)(.*)$")
_QUOTE = re.compile(r"^(\s{0,3}>+ ?)(.*)$")
_ITEM = re.compile(r"^(\s*)([-*+]|\d{1,9}[.)])(\s+)(\[[ xX]\]\s)?")
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_CODE = re.compile(r"(`+)([^`]+)(\1)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)(\1)")
_ITALIC = re.compile(r"(?<![*\w])(\*|_)(?![*_\s])([^*_]{1,400}?)(?<![\s*_])(\1)(?![*\w])")
_STRIKE = re.compile(r"(~~)(?=\S)(.{1,400}?)(?<=\S)(~~)")
_LINK = re.compile(r"(!?\[)([^\[\]]{0,300})(\]\([^()\s]{0,1000}\))")
_BARE = re.compile(r"https?://[^\s<>()（）,，。]{1,500}")

_LONGEST = 5000
"""Characters of one line that are styled; a longer line is no prose."""

_FENCED = 1


@dataclass(frozen=True, slots=True)
class MarkdownInk:
    """The colours of marked-up text."""

    text: QColor
    dim: QColor
    heading: QColor
    quote: QColor
    code: QColor
    code_paper: QColor
    link: QColor


class MarkdownHighlighter(QSyntaxHighlighter):
    """Styles headings, bold, italic, struck, lists, quotes, code and links of a document."""

    def __init__(self, document: QTextDocument, ink: MarkdownInk) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._mono: list[str] = []
        self.set_ink(ink, rehighlight=False)

    def set_ink(self, ink: MarkdownInk, *, rehighlight: bool = True) -> None:
        """Take other colours, after the theme changed."""
        self._formats = _formats(ink)
        if rehighlight:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Style one line."""
        fenced = self.previousBlockState() == _FENCED
        if _FENCE.match(text):
            self.setFormat(0, qt_length(text), self._formats["dim"])
            self.setCurrentBlockState(0 if fenced else _FENCED)
            return
        self.setCurrentBlockState(_FENCED if fenced else 0)
        if fenced:
            self.setFormat(0, qt_length(text), self._formats["code"])
        elif text and len(text) <= _LONGEST:
            self._style_line(text)

    def _style_line(self, text: str) -> None:
        heading = _HEADING.match(text)
        if heading:
            self._paint(text, 0, len(text), "heading")
            self._paint(text, 0, heading.end(1), "dim")
            return
        start = 0
        if quote := _QUOTE.match(text):
            self._paint(text, 0, len(text), "quote")
            self._paint(text, 0, quote.end(1), "dim")
            start = quote.end(1)
        if item := _ITEM.match(text[start:]):
            self._paint(text, start + item.start(2), start + item.end(), "marker")
            start += item.end()
        self._style_words(text, start)

    def _style_words(self, text: str, start: int) -> None:
        taken = self._style_code(text, start)
        for name, pattern in (("bold", _BOLD), ("struck", _STRIKE), ("italic", _ITALIC)):
            if _CHEAP[name] not in text and _CHEAP_TOO[name] not in text:
                continue
            for match in pattern.finditer(text, start):
                if not _overlaps(match.span(), taken):
                    self._add(text, match.start(2), match.end(2), name)
                    self._paint(text, *match.span(1), "dim")
                    self._paint(text, *match.span(3), "dim")
        if "](" in text:
            self._style_links(text, start, taken)
        if "://" in text:
            for match in _BARE.finditer(text, start):
                if not _overlaps(match.span(), taken):
                    self._paint(text, *match.span(), "link")

    def _style_code(self, text: str, start: int) -> list[tuple[int, int]]:
        if "`" not in text:
            return []
        taken = []
        for match in _CODE.finditer(text, start):
            self._paint(text, *match.span(), "dim")
            self._paint(text, *match.span(2), "code")
            taken.append(match.span())
        return taken

    def _style_links(self, text: str, start: int, taken: list[tuple[int, int]]) -> None:
        for match in _LINK.finditer(text, start):
            if _overlaps(match.span(), taken):
                continue
            self._paint(text, *match.span(), "dim")
            self._paint(text, *match.span(2), "link")
            taken.append(match.span())

    def _paint(self, text: str, start: int, end: int, name: str) -> None:
        at = qt_length(text[:start])
        self.setFormat(at, qt_length(text[start:end]), self._formats[name])

    def _add(self, text: str, start: int, end: int, name: str) -> None:
        """Bold inside italic is both: merge with what is there."""
        at, length = qt_length(text[:start]), qt_length(text[start:end])
        first, last = self.format(at), self.format(at + length - 1)
        if first == last:
            spans = [(at, length, first)]
        else:
            spans = [(place, 1, self.format(place)) for place in range(at, at + length)]
        for place, wide, there in spans:
            mixed = QTextCharFormat(there)
            mixed.merge(self._formats[name])
            self.setFormat(place, wide, mixed)


_CHEAP = {"bold": "**", "struck": "~~", "italic": "*"}
_CHEAP_TOO = {"bold": "__", "struck": "~~", "italic": "_"}


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _formats(ink: MarkdownInk) -> dict[str, QTextCharFormat]:
    def made(color: QColor, paper: QColor | None = None) -> QTextCharFormat:
        made_format = QTextCharFormat()
        made_format.setForeground(color)
        if paper is not None:
            made_format.setBackground(paper)
        return made_format

    heading = made(ink.heading)
    heading.setFontWeight(QFont.Weight.Bold)
    bold, italic, struck = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    italic.setFontItalic(True)
    struck.setFontStrikeOut(True)
    code = made(ink.code, ink.code_paper)
    code.setFontFixedPitch(True)
    link = made(ink.link)
    link.setFontUnderline(True)
    return {
        "heading": heading,
        "bold": bold,
        "italic": italic,
        "struck": struck,
        "quote": made(ink.quote),
        "marker": made(ink.dim),
        "dim": made(ink.dim),
        "code": code,
        "link": link,
    }
