"""What each column of a foreign list is about, guessed from its header, else from its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from four_notebooks.exchange.cells import blank, moment_in
from four_notebooks.exchange.header_words import HEADERS, PARTS
from four_notebooks.names.company import core_name, phone_digits, phones
from four_notebooks.names.folding import fold

if TYPE_CHECKING:
    from four_notebooks.exchange.tables_in import Table


class Field(StrEnum):
    """What a column becomes.

    ``MOBILE`` is a number of the row's contact if it names one, else of the account.
    ``EXTRA`` keeps the cell under its header, ``SKIP`` leaves it out.
    """

    NAME = "name"
    SHORT_NAME = "short_name"
    CODE = "code"
    PHONE = "phone"
    MOBILE = "mobile"
    AREA = "area"
    ADDRESS = "address"
    INDUSTRY = "industry"
    SOURCE = "source"
    TAGS = "tags"
    AMOUNT = "amount"
    WEBSITE = "website"
    MAIL = "mail"
    REMARK = "remark"
    LEGAL_PERSON = "legal_person"
    CONTACT = "contact"
    CONTACT_FIRST = "contact_first"
    CONTACT_LAST = "contact_last"
    CONTACT_TITLE = "contact_title"
    CONTACT_PHONE = "contact_phone"
    CONTACT_MAIL = "contact_mail"
    CONTACT_WECHAT = "contact_wechat"
    NEXT_VISIT = "next_visit"
    NEXT_PURPOSE = "next_purpose"
    EXTRA = "extra"
    SKIP = "skip"


SINGLE = frozenset(
    {
        Field.NAME,
        Field.SHORT_NAME,
        Field.CODE,
        Field.AMOUNT,
        Field.NEXT_VISIT,
        Field.CONTACT_FIRST,
        Field.CONTACT_LAST,
    }
)
"""Fields that one column only can be; a second one is kept as an extra field."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column of a table becomes, by its place."""

    fields: tuple[Field, ...]

    @property
    def has_name(self) -> bool:
        """Whether a column gives the name of the account, without which no row can be taken."""
        return Field.NAME in self.fields

    def changed(self, column: int, field: Field) -> Mapping:
        """The same with one column changed; the column that had a single field gives it up."""
        fields = list(self.fields)
        if field in SINGLE and field in fields:
            fields[fields.index(field)] = Field.EXTRA
        fields[column] = field
        return Mapping(tuple(fields))


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*:：#]")
_EXACT = {fold(word): Field(field) for field, words in HEADERS.items() for word in words.split("|")}
_CONTAINED = tuple((re.compile(pattern), Field(field)) for pattern, field in PARTS)


def of_header(header: str) -> Field | None:
    """What a header says its column is, or None where it says nothing known."""
    whole = fold(header).replace("*", "").replace(":", "")
    tidy = _ASIDE.sub("", whole)
    for each in (whole, tidy):
        if each in _EXACT:
            return _EXACT[each]
    if not tidy or len(tidy) > 24:
        return None
    return next((field for pattern, field in _CONTAINED if pattern.search(tidy)), None)


def known_headers(row: Sequence[str]) -> int:
    """How many cells of a row are headers that are known."""
    return sum(1 for cell in row if cell.strip() and of_header(cell) is not None)


def guess(table: Table) -> Mapping:
    """What each column most likely is; every column without a better guess is kept as extra."""
    found = [of_header(header) for header in table.headers]
    contents = _sampled(table)
    for column, field in enumerate(found):
        if field is None and (not table.headers[column] or not _any_name(found)):
            found[column] = _of_contents(contents[column])
    return Mapping(tuple(_settled(found, contents)))


def _any_name(found: Sequence[Field | None]) -> bool:
    return Field.NAME in found or Field.CONTACT in found


