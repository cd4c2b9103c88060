"""What a card says at one moment: every word and figure, ready to be painted or read out."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import Card
from four_notebooks.method.heat import heat_now
from four_notebooks.method.instants import from_ms
from four_notebooks.method.kinds import Notebook, Status
from four_notebooks.method.phase import DAY, HOUR, DeadlinePhase, Phase
from four_notebooks.models import words
from four_notebooks.models.board.timing import Mark, Timing

# lupdate reads only this name.
translate = QCoreApplication.translate


class Figure(NamedTuple):
    """One short statement at the foot of a card; ``red`` where time is short.

    ``short`` says the same where there is little room.
    """

    text: str
    red: bool = False
    short: str = ""


class Hop(NamedTuple):
    """One of the key people on a card."""

    text: str
    met: bool


class Face(NamedTuple):
    """A card's words. ``heat`` is 0-100; ``left`` the part of the window left, 0-1.

    ``countdown`` is empty without a window. ``pool`` is the chip of a card in D.
    ``wants_strategy`` says that a missing strategy is to be pointed out. ``locked`` cards
    are kept from being released.
    """

    name: str
    countdown: str
    phase: Phase | None
    left: float
    chain: tuple[Hop, ...]
    plain: str
    strategy: str
    wants_strategy: bool
    heat: int | None
    figures: tuple[Figure, ...]
    pool: str = ""
    signed: bool = False
    locked: bool = False


def face(card: Card, timing: Timing, now: int, prepared: tuple[int, int] | None = None) -> Face:
    """The words of a card at ``now`` (milliseconds).

    ``prepared`` is the progress of visit preparation, (answered, all), where it is known.
    """
    mark = timing.mark(card, now)
    heat = heat_now(card.heat, card.heat_from, now, timing.rules)
    in_d = card.notebook == Notebook.D and card.status == Status.ACTIVE
    timed = mark.window is not None
    return Face(
        name=card.name,
        countdown=words.left(timing.left(card, now)) if timed else "",
        phase=mark.window,
        # To the four hundredth, which is less than a pixel of the bar.
        left=round(timing.fraction(card, now) * 400) / 400 if timed else 0.0,
        chain=() if in_d else _chain(card),
        plain=_reason(card) if in_d else _whereabouts(card),
        strategy=" ".join(card.strategy.split()),
        wants_strategy=card.notebook not in (Notebook.INBOX, Notebook.D),
        heat=None if heat is None or in_d else round(heat),
        figures=_judged(card, timing) if in_d else _figures(card, mark, timing, now, prepared),
        pool=translate("Card", "To the pool") if in_d else "",
        signed=card.status == Status.SIGNED,
        locked=card.locked,
    )


def _chain(card: Card) -> tuple[Hop, ...]:
    return tuple(
        Hop(f"{words.level(link.level)} {link.name}".rstrip(), link.met) for link in card.chain
    )


def _whereabouts(card: Card) -> str:
    return " · ".join(part for part in (card.phone, card.area) if part)


def _reason(card: Card) -> str:
    text = words.reason(card.reason) if card.reason else translate("Card", "No reason written down")
    return " ".join(text.split())


def _day(ms: int, timing: Timing) -> str:
    return f"{from_ms(ms).astimezone(timing.zone):%m-%d}"


def _judged(card: Card, timing: Timing) -> tuple[Figure, ...]:
    if card.moved is None:
        return ()
    return (Figure(translate("Card", "Judged {day}").format(day=_day(card.moved, timing))),)


def _figures(
    card: Card, mark: Mark, timing: Timing, now: int, prepared: tuple[int, int] | None
) -> tuple[Figure, ...]:
    found = []
    if card.status == Status.SIGNED and card.moved is not None:
        found.append(Figure(translate("Card", "Signed {day}").format(day=_day(card.moved, timing))))
        if card.care_due is not None:
            found.append(_care(card.care_due, timing, now))
    if card.distance and card.attempts:
        limit = timing.rules.attempts_in(card.notebook)
        text = translate("Card", "visit {used}/{limit}").format(used=card.attempts, limit=limit)
        found.append(Figure(text, card.attempts >= limit, f"{card.attempts}/{limit}"))
    if card.deadline is not None:
        past = mark.deadline is DeadlinePhase.PASSED
        short = short_deadline(card.deadline, now)
        found.append(Figure(deadline(card.deadline, now), past, short))
    if card.distance == 0:
        found.append(Figure(translate("Card", "asked {count}").format(count=card.asked)))
    if prepared is not None and prepared[0]:
        answered, every = prepared
        text = translate("Card", "sheet {answered}/{all}").format(answered=answered, all=every)
        found.append(Figure(text))
    return tuple(found)


def _care(due: int, timing: Timing, now: int) -> Figure:
    """When a signed account wants care, in local days; red from that day on."""
    there, here = from_ms(due).astimezone(timing.zone), from_ms(now).astimezone(timing.zone)
    days = (there.date() - here.date()).days
    if days > 0:
        return Figure(translate("Card", "care in {n} d").format(n=days))
    if days == 0:
        return Figure(translate("Card", "care today"), True)
    return Figure(translate("Card", "care {n} d late").format(n=-days), True)


def deadline(at: int, now: int) -> str:
    """How long until a signing deadline, or since."""
    left = at - now
    days, hours = abs(left) // DAY, abs(left) // HOUR
    if left <= 0 and days:
        one, many = translate("Card", "{n} day past"), translate("Card", "{n} days past")
    elif left <= 0:
        one, many = translate("Card", "{n} hour past"), translate("Card", "{n} hours past")
    elif days:
        one, many = translate("Card", "sign in {n} day"), translate("Card", "sign in {n} days")
    else:
        one, many = translate("Card", "sign in {n} hour"), translate("Card", "sign in {n} hours")
    n = days or hours
    return (one if n == 1 else many).format(n=n)


def short_deadline(at: int, now: int) -> str:
    """The same as short as can be."""
    left = at - now
    days, hours = abs(left) // DAY, abs(left) // HOUR
    if left <= 0:
        text = translate("Card", "{n}d past") if days else translate("Card", "{n}h past")
    else:
        text = translate("Card", "sign {n}d") if days else translate("Card", "sign {n}h")
    return text.format(n=days or hours)


def sentence(card: Card, timing: Timing, now: int, prepared: tuple[int, int] | None = None) -> str:
    """The whole card in words, for screen readers, tips and copying."""
    said = face(card, timing, now, prepared)
    parts = [said.name, words.notebook(card.notebook, timing.rules.method)]
    if said.countdown:
        parts.append(translate("Card", "window {left}").format(left=said.countdown))
    met = [hop.text for hop in said.chain if hop.met]
    missing = [hop.text for hop in said.chain if not hop.met]
    if met:
        parts.append(translate("Card", "met {people}").format(people=", ".join(met)))
    if missing:
        parts.append(translate("Card", "not met {people}").format(people=", ".join(missing)))
    if not said.chain and said.plain:
        parts.append(said.plain)
    if said.strategy:
        parts.append(translate("Card", "strategy: {text}").format(text=said.strategy))
    elif said.wants_strategy:
        parts.append(translate("Card", "no strategy yet"))
    if said.heat is not None:
        parts.append(translate("Card", "heat {degrees}").format(degrees=said.heat))
    parts.extend(figure.text for figure in said.figures)
    if said.locked:
        parts.append(translate("Card", "locked against release"))
    return translate("Card", ", ").join(parts)
