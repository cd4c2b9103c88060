"""What the sheet says by itself while one writes: proposals, warnings, times, counts."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from four_notebooks.method.values import Notebook
from four_notebooks.models import words
from four_notebooks.models.quick.before import Before
from four_notebooks.models.quick.session import Proposed, QuickSession
from four_notebooks.services.quick_fields import judgement
from four_notebooks.services.quick_pieces import QuickLine
from four_notebooks.storage.changes import Announcement
from four_notebooks.views.desk import Desk
from four_notebooks.views.quick import wording
from four_notebooks.views.quick.offers import NameOffers
from four_notebooks.views.quick.sheet import QuickSheet


class Guide(QObject):
    """Answers every edit of the sheet; changes no text of the user's but by his choice."""

    def __init__(
        self, desk: Desk, session: QuickSession, sheet: QuickSheet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._sheet = desk, session, sheet
        self._before = Before(desk.book)
        self._alike: dict[str, str] = {}
        self.offers = NameOffers(desk, session, sheet.line, parent)
        self.list = self.offers.list
        sheet.edited.connect(self.update)
        desk.relay.stepped.connect(self._stepped)

    def _stepped(self, _announcement: Announcement) -> None:
        self._before.forget()
        self._alike.clear()

    # -- what is said about the sheet ---------------------------------------------

    def update(self) -> None:
        """Say anew what follows from the sheet as it stands."""
        line = self._sheet.line.line
        draft = self._sheet.draft()
        proposed = self._session.proposed(line, draft.strategy)
        self._say_times(line, proposed)
        self._say_notebook(line, draft.judgement)
        self._say_repeats(line)
        self._say_alike(line)
        closes = self._session.closes(line, draft)
        zone, today = self._desk.book.zone, self._session.today
        box = self._sheet.boxes["strategy"]
        hours = self._session.window_hours(line)
        over = closes is not None and closes <= self._desk.clock.now()
        box.set_label(wording.strategy_label(closes, over, hours, zone, today))
        at = proposed.next_at
        if closes is not None and not over and at is not None and at > closes:
            box.set_aside(wording.too_late(closes, zone, today), urgent=True)
        else:
            box.set_aside(wording.will_plan(proposed, zone, today))

    def _say_times(self, line: QuickLine, proposed: Proposed) -> None:
        started = bool(line.tokens or line.text)
        whole = line.when.minute is not None and line.minutes and line.visit_kind
        said = wording.will_record(proposed, self._desk.book.zone, self._session.today)
        self._sheet.preview.setText(said if started and not whole else "")
        self.say_count()

    def say_count(self) -> None:
        """How many visits of today are recorded."""
        done, whole = self._session.recorded_today()
        self._sheet.count.setText(
            self.tr("Recorded today {done} / {whole}").format(done=done, whole=whole)
        )

    def _say_notebook(self, line: QuickLine, judged: str) -> None:
        box = self._sheet.boxes["judgement"]
        if line.account is None:
            box.set_aside("")
            return
        card = self._desk.book.reader.card(line.account.id)
        if card is None:
            box.set_aside("")
            return
        method = self._desk.book.method
        here = _letter(card.notebook, method)
        goes = judgement(judged).notebook
        if goes is not None and goes != card.notebook:
            box.set_aside(f"{here} → {_letter(goes, method)}")
        else:
            box.set_aside(self.tr("now {notebook}").format(notebook=here))

    def _say_repeats(self, line: QuickLine) -> None:
        theme = self._desk.look.theme
        said = ""
        if line.account is not None and line.text:
            found = self._before.said(line.account.id, line.text)
            if found is not None:
                said = wording.repeated(found, self._desk.book.zone, self._session.today)
        self._sheet.repeat.say(said, theme.repeat, theme.repeat_ink)

    def _say_alike(self, line: QuickLine) -> None:
        theme = self._desk.look.theme
        name = line.new_account
        if name and name not in self._alike:
            names = [each.name for each in self._desk.book.accounts.similar(name)[:3]]
            self._alike[name] = wording.alike(names) if names else ""
        self._sheet.alike.say(self._alike.get(name, ""), theme.tint_a, theme.a, "users")


def _letter(place: str, method: str) -> str:
    """A notebook by its letter and name."""
    name = words.notebook(place, method)
    return name if place == Notebook.INBOX else f"{place} {name}"
