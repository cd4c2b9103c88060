"""Messages of a copied chat or mail: who wrote them, when, and their lines.

Known are the forms in which WeChat, WeCom, DingTalk, QQ, Feishu, WhatsApp and Telegram copy
("name time" above the text, "[time] name: text"), and the headers of mails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

from four_notebooks.exchange.cells import Moment, moment_in
from four_notebooks.exchange.columns import of_header

_DATE = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|"
    r"\d{1,2}(?:[-/]|月)\d{1,2}日?|今天|昨天|前天|(?:星期|周)[一二三四五六日天])"
)
_TIME = r"(?:上午|下午|晚上|早上|凌晨|中午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?"
_ABOVE = re.compile(
    rf"(?P<who>[^\n]{{1,60}}?)[ \t,，:：]+\[?(?P<date>{_DATE})?[ ,，\t]{{0,3}}(?P<time>{_TIME})\]?"
)
_BEFORE = re.compile(
    rf"\[?(?P<date>{_DATE})[ ,，]{{1,3}}(?P<time>{_TIME})\]?[ \t]{{1,3}}(?:- )?"
    r"(?P<who>[^:：\n]{1,60})[:：][ \t]?(?P<text>.*)"
)
_ALONE = re.compile(r"(?P<who>[^\s:：,，。/\d][^:：,，。/\n]{0,24})[:：]")
_MAIL_WORDS = {
    "from": "from|发件人|寄件人|von",
    "date": "date|sent|发送时间|日期|时间|发送日期|gesendet|datum",
    "other": "to|cc|bcc|subject|收件人|抄送|密送|主题|an|betreff|reply-to|回复",
}
_MAIL_HEAD = re.compile(
    r"[>\s*]{0,6}(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _MAIL_WORDS.items())
    + r")\s?\**[:：]\s?\**\s?(?P<value>.*)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\"?(?P<name>[^\"<>]{0,80}?)\"?\s*[<\[(（]?(?P<mail>[^\s<>\[\]()（）:]{1,80}@[^\s<>\[\]()（）]{1,80})"
)
_ACCOUNT = re.compile(r"\s*[(（<][^()（）<>]{3,60}[)）>]\s*$")
_ENGLISH = re.compile(
    r"(?:[A-Za-z]{3,9},\s*)?(?P<month>[A-Za-z]{3,9})\s+(?P<day>\d{1,2}),\s*(?P<year>\d{4})"
    r"(?:\s+(?:at\s+)?(?P<time>\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM)?))?",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = "一二三四五六日"
_LONGEST_HEAD = 160


@dataclass(slots=True)
class Message:
    """One message. ``at`` is None where it has no time of its own; ``mail`` its sender's."""

    who: str = ""
    at: datetime | None = None
    mail: str = ""
    lines: list[str] = field(default_factory=list)
    heads: int = 0
    """How many of its lines are a mail's headers, which stay in its text."""

    @property
    def body(self) -> list[str]:
        """The lines that were written, without headers."""
        return self.lines[self.heads :]

    @property
    def text(self) -> str:
        """Its text without blank lines around it."""
        return "\n".join(self.lines).strip("\n")


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of pasting, by which "yesterday 14:03" and "5/6 14:03" are understood."""

    now: datetime
    zone: tzinfo

    def moment(self, day: str, hour: str) -> datetime | None:
        """A day and an hour as chats write them; without a day it is today or yesterday."""
        time = moment_in(f"2000-01-01 {hour}")
        on = self._day(day) if day else self._today()
        if time is None or on is None:
            return None
        midnight = datetime.combine(on, datetime.min.time(), self.zone)
        at = Moment(on, time.hour).instant(self.zone) or midnight
        if not day and at > self.now:
            at -= timedelta(days=1)
        return at

    def _today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def _day(self, text: str) -> date | None:
        today = self._today()
        back = {"今天": 0, "昨天": 1, "前天": 2}.get(text)
        if back is None and text[0] in "星周":
            weekday = _WEEKDAYS.find(text[-1].replace("天", "日"))
            back = (today.weekday() - weekday) % 7
        if back is not None:
            return today - timedelta(days=back)
        figures = [int(each) for each in re.findall(r"\d+", text)]
        if len(figures) == 2:
            return _latest(figures[0], figures[1], today)
        if len(figures) == 3 and figures[0] < 100 and figures[2] < 100:
            text = re.sub(r"\d+$", str(2000 + figures[2]), text)
        moment = moment_in("".join(text.split()))
        return None if moment is None else moment.day

    def told(self, text: str) -> datetime | None:
        """The moment in a mail's header."""
        plain = text.strip()
        english = _ENGLISH.match(plain)
        if english is not None and english["month"][:3].lower() in _MONTHS:
            month = _MONTHS.index(english["month"][:3].lower()) + 1
            plain = f"{english['year']}-{month}-{english['day']} {english['time'] or ''}".strip()
        else:
            try:
                at = parsedate_to_datetime(plain)
                return at if at.tzinfo is not None else at.replace(tzinfo=self.zone)
            except (ValueError, TypeError, IndexError, OverflowError):
                pass
        moment = moment_in(plain[:40])
        if moment is None:
            return None
        return moment.instant(self.zone) or datetime.combine(
            moment.day, datetime.min.time(), self.zone
        )


