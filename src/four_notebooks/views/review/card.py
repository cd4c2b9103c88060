"""A sheet of paper with one plot, or the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.review.chart import CURVE, DAYS, MATRIX, Chart
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.review.plots.curve_plot import CurvePlot
from four_notebooks.views.review.plots.days_plot import DaysPlot
from four_notebooks.views.review.plots.matrix_plot import MatrixPlot
from four_notebooks.views.review.plots.plot import Plot
from four_notebooks.views.review.plots.rows_plot import RowsPlot
from four_notebooks.views.review.table_view import TableView
from four_notebooks.views.widgets.buttons import IconButton

_PLOTS: dict[str, type[Plot]] = {DAYS: DaysPlot, MATRIX: MatrixPlot, CURVE: CurvePlot}


class PlotCard(QFrame):
    """``wanted`` carries what a spot or a line stands for; ``menu_wanted`` (card, place)."""

    wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, look: Look, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.chart: Chart | None = None
        self.title, self.aside = PlainLabel(self), PlainLabel(self)
        self.aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.turn = IconButton(look, "list", self.tr("Show the table"), self, size=15)
        self.turn.clicked.connect(self.turn_over)
        self.more = IconButton(look, "dots", self.tr("Copy or save"), self, size=15)
        self.more.clicked.connect(self._ask_menu)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self.title)
        heading.addWidget(self.aside, 1)
        heading.addWidget(self.turn)
        heading.addWidget(self.more)
        self.plot: Plot = _PLOTS.get(kind, RowsPlot)(look, self)
        self.legend = Legend(look, self)
        self.table = TableView(look, self)
        front = QWidget(self)
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.plot, 1)
        column.addWidget(self.legend)
        self.sides = QStackedWidget(self)
        self.sides.addWidget(front)
        self.sides.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 10, 12)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addWidget(self.sides, 1)
        self.plot.wanted.connect(self.wanted)
        self.table.wanted.connect(self.wanted)
        self.restyle()

    def show_chart(self, chart: Chart) -> None:
        """Show these figures on both sides."""
        self.chart = chart
        self.title.setText(chart.title)
        self.plot.show_chart(chart)
        self.legend.show_chart(chart)
        self.table.show_chart(chart)
        self.turn.setEnabled(bool(chart.table.lines))
        self._name_buttons()
        self._fit()

    @property
    def shows_table(self) -> bool:
        """Whether the table is up."""
        return self.sides.currentWidget() is self.table

    def turn_over(self) -> None:
        """The table in place of the plot, or back."""
        self.sides.setCurrentIndex(0 if self.shows_table else 1)
        self._name_buttons()

    def _name_buttons(self) -> None:
        title = self.chart.title if self.chart is not None else ""
        table = self.shows_table
        words = self.tr("Show {title} as a plot") if table else self.tr("Show {title} as a table")
        self.turn.say(words.format(title=title))
        self.turn.show_icon("chart-bar" if table else "list")
        self.more.say(self.tr("Copy or save {title}").format(title=title))

    def _fit(self) -> None:
        """The aside only where there is room for all of it."""
        aside = self.chart.aside if self.chart is not None else ""
        metrics = QFontMetrics(self.aside.font())
        room = self.width() - self.title.sizeHint().width() - 96
        self.aside.setText(aside if metrics.horizontalAdvance(aside) <= room else "")
        self.setToolTip("" if self.aside.text() else aside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._fit()

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy or save."""
        self.menu_wanted.emit(self, event.globalPos())

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        look, theme = self._look, self._look.theme
        self.title.setFont(look.font("sans", 13, bold=True))
        self.aside.setFont(look.font("figures", 12))
        for label, ink in ((self.title, theme.ink), (self.aside, theme.ink2)):
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self.table.restyle()
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.shadow)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.drawRoundedRect(box.translated(0, 1.5), 10, 10)
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(box, 10, 10)


class Legend(QWidget):
    """What the colours and the dashed line mean; nothing where there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._items: list[tuple[str, str, str]] = []
        self.setFixedHeight(18)

    def show_chart(self, chart: Chart) -> None:
        """Say what a chart's colours mean."""
        self._items = [
            ("hollow" if hollow else "full", ink, text) for ink, text, hollow in chart.legend
        ]
        if chart.mark_words:
            self._items.append(("dash", "ink", chart.mark_words))
        self.setVisible(bool(self._items) and not chart.is_empty)
        self.setAccessibleName(" · ".join(text for _, _, text in self._items))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Small plates and their words, as many as there is room for."""
        theme, font = self._look.theme, self._look.font("sans", 11)
        metrics = QFontMetrics(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        left = 4.0
        for shape, ink, text in self._items:
            if left + 16 + metrics.horizontalAdvance(text) > self.width():
                return
            colour = getattr(theme, ink)
            if shape == "dash":
                painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
                painter.drawLine(int(left) + 5, 1, int(left) + 5, 15)
            else:
                hollow = shape == "hollow"
                painter.setPen(QPen(colour, 1.5) if hollow else Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
                painter.drawRoundedRect(QRectF(left, 3, 10, 10), 2, 2)
            painter.setPen(theme.ink2)
            painter.drawText(int(left) + 15, 3 + metrics.ascent() - 2, text)
            left += 15 + metrics.horizontalAdvance(text) + 14
