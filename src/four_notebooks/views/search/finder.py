"""The search over everything: lies over the desk, answers as one types, opens the place itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from four_notebooks.models.faults import Fault, sentence
from four_notebooks.models.search import wording
from four_notebooks.models.search.place import place_of
from four_notebooks.models.search.previews import Preview, Previews, what_can_be_typed
from four_notebooks.models.search.recent import Recent
from four_notebooks.models.search.results import Results
from four_notebooks.models.search.rows import Command, ResultRow
from four_notebooks.models.search.searching import Answer, Searching
from four_notebooks.models.search.wording import Scope
from four_notebooks.services.search import Hit, parse
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.search.desk_below import picture_of
from four_notebooks.views.search.sheet import SearchSheet
from four_notebooks.views.widgets.tab_round import go_round

FOLDED = 1100
"""Under this width of the window the preview is left out."""
WIDEST, HIGHEST, NARROWED = 1120, 640, 820
AFTER_MS = 15
"""The results are painted before the preview of the first of them is read."""


class Finder(QWidget):
    """Escape or a press beside the sheet puts it away, as does whatever takes the keyboard.

    ``place_wanted`` carries the ``Place`` that was chosen, ``keep_wanted`` words that are
    to become a chip of the board; a command that was chosen is triggered.
    """

    place_wanted = Signal(object)
    keep_wanted = Signal(str)

    def __init__(self, desk: Desk, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._before: QWidget | None = None
        self._opening = False
        self.setObjectName("finder")
        self.setAccessibleName(self.tr("Search"))
        self.searching = Searching(desk.book, self)
        self.results = Results(desk.book, self.searching, self)
        self.sheet = SearchSheet(desk.look, self.results, self)
        self.field, self.list = self.sheet.field, self.sheet.list
        self._previews = Previews(desk.book, desk.clock)
        self._recent = Recent(desk.local, desk.book.path)
        self._desk_below = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._below = QTimer(self)
        self._below.setSingleShot(True)
        self._below.timeout.connect(self._look_below)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self.show_preview)
        self._connect(window)
        self.hide()

    def _connect(self, window: QWidget) -> None:
        field, sheet = self.field, self.sheet
        field.textChanged.connect(self._typed)
        field.stepped.connect(self.list.step)
        field.paged.connect(self._page)
        field.went_to_end.connect(self._to_end)
        field.taken.connect(self.take)
        field.left.connect(self.put_away)
        field.copy_wanted.connect(self.copy)
        sheet.preview.left.connect(self.field.setFocus)
        sheet.scopes.chosen.connect(self._narrow)
        sheet.help.wanted.connect(self._insert)
        sheet.copy.clicked.connect(self.copy)
        sheet.keep.clicked.connect(self._keep)
        sheet.open_key.clicked.connect(self._take_current)
        sheet.stay_key.clicked.connect(self._take_and_stay)
        sheet.preview_key.clicked.connect(sheet.preview.setFocus)
        self.list.opened.connect(self._open_row)
        self.list.menu_wanted.connect(self._ask_menu)
        self.list.selectionModel().currentChanged.connect(self._look_soon)
        self.searching.answered.connect(self._answered)
        self.searching.failed.connect(self._failed)
        self._desk.relay.stepped.connect(self._stepped)
        self._desk.relay.stepped.connect(self._look_below_again)
        self._desk.clock.minute.connect(self._look_below_again)
        self._desk.look.changed.connect(self._look_below_again)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]
        window.installEventFilter(self)

    # Open and away -----------------------------------------------------------------------

    def begin(self, words: str = "") -> None:
        """Open with these words, or with those searched last, ready to be typed over."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.results.commands = self._commands()
        self.results.recent = self._recent.words()
        self._cover()
        self.show()
        self.raise_()
        self._look_below_again()
        if words:
            self.field.setText(words)
            self.field.setFocus()
        else:
            self.field.setFocus()
            self.field.selectAll()
        self.look_up()

    def put_away(self) -> None:
        """Close, and give the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def rest(self) -> None:
        """Ask the book nothing any more, as before it is closed."""
        self._looking.stop()
        self.searching.rest()

    def look_up(self) -> None:
        """Have the answer to what stands in the field now."""
        self.searching.look_for(self._wanted())
        self.searching.settle()

    def _commands(self) -> list[Command]:
        found = []
        for code, action in self._actions.items():
            if action.isEnabled():
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                found.append(Command(code, action.text().replace("&", ""), keys))
        return found

    # Typing ------------------------------------------------------------------------------

    def _wanted(self) -> str:
        """What is typed, narrowed to the kind that is chosen."""
        words, scope = self.field.text().strip(), self.sheet.scopes.scope
        if not words or scope in (Scope.ALL, Scope.COMMANDS):
            return words
        return f"{words} kind:{scope}"

    def _typed(self, _text: str = "") -> None:
        self.searching.look_for(self._wanted())

    def _narrow(self, scope: Scope) -> None:
        self.results.scope = scope
        self.look_up()

    def _insert(self, word: str) -> None:
        """Put a filter behind what is typed, with nothing selected."""
        self.field.deselect()
        self.field.end(False)
        text = self.field.text()
        self.field.insert(f"{'' if not text or text.endswith(' ') else ' '}{word} ")
        self.field.setFocus()

    def _stepped(self, _announcement: object) -> None:
        if self.isVisible():
            self.results.forget_tags()
            self.searching.again()

    # What was found ----------------------------------------------------------------------

    def _answered(self, answer: Answer) -> None:
        before = self.results.row_at(self.list.row)
        same = answer.words == self.results.shown_words
        self.results.show(answer)
        self._say(answer)
        place = self.results.place_of(before) if same and before is not None else -1
        if place != self.list.row or place < 0:
            self.list.choose(max(0, place))
        self._look_soon()

    def _say(self, answer: Answer) -> None:
        found, typed = answer.found, bool(answer.words.strip())
        notes = [said for fault in found.faults if (said := wording.fault(fault))]
        if typed and not found.complete:
            notes.append(wording.incomplete())
        self.sheet.say(" ".join(notes))
        counted = typed and self.results.scope is not Scope.COMMANDS
        self.sheet.scopes.say(wording.count(found) if counted else "")
        rows = self.results.rowCount() > 0
        self.sheet.offer(copy=typed and rows, keep=typed)
        self.sheet.keep.setEnabled(not self._desk.book.read_only)
        self._show_parts()

    def _show_parts(self) -> None:
        """No preview in a small window, nor beside nothing."""
        rows, typed = self.results.rowCount() > 0, bool(self.field.text().strip())
        nothing = self.tr("Nothing found. Fewer words or another filter find more.")
        self.sheet.show_parts(
            rows=rows,
            narrow=self.width() < FOLDED,
            empty=nothing if typed and not rows else "",
        )

    def _failed(self, fault: Fault) -> None:
        self.results.show(Answer("", type(self.searching.answer.found)()))
        self.sheet.say(sentence(fault))

    def _look_soon(self, *_what: object) -> None:
        """The results are painted first."""
        if not self.sheet.preview.isHidden():
            self._looking.start(AFTER_MS)

    def show_preview(self) -> None:
        """Show the chosen row whole."""
        self._looking.stop()
        row = self.results.row_at(self.list.row)
        shown = Preview() if self.field.text().strip() else what_can_be_typed()
        if row is not None and isinstance(row.does, Hit):
            try:
                shown = self._previews.of(row.does, self.searching.answer.words)
            except BookError as fault:
                shown = Preview(title=row.title, line=sentence(fault))
        if shown != self.sheet.preview.shown:
            self.sheet.preview.show_preview(shown)

    # Going there -------------------------------------------------------------------------

    def take(self, stay: bool = False) -> None:
        """Open the chosen row; what is still being looked for is waited for."""
        self.searching.settle()
        row = self.results.row_at(self.list.row)
        if row is not None:
            self._open(row, stay)

    def _take_current(self) -> None:
        self.take()

    def _take_and_stay(self) -> None:
        self.take(True)

    def _open_row(self, place: int, stay: bool) -> None:
        row = self.results.row_at(place)
        if row is not None:
            self._open(row, stay)

    def _open(self, row: ResultRow, stay: bool) -> None:
        if row.kind == "recent":
            self.field.setText(row.title)
            self.look_up()
            return
        self._recent.remember(self.field.text())
        if not isinstance(row.does, Hit):
            self.put_away()
            self._actions[str(row.does)].trigger()
            return
        place = place_of(row.does, parse(self.field.text()).sought)
        if not stay:
            self.put_away()
        self._opening = True
        try:
            self.place_wanted.emit(place)
        finally:
            self._opening = False
        if stay:
            self.raise_()
            self.field.setFocus()
            self._look_below_again()

    def _page(self, pages: int) -> None:
        self.list.step(pages * self.list.page)

    def _to_end(self, way: int) -> None:
        self.list.choose(self.results.rowCount() - 1 if way > 0 else 0, -way)

    # Copied and kept ---------------------------------------------------------------------

    def copy(self) -> None:
        """Put all results on the clipboard as text."""
        text = self.results.as_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _keep(self) -> None:
        """Make a chip of the board of what is typed."""
        self._recent.remember(self.field.text())
        self.keep_wanted.emit(" ".join(self.field.text().split()))
        self.field.setFocus()

    def _ask_menu(self, place: int, at: QPoint) -> None:
        row = self.results.row_at(place)
        if row is None:
            return
        menu = QMenu(self)
        does = {menu.addAction(self.tr("Open")): False}
        if row.account_id:
            does[menu.addAction(self.tr("Open and search on"))] = True
        menu.addSeparator()
        forget = None
        if row.kind == "recent":
            forget = menu.addAction(self.tr("Forget what was searched"))
        copy = menu.addAction(self.tr("Copy as text"))
        taken = self._desk.ask.menu(menu, at)
        menu.deleteLater()
        if taken is None:
            return
        if taken is copy:
            QGuiApplication.clipboard().setText(self.results.as_text([place]))
        elif taken is forget:
            self._recent.forget()
            self.results.recent = ()
            self.look_up()
        elif taken in does:
            self._open(row, does[taken])

    # Geometry and focus ------------------------------------------------------------------

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self._place()
            self._look_below()

    def _look_below(self) -> None:
        self._desk_below = picture_of(self.parentWidget(), self.sheet.geometry())
        self.update()

    def _look_below_again(self, *_why: object) -> None:
        if self.isVisible():
            self._below.start(AFTER_MS)

    def _place(self) -> None:
        room = self.rect()
        wide = min(WIDEST, room.width() - 64)
        top = max(20, min(72, room.height() // 12))
        high = min(HIGHEST, room.height() - 2 * top)
        self._show_parts()
        if self.width() < FOLDED:
            wide = min(wide, NARROWED)
        self.sheet.setGeometry(QRect((room.width() - wide) // 2, top, wide, high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sheet in its place."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the search."""
        return go_round(self, forward)

    def _focus_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whatever else in the window takes the keyboard puts the search away."""
        if self.isHidden() or self._opening or now is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the sheet puts it away."""
        event.accept()
        self.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed desk, and the shadow of the sheet."""
        painter = QPainter(self)
        if painter.paintEngine().type() == QPaintEngine.Type.User:
            return  # Words are written down: those of the desk are no words of the search.
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._desk_below)
