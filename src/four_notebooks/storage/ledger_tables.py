"""The tables that no user edits: the ledger of steps, ids given, and what is derived."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Float, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from four_notebooks.storage.tables import Base, Key


class StepRow(Base):
    """The ledger: every write as a named step, so that it can be taken back."""

    __tablename__ = "step"
    __table_args__ = (Index(None, "state", "turn"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True, autoincrement=False, comment="Rising.")
    turn: Mapped[int] = mapped_column(Key, comment="Order of doing; undo takes the highest.")
    code: Mapped[str] = mapped_column(String(64), comment="The verb, as a code.")
    subject: Mapped[str] = mapped_column(Text, comment="The user's name for the one thing.")
    things: Mapped[int] = mapped_column(Integer, comment="How many things it touched.")
    at: Mapped[int] = mapped_column(BigInteger, comment="When it was begun.")
    last_at: Mapped[int] = mapped_column(BigInteger, comment="When it was last joined.")
    who: Mapped[str] = mapped_column(Text, comment="The part of the program that asked.")
    joined: Mapped[str | None] = mapped_column(
        Text, comment="Writes of one sitting share this token and become one step."
    )
    state: Mapped[str] = mapped_column(
        String(8), comment="done, undone, or open: being written in pieces, or broken off."
    )
    format: Mapped[int] = mapped_column(Integer, comment="Format of its changes' JSON.")


class StepChangeRow(Base):
    """What a step changed: one record before and after."""

    __tablename__ = "step_change"
    __table_args__ = (Index(None, "kind", "record_id"),)

    step_id: Mapped[int] = mapped_column(
        Key, ForeignKey("step.id"), primary_key=True, comment="Which step."
    )
    seq: Mapped[int] = mapped_column(
        Integer, primary_key=True, autoincrement=False, comment="Order within the step."
    )
    kind: Mapped[str] = mapped_column(String(32), comment="The record's table.")
    record_id: Mapped[str] = mapped_column(Text, comment="The record's id, as text.")
    account_id: Mapped[int | None] = mapped_column(
        Key, index=True, comment="The account it belongs to, if to one."
    )
    before: Mapped[str | None] = mapped_column(Text, comment="JSON of the row; NULL: absent.")
    after: Mapped[str | None] = mapped_column(Text, comment="JSON of the row; NULL: absent.")


class SequenceRow(Base):
    """The next id of each kind of record, so that none is given twice."""

    __tablename__ = "sequence"

    kind: Mapped[str] = mapped_column(String(32), primary_key=True, comment="Table name.")
    next_id: Mapped[int] = mapped_column(BigInteger, comment="The id to give next.")


class StandingRow(Base):
    """What follows from an account's history, written in the same step; ``check`` rebuilds it."""

    __tablename__ = "standing"
    __table_args__ = (
        Index("ix_standing_board", "on_board", "notebook", "position", "account_id"),
        # All that is counted, so that counting reads nothing else.
        Index(
            "ix_standing_counts",
            "deleted",
            "status",
            "on_board",
            "notebook",
            "window_closes",
            "window_opened",
            "met",
        ),
    )

    account_id: Mapped[int] = mapped_column(
        Key,
        ForeignKey("account.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        autoincrement=False,
        comment="One row per account.",
    )
    on_board: Mapped[bool] = mapped_column(
        Boolean, comment="Shown in its notebook: active, or signed in the funnel; not in the bin."
    )
    deleted: Mapped[bool] = mapped_column(Boolean, comment="Lies in the bin.")
    status: Mapped[str] = mapped_column(String(32), comment="As in account.")
    notebook: Mapped[str] = mapped_column(String(32), comment="As in account.")
    position: Mapped[float] = mapped_column(Float, comment="As in account.")
    name: Mapped[str] = mapped_column(Text, comment="As in account.")
    keys: Mapped[str] = mapped_column(Text, comment="Search keys: characters, pinyin, initials.")
    long_term: Mapped[bool] = mapped_column(Boolean, comment="Keeps the rhythm of 14 days.")
    distance: Mapped[int | None] = mapped_column(Integer, comment="Reached distance.")
    window_opened: Mapped[int | None] = mapped_column(BigInteger, comment="Window's opening.")
    window_closes: Mapped[int | None] = mapped_column(BigInteger, comment="Window's close.")
    target: Mapped[int | None] = mapped_column(
        Integer, comment="Distance to reach next; -1: an answer; NULL: no window."
    )
    attempts: Mapped[int] = mapped_column(Integer, comment="Attempts used; 0 where none count.")
    entered: Mapped[int | None] = mapped_column(BigInteger, comment="Entered its notebook.")
    deadline: Mapped[int | None] = mapped_column(BigInteger, comment="To be signed by then.")
    heat: Mapped[int | None] = mapped_column(Integer, comment="Heat as last set.")
    heat_from: Mapped[int | None] = mapped_column(BigInteger, comment="End of that visit.")
    met: Mapped[bool] = mapped_column(Boolean, comment="Met at least once since it counts.")
    has_strategy: Mapped[bool] = mapped_column(Boolean, comment="Has a strategy that stands.")
    plan_at: Mapped[int | None] = mapped_column(BigInteger, comment="Next planned visit.")
    plan_hour: Mapped[bool] = mapped_column(Boolean, comment="That visit has an hour.")
    later_plans: Mapped[str] = mapped_column(
        Text, comment="Planned visits after that one: JSON list of [instant, has an hour]."
    )
    first_meeting: Mapped[int | None] = mapped_column(BigInteger, comment="First meeting's start.")
    asked: Mapped[int] = mapped_column(Integer, comment="How often the order was asked for.")
    care_due: Mapped[int | None] = mapped_column(BigInteger, comment="Signed: care falls due.")
    moved: Mapped[int | None] = mapped_column(BigInteger, comment="Last move of any kind.")
    reason: Mapped[str] = mapped_column(Text, comment="Why it lies in D or in the pool.")
    phone: Mapped[str] = mapped_column(Text, comment="First phone number.")
    area: Mapped[str] = mapped_column(Text, comment="As in account.")
    chain: Mapped[str] = mapped_column(
        Text, comment="Key people, farthest first: JSON list of [level, name, met]."
    )
    strategy: Mapped[str] = mapped_column(Text, comment="What the card says of the strategy.")


class VisitFactRow(Base):
    """What follows from a visit and those before it, written in the same step; for the review."""

    __tablename__ = "visit_fact"
    __table_args__ = (
        # All that is counted, so that counting reads nothing else.
        Index("ix_visit_fact_counts", "start", "account_id", "kind", "late", "asked", "share"),
        Index(None, "account_id"),
    )

    entry_id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Which visit."
    )
    account_id: Mapped[int] = mapped_column(Key, comment="Whose.")
    start: Mapped[int] = mapped_column(BigInteger, comment="As in entry.")
    kind: Mapped[str] = mapped_column(String(32), comment="As in entry; never note.")
    late: Mapped[bool] = mapped_column(Boolean, comment="Recorded on a later local day.")
    asked: Mapped[bool] = mapped_column(Boolean, comment="As in entry.")
    distance: Mapped[int | None] = mapped_column(
        Integer, comment="Reached distance after it; NULL: no meeting yet."
    )
    gained: Mapped[bool] = mapped_column(Boolean, comment="It reached a smaller distance.")
    share: Mapped[float | None] = mapped_column(
        Float, comment="Repeated share of its body, 0 to 1; NULL: to be counted."
    )


