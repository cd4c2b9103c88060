"""A board of Obsidian's Kanban plugin, which is a note: headings are lists, items are cards.

The plugin writes front matter with ``kanban-plugin``, ``## `` headings, ``- [ ] `` items with
what belongs to them indented, ``**Complete**`` under a list that ticks its cards, an
archive behind ``***``, and its settings as JSON between ``%%``. What becomes of the parts
of a card is told in docs/IMPORT.md.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import PurePath

from four_notebooks.exchange.arrivals import Arrival, Arrivals, FailedRow, Notice, Said
from four_notebooks.exchange.boards.cards import Times
from four_notebooks.exchange.boards.obsidian_cards import CardText, Signs, plain_title
from four_notebooks.exchange.decoding import decoded
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import MOST_ROWS
from four_notebooks.names.folding import clean
from four_notebooks.services.refusals import Refused

_HEAD = 4096
_FRONT = re.compile(
    r"\ufeff?\s*---[ \t]*\r?\n(?:.*\r?\n){0,200}?[ \t]*[\"']?kanban-plugin[\"']?[ \t]*:"
)
_ENDINGS = (".md", ".markdown")
_MOST_FRONT = 500
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[(?P<box>.)\](?:[ \t]+|$))?(?P<text>.*)|$)")
_BREAK = re.compile(r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r"[ \t]{0,3}(`{3,}|~{3,})")
_BOLD = re.compile(r"\*\*[^*]+\*\*")
_INDENT = re.compile(r"(?:\t| {1,4})")
_MOST_CARDS_IN_LIST = re.compile(r"[ \t]*\(\d+\)$")
_ARCHIVES = frozenset(
    ("archive", "archiv", "archivio", "アーカイブ", "보관됨", "arquivado", "архивировать", "归档")
)
"""What the plugin calls the archive in its languages."""
_COMMENTS = (("<!--", "-->"), ("%%", "%%"))
_SETTINGS = "%% kanban:settings"
_TICKED = frozenset("xX")
_SHOWN = 200
_NAME_OF_TICKED = "{group} ✓"


def recognises(content: bytes, name: str) -> bool:
    """Whether the note says that it is a board; another markdown note is tried as one."""
    return _says_so(content) or name.lower().endswith(_ENDINGS)


def _says_so(content: bytes) -> bool:
    head = content[:_HEAD]
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _FRONT.match(head.decode("utf-16" if wide else "utf-8", errors="ignore")) is not None


def read(content: bytes, name: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The cards of a board, in the order of the note.

    In a note that does not say it is a board, only items with a box are cards. Ticked
    cards of a list that also has others come as a group of their own ("A ✓").

    Raises:
        Unreadable: ``not_a_table`` (no text), ``not_a_board``, ``too_many_rows`` (limit).
    """
    says_so = _says_so(content)
    board = _Board(clean(decoded(content)[0]).split("\n"), boxes_only=not says_so)
    if not board.cards and not board.archived:
        raise Unreadable("no_rows" if says_so else "not_a_board")
    if len(board.cards) > MOST_ROWS:
        raise Unreadable("too_many_rows", limit=MOST_ROWS)
    reading = _Reading(Signs.of(board.settings), Times(now, zone), PurePath(name).stem)
    reading.take_all(board.cards)
    left = {Said.ARCHIVED: board.archived, Said.TEXT: board.outside}
    return Arrivals(
        name=name,
        kind="obsidian",
        groups=_groups_of(board, reading),
        found=tuple(reading.found),
        failed=tuple(reading.failed),
        blank_rows=tuple(reading.blank),
        notices=tuple(Notice(code, {"count": count}) for code, count in left.items() if count),
    )


@dataclass(slots=True)
class _Item:
    """The lines of a card below one heading, without its box."""

    group: str
    ticked: bool
    lines: list[str]


