"""Forms that save themselves: the fields of an account, of a person, and the evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from four_notebooks.method.values import Account, Answer, Attitude, Contact, Temper, Term
from four_notebooks.models.autosave import Autosave
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.models.account.page import AccountPageModel

QUESTIONS = ("need", "power", "value")
"""The questions of evidence (METHOD 3)."""


class FieldsModel(QObject):
    """Values by name as they are typed; joined steps carry them into the book.

    ``replaced`` says that the book has others, which are to be shown. ``who`` marks the
    form's own steps, so that it ignores its echo.
    """

    replaced = Signal()

    def __init__(self, page: AccountPageModel, who: str) -> None:
        super().__init__(page)
        self.page = page
        self.who = f"{who}/{page.account_id}/{id(self):x}"
        self.values: dict[str, object] = self.read()
        self.saves = Autosave(self, self._text, self._keep)

    def read(self) -> dict[str, object]:
        """The values as the book has them."""
        raise NotImplementedError

    def save(self) -> None:
        """Put the values into the book. Raises BookError or Refused."""
        raise NotImplementedError

    def write(self, key: str, value: object) -> None:
        """Take one value as it stands."""
        if self.values.get(key) != value:
            self.values[key] = value
            self.saves.touch()

    def reload(self, who: str) -> None:
        """Show what the book has, unless it came from here or something typed is on its way."""
        if who == self.who or self.saves.pending:
            return
        values = self.read()
        if values != self.values:
            self.values = values
            self.saves.settle()
            self.replaced.emit()

    def _text(self) -> str:
        return json.dumps(self.values, default=str, sort_keys=True)

    def _keep(self, _text: str) -> None:
        self.save()


class AccountFields(FieldsModel):
    """The account's own fields as text."""

    def __init__(self, page: AccountPageModel) -> None:
        super().__init__(page, "account")
        page.account_changed.connect(self.reload)

    def read(self) -> dict[str, object]:
        """See ``FieldsModel.read``."""
        return account_texts(self.page.account)

    def save(self) -> None:
        """See ``FieldsModel.save``."""
        self.page.save_account(self.who, **account_values(self.values))


class PersonFields(FieldsModel):
    """The fields of the one person who is looked at; 0 is nobody."""

    def __init__(self, page: AccountPageModel) -> None:
        self.contact_id = page.people[0].id if page.people else 0
        super().__init__(page, "person")
        page.people_changed.connect(self.reload)

    @property
    def contact(self) -> Contact | None:
        """The person as the book has him or her."""
        return next((c for c in self.page.people if c.id == self.contact_id), None)

    def look_at(self, contact_id: int) -> None:
        """Go over to another person; what was typed is saved first."""
        self.saves.flush()
        self.contact_id = contact_id
        self.values = self.read()
        self.saves.settle()
        self.replaced.emit()

    def read(self) -> dict[str, object]:
        """See ``FieldsModel.read``."""
        contact = self.contact
        return person_texts(contact) if contact is not None else {}

    def reload(self, who: str) -> None:
        """Also when the person is no longer there."""
        if self.contact is None:
            first = self.page.people[0].id if self.page.people else 0
            self.contact_id = first
            self.values = self.read()
            self.saves.settle()
            self.replaced.emit()
            return
        super().reload(who)

    def save(self) -> None:
        """See ``FieldsModel.save``."""
        contact = self.contact
        if contact is not None:
            after = replace(contact, **person_values(self.values))  # type: ignore[arg-type]
            self.page.save_person(after, self.who)


class EvidenceFields(FieldsModel):
    """Need, power and value, each with its note."""

    def __init__(self, page: AccountPageModel) -> None:
        super().__init__(page, "evidence")
        page.account_changed.connect(self.reload)

    def read(self) -> dict[str, object]:
        """See ``FieldsModel.read``."""
        values: dict[str, object] = {}
        for question in QUESTIONS:
            found = self.page.evidence(question)
            values[question] = found.answer
            values[f"{question}_note"] = found.note
        return values

    def save(self) -> None:
        """See ``FieldsModel.save``."""
        for question in QUESTIONS:
            answer, note = Answer(str(self.values[question])), str(self.values[f"{question}_note"])
            self.page.answer(question, answer, note, self.who)


