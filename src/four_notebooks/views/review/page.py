"""The review: a period, six figures, plots with their tables, the accounts behind them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.review.chart import CURVE, DAYS, MATRIX, ROWS, Behind
from four_notebooks.models.review.page import ReviewModel
from four_notebooks.models.review.periods import CUSTOM, span_words
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.list_page import ListPage, Paper
from four_notebooks.views.lists.pill import Pill
from four_notebooks.views.review import saving
from four_notebooks.views.review.behind_panel import BehindPanel
from four_notebooks.views.review.card import PlotCard
from four_notebooks.views.review.head import ROOMY, Actions, PeriodChips
from four_notebooks.views.review.period_choice import PeriodChoice
from four_notebooks.views.review.reporting import copy_report
from four_notebooks.views.review.tile import TileButton
from four_notebooks.views.widgets.thin_bar import WIDTH as BAR_WIDTH
from four_notebooks.views.widgets.thin_bar import thin_bar

CARDS = {
    "visits": DAYS,
    "windows": ROWS,
    "effort": ROWS,
    "notebooks": ROWS,
    "curve": CURVE,
    "moves": MATRIX,
    "releases": ROWS,
    "field": ROWS,
}
"""Every card by its chart's code, in the order of the keyboard."""
PLACES = {
    3: (
        ("visits", "visits", "windows"),
        ("effort", "notebooks", "curve"),
        ("moves", "releases", "field"),
    ),
    2: (
        ("visits", "visits"),
        ("windows", "effort"),
        ("notebooks", "curve"),
        ("moves", "releases"),
        ("field", "field"),
    ),
    1: tuple((code,) for code in CARDS),
}
"""Where the cards lie, by how many columns there is room for."""
WIDE, MIDDLE = 900, 560
PANEL, LEAST_BESIDE = 300, 700
GAP = 14


