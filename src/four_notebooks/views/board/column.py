"""An open notebook: stitched spine, head with letter and counts, and its cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.models.board.notebook import NotebookModel
from four_notebooks.views.board.card_painter import MARGIN
from four_notebooks.views.board.card_text import parts_that_fit
from four_notebooks.views.board.drop_list import DropList
from four_notebooks.views.board.spine import stitch
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.buttons import IconButton
from four_notebooks.views.widgets.chip import Chip
from four_notebooks.views.widgets.thin_bar import WIDTH as BAR
from four_notebooks.views.widgets.thin_bar import thin_bar

if TYPE_CHECKING:
    from four_notebooks.views.board.new_line import NewLine
    from four_notebooks.views.widgets.already_there import AlreadyThereLine

STRIPE = 12
LEFT = 22
RIGHT = 12
HEAD = 62
STRIP = 36
CORNER = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HeadWords(NamedTuple):
    """What stands in the head. ``over`` says that the limit is passed."""

    letter: str
    name: str
    meaning: str
    cards: str
    limit: str
    over: bool
    red: str
    sentence: str


class Column(QWidget):
    """``fold_wanted`` asks to fold, ``names_wanted`` carries names for new accounts,
    ``lines_pasted`` tells of several lines on the clipboard.

    ``line_made`` comes when the line for new names is made.
    """

    fold_wanted = Signal()
    names_wanted = Signal(object)
    lines_pasted = Signal()
    sorting_changed = Signal(bool)
    line_made = Signal()

    def __init__(
        self,
        model: NotebookModel,
        look: Look,
        *,
        fourth_signs: Callable[[], bool],
        empty: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.notebook = model.notebook
        self._words = HeadWords("", "", "", "", "", False, "", "")
        self.cards = DropList(model, look, fourth_signs=fourth_signs, empty=empty, parent=self)
        self._fold = IconButton(
            look, "chevrons-left", self.tr("Fold this notebook"), self, size=16, ground="paper2"
        )
        self._fold.clicked.connect(self.fold_wanted)
        self._fold.hide()
        self._new_line: NewLine | None = None
        self._there_line: AlreadyThereLine | None = None
        self.sorting: Chip | None = None
        if self.notebook is Notebook.INBOX:
            self.sorting = Chip(look, self.tr("Sort with keys 1-4"), self)
            self.sorting.toggled.connect(self.sorting_changed)
        # Whatever is painted over it must not make the shelf paint its shadows again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over another theme or density."""
        thin_bar(self.cards, self._look.theme.paper, self._look.theme.ink3)
        self.cards.restyle()
        self.update()

    @property
    def new_line(self) -> NewLine:
        """The line in which a new account is written, made when it is first wanted."""
        if self._new_line is None:
            from four_notebooks.views.board.new_line import NewLine
            from four_notebooks.views.widgets.already_there import AlreadyThereLine

            self._new_line = NewLine(self._look, self)
            self._new_line.hide()
            self._new_line.wanted.connect(self.names_wanted)
            self._new_line.lines_pasted.connect(self.lines_pasted)
            self._new_line.left.connect(self.close_new_line)
            self._new_line.below.connect(self._go_below)
            self._there_line = AlreadyThereLine(self._look, self)
            self._there_line.shown.connect(self._lay_out)
            self.setTabOrder(self._new_line, self._there_line)
            self.line_made.emit()
        return self._new_line

    @property
    def there_line(self) -> AlreadyThereLine:
        """What is said below the line for a new account."""
        assert self.new_line is not None and self._there_line is not None
        return self._there_line

    def _go_below(self) -> None:
        if self._there_line is not None and not self._there_line.isHidden():
            self._there_line.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def words(self) -> HeadWords:
        """What stands in the head."""
        return self._words

    def say(self, words: HeadWords) -> None:
        """Show other words in the head."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words.sentence)
            self.cards.setAccessibleName(words.sentence)
            self.update(0, 0, self.width(), HEAD)

    def open_new_line(self, text: str = "", *, focus: bool = True) -> None:
        """Let a new account be written."""
        self.new_line.show()
        self._lay_out()
        if text:
            self.new_line.setText(text)
        if focus:
            self.new_line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_new_line(self) -> None:
        """Put the line away; the cards have the keyboard again."""
        self.new_line.hide()
        self.there_line.say(None)
        self._lay_out()
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    # Geometry ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the head's buttons and the cards."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.width(), self.height()
        top = HEAD
        self._fold.setGeometry(QRect(1 + STRIPE, 2, 24, 24))
        if self.sorting is not None:
            size = self.sorting.sizeHint()
            self.sorting.setGeometry(LEFT, top + 7, min(size.width(), width - 34), size.height())
            top += STRIP
        if self._new_line is not None and not self._new_line.isHidden():
            self._new_line.setGeometry(LEFT, top + 6, width - LEFT - RIGHT, 30)
            top += 38
            top += self._lay_there(top)
        left = LEFT - MARGIN
        self.cards.setGeometry(left, top, width - left - RIGHT + MARGIN + BAR, height - top)

    def _lay_there(self, top: int) -> int:
        """Put what is said below the new line; how high it is."""
        there = self._there_line
        if there is None or there.isHidden():
            return 0
        wide = self.width() - LEFT - RIGHT
        high = there.heightForWidth(wide)
        there.setGeometry(LEFT, top - 2, wide, high)
        return high

    # Painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, spine and head, as far as they have to be painted."""
        painter = QPainter(self)
        theme, area = self._look.theme, event.rect()
        colour = self._look.notebook_colour(self.notebook)
        if area.left() > STRIPE and area.top() >= HEAD:
            painter.fillRect(area, theme.paper)
            return
        # Edges as they are below the head: between two pixels of the screen a soft one shows.
        painter.fillRect(area, theme.paper)
        painter.fillRect(QRect(0, 0, STRIPE, self.height()), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(_desk_above(self.width()), theme.desk)
        stitch(painter, 6, 14, self.height(), theme.stitch)
        painter.fillRect(QRectF(LEFT, HEAD - 2, self.width() - LEFT - RIGHT, 2), colour)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme, words, look = self._look.theme, self._words, self._look
        x = float(LEFT)
        if words.letter:
            font = look.font("letter", 30, bold=True)
            width = QFontMetricsF(font).horizontalAdvance(words.letter)
            painter.setFont(font)
            painter.setPen(look.letter_colour(self.notebook))
            painter.drawText(QRectF(x, 12, width + 4, 40), _LEFT, words.letter)
            x += width + 9
        right = self._paint_counts(painter)
        room = right - x - 6
        painter.setPen(theme.ink)
        bold = look.font("sans", 14, bold=True)
        painter.setFont(bold)
        cut = Qt.TextElideMode.ElideRight
        name = QFontMetricsF(bold).elidedText(words.name, cut, room)
        painter.drawText(QRectF(x, 13, room + 2, 20), _LEFT, name)
        small = look.font("sans", 11)
        painter.setFont(small)
        painter.setPen(theme.ink2)
        room = self._red_left(words.red) - x - (8 if words.red else 0)
        meaning = parts_that_fit(words.meaning, QFontMetricsF(small), room)
        painter.drawText(QRectF(x, 33, room + 2, 16), _LEFT, meaning)

    def _red_left(self, red: str) -> float:
        metrics = QFontMetricsF(self._look.font("figures", 12, bold=True))
        return self.width() - RIGHT - metrics.horizontalAdvance(red)

    def _paint_counts(self, painter: QPainter) -> float:
        """Count, limit and red at the right; where they begin."""
        theme, words, look = self._look.theme, self._words, self._look
        big, small = look.font("figures", 15, bold=True), look.font("figures", 12)
        edge = float(self.width() - RIGHT)
        limit = QFontMetricsF(small).horizontalAdvance(words.limit)
        count = QFontMetricsF(big).horizontalAdvance(words.cards)
        left = edge - limit - count
        painter.setFont(big)
        painter.setPen(theme.over if words.over else theme.ink)
        painter.drawText(QRectF(left - 2, 12, count + 3, 22), _RIGHT, words.cards)
        painter.setFont(small)
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(edge - limit, 14, limit + 2, 20), _LEFT, words.limit)
        if words.red:
            painter.setFont(look.font("figures", 12, bold=True))
            painter.setPen(theme.red)
            painter.drawText(QRectF(left - 80, 33, edge - left + 80, 17), _RIGHT, words.red)
        return left

    # Pointer -----------------------------------------------------------------------------

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to fold."""
        self._fold.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Offer nothing."""
        if not self._fold.hasFocus():
            self._fold.hide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the coloured spine folds the notebook."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().x() <= STRIPE:
            self.fold_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The head has the menu of its cards."""
        self.cards.menu_wanted.emit(event.globalPos())


def _desk_above(width: int) -> QPainterPath:
    """What of the desk is seen at the upper corners of a notebook."""
    path = QPainterPath()
    path.addRect(QRectF(-2, -2, width + 4, 2 + CORNER))
    return path.subtracted(book_shape(QRectF(0, 0, width, 4 * CORNER)))


def book_shape(rect: QRectF) -> QPainterPath:
    """A notebook lying on the desk: its foot is below the edge of the window."""
    path = QPainterPath()
    right, bottom = rect.right(), rect.bottom() + 12
    path.moveTo(rect.left() + 4, rect.top())
    path.lineTo(right - CORNER, rect.top())
    path.quadTo(right, rect.top(), right, rect.top() + CORNER)
    path.lineTo(right, bottom)
    path.lineTo(rect.left(), bottom)
    path.lineTo(rect.left(), rect.top() + 4)
    path.quadTo(rect.left(), rect.top(), rect.left() + 4, rect.top())
    path.closeSubpath()
    return path
