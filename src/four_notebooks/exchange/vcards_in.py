"""vCards 2.1, 3.0 and 4.0 as rows of a table: a row per card, contacts join their company.

Every card is read for itself, so that a broken one costs itself alone.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import MOST_ROWS
from four_notebooks.exchange.vcard_lines import Property, properties

HEADERS = (
    *("公司名称", "联系人", "联系人职务", "联系人电话", "联系人邮箱", "联系人微信"),
    *("电话", "地址", "网址", "标签", "传真", "QQ", "生日", "备注"),
)
"""Headers that the guess of columns knows, or keeps."""
_BEGIN = re.compile(rb"^[ \t]*BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"^[ \t]*END:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
ENDING = ".vcf"
_LINE_ENDS = re.compile(rb"\r+\n|\r")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LONGEST_CARD = 16 * 1024 * 1024
"""Bytes of one card with its pictures; a longer one is damaged."""
_WECHAT = ("WECHAT", "WEIXIN")
_NO_VOICE = frozenset({"FAX", "PAGER", "BBS", "MODEM"})
_OWN_GROUPS = frozenset({"mycontacts", "my contacts"})
"""Groups that address books put everybody in."""
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SERVICE = re.compile(r"(?:xmpp|aim|msn|skype|x-apple|qq|weixin|wechat):", re.IGNORECASE)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")


def is_vcards(content: bytes, name: str = "") -> bool:
    """Whether a file begins as vCards do; one called so may begin with something damaged."""
    if _plain(content[:64]).lstrip()[:11].upper() == b"BEGIN:VCARD":
        return True
    return name.lower().endswith(ENDING) and _BEGIN.search(_plain(content)) is not None


def vcard_rows(content: bytes) -> list[tuple[str, ...]]:
    """The rows of a table with ``HEADERS``; a card that cannot be read is a row without a name.

    Raises Unreadable ``too_many_rows`` (limit).
    """
    rows: list[tuple[str, ...]] = [HEADERS]
    for card in _cards(_plain(content)):
        if len(rows) > MOST_ROWS:
            raise Unreadable("too_many_rows", limit=MOST_ROWS)
        rows.append(_row(card))
    return rows


def _plain(content: bytes) -> bytes:
    """The bytes in UTF-8 without a mark, where a mark says that they are another Unicode."""
    if content.startswith(_WIDE):
        return content.decode("utf-16", errors="replace").encode("utf-8")
    return _LINE_ENDS.sub(b"\n", content.removeprefix(codecs.BOM_UTF8))


def _cards(content: bytes) -> Iterator[bytes]:
    """Each card, and what stands between cards; one without an end goes up to the next."""
    begins = [found.start() for found in _BEGIN.finditer(content)]
    if begins and content[: begins[0]].strip():
        yield content[: begins[0]]
    for at, begin in enumerate(begins):
        limit = begins[at + 1] if at + 1 < len(begins) else len(content)
        end = _END.search(content, begin, limit)
        stop = end.end() if end else limit
        yield content[begin:stop]
        if content[stop:limit].strip():
            yield content[stop:limit]


def _row(card: bytes) -> tuple[str, ...]:
    """The cells of one card; a group of cards is a blank row, a damaged one has no name."""
    if _END.search(card) is None or len(card) > LONGEST_CARD:
        shown = card[:2_000].decode("utf-8", errors="replace")
        return ("", *[""] * (len(HEADERS) - 2), " ".join(shown.split())[:200])
    return _cells(_Card(list(properties(card))))


class _Card:
    """The values of a card as text. ``more`` are lines for the note: what has no column."""

    def __init__(self, found: list[Property]) -> None:
        self._found = found
        self._named: dict[str, list[Property]] = {}
        for each in found:
            if each.raw.strip("; ,\n"):
                self._named.setdefault(each.name, []).append(each)
        self.more: list[str] = []

    def of(self, *names: str) -> list[Property]:
        """The properties of these names that hold anything, preferred ones first."""
        found = [each for name in names for each in self._named.get(name, ())]
        return sorted(found, key=lambda each: "PREF" not in each.types) if found else found

    def all(self, *names: str) -> list[str]:
        """The values of properties, each text once."""
        return list(dict.fromkeys(each.text for each in self.of(*names)))

    def one(self, *names: str) -> str:
        """The first value of the first name that has one."""
        return next((text for name in names for text in self.all(name)), "")

    @property
    def is_group(self) -> bool:
        """Whether it is no person or company but a list of some."""
        return self.one("KIND", "X-ADDRESSBOOKSERVER-KIND").casefold() == "group"

    @property
    def is_company(self) -> bool:
        """Whether it says that it is a company's own."""
        shown = self.one("X-ABSHOWAS").casefold() == "company"
        return shown or self.one("KIND").casefold() == "org"

    def company(self) -> tuple[str, str]:
        """The company and the departments below it; a second company goes to the note."""
        found = self.of("ORG")
        for each in found[1:]:
            self.more.append(" ".join(part for part in each.parts() if part))
        parts = [part for part in found[0].parts() if part] if found else []
        return (parts[0], " ".join(parts[1:])) if parts else ("", "")

    def person(self) -> str:
        """The whole name: as it is shown, else put together, else what is there."""
        shown = " ".join(self.one("FN").split())
        return shown or self._from_parts() or " ".join(self.one("NICKNAME").split())

    def _from_parts(self) -> str:
        found = self.of("N")
        parts = [*found[0].parts(), "", "", "", ""] if found else [""] * 5
        family, given, middle, before, behind = parts[:5]
        if _CHINESE.search(family + given):
            return f"{family}{middle}{given}"
        return " ".join(part for part in (before, given, middle, family, behind) if part)

    def phones(self, work: bool) -> list[str]:
        """Numbers of a company, or all others; no fax."""
        found = [
            each.text.removeprefix("tel:").strip()
            for each in self.of("TEL")
            if not each.types & _NO_VOICE
            and work is ("WORK" in each.types and "CELL" not in each.types)
        ]
        return list(dict.fromkeys(found))

    def faxes(self) -> list[str]:
        """Numbers that nobody speaks at."""
        found = (each.text for each in self.of("TEL") if each.types & _NO_VOICE)
        return list(dict.fromkeys(number.removeprefix("tel:") for number in found))

    def service(self, *names: str) -> str:
        """What somebody is called in a messenger, however the card names it."""
        own = self.one(*(f"X-{name}" for name in names), *(f"X-{name}-ID" for name in names))
        if own:
            return own
        for each in self.of("IMPP", "X-SOCIALPROFILE", "X-IM", "X-SERVICE"):
            told = {*each.types, *(value.upper() for value in each.parameters.values())}
            label = self.label(each).upper()
            head = each.text.partition(":")[0].upper()
            if any(name in told or name in label or name == head for name in names):
                return _SERVICE.sub("", each.text).strip("/")
        return ""

    def label(self, of: Property) -> str:
        """What a card calls a property that it has grouped with a label."""
        labels = (each for each in self._found if each.group == of.group and of.group)
        text = next((each.text for each in labels if each.name == "X-ABLABEL"), "")
        return _APPLE_LABEL.sub(r"\1", text)

    def address(self) -> str:
        """The address at work, else the first; further ones go to the note."""
        found = sorted(self.of("ADR"), key=lambda each: "WORK" not in each.types)
        written = list(dict.fromkeys(text for text in map(_written, found) if text))
        self.more += written[1:]
        return written[0] if written else " ".join(self.one("LABEL").split())


