"""One sheet while it is filled in about an account or one of its people (METHOD 8)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets.gains import Sums, sums
from four_notebooks.method.sheets.template import AnswerKind, Question, Section, Template
from four_notebooks.method.values import Contact, SheetAnswer, SheetTemplate, Told
from four_notebooks.models.autosave import Autosave
from four_notebooks.models.language import spoken
from four_notebooks.names.folding import clean, fold
from four_notebooks.services import shipped
from four_notebooks.services.quick_when import day_at, even
from four_notebooks.services.refusals import Refused
from four_notebooks.services.sheets import Answered
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.models.relay import Relay
    from four_notebooks.services.book import Book

NOTHING = Answered("")


class FillingModel(QObject):
    """The answers as they are typed; joined steps carry them into the book.

    ``replaced`` says that another sheet, person or template is to be shown; ``answered``
    that these questions (a set of ids) have other answers now, which did not come from
    here; ``progressed`` that counts, sums or dates are others, ``summed`` that only sums may
    be. Nothing is read before ``open`` is called.
    """

    replaced = Signal()
    answered = Signal(object)
    progressed = Signal()
    summed = Signal()

    def __init__(
        self,
        book: Book,
        relay: Relay,
        account_id: int,
        about: SheetAbout,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self.account_id = account_id
        self.about = about
        self.who = f"sheet/{account_id}/{id(self):x}"
        self.sheets: list[Template] = []
        self.people: list[Contact] = []
        self.template: Template | None = None
        self.contact_id: int | None = None
        self.kept: dict[str, SheetAnswer] = {}
        self.values: dict[str, Answered] = {}
        self.saves = Autosave(self, self._text, self._keep)
        relay.stepped.connect(self._stepped)

    def open(self, sheet_id: str = "", contact_id: int | None = None) -> bool:
        """Show a sheet, and whom it is about; what was typed is saved first.

        Without a name the one shown before, else the first. False where typed text could
        not be saved: then everything stays as it is.
        """
        if not self.saves.flush():
            return False
        self._read_lists()
        wanted = sheet_id or (self.template.id if self.template is not None else "")
        self.template = next((t for t in self.sheets if t.id == wanted), None)
        if self.template is None and self.sheets:
            self.template = self.sheets[0]
        self.contact_id = self._person(contact_id or self.contact_id)
        self._read_answers()
        self.replaced.emit()
        return True

    @property
    def fillable(self) -> bool:
        """Whether there is a sheet and somebody it is about."""
        whom = self.about is SheetAbout.ACCOUNT or self.contact_id is not None
        return self.template is not None and whom

    def _read_lists(self) -> None:
        self.sheets = self._book.sheets.templates(spoken(), self.about)
        if self.about is SheetAbout.CONTACT:
            self.people = self._book.sheets.candidates(self.account_id)

    def _person(self, wanted: int | None) -> int | None:
        if self.about is SheetAbout.ACCOUNT:
            return None
        ids = [person.id for person in self.people]
        if wanted in ids:
            return wanted
        return ids[0] if ids else None

    def _read_answers(self) -> None:
        self.kept = {}
        if self.fillable and self.template is not None:
            answers = self._book.sheets.answers(self.account_id, self.template.id, self.contact_id)
            self.kept = answers
        self.values = {id_: Answered(kept.text, kept.told) for id_, kept in self.kept.items()}
        self.saves.settle()

    # -- what is asked and answered ------------------------------------------------

    def value(self, question_id: str) -> Answered:
        """An answer as it stands, typed or kept."""
        return self.values.get(question_id, NOTHING)

    def has(self, question_id: str) -> bool:
        """Whether a question is answered."""
        return bool(self.value(question_id).text.strip())

    def progress(self, section: Section | None = None) -> tuple[int, int]:
        """(answered, all) of a section with all below it, or of the whole sheet."""
        if self.template is None:
            return 0, 0
        asked = list((_alone(section) if section is not None else self.template).questions())
        return sum(self.has(question.id) for question in asked), len(asked)

    def sums(self) -> Sums:
        """What all numbers by date come to as they stand."""
        if self.template is None:
            return Sums({}, {})
        return sums(self.template, {id_: value.text for id_, value in self.values.items()})

    def next_open(self, after: str = "") -> str:
        """The next question without an answer, from the start again past the end; "" if none."""
        asked = [q.id for q in self.template.questions()] if self.template is not None else []
        at = asked.index(after) + 1 if after in asked else 0
        return next((id_ for id_ in [*asked[at:], *asked[:at]] if not self.has(id_)), "")

    def find(self, words: str, after: str = "") -> str:
        """The next question whose words or answer hold these; "" where none does."""
        wanted = fold(words)
        if not wanted or self.template is None:
            return ""
        asked = list(self.template.questions())
        at = next((i + 1 for i, q in enumerate(asked) if q.id == after), 0)
        turn = [*asked[at:], *asked[:at]]
        return next((q.id for q in turn if wanted in fold(self._words(q))), "")

    def _words(self, question: Question) -> str:
        assert self.template is not None
        titles = self.template.titles_of(question.id)
        return " ".join([*titles, question.text, question.hint, self.value(question.id).text])

    def earlier(self) -> list[Question]:
        """Questions that are no longer asked but were answered, by their words if known."""
        if self.template is None:
            return []
        asked = {question.id for question in self.template.questions()}
        gone = [id_ for id_ in self.values if id_ not in asked and self.has(id_)]
        once = None
        if self.template.id in shipped.SHEETS:
            once = shipped.sheet(self.template.id, spoken())
        return [(once.question(id_) if once else None) or Question(id=id_, text="") for id_ in gone]

    # -- what is typed -------------------------------------------------------------

    def write(self, question_id: str, text: str) -> None:
        """Take an answer as it is typed."""
        before = self.value(question_id)
        text = clean(text)
        if before.text == text:
            return
        self.values[question_id] = Answered(text, before.told)
        self.saves.touch()
        # A key that changes no count costs nothing but itself.
        if bool(text.strip()) != bool(before.text.strip()):
            self.progressed.emit()
        else:
            self.summed.emit()

    def tidy(self, question_id: str) -> str:
        """A date as it was meant (tomorrow, 11-25, 周三), once it is written to its end."""
        text = self.value(question_id).text
        question = self.template.question(question_id) if self.template is not None else None
        if question is not None and question.kind is AnswerKind.DATE:
            narrow = even(text.strip())
            found = day_at(narrow, 0, self._book.today(), ahead=True)
            if found is not None and found[0] == len(narrow):
                self.write(question_id, found[1].isoformat())
        return self.value(question_id).text

    def mark(self, question_id: str, told: Told) -> None:
        """Say how far an answer can be relied on."""
        before = self.value(question_id)
        if before.told is not told:
            self.values[question_id] = Answered(before.text, told)
            self.saves.flush()
            self.progressed.emit()

    def _text(self) -> str:
        """Everything that would be written, as one text."""
        full = {id_: (v.text, v.told) for id_, v in self.values.items() if v.text.strip()}
        return json.dumps(full, ensure_ascii=False, sort_keys=True)

    def _keep(self, _text: str) -> None:
        if self.template is None:
            raise Refused("unknown_sheet")
        changed = {id_: v for id_, v in self.values.items() if v != self._kept_value(id_)}
        self._book.sheets.answer_many(
            self.account_id, self.template.id, changed, contact_id=self.contact_id, who=self.who
        )
        self.kept = self._book.sheets.answers(self.account_id, self.template.id, self.contact_id)
        self.progressed.emit()

    def _kept_value(self, question_id: str) -> Answered:
        kept = self.kept.get(question_id)
        return NOTHING if kept is None else Answered(kept.text, kept.told)

    # -- what others did -----------------------------------------------------------

    def _stepped(self, announcement: Announcement) -> None:
        if self.template is None and not self.sheets:
            return
        if announcement.of(SheetTemplate):
            self._reopen()
            return
        if self.account_id not in announcement.accounts or announcement.who == self.who:
            return
        if self.about is SheetAbout.CONTACT and announcement.of(Contact):
            self._reopen()
            return
        answered = (change.account_id for change in announcement.of(SheetAnswer))
        if self.account_id in answered:
            self._take_over()

    def _reopen(self) -> None:
        """The lists are others; typed text goes into the book first, or stays where it is."""
        if self.contact_id is not None and not self._is_there(self.contact_id):
            self._forget_typed()
        self.open()

    def _is_there(self, contact_id: int) -> bool:
        return any(c.id == contact_id for c in self._book.sheets.candidates(self.account_id))

    def _forget_typed(self) -> None:
        """Whom it was about is gone: the sheet with it."""
        self.values = {}
        self.saves.settle()

    def _take_over(self) -> None:
        """Show what the book has, but for what was typed here and is not written yet."""
        if self.template is None or not self.fillable:
            return
        typed = {id_ for id_, value in self.values.items() if value != self._kept_value(id_)}
        before = dict(self.values)
        self.kept = self._book.sheets.answers(self.account_id, self.template.id, self.contact_id)
        fresh = {id_: Answered(kept.text, kept.told) for id_, kept in self.kept.items()}
        self.values = {**fresh, **{id_: before[id_] for id_ in typed}}
        if not typed:
            self.saves.settle()
        others = {
            id_
            for id_ in {*before, *self.values}
            if before.get(id_, NOTHING) != self.values.get(id_, NOTHING)
        }
        if others:
            self.answered.emit(others)
            self.progressed.emit()


def _alone(section: Section) -> Template:
    return Template(id="x", name="x", sections=(section,))
