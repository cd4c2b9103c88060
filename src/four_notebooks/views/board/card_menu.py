"""The menu of cards: everything that can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.kinds import Notebook
from four_notebooks.models import words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CardDeeds:
    """What can be done; each is called without arguments, or with a notebook."""

    open: Callable[[], object]
    visit: Callable[[], object]
    dossier: Callable[[], object]
    move: Callable[[Notebook], object]
    sign: Callable[[], object]
    unsign: Callable[[], object]
    plan_care: Callable[[], object]
    ask_referral: Callable[[], object]
    note_referral: Callable[[], object]
    release: Callable[[], object]
    lock: Callable[[], object]
    unlock: Callable[[], object]
    short_term: Callable[[], object]
    long_term: Callable[[], object]
    merge: Callable[[], object]
    delete: Callable[[], object]
    copy: Callable[[], object]
    copy_all: Callable[[], object]
    paste: Callable[[], object]
    take_in: Callable[[], object]
    new: Callable[[], object]
    fold: Callable[[], object]


class Locks(NamedTuple):
    """Whether any of the cards is locked against release (``shut``), and any not (``open``)."""

    open: bool
    shut: bool


def card_menu(
    parent: QWidget,
    deeds: CardDeeds,
    count: int,
    here: Notebook,
    method: str,
    *,
    signed: bool,
    locks: Locks,
) -> tuple[QMenu, dict[QAction, Callable[[], object]]]:
    """A menu for ``count`` selected cards of the notebook ``here``, and what its lines do."""
    menu = QMenu(parent)
    does: dict[QAction, Callable[[], object]] = {}

    def add(text: str, deed: Callable[[], object], keys: str = "", where: QMenu = menu) -> None:
        does[where.addAction(f"{text}\t{keys}" if keys else text)] = deed

    if count:
        if count == 1:
            add(translate("Board", "Open"), deeds.open, translate("Board", "Return"))
            add(translate("Board", "Record a visit"), deeds.visit, "Ctrl+N")
            add(translate("Board", "Dossier…"), deeds.dossier)
        _add_moves(menu, does, deeds, here, method)
        menu.addSeparator()
        if signed:
            _add_care(add, deeds, count)
        else:
            add(translate("Board", "Sign…"), deeds.sign)
            add(translate("Board", "Release to the pool…"), deeds.release, "Ctrl+R")
        if locks.open:
            add(translate("Board", "Lock against release"), deeds.lock)
        if locks.shut:
            add(translate("Board", "Unlock"), deeds.unlock)
        add(translate("Board", "Short-term"), deeds.short_term)
        add(translate("Board", "Long-term"), deeds.long_term)
        menu.addSeparator()
        if count > 1:
            add(translate("Board", "Merge…"), deeds.merge)
        add(translate("Board", "Copy as text"), deeds.copy, "Ctrl+C")
        add(translate("Board", "Delete"), deeds.delete, translate("Board", "Del"))
        menu.addSeparator()
    add(translate("Board", "New account"), deeds.new, "Ctrl+Shift+N")
    add(translate("Board", "New accounts from copied lines"), deeds.paste, "Ctrl+V")
    add(translate("Board", "Import a list…"), deeds.take_in, "Ctrl+Shift+I")
    add(translate("Board", "Copy this notebook as text"), deeds.copy_all)
    add(translate("Board", "Fold this notebook"), deeds.fold)
    return menu, does


def _add_care(add: Callable[..., None], deeds: CardDeeds, count: int) -> None:
    """What is done with signed cards (the funnel's D)."""
    if count == 1:
        add(translate("Board", "Plan a care visit…"), deeds.plan_care)
        add(translate("Board", "Ask for a referral…"), deeds.ask_referral)
        add(translate("Board", "Note a referral…"), deeds.note_referral)
    add(translate("Board", "Take the signature back"), deeds.unsign)


def _add_moves(
    menu: QMenu,
    does: dict[QAction, Callable[[], object]],
    deeds: CardDeeds,
    here: Notebook,
    method: str,
) -> None:
    sub = menu.addMenu(translate("Board", "Move to"))
    for at, notebook in enumerate(Notebook):
        if notebook is here:
            continue
        name = words.notebook(notebook, method)
        text = f"{notebook.value}  {name}\tCtrl+{at}" if at else f"{name}\tCtrl+0"
        does[sub.addAction(text)] = _To(deeds.move, notebook)


class _To:
    """Moves to one notebook."""

    def __init__(self, move: Callable[[Notebook], object], to: Notebook) -> None:
        self._move = move
        self._to = to

    def __call__(self) -> None:
        self._move(self._to)
