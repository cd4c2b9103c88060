"""The search box over the desk: results as you type, opened from the keyboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.names.folding import fold
from four_notebooks.services.search import Hit
from four_notebooks.views.desk import Desk
from four_notebooks.views.look import Look
from four_notebooks.views.window.furniture import Dress, label

WAIT_MS = 60
MOST = 40
ROW = 44
MOST_SEEN = 9
_ICONS = {"account": "building", "contact": "user", "entry": "notes", "strategy": "target"}
_NAME = Qt.ItemDataRole.DisplayRole
_TEXT = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1
_DOES = Qt.ItemDataRole.UserRole + 2


class Finder(QFrame):
    """A sheet with one field and a list below it; Escape or a click elsewhere puts it away.

    ``account_wanted`` carries the account of the result that was chosen; a command that
    was chosen is triggered.
    """

    account_wanted = Signal(int)

    def __init__(self, desk: Desk, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._before: QWidget | None = None
        self.setObjectName("finder")
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setPlaceholderText(self.tr("Search accounts, people, visits, commands…"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Row(desk.look, self.list))
        self._empty = label("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        for part in (self.field, self.list, self._empty):
            column.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_up)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        window.installEventFilter(self)
        self._dress = Dress(self, desk.look)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.hide()

    def begin(self, words: str = "") -> None:
        """Open with these words, or with those searched last, ready to be typed over."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
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

    def look_up(self) -> None:
        """Search for what stands in the field now."""
        self._timer.stop()
        words = self.field.text().strip()
        self.list.clear()
        if words:
            for hit in self._desk.book.search.find(words, MOST):
                self._add_hit(hit)
            self._add_commands(words)
        self.list.setCurrentRow(0)
        rows = min(self.list.count(), MOST_SEEN)
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(rows * ROW + 4)
        self._empty.setVisible(self.list.count() == 0)
        self._empty.setText(
            self.tr("Nothing found.")
            if words
            else self.tr("Characters, pinyin or initials; Enter opens.")
        )
        self._place()

    def _add_hit(self, hit: Hit) -> None:
        item = QListWidgetItem(hit.account_name)
        item.setData(_TEXT, "" if hit.text == hit.account_name else " ".join(hit.text.split()))
        item.setData(_ICON, _ICONS.get(hit.kind, "notes"))
        item.setData(_DOES, hit.account_id)
        self.list.addItem(item)

    def _add_commands(self, words: str) -> None:
        for code, action in self._actions.items():
            name = action.text().replace("&", "")
            if fold(words) in fold(name) and action.isEnabled():
                item = QListWidgetItem(name)
                keys = action.shortcut().toString()
                item.setData(_TEXT, keys)
                item.setData(_ICON, "player-play")
                item.setData(_DOES, code)
                self.list.addItem(item)

    def _typed(self) -> None:
        self._timer.start(WAIT_MS)

    def _take(self, item: QListWidgetItem) -> None:
        does = item.data(_DOES)
        self.put_away()
        if isinstance(does, int):
            self.account_wanted.emit(does)
        else:
            self._actions[str(does)].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape while typing; away when the window is resized."""
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event.key())
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            at = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(at, self.list.count() - 1)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look_up()
            item = self.list.currentItem()
            if item is not None:
                self._take(item)
            return True
        if key == Qt.Key.Key_Escape:
            self.put_away()
            return True
        return False

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            wide = min(560, window.width() - 40)
            self.setFixedWidth(wide)
            self.adjustSize()
            self.move(14, 46)


class _Row(QStyledItemDelegate):
    """A result: its drawing, the account's name, and the passage in grey below."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        return QSize(200, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        theme, room = self._look.theme, option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        if chosen:
            painter.fillRect(room, theme.tint_a)
        scale = painter.device().devicePixelRatio()
        icon = self._look.icon_pixmap(str(index.data(_ICON)), theme.ink2, 18, scale)
        painter.drawPixmap(room.left() + 10, room.top() + (ROW - 18) // 2, icon)
        text = str(index.data(_TEXT) or "")
        left = QRect(room.left() + 40, room.top() + 4, room.width() - 50, ROW - 8)
        upper = left if not text else QRect(left.left(), left.top(), left.width(), 19)
        painter.setPen(theme.ink)
        painter.setFont(self._look.font("sans", 13, bold=True))
        self._line(painter, upper, str(index.data(_NAME)))
        painter.setPen(theme.ink2)
        painter.setFont(self._look.font("sans", 12))
        self._line(painter, QRect(left.left(), left.top() + 19, left.width(), 17), text)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, room: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
