"""The cards of one notebook on the screen: painting, pointer and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from four_notebooks.models.board.face import Face
from four_notebooks.models.board.notebook import NotebookModel
from four_notebooks.views.board.card_geometry import EvenList
from four_notebooks.views.board.card_painter import MARGIN, Blank, CardPainter, CardState
from four_notebooks.views.board.card_size import CardSize, card_size
from four_notebooks.views.board.card_text import CardFonts, CardText, fit
from four_notebooks.views.look import Look

_Select = QItemSelectionModel.SelectionFlag
Shot = tuple[Face, int, CardState, QPixmap]


class CardList(EvenList):
    """Shows a notebook's model. It changes nothing: it only says what is wanted.

    ``opened`` and ``pool_wanted`` carry an account, ``menu_wanted`` a place on the
    screen, ``typed`` what was typed, ``chosen`` says that the selection was changed.
    """

    opened = Signal(int)
    pool_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    drag_wanted = Signal()
    chosen = Signal()

    def __init__(
        self,
        model: NotebookModel,
        look: Look,
        *,
        fourth_signs: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._notebook = model.notebook
        self._fourth_signs = fourth_signs
        self._shots: dict[int, Shot] = {}
        self._texts: dict[int, tuple[Face, int, CardText]] = {}
        self._blanks: dict[tuple[Blank, int, float], QPixmap] = {}
        self._hovered = -1
        self.setModel(model)
        self.restyle()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.doubleClicked.connect(self._open_index)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        model.dataChanged.connect(self._rows_changed)

    @property
    def notebook_model(self) -> NotebookModel:
        """The notebook that is shown."""
        return cast(NotebookModel, self.model())

    @property
    def size_of_cards(self) -> CardSize:
        """The one height of these cards."""
        return self._size

    def restyle(self) -> None:
        """Take over another theme or density."""
        notebook = self._notebook
        self._fonts = CardFonts(self._look)
        self._size = card_size(notebook, self._look.compact, self._fourth_signs())
        self._painter = CardPainter(self._look, notebook, self._size, self._fonts)
        self.forget_paint()
        self.set_row(self._size.height, self._size.gap, 10, MARGIN)

    def forget_paint(self) -> None:
        """Paint every card afresh."""
        self._shots.clear()
        self._texts.clear()
        self._blanks.clear()

    def _rows_changed(self, *_rows: object) -> None:
        self.viewport().update()

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in sight, from their kept pictures where nothing changed."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.paper)
        model, offset = self.notebook_model, self.verticalOffset()
        # A recorder of what is painted wants words, not pictures of words.
        plain = painter.paintEngine().type() == QPaintEngine.Type.User
        selection, current = self.selectionModel(), self.currentIndex().row()
        focus = self.hasFocus()
        width = self.row_width()
        for row in self.visible_rows():
            face = model.face(row)
            if face is None:
                continue
            index = model.index(row)
            state = CardState(
                selection.isSelected(index), row == self._hovered, focus and row == current
            )
            rect = QRect(self._side, self.top_of(row) - offset, width, self._size.height)
            if plain:
                text = self.text_of(model.id_at(row), face, width)
                self._painter.paint(painter, QRectF(rect), face, text, state)
            else:
                shot = self._shot(model.id_at(row), face, width, state)
                painter.drawPixmap(rect.topLeft() - QPoint(MARGIN, MARGIN), shot)
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the cards; nothing here."""

    def text_of(self, account_id: int, face: Face, width: int) -> CardText:
        """A card's words cut to its width."""
        kept = self._texts.get(account_id)
        if kept is not None and kept[0] is face and kept[1] == width:
            return kept[2]
        text = fit(face, width, self._size, self._fonts)
        if len(self._texts) > 500:
            self._texts.clear()
        self._texts[account_id] = (face, width, text)
        return text

    def _shot(self, account_id: int, face: Face, width: int, state: CardState) -> QPixmap:
        kept = self._shots.get(account_id)
        if kept is not None and kept[0] is face and kept[1] == width and kept[2] == state:
            return kept[3]
        shot = self.picture(account_id, face, width, state)
        if len(self._shots) > 60:
            self._forget_far_shots()
        self._shots[account_id] = (face, width, state, shot)
        return shot

    def _forget_far_shots(self) -> None:
        """Keep what is in sight and a page round it."""
        rows = self.visible_rows()
        ids = self.notebook_model.ids
        near = set(ids[max(0, rows.start - len(rows)) : rows.stop + len(rows)])
        self._shots = {i: shot for i, shot in self._shots.items() if i in near}

    def picture(self, account_id: int, face: Face, width: int, state: CardState) -> QPixmap:
        """A card as a picture, with ``MARGIN`` round it."""
        text = self.text_of(account_id, face, width)
        shot = self._blank(self._painter.blank_of(face, text, state), width).copy()
        painter = QPainter(shot)
        rect = QRectF(MARGIN, MARGIN, width, self._size.height)
        self._painter.paint_words(painter, rect, face, text)
        painter.end()
        return shot

    def _blank(self, blank: Blank, width: int) -> QPixmap:
        """A card without words, painted once for all that look like it."""
        scale = self.devicePixelRatioF()
        kept = self._blanks.get((blank, width, scale))
        if kept is not None:
            return kept
        if len(self._blanks) > 24:
            self._blanks.clear()
        height = self._size.height
        shot = QPixmap(round((width + 2 * MARGIN) * scale), round((height + 2 * MARGIN) * scale))
        shot.setDevicePixelRatio(scale)
        shot.fill(self._look.theme.paper)
        painter = QPainter(shot)
        self._painter.paint_blank(painter, QRectF(MARGIN, MARGIN, width, height), blank)
        painter.end()
        self._blanks[blank, width, scale] = shot
        return shot

    # Pointer -----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which card is under the pointer."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if index.isValid() else -1)

    def leaveEvent(self, event: QEvent) -> None:
        """No card is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the chip of a card in D asks to let it go."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        face = self.notebook_model.face(index.row())
        if face is None or not face.pool or event.modifiers():
            return
        account_id = self.notebook_model.id_at(index.row())
        text = self.text_of(account_id, face, self.row_width())
        rect = QRectF(self.visualRect(index))
        if self._painter.chip_rect(rect, text).contains(event.position()):
            self.pool_wanted.emit(account_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected, by pointer or by key."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.center())
        self.menu_wanted.emit(place)
        event.accept()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Leave the drag to the board, where cards of several notebooks may go together."""
        self.drag_wanted.emit()

    def _open_index(self, index: object) -> None:
        row = getattr(index, "row", lambda: -1)()
        if row >= 0:
            self.opened.emit(self.notebook_model.id_at(row))

    # Selection ---------------------------------------------------------------------------

    def selected_ids(self) -> list[int]:
        """The selected accounts in the order of the rows."""
        ids = self.notebook_model.ids
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for at in range(selection.count()):
            chosen = selection.at(at)
            rows.update(range(chosen.top(), chosen.bottom() + 1))
        return [ids[row] for row in sorted(rows) if row < len(ids)]

    def current_id(self) -> int:
        """The account that has the keyboard, 0 without one."""
        row = self.currentIndex().row()
        ids = self.notebook_model.ids
        return ids[row] if 0 <= row < len(ids) else 0

    def select_ids(self, wanted: Sequence[int], *, current: bool = True) -> None:
        """Select accounts that are shown here; the first becomes the current one."""
        model = self.notebook_model
        rows = sorted(row for row in map(model.row_of, wanted) if row >= 0)
        self.selectionModel().clearSelection()
        if not rows:
            return
        if current:
            first = model.index(rows[0])
            self.selectionModel().setCurrentIndex(first, _Select.NoUpdate)
            self.scrollTo(first)
        for row in rows:
            self.selectionModel().select(model.index(row), _Select.Select)

    def _tell_chosen(self, *_what: object) -> None:
        self.viewport().update()
        self.chosen.emit()

    # Keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the board take its keys first; the list's own are the arrows and pages."""
        key = event.key()
        if key == Qt.Key.Key_Space and not event.modifiers():
            index = self.currentIndex()
            if index.isValid():
                self.selectionModel().select(index, _Select.Toggle)
            return
        moves = (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
        )
        select_all = event.modifiers() == Qt.KeyboardModifier.ControlModifier and (
            key == Qt.Key.Key_A
        )
        if key in moves or select_all:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Typing belongs to the quick filter."""
