"""Headings of a sheet: the phases and their sections; each folds what is below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from four_notebooks.views.look import Look

HIGH = 34
ICON = 16


class SectionHead(QAbstractButton):
    """Title, how many are answered, and a line that fills with them; pressed, it unfolds."""

    def __init__(self, look: Look, title: str, parent: QWidget, *, phase: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._phase = phase
        self._done, self._all = 0, 0
        self._notebook = ""
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()
        look.changed.connect(self.update)

    def show_progress(self, done: int, every: int) -> None:
        """How many are answered, of all."""
        if (done, every) != (self._done, self._all):
            self._done, self._all = done, every
            self._name()
            self.updateGeometry()
            self.update()

    def set_notebook(self, notebook: str) -> None:
        """The colour of what is done."""
        self._notebook = notebook
        self.update()

    def _name(self) -> None:
        said = self.tr("{title}: {done} of {all} answered")
        self.setAccessibleName(said.format(title=self.text(), done=self._done, all=self._all))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it; Right unfolds and Left folds."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            if self.isChecked() is not (key == Qt.Key.Key_Right):
                self.click()
        else:
            super().keyPressEvent(event)

    def _figures(self) -> str:
        return f"{self._done}/{self._all}"

    def _title_width(self, width: int) -> int:
        figures = QFontMetrics(self._look.font("figures", 12)).horizontalAdvance(self._figures())
        return max(40, width - self._indent() - figures - 14)

    def _indent(self) -> int:
        return ICON + 6

    def _font_px(self) -> int:
        return 15 if self._phase else 13

    def hasHeightForWidth(self) -> bool:
        """A long title takes several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the title at this width."""
        metrics = QFontMetrics(self._look.font("sans", self._font_px(), bold=True))
        room = QRect(0, 0, self._title_width(width), 1000)
        wrap = Qt.TextFlag.TextWordWrap
        high = metrics.boundingRect(room, wrap, self.text()).height()
        return max(HIGH, high + 16) + (8 if self._phase else 0)

    def sizeHint(self) -> QSize:
        """See ``heightForWidth``."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(80, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chevron, title, figures, and the line of what is done."""
        painter = QPainter(self)
        look, theme = self._look, self._look.theme
        rect = self.rect().adjusted(0, 8 if self._phase else 0, 0, -2)
        if self.underMouse():
            painter.fillRect(rect, theme.paper2)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        shot = look.icon_pixmap(name, theme.ink2, ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(0, rect.center().y() - ICON // 2 + 1), shot)
        painter.setFont(look.font("sans", self._font_px(), bold=True))
        painter.setPen(look.letter_colour(self._notebook) if self._phase else theme.ink)
        title = QRect(self._indent(), rect.y(), self._title_width(self.width()), rect.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, middle | Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(look.font("figures", 12))
        painter.setPen(theme.ink2)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, self._figures())
        self._paint_line(painter)
        if self.hasFocus():
            painter.setPen(theme.focus)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -3), 4, 4)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        low = self.height() - 1
        painter.fillRect(0, low, self.width(), 1, self._look.theme.rule)
        if self._all and self._done:
            wide = round(self.width() * self._done / self._all)
            painter.fillRect(0, low - 1, wide, 2, self._look.notebook_colour(self._notebook))
