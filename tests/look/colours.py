"""How well a text stands out from what lies under it, by WCAG 2.1 (relative luminance)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPixmap

Rgb = tuple[int, int, int]

GROUND_SHARE = 0.12
"""A second colour under a text counts as ground from this share of its pixels on."""
OFF_THE_MIX = 30
"""How far (0-255) a colour must be from every mix of pen and ground to be a ground itself."""


def _linear(channel: float) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 for black and 1 for white."""
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def rgb(colour: QColor) -> Rgb:
    """A colour without its opacity."""
    return colour.red(), colour.green(), colour.blue()


def hexed(colour: Rgb) -> str:
    """A colour as it is written in style sheets."""
    return QColor(*colour).name()


def laid_over(pen: QColor, ground: Rgb) -> Rgb:
    """What an eye sees of a pen that is not quite opaque."""
    alpha = pen.alphaF()
    mixed = [round(p * alpha + g * (1 - alpha)) for p, g in zip(rgb(pen), ground, strict=True)]
    return mixed[0], mixed[1], mixed[2]


class Shot:
    """A picture of a window, with its pixels at hand."""

    def __init__(self, picture: QPixmap) -> None:
        self._image: QImage = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
        self._pixels = memoryview(self._image.constBits()).cast("I")
        self.size = self._image.size()

    def counted(self, area: QRect) -> Counter[Rgb]:
        """How often each colour occurs in an area."""
        area = area.intersected(self._image.rect())
        counted: Counter[int] = Counter()
        wide = self._image.bytesPerLine() // 4
        for y in range(area.top(), area.bottom() + 1):
            start = y * wide + area.left()
            counted.update(self._pixels[start : start + area.width()])
        colours: Counter[Rgb] = Counter()
        for pixel, times in counted.items():
            colours[(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)] += times
        return colours

    def grounds(self, area: QRect, pen: QColor) -> list[Rgb]:
        """The colours a text lies on: the most frequent one, and others that are no mixes.

        Soft edges of glyphs are mixes of pen and ground; whatever covers a good part of the
        area and is none of them is ground too (a text across two colours).
        """
        counted = _alike(self.counted(area))
        if not counted:
            return []
        first = counted.most_common(1)[0][0]
        seen = laid_over(pen, first)
        least = GROUND_SHARE * counted.total()
        return [first, *_others(counted, first, seen, least)]


def _alike(counted: Counter[Rgb]) -> Counter[Rgb]:
    """Shades of a soft gradient counted together, under the one that is most frequent."""
    kept: dict[tuple[int, ...], Rgb] = {}
    joined: Counter[Rgb] = Counter()
    for colour, times in counted.most_common():
        shade = tuple(channel >> 4 for channel in colour)
        joined[kept.setdefault(shade, colour)] += times
    return joined


def _others(counted: Counter[Rgb], first: Rgb, seen: Rgb, least: float) -> Iterator[Rgb]:
    for colour, times in counted.most_common(8)[1:]:
        if times >= least and _from_mix(colour, first, seen) > OFF_THE_MIX:
            yield colour


def _from_mix(colour: Rgb, one: Rgb, other: Rgb) -> float:
    """How far a colour is from the straight line between two others."""
    along = [b - a for a, b in zip(one, other, strict=True)]
    length = sum(step * step for step in along)
    to = [c - a for a, c in zip(one, colour, strict=True)]
    share = sum(t * s for t, s in zip(to, along, strict=True)) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return max(abs(t - s * share) for t, s in zip(to, along, strict=True))
