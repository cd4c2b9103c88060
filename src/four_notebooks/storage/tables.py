"""The tables of a book, typed; the comments are its documentation (docs/BOOK.md is made of them).

Instants are whole milliseconds since 1970 in UTC, days ISO text, lists JSON text.
``version`` counts the writes of a row that two people could edit; it is no part of the value.
Portable on purpose: nothing here is SQLite's own.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

Key = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """All tables of a book; constraints and indexes are named by rule."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _key(comment: str = "Given by the program, rising, never given twice.") -> MappedColumn[int]:
    return mapped_column(Key, primary_key=True, autoincrement=False, comment=comment)


def _to(table: str, comment: str, *, index: bool = False) -> MappedColumn[Any]:
    """A reference that is checked at the commit, so that a step may write in any order."""
    target = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(Key, target, index=index, comment=comment)


def _text(comment: str) -> MappedColumn[str]:
    return mapped_column(Text, nullable=False, comment=comment)


def _word(comment: str) -> MappedColumn[str]:
    return mapped_column(String(32), nullable=False, comment=comment)


def _instant(comment: str) -> MappedColumn[int]:
    return mapped_column(BigInteger, nullable=False, comment=comment)


def _instant_or_none(comment: str) -> MappedColumn[int | None]:
    return mapped_column(BigInteger, nullable=True, comment=comment)


def _number(comment: str) -> MappedColumn[int]:
    return mapped_column(Integer, nullable=False, comment=comment)


def _number_or_none(comment: str) -> MappedColumn[int | None]:
    return mapped_column(Integer, nullable=True, comment=comment)


def _truth(comment: str) -> MappedColumn[bool]:
    return mapped_column(Boolean, nullable=False, comment=comment)


def _position(comment: str) -> MappedColumn[float]:
    return mapped_column(Float, nullable=False, comment=comment)


class Versioned:
    """A row that two people could edit."""

    version: Mapped[int] = mapped_column(
        Integer, nullable=False, default=1, comment="Counts the writes of this row."
    )


class AccountRow(Versioned, Base):
    """Companies and households being sold to; one card each."""

    __tablename__ = "account"

    id: Mapped[int] = _key()
    name: Mapped[str] = _text("Its name as written.")
    created_at: Mapped[int] = _instant("When it came into the book.")
    notebook: Mapped[str] = _word("inbox, A, B, C or D.")
    status: Mapped[str] = _word("active, released (in the open pool) or signed.")
    position: Mapped[float] = _position("Order by hand within the notebook, smallest first.")
    term: Mapped[str] = _word("short (three-day window) or long (fourteen days).")
    short_name: Mapped[str] = _text("What people call it.")
    registration_code: Mapped[str] = _text("The company register's code.")
    phones: Mapped[str] = _text("Phone numbers as written: JSON list of text.")
    area: Mapped[str] = _text("Part of town or region.")
    address: Mapped[str] = _text("Where to go.")
    industry: Mapped[str] = _text("Its trade.")
    source: Mapped[str] = _text("Where the lead came from.")
    tags: Mapped[str] = _text("JSON list of text.")
    amount: Mapped[int | None] = mapped_column(
        BigInteger, nullable=True, comment="Expected amount in hundredths of the currency."
    )
    website: Mapped[str] = _text("Its own page.")
    note: Mapped[str] = _text("A remark on the whole account.")
    need: Mapped[str] = _word("Is there a need? yes, no or unknown.")
    need_note: Mapped[str] = _text("What that answer rests on.")
    need_at: Mapped[int | None] = _instant_or_none("When it was answered.")
    power: Mapped[str] = _word("Can they pay? yes, no or unknown.")
    power_note: Mapped[str] = _text("What that answer rests on.")
    power_at: Mapped[int | None] = _instant_or_none("When it was answered.")
    value: Mapped[str] = _word("Do they see the value? yes, no or unknown.")
    value_note: Mapped[str] = _text("What that answer rests on.")
    value_at: Mapped[int | None] = _instant_or_none("When it was answered.")
    extra: Mapped[str] = _text("Other systems' fields: JSON list of [label, text].")
    locked: Mapped[bool] = _truth("Kept from being released.")
    deleted_at: Mapped[int | None] = _instant_or_none("Set while it lies in the bin.")


class ContactRow(Versioned, Base):
    """People at an account (key people)."""

    __tablename__ = "contact"

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Where this person works.", index=True)
    name: Mapped[str] = _text("The person's name.")
    title: Mapped[str] = _text("The post held.")
    level: Mapped[int | None] = _number_or_none("1 signs and pays, 2, 3; NULL unknown, as 3.")
    reports_to: Mapped[int | None] = mapped_column(
        Key, nullable=True, comment="The contact above; may name nobody."
    )
    phones: Mapped[str] = _text("Phone numbers as written: JSON list of text.")
    wechat: Mapped[str] = _text("WeChat name.")
    mail: Mapped[str] = _text("Mail address.")
    attitude: Mapped[str] = _word("for, neutral, against or empty.")
    temper: Mapped[str] = _word("owl, peacock, tiger, koala or empty.")
    ally: Mapped[bool] = _truth("Helps us from inside.")
    note: Mapped[str] = _text("A remark on the person.")
    position: Mapped[float] = _position("Order by hand within the account.")


