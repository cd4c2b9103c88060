"""Telephone numbers in the form in which two of them are one, in a country's way of writing."""

from __future__ import annotations

import locale
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from four_notebooks.names.company import phone_digits, without_extension

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

REGION = "phone_region"
"""The setting: two letters of the country whose numbers are written without its code."""
DEFAULT_REGION = "CN"
SHORTEST_NUMBER = 7
"""A shorter number (an extension, a hotline) belongs to nobody in particular."""
_MOBILE = re.compile(r"1[3-9]\d{9}")
_FIXED = re.compile(r"0([1-9]\d{1,2})-?([2-8]\d{6,7})")
_LETTERS = re.compile(r"[A-Z]{2}")
_LOCALE = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")
_AS_SHIPPED = "en_US"
"""The locale of machines whose owner never chose one: it says nothing of the country."""


def region_of(book: Book) -> str:
    """The book's setting, else the machine's locale, else China."""
    chosen = book.settings.get(REGION)
    if isinstance(chosen, str) and _LETTERS.fullmatch(chosen):
        return chosen
    return _of_machine(locale.getlocale()[0] or "")


def _of_machine(name: str) -> str:
    found = _LOCALE.match(name)
    return found[1] if found and not name.startswith(_AS_SHIPPED) else DEFAULT_REGION


@lru_cache(maxsize=50_000)
def number_key(text: str, region: str = DEFAULT_REGION) -> str:
    """The form of a number that is equal for all its spellings; '' if it is too short.

    Country code and digits by the rules of ``region``: "+86 138 0000 0000" and
    "13800000000" are one in China. The text itself stays as it was written.
    """
    if region == DEFAULT_REGION:
        # What nearly every number of a list looks like; the library says the same.
        if _MOBILE.fullmatch(text):
            return f"86-{text}"
        if fixed := _FIXED.fullmatch(text):
            return f"86-{fixed[1]}{fixed[2]}"
    plain = without_extension(text)
    return _by_library(plain, region) or _by_digits(plain)


def _by_library(plain: str, region: str) -> str:
    """What the library of all countries' numbers says, '' where it knows no such number."""
    from phonenumbers import NumberParseException, is_possible_number, parse

    try:
        found = parse(plain, region)
    except NumberParseException:
        return ""
    if not is_possible_number(found):
        return ""
    digits = str(found.national_number)
    return f"{found.country_code}-{digits}" if len(digits) >= SHORTEST_NUMBER else ""


def _by_digits(plain: str) -> str:
    digits = phone_digits(plain)
    return f"?-{digits}" if len(digits) >= SHORTEST_NUMBER else ""
