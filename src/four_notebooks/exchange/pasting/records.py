"""A company or person as pasted lines tell it piece by piece, on its way to an arrival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from four_notebooks.exchange.arrivals import Arrival, DatedNote
from four_notebooks.exchange.columns import SINGLE, Field, Mapping
from four_notebooks.exchange.leads import LeadContact, lead_of
from four_notebooks.exchange.pasting.pieces import Labelled, Pieces, pieces_of
from four_notebooks.names.company import phone_digits, phones
from four_notebooks.services.entering import LIMITS, MOST_PARTS, SHORT

_PERSONS = frozenset(
    {Field.CONTACT, Field.PERSON, Field.CONTACT_FIRST, Field.CONTACT_LAST, Field.LEGAL_PERSON}
)
_NUMBERS = frozenset({Field.PHONE, Field.MOBILE, Field.CONTACT_PHONE})
_MAILS = frozenset({Field.MAIL, Field.CONTACT_MAIL})
_LATIN_END = 0x250


@dataclass(slots=True)
class Record:
    """What was said about one account. ``rest`` are the lines that hold more than was taken."""

    name: str = ""
    cells: list[tuple[Field, str, str]] = field(default_factory=list)
    people: list[LeadContact] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    notes: list[DatedNote] = field(default_factory=list)
    said: int = 0
    """Pieces taken besides the name."""
    open: bool = True
    """Whether its own paragraph still goes on."""

    def continue_with(self, pieces: Pieces) -> None:
        """Take a further line; one that says anything unsure may be about somebody else, and
        only what stands under labels is taken of it."""
        if pieces.rest and not pieces.labelled:
            self.rest.append(pieces.line.strip())
        else:
            self.take(pieces)

    def take(self, pieces: Pieces) -> None:
        """Take what a line says; a line that says more is kept whole."""
        whole = not pieces.rest
        for each in pieces.labelled:
            whole = self._take_labelled(each) and whole
        if pieces.company:
            whole = self._named(pieces.company) and whole
        if pieces.person:
            self._person(LeadContact(pieces.person, pieces.title))
        elif pieces.title:
            whole = self._title(pieces.title) and whole
        for number in pieces.phones:
            self._number(number)
        for mail in pieces.mails:
            whole = self._mail(mail, "Email") and whole
        if pieces.wechat or (pieces.same_number and pieces.phones):
            self._wechat(pieces.wechat or phone_digits(pieces.phones[0]), "WeChat")
        for kind, text in self._single(pieces):
            whole = self._cell(kind, "", text) and whole
        if not whole and pieces.line.strip():
            self.rest.append(pieces.line.strip())

    def _single(self, pieces: Pieces) -> Iterator[tuple[Field, str]]:
        if pieces.code:
            yield Field.CODE, pieces.code
        if pieces.address:
            yield Field.ADDRESS, pieces.address
        for site in pieces.sites:
            yield Field.WEBSITE, site

    def _named(self, name: str) -> bool:
        """Take a name; whether it could be. Another name of it stays in a line."""
        if self.name and self.name != name:
            return False
        self.name = name
        return True

    def _take_labelled(self, each: Labelled) -> bool:
        """Take a labelled text; whether all of it found its place."""
        kind = each.field
        if kind is Field.NAME:
            return self._named(each.text)
        if kind in _PERSONS:
            return self._labelled_person(each)
        if kind in _NUMBERS:
            return self._labelled_numbers(each)
        if kind in _MAILS:
            inner = pieces_of(each.text)
            for mail in inner.mails:
                self._mail(mail, each.label)
            return bool(inner.mails) and not inner.rest
        if kind is Field.CONTACT_WECHAT:
            return self._wechat(each.text, each.label)
        if kind is Field.CONTACT_TITLE and self._title(each.text):
            return True
        return self._cell(kind, each.label, each.text)

    def _labelled_person(self, each: Labelled) -> bool:
        """Take a person with what stands behind the name: 钱芳（采购经理）13800138000."""
        inner = pieces_of(each.text)
        name = inner.person or inner.rest or inner.company
        if not name or inner.labelled or len(name) > LIMITS["name"]:
            return False
        title = each.label if each.field is Field.LEGAL_PERSON else inner.title
        self._person(LeadContact(name, title[: LIMITS["title"]]))
        for number in inner.phones:
            self._number(number)
        for mail in inner.mails:
            self._mail(mail, "Email")
        return True

    def _labelled_numbers(self, each: Labelled) -> bool:
        inner = pieces_of(each.text)
        found = inner.phones or list(phones(each.text))
        if not found:
            return self._cell(Field.EXTRA, each.label, each.text)
        for number in found:
            self._number(number, mobile=each.field is not Field.PHONE)
        if inner.same_number or inner.wechat:
            self._wechat(inner.wechat or phone_digits(found[0]), "WeChat")
        if inner.person:
            self._person(LeadContact(inner.person, inner.title))
        return not inner.rest or not inner.phones

    def _person(self, person: LeadContact) -> None:
        self.said += 1
        if all(person.name != known.name for known in self.people):
            self.people.append(replace(person, name=person.name[: LIMITS["name"]]))
        elif person.title and not self.people[-1].title:
            self.people[-1] = replace(self.people[-1], title=person.title)

    def _title(self, title: str) -> bool:
        """Take a title of the last person; whether there is one without."""
        if not self.people or self.people[-1].title or len(title) > LIMITS["title"]:
            return False
        self.people[-1] = replace(self.people[-1], title=title)
        return True

    def _number(self, number: str, mobile: bool = False) -> None:
        """A mobile number is the last person's, any other the account's."""
        self.said += 1
        digits = phone_digits(number)
        if self.people and (mobile or (len(digits) == 11 and digits.startswith("1"))):
            last = self.people[-1]
            if digits not in map(phone_digits, last.phones):
                self.people[-1] = replace(last, phones=(*last.phones, number)[:MOST_PARTS])
        elif digits not in map(phone_digits, self.numbers):
            self.numbers.append(number)

    def _mail(self, mail: str, label: str) -> bool:
        self.said += 1
        if self.people and not self.people[-1].mail:
            self.people[-1] = replace(self.people[-1], mail=mail[:SHORT])
            return True
        return self._cell(Field.EXTRA, label, mail)

    def _wechat(self, text: str, label: str) -> bool:
        self.said += 1
        if self.people and not self.people[-1].wechat:
            self.people[-1] = replace(self.people[-1], wechat=text[:SHORT])
            return True
        return self._cell(Field.EXTRA, label, text)

    def _cell(self, kind: Field, label: str, text: str) -> bool:
        """Keep a text for a field; a second one of a field that can be one only is kept whole."""
        self.said += 1
        taken = [known for known, _, _ in self.cells]
        if kind is Field.SKIP or (kind in taken and (not label or kind in SINGLE)):
            return (kind, label, text) in self.cells
        self.cells.append((kind, label or kind.value, text))
        return True

    def is_another(self, company: str) -> bool:
        """Whether a company's line begins another account, not the same in other letters."""
        if not self.name or self.name == company:
            return False
        return bool(self.said) or _is_latin(self.name) == _is_latin(company)

    def arrival(self, row: int) -> Arrival:
        """The record as an arrival; without a company it is the first person's.

        Raises Refused ``name_blank``.
        """
        if not self.name and self.people:
            self._become_person()
        name = " ".join(self.name.split())
        rest = list(self.rest)
        if len(name) > LIMITS["name"]:
            rest.insert(0, name)
            name = name[: LIMITS["name"] - 1] + "…"
        lead = lead_of(
            (name, *(text for _, _, text in self.cells), ";".join(self.numbers)),
            ("", *(label for _, label, _ in self.cells), "Phone"),
            Mapping((Field.NAME, *(kind for kind, _, _ in self.cells), Field.PHONE)),
        )
        remark = "\n".join(dict.fromkeys(rest))[: LIMITS["body"]]
        remarks = (*lead.remarks, remark) if remark else lead.remarks
        contacts = tuple(self.people[:MOST_PARTS])
        lead = replace(lead, contacts=contacts, remarks=remarks)
        return Arrival(row=row, lead=lead, notes=tuple(self.notes))

    def _become_person(self) -> None:
        """Name the account after its only person, whose numbers are then its own."""
        person = self.people[0]
        self.name = person.name
        if len(self.people) > 1:
            return
        del self.people[0]
        self.numbers = [*person.phones, *self.numbers]
        for label, text in (("Email", person.mail), ("WeChat", person.wechat)):
            if text:
                self.cells.append((Field.EXTRA, label, text))
        if person.title:
            self.cells.append((Field.EXTRA, "Title", person.title))


def _is_latin(text: str) -> bool:
    return all(ord(character) < _LATIN_END for character in text)
