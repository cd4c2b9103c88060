"""What the list pages share: a heading with pills, paper under the lists, quiet refreshing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel


class Paper(QFrame):
    """A sheet of paper, rounded at the top, that reaches the foot of the page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = desk.look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 6, 8, 0)
        self.column.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, 20)
        painter.drawRoundedRect(box.translated(0, 1), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)


class ListPage(QWidget):
    """Refreshes when a step or a minute has passed, but only while it is seen."""

    account_wanted = Signal(int)
    quick_wanted = Signal(int)
    toast_wanted = Signal(str)

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self.title = PlainLabel(title, self)
        self.heading = QHBoxLayout()
        self.heading.setSpacing(10)
        self.heading.addWidget(self.title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 0)
        self.column.setSpacing(12)
        self.column.addLayout(self.heading)
        self.setAccessibleName(title)
        desk.relay.stepped.connect(self._stepped)
        desk.clock.minute.connect(self._minute)
        desk.look.changed.connect(self.restyle)

    def quiet_label(self, text: str) -> QLabel:
        """A line that tells what to do where there is nothing."""
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setObjectName("quiet")
        return label

    def _stepped(self, announcement: Announcement) -> None:
        self.heard(announcement)
        self._minute(None)

    def _minute(self, _moment: object) -> None:
        self._stale = True
        if self.isVisible():
            self.look_again()

    def heard(self, announcement: Announcement) -> None:
        """Note what a step has touched; called for every step, seen or not."""

    def refresh(self) -> None:
        """Show the book as it is now."""
        raise NotImplementedError

    def look_again(self) -> None:
        """Refresh if anything may have changed since."""
        if self._stale:
            self._stale = False
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list; a focus proxy would leave what is before it out."""
        self.main_list().setFocus(event.reason())

    def main_list(self) -> QWidget:
        """What has the keyboard when the page is shown."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Come into sight up to date."""
        super().showEvent(event)
        self.look_again()

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look = self.desk.look
        self.title.setFont(look.font("sans", 18, bold=True))
        palette = self.title.palette()
        palette.setColor(palette.ColorRole.WindowText, look.theme.ink)
        self.title.setPalette(palette)
        for label in self.findChildren(QLabel, "quiet"):
            label.setFont(look.font("sans", 13))
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, look.theme.ink3)
            label.setPalette(palette)
        self.update()

    def say_fault(self, fault: Refused | BookError) -> None:
        """Tell why something could not be done."""
        self.toast_wanted.emit(sentence(fault))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk under the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.desk.look.theme.desk)
