"""The accounts without a planned visit, the most urgent first, to be dragged onto a day."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.lists.rows import ROW
from four_notebooks.models.plan.waiting import Waiting, WaitingRow
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.lists.small_box import SmallBox
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.plan.broken import broken
from four_notebooks.views.plan.carrying import carry_accounts
from four_notebooks.views.plan.visit_painter import chosen_ground

HIGH = 46
_LEFT = 20


class WaitingPainter(QStyledItemDelegate):
    """A dot in the notebook's colour, the name, whom to meet, and what is left at the right."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for all."""
        return QSize(100, HIGH)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one account."""
        row = index.data(ROW)
        if not isinstance(row, WaitingRow):
            return
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.focus, 1.5) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(chosen_ground(theme))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 5, 5)
        painter.setPen(QPen(theme.rule, 1))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + 4, bottom, option.rect.right() - 4, bottom)
        self._words(painter, option, row)
        painter.restore()

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: WaitingRow) -> None:
        theme = self._look.theme
        box = option.rect.adjusted(8, 5, -8, -5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.notebook_colour(row.notebook))
        painter.drawEllipse(QPointF(box.left() + 5, box.top() + 9), 4, 4)
        name = self._look.font("sans", 13, bold=True)
        small = self._look.font("figures", 11)
        wide = box.width() - _LEFT
        metrics, fine = QFontMetrics(name), QFontMetrics(small)
        left, second = box.left() + _LEFT, box.top() + 20
        mark = fine.horizontalAdvance(row.mark)
        lines = broken(name, row.title, wide, 2)
        painter.setPen(theme.ink)
        painter.setFont(name)
        painter.drawText(left, box.top() + metrics.ascent() - 1, lines[0])
        painter.setFont(small)
        painter.setPen(theme.red if row.red else theme.ink2)
        painter.drawText(box.right() + 1 - mark, second + fine.ascent(), row.mark)
        room = wide - mark - 8
        if len(lines) > 1:  # A long name takes the person's line.
            painter.setFont(name)
            painter.setPen(theme.ink)
            rest = metrics.elidedText(
                row.title[len(lines[0]) :].strip(), Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(left, second - 2 + metrics.ascent(), rest)
            return
        painter.setPen(theme.ink2)
        if fine.horizontalAdvance(row.who) <= room:
            painter.drawText(left, second + fine.ascent(), row.who)
        elif fine.horizontalAdvance(row.who.split(" ")[0]) <= room:
            painter.drawText(left, second + fine.ascent(), row.who.split(" ")[0])


class WaitingRows(PaperList):
    """The list; what is taken up travels as on the board."""

    plan_wanted = Signal()
    number_pressed = Signal(int)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take up the chosen accounts."""
        rows = self.rows()
        carry_accounts(self, [row.key for row in rows], [row.title for row in rows], self._look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter plans, Ctrl and a number plans on that day of the week."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.plan_wanted.emit()
                return
            if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_7:
                self.number_pressed.emit(event.key() - Qt.Key.Key_1)
                return
        super().keyPressEvent(event)


class WaitingBox(SmallBox):
    """A heading, a filter and the list; at its foot which key plans on which day."""

    def __init__(self, desk: Desk, waiting: Waiting, parent: QWidget) -> None:
        super().__init__(desk.look, self.tr("Not planned"), "", parent)
        self._desk = desk
        self.waiting = waiting
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Characters or pinyin"))
        self.filter.setAccessibleName(self.tr("Filter accounts without a visit"))
        self.filter.setClearButtonEnabled(True)
        self.list = WaitingRows(desk.look, waiting.rows, self.tr("Accounts without a visit"), self)
        self.list.setItemDelegate(WaitingPainter(desk.look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.nothing = PlainLabel(self)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.foot = PlainLabel(self)
        self.foot.setWordWrap(True)
        self._fill_column()
        self.filter.textChanged.connect(self._typed)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.filter.installEventFilter(self)
        waiting.counted.connect(self.count)
        self.count()

    def _fill_column(self) -> None:
        column: QVBoxLayout = self.column
        column.setContentsMargins(8, 12, 4, 10)
        self.heading.setContentsMargins(6, 0, 10, 0)
        inset = QVBoxLayout()
        inset.setContentsMargins(6, 0, 10, 0)
        inset.addWidget(self.filter)
        column.addLayout(inset)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(6, 0, 10, 0)
        foot.addWidget(self.foot)
        column.addLayout(foot)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)

    def _typed(self, words: str) -> None:
        self.waiting.sift(words)

    def count(self) -> None:
        """Say how many there are; a line where there is none."""
        shown, total = self.waiting.rows.rowCount(), self.waiting.total
        self.set_aside(f"{shown} / {total}" if shown != total else f"{total}")
        self.list.setVisible(shown > 0)
        self.nothing.setVisible(shown == 0)
        self.foot.setVisible(shown > 0)
        self.nothing.setText(self._why_nothing(total))

    def _why_nothing(self, total: int) -> str:
        if total:
            return self.tr("No name matches. Esc shows all again.")
        if self.waiting.empty_book:
            return self.tr("No accounts yet. Make one on the board, or import a list.")
        return self.tr("Every account has its next visit.") if self.waiting.ready else ""

    def say_key(self, text: str) -> None:
        """Which key plans the chosen accounts, and on which day."""
        self.foot.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the filter, Down goes to the list."""
        if watched is self.filter and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                if self.filter.text():
                    self.filter.clear()
                    return True
            elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        theme = self._desk.look.theme
        self.list.restyle()
        self.filter.setFont(self._desk.look.font("sans", 13))
        self.filter.setStyleSheet(
            f"QLineEdit{{background:{theme.field.name()};color:{theme.ink.name()};"
            f"border:1px solid {theme.field_rule.name()};border-radius:6px;padding:5px 8px}}"
            f"QLineEdit{{placeholder-text-color:{theme.ink3.name()}}}"
            f"QLineEdit:focus{{border:1px solid {theme.focus.name()}}}"
        )
        for label in (self.nothing, self.foot):
            label.setFont(self._desk.look.font("sans", 12))
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.ink3)
            label.setPalette(palette)
