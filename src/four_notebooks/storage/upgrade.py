"""Making and upgrading a book's schema by Alembic; imported only when there is such work."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event, pool

from four_notebooks.storage.backup import make_backup
from four_notebooks.storage.connection import APPLICATION_ID, connect
from four_notebooks.storage.errors import BookDamaged, naming


def migrations_folder() -> Path:
    """The migrations: beside the package when installed, else at the top of the project."""
    package = Path(__file__).resolve().parents[1]
    beside = package / "migrations"
    return beside if beside.is_dir() else package.parents[1] / "migrations"


def alembic_config(folder: Path | None = None) -> Config:
    """Alembic's settings for these migrations (its folder may hold a percent sign)."""
    config = Config()
    config.set_main_option("script_location", str(folder or migrations_folder()).replace("%", "%%"))
    return config


def build(path: Path, settings: Mapping[str, str]) -> None:
    """Make the schema in an empty file and put the first settings in."""

    def first_settings(connection: sqlite3.Connection) -> None:
        connection.executemany(
            "INSERT INTO setting (id, value, version) VALUES (?, ?, 1)", settings.items()
        )

    with closing(connect(path, mode="rw")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    migrate(path, finish=first_settings)


def upgrade(path: Path, *, now: datetime) -> Path:
    """Bring a book up to the newest schema: backup, all revisions in one transaction, checks.

    Returns the backup. Whatever fails leaves the book as it was; raises BookError, or the
    revision's own exception (a bug).
    """
    kept = make_backup(path, now=now, why="upgrade")
    migrate(path)
    return kept


def migrate(
    path: Path,
    *,
    to: str = "head",
    folder: Path | None = None,
    finish: Callable[[sqlite3.Connection], None] | None = None,
) -> None:
    """Run the revisions in one transaction of our own, foreign keys off, then check them."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect(path, mode="rw"), poolclass=pool.NullPool
    )
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
    with naming(path), engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        # Batch operations drop and rename tables: with keys on, ON DELETE rules would fire.
        raw.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            _run(connection, to, folder)
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            if finish is not None:
                finish(raw)
            broken = raw.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise BookDamaged(path, f"foreign key {broken[0]} {broken[1]} -> {broken[2]}")


def _run(connection: Connection, to: str, folder: Path | None) -> None:
    config = alembic_config(folder)
    config.attributes["connection"] = connection
    command.upgrade(config, to)
