"""One account's own fields out of several: the kept one's win, what differs is kept beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from four_notebooks.method.values import Account, Answer, Evidence
from four_notebooks.names.company import phone_digits
from four_notebooks.names.folding import fold
from four_notebooks.services.entering import LONG, MOST_PARTS

CHOICES = (
    "name",
    "short_name",
    "registration_code",
    "area",
    "address",
    "industry",
    "source",
    "website",
    "term",
    "amount",
    "need",
    "power",
    "value",
)
"""Fields that hold one value, of which one account's must be taken."""
_QUESTIONS = ("need", "power", "value")

Say = Callable[[str, object], tuple[str, str]]
"""A field and a value in the user's words: the label and the text kept beside."""


def plainly(field: str, value: object) -> tuple[str, str]:
    """A field and a value without an interface: the field's own name and the value as text."""
    if isinstance(value, Evidence):
        return field, f"{value.answer} {value.note}".strip()
    return field, str(value)


@dataclass(frozen=True, slots=True)
class Merged:
    """The account that is kept, and the lines that found no room in its fields."""

    account: Account
    left_over: tuple[str, ...]


def one_account(
    keep: Account, others: Sequence[Account], chosen: Mapping[str, int], say: Say
) -> Merged:
    """The kept account with what the others knew.

    ``chosen`` names for single fields the account whose value wins; blanks never win over a
    value. Phones, tags and fields of other systems are put together, notes joined.
    """
    accounts = [keep, *others]
    values: dict[str, Any] = {}
    beside: list[tuple[str, str]] = []
    for field in CHOICES:
        order = sorted(accounts, key=lambda a: a.id != chosen.get(field, keep.id))
        found = _distinct(getattr(account, field) for account in order)
        values[field] = _best(field, found, getattr(order[0], field))
        beside += [say(field, other) for other in found if other != values[field]]
    phones = _unlike((p for a in accounts for p in a.phones), phone_digits)
    tags = _unlike((t for a in accounts for t in a.tags), fold)
    extra = list(dict.fromkeys([*(pair for a in accounts for pair in a.extra), *beside]))
    notes = list(dict.fromkeys(a.note for a in accounts if a.note.strip()))
    left = [*phones[MOST_PARTS:], *tags[MOST_PARTS:]]
    left += [f"{label}: {text}" for label, text in extra[MOST_PARTS:]]
    note = "\n\n".join(notes)
    if len(note) > LONG:
        note, left = keep.note, [*left, *(n for n in notes if n != keep.note)]
    account = replace(
        keep,
        **values,
        phones=tuple(phones[:MOST_PARTS]),
        tags=tuple(tags[:MOST_PARTS]),
        extra=tuple(extra[:MOST_PARTS]),
        note=note,
        locked=any(a.locked for a in accounts),
    )
    return Merged(account, tuple(left))


def differing(accounts: Sequence[Account]) -> dict[str, list[int]]:
    """The fields in which accounts say different things, with who says the first of each."""
    found: dict[str, list[int]] = {}
    for field in CHOICES:
        said: dict[str, int] = {}
        for account in accounts:
            value = getattr(account, field)
            if not _blank(value):
                said.setdefault(_key(value), account.id)
        if len(said) > 1:
            found[field] = list(said.values())
    return found


def _distinct(values: Iterable[object]) -> list[object]:
    """Values that say something, each once, in their order."""
    found: dict[str, object] = {}
    for value in values:
        if not _blank(value):
            found.setdefault(_key(value), value)
    return list(found.values())


def _best(field: str, found: Sequence[object], first: object) -> object:
    if not found:
        return first
    if field not in _QUESTIONS:
        return found[0]
    evidence = [each for each in found if isinstance(each, Evidence)]
    best = next((e for e in evidence if e.answer is not Answer.UNKNOWN), evidence[0])
    same = [e.note for e in evidence if e.answer is best.answer and e.note.strip()]
    return replace(best, note=best.note or "".join(same[:1]))


def _blank(value: object) -> bool:
    if isinstance(value, Evidence):
        return value.answer is Answer.UNKNOWN and not value.note.strip()
    return value is None or (isinstance(value, str) and not value.strip())


def _key(value: object) -> str:
    if isinstance(value, Evidence):
        return f"{value.answer} {fold(value.note)}"
    return fold(str(value))


def _unlike(values: Iterable[str], key: Callable[[str], str]) -> list[str]:
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(key(value) or value, value)
    return list(found.values())
