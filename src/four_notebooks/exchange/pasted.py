"""Text pasted from a chat, a mail or anywhere: the companies and people it names.

Precision before recall: a field is filled only by what surely belongs there, the rest
becomes a note, and nothing pasted is lost. What is understood is told in docs/IMPORT.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from four_notebooks.exchange.arrivals import Arrival, Arrivals, FailedRow
from four_notebooks.exchange.boards.cards import Times
from four_notebooks.exchange.columns import Field, guess
from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.leads import LeadContact, lead_of
from four_notebooks.exchange.pasting.pieces import SPOKEN, Pieces, name_before_number, pieces_of
from four_notebooks.exchange.pasting.records import Record
from four_notebooks.exchange.pasting.talk import Message, Now, messages_of
from four_notebooks.exchange.tables_in import table_of
from four_notebooks.names.folding import clean
from four_notebooks.services.entering import LIMITS
from four_notebooks.services.refusals import Refused

MOST_TEXT = 2_000_000
"""Characters of one paste."""
MOST_LINES = 20_000
"""Lines of one paste, blank ones among them."""
MOST_RECORDS = 2_000
"""Accounts of one paste; a longer list is for the import of files."""
_RULE = re.compile(r"\s*(?:[-=*_~—－]\s?){3,}\s*")
_TALKING = re.compile(
    r"[。！？!?…~]$|^(?:你好|您好|好的|谢谢|在吗|收到|嗯|哦|哈|ok|hi|hello|hey|thanks|dear)\b|"
    r"^(?:你好|您好|好的|谢谢|在吗|收到|嗯|哦|哈)",
    re.IGNORECASE,
)
_LONGEST_NAME = 30
_LONGEST_CHINESE = 16
_NUMBERS = frozenset({Field.PHONE, Field.MOBILE, Field.CONTACT_PHONE})
_PERSONS = (Field.CONTACT, Field.PERSON)


def recognises(content: bytes, name: str) -> bool:
    """Never: a pasted text is told by the way it came."""
    del content, name
    return False


def read(content: bytes, name: str, *, zone: tzinfo, now: datetime) -> Arrivals:
    """The accounts of a text (UTF-8), in the order in which it names them.

    Raises:
        Unreadable: ``no_rows`` where it surely names nobody, ``file_too_large`` (size,
            limit), ``too_many_rows`` (limit).
    """
    text = clean(content.decode("utf-8", "replace"))
    if len(text) > MOST_TEXT:
        raise Unreadable("file_too_large", size=len(text), limit=MOST_TEXT)
    lines = [line.rstrip() for line in text.split("\n")]
    if len(lines) > MOST_LINES:
        raise Unreadable("too_many_rows", limit=MOST_LINES)
    found, failed = _of_table(text, lines) or _of_text(lines, Times(now, zone))
    if not found and not failed:
        raise Unreadable("no_rows")
    return Arrivals(name, "text", (), tuple(found), tuple(failed))


Taken = tuple[list[Arrival], list[FailedRow]]


def _of_table(text: str, lines: Sequence[str]) -> Taken | None:
    """The rows of cells copied from a spreadsheet, or None where it is no such text."""
    filled = [line for line in lines if line.strip()]
    widths = [line.count("\t") for line in filled]
    if len(filled) < 2 or not widths[0] or widths.count(widths[0]) < 0.8 * len(filled):
        return None
    table = table_of(text.encode("utf-8"), "pasted.tsv", separator="\t")
    mapping = guess(table)
    if not mapping.has_name or len(table.lines) > MOST_RECORDS:
        return None
    found: list[Arrival] = []
    failed: list[FailedRow] = []
    for line in table.lines:
        if line.blank:
            continue
        try:
            found.append(Arrival(line.number, lead_of(line.cells, table.headers, mapping)))
        except Refused as refusal:
            failed.append(FailedRow(line.number, refusal.code, refusal.values, line.cells))
    return found, failed


def _of_text(lines: Sequence[str], times: Times) -> Taken:
    messages, is_talk = messages_of(lines, Now(times.now, times.zone))
    gathering = _Gathering(times, is_talk)
    if is_talk:
        gathering.hear(messages)
    else:
        for block in _blocks(lines):
            gathering.take(block)
    return gathering.arrivals()


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """The paragraphs of a text, cut at blank lines and at rules."""
    block: list[str] = []
    for line in lines:
        if line.strip() and not _RULE.fullmatch(line):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


@dataclass
class _Gathering:
    """Records begun and filled paragraph by paragraph."""

    times: Times
    is_talk: bool = False
    records: list[Record] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def take(self, lines: Sequence[str]) -> None:
        """One paragraph: accounts line by line, one account, or more about the last one."""
        pieces = [pieces_of(line) for line in lines]
        if self.records:
            self.records[-1].open = False
        if _is_list(pieces, self.is_talk):
            for each in pieces:
                self._begin(_of_line(each))
            return
        headed, begins = self._headed(pieces), _card_before_company(pieces)
        for at, each in enumerate(pieces):
            if headed and at == 0:
                self._begin(Record(name=each.line.strip()))
            elif self._begins_with_name(each):
                self._begin(_of_line(each))
            elif at == begins or (at > begins and self._begins(each)):
                self._begin(Record())
                self.records[-1].take(each)
            elif self.records:
                self.records[-1].continue_with(each)
            else:
                self.unplaced.append(each.line.strip())

    def _begin(self, record: Record) -> None:
        if len(self.records) >= MOST_RECORDS:
            raise Unreadable("too_many_rows", limit=MOST_RECORDS)
        if self.unplaced:
            record.rest += self.unplaced
            self.unplaced = []
        self.records.append(record)

    def _headed(self, pieces: Sequence[Pieces]) -> bool:
        """Whether a paragraph's first line is a bare name above lines that all say something."""
        head, *others = pieces
        if head.labelled or head.company or head.found_numbers or head.address or not others:
            return False
        plain = head.line.strip()
        if len(plain) > _LONGEST_NAME or _TALKING.search(plain):
            return False
        if any(_names_company(each) for each in others):
            return False
        sure = [each for each in others if each.labelled or each.found_numbers]
        return len(sure) * 2 >= len(others) and not head.person

    def _begins(self, each: Pieces) -> bool:
        """Whether a line begins another account."""
        last = self.records[-1] if self.records else None
        company = _names_company(each)
        if company:
            return last is None or last.is_another(company)
        if last is not None or self.is_talk:
            return False
        named = any(label.field in _PERSONS for label in each.labelled)
        return named or bool(each.person and (each.phones or each.title) and not each.rest)

    def _begins_with_name(self, each: Pieces) -> bool:
        """Whether a line begins another account by a name before its number."""
        if self.is_talk or each.company or each.labelled or each.person:
            return False
        last = self.records[-1] if self.records else None
        if last is not None and last.open:
            return False
        return bool(name_before_number(each))

    def hear(self, messages: Sequence[Message]) -> None:
        """The messages of a talk: each stays whole as a note of the account it is about."""
        waiting: list[Message] = []
        spoken: list[tuple[Record, Message]] = []
        for message in messages:
            before = len(self.records)
            for block in _blocks(message.body):
                self.take(block)
            self._sender(message, begun=len(self.records) > before)
            waiting.append(message)
            if self.records:
                at = before if len(self.records) > before else -1
                spoken += [(self.records[at], each) for each in waiting]
                waiting = []
        if waiting:
            record = _of_speakers(waiting)
            self._begin(record)
            spoken += [(record, each) for each in waiting]
        for record in self.records:
            record.rest = []
            self._write(record, [each for known, each in spoken if known is record])

    def _sender(self, message: Message, begun: bool) -> None:
        """The sender of a mail is a person of the account that the mail names."""
        if not message.mail or not begun:
            return
        record = self.records[-1]
        for at, person in enumerate(record.people):
            if person.mail == message.mail or person.name == message.who:
                record.people[at] = LeadContact(
                    person.name, person.title, person.phones, message.mail, person.wechat
                )
                return
        if message.who and not record.people:
            record.people.append(LeadContact(message.who[: LIMITS["name"]], mail=message.mail))

    def _write(self, record: Record, messages: Sequence[Message]) -> None:
        """The messages about an account as a note a day, those without a time as a remark."""
        days: dict[date | None, list[Message]] = {}
        for message in messages:
            day = message.at.astimezone(self.times.zone).date() if message.at else None
            days.setdefault(day, []).append(message)
        for day, told in days.items():
            body = "\n".join(self._line(each) for each in told if each.text or each.who).strip()
            body = body[: LIMITS["body"]]
            first = told[0].at
            if not body:
                continue
            if day is None or first is None:
                record.rest.append(body)
            else:
                record.notes.append(self.times.note(first, body))

    def _line(self, message: Message) -> str:
        """One message as the note has it: 14:03 name: text."""
        hour = f"{message.at.astimezone(self.times.zone):%H:%M} " if message.at else ""
        who = f"{message.who}: " if message.who else ""
        return f"{hour}{who}{message.text}".strip()

    def arrivals(self) -> Taken:
        """The records as arrivals; one that has no name after all fails with its lines."""
        found: list[Arrival] = []
        failed: list[FailedRow] = []
        for row, record in enumerate(self.records, start=1):
            try:
                found.append(record.arrival(row))
            except Refused as refusal:
                shown = tuple(line[:200] for line in record.rest[:3])
                failed.append(FailedRow(row, refusal.code, refusal.values, shown))
        return found, failed


