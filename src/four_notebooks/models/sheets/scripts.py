"""The call scripts, while they are written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from four_notebooks.method.values import Script, ScriptUse
from four_notebooks.models.autosave import Autosave
from four_notebooks.models.language import spoken
from four_notebooks.models.sheets.names import Name, Names
from four_notebooks.services.scripts import ListedScript
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book

translate = QCoreApplication.translate


class ScriptEditor(QObject):
    """One script is looked at; ``replaced`` says that other texts are to be shown,
    ``counted`` that the list or its counts are others.
    """

    replaced = Signal()
    counted = Signal()

    def __init__(self, book: Book, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.who = f"scripts/{id(self):x}"
        self.names = Names(self)
        self.listed: list[ListedScript] = []
        self.script_id = 0
        self.values: dict[str, object] = {}
        self.saves = Autosave(self, self._text, self._keep)
        relay.stepped.connect(self._stepped)

    @property
    def script(self) -> ListedScript | None:
        """The script that is looked at, as the book has it."""
        return next((s for s in self.listed if s.id == self.script_id), None)

    def refresh(self) -> None:
        """Read the scripts; the one looked at stays, as far as it is there."""
        place = self.names.row_of(self.script_id)
        self.listed = self._book.scripts.listed(spoken())
        self.names.show_rows([self._name(script) for script in self.listed])
        if self.script is None and self.listed:
            self.script_id = self.listed[min(max(place, 0), len(self.listed) - 1)].id
        if not self.saves.pending:
            self._read()
        self.counted.emit()

    def _name(self, script: ListedScript) -> Name:
        if not script.uses:
            return Name(script.id, script.name, translate("Sheets", "not used yet"))
        said = translate("Sheets", "used {uses} · accepted {accepted}")
        words = said.format(uses=script.uses, accepted=script.accepted)
        return Name(script.id, script.name, words)

    def look_at(self, script_id: int) -> None:
        """Go over to another script; what was typed is saved first."""
        if script_id == self.script_id or not self.saves.flush():
            return
        self.script_id = script_id
        self._read()
        self.counted.emit()

    def _read(self) -> None:
        script = self.script
        before = self.values
        self.values = {"name": script.name, "body": script.body} if script is not None else {}
        self.saves.settle()
        if before != self.values:
            self.replaced.emit()

    def write(self, key: str, value: object) -> None:
        """Take one value as it stands."""
        if self.values.get(key) != value:
            self.values[key] = value
            self.saves.touch()

    def _text(self) -> str:
        return json.dumps(self.values, sort_keys=True)

    def _keep(self, _text: str) -> None:
        kept = self._book.scripts.save(
            self.script_id,
            str(self.values["name"]),
            str(self.values["body"]),
            language=spoken(),
            who=self.who,
        )
        if kept != self.script_id:
            self.script_id = kept
            self._show_names()

    def _show_names(self) -> None:
        self.listed = self._book.scripts.listed(spoken())
        self.names.show_rows([self._name(script) for script in self.listed])
        self.counted.emit()

    def _stepped(self, announcement: Announcement) -> None:
        if not self.listed:
            return
        if not announcement.of(Script, ScriptUse):
            return
        if announcement.who == self.who:
            self._show_names()
        else:
            self.refresh()

    # -- verbs; each raises BookError or Refused -----------------------------------

    def add(self, name: str) -> None:
        """A new script."""
        self.saves.flush()
        made = self._book.scripts.add(name, language=spoken())
        self.script_id = made.id
        self.refresh()

    def delete(self) -> None:
        """Remove the script that is looked at."""
        if self.script is not None:
            self.saves.flush()
            self._book.scripts.delete(self.script_id, language=spoken())

    def move_by(self, step: int) -> None:
        """A place up (-1) or down (1)."""
        self.saves.flush()
        ids = [script.id for script in self.listed]
        at = ids.index(self.script_id) if self.script_id in ids else -1
        if at < 0 or not 0 <= at + step < len(ids):
            return
        ids[at], ids[at + step] = ids[at + step], ids[at]
        name = self.listed[at].name
        self._book.scripts.reorder(ids, language=spoken())
        found = next((s.id for s in self.listed if s.name == name), self.script_id)
        self.script_id = found
        self.refresh()
