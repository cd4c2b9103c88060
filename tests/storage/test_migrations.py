import ast
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from invented import NOW, account
from sqlalchemy import create_engine
from surroundings import contents

from four_notebooks.method.values import Account
from four_notebooks.storage import documentation, opening, revision, upgrade
from four_notebooks.storage.backup import is_good, list_backups
from four_notebooks.storage.connection import connect
from four_notebooks.storage.errors import BookDamaged, BookReadOnly
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.search.index import is_of_index
from four_notebooks.storage.store import Store
from four_notebooks.storage.tables import Base

MIGRATIONS = upgrade.migrations_folder()


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """FTS5's own tables are none of SQLAlchemy's."""
    return kind != "table" or name is None or not is_of_index(name)


NEXT = f"{int(revision.HEAD) + 1:04}"


def test_the_constants_name_the_revisions_of_the_folder() -> None:
    script = ScriptDirectory.from_config(upgrade.alembic_config())
    assert script.get_current_head() == revision.HEAD
    assert tuple(r.revision for r in script.walk_revisions())[::-1] == revision.KNOWN


def test_the_migrations_make_the_tables_that_the_program_knows(new_book: Path) -> None:
    engine = create_engine("sqlite://", creator=lambda: connect(new_book, mode="read"))
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": include_name}
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_a_revision_never_imports_the_program() -> None:
    for file in (MIGRATIONS / "versions").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not any(name.startswith("four_notebooks") for name in names), file.name


def test_a_type_of_the_program_is_written_as_the_plain_type_it_rests_on() -> None:
    source = (MIGRATIONS / "env.py").read_text("utf-8")
    (function,) = (
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name == "render_item"
    )
    function.args.args[2].annotation = None
    space: dict[str, object] = {}
    exec(compile(ast.Module([function], []), "env.py", "exec"), space)
    render = space["render_item"]
    assert callable(render)

    class Ours:
        impl = "Text()"
        __module__ = "four_notebooks.storage.types"

    assert render("type", Ours(), SimpleNamespace()) == "sa.'Text()'"
    assert render("type", "x", SimpleNamespace()) is False


def test_every_table_and_column_is_documented() -> None:
    for table in Base.metadata.sorted_tables:
        assert documentation.purpose(table)
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"


def test_the_page_on_the_book_is_as_the_tables_say() -> None:
    page = MIGRATIONS.parent / "docs" / "BOOK.md"
    assert page.read_text("utf-8") == documentation.page()


@pytest.fixture
def older(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of today's revision and a program whose newest revision is ``NEXT``."""
    folder = tmp_path / "later migrations 100%"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (folder / name).write_text((MIGRATIONS / name).read_text("utf-8"))
    for file in (MIGRATIONS / "versions").glob("*.py"):
        (folder / "versions" / file.name).write_text(file.read_text("utf-8"))
    there = open_book(path)
    store = Store(there)
    account(store, "甲")
    store.close()
    there.close()
    monkeypatch.setattr(upgrade, "migrations_folder", lambda: folder)
    monkeypatch.setattr(opening, "HEAD", NEXT)
    monkeypatch.setattr(opening, "KNOWN", (*revision.KNOWN, NEXT))
    return folder / "versions" / f"{NEXT}_next.py"


def write_revision(place: Path, body: str) -> None:
    place.write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f'revision = "{NEXT}"\ndown_revision = "{revision.HEAD}"\n'
        "branch_labels = depends_on = None\n"
        f"def upgrade() -> None:\n{body}"
    )


BATCH = """
    with op.batch_alter_table("account") as batch:
        batch.add_column(sa.Column("region", sa.Text(), nullable=False, server_default=""))
"""


def test_an_older_book_is_upgraded_after_a_checked_backup(older: Path, path: Path) -> None:
    write_revision(older, BATCH)
    there = open_book(path, now=NOW)
    assert (there.revision, there.newer) == (NEXT, False)
    with closing(there.connect()) as connection:
        assert connection.execute("SELECT name, region FROM account").fetchall() == [("甲", "")]
        assert connection.execute("SELECT count(*) FROM step_change").fetchone() == (1,)
    there.close()
    (backup,) = list_backups(path)
    assert (backup.why, backup.at, is_good(backup.path)) == ("upgrade", NOW, True)


