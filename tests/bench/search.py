"""Search over large books: the index against a bare LIKE, its cost per save and its size."""

from __future__ import annotations

import json
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from books import NOTEBOOKS, PEOPLE, name_of
from figures import line, middle, ms, percentile, ratio
from notes import Writer

from four_notebooks.method.values import Account, Contact, Entry, EntryKind
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.storage import codec
from four_notebooks.storage.connection import connect
from four_notebooks.storage.search.documents import record_of
from four_notebooks.storage.search.filling import Fill
from four_notebooks.storage.search.wanted import Wanted

ACCOUNTS = 10_000
NAMED = "华启"
_DAYS = 1500
_SEED = 20261121


def make(path: Path, visits: int, now: datetime) -> int:
    """A book of 10,000 accounts with so many visits, by plain inserts; bytes of their text."""
    Book.open(path, now=lambda: now, zone=UTC, create=True).close()
    writer, size = Writer(_SEED), 0
    with closing(connect(path, mode="rw")) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("BEGIN")
        for record in _accounts(writer, now):
            _insert(raw, record)
        _standings(raw)
        pool = [writer.note() for _ in range(min(visits, 250_000))]
        for number in range(visits):
            body = pool[number % len(pool)]
            if number >= len(pool):
                cut = writer.chance.randrange(20, 140)
                body = body[cut:] + pool[writer.chance.randrange(len(pool))][:cut]
            if visits >= 1_000_000:
                body = f"{NAMED}{body}"
            start = now - timedelta(days=_DAYS) + timedelta(days=_DAYS * number / visits)
            entry = Entry(
                id=number + 1,
                account_id=1 + writer.chance.randrange(ACCOUNTS),
                kind=EntryKind.IN_PERSON,
                start=start,
                recorded_at=start,
                body=body,
            )
            size += len(body.encode())
            _insert(raw, entry)
        # Only now: an empty book would have begun with a whole index.
        raw.execute("DELETE FROM derived WHERE id LIKE 'search%'")
        raw.execute("COMMIT")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return size


def _accounts(writer: Writer, now: datetime) -> Iterator[Account | Contact]:
    for number in range(ACCOUNTS):
        place = number + 1
        name = NAMED if number == 0 else f"{NAMED}精密" if number == 1 else name_of(number)
        yield Account(
            id=place,
            name=name,
            created_at=now - timedelta(days=_DAYS),
            notebook=NOTEBOOKS[number % len(NOTEBOOKS)],
            phones=(f"138{number:04d} {writer.chance.randrange(10_000):04d}",),
        )
        yield Contact(
            id=place, account_id=place, name=PEOPLE[number % len(PEOPLE)], title="采购总监"
        )


_MADE: dict[type[Account | Contact | Entry], tuple[str, tuple[str, ...]]] = {}


def _insert(raw: sqlite3.Connection, record: Account | Contact | Entry) -> None:
    row = codec.to_row(record) | {"version": 1}
    kind = type(record)
    if kind not in _MADE:
        names = tuple(row)
        marks = ", ".join("?" * len(names))
        _MADE[kind] = (
            f"INSERT INTO {codec.TABLES[kind]} ({', '.join(names)}) VALUES ({marks})",
            names,
        )
    order, names = _MADE[kind]
    raw.execute(order, [row[name] for name in names])


def _standings(raw: sqlite3.Connection) -> None:
    """What the search reads of standings: who is in the bin, and where cards lie."""
    blank = {
        name: 0 if "INT" in kind or kind in ("BOOLEAN", "FLOAT") else ""
        for _, name, kind, needed, *_ in raw.execute("PRAGMA table_info(standing)")
        if needed
    }
    given = blank | {"on_board": 1, "status": "active", "later_plans": "[]", "chain": "[]"}
    names = [name for name in given if name not in ("account_id", "name", "notebook")]
    marks = ", ".join("?" * len(names))
    raw.execute(
        f"INSERT INTO standing (account_id, name, notebook, {', '.join(names)})"
        f" SELECT id, name, notebook, {marks} FROM account",
        [given[name] for name in names],
    )


