"""What can be done with a whole account, from the page's menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.method.values import LostBy, Method, Notebook, ReleaseReason, Status
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.views.account.fields import Lines
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.desk import Desk


class ReleaseQuestion(QDialog):
    """Why an account is let go, what lost it, and a note (METHOD 5)."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Release to the pool"))
        self.setStyleSheet(form_css(desk.look))
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        for reason in ReleaseReason:
            self.reason.addItem(words.reason(reason), reason)
        self.lost_by = QComboBox(self)
        self.lost_by.setAccessibleName(self.tr("What lost it"))
        for lost_by in LostBy:
            self.lost_by.addItem(words.lost_by(lost_by), lost_by)
        self.note = Lines(self.tr("Note"), self, least=2, most=4)
        self.note.setObjectName("field")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        yes = buttons.addButton(self.tr("Release"), QDialogButtonBox.ButtonRole.AcceptRole)
        yes.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow(self.tr("What lost it"), self.lost_by)
        form.addRow(self.tr("Note"), self.note)
        column = QVBoxLayout(self)
        said = self.tr("{name} goes to the pool; a second look comes up after 30 days.")
        label = QLabel(said.format(name=name), self)
        label.setWordWrap(True)
        column.addWidget(label)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(360)


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
            doing[menu.addAction(self.tr("Signed!"))] = self.sign
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
        """It is signed."""
        self._attempt(self._sign)

    def _sign(self) -> None:
        self._model.book.board.sign([self._model.account_id])

    def unsign(self) -> None:
        """The signature was no signature."""
        self._attempt(self._unsign)

    def _unsign(self) -> None:
        self._model.book.board.unsign([self._model.account_id])

    def release(self) -> None:
        """Let it go, with a reason."""
        question = ReleaseQuestion(self._desk, self._model.account.name, self._page)
        if self._desk.ask.run(question):
            reason, lost_by = question.reason.currentData(), question.lost_by.currentData()
            note = question.note.text
            self._attempt(lambda: self._release(reason, lost_by, note))
        question.deleteLater()

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