def _written(address: Property) -> str:
    """An address in the order of its language, on one line."""
    parts = [" ".join(part.split()) for part in address.parts()] + [""] * 7
    box, extended, street, city, region, code, country = parts[:7]
    if _CHINESE.search("".join(parts)):
        return " ".join(part for part in (country, region, city, street, extended, box) if part)
    town = " ".join(part for part in (city, region, code) if part)
    return ", ".join(part for part in (street, extended, box, town, country) if part)


def _cells(card: _Card) -> tuple[str, ...]:
    if card.is_group:
        return ("",) * len(HEADERS)
    company, departments = card.company()
    person = card.person()
    mobile, work = card.phones(work=False), card.phones(work=True)
    mails = card.all("EMAIL")
    alone = not company or card.is_company or _one_name(company, person)
    name = company or person or next(iter((*mails, *mobile, *work)), "")
    whom = "" if alone else person
    title = " ".join(part for part in (departments, card.one("TITLE", "ROLE")) if part)
    tags = [part for each in card.of("CATEGORIES") for part in each.parts(",")]
    if alone:
        card.more += [title] if title else []
    return (
        name,
        whom,
        title if whom else "",
        "; ".join(mobile) if whom else "",
        "; ".join(mails),
        card.service(*_WECHAT),
        "; ".join(work if whom else [*work, *mobile]),
        card.address(),
        "; ".join(card.all("URL")),
        ", ".join(tag for tag in tags if tag and tag.casefold() not in _OWN_GROUPS),
        "; ".join(card.faxes()),
        card.service("QQ"),
        card.one("BDAY"),
        "\n".join((*card.all("NOTE"), *card.more)),
    )


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, however they are spaced and cased."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
