"""What a quick visit's line says, piece by piece, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import TypeAlias

from four_notebooks.method.values import EntryKind
from four_notebooks.services.quick_names import SEPARATORS, Known
from four_notebooks.services.quick_when import HOUR_OF_A_DAY_WITHOUT_HOUR, When, instant

DEFAULT_MINUTES = 60
"""How long a visit lasts when the line does not say (PRODUCT, quick visit)."""


class TokenKind(StrEnum):
    """What a chip of the line says."""

    ACCOUNT = "account"
    NEW_ACCOUNT = "new_account"
    PERSON = "person"
    NEW_PERSON = "new_person"
    HEAT = "heat"
    WHEN = "when"
    MINUTES = "minutes"
    KIND = "kind"


Value: TypeAlias = Known | str | int | When | EntryKind


@dataclass(frozen=True, slots=True)
class Token:
    """One meaningful piece of the line: ``text[start:end]`` and what it says."""

    kind: TokenKind
    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class QuickLine:
    """What a line says. ``text_from`` is where the head ends and the words spoken begin."""

    tokens: tuple[Token, ...] = ()
    text: str = ""
    text_from: int = 0

    def _values(self, kind: TokenKind) -> list[Value]:
        return [token.value for token in self.tokens if token.kind is kind]

    @property
    def account(self) -> Known | None:
        """The account of the book that is meant."""
        found = self._values(TokenKind.ACCOUNT)
        return found[0] if found and isinstance(found[0], Known) else None

    @property
    def new_account(self) -> str:
        """The name of the lead to add, or nothing."""
        return next((str(name) for name in self._values(TokenKind.NEW_ACCOUNT)), "")

    @property
    def people(self) -> tuple[Known, ...]:
        """The known contacts who were met, each once."""
        met = [each for each in self._values(TokenKind.PERSON) if isinstance(each, Known)]
        return tuple(dict.fromkeys(met))

    @property
    def new_people(self) -> tuple[str, ...]:
        """Names of people to add as contacts of level ?."""
        return tuple(dict.fromkeys(str(name) for name in self._values(TokenKind.NEW_PERSON)))

    @property
    def heat(self) -> int | None:
        """0-100, or None."""
        return next((v for v in self._values(TokenKind.HEAT) if isinstance(v, int)), None)

    @property
    def when(self) -> When:
        """Day and time as far as the line says them."""
        return next((v for v in self._values(TokenKind.WHEN) if isinstance(v, When)), When())

    @property
    def minutes(self) -> int | None:
        """The duration in minutes, if the line says one."""
        return next((v for v in self._values(TokenKind.MINUTES) if isinstance(v, int)), None)

    @property
    def visit_kind(self) -> EntryKind | None:
        """In person, video, phone or message, if the line says one."""
        found = self._values(TokenKind.KIND)
        return found[0] if found and isinstance(found[0], EntryKind) else None


@dataclass(frozen=True, slots=True)
class Completing:
    """A name being typed: what kind, where it begins, and what of it stands there."""

    kind: TokenKind
    start: int
    query: str


def completing(text: str, caret: int, line: QuickLine) -> Completing | None:
    """The name that the caret is at the end of, to be completed from a list."""
    before = text[:caret]
    at = max(before.rfind("@"), before.rfind("＠"))
    taken = any(token.start <= at < token.end <= caret for token in line.tokens)
    if at >= 0 and not taken and (at == 0 or _may_stand_before_at(text, at, line)):
        query = before[at + 1 :].lstrip('"“「')
        if not any(ch in SEPARATORS for ch in query):
            return Completing(TokenKind.PERSON, at, query)
    if line.account or line.new_account or caret < line.text_from:
        return None
    query = before[line.text_from :]
    if not query.strip() or len(query) > 40 or "@" in query or "＠" in query:
        return None
    return Completing(TokenKind.ACCOUNT, line.text_from, query.strip())


def _may_stand_before_at(text: str, at: int, line: QuickLine) -> bool:
    return text[at - 1] in SEPARATORS or any(token.end == at for token in line.tokens)


def starts_at(
    line: QuickLine, planned: Sequence[datetime], now: datetime, zone: tzinfo
) -> datetime:
    """When the visit began, in UTC.

    What the line says; else the hour planned for that day (the latest that has come), else
    now less the duration, on a past day 18:00 (METHOD 7).

    Raises ValueError("future") if that time has not come yet.
    """
    today = now.astimezone(zone).date()
    day = line.when.day or today
    length = timedelta(minutes=line.minutes or DEFAULT_MINUTES)
    if line.when.minute is not None:
        start = instant(day, line.when.minute, zone)
    elif hours := [at for at in planned if at.astimezone(zone).date() == day and at <= now]:
        start = max(hours).astimezone(UTC)
    elif day == today:
        start = (now - length).replace(second=0, microsecond=0)
    else:
        start = instant(day, HOUR_OF_A_DAY_WITHOUT_HOUR, zone)
    if start > now:
        raise ValueError("future")
    return start


def with_name(token: Token, known: Known) -> Token:
    """The same piece of the line, now meaning this account or contact."""
    kinds = {
        TokenKind.NEW_ACCOUNT: TokenKind.ACCOUNT,
        TokenKind.NEW_PERSON: TokenKind.PERSON,
    }
    return replace(token, kind=kinds.get(token.kind, token.kind), value=known)
