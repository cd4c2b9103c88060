"""The table of a plot."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from four_notebooks.models.review.chart import Chart
from four_notebooks.models.review.table_rows import TableRows
from four_notebooks.views.look import Look
from four_notebooks.views.widgets.thin_bar import thin_bar

ROW = 26


class TableView(QTableView):
    """``wanted`` carries what is behind a line opened by Enter or a double click."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = TableRows(self)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        self.restyle()

    def show_chart(self, chart: Chart) -> None:
        """Show a chart's table."""
        self.rows.show(chart.table)
        self.setAccessibleName(f"{chart.title}. {chart.aside}".strip(" ."))
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as what they hold; the first takes the rest."""
        header, count = self.horizontalHeader(), self.rows.columnCount()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if count:
            wanted = sum(
                max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in range(count)
            )
            if wanted <= self.viewport().width():
                header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        behind = self.rows.behind(index.row())
        if behind is not None:
            self.wanted.emit(behind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.rows.as_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look, t = self._look, self._look.theme
        self.setFont(look.font("figures", 12))
        self.horizontalHeader().setFont(look.font("sans", 12))
        self.setStyleSheet(
            f"QTableView{{background:{t.paper.name()};color:{t.ink.name()};border:0;"
            f"selection-background-color:{t.tint_a.name()};selection-color:{t.ink.name()}}}"
            f"QTableView::item{{border-bottom:1px solid {t.line.name()};padding:0 3px}}"
            f"QTableView::item:focus{{border:1px solid {t.focus.name()}}}"
            f"QHeaderView{{background:{t.paper.name()};border:0}}"
            f"QHeaderView::section{{background:{t.paper.name()};color:{t.ink2.name()};border:0;"
            f"border-bottom:1px solid {t.rule.name()};padding:2px 4px}}"
        )
        thin_bar(self, t.paper, t.ink3)
