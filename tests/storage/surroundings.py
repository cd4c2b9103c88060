"""What lies round a book: files, rights, damage."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from four_notebooks.storage import connection as connection_rules


@contextmanager
def as_another_user() -> Iterator[None]:
    """Without the rights of root, where the tests run as root."""
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and what is in it."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def harm_a_leaf(path: Path) -> None:
    """Overwrite a page that is not needed to open the book."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_step_change_account_id'"
        ).fetchone()
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 + 8 : page * 4096] = b"\x5a" * 4088
    path.write_bytes(whole)


def impatient(monkeypatch: pytest.MonkeyPatch, *more: str) -> None:
    """New connections do not wait for others; further rules may be added."""
    rules = [rule for rule in connection_rules.RULES if not rule.startswith("busy_timeout")]
    monkeypatch.setattr(connection_rules, "RULES", (*rules, "busy_timeout = 20", *more))
