"""One row of a foreign list as a lead: an account with people, remarks and a planned day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from four_notebooks.exchange.cells import Moment, amount_in, blank, moment_in
from four_notebooks.exchange.columns import Field, Mapping
from four_notebooks.names.company import phone_digits, phones
from four_notebooks.services.entering import LIMITS, MOST_PARTS, SHORT
from four_notebooks.services.refusals import Refused


@dataclass(frozen=True, slots=True)
class LeadContact:
    """A person named in a row; the level is never known from a list."""

    name: str
    title: str = ""
    phones: tuple[str, ...] = ()
    mail: str = ""
    wechat: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """What one row says about an account, in the account's own fields.

    ``remarks`` become notes of the journal; ``visit`` is a day to come or gone, with
    ``visit_words``, the cell under its header, for a note where it cannot be planned.
    """

    name: str
    short_name: str = ""
    registration_code: str = ""
    phones: tuple[str, ...] = ()
    area: str = ""
    address: str = ""
    industry: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    amount: int | None = None
    website: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    contacts: tuple[LeadContact, ...] = ()
    remarks: tuple[str, ...] = ()
    visit: Moment | None = None
    visit_words: str = ""
    visit_purpose: str = ""

    @property
    def all_phones(self) -> tuple[str, ...]:
        """The numbers of the account and of its people."""
        return (*self.phones, *(number for person in self.contacts for number in person.phones))


TEXT_FIELDS = (
    "short_name",
    "registration_code",
    "area",
    "address",
    "industry",
    "source",
    "website",
)
"""The fields of a lead that are one text of an account."""

_SEVERAL = " ::: "
"""What Google Contacts puts between several values of one cell."""
_SYSTEM_GROUP = "* "
"""What Google Contacts puts before its own groups ("* myContacts")."""
_WITH_MAIL = re.compile(r"(.*\S)\s*\(([^()\s]+@[^()\s]+)\)")
"""A person as HubSpot names it: Ann Lee (ann@example.com)."""
_PEOPLE_BETWEEN = re.compile(r"[;；、\n]")
_AREA_BETWEEN = " "
_TAGS_BETWEEN = str.maketrans("，；;、|\n", ",,,,,,")


def lead_of(cells: Sequence[str], headers: Sequence[str], mapping: Mapping) -> Lead:
    """What a row says. Raises Refused ``name_blank`` or ``name_too_long`` (limit)."""
    row = _Row(cells, headers, mapping)
    alone = not row.one(Field.NAME)
    name = row.one(Field.NAME) or row.one(Field.PERSON) or _full_name(row)
    if not name:
        raise Refused("name_blank")
    if len(name) > LIMITS["name"]:
        raise Refused("name_too_long", limit=LIMITS["name"])
    contacts = _contacts(row, alone)
    numbers = [Field.PHONE]
    if not contacts:
        numbers += [Field.MOBILE, Field.CONTACT_PHONE] if alone else [Field.MOBILE]
    lead = Lead(
        name=" ".join(name.split()),
        short_name=row.text(Field.SHORT_NAME),
        registration_code=row.text(Field.CODE),
        phones=tuple(number for field in numbers for number in row.numbers(field)),
        area=row.text(Field.AREA, _AREA_BETWEEN),
        address=row.text(Field.ADDRESS, "; "),
        industry=row.text(Field.INDUSTRY, "; "),
        source=row.text(Field.SOURCE, "; "),
        tags=_tags(row.all(Field.TAGS)),
        amount=_amount(row),
        website=row.text(Field.WEBSITE, "; "),
        contacts=contacts,
        visit_purpose=row.text(Field.NEXT_PURPOSE, "\n"),
    )
    lead = _with_visit(lead, row)
    row.keep(Field.MAIL, besides=[person.mail for person in contacts])
    row.keep(Field.EXTRA)
    lead = replace(lead, phones=_without_repeats(lead.phones)[:MOST_PARTS])
    remarks = tuple(row.all(Field.REMARK)) + tuple(row.overflow)
    return replace(lead, extra=tuple(row.extra[:MOST_PARTS]), remarks=remarks)


class _Row:
    """The filled cells of a row by field, and what found no field of its own."""

    def __init__(self, cells: Sequence[str], headers: Sequence[str], mapping: Mapping) -> None:
        self._cells: dict[Field, list[tuple[str, str]]] = {}
        self.extra: list[tuple[str, str]] = []
        self.overflow: list[str] = []
        for at, (cell, field) in enumerate(zip(cells, mapping.fields, strict=False)):
            if not blank(cell):
                header = headers[at] if at < len(headers) and headers[at] else column_letters(at)
                text = cell.strip().replace(_SEVERAL, "; ")
                self._cells.setdefault(field, []).append((header, text))

    def labelled(self, field: Field) -> list[tuple[str, str]]:
        """The filled cells of a field with their headers, in the order of the columns."""
        return self._cells.get(field, [])

    def all(self, field: Field) -> list[str]:
        """The filled cells of a field, each text once."""
        return list(dict.fromkeys(text for _, text in self.labelled(field)))

    def one(self, field: Field) -> str:
        """The first filled cell of a field, or ''."""
        return next(iter(self.all(field)), "")

    def text(self, field: Field, between: str = " ") -> str:
        """The cells of a field as one text; what is too long for a field becomes a remark."""
        whole = between.join(self.all(field))
        if len(whole) <= SHORT:
            return whole
        self.overflow.append(f"{self.labelled(field)[0][0]}: {whole}")
        return whole[: SHORT - 1] + "…"

    def numbers(self, field: Field) -> list[str]:
        """The phone numbers of a field; a cell without any is kept as an extra field."""
        found: list[str] = []
        for header, cell in self.labelled(field):
            numbers = [number for number in phones(cell) if len(number) <= SHORT]
            found += numbers
            if not numbers:
                self.add(header, cell)
        return found

    def keep(self, field: Field, besides: Sequence[str] = ()) -> None:
        """Keep the cells of a field under their headers, but for texts used already."""
        for header, cell in self.labelled(field):
            if cell not in besides:
                self.add(header, cell)

    def add(self, header: str, text: str) -> None:
        """Keep one text under its header, which may occur once; long ones become remarks."""
        label, number = header[:SHORT], 2
        taken = {known for known, _ in self.extra}
        while label in taken:
            label, number = f"{header} ({number})", number + 1
        if len(text) > SHORT:
            self.overflow.append(f"{label}: {text}")
        else:
            self.extra.append((label, text))


def column_letters(at: int) -> str:
    """A spreadsheet's name for a column counted from 0: A, B, ... Z, AA."""
    letters = ""
    number = at + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _contacts(row: _Row, alone: bool) -> tuple[LeadContact, ...]:
    """The people of a row: its contact with numbers and addresses, and the legal representative.

    The person of a row that is ``alone``, without a company, is the account itself.
    """
    people = _named(row, alone)
    if people:
        numbers = row.numbers(Field.CONTACT_PHONE) + row.numbers(Field.MOBILE)
        first = replace(
            people[0],
            title=row.text(Field.CONTACT_TITLE)[: LIMITS["title"]],
            phones=_without_repeats(numbers),
            mail=(people[0].mail or row.one(Field.CONTACT_MAIL) or row.one(Field.MAIL))[:SHORT],
            wechat=row.one(Field.CONTACT_WECHAT)[:SHORT],
        )
        people[0] = first
    else:
        _without_a_person(row, alone)
    _add_legal_person(people, row)
    return tuple(people)


