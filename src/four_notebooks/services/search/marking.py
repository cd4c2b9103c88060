"""Where the words stand: passages, whole texts and names, in the user's own characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from four_notebooks.names import pinyin
from four_notebooks.names.folding import fold
from four_notebooks.names.passages import first_place, places_of
from four_notebooks.services.refusals import Refused
from four_notebooks.services.search.findings import Marks
from four_notebooks.storage.search.documents import NAMED, texts

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

Row: TypeAlias = "Mapping[str, object]"

BEFORE, AFTER = 12, 100
"""How many characters of a passage stand before and after the first word found."""
_BETWEEN = " · "
_WHITE = re.compile(r"\s+")
_LONGEST = 200_000
"""Of a longer text the marks are looked for in so many characters."""


def marks_in(text: str, words: Sequence[str]) -> Marks:
    """The places of the words in a text."""
    return places_of(text[:_LONGEST], words)


def marks_in_name(name: str, words: Sequence[str]) -> Marks:
    """The places of the words in a name, as written or by pinyin."""
    found = list(places_of(name, words))
    for word in words:
        if word.isascii() and not places_of(name, [word]):
            found += _spoken(name, word)
    found.sort()
    return tuple(span for at, span in enumerate(found) if at == 0 or span[0] >= found[at - 1][1])


def _spoken(name: str, word: str) -> list[tuple[int, int]]:
    """The characters of a name that a piece of pinyin, or initials, stands for."""
    asked = "".join(pinyin.words(word))
    if not asked.isascii() or len(name) > 60:
        return []
    characters = [(at, fold(c)) for at, c in enumerate(name)]
    parts = [(at, pinyin.readings(c)) for at, c in characters if len(c) == 1]
    for spoken in _ways([readings for _, readings in parts]):
        for each in (spoken, [syllable[:1] for syllable in spoken]):
            start = "".join(each).find(asked)
            if start < 0:
                continue
            ends, total = [], 0
            for syllable in each:
                total += len(syllable)
                ends.append(total)
            first = next(i for i, end in enumerate(ends) if end > start)
            last = next(i for i, end in enumerate(ends) if end >= start + len(asked))
            return [(parts[first][0], parts[last][0] + 1)]
    return []


def _ways(readings: list[tuple[str, ...]]) -> Iterator[list[str]]:
    """The ways to read a name; of very many the usual one and one other at a time."""
    count = 1
    for one in readings:
        count *= len(one)
    if count <= pinyin.MOST_READINGS:
        yield from map(list, product(*readings))
        return
    usual = [one[0] for one in readings]
    yield usual
    for at, one in enumerate(readings):
        for other in one[1:]:
            yield [*usual[:at], other, *usual[at + 1 :]]


def shown_texts(book: Book, table: str, row: Row) -> Iterator[str]:
    """The texts of a record, an answer's question first."""
    if table == "answer":
        question = question_of(book, row)
        if question:
            yield question
    yield from texts(table, row)


def question_of(book: Book, row: Row) -> str:
    """The text of the question that an answer answers, "" where the sheet is gone."""
    try:
        template = book.sheets.template(str(row["sheet"]))
    except Refused:
        return ""
    question = template.question(str(row["question"]))
    return "" if question is None else question.text


def passage(
    questions: Callable[[Row], str], table: str, row: Row, words: Sequence[str]
) -> tuple[str, Marks]:
    """The piece of a record that holds the words, on one line, and where they stand in it.

    ``questions`` gives the question of an answer.
    """
    if table in NAMED:
        own = _named_passage(table, row, words)
        if own is not None:
            return own
    each = texts(table, row)
    chosen, first = each[0] if each else "", 0
    for text in each:
        place = first_place(text[:_LONGEST], words)
        if place is not None:
            chosen, first = text, place
            break
    start, end = max(0, first - BEFORE), min(len(chosen), first + AFTER)
    # A little more is looked at, so that a word across the edge is marked as far as it is seen.
    low, high = max(0, start - BEFORE), end + BEFORE
    spans = tuple((a + low, b + low) for a, b in places_of(chosen[low:high], words))
    line, moved = _one_line(chosen, start, end, spans)
    head = ""
    if table in NAMED and chosen != row["name"]:
        head = f"{row['name']}{_BETWEEN}"
    elif table == "answer" and (question := questions(row)):
        head = f"{question}{_BETWEEN}"
    if head:
        line, moved = head + line, tuple((a + len(head), b + len(head)) for a, b in moved)
    return line, moved


def _named_passage(table: str, row: Row, words: Sequence[str]) -> tuple[str, Marks] | None:
    """The name (and title) alone, where the words stand there."""
    name, title = str(row["name"]), str(row.get("title") or "")
    text = f"{name} {title}".strip() if table == "contact" else name
    short = str(row.get("short_name") or "")
    spans = marks_in_name(text, words)
    if all(marks_in_name(text, [word]) for word in words):
        return text, spans
    if short and all(marks_in_name(f"{text}{_BETWEEN}{short}", [word]) for word in words):
        text = f"{text}{_BETWEEN}{short}"
        return text, marks_in_name(text, words)
    return None


def _one_line(text: str, start: int, end: int, spans: Marks) -> tuple[str, Marks]:
    """A piece of a text with white space as single blanks, and its marks moved along."""
    head = "…" if start else ""
    moved = []
    for low, high in spans:
        if low < end and high > start:
            first = len(head) + len(_even(text[start : max(low, start)]))
            last = len(head) + len(_even(text[start : min(high, end)]))
            if last > first:
                moved.append((first, last))
    line = head + _even(text[start:end])
    return f"{line}…" if end < len(text) else line, tuple(moved)


def _even(piece: str) -> str:
    """A piece of a line: white space as single blanks, none at its beginning."""
    return _WHITE.sub(" ", piece).lstrip()