def fill(book: Book, path: Path) -> tuple[float, int]:
    """Fill the index as a rebuild does; seconds taken and bytes the file grew by."""
    before = path.stat().st_size
    start = time.perf_counter()
    filling = Fill(book.store._piece, 2.0)
    filling.begin(anew=True)
    filling.run(progress=lambda done, of: book.store.fold_log() if done % 40_000 == 0 else None)
    taken = time.perf_counter() - start
    with closing(connect(path, mode="rw")) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (free,) = raw.execute("PRAGMA freelist_count").fetchone()
    return taken, path.stat().st_size - before - free * 4096


def queries(path: Path, rounds: int) -> dict[tuple[int, str], list[str]]:
    """Words of 1-4 characters that stand in the visits: common ones and rare ones."""
    chance = random.Random(7)
    found: dict[tuple[int, str], list[str]] = {}
    with closing(connect(path, mode="read")) as raw:
        (most,) = raw.execute("SELECT max(id) FROM entry").fetchone()
        bodies = [
            row[0]
            for _ in range(400)
            for row in raw.execute(
                "SELECT body FROM entry WHERE id = ?", (1 + chance.randrange(most),)
            )
        ]
    counted: dict[str, int] = {}
    for length in (1, 2, 3, 4):
        words = set()
        for body in bodies:
            at = chance.randrange(len(body) - length)
            word = body[at : at + length]
            if word.isalnum() and not word.isascii():
                words.add(word)
        counted = {word: sum(word in body for body in bodies) for word in words}
        ordered = sorted(words, key=lambda word: (counted[word], word))
        number = max(8, rounds * 4)
        found[length, "rare"] = ordered[:number]
        found[length, "common"] = ordered[-number:]
    return found


def timed(work: Callable[[str], object], words: list[str]) -> list[float]:
    """How long the work takes for each of the words: the middle of three times."""
    taken = []
    for word in words:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            work(word)
            times.append(time.perf_counter() - start)
        taken.append(middle(times))
    return taken


def measure(home: Path, rounds: int, *, large: bool) -> Iterator[str]:
    """Both sizes: 10,000 accounts with 100,000 visits, and with 1,000,000."""
    sizes = [100_000, *([1_000_000] if large else [])]
    if rounds < 5:
        sizes[0] = 20_000
    for visits in sizes:
        path = home / f"search-{visits}.fournotebooks"
        yield from _measured(path, visits, rounds)
        for left in path.parent.glob(f"{path.name}*"):
            if left.is_file():
                left.unlink()


def _measured(path: Path, visits: int, rounds: int) -> Iterator[str]:
    now = datetime.now(UTC)
    size = make(path, visits, now)
    book = Book.open(path, now=lambda: now, zone=UTC)
    try:
        book.warm()
        taken, grown = fill(book, path)
        yield line(f"{visits:,} visits: index filled, per record", ms(taken / visits))
        yield line("its size against the text", ratio(grown / size), "1.30 x")
        yield from _asked(book, path, rounds)
        yield from _found(book, visits)
        yield from _naughty(book)
        yield from _saved(book, rounds)
    finally:
        book.close()


