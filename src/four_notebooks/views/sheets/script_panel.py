"""A call script at hand while one is telephoning: what to say, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.models.language import spoken
from four_notebooks.services.scripts import ListedScript
from four_notebooks.views.account.chips import Chip, ChoiceChip, MainButton, QuietButton
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.account.reading import ReadingView
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.sheets.inks import sheet_css


def _no_picture(_address: str) -> Path | None:
    return None


class ScriptPanel(QWidget):
    """One script of several, with "Used" and "Invitation accepted" for this account."""

    edit_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        account_id: int,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._account_id = account_id
        self._attempt = attempt
        self._place = 0
        self.scripts: list[ListedScript] = []
        self.choice = ChoiceChip(self.tr("Call script"), self)
        self.body = ReadingView(desk.look, _no_picture, self)
        self.body.setAccessibleName(self.tr("What to say"))
        self.counts = PlainLabel(self)
        self.used = Chip(self.tr("Used"), parent=self)
        self.accepted = MainButton(self.tr("Invitation accepted"), parent=self)
        self.edit = QuietButton(self.tr("Edit…"), parent=self)
        self.close_it = QuietButton(self.tr("Close"), parent=self)
        self._lay_out()
        self.choice.chosen.connect(self._choose)
        self.used.clicked.connect(self._use)
        self.accepted.clicked.connect(self._accept)
        self.edit.clicked.connect(self.edit_wanted)
        self.close_it.clicked.connect(self.closed)
        desk.look.changed.connect(self.restyle)
        desk.relay.stepped.connect(self._stepped)
        self.restyle()

    def _lay_out(self) -> None:
        top = FlowLayout(push_last=2)
        top.addWidget(self.choice)
        top.addWidget(self.edit)
        top.addWidget(self.close_it)
        foot = FlowLayout(push_last=2)
        foot.addWidget(self.counts)
        foot.addWidget(self.used)
        foot.addWidget(self.accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        column.addLayout(top)
        self.room = FormRoom(self._desk.look, self)
        self.room.setWidget(self.body)
        self.room.viewport().setAutoFillBackground(False)
        column.addWidget(self.room, 1)
        column.addLayout(foot)

    def refresh(self) -> None:
        """Show the present scripts and counts."""
        self.scripts = self._desk.book.scripts.listed(spoken(), self._account_id)
        self._place = min(self._place, max(0, len(self.scripts) - 1))
        self.choice.set_choices([(at, s.name) for at, s in enumerate(self.scripts)])
        self._show()

    def _show(self) -> None:
        script = self.scripts[self._place] if self.scripts else None
        self.choice.show_value(self._place)
        self.body.show_markdown(script.body if script else self.tr("There are no call scripts."))
        for button in (self.used, self.accepted):
            button.setEnabled(script is not None and not self._desk.book.read_only)
        if script is None or not script.uses:
            self.counts.setText(self.tr("Not used for this customer yet"))
        else:
            said = self.tr("Here: used {uses} · accepted {accepted}")
            self.counts.setText(said.format(uses=script.uses, accepted=script.accepted))

    def _choose(self, place: object) -> None:
        if isinstance(place, int):
            self._place = place
            self._show()

    def _use(self) -> None:
        script = self.scripts[self._place]

        def use() -> None:
            self._desk.book.scripts.use(script.id, self._account_id, language=spoken())

        self._attempt(use)

    def _accept(self) -> None:
        script = self.scripts[self._place]

        def accept() -> None:
            self._desk.book.scripts.accept(script.id, self._account_id, language=spoken())

        self._attempt(accept)

    def _stepped(self, announcement: object) -> None:
        code = announcement.name.code  # type: ignore[attr-defined]
        if self.isVisible() and ("script" in code or "merge" in code):
            self.refresh()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        self.setStyleSheet(sheet_css(self._desk.look))
        self.counts.setFont(self._desk.look.font("sans", 12))
        if self.isVisible():
            self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, in place of the form."""
        painter = QPainter(self)
        theme = self._desk.look.theme
        painter.fillRect(self.rect(), theme.paper)
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
