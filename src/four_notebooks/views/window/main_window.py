"""The window of one book: side board, pages, account pane, and what lies over them."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QWidget

from four_notebooks.models.board.lines import Lines
from four_notebooks.models.later import Later
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.pages import Pages, build

if TYPE_CHECKING:
    from four_notebooks.views.window.drop_hint import DropHint
    from four_notebooks.views.window.toast import Toast

NARROW = 1200
"""Under this width the side board folds to icons (PRODUCT, board)."""
SIDE_BOARD = ("four_notebooks.views.sideboard.side_board", "SideBoard")
ACCOUNT_STACK = ("four_notebooks.views.account.stack", "AccountStack")
ACCOUNT_WIDTH, ACCOUNT_LEAST, BOARD_LEAST = 520, 400, 420


class Ground(QWidget):
    """The desk everything lies on; ``painted`` comes once, after it was seen first."""

    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = desk.look
        self._seen = False
        desk.look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour of the desk."""
        QPainter(self).fillRect(self.rect(), self._look.theme.desk)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)


class MainWindow(QMainWindow):
    """Puts the pieces of the desk side by side and passes their wishes on.

    ``painted`` comes once, after the first paint: what was not needed for it is then told
    to ``later``. ``closed`` comes when the window was closed and everything typed is in
    the book. ``files_dropped`` carries paths, ``undo_wanted`` comes from the toast.
    While ``stays`` says so, closing only hides it; ``leave`` closes it in any case.
    """

    painted = Signal()
    closed = Signal()
    files_dropped = Signal(list)
    undo_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("main")
        self.setMinimumSize(QSize(960, 600))
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.later = Later(self)
        self._build()
        self.stays: Callable[[], bool] | None = None
        self._leaving = False
        self._toast: Toast | None = None
        self._accounts: QWidget | None = None
        self._drop_hint: DropHint | None = None

    def _build(self) -> None:
        self._ground = Ground(self.desk)
        self._ground.painted.connect(self._painted)
        self._across = across = QHBoxLayout(self._ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.lines = Lines(self.desk.book, self.desk.relay, self.desk.clock, self)
        self.side = build(SIDE_BOARD, self.desk, lines=self.lines)
        across.addWidget(self.side)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(5)
        stack = QStackedWidget()
        self.splitter.addWidget(stack)
        across.addWidget(self.splitter, 1)
        self.pages = Pages(self.desk, stack, self.lines)
        self.setCentralWidget(self._ground)

    def _painted(self) -> None:
        self.later.then(self._show_icon, self.lines.start)
        self.painted.emit()

    def _show_icon(self) -> None:
        from four_notebooks.views.window.brand import program_icon

        self.setWindowIcon(program_icon())

    @property
    def toast(self) -> Toast:
        """The bar for short words, made when there is something to say."""
        if self._toast is None:
            from four_notebooks.views.window.toast import Toast

            self._toast = Toast(self.desk.look, self)
            self._toast.undo.connect(self.undo_wanted)
        return self._toast

    @property
    def drop_hint(self) -> DropHint:
        """What dropped files would do, made when the first hang over the window."""
        if self._drop_hint is None:
            from four_notebooks.views.window.drop_hint import DropHint

            self._drop_hint = DropHint(self.desk.look, self)
        return self._drop_hint

    @property
    def accounts(self) -> QWidget:
        """The account pane; made when the first account is opened."""
        if self._accounts is None:
            self._accounts = build(ACCOUNT_STACK, self.desk)
            self.splitter.addWidget(self._accounts)
            self.splitter.setStretchFactor(0, 1)
            self.splitter.setStretchFactor(1, 0)
            self._accounts.hide()
            self.pages.made.emit(self._accounts)
        return self._accounts

    @property
    def account_shown(self) -> bool:
        """Whether an account lies open beside the page."""
        return self._accounts is not None and not self._accounts.isHidden()

    def show_accounts(self, shown: bool) -> None:
        """Open or close the account pane; it opens as wide as it was left."""
        pane = self.accounts
        if shown == self.account_shown:
            return
        pane.setVisible(shown)
        if shown:
            self._fit_account()

    def _fit_account(self) -> None:
        kept = self.desk.local.get("account_width")
        wide = kept if isinstance(kept, int) else ACCOUNT_WIDTH
        room = self.splitter.width()
        wide = max(min(wide, room - BOARD_LEAST), ACCOUNT_LEAST)
        self.splitter.setSizes([room - wide, wide])

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it known how much room there is."""
        super().showEvent(event)
        if self.account_shown:
            self._across.activate()
            self._fit_account()

    def flush(self) -> bool:
        """Write everything typed; tells whether the book has it all."""
        from four_notebooks.models.autosave import Autosave

        kept = [saver.flush() for saver in self.findChildren(Autosave)]
        return all(kept)

    def restore_place(self) -> None:
        """Size, place and state as they were left on this machine."""
        kept = self.desk.local.get("geometry")
        if isinstance(kept, str):
            try:
                self.restoreGeometry(QByteArray(b64decode(kept)))
            except (NotBase64, ValueError):
                return

    def keep_place(self) -> None:
        """Remember size and place on this machine."""
        values: dict[str, object] = {
            "geometry": b64encode(self.saveGeometry().data()).decode("ascii")
        }
        if self.account_shown:
            values["account_width"] = self.accounts.width()
        self.desk.local.update(**values)

    def leave(self) -> None:
        """Close for good, and with the window the program."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed and where everything lay, then go."""
        self.keep_place()
        if not self.flush() and not self._goes_anyway():
            event.ignore()
            self._leaving = False
            return
        if self.stays is not None and self.stays() and not self._leaving:
            event.ignore()
            self.hide()
            return
        event.accept()
        self.closed.emit()

    def _goes_anyway(self) -> bool:
        return self.desk.ask.confirm(
            self,
            self.tr("Something you typed could not be saved to the book."),
            self.tr("Close all the same"),
            detail=self.tr("Stay to copy it, or to make room on the disk."),
            danger=True,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side board when there is little room."""
        self.side.set_folded(self.width() < NARROW)  # type: ignore[attr-defined]
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if _files(event) and not self.desk.book.read_only:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.drop_hint.over(hangs=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        if self._drop_hint is not None:
            self._drop_hint.over(hangs=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are lists to be imported; they are copied, never moved."""
        if self._drop_hint is not None:
            self._drop_hint.end()
        files = _files(event)
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(files)


def _files(event: QDropEvent) -> list[Path]:
    mime = event.mimeData()
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
