"""The whole menu behind one small button in the corner of the side board."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from four_notebooks.views.look import Look
from four_notebooks.views.widgets.buttons import IconButton

EDGE = 8
_ROOM_FOR_BRAND = 200


class MenuButton(IconButton):
    """Sits right of the brand; on a folded side board at its foot."""

    def __init__(self, look: Look, side: QWidget) -> None:
        super().__init__(look, "menu-2", "", side, size=18, colour="side_ink2", ground="side_hover")
        self.setObjectName("menu")
        self.say(self.tr("Menu (F10)"))
        self.setShortcut("F10")
        self.resize(self.sizeHint())
        side.installEventFilter(self)
        self._place(side)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the side board as it folds."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place(watched)
        return super().eventFilter(watched, event)

    def _place(self, side: QWidget) -> None:
        folded = side.width() < _ROOM_FOR_BRAND
        column = side.layout()
        if column is not None:
            around = column.contentsMargins()
            around.setBottom(self.height() + 2 * EDGE if folded else 0)
            column.setContentsMargins(around)
        if folded:
            self.move((side.width() - self.width()) // 2, side.height() - self.height() - EDGE)
        else:
            self.move(side.width() - self.width() - EDGE, 12)
        self.raise_()
