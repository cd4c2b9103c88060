"""Exports come whole or not at all, whatever stands in the way; and they can be stopped."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.out.forms import FORMS, WHOLE_ONLY, export
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
ALL = [*FORMS, ""]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("book") / "a.book"
    book = Book.open(path, now=lambda: NOW, zone=UTC, create=True)
    make_sample(book)
    book.attachments.add(book.accounts.all_ids()[0], "图.png", b"x" * 50_000)
    yield book
    book.close()


@contextmanager
def small_disk(most: int) -> Iterator[None]:
    """No file may grow beyond ``most`` bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of files there")
@pytest.mark.parametrize("ending", ALL)
def test_a_full_disk_leaves_what_was_there(book: Book, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    if ending:
        path.write_text("earlier")
    with small_disk(400), pytest.raises(OSError, match="too large"):
        export(book, path, "en")
    assert names(tmp_path) == ([path.name] if ending else [])
    assert not ending or path.read_text() == "earlier"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder nobody can write in")
@pytest.mark.parametrize("ending", ALL)
def test_a_folder_that_cannot_be_written_in_is_said_by_the_system(book: Book, ending: str) -> None:
    with pytest.raises(OSError, match="/proc"):
        export(book, Path(f"/proc/self/out{ending}"), "en")


@pytest.mark.parametrize("ending", ALL)
def test_it_can_be_stopped_at_every_moment_it_asks(book: Book, tmp_path: Path, ending: str) -> None:
    asked: list[int] = []
    export(book, tmp_path / f"whole{ending}", "en", cancelled=lambda: bool(asked.append(0)))
    assert asked
    for stop in {0, len(asked) // 2, len(asked) - 1}:
        answers = partial(next, iter([False] * stop), True)
        with pytest.raises(Cancelled):
            export(book, tmp_path / f"part{ending}", "en", cancelled=answers)
    assert names(tmp_path) == [f"whole{ending}"]


@pytest.mark.parametrize("ending", ALL)
def test_who_waits_hears_how_far_it_is_up_to_the_end(
    book: Book, tmp_path: Path, ending: str
) -> None:
    told: list[tuple[int, int]] = []
    export(book, tmp_path / f"out{ending}", "en", progress=lambda *far: told.append(far))
    assert told
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("ending", FORMS)
def test_a_folder_of_that_name_is_not_touched(book: Book, tmp_path: Path, ending: str) -> None:
    (tmp_path / f"out{ending}" / "within").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        export(book, tmp_path / f"out{ending}", "en")
    assert names(tmp_path) == [f"out{ending}"]
    assert names(tmp_path / f"out{ending}") == ["within"]


@pytest.mark.parametrize("ending", ALL)
def test_a_link_stays_a_link(book: Book, tmp_path: Path, ending: str) -> None:
    there, link = tmp_path / "there", tmp_path / f"link{ending}"
    there.mkdir()
    target = there / f"real{ending}"
    link.symlink_to(target)
    export(book, link, "en")
    assert link.is_symlink()
    assert target.exists()
    assert names(there) == [target.name]


@pytest.mark.parametrize("ending", FORMS)
def test_who_has_the_earlier_file_open_goes_on_reading_it(
    book: Book, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"out{ending}"
    path.write_text("earlier")
    with path.open() as earlier:
        export(book, path, "en")
        assert earlier.read() == "earlier"
    assert path.read_bytes() != b"earlier"


@pytest.mark.skipif(os.name == "nt", reason="rights of files are others there")
@pytest.mark.parametrize("ending", FORMS)
def test_only_its_owner_can_read_a_file(book: Book, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out{ending}"
    export(book, path, "en")
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_among_the_books_own_files(book: Book, tmp_path: Path) -> None:
    for place in (book.path, book.attachments_folder / "x.csv", book.attachments_folder):
        with pytest.raises(Refused, match="is_the_book"):
            export(book, place, "en")
    (tmp_path / "link.csv").symlink_to(book.path)
    with pytest.raises(Refused, match="is_the_book"):
        export(book, tmp_path / "link.csv", "en")
    assert book.check() == []


def test_folders_made_on_the_way_go_when_the_export_fails(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export(book, tmp_path / "a" / "b" / "out", "en", cancelled=lambda: True)
    assert names(tmp_path) == []


@pytest.mark.parametrize("ending", [form for form in ALL if form not in WHOLE_ONLY])
def test_some_accounts_go_out_alone(
    book: Book, tmp_path: Path, ending: str, everything: Callable[[Path], str]
) -> None:
    wanted, other = book.board.ids(book.accounts.get(book.accounts.all_ids()[0]).notebook)[:2]
    name, elsewhere = book.accounts.get(wanted).name, book.accounts.get(other).name
    path = tmp_path / f"out{ending}"
    export(book, path, "en", only={wanted})
    assert elsewhere not in everything(path)
    if ending != ".ics":
        assert name in everything(path)


@pytest.fixture
def everything() -> Callable[[Path], str]:
    """All text of an export, packed or not, in one file or many."""

    def read(path: Path) -> str:
        import openpyxl

        if path.is_dir():
            return "".join(each.read_text("utf-8") for each in sorted(path.glob("*.md")))
        if path.suffix != ".xlsx":
            return path.read_text("utf-8")
        sheets = openpyxl.load_workbook(path)
        return "".join(str(c.value) for sheet in sheets for row in sheet.iter_rows() for c in row)

    return read
