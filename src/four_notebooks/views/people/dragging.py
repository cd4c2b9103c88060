"""A card on its way over the org chart, and what letting it go would do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF

from four_notebooks.models import words
from four_notebooks.models.people.layout import Layout
from four_notebooks.models.people.shown import NOBODY, ChartShown

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Drop:
    """What a drop asks for: another level (``to_level``), or to report to ``head``."""

    contact_id: int
    to_level: bool = False
    level: int | None = None
    head: int | None = None


class Dragging:
    """``pressed`` and ``grabbed`` are where it began, in the viewport and in the layout."""

    def __init__(self, contact_id: int, pressed: QPointF, grabbed: QPointF) -> None:
        self.contact_id = contact_id
        self.pressed = pressed
        self.grabbed = grabbed
        self.place = grabbed
        self.moving = False
        self.drop: Drop | None = None

    @property
    def offset(self) -> QPointF:
        """How far it was carried."""
        return self.place - self.grabbed

    def move_to(self, place: QPointF, shown: ChartShown, layout: Layout) -> None:
        """Carry it on and judge where it is: on a person, in another level, or beside all."""
        self.moving = True
        self.place = place
        self.drop = self._judged(shown, layout)

    def _judged(self, shown: ChartShown, layout: Layout) -> Drop | None:
        own = shown.person(self.contact_id)
        if own is None:
            return None
        over = layout.at(self.place.x(), self.place.y())
        if over == self.contact_id:
            return None
        if over is not None and over != NOBODY:
            return Drop(self.contact_id, head=over)
        in_band, level = layout.level_at(self.place.y())
        if in_band and level != own.level:
            return Drop(self.contact_id, to_level=True, level=level)
        return Drop(self.contact_id, head=None)

    def words(self, shown: ChartShown) -> str:
        """What letting go would do."""
        drop = self.drop
        if drop is None:
            return ""
        if drop.to_level:
            return translate("Chart", "Level: {level}").format(level=words.level(drop.level))
        head = None if drop.head is None else shown.person(drop.head)
        if head is None:
            return translate("Chart", "Reports to nobody")
        return translate("Chart", "Reports to {name}").format(name=head.name)
