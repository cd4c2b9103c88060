"""What the head of an account's page shows, as words and numbers ready to be painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from four_notebooks.method.card import ChainLink
from four_notebooks.method.instants import to_ms
from four_notebooks.method.phase import DAY, DeadlinePhase, fraction_left
from four_notebooks.method.values import (
    Account,
    Attitude,
    Contact,
    Method,
    Notebook,
    Status,
    Temper,
)
from four_notebooks.method.workdays import clock_of
from four_notebooks.models import words
from four_notebooks.models.board.face import deadline as deadline_words

if TYPE_CHECKING:
    from four_notebooks.method.assess import Assessment
    from four_notebooks.method.rules import Rules


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """One piece of advice in words; ``time`` ones are about time and so are red.

    ``acts`` is what can be done about it at once: pairs of a code (``release``, or ``move:``
    and a notebook) and the words of its button.
    """

    code: str
    text: str
    time: bool
    acts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HeadShown:
    """The head of the page. ``notebook`` is "" in the pool; ``deadline_red`` near or past."""

    name: str
    notebook: str
    badge: str
    sub: str
    deadline: str
    deadline_red: bool
    age: str
    advice: tuple[AdviceLine, ...]
    status: Status
    deleted: bool
    locked: bool = False


@dataclass(frozen=True, slots=True)
class NodeShown:
    """One person of the chain; ``contact_id`` 0 where nobody is known."""

    contact_id: int
    name: str
    small: str
    met: bool


@dataclass(frozen=True, slots=True)
class ChainShown:
    """The people from the farthest to the payer.

    ``open_hop`` is the index of the node before the hop that is to be made next, -1
    where all were met. ``hop`` are its words; ``left`` the part of the window that is
    left (0-1) which gives the colour, None without a window.
    """

    nodes: tuple[NodeShown, ...] = ()
    open_hop: int = -1
    hop: str = ""
    left: float | None = None


_TIME_ADVICE = frozenset(
    {
        "window_expired",
        "attempts_used",
        "nine_days",
        "deadline_passed",
        "deadline_soon",
        "planned_too_late",
        "no_strategy",
    }
)

_LETTING_GO = frozenset({"attempts_used", "nine_days"})
"""Advice that offers the release as the other way out (METHOD 5)."""

_AFTER_DEADLINE = {
    Notebook.A: (Notebook.B, Notebook.D),
    Notebook.B: (Notebook.C, Notebook.D),
    Notebook.C: (Notebook.D,),
}
"""Where an account goes when its time runs out (METHOD 2, last column)."""


def head_shown(
    account: Account,
    found: Assessment,
    rules: Rules,
    now: datetime,
    first_meeting: int | None,
    let_go: str = "",
) -> HeadShown:
    """The head of the page from what the rulebook says at one moment.

    ``first_meeting`` (milliseconds) gives the age that is shown beside the deadline: it
    keeps counting when a move starts a new deadline (METHOD 5). ``let_go`` says of an
    account in the pool when and why it was released.
    """
    age = _age(first_meeting, now)
    deadline, red = _deadline(found, now)
    return HeadShown(
        name=account.name,
        notebook="" if account.status is Status.RELEASED else str(account.notebook),
        badge=_badge(account, rules.method),
        sub=_sub(account, age),
        deadline=deadline,
        deadline_red=red,
        age=age,
        advice=_advice_lines(account, found, rules, let_go),
        status=account.status,
        deleted=account.deleted_at is not None,
        locked=account.locked,
    )


def _badge(account: Account, method: Method) -> str:
    if account.deleted_at is not None:
        return translate("AccountPage", "In the bin")
    if account.status is not Status.ACTIVE:
        return words.status(account.status)
    name = words.notebook(account.notebook, method)
    if account.notebook is Notebook.INBOX:
        return name
    return translate("AccountPage", "{letter} · {name}").format(letter=account.notebook, name=name)


def _age(first_meeting: int | None, now: datetime) -> str:
    if first_meeting is None:
        return ""
    days = (to_ms(now) - first_meeting) // DAY
    if days < 1:
        return translate("AccountPage", "first met today")
    one = translate("AccountPage", "first met {days} day ago")
    many = translate("AccountPage", "first met {days} days ago")
    return (one if days == 1 else many).format(days=days)


def _sub(account: Account, age: str) -> str:
    parts = [account.area, account.industry, words.term(account.term)]
    if account.source:
        parts.append(translate("AccountPage", "from {source}").format(source=account.source))
    return " · ".join(p for p in [*parts, age] if p.strip())


def _deadline(found: Assessment, now: datetime) -> tuple[str, bool]:
    """The deadline in the card's own words, and whether it is near or past."""
    if found.deadline is None:
        return "", False
    text = deadline_words(to_ms(found.deadline.at), to_ms(now))
    return text, found.deadline.phase != DeadlinePhase.OK