_COMMAS = re.compile(r"[,，、;；\n]+")
_AMOUNT = re.compile(r"^\s*[¥￥]?\s*([\d,，]+(?:\.\d+)?)\s*(万|萬|k|w)?\s*元?\s*$", re.IGNORECASE)
_TIMES = {"万": 10_000, "萬": 10_000, "w": 10_000, "k": 1_000}


def amount_of(text: str) -> int | None:
    """An amount as people write it (12.5万, 3,000) in hundredths; None when blank.

    Raises Refused ``amount``.
    """
    if not text.strip():
        return None
    found = _AMOUNT.match(text)
    if found is None:
        raise Refused("amount", amount=text)
    try:
        figure = Decimal(found.group(1).replace(",", "").replace("，", ""))
    except InvalidOperation as error:
        raise Refused("amount", amount=text) from error
    return int(figure * _TIMES.get((found.group(2) or "").lower(), 1) * 100)


def amount_words(amount: int | None) -> str:
    """An amount as it is shown: whole figures with separators, hundredths where there are any."""
    if amount is None:
        return ""
    whole, part = divmod(amount, 100)
    return f"{whole:,}.{part:02d}" if part else f"{whole:,}"


def account_texts(account: Account) -> dict[str, object]:
    """An account's own fields as they stand in the form."""
    values: dict[str, object] = {name: getattr(account, name) for name in _PLAIN}
    values["phones"] = ", ".join(account.phones)
    values["tags"] = ", ".join(account.tags)
    values["amount"] = amount_words(account.amount)
    values["extra"] = "\n".join(f"{label}: {text}" for label, text in account.extra)
    values["term"] = account.term
    return values


_PLAIN = (
    "name",
    "short_name",
    "registration_code",
    "area",
    "address",
    "industry",
    "source",
    "website",
    "note",
)


def account_values(texts: Mapping[str, object]) -> dict[str, object]:
    """The fields of ``Account`` from the form. Raises Refused ``amount``."""
    values: dict[str, object] = {name: str(texts[name]) for name in _PLAIN}
    values["phones"] = _parts(str(texts["phones"]))
    values["tags"] = _parts(str(texts["tags"]))
    values["amount"] = amount_of(str(texts["amount"]))
    values["extra"] = _pairs(str(texts["extra"]))
    values["term"] = Term(str(texts["term"]))
    return values


def _parts(text: str) -> tuple[str, ...]:
    """What commas part; a phone is kept as it was typed, half a number too."""
    return tuple(part.strip() for part in _COMMAS.split(text) if part.strip())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Lines of "label: text"; a line without a label goes on with the one before it."""
    pairs: list[tuple[str, str]] = []
    for line in text.split("\n"):
        label, colon, words = line.replace("：", ":", 1).partition(":")
        if colon and label.strip():
            pairs.append((label.strip(), words.strip()))
        elif line.strip() and pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} {line.strip()}")
        elif line.strip():
            pairs.append((line.strip(), ""))
    return tuple(pairs)


def person_texts(contact: Contact) -> dict[str, object]:
    """A person's fields as they stand in the form."""
    return {
        "name": contact.name,
        "title": contact.title,
        "level": contact.level,
        "reports_to": contact.reports_to,
        "phones": ", ".join(contact.phones),
        "wechat": contact.wechat,
        "mail": contact.mail,
        "attitude": contact.attitude,
        "temper": contact.temper,
        "ally": contact.ally,
        "note": contact.note,
    }


def person_values(texts: Mapping[str, object]) -> dict[str, object]:
    """The fields of ``Contact`` from the form."""
    values = dict(texts)
    values["phones"] = _parts(str(texts["phones"]))
    values["attitude"] = Attitude(str(texts["attitude"]))
    values["temper"] = Temper(str(texts["temper"]))
    return values
