"""The text of one card of an Obsidian board: its name, tags, days, fields and checklists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from four_notebooks.exchange.boards.cards import Card, Times
from four_notebooks.exchange.cells import Moment, moment_in
from four_notebooks.method.day_table import can_be
from four_notebooks.services.entering import LIMITS
from four_notebooks.services.refusals import Refused

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HIDDEN = 0x10F000
"""Where escaped punctuation hides, out of the way of all markup: the last private plane."""
_MASKED = re.compile(f"[{chr(_HIDDEN)}-{chr(_HIDDEN + 127)}]")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_BLOCK = re.compile(r"[A-Za-z0-9-]{1,80}")
_TAG = re.compile(r"(?:(?<=\s)|^)#([^\s#]{1,500})")
_BEHIND_TAG = ",.;:!?，。；：！？、)）"
_TASK_DAY = re.compile(r"(📅|⏳|🛫|➕|✅|❌|📆|🗓️?)[ \t]*(\d{4}-\d{2}-\d{2})")
_AHEAD = frozenset("📅⏳📆🗓") | {"🗓️"}
_INLINE = re.compile(
    r"\[([^\[\]()\n:]{1,60})::[ \t]*([^\[\]\n]{0,500})\]|"
    r"\(([^\[\]()\n:]{1,60})::[ \t]*([^()\n]{0,500})\)"
)
_WHOLE_LINE = re.compile(r"(?:[-*+][ \t]+)?([^\[\]()\n:`]{1,60})::[ \t]+(.{1,500})")
_DAY_KEYS = frozenset({"due", "scheduled", "date"})
_WIKI = re.compile(r"!?\[\[([^\[\]\n|]{1,500})(?:\|([^\[\]\n]{1,500}))?\]\]")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\(([^()\s]{0,2000})(?:[ \t]+\"[^\"\n]*\")?\)")
_WRAPPED = re.compile(r"(\*\*\*|\*\*|~~|==|__|`|\*)(?=\S)([^\n]{1,400}?)(?<=\S)\1")
_TITLE_MARK = re.compile(r"^(?:#{1,6}[ \t]+|>[ \t]?)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(.)\][ \t]+(.*)")
_TOKENS = {"YYYY": r"(?P<Y>\d{4})", "YY": r"(?P<y>\d{2})", "MM": r"(?P<M>\d{2})"}
_TOKENS |= {"M": r"(?P<M>\d{1,2})", "DD": r"(?P<D>\d{2})", "D": r"(?P<D>\d{1,2})"}
_FORM = re.compile(r"YYYY|YY|MM|DD|M|D|[^YMD]+|.")
_LONGEST_SIGN = 8
_LONGEST_TITLE = 2_000


@dataclass(frozen=True, slots=True)
class Signs:
    """How a board writes days and hours: what goes before them, and the form of a day."""

    day: str = "@"
    hour: str = "@@"
    form: str = "YYYY-MM-DD"

    @classmethod
    def of(cls, settings: Mapping[str, object]) -> Signs:
        """The signs that a board's own settings name, else the plugin's."""
        told = {
            "day": settings.get("date-trigger"),
            "hour": settings.get("time-trigger"),
            "form": settings.get("date-format"),
        }
        longest = {"day": _LONGEST_SIGN, "hour": _LONGEST_SIGN, "form": 40}
        return cls(
            **{
                key: value
                for key, value in told.items()
                if isinstance(value, str) and 0 < len(value.strip()) <= longest[key]
            }
        )

    def days(self) -> re.Pattern[str]:
        """A day: @{2026-11-20}, @[[2026-11-20]] or @[2026-11-20](note.md)."""
        inner = (
            r"(?:\{([^{}\n]{1,60})\}|\[\[([^\[\]\n]{1,200})\]\]|\[([^\[\]\n]{1,60})\]\([^()\n]*\))"
        )
        return re.compile(rf"(?<!{re.escape(self.day)}){re.escape(self.day)}{inner}")

    def hours(self) -> re.Pattern[str]:
        """An hour: @@{14:00}."""
        return re.compile(re.escape(self.hour) + r"\{([^{}\n]{1,20})\}")

    def day_of(self, text: str) -> date | None:
        """The day that a text in the board's form names; a daily note may lie in a folder."""
        plain = text.rsplit("/", 1)[-1].split("|")[0].removesuffix(".md").strip()
        parts = [_TOKENS.get(part, re.escape(part)) for part in _FORM.findall(self.form)]
        try:
            found = re.fullmatch("".join(parts), plain)
        except re.error:
            found = None
        if found is not None and {"M", "D"} <= found.groupdict().keys():
            told = {key: int(value) for key, value in found.groupdict().items()}
            year = told.get("Y", 2000 + told.get("y", 0))
            try:
                day = date(year, told["M"], told["D"])
            except ValueError:
                return None
            return day if can_be(day) else None
        moment = moment_in(plain)
        return None if moment is None else moment.day