class EntryRow(Versioned, Base):
    """The journal: visits of any kind, and notes."""

    __tablename__ = "entry"
    __table_args__ = (Index(None, "account_id", "start"), Index(None, "start"))

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Whose journal.")
    kind: Mapped[str] = _word("in_person, video, phone, message or note.")
    start: Mapped[int] = _instant("When it began.")
    recorded_at: Mapped[int] = _instant("When it was written down; tells late ones.")
    minutes: Mapped[int] = _number("How long it took.")
    met: Mapped[str] = _text("Who was met: JSON list of contact ids.")
    purpose: Mapped[str] = _text("What it was for.")
    body: Mapped[str] = _text("What was said (markdown).")
    state: Mapped[str] = _text("The customer's state, as judged.")
    problem_solved: Mapped[str] = _word("yes, no or unknown.")
    next_problem: Mapped[str] = _text("The next problem to expect.")
    asked: Mapped[bool] = _truth("Was the order asked for?")
    answer: Mapped[str] = _text("The answer to that.")
    heat: Mapped[int | None] = _number_or_none("0-100 as set at this visit.")


class StrategyRow(Versioned, Base):
    """What the next visit is for; a newer one replaces the earlier."""

    __tablename__ = "strategy"
    __table_args__ = (Index(None, "account_id", "written_at"),)

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Whose next visit.")
    written_at: Mapped[int] = _instant("When it was written.")
    goal: Mapped[str] = _text("The goal.")
    way_in: Mapped[str] = _text("The way in.")
    news: Mapped[str] = _text("What is new since last time.")
    ask: Mapped[str] = _text("What to ask for.")


class PlannedVisitRow(Versioned, Base):
    """Visits planned for a day."""

    __tablename__ = "planned_visit"

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Whom to visit.", index=True)
    day: Mapped[str] = mapped_column(
        String(10), nullable=False, index=True, comment="The local day, YYYY-MM-DD."
    )
    created_at: Mapped[int] = _instant("When it was planned.")
    at: Mapped[int | None] = _instant_or_none("Its hour; NULL counts as 18:00 of the day.")
    minutes: Mapped[int] = _number("How long it should take.")
    contacts: Mapped[str] = _text("Whom to meet: JSON list of contact ids.")
    purpose: Mapped[str] = _text("What it is for.")
    position: Mapped[float] = _position("Order by hand within the day.")
    state: Mapped[str] = _word("open, missed or dropped, by the user's word.")
    closed_at: Mapped[int | None] = _instant_or_none("When it was missed or dropped.")


class MoveRow(Versioned, Base):
    """Where accounts went, when and why."""

    __tablename__ = "move"
    __table_args__ = (Index(None, "account_id", "at"), Index(None, "at"))

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Which account.")
    at: Mapped[int] = _instant("When it moved.")
    kind: Mapped[str] = _word("move, sign, unsign, release or pick_up.")
    from_notebook: Mapped[str | None] = mapped_column(
        String(32), nullable=True, comment="NULL: the open pool."
    )
    to_notebook: Mapped[str | None] = mapped_column(
        String(32), nullable=True, comment="NULL: the open pool."
    )
    reason: Mapped[str] = _text("Why, as a code or in words.")
    lost_by: Mapped[str] = _word("What lost it: customer, follow_up, offer or empty.")
    note: Mapped[str] = _text("A remark.")


class AttachmentRow(Versioned, Base):
    """Files kept beside the book in its attachments folder, named by their content."""

    __tablename__ = "attachment"

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Whose file.", index=True)
    digest: Mapped[str] = mapped_column(
        String(64), nullable=False, index=True, comment="SHA-256 of the content, hex."
    )
    name: Mapped[str] = _text("The file's name as it came.")
    media_type: Mapped[str] = _text("Its media type.")
    size: Mapped[int] = mapped_column(BigInteger, nullable=False, comment="Bytes.")
    added_at: Mapped[int] = _instant("When it was added.")
    entry_id: Mapped[int | None] = mapped_column(
        Key, nullable=True, comment="The journal entry it belongs to, if to one."
    )


class ReminderRow(Versioned, Base):
    """What the user did with an event that was told: put off, or dealt with."""

    __tablename__ = "reminder"

    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="Names the event.")
    account_id: Mapped[int] = _to("account", "Which account.", index=True)
    kind: Mapped[str] = _word("visit_tomorrow, window_hot, window_red, ...")
    due_at: Mapped[int] = _instant("The event's moment.")
    snoozed_until: Mapped[int | None] = _instant_or_none("Put off until then.")
    done_at: Mapped[int | None] = _instant_or_none("When it was dealt with.")


class ReferralRow(Versioned, Base):
    """Signed accounts that were asked for a referral, and the leads that came of it."""

    __tablename__ = "referral"

    id: Mapped[int] = _key()
    account_id: Mapped[int] = _to("account", "Who was asked.", index=True)
    at: Mapped[int] = _instant("When.")
    lead_id: Mapped[int | None] = mapped_column(
        Key, nullable=True, index=True, comment="The account that came of it."
    )
    note: Mapped[str] = _text("A remark.")


class DraftRow(Versioned, Base):
    """Text not recorded yet, kept as typed."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="Names the field.")
    text: Mapped[str] = _text("As typed.")
    updated_at: Mapped[int] = _instant("When it was last kept.")


class SettingRow(Versioned, Base):
    """Settings that belong to the book."""

    __tablename__ = "setting"

    id: Mapped[str] = mapped_column(String(128), primary_key=True, comment="Its name.")
    value: Mapped[str] = _text("JSON text.")
