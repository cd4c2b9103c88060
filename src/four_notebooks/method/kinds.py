"""The kinds of things in the rulebook, as words that are kept and compared.

Apart from ``values``, because the first board is painted before any record is made.
"""

from __future__ import annotations

from enum import StrEnum


class Method(StrEnum):
    """The two ways to keep the four notebooks (METHOD 2)."""

    QUALIFICATION = "qualification"
    FUNNEL = "funnel"


class Notebook(StrEnum):
    """Where a card lies: the inbox or one of the four notebooks (METHOD 1)."""

    INBOX = "inbox"
    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Status(StrEnum):
    """Whether an account is worked on, let go to the open pool, or signed."""

    ACTIVE = "active"
    RELEASED = "released"
    SIGNED = "signed"


class Term(StrEnum):
    """Short-term accounts keep the three-day window, long-term ones fourteen days."""

    SHORT = "short"
    LONG = "long"


class Answer(StrEnum):
    """An answer to one of the questions of evidence (METHOD 3)."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class EntryKind(StrEnum):
    """A line of the journal; a meeting is one in person or by video (METHOD 1)."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    MESSAGE = "message"
    NOTE = "note"


MEETINGS = frozenset({EntryKind.IN_PERSON, EntryKind.VIDEO})


class MoveKind(StrEnum):
    """What a line of an account's history of moves says."""

    MOVE = "move"
    SIGN = "sign"
    UNSIGN = "unsign"
    RELEASE = "release"
    PICK_UP = "pick_up"


class ReleaseReason(StrEnum):
    """Why an account was let go (METHOD 5)."""

    NO_POWER = "no_power"
    NO_VALUE = "no_value"
    NO_NEED = "no_need"
    NO_WAY = "no_way"
    ATTEMPTS_USED = "attempts_used"
    DEADLINE_PASSED = "deadline_passed"
    OTHER = "other"


class LostBy(StrEnum):
    """What lost a released account (METHOD 5)."""

    UNSAID = ""
    CUSTOMER = "customer"
    FOLLOW_UP = "follow_up"
    OFFER = "offer"


class Attitude(StrEnum):
    """How a contact stands towards us."""

    UNKNOWN = ""
    FOR = "for"
    NEUTRAL = "neutral"
    AGAINST = "against"


class Temper(StrEnum):
    """A contact's type (METHOD 8)."""

    UNKNOWN = ""
    OWL = "owl"
    PEACOCK = "peacock"
    TIGER = "tiger"
    KOALA = "koala"


class PlanState(StrEnum):
    """What became of a planned visit by the user's own word; a meeting uses one up by itself."""

    OPEN = "open"
    MISSED = "missed"
    DROPPED = "dropped"


class SheetAbout(StrEnum):
    """Whom a sheet is filled for: the account, or one of its contacts (METHOD 8)."""

    ACCOUNT = "account"
    CONTACT = "contact"


class Told(StrEnum):
    """How far an answer on a sheet can be relied on (METHOD 8)."""

    UNSAID = ""
    TOLD = "told"
    VERIFIED = "verified"


class ReminderKind(StrEnum):
    """The events that are told once each (METHOD 9)."""

    VISIT_TOMORROW = "visit_tomorrow"
    WINDOW_HOT = "window_hot"
    WINDOW_RED = "window_red"
    WINDOW_EXPIRED = "window_expired"
    DEADLINE_SOON = "deadline_soon"
    DEADLINE_PASSED = "deadline_passed"
    SECOND_LOOK = "second_look"