@dataclass
class _Board:
    """The lists and items of a note, line by line, with what stands outside of them."""

    lines: list[str]
    boxes_only: bool = False
    cards: list[_Item] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    archived: int = 0
    outside: int = 0
    settings: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._group = ""
        self._in_archive = False
        self._broken = False
        self._open: _Item | None = None
        self._blanks = 0
        at = _end_of_front(self.lines)
        while at < len(self.lines):
            at = self._take(at)

    def _take(self, at: int) -> int:
        """Take the line at a place; the place of the next one."""
        line = self.lines[at].rstrip()
        if line.startswith(_SETTINGS):
            self.settings = _settings("\n".join(self.lines[at + 1 :]))
            return len(self.lines)
        if not line:
            self._blanks += 1
        elif line[0] not in " \t":
            return self._take_outer(at, line)
        elif self._open is not None:
            self._continue(_INDENT.sub("", line, count=1))
        else:
            self.outside += 1
        return at + 1

    def _take_outer(self, at: int, line: str) -> int:
        """A line that is not indented: a heading, a card, a break, or text."""
        heading, item = _heading(line), _ITEM.fullmatch(line)
        if item is not None and self.boxes_only and item["box"] is None:
            item = None
        if heading is not None:
            self._head(*heading)
        elif _BREAK.fullmatch(line):
            self._open, self._broken = None, True
        elif item is not None:
            self._begin(item)
        elif (end := self._end_of_block(at, line)) >= 0:
            self._open = None
            return end + 1
        elif self._open is not None and not self._blanks:
            self._continue(line)
        else:
            self._open = None
            self.outside += 0 if _BOLD.fullmatch(line) else 1
        return at + 1

    def _head(self, level: int, title: str) -> None:
        title = " ".join(title.split())
        self._in_archive = self._broken and title.casefold() in _ARCHIVES
        self._group = plain_title(_MOST_CARDS_IN_LIST.sub("", title))
        self._open, self._broken, self._blanks = None, False, 0
        if level == 2 and not self._in_archive:
            self.lists.append(self._group)

    def _begin(self, item: re.Match[str]) -> None:
        self._blanks = 0
        self._open = _Item(self._group, item["box"] in _TICKED, [item["text"] or ""])
        if self._in_archive:
            self.archived += 1
        else:
            self.cards.append(self._open)

    def _continue(self, line: str) -> None:
        assert self._open is not None
        self._open.lines += [""] * self._blanks + [line]
        self._blanks = 0

    def _end_of_block(self, at: int, line: str) -> int:
        """The last line of a block of code or a comment that begins here; -1 if none does.

        A block that nothing closes is none: it would swallow all cards behind it.
        """
        fence = _FENCE.match(line)
        end = fence[1] if fence else next((e for b, e in _COMMENTS if line.startswith(b)), "")
        if not end:
            return -1
        if fence is None and end in line[2:]:
            return at
        for row in range(at + 1, min(len(self.lines), at + 1 + _MOST_FRONT)):
            if _heading(self.lines[row]) or self.lines[row].startswith(_SETTINGS):
                return -1
            if self.lines[row].strip().endswith(end):
                return row
        return -1


def _heading(line: str) -> tuple[int, str] | None:
    """The level and the title of a heading."""
    rest = line.lstrip("#")
    level = len(line) - len(rest)
    if not 1 <= level <= 6 or (rest and rest[0] not in " \t"):
        return None
    title = rest.strip()
    open_end = title.rstrip("#")
    return level, open_end.strip() if open_end[-1:] in ("", " ", "\t") else title


def _end_of_front(lines: list[str]) -> int:
    """The line after the front matter."""
    first = next((at for at, line in enumerate(lines) if line.strip("\ufeff \t")), len(lines))
    if first == len(lines) or lines[first].strip("\ufeff \t") != "---":
        return 0
    for at in range(first + 1, min(len(lines), first + _MOST_FRONT)):
        if lines[at].startswith("## "):
            return 0
        if lines[at].strip() == "---":
            return at + 1
    return 0


def _settings(text: str) -> dict[str, object]:
    """The plugin's own settings, as far as they can be read."""
    begin, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[begin : end + 1])
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


@dataclass
class _Reading:
    """Cards read one by one; a bad one costs itself alone."""

    signs: Signs
    times: Times
    title: str
    found: list[Arrival] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)

    def take_all(self, cards: list[_Item]) -> None:
        """Every card with its number."""
        whole = Counter(item.group for item in cards)
        ticked = Counter(item.group for item in cards if item.ticked)
        for row, item in enumerate(cards, start=1):
            group = item.group
            if item.ticked and ticked[group] < whole[group]:
                group = _NAME_OF_TICKED.format(group=group)
            self._take(row, item, group)

    def _take(self, row: int, item: _Item, group: str) -> None:
        if not any(line.strip() for line in item.lines):
            self.blank.append(row)
            return
        try:
            text = CardText(item.lines, self.signs)
            self.found.append(text.card(row, group, item.ticked, self.times).arrival())
        except Refused as refusal:
            shown = tuple(line[:_SHOWN] for line in item.lines[:3])
            self.failed.append(FailedRow(row, refusal.code, refusal.values, shown))


def _groups_of(board: _Board, reading: _Reading) -> tuple[str, ...]:
    """The lists in their order, each followed by the one of its ticked cards."""
    used = {arrival.group for arrival in reading.found}
    found: dict[str, None] = {}
    for group in (*board.lists, *(item.group for item in board.cards)):
        found[group] = None
        if _NAME_OF_TICKED.format(group=group) in used:
            found[_NAME_OF_TICKED.format(group=group)] = None
    return tuple(group for group in found if group or group in used)
