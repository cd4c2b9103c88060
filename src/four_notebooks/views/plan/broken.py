"""Names broken into lines: in a narrow column a name is read on two lines, not cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def broken(font: QFont, text: str, width: int, most: int) -> list[str]:
    """A text in lines of a width; the last of ``most`` lines is shortened if it must be."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(24, width))
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(found) == most - 1 and end < len(text):
            found.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[start:end].rstrip())
    layout.endLayout()
    return found
