"""The editor at the foot of the page: write, say who was met and how it went, record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from four_notebooks.method.values import EntryKind
from four_notebooks.models import words
from four_notebooks.models.account.editor import EditorModel
from four_notebooks.models.account.when import day_words, hour_words, moment_words
from four_notebooks.models.phrases import Phrases
from four_notebooks.views.account.chips import Chip, ChoiceChip, MainButton, PeopleChip, QuietButton
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.account.reading import ReadingView
from four_notebooks.views.account.strip import Strip
from four_notebooks.views.account.visit_form import VisitForm
from four_notebooks.views.account.writing import WritingBox
from four_notebooks.views.desk import Desk

PHRASE_SHOWN = 40


class EditorFoot(QWidget):
    """What is written here is a draft until Ctrl+Enter makes it a visit.

    ``attempt`` runs a call on the book and shows what went wrong.
    """

    link_wanted = Signal(QUrl)
    person_added = Signal()

    def __init__(
        self,
        desk: Desk,
        model: EditorModel,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._attempt = attempt
        self._stock = Phrases(desk.book, self)
        self.repeats = Strip(desk.look, alarm=False, parent=self)
        self.box = WritingBox(desk.look, self.tr("What was said"), self)
        self.reading = ReadingView(desk.look, model.picture)
        self._form: VisitForm | None = None
        self._make_chips()
        self._lay_out()
        self._connect()
        self.restyle()
        self._show_texts()
        self._show_values()
        self._show_repeats()

    def _make_chips(self) -> None:
        self.met = PeopleChip(self.tr("Who was met"), self.tr("met nobody named"), self)
        self.met.set_pattern(self.tr("met {people}"))
        self.kind = ChoiceChip(self.tr("Kind"), self)
        self.kind.set_choices([(k, words.kind(k)) for k in EntryKind])
        self.when = Chip(parent=self)
        self.heat = ChoiceChip(self.tr("Heat"), self)
        self.asked = Chip(parent=self)
        self.asked.setCheckable(True)
        self.more = Chip(self.tr("more"), self.tr("More about the visit"), self)
        self.more.setCheckable(True)
        self.phrases = QuietButton(parent=self)
        self.attach = QuietButton(parent=self)
        self.preview = QuietButton(parent=self)
        self.preview.setCheckable(True)
        self.leave = Chip(self.tr("Leave as it was"), parent=self)
        self.record = MainButton(parent=self)

    def _lay_out(self) -> None:
        self._page = QScrollArea(self)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setWidgetResizable(True)
        self._page.setWidget(self.reading)
        self._page.hide()
        self._folded = QScrollArea(self)
        self._folded.setFrameShape(QFrame.Shape.NoFrame)
        self._folded.setWidgetResizable(True)
        self._folded.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folded.hide()
        chips = FlowLayout(gap=6, line_gap=5, push_last=1)
        for chip in (self.met, self.kind, self.when, self.heat, self.asked, self.more):
            chips.addWidget(chip)
        for button in (self.phrases, self.attach, self.preview, self.leave, self.record):
            chips.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 9, 20, 11)
        column.setSpacing(6)
        for widget in (self.repeats, self.box, self._page, self._folded):
            column.addWidget(widget)
        column.addLayout(chips)

    def _connect(self) -> None:
        model = self._model
        self.box.typed.connect(self._typed)
        self.box.left.connect(model.saves.flush)
        self.box.files_given.connect(self._add_files)
        self.box.picture_given.connect(self._add_picture)
        self.reading.link_wanted.connect(self.link_wanted)
        self.met.chosen.connect(self._met_chosen)
        self.met.person_added.connect(self.person_added)
        self.kind.chosen.connect(self._kind_chosen)
        self.when.clicked.connect(self._when_wanted)
        self.heat.chosen.connect(self._heat_chosen)
        self.asked.toggled.connect(self._asked_set)
        self.more.toggled.connect(self._fold)
        self.phrases.clicked.connect(self._offer_phrases)
        self.attach.clicked.connect(self._choose_files)
        self.preview.toggled.connect(self._show_reading)
        self.leave.clicked.connect(self._leave_edit)
        self.record.clicked.connect(self.record_now)
        self.repeats.acted.connect(self._say_more)
        model.replaced.connect(self._show_texts)
        model.changed.connect(self._show_values)
        model.repeats_found.connect(self._show_repeats)
        self._desk.look.changed.connect(self.restyle)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.record_now)

    def restyle(self) -> None:
        """Take the present look."""
        look = self._desk.look
        self.setStyleSheet(form_css(look))
        ink = look.theme.ink2
        self.phrases.set_icon(look.icon("quote", ink), self.tr("Stock phrases"))
        self.attach.set_icon(look.icon("paperclip", ink), self.tr("Attach files"))
        self.preview.set_icon(look.icon("eye", ink), self.tr("Read it as it will look"))
        self._page.viewport().setAutoFillBackground(False)
        self._folded.viewport().setAutoFillBackground(False)
        self._show_values()
        self._show_repeats()
        self.update()

    def set_room(self, high: int) -> None:
        """How high the page is: a low one gives the editor fewer lines."""
        low = high < 680
        self.box.set_limits(2 if low else 3, max(3, min(14, high // 60)))
        self._folded.setMaximumHeight(max(90, high // 4))

    def _show_texts(self) -> None:
        self.box.put(self._model.draft.body)
        if self.preview.isChecked():
            self._show_reading(True)

    def _show_values(self) -> None:
        model, draft = self._model, self._model.draft
        zone = self._desk.book.zone
        people = [(c.id, f"{words.level(c.level)} {c.name}") for c in model.people]
        self.met.show_people(people, model.met())
        self.kind.show_value(draft.kind)
        note = draft.kind is EntryKind.NOTE
        today = self._desk.clock.now().astimezone(zone).date()
        start = model.start()
        when = f"{day_words(start.astimezone(zone).date(), today)} {hour_words(start, zone)}"
        if not note:
            when = self.tr("{when} · {minutes} min").format(when=when, minutes=draft.minutes)
        self.when.setText(when)
        self.when.setAccessibleName(self.tr("When: {when}").format(when=when))
        heats: list[tuple[object, str]] = [(h, f"{h}°") for h in range(100, -1, -10)]
        self.heat.set_choices([(None, self.tr("not set")), *heats])
        shown = self.tr("heat?") if draft.heat is None else f"{draft.heat}°"
        self.heat.show_value(draft.heat, shown)
        box = "☑" if draft.asked else "☐"
        self.asked.setChecked(draft.asked)
        self.asked.setText(self.tr("{box} asked for the order").format(box=box))
        self.asked.setAccessibleName(self.tr("Asked for the order"))
        for chip in (self.met, self.heat, self.asked, self.more):
            chip.setVisible(not note)
        self._name_record()

    def _name_record(self) -> None:
        editing = self._model.editing
        text = self.tr("Record Ctrl+↵") if editing is None else self.tr("Keep Ctrl+↵")
        self.record.setText(text)
        self.record.setAccessibleName(self.tr("Record"))
        self.leave.setVisible(editing is not None)
        hint = self.tr("Write down the visit (Markdown): what was said, its purpose, their state…")
        if editing is not None:
            zone = self._desk.book.zone
            today = self._desk.clock.now().astimezone(zone).date()
            hint = self.tr("The entry of {when}").format(
                when=moment_words(editing.start, zone, today)
            )
        self.box.setPlaceholderText(hint)

    def _show_repeats(self) -> None:
        found = self._model.repeats
        if found is None or not found.said:
            self.box.mark((), "")
            self.repeats.say("")
            return
        self.box.mark(found.said, self._model.draft.body)
        if not found.warning:
            self.repeats.say("")
            return
        latest = max(found.said, key=lambda s: s.at)
        zone = self._desk.book.zone
        today = self._desk.clock.now().astimezone(zone).date()
        pieces = list(dict.fromkeys(s.text for s in found.said if s.entry_id == latest.entry_id))
        text = self.tr("Said on {when}: “{pieces}” ({percent}%) — what is new this time?")
        self.repeats.say(
            text.format(
                when=day_words(latest.at.astimezone(zone).date(), today),
                pieces=" / ".join(p if len(p) <= 24 else p[:23] + "…" for p in pieces[:2]),
                percent=round(found.share * 100),
            )
        )

    def _say_more(self) -> None:
        self.box.setFocus()

    def _typed(self, _key: str) -> None:
        self._model.enter(body=self.box.text)

    def record_now(self) -> None:
        """Make it a visit; what stands half typed in an input method is finished first."""
        if self.box.composing or not self._ready():
            return
        self.preview.setChecked(False)
        if self._attempt(self._model.record):
            self.box.setFocus()

    def _ready(self) -> bool:
        draft = self._model.draft
        return draft.written or draft.heat is not None or draft.asked

    def _leave_edit(self) -> None:
        if self._model.changed_edit and not self._desk.ask.confirm(
            self, self.tr("Leave this entry as it was?"), self.tr("Leave it"), danger=True
        ):
            return
        self._attempt(self._model.leave_edit)

    def _met_chosen(self, people: object) -> None:
        self._model.enter(met=people)

    def _kind_chosen(self, kind: object) -> None:
        self._model.enter(kind=kind)

    def _heat_chosen(self, heat: object) -> None:
        self._model.enter(heat=heat)

    def _asked_set(self, on: bool) -> None:
        self._model.enter(asked=on)
        if on and self.asked.hasFocus():
            self.more.setChecked(True)
            self.form.answer.setFocus()

    def _when_wanted(self) -> None:
        self.more.setChecked(True)
        self.form.start.setFocus()

    @property
    def form(self) -> VisitForm:
        """The rest of the visit, made when it is first unfolded."""
        if self._form is None:
            self._form = VisitForm(self._desk, self._model, self)
            self._form.setAutoFillBackground(False)
            self._folded.setWidget(self._form)
        return self._form

    def _fold(self, on: bool) -> None:
        self._folded.setVisible(on)
        self._folded.setMinimumHeight(
            min(self.form.sizeHint().height() + 4, self._folded.maximumHeight()) if on else 0
        )

    def _show_reading(self, on: bool) -> None:
        if on:
            self._model.saves.flush()
            self.reading.show_markdown(self._model.draft.body)
            self._page.setFixedHeight(self.box.height())
        self.box.setVisible(not on)
        self._page.setVisible(on)

    def _offer_phrases(self) -> None:
        menu = QMenu(self)
        for phrase in self._stock.all():
            shown = phrase if len(phrase) <= PHRASE_SHOWN else phrase[: PHRASE_SHOWN - 1] + "…"
            menu.addAction(shown.replace("\n", " ").replace("&", "&&")).setData(phrase)
        if not menu.isEmpty():
            menu.addSeparator()
        selected = self.box.textCursor().selection().toPlainText()
        keep: QAction = menu.addAction(self.tr("Keep the selected words as a phrase"))
        keep.setEnabled(bool(selected.strip()))
        taken = self._desk.ask.menu(
            menu, self.phrases.mapToGlobal(QPoint(0, self.phrases.height()))
        )
        menu.deleteLater()
        if taken is keep:
            self._attempt(lambda: self._stock.keep(selected, who=self._model.who))
        elif taken is not None:
            self.box.insert(taken.data())
            self.box.setFocus()

    def _choose_files(self) -> None:
        self._add_files(self._desk.ask.open_files(self, self.tr("Attach files")))

    def _add_files(self, paths: list[Path]) -> None:
        for path in paths:
            self._add(path.name, path)

    def _add_picture(self, content: bytes) -> None:
        now = self._desk.clock.now().astimezone(self._desk.book.zone)
        self._add(self.tr("picture {when}.png").format(when=f"{now:%Y-%m-%d %H%M}"), content)

    def _add(self, name: str, content: bytes | Path) -> None:
        def add() -> None:
            self.box.insert(self._model.attach(name, content))

        self._attempt(add)

    def copy_text(self) -> None:
        """Put the text on the clipboard, so that it can be kept elsewhere."""
        self.box.selectAll()
        self.box.copy()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quieter paper with an edge above."""
        painter = QPainter(self)
        theme = self._desk.look.theme
        painter.fillRect(self.rect(), theme.paper2)
        painter.fillRect(0, 0, self.width(), 1, theme.rule)
        painter.end()
