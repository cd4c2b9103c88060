"""The visit being written at the foot of the page: a draft until it is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from four_notebooks.method.values import Contact, Draft, Entry, EntryKind, PlannedVisit
from four_notebooks.models.account.draft import VisitDraft
from four_notebooks.models.account.repeated import Compared, Earlier
from four_notebooks.models.account.touched import touches
from four_notebooks.models.autosave import Autosave
from four_notebooks.services.recording import Recording

if TYPE_CHECKING:
    from four_notebooks.models.account.facts import AccountFacts
    from four_notebooks.storage.changes import Announcement

PAUSE_MS = 120
"""How long a pause in typing is before the text is compared with earlier visits."""


class EditorModel(QObject):
    """What has been entered, what is offered, and what repeats earlier visits.

    ``replaced`` says that the whole draft is another one and its texts are to be shown;
    ``changed`` that a value beside the texts is. ``saves`` keeps the draft in the book.
    """

    replaced = Signal()
    changed = Signal()
    repeats_found = Signal()
    recorded = Signal(int)

    def __init__(self, facts: AccountFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self._book = book = facts.book
        self._clock = facts.clock
        self.account_id = facts.account_id
        self.who = f"editor/{self.account_id}/{id(self):x}"
        self.editing: Entry | None = None
        self.repeats: Compared | None = None
        self._earlier = Earlier(facts)
        self.draft = VisitDraft.from_text(book.drafts.get(self.draft_id))
        self.saves = Autosave(self, self._text, self._keep)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.compare)
        self._offered_met: tuple[int, ...] = ()
        self._offered_start: datetime | None = None
        self._take_offers()
        facts.stepped.connect(self._stepped)
        self.compare()

    @property
    def people(self) -> list[Contact]:
        """The people of the account."""
        return self._facts.contacts

    @property
    def draft_id(self) -> str:
        """Where the draft is kept."""
        if self.editing is not None:
            return f"entry/{self.editing.id}"
        return f"visit/{self.account_id}"

    def met(self) -> tuple[int, ...]:
        """Who was met: as entered, else the planned visit's people or those met last."""
        return self._offered_met if self.draft.met is None else self.draft.met

    def start(self) -> datetime:
        """When it began: as entered, else today's planned time, else now less the duration."""
        if self.draft.start is not None:
            return self.draft.start
        if self._offered_start is not None:
            return self._offered_start
        return self._clock.now() - timedelta(minutes=self.draft.minutes)

    def enter(self, **values: object) -> None:
        """Take values of the draft's fields; a text that stays the same is no change."""
        after = replace(self.draft, **values)  # type: ignore[arg-type]
        if after == self.draft:
            return
        body_changed = after.body != self.draft.body
        texts_only = set(values) <= {"body", "answer", "purpose", "state", "next_problem"}
        self.draft = after
        self.saves.touch()
        if body_changed:
            self._pause.start(PAUSE_MS)
        if not texts_only:
            self.changed.emit()

    def compare(self) -> None:
        """Look for what was said in earlier visits already (METHOD 7, first rule)."""
        self._pause.stop()
        body = self.draft.body
        self.repeats = self._earlier.compare(body, self.editing) if body.strip() else None
        self.repeats_found.emit()

    def record(self) -> None:
        """Make the draft a line of the journal, or put the edited one in its place.

        Raises:
            Refused: see ``Journal.record``.
            BookError: the write failed; the draft is still there.
        """
        # Kept first, so that undoing the recording gives the draft back as it was.
        self.saves.flush()
        if self.editing is not None:
            self._book.journal.edit(self._edited(self.editing), who=self.who)
            entry_id = self.editing.id
            self._book.drafts.clear(self.draft_id)
        elif self.draft.kind is EntryKind.NOTE:
            entry_id = self._record_note()
        else:
            recording = self._recording()
            entry_id = self._book.journal.record(recording, who=self.who).entry.id
        self._begin_anew()
        self.recorded.emit(entry_id)

    def _record_note(self) -> int:
        draft = self.draft
        entry = self._book.journal.note(
            self.account_id, draft.body, at=draft.start or self._clock.now(), who=self.who
        )
        self._book.drafts.clear(self.draft_id)
        return entry.id

    def _recording(self) -> Recording:
        return Recording(
            account=self.account_id,
            drafts=(self.draft_id,),
            attachments=self.draft.attachments,
            **self._said(),
        )

    def _edited(self, entry: Entry) -> Entry:
        return replace(entry, **self._said())

    def _said(self) -> dict[str, Any]:
        """What recording and editing an entry write alike, by the names of its fields."""
        draft = self.draft
        return {
            "kind": draft.kind,
            "start": self.start(),
            "minutes": draft.minutes,
            "met": self.met(),
            "purpose": draft.purpose,
            "body": draft.body,
            "state": draft.state,
            "problem_solved": draft.problem_solved,
            "next_problem": draft.next_problem,
            "asked": draft.asked,
            "answer": draft.answer if draft.asked else "",
            "heat": draft.heat,
        }

    def edit(self, entry_id: int) -> None:
        """Open a recorded entry; what was being written stays a draft and comes back."""
        if not self.saves.flush():
            return
        entry = self._book.journal.get(entry_id)
        self.editing = entry
        kept = self._book.drafts.get(self.draft_id)
        self.draft = VisitDraft.from_text(kept) if kept else VisitDraft.of_entry(entry)
        self._shown_anew()

    @property
    def changed_edit(self) -> bool:
        """Whether the edited entry is no longer what was recorded."""
        return self.editing is not None and self.draft != VisitDraft.of_entry(self.editing)

    def leave_edit(self) -> None:
        """Put the edited entry away unchanged."""
        if self.editing is None:
            return
        self._book.drafts.clear(self.draft_id)
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.editing = None
        self.draft = VisitDraft.from_text(self._book.drafts.get(self.draft_id))
        self._shown_anew()

    def _shown_anew(self) -> None:
        self.saves.settle()
        self._take_offers()
        self.replaced.emit()
        self.changed.emit()
        self.compare()

    def attach(self, name: str, content: bytes | Path) -> str:
        """Keep a file and give the markdown that shows it.

        Raises:
            Refused: ``file_too_large``, ``file_missing``.
            BookError: the file could not be kept.
        """
        entry_id = self.editing.id if self.editing else None
        added = self._book.attachments.add(
            self.account_id, name, content, entry_id=entry_id, who=self.who
        )
        if self.editing is None:
            self.enter(attachments=(*self.draft.attachments, added.id))
        label = "".join(" " if c in "[]\\\n" else c for c in added.name).strip() or "file"
        mark = "!" if added.media_type.startswith("image/") else ""
        return f"{mark}[{label}]({self._book.attachments.reference(added)})"

    def picture(self, address: str) -> Path | None:
        """The file behind an attachment's address, None for every other address."""
        return self._book.attachments.path_of(address)

    def _text(self) -> str:
        if self.editing is not None and self.draft == VisitDraft.of_entry(self.editing):
            return ""
        return self.draft.to_text()

    def _keep(self, text: str) -> None:
        self._book.drafts.set(self.draft_id, text, who=self.who)

    def _take_offers(self) -> None:
        known = {c.id for c in self.people}
        now = self._clock.now()
        today = now.astimezone(self._book.zone).date()
        plans = [p for p in self._book.plan.day(today) if p.account_id == self.account_id]
        plans += self._facts.plans
        met: Iterable[int] = next((p.contacts for p in plans if p.contacts), ())
        if not met:
            met = next((e.met for e in self._facts.entries if e.met), ())
        self._offered_met = tuple(i for i in met if i in known)
        due = [p.at for p in plans if p.day == today and p.at is not None and p.at <= now]
        self._offered_start = max(due) if due else None

    def _stepped(self, announcement: Announcement) -> None:
        for change in announcement.of(Draft):
            after = change.after
            if isinstance(after, Draft) and after.id == self.draft_id:
                self._comes_back(after.text)
        mine = announcement.who == self.who
        if not mine and touches(announcement, self.account_id, Entry, Contact, PlannedVisit):
            self._take_offers()
            self.changed.emit()
            self.compare()

    def _comes_back(self, text: str) -> None:
        """An undone recording gives its draft back; what was typed since stays below it."""
        back = VisitDraft.from_text(text)
        if self.draft.body.strip() and self.draft.body != back.body:
            back = replace(back, body=f"{back.body}\n\n{self.draft.body}")
        self.draft = back
        if back.to_text() == text:
            self.saves.settle()
        else:
            self.saves.touch()
        self.replaced.emit()
