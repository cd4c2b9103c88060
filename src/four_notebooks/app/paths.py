"""Where the program finds its own files, and where it keeps the user's."""

from __future__ import annotations

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


def data_folder() -> Path:
    """The user's own folder for books; it may not exist yet."""
    import appdirs

    return Path(appdirs.user_data_dir(APP, appauthor=False))


def log_folder() -> Path:
    """Where crash reports are written; it may not exist yet."""
    import appdirs

    return Path(appdirs.user_log_dir(APP, appauthor=False))


def local_settings_file() -> Path:
    """The file that keeps what belongs to this machine: theme, language, window."""
    import appdirs

    return Path(appdirs.user_config_dir(APP, appauthor=False)) / "desk.json"


def default_book() -> Path:
    """The book that opens when no other was named or used last."""
    return data_folder() / f"four-notebooks{BOOK_ENDING}"


def sample_book() -> Path:
    """Where the sample book lies when it is opened from the welcome page."""
    return data_folder() / f"sample{BOOK_ENDING}"
