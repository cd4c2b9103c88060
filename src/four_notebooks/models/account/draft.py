"""A visit that is being written and not recorded yet, kept in the book as one text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime

from four_notebooks.method.values import Answer, Entry, EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDraft:
    """What has been entered so far; None where the offered value still stands.

    ``start`` None means the offered start, ``met`` None the offered people.
    ``attachments`` are ids of files added while writing.
    """

    body: str = ""
    kind: EntryKind = EntryKind.IN_PERSON
    start: datetime | None = None
    minutes: int = 60
    met: tuple[int, ...] | None = None
    heat: int | None = None
    asked: bool = False
    answer: str = ""
    purpose: str = ""
    state: str = ""
    problem_solved: Answer = Answer.UNKNOWN
    next_problem: str = ""
    attachments: tuple[int, ...] = ()

    @property
    def written(self) -> bool:
        """Whether anything was written that would make a visit."""
        texts = (self.body, self.answer, self.purpose, self.state, self.next_problem)
        return any(t.strip() for t in texts)

    def to_text(self) -> str:
        """The draft as the book keeps it; empty when nothing was entered."""
        if self == VisitDraft():
            return ""
        values = asdict(self)
        values["start"] = self.start.isoformat() if self.start else None
        default = VisitDraft()
        kept = {
            name: value
            for name, value in values.items()
            if name == "body" or getattr(self, name) != getattr(default, name)
        }
        return json.dumps(kept, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str | None) -> VisitDraft:
        """The draft that was kept; what cannot be read stays as its body, never lost."""
        if not text:
            return cls()
        try:
            values = json.loads(text)
        except ValueError:
            return cls(body=text)
        if not isinstance(values, dict):
            return cls(body=text)
        known = {f.name for f in fields(cls)}
        good = {n: _read(n, v) for n, v in values.items() if n in known}
        return replace(cls(), **{n: v for n, v in good.items() if v is not _BAD})  # type: ignore[arg-type]

    @classmethod
    def of_entry(cls, entry: Entry) -> VisitDraft:
        """A recorded entry, opened to be edited."""
        return cls(
            body=entry.body,
            kind=entry.kind,
            start=entry.start,
            minutes=entry.minutes,
            met=entry.met,
            heat=entry.heat,
            asked=entry.asked,
            answer=entry.answer,
            purpose=entry.purpose,
            state=entry.state,
            problem_solved=entry.problem_solved,
            next_problem=entry.next_problem,
        )


_BAD = object()


def _read(name: str, value: object) -> object:
    """One value out of the kept text, ``_BAD`` where it is not what the field holds."""
    try:
        match name:
            case "kind":
                return EntryKind(str(value))
            case "problem_solved":
                return Answer(str(value))
            case "start":
                return _aware(value)
            case "met" | "attachments":
                return _ids(value, may_lack=name == "met")
            case "minutes" | "heat":
                return _whole(value, 100 if name == "heat" else 24 * 60)
            case "asked":
                return value is True
            case _:
                return value if isinstance(value, str) else _BAD
    except (TypeError, ValueError):
        return _BAD


def _aware(value: object) -> object:
    if value is None:
        return None
    start = datetime.fromisoformat(str(value))
    return start if start.tzinfo else _BAD


def _ids(value: object, *, may_lack: bool) -> object:
    if value is None and may_lack:
        return None
    return tuple(int(i) for i in value) if isinstance(value, list) else _BAD


def _whole(value: object, most: int) -> object:
    return value if isinstance(value, int) and 0 <= value <= most else _BAD
