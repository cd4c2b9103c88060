"""Undo and redo as the window tells of them, and the offer to take a step back at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from four_notebooks.method.values import Move
from four_notebooks.models import step_words
from four_notebooks.storage.changes import Announcement, StepName, Way
from four_notebooks.views.window.main_window import MainWindow

OFFERED: Final = frozenset(
    {
        "sign", "unsign", "release", "pick_up", "take_back_d", "delete_entries",
        "delete_contacts", "delete_plans", "detach", "import", "sample", "switch_method",
    }
)  # fmt: skip
"""Steps whose taking back is offered at once: those that make something go away."""


class Steps(QObject):
    """Takes steps of the book back and does them again, and says so at the window's foot."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def undo(self) -> None:
        """Take back the latest step; what is being typed is written first."""
        self._window.flush()
        ledger = self._window.desk.book.ledger
        last = ledger.next_undo()
        if last is None:
            self._window.toast.say(self.tr("There is nothing to undo."))
        elif self._turned(ledger.undo, step_words.undo(last), ledger.weight_of_undo()):
            self._window.toast.say(self.tr("Undone: {step}").format(step=step_in_words(last)))

    def redo(self) -> None:
        """Do the step undone last again."""
        self._window.flush()
        ledger = self._window.desk.book.ledger
        following = ledger.next_redo()
        if following is None:
            self._window.toast.say(self.tr("There is nothing to redo."))
        elif self._turned(ledger.redo, step_words.redo(following), ledger.weight_of_redo()):
            said = self.tr("Done again: {step}").format(step=step_in_words(following))
            self._window.toast.say(said)

    def _turned(self, verb: Callable[[], object], says: str, weight: int) -> bool:
        """Whether it was done; of a large step it takes a while, and can be stopped."""
        from four_notebooks.views.waiting import at_length

        return at_length(self._window.desk, verb, says, weight, self._window) is not None

    def name(self, undo: QAction, redo: QAction) -> None:
        """Let the menu say what undo and redo would do now."""
        ledger = self._window.desk.book.ledger
        last, following = ledger.next_undo(), ledger.next_redo()
        undo.setText(step_words.undo(last) if last else self.tr("Undo"))
        redo.setText(step_words.redo(following) if following else self.tr("Redo"))

    def moves_cards(self, announcement: Announcement) -> bool:
        """Whether a step took accounts to another notebook."""
        return bool(announcement.of(Move))

    def offer_undo(self, announcement: Announcement, opened: int) -> None:
        """Offer to take a step back that made something go away; ``opened`` is the account
        whose page is open (0: none)."""
        if announcement.way is not Way.DO:
            return
        code = announcement.name.code
        of_open_page = code == "delete_accounts" and opened in announcement.accounts
        if code in OFFERED or of_open_page:
            self._window.toast.say(step_in_words(announcement.name), undo=True)


def step_in_words(name: StepName) -> str:
    """A step in words, with whom it was about or how many."""
    if name.code in ("settings", "switch_method"):
        return step_words.step(name)
    about = name.subject or (str(name.count) if name.count > 1 else "")
    return f"{step_words.step(name)} · {about}" if about else step_words.step(name)
