"""What can be done with a whole account, from the page's menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.values import Method, Notebook, Status
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.views.board.release_form import SignForm
from four_notebooks.views.desk import Desk


class AccountActs(QObject):
    """The verbs of the menu. ``edit_wanted`` goes to the details, the rest to the book."""

    edit_wanted = Signal()
    quick_wanted = Signal()
    deleted = Signal()
    merged = Signal(int)
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
        doing[menu.addAction(self.tr("Dossier…"))] = self.show_dossier
        menu.addSeparator()
        if self._model.account.deleted_at is not None:
            doing[menu.addAction(self.tr("Restore from the bin"))] = self.restore
            return doing
        self._fill_moves(menu, doing)
        if status is Status.ACTIVE:
            doing[menu.addAction(self.tr("Signed…"))] = self.sign
        if status is Status.SIGNED:
            doing[menu.addAction(self.tr("Ask for a referral…"))] = self.ask_referral
            doing[menu.addAction(self.tr("Note a referral…"))] = self.note_referral
            doing[menu.addAction(self.tr("Take the signature back"))] = self.unsign
        if status is Status.ACTIVE:
            doing[menu.addAction(self.tr("Release to the pool…"))] = self.release
        if self._model.account.locked:
            doing[menu.addAction(self.tr("Unlock"))] = self.unlock
        elif status is not Status.RELEASED:
            doing[menu.addAction(self.tr("Lock against release"))] = self.lock
        menu.addSeparator()
        doing[menu.addAction(self.tr("Merge with…"))] = self.merge
        doing[menu.addAction(self.tr("Delete"))] = self.delete
        return doing

    def show_dossier(self) -> None:
        """All that is known of it, on pages to print or save."""
        from four_notebooks.views.paper.dossier_dialog import DossierDialog

        dialog = DossierDialog(self._desk, self._model.account_id, self._page)
        self._desk.ask.run(dialog)
        dialog.deleteLater()

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

        def release() -> None:
            from four_notebooks.views.board.releasing import release

            done = release(self._desk, [self._model.account_id], self._page)
            if done is not None:
                self.moved.emit(done)

        self._attempt(release)

    def lock(self) -> None:
        """Keep it from being released."""
        self._attempt(self._lock)

    def _lock(self) -> None:
        self._model.book.board.lock([self._model.account_id])

    def unlock(self) -> None:
        """Let it be released again."""
        self._attempt(self._unlock)

    def _unlock(self) -> None:
        self._model.book.board.unlock([self._model.account_id])

    def ask_referral(self) -> None:
        """Note that it was asked for a referral."""
        self._attempt(self._ask_referral)

    def _ask_referral(self) -> None:
        from four_notebooks.views.lists.referral_form import ask_for_referral

        ask_for_referral(self._desk, self._model.account_id, self._page)

    def note_referral(self) -> None:
        """Note the lead it gave."""
        self._attempt(self._note_referral)

    def _note_referral(self) -> None:
        from four_notebooks.views.lists.referral_form import note_referral

        note_referral(self._desk, self._model.account_id, self._page)

    def do(self, act: str) -> None:
        """What a piece of advice offers: ``release``, or ``move:`` and a notebook."""
        verb, _, notebook = act.partition(":")
        if verb == "move":
            self.move(Notebook(notebook))
        else:
            self.release()

    def delete_entry(self, entry_id: int) -> None:
        """Delete an entry of the journal; undo brings it back."""
        self._leave(entry_id)
        self._attempt(lambda: self._delete_entry(entry_id))

    def _delete_entry(self, entry_id: int) -> None:
        self._model.book.journal.delete([entry_id])

    def _leave(self, entry_id: int) -> None:
        """An entry that goes is edited no more."""
        editor = self._model.editor
        if editor.editing is not None and editor.editing.id == entry_id:
            self._attempt(editor.leave_edit)

    def hand_over(self, entry_id: int) -> None:
        """Move an entry that was written to the wrong account to another one."""
        from four_notebooks.views.people.account_choice import AccountChoice

        self._leave(entry_id)
        title = self.tr("To which account does this entry belong?")
        choice = AccountChoice(
            self._desk, title, self.tr("Move it"), without=self._model.account_id, parent=self._page
        )
        goal = choice.chosen if self._desk.ask.run(choice) else 0
        choice.deleteLater()
        if goal:
            self._attempt(lambda: self._hand_over(entry_id, goal))

    def _hand_over(self, entry_id: int, account_id: int) -> None:
        self._model.book.journal.hand_over([entry_id], account_id)

    def merge(self) -> None:
        """Choose another account that is the same company, compare, and make them one."""
        from four_notebooks.views.people.account_choice import AccountChoice
        from four_notebooks.views.people.merge_dialog import MergeDialog

        self._model.flush()
        own = self._model.account
        alike = self._model.book.accounts.similar(
            own.name, own.phones, own.registration_code, besides=own.id
        )
        title = self.tr("Which account is the same as {name}?").format(name=own.name)
        choice = AccountChoice(
            self._desk,
            title,
            self.tr("Compare…"),
            without=own.id,
            first=[each.account_id for each in alike],
            parent=self._page,
        )
        other = choice.chosen if self._desk.ask.run(choice) else 0
        choice.deleteLater()
        if not other:
            return
        dialog = MergeDialog(self._desk, [own.id, other], self._page)
        if self._desk.ask.run(dialog) and dialog.model.kept != own.id:
            self.merged.emit(dialog.model.kept)
        dialog.deleteLater()

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
