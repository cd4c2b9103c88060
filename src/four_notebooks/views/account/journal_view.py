"""The journal: entries on ruled paper, newest first, built as far as they are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.journal import JournalModel
from four_notebooks.views.account.entry_view import EDGE, EntryView
from four_notebooks.views.account.inks import scroll_css
from four_notebooks.views.account.reading import LINE
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel

FIRST = 4
"""Entries built at once; the rest come when there is room for them."""
BATCH = 3


class Paper(QWidget):
    """Ruled paper that carries the entries."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper and its rules."""
        painter = QPainter(self)
        area = event.rect()
        painter.fillRect(area, self._look.theme.paper)
        painter.setPen(QPen(self._look.theme.line, 1))
        first = area.top() // LINE * LINE + LINE - 1
        for y in range(first, area.bottom() + 1, LINE):
            painter.drawLine(area.left(), y, area.right(), y)
        painter.end()


class JournalView(QScrollArea):
    """Arrow keys go from entry to entry; Enter edits, Delete deletes, Ctrl+C copies.

    ``edit_wanted``, ``delete_wanted`` and ``hand_over_wanted`` carry an entry's id,
    ``link_wanted`` an address.
    """

    edit_wanted = Signal(int)
    delete_wanted = Signal(int)
    hand_over_wanted = Signal(int)
    link_wanted = Signal(QUrl)

    def __init__(
        self, desk: Desk, model: JournalModel, editor: EditorModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._editor = editor
        self._notebook = ""
        self._current = 0
        self._found = 0
        self._sought: Sequence[str] = ()
        self._bringing = False
        self._views: list[EntryView] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Journal"))
        self._paper = Paper(desk)
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(0)
        self._empty = PlainLabel(self._paper)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(EDGE, 0, EDGE, 0)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.setWidget(self._paper)
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._grow)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._bring_found)
        self.verticalScrollBar().actionTriggered.connect(self._left_alone)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._changed)
        desk.look.changed.connect(self.restyle)
        for _ in range(min(FIRST, model.rowCount())):
            self._build()
        self.restyle()

    @property
    def built(self) -> int:
        """How many entries have been laid out so far."""
        return len(self._views)

    def set_notebook(self, notebook: str) -> None:
        """The notebook whose colour the current entry's edge takes."""
        self._notebook = notebook
        self._show_current()

    def restyle(self) -> None:
        """Take the present look."""
        for view in self._views:
            view.show_entry(view.shown)
        theme = self._desk.look.theme
        self._empty.setFont(self._desk.look.font("sans", 13))
        self._empty.setStyleSheet(f"color: {theme.ink2.name()}")
        self._empty.setText(
            self.tr("Nothing written yet: write below what was said, Ctrl+Enter records it.")
        )
        self.verticalScrollBar().setStyleSheet(scroll_css(self._desk.look))
        self._show_empty()
        self._paper.update()

    def _show_empty(self) -> None:
        self._empty.setVisible(self._model.rowCount() == 0)

    def _build(self, at: int | None = None) -> None:
        row = len(self._views) if at is None else at
        view = EntryView(self._desk.look, self._editor, self._model.shown(row), self._paper)
        view.link_wanted.connect(self.link_wanted)
        view.set_found(view.shown.id == self._found, self._sought)
        self._views.insert(row, view)
        self._column.insertWidget(row + 1, view)

    def _grow(self) -> None:
        """Build what is in sight and a page more, a few at a time."""
        bar = self.verticalScrollBar()
        if len(self._views) >= self._model.rowCount():
            return
        if bar.maximum() - bar.value() > self.viewport().height():
            return
        for _ in range(min(BATCH, self._model.rowCount() - len(self._views))):
            self._build()
        self._growing.start(0)

    def _scrolled(self, _value: int) -> None:
        self._growing.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room takes more entries."""
        super().resizeEvent(event)
        self._growing.start(0)

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            if row <= len(self._views):
                self._build(row)
        if first == 0:
            self._current = 0
            self.verticalScrollBar().setValue(0)
        self._show_empty()
        self._show_current()

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(last, first - 1, -1):
            if row < len(self._views):
                view = self._views.pop(row)
                self._column.removeWidget(view)
                view.hide()
                view.deleteLater()
        self._current = min(self._current, max(0, self._model.rowCount() - 1))
        self._show_empty()
        self._show_current()
        self._growing.start(0)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), min(last.row() + 1, len(self._views))):
            self._views[row].show_entry(self._model.shown(row))

    def _show_current(self) -> None:
        for row, view in enumerate(self._views):
            view.set_current(self.hasFocus() and row == self._current, self._notebook)
        if self._views and self._current < len(self._views):
            self.setAccessibleDescription(self._views[self._current].shown.spoken)

    def _go(self, row: int) -> None:
        row = max(0, min(row, self._model.rowCount() - 1))
        if self._found and row != self._current:
            self.mark_found(0)
        while row >= len(self._views) and len(self._views) < self._model.rowCount():
            self._build()
        self._current = row
        self._show_current()
        if self._views:
            self._column.activate()
            self.ensureWidgetVisible(self._views[row], 0, LINE)

    def show_entry(self, entry_id: int) -> None:
        """Bring an entry into sight."""
        row = self._model.row_of(entry_id)
        if row >= 0:
            self._go(row)

    @property
    def found(self) -> int:
        """The entry that was looked for and is being looked at, 0 if none."""
        return self._found

    def mark_found(self, entry_id: int, sought: Sequence[str] = ()) -> None:
        """Mark an entry and the words in it until somebody goes on to another or away; its
        head is brought to the head of the page. 0 marks none."""
        self._found, self._sought = entry_id, sought
        self._bringing = bool(entry_id)
        for view in self._views:
            view.set_found(view.shown.id == entry_id, sought)
        self._bring_found()

    def _bring_found(self, *_range: object) -> None:
        """Heights settle after the page is shown: scroll again until somebody else does."""
        if not self._bringing:
            return
        self._column.activate()
        view = next((one for one in self._views if one.shown.id == self._found), None)
        if view is not None:
            self.verticalScrollBar().setValue(view.y())

    def _left_alone(self, _action: int) -> None:
        self._bringing = False

    def hideEvent(self, event: QHideEvent) -> None:
        """What was looked for has been seen."""
        super().hideEvent(event)
        self.mark_found(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list."""
        steps = {
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._model.rowCount() - 1,
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in steps and self._model.rowCount():
            self._go(steps[Qt.Key(event.key())])
        elif not self._views:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit(self._views[self._current].shown.id)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(self._views[self._current].shown.id)
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the selected words, or the current entry, as text."""
        view = self._views[self._current]
        cursor = view.text.textCursor()
        words = cursor.selection().toPlainText() if cursor.hasSelection() else view.shown.as_text
        QGuiApplication.clipboard().setText(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which entry has the keys."""
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that none has."""
        super().focusOutEvent(event)
        self._show_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the entry under the pointer."""
        place = self._paper.mapFrom(self, event.pos())
        for row, view in enumerate(self._views):
            if event.reason() is QContextMenuEvent.Reason.Mouse and view.geometry().contains(place):
                self._current = row
        if self._views:
            self._show_current()
            at = event.globalPos()
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                at = self._views[self._current].mapToGlobal(QPoint(EDGE, LINE))
            self._ask_menu(at)

    def _ask_menu(self, at: QPoint) -> None:
        view = self._views[self._current]
        menu = QMenu(self)
        edit = menu.addAction(self.tr("Edit"))
        copy = menu.addAction(self.tr("Copy"))
        links = {menu.addAction(self.tr("Open {link}").format(link=a)): a for a in view.links()}
        menu.addSeparator()
        move = menu.addAction(self.tr("Move to another account…"))
        delete = menu.addAction(self.tr("Delete"))
        taken: QAction | None = self._desk.ask.menu(menu, at)
        menu.deleteLater()
        if taken is None:
            return
        if taken is edit:
            self.edit_wanted.emit(view.shown.id)
        elif taken is copy:
            self.copy()
        elif taken is move:
            self.hand_over_wanted.emit(view.shown.id)
        elif taken is delete:
            self.delete_wanted.emit(view.shown.id)
        elif taken in links:
            self.link_wanted.emit(QUrl(links[taken]))
