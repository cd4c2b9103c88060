"""Plots and tables as files and as text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPoint
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.exchange.tables_out import replace_file, write_csv
from four_notebooks.models.review.chart import Chart, Tile
from four_notebooks.models.review.files import csv_rows
from four_notebooks.views.ask import Ask
from four_notebooks.views.review.card import PlotCard

translate = QCoreApplication.translate


def card_menu(ask: Ask, card: PlotCard, at: QPoint) -> str:
    """Ask what to do with one plot, and do it; what is to be said afterwards."""
    chart = card.chart
    assert chart is not None
    menu = QMenu(card)
    copy = menu.addAction(translate("ReviewPage", "Copy the table as text"))
    menu.addSeparator()
    picture = menu.addAction(translate("ReviewPage", "Save as a picture (PNG)…"))
    table = menu.addAction(translate("ReviewPage", "Save as a table (CSV)…"))
    taken = ask.menu(menu, at)
    menu.deleteLater()
    if taken is copy:
        QGuiApplication.clipboard().setText(chart.table.as_text())
        return translate("ReviewPage", "Table copied")
    if taken is picture:
        return save_picture(ask, card, card, f"review-{chart.code}")
    return save_tables(ask, (), (chart,), card, f"review-{chart.code}") if taken is table else ""


def save_picture(ask: Ask, widget: QWidget, parent: QWidget, name: str) -> str:
    """Ask for a file and paint a widget into it, whole, also what is out of sight."""
    title = translate("ReviewPage", "Save as a picture")
    path = ask.save_file(parent, title, f"{name}.png", "PNG (*.png)")
    if path is None:
        return ""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture_of(widget).save(buffer, "PNG")
    return _written(path, bytes(buffer.data().data()))


def picture_of(widget: QWidget) -> QPixmap:
    """A widget as a picture on its own paper, twice as fine as the screen's least."""
    ratio = max(2.0, widget.devicePixelRatioF())
    shot = QPixmap(widget.size() * ratio)
    shot.setDevicePixelRatio(ratio)
    shot.fill(_ground(widget))
    painter = QPainter(shot)
    widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return shot


def _ground(widget: QWidget) -> QColor:
    """The desk under it."""
    page = widget.window()
    return page.palette().color(page.backgroundRole())


def save_tables(
    ask: Ask, tiles: Sequence[Tile], charts: Sequence[Chart], parent: QWidget, name: str
) -> str:
    """Ask for a file and write tables into it."""
    title = translate("ReviewPage", "Save as a table")
    path = ask.save_file(parent, title, f"{name}.csv", "CSV (*.csv)")
    if path is None:
        return ""
    path = path if path.suffix else path.with_suffix(".csv")
    try:
        write_csv(path, csv_rows(tiles, charts))
    except OSError as fault:
        return _failed(path, fault)
    return _done(path)


def _written(path: Path, content: bytes) -> str:
    path = path if path.suffix else path.with_suffix(".png")
    try:
        replace_file(path, content)
    except OSError as fault:
        return _failed(path, fault)
    return _done(path)


def _done(path: Path) -> str:
    return translate("ReviewPage", "Saved as {name}").format(name=path.name)


def _failed(path: Path, fault: OSError) -> str:
    text = translate("ReviewPage", "{name} could not be written: {why}")
    return text.format(name=path.name, why=fault.strerror or str(fault))
