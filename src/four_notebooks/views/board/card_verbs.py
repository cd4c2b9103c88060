"""What the user does with selected cards, by drop, key or menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from four_notebooks.method.kinds import Notebook, Term
from four_notebooks.models import words
from four_notebooks.models.board.board import BoardModel
from four_notebooks.models.board.order import Order
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk

if TYPE_CHECKING:
    from four_notebooks.services.aftermath import Aftermath


class CardVerbs(QObject):
    """Turns wishes into calls of the board model, and its answers into hints.

    ``hinted`` carries a sentence, a button's words and what it does; ``asked`` the
    accounts and the notebook the two questions are about; ``placed`` accounts that were
    moved or made and are to be selected; ``pasted`` a text of several lines to be looked at
    before anything is made, and the notebook it was pasted into.
    """

    pasted = Signal(str, object)
    hinted = Signal(str, str, object)
    asked = Signal(object, object)
    placed = Signal(object)

    def __init__(self, desk: Desk, board: BoardModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._board = board
        self._widget = parent
        board.refused.connect(self._refused)
        board.moved.connect(self.placed)
        board.called_for.connect(self._called_for)

    def _say(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        self.hinted.emit(text, button, act)

    def _refused(self, fault: Refused | BookError) -> None:
        from four_notebooks.models.faults import sentence

        self._say(sentence(fault))

    # Moving ------------------------------------------------------------------------------

    def move(self, ids: Sequence[int], to: Notebook, before: int | None = None) -> bool:
        """Move cards to a notebook."""
        return self._board.move(ids, to, before)

    def move_within(self, ids: Sequence[int], here: Notebook, step: int) -> None:
        """Move cards one place up (-1) or down (1) in hand order."""
        if self._board.order is not Order.HAND:
            self.refuse_order()
            return
        shown = self._board.notebooks[here].ids
        rows = sorted(row for row in (self._board.notebooks[here].row_of(i) for i in ids))
        if not rows or rows[0] < 0:
            return
        moving = [shown[row] for row in rows]
        at = rows[0] - 1 if step < 0 else rows[-1] + 2
        if at < 0 or at > len(shown):
            return
        self._board.move(moving, here, shown[at] if at < len(shown) else None)

    def refuse_order(self) -> None:
        """Say why a card cannot be put in another place here."""
        self._say(
            self.tr("The cards are not in hand order, so they cannot be put in order by hand."),
            self.tr("Order by hand"),
            self._order_by_hand,
        )

    def _order_by_hand(self) -> None:
        self._board.sort(Order.HAND)

    def _called_for(self, after: Aftermath) -> None:
        if after.back_from_d:
            back = list(after.back_from_d)
            self._say(
                self.tr("Out of D within the day: go on as if it had never been there?"),
                self.tr("Go on"),
                _Call(self._board.take_back_d, back),
            )
        elif after.new_lead:
            self._say(
                self.tr("One left C unsigned: put a new lead into A."),
                self.tr("New account"),
                self._new_in_a,
            )
        if after.questions:
            self.asked.emit(list(after.questions), after.to)

    def _new_in_a(self) -> None:
        name = self._desk.ask.text(self._widget, self.tr("Name of the new account"))
        if name and name.strip():
            self.create([name], Notebook.A)

    # Other verbs -------------------------------------------------------------------------

    def sign(self, ids: Sequence[int]) -> None:
        """Ask for a note and sign."""
        if not ids:
            return
        from four_notebooks.views.board.release_form import SignForm

        form = SignForm(self._desk.look, self._name(ids), len(ids), self._widget)
        if self._desk.ask.run(form):
            self._board.sign(ids, form.note)
        form.deleteLater()

    def release(self, ids: Sequence[int]) -> None:
        """Show who would go, ask why, and let go."""
        if not ids:
            return
        from four_notebooks.views.board.releasing import release

        try:
            done = release(self._desk, ids, self._widget)
        except (Refused, BookError) as fault:
            self._refused(fault)
            return
        if done is not None:
            self._board.follow(done)

    def set_lock(self, ids: Sequence[int], locked: bool) -> None:
        """Keep cards from being released, or let them be released again."""
        board = self._board.book.board
        self._try(_Call(board.lock if locked else board.unlock, list(ids)))

    def unsign(self, ids: Sequence[int]) -> None:
        """Take the signature back."""
        self._try(_Call(self._board.book.board.unsign, list(ids)))

    def plan_care(self, ids: Sequence[int]) -> None:
        """Plan a care visit to a signed account."""
        from four_notebooks.views.lists.care_form import plan_care

        said = plan_care(self._desk, ids[0], self._widget) if ids else ""
        if said:
            self._say(said)

    def refer(self, ids: Sequence[int], given: bool) -> None:
        """Ask a signed account for a referral, or note the one it gave."""
        from four_notebooks.views.lists.referral_form import safely

        said = safely(self._desk, self._widget, ids[0], given=given) if ids else ""
        if said:
            self._say(said)

    def _try(self, call: Callable[[], object]) -> None:
        try:
            call()
        except (Refused, BookError) as fault:
            self._refused(fault)

    def merge(self, ids: Sequence[int]) -> None:
        """Compare cards that are one company, and make them one."""
        from four_notebooks.views.people.merge_dialog import MergeDialog

        dialog = MergeDialog(self._desk, ids, self._widget)
        if self._desk.ask.run(dialog):
            self._say(self.tr("Merged into one account."), self.tr("Undo"), self._undo)
        dialog.deleteLater()

    def delete(self, ids: Sequence[int]) -> None:
        """Put into the bin; undo brings them back, so nothing is asked."""
        if ids and self._board.delete(ids):
            text = self.tr("{name} is in the bin.").format(name=self._name(ids))
            if len(ids) > 1:
                text = self.tr("{count} accounts are in the bin.").format(count=len(ids))
            self._say(text, self.tr("Undo"), self._undo)

    def _undo(self) -> None:
        self._try(self._board.book.ledger.undo)

    def set_term(self, ids: Sequence[int], term: Term) -> None:
        """Make short-term or long-term."""
        if ids:
            self._board.set_term(ids, term)

    def create(self, names: Sequence[str], notebook: Notebook) -> None:
        """Make accounts and select them; says when one of that name is there already."""
        known = self._known(names)
        made = self._board.create(names, notebook)
        if made:
            self.placed.emit(made[:1])
        if known and len(names) == 1:
            self._say(self.tr("There is already an account {name}.").format(name=known))
        elif len(made) > 1:
            self._say(
                self.tr("{count} accounts were made.").format(count=len(made)),
                self.tr("Undo"),
                self._undo,
            )

    def _known(self, names: Sequence[str]) -> str:
        found = self._board.book.accounts.similar(names[0]) if len(names) == 1 else []
        return found[0].name if found else ""

    def paste(self, notebook: Notebook) -> None:
        """Make an account of a copied line; several lines are shown before they are taken."""
        from four_notebooks.views.board.new_line import names_in

        text = QGuiApplication.clipboard().text()
        names = names_in(text)
        if len(names) > 1:
            self.pasted.emit(text, notebook)
        elif names:
            self.create(names, notebook)
        else:
            self._say(self.tr("Nothing to paste: copy some names first, one a line."))

    def copy(self, ids: Sequence[int]) -> None:
        """Copy cards as lines of text."""
        lines = [line for line in map(self.sentence, ids) if line]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self._say(self.tr("Copied as text: {count}").format(count=len(lines)))

    def sentence(self, account_id: int) -> str:
        """A card in words."""
        place = self._board.where(account_id)
        return place[0].sentence(place[1]) if place else ""

    def _name(self, ids: Sequence[int]) -> str:
        line = self._board.lines.line(ids[0])
        return line.name if line else words.status("active")


class _Call:
    """A call to be made later."""

    def __init__(self, call: Callable[[list[int]], object], ids: list[int]) -> None:
        self._call = call
        self._ids = ids

    def __call__(self) -> None:
        self._call(self._ids)
