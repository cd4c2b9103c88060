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
    """What fits; ``chip_width`` is 0 without a chip, ``cut`` says that something was elided."""

    name: str = ""
    chip: str = ""
    chip_width: float = 0.0
    chain: list[tuple[Hop, float]] = field(default_factory=list)
    plain: str = ""
    note: list[str] = field(default_factory=list)
    figures: list[tuple[Figure, float]] = field(default_factory=list)


def fit(face: Face, width: float, size: CardSize, fonts: CardFonts) -> CardText:
    """Cut a card's words to ``width``, the whole card's, in logical pixels."""
    text = CardText()
    room = width - 2 * SIDE
    text.chip = face.countdown or face.pool
    if text.chip:
        text.chip_width = fonts.chip_m.horizontalAdvance(text.chip) + 2 * CHIP_SIDE
    name_room = room - (text.chip_width + 6 if text.chip else 0)
    beside = room
    if size.form == "lead_low":
        name = min(fonts.name_m.horizontalAdvance(face.name), name_room * 0.7)
        beside = name_room - name - BETWEEN
        name_room = name + 1
    text.name = fonts.name_m.elidedText(face.name, _ELIDE, name_room)
    foot_used = 0.0
    if size.form in ("full", "judged", "low"):
        text.figures = _figures(face, room if size.form != "low" else room * 0.55, fonts)
        foot_used = sum(w + BETWEEN for _, w in text.figures)
        foot_used += 0 if face.heat is None else HEAT_WIDTH + BETWEEN
    if size.form == "low":
        beside = room - foot_used
    text.chain = _chain(face.chain, beside, fonts)
    if not face.chain:
        text.plain = fonts.chain_m.elidedText(face.plain, _ELIDE, max(beside, 0))
    if size.note_lines and face.strategy:
        text.note = wrap(face.strategy, room - 14, size.note_lines, fonts.note)
    return text


def _figures(face: Face, room: float, fonts: CardFonts) -> list[tuple[Figure, float]]:
    """Those that fit, the first ones first; red ones never fall out for others."""
    wanted = list(face.figures)
    if face.heat is not None:
        wanted.insert(0, Figure(f"{face.heat}°"))
        room -= HEAT_WIDTH + BETWEEN
    measured = [(figure, fonts.foot_m.horizontalAdvance(figure.text)) for figure in wanted]
    while measured and sum(w + BETWEEN for _, w in measured) - BETWEEN > room:
        calm = [i for i, (figure, _) in enumerate(measured) if not figure.red]
        measured.pop(calm[-1] if calm else -1)
    return measured


def _chain(chain: tuple[Hop, ...], room: float, fonts: CardFonts) -> list[tuple[Hop, float]]:
    """The people with their widths; where there is no room the farthest lose their names."""
    hops = list(chain)
    fixed = len(hops) * (DOT + 3) + max(0, len(hops) - 1) * (LINE + 2 * STEP)
    measure = fonts.chain_m.horizontalAdvance
    for at in range(len(hops)):
        if fixed + sum(measure(hop.text) for hop in hops) <= room:
            break
        if at < len(hops) - 1:
            hops[at] = Hop(hops[at].text.split(" ", 1)[0], hops[at].met)
    if hops:
        others = fixed + sum(measure(hop.text) for hop in hops[:-1])
        last = hops[-1]
        hops[-1] = Hop(fonts.chain_m.elidedText(last.text, _ELIDE, max(room - others, 0)), last.met)
    return [(hop, measure(hop.text)) for hop in hops]


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
