"""The first thing a new user sees: which way to keep the notebooks, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.method.values import Method
from four_notebooks.views.look import Look
from four_notebooks.views.welcome.margin import Margin
from four_notebooks.views.welcome.method_card import MethodCard
from four_notebooks.views.welcome.start_card import StartCard
from four_notebooks.views.window.furniture import Dress, button, label


class Welcome(QWidget):
    """The first start. ``begin`` carries how (``empty``, ``import`` or ``sample``) and the
    method chosen; the book is made only then."""

    begin = Signal(str, str)
    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    open_wanted = Signal()
    closed = Signal()

    def __init__(
        self, look: Look, language: str, theme: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("welcome")
        self.setAccessibleName(self.tr("Welcome"))
        self.setWindowTitle(self.tr("Four Notebooks"))
        self.setMinimumSize(QSize(720, 520))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._margin = Margin(look, language, theme, self)
        across.addWidget(self._margin)
        across.addWidget(self._scrolling(), 1)
        self._margin.languages.group.idClicked.connect(self._language_chosen)
        self._margin.themes.group.idClicked.connect(self._theme_chosen)
        self._dress = Dress(self, look)
        self._methods[0].setFocus()
        for key, how in (("1", "empty"), ("2", "import"), ("3", "sample")):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{key}"), self)
            shortcut.activated.connect(self._starts[how].click)

    @property
    def method(self) -> Method:
        """The method that is chosen now."""
        return next(card.method for card in self._methods if card.isChecked())

    def _scrolling(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 22, 40, 22)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(label(self.tr("Four notebooks, one desk"), "hero"))
        column.addWidget(
            label(
                self.tr(
                    "Every customer is a card in one of four notebooks. A window of three days"
                    " runs from every step forward: red means it is running out."
                ),
                "quiet",
                wrap=True,
            )
        )
        column.addSpacing(6)
        asked = QHBoxLayout()
        asked.addWidget(label(self.tr("How do you want to keep the notebooks?"), "heading"))
        asked.addStretch(1)
        asked.addWidget(label(self.tr("Can be changed later."), "quiet"))
        column.addLayout(asked)
        column.addLayout(self._method_row())
        column.addSpacing(6)
        column.addWidget(label(self.tr("How do you want to begin?"), "heading"))
        column.addLayout(self._start_row())
        column.addLayout(self._foot())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        return scroll

    def _method_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self._methods = [
            MethodCard(
                self._look,
                Method.QUALIFICATION,
                self.tr(
                    "Sorted by how close you are to whoever signs and pays."
                    " For selling to companies, with days to sign in each notebook."
                ),
            ),
            MethodCard(
                self._look,
                Method.FUNNEL,
                self.tr(
                    "Sorted by how far the talk has come: from a lead to a signature."
                    " For many customers, 400 watched, 100 followed, 16 engaged."
                ),
            ),
        ]
        for card in self._methods:
            row.addWidget(card, 1)
        self._methods[0].setChecked(True)
        return row

    def _start_row(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(16)
        texts = (
            (
                "empty",
                "notebook",
                self.tr("Start empty"),
                self.tr("Write your customers in by hand, or paste their names."),
            ),
            (
                "import",
                "file-import",
                self.tr("Import a list"),
                self.tr("From Excel or CSV; you see everything before it is written."),
            ),
            (
                "sample",
                "eye",
                self.tr("Look at the sample book"),
                self.tr("120 invented customers with their visits, in a book of its own."),
            ),
        )
        self._starts = {}
        for at, (how, icon, title, says) in enumerate(texts):
            card = StartCard(self._look, icon, title, says, first=at == 0)
            card.clicked.connect(self._emitter(how))
            self._starts[how] = card
            grid.addWidget(card, 0, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        other = button(self.tr("Open a book you already have…"), "quiet")
        other.clicked.connect(self.open_wanted)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(
            label(
                self.tr("No account, no network. Everything stays in one file of yours."), "quiet"
            )
        )
        return row

    def _emitter(self, how: str) -> _Begin:
        return _Begin(self, how)

    def _language_chosen(self, at: int) -> None:
        self.language_wanted.emit(self._margin.languages.code_of(at))

    def _theme_chosen(self, at: int) -> None:
        self.theme_wanted.emit(self._margin.themes.code_of(at))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing was begun."""
        event.accept()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The desk."""
        QPainter(self).fillRect(self.rect(), self._look.theme.desk)


class _Begin:
    """What one start card does when pressed."""

    def __init__(self, page: Welcome, how: str) -> None:
        self._page = page
        self._how = how

    def __call__(self, _checked: bool = False) -> None:
        self._page.begin.emit(self._how, self._page.method.value)