def _named(row: _Row, alone: bool) -> list[LeadContact]:
    """The people that a row names, each with the mail address that stands behind the name."""
    named = [] if alone else [*row.all(Field.PERSON), _full_name(row)]
    cells = [*row.all(Field.CONTACT), *named]
    people: dict[str, LeadContact] = {}
    for part in (part for cell in cells for part in _PEOPLE_BETWEEN.split(cell)):
        found = _WITH_MAIL.fullmatch(part.strip())
        name, mail = found.groups() if found else (part.strip(), "")
        if name:
            people.setdefault(name, LeadContact(name[: LIMITS["name"]], mail=mail[:SHORT]))
    return list(people.values())


def _full_name(row: _Row) -> str:
    """First and last name in the order of their script, or ''."""
    first, last = row.one(Field.CONTACT_FIRST), row.one(Field.CONTACT_LAST)
    western = (first + last).isascii()
    return f"{first} {last}".strip() if western else last + first


def _without_a_person(row: _Row, alone: bool) -> None:
    """A contact's number, mail and title in a row that names nobody stay as extra fields.

    The number of a person ``alone`` is the account's.
    """
    fields = (Field.CONTACT_TITLE, Field.CONTACT_MAIL, Field.CONTACT_WECHAT)
    for field in fields if alone else (Field.CONTACT_PHONE, *fields):
        row.keep(field)


def _add_legal_person(people: list[LeadContact], row: _Row) -> None:
    """The legal representative as a contact; the header is the title. One person stays one."""
    for header, cell in row.labelled(Field.LEGAL_PERSON):
        name = " ".join(cell.split())[: LIMITS["name"]]
        known = next((at for at, person in enumerate(people) if person.name == name), None)
        if known is None:
            people.append(LeadContact(name, title=header[: LIMITS["title"]]))
        elif not people[known].title:
            people[known] = replace(people[known], title=header[: LIMITS["title"]])


def _amount(row: _Row) -> int | None:
    """The expected amount; a text that is none is kept as an extra field."""
    found = None
    for header, cell in row.labelled(Field.AMOUNT):
        found = amount_in(cell)
        if found is None:
            row.add(header, cell)
    return found


def _with_visit(lead: Lead, row: _Row) -> Lead:
    """The lead with its next visit; a text that names no day becomes a remark."""
    for header, cell in row.labelled(Field.NEXT_VISIT):
        moment = moment_in(cell)
        words = f"{header}: {cell}"
        if moment is None:
            row.overflow.append(words)
        else:
            return replace(lead, visit=moment, visit_words=words)
    return lead


def _tags(cells: Sequence[str]) -> tuple[str, ...]:
    """The tags of a row: cells split at commas, semicolons and the like, each once."""
    parts = (
        part.strip()[:SHORT] for cell in cells for part in cell.translate(_TAGS_BETWEEN).split(",")
    )
    own = (part for part in parts if part and not part.startswith(_SYSTEM_GROUP))
    return tuple(dict.fromkeys(own))[:MOST_PARTS]


def _without_repeats(numbers: Sequence[str]) -> tuple[str, ...]:
    """Each number once, however it is written."""
    found: dict[str, str] = {}
    for number in numbers:
        found.setdefault(phone_digits(number), number)
    return tuple(found.values())