def _settled(found: list[Field | None], contents: list[list[str]]) -> list[Field]:
    """Each single field once, a name if there is any, and the rest as extra fields."""
    if Field.NAME not in found:
        _name_from_elsewhere(found, contents)
    seen: set[Field] = set()
    settled: list[Field] = []
    for column, field in enumerate(found):
        if field is None:
            settled.append(Field.EXTRA if contents[column] else Field.SKIP)
        elif field in SINGLE and field in seen:
            settled.append(Field.EXTRA)
        else:
            seen.add(field)
            settled.append(field)
    return settled


def _name_from_elsewhere(found: list[Field | None], contents: list[list[str]]) -> None:
    """Where no header names the account: companies, else people, else the first column of text."""
    for column, field in enumerate(found):
        if field is None and _share(contents[column], _is_company) >= 0.4:
            found[column] = Field.NAME
            return
    for wanted in (Field.SHORT_NAME, Field.CONTACT, Field.CONTACT_LAST):
        if wanted in found:
            found[found.index(wanted)] = Field.NAME
            return
    for column, field in enumerate(found):
        if field is None and _share(contents[column], _is_text) >= 0.6:
            found[column] = Field.NAME
            return


_MOST_SAMPLED = 60
_CODE = re.compile(r"[0-9A-HJ-NP-RTUWXYa-z]{15}(?:[0-9A-Za-z]{3})?")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w-]+\.(?:com|cn|net|org|com\.cn|de)(?:/\S*)?")
_COMPANY = re.compile(
    r"(?:公司|集团|厂|商行|经营部|事务所|门诊|医院|学校|大学|研究院|工作室|酒店|银行|合作社|分店|药房)"
)
_PLACE = re.compile(r"(?:省|市|区|县|镇|路|街|道|巷|号|楼|室|村)")
_REGION = re.compile(r"[\u4e00-\u9fff]{2,8}(?:省|市|区|县|州)")
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2}")


def _sampled(table: Table) -> list[list[str]]:
    """The first filled cells of each column."""
    columns: list[list[str]] = [[] for _ in range(table.width)]
    for line in table.lines[: 10 * _MOST_SAMPLED]:
        for column, cell in enumerate(line.cells):
            if len(columns[column]) < _MOST_SAMPLED and not blank(cell):
                columns[column].append(cell.strip())
    return columns


def _share(cells: Sequence[str], wanted: Callable[[str], bool]) -> float:
    return sum(1 for cell in cells if wanted(cell)) / len(cells) if cells else 0.0


def _is_company(cell: str) -> bool:
    return len(cell) <= 60 and (
        _COMPANY.search(cell) is not None or core_name(cell) not in ("", fold(cell))
    )


def _is_person(cell: str) -> bool:
    return _PERSON.fullmatch(cell) is not None and not _PLACE.search(cell)


def _is_text(cell: str) -> bool:
    return any(character.isalpha() for character in cell)


def _is_phone(cell: str) -> bool:
    numbers = phones(cell)
    digits = [phone_digits(number) for number in numbers]
    letters = sum(1 for character in cell if character.isalpha())
    return (
        bool(digits) and all(7 <= len(each) <= 15 for each in digits) and letters <= len(cell) / 3
    )


def _of_contents(cells: list[str]) -> Field | None:
    """What a column without a known header holds, where most of its cells agree."""
    tests: tuple[tuple[Callable[[str], bool], Field], ...] = (
        (lambda cell: _CODE.fullmatch(cell) is not None and not cell.isdigit(), Field.CODE),
        (lambda cell: _MAIL.fullmatch(cell) is not None, Field.MAIL),
        (lambda cell: _LINK.fullmatch(cell) is not None, Field.WEBSITE),
        (lambda cell: moment_in(cell) is not None and not cell.isdigit(), Field.EXTRA),
        (_is_phone, Field.PHONE),
        (lambda cell: _REGION.fullmatch(cell) is not None, Field.AREA),
        (lambda cell: bool(_PLACE.search(cell)) and any(map(str.isdigit, cell)), Field.ADDRESS),
        (_is_company, Field.NAME),
        (
            lambda cell: _PERSON.fullmatch(cell) is not None and not _PLACE.search(cell),
            Field.CONTACT,
        ),
    )
    return next((field for test, field in tests if _share(cells, test) >= 0.6), None)
