"""What a row changes, field by field, as texts that can be shown beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.taking_in.plan import Belongings, Difference
from four_notebooks.method.values import Account, Contact

_SHOWN = (
    *("name", "short_name", "registration_code", "phones", "area", "address", "industry"),
    *("source", "tags", "amount", "website", "extra"),
)
_LONGEST = 200
_BETWEEN = "; "


def differences(
    before: Account | Lead,
    after: Account | Lead,
    people_before: Sequence[Contact | LeadContact],
    people_after: Sequence[Contact | LeadContact],
    had: Belongings,
    has: Belongings,
) -> tuple[Difference, ...]:
    """The fields that differ, then people, notes, visits and checklists that came."""
    found: list[Difference] = []
    if before is not after:
        for name in _SHOWN:
            one, other = getattr(before, name), getattr(after, name)
            if one != other:
                found.append(Difference(name, _text(name, one), _text(name, other)))
    found += _of_people(people_before, people_after)
    if had != has:
        came = _came(
            (*(each.body for each in had.notes), *had.remarks),
            (*(each.body for each in has.notes), *has.remarks),
        )
        found += _joined("notes", came)
        found += _joined("visits", [_visit(v) for v in has.visits if v not in had.visits])
        lists = [each.words for each in has.ticks if each not in had.ticks]
        found += _joined("checklists", lists)
    return tuple(found)


def _came(before: Iterable[str], after: Iterable[str]) -> list[str]:
    there = set(before)
    return [each for each in after if each not in there]


def _joined(field: str, texts: Sequence[str]) -> list[Difference]:
    return [Difference(field, "", _short(_BETWEEN.join(texts)))] if texts else []


def _of_people(
    before: Sequence[Contact | LeadContact], after: Sequence[Contact | LeadContact]
) -> list[Difference]:
    """Each person who came or is another now."""
    return [
        Difference("contacts", _person(one) if one else "", _person(other))
        for one, other in zip([*before, *[None] * (len(after) - len(before))], after, strict=True)
        if one != other
    ]


def _person(person: Contact | LeadContact) -> str:
    parts = (person.name, person.title, ", ".join(person.phones), person.mail, person.wechat)
    return _short(" ".join(part for part in parts if part))


def _visit(visit: object) -> str:
    day, at, purpose = visit[:3]  # type: ignore[index]
    return f"{day.isoformat()} {purpose}".strip() if at is not None or purpose else day.isoformat()


def _text(name: str, value: object) -> str:
    """A field's value as one text; amounts are hundredths."""
    if name == "amount":
        return "" if value is None else f"{int(value) / 100:g}"  # type: ignore[call-overload]
    if name == "extra":
        return _short(_BETWEEN.join(f"{label}: {text}" for label, text in value))  # type: ignore[attr-defined]
    if isinstance(value, tuple):
        return _short(_BETWEEN.join(value))
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
