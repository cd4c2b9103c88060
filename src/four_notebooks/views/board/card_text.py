"""A card's words cut to its width, kept until the width or the words change."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from four_notebooks.models.board.face import Face, Figure, Hop
from four_notebooks.views.board.card_size import CardSize
from four_notebooks.views.look import Look

SIDE = 11  # from the card's edge to its words
CHIP_SIDE = 8
CHIP_HEIGHT = 18
HEAT_WIDTH = 38
BETWEEN = 9
DOT = 9
LINE = 12
STEP = 5
LOCK = 13
LOCK_ROOM = LOCK + 4  # the lock of a card that is kept from being released, before its name
LONG_NAME = 24  # columns; names up to here are shown whole
_ELIDE = Qt.TextElideMode.ElideRight


class CardFonts:
    """The fonts of a card with their measures."""

    def __init__(self, look: Look) -> None:
        self.name = look.font("sans", 14, bold=True)
        self.chip = look.font("figures", 12, bold=True)
        self.chain = look.font("sans", 12)
        self.note = look.font("serif", 13)
        self.foot = look.font("figures", 11)
        self.name_m = QFontMetricsF(self.name)
        self.chip_m = QFontMetricsF(self.chip)
        self.chain_m = QFontMetricsF(self.chain)
        self.note_m = QFontMetricsF(self.note)
        self.foot_m = QFontMetricsF(self.foot)


@dataclass(slots=True)
class CardText:
    """What fits. ``chip_low``: the chip stands beside the people, the name needs its line.

    ``line`` and ``step`` are the length of the lines between people and the gap at them.
    """

    name: str = ""
    chip: str = ""
    chip_width: float = 0.0
    chip_low: bool = False
    chain: list[tuple[Hop, float]] = field(default_factory=list)
    line: int = LINE
    step: int = STEP
    plain: str = ""
    note: list[str] = field(default_factory=list)
    heat_bar: bool = True
    figures: list[tuple[Figure, float]] = field(default_factory=list)


def columns(text: str) -> int:
    """How wide a text is in columns of type: Han characters take two."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def fit(face: Face, width: float, size: CardSize, fonts: CardFonts) -> CardText:
    """Cut a card's words to ``width``, the whole card's, in logical pixels."""
    text = CardText(heat_bar=size.form != "low")
    room = width - 2 * SIDE
    beside = _name(text, face, room, fonts)
    if size.form == "lead_low":
        name = fonts.name_m.horizontalAdvance(text.name) + (LOCK_ROOM if face.locked else 0)
        text.plain = parts_that_fit(face.plain, fonts.chain_m, room - name - BETWEEN, cut=False)
        return text
    if size.form in ("full", "judged"):
        text.figures = _figures(face, room, fonts, bar=True)
    elif size.form == "low":
        spare = beside - min(_least(face.chain, fonts), beside * 0.7)
        text.figures = _figures(face, min(spare, beside * 0.5), fonts, bar=False)
        beside -= sum(w + BETWEEN for _, w in text.figures)
    if face.chain:
        _chain(text, face.chain, beside, fonts)
    else:
        text.plain = parts_that_fit(face.plain, fonts.chain_m, beside)
    if size.note_lines and face.strategy:
        text.note = wrap(face.strategy, room - 14, size.note_lines, fonts.note)
    return text


def _name(text: CardText, face: Face, room: float, fonts: CardFonts) -> float:
    """Name and chip; the room that is left beside the chip where the people stand."""
    text.chip = face.countdown or face.pool
    wanted = fonts.name_m.horizontalAdvance(face.name)
    lock = LOCK_ROOM if face.locked else 0
    if not text.chip:
        text.name = fonts.name_m.elidedText(face.name, _ELIDE, room - lock)
        return room
    text.chip_width = fonts.chip_m.horizontalAdvance(text.chip) + 2 * CHIP_SIDE
    beside = room - text.chip_width - 6
    if wanted <= beside - lock:
        text.name = face.name
        return room
    shown = fonts.name_m.elidedText(face.name, _ELIDE, beside - lock)
    if columns(face.name) > LONG_NAME and columns(shown) > LONG_NAME // 2:
        text.name = shown
        return room
    text.chip_low = True
    text.name = fonts.name_m.elidedText(face.name, _ELIDE, room - lock)
    return beside


