"""The boxes at the side of Today that hold a few lines each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.models.board.notebook import MIME, packed, unpacked
from four_notebooks.models.lists.rows import ROW, Rows
from four_notebooks.models.today.carried import VISITS, packed_visits, unpacked_visits
from four_notebooks.models.today.rows import PlainRow
from four_notebooks.views.lists.paper_list import PaperList
from four_notebooks.views.lists.small_box import SmallBox
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.today.plain_painter import ROW_HEIGHT, PlainPainter
from four_notebooks.views.widgets.buttons import LinkButton


class BoxList(PaperList):
    """The lines of a box: taken up by the mouse, answered by figures where they ask.

    ``answered`` carries 1, 2 or 3. ``visits`` says that a line's key is a planned visit's.
    """

    answered = Signal(int)

    def __init__(
        self, look: Look, model: Rows, name: str, parent: QWidget, *, visits: bool
    ) -> None:
        super().__init__(look, model, name, parent)
        self._visits = visits
        self.answers = False
        self.setItemDelegate(PlainPainter(look, self))
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 answer where that is asked; the rest as in every list."""
        figures = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        figure = figures.get(Qt.Key(event.key())) if self.answers and plain else None
        if figure is not None and self.rows():
            self.answered.emit(figure)
            return
        super().keyPressEvent(event)

    def lines(self) -> list[PlainRow]:
        """The selected lines, else the current one."""
        return [row for row in self.rows() if isinstance(row, PlainRow)]

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take up the selected lines."""
        rows = self.lines()
        if not rows:
            return
        accounts, text = [r.account_id for r in rows], "\n".join(r.spoken for r in rows)
        drag = QDrag(self)
        if self._visits:
            drag.setMimeData(packed_visits([r.key for r in rows], accounts, text))
        else:
            drag.setMimeData(packed(accounts, text))
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.setHotSpot(QPoint(24, ROW_HEIGHT // 2))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


class BoxOfLines(SmallBox):
    """A box with a list as high as its lines, or one line that says what to do.

    With ``most`` lines or more the rest is folded into a last one. ``dropped`` carries
    planned visits and accounts put down on the box, where it takes them.
    """

    opened = Signal(int)
    dropped = Signal(object, object)

    def __init__(
        self,
        look: Look,
        title: str,
        empty: str,
        rows: Rows,
        parent: QWidget,
        *,
        visits: bool = True,
        most: int = 0,
        takes: bool = False,
    ) -> None:
        super().__init__(look, title, "", parent)
        self.model = rows
        self._most, self._unfolded = most, False
        self.list = BoxList(look, rows, title, self, visits=visits)
        self.list.opened.connect(self.opened)
        self.list.clicked.connect(self._clicked)
        self._empty = PlainLabel(empty, self)
        self._empty.setWordWrap(True)
        self.more = LinkButton(look, "", self)
        self.more.clicked.connect(self._fold)
        for part in (self._empty, self.list, self.more):
            self.column.addWidget(part)
        self.setAcceptDrops(takes)
        self.fit()

    def fit(self) -> None:
        """Be as high as the lines."""
        count = self.model.rowCount()
        folds = 0 < self._most < count - 1
        shown = self._most if folds and not self._unfolded else count
        self.list.setFixedHeight(ROW_HEIGHT * shown)
        self.list.setVisible(bool(count))
        self._empty.setVisible(not count)
        self.more.setVisible(folds)
        fewer = self.tr("Show fewer")
        self.more.say(fewer if self._unfolded else self.tr("{n} more").format(n=count - shown))

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self.list.scrollToTop()
        self.fit()

    def _clicked(self, index: QModelIndex) -> None:
        """A click on what is written like a link opens it."""
        row = index.data(ROW)
        if isinstance(row, PlainRow) and row.link:
            self.opened.emit(row.key)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Visits and accounts may be welcome here."""
        if event.mimeData().hasFormat(VISITS) or event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are to come here."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(unpacked_visits(event.mimeData()), unpacked(event.mimeData()))

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        self.list.restyle()
        self._empty.setFont(self._look.font("sans", 12))
        palette = self._empty.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.theme.ink3)
        self._empty.setPalette(palette)
