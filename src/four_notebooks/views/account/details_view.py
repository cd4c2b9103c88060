"""All fields of an account in a form that saves itself."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.method.values import Term
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.already_there import AlreadyThere
from four_notebooks.views.account.fields import Line, Lines
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk
from four_notebooks.views.widgets.already_there import AlreadyThereLine

_TELLING = ("name", "phones", "registration_code")
"""Fields by which an account is told from others."""
_BETWEEN = re.compile(r"[,，;；、\n]")


class DetailsView(FormRoom):
    """Name, codes, phones, place, trade, source, tags, amount, term, website, note, the rest.

    Below a name, number or code that another account has, that one is named;
    ``account_wanted`` carries it when it is to be opened.
    """

    account_wanted = Signal(int)

    def __init__(self, desk: Desk, model: AccountPageModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 10, 20, 16)
        self.form = FieldsForm(desk.look, model.details, self._fields(), inner)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(inner)
        self._model = model
        self._asked = ""
        self.there = AlreadyThereLine(desk.look, self.form)
        self.there.wanted.connect(self.account_wanted)
        self._looks = AlreadyThere(model.book, self, self._composing)
        self._looks.found.connect(self.there.say)
        for key in _TELLING:
            field = self.form.fields[key]
            assert isinstance(field, Line | Lines)
            field.typed.connect(self._typed)
        model.details.replaced.connect(self._looks.rest)

    def _composing(self) -> bool:
        fields = (self.form.fields[key] for key in _TELLING)
        return any(field.composing for field in fields if isinstance(field, Line | Lines))

    def _typed(self, key: str) -> None:
        """Look for others with the name, the numbers or the code that is written now."""
        if key != self._asked:
            self._looks.rest()
            self.form.put_below(key, self.there)
            self._asked = key
        text = str(self._model.details.values.get(key) or "")
        mine = self._model.account_id
        if key == "name":
            self._looks.ask(text, besides=mine)
        elif key == "phones":
            self._looks.ask(phones=[part for part in _BETWEEN.split(text) if part], besides=mine)
        else:
            self._looks.ask(code=text, besides=mine)

    def _fields(self) -> list[Field]:
        commas = self.tr("several with commas between")
        terms = tuple((t, words.term(t)) for t in Term)
        return [
            Field("name", self.tr("Name"), "wrapped"),
            Field("short_name", self.tr("Short name")),
            Field("term", self.tr("Term"), "choice", terms),
            Field("phones", self.tr("Phones"), hint=commas),
            Field("area", self.tr("Area")),
            Field("address", self.tr("Address"), "wrapped"),
            Field("industry", self.tr("Industry")),
            Field("source", self.tr("Source")),
            Field("tags", self.tr("Tags"), hint=commas),
            Field("amount", self.tr("Expected amount")),
            Field("registration_code", self.tr("Registration code")),
            Field("website", self.tr("Website")),
            Field("note", self.tr("Note"), "lines"),
            Field("extra", self.tr("Other fields"), "lines", hint=self.tr("label: text")),
        ]
