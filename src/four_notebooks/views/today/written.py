"""What the user wrote, laid out in serif under a visit's name: the strategy in full."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from four_notebooks.models.today.rows import DayRow
from four_notebooks.views.look import Look

_TEXT_PX, _LABEL_PX = 13, 12
_KEPT = 300
_SLACK = 12


class Written:
    """Lays texts out once for a width and keeps them: shaping Chinese takes its time."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[object, ...], QTextLayout] = {}

    def forget(self) -> None:
        """Nothing that was laid out holds any more."""
        self._kept.clear()

    def height(self, row: DayRow, width: int) -> int:
        """How high the text of a row is at a width."""
        layout = self._layout(row, width)
        last = layout.lineAt(layout.lineCount() - 1)
        return round(last.y() + last.height())

    def paint(self, painter: QPainter, at: QPointF, row: DayRow, width: int) -> None:
        """Draw the text of a row."""
        self._layout(row, width).draw(painter, at)

    def _layout(self, row: DayRow, width: int) -> QTextLayout:
        key = (row.parts, row.missing, row.over, width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            found = self._kept[key] = self._laid_out(row, width)
        return found

    def _laid_out(self, row: DayRow, width: int) -> QTextLayout:
        text = row.text
        if row.over:  # One line is enough of what is behind us.
            serif = QFontMetrics(self._look.font("serif", _TEXT_PX))
            text = serif.elidedText(text, Qt.TextElideMode.ElideRight, width - _SLACK)
        return self._broken(row, text, width)

    def _broken(self, row: DayRow, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text, self._look.font("serif", _TEXT_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(row, len(text)))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _formats(self, row: DayRow, length: int) -> list[QTextLayout.FormatRange]:
        """The text in its ink, the headings of a strategy in another."""
        theme = self._look.theme
        ink = theme.red if row.missing else theme.ink3 if row.over else theme.note_ink
        found = [_range(0, length, _format(ink))]
        heading = _format(theme.ink3 if row.over else theme.ink2)
        font = self._look.font("sans", _LABEL_PX)
        heading.setFont(font)
        at = 0
        for part in row.parts:
            if part.label and at < length:
                found.append(_range(at, min(len(part.label), length - at), heading))
            at += len(part.label) + len(part.text) + 2
        return found


def _format(ink: QColor) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setForeground(ink)
    return found


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
