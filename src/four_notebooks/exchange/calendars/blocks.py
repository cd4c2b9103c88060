"""A calendar file cut into its events before anything is understood.

Each event stands for itself, so that a damaged one costs itself alone; lines that are not
needed (photographs, alarms, the text again as HTML) never reach the library.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FOLD = re.compile(r"\n[ \t]")
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9-]*)([;:])")
_QUOTED = re.compile(r"ENCODING=(?:\")?QUOTED-PRINTABLE", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=\"?([A-Za-z0-9_-]{1,20})", re.IGNORECASE)
_NEEDED = frozenset(
    {
        *("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "ATTENDEE", "ORGANIZER"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"),
        "X-FOUR-NOTEBOOKS-ACCOUNT",
    }
)
GUESSED = "-"
"""Put before a zone's name that begins with a program's own path, which the library would
guess with a warning."""
_LONGEST_LINE = 600_000
_MOST_LINES = 400
"""Lines of one event that are read; a meeting has fewer guests."""


@dataclass(slots=True)
class Block:
    """One event: its logical lines, and whether its beginning was there."""

    lines: list[str] = field(default_factory=list)
    whole: bool = True

    @property
    def text(self) -> str:
        """The event as the library reads it."""
        return "\r\n".join(("BEGIN:VEVENT", *self.lines, "END:VEVENT", ""))

    def shown(self) -> tuple[str, ...]:
        """Its first lines, for a person who looks for it."""
        return tuple(line[:200] for line in self.lines[:3])


@dataclass(slots=True)
class Calendar:
    """What one file holds: events, zones of its own, and what it says about itself."""

    events: list[Block] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    zone: str = ""
    method: str = ""
    others: int = 0
    """Tasks and journal entries."""


def calendar_of(text: str) -> Calendar:
    """A file's parts. ``text`` has line feeds only."""
    found = Calendar()
    event: Block | None = None
    zone: list[str] | None = None
    inner = 0
    for line in _logical(text):
        mark = line[:40].strip().upper()
        if mark.startswith("BEGIN:VEVENT") or line.rstrip().upper().endswith("BEGIN:VEVENT"):
            event, zone, inner = Block(), None, 0
            found.events.append(event)
        elif mark.startswith("END:VEVENT"):
            if event is None:
                found.events.append(Block(whole=False))
            event = None
        elif mark.startswith("BEGIN:VTIMEZONE"):
            zone, event = [line], None
        elif zone is not None:
            zone.append(line)
            if mark.startswith("END:VTIMEZONE"):
                found.zones.append("\r\n".join((*zone, "")))
                zone = None
        elif mark.startswith("BEGIN:"):
            inner += 1
            found.others += mark.startswith(("BEGIN:VTODO", "BEGIN:VJOURNAL"))
        elif mark.startswith("END:"):
            inner = 0
        elif event is None:
            _about(found, line)
        elif not inner and len(event.lines) < _MOST_LINES and _needed(line):
            event.lines.append(_plain(line))
    return found


def _logical(text: str) -> Iterator[str]:
    """The lines with folded ones joined; a quoted-printable one goes on behind its last =."""
    quoted = ""
    for line in _FOLD.sub("", text).split("\n"):
        if quoted:
            quoted = f"{quoted[:-1]}{line}"
        elif line.endswith("=") and _QUOTED.search(line[:200]):
            quoted = line
        else:
            yield line
            continue
        if not line.endswith("=") or len(quoted) > _LONGEST_LINE:
            yield quoted
            quoted = ""
    if quoted:
        yield quoted


def _needed(line: str) -> bool:
    name = _NAME.match(line)
    return name is not None and name[1].upper() in _NEEDED and len(line) <= _LONGEST_LINE


def _plain(line: str) -> str:
    """A line as the library reads it: one of vCalendar 1.0 in quoted-printable as one of today."""
    head, colon, value = line.partition(":")
    if not colon or not _QUOTED.search(head):
        return line.replace("TZID=/", f"TZID={GUESSED}/", 1)
    charset = _CHARSET.search(head)
    content = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        text = content.decode(charset[1] if charset else "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = content.decode("gb18030", "replace")
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return f"{head.split(';')[0]}:{plain}"


def _about(found: Calendar, line: str) -> None:
    """What a calendar says about all its events."""
    head, _, value = line.partition(":")
    name = head.split(";")[0].strip().upper()
    if name == "X-WR-TIMEZONE":
        found.zone = value.strip()[:100]
    elif name == "METHOD":
        found.method = value.strip().upper()[:20]
