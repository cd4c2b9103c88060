"""Codes turned into words, in the language of the interface.

Everything below the models speaks in codes (METHOD's names); whatever is shown,
printed or read out by the interface takes its words from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.method.kinds import Method, Notebook

# lupdate reads only this name and QT_TRANSLATE_NOOP.
translate = QCoreApplication.translate


def _say(text: object) -> str:
    return QCoreApplication.translate("Words", str(text))


_ADVICE = {
    "window_expired": QT_TRANSLATE_NOOP("Words", "The window has run out"),
    "attempts_used": QT_TRANSLATE_NOOP(
        "Words", "Attempts used up: reach the next level at this visit, or release"
    ),
    "nine_days": QT_TRANSLATE_NOOP("Words", "Nine days gone and not yet at the payer"),
    "deadline_passed": QT_TRANSLATE_NOOP("Words", "The signing deadline has passed"),
    "deadline_soon": QT_TRANSLATE_NOOP("Words", "The signing deadline is near"),
    "ask_for_order": QT_TRANSLATE_NOOP("Words", "Ask for the order"),
    "reach_next_level": QT_TRANSLATE_NOOP("Words", "Reach the next level"),
    "no_strategy": QT_TRANSLATE_NOOP("Words", "No strategy yet"),
    "no_visit_planned": QT_TRANSLATE_NOOP("Words", "No visit planned"),
    "planned_too_late": QT_TRANSLATE_NOOP("Words", "The planned visit is too late"),
    "repeats_last_visit": QT_TRANSLATE_NOOP("Words", "The last visit repeated earlier ones"),
    "grade_differs": QT_TRANSLATE_NOOP("Words", "The evidence says another notebook"),
}
_PHASES = {
    "fresh": QT_TRANSLATE_NOOP("Words", "fresh"),
    "warm": QT_TRANSLATE_NOOP("Words", "warm"),
    "hot": QT_TRANSLATE_NOOP("Words", "hot"),
    "red": QT_TRANSLATE_NOOP("Words", "running out"),
    "expired": QT_TRANSLATE_NOOP("Words", "run out"),
}
_KINDS = {
    "in_person": QT_TRANSLATE_NOOP("Words", "In person"),
    "video": QT_TRANSLATE_NOOP("Words", "Video"),
    "phone": QT_TRANSLATE_NOOP("Words", "Phone"),
    "message": QT_TRANSLATE_NOOP("Words", "Message"),
    "note": QT_TRANSLATE_NOOP("Words", "Note"),
}
_REASONS = {
    "no_power": QT_TRANSLATE_NOOP("Words", "No purchasing power"),
    "no_value": QT_TRANSLATE_NOOP("Words", "Sees no value"),
    "no_need": QT_TRANSLATE_NOOP("Words", "No need"),
    "no_way": QT_TRANSLATE_NOOP("Words", "No way to the payer"),
    "attempts_used": QT_TRANSLATE_NOOP("Words", "Attempts used up"),
    "deadline_passed": QT_TRANSLATE_NOOP("Words", "Deadline passed"),
    "other": QT_TRANSLATE_NOOP("Words", "Other"),
}
_LOST_BY = {
    "": QT_TRANSLATE_NOOP("Words", "Not said"),
    "customer": QT_TRANSLATE_NOOP("Words", "The customer"),
    "follow_up": QT_TRANSLATE_NOOP("Words", "Our follow-up"),
    "offer": QT_TRANSLATE_NOOP("Words", "The offer"),
}
_ATTITUDES = {
    "": QT_TRANSLATE_NOOP("Words", "Attitude unknown"),
    "for": QT_TRANSLATE_NOOP("Words", "For us"),
    "neutral": QT_TRANSLATE_NOOP("Words", "Neutral"),
    "against": QT_TRANSLATE_NOOP("Words", "Against us"),
}
_TEMPERS = {
    "": QT_TRANSLATE_NOOP("Words", "Type unknown"),
    "owl": QT_TRANSLATE_NOOP("Words", "Owl"),
    "peacock": QT_TRANSLATE_NOOP("Words", "Peacock"),
    "tiger": QT_TRANSLATE_NOOP("Words", "Tiger"),
    "koala": QT_TRANSLATE_NOOP("Words", "Koala"),
}
_ANSWERS = {
    "unknown": QT_TRANSLATE_NOOP("Words", "Unknown"),
    "yes": QT_TRANSLATE_NOOP("Words", "Yes"),
    "no": QT_TRANSLATE_NOOP("Words", "No"),
}
_EVIDENCE = {
    "need": QT_TRANSLATE_NOOP("Words", "Need"),
    "power": QT_TRANSLATE_NOOP("Words", "Purchasing power"),
    "value": QT_TRANSLATE_NOOP("Words", "Sees the value"),
}
_TERMS = {
    "short": QT_TRANSLATE_NOOP("Words", "Short-term"),
    "long": QT_TRANSLATE_NOOP("Words", "Long-term"),
}
_STATUSES = {
    "active": QT_TRANSLATE_NOOP("Words", "Active"),
    "released": QT_TRANSLATE_NOOP("Words", "In the pool"),
    "signed": QT_TRANSLATE_NOOP("Words", "Signed"),
}
_METHODS = {
    "qualification": QT_TRANSLATE_NOOP("Words", "Qualification"),
    "funnel": QT_TRANSLATE_NOOP("Words", "Funnel"),
}
_MOVES = {
    "move": QT_TRANSLATE_NOOP("Words", "Moved"),
    "sign": QT_TRANSLATE_NOOP("Words", "Signed"),
    "unsign": QT_TRANSLATE_NOOP("Words", "Signature taken back"),
    "release": QT_TRANSLATE_NOOP("Words", "Released to the pool"),
    "pick_up": QT_TRANSLATE_NOOP("Words", "Picked up from the pool"),
}


def word(table: Mapping[str, object], code: str) -> str:
    """What a table says of a code; the code itself where it says nothing."""
    return _say(table[code]) if code in table else str(code)


def advice(code: str) -> str:
    """A piece of advice (METHOD 10)."""
    return word(_ADVICE, code)


def phase(code: str) -> str:
    """A phase of the window (METHOD 4)."""
    return word(_PHASES, code)


def kind(code: str) -> str:
    """A kind of journal entry."""
    return word(_KINDS, code)


def reason(code: str) -> str:
    """Why an account was let go (METHOD 5), or lies in D."""
    return word(_REASONS, code)


def lost_by(code: str) -> str:
    """What lost an account (METHOD 5)."""
    return word(_LOST_BY, code)


def attitude(code: str) -> str:
    """How a contact stands towards us."""
    return word(_ATTITUDES, code)


def temper(code: str) -> str:
    """A contact's type (METHOD 8)."""
    return word(_TEMPERS, code)


