"""Figures in words: shares, days, amounts, places."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.models import words

translate = QCoreApplication.translate
NOTHING = "–"


def percent(share: float | None) -> str:
    """A share as a whole percentage; a dash of nothing."""
    return NOTHING if share is None else f"{share * 100:.0f} %"


def days(count: float | None) -> str:
    """A length in days, one decimal under ten."""
    if count is None:
        return NOTHING
    number = f"{count:.1f}" if count < 9.95 else f"{count:.0f}"
    return translate("Review", "{n} d").format(n=number)


def per(share: float | None) -> str:
    """So many for each one."""
    return NOTHING if share is None else f"{share:.2f}"


def amount(hundredths: int) -> str:
    """An amount as people say it: whole units, then thousands (or 万) and millions (or 亿)."""
    whole = hundredths / 100
    unit, more = translate("Review", "k"), translate("Review", "M")
    size, large = (10_000, 100_000_000) if unit == "万" else (1_000, 1_000_000)
    if abs(whole) < size:
        return f"{whole:,.0f}"
    if abs(whole) >= large:
        size, unit = large, more
    number = whole / size
    figure = f"{number:,.0f}" if abs(number) >= 100 else f"{number:,.1f}"
    return f"{figure.removesuffix('.0')} {unit}"


def place(code: str, method: str) -> str:
    """A place of a move: a notebook, the pool, or signed."""
    if code == "pool":
        return translate("Review", "Pool")
    if code == "signed":
        return translate("Review", "Signed")
    if code == "inbox":
        return words.notebook(code, method)
    return code


def notebook(code: str, method: str) -> str:
    """A notebook with its letter and name."""
    name = words.notebook(code, method)
    return name if code == "inbox" else f"{code} {name}"
