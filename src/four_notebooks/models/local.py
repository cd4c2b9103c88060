"""What belongs to this machine and not to a book: theme, language, window, last place."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

RECENT_BOOKS: Final = 8
THEMES: Final = ("system", "light", "dark")
LANGUAGES: Final = ("system", "zh_CN", "en")
DENSITIES: Final = ("comfortable", "compact")


class LocalSettings:
    """Settings of one machine in one small JSON file.

    A file that is missing or spoilt gives the defaults; one that cannot be written is
    no reason to disturb anybody, the values then last until the program ends. With no
    file at all (``path`` None) nothing is ever kept.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values: dict[str, object] = _read(path)

    def get(self, name: str, default: object = None) -> object:
        """The value kept under ``name``, or ``default``."""
        return self._values.get(name, default)

    def set(self, name: str, value: object) -> None:
        """Keep a JSON value under ``name`` and write it to the disk."""
        if self._values.get(name, _NOTHING) == value:
            return
        self._values[name] = value
        self._write()

    def update(self, **values: object) -> None:
        """Keep several values with one write."""
        if any(self._values.get(name, _NOTHING) != value for name, value in values.items()):
            self._values.update(values)
            self._write()

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._choice("theme", THEMES)

    @theme.setter
    def theme(self, value: str) -> None:
        self.set("theme", value)

    @property
    def language(self) -> str:
        """``system``, ``zh_CN`` or ``en``."""
        return self._choice("language", LANGUAGES)

    @language.setter
    def language(self, value: str) -> None:
        self.set("language", value)

    @property
    def density(self) -> str:
        """``comfortable`` or ``compact``."""
        return self._choice("density", DENSITIES)

    @density.setter
    def density(self, value: str) -> None:
        self.set("density", value)

    @property
    def motion(self) -> bool:
        """Whether things may move."""
        return self.get("motion", True) is not False

    @motion.setter
    def motion(self, value: bool) -> None:
        self.set("motion", bool(value))

    @property
    def last_book(self) -> Path | None:
        """The book that was open last."""
        books = self.recent_books
        return books[0] if books else None

    @property
    def recent_books(self) -> list[Path]:
        """The books opened lately, the last one first."""
        kept = self.get("recent_books", [])
        if not isinstance(kept, list):
            return []
        return [Path(book) for book in kept if isinstance(book, str) and book]

    def book_opened(self, path: Path) -> None:
        """Put a book at the head of the recent ones."""
        others = [book for book in self.recent_books if book != path]
        self.set("recent_books", [str(book) for book in [path, *others][:RECENT_BOOKS]])

    def forget_book(self, path: Path) -> None:
        """Take a book off the list of recent ones."""
        self.set("recent_books", [str(book) for book in self.recent_books if book != path])

    def place(self, book: Path) -> dict[str, object]:
        """The page, account and whatever else was last seen in a book."""
        places = self.get("places", {})
        place = places.get(str(book), {}) if isinstance(places, dict) else {}
        return dict(place) if isinstance(place, dict) else {}

    def keep_place(self, book: Path, place: dict[str, object]) -> None:
        """Remember what is being looked at in a book."""
        kept = self.get("places", {})
        places = dict(kept) if isinstance(kept, dict) else {}
        places.pop(str(book), None)
        places[str(book)] = place
        while len(places) > RECENT_BOOKS:
            places.pop(next(iter(places)))
        self.set("places", places)

    def _choice(self, name: str, among: tuple[str, ...]) -> str:
        value = self.get(name)
        return value if value in among else among[0]

    def _write(self) -> None:
        if self._path is None:
            return
        import tempfile

        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".desk-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(self._values, file, ensure_ascii=False, indent=1, sort_keys=True)
                Path(name).replace(self._path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise


_NOTHING: Final = object()


def _read(path: Path | None) -> dict[str, object]:
    if path is None:
        return {}
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
