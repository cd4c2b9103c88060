"""What belongs to the machine: kept in one small file that may be lost or spoilt."""

from __future__ import annotations

from pathlib import Path

import pytest

from four_notebooks.models.local import RECENT_BOOKS, LocalSettings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "desk.json"


def test_what_is_set_is_there_at_the_next_start(file: Path) -> None:
    LocalSettings(file).theme = "dark"

    assert LocalSettings(file).theme == "dark"


def test_nothing_set_gives_what_the_system_has(file: Path) -> None:
    local = LocalSettings(file)

    assert (local.theme, local.language, local.density, local.motion) == (
        "system",
        "system",
        "comfortable",
        True,
    )
    assert not file.exists()


@pytest.mark.parametrize(
    "spoilt", ["", "{", "[]", '{"theme": 7, "recent_books": "x", "places": 1}']
)
def test_a_spoilt_file_gives_the_defaults(file: Path, spoilt: str) -> None:
    file.parent.mkdir()
    file.write_text(spoilt, encoding="utf-8")
    local = LocalSettings(file)

    assert local.theme == "system"
    assert local.recent_books == []
    assert local.place(Path("a.book")) == {}
    local.keep_place(Path("a.book"), {"page": "board"})
    assert LocalSettings(file).place(Path("a.book")) == {"page": "board"}


def test_recent_books_are_few_and_the_last_comes_first(file: Path) -> None:
    local = LocalSettings(file)
    books = [Path(f"/books/{at}.book") for at in range(RECENT_BOOKS + 3)]
    for book in [*books, books[5]]:
        local.book_opened(book)

    assert local.last_book == books[5]
    assert len(local.recent_books) == RECENT_BOOKS
    assert len(set(local.recent_books)) == RECENT_BOOKS


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    local = LocalSettings(blocked / "desk.json")

    local.density = "compact"

    assert local.density == "compact"


def test_with_no_file_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    LocalSettings().theme = "dark"

    assert list(tmp_path.iterdir()) == []
