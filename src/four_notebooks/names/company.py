"""Company names and phone numbers in the form in which two of them can be compared."""

from __future__ import annotations

import re
import unicodedata

from four_notebooks.names.folding import clean, fold
from four_notebooks.names.places import leading_place, province_of, same_place

__all__ = ["core_name", "phone_digits", "phones", "place", "same_place"]

_FORMS = re.compile(
    r"(?:股份有限责任公司|集团股份有限公司|控股集团有限公司|集团有限责任公司|集团有限公司|股份有限公司"
    r"|有限责任公司|有限公司|股份公司|集团公司|总公司|株式会社|个体工商户|个人独资企业"
    r"|\(有限合伙\)|\(普通合伙\)|\(特殊普通合伙\)|\(个体工商户\)|\(集团\)|\(株\))"
)
_ENDING = re.compile(r"(?:集团|股份|(?<!分)公司)$")
_IN_BRACKETS = re.compile(r"\(([^()]{1,12})\)")
_COUNTRY = re.compile(r"^中国(?=.{4})")
_LATIN_LEGAL = (
    "co company ltd limited llc llp lp inc incorporated corp corporation plc gmbh mbh ag kg ohg "
    "ug se sa sas sarl srl spa bv nv ab oy as aps pty pte sdn bhd kk pvt private &"
)
_LATIN_FORMS = frozenset(_LATIN_LEGAL.split())
_LATIN_WORDS = re.compile(r"[^\s,]+")


def core_name(name: str) -> str:
    """A company's name, folded, without its legal form and the place at its head.

    "江苏省南通市恒远印务有限公司" and "恒远印务(南通)" are both "恒远印务", "Acme Tools
    Co., Ltd." is "acmetools". A branch (分公司) keeps that word: it is another account.
    Where nothing would be left, the folded name is the answer.
    """
    folded = fold(_without_latin_form(name))
    short = _ENDING.sub("", _FORMS.sub("", _IN_BRACKETS.sub(_unless_a_place, folded)))
    short = _COUNTRY.sub("", short)
    _, end = leading_place(short)
    return short[end:] or folded or fold(name)


def place(name: str) -> str:
    """The province or city that a company's name begins with or has in brackets, or ''."""
    folded = fold(name)
    for inside in _IN_BRACKETS.findall(folded):
        if (found := _bare_place(inside)) in province_of():
            return found
    return leading_place(_COUNTRY.sub("", folded))[0]


def _unless_a_place(match: re.Match[str]) -> str:
    """Nothing for brackets that hold a place, else the brackets as they are."""
    return "" if _bare_place(match[1]) in province_of() else match[0]


def _bare_place(text: str) -> str:
    return text.removesuffix("市").removesuffix("省")


def _without_latin_form(name: str) -> str:
    """A Latin name without Ltd, GmbH and the like at its end."""
    words = _LATIN_WORDS.findall(unicodedata.normalize("NFKC", name))
    while len(words) > 1 and words[-1].replace(".", "").casefold() in _LATIN_FORMS:
        words.pop()
    return " ".join(words)


_BETWEEN_PHONES = re.compile(r"[;,、|\n\t]+|\s/\s|(?<=\d{7})/(?=\+?\d{6})|\s+(?:或|or)\s+")
_WHITE = re.compile(r"\s+")
_DIGITS = re.compile(r"\d")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x|#)\s*\d{1,6}\s*$", re.IGNORECASE)
_LEAST_DIGITS = 5


def phones(text: str) -> tuple[str, ...]:
    """The phone numbers of one cell as they were written, fullwidth digits as halfwidth.

    Parts with fewer than five digits are no number ("-", "无"); an equal number counts once.
    """
    plain = unicodedata.normalize("NFKC", clean(text)).replace("。", ";")
    found: dict[str, str] = {}
    for part in _BETWEEN_PHONES.split(plain):
        for piece in _pieces(part.strip(" /.")):
            if len(_DIGITS.findall(piece)) >= _LEAST_DIGITS:
                found.setdefault(phone_digits(piece), piece)
    return tuple(found.values())


def _pieces(part: str) -> list[str]:
    """A part split at blanks where each side is a whole number: "13800000000 13900000000"."""
    pieces = _WHITE.split(part)
    if len(pieces) > 1 and all(len(_DIGITS.findall(piece)) >= 7 for piece in pieces):
        return pieces
    return [_WHITE.sub(" ", part)]


def phone_digits(text: str) -> str:
    """The digits by which two spellings of a Chinese number are equal.

    No extension, no country code 86, no trunk 0 before a mobile number; numbers of other
    countries keep all their digits.
    """
    plain = without_extension(text)
    digits = "".join([str(int(d)) for d in _DIGITS.findall(plain)])
    if digits.startswith("0086"):
        digits = digits[4:]
    elif digits.startswith("86") and (plain.lstrip(" (").startswith("+") or len(digits) == 13):
        digits = digits[2:]
    else:
        return digits[1:] if len(digits) == 12 and digits.startswith("01") else digits
    if len(digits) == 11 and digits.startswith("1"):
        return digits
    return digits if digits.startswith("0") or len(digits) < 10 else "0" + digits


def without_extension(text: str) -> str:
    """A number as it is dialled from outside: halfwidth, without "转 12" or "ext. 12"."""
    return _EXTENSION.sub("", unicodedata.normalize("NFKC", text)).strip()