def _advice_lines(
    account: Account, found: Assessment, rules: Rules, let_go: str
) -> tuple[AdviceLine, ...]:
    """METHOD 10's advice; of a card in D, METHOD 2's last column: let it go; of one in the
    pool, why it lies there and the way back."""
    if account.deleted_at is None and account.status is Status.RELEASED and let_go:
        back = (f"move:{Notebook.INBOX}", translate("AccountPage", "Pick up"))
        return (AdviceLine("let_go", let_go, False, (back,)),)
    if account.deleted_at is not None or account.status is not Status.ACTIVE:
        return ()
    if account.notebook is Notebook.D and rules.method is Method.QUALIFICATION:
        text = translate("AccountPage", "In D nothing is expected any more: let it go")
        return (AdviceLine("in_d", text, False, _release_act(account)),)
    return tuple(_advice(code, account, found, rules) for code in found.advice)


def let_go_words(day: str, reason: str) -> str:
    """When and why an account was released; ``reason`` is a code or words, or empty."""
    if not reason:
        return translate("AccountPage", "Let go {day}").format(day=day)
    text = translate("AccountPage", "Let go {day}: {reason}")
    return text.format(day=day, reason=words.reason(reason))


def _release_act(account: Account) -> tuple[tuple[str, str], ...]:
    """The button that lets an account go; a locked one has none."""
    return () if account.locked else (("release", translate("AccountPage", "Release…")),)


def _outcomes(code: str, account: Account, found: Assessment) -> list[Notebook]:
    """The notebooks that a piece of advice speaks of."""
    if code == "deadline_passed":
        return list(_AFTER_DEADLINE.get(account.notebook, ()))
    if code == "grade_differs" and found.grade is not None:
        return [Notebook(found.grade)]
    return []


def _advice(code: str, account: Account, found: Assessment, rules: Rules) -> AdviceLine:
    text = words.advice(code)
    if code == "deadline_passed" and account.notebook in _AFTER_DEADLINE:
        text = translate("AccountPage", "{advice}: to {notebooks}").format(
            advice=text, notebooks=_either(_AFTER_DEADLINE[account.notebook], rules.method)
        )
    elif code == "grade_differs" and found.grade is not None:
        text = translate("AccountPage", "{advice}: {notebook}").format(
            advice=text, notebook=_place(Notebook(found.grade), rules.method)
        )
    if code in _LETTING_GO:
        return AdviceLine(code, text, code in _TIME_ADVICE, _release_act(account))
    moves = tuple(
        (f"move:{to}", translate("AccountPage", "To {notebook}").format(notebook=to))
        for to in _outcomes(code, account, found)
        if to is not Notebook.INBOX
    )
    return AdviceLine(code, text, code in _TIME_ADVICE, moves)


def _place(notebook: Notebook, method: Method) -> str:
    name = words.notebook(notebook, method)
    if notebook is Notebook.INBOX:
        return name
    return translate("AccountPage", "{letter} · {name}").format(letter=notebook, name=name)


def _either(notebooks: Sequence[Notebook], method: Method) -> str:
    names = [_place(n, method) for n in notebooks]
    if len(names) == 1:
        return names[0]
    return translate("AccountPage", "{one} or {other}").format(one=names[0], other=names[1])


def chain_shown(
    links: Sequence[ChainLink],
    contacts: Sequence[Contact],
    found: Assessment,
    rules: Rules,
    zone: tzinfo,
    now: datetime,
) -> ChainShown:
    """The chain of people with the hop that is to be made next."""
    nodes = tuple(_node(link, contacts) for link in links)
    last_met = max((i for i, link in enumerate(links) if link.met), default=-1)
    open_hop = last_met if last_met < len(nodes) - 1 else -1
    window = found.window
    shown = window is not None and found.notebook in rules.worked
    hop, left = [], None
    if window is not None and shown:
        hop.append(words.left(window.seconds_left * 1000))
        clock = clock_of(rules.working_days, zone)
        left = fraction_left(
            clock.read(to_ms(window.opened_at)),
            clock.read(to_ms(window.closes_at)),
            clock.read(to_ms(now)),
        )
    if found.attempts is not None:
        hop.append(
            translate("AccountPage", "visit {used}/{limit}").format(
                used=found.attempts.used, limit=found.attempts.limit
            )
        )
    return ChainShown(nodes, open_hop, " · ".join(hop), left)


def _node(link: ChainLink, contacts: Sequence[Contact]) -> NodeShown:
    person = next(
        (c for c in contacts if c.name == link.name and (c.level or 0) == link.level), None
    )
    level = words.level(link.level or None)
    name = f"{level} {link.name}" if link.name else level
    if person is None:
        return NodeShown(0, name, translate("AccountPage", "unknown"), link.met)
    return NodeShown(person.id, name, person_words(person, met=link.met), link.met)


def person_words(person: Contact, *, met: bool) -> str:
    """Title, type, attitude and whether met, on one line."""
    parts = [person.title]
    if person.temper is not Temper.UNKNOWN:
        parts.append(words.temper(person.temper))
    if person.attitude is not Attitude.UNKNOWN:
        parts.append(words.attitude(person.attitude))
    if person.ally:
        parts.append(translate("AccountPage", "ally"))
    if not met:
        parts.append(translate("AccountPage", "not met"))
    return " · ".join(p for p in parts if p.strip())
