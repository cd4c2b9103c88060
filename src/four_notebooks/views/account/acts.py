"""What can be done with a whole account, from the page's menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.values import Answer, LostBy, Method, Notebook, ReleaseReason, Status
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.views.board.release_form import ReleaseForm, SignForm
from four_notebooks.views.desk import Desk


class AccountActs(QObject):
    """The verbs of the menu. ``edit_wanted`` goes to the details, the rest to the book."""

    edit_wanted = Signal()
    quick_wanted = Signal()
    deleted = Signal()
    moved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        model: AccountPageModel,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._attempt = attempt
        self._page = parent

    def ask(self, at: QPoint) -> None:
        """Show the menu and do what was taken."""
        menu = QMenu(self._page)
        doing = self._fill(menu)
        taken = self._desk.ask.menu(menu, at)
        menu.deleteLater()
        if taken is not None and taken in doing:
            doing[taken]()

    def _fill(self, menu: QMenu) -> dict[object, Callable[[], None]]:
        status = self._model.account.status
        doing: dict[object, Callable[[], None]] = {}
        doing[menu.addAction(self.tr("Edit details"))] = self.edit_wanted.emit
        doing[menu.addAction(self.tr("Quick visit"))] = self.quick_wanted.emit
        menu.addSeparator()
        if self._model.account.deleted_at is not None:
            doing[menu.addAction(self.tr("Restore from the bin"))] = self.restore
            return doing
        self._fill_moves(menu, doing)
        if status is Status.ACTIVE:
            doing[menu.addAction(self.tr("Signed…"))] = self.sign
        if status is Status.SIGNED:
            doing[menu.addAction(self.tr("Take the signature back"))] = self.unsign
        if status is not Status.RELEASED:
            doing[menu.addAction(self.tr("Release to the pool…"))] = self.release
        menu.addSeparator()
        doing[menu.addAction(self.tr("Delete"))] = self.delete
        return doing

    def _fill_moves(self, menu: QMenu, doing: dict[object, Callable[[], None]]) -> None:
        account, method = self._model.account, self._model.book.method
        released = account.status is Status.RELEASED
        title = self.tr("Pick up to…") if released else self.tr("Move to…")
        moves = menu.addMenu(title)
        for notebook in Notebook:
            if released and notebook is Notebook.D:
                continue
            if account.status is Status.ACTIVE and notebook is account.notebook:
                continue
            name = words.notebook(notebook, method)
            letter = "" if notebook is Notebook.INBOX else f"{notebook} · "
            if notebook is Notebook.D and method is Method.FUNNEL:
                continue
            doing[moves.addAction(letter + name)] = _Move(self, notebook)

    def move(self, notebook: Notebook) -> None:
        """Move the card, pick it up, or take its signature back, as the board does."""

        def move() -> None:
            done = self._model.book.board.move([self._model.account_id], notebook)
            self.moved.emit(done)

        self._attempt(move)

    def sign(self) -> None:
        """It is signed, with a note."""
        form = SignForm(self._desk.look, self._model.account.name, 1, self._page)
        if self._desk.ask.run(form):
            note = form.note
            self._attempt(lambda: self._sign(note))
        form.deleteLater()

    def _sign(self, note: str) -> None:
        self._model.book.board.sign([self._model.account_id], note)

    def unsign(self) -> None:
        """The signature was no signature."""
        self._attempt(self._unsign)

    def _unsign(self) -> None:
        self._model.book.board.unsign([self._model.account_id])

    def release(self) -> None:
        """Let it go, with a reason."""
        name, likely = self._model.account.name, self._likely_reason()
        form = ReleaseForm(self._desk.look, name, 1, reason=likely, parent=self._page)
        if self._desk.ask.run(form):
            reason, lost_by, note = form.reason, form.lost_by, form.note
            self._attempt(lambda: self._release(reason, lost_by, note))
        form.deleteLater()

    def _likely_reason(self) -> ReleaseReason:
        """The reason that the book already knows of."""
        account, advice = self._model.account, self._model.found.advice
        known = (
            (account.power.answer is Answer.NO, ReleaseReason.NO_POWER),
            (account.value.answer is Answer.NO, ReleaseReason.NO_VALUE),
            (account.need.answer is Answer.NO, ReleaseReason.NO_NEED),
            ("attempts_used" in advice, ReleaseReason.ATTEMPTS_USED),
            ("deadline_passed" in advice, ReleaseReason.DEADLINE_PASSED),
        )
        return next((reason for holds, reason in known if holds), ReleaseReason.OTHER)

    def _release(self, reason: ReleaseReason, lost_by: LostBy, note: str) -> None:
        self._model.book.board.release([self._model.account_id], reason, lost_by, note)

    def delete(self) -> None:
        """Put it into the bin; undo and the bin bring it back."""
        if self._attempt(self._delete):
            self.deleted.emit()

    def _delete(self) -> None:
        self._model.book.accounts.delete([self._model.account_id])

    def restore(self) -> None:
        """Take it out of the bin."""
        self._attempt(self._restore)

    def _restore(self) -> None:
        self._model.book.accounts.restore([self._model.account_id])


class _Move:
    """A move to one notebook, to be done when it is called."""

    def __init__(self, acts: AccountActs, notebook: Notebook) -> None:
        self._acts = acts
        self._notebook = notebook

    def __call__(self) -> None:
        self._acts.move(self._notebook)
