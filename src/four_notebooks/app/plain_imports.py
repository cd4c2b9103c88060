"""Imports without PySide's detour."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what is undone here is done by its import


def import_plainly() -> None:
    """Let modules be imported as Python does it, from now on.

    Importing PySide6 puts a function of its own in the place of ``__import__``, which
    reads the source text of every module that is imported afterwards and looks in it for
    ``from __feature__ import …``. This program has none of those, and reading a hundred
    files, and SQLAlchemy's hundred behind the first board, takes longer than showing it.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
