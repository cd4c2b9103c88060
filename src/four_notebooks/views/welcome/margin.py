"""The dark board beside the welcome: the mark, the method in three lines, language, theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.window.brand import paint_mark
from four_notebooks.views.window.furniture import Chips

_STYLE = """
QLabel {{ color: {side_ink2}; }}
QLabel[role="number"] {{ color: {side_ink}; font-size: 20px; font-weight: 700; }}
QPushButton[role="chip"] {{ background: {side_field}; color: {side_ink};
    border: 1px solid {side_rule}; border-radius: 13px; padding: 3px 11px; font-size: 12px; }}
QPushButton[role="chip"]:checked {{ background: {side_ink}; color: {side};
    border-color: {side_ink}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {side_warm}; padding: 2px 10px; }}
"""


class Margin(QWidget):
    """As wide as the side board will be, and as dark."""

    def __init__(self, look: Look, language: str, theme: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Four Notebooks"))
        self.setFixedWidth(224)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 86, 14, 20)
        column.setSpacing(10)
        for at, says in enumerate(
            (
                self.tr("Put every customer into one of the four notebooks."),
                self.tr("After each visit, write what the next one is for."),
                self.tr("Make the next step before the three days run out."),
            ),
            1,
        ):
            column.addLayout(_step(str(at), says))
            column.addSpacing(8)
        column.addStretch(1)
        self.languages = Chips(
            self.tr("Language"), [("zh_CN", "中文"), ("en", "English")], language
        )
        self.themes = Chips(
            self.tr("Theme"),
            [
                ("system", self.tr("System")),
                ("light", self.tr("Day")),
                ("dark", self.tr("Night")),
            ],
            theme,
        )
        column.addWidget(self.languages)
        column.addWidget(self.themes)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        names = ("side", "side_ink", "side_ink2", "side_field", "side_rule", "side_warm")
        self.setStyleSheet(_STYLE.format(**{n: getattr(theme, n).name() for n in names}))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The board and the program's name."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.side)
        paint_mark(painter, QRectF(18, 19, 26, 16))
        painter.setPen(self._look.theme.side_ink)
        painter.setFont(self._look.font("sans", 15, bold=True))
        room = QRectF(52, 12, self.width() - 60, 30)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.tr("Four Notebooks"))


def _step(number: str, says: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    figure = PlainLabel(number)
    figure.setProperty("role", "number")
    row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    line = PlainLabel(says)
    line.setWordWrap(True)
    row.addWidget(line, 1)
    return row
