"""A board of Trello (menu, Print and export, Export as JSON): lists with cards.

A card is an account. What becomes of its parts is told in docs/IMPORT.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from four_notebooks.exchange.arrivals import Arrival, Arrivals, FailedRow, Notice, Said
from four_notebooks.exchange.boards.cards import Card, Times, instant, words_of
from four_notebooks.exchange.boards.json_in import (
    Plain,
    begins_as_json,
    parsed,
    place,
    record,
    records,
    text,
    texts,
    written,
)
from four_notebooks.exchange.boards.salvage import sorted_out, whole_records
from four_notebooks.exchange.boards.trello_fields import FieldsOfBoard
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.limits import MOST_ROWS
from four_notebooks.services.refusals import Refused

_COMMENTS = ("commentCard", "copyCommentCard")
_NO_CARD = frozenset({"separator", "mirror", "board", "link"})
"""Roles of cards that only point elsewhere or draw a line."""
_SHOWN = 200
_MOST_DAMAGE = 20


def recognises(content: bytes, name: str) -> bool:
    """Whether the content is JSON; a list of rows never begins so."""
    del name
    return begins_as_json(content)


def read(content: bytes, name: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The cards of a board or of a single exported card, in the order of the board.

    Raises:
        Unreadable: ``damaged``, ``too_deep``, ``too_many_rows`` (limit), ``not_a_board``,
            ``no_rows``.
    """
    board, damage = _board(written(content))
    reading = _Reading(board, Times(now, zone))
    reading.take_all()
    for excerpt in damage:
        row = len(reading.found) + len(reading.failed) + 1
        reading.failed.append(FailedRow(row, "damaged", {}, (excerpt,)))
    if not reading.found and not reading.failed and not reading.left_out:
        raise Unreadable("no_rows")
    return Arrivals(
        name=text(board.get("name")) or name,
        kind="trello",
        groups=tuple(reading.groups.values()),
        found=tuple(reading.found),
        failed=tuple(reading.failed),
        notices=tuple(reading.notices()),
    )


def _board(content: str) -> tuple[Plain, list[str]]:
    """The board that a text holds, and what stands where it is damaged."""
    value = parsed(content)
    board = record(value)
    if "idList" in board and "idBoard" in board:
        return _board_of_one(board), []
    if isinstance(board.get("cards"), list) and isinstance(board.get("lists"), list):
        return board, []
    damage: list[str] = []
    if value is None:
        found, damage = whole_records(content)
        salvaged = sorted_out(found)
    else:
        salvaged = sorted_out([board, *records(value)])
    if not salvaged.get("cards"):
        raise Unreadable("damaged" if value is None else "not_a_board")
    return {"name": board.get("name"), **salvaged}, damage[:_MOST_DAMAGE]


def _board_of_one(card: Plain) -> Plain:
    """A single exported card as a board: its list's name stands in its actions alone."""
    inner = record(card.get("list"))
    return {
        "name": text(card.get("name")),
        "lists": [inner] if inner else [],
        "cards": [card],
        **{key: card.get(key) for key in ("actions", "checklists", "members", "customFields")},
    }


