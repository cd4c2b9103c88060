"""Accounts as text for the clipboard, and lines of pasted text as new accounts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from four_notebooks.exchange.cells import blank
from four_notebooks.method.values import Account
from four_notebooks.names.company import phone_digits, phones
from four_notebooks.names.folding import clean
from four_notebooks.services.entering import LIMITS

MOST_PASTED = 2_000
"""Lines taken from one paste; a longer list is for the import."""
_LONGEST_LINE = 500
"""Characters of a line that are looked at: a name and its numbers are shorter."""
_MOST_TEXT = MOST_PASTED * _LONGEST_LINE


@dataclass(frozen=True, slots=True)
class PastedAccount:
    """A new account found in pasted text."""

    name: str
    phones: tuple[str, ...] = ()


def accounts_as_text(accounts: Iterable[Account]) -> str:
    """One line per account with tabs between name, phones, area and address.

    Pasted into a spreadsheet it fills four columns; a lone account gives one line.
    """
    return "\n".join(
        "\t".join(
            _flat(part)
            for part in (
                account.name,
                "; ".join(account.phones),
                account.area,
                account.address,
            )
        ).rstrip("\t")
        for account in accounts
    )


def _flat(text: str) -> str:
    """A text on one line without tabs."""
    return " ".join(text.split())


_BETWEEN = re.compile(r"\t|\s{2,}|[,，;；|]")
_NUMBER = re.compile(r"(?:\+|\b)?[\d０-９][\d０-９()\- ]{5,18}[\d０-９]")
_LABEL = re.compile(r"(?:电话|手机|联系电话|联系方式|tel|phone|mobile)\s*[:：]?\s*$", re.IGNORECASE)
_EMPTY = re.compile(r"[(（]\s*[)）]|[(（]\s*$|^\s*[)）]")
_BULLET = re.compile(r"^\s*(?:[-*•·]|\d{1,3}[.、)）])\s*")


def accounts_from_text(text: str) -> tuple[PastedAccount, ...]:
    """The accounts of pasted lines: a name, perhaps with phone numbers behind it.

    Lines may be numbered or have bullets; lines without a name are left out, and a name
    that occurs twice is one account with all its numbers.
    """
    found: dict[str, PastedAccount] = {}
    for line in clean(text[:_MOST_TEXT]).split("\n")[:MOST_PASTED]:
        pasted = _account_in(line[:_LONGEST_LINE])
        if pasted is not None:
            known = found.get(pasted.name, PastedAccount(pasted.name))
            found[pasted.name] = PastedAccount(
                pasted.name, _each_once((*known.phones, *pasted.phones))
            )
    return tuple(found.values())


def _account_in(line: str) -> PastedAccount | None:
    """The account of one line, or None."""
    rest = _BULLET.sub("", line)
    numbers = [number for match in _NUMBER.findall(rest) for number in phones(match)]
    words = [_word(part) for part in _BETWEEN.split(_NUMBER.sub("\t", rest))]
    name = next((word for word in words if not blank(word) and not word.isdigit()), "")
    if not name:
        return None
    return PastedAccount(name[: LIMITS["name"]], _each_once(numbers))


def _word(part: str) -> str:
    """A part of a line without a phone's label and without empty brackets."""
    return _LABEL.sub("", _EMPTY.sub("", part)).strip(" :：")


def _each_once(numbers: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for number in numbers:
        found.setdefault(phone_digits(number), number.strip())
    return tuple(found.values())
