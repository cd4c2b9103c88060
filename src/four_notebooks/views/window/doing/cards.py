"""What is done with the accounts that are chosen on whatever page is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from four_notebooks.method.kinds import Notebook, Status
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.window.doing.accounts import AccountDoings
from four_notebooks.views.window.main_window import MainWindow

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement


class CardDoings(QObject):
    """Signs, releases and locks, by key, menu and by dropping cards on the side board."""

    def __init__(self, window: MainWindow, accounts: AccountDoings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._accounts = accounts

    def chosen(self) -> list[int]:
        """The accounts chosen on the page, else the one that lies open beside it.

        While the keyboard is in the account pane, that account is meant.
        """
        focus = QApplication.focusWidget()
        opened = self._accounts.current
        if opened and focus is not None and self._window.accounts.isAncestorOf(focus):
            return [opened]
        page = self._window.pages.get(self._window.pages.current)
        told = getattr(page, "chosen_accounts", None)
        ids: list[int] = list(told()) if told is not None else []
        return ids or ([opened] if opened else [])

    def take_cards(self, page: str, ids: list[int]) -> None:
        """Cards were dropped on a page's name: the pool takes them, Signed signs them, the
        board takes released ones up into the inbox, Today plans them; others are opened.

        A moment later: a question must not keep the drag from ending.
        """
        QTimer.singleShot(0, self, partial(self._take, page, ids))

    def _take(self, page: str, ids: list[int]) -> None:
        if page == "pool":
            self.release(ids)
        elif page == "signed":
            self.sign(ids)
        elif page == "board":
            self.pick_up(ids)
        elif page == "today":
            self.plan_today(ids)
        else:
            self._window.pages.show(page)

    def release(self, ids: Sequence[int]) -> None:
        """Show who would go, ask why, and let them go."""

        def release() -> Announcement | None:
            from four_notebooks.views.board.releasing import release

            return release(self._desk, ids, self._window)

        self._try(release)

    def sign(self, ids: Sequence[int]) -> None:
        """Ask for a note and sign."""

        def sign() -> Announcement | None:
            from four_notebooks.views.board.release_form import SignForm

            accounts = self._desk.book.accounts.find(ids)
            going = [one for one in accounts if one.status is not Status.SIGNED]
            if not going:
                return None
            form = SignForm(self._desk.look, going[0].name, len(going), self._window)
            wanted, note = self._desk.ask.run(form), form.note
            form.deleteLater()
            return self._desk.book.board.sign(ids, note) if wanted else None

        self._try(sign)

    def pick_up(self, ids: Sequence[int]) -> None:
        """Take released accounts up into the inbox; the others lie on the board already."""
        found = self._desk.book.accounts.find(ids)
        released = [one.id for one in found if one.status is Status.RELEASED]
        if released:
            self._try(lambda: self._desk.book.board.pick_up(released, Notebook.INBOX))

    def plan_today(self, ids: Sequence[int]) -> None:
        """Plan a visit today to each of them."""
        book = self._desk.book

        def plan() -> None:
            book.plan.days.plan_accounts(list(ids), book.today())

        self._try(plan)

    def _try(self, verb: Callable[[], Announcement | None]) -> None:
        try:
            done = verb()
        except (Refused, BookError) as fault:
            from four_notebooks.models.faults import sentence

            self._window.toast.say(sentence(fault))
            return
        if done is not None:
            self._accounts.follow_move(done)

    def show_dossier(self, account_id: int) -> None:
        """All that is known of an account, on pages to print or save."""
        from four_notebooks.views.paper.dossier_dialog import DossierDialog

        self._window.flush()
        dialog = DossierDialog(self._desk, account_id, self._window)
        self._desk.ask.run(dialog)
        dialog.deleteLater()

    def do_dossier(self) -> None:
        """The dossier of the account that is chosen."""
        ids = self.chosen()
        if len(ids) == 1:
            self.show_dossier(ids[0])
        else:
            self._window.toast.say(self.tr("Choose one account first."))

    def do_release(self) -> None:
        """Let what is chosen go to the pool."""
        ids = self.chosen()
        if ids:
            self.release(ids)
        else:
            self._window.toast.say(self.tr("Choose an account first."))

    def do_sign(self) -> None:
        """Sign what is chosen."""
        ids = self.chosen()
        if ids:
            self.sign(ids)
        else:
            self._window.toast.say(self.tr("Choose an account first."))

    def do_lock(self) -> None:
        """Lock what is chosen against release, or unlock it if all of it is locked."""
        ids = self.chosen()
        if not ids:
            self._window.toast.say(self.tr("Choose an account first."))
            return
        board = self._desk.book.board
        locked = all(one.locked for one in self._desk.book.accounts.find(ids))
        self._try(lambda: board.unlock(ids) if locked else board.lock(ids))
        said = self.tr("Unlocked") if locked else self.tr("Locked against release")
        self._window.toast.say(said)

    def do_copy_selected(self) -> None:
        """The selected accounts of the page as lines of text."""
        page = self._window.pages.get(self._window.pages.current)
        copy = getattr(page, "copy_selected", None)
        if copy is not None:
            copy()
        else:
            self._window.toast.say(self.tr("There is nothing to copy here."))

    def do_delete_selected(self) -> None:
        """What is chosen into the bin; undo brings it back."""
        page = self._window.pages.get(self._window.pages.current)
        delete = getattr(page, "delete_selected", None)
        ids = self.chosen()
        if delete is not None:
            delete()
        elif ids:
            self._try(lambda: self._desk.book.accounts.delete(ids))
        else:
            self._window.toast.say(self.tr("Choose an account first."))
