"""A quick visit as it stands before it is recorded: kept as text, so that a crash loses nothing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from four_notebooks.method.values import Answer
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Token, TokenKind

PREFIX = "quick/"
"""Drafts of quick visits are kept under ids that begin so, one for each started visit."""

_FORM = 1
_NAMED = (TokenKind.ACCOUNT, TokenKind.NEW_ACCOUNT, TokenKind.PERSON, TokenKind.NEW_PERSON)
"""What is chosen from a list; the rest says the same when its words are read again."""


@dataclass(frozen=True, slots=True)
class LineText:
    """The line as typed, the pieces chosen from a list, and where plain text begins by will."""

    source: str = ""
    chosen: tuple[Token, ...] = ()
    plain_from: int | None = None


@dataclass(frozen=True, slots=True)
class QuickDraft:
    """All that the sheet holds."""

    line: LineText = field(default_factory=LineText)
    purpose: str = ""
    state: str = ""
    solved: Answer = Answer.UNKNOWN
    asked: bool = False
    answer: str = ""
    judgement: str = ""
    strategy: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it that was written, so that nothing would be lost."""
        words = (self.purpose, self.state, self.answer, self.judgement, self.strategy)
        if any(word.strip() for word in words) or self.asked or self.solved != Answer.UNKNOWN:
            return False
        rest = self.line.source
        for token in sorted(self.line.chosen, key=lambda t: -t.start):
            rest = rest[: token.start] + rest[token.end :]
        return not rest.strip()


def to_text(draft: QuickDraft) -> str:
    """The draft as JSON; empty text for a blank one."""
    if draft.blank:
        return ""
    values = asdict(replace(draft, line=LineText()))
    values["form"] = _FORM
    values["line"] = {
        "source": draft.line.source,
        "plain_from": draft.line.plain_from,
        "chosen": [_token_out(t) for t in draft.line.chosen if t.kind in _NAMED],
    }
    return json.dumps(values, ensure_ascii=False)


def _token_out(token: Token) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": token.kind, "start": token.start, "end": token.end}
    if isinstance(token.value, Known):
        found |= {"id": token.value.id, "name": token.value.name}
    else:
        found["name"] = str(token.value)
    return found


def from_text(text: str) -> QuickDraft:
    """Read a kept draft; what cannot be understood becomes the line's plain text."""
    try:
        values = json.loads(text)
        line = values["line"]
        return QuickDraft(
            line=LineText(
                str(line["source"]),
                tuple(_token_in(each) for each in line["chosen"]),
                line["plain_from"] if isinstance(line["plain_from"], int) else None,
            ),
            purpose=str(values["purpose"]),
            state=str(values["state"]),
            solved=Answer(values["solved"]),
            asked=bool(values["asked"]),
            answer=str(values["answer"]),
            judgement=str(values["judgement"]),
            strategy=str(values["strategy"]),
        )
    except (ValueError, KeyError, TypeError):
        return QuickDraft(line=LineText(text, (), 0))


def _token_in(values: dict[str, Any]) -> Token:
    kind = TokenKind(values["kind"])
    name = str(values["name"])
    known = kind in (TokenKind.ACCOUNT, TokenKind.PERSON)
    value: Known | str = Known(int(values["id"]), name, "") if known else name
    return Token(kind, int(values["start"]), int(values["end"]), value)
