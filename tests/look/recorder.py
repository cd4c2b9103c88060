"""Paints a window into a note book of its own: every text that is really painted, and where.

A paint engine written here takes the place of the screen. Qt paints the window into it
as it would paint anywhere, and each text arrives with its place, font, colour and clip.
Nothing is drawn; the colours under the texts are read from a picture taken apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QPixmap,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHeaderView, QWidget

HIDES = 0.5
"""From this opacity on a fill hides what lies under it."""
_Metric = QPaintDevice.PaintDeviceMetric
_Dirty = QPaintEngine.DirtyFlag
_inks: dict[tuple[str, str], QRectF] = {}


def ink_of(text: str, font: QFont) -> QRectF:
    """What the outlines of a text cover, about its origin: less than the font's full height."""
    key = (text, font.key())
    found = _inks.get(key)
    if found is None:
        path = QPainterPath()
        path.addText(0, 0, font, text)
        found = _inks[key] = path.boundingRect()
    return found


@dataclass(slots=True)
class Text:
    """One painted text. Rectangles are in the window; ``ink`` is what its glyphs cover.

    ``clip`` is what the painter let through by its own clip, ``place`` the rectangle the
    font takes from ascent to descent. ``baseline`` is where it starts, ``turn`` when it came
    among all that was painted.
    """

    text: str
    font: QFont
    pen: QColor
    ink: QRectF
    place: QRectF
    clip: QRectF | None
    widget: QWidget
    baseline: QPointF
    end: QPointF
    turn: int

    def __str__(self) -> str:
        x, y = round(self.ink.left()), round(self.ink.top())
        wide, high = round(self.ink.width()), round(self.ink.height())
        return f"“{self.text}” at {x},{y} {wide}x{high} in {name_of(self.widget)}"


@dataclass(slots=True)
class Picture:
    """A pixmap or image painted by a widget, in the window's coordinates."""

    place: QRectF
    widget: QWidget


@dataclass(slots=True)
class Fill:
    """A shape that was filled so that what lies under it cannot be seen."""

    place: QRectF
    widget: QWidget
    turn: int


@dataclass
class Painted:
    """All that one pass over a window painted."""

    window: QWidget
    texts: list[Text] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    order: dict[QWidget, int] = field(default_factory=dict)


def name_of(widget: QWidget) -> str:
    """What to call a widget in a report: its classes from the page inwards, and its name."""
    path = []
    at: QWidget | None = widget
    while at is not None and len(path) < 4:
        if type(at).__name__ not in {"QWidget", "QStackedWidget", "QSplitter"} or not path:
            path.append(type(at).__name__)
        at = at.parentWidget()
    named = widget.accessibleName() or widget.objectName()
    return "/".join(reversed(path)) + (f" [{named}]" if named else "")


class _Engine(QPaintEngine):
    """Writes down what it is told to paint."""

    def __init__(self, painted: Painted) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._painted = painted
        self._transform = QTransform()
        self._pen = QColor()
        self._clip: QRectF | None = None
        self._opaque = False
        self._turn = 0
        self.widget: QWidget = painted.window

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._transform = QTransform(state.transform())
        pen = state.pen()
        colour = QColor(pen.brush().color() if pen.brush().gradient() is None else pen.color())
        colour.setAlphaF(colour.alphaF() * state.opacity())
        self._pen = colour
        self._clip = self._clip_after(state)
        brush = state.brush()
        alpha = brush.color().alphaF() * state.opacity()
        self._opaque = brush.style() != Qt.BrushStyle.NoBrush and alpha > HIDES

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        text = item.text()
        if not text.strip():
            return
        font = QFont(item.font())
        to = self._transform
        font_box = QRectF(
            at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()
        )
        self._painted.texts.append(
            Text(
                text=text,
                font=font,
                pen=QColor(self._pen),
                ink=to.mapRect(ink_of(text, font).translated(at)),
                place=to.mapRect(font_box),
                clip=None if self._clip is None else QRectF(self._clip),
                widget=self.widget,
                baseline=to.map(at),
                end=to.map(QPointF(at.x() + item.width(), at.y())),
                turn=self._next(),
            )
        )

    def _clip_after(self, state: QPaintEngineState) -> QRectF | None:
        """The painter's own clip in the window, followed from change to change."""
        dirty = state.state()
        region, path = _Dirty.DirtyClipRegion, _Dirty.DirtyClipPath
        if dirty & _Dirty.DirtyClipEnabled and not state.isClipEnabled():
            return None
        if not dirty & (region | path):
            return self._clip
        if state.clipOperation() == Qt.ClipOperation.NoClip:
            return None
        room = QRectF(state.clipRegion().boundingRect())
        if dirty & path and not state.clipPath().isEmpty():
            room = state.clipPath().boundingRect()
        room = self._transform.mapRect(room)
        if state.clipOperation() == Qt.ClipOperation.IntersectClip and self._clip is not None:
            return self._clip.intersected(room)
        return room

    def _next(self) -> int:
        self._turn += 1
        return self._turn

    def drawPath(self, path: QPainterPath) -> None:
        """Rectangles and ellipses come here too, as Qt turns them into paths."""
        if not self._opaque:
            return
        place = self._transform.mapRect(path.controlPointRect())
        shown = QRectF(self.systemClip().boundingRect())
        clip = shown if self._clip is None else shown.intersected(self._clip)
        place = place.intersected(clip)
        if place.width() > 2 and place.height() > 2:
            self._painted.fills.append(Fill(place, self.widget, self._next()))

    def _picture(self, place: QRectF) -> None:
        if not isinstance(self.widget, QWidget):
            return
        self._painted.pictures.append(Picture(self._transform.mapRect(place), self.widget))

    def drawPixmap(self, place: QRectF, _pixmap: QPixmap, _part: QRectF) -> None:
        self._picture(QRectF(place))

    def drawImage(self, place: QRectF, *_image: object) -> None:
        self._picture(QRectF(place))

    def drawTiledPixmap(self, *_what: object) -> None:
        """Textures hold no words."""

    def drawPolygon(self, *_points: object) -> None:
        """Lines hide nothing."""

    def drawLines(self, *_lines: object) -> None:
        """Lines hide nothing."""

    def drawPoints(self, *_points: object) -> None:
        """Lines hide nothing."""


