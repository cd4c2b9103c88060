"""The strategy note: yellow paper, four texts, the planned visit, three marks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from four_notebooks.models.account.journal import mark_words
from four_notebooks.models.account.strategy import PARTS, StrategyModel
from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.account.fields import Lines
from four_notebooks.views.account.inks import legible, note_css
from four_notebooks.views.account.planner import Planner, plan_line
from four_notebooks.views.desk import Desk
from four_notebooks.views.plain_label import PlainLabel

LEAVING_MS = 250
"""Keeps what unfolded while writing until a click elsewhere has landed."""


class StrategyNote(QWidget):
    """What the next visit is for; it saves itself.

    ``writing`` tells when the keys come to the note and leave it; ``attempt`` runs a call
    on the book and shows what went wrong.
    """

    writing = Signal(bool)
    person_added = Signal()

    def __init__(
        self,
        desk: Desk,
        model: StrategyModel,
        attempt: Callable[[Callable[[], None]], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._attempt = attempt
        self._inside = False
        self._compact = False
        self._titled: bool | None = None
        self.fields: dict[str, Lines] = {}
        self.labels: dict[str, QLabel] = {}
        self.title = PlainLabel(self)
        self.when = QuietButton(parent=self)
        self.when.setCheckable(True)
        self.planner = Planner(desk, model, self)
        self.planner.hide()
        self.when.toggled.connect(self.planner.setVisible)
        self.planner.wanted.connect(self._plan)
        self.planner.people_wanted.connect(self._plan_with)
        self.planner.drop_wanted.connect(self._drop)
        self.planner.person_added.connect(self.person_added)
        self.marks = PlainLabel(self)
        self.progress = PlainLabel(self)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self._left)
        self._lay_out()
        model.replaced.connect(self._show_texts)
        model.changed.connect(self._show_around)
        desk.look.changed.connect(self.restyle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.restyle()
        self._show_texts()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.when)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, part in enumerate(PARTS):
            self._make_field(grid, row, part)
        bottom = QHBoxLayout()
        bottom.addWidget(self.marks, 1)
        bottom.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.planner)
        column.addLayout(grid)
        column.addLayout(bottom)

    def _make_field(self, grid: QGridLayout, row: int, part: str) -> None:
        name = self._names()[part]
        label = PlainLabel(self)
        field = Lines(name, self, key=part, most=5)
        field.setObjectName("bare")
        label.setBuddy(field)
        field.typed.connect(self._typed)
        field.left.connect(self._model.saves.flush)
        self.labels[part], self.fields[part] = label, field
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1)

    def _names(self) -> dict[str, str]:
        return {
            "goal": self.tr("Goal"),
            "way_in": self.tr("Way in"),
            "news": self.tr("What is new"),
            "ask": self.tr("What to ask"),
        }

    def _hints(self) -> dict[str, str]:
        return {
            "goal": self.tr("what this visit is to reach"),
            "way_in": self.tr("what opens the door"),
            "news": self.tr("what they have not heard yet"),
            "ask": self.tr("the order, or to be introduced"),
        }

    def _typed(self, part: str) -> None:
        self._model.write(part, self.fields[part].text)

    def restyle(self) -> None:
        """Take the present look."""
        look = self._desk.look
        self.setStyleSheet(note_css(look))
        self.title.setFont(look.font("sans", 13, bold=True))
        for part in PARTS:
            self.labels[part].setText(self.tr("{field}:").format(field=self._names()[part]))
            self.labels[part].setFont(look.font("serif", 14))
            self.labels[part].setStyleSheet(f"color: {look.theme.note_ink.name()}")
            self.fields[part].setFont(look.font("serif", 14))
            self.fields[part].setPlaceholderText(self._hints()[part])
        for label in (self.marks, self.progress):
            label.setFont(look.font("sans", 12))
        self.when.setFont(look.font("sans", 13))
        self._show_around()
        self.update()

    def set_compact(self, on: bool) -> None:
        """In a low window, rows with nothing in them show only while writing."""
        self._compact = on
        self._show_rows()

    def _show_texts(self) -> None:
        for part in PARTS:
            self.fields[part].put(self._model.texts[part])
        self._show_around()

    def _show_rows(self) -> None:
        written = self._model.written
        for part in PARTS:
            needed = bool(self._model.texts[part].strip()) or (part == "goal" and not written)
            shown = needed or self._inside or not self._compact
            self.labels[part].setVisible(shown)
            self.fields[part].setVisible(shown)

    def _show_title(self) -> None:
        theme, written = self._desk.look.theme, self._model.written
        text = self.tr("Next strategy") if written else self.tr("Next strategy: none yet")
        if text != self.title.text() or self._titled != theme.dark:
            self._titled = theme.dark
            self.title.setText(text)
            ink = theme.note_ink if written else legible(theme.red, theme.note)
            self.title.setStyleSheet(f"color: {ink.name()}")

    def _show_around(self) -> None:
        model = self._model
        self._show_title()
        line = plan_line(model, self._desk)
        if not line:
            line = self.tr("plan a visit")
        elif model.too_late:
            line = self.tr("{plan} — too late").format(plan=line)
        self.when.setText(line)
        self.when.setAccessibleName(self.tr("Next visit: {plan}").format(plan=line))
        if self.when.property("late") != model.too_late:
            self.when.setProperty("late", model.too_late)
            self.when.style().unpolish(self.when)
            self.when.style().polish(self.when)
        found = model.marks
        said = mark_words(found.new, found.goal, found.ask) if found else ()
        marks = [f"{'✓' if kept else '○'} {text}" for kept, text in said]
        self.marks.setText("    ".join(marks))
        done, all_parts = model.progress
        self.progress.setText(self.tr("written {done}/{all}").format(done=done, all=all_parts))
        self._show_rows()

    def _plan(self, day: object, hour: object) -> None:
        self._attempt(lambda: self._model.plan_for(day, hour))  # type: ignore[arg-type]

    def _plan_with(self, contacts: object) -> None:
        self._attempt(lambda: self._model.plan_with(contacts))  # type: ignore[arg-type]

    def _drop(self) -> None:
        self._attempt(self._model.drop_plan)

    def focus_goal(self) -> None:
        """Begin to write the strategy."""
        self.fields["goal"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self.isAncestorOf(now)
        if inside:
            self._leaving.stop()
            if not self._inside:
                self._inside = True
                self._show_rows()
                self.writing.emit(True)
        elif self._inside and now is not None and now.window() is self.window():
            self._leaving.start(LEAVING_MS)

    def _left(self) -> None:
        self._inside = False
        self._show_rows()
        self.writing.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper that lies a little askew, with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, high = float(self.width()), float(self.height())
        askew = min(2.4, wide * 0.0045)
        corners = [
            QPointF(1, askew),
            QPointF(wide - 3, 0),
            QPointF(wide - 1, high - 5 - askew),
            QPointF(3, high - 5),
        ]
        shadow = self._desk.look.theme.shadow
        for step, part in ((4, 0.25), (3, 0.3), (2, 0.4), (1, 0.5)):
            colour = shadow.toRgb()
            colour.setAlpha(round(shadow.alpha() * part))
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([c + QPointF(0, step) for c in corners]))
        painter.setBrush(self._desk.look.theme.note)
        painter.drawPolygon(QPolygonF(corners))
        painter.end()