FAULTY = {
    "half way": BATCH + '\n    raise RuntimeError("half way")\n',
    "sql": BATCH + '\n    op.execute("INSERT INTO nowhere VALUES (1)")\n',
    "references": BATCH + '\n    op.execute("DELETE FROM account")\n',
}


@pytest.mark.parametrize("fault", FAULTY)
def test_an_upgrade_that_fails_leaves_the_book_as_it_was(
    older: Path, path: Path, fault: str
) -> None:
    write_revision(older, FAULTY[fault])
    before = path.read_bytes()
    with pytest.raises(BookDamaged if fault == "references" else Exception):
        open_book(path, now=NOW)
    assert path.read_bytes() == before
    assert {name for name in contents(path.parent) if "backups" not in name} == {path.name}
    write_revision(older, BATCH)
    open_book(path).close()


def test_an_older_book_cannot_be_read_without_an_upgrade(older: Path, path: Path) -> None:
    before = contents(path.parent)
    with pytest.raises(BookReadOnly):
        open_book(path, read_only=True)
    assert contents(path.parent) == before


def test_keys_are_off_while_tables_are_rebuilt(older: Path, path: Path) -> None:
    """With them on, dropping the old table would take the rows that point to it along."""
    write_revision(older, BATCH)
    open_book(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM standing").fetchone() == (1,)


def test_alembic_is_not_imported_for_a_book_of_today(path: Path) -> None:
    order = (
        "import sys, pathlib; from four_notebooks.storage.opening import open_book;"
        "from four_notebooks.storage.board_reader import BoardReader;"
        "reader = BoardReader(open_book(pathlib.Path(sys.argv[1]))); reader.lines();"
        "print([m for m in ('sqlalchemy', 'alembic', 'four_notebooks.method.values')"
        " if m in sys.modules]);"
        "from four_notebooks.storage.store import Store; print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", order, str(path)], capture_output=True, text=True, check=True
    )
    assert told.stdout == "[]\nFalse\n"


def test_the_developers_way_sees_nothing_to_add(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "alembic", "-c", str(MIGRATIONS / "alembic.ini"), "check"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert "No new upgrade operations detected" in told.stdout
    assert Config(str(MIGRATIONS / "alembic.ini")).get_main_option("script_location")


def test_an_account_of_an_upgraded_book_is_as_it_was(older: Path, path: Path) -> None:
    write_revision(older, "    pass\n")
    there = open_book(path, now=NOW)
    store = Store(there)
    assert [one.name for one in store.all(Account)] == ["甲"]
    store.close()
    there.close()


def test_steps_of_the_first_revision_are_undone_after_the_upgrade(tmp_path: Path) -> None:
    """Its accounts knew no lock; the ledger is converted, so that undo and redo still fit."""
    path = tmp_path / "old.book"
    path.touch()
    with closing(connect(path, mode="rw")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    upgrade.migrate(path, to="0001")
    with closing(connect(path, mode="rw")) as connection:
        row = {
            name: (kind == "TEXT" and "[]") or 0
            for _, name, kind, *_ in connection.execute("PRAGMA table_info(account)")
        }
        row |= {"id": 1, "name": "甲", "notebook": "B", "status": "active", "term": "short"}
        row |= {"need": "unknown", "power": "unknown", "value": "unknown"}
        row |= dict.fromkeys(("amount", "need_at", "power_at", "value_at", "deleted_at"))
        marks = ", ".join("?" for _ in row)
        named = ", ".join(row)
        connection.execute(
            f"INSERT INTO account ({named}) VALUES ({marks})", [*({**row, "version": 1}.values())]
        )
        del row["version"]
        after = json.dumps(row | {"name": "甲"})
        before = json.dumps(row | {"name": "乙"})
        connection.execute(
            "INSERT INTO step VALUES (1, 1, 'edit_account', '甲', 1, 0, 0, '', NULL, 'done', 1)"
        )
        connection.execute(
            "INSERT INTO step_change VALUES (1, 0, 'account', '1', 1, ?, ?)", (before, after)
        )
        connection.commit()
    there = open_book(path, now=NOW)
    store = Store(there)
    assert store.get(Account, 1) == replace(store.all(Account)[0], name="甲", locked=False)
    assert store.undo() is not None
    assert [one.name for one in store.all(Account)] == ["乙"]
    assert store.redo() is not None
    assert [one.name for one in store.all(Account)] == ["甲"]
    store.close()
    there.close()
