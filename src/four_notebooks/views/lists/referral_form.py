"""Referrals asked for and given: two small questions to a signed account."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.models.faults import Fault, sentence
from four_notebooks.names.pinyin import matches
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.window.furniture import Dress, button, label

translate = QCoreApplication.translate
_ID = Qt.ItemDataRole.UserRole
MOST = 6


class ReferralForm(QDialog):
    """Who was referred: a new name, or an account of the book taken from the list below."""

    def __init__(self, desk: Desk, account_id: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = [row for row in desk.book.reader.names() if row[0] != account_id]
        self.setWindowTitle(self.tr("Note a referral"))
        self.setMinimumWidth(420)
        self.lead = self._field(self.tr("Name of the lead"), self.tr("Characters or pinyin"))
        self.phone = self._field(self.tr("Phone"), "")
        self.note = self._field(self.tr("Note"), "")
        self.known = QListWidget()
        self.known.setAccessibleName(self.tr("Accounts already in the book"))
        self.known.setFixedHeight(4 + 30 * 4)
        self.says = label("", "quiet", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for at, field in enumerate((self.lead, self.phone, self.note)):
            caption = label(field.accessibleName())
            caption.setBuddy(field)
            grid.addWidget(caption, at, 0)
            grid.addWidget(field, at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        title = self.tr("Whom does {name} refer?").format(name=name)
        column.addWidget(label(title, "heading", wrap=True))
        column.addLayout(grid)
        column.addWidget(self.says)
        column.addWidget(self.known)
        column.addLayout(self._foot())
        self.lead.textChanged.connect(self._typed)
        self.known.itemActivated.connect(self._take)
        self.known.itemClicked.connect(self._take)
        self._taken = 0
        self._dress = Dress(self, desk.look)
        self._typed("")

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        return field

    def _foot(self) -> QHBoxLayout:
        self.yes = button(self.tr("Note the referral"), "primary")
        self.yes.setDefault(True)
        no = button(self.tr("Cancel"))
        self.yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(no)
        row.addWidget(self.yes)
        return row

    def _typed(self, text: str) -> None:
        self._taken = 0
        words = text.strip()
        self.known.clear()
        if words:
            found = (row for row in self._names if matches(row[2], words))
            for id_, name, _ in (row for row, _ in zip(found, range(MOST), strict=False)):
                item = QListWidgetItem(name)
                item.setData(_ID, id_)
                self.known.addItem(item)
        self.known.setVisible(self.known.count() > 0)
        self.phone.setEnabled(True)
        self.yes.setEnabled(bool(words))
        self.says.setText(
            self.tr("Already in the book? Take it from the list; else a new lead is made.")
            if self.known.count()
            else self.tr("A new lead is made.")
        )
        self.adjustSize()

    def _take(self, item: QListWidgetItem) -> None:
        """An account of the book was meant."""
        self.lead.blockSignals(True)
        self.lead.setText(item.text())
        self.lead.blockSignals(False)
        self._taken = int(item.data(_ID))
        self.phone.setEnabled(False)
        self.says.setText(self.tr("{name} is in the book already.").format(name=item.text()))

    @property
    def chosen(self) -> str | int:
        """A new name, or the id of an account of the book."""
        return self._taken or self.lead.text().strip()


def ask_for_referral(desk: Desk, account_id: int, parent: QWidget) -> None:
    """Note that a signed account was asked, with a remark. Raises Refused, BookError."""
    name = desk.book.accounts.present(account_id).name
    text = translate("ReferralForm", "{name} was asked for a referral. Who was asked, what said?")
    note = desk.ask.text(parent, text.format(name=name))
    if note is not None:
        desk.book.referrals.ask(account_id, note)


def note_referral(desk: Desk, account_id: int, parent: QWidget) -> str:
    """Ask whom a signed account refers and keep it; what was done, empty if put away.

    Raises Refused, BookError.
    """
    account = desk.book.accounts.present(account_id)
    form = ReferralForm(desk, account_id, account.name, parent)
    wanted = desk.ask.run(form)
    chosen, phone, note = form.chosen, form.phone.text(), form.note.text()
    form.deleteLater()
    if not wanted:
        return ""
    source = translate("ReferralForm", "Referred by {name}").format(name=account.name)
    phone = "" if isinstance(chosen, int) else phone
    given = desk.book.referrals.give(account_id, chosen, source=source, phone=phone, note=note)
    lead = desk.book.accounts.get(given.lead_id or 0).name
    said = translate("ReferralForm", "{lead} was referred by {name}")
    return said.format(lead=lead, name=account.name)


def safely(desk: Desk, parent: QWidget, account_id: int, *, given: bool) -> str:
    """Ask for or note a referral; what was done or why not, empty if put away."""
    try:
        if given:
            return note_referral(desk, account_id, parent)
        ask_for_referral(desk, account_id, parent)
    except (Refused, BookError) as fault:
        return _told(fault)
    return ""


def _told(fault: Fault) -> str:
    return sentence(fault)
