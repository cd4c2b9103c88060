"""Somebody at work on a book, to be killed at any moment: ``working.py MODE BOOK SEED``.

Each line on standard output is a JSON list. ``["begun", what]`` says what is being tried,
``["kept", [[table, id, row or null], ...]]`` what the program has confirmed since.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    Move,
    MoveKind,
    Notebook,
    Setting,
)
from four_notebooks.storage import attachment_files, codec, opening, upgrade
from four_notebooks.storage.backup import attachments_folder, make_backup
from four_notebooks.storage.changes import Announcement, Change, StepName
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.revision import HEAD, KNOWN
from four_notebooks.storage.store import Store

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LEADS = 150
LATER = f"{int(HEAD) + 1:04}"
"""The revision that an upgrade of the tests leads to."""
_said = threading.Lock()


def say(word: str, what: object) -> None:
    """One line, at once, in one piece."""
    with _said:
        os.write(1, (json.dumps([word, what], ensure_ascii=False) + "\n").encode())


def kept(told: Announcement | None) -> None:
    """Say what a step that is committed has written."""
    rows = []
    for change in told.changes if told else ():
        record = change.record
        row = None if change.after is None else codec.to_row(change.after)
        rows.append([codec.TABLES[type(record)], record.id, row])
    say("kept", rows)


class Worker:
    """One sitting at a book."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.random = random.Random(seed)
        self.store = Store(open_book(path))
        self.now = START + timedelta(minutes=seed * 1000)
        self.typed = ""
        self.look_at_the_draft()

    def look_at_the_draft(self) -> None:
        """Typing goes on where it was left."""
        drafts = self.store.drafts("entry/1")
        self.typed = drafts[0].text if drafts else ""

    def step(self, code: str, *changes: Change) -> None:
        self.now += timedelta(seconds=30)
        say("begun", code)
        kept(self.store.step(StepName(code), changes, at=self.now))

    def make_an_account(self) -> None:
        (number,) = self.store.new_ids(Account)
        self.step("create", Change(None, Account(id=number, name="恒远", created_at=self.now)))

    def move_an_account(self) -> None:
        accounts = self.store.all(Account)
        if not accounts:
            return
        value = self.random.choice(accounts)
        to = self.random.choice([n for n in Notebook if n is not value.notebook])
        line = Move(
            id=self.store.new_ids(Move)[0],
            account_id=value.id,
            at=self.now,
            kind=MoveKind.MOVE,
            from_notebook=value.notebook,
            to_notebook=to,
        )
        self.step("move", Change(None, line), Change(value, replace(value, notebook=to)))

    def type_a_little(self) -> None:
        self.typed += self.random.choice("客户说预算月底批下来，要再谈一次。")
        say("begun", "draft")
        self.store.set_draft("entry/1", self.typed, at=self.now)
        row = {"id": "entry/1", "text": self.typed, "updated_at": codec.to_ms(self.now)}
        say("kept", [["draft", "entry/1", row]])

    def record_the_visit(self) -> None:
        accounts, drafts = self.store.all(Account), self.store.drafts("entry/1")
        if not accounts or not drafts:
            return
        entry = Entry(
            id=self.store.new_ids(Entry)[0],
            account_id=self.random.choice(accounts).id,
            kind=EntryKind.IN_PERSON,
            start=self.now,
            recorded_at=self.now,
            body=drafts[0].text,
        )
        self.typed = ""
        self.step("record", Change(None, entry), Change(drafts[0], None))

    def undo_or_redo(self) -> None:
        say("begun", "undo")
        kept(self.random.choice([self.store.undo, self.store.undo, self.store.redo])())
        self.look_at_the_draft()

    def import_a_list(self) -> None:
        say("begun", "import")
        with self.store.bulk(StepName("import", count=LEADS), at=self.now) as step:
            for _ in range(LEADS // 10):
                step.add(self._leads())
        kept(step.announcement)

    def _leads(self) -> list[Change]:
        people = self.store.new_ids(Contact, 10)
        changes = []
        for number, person in zip(self.store.new_ids(Account, 10), people, strict=True):
            value = Account(id=number, name=f"客户 {number}", created_at=self.now)
            changes.append(Change(None, value))
            changes.append(Change(None, Contact(id=person, account_id=number, name="林晓")))
        return changes

    def change_a_number(self) -> None:
        """Another window for every account, or the last such step taken back or done again."""
        there = self.store.get(Setting, "rules")
        hours = self.random.randrange(24, 96)
        value = json.dumps(Rules(window_hours=hours).to_json())
        change = Change(there, Setting(id="rules", value=value))
        if self.random.random() < 0.5 and (there is None or there.value != value):
            self.step("settings", change)
        else:
            self.undo_or_redo()

    def back_up(self) -> None:
        content = self.random.randbytes(20_000)
        attachment_files.keep(attachments_folder(self.path), content)
        self.now += timedelta(seconds=30)
        say("backed_up", str(make_backup(self.path, now=self.now)))


def write(worker: Worker) -> None:
    """Types, moves, records, takes back."""
    verbs: list[Callable[[], None]] = [
        *[worker.type_a_little] * 6,
        *[worker.move_an_account] * 3,
        worker.make_an_account,
        worker.record_the_visit,
        worker.undo_or_redo,
    ]
    while True:
        worker.random.choice(verbs)()


def bring_in(worker: Worker) -> None:
    """Imports lists and takes some back, while somebody types."""

    def typing() -> None:
        while True:
            worker.type_a_little()
            time.sleep(0.003)

    threading.Thread(target=typing, daemon=True).start()
    while True:
        worker.import_a_list()
        if worker.random.random() < 0.7:
            say("begun", "undo")
            kept(worker.store.undo())


def change_numbers(worker: Worker) -> None:
    """Lets other rules hold for a few hundred accounts."""
    while len(worker.store.all(Account)) < 2 * LEADS:
        worker.import_a_list()
    while True:
        worker.change_a_number()


def back_up(worker: Worker) -> None:
    """Makes backups between writes."""
    while True:
        worker.make_an_account()
        worker.type_a_little()
        worker.back_up()


def fill_the_index(worker: Worker) -> None:
    """Makes the search index anew, again and again, while somebody works."""
    begun = threading.Event()

    def filling() -> None:
        while True:
            worker.store.fill_index(anew=True, progress=lambda done, of: begun.set())

    threading.Thread(target=filling, daemon=True).start()
    begun.wait()
    write(worker)


def main() -> None:
    mode, path, seed = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if mode != "index":
        say("started", os.getpid())
    if mode == "upgrade":
        folder = Path(sys.argv[4])
        upgrade.migrations_folder = lambda: folder
        opening.HEAD, opening.KNOWN = LATER, (*KNOWN, LATER)
        open_book(path, now=START + timedelta(minutes=seed))
        say("upgraded", LATER)
        return
    ways = {
        "write": write,
        "import": bring_in,
        "numbers": change_numbers,
        "back_up": back_up,
        "index": fill_the_index,
    }
    ways[mode](Worker(path, seed))


if __name__ == "__main__":
    main()
