"""A notebook's edge is one line from its head to its foot, however the screen is scaled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Notebook
from four_notebooks.views.board.column import HEAD

if TYPE_CHECKING:
    from conftest import Stage

UNTOUCHED = "#000000"


def painted(column: QWidget, scale: float) -> QImage:
    """The notebook alone, as a screen of that scale would show it."""
    width, height = int(column.width() * scale) + 2, int(column.height() * scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(0)
    column.render(image, QPoint(), QRegion(column.rect()), QWidget.RenderFlag.DrawWindowBackground)
    return image


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("width", [240, 241, 242, 243])
def test_the_paper_ends_at_one_pixel_and_not_in_between(
    stage: Stage, width: int, scale: float
) -> None:
    column = stage.page.columns[Notebook.A]
    column.resize(width, 400)
    image = painted(column, scale)
    edge = range(int((width - 6) * scale), image.width())
    for height in (HEAD - 20, HEAD + 40):
        colours = {image.pixelColor(x, int(height * scale)).name() for x in edge}
        assert colours <= {stage.desk.look.theme.paper.name(), UNTOUCHED}