def _latest(month: int, day: int, today: date) -> date | None:
    """The last such day that is not in the future."""
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    return None


def messages_of(lines: Sequence[str], now: Now) -> tuple[list[Message], bool]:
    """The messages of a text, and whether it is a talk at all (else it is one message)."""
    alone = _names_alone(lines)
    found = [Message()]
    at = 0
    while at < len(lines):
        mail, end = _mail(lines, at, now)
        message = mail or _begun(lines[at], at in alone, now)
        if message is not None:
            found.append(message)
            at = end if mail else at + 1
            continue
        found[-1].lines.append(lines[at])
        at += 1
    is_talk = len(found) > 1
    if is_talk and not found[0].text:
        del found[0]
    return found, is_talk


def _begun(line: str, alone: bool, now: Now) -> Message | None:
    """The message that a line begins."""
    if len(line) > _LONGEST_HEAD:
        head = line[:_LONGEST_HEAD]
        before = _BEFORE.match(head)
        found = before
    else:
        before = _BEFORE.match(line)
        found = before or _ABOVE.fullmatch(line.strip())
    if found is not None:
        at = now.moment(found["date"] or "", found["time"])
        who = _ACCOUNT.sub("", found["who"]).strip(" ,，:：~")
        if at is None or not who or of_header(who) is not None:
            return None
        first = [line[found.start("text") :]] if before is not None else []
        return Message(who, at, lines=[text for text in first if text.strip()])
    if alone:
        return Message(line.strip().rstrip(":：").strip())
    return None


def _names_alone(lines: Sequence[str]) -> set[int]:
    """The lines "name:" of a chat copied without times: two or more, each with text below."""
    found = set()
    for at, line in enumerate(lines[:-1]):
        plain = line.strip()
        if len(plain) > 26 or not _ALONE.fullmatch(plain) or not lines[at + 1].strip():
            continue
        if of_header(plain[:-1]) is None and not _MAIL_HEAD.match(plain):
            found.add(at)
    return found if len(found) > 1 else set()


def _mail(lines: Sequence[str], at: int, now: Now) -> tuple[Message | None, int]:
    """The mail whose headers begin at a line, and the line after them.

    The headers stay in the text: nothing pasted is lost.
    """
    if not _MAIL_HEAD.match(lines[at][:_LONGEST_HEAD]):
        return None, at
    message = Message()
    seen: set[str] = set()
    heads = list(_heads(lines[at : at + 12]))
    end = at + len(heads)
    for key, value in heads:
        seen.add(key)
        address = _ADDRESS.search(value[:_LONGEST_HEAD]) if key == "from" else None
        if address is not None:
            message.mail = address["mail"]
            message.who = address["name"].strip(" '\"") or message.who
        elif key == "from":
            message.who = value.strip()[:60]
        elif key == "date":
            message.at = now.told(value)
    if "from" not in seen or len(seen) < 2:
        return None, at
    message.lines, message.heads = list(lines[at:end]), end - at
    return message, end


def _heads(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        found = _MAIL_HEAD.match(line)
        if found is None:
            return
        yield (
            str(found.lastgroup and next(key for key in _MAIL_WORDS if found[key])),
            found["value"],
        )
