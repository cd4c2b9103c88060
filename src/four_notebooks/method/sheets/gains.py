"""Numbers by date in an answer, and their sums (METHOD 8, 盟友测算).

Such an answer is text that anybody can read: a line ``tomorrow: 300`` per date, and below
them what is to be said in words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from four_notebooks.method.sheets.template import AnswerKind, Template

DATES: Final = ("tomorrow", "month", "quarter", "year")
"""Tomorrow, next month, next quarter, this year."""

_LINE = re.compile(r"(tomorrow|month|quarter|year):[ \t]*(.*)\Z")
_FIGURE = re.compile(r"([+-]?)[¥￥$€]?(\d+(?:\.\d+)?)(万|萬|亿|億|千|k|w|%)?元?\Z", re.IGNORECASE)
_TIMES = {"万": 4, "萬": 4, "w": 4, "亿": 8, "億": 8, "千": 3, "k": 3}
_WIDE = str.maketrans("０１２３４５６７８９．＋－，％", "0123456789.+-,%")


@dataclass(frozen=True, slots=True)
class ByDate:
    """What was written for each date, as typed, and the words with it."""

    cells: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    @classmethod
    def read(cls, text: str) -> ByDate:
        """The dates and words of an answer; any other text is words alone."""
        cells: dict[str, str] = {}
        words: list[str] = []
        for line in text.split("\n"):
            found = None if words else _LINE.match(line)
            if found is not None and found[1] not in cells:
                cells[found[1]] = found[2].strip()
            else:
                words.append(line)
        return cls(cells, "\n".join(words))

    def written(self) -> str:
        """The answer as it is kept; blank where nothing was written."""
        said = [(date, " ".join(self.cells.get(date, "").split())) for date in DATES]
        lines = [f"{date}: {cell}" for date, cell in said if cell]
        return "\n".join([*lines, self.note] if self.note.strip() else lines)


def figure(text: str) -> Decimal | None:
    """A number as people write it (3,000, 1.2万, +5, 5%), None where it is none."""
    plain = text.translate(_WIDE).replace(",", "").replace(" ", "")
    found = _FIGURE.match(plain)
    if found is None or len(found[2]) > 15:
        return None
    try:
        number = Decimal(found[1] + found[2])
    except InvalidOperation:
        return None
    return number.scaleb(_TIMES.get((found[3] or "").lower(), 0))


@dataclass(frozen=True, slots=True)
class Sums:
    """What all gains, and all costs of waiting, come to by date; dates without any are absent."""

    gains: Mapping[str, Decimal]
    costs: Mapping[str, Decimal]


def sums(template: Template, answers: Mapping[str, str]) -> Sums:
    """The sums over all questions that are answered in numbers by date.

    ``answers`` are texts by the question's id. What is no number, or a share in percent,
    is not added.
    """
    totals: dict[AnswerKind, dict[str, Decimal]] = {AnswerKind.GAINS: {}, AnswerKind.COSTS: {}}
    for question in template.questions():
        total = totals.get(question.kind)
        if total is None:
            continue
        for date, cell in ByDate.read(answers.get(question.id, "")).cells.items():
            number = None if "%" in cell or "％" in cell else figure(cell)
            if number is not None:
                total[date] = total.get(date, Decimal(0)) + number
    return Sums(totals[AnswerKind.GAINS], totals[AnswerKind.COSTS])