def answer(code: str) -> str:
    """Yes, no or unknown."""
    return word(_ANSWERS, code)


def evidence(code: str) -> str:
    """A question of evidence: need, power or value (METHOD 3)."""
    return word(_EVIDENCE, code)


def term(code: str) -> str:
    """Short-term or long-term (METHOD 2)."""
    return word(_TERMS, code)


def status(code: str) -> str:
    """Active, in the pool, or signed."""
    return word(_STATUSES, code)


def method(code: str) -> str:
    """One of the two ways to keep the notebooks (METHOD 2)."""
    return word(_METHODS, code)


def move(code: str) -> str:
    """What a line of the history of moves says."""
    return word(_MOVES, code)


def level(number: int | None) -> str:
    """A contact's level; unknown is "?"."""
    return f"KP{number}" if number else "KP?"


_NAMES = {
    (Method.QUALIFICATION, Notebook.A): QT_TRANSLATE_NOOP("Words", "Sign now"),
    (Method.QUALIFICATION, Notebook.B): QT_TRANSLATE_NOOP("Words", "One away"),
    (Method.QUALIFICATION, Notebook.C): QT_TRANSLATE_NOOP("Words", "Two away"),
    (Method.QUALIFICATION, Notebook.D): QT_TRANSLATE_NOOP("Words", "Will not buy"),
    (Method.FUNNEL, Notebook.A): QT_TRANSLATE_NOOP("Words", "Leads"),
    (Method.FUNNEL, Notebook.B): QT_TRANSLATE_NOOP("Words", "Followable"),
    (Method.FUNNEL, Notebook.C): QT_TRANSLATE_NOOP("Words", "Precise"),
    (Method.FUNNEL, Notebook.D): QT_TRANSLATE_NOOP("Words", "Signed"),
}


def notebook(place: str, way: str = Method.QUALIFICATION) -> str:
    """A notebook's name under the method ``way``; the inbox is the same in both."""
    if place == Notebook.INBOX:
        return translate("Words", "Inbox")
    return _say(_NAMES[(Method(way), Notebook(place))])


def meaning(place: str, way: str = Method.QUALIFICATION, days: int = 0) -> str:
    """What a notebook is for, in one short line; ``days`` is its signing deadline."""
    if place == Notebook.INBOX:
        return translate("Words", "Nobody met yet")
    if way == Method.FUNNEL:
        return {
            Notebook.A: translate("Words", "Contact details gathered"),
            Notebook.B: translate("Words", "A real conversation"),
            Notebook.C: translate("Words", "Needs and pains known"),
            Notebook.D: translate("Words", "Care and referrals"),
        }[Notebook(place)]
    text = {
        Notebook.A: translate("Words", "KP1 · need · power · {days} d"),
        Notebook.B: translate("Words", "KP2 met · {days} d"),
        Notebook.C: translate("Words", "User met · {days} d"),
        Notebook.D: translate("Words", "any one missing · let go"),
    }[Notebook(place)]
    return text.format(days=days)


def left(milliseconds: int) -> str:
    """How much of a window is left, short: "2d 6h", "14h", "5h42m", "42m"; past: "late 9h"."""
    past = milliseconds < 0 or milliseconds == 0
    minutes = -milliseconds // 60_000 if past else milliseconds // 60_000
    hours, days = minutes // 60, minutes // 1440
    if past:
        if days:
            return translate("Words", "late {days}d").format(days=days)
        if hours:
            return translate("Words", "late {hours}h").format(hours=hours)
        return translate("Words", "late {minutes}m").format(minutes=minutes)
    if days:
        return translate("Words", "{days}d {hours}h").format(days=days, hours=hours % 24)
    if hours >= 10:
        return translate("Words", "{hours}h").format(hours=hours)
    if hours:
        return translate("Words", "{hours}h{minutes}m").format(
            hours=hours, minutes=f"{minutes % 60:02d}"
        )
    return translate("Words", "{minutes}m").format(minutes=minutes)


def stacked(text: str) -> str:
    """A short time on two lines, for a narrow place."""
    if " " in text:
        return text.replace(" ", "\n", 1)
    for unit in ("天", "h"):
        if unit in text[:-1]:
            return text.replace(unit, unit + "\n", 1)
    return text


def clock(milliseconds: int) -> str:
    """The big timer's figures, HH:MM:SS; hours may be more than two digits."""
    seconds = abs(milliseconds) // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
