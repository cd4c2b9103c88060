"""Accounts that may be the one being written, looked for while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal

from four_notebooks.models import words
from four_notebooks.models.errand import Errand

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.services.likeness import Likeness, Similar

PAUSE_MS = 150
"""Milliseconds without a key before anything is said: nothing comes and goes under the hand."""
_SHORTEST = 2
_BY: dict[str, object] = {
    "code": QT_TRANSLATE_NOOP("AlreadyThere", "same registration code"),
    "phone": QT_TRANSLATE_NOOP("AlreadyThere", "same phone"),
    "name": QT_TRANSLATE_NOOP("AlreadyThere", "same name"),
    "likeness": QT_TRANSLATE_NOOP("AlreadyThere", "a name like it"),
    "sound": QT_TRANSLATE_NOOP("AlreadyThere", "sounds the same"),
}
_SAYS = QT_TRANSLATE_NOOP("AlreadyThere", "Perhaps already there: {name} ({place}) · {by}")


@dataclass(frozen=True, slots=True)
class There:
    """An account that may be meant, and the sentence about it."""

    account_id: int
    name: str
    says: str


class AlreadyThere(QObject):
    """``found`` carries the account that may be meant, or None; told only when it is another.

    The index of all accounts is made in a thread when it is first wanted. ``waits`` says
    whether a word is being composed: nothing is told until it is done.
    """

    found = Signal(object)

    def __init__(
        self, book: Book, parent: QObject, waits: Callable[[], bool] | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._waits = waits
        self._asked: tuple[str, tuple[str, ...], str, int] = ("", (), "", 0)
        self._there: There | None = None
        self._errand: Errand | None = None
        self._ready = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_now)

    def ask(
        self, name: str = "", phones: Sequence[str] = (), code: str = "", *, besides: int = 0
    ) -> None:
        """Look, when the hand rests, for an account with this name, number or code."""
        self._asked = (name.strip(), tuple(phones), code.strip(), besides)
        self._pause.start()

    def rest(self) -> None:
        """Nothing is being written any more."""
        self._pause.stop()
        self._asked = ("", (), "", 0)
        self._tell(None)

    @property
    def there(self) -> There | None:
        """What was told last."""
        return self._there

    def look_now(self) -> None:
        """Look without waiting for the hand to rest; not while a word is composed."""
        self._pause.stop()
        if self._book.closed:
            return
        if self._waits is not None and self._waits():
            self._pause.start()
            return
        name, phones, code, besides = self._asked
        if len(name) < _SHORTEST:
            name = ""
        if not (name or phones or code):
            self._tell(None)
        elif not self._ready:
            self._warm()
        else:
            accounts = self._book.accounts
            similar = accounts.similar(name, phones, code, besides=besides, nearly=True)
            self._tell(self._said(similar[0]) if similar else None)

    def _warm(self) -> None:
        """Make the index of all accounts, off the thread."""
        if self._errand is not None:
            return
        accounts = self._book.accounts

        def index(_: Errand) -> Likeness:
            return accounts.likeness()

        self._errand = Errand(index)
        self._errand.done.connect(self._warmed)
        self._errand.start()

    def _warmed(self, _index: object) -> None:
        self._errand, self._ready = None, True
        self.look_now()

    def _said(self, similar: Similar) -> There:
        says = QCoreApplication.translate("AlreadyThere", str(_SAYS))
        by = QCoreApplication.translate("AlreadyThere", str(_BY.get(similar.by, _BY["name"])))
        place = place_of(self._book, similar.account_id)
        return There(
            similar.account_id,
            similar.name,
            says.format(name=similar.name, place=place, by=by),
        )

    def _tell(self, there: There | None) -> None:
        if there != self._there:
            self._there = there
            self.found.emit(there)


def place_of(book: Book, account_id: int) -> str:
    """Where an account lies: its letter, the inbox, the pool or the signed ones."""
    card = book.reader.card(account_id)
    if card is None:
        return "–"
    if card.status != "active":
        return words.status(card.status)
    if card.notebook == "inbox":
        return words.notebook(card.notebook, book.method)
    return str(card.notebook)