def _asked(book: Book, path: Path, rounds: int) -> Iterator[str]:
    """The newest twenty with their bodies: from the index, and by LIKE; and whole answers.

    Neither of the first two counts what there is besides; whole answers do, up to 999.
    """
    asking = book.new_asking()
    scan = connect(path, mode="read")

    def index(word: str) -> None:
        with asking.moment() as moment:
            places = moment.texts(Wanted((word,)), 20, counted=False).places
            moment.read("entry", [record_of(place.key)[1] for place in places])

    def like(word: str) -> None:
        scan.execute(
            "SELECT id, body FROM entry WHERE body LIKE ? ORDER BY start DESC LIMIT 20",
            (f"%{word}%",),
        ).fetchall()

    every: list[float] = []
    scans: list[float] = []
    whole: list[float] = []
    for (length, sort), words in queries(path, rounds).items():
        timed(index, words)
        taken = timed(index, words)
        slow = timed(like, words[:4])
        found = timed(book.search.find, words)
        every += taken
        scans += slow
        whole += found
        what = f"{length} character{'s' if length > 1 else ''}, {sort}: newest 20 p50 / p95"
        yield line(what, f"{middle(taken) * 1000:.2f} / {ms(percentile(taken, 0.95))}", "1 ms")
        yield line(
            "    by LIKE p50 / p95", f"{middle(slow) * 1000:.0f} / {ms(percentile(slow, 0.95))}"
        )
        yield line(
            "    whole answer of 50, names and marks, p50 / p95",
            f"{middle(found) * 1000:.2f} / {ms(percentile(found, 0.95))}",
        )
    asking.close()
    scan.close()
    yield line("all words: newest 20, p95", ms(percentile(every, 0.95)), "1 ms")
    yield line(
        "all words: LIKE p95 / index p95",
        ratio(percentile(scans, 0.95) / percentile(every, 0.95)),
        "500 x",
    )
    yield line("all words: whole answer of 50, p95", ms(percentile(whole, 0.95)), "16 ms")


def _found(book: Book, visits: int) -> Iterator[str]:
    """The oldest account of a name before all its mentions."""
    taken = timed(book.search.find, [NAMED] * 20)
    first = book.search.find(NAMED)[0]
    right = (first.kind, first.account_id) == ("account", 1)
    yield line(
        f"{NAMED}: the account of that name comes first, p95",
        ms(percentile(taken, 0.95)) if right else "NO",
    )
    both = ["采购 报价单", f"{NAMED} 交期", "苏州 交期", "老板 财务 厂长", "in:B 交期", "价 交期"]
    taken = timed(book.search.find, both * 4)
    yield line("several words and filters, whole answer, p95", ms(percentile(taken, 0.95)), "50 ms")


def _naughty(book: Book) -> Iterator[str]:
    """Words that nobody types: the slowest of them."""
    strings = Path(__file__).resolve().parents[1] / "naughty"
    words = ["的", "的 了 是 在", "采购 技术部 老板 财务 " * 100, "谈" * 10_000]
    words += [" ".join(map(chr, range(0x4E00, 0x4E00 + 400))), '"', '"a OR b*', "\x00\ud800", "%_%"]
    for file in strings.glob("*.json"):
        words += [one for one in json.loads(file.read_text("utf-8")) if isinstance(one, str)]
    taken = timed(book.search.find, words)
    slowest = words[taken.index(max(taken))][:12]
    yield line(
        f"{len(words)} hostile questions, the slowest ({slowest!r:.20})", ms(max(taken)), "50 ms"
    )


def _saved(book: Book, rounds: int) -> Iterator[str]:
    """A confirmed visit with the index and without, in turns, on accounts of their own."""
    writer = Writer(3)
    recording = Recording(account=5, start=book.now() - timedelta(hours=2))
    taken: dict[bool, list[float]] = {True: [], False: []}
    following = book.store._index
    for number in range(rounds * 80):
        indexed = number % 2 == 0
        following._alive = indexed
        account = 100 + number
        visit = replace(recording, account=account, body=writer.note())
        start = time.perf_counter()
        book.journal.record(visit)
        taken[indexed].append(time.perf_counter() - start)
    following.forget()
    yield line("confirmed visit without the index, p50", ms(middle(taken[False])))
    added = middle(taken[True]) - middle(taken[False])
    yield line("the index adds to it, p50", ms(added))
    added = percentile(taken[True], 0.95) - percentile(taken[False], 0.95)
    yield line("the index adds to it, p95", ms(added), "0.90 ms")
