"""One entry of the journal on ruled paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.journal import EntryShown
from four_notebooks.views.account.inks import legible
from four_notebooks.views.account.reading import LINE, ReadingView
from four_notebooks.views.account.tag_line import Tag, TagLine
from four_notebooks.views.look import Look

GROUND = 46
"""How strongly, of 255, the marker covers the ground of an entry that was looked for."""
EDGE = 20
"""Logical pixels between the edge of the paper and its words."""


class EntryView(QWidget):
    """Date, people and tags; the text; and a last line with the three marks."""

    link_wanted = Signal(QUrl)

    def __init__(
        self, look: Look, editor: EditorModel, shown: EntryShown, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.shown = shown
        self._current = False
        self._found = False
        self._notebook = ""
        self.head = TagLine(LINE, self, one_of_many=True)
        self.text = ReadingView(look, editor.picture, self)
        self.text.link_wanted.connect(self.link_wanted)
        self.foot = TagLine(LINE, self, one_of_many=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, LINE)
        column.setSpacing(0)
        for widget in (self.head, self.text, self.foot):
            column.addWidget(widget)
        self.show_entry(shown)

    def show_entry(self, shown: EntryShown) -> None:
        """Show an entry in the present look."""
        self.shown = shown
        look, theme = self._look, self._look.theme
        small = look.font("sans", 11)
        self.head.show_words(
            shown.head, look.font("sans", 12, bold=True), theme.ink2, self._tags(shown), small
        )
        self.text.show_markdown(shown.body, shown.below)
        self.text.mark_pieces((*shown.pieces, *shown.echoed))
        self.text.setAccessibleName(shown.head)
        marks = "    ".join(f"{'✓' if kept else '○'} {text}" for kept, text in shown.marks)
        self.foot.show_words(marks, small, theme.ink3, (), small)
        self.foot.setVisible(bool(marks))
        self.setAccessibleName(shown.spoken)

    def _tags(self, shown: EntryShown) -> list[Tag]:
        theme = self._look.theme
        tags = []
        if shown.repeated:
            tags.append(
                Tag(shown.repeated, theme.repeat_ink, theme.repeat, "\n".join(shown.pieces))
            )
        if shown.heat:
            ink = legible(theme.b, theme.tint_b)
            tags.append(Tag(shown.heat, ink, theme.tint_b, self.tr("Heat")))
        if shown.asked:
            tags.append(Tag(self.tr("asked"), theme.ink2, theme.paper2))
        if shown.late:
            late = self.tr("written up later")
            tags.append(Tag(late, theme.ink2, theme.paper2, self.tr("Not on the day it happened")))
        return tags

    def links(self) -> list[str]:
        """The addresses in the text, each once."""
        return self.text.links()

    def set_current(self, on: bool, notebook: str) -> None:
        """Whether the keys act on this entry; its edge shows it."""
        if (on, notebook) != (self._current, self._notebook):
            self._current, self._notebook = on, notebook
            self.update()

    def set_found(self, on: bool, sought: Sequence[str] = ()) -> None:
        """Whether this is what somebody looked for; the words are marked then."""
        self.text.mark_sought(sought if on else ())
        if on is not self._found:
            self._found = on
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of what was looked for, and the edge of the current entry."""
        painter = QPainter(self)
        if self._found:
            ground = QColor(self._look.theme.marker)
            ground.setAlpha(GROUND)
            painter.fillRect(0, 0, self.width(), self.height() - LINE + 4, ground)
            painter.fillRect(0, 0, 3, self.height() - LINE + 4, self._look.theme.marker)
        if not self._current:
            return
        colour = self._look.notebook_colour(self._notebook)
        painter.fillRect(0, 4, 3, self.height() - LINE, colour)
        painter.end()
