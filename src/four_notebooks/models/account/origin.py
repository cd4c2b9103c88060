"""Where an account came from, and whom it refers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.values import Referral

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book
    from four_notebooks.storage.changes import Announcement


@dataclass(frozen=True, slots=True)
class Related:
    """An account to go to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class OriginShown:
    """Who referred the account (None: nobody), whom it refers, and how often it was asked."""

    referrer: Related | None = None
    leads: tuple[Related, ...] = ()
    asked: int = 0


class Origin(QObject):
    """Kept up with the steps that touch referrals or the accounts named; ``changed`` tells."""

    changed = Signal()

    def __init__(self, book: Book, relay: Relay, account_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._id = account_id
        self.shown = self._read()
        relay.stepped.connect(self._stepped)

    def _read(self) -> OriginShown:
        referrals = self._book.referrals
        referrer = referrals.from_whom(self._id)
        asked = referrals.of(self._id)
        leads = self._book.accounts.find(one.lead_id for one in asked if one.lead_id is not None)
        return OriginShown(
            None if referrer is None else Related(referrer.id, referrer.name),
            tuple(Related(lead.id, lead.name) for lead in leads if lead.deleted_at is None),
            len(asked),
        )

    def _stepped(self, announcement: Announcement) -> None:
        named = {one.id for one in (self.shown.referrer, *self.shown.leads) if one is not None}
        touched = bool(announcement.of(Referral))
        if touched or (announcement.accounts & named):
            found = self._read()
            if found != self.shown:
                self.shown = found
                self.changed.emit()
