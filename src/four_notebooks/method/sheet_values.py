"""What sheets and call scripts hold (METHOD 8), as frozen values like all of a book's records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from four_notebooks.method.kinds import Answer, SheetAbout, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTemplate:
    """A sheet's sections and questions as this book asks them.

    ``id`` is the name that answers are kept under, the same in every book: a built-in sheet
    is in the book only once it was changed. ``content`` is JSON text of sections and
    questions. ``hidden`` sheets are offered nowhere and keep their answers.
    """

    id: str
    name: str
    created_at: datetime
    about: SheetAbout = SheetAbout.ACCOUNT
    trade: str = ""
    content: str = "[]"
    position: float = 0.0
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAnswer:
    """The answer to one question of a sheet, about an account or one of its contacts.

    ``sheet`` and ``question`` are ids that outlive a change of the template; ``text`` is
    markdown; ``at`` is when it was last written (UTC).
    """

    id: int
    account_id: int
    sheet: str
    question: str
    at: datetime
    contact_id: int | None = None
    text: str = ""
    told: Told = Told.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A call script (邀约话术): what to say on the telephone, in markdown."""

    id: int
    name: str
    created_at: datetime
    body: str = ""
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptUse:
    """One call made with a script; ``accepted`` is what became of the invitation."""

    id: int
    script_id: int
    at: datetime
    account_id: int | None = None
    accepted: Answer = Answer.UNKNOWN
