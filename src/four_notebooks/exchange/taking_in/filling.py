"""What a later source changes of an account: its gaps filled, or its fields replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from four_notebooks.exchange.leads import TEXT_FIELDS, Lead, LeadContact
from four_notebooks.method.values import Account, Contact
from four_notebooks.names.company import phone_digits
from four_notebooks.services.entering import MOST_PARTS

Holder = TypeVar("Holder", Account, Lead)
Person = TypeVar("Person", Contact, LeadContact)
Pairs = tuple[tuple[str, str], ...]
_PERSON_FIELDS = ("title", "mail", "wechat")


def filled(holder: Holder, lead: Lead) -> Holder:
    """An account (or an earlier row) with its blank fields, further numbers and extra fields."""
    return _with(
        holder,
        _gaps(holder, lead, TEXT_FIELDS)
        | ({"amount": lead.amount} if holder.amount is None else {})
        | {
            "phones": _joined(holder.phones, lead.phones, phone_digits),
            "tags": _joined(holder.tags, lead.tags, str),
            "extra": _more_extra(holder.extra, lead.extra),
        },
    )


def updated(holder: Holder, lead: Lead) -> Holder:
    """An account (or an earlier row) with every field that the lead fills replaced by it.

    Nothing is emptied: the lead's numbers and tags come first, those known stay behind them.
    """
    return _with(
        holder,
        _filled_fields(lead, ("name", *TEXT_FIELDS))
        | ({} if lead.amount is None else {"amount": lead.amount})
        | {
            "phones": _joined(lead.phones, holder.phones, phone_digits),
            "tags": _joined(lead.tags, holder.tags, str),
            "extra": _newer_extra(holder.extra, lead.extra),
        },
    )


def filled_person(person: Person, other: LeadContact) -> Person:
    """A person with the blank fields taken from what another row says of the same name."""
    return _with(
        person,
        _gaps(person, other, _PERSON_FIELDS)
        | {"phones": _joined(person.phones, other.phones, phone_digits)},
    )


def updated_person(person: Person, other: LeadContact) -> Person:
    """A person with every field that another row fills replaced by it; numbers are kept."""
    return _with(
        person,
        _filled_fields(other, _PERSON_FIELDS)
        | {"phones": _joined(other.phones, person.phones, phone_digits)},
    )


def without_numbers_of(people: Iterable[Contact], lead: Lead) -> Lead:
    """The lead without numbers of the account that its people have already."""
    theirs = {phone_digits(number) for person in people for number in person.phones}
    if not theirs:
        return lead
    own = tuple(each for each in lead.phones if phone_digits(each) not in theirs)
    return lead if own == lead.phones else replace(lead, phones=own)


R = TypeVar("R", Account, Lead, Contact, LeadContact)


def _with(record: R, values: dict[str, object]) -> R:
    """The record with those values that differ; the record itself where none does."""
    changed = {name: value for name, value in values.items() if getattr(record, name) != value}
    return replace(record, **changed) if changed else record  # type: ignore[arg-type]


def _gaps(record: object, other: object, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(other, name) for name in names if not getattr(record, name)}


def _filled_fields(other: object, names: Iterable[str]) -> dict[str, object]:
    return {name: value for name in names if (value := getattr(other, name))}


def _joined(
    first: Sequence[str], further: Sequence[str], mark: Callable[[str], str]
) -> tuple[str, ...]:
    """Some texts and those of others that are not among them, however they are written.

    What is known already is spelled as ``first`` has it; no more than a record holds.
    """
    if not further:
        return tuple(first)
    marks = {mark(each) for each in first}
    found = list(first)
    for each in further:
        if (its := mark(each)) not in marks:
            marks.add(its)
            found.append(each)
    return tuple(found[: max(MOST_PARTS, len(first))])


def _more_extra(known: Pairs, further: Pairs) -> Pairs:
    """The fields of other systems with those whose label is new."""
    labels = {label for label, _ in known}
    new = tuple(pair for pair in further if pair[0] not in labels)
    return (known + new)[: max(MOST_PARTS, len(known))]


def _newer_extra(known: Pairs, newer: Pairs) -> Pairs:
    """The fields of other systems with newer texts under the labels that have one."""
    values = dict(newer)
    kept = tuple((label, values.get(label, text)) for label, text in known)
    return _more_extra(kept, newer)
