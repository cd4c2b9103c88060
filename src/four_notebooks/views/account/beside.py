"""What stands beside the strategy while it is written: visits, asks, open questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from four_notebooks.method.values import Strategy
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.strategy import StrategyModel
from four_notebooks.models.account.when import moment_words
from four_notebooks.models.language import spoken
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel

OPEN = 3
"""How many open questions of the visit preparation stand beside (METHOD 7)."""


class BesideNote(QWidget):
    """Rows of (what, words) on quiet paper; it unfolds while the note is being written."""

    def __init__(self, desk: Desk, model: StrategyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 14, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[str, str]] = []
        self._labels: list[tuple[QLabel, QLabel]] = []
        self.setAccessibleName(self.tr("What was said and asked so far"))
        model.changed.connect(self._refresh_if_seen)
        desk.look.changed.connect(self.refresh)

    def unfold(self, on: bool) -> None:
        """Show it or put it away."""
        if on:
            self.refresh()
        self.setVisible(on and bool(self._rows))

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def rows(self) -> list[tuple[str, str]]:
        """What is shown, as (what, words)."""
        beside = self._model.beside
        rows = []
        if beside.previous is not None:
            rows.append((self.tr("Last strategy"), _strategy_words(beside.previous)))
            result = beside.result_words or self.tr("no result written down")
            rows.append((self.tr("What came of it"), result))
        often = {0: self.tr("not yet"), 1: self.tr("once")}
        asked = often.get(beside.asked) or self.tr("{count} times").format(count=beside.asked)
        if beside.answers:
            asked = " · ".join([asked, *(first_words(a, 60) for a in beside.answers)])
        rows.append((self.tr("Asked so far"), asked))
        zone = self._desk.book.zone
        today = self._desk.clock.now().astimezone(zone).date()
        for entry in beside.visits[:2]:
            when = moment_words(entry.start, zone, today)
            kind = words.kind(entry.kind)
            said = first_words(entry.state or entry.body, 48)
            rows.append((when, f"{kind} · {said}" if said else kind))
        asks = self._desk.book.sheets.open_questions(self._model.account_id, OPEN, spoken())
        if asks:
            rows.append((self.tr("Still open"), "\n".join(asks)))
        return rows

    def refresh(self) -> None:
        """Show the present rows in the present look."""
        self._rows = self.rows()
        theme, look = self._desk.look.theme, self._desk.look
        while len(self._labels) < len(self._rows):
            self._labels.append(self._new_row(len(self._labels)))
        for number, (label, text) in enumerate(self._labels):
            shown = number < len(self._rows)
            label.setVisible(shown)
            text.setVisible(shown)
            if shown:
                label.setText(self._rows[number][0])
                text.setText(self._rows[number][1])
            label.setFont(look.font("sans", 12))
            label.setStyleSheet(f"color: {theme.ink2.name()}")
            text.setFont(look.font("serif", 13))
            text.setStyleSheet(f"color: {theme.ink.name()}")

    def _new_row(self, number: int) -> tuple[QLabel, QLabel]:
        row = PlainLabel(self), PlainLabel(self)
        row[1].setWordWrap(True)
        for column, label in enumerate(row):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
        return row

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Quiet paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._desk.look.theme.paper2)
        painter.end()


def _strategy_words(strategy: Strategy) -> str:
    parts = (strategy.goal, strategy.way_in, strategy.news, strategy.ask)
    return " / ".join(" ".join(p.split()) for p in parts if p.strip())
