"""The review as the page shows it: a period, its figures, counted off the interface's thread."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.models.errand import Errand
from four_notebooks.models.review.chart import Behind, Chart, Tile
from four_notebooks.models.review.charts import charts_of
from four_notebooks.models.review.periods import CUSTOM, Period, period_of
from four_notebooks.models.review.tiles import tiles_of
from four_notebooks.services.review import Figures

if TYPE_CHECKING:
    from four_notebooks.models.clock import Clock
    from four_notebooks.services.book import Book


class ReviewModel(QObject):
    """``changed``: there are other figures; ``failed`` carries what could not be read.

    Counting happens in a thread; what is asked for meanwhile is counted after it.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, book: Book, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._clock = book, clock
        self.period: Period = period_of("month", self.today)
        self.figures: Figures | None = None
        self.tiles: tuple[Tile, ...] = ()
        self.charts: tuple[Chart, ...] = ()
        self._errand: Errand | None = None
        self._filling: Errand | None = None
        self._again = False

    @property
    def today(self) -> date:
        """The user's local day."""
        return self._clock.now().astimezone(self._book.zone).date()

    @property
    def is_counting(self) -> bool:
        """Whether figures are on their way, or an older book's facts are being counted."""
        return self._errand is not None or self._filling is not None

    def choose(self, code: str) -> None:
        """Show another period."""
        self._take(period_of(code, self.today))

    def choose_days(self, first: date, last: date) -> None:
        """Show the days from ``first`` to ``last``, in whichever order they were given."""
        self._take(Period(CUSTOM, min(first, last), max(first, last)))

    def _take(self, period: Period) -> None:
        if period != self.period:
            self.period = period
            self.refresh()

    def refresh(self) -> None:
        """Count again; the figures come with ``changed``."""
        if self._errand is not None:
            self._again = True
            return
        if self.period.code != CUSTOM:
            self.period = period_of(self.period.code, self.today)
        period, now, book = self.period, self._clock.now(), self._book
        errand = Errand(
            lambda _: book.review.figures(period.first, period.last, now, direct=book.read_only)
        )
        self._errand = errand
        errand.done.connect(self._counted)
        errand.failed.connect(self._not_counted)
        errand.start()

    def _counted(self, figures: Figures) -> None:
        self._errand = None
        if self._again:
            self._again = False
            self.refresh()
            return
        self.figures = figures
        self.tiles, self.charts = tiles_of(figures), charts_of(figures, self.today)
        if figures.counting:
            self._fill()
        self.changed.emit()

    def _not_counted(self, fault: Exception) -> None:
        self._errand = None
        self.failed.emit(fault)

    def _fill(self) -> None:
        """Have an older book's facts counted, then look again."""
        if self._filling is not None:
            return
        book = self._book
        self._filling = Errand(lambda errand: book.review.fill(errand.stopping))
        self._filling.done.connect(self._filled)
        self._filling.failed.connect(self._not_filled)
        self._filling.start()

    def _filled(self, complete: bool) -> None:
        self._filling = None
        if complete:
            self.refresh()

    def _not_filled(self, fault: Exception) -> None:
        self._filling = None
        self.failed.emit(fault)

    def close(self) -> None:
        """Stop what is under way, as before the book is closed."""
        for errand in (self._errand, self._filling):
            if errand is not None:
                errand.forget()
                errand.wait()
        self._errand = self._filling = None

    def accounts_behind(self, behind: Behind) -> list[int]:
        """The accounts behind a figure that is shown."""
        if self.figures is None:
            return []
        figures = self.figures
        return self._book.review.behind(
            behind.code, behind.which, figures.first, figures.last, figures.now
        )
