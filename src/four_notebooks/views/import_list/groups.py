"""Which notebook the lists of a board go to; one of them may be left out."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.taking_in.files import DONE
from four_notebooks.method.values import Notebook
from four_notebooks.models.tips import tip
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.head import notebook_pick
from four_notebooks.views.window.furniture import Pick, label

_TALLEST = 118
_LEFT_OUT = ""
_LONGEST_NAME = 24


class Groups(QWidget):
    """A field for each list of a board; ``changed`` tells that one goes elsewhere."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.picks: dict[str, Pick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Each list goes to:"), "strong"))
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._flow = FlowLayout(self._page, gap=18, line_gap=8)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.tr("Lists of the board"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._page)
        column.addWidget(self._scroll)
        self.hide()

    def show_groups(self, arrivals: Arrivals | None, notebook: Notebook) -> None:
        """Offer the lists of a board; a source without lists has nothing to offer.

        Cards that the board has ticked are done: their groups are left out unless chosen.
        """
        if arrivals is None or not arrivals.groups:
            self.hide()
            return
        cards = Counter(arrival.group for arrival in arrivals.found)
        for group in arrivals.groups:
            self._add(group, cards[group], notebook)
        self.show()
        self._fit()

    def _add(self, group: str, cards: int, notebook: Notebook) -> None:
        said = group if len(group) <= _LONGEST_NAME else group[: _LONGEST_NAME - 1] + "…"
        name = self.tr("List {name}, {count} cards").format(name=group, count=cards)
        pick = notebook_pick(self._desk, name)
        pick.addItem(self.tr("Leave out"), _LEFT_OUT)
        out = group.endswith(DONE)
        place = _LEFT_OUT if out else (_suggested(group) or notebook).value
        pick.setCurrentIndex(max(0, pick.findData(place)))
        pick.activated.connect(self._chosen)
        self.picks[group] = pick
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        shown = label(f"{said}  {cards}")
        shown.setToolTip(tip(group))
        shown.setBuddy(pick)
        line.addWidget(shown)
        line.addWidget(pick)
        self._flow.addWidget(row)

    @property
    def targets(self) -> dict[str, Notebook | None]:
        """Where each list goes; None: it is left out."""
        chosen = {group: str(pick.currentData()) for group, pick in self.picks.items()}
        return {group: Notebook(code) if code else None for group, code in chosen.items()}

    def _chosen(self, _at: int) -> None:
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the fields need, within reason."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._flow.heightForWidth(max(self.width() - 12, 200))
        self._scroll.setFixedHeight(min(needed + 2, _TALLEST))


def _suggested(group: str) -> Notebook | None:
    """The notebook a list is named after: "A", "B · 差一级", "C本"."""
    letter = group.strip()[:1].upper()
    rest = group.strip()[1:2]
    alone = not rest or not rest.isalnum() or rest in "本类级"
    return Notebook(letter) if letter in ("A", "B", "C") and alone else None
