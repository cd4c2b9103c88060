"""The search index: places of records, and FTS5 tables of their characters."""

import sqlalchemy as sa
from alembic import op

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_place",
        sa.Column("id", KEY, autoincrement=False, nullable=False),
        sa.Column("record", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_place")),
    )
    op.create_index(op.f("ix_search_place_record"), "search_place", ["record"], unique=True)
    for name, detail in (
        ("search_pair", "full"),
        ("search_single", "none"),
        ("search_name", "full"),
    ):
        op.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5("
            f"t, content='', columnsize=0, detail={detail}, tokenize='ascii')"
        )
    # A book without accounts has nothing to fill in; 4096 places a day are a beginning.
    for line, value in (("search", 1), ("search_scale", 4096)):
        op.execute(
            f"INSERT INTO derived (id, format) SELECT '{line}', {value} "
            "WHERE NOT EXISTS (SELECT 1 FROM account)"
        )
