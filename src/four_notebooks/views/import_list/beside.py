"""One row of the list beside the account that is there: what differs, and what shall become."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.models.import_list.comparing import Told, Turn
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.choosing import ChoiceChips
from four_notebooks.views.import_list.wording import account_field_words
from four_notebooks.views.window.furniture import Rule, label

_MOST = 40
_ROOMY = 420
Offered: TypeAlias = Sequence[tuple[Choice | None, str]]
"""What can become of rows, in words; None: as for all."""


class Beside(QWidget):
    """``chosen`` carries what shall become of the rows that are selected (None: as for all)."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setMinimumWidth(250)
        self.title = label("", "heading", wrap=True)
        self.says = label("", "quiet", wrap=True)
        self.choices = ChoiceChips(self.tr("These rows"))
        self.choices.chosen.connect(self.chosen)
        self.keys = label("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.says)
        column.addWidget(self.choices)
        column.addWidget(self.keys)
        column.addWidget(Rule(desk.look))
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("What becomes of the row"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        column.addWidget(self._scroll, 1)
        self.fields: list[tuple[str, str]] = []
        self.show_fields(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the fields need it more than a hint."""
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        roomy = self.height() >= _ROOMY
        self.keys.setVisible(roomy and not self.choices.isHidden())

    def show_row(self, title: str, says: str, offered: Offered, holds: object) -> None:
        """Say which rows are selected, what can become of them, and which choice holds."""
        self.title.setText(title)
        self.says.setText(says)
        self.says.setVisible(bool(says))
        self.choices.setVisible(bool(offered))
        self._show_keys()
        if offered:
            self.choices.offer(offered, holds)
        self.keys.setText(self.tr("Keys over the rows: 1 2 3 4, 0 as for all."))

    def show_fields(self, told: Sequence[Told]) -> None:
        """Tell field by field what changes."""
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        self.fields = []
        before = ""
        for each in told[:_MOST]:
            name = each.label or account_field_words(each.field)
            if each.label and each.field in ("notes", "checklists"):
                name = f"{account_field_words(each.field)} · {each.label}"
            if name != before:
                head = label(name, "quiet", wrap=True)
                head.setContentsMargins(0, 6, 0, 0)
                column.addWidget(head)
            before = name
            for line in self._lines(each):
                column.addWidget(line)
            self.fields.append((name, each.after))
        if len(told) > _MOST:
            more = self.tr("… and {count} more").format(count=len(told) - _MOST)
            column.addWidget(label(more, "quiet"))
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _lines(self, each: Told) -> list[QLabel]:
        """The text that was there, and the one that will be."""
        if each.turn is Turn.STAYS:
            stays = label(each.before or "–", "", wrap=True)
            says = self.tr("The list says: {text}").format(text=each.after)
            return [stays, label(says, "quiet", wrap=True)]
        lines = []
        if each.turn is Turn.REPLACED:
            gone = label(each.before, "gone", wrap=True)
            gone.setAccessibleName(self.tr("Was: {text}").format(text=each.before))
            lines.append(gone)
        new = label(each.after, "" if each.turn is Turn.NEW else "came", wrap=True)
        return [*lines, new]
