"""What a page must hold to: each check takes what was painted and tells what is wrong.

A finding is one sentence with the text and its place; no findings is a page in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from look.colours import Shot, hexed, laid_over, ratio
from look.glyphs import glyphs
from look.recorder import (
    Painted,
    Text,
    in_window,
    name_of,
    scroll_area_of,
    scrolls,
)

CONTRAST = 4.5
"""WCAG 2.1, success criterion 1.4.3 (AA); asked of large text too."""
TOUCH = 2.0
"""Items may touch by so many pixels (soft edges, hanging serifs) and no more."""
CUT = 1.0
"""A glyph may reach so many pixels over its edge, as italics do."""
LONG = 24
"""A name wider than so many columns (a Chinese character is two) may be elided,"""
LEFT = 12
"""if so many columns of it remain to be read."""
PARTS = re.compile(r"\s{2,}| · |: |：")
"""What stands between a name and the words before it in one line."""


@dataclass(frozen=True)
class Allowed:
    """The exemptions, each with its reason where the list is made.

    ``floats`` are classes of widgets that lie over others on purpose for a while.
    ``decorative`` are classes of widgets whose words are ornament. ``names`` are the
    names in the book that may be longer than any room. ``ending`` are texts of the
    program that end in an ellipsis by themselves. ``pictures`` are classes that paint
    pictures without words. ``foreign`` matches what the program says in another language.
    """

    floats: Collection[str] = ()
    decorative: Collection[str] = ()
    names: Collection[str] = ()
    ending: Collection[str] = ()
    pictures: Collection[str] = ()
    foreign: re.Pattern[str] | None = None


@dataclass
class Page:
    """A page as it was painted, with its picture."""

    painted: Painted
    shot: Shot
    allowed: Allowed = field(default_factory=Allowed)

    def seen(self) -> Iterator[tuple[Text, QRectF]]:
        """The texts that can be seen, each with the part of it that scrolling leaves over."""
        floats = [w for w in self.painted.order if type(w).__name__ in self.allowed.floats]
        for text in self.painted.texts:
            part = scrolled(text, self.painted.window)
            if not part.isEmpty() and not self._covered(text, floats):
                yield text, part

    def _covered(self, text: Text, floats: Iterable[QWidget]) -> bool:
        for over in floats:
            if over is text.widget or over.isAncestorOf(text.widget):
                continue
            place = in_window(over, self.painted.window)
            if self.painted.order[over] > self.painted.order.get(
                text.widget, -1
            ) and place.intersects(text.ink):
                return True
        return False


def scrolled(text: Text, window: QWidget) -> QRectF:
    """What is left of a text's glyphs after the scroll areas it lies in were scrolled."""
    part = QRectF(text.ink)
    at: QWidget | None = text.widget
    if isinstance(at, QLineEdit) and at.text():
        part = part.intersected(in_window(at, window))  # The part where the cursor is.
    while at is not None:
        area = scroll_area_of(at)
        if area is not None:
            room = in_window(at, window)
            if scrolls(area, Qt.Orientation.Vertical):
                part.setTop(max(part.top(), room.top()))
                part.setBottom(min(part.bottom(), room.bottom()))
            if scrolls(area, Qt.Orientation.Horizontal):
                part.setLeft(max(part.left(), room.left()))
                part.setRight(min(part.right(), room.right()))
            if part.height() <= 0 or part.width() <= 0:
                return QRectF()
        at = at.parentWidget()
        if at is not None and at.isWindow() and at is not window:
            break
    return part


def everything(page: Page) -> list[str]:
    """All findings on a page."""
    found = [*contrast(page), *cut(page), *overlap(page), *hidden(page), *untranslated(page)]
    return [*found, *glyphs(page.painted.texts)]


# Contrast ------------------------------------------------------------------------------


def contrast(page: Page) -> list[str]:
    """Texts that stand out from their ground by less than 4.5 to 1.

    Exempt are controls that are switched off (as in WCAG) and ornament.
    """
    found = []
    for text, part in page.seen():
        if not text.widget.isEnabled() or type(text.widget).__name__ in page.allowed.decorative:
            continue
        area = part.adjusted(-2, -2, 2, 2).intersected(in_window(text.widget, page.painted.window))
        for ground in page.shot.grounds(area.toAlignedRect(), text.pen):
            seen = laid_over(text.pen, ground)
            reached = ratio(seen, ground)
            if reached < CONTRAST:
                found.append(f"{text}: {reached:.2f} to 1, {hexed(seen)} on {hexed(ground)}")
    return found


# Cut -----------------------------------------------------------------------------------


