"""The list of proposals under the caret: arrows choose, Enter or Tab takes."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from four_notebooks.models.quick.proposals import PROPOSAL, Proposal, Proposals
from four_notebooks.views.look import Look

ROW_HEIGHT = 34
WIDTH = 420


class ProposalRow(QStyledItemDelegate):
    """Draws a proposal: a dot in the notebook's colour, the name, what tells it apart."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for all rows."""
        return QSize(WIDTH, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row = index.data(PROPOSAL)
        if not isinstance(row, Proposal):
            return
        theme = self._look.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(4, 1, -4, -1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.button)
            painter.drawRoundedRect(box, 6, 6)
        self._dot(painter, box, row)
        ink, faint = (theme.button_ink,) * 2 if chosen else (theme.ink, theme.ink2)
        name_font, small = self._look.font("sans", 14, bold=True), self._look.font("sans", 12)
        inside = box.adjusted(30, 0, -10, 0)
        detail_room = min(QFontMetrics(small).horizontalAdvance(row.detail), inside.width() // 2)
        name_room = inside.width() - detail_room - (12 if row.detail else 0)
        name = QFontMetrics(name_font).elidedText(
            row.title, Qt.TextElideMode.ElideMiddle, name_room
        )
        painter.setFont(name_font)
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(small)
        painter.setPen(faint)
        detail = QFontMetrics(small).elidedText(
            row.detail, Qt.TextElideMode.ElideRight, detail_room + 1
        )
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()

    def _dot(self, painter: QPainter, box: QRect, row: Proposal) -> None:
        middle = QPoint(box.left() + 16, box.center().y() + 1)
        if isinstance(row.choice, str):
            icon = self._look.icon_pixmap("plus", self._look.theme.ink2, 14)
            painter.drawPixmap(middle - QPoint(7, 7), icon)
            return
        painter.setPen(QPen(self._look.theme.card, 1.5))
        painter.setBrush(self._look.notebook_colour(row.notebook))
        painter.drawEllipse(middle, 5, 5)


class ProposalList(QListView):
    """Shows proposals without ever taking the focus from the line."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._over = parent
        self._proposals = Proposals(self)
        self.setModel(self._proposals)
        self.setItemDelegate(ProposalRow(look, self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Proposals"))
        self.clicked.connect(self._clicked)
        self.hide()

    def offer(self, rows: list[Proposal], caret: QRect) -> None:
        """Show rows under the caret (in the parent's coordinates), or hide when there are none."""
        if not rows:
            self.hide()
            return
        before = self._proposals.at(self.currentIndex().row())
        self._proposals.show(rows)
        same = next((n for n, row in enumerate(rows) if row == before), 0)
        self.setCurrentIndex(self._proposals.index(same if self.isVisible() else 0))
        self._place(len(rows), caret)
        self.show()
        self.raise_()

    def _place(self, rows: int, caret: QRect) -> None:
        parent = self._over
        width = min(WIDTH, parent.width() - 24)
        height = rows * ROW_HEIGHT + 2
        left = max(12, min(caret.left() - 24, parent.width() - width - 12))
        top = caret.bottom() + 8
        if top + height > parent.height() - 8:
            above = caret.top() - 8 - height
            top = above if above >= 8 else max(8, parent.height() - height - 8)
        self.setGeometry(left, top, width, height)

    def answer(self, event: QKeyEvent) -> bool:
        """Let the list have a key of the line; tell whether it was one for the list."""
        if not self.isVisible() or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            count = self._proposals.rowCount()
            row = (self.currentIndex().row() + steps[key]) % count
            self.setCurrentIndex(self._proposals.index(row))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            return self._take(self.currentIndex().row())
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _take(self, row: int) -> bool:
        proposal = self._proposals.at(row)
        if proposal is None:
            return False
        self.hide()
        self.taken.emit(proposal)
        return True

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plate with a rule round it, above the sheet."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.chip_rule, 1))
        painter.setBrush(self._look.theme.card)
        plate = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(plate, 8, 8)
        painter.end()
        super().paintEvent(event)
