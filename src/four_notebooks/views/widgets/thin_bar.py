"""Narrow scroll bars that disappear into the paper."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea

WIDTH = 9


def thin_bar(area: QAbstractScrollArea, ground: QColor, ink: QColor) -> None:
    """Give a list narrow scroll bars on ``ground``."""
    handle = f"rgba({ink.red()},{ink.green()},{ink.blue()},110)"
    area.verticalScrollBar().setStyleSheet(
        f"QScrollBar:vertical{{background:{ground.name()};width:{WIDTH}px;margin:0;border:0}}"
        f"QScrollBar::handle:vertical{{background:{handle};border-radius:3px;"
        "min-height:36px;margin:2px 2px 2px 1px}"
        "QScrollBar::handle:vertical:disabled{background:none}"
        "QScrollBar::add-line:vertical,QScrollBar::sub-line:vertical{height:0}"
        "QScrollBar::add-page:vertical,QScrollBar::sub-page:vertical{background:none}"
    )
    area.horizontalScrollBar().setStyleSheet(
        f"QScrollBar:horizontal{{background:{ground.name()};height:{WIDTH}px;margin:0;border:0}}"
        f"QScrollBar::handle:horizontal{{background:{handle};border-radius:3px;"
        "min-width:36px;margin:2px 2px 1px 2px}"
        "QScrollBar::handle:horizontal:disabled{background:none}"
        "QScrollBar::add-line:horizontal,QScrollBar::sub-line:horizontal{width:0}"
        "QScrollBar::add-page:horizontal,QScrollBar::sub-page:horizontal{background:none}"
    )
