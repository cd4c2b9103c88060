"""The rows of the bin in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.instants import from_ms
from four_notebooks.method.values import Account
from four_notebooks.models.account.when import day_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account on one line: its name and a few quiet words. ``key`` is its id."""

    key: int
    title: str
    small: str
    notebook: str

    @property
    def spoken(self) -> str:
        """The whole row."""
        return " · ".join(part for part in (self.title, self.small) if part)


def bin_row(account: Account, today: date, zone: tzinfo) -> AccountRow:
    """An account in the bin."""
    deleted: datetime = account.deleted_at or from_ms(0)
    day = day_words(deleted.astimezone(zone).date(), today)
    return AccountRow(
        key=account.id,
        title=account.name,
        small=translate("Lists", "deleted {day}").format(day=day),
        notebook=account.notebook,
    )