def _names_company(each: Pieces) -> str:
    """The company that a line names, by a label or by itself."""
    labelled = (label.text for label in each.labelled if label.field is Field.NAME)
    return next(labelled, "") or ("" if len(each.rest) > _LONGEST_NAME else each.company)


def _card_before_company(pieces: Sequence[Pieces]) -> int:
    """Where the card begins whose company stands below its person; -1 if it does not."""
    company = next((at for at, each in enumerate(pieces) if _names_company(each)), 0)
    begin = company
    while begin > 0 and pieces[begin - 1].is_of_card:
        begin -= 1
    has_person = any(each.person for each in pieces[begin:company])
    return begin if begin < company and has_person else -1


def _is_list(pieces: Sequence[Pieces], is_talk: bool) -> bool:
    """Whether each line names another account: a company, or a word with a number."""
    if any(each.mails or each.address or not _is_line_of_list(each) for each in pieces):
        return False
    named = [_head_of(each) for each in pieces]
    if not all(named):
        return False
    companies = sum(1 for each in pieces if each.company)
    numbers = sum(1 for each in pieces if each.phones or each.labelled)
    if len(pieces) in (companies, numbers):
        return True
    if is_talk or _is_company_with_people(pieces):
        return False
    return len(pieces) == 1 or all(2 <= len(name) <= _LONGEST_NAME for name in named)


