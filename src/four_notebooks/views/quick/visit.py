"""Quick visit: a sheet over the dimmed window, from the first letter to "record" by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QWidget

from four_notebooks.models.account.when import planned_words
from four_notebooks.models.faults import sentence
from four_notebooks.models.quick.draft import LineText, QuickDraft
from four_notebooks.models.quick.drafts import QuickDrafts
from four_notebooks.models.quick.session import QuickSession, Unready
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import QuickLine, Token, TokenKind
from four_notebooks.services.recording import Recorded
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick import wording
from four_notebooks.views.quick.guide import Guide
from four_notebooks.views.quick.phrases import MOST_BY_KEY, PhraseMenu
from four_notebooks.views.quick.sheet import QuickSheet

WHO = "quick"
_DIM = QColor(42, 40, 37, 170)
_SHADOW = 20
_EDGE = 12
_USUAL_HEIGHT = 400
_LOW = 780


class QuickVisit(QWidget):
    """Records visits one after the other.

    As a child it covers its parent, dimmed; alone it is a window of its own. ``recorded``
    tells the account and the entry; ``closed`` that it was put away, its draft kept.
    ``undo_wanted``: Ctrl+Z with nothing left to undo in the line.
    """

    recorded = Signal(int, int)
    closed = Signal()
    undo_wanted = Signal()

    def __init__(
        self, desk: Desk, account_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Record a visit"))
        self.setAccessibleName(self.tr("Record a visit"))
        self.session = QuickSession(desk.book, desk.relay, desk.clock, self)
        self.sheet = QuickSheet(desk.look, self._read, self._label, self)
        self.guide = Guide(desk, self.session, self.sheet, self)
        self.phrases = PhraseMenu(desk, self)
        self.drafts = QuickDrafts(desk.book, desk.clock, self.sheet.draft, self)
        self._said_about = QuickDraft()
        self._round: set[int] | None = None  # Planned visits met with, one after the other.
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.addStretch(1)
        row.addWidget(self.sheet, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._connect()
        self._make_shortcuts()
        if parent is not None:
            parent.installEventFilter(self)
            self.setGeometry(parent.rect())
        else:
            self.resize(940, 560)
        self.open_for(account_id)

    def _connect(self) -> None:
        self.sheet.edited.connect(self._edited)
        self.sheet.line.undo_wanted.connect(self.undo_wanted)
        self.sheet.record_key.clicked.connect(self.record)
        self.sheet.plan_key.clicked.connect(self.record_and_plan)
        self.sheet.phrase_key.clicked.connect(self._choose_phrase)
        self.sheet.drafts_key.clicked.connect(self._earlier_draft)
        self.drafts.failed.connect(self._not_kept)
        self.drafts.saved.connect(self._kept)
        self._desk.look.changed.connect(self._restyle)
        self._desk.clock.minute.connect(self._tick)
        self._desk.relay.stepped.connect(self._tick)

    def _make_shortcuts(self) -> None:
        keys = {
            "Ctrl+Return": self.record,
            "Ctrl+Enter": self.record,
            "Ctrl+Shift+Return": self.record_and_plan,
            "Ctrl+Shift+Enter": self.record_and_plan,
            "Escape": self.put_away,
            "Ctrl+PgUp": self._earlier_draft,
            "Ctrl+PgDown": self._later_draft,
            "Alt+0": self._choose_phrase,
        }
        for key, verb in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)
        for number in range(1, MOST_BY_KEY + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("phrase", number)
            shortcut.activated.connect(self._phrase_key)

    # -- opening and closing ------------------------------------------------------

    def open_for(self, account_id: int | None = None) -> None:
        """Show the sheet: the draft left before, of this account if one is named, else a
        blank one. Opened again over a draft, it starts another visit."""
        self._round = None
        self.drafts.flush()
        again = self.isVisible() and not self.sheet.draft().blank
        kept = self.drafts.of_account(account_id) if account_id else self.drafts.latest()
        if kept and not again:
            self._show(kept, self.drafts.kept(kept))
        else:
            self._start(account_id)
        self._come_up()

    def open_for_visit(self, plan_id: int) -> None:
        """Show the sheet for a planned visit, and after it for the next one that waits."""
        self.drafts.flush()
        self._round = set()
        self._start_visit(plan_id)
        self._come_up()

    def _come_up(self) -> None:
        self.show()
        self.raise_()
        self.sheet.line.setFocus()

    def _start_visit(self, plan_id: int) -> None:
        """The draft left about the account of a planned visit, else what the plan knows."""
        item = self.session.visit(plan_id) if plan_id else None
        if item is None:
            self._start()
            return
        if self._round is not None:
            self._round.add(plan_id)
        kept = self.drafts.of_account(item.account.id)
        if kept:
            self._show(kept, self.drafts.kept(kept))
        else:
            self._show(self.drafts.new_id(), QuickDraft(line=self.session.line_of(item)))

    def _start(self, account_id: int | None = None) -> None:
        """A blank sheet, with the account already in the line if one is named."""
        line = LineText()
        for found in self._desk.book.accounts.find([account_id] if account_id else []):
            known = Known(found.id, found.name, "")
            token = Token(TokenKind.ACCOUNT, 0, len(found.name), known)
            line = LineText(f"{found.name} ", (token,))
        self._show(self.drafts.new_id(), QuickDraft(line=line))

    def _show(self, draft_id: str, draft: QuickDraft) -> None:
        self._say("")
        self.sheet.load(draft)
        self.drafts.settle(draft_id)
        self.guide.update()
        self._say_drafts()

    def put_away(self) -> None:
        """Close; what is not recorded stays as a draft."""
        if self.guide.list.isVisible():
            self.guide.list.hide()
            return
        if self.sheet.composing:
            return
        if not self.drafts.flush() and not self.sheet.draft().blank:
            return
        self.hide()
        self.closed.emit()

    def flush(self) -> None:
        """Bring what is typed into the book now, as before it is closed."""
        self.drafts.flush()

    def _earlier_draft(self) -> None:
        self._go(-1)

    def _later_draft(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        """Go to another visit not recorded yet."""
        if self.sheet.composing or not self.drafts.flush():
            return
        ids = self.drafts.ids()
        if self.drafts.id not in ids:
            ids.append(self.drafts.id)
        if len(ids) > 1:
            there = ids[(ids.index(self.drafts.id) + step) % len(ids)]
            self._show(there, self.drafts.kept(there))
            self.sheet.line.setFocus()

    def _say_drafts(self) -> None:
        ids = self.drafts.ids()
        others = len([each for each in ids if each != self.drafts.id])
        self.sheet.drafts_key.setVisible(others > 0)
        self.sheet.drafts_key.say(self.tr("{count} more not recorded").format(count=others))

    # -- writing ------------------------------------------------------------------

    def _read(self, line: LineText, complete: bool) -> QuickLine:
        return self.session.read(line, complete=complete)

    def _label(self, token: Token) -> str:
        if isinstance(token.value, Known) and token.kind is TokenKind.PERSON:
            account = self.sheet.line.line.account
            people = self.session.known.contacts(account.id).all if account else []
            known = next((each for each in people if each.id == token.value.id), token.value)
            token = Token(token.kind, token.start, token.end, known)
        return wording.chip(token, self.session.today)

    def _edited(self) -> None:
        self.drafts.touch()
        if self.sheet.draft() != self._said_about:
            self._say("")

    def _tick(self, _moment: object) -> None:
        if self.isVisible():
            self.guide.update()

    def _phrase_key(self) -> None:
        number = int(self.sender().property("phrase"))
        phrases = self.phrases.all()
        if number <= len(phrases):
            self._insert(phrases[number - 1])

    def _choose_phrase(self) -> None:
        at = self.sheet.phrase_key.mapToGlobal(self.sheet.phrase_key.rect().topLeft())
        phrase = self.phrases.choose(self, at)
        if phrase:
            self._insert(phrase)

    def _insert(self, phrase: str) -> None:
        """Put a phrase in where the caret is."""
        field = self.sheet.focusWidget()
        if not isinstance(field, QTextEdit | QPlainTextEdit) or self.sheet.composing:
            return
        field.insertPlainText(phrase)

    # -- recording ----------------------------------------------------------------

    def record(self) -> None:
        """Record the visit and start the next one."""
        self._record(plan=False)

    def record_and_plan(self) -> None:
        """Record the visit, plan the next one at this account, and start the next sheet."""
        self._record(plan=True)

    def _record(self, *, plan: bool) -> None:
        if self.sheet.composing:
            return
        self.guide.list.hide()
        self.sheet.line.reread(complete=True)
        kept = self.drafts.flush()
        try:
            done = self.session.record(
                self.sheet.draft(),
                plan=plan,
                headings=(self.tr("Why this notebook?"), self.tr("Why not?")),
                draft_id=self.drafts.id if kept else "",
                who=WHO,
            )
        except Unready as unready:
            self._say(wording.missing(unready.code))
            (self.sheet.strategy if unready.code == "past" else self.sheet.line).setFocus()
            return
        except (Refused, BookError) as fault:
            self._say(sentence(fault))
            return
        self._recorded(done)

    def _recorded(self, done: Recorded) -> None:
        if self._round is None:
            self._start()
        else:
            self._start_visit(self.session.following(self._round))
        self._say_done(done)
        self.sheet.line.setFocus()
        self.recorded.emit(done.account.id, done.entry.id)

    def _say_done(self, done: Recorded) -> None:
        theme = self._desk.look.theme
        text = self.tr("Recorded: {account}").format(account=done.account.name)
        if done.plan is not None:
            day = planned_words(
                done.plan.day, done.plan.at, self._desk.book.zone, self.session.today
            )
            text = self.tr("Recorded: {account}; next visit {day}").format(
                account=done.account.name, day=day
            )
        self._said_about = self.sheet.draft()
        self.sheet.notice.say(text, theme.tint_b, theme.b, "check")

    def _say(self, text: str) -> None:
        """Say what is wrong; it stands until something else is written."""
        self._said_about = self.sheet.draft()
        theme = self._desk.look.theme
        self.sheet.notice.say(text, theme.note, theme.note_ink, "alert-triangle")

    def _not_kept(self, fault: object) -> None:
        if isinstance(fault, Refused | BookError):
            self._say(sentence(fault))
        else:
            self._say(self.tr("The draft could not be kept: {reason}").format(reason=fault))

    def _kept(self) -> None:
        self._say_drafts()

    # -- look ---------------------------------------------------------------------

    def _restyle(self) -> None:
        self.sheet.restyle()
        self.guide.update()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the sheet in its place when it grows."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._place_sheet()
        return super().event(event)

    def _place_sheet(self) -> None:
        """The top of the sheet stays where it is while strips come and go below the line."""
        self.sheet.set_low(self.height() < _LOW)
        whole = self.sheet.sizeHint().height()
        top = min((self.height() - _USUAL_HEIGHT) // 2, self.height() - whole - _EDGE)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(24, max(_EDGE, top), 24, _EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Cover the parent as it is now."""
        super().showEvent(event)
        self._cover()

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press outside the sheet puts the list away, never the sheet."""
        self.guide.list.hide()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dimmed window, and the shadow of the sheet."""
        if self.sheet.geometry().adjusted(12, 12, -12, -12).contains(event.rect()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.parentWidget() is None:
            painter.fillRect(self.rect(), self._desk.look.theme.desk)
        painter.fillRect(self.rect(), _DIM)
        painter.setPen(Qt.PenStyle.NoPen)
        sheet = QRectF(self.sheet.geometry()).translated(0, 9)
        for step in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 2 + (_SHADOW - step) // 5))
            out = 2.0 * step
            painter.drawRoundedRect(sheet.adjusted(-out, -out, out, out), 12 + out, 12 + out)
