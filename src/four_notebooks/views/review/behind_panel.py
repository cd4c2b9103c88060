"""The accounts behind a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models import words
from four_notebooks.models.lists.long_list import LongList
from four_notebooks.models.lists.rows import ROW, Row
from four_notebooks.services.book import Book
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.widgets.buttons import IconButton

HEIGHT = 44


@dataclass(frozen=True, slots=True)
class BehindRow:
    """An account by its name, and where it is now."""

    key: int
    title: str
    small: str
    notebook: str

    @property
    def spoken(self) -> str:
        """The whole row."""
        return f"{self.title} · {self.small}" if self.small else self.title


class BehindPainter(QStyledItemDelegate):
    """The name over where it is now, a dot in the notebook's colour before both."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height."""
        return QSize(100, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one account."""
        row = index.data(ROW)
        if not isinstance(row, BehindRow):
            return
        theme = self._look.theme
        painter.save()
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or focused:
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint_a if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.notebook_colour(row.notebook))
        painter.drawEllipse(QRectF(option.rect.left() + 8, option.rect.top() + 10, 8, 8))
        room = option.rect.adjusted(24, 0, -8, 0)
        for text, font, ink, top in (
            (row.title, self._look.font("sans", 13), theme.ink, 4),
            (row.small, self._look.font("figures", 11), theme.ink2, 23),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(ink)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room.left(), option.rect.top() + top + metrics.ascent(), shown)
        painter.restore()


class BehindPanel(QFrame):
    """``account_wanted`` on Enter or a double click; ``closed`` by Escape or its button."""

    account_wanted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._book = look, book
        self.title, self.count = PlainLabel(self), PlainLabel(self)
        self.title.setWordWrap(True)
        self.close_button = IconButton(look, "x", self.tr("Close"), self, size=16)
        self.close_button.clicked.connect(self.closed)
        heading = QHBoxLayout()
        heading.addWidget(self.title, 1)
        heading.addWidget(self.count)
        heading.addWidget(self.close_button)
        self.rows = LongList(self._make_rows, self)
        self.list = PaperList(look, self.rows, self.tr("Accounts behind the figure"), self)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(BehindPainter(look, self.list))
        self.list.opened.connect(self.account_wanted)
        self.empty = PlainLabel(self.tr("No account is behind this figure."), self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 6)
        column.addLayout(heading)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        self.restyle()

    def show_accounts(self, title: str, ids: Sequence[int]) -> None:
        """List these accounts under the figure's name."""
        self.title.setText(title)
        self.count.setText(str(len(ids)))
        self.rows.forget_all()
        self.rows.set_keys(list(ids))
        self.list.setAccessibleName(title)
        self.list.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        self.list.scrollToTop()

    def _make_rows(self, keys: Sequence[int]) -> Mapping[int, Row]:
        method = self._book.method
        found: dict[int, Row] = {}
        for account in self._book.accounts.find(keys):
            place = words.status(account.status)
            if account.status == "active":
                name = words.notebook(account.notebook, method)
                place = name if account.notebook == "inbox" else f"{account.notebook} {name}"
            small = " · ".join(part for part in (place, account.area) if part)
            found[account.id] = BehindRow(account.id, account.name, small, account.notebook)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look, theme = self._look, self._look.theme
        for label, ink, font in (
            (self.title, theme.ink, look.font("sans", 13, bold=True)),
            (self.count, theme.ink2, look.font("figures", 12)),
            (self.empty, theme.ink3, look.font("sans", 13)),
        ):
            label.setFont(font)
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self.list.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, 20)
        painter.drawRoundedRect(box.translated(0, 1), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)
