"""Where the notebooks lie side by side: which are open, which are folded to their spines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.views.board.column import Column, book_shape
from four_notebooks.views.board.spine import THIN, WIDTH, Spine
from four_notebooks.views.look import Look

LEAST = 240  # an open notebook is never narrower (PRODUCT, screens)
WIDE_GAP, NARROW_GAP, CRAMPED_GAP = 14, 9, 4
_EDGE = 16


def unfolded(
    room: int, wanted: Sequence[Notebook], places: int, gap: int, *, at_least: int = 1
) -> list[Notebook]:
    """The notebooks that can be open in ``room`` pixels: the first ones of ``wanted``."""
    for count in range(len(wanted), at_least, -1):
        spines = (places - count) * WIDTH
        if count * LEAST + spines + (places - 1) * gap <= room:
            return list(wanted[:count])
    return list(wanted[:at_least])


class Shelf(QWidget):
    """Lays out a column or a spine for each notebook. ``opened`` tells which are open."""

    opened = Signal()

    def __init__(
        self,
        look: Look,
        columns: dict[Notebook, Column],
        spines: dict[Notebook, Spine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = columns
        self._spines = spines
        self._folded: set[Notebook] = {Notebook.INBOX}
        self._preferred: list[Notebook] = []
        self._own: Notebook | None = None
        self._shadows: QPixmap | None = None
        for notebook in Notebook:
            columns[notebook].setParent(self)
            spines[notebook].setParent(self)
            columns[notebook].fold_wanted.connect(self._fold_sender)
            spines[notebook].clicked.connect(self._open_sender)
        look.changed.connect(self._restyle)

    @property
    def open_notebooks(self) -> list[Notebook]:
        """Those that are open now, from left to right."""
        return [notebook for notebook in Notebook if not self._columns[notebook].isHidden()]

    @property
    def folded(self) -> set[Notebook]:
        """Those that the user folded."""
        return set(self._folded)

    def set_folded(self, folded: set[Notebook]) -> None:
        """Fold as it was left."""
        self._folded = set(folded)
        self._lay_out()

    def set_own(self, notebook: Notebook | None) -> None:
        """The notebook of the account whose page is open beside the board stays open."""
        self._own = notebook
        self._lay_out()

    def open(self, notebook: Notebook) -> None:
        """Unfold a notebook, before all others where there is not room for all."""
        self._folded.discard(notebook)
        self._preferred = [notebook, *[n for n in self._preferred if n is not notebook]]
        self._lay_out()

    def fold(self, notebook: Notebook) -> None:
        """Fold a notebook to its spine; the last open one stays."""
        if self.open_notebooks != [notebook]:
            self._folded.add(notebook)
            self._preferred = [n for n in self._preferred if n is not notebook]
            self._lay_out()

    def _fold_sender(self) -> None:
        column = self.sender()
        if isinstance(column, Column):
            self.fold(column.notebook)
            self._spines[column.notebook].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sender(self) -> None:
        for notebook, spine in self._spines.items():
            if spine is self.sender():
                self.open(notebook)
                self._columns[notebook].cards.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _restyle(self) -> None:
        self._shadows = None
        self.update()

    def _wanted(self) -> list[Notebook]:
        """Every notebook that may be open, the most wanted first."""
        order = [self._own] if self._own is not None else []
        order += [*self._preferred, Notebook.A, Notebook.B, Notebook.C, Notebook.D, Notebook.INBOX]
        return [n for n in dict.fromkeys(order) if n is self._own or n not in self._folded]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold by the room there is."""
        self._lay_out()

    def _lay_out(self) -> None:
        if self.width() < 10:
            return
        gap = WIDE_GAP
        wanted = self._wanted()
        open_ones = unfolded(self.width(), wanted, len(Notebook), gap)
        if len(open_ones) < len(wanted):
            gap = NARROW_GAP
            open_ones = unfolded(self.width(), wanted, len(Notebook), gap)
        spines = len(Notebook) - len(open_ones)
        spine = WIDTH
        if len(open_ones) == 1:
            spine, gap = self._cramped(spines, gap)
        room = self.width() - spines * spine - (len(Notebook) - 1) * gap
        widths = _shares(room, len(open_ones))
        x = 0
        before = self.open_notebooks
        for notebook in Notebook:
            is_open = notebook in open_ones
            width = widths.pop(0) if is_open else spine
            place = QRect(x, 0, width, self.height())
            (self._columns if is_open else self._spines)[notebook].setGeometry(place)
            self._columns[notebook].setVisible(is_open)
            self._spines[notebook].setVisible(not is_open)
            x += width + gap
        self._restyle()
        if before != self.open_notebooks:
            self.opened.emit()

    def _cramped(self, spines: int, gap: int) -> tuple[int, int]:
        """Width and gap of the spines beside the only open notebook, which needs its room."""
        rest = self.width() - LEAST
        if rest >= spines * (WIDTH + gap):
            return WIDTH, gap
        return max(THIN, min(WIDTH, rest // spines - CRAMPED_GAP)), CRAMPED_GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shadows the notebooks throw on the desk."""
        if self._shadows is None:
            self._shadows = self._paint_shadows()
        QPainter(self).drawPixmap(0, 0, self._shadows)

    def _paint_shadows(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        shot = QPixmap(self.size() * scale)
        shot.setDevicePixelRatio(scale)
        shot.fill(self._look.theme.desk)
        painter = QPainter(shot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for notebook in Notebook:
            column = self._columns[notebook]
            widget: QWidget = self._spines[notebook] if column.isHidden() else column
            rect = QRectF(widget.geometry())
            # What lies under a notebook is never seen, and filling it took half of the time.
            inside = widget.geometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            painter.setClipRegion(QRegion(self.rect()) - QRegion(inside))
            for spread, alpha in ((1, 26), (3, 10), (6, 7), (9, 4)):
                painter.setBrush(QColor(0, 0, 0, alpha * (2 if self._look.dark else 1)))
                grown = rect.adjusted(-spread / 2, 1 + spread / 3, spread / 2, 0)
                painter.drawPath(book_shape(grown))
        painter.end()
        return shot


def _shares(room: int, count: int) -> list[int]:
    """The room in equal whole parts."""
    whole, rest = divmod(max(room, 0), max(count, 1))
    return [whole + (1 if at < rest else 0) for at in range(count)]
