"""What each column of a foreign list is about, guessed from its header, else from its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from four_notebooks.exchange.cells import blank, moment_in
from four_notebooks.exchange.header_words import HEADERS, PARTS, PLAIN_NAMES, TITLES
from four_notebooks.names.company import core_name, phone_digits, phones
from four_notebooks.names.folding import fold

if TYPE_CHECKING:
    from four_notebooks.exchange.tables_in import Table


class Field(StrEnum):
    """What a column becomes.

    ``MOBILE`` is a number of the row's contact if it names one, else of the account.
    ``PERSON`` is a contact, and names the account of a row that names no company.
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
    PERSON = "person"
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
        Field.PERSON,
        Field.CONTACT_FIRST,
        Field.CONTACT_LAST,
    }
)
"""Fields that one column only can be; a second one is kept as an extra field."""


_NAMING = frozenset({Field.NAME, Field.PERSON, Field.CONTACT_FIRST, Field.CONTACT_LAST})


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column of a table becomes, by its place."""

    fields: tuple[Field, ...]

    @property
    def has_name(self) -> bool:
        """Whether a column gives the name of the account, without which no row can be taken."""
        return not _NAMING.isdisjoint(self.fields)

    def changed(self, column: int, field: Field) -> Mapping:
        """The same with one column changed; the column that had a single field gives it up."""
        fields = list(self.fields)
        if field in SINGLE and field in fields:
            fields[fields.index(field)] = Field.EXTRA
        fields[column] = field
        return Mapping(tuple(fields))


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*:：#]")
_NUMBER = re.compile(r"(?<=[^\W\d_])\d{1,2}(?=\D|$)")
_OF_WHAT = re.compile(r"^(?:organi[sz]ation|company|deal|lead|account|客户|公司|企业)[-.:：]+")
_OF_PERSON = re.compile(r"^(?:person|contact|联系人)[-.:：]+")
_WHERE = re.compile(r"-(?:work|home|mobile|other|main)$")


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed.split("|"))


_PLAIN_NAMES = _words(PLAIN_NAMES)
_TITLES = _words(TITLES)
_EXACT = {fold(word): Field(field) for field, words in HEADERS.items() for word in words.split("|")}
_EXACT |= dict.fromkeys(_TITLES, Field.NAME)
_CONTAINED = tuple((re.compile(pattern), Field(field)) for pattern, field in PARTS)
_PERSONS = {
    Field.NAME: Field.PERSON,
    Field.PHONE: Field.CONTACT_PHONE,
    Field.MOBILE: Field.CONTACT_PHONE,
    Field.MAIL: Field.CONTACT_MAIL,
    Field.REMARK: Field.REMARK,
    Field.TAGS: Field.TAGS,
}
"""What a field becomes of which a header says that it is the person's."""


def of_header(header: str) -> Field | None:
    """What a header says its column is, or None where it says nothing known.

    Tried in this order: the whole header; without what stands in brackets; without the
    number of several ("Phone 1 - Value", "电话2"); without whose it is ("Organization - ");
    then the words it contains.
    """
    whole, tidy = _plain(header)
    single = _NUMBER.sub("", tidy)
    for each in (whole, tidy, single, _WHERE.sub("", single)):
        if each in _EXACT:
            return _EXACT[each]
    of_account = _OF_WHAT.sub("", single)
    if of_account in _EXACT:
        return _EXACT[of_account]
    if not tidy or len(tidy) > _LONGEST_HEADER:
        return None
    of_person = _OF_PERSON.sub("", single)
    if of_person != single:
        field = of_header(of_person)
        return _PERSONS.get(field, field) if field else None
    return next((field for pattern, field in _CONTAINED if pattern.search(tidy)), None)


_LONGEST_HEADER = 40


def _plain(header: str) -> tuple[str, str]:
    """A header folded, and without what stands aside in brackets."""
    whole = fold(header).replace("*", "").replace(":", "")
    return whole, _ASIDE.sub("", whole)


def _rank(header: str) -> int:
    """How plainly a header of a name or a code says that it is that: the higher counts."""
    whole, tidy = _plain(header)
    names = {whole, tidy, _NUMBER.sub("", tidy)}
    if names & _TITLES:
        return 0
    if names & _PLAIN_NAMES:
        return 1
    return 3 if "信用代码" in tidy else 2


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
    return Mapping(tuple(_settled(table, found, contents)))


def _any_name(found: Sequence[Field | None]) -> bool:
    return Field.CONTACT in found or not _NAMING.isdisjoint(found)


def _settled(table: Table, found: list[Field | None], contents: list[list[str]]) -> list[Field]:
    """Each single field once, a name if there is any, and the rest as extra fields."""
    if Field.NAME not in found:
        _name_from_elsewhere(found, contents)
    _prefer(table.headers, found, contents)
    _one_name_of_a_person(table.headers, found)
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


def _prefer(headers: Sequence[str], found: list[Field | None], contents: list[list[str]]) -> None:
    """Of several columns for the name or the code, the one that says it most plainly is it.

    A plain "Name" beside a company's is the name of a person in it.
    """
    for field in (Field.NAME, Field.CODE):
        columns = [at for at, one in enumerate(found) if one is field]
        if len(columns) < 2:
            continue
        best = max(columns, key=lambda at: (bool(contents[at]), _rank(headers[at]), -at))
        for at in columns:
            if at == best:
                continue
            person = field is Field.NAME and _plain(headers[at])[1] == "name"
            found[at] = Field.PERSON if person else None


def _one_name_of_a_person(headers: Sequence[str], found: list[Field | None]) -> None:
    """First and last name are left out beside the whole name; "Title" is a form of address
    where a column of its own holds the post."""
    whole = Field.PERSON in found or any(
        field is Field.NAME and _plain(headers[at])[1] == "name" for at, field in enumerate(found)
    )
    titles = [at for at, field in enumerate(found) if field is Field.CONTACT_TITLE]
    for at, field in enumerate(found):
        if whole and field in (Field.CONTACT_FIRST, Field.CONTACT_LAST):
            found[at] = Field.SKIP
        if len(titles) > 1 and at in titles and _plain(headers[at])[1] == "title":
            found[at] = None


def _name_from_elsewhere(found: list[Field | None], contents: list[list[str]]) -> None:
    """Where no header names the account: companies, else people, else the first column of text."""
    for column, field in enumerate(found):
        if field is None and _share(contents[column], _is_company) >= 0.4:
            found[column] = Field.NAME
            return
    if not _NAMING.isdisjoint(found):
        return
    for wanted in (Field.SHORT_NAME, Field.CONTACT):
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
