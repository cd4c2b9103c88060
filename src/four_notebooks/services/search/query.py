"""What was typed into the search box, understood: words, phrases, filters. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueryFault:
    """A piece that reads like a filter and is none. It is looked for as text.

    ``code``: ``unknown_filter`` (no such filter) or ``bad_value`` (the filter has no such
    value); ``word`` is the piece as typed.
    """

    code: str
    word: str


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition: ``name`` is its English name (in, kp, phase, since, kind, ...),
    ``value`` what it asks for, ``word`` the piece as typed."""

    name: str
    value: str
    word: str


@dataclass(frozen=True, slots=True)
class Query:
    """``words`` and ``phrases`` must all be found, ``without`` must not; in the user's writing."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    faults: tuple[QueryFault, ...] = ()


def parse(words: str) -> Query:
    """Understand what was typed; whatever it is, this raises nothing."""
    return Query(words=tuple(words.split()))