def columns(text: str) -> int:
    """How wide a text is: a Chinese character counts two, a Latin letter one."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def is_free_text(text: Text) -> bool:
    """Sentences that people wrote are set in serif, or lie in a field that scrolls with them."""
    if isinstance(text.widget, QLineEdit) and not text.widget.text():
        return False  # What stands in an empty field is the program's.
    serif = any("Serif" in family for family in text.font.families()) or any(
        family in {"Songti SC", "STSong", "SimSun", "NSimSun"} for family in text.font.families()
    )
    at: QWidget | None = text.widget
    area = scroll_area_of(text.widget)
    return serif or isinstance(at, QLineEdit) or isinstance(area, QPlainTextEdit | QTextEdit)


def cut(page: Page) -> list[str]:
    """Texts of which an edge is missing, and names, times and counts that were elided."""
    return [*clipped(page), *elided(page)]


def clipped(page: Page) -> list[str]:
    """Texts whose glyphs leave their clip, their widget or a widget around it."""
    found = []
    for text, part in page.seen():
        missing = _missing(text, part, page.painted.window)
        if missing:
            found.append(f"{text}: {missing}")
    return found


def _missing(text: Text, part: QRectF, window: QWidget) -> str:
    if text.clip is not None:
        over = _over(part, text.clip)
        written = isinstance(text.widget, QLineEdit) and bool(text.widget.text())
        if over > CUT and not written and not _scrolls_itself(text):
            return f"{over:.0f} px outside the painter's clip"
    at: QWidget | None = text.widget
    while at is not None:
        over = _over(part, in_window(at, window))
        if over > CUT:
            return f"{over:.0f} px outside {name_of(at)}"
        if at is window:
            break
        at = at.parentWidget()
    return ""


def _scrolls_itself(text: Text) -> bool:
    area = scroll_area_of(text.widget)
    return area is not None and scrolls(area, Qt.Orientation.Vertical)


def _over(part: QRectF, room: QRectF) -> float:
    """How many pixels of a rectangle are outside another, on the worst side."""
    return max(
        room.left() - part.left(),
        part.right() - room.right(),
        room.top() - part.top(),
        part.bottom() - room.bottom(),
    )


def elided(page: Page) -> list[str]:
    """Names, times, counts and labels that end in an ellipsis that is not their own.

    Only these may: what people wrote in sentences; a name of more than 24 columns of
    which 12 can be read; a text of the program that ends so by itself.
    """
    found = []
    for text, _part in page.seen():
        if "…" not in text.text or is_free_text(text) or _own_ellipsis(text, page.allowed):
            continue
        start = PARTS.split(text.text.split("…")[0])[-1]
        full = [n for n in page.allowed.names if start in n and columns(n) > LONG]
        if full and columns(start) >= LEFT:
            continue
        found.append(f"{text}: elided")
    return found


def _own_ellipsis(text: Text, allowed: Allowed) -> bool:
    shown = text.text.strip()
    if isinstance(text.widget, QAbstractButton | QLabel) and shown in text.widget.text():
        return True
    if isinstance(text.widget, QLineEdit) and shown in text.widget.placeholderText():
        return True
    return any(own.endswith(shown) for own in allowed.ending)


# Overlap -------------------------------------------------------------------------------


def overlap(page: Page) -> list[str]:
    """Texts that lie on one another or under a widget, and widgets of one layout that do."""
    return [*_texts_over_texts(page), *_texts_under_fills(page), *_widgets_over_widgets(page)]


def _texts_under_fills(page: Page) -> list[str]:
    """Texts on which something opaque was painted afterwards."""
    floats = page.allowed.floats
    fills = [f for f in page.painted.fills if not _within(f.widget, floats)]
    found = []
    for text, part in page.seen():
        over = [f for f in fills if f.turn > text.turn and _lies_on(f.place, part)]
        if over:
            found.append(f"{text} is under what {name_of(over[-1].widget)} paints")
    return found


def _within(widget: QWidget | None, classes: Collection[str]) -> bool:
    while widget is not None:
        if type(widget).__name__ in classes:
            return True
        widget = widget.parentWidget()
    return False


def _lies_on(one: QRectF, other: QRectF) -> bool:
    both = one.intersected(other)
    return both.width() > TOUCH and both.height() > TOUCH


def _texts_over_texts(page: Page) -> list[str]:
    seen = sorted(page.seen(), key=lambda pair: pair[1].top())
    found = []
    for at, (one, place) in enumerate(seen):
        for other, other_place in seen[at + 1 :]:
            if other_place.top() > place.bottom() - TOUCH:
                break
            both = place.intersected(other_place)
            if both.width() > TOUCH and both.height() > TOUCH and not _painted_twice(one, other):
                found.append(f"{one} lies on {other}")
    return found


def _painted_twice(one: Text, other: Text) -> bool:
    """A selected part of a text is painted over the text itself."""
    return (
        one.widget is other.widget
        and abs(one.baseline.y() - other.baseline.y()) < 1
        and (one.text in other.text or other.text in one.text)
    )


def _widgets_over_widgets(page: Page) -> list[str]:
    found = []
    for widget in page.painted.order:
        layout = widget.layout()
        if layout is None:
            continue
        inside = [w for w in _managed(layout) if w.isVisible() and not w.size().isEmpty()]
        for at, one in enumerate(inside):
            for other in inside[at + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > TOUCH and both.height() > TOUCH:
                    found.append(f"{name_of(one)} lies on {name_of(other)} by {both.getRect()}")
            if _over(QRectF(one.geometry()), QRectF(widget.rect())) > TOUCH:
                found.append(f"{name_of(one)} reaches out of {name_of(widget)}")
    return found


def _managed(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _managed(inner)


# Pictures that could hide words ----------------------------------------------------------


def hidden(page: Page) -> list[str]:
    """Pictures large enough to hold words, which no recorder could read."""
    return [
        f"a picture of {p.place.width():.0f}x{p.place.height():.0f} in {name_of(p.widget)}"
        for p in page.painted.pictures
        if p.place.width() > 48
        and p.place.height() > 12
        and type(p.widget).__module__.startswith("four_notebooks")
        and type(p.widget).__name__ not in page.allowed.pictures
    ]


# Language ------------------------------------------------------------------------------


def untranslated(page: Page) -> list[str]:
    """Texts of the program that are not in the language it speaks."""
    foreign = page.allowed.foreign
    if foreign is None:
        return []
    return [f"{text}: not translated" for text, _ in page.seen() if foreign.fullmatch(text.text)]
