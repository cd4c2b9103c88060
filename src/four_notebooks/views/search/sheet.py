"""The sheet of paper the search lies on: field, chips, results, preview, what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from four_notebooks.models.search.results import Results
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.quick.strips import KeyButton
from four_notebooks.views.search.field import SearchField
from four_notebooks.views.search.help_line import HelpLine
from four_notebooks.views.search.preview_pane import PreviewPane
from four_notebooks.views.search.result_list import ResultList
from four_notebooks.views.search.scopes import ScopeRow
from four_notebooks.views.widgets.buttons import LinkButton

EDGE = 20
RADIUS = 10
FIELD_HIGH = 40
PREVIEW_SHARE = 11
LIST_SHARE = 14


class SearchSheet(QWidget):
    """Holds the parts and lays them out; what happens between them is the finder's."""

    def __init__(self, look: Look, results: Results, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.paper = SheetPaper(look, self)
        self.field = SearchField(look, self)
        self.scopes = ScopeRow(look, self)
        self.note = PlainLabel(self)
        self.empty = PlainLabel(self)
        for words in (self.note, self.empty):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = ResultList(look, results, self)
        self.list.setFocusProxy(self.field)  # Whose keys go through the results.
        self.preview = PreviewPane(look, self)
        self.help = HelpLine(look, self)
        self.paper.between(self.field, self.help)
        self.open_key = KeyButton(look, "↵", self.tr("open"), self)
        self.stay_key = KeyButton(look, "Ctrl ↵", self.tr("open, search on"), self)
        self.preview_key = KeyButton(look, "Tab", self.tr("preview"), self)
        self.copy = LinkButton(look, self.tr("Copy as text"), self)
        self.keep = LinkButton(look, self.tr("Keep as chip…"), self)
        self._lay_out()
        look.changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(EDGE + 32, 10 - RADIUS, EDGE, 6)
        self.field.setFixedHeight(FIELD_HIGH)
        top.addWidget(self.field)
        said = QVBoxLayout()
        said.setContentsMargins(EDGE, 10, EDGE, 8)
        said.setSpacing(8)
        said.addWidget(self.scopes)
        said.addWidget(self.note)
        self.body = QWidget(self)
        body = QHBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.list, LIST_SHARE)
        body.addWidget(self.preview, PREVIEW_SHARE)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, RADIUS, 0, RADIUS)
        around.addWidget(self.paper)
        column = QVBoxLayout(self.paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(said)
        column.addWidget(self.body, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 8, EDGE - 4, 10 - RADIUS)
        foot.setSpacing(10)
        foot.addWidget(self.help, 1)
        for part in (self.open_key, self.stay_key, self.preview_key, self.copy, self.keep):
            foot.addWidget(part)
        return foot

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look, theme = self._look, self._look.theme
        for words, px, ink in ((self.note, 12, theme.ink2), (self.empty, 14, theme.ink2)):
            words.setFont(look.font("sans", px))
            palette = words.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            words.setPalette(palette)
        self.update()

    def say(self, note: str) -> None:
        """One quiet sentence above the results; nothing hides it."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def show_parts(self, *, rows: bool, narrow: bool, empty: str) -> None:
        """Results with their preview; with no results a sentence, or the preview alone.

        In a narrow window the preview is left out where there are results.
        """
        self.empty.setText(empty)
        self.empty.setVisible(bool(empty))
        self.body.setVisible(not empty)
        self.list.setVisible(rows)
        self.preview.setVisible(not narrow or not rows)
        for part in (self.preview_key, self.stay_key):
            part.setVisible(not narrow)

    def offer(self, *, copy: bool, keep: bool) -> None:
        """What can be done with what was found, and with what was looked for."""
        self.copy.setVisible(copy)
        self.keep.setVisible(keep)

    def sizeHint(self) -> QSize:
        """As large as it is at most."""
        return QSize(1120, 640)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the paper is not one on the desk."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paper's rounded ends, above and below what lies on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)


class SheetPaper(QWidget):
    """What everything lies on. It is opaque: a key paints nothing of the desk anew."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def between(self, field: QWidget, foot: QWidget) -> None:
        """Draw lines below a field and above a foot."""
        self._field, self._foot = field, foot

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, the magnifying glass, the line under the field and the one over the foot."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.paper)
        glass = self._look.icon_pixmap("search", theme.ink2, 20, self.devicePixelRatioF())
        middle = self._field.geometry().center().y()
        painter.drawPixmap(EDGE, middle - 9, glass)
        line = self._field.geometry().bottom() + 6
        painter.fillRect(EDGE, line, self.width() - 2 * EDGE, 2, theme.a)
        foot = self._foot.geometry().top() - 8
        painter.fillRect(0, foot, self.width(), 1, theme.rule)
        painter.end()
