"""What happened to an account, newest first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QVBoxLayout, QWidget

from four_notebooks.models import step_words
from four_notebooks.models.account.changes import ChangesModel
from four_notebooks.views.account.chips import Chip
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel


class ChangesList(QListView):
    """A list whose lines can be copied."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the chosen lines."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the chosen lines, all of them if none is."""
        rows = sorted(i.row() for i in self.selectedIndexes()) or range(self.model().rowCount())
        lines = [str(self.model().index(r, 0).data()) for r in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


class ChangesView(QWidget):
    """Moves with their reasons and the steps that touched the account.

    What was done last can be taken back from here too: ``undo_wanted``.
    """

    undo_wanted = Signal()

    def __init__(self, desk: Desk, model: ChangesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.hint = PlainLabel(self)
        self.hint.setWordWrap(True)
        self.undo = Chip(parent=self)
        self.undo.clicked.connect(self.undo_wanted)
        self.list = ChangesList(self)
        self.list.setModel(model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Changes of this account"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.addWidget(self.hint)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        model.rowsInserted.connect(self._refresh)
        model.rowsRemoved.connect(self._refresh)
        desk.look.changed.connect(self._restyle)
        self._restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Now somebody looks at it."""
        super().showEvent(event)
        self._model.look()
        self._refresh()

    def _restyle(self) -> None:
        self.setStyleSheet(form_css(self._desk.look))
        self.hint.setFont(self._desk.look.font("sans", 12))
        self._refresh()

    def _refresh(self) -> None:
        step = self._desk.book.ledger.next_undo()
        text = step_words.undo(step) if step is not None else ""
        self.undo.setText(text)
        self.undo.setAccessibleName(text)
        self.undo.setVisible(bool(text))
        self.hint.setText(
            self.tr("Every step can be taken back in turn with Undo (Ctrl+Z), the last one first.")
        )

    def show_moment(self, at: datetime) -> None:
        """Choose the line of what happened at a moment, or last before it."""
        self._model.look()
        rows = range(self._model.rowCount())
        row = next((n for n in rows if self._model.line(n).at <= at), -1)
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row))
            self.list.scrollTo(self._model.index(row))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        taken = self._desk.ask.menu(menu, self.list.mapToGlobal(place))
        menu.deleteLater()
        if taken is copy:
            self.list.copy()
