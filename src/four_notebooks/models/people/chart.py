"""The org chart of one account, and what dragging and keys do to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

from PySide6.QtCore import QCoreApplication, QObject, Signal

from four_notebooks.method.values import Contact, Entry
from four_notebooks.models import words
from four_notebooks.models.account.reading import first_words
from four_notebooks.models.account.when import moment_words
from four_notebooks.models.people.shown import ChartShown, chart_shown, circling

if TYPE_CHECKING:
    from four_notebooks.models.account.page import AccountPageModel
    from four_notebooks.services.entering import ContactFields
    from four_notebooks.storage.changes import Announcement

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MetShown:
    """One visit at which somebody was met: the entry, when and how, and its first line."""

    entry_id: int
    head: str
    first: str


class ChartModel(QObject):
    """What the chart shows, computed once per step and per minute.

    ``changed`` comes when anything of it is another, ``stepped`` after every step that
    concerns the account. Every verb is one undo step and raises
    BookError or Refused.
    """

    changed = Signal()
    stepped = Signal()

    def __init__(self, page: AccountPageModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.shown = self._made()
        page.facts.stepped.connect(self._stepped)
        page.chain_changed.connect(self._refresh)
        page.people_changed.connect(self._people_changed)

    @property
    def people(self) -> Sequence[Contact]:
        """The people themselves."""
        return self._page.people

    def contact(self, contact_id: int) -> Contact | None:
        """One of the people."""
        return next((c for c in self._page.people if c.id == contact_id), None)

    def met(self, contact_id: int) -> list[MetShown]:
        """The visits of any kind that name somebody, newest first."""
        facts = self._page.facts
        zone, today = facts.book.zone, facts.book.local_day(facts.clock.now())
        return [
            MetShown(
                entry.id,
                f"{moment_words(entry.start, zone, today)} · {words.kind(entry.kind)}",
                first_words(entry.body or entry.purpose),
            )
            for entry in facts.entries
            if contact_id in entry.met
        ]

    def visits(self) -> list[Entry]:
        """All visits with the people they name, oldest first."""
        return [entry for entry in reversed(self._page.facts.entries) if entry.met]

    def put(self, contact_id: int, **fields: Unpack[ContactFields]) -> str:
        """Change single fields of somebody; what is to be said about it, mostly nothing."""
        self._page.book.people.put(contact_id, **fields)
        if fields.get("reports_to") is None:
            return ""
        people = self._page.book.people.contacts(self._page.account_id)
        circle = circling(people)
        if contact_id not in circle:
            return ""
        name = next(person.name for person in people if person.id == contact_id)
        if any(person.level == 1 for person in people if person.id in circle):
            text = translate("Chart", "{name} now reports in a circle; the payer stays the top.")
        else:
            text = translate("Chart", "{name} now reports in a circle: that leads nowhere.")
        return text.format(name=name)

    def _made(self) -> ChartShown:
        facts = self._page.facts
        book = facts.book
        today = book.local_day(facts.clock.now())
        return chart_shown(
            facts.contacts, facts.entries, facts.met, self._page.chain, book.zone, today
        )

    def _stepped(self, _announcement: Announcement) -> None:
        self._refresh()
        self.stepped.emit()

    def _people_changed(self, _who: str) -> None:
        self._refresh()

    def _refresh(self) -> None:
        made = self._made()
        if made != self.shown:
            self.shown = made
            self.changed.emit()
