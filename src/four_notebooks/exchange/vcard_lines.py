"""The properties of one vCard of any version, as programs and telephones really write them.

Our own reader of lines, because cards of telephones break the format in ways that others
refuse: line ends doubled, quoted-printable cut within a character, pictures without
indentation, a character set named for each line.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from four_notebooks.names.folding import clean

_LINE_ENDS = re.compile(rb"\r+\n|\r")
_HEAD = re.compile(
    rb"(?:([A-Za-z0-9_-]{1,40})\.)?([A-Za-z][A-Za-z0-9_-]{0,60})((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):"
)
_PARAMETER = re.compile(r";([^;=\"]*)(?:=((?:\"[^\"]*\"|[^;\"])*))?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PASSED_OVER = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "X-THUMBNAIL"})
_LONGEST_HEAD = 2_000
_MOST_PROPERTIES = 500


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, the group before it (item1), its types, its value."""

    name: str
    group: str
    types: frozenset[str]
    raw: str
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as one text."""
        return _unescaped(self.raw).strip()

    def parts(self, between: str = ";") -> list[str]:
        """The parts of a value that has several; an escaped sign is no boundary."""
        found = re.split(rf"(?<!\\){re.escape(between)}", self.raw)
        return [_unescaped(part).strip() for part in found]


def properties(card: bytes) -> Iterator[Property]:
    """The properties of a card in its order, without pictures."""
    usual = ""
    for count, line in enumerate(_logical(_LINE_ENDS.sub(b"\n", card))):
        if count >= _MOST_PROPERTIES:
            return
        found = _HEAD.match(line[:_LONGEST_HEAD])
        if found is None or found[2].upper().decode() in _PASSED_OVER:
            continue
        given = _parameters(_decoded(found[3] or b"", ""))
        usual = given.get("CHARSET", usual)
        value = line[found.end() :]
        encoding = given.get("ENCODING", "").upper()
        if encoding in ("B", "BASE64"):
            continue
        if encoding == "QUOTED-PRINTABLE":
            value = quopri.decodestring(value)
        yield Property(
            name=found[2].upper().decode(),
            group=(found[1] or b"").lower().decode(),
            types=frozenset(each for each in given.get("TYPE", "").upper().split(",") if each),
            raw=clean(_decoded(value, given.get("CHARSET", ""), usual)),
            parameters=given,
        )


def _logical(card: bytes) -> Iterator[bytes]:
    """The lines with what was folded joined; quoted-printable goes on behind a last =."""
    line: bytes | None = None
    for each in card.split(b"\n"):
        if line is None:
            line = each
        elif line.endswith(b"=") and b"QUOTED-PRINTABLE" in line[:_LONGEST_HEAD].upper():
            line = line[:-1] + each.lstrip(b" \t")
        elif each[:1] in (b" ", b"\t"):
            line += each[1:]
        else:
            yield line
            line = each
    if line is not None:
        yield line


def _parameters(text: str) -> dict[str, str]:
    """The parameters by their names; those of version 2.1 without a name are types."""
    found: dict[str, str] = {}
    for each in _PARAMETER.finditer(text):
        name, value = each[1].strip().upper(), (each[2] or "").replace('"', "").strip()
        if each[2] is None:
            encoded = name in ("QUOTED-PRINTABLE", "BASE64", "B")
            name, value = ("ENCODING" if encoded else "TYPE"), name
        found[name] = f"{found[name]},{value}" if name in found else value
    return found


def _decoded(value: bytes, charset: str, usual: str = "") -> str:
    """A text by the character set it names, else by the first that fits: UTF-8, the one
    that a line before it named, GB18030."""
    for name in (charset, "utf-8", usual, "gb18030"):
        try:
            return value.decode(name or "utf-8")
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return value.decode("utf-8", "replace")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)