class CardText:
    """The lines of a card, taken apart. Raises Refused ``text_too_long`` (limit)."""

    def __init__(self, lines: Sequence[str], signs: Signs) -> None:
        if sum(map(len, lines)) > LIMITS["body"]:
            raise Refused("text_too_long", field="body", limit=LIMITS["body"])
        first = _without_mark(lines[0])
        text = _BREAK.sub("\n", "\n".join([first, *lines[1:]])).strip()
        self._signs = signs
        self._text = _ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), text)
        self._days: list[Moment] = []
        self._kept: list[str] = []
        self._fields: list[tuple[str, str]] = []
        self._tags = [_tag(found[1]) for found in _TAG.finditer(self._text)]
        self._text = self._without_days(self._text)

    def card(self, row: int, group: str, ticked: bool, times: Times) -> Card:
        """The card, its days planned or told."""
        title, _, body = self._text.strip().partition("\n")
        name = _name(title)
        card = Card(row, name or _shown(self._text), group)
        card.tags = [_shown(tag) for tag in self._tags if tag]
        rest = list(self._body(card, body.split("\n")))
        if len(title) > _LONGEST_TITLE:
            self._kept.insert(0, title)
        links = [found[2] for found in _LINK.finditer(title) if "://" in found[2]]
        told = [*links, *self._kept, "\n".join(rest).strip("\n")]
        remark = _written("\n".join(part for part in told if part.strip()))
        card.fields = [(_shown(header), _shown(text)) for header, text in self._fields]
        for moment in self._days:
            card.place(times.placed(moment, done=ticked))
        if remark.strip():
            card.remarks.append(remark)
        return card

    def _without_days(self, text: str) -> str:
        """The text without the days, hours and fields that could be understood."""
        hours: list[Moment] = []

        def hour(found: re.Match[str]) -> str:
            moment = moment_in(f"2000-01-01 {found[1]}")
            if moment is None:
                return found[0]
            hours.append(moment)
            return " "

        days: list[date] = []

        def day(found: re.Match[str]) -> str:
            known = self._signs.day_of(found[1] or found[2] or found[3])
            if known is None:
                return found[0]
            days.append(known)
            return " "

        text = self._signs.hours().sub(hour, text)
        text = self._signs.days().sub(day, text)
        for at, known in enumerate(reversed(days)):
            with_hour = hours[-1 - at].hour if at < len(hours) else None
            self._days.insert(0, Moment(known, with_hour))
        text = _TASK_DAY.sub(self._task_day, text)
        return _INLINE.sub(self._inline, text)

    def _task_day(self, found: re.Match[str]) -> str:
        """A day as the Tasks plugin writes it: due or scheduled ones are planned."""
        moment = moment_in(found[2]) if found[1] in _AHEAD else None
        if moment is None:
            self._kept.append(found[0])
        else:
            self._days.append(moment)
        return " "

    def _inline(self, found: re.Match[str]) -> str:
        """A field as Dataview writes it: [phone:: 13800138000]."""
        header, text = (found[1] or found[3]).strip(), (found[2] or found[4] or "").strip()
        if not header or not text:
            return found[0]
        self._field(header, text)
        return " "

    def _field(self, header: str, text: str) -> None:
        moment = moment_in(text) if header.casefold() in _DAY_KEYS else None
        if moment is None:
            self._fields.append((header, text))
        else:
            self._days.append(moment)

    def _body(self, card: Card, lines: Sequence[str]) -> Iterator[str]:
        """The lines that become a note; checklists and fields are taken out of them."""
        items: list[tuple[str, bool]] = []
        above = ""
        for line in (*lines, ""):
            item = _ITEM.fullmatch(line)
            if item is not None:
                items.append((_shown(" ".join(item[2].split())), item[1] in "xX"))
                continue
            if items:
                card.check(_name(above).rstrip(":：") or card.name, items)
                items = []
            whole = _WHOLE_LINE.fullmatch(line.strip())
            if whole is not None and "://" not in whole[0]:
                self._field(whole[1].strip(), whole[2].strip())
            elif line.strip() or above.strip():
                yield line
            above = line if line.strip() else above


def _without_mark(line: str) -> str:
    """The line without the mark by which another note may point to it: text ^a1b2c3."""
    head, sign, mark = line.rpartition(" ^")
    return head.rstrip() if sign and _BLOCK.fullmatch(mark) else line


def plain_title(text: str) -> str:
    """A heading or first line as plain words, without markup and tags."""
    return _name(_ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), text))


def _name(title: str) -> str:
    """The first line without markup, tags and empty brackets, escaped signs as themselves."""
    plain = _TITLE_MARK.sub("", title.strip()[:_LONGEST_TITLE])
    plain = _TAG.sub(_behind, plain)
    plain = _LINK.sub(lambda found: found[1] or " ", plain)
    plain = _WIKI.sub(lambda found: found[2] or _page(found[1]), plain)
    for _ in range(3):
        plain = _WRAPPED.sub(r"\2", plain)
    return _shown(" ".join(plain.split()))


def _tag(text: str) -> str:
    """A tag's word; one of digits alone is a number."""
    word = text.rstrip(_BEHIND_TAG)
    return "" if word.isdigit() else word


def _behind(found: re.Match[str]) -> str:
    """What stays of a tag in a name: the sign behind it, or a number as it was."""
    return found[0] if not _tag(found[1]) else found[1][len(found[1].rstrip(_BEHIND_TAG)) :]


def _page(target: str) -> str:
    """The name of a linked note: Folder/Name#Part is Name."""
    return target.split("#")[0].rsplit("/", 1)[-1].removesuffix(".md") or target


def _shown(text: str) -> str:
    """A text whose escaped punctuation stands for itself."""
    return _MASKED.sub(lambda found: chr(ord(found[0]) - _HIDDEN), text).strip()


def _written(text: str) -> str:
    """A text of markdown as it was."""
    return _MASKED.sub(lambda found: "\\" + chr(ord(found[0]) - _HIDDEN), text).strip("\n")
