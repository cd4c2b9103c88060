"""Taking cards up: what travels, and what is seen travelling."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from four_notebooks.models.board.notebook import packed
from four_notebooks.views.board.card_list import CardList
from four_notebooks.views.board.card_painter import MARGIN, CardState
from four_notebooks.views.look import Look

_STACK = 3


def take_up(source: QWidget, cards: CardList, ids: list[int], text: str, look: Look) -> None:
    """Drag cards; returns when they were dropped or the drag was given up (Escape).

    Only a copy is offered: with a move Qt would remove the rows itself.
    """
    if not ids:
        return
    drag = QDrag(source)
    drag.setMimeData(packed(ids, text))
    shot = _picture(cards, len(ids), look)
    if not shot.isNull():
        drag.setPixmap(shot)
        drag.setHotSpot(QPoint(round(shot.deviceIndependentSize().width() / 2), 24))
    drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


def _picture(cards: CardList, count: int, look: Look) -> QPixmap:
    """The current card, on a stack if it is several, with their number."""
    row = cards.currentIndex().row()
    face = cards.notebook_model.face(row) if row >= 0 else None
    if face is None:
        return QPixmap()
    width = cards.row_width()
    account_id = cards.notebook_model.id_at(row)
    card = cards.picture(account_id, face, width, CardState(selected=True))
    scale = card.devicePixelRatio()
    height = cards.size_of_cards.height
    behind = 5 * (min(count, _STACK) - 1)
    full_width, full_height = width + 2 * MARGIN + behind, height + 2 * MARGIN + behind
    shot = QPixmap(round(full_width * scale), round(full_height * scale))
    shot.setDevicePixelRatio(scale)
    shot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.92)
    for depth in range(behind, 0, -5):
        painter.setPen(look.theme.card_rule)
        painter.setBrush(look.theme.card_quiet)
        painter.drawRoundedRect(QRectF(MARGIN + depth, MARGIN + depth, width, height), 6, 6)
    painter.drawPixmap(0, 0, card)
    if count > 1:
        badge = QRectF(width - 26, height - 26, 28, 22)
        painter.setOpacity(1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.button)
        painter.drawRoundedRect(badge, 11, 11)
        painter.setPen(look.theme.button_ink)
        painter.setFont(look.font("figures", 12, bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return shot
