"""The quick line as a planned visit fills it: account, people, when it was to be."""

from __future__ import annotations

from datetime import datetime, tzinfo

from four_notebooks.models.quick.draft import LineText
from four_notebooks.services.agenda import AgendaItem
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import DEFAULT_MINUTES, Token, TokenKind, Value
from four_notebooks.services.quick_when import When


def line_of(item: AgendaItem, now: datetime, zone: tzinfo) -> LineText:
    """What is known of a visit before a word is written about it.

    An hour that has not come yet is left out: who writes now has been there already.
    """
    pieces: list[tuple[TokenKind, str, Value]] = [
        (TokenKind.ACCOUNT, item.account.name, Known(item.account.id, item.account.name, ""))
    ]
    for person in item.contacts:
        known = Known(person.id, person.name, "", person.title, person.level)
        pieces.append((TokenKind.PERSON, f"@{person.name}", known))
    moment = _when(item, now, zone)
    if moment is not None:
        pieces.append((TokenKind.WHEN, *moment))
    if item.plan.minutes != DEFAULT_MINUTES:
        pieces.append((TokenKind.MINUTES, f"{item.plan.minutes}分", item.plan.minutes))
    source, tokens = "", []
    for kind, text, value in pieces:
        tokens.append(Token(kind, len(source), len(source) + len(text), value))
        source += f"{text} "
    return LineText(source, tuple(tokens))


def _when(item: AgendaItem, now: datetime, zone: tzinfo) -> tuple[str, When] | None:
    """The day and the hour as they are typed, and what they mean."""
    today = now.astimezone(zone).date()
    day = None if item.plan.day == today else item.plan.day
    local = item.plan.at.astimezone(zone) if item.plan.at is not None else None
    if item.at > now or (day is None and local is None):
        return None
    words = f"{day.month}-{day.day}" if day is not None else ""
    minute = None
    if local is not None:
        words = f"{words} {local:%H:%M}".strip()
        minute = local.hour * 60 + local.minute
    return words, When(day, minute)