def parts_that_fit(text: str, metrics: QFontMetricsF, room: float, cut: bool = True) -> str:
    """A text of parts with dots between, without the last parts that do not fit.

    The first part is cut if it must be, or left out where ``cut`` is false.
    """
    parts = text.split(" · ")
    while len(parts) > 1 and metrics.horizontalAdvance(" · ".join(parts)) > room:
        parts.pop()
    kept = " · ".join(parts)
    if metrics.horizontalAdvance(kept) <= room:
        return kept
    return metrics.elidedText(kept, _ELIDE, max(room, 0)) if cut else ""


def _figures(face: Face, room: float, fonts: CardFonts, *, bar: bool) -> list[tuple[Figure, float]]:
    """Those that fit: first all in full, then shorter from the last, then fewer.

    Red ones never fall out for others.
    """
    wanted = list(face.figures)
    if face.heat is not None:
        wanted.insert(0, Figure(f"{face.heat}°"))
        room -= HEAT_WIDTH + BETWEEN if bar else 0
    measure = fonts.foot_m.horizontalAdvance

    def used() -> float:
        return sum(measure(figure.text) + BETWEEN for figure in wanted) - BETWEEN

    for at in range(len(wanted) - 1, -1, -1):
        if used() <= room:
            break
        if wanted[at].short:
            wanted[at] = wanted[at]._replace(text=wanted[at].short)
    while wanted and used() > room:
        calm = [i for i, figure in enumerate(wanted) if not figure.red]
        wanted.pop(calm[-1] if calm else -1)
    return [(figure, measure(figure.text)) for figure in wanted]


def _least(chain: tuple[Hop, ...], fonts: CardFonts) -> float:
    """The room in which the last name can still be read whole, with a gap after it."""
    if not chain:
        return 0.0
    lines = (len(chain) - 1) * (LINE // 2 + 2 * (STEP - 2))
    last = fonts.chain_m.horizontalAdvance(chain[-1].text)
    return len(chain) * DOT + 3 + lines + last + BETWEEN


def _chain(text: CardText, chain: tuple[Hop, ...], room: float, fonts: CardFonts) -> None:
    """The people; where there is no room something gives way.

    First the others' names, then the length of the lines, then the others' levels; the
    last name is cut only when nothing else helps.
    """
    hops = list(chain)
    measure = fonts.chain_m.horizontalAdvance

    def used(but_last: bool = False) -> float:
        words = hops[:-1] if but_last else hops
        dots = sum(DOT + (3 if hop.text else 0) for hop in hops)
        lines = max(0, len(hops) - 1) * (text.line + 2 * text.step)
        return dots + lines + sum(measure(hop.text) for hop in words)

    for at in range(len(hops) - 1):
        if used() > room:
            hops[at] = Hop(hops[at].text.split(" ", 1)[0], hops[at].met)
    if used() > room:
        text.line, text.step = LINE // 2, STEP - 2
    for at in range(len(hops) - 1):
        if used() > room:
            hops[at] = Hop("", hops[at].met)
    if used() > room:
        last = fonts.chain_m.elidedText(hops[-1].text, _ELIDE, max(room - used(True), 0))
        hops[-1] = Hop(last, hops[-1].met)
    text.chain = [(hop, measure(hop.text)) for hop in hops]


def wrap(text: str, width: float, lines: int, font: QFont) -> list[str]:
    """A text in at most so many lines, the last one elided."""
    metrics = QFontMetricsF(font)
    if lines == 1 or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, _ELIDE, width)]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    at = 0
    while len(found) < lines - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        found.append(text[at : at + line.textLength()].rstrip())
        at += line.textLength()
    layout.endLayout()
    rest = text[at:].lstrip()
    if rest:
        found.append(metrics.elidedText(rest, _ELIDE, width))
    return found