def _is_company_with_people(pieces: Sequence[Pieces]) -> bool:
    """Whether the first line is a name, and all others are people with their numbers."""
    head, *others = pieces
    return not head.phones and bool(others) and all(each.person for each in others)


def _is_line_of_list(each: Pieces) -> bool:
    """Whether a line is short, no speech, and has no label but of a number."""
    plain = each.line.strip()
    if len(plain) > 80 or _TALKING.search(plain) or SPOKEN.search(each.rest):
        return False
    head = _head_of(each)
    longest = _LONGEST_NAME if head.isascii() or each.company else _LONGEST_CHINESE
    return len(head) <= longest and all(label.field in _NUMBERS for label in each.labelled)


def _head_of(each: Pieces) -> str:
    """What a line of a list is called: its company, else its first word, else its person."""
    words = each.rest.split()
    return each.company or (words[0] if words else "") or each.person


def _of_line(each: Pieces) -> Record:
    """The account of one line of a list: a name, perhaps a person, numbers, and what is left."""
    record = Record()
    if each.company or not each.rest:
        record.take(each)
        return record
    head, _, rest = each.rest.partition(" ")
    if each.rest.isascii() or not each.phones:
        head, rest = each.rest, ""
    if named := name_before_number(each):
        head, rest = (
            named,
            each.rest[len(named) :].strip(" ,，;；、")
            if each.rest.startswith(named)
            else each.rest,
        )
    inner = pieces_of(rest)
    record.name = head[: LIMITS["name"]]
    if inner.person and not inner.rest:
        record.take(inner)
        rest = ""
    each.rest = rest
    each.person = each.person if not rest else ""
    record.take(each)
    return record


def _of_speakers(messages: Sequence[Message]) -> Record:
    """A talk that names no company is about who writes: 钱芳@恒远印务, else the first sender."""
    for message in messages:
        person, at, company = message.who.partition("@")
        if at and person.strip() and company.strip():
            return Record(name=company.strip(), people=[LeadContact(person.strip())])
    first = next((each for each in messages if each.who), Message())
    record = Record(name=first.who or first.mail)
    if first.mail and first.who:
        record.cells.append((Field.EXTRA, "Email", first.mail))
    return record
