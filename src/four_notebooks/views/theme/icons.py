"""Icons from one set of SVG drawings, tinted by the theme, sharp at every scaling."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImageReader, QPixmap

_SCALES = (1.0, 1.5, 2.0)


class Icons:
    """The drawings of one folder, kept once tinted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def names(self) -> list[str]:
        """Every drawing there is."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def pixmap(self, name: str, colour: QColor, size: int = 18, scale: float = 1.0) -> QPixmap:
        """The drawing in one colour, ``size`` logical pixels wide."""
        key = (name, colour.name(), size, scale)
        kept = self._pixmaps.get(key)
        if kept is None:
            kept = self._pixmaps[key] = self._draw(name, colour, size, scale)
        return kept

    def icon(self, name: str, colour: QColor, size: int = 18) -> QIcon:
        """The drawing as an icon that stays sharp on finer screens."""
        key = (name, colour.name(), size)
        kept = self._icons.get(key)
        if kept is None:
            kept = QIcon()
            for scale in _SCALES:
                kept.addPixmap(self.pixmap(name, colour, size, scale))
            self._icons[key] = kept
        return kept

    def _draw(self, name: str, colour: QColor, size: int, scale: float) -> QPixmap:
        drawing = self._drawings.get(name)
        if drawing is None:
            drawing = self._drawings[name] = (self._folder / f"{name}.svg").read_bytes()
        # QtSvg paints currentColor black.
        tinted = drawing.replace(b"currentColor", colour.name().encode())
        buffer = QBuffer()
        buffer.setData(QByteArray(tinted))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(round(size * scale), round(size * scale)))
        image = reader.read()
        pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.AutoColor)
        pixmap.setDevicePixelRatio(scale)
        return pixmap
