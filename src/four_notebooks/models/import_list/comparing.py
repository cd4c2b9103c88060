"""What one row becomes, told field by field beside the account that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from four_notebooks.exchange.arrivals import Arrival
from four_notebooks.exchange.leads import TEXT_FIELDS, Lead, LeadContact
from four_notebooks.exchange.taking_in.plan import PreviewRow
from four_notebooks.method.values import Account, Contact

_MOST_NOTES = 30
_LONGEST = 400


class Turn(StrEnum):
    """What happens to a field: ``STAYS`` although the row says otherwise."""

    NEW = "new"
    ADDED = "added"
    REPLACED = "replaced"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Told:
    """One field of a row. ``field`` is a field of the account, ``contacts``, ``notes``,
    ``visits``, ``checklists``; or, with ``label``, a field of another system."""

    field: str
    turn: Turn
    before: str
    after: str
    label: str = ""


def told_of(
    row: PreviewRow,
    lead: Lead | None,
    arrival: Arrival | None,
    account: Account | None,
    people: Iterable[Contact] = (),
) -> tuple[Told, ...]:
    """What the row changes of the account, what it would say otherwise; or all a new one gets."""
    again = row.duplicate
    if again is None or again.account_id is None:
        return tuple(_all_of(lead, arrival)) if lead is not None else ()
    changed = tuple(
        Told(
            each.field,
            Turn.REPLACED if each.before and not _grows(each.before, each.after) else Turn.ADDED,
            each.before,
            each.after,
        )
        for each in again.differences
    )
    if lead is None or account is None:
        return changed
    named = {each.field for each in changed}
    return changed + tuple(
        each for each in _stays(lead, account, people) if each.field not in named
    )


def _grows(before: str, after: str) -> bool:
    """Whether a list of texts only gets longer."""
    return after.startswith(before)


def _stays(lead: Lead, account: Account, people: Iterable[Contact]) -> Iterator[Told]:
    """What the row says otherwise than the account, and is not taken."""
    for name in ("name", *TEXT_FIELDS):
        there, says = getattr(account, name), getattr(lead, name)
        if says and there != says:
            yield Told(name, Turn.STAYS, there, says)
    if lead.amount is not None and account.amount != lead.amount:
        yield Told("amount", Turn.STAYS, amount_text(account.amount), amount_text(lead.amount))
    numbers = {number for person in people for number in person.phones} | set(account.phones)
    more = [number for number in lead.all_phones if number not in numbers]
    if more:
        yield Told("phones", Turn.STAYS, "; ".join(account.phones), "; ".join(more))


def _all_of(lead: Lead, arrival: Arrival | None) -> Iterator[Told]:
    """Everything a new account gets from its row."""
    for name in TEXT_FIELDS:
        if getattr(lead, name):
            yield _new(name, getattr(lead, name))
    for name in ("phones", "tags"):
        if getattr(lead, name):
            yield _new(name, "; ".join(getattr(lead, name)))
    if lead.amount is not None:
        yield _new("amount", amount_text(lead.amount))
    for person in lead.contacts:
        yield _new("contacts", _person(person))
    for label, text in lead.extra:
        yield _new("extra", text, label)
    yield from _belongings(lead, arrival)


def _belongings(lead: Lead, arrival: Arrival | None) -> Iterator[Told]:
    """The notes, visits and checklists of a row."""
    for remark in lead.remarks[:_MOST_NOTES]:
        yield _new("notes", remark)
    if arrival is None:
        if lead.visit is not None:
            yield _new("visits", f"{lead.visit.day} {lead.visit_purpose}".strip())
        return
    for note in arrival.notes[:_MOST_NOTES]:
        yield _new("notes", note.body, f"{note.at:%Y-%m-%d}")
    for visit in arrival.visits[:_MOST_NOTES]:
        yield _new("visits", f"{visit.day} {visit.purpose}".strip())
    for listed in arrival.checklists:
        lines = (f"{'☑' if done else '☐'} {item}" for item, done in listed.items)
        yield _new("checklists", "\n".join(lines), listed.title)


def _new(field: str, text: str, label: str = "") -> Told:
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return Told(field, Turn.NEW, "", short, label)


def _person(person: LeadContact) -> str:
    parts = (person.name, person.title, ", ".join(person.phones), person.mail, person.wechat)
    return " · ".join(part for part in parts if part)


def amount_text(amount: int | None) -> str:
    """An amount in the currency's unit; amounts are kept in hundredths."""
    return "" if amount is None else f"{amount / 100:,.2f}".removesuffix(".00")
