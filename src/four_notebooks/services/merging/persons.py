"""The people of several accounts as one circle: who is the same person is folded into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from four_notebooks.method.values import Attitude, Contact, Temper
from four_notebooks.names.company import phone_digits
from four_notebooks.names.folding import fold
from four_notebooks.services.entering import LONG, MOST_PARTS
from four_notebooks.services.merging.fields import Say
from four_notebooks.services.places import STEP

MOBILE = 11
"""How many digits a mobile number has; it belongs to one person, a switchboard to none."""
_COMPARED = ("name", "title", "level", "wechat", "mail", "attitude", "temper")


@dataclass(slots=True)
class Circle:
    """``people`` as they will be, by id; ``who`` says who each of the others became."""

    people: dict[int, Contact]
    who: dict[int, int] = field(default_factory=dict)
    left_over: list[str] = field(default_factory=list)

    def ids(self, ids: Iterable[int]) -> tuple[int, ...]:
        """Ids of people as they are now, each once; strangers stay as they are."""
        return tuple(dict.fromkeys(self.who.get(id_, id_) for id_ in ids))


def one_circle(
    keep_id: int, own: Sequence[Contact], others: Sequence[Sequence[Contact]], say: Say
) -> Circle:
    """The people of the kept account and of the others, account by account."""
    circle = Circle({person.id: person for person in own})
    for people in others:
        taken: set[int] = set()
        for person in sorted(people, key=lambda p: (p.position, p.id)):
            same = _same(person, [p for p in circle.people.values() if p.id not in taken])
            if same is None:
                last = max((p.position for p in circle.people.values()), default=0.0)
                moved = replace(person, account_id=keep_id, position=last + STEP, reports_to=None)
                circle.people[person.id] = moved
            else:
                circle.people[same.id] = _folded(same, person, say, circle.left_over)
            circle.who[person.id] = person.id if same is None else same.id
            taken.add(circle.who[person.id])
        for person in people:
            _hang(circle, circle.who[person.id], person.reports_to)
    return circle


def _same(person: Contact, there: Sequence[Contact]) -> Contact | None:
    """Who of those that are there is this person: by mobile number, else by name."""
    mobiles = _mobiles(person)
    by_phone = [p for p in there if mobiles & _mobiles(p)]
    named = [p for p in there if fold(p.name) == fold(person.name) and not _told_apart(p, person)]
    both = [p for p in named if p in by_phone]
    found = both or by_phone or named
    return found[0] if len(found) == 1 else None


def _told_apart(one: Contact, other: Contact) -> bool:
    """Two of one name with other numbers and another level or title are two people."""
    mine, theirs = _mobiles(one), _mobiles(other)
    if not mine or not theirs or mine & theirs:
        return False
    levels = one.level is not None and other.level is not None and one.level != other.level
    titles = bool(one.title and other.title) and fold(one.title) != fold(other.title)
    return levels or titles


def _mobiles(person: Contact) -> frozenset[str]:
    digits = (phone_digits(number) for number in person.phones)
    return frozenset(d for d in digits if len(d) == MOBILE and d.startswith("1"))


def _folded(keep: Contact, other: Contact, say: Say, left_over: list[str]) -> Contact:
    """One person out of two: what is known wins, the kept one's before the other's."""
    values: dict[str, object] = {}
    beside: list[str] = []
    for name in _COMPARED:
        mine, theirs = getattr(keep, name), getattr(other, name)
        if _blank(mine):
            values[name] = theirs
        elif not _blank(theirs) and fold(str(mine)) != fold(str(theirs)):
            beside.append(": ".join(say(name, theirs)))
    phones = {phone_digits(p) or p: p for p in (*other.phones, *keep.phones)}
    order = [phone_digits(p) or p for p in (*keep.phones, *other.phones)]
    numbers = [phones[key] for key in dict.fromkeys(order)]
    parts = [keep.note, other.note if other.note != keep.note else "", *beside]
    note = "\n".join(part for part in parts if part.strip())
    if len(note) > LONG:
        left_over += [f"{keep.name}: {part}" for part in parts[1:] if part.strip()]
        note = keep.note
    left_over += [f"{keep.name}: {number}" for number in numbers[MOST_PARTS:]]
    return replace(
        keep,
        **values,  # type: ignore[arg-type]
        phones=tuple(numbers[:MOST_PARTS]),
        ally=keep.ally or other.ally,
        note=note,
    )


def _blank(value: object) -> bool:
    return value in (None, "", Attitude.UNKNOWN, Temper.UNKNOWN)


def _hang(circle: Circle, person_id: int, boss: int | None) -> None:
    """Let somebody without a boss report to the other chart's.

    A loop that was written so stays (METHOD 1), but none is made of two charts.
    """
    boss = None if boss is None else circle.who.get(boss)
    person = circle.people[person_id]
    if boss is not None and circle.who.get(person_id) == person_id:
        circle.people[person_id] = replace(person, reports_to=boss)
        return
    if boss is None or boss not in circle.people or person.reports_to is not None:
        return
    above: int | None = boss
    seen: set[int] = set()
    while above is not None and above in circle.people and above not in seen:
        if above == person_id:
            return
        seen.add(above)
        above = circle.people[above].reports_to
    circle.people[person_id] = replace(person, reports_to=boss)
