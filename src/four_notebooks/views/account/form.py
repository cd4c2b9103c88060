"""A form of fields that save themselves, laid out from a list of what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QGridLayout, QWidget

from four_notebooks.models.autosave import Autosave
from four_notebooks.views.account.chips import Chip, ChoiceChip
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.inks import form_css
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in the model, its label, and for a choice what is offered.

    ``kind`` is ``line``, ``wrapped`` (a line that may be long), ``lines``, ``choice`` or
    ``tick``.
    """

    key: str
    label: str
    kind: str = "line"
    choices: tuple[tuple[object, str], ...] = ()
    hint: str = ""


class Fillable(Protocol):
    """Values by name that carry themselves into the book."""

    values: dict[str, object]
    saves: Autosave

    @property
    def replaced(self) -> SignalInstance:
        """Others are to be shown."""
        ...

    def write(self, key: str, value: object) -> None:
        """Take one value as it stands."""
        ...


class KeyedChoice(ChoiceChip):
    """A choice that knows which field it is."""

    def __init__(self, key: str, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.key = key


class KeyedTick(Chip):
    """Yes or no for one field."""

    def __init__(self, key: str, name: str, parent: QWidget) -> None:
        super().__init__(name, name, parent)
        self.key = key
        self.setCheckable(True)


class FieldsForm(QWidget):
    """Labels at the left, fields at the right; every change goes to the model at once."""

    def __init__(
        self, look: Look, model: Fillable, fields: Sequence[Field], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._showing = False
        self.fields: dict[str, Line | Lines | KeyedChoice | KeyedTick] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        # Every second row is empty until something is said below a field.
        for row, field in enumerate(fields):
            self._place(grid, 2 * row, field)
        model.replaced.connect(self.refresh)
        look.changed.connect(self.restyle)
        self.restyle()
        self.refresh()

    def _place(self, grid: QGridLayout, row: int, field: Field) -> None:
        widget = self._made(field)
        self.fields[field.key] = widget
        label = PlainLabel(field.label, self)
        label.setBuddy(widget)
        upper = (
            Qt.AlignmentFlag.AlignTop if field.kind == "lines" else Qt.AlignmentFlag.AlignVCenter
        )
        label.setContentsMargins(0, 4 if field.kind == "lines" else 0, 0, 0)
        grid.addWidget(label, row, 0, upper)
        if field.kind in ("choice", "tick"):
            grid.addWidget(widget, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(widget, row, 1)

    def _made(self, field: Field) -> Line | Lines | KeyedChoice | KeyedTick:
        if field.kind == "choice":
            choice = KeyedChoice(field.key, field.label, self)
            choice.set_choices(field.choices)
            choice.chosen.connect(self._chosen)
            return choice
        if field.kind == "tick":
            tick = KeyedTick(field.key, field.label, self)
            tick.toggled.connect(self._ticked)
            return tick
        text: Line | Lines
        if field.kind in ("lines", "wrapped"):
            least, most = (2, 8) if field.kind == "lines" else (1, 4)
            text = Lines(field.label, self, key=field.key, least=least, most=most)
            text.setObjectName("field")
        else:
            text = Line(field.label, self, key=field.key)
        text.setPlaceholderText(field.hint)
        text.typed.connect(self._typed)
        text.left.connect(self._model.saves.flush)
        return text

    def put_below(self, key: str, widget: QWidget) -> None:
        """Say something below a field; it leaves the place where it was."""
        row = 2 * list(self.fields).index(key) + 1
        self._grid.removeWidget(widget)
        self._grid.addWidget(widget, row, 1)
        self.setTabOrder(self.fields[key], widget)

    def set_choices(self, key: str, choices: Sequence[tuple[object, str]]) -> None:
        """Offer something else in one field."""
        field = self.fields[key]
        if isinstance(field, KeyedChoice):
            field.set_choices(choices)

    def restyle(self) -> None:
        """Take the present look."""
        self.setStyleSheet(form_css(self._look))

    def refresh(self) -> None:
        """Show the model's values; a field that holds a half typed word waits."""
        self._showing = True
        for key, field in self.fields.items():
            value = self._model.values.get(key)
            field.setEnabled(bool(self._model.values))
            if isinstance(field, KeyedChoice):
                field.show_value(value)
            elif isinstance(field, KeyedTick):
                field.setChecked(bool(value))
            else:
                field.put(str(value or ""))
        self._showing = False

    def _typed(self, key: str) -> None:
        field = self.fields[key]
        if isinstance(field, Line):
            self._model.write(key, field.text())
        elif isinstance(field, Lines):
            self._model.write(key, field.text)

    def _chosen(self, value: object) -> None:
        field = self.sender()
        if isinstance(field, KeyedChoice):
            self._model.write(field.key, value)
            self._model.saves.flush()

    def _ticked(self, on: bool) -> None:
        field = self.sender()
        if isinstance(field, KeyedTick) and not self._showing:
            self._model.write(field.key, on)
            self._model.saves.flush()
