"""What the fields under a quick visit's line say, beyond their plain text.

The fields are free text; what they hold in known forms is understood and nothing is lost
when it is not: next strategy ("tomorrow 17:00 …", 目标 突破口 新内容 提出), judgement
("B because …"), state ("… ; next problem: …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from four_notebooks.method.values import Notebook
from four_notebooks.services.quick_names import SEPARATORS
from four_notebooks.services.quick_when import When, even, instant, when_at

_AFTER_WHEN = SEPARATORS + ":-—–"

_PARTS = {
    "goal": ("目标", "goal"),
    "way_in": ("突破口", "way in"),
    "news": ("新内容", "new", "news"),
    "ask": ("提出", "ask for", "ask"),
}
_LABEL = re.compile(
    "(?:^|(?<=[\\s。.;；,，]))("
    + "|".join(sorted((w for ws in _PARTS.values() for w in ws), key=len, reverse=True))
    + r")\s*[:：]\s*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:^|[,，;；。:：])\s*((?:提出|要求|请他|请她|ask for|ask to|ask)[^,，;；。]+)[。.]?\s*$",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\s*([A-D])(?=$|[\s,，.。:：;；—–-]|本|[\u3400-\u9fff])本?\s*[,，.。:：;；—–-]*\s*", re.I
)
_WHY_NOT = re.compile(
    r"[;；。.,，\n]\s*(?=不是\s*A|不放\s*A|为什么不|not\s+(?:an?\s+)?A\b|why not)", re.IGNORECASE
)
_NEXT_PROBLEM = re.compile(
    r"[;；,，。.\n]?\s*(?:下一个(?:可能的)?问题|next (?:likely )?problem)"
    r"(?:是|[:：]|\s+is)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NextVisit:
    """The next strategy as typed: when it says to go, and the four parts of the strategy."""

    when: When
    text: str
    goal: str = ""
    way_in: str = ""
    news: str = ""
    ask: str = ""

    def starts(self, today: date, proposed: date, zone: tzinfo) -> tuple[date, datetime | None]:
        """The day and, if an hour is given, the instant: what is said, else the proposed day.

        An hour without a day is today's.
        """
        day = self.when.day or (today if self.when.minute is not None else proposed)
        if self.when.minute is None:
            return day, None
        return day, instant(day, self.when.minute, zone)


def _when_before(text: str, today: date) -> tuple[int, When]:
    """The day and time the text begins with; in Chinese the words need no blank after them."""
    narrow = even(text)
    start = len(text) - len(text.lstrip())
    found = when_at(narrow, start, today, ahead=True)
    if found is None:
        return 0, When()
    end, when = found
    after = narrow[end : end + 1]
    glued = bool(after) and after not in _AFTER_WHEN
    if glued and (after.isascii() or when.day is None):
        return 0, When()
    while end < len(text) and text[end] in _AFTER_WHEN:
        end += 1
    return end, when


def next_visit(text: str, today: date) -> NextVisit:
    """Read the field "next strategy". ``today`` is the local day.

    What stands under no heading is the goal; a last clause that begins with 提出 or "ask"
    is the ask as well.
    """
    end, when = _when_before(text, today)
    rest = text[end:].strip()
    parts = {"goal": "", "way_in": "", "news": "", "ask": ""}
    label, at = "goal", 0
    for found in _LABEL.finditer(rest):
        _add(parts, label, rest[at : found.start()])
        written = found[1].lower()
        label = next(name for name, words in _PARTS.items() if written in words)
        at = found.end()
    _add(parts, label, rest[at:])
    if not parts["ask"] and (asking := _ASKING.search(parts["goal"])):
        parts["ask"] = asking[1].strip()
    return NextVisit(when, rest, **parts)


def _add(parts: dict[str, str], label: str, text: str) -> None:
    text = text.strip().rstrip(";；,，").strip()
    if text:
        parts[label] = f"{parts[label]}\n{text}" if parts[label] else text


@dataclass(frozen=True, slots=True)
class Judgement:
    """A notebook, and why it is that one and why it is not (METHOD 3, 正问 反问)."""

    notebook: Notebook | None
    why: str
    why_not: str = ""


def judgement(text: str) -> Judgement:
    """Read the field "which notebook": "B because …; not A because …"."""
    found = _JUDGED.match(text)
    notebook = Notebook(found[1].upper()) if found else None
    reason = text[found.end() :] if found else text
    parts = _WHY_NOT.split(reason, maxsplit=1)
    return Judgement(notebook, parts[0].strip(), parts[1].strip() if len(parts) > 1 else "")


def state_and_problem(text: str) -> tuple[str, str]:
    """The state of the customer, and what stands after "next problem"."""
    found = _NEXT_PROBLEM.search(text)
    if not found:
        return text.strip(), ""
    return text[: found.start()].strip(), text[found.end() :].strip()
