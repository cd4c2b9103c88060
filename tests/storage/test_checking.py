import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from invented import account, contact, visit
from surroundings import harm_a_leaf
from test_erasing import attach

from four_notebooks.method.values import Account
from four_notebooks.storage import attachment_files
from four_notebooks.storage.backup import attachments_folder
from four_notebooks.storage.checking import check
from four_notebooks.storage.store import Store


def by_hand(path: Path, order: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(order)


def filled(store: Store, path: Path) -> Account:
    value = account(store)
    person = contact(store, value)
    visit(store, value, person)
    attach(store, path, value, b"picture")
    account(store, "另一家")
    return value


@pytest.mark.parametrize(
    ("order", "code", "table"),
    [
        ("UPDATE standing SET attempts = 7 WHERE account_id = 1", "standing", "standing"),
        ("DELETE FROM standing WHERE account_id = 1", "standing", "standing"),
        ("UPDATE entry SET met = '[77]'", "reference", "entry"),
        ("UPDATE contact SET reports_to = 77", "reference", "contact"),
        ("UPDATE contact SET account_id = 2", "reference", "entry"),
        ("UPDATE attachment SET entry_id = 77", "reference", "attachment"),
        ("UPDATE account SET status = 'lost'", "value", "account"),
        ("UPDATE account SET phones = '[' WHERE id = 1", "value", "account"),
        ("UPDATE entry SET account_id = 77", "foreign_key", "entry"),
        ("INSERT INTO setting VALUES ('rules', '{', 1)", "value", "setting"),
        ("UPDATE step SET state = 'open' WHERE id = 2", "open_step", "step"),
        ("UPDATE step_change SET after = '{' WHERE step_id = 2", "value", "step_change"),
    ],
)
def test_what_was_changed_by_another_hand_is_found(
    store: Store, path: Path, order: str, code: str, table: str
) -> None:
    filled(store, path)
    assert check(path) == []
    by_hand(path, order)
    assert (code, table) in {(finding.code, finding.table) for finding in check(path)}


def test_rebuilding_mends_the_standing(store: Store, path: Path) -> None:
    filled(store, path)
    by_hand(path, "UPDATE standing SET attempts = 7, keys = ''")
    by_hand(path, "DELETE FROM standing WHERE account_id = 2")
    assert len(check(path)) == 2
    assert store.rebuild_standing() == 2
    assert check(path) == []


def test_an_attachment_that_is_gone_or_changed_is_found(store: Store, path: Path) -> None:
    picture = attach(store, path, filled(store, path), b"another")
    file = attachment_files.place(attachments_folder(path), picture.digest)
    file.write_bytes(b"changed")
    assert [finding.code for finding in check(path)] == ["attachment_changed"]
    file.unlink()
    (finding,) = check(path)
    assert (finding.code, finding.record_id) == ("attachment_missing", picture.id)


def test_damaged_pages_are_found(connected: Callable[[], Store], path: Path) -> None:
    store = connected()
    filled(store, path)
    store.close()
    store.opening.close()
    harm_a_leaf(path)
    assert {finding.code for finding in check(path)} == {"pages"}


def test_a_book_whose_rules_say_nothing_opens_with_the_default_ones(
    connected: Callable[[], Store], path: Path
) -> None:
    account(connected())
    by_hand(path, "INSERT INTO setting (id, value, version) VALUES ('rules', '[1', 1)")
    store = connected()
    account(store, "另一家")
    assert [(f.code, f.table) for f in check(path)] == [("value", "setting")]
