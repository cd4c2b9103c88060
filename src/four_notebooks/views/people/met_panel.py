"""When one person was met: the account's visits as dots, and the list of those with the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from four_notebooks.method.values import Entry
from four_notebooks.models.people.chart import ChartModel
from four_notebooks.models.people.met import MetModel
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

ROWS = 5
DOT = 9
STEP = 14


class Dots(QWidget):
    """The account's latest visits from left to right; filled where the person was there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._visits: tuple[bool, ...] = ()
        self.setFixedHeight(DOT + 8)
        look.changed.connect(self.update)

    def show_visits(self, visits: Sequence[Entry], contact_id: int) -> None:
        """Show who was there, oldest first."""
        self._visits = tuple(contact_id in visit.met for visit in visits)
        said = self.tr("Present at {there} of {all} visits")
        self.setAccessibleName(said.format(there=sum(self._visits), all=len(self._visits)))
        self.setToolTip(tip(self.accessibleName()))
        self.setVisible(any(self._visits))
        self.update()

    def sizeHint(self) -> QSize:
        """A line of dots."""
        return QSize(120, DOT + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many of the latest as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        latest = self._visits[-max(1, (self.width() - 4) // STEP) :]
        y = (self.height() - DOT) / 2
        for number, there in enumerate(latest):
            painter.setPen(QPen(theme.b if there else theme.ink3, 1.4))
            painter.setBrush(theme.b if there else Qt.GlobalColor.transparent)
            painter.drawEllipse(QRectF(2 + number * STEP, y, DOT, DOT))
        painter.end()


class MetList(QListView):
    """Enter or a click goes to the visit; Ctrl+C copies it."""

    entry_wanted = Signal(int)

    def __init__(self, model: MetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visits = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Visits with this person"))
        self.clicked.connect(self._go)
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        rows = self._visits.rowCount()
        self.setFixedHeight(min(rows, ROWS) * max(24, self.sizeHintForRow(0)) + 4)
        self.setVisible(rows > 0)

    def _go(self, index: QModelIndex) -> None:
        self.entry_wanted.emit(self._visits.entry_id(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index)
        elif index.isValid() and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(index.data()))
        else:
            super().keyPressEvent(event)


class MetPanel(QWidget):
    """``entry_wanted`` carries the visit that is to be shown."""

    entry_wanted = Signal(int)

    def __init__(self, look: Look, chart: ChartModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._person = 0
        self._visits = MetModel(chart, self)
        self.words = PlainLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.dots = Dots(look, self)
        self.list = MetList(self._visits, self)
        self.list.entry_wanted.connect(self.entry_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for part in (self.words, self.dots, self.list):
            column.addWidget(part)
        chart.stepped.connect(self._again)

    def look_at(self, contact_id: int) -> None:
        """Show somebody."""
        self._person = contact_id
        self._visits.look_at(contact_id)
        self._again()

    def _again(self) -> None:
        person = self._chart.contact(self._person)
        self.setVisible(person is not None)
        if person is None:
            return
        count = self._visits.rowCount()
        text = self.tr("{name} was there {count} times:") if count else self.tr("{name}: not met")
        if count == 1:
            text = self.tr("{name} was there once:")
        self.words.setText(text.format(name=person.name, count=count))
        self.dots.show_visits(self._chart.visits(), self._person)