class _Paper(QPaintDevice):
    """A device as large as the window, at 96 dots per inch, that records."""

    def __init__(self, painted: Painted) -> None:
        super().__init__()
        size = painted.window.size()
        self.engine = _Engine(painted)
        self._measures = {
            _Metric.PdmWidth: size.width(),
            _Metric.PdmHeight: size.height(),
            _Metric.PdmDpiX: 96,
            _Metric.PdmDpiY: 96,
            _Metric.PdmPhysicalDpiX: 96,
            _Metric.PdmPhysicalDpiY: 96,
            _Metric.PdmDepth: 32,
            _Metric.PdmNumColors: 2**30,
            _Metric.PdmDevicePixelRatio: 1,
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._measures.get(metric, 65536 if "Scaled" in metric.name else 1)


class _Watch(QObject):
    """Tells the engine which widget is about to paint."""

    def __init__(self, engine: _Engine, painted: Painted) -> None:
        super().__init__()
        self._engine = engine
        self._order = painted.order

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._engine.widget = watched
            self._order[watched] = len(self._order)
        return False


@contextmanager
def _watching(engine: _Engine, painted: Painted) -> Iterator[None]:
    app = QApplication.instance()
    assert app is not None
    watch = _Watch(engine, painted)
    app.installEventFilter(watch)
    try:
        yield
    finally:
        app.removeEventFilter(watch)


@contextmanager
def _without_effects(window: QWidget) -> Iterator[None]:
    """An effect paints its widget into a picture first, and words would be lost in it."""
    effects = [w.graphicsEffect() for w in (window, *window.findChildren(QWidget))]
    enabled = [effect for effect in effects if effect is not None and effect.isEnabled()]
    for effect in enabled:
        effect.setEnabled(False)
    try:
        yield
    finally:
        for effect in enabled:
            effect.setEnabled(True)


def record(window: QWidget) -> Painted:
    """Paint a window with all its children, and tell every text that came."""
    painted = Painted(window)
    paper = _Paper(painted)
    with _without_effects(window), _watching(paper.engine, painted):
        window.render(paper)
    painted.texts = _joined(painted.texts)
    return painted


def _joined(texts: list[Text]) -> list[Text]:
    """Pieces that follow each other on one line are one text: Qt parts them by script."""
    joined: list[Text] = []
    for text in texts:
        last = joined[-1] if joined else None
        if last is not None and _follows(last, text):
            last.text += text.text
            last.ink = last.ink.united(text.ink)
            last.place = last.place.united(text.place)
            last.end = text.end
        else:
            joined.append(text)
    return joined


def _follows(one: Text, other: Text) -> bool:
    gap = other.baseline - one.end
    return (
        one.widget is other.widget
        and one.pen == other.pen
        and one.font.pixelSize() == other.font.pixelSize()
        and one.font.bold() == other.font.bold()
        and abs(gap.x()) + abs(gap.y()) < 0.4 * max(one.font.pixelSize(), 10)
        and one.clip == other.clip
    )


def in_window(widget: QWidget, window: QWidget) -> QRectF:
    """A widget's rectangle in the window."""
    return QRectF(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))


def scroll_area_of(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose viewport this is, if it is one."""
    parent = widget.parentWidget()
    if not isinstance(parent, QAbstractScrollArea) or parent.viewport() is not widget:
        return None
    if isinstance(parent, QHeaderView) and isinstance(parent.parentWidget(), QAbstractScrollArea):
        return parent.parentWidget()  # The heads of columns go with their table.
    return parent


def scrolls(area: QAbstractScrollArea, way: Qt.Orientation) -> bool:
    """Whether there is more to see in a direction.

    Down and up go by wheel and keys too; sideways needs a scroll bar that can be seen.
    """
    if way == Qt.Orientation.Vertical:
        bar = area.verticalScrollBar()
        return bar.maximum() > bar.minimum()
    bar = area.horizontalScrollBar()
    shown = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return shown and bar.maximum() > bar.minimum()
