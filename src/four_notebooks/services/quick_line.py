"""A visit in one line: "account @person 78 14:10 what was said" (PRODUCT, quick visit).

The line has a head of words that mean something by themselves, in any order, and then the
text. A word that means nothing ends the head. 0-100 is heat only as a word of its own in the
head. Nothing here knows a book or a clock: names are looked up in what is passed in, and days
are counted from the day that is passed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeAlias

from four_notebooks.method.values import EntryKind
from four_notebooks.services.quick_names import (
    SEPARATORS,
    Known,
    Names,
    ends_word,
    skip_separators,
    word_end,
)
from four_notebooks.services.quick_pieces import QuickLine, Token, TokenKind
from four_notebooks.services.quick_when import even, length_at, when_at

_KINDS = {
    EntryKind.IN_PERSON: ("面谈", "上门", "拜访", "当面", "in person", "in-person"),
    EntryKind.VIDEO: ("视频", "视频会议", "video"),
    EntryKind.PHONE: ("电话", "通话", "phone"),
    EntryKind.MESSAGE: ("微信", "短信", "消息", "message", "wechat", "sms"),
}
_KIND_WORDS = sorted(
    ((word, kind) for kind, written in _KINDS.items() for word in written),
    key=lambda pair: -len(pair[0]),
)
_HEAT = re.compile(r"(\d{1,3})(?:°c?|℃|度)?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_QUOTES = {'"': '"', "“": "”", "「": "」"}
_WORDS_OF_A_NEW_NAME = 6


Contacts: TypeAlias = Callable[[int], Names]


class Reading:
    """One pass over a line; use ``read_line``."""

    def __init__(
        self,
        text: str,
        names: Names,
        contacts: Contacts,
        today: date,
        chosen: Iterable[Token],
        plain_from: int,
        complete: bool,
        ahead: bool = False,
    ) -> None:
        self.ahead = ahead
        self.text, self.narrow = text, even(text)
        self.names, self.contacts, self.today = names, contacts, today
        self.chosen = {token.start: token for token in chosen}
        self.plain_from, self.complete = plain_from, complete
        self.tokens: list[Token] = []
        self.text_from = 0

    def has(self, *kinds: TokenKind) -> bool:
        """Whether a piece of one of these kinds has been read."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def has_account(self) -> bool:
        """Whether the account is known by now, be it a new one."""
        return self.has(TokenKind.ACCOUNT, TokenKind.NEW_ACCOUNT)

    def ended(self, at: int) -> bool:
        """Whether the word is over; the last word of an unfinished line is not."""
        if at >= len(self.text):
            return self.complete
        return ends_word(self.text, at)

    def head(self) -> None:
        """Read word after word until one means nothing."""
        at = 0
        while True:
            at = skip_separators(self.text, at)
            self.text_from = at
            if at >= min(len(self.text), self.plain_from):
                return
            found = self.word(at)
            if not found:
                return
            self.tokens += found
            at = found[-1].end

    def word(self, at: int) -> list[Token]:
        """The tokens of the word at a position; none if it is no word of the head."""
        if at in self.chosen:
            return [self.chosen[at]]
        if self.text[at] in "@＠":
            person = self.person(at, anyone=True)
            return [person] if person else []
        if not self.has_account and (account := self.whole_account(at)):
            return [account]
        if found := self.plain_word(at):
            return found
        if not self.has_account and (account := self.meant_account(at)):
            return [account]
        return []

    def plain_word(self, at: int) -> list[Token]:
        """Kind, duration, day and time, heat: what needs no names."""
        if not self.has(TokenKind.KIND) and (found := self.kind(at)):
            return found
        if not self.has(TokenKind.MINUTES):
            length = length_at(self.narrow, at)
            if length and self.ended(length[0]):
                return [Token(TokenKind.MINUTES, at, *length)]
        if not self.has(TokenKind.WHEN):
            when = self.when(at)
            if when:
                return [when]
        if self.has_account and not self.has(TokenKind.HEAT):
            heat = _HEAT.match(self.narrow, at)
            if heat and self.ended(heat.end()) and int(heat[1]) <= 100:
                return [Token(TokenKind.HEAT, at, heat.end(), int(heat[1]))]
        return []

    def kind(self, at: int) -> list[Token]:
        """A kind of visit, perhaps with the duration written to it: 面谈40分."""
        for word, kind in _KIND_WORDS:
            if not self.narrow.startswith(word, at):
                continue
            end = at + len(word)
            found = [Token(TokenKind.KIND, at, end, kind)]
            if self.ended(end):
                return found
            length = length_at(self.narrow, end)
            if length and self.ended(length[0]) and not self.has(TokenKind.MINUTES):
                return [*found, Token(TokenKind.MINUTES, end, *length)]
        return []

    def when(self, at: int) -> Token | None:
        """Day and time; the day alone where what follows is text."""
        found = when_at(self.narrow, at, self.today, ahead=self.ahead)
        if found is None:
            return None
        if self.ended(found[0]):
            return Token(TokenKind.WHEN, at, *found)
        if found[1].day is None or found[1].minute is None:
            return None
        word = self.narrow[: word_end(self.text, at)]
        day_alone = when_at(word, at, self.today, ahead=self.ahead)
        if day_alone and day_alone[1].minute is None and self.ended(day_alone[0]):
            return Token(TokenKind.WHEN, at, *day_alone)
        return None

    def whole_account(self, at: int) -> Token | None:
        """A whole name of the book, digits and spaces included."""
        found = self.names.at(self.text, at)
        if found is None or not self.ended(found[0]):
            return None
        if not self.complete and self._may_go_on(at):
            return None
        return Token(TokenKind.ACCOUNT, at, *found)

    def _may_go_on(self, at: int) -> bool:
        """Whether what is typed so far is also the beginning of a longer name."""
        rest = self.text[at:].rstrip(SEPARATORS)
        if "@" in rest or "＠" in rest or len(rest) > 40:
            return False
        longer = [k for k in self.names.beginning(rest) if k.name.startswith(f"{rest} ")]
        return bool(longer)

    def meant_account(self, at: int) -> Token | None:
        """The one account that the word can mean, else a name that the book does not know."""
        end = word_end(self.text, at)
        if not self.ended(end):
            return None
        word = self.text[at:end]
        only = self.names.only(word)
        if only:
            return Token(TokenKind.ACCOUNT, at, end, only)
        if self.names.beginning(word):
            return None
        if _HAN.search(word):
            return Token(TokenKind.NEW_ACCOUNT, at, end, word)
        end = self._end_of_new_name(at)
        if not end:
            return None
        return Token(TokenKind.NEW_ACCOUNT, at, end, self.text[at:end])

    def _end_of_new_name(self, at: int) -> int:
        """A name of several Latin words ends where a word of the head follows."""
        self.tokens.append(Token(TokenKind.NEW_ACCOUNT, at, at, ""))
        try:
            end = word_end(self.text, at)
            for _ in range(_WORDS_OF_A_NEW_NAME):
                after = skip_separators(self.text, end)
                if after >= len(self.text):
                    return 0
                if self.text[after] in "@＠" or self.plain_word(after):
                    return end
                end = word_end(self.text, after)
            return 0
        finally:
            self.tokens.pop()

    def person(self, at: int, anyone: bool) -> Token | None:
        """@ and a contact's name; with ``anyone`` also a name not known yet."""
        start = at + 1
        if start >= len(self.text) or ends_word(self.text, start):
            return None
        account = next((t.value for t in self.tokens if t.kind is TokenKind.ACCOUNT), None)
        contacts = self.contacts(account.id) if isinstance(account, Known) else Names()
        if self.text[start] in _QUOTES:
            close = self.text.find(_QUOTES[self.text[start]], start + 1)
            name = self.text[start + 1 : close].strip() if close > 0 else ""
            return self._named(at, close + 1, name, contacts, anyone) if name else None
        found = contacts.at(self.text, start)
        if found and self.ended(found[0]):
            return Token(TokenKind.PERSON, at, *found)
        end = word_end(self.text, start)
        if not self.ended(end):
            return None
        return self._named(at, end, self.text[start:end], contacts, anyone)

    def _named(self, at: int, end: int, name: str, contacts: Names, anyone: bool) -> Token | None:
        only = contacts.only(name)
        if only:
            return Token(TokenKind.PERSON, at, end, only)
        return Token(TokenKind.NEW_PERSON, at, end, name) if anyone else None

    def people_in_text(self) -> None:
        """Known contacts named with @ in the text were met too."""
        for at in range(self.text_from, len(self.text)):
            if at in self.chosen:
                self.tokens.append(self.chosen[at])
            elif self.text[at] in "@＠" and (at == 0 or self.text[at - 1] in SEPARATORS):
                person = self.person(at, anyone=False)
                if person:
                    self.tokens.append(person)

    def body(self) -> str:
        """The text with the @ before known people taken away."""
        pieces, at = [], self.text_from
        for token in self.tokens:
            if token.start >= self.text_from:
                pieces.append(self.text[at : token.start])
                value = token.value
                pieces.append(value.name if isinstance(value, Known) else str(value))
                at = token.end
        pieces.append(self.text[at:])
        return "".join(pieces).strip()


def read_line(
    text: str,
    names: Names,
    contacts: Contacts,
    today: date,
    *,
    chosen: Iterable[Token] = (),
    plain_from: int | None = None,
    complete: bool = True,
    ahead: bool = False,
) -> QuickLine:
    """Read a line. ``today`` is the local day; with ``ahead`` days are meant that come.

    ``chosen`` are pieces the user picked from a list: they stand as they are. From
    ``plain_from`` on all is text, because the user turned a chip back. With ``complete``
    False the last word is still being typed and means nothing yet.
    """
    stop = len(text) if plain_from is None else plain_from
    reading = Reading(text, names, contacts, today, chosen, stop, complete, ahead)
    reading.head()
    reading.people_in_text()
    return QuickLine(tuple(reading.tokens), reading.body(), reading.text_from)
