"""Which account a row is about: by registration code, by name, or by phone.

A wrong match hides a lead, a missed one shows it twice; the second is easier to mend,
so a match needs the names to be compatible unless the registration codes are equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from four_notebooks.names.company import core_name, place
from four_notebooks.names.folding import fold
from four_notebooks.names.places import leading_place, same_place
from four_notebooks.services.numbers import DEFAULT_REGION, number_key

_CODE = re.compile(r"(?=.*\d)[0-9a-z]{6,}")
_SHORT_CORE = 3
_MOST_OF_ONE_NUMBER = 4
"""A number that more accounts have is an agent's or a building's."""


@dataclass(frozen=True, slots=True)
class Known:
    """What matching needs of an account or of an earlier row.

    ``key`` is the caller's own; ``full`` the folded name, ``core`` the name without legal
    form and place, ``where`` its place.
    """

    key: int
    name: str
    full: str
    core: str
    where: str
    code: str
    phones: frozenset[str]
    others: tuple[str, ...] = ()


class Match(NamedTuple):
    """What a row was recognised as, and by what: ``code``, ``name`` or ``phone``."""

    known: Known
    by: str


def known_by(
    key: int,
    name: str,
    *,
    code: str = "",
    phones: Iterable[str] = (),
    area: str = "",
    address: str = "",
    short_name: str = "",
    region: str = DEFAULT_REGION,
) -> Known:
    """An account or a row in the form in which it is compared."""
    folded_code = re.sub(r"[\s-]", "", fold(code))
    numbers = [number_key(number, region) for number in phones]
    where = place(name) or leading_place(fold(area) + "__")[0] or leading_place(fold(address))[0]
    return Known(
        key=key,
        name=name,
        full=fold(name),
        core=core_name(name),
        where=where,
        code=folded_code if _CODE.fullmatch(folded_code) else "",
        phones=frozenset([each for each in numbers if each]),
        others=tuple(core for core in (core_name(short_name),) if short_name and len(core) > 1),
    )


@dataclass(slots=True)
class Recognition:
    """Accounts by their codes, names and phones; earlier ones are found first.

    ``before`` are others that come before them all; nothing is added to those.
    """

    before: Recognition | None = None
    _codes: dict[str, Known] = field(default_factory=dict)
    _names: dict[str, list[Known]] = field(default_factory=dict)
    _phones: dict[str, list[Known]] = field(default_factory=dict)

    def add(self, known: Known) -> None:
        """Let later rows be recognised as this one."""
        if known.code:
            self._codes.setdefault(known.code, known)
        for name in {known.core, known.full}:
            self._names.setdefault(name, []).append(known)
        for number in known.phones:
            self._phones.setdefault(number, []).append(known)

    def find(self, wanted: Known) -> Match | None:
        """The account that a row is about, or None."""
        both = (self,) if self.before is None else (self.before, self)
        for some in both:
            if wanted.code and wanted.code in some._codes:
                return Match(some._codes[wanted.code], "code")
        for name in dict.fromkeys((wanted.full, wanted.core)):
            for some in both:
                for known in some._names.get(name, ()):
                    if _same_by_name(wanted, known):
                        return Match(known, "name")
        for number in sorted(wanted.phones):
            for some in both:
                for known in some._phones.get(number, ()):
                    if _same_by_phone(wanted, known):
                        return Match(known, "phone")
        return None

    def with_number(self, wanted: Known) -> Known | None:
        """An account with a number of the row, whatever both are called.

        Where the number is half the town's, or their codes differ, there is none.
        """
        for number in sorted(wanted.phones):
            sharing = self._phones.get(number, ())
            for known in sharing if len(sharing) <= _MOST_OF_ONE_NUMBER else ():
                if not (wanted.code and known.code and wanted.code != known.code):
                    return known
        return None


def _contradict(one: Known, other: Known) -> bool:
    """Whether registration codes or places tell two accounts apart."""
    return bool(one.code and other.code and one.code != other.code) or not same_place(
        one.where, other.where
    )


def _same_by_name(one: Known, other: Known) -> bool:
    """Equal names, unless codes, places or - for names as short as a person's - phones differ."""
    if _contradict(one, other):
        return False
    short = max(len(one.core), len(other.core)) <= _SHORT_CORE and one.core == one.full
    return not (short and one.phones and other.phones and not one.phones & other.phones)


def _same_by_phone(one: Known, other: Known) -> bool:
    """One number and compatible names: equal cores, or one the beginning of the other.

    Agents register many companies with one number: the number alone says nothing.
    """
    return not _contradict(one, other) and any(
        _compatible(mine, theirs)
        for mine in (one.core, *one.others)
        for theirs in (other.core, *other.others)
    )


def _compatible(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 2 and longer.startswith(shorter)


def recognition_of(known: Sequence[Known]) -> Recognition:
    """A recognition that knows these accounts, the first first."""
    found = Recognition()
    for each in known:
        found.add(each)
    return found
