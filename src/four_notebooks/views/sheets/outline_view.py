"""Sections and questions of a sheet in a list that can be renamed, dragged and folded."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from four_notebooks.method.sheets.editing import Node
from four_notebooks.models.sheets.outline import COUNT, DEPTH, FOLDED, KIND, SECTION, Outline
from four_notebooks.views.account.fields import Line
from four_notebooks.views.look import Look

STEP = 20
EDGE = 10
ICON = 16
AnyIndex = QModelIndex | QPersistentModelIndex


class OutlinePainter(QStyledItemDelegate):
    """A section's title with how many questions it holds; a question with its kind."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def _left(self, index: AnyIndex) -> int:
        return EDGE + STEP * int(index.data(DEPTH)) + ICON + 6

    def _quiet(self, index: AnyIndex) -> str:
        if index.data(SECTION):
            return str(index.data(COUNT))
        return str(index.data(KIND) or "")

    def _room(self, index: AnyIndex, width: int) -> int:
        metrics = QFontMetrics(self._look.font("sans", 12))
        return max(
            80, width - self._left(index) - metrics.horizontalAdvance(self._quiet(index)) - 28
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its words at the list's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 300
        metrics = QFontMetrics(self._look.font("sans", 13, bold=bool(index.data(SECTION))))
        room = QRect(0, 0, self._room(index, width), 2000)
        words = str(index.data())
        high = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(120, high + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the row."""
        look, theme = self._look, self._look.theme
        rect = option.rect
        self._paint_ground(painter, option)
        section = bool(index.data(SECTION))
        left = self._left(index)
        if section:
            name = "chevron-right" if index.data(FOLDED) else "chevron-down"
            ratio = painter.device().devicePixelRatioF()
            shot = look.icon_pixmap(name, theme.ink2, ICON, ratio)
            painter.drawPixmap(QPoint(left - ICON - 4, rect.y() + 7), shot)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ink3)
            painter.drawEllipse(QPoint(left - ICON // 2 - 3, rect.y() + 15), 2, 2)
        room = QRect(left, rect.y() + 6, self._room(index, rect.width()), rect.height() - 6)
        painter.setFont(look.font("sans", 13, bold=section))
        painter.setPen(theme.ink)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.setFont(look.font("sans", 12))
        painter.setPen(theme.ink2)
        quiet = rect.adjusted(0, 6, -EDGE, 0)
        upper = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(quiet, upper, self._quiet(index))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._look.theme
        state = option.state
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.chip if chosen else theme.paper2)
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 5, 5)
        if chosen:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.focus if focused else theme.chip_rule)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 5, 5)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """One line that is never disturbed while a word is being composed."""
        return Line(self.tr("What is asked"), parent)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show the words once."""
        if isinstance(editor, Line) and not editor.composing and not editor.isModified():
            editor.put(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Take the words over."""
        if isinstance(editor, Line):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Over the words."""
        rect = option.rect
        editor.setGeometry(rect.adjusted(self._left(index) - 8, 1, -4, -1))


class OutlineView(QListView):
    """Keys: F2 or Enter renames, Insert adds, Delete removes, Ctrl+Up and Ctrl+Down move,
    Left and Right fold. ``chosen`` carries the current node.
    """

    chosen = Signal(object)
    add_wanted = Signal()
    section_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self, look: Look, outline: Outline, parent: QWidget) -> None:
        super().__init__(parent)
        self.outline = outline
        self.setModel(outline)
        self.setItemDelegate(OutlinePainter(look, self))
        self.setAccessibleName(self.tr("Sections and questions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setEditTriggers(
            QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed
        )
        self.selectionModel().currentChanged.connect(self._current)

    @property
    def node(self) -> Node | None:
        """The section or question that is looked at."""
        at = self.currentIndex().row()
        return self.outline.rows[at].node if 0 <= at < len(self.outline.rows) else None

    def _current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.node)

    def show_node(self, node: Node) -> None:
        """Go to a node."""
        self.outline.unfold_to(node)
        section = not hasattr(node, "kind")
        at = self.outline.row_of((section, node.id))
        if at >= 0:
            self.setCurrentIndex(self.outline.index(at))
            self.scrollTo(self.outline.index(at))

    def _fold(self, index: QModelIndex, on: bool | None = None) -> bool:
        line = self.outline.rows[index.row()] if index.isValid() else None
        if line is None or not index.data(SECTION):
            return False
        wanted = not line.folded if on is None else on
        if wanted == line.folded:
            return False
        self.outline.fold(line.node.id, wanted)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the chevron folds."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(SECTION):
            right = EDGE + STEP * int(index.data(DEPTH)) + ICON + 4
            if event.position().x() < right:
                self._fold(index)
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The key that ends the renaming comes by here too.
            if self.state() is not QListView.State.EditingState:
                self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Insert:
            (self.section_wanted if control else self.add_wanted).emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(self.currentIndex(), key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)