class ReviewPage(ListPage):
    """Wishes: an account to be opened, a word to be said."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self.title.setText(self.tr("Review"))
        self.setAccessibleName(self.tr("Review"))
        self.model = ReviewModel(desk.book, desk.clock, self)
        self.model.changed.connect(self._show)
        self.model.failed.connect(self._failed)
        self.span = Pill(desk.look, self)
        self.note = Pill(desk.look, self)
        self.actions_row = Actions(desk.look, self)
        self.heading.addWidget(self.span)
        self.heading.addWidget(self.note)
        self.heading.addStretch(1)
        self.heading.addWidget(self.actions_row)
        self.chips = PeriodChips(desk.look, self)
        self.column.addWidget(self.chips)
        self.tiles = [TileButton(desk.look, self) for _ in range(6)]
        self.cards = {code: PlotCard(desk.look, kind, self) for code, kind in CARDS.items()}
        self.empty = self.quiet_label(
            self.tr(
                "Nothing was recorded in these days. Choose others above, or record with Ctrl+N."
            )
        )
        self.blank = Paper(desk, self)
        self.blank.column.addWidget(self.empty, 1)
        self.blank.hide()
        self.panel = BehindPanel(desk.look, desk.book, self)
        self.panel.hide()
        self._behind: Behind | None = None
        self._columns = 0
        self._lay_out()
        self._connect()
        self.restyle()

    def main_list(self) -> QWidget:
        """The period's chips."""
        return next(iter(self.chips.chips.values()))

    def _lay_out(self) -> None:
        self.sheet = sheet = QWidget(self)
        sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, BAR_WIDTH + 1, GAP)
        column.setSpacing(GAP)
        self._tile_grid, self._grid = QGridLayout(), QGridLayout()
        for grid in (self._tile_grid, self._grid):
            grid.setSpacing(GAP)
            column.addLayout(grid)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(self.area, 1)
        body.addWidget(self.blank, 1)
        body.addWidget(self.panel)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._choose)
        self.actions_row.day_wanted.connect(self.copy_day_report)
        self.actions_row.week_wanted.connect(self.copy_week_report)
        self.actions_row.save_wanted.connect(self._save_menu)
        self.actions_row.menu_wanted.connect(self._whole_menu)
        for tile in self.tiles:
            tile.wanted.connect(self.show_behind)
        for card in self.cards.values():
            card.wanted.connect(self.show_behind)
            card.menu_wanted.connect(self._card_menu)
        self.panel.account_wanted.connect(self.account_wanted)
        self.panel.closed.connect(self.hide_behind)

    # -- what it shows ------------------------------------------------------------

    def refresh(self) -> None:
        """Count the period again."""
        self.chips.show_period(self.model.period)
        self._say_period()
        self.model.refresh()

    def _say_period(self) -> None:
        period = self.model.period
        self.span.say(span_words(period.first, period.last, self.model.today))
        figures = self.model.figures
        counting = figures is None or figures.counting
        self.note.say(self.tr("counting…") if counting else "")

    def _show(self) -> None:
        """The figures have come."""
        figures = self.model.figures
        if figures is None:
            return
        self._say_period()
        for button, tile in zip(self.tiles, self.model.tiles, strict=True):
            button.show_tile(tile)
        for chart in self.model.charts:
            self.cards[chart.code].show_chart(chart)
        nothing = figures.empty and not figures.counting and not figures.effort.watch
        if self._behind is not None and not self.panel.isHidden():
            self._list_behind(self._behind)
        self.blank.setVisible(nothing)
        self._beside()
        self._columns = 0
        self._place()

    def rest(self) -> None:
        """End what is under way."""
        self.model.close()

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, (Refused, BookError)):
            raise fault
        self.note.say("")
        self.say_fault(fault)

    @property
    def settled(self) -> bool:
        """Whether the figures have come, or could not be had."""
        return not self._stale and not self.model.is_counting

    def _place(self) -> None:
        """Lay the cards out in as many columns as there is room for."""
        room = self.area.viewport().width()
        columns = 3 if room >= WIDE else 2 if room >= MIDDLE else 1
        if columns == self._columns:
            return
        self._columns = columns
        each = {3: 6, 2: 3, 1: 2}[columns]
        for number, tile in enumerate(self.tiles):
            self._tile_grid.addWidget(tile, number // each, number % each)
        for row, codes in enumerate(PLACES[columns]):
            for code in dict.fromkeys(codes):
                self._grid.addWidget(self.cards[code], row, codes.index(code), 1, codes.count(code))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for column in range(6):
            self._tile_grid.setColumnStretch(column, 1 if column < each else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self.actions_row.fold(self.width() < ROOMY)
        self._beside()
        self._place()

    def _beside(self) -> None:
        """The accounts beside the plots, or over all where there is no room for both."""
        open_ = not self.panel.isHidden()
        alone = open_ and self.width() < LEAST_BESIDE
        self.area.setVisible(not alone and self.blank.isHidden())
        self.panel.setMaximumWidth(16777215 if alone else PANEL)
        self.panel.setMinimumWidth(0 if alone else PANEL)

    # -- what can be done ---------------------------------------------------------

    def _choose(self, code: str) -> None:
        if code == CUSTOM:
            period = self.model.period
            choice = PeriodChoice(period.first, period.last, self.model.today, self)
            if self.desk.ask.run(choice):
                self.model.choose_days(*choice.days())
            choice.deleteLater()
        else:
            self.model.choose(code)
        self.chips.show_period(self.model.period)
        self._say_period()

    def show_behind(self, behind: Behind) -> None:
        """List the accounts behind a figure."""
        if not self._list_behind(behind):
            return
        self.panel.show()
        self._beside()
        self._place()
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_behind(self, behind: Behind) -> bool:
        try:
            ids = self.model.accounts_behind(behind)
        except (Refused, BookError) as fault:
            self.say_fault(fault)
            return False
        self._behind = behind
        self.panel.show_accounts(behind.title, ids)
        return True

    def hide_behind(self) -> None:
        """Put the list of accounts away."""
        self.panel.hide()
        self._beside()
        self._columns = 0
        self._place()
        self.main_list().setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_day_report(self) -> None:
        """Put today's report on the clipboard."""
        self._copy_report("day")

    def copy_week_report(self) -> None:
        """Put this week's report on the clipboard."""
        self._copy_report("week")

    def _copy_report(self, which: str) -> None:
        said = copy_report(self.desk.book, self.desk.clock.now(), which)
        self.toast_wanted.emit(said)

    def _card_menu(self, card: PlotCard, at: QPoint) -> None:
        if card.chart is not None and (said := saving.card_menu(self.desk.ask, card, at)):
            self.toast_wanted.emit(said)

    def _save_menu(self) -> None:
        button = self.actions_row.save
        self._ask_menu(button.mapToGlobal(button.rect().bottomLeft()), QMenu(self))

    def _whole_menu(self) -> None:
        menu = QMenu(self)
        verbs = {
            menu.addAction(self.tr("Copy day report")): self.copy_day_report,
            menu.addAction(self.tr("Copy week report")): self.copy_week_report,
        }
        menu.addSeparator()
        button = self.actions_row.more
        taken = self._ask_menu(button.mapToGlobal(button.rect().bottomLeft()), menu)
        if taken in verbs:
            verbs[taken]()

    def _ask_menu(self, at: QPoint, menu: QMenu) -> object:
        picture = menu.addAction(self.tr("Save the page as a picture (PNG)…"))
        figures = menu.addAction(self.tr("Save all figures as a table (CSV)…"))
        taken = self.desk.ask.menu(menu, at)
        said = ""
        if taken is picture:
            said = saving.save_picture(self.desk.ask, self.sheet, self, self._file_name())
        elif taken is figures:
            said = saving.save_tables(
                self.desk.ask, self.model.tiles, self.model.charts, self, self._file_name()
            )
        menu.deleteLater()
        if said:
            self.toast_wanted.emit(said)
        return taken

    def _file_name(self) -> str:
        period = self.model.period
        return f"review-{period.first.isoformat()}-{period.last.isoformat()}"

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        super().restyle()
        theme = self.desk.look.theme
        for card in self.cards.values():
            card.restyle()
        self.panel.restyle()
        thin_bar(self.area, theme.desk, theme.ink3)
        for label in self.findChildren(QLabel, "quiet"):
            label.update()
