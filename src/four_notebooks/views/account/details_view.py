"""All fields of an account in a form that saves itself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from four_notebooks.method.values import Term
from four_notebooks.models import words
from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.views.account.form import Field, FieldsForm
from four_notebooks.views.account.room import FormRoom
from four_notebooks.views.desk import Desk


class DetailsView(FormRoom):
    """Name, codes, phones, place, trade, source, tags, amount, term, website, note, the rest."""

    def __init__(self, desk: Desk, model: AccountPageModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 10, 20, 16)
        self.form = FieldsForm(desk.look, model.details, self._fields(), inner)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(inner)

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
