"""Filling the gaps of an account from another row about it; what is there stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from four_notebooks.exchange.leads import TEXT_FIELDS, Lead, LeadContact
from four_notebooks.method.values import Account, Contact
from four_notebooks.names.company import phone_digits
from four_notebooks.services.entering import MOST_PARTS

Holder = TypeVar("Holder", Account, Lead)
Person = TypeVar("Person", Contact, LeadContact)


def filled(holder: Holder, lead: Lead) -> Holder:
    """An account (or an earlier row) with its blank fields, further numbers and extra fields."""
    changes: dict[str, object] = {
        name: getattr(lead, name)
        for name in TEXT_FIELDS
        if not getattr(holder, name) and getattr(lead, name)
    }
    if holder.amount is None and lead.amount is not None:
        changes["amount"] = lead.amount
    for name, parts in (
        ("phones", _more_phones(holder.phones, lead.phones)),
        ("tags", tuple(dict.fromkeys((*holder.tags, *lead.tags)))),
        ("extra", _more_extra(holder.extra, lead.extra)),
    ):
        if parts != getattr(holder, name):
            changes[name] = parts[:MOST_PARTS]
    return replace(holder, **changes) if changes else holder  # type: ignore[arg-type]


def _more_phones(known: Sequence[str], further: Iterable[str]) -> tuple[str, ...]:
    """The numbers known and those that are not among them, however they are written."""
    digits = {phone_digits(number) for number in known}
    found = list(known)
    for number in further:
        if phone_digits(number) not in digits:
            digits.add(phone_digits(number))
            found.append(number)
    return tuple(found)


def _more_extra(
    known: tuple[tuple[str, str], ...], further: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    labels = {label for label, _ in known}
    return known + tuple(pair for pair in further if pair[0] not in labels)


def filled_person(person: Person, other: LeadContact) -> Person:
    """A person with the blank fields taken from what another row says of the same name."""
    changes: dict[str, object] = {
        name: getattr(other, name)
        for name in ("title", "mail", "wechat")
        if not getattr(person, name) and getattr(other, name)
    }
    phones = _more_phones(person.phones, other.phones)
    if phones != person.phones:
        changes["phones"] = phones
    return replace(person, **changes) if changes else person  # type: ignore[arg-type]


def merged(earlier: Lead, later: Lead) -> Lead:
    """Two rows about one account as one lead: the earlier one, its gaps filled."""
    people = list(earlier.contacts)
    for other in later.contacts:
        at = next((at for at, person in enumerate(people) if person.name == other.name), None)
        if at is None:
            people.append(other)
        else:
            people[at] = filled_person(people[at], other)
    lead = replace(filled(earlier, later), contacts=tuple(people))
    remarks = list(dict.fromkeys((*earlier.remarks, *later.remarks)))
    if later.visit is not None and earlier.visit is not None and later.visit != earlier.visit:
        remarks.append(later.visit_words)
    elif later.visit is not None and earlier.visit is None:
        lead = replace(
            lead,
            visit=later.visit,
            visit_words=later.visit_words,
            visit_purpose=later.visit_purpose,
        )
    return replace(lead, remarks=tuple(dict.fromkeys(remarks)))
