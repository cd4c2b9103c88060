"""The entry point: decides what was asked for and loads only what that needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import UsageError, Wish, understand
from four_notebooks.models.marking import QT_TRANSLATE_NOOP

_NO_DISPLAY = QT_TRANSLATE_NOOP(
    "CommandLine",
    "There is no display to open a window on; without one, use a command such as “screenshot”.",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the words after its name and return its exit code.

    0 done, 1 nothing found or refused, 2 wrong usage, 3 the book cannot be used or
    there is no display for a window.
    """
    try:
        wish = understand(sys.argv[1:] if argv is None else argv)
    except UsageError as fault:
        words.choose_language(_language_asked(argv))
        words.warn(words.text(fault.source, **fault.values))
        return 2
    words.choose_language(_language(wish))
    if "help" in wish.values or "version" in wish.values:
        return _introduce(wish)
    if wish.command:
        from four_notebooks.app.cli.run import run

        return run(wish)
    return _open_window(wish)


def _open_window(wish: Wish) -> int:
    for word in wish.words:
        if not os.path.exists(word):  # noqa: PTH110 - pathlib is not needed for a window
            words.warn(words.text(_NO_SUCH, word=word))
            return 2
    if not has_display():
        words.warn(words.text(_NO_DISPLAY))
        return 3
    from four_notebooks.app.plain_imports import import_plainly

    import_plainly()
    from four_notebooks.app.session import open_window

    return open_window(wish)


_NO_SUCH = QT_TRANSLATE_NOOP("CommandLine", "“{word}” is neither a command nor a file.")


def has_display() -> bool:
    """Whether a window can be shown at all."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _language(wish: Wish) -> str:
    chosen = wish.word("language")
    if chosen:
        return chosen
    from four_notebooks.app import paths
    from four_notebooks.models.local import LocalSettings

    return LocalSettings(paths.local_settings_file()).language


def _language_asked(argv: Sequence[str] | None) -> str:
    """The language of a command line that was not understood."""
    asked = " ".join(sys.argv[1:] if argv is None else argv)
    return next((one for one in ("zh_CN", "en") if f"--language {one}" in asked), "system")


def _introduce(wish: Wish) -> int:
    if "version" in wish.values:
        from four_notebooks import __version__

        print(__version__)
        return 0
    from four_notebooks.app.cli.run import show_usage

    return show_usage()
