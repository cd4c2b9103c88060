"""Where the program finds its own files, and where it keeps the user's."""

from __future__ import annotations

import os
from pathlib import Path

APP = "four-notebooks"
BOOK_ENDING = ".book"
_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file that comes with the program: beside the package when installed from a wheel,
    two levels up when run from its sources."""
    beside = _PACKAGE / "resources"
    root = beside if beside.is_dir() else _PACKAGE.parent.parent / "resources"
    return root.joinpath(*parts)


def _user_folder(kind: str) -> Path:
    """One of the user's folders as the system has them; it may not exist yet.

    A variable that is set to nothing, or to a place that depends on where one stands, is
    no answer (XDG base directories).
    """
    import appdirs

    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        if name in os.environ and not Path(os.environ[name]).is_absolute():
            del os.environ[name]
    return Path(getattr(appdirs, f"user_{kind}_dir")(APP, appauthor=False))


def data_folder() -> Path:
    """The user's own folder for books; it may not exist yet."""
    return _user_folder("data")


def log_folder() -> Path:
    """Where crash reports are written; it may not exist yet."""
    return _user_folder("log")


def local_settings_file() -> Path:
    """The file that keeps what belongs to this machine: theme, language, window."""
    return _user_folder("config") / "desk.json"


def default_book() -> Path:
    """The book that opens when no other was named or used last."""
    return data_folder() / f"four-notebooks{BOOK_ENDING}"


def sample_book() -> Path:
    """Where the sample book lies when it is opened from the welcome page."""
    return data_folder() / f"sample{BOOK_ENDING}"
