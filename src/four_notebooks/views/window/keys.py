"""All keys on one sheet, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.views.look import Look
from four_notebooks.views.window.brand import paint_mark
from four_notebooks.views.window.deeds import MENUS
from four_notebooks.views.window.furniture import Dress, Rule, button, label

ELSEWHERE = (
    (QT_TRANSLATE_NOOP("Keys", "Open the card"), "Return"),
    (QT_TRANSLATE_NOOP("Keys", "Move the card within and between notebooks"), "Ctrl+↑ ↓ ← →"),
    (QT_TRANSLATE_NOOP("Keys", "Move the card to A, B, C, D"), "Ctrl+1 … 4"),
    (QT_TRANSLATE_NOOP("Keys", "Sort the inbox: A, B, C, D"), "1 … 4"),
    (QT_TRANSLATE_NOOP("Keys", "Plan: move the visit by days, within the day"), "Ctrl+← → ↑ ↓"),
    (QT_TRANSLATE_NOOP("Keys", "Plan: put on Monday … Sunday"), "Ctrl+1 … 7"),
    (QT_TRANSLATE_NOOP("Keys", "Plan: put the account on the day"), "Ctrl+Return"),
    (QT_TRANSLATE_NOOP("Keys", "Plan: earlier, later, today"), "Ctrl+PgUp PgDn Home"),
    (QT_TRANSLATE_NOOP("Keys", "Plan: week or month"), "Ctrl+Shift+M"),
    (QT_TRANSLATE_NOOP("Keys", "Record what is written"), "Ctrl+Return"),
    (QT_TRANSLATE_NOOP("Keys", "Record and plan the next visit"), "Ctrl+Shift+Return"),
    (QT_TRANSLATE_NOOP("Keys", "Plan a visit on Today"), "Ctrl+T"),
    (QT_TRANSLATE_NOOP("Keys", "Close the day"), "Ctrl+E"),
    (QT_TRANSLATE_NOOP("Keys", "In the evening: tomorrow, another day, drop"), "1 2 3"),
    (QT_TRANSLATE_NOOP("Keys", "Put a visit of the day earlier or later in order"), "Ctrl+↑ ↓"),
    (QT_TRANSLATE_NOOP("Keys", "A quarter of an hour earlier or later"), "Ctrl+← →"),
    (QT_TRANSLATE_NOOP("Keys", "Edit the hour of a visit"), "F2"),
    (QT_TRANSLATE_NOOP("Keys", "Menu"), "F10"),
)
_WIDE = 384


class Keys(QDialog):
    """Every key of the program, in the user's words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 560)
        page = QWidget()
        page.setProperty("role", "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 18, 24, 18)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        for at, (says, keys) in enumerate(every_key()):
            grid.addWidget(label(says), at, 0)
            grid.addWidget(label(keys, "strong"), at, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self._dress = Dress(self, look)


def show_keys(look: Look, window: QWidget) -> None:
    """Bring the one sheet of a window to the front; it is made when first wanted."""
    sheet = window.findChild(Keys) or Keys(look, window)
    sheet.show()
    sheet.raise_()
    sheet.activateWindow()


def every_key() -> list[tuple[str, str]]:
    """What can be done, with its keys as they stand on this computer's keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    found = [
        (deed.words.rstrip("…"), " / ".join(QKeySequence(k).toString(native) for k in deed.keys))
        for _, deeds in MENUS
        for deed in deeds
        if deed.keys
    ]
    translate = QCoreApplication.translate
    return found + [(translate("Keys", says), keys) for says, keys in ELSEWHERE]


class AboutBox(QDialog):
    """Name, version, licence."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Four Notebooks"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(_Mark())
        head.addWidget(label(self.tr("Four Notebooks"), "hero"))
        head.addStretch(1)
        column.addLayout(head)
        version = QCoreApplication.applicationVersion()
        column.addWidget(label(self.tr("Version {version}").format(version=version), "quiet"))
        column.addWidget(Rule(look))
        says = label(
            self.tr(
                "A desktop organizer for people who sell by visiting. It works offline,"
                " on one file that is yours. Free under the MIT licence; drawings by"
                " Tabler Icons (MIT)."
            ),
            wrap=True,
        )
        says.setFixedWidth(_WIDE)
        column.addWidget(says)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._dress = Dress(self, look)


class _Mark(QWidget):
    """The four spines."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(46, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        paint_mark(QPainter(self), QRectF(self.rect()))
