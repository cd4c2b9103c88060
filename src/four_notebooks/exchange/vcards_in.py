"""vCards 2.1, 3.0 and 4.0 as rows of a table: a row per card, contacts join their company.

Every card is read for itself, so that a broken one costs itself alone.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import MOST_ROWS

HEADERS = (
    *("公司名称", "联系人", "联系人职务", "联系人电话", "联系人邮箱", "联系人微信"),
    *("电话", "地址", "网址", "标签", "备注"),
)
"""Headers that the guess of columns knows."""
_BEGIN = re.compile(rb"^[ \t]*BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"^[ \t]*END:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
ENDING = ".vcf"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WECHAT = ("x-wechat", "x-weixin")
LONGEST_CARD = 256 * 1024
"""Bytes of one card; what is longer (a photograph) is read without its longest lines."""
_LONGEST_LINE = 4_000


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
    return content.removeprefix(codecs.BOM_UTF8)


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
    try:
        return _cells(_Card(_parsed(card)))
    except Exception:  # the library raises almost anything on broken cards
        shown = card.decode("utf-8", errors="replace")
        return ("", *[""] * (len(HEADERS) - 2), " ".join(shown.split())[:200])


def _parsed(card: bytes) -> Any:  # noqa: ANN401 - untyped library
    """The card by the library. Raises ValueError for one without an end or with two."""
    import vobject

    if len(card) > LONGEST_CARD:
        card = b"\n".join(line for line in card.splitlines() if len(line) <= _LONGEST_LINE)
    if _END.search(card) is None or len(card) > LONGEST_CARD:
        raise ValueError("no end")
    found = list(vobject.readComponents(_decoded(card), allowQP=True, ignoreUnreadable=True))
    if len(found) != 1:
        raise ValueError("not one card")
    return found[0]


def _decoded(card: bytes) -> str:
    """The text of a card. Raises UnicodeDecodeError."""
    try:
        return card.decode("utf-8")
    except UnicodeDecodeError:
        return card.decode("gb18030")


class _Card:
    """The values of a card as text."""

    def __init__(self, card: Any) -> None:  # noqa: ANN401 - untyped library
        self._contents = card.contents

    def all(self, name: str) -> list[str]:
        """The values of a property, each text once."""
        values = (_text(line.value) for line in self._contents.get(name, ()))
        return list(dict.fromkeys(value for value in values if value))

    def parts(self, name: str) -> list[str]:
        """The parts of the first value of a property that has several (ORG, CATEGORIES)."""
        for line in self._contents.get(name, ()):
            value = line.value if isinstance(line.value, list) else [line.value]
            return [text for text in map(_text, value) if text]
        return []

    def one(self, *names: str) -> str:
        """The first value of the first property that has one."""
        return next((value for name in names for value in self.all(name)), "")

    def phones(self, kind: str) -> list[str]:
        """Telephone numbers of a kind; ``cell`` takes all that are not of a company."""
        found = []
        for line in self._contents.get("tel", ()):
            number = _text(line.value).removeprefix("tel:")
            work = "WORK" in _kinds(line) and "CELL" not in _kinds(line)
            if number and work is (kind == "work"):
                found.append(number)
        return list(dict.fromkeys(found))


def _kinds(line: Any) -> set[str]:  # noqa: ANN401 - untyped library
    """The types of a line, in the manner of any version."""
    given = [*line.params.get("TYPE", ()), *line.singletonparams]
    return {part.strip().upper() for each in given for part in str(each).split(",")}


def _text(value: Any) -> str:  # noqa: ANN401 - untyped library
    if isinstance(value, list):
        return " ".join(_text(part) for part in value if part).strip()
    if isinstance(value, bytes):
        return ""
    if hasattr(value, "street"):
        parts = (value.country, value.region, value.city, value.street, value.extended)
        return " ".join(_text(part) for part in parts if part)
    return " ".join(str(value).split()) if not isinstance(value, str) else value.strip()


def _cells(card: _Card) -> tuple[str, ...]:
    company, *departments = card.parts("org") or [""]
    person = card.one("fn") or card.one("n") or card.one("nickname")
    alone = not company or _one_name(company, person)
    name = company or person
    mobile, work = card.phones("cell"), card.phones("work")
    mails = "; ".join(card.all("email"))
    whom = "" if alone else person
    return (
        name,
        whom,
        " ".join([*departments, card.one("title", "role")]).strip() if whom else "",
        "; ".join(mobile) if whom else "",
        mails if whom else "",
        card.one(*_WECHAT),
        "; ".join(work if whom else [*work, *mobile]),
        card.one("adr"),
        card.one("url"),
        ", ".join(card.parts("categories")),
        "\n".join(card.all("note")),
    )


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, however they are spaced and cased."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
