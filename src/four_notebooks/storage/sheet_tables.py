"""The tables of sheets and call scripts (METHOD 8)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from four_notebooks.storage.tables import Base, Key, Versioned


class SheetRow(Versioned, Base):
    """Sheets whose sections and questions were changed or made in this book."""

    __tablename__ = "sheet"

    id: Mapped[str] = mapped_column(
        String(128), primary_key=True, comment="What its answers are kept under."
    )
    name: Mapped[str] = mapped_column(Text, comment="Its name.")
    created_at: Mapped[int] = mapped_column(BigInteger, comment="When it came into the book.")
    about: Mapped[str] = mapped_column(String(32), comment="account or contact.")
    trade: Mapped[str] = mapped_column(Text, comment="The trade it is meant for.")
    content: Mapped[str] = mapped_column(Text, comment="Sections and questions: JSON.")
    position: Mapped[float] = mapped_column(Float, comment="Order by hand.")
    hidden: Mapped[bool] = mapped_column(Boolean, comment="Offered nowhere; keeps its answers.")


class AnswerRow(Versioned, Base):
    """Answers on sheets, each to one question about an account or a contact."""

    __tablename__ = "answer"
    __table_args__ = (Index(None, "account_id", "sheet"),)

    id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Rising, never given twice."
    )
    account_id: Mapped[int] = mapped_column(
        Key,
        ForeignKey("account.id", deferrable=True, initially="DEFERRED"),
        comment="About which account.",
    )
    sheet: Mapped[str] = mapped_column(String(128), comment="The sheet's id.")
    question: Mapped[str] = mapped_column(String(128), comment="The question's id.")
    at: Mapped[int] = mapped_column(BigInteger, comment="When it was last written.")
    contact_id: Mapped[int | None] = mapped_column(Key, comment="About this person, if one.")
    text: Mapped[str] = mapped_column(Text, comment="The answer (markdown).")
    told: Mapped[str] = mapped_column(String(32), comment="told, verified or empty.")


class ScriptRow(Versioned, Base):
    """Call scripts."""

    __tablename__ = "script"

    id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Rising, never given twice."
    )
    name: Mapped[str] = mapped_column(Text, comment="Its name.")
    created_at: Mapped[int] = mapped_column(BigInteger, comment="When it was written.")
    body: Mapped[str] = mapped_column(Text, comment="What to say (markdown).")
    position: Mapped[float] = mapped_column(Float, comment="Order by hand.")


class ScriptUseRow(Versioned, Base):
    """Calls made with a script."""

    __tablename__ = "script_use"

    id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Rising, never given twice."
    )
    script_id: Mapped[int] = mapped_column(
        Key,
        ForeignKey("script.id", deferrable=True, initially="DEFERRED"),
        index=True,
        comment="With which script.",
    )
    at: Mapped[int] = mapped_column(BigInteger, comment="When.")
    account_id: Mapped[int | None] = mapped_column(
        Key,
        ForeignKey("account.id", deferrable=True, initially="DEFERRED"),
        index=True,
        comment="Who was called, if an account.",
    )
    accepted: Mapped[str] = mapped_column(String(32), comment="yes, no or unknown.")
