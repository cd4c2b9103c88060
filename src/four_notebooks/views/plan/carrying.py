"""What travels when visits or accounts are dragged in the plan, and what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from four_notebooks.models.board.notebook import MIME as ACCOUNTS
from four_notebooks.models.board.notebook import packed, unpacked
from four_notebooks.views.look import Look

VISITS = "application/x-four-notebooks-visits"
HEIGHT = 30


def packed_visits(plan_ids: list[int], text: str) -> QMimeData:
    """Planned visits as they travel; as text for other programs."""
    data = QMimeData()
    data.setData(VISITS, ",".join(map(str, plan_ids)).encode())
    data.setText(text)
    return data


def visits_in(data: QMimeData) -> list[int]:
    """The planned visits in a drag; empty when it holds something else."""
    text = bytes(data.data(VISITS).data()).decode("ascii", "replace")
    return [int(part) for part in text.split(",") if part.isdigit()]


def accounts_in(data: QMimeData) -> list[int]:
    """The accounts in a drag, from the plan's list, the board or any other list."""
    return unpacked(data)


def welcome(data: QMimeData) -> bool:
    """Whether the plan takes what is dragged."""
    return data.hasFormat(VISITS) or data.hasFormat(ACCOUNTS)


def carry(source: QWidget, data: QMimeData, text: str, look: Look) -> None:
    """Drag it; returns when it was dropped or given up. Only a copy is offered."""
    drag = QDrag(source)
    drag.setMimeData(data)
    shot = _slip(text, look, source.devicePixelRatioF())
    drag.setPixmap(shot)
    drag.setHotSpot(QPoint(16, HEIGHT // 2))
    drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


def carry_visits(source: QWidget, ids: list[int], names: list[str], look: Look) -> None:
    """Drag planned visits."""
    if ids:
        carry(source, packed_visits(ids, "\n".join(names)), _said(names), look)


def carry_accounts(source: QWidget, ids: list[int], names: list[str], look: Look) -> None:
    """Drag accounts, as the board does."""
    if ids:
        carry(source, packed(ids, "\n".join(names)), _said(names), look)


def _said(names: list[str]) -> str:
    first = names[0] if names else ""
    return first if len(names) < 2 else f"{first} +{len(names) - 1}"


def _slip(text: str, look: Look, scale: float) -> QPixmap:
    """A slip of paper with the words on it."""
    font = look.font("sans", 13, bold=True)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, 260)
    width = metrics.horizontalAdvance(shown) + 28
    shot = QPixmap(round(width * scale), round(HEIGHT * scale))
    shot.setDevicePixelRatio(scale)
    shot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.theme.focus)
    painter.setBrush(look.theme.card)
    box = QRectF(0.5, 0.5, width - 1, HEIGHT - 1)
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(font)
    painter.setPen(look.theme.ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return shot
