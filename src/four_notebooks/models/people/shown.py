"""The people of an account as their org chart shows them, in words ready to be painted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.people import distances
from four_notebooks.method.values import MEETINGS, Attitude, Contact, Entry, Temper
from four_notebooks.models import words
from four_notebooks.models.account.shown import ChainShown
from four_notebooks.models.account.when import date_words

translate = QCoreApplication.translate

NOBODY = 0
"""The id of a person who is missing from the chain: somebody must be there, nobody is known."""
SIGNS = {Attitude.FOR: "+", Attitude.NEUTRAL: "=", Attitude.AGAINST: "−"}
"""How an attitude is marked besides its colour."""


@dataclass(frozen=True, slots=True)
class PersonShown:
    """One card of the chart.

    ``id`` is ``NOBODY`` for a person who is still unknown. ``met`` since meetings count,
    ``last`` says when in words. ``arrow`` is whom the person reports to; ``head`` the same,
    but None where the arrows go in a circle (``circles``). ``wanted``: reach this one next.
    """

    id: int
    name: str
    level: int | None
    title: str = ""
    attitude: Attitude = Attitude.UNKNOWN
    temper: Temper = Temper.UNKNOWN
    ally: bool = False
    met: bool = False
    times: int = 0
    last: str = ""
    arrow: int | None = None
    head: int | None = None
    circles: bool = False
    wanted: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ChartShown:
    """All cards, and the hop that is to be made next (METHOD 4).

    ``hop`` are its words, ``left`` the part of the window that is left, None without one.
    ``way`` holds the people of the chain, ``hop_from`` is who was met last on it.
    """

    people: tuple[PersonShown, ...] = ()
    hop: str = ""
    left: float | None = None
    way: frozenset[int] = frozenset()
    hop_from: int | None = None

    def person(self, contact_id: int) -> PersonShown | None:
        """One of the cards."""
        return next((p for p in self.people if p.id == contact_id), None)

    def as_text(self) -> str:
        """The chart as it is copied: who reports to somebody stands under that person."""
        below: dict[int | None, list[PersonShown]] = {}
        for person in self.people:
            if person.id != NOBODY:
                below.setdefault(person.head, []).append(person)
        lines: list[str] = []

        def write(head: int | None, depth: int) -> None:
            for person in below.get(head, ()):
                lines.append("  " * depth + person.spoken)
                write(person.id, depth + 1)

        write(None, 0)
        return "\n".join(lines)


def chart_shown(
    contacts: Sequence[Contact],
    entries: Sequence[Entry],
    met: Collection[int],
    chain: ChainShown,
    zone: tzinfo,
    today: date,
) -> ChartShown:
    """The chart of an account's people; ``entries`` are newest first, ``chain`` the page's."""
    ids = {contact.id for contact in contacts}
    circles = circling(contacts)
    target = _target(chain)
    seen = _meetings(entries)
    away = distances(contacts)
    names = {contact.id: contact.name for contact in contacts}
    people = []
    for one in contacts:
        times, last = seen.get(one.id, (0, None))
        when = "" if last is None else date_words(last.start.astimezone(zone).date(), today)
        arrow = one.reports_to if one.reports_to in ids else None
        shown = PersonShown(
            id=one.id,
            name=one.name,
            level=one.level,
            title=one.title,
            attitude=one.attitude,
            temper=one.temper,
            ally=one.ally,
            met=one.id in met,
            times=times,
            last=when,
            arrow=arrow,
            head=None if one.id in circles else arrow,
            circles=one.id in circles,
            wanted=target is not None and target == one.id,
        )
        above = names.get(one.reports_to or NOBODY, "")
        people.append(_spoken(shown, above, away[one.id], chain.hop))
    if target == NOBODY:
        people.append(_missing(chain))
    way = frozenset(node.contact_id for node in chain.nodes if node.contact_id)
    start = None if target is None else chain.nodes[chain.open_hop].contact_id
    return ChartShown(tuple(people), chain.hop, chain.left, way, start)


def _target(chain: ChainShown) -> int | None:
    """Whom the next hop leads to; ``NOBODY`` for one who is not known, None without a hop."""
    if not 0 <= chain.open_hop < len(chain.nodes) - 1:
        return None
    return chain.nodes[chain.open_hop + 1].contact_id


def _missing(chain: ChainShown) -> PersonShown:
    away = len(chain.nodes) - 2 - chain.open_hop
    level = min(away + 1, 3)
    says = translate("Chart", "{level}: not known yet; the next one to reach").format(
        level=words.level(level)
    )
    return PersonShown(NOBODY, "", level, wanted=True, spoken=says)


def _meetings(entries: Sequence[Entry]) -> dict[int, tuple[int, Entry]]:
    """How often each person was met, and the last meeting."""
    found: dict[int, tuple[int, Entry]] = {}
    for entry in entries:
        if entry.kind in MEETINGS:
            for person in entry.met:
                times, last = found.get(person, (0, entry))
                found[person] = times + 1, last
    return found


def circling(contacts: Sequence[Contact]) -> frozenset[int]:
    """Those who report to themselves by way of others."""
    heads = {contact.id: contact.reports_to for contact in contacts}
    found: set[int] = set()
    for start in heads:
        path: list[int] = []
        at: int | None = start
        while at is not None and at in heads and at not in path:
            path.append(at)
            at = heads[at]
        if at == start:
            found.add(start)
    return frozenset(found)


def met_words(person: PersonShown) -> str:
    """How often and when somebody was met, short."""
    if not person.times:
        return translate("Chart", "not met")
    pattern = translate("Chart", "{times}× · {last}")
    return pattern.format(times=person.times, last=person.last)


def _spoken(person: PersonShown, above: str, away: int, hop: str) -> PersonShown:
    parts = [f"{words.level(person.level)} {person.name}", person.title]
    if person.attitude is not Attitude.UNKNOWN:
        parts.append(words.attitude(person.attitude))
    if person.temper is not Temper.UNKNOWN:
        parts.append(words.temper(person.temper))
    if person.ally:
        parts.append(translate("Chart", "ally"))
    if above:
        parts.append(translate("Chart", "reports to {name}").format(name=above))
    if person.circles:
        parts.append(translate("Chart", "in a circle"))
    if away:
        parts.append(translate("Chart", "{n} from the payer").format(n=away))
    parts.append(met_words(person))
    if person.wanted:
        parts.append(translate("Chart", "reach next"))
        parts.append(hop)
    return replace(person, spoken=" · ".join(part for part in parts if part.strip()))