class WindowFactRow(Base):
    """Every window an account had and how it ended, written in the same step; for the review."""

    __tablename__ = "window_fact"
    __table_args__ = (Index(None, "closes"), Index(None, "ended"))

    account_id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Whose."
    )
    opened: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, comment="When it opened."
    )
    closes: Mapped[int] = mapped_column(BigInteger, comment="When it closes by itself.")
    target: Mapped[int] = mapped_column(Integer, comment="Distance to reach; -1: an answer.")
    ended: Mapped[int | None] = mapped_column(
        BigInteger, comment="When its step was made or it was closed; NULL: neither."
    )
    how: Mapped[str] = mapped_column(
        String(32), comment="open, step (the step was made), sign, or closed (D, let go)."
    )


class StayFactRow(Base):
    """Every stay of an active account in a notebook, written in the same step; for the review."""

    __tablename__ = "stay_fact"
    __table_args__ = (Index(None, "entered"), Index(None, "left"))

    account_id: Mapped[int] = mapped_column(
        Key, primary_key=True, autoincrement=False, comment="Whose."
    )
    entered: Mapped[int] = mapped_column(
        BigInteger, primary_key=True, autoincrement=False, comment="When it came there."
    )
    notebook: Mapped[str] = mapped_column(String(32), comment="inbox, A, B, C or D.")
    left: Mapped[int | None] = mapped_column(BigInteger, comment="When it left; NULL: not yet.")
    met: Mapped[int | None] = mapped_column(
        BigInteger, comment="Since when in this stay it counts as met; NULL: never."
    )


class ToldRow(Base):
    """Events that were told by a notification, so that none is told twice."""

    __tablename__ = "told"

    id: Mapped[str] = mapped_column(
        String(128), primary_key=True, comment="Names the event; up to: all were looked for."
    )
    account_id: Mapped[int] = mapped_column(Key, index=True, comment="Which account; 0: none.")
    at: Mapped[int] = mapped_column(BigInteger, comment="When it was told, or looked for.")


class DerivedRow(Base):
    """Which derived tables are filled, and by which rules; a missing line means: fill it anew."""

    __tablename__ = "derived"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, comment="The table.")
    format: Mapped[int] = mapped_column(Integer, comment="Version of the rules that filled it.")
