from pathlib import Path

import pytest
from invented import NOW, account, contact, do, everything, visit
from surroundings import contents

from four_notebooks.method.values import Account, Attachment
from four_notebooks.storage import attachment_files, course
from four_notebooks.storage.backup import attachments_folder, is_good, list_backups, make_backup
from four_notebooks.storage.changes import Announcement, Change
from four_notebooks.storage.checking import check
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.store import Store

SECRET = "唯一的秘密词"


def attach(store: Store, path: Path, to: Account, content: bytes) -> Attachment:
    digest, size = attachment_files.keep(attachments_folder(path), content)
    value = Attachment(
        id=store.new_ids(Attachment)[0],
        account_id=to.id,
        digest=digest,
        name="图.png",
        media_type="image/png",
        size=size,
        added_at=NOW,
    )
    do(store, "attach", Change(None, value))
    return value


def files_that_hold(folder: Path, text: str) -> list[str]:
    return [name for name, content in contents(folder).items() if text.encode() in content]


@pytest.mark.parametrize("backups", [False, True])
def test_erasing_removes_every_trace(store: Store, path: Path, backups: bool) -> None:
    kept = account(store, "留下的")
    shared = attach(store, path, kept, b"shared")
    before = everything(store)
    gone = account(store, SECRET)
    person = contact(store, gone, SECRET)
    visit(store, gone, person, body=SECRET * 3000)
    attach(store, path, gone, b"shared")
    own = attach(store, path, gone, SECRET.encode())
    store.set_draft(f"entry/{gone.id}", SECRET, at=NOW)
    make_backup(path, now=NOW)
    heard: list[Announcement] = []
    store.listen(heard.append)
    told = store.erase([gone.id], drafts=[f"entry/{gone.id}"], backups=backups)
    assert heard == [told]
    assert (told.step_id, told.accounts) == (0, {gone.id})
    assert {type(change.before).__name__ for change in told.changes} == {
        "Account",
        "Contact",
        "Entry",
        "Attachment",
        "Draft",
    }
    assert everything(store) == before
    assert check(path) == []
    left = files_that_hold(path.parent, SECRET)
    assert all("backups" in name for name in left)
    assert bool(left) is not backups
    folder = attachments_folder(path)
    assert attachment_files.place(folder, shared.digest).exists()
    assert not attachment_files.place(folder, own.digest).exists()
    (backup,) = list_backups(path)
    assert is_good(backup.path)


def test_stopped_before_its_commit_erasing_takes_nothing(store: Store, path: Path) -> None:
    gone = account(store, SECRET)
    visit(store, gone, body=SECRET)
    before, told = everything(store), list[Announcement]()
    store.listen(told.append)
    with course.along(9, lambda done, of: None, lambda: True), pytest.raises(course.Stopped):
        store.erase([gone.id])
    assert (everything(store), told) == (before, [])
    assert check(path) == []


def test_stopped_after_its_commit_erasing_clears_up_all_the_same(store: Store, path: Path) -> None:
    gone = account(store, SECRET)
    visit(store, gone, body=SECRET * 50)
    make_backup(path, now=NOW)
    told: list[Announcement] = []
    went: list[tuple[int, int]] = []
    store.listen(told.append)
    weight = 2 * store.extent()
    with course.along(weight, lambda done, of: went.append((done, of)), lambda: bool(told)):
        store.erase([gone.id], backups=True)
    assert files_that_hold(path.parent, SECRET) == []
    assert went == [(0, weight), (weight // 2, weight), (weight, weight)]


def test_undo_goes_on_round_what_was_erased(store: Store) -> None:
    gone = account(store, SECRET)
    kept = account(store, "留下的")
    visit(store, gone)
    do(store, "remove", Change(kept, None))
    store.erase([gone.id])
    codes = []
    while (told := store.undo()) is not None:
        codes.append(told.name.code)
    assert codes == ["remove", "create_account"]
    assert store.all(Account) == []


def test_a_backup_that_was_erased_from_opens_without_the_text(store: Store, path: Path) -> None:
    account(store, "留下的")
    gone = account(store, SECRET)
    backup = make_backup(path, now=NOW)
    store.erase([gone.id], backups=True)
    opening = open_book(backup, read_only=True)
    reading = Store(opening)
    assert [one.name for one in reading.all(Account)] == ["留下的"]
    reading.close()
    opening.close()