@dataclass
class _Reading:
    """Cards taken one after the other, each with what the board keeps elsewhere about it."""

    board: Plain
    times: Times
    groups: dict[str, str] = field(default_factory=dict)
    found: list[Arrival] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    left_out: dict[Said, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self.groups = _groups(self.board)
        lists = records(self.board.get("lists"))
        self._closed = {text(one.get("id")) for one in lists if one.get("closed") is True}
        self._names = _names_of_lists(records(self.board.get("actions")))
        self._members = {
            text(each.get("id")): text(each.get("fullName")) or text(each.get("username"))
            for each in records(self.board.get("members"))
        }
        self._labels = {
            text(each.get("id")): _label(each) for each in records(self.board.get("labels"))
        }
        self._fields = FieldsOfBoard(self.board, self.times)
        self._comments = self._by_card(records(self.board.get("actions")))
        self._checklists = defaultdict(list)
        for each in records(self.board.get("checklists")):
            self._checklists[text(each.get("idCard"))].append(each)

    def _by_card(self, actions: list[Plain]) -> dict[str, dict[str, Plain]]:
        """The comments of each card by their own ids, the oldest first."""
        found: dict[str, dict[str, Plain]] = defaultdict(dict)
        for number, action in enumerate(reversed(actions)):
            if action.get("type") in _COMMENTS:
                card = record(record(action.get("data")).get("card"))
                found[text(card.get("id"))][text(action.get("id")) or str(number)] = action
        return found

    def take_all(self) -> None:
        """Every card in the order of the board; a bad one costs itself alone."""
        cards = [each for each in records(self.board.get("cards")) if self._wanted(each)]
        if len(cards) > MOST_ROWS:
            raise Unreadable("too_many_rows", limit=MOST_ROWS)
        order = {key: at for at, key in enumerate(self.groups)}
        cards.sort(key=lambda each: (order[text(each.get("idList"))], place(each.get("pos"))))
        for row, card in enumerate(cards, start=1):
            try:
                self.found.append(self._arrival(row, card))
            except Refused as refusal:
                shown = (text(card.get("name"))[:_SHOWN], text(card.get("desc"))[:_SHOWN])
                self.failed.append(FailedRow(row, refusal.code, refusal.values, shown))

    def _wanted(self, card: Plain) -> bool:
        """Whether a card is taken; what is left out is counted."""
        at = text(card.get("idList"))
        if at not in self.groups and at not in self._closed:
            self.groups[at] = self._names.get(at, "?")
        if card.get("closed") is True or at in self._closed:
            self.left_out[Said.ARCHIVED] += 1
        elif card.get("isTemplate") is True or text(card.get("cardRole")) in _NO_CARD:
            self.left_out[Said.NO_ACCOUNTS] += 1
        else:
            return True
        return False

    def notices(self) -> Iterator[Notice]:
        """What was left out, and how many comments the export itself does not hold."""
        for code, count in sorted(self.left_out.items()):
            yield Notice(code, {"count": count})

    def _arrival(self, row: int, plain: Plain) -> Arrival:
        card = Card(row, text(plain.get("name")), self.groups[text(plain.get("idList"))])
        card.tags += [_label(each) for each in records(plain.get("labels"))]
        card.tags += [self._labels.get(key, "") for key in texts(plain.get("idLabels"))]
        card.tags = [tag for tag in card.tags if tag]
        address = ", ".join(
            part for part in (text(plain.get("locationName")), text(plain.get("address"))) if part
        )
        card.fields += [("Address", address), *self._fields.of_card(plain)]
        self._first_note(card, plain)
        self._due(card, plain)
        self._add_comments(card, plain)
        self._add_checklists(card, plain)
        return card.arrival()

    def _first_note(self, card: Card, plain: Plain) -> None:
        """The description, with members and the addresses of attachments below it."""
        members = [self._members.get(key, "") for key in texts(plain.get("idMembers"))]
        lines = [f"@{name}" for name in members if name]
        for each in records(plain.get("attachments")):
            label, link = text(each.get("name")), text(each.get("url"))
            lines.append(link if label in ("", link) else f"{label}: {link}".rstrip(": "))
        body = "\n\n".join(part for part in (text(plain.get("desc")), "\n".join(lines)) if part)
        if not body:
            return
        made = _made(text(plain.get("id")))
        if made is None:
            card.remarks.append(body)
        else:
            card.notes.append(self.times.note(made, body))

    def _due(self, card: Card, plain: Plain) -> None:
        """The day a card is due as a planned visit; ticked off or past it is a note."""
        due = text(plain.get("due"))
        at = instant(due)
        moment = None if at is None else self.times.local(at)
        if moment is not None:
            card.place(self.times.placed(moment, done=plain.get("dueComplete") is True))
        elif due:
            card.remarks.append(due)

    def _add_comments(self, card: Card, plain: Plain) -> None:
        own = self._by_card(records(plain.get("actions")))
        key = text(plain.get("id"))
        comments = {**self._comments.get(key, {}), **own.get(key, {})}
        for comment in comments.values():
            said = text(record(comment.get("data")).get("text"))
            writer = record(comment.get("memberCreator"))
            author = text(writer.get("fullName")) or self._members.get(
                text(comment.get("idMemberCreator")), ""
            )
            body = f"{author}: {said}" if author else said
            at = instant(text(comment.get("date")))
            if said and at is not None:
                card.notes.append(self.times.note(at, body))
            elif said:
                card.remarks.append(body)
        told = record(plain.get("badges")).get("comments")
        if isinstance(told, float) and len(comments) < told < 1e6:
            self.left_out[Said.COMMENTS_MISSING] += int(told) - len(comments)

    def _add_checklists(self, card: Card, plain: Plain) -> None:
        lists = [*self._checklists[text(plain.get("id"))], *records(plain.get("checklists"))]
        once = {text(each.get("id")) or str(at): each for at, each in enumerate(lists)}
        for each in sorted(once.values(), key=lambda one: place(one.get("pos"))):
            items = sorted(records(each.get("checkItems")), key=lambda item: place(item.get("pos")))
            told = [(self._item(item), text(item.get("state")) == "complete") for item in items]
            card.check(text(each.get("name")) or card.name, told)

    def _item(self, item: Plain) -> str:
        """An item's words, with the day it is due behind them."""
        at = instant(text(item.get("due")))
        moment = None if at is None else self.times.local(at)
        words = " ".join(text(item.get("name")).split())
        return words if moment is None or not words else f"{words} ({words_of(moment)})"


def _groups(board: Plain) -> dict[str, str]:
    """The open lists by their ids, in order; a name that occurs twice gets a number."""
    found: dict[str, str] = {}
    for each in sorted(records(board.get("lists")), key=lambda one: place(one.get("pos"))):
        if each.get("closed") is not True:
            name, number = " ".join(text(each.get("name")).split()), 2
            label = name
            while label in found.values():
                label, number = f"{name} ({number})", number + 1
            found[text(each.get("id"))] = label
    return found


def _names_of_lists(actions: list[Plain]) -> dict[str, str]:
    """What lists were last called that only the actions name."""
    found: dict[str, str] = {}
    for action in actions:
        said = record(action.get("data"))
        for key in ("list", "listAfter"):
            known = record(said.get(key))
            if text(known.get("name")):
                found.setdefault(text(known.get("id")), text(known.get("name")))
    return found


def _label(label: Plain) -> str:
    """A label's name, else its colour."""
    return " ".join((text(label.get("name")) or text(label.get("color"))).split())


def _made(key: str) -> datetime | None:
    """When a card was made: the first eight hexadecimal digits of its id are the second."""
    try:
        second = int(key[:8], 16) if len(key) == 24 else 0
    except ValueError:
        return None
    return datetime.fromtimestamp(second, UTC) if second > 1_000_000_000 else None
