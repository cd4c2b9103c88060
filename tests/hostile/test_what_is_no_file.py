"""Names that stand for something else than a file, and files that change meanwhile."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from goods import GOODS
from saying import said

from four_notebooks.exchange.incoming import read_incoming
from four_notebooks.exchange.outside import content_of
from four_notebooks.exchange.own.lines_in import read_lines
from four_notebooks.exchange.sheet_files import read_sheet
from four_notebooks.exchange.tables_in import read_table
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _noise(path: Path) -> None:
    path.symlink_to("/dev/urandom")


def _socket(path: Path) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as made:
        os.chdir(path.parent)
        made.bind(path.name)


def _into_nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _missing(_: Path) -> None:
    pass


MADE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe": (_pipe, "file_unreadable"),
    "a folder": (_folder, "file_unreadable"),
    "a circle of links": (_circle, "file_unreadable"),
    "zeros without end": (_zeros, "file_unreadable"),
    "noise without end": (_noise, "file_unreadable"),
    "a socket": (_socket, "file_unreadable"),
    "a link into nowhere": (_into_nowhere, "file_missing"),
    "nothing": (_missing, "file_missing"),
}
READERS: dict[str, Callable[[Path], object]] = {
    "any file": lambda path: read_incoming(path, zone=UTC, now=NOW),
    "a table": read_table,
    "a sheet": read_sheet,
    "an export": lambda path: list(read_lines(path)),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("made", MADE)
def test_what_is_no_file_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: str, reader: str
) -> None:
    monkeypatch.chdir(tmp_path)
    make, code = MADE[made]
    path = tmp_path / "list.csv"
    make(path)
    with pytest.raises(Refused) as refused:
        READERS[reader](path)
    assert refused.value.code == code
    english, chinese = said(code, refused.value.values)
    assert str(path) in english
    assert str(path) in chinese


@pytest.mark.timeout(20)
@pytest.mark.parametrize("made", MADE)
def test_what_is_no_file_cannot_be_attached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: Sample, made: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "photo.png"
    MADE[made][0](path)
    account = sample.book.accounts.create("恒远印务")
    with pytest.raises(Refused) as refused:
        sample.book.attachments.add(account.id, path.name, path)
    assert refused.value.code in {"file_missing", "file_unreadable"}
    assert sample.book.attachments.of(account.id) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 300 + ".csv", "half\ud800.csv"])
def test_a_name_that_the_system_forbids_is_refused(tmp_path: Path, reader: str, name: str) -> None:
    with pytest.raises(Refused) as refused:
        READERS[reader](tmp_path / name)
    assert refused.value.code in {"file_unreadable", "file_missing"}
    assert name in said(refused.value.code, refused.value.values)[0]


@pytest.mark.parametrize("reader", READERS)
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, reader: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(GOODS["csv"][1])
    READERS["any file"](path)
    path.chmod(0)
    nobody = os.geteuid() == 0
    if nobody:
        os.seteuid(65534)
    try:
        with pytest.raises(Refused) as refused:
            READERS[reader](path)
    finally:
        if nobody:
            os.seteuid(0)
    assert refused.value.code == "file_unreadable"


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcards", "own", "trello", "sheet"])
def test_two_gigabytes_are_not_read_into_memory(tmp_path: Path, kind: str) -> None:
    import tracemalloc

    ending, good = GOODS[kind]
    path = tmp_path / f"huge{ending}"
    path.write_bytes(good if kind != "own" else b"no export\n")
    os.truncate(path, 2 * 1024**3)
    tracemalloc.start()
    try:
        with pytest.raises(Refused) as refused:
            (read_sheet if kind == "sheet" else READERS["any file"])(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert refused.value.code in {"file_too_large", "yaml_large"}
    assert most < 40 * 1024**2


def test_an_export_with_300_megabytes_behind_it_gives_its_lines(tmp_path: Path, book: Book) -> None:
    from four_notebooks.exchange.own.take_in import take_in

    path = tmp_path / "huge.jsonl"
    path.write_bytes(GOODS["own"][1])
    os.truncate(path, 300 * 1024**2)
    result = take_in(book, path)
    assert (result.added, [row.reason for row in result.failed]) == (12, ["line_too_long"])


def test_a_file_that_says_it_is_empty_and_is_not_is_bounded_all_the_same() -> None:
    growing = Path("/proc/self/maps")
    assert growing.stat().st_size == 0
    with pytest.raises(Refused) as refused:
        content_of(growing, most=100)
    assert refused.value.code == "file_too_large"


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcards", "own"])
def test_a_file_that_changes_while_it_is_read_ends_in_rows_or_a_fault(
    tmp_path: Path, kind: str
) -> None:
    ending, good = GOODS[kind]
    path = tmp_path / f"changing{ending}"
    path.write_bytes(good)
    over = threading.Event()

    def change() -> None:
        while not over.is_set():
            path.write_bytes(good)
            os.truncate(path, len(good) // 2)
            path.unlink()

    changing = threading.Thread(target=change)
    changing.start()
    codes = set()
    try:
        for _ in range(150):
            try:
                READERS["an export" if kind == "own" else "any file"](path)
                codes.add("")
            except Refused as fault:
                codes.add(fault.code)
    finally:
        over.set()
        changing.join()
    mine = {"", "file_missing", "file_empty", "damaged", "not_own", "no_rows", "no_name_column"}
    assert codes <= mine
