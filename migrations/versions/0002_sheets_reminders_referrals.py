"""Sheets, call scripts, reminders, referrals, the lock, and the facts the review counts."""

import json

import sqlalchemy as sa
from alembic import op

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("account") as batch:
        batch.add_column(sa.Column("locked", sa.Boolean(), nullable=False, server_default="0"))
    with op.batch_alter_table("account") as batch:
        batch.alter_column("locked", existing_type=sa.Boolean(), server_default=None)
    op.create_index(op.f("ix_move_at"), "move", ["at"])
    _sheets()
    _scripts()
    _reminders()
    _referrals()
    _facts()
    _convert_steps()


def _account(table: str, *, nullable: bool = False) -> tuple[sa.Column, sa.ForeignKeyConstraint]:
    return sa.Column("account_id", KEY, nullable=nullable), sa.ForeignKeyConstraint(
        ["account_id"],
        ["account.id"],
        name=op.f(f"fk_{table}_account_id"),
        initially="DEFERRED",
        deferrable=True,
    )


def _sheets() -> None:
    op.create_table(
        "sheet",
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.String(length=32), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet")),
    )
    op.create_table(
        "answer",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        *_account("answer"),
        sa.Column("sheet", sa.String(length=128), nullable=False),
        sa.Column("question", sa.String(length=128), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", KEY, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("told", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    op.create_index(op.f("ix_answer_account_id_sheet"), "answer", ["account_id", "sheet"])


def _scripts() -> None:
    op.create_table(
        "script",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("position", sa.Float(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script")),
    )
    op.create_table(
        "script_use",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("script_id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *_account("script_use", nullable=True),
        sa.Column("accepted", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["script_id"],
            ["script.id"],
            name=op.f("fk_script_use_script_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_use")),
    )
    op.create_index(op.f("ix_script_use_script_id"), "script_use", ["script_id"])
    op.create_index(op.f("ix_script_use_account_id"), "script_use", ["account_id"])


def _reminders() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", sa.String(length=128), nullable=False),
        *_account("reminder"),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("snoozed_until", sa.BigInteger(), nullable=True),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
    )
    op.create_index(op.f("ix_reminder_account_id"), "reminder", ["account_id"])
    op.create_table(
        "told",
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("account_id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told")),
    )
    op.create_index(op.f("ix_told_account_id"), "told", ["account_id"])


def _referrals() -> None:
    op.create_table(
        "referral",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        *_account("referral"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("lead_id", KEY, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_index(op.f("ix_referral_account_id"), "referral", ["account_id"])
    op.create_index(op.f("ix_referral_lead_id"), "referral", ["lead_id"])


def _facts() -> None:
    op.create_table(
        "visit_fact",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("account_id", KEY, nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("distance", sa.Integer(), nullable=True),
        sa.Column("gained", sa.Boolean(), nullable=False),
        sa.Column("share", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_visit_fact")),
    )
    op.create_index(
        "ix_visit_fact_counts",
        "visit_fact",
        ["start", "account_id", "kind", "late", "asked", "share"],
    )
    op.create_index(op.f("ix_visit_fact_account_id"), "visit_fact", ["account_id"])
    op.create_table(
        "window_fact",
        sa.Column("account_id", KEY, autoincrement=False, nullable=False),
        sa.Column("opened", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("closes", sa.BigInteger(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("how", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "opened", name=op.f("pk_window_fact")),
    )
    op.create_index(op.f("ix_window_fact_closes"), "window_fact", ["closes"])
    op.create_index(op.f("ix_window_fact_ended"), "window_fact", ["ended"])
    op.create_table(
        "stay_fact",
        sa.Column("account_id", KEY, autoincrement=False, nullable=False),
        sa.Column("entered", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("notebook", sa.String(length=32), nullable=False),
        sa.Column("left", sa.BigInteger(), nullable=True),
        sa.Column("met", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", "entered", name=op.f("pk_stay_fact")),
    )
    op.create_index(op.f("ix_stay_fact_entered"), "stay_fact", ["entered"])
    op.create_index(op.f("ix_stay_fact_left"), "stay_fact", ["left"])
    op.create_table(
        "derived",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derived")),
    )
    # A book without accounts has no facts to fill in.
    op.execute(
        "INSERT INTO derived (id, format) SELECT 'facts', 1 "
        "WHERE NOT EXISTS (SELECT 1 FROM account)"
    )


def _convert_steps() -> None:
    """Steps of format 1 know no lock: accounts in them are unlocked, so that undo still fits."""
    connection = op.get_bind()
    change = sa.table(
        "step_change",
        sa.column("step_id", sa.BigInteger),
        sa.column("seq", sa.Integer),
        sa.column("kind", sa.String),
        sa.column("before", sa.Text),
        sa.column("after", sa.Text),
    )
    step = sa.table("step", sa.column("format", sa.Integer))
    found = connection.execute(sa.select(change).where(change.c.kind == "account")).all()
    for row in found:
        here = (change.c.step_id == row.step_id) & (change.c.seq == row.seq)
        values = {"before": _unlocked(row.before), "after": _unlocked(row.after)}
        connection.execute(sa.update(change).where(here).values(values))
    connection.execute(sa.update(step).where(step.c.format == 1).values(format=2))


def _unlocked(text: str | None) -> str | None:
    if text is None:
        return None
    row = json.loads(text) | {"locked": False}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
