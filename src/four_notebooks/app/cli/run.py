"""Runs one command: opens the book, hands it over, turns every known fault into a line."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from four_notebooks.app import clock, paths
from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish, command_named, usage
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import (
    BookDamaged,
    BookEmpty,
    BookError,
    BookInUse,
    BookNewer,
    BookReadOnly,
)

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
UNUSABLE: Final = 3
_UNUSABLE_BOOKS: Final = (BookDamaged, BookEmpty, BookInUse, BookNewer, BookReadOnly)


class Unsuitable(Exception):  # noqa: N818 - an answer, not a fault
    """A command cannot go on; ``source`` is the marked sentence, ``code`` the exit code."""

    def __init__(self, source: str, code: int = REFUSED, **values: object) -> None:
        super().__init__(source)
        self.source = source
        self.code = code
        self.values = values


def run(wish: Wish) -> int:
    """Do what a command line wishes and return its exit code; known faults become a line."""
    _speak_unicode()
    command = command_named(wish.command)
    module = import_module(f"four_notebooks.app.cli.{command.module}")
    try:
        code: int = getattr(module, f"run_{command.name}")(wish)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        return DONE
    except Unsuitable as answer:
        words.warn(words.text(answer.source, **answer.values))
        return answer.code
    except (BookError, Refused) as fault:
        return told(fault)
    except KeyboardInterrupt:
        return 130
    except OSError as fault:
        name = fault.filename or ""
        words.warn(f"{fault.strerror}: {name}" if name else str(fault.strerror or fault))
        return REFUSED
    return code


def told(fault: BookError | Refused) -> int:
    """Say a known fault in one line and return the exit code that stands for it."""
    from four_notebooks.models.faults import sentence

    words.warn(sentence(fault, words.translated))
    return UNUSABLE if isinstance(fault, _UNUSABLE_BOOKS) else REFUSED


def book_path(wish: Wish) -> Path:
    """The book a command works on: the one named, else the usual one."""
    return (wish.book or paths.default_book()).absolute()


def now_of(wish: Wish) -> clock.Now:
    """The clock of a command: it stands at ``--now``, else it is the computer's."""
    return clock.standing(wish.now) if wish.now is not None else clock.system_now


@contextmanager
def reading(wish: Wish) -> Iterator[Book]:
    """The book of a command that only reads; works beside the running program."""
    book = Book.open(
        book_path(wish), now=now_of(wish), zone=clock.zone_of(wish.now), read_only=True
    )
    try:
        if book.newer:
            raise BookNewer(book.path)
        yield book
    finally:
        book.close()


@contextmanager
def writing(wish: Wish, *, create: bool = False) -> Iterator[Book]:
    """The book of a command that writes; with ``create`` a missing one is made."""
    path = book_path(wish)
    if create and wish.book is None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    book = Book.open(path, now=now_of(wish), zone=clock.zone_of(wish.now), create=create)
    try:
        if book.read_only:
            raise BookReadOnly(path)
        yield book
    finally:
        book.close()


def show_json(value: object) -> None:
    """Print a value for machines, in UTF-8, readable by people too."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def show_usage() -> int:
    """Print how the program is called."""
    print(usage())
    return DONE


def _speak_unicode() -> None:
    """Names must come out whole whatever the terminal was set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace"
            )


def _silence_stdout() -> None:
    """Whoever read our output has gone: nothing may complain while the program ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
