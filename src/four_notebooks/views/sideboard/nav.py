"""The pages to go to, each with what it holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from four_notebooks.models.board.notebook import MIME, unpacked
from four_notebooks.models.tips import tip
from four_notebooks.views.look import Look

translate = QCoreApplication.translate

ICONS = {
    "today": "sun",
    "board": "notebook",
    "plan": "calendar",
    "pool": "ripple",
    "signed": "signature",
    "review": "chart-bar",
}


def page_name(code: str) -> str:
    """A page's name."""
    return {
        "today": translate("SideBoard", "Today"),
        "board": translate("SideBoard", "Board"),
        "plan": translate("SideBoard", "Plan"),
        "pool": translate("SideBoard", "Pool"),
        "signed": translate("SideBoard", "Signed"),
        "review": translate("SideBoard", "Review"),
    }.get(code, code)


SPRING_MS = 600
"""How long cards are held over a page's name before the page opens for them."""


class NavRow(QAbstractButton):
    """One page: its name and count, or only its icon.

    Cards may be dropped on it (``dropped`` carries accounts); held over it, they open the
    page (``sprung``), so that they can be dropped there.
    """

    dropped = Signal(object)
    sprung = Signal()

    def __init__(self, look: Look, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._look = look
        self._count = ""
        self._badge = 0
        self._folded = False
        self.setText(page_name(code))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(look.font("figures", 13))
        self._over = False
        self._spring = QTimer(self)
        self._spring.setSingleShot(True)
        self._spring.setInterval(SPRING_MS)
        self._spring.timeout.connect(self.sprung)
        self.setAcceptDrops(True)
        look.changed.connect(self.update)

    @property
    def count(self) -> str:
        """What it holds."""
        return self._count

    def say_count(self, count: str) -> None:
        """Show what it holds."""
        if count != self._count:
            self._count = count
            self._name()

    def say_badge(self, waiting: int) -> None:
        """Show how many reminders wait there."""
        if waiting != self._badge:
            self._badge = waiting
            self._name()

    def _name(self) -> None:
        name = f"{self.text()} {self._count}".strip()
        if self._badge:
            says = translate("SideBoard", "{page}, reminders: {n}")
            name = says.format(page=name, n=self._badge)
        self.setAccessibleName(name)
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Show only the icon."""
        self._folded = folded
        self.setToolTip(tip(self.text()) if folded else "")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(36, 33)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards are welcome."""
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        self._lie_over(True)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The cards went on."""
        self._lie_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The cards are to come here."""
        self._lie_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        ids = unpacked(event.mimeData())
        if ids:
            self.dropped.emit(ids)

    def _lie_over(self, over: bool) -> None:
        self._over = over
        if over:
            self._spring.start()
        else:
            self._spring.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.side_on if self.isChecked() else theme.side_hover)
            painter.drawRoundedRect(rect, 6, 6)
        if self.hasFocus() or self._over:
            painter.setPen(QPen(theme.side_ink if self._over else theme.side_ink2, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        ink = theme.button_ink if self.isChecked() else theme.side_ink
        if self._folded:
            place = QRect(QPoint(0, 0), QSize(20, 20))
            place.moveCenter(self.rect().center())
            icon = ICONS.get(self.code, "circle")
            shot = self._look.icon_pixmap(icon, ink, 20, self.devicePixelRatioF())
            painter.drawPixmap(place, shot)
            if self._badge:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.side_warm)
                painter.drawEllipse(place.topRight() + QPoint(2, 0), 4, 4)
            return
        painter.setPen(ink)
        painter.setFont(self.font())
        inner = self.rect().adjusted(10, 0, -10, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, self._count)
        if self._badge:
            self._paint_badge(painter, inner)

    def _paint_badge(self, painter: QPainter, inner: QRect) -> None:
        """A small pill beside the page's name; amber, for red is what time runs out of."""
        theme = self._look.theme
        text = str(self._badge) if self._badge < 100 else "99+"
        painter.setFont(self._look.font("figures", 11))
        metrics = painter.fontMetrics()
        left = inner.left() + QFontMetrics(self.font()).horizontalAdvance(self.text()) + 8
        pill = QRectF(left, inner.center().y() - 7.5, metrics.horizontalAdvance(text) + 11, 17)
        painter.setPen(QPen(theme.side_warm, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(theme.button_ink if self.isChecked() else theme.side_ink)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class Nav(QWidget):
    """``page_wanted`` carries a page's code, ``cards_dropped`` also the accounts dropped on it."""

    page_wanted = Signal(str)
    cards_dropped = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: dict[str, NavRow] = {}
        self._folded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def rows(self) -> dict[str, NavRow]:
        """The rows by page."""
        return self._rows

    def set_pages(self, codes: list[str]) -> None:
        """Offer these pages, in this order."""
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for code in codes:
            row = NavRow(self._look, code, self)
            row.set_folded(self._folded)
            row.clicked.connect(self._pressed)
            row.sprung.connect(self._pressed)
            row.dropped.connect(self._dropped)
            self._rows[code] = row
            self._column.addWidget(row)

    def set_page(self, code: str) -> None:
        """Mark the page that is shown; none for one that is not offered here (settings)."""
        if code in self._rows:
            self._rows[code].setChecked(True)
            return
        for row in self._rows.values():
            row.setAutoExclusive(False)
            row.setChecked(False)
            row.setAutoExclusive(True)

    def set_folded(self, folded: bool) -> None:
        """Show only icons."""
        self._folded = folded
        for row in self._rows.values():
            row.set_folded(folded)

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, NavRow):
            self.page_wanted.emit(row.code)

    def _dropped(self, ids: list[int]) -> None:
        row = self.sender()
        if isinstance(row, NavRow):
            self.cards_dropped.emit(row.code, ids)
