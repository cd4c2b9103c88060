"""What the command line says, in the user's language.

English needs no Qt; the first Chinese sentence loads QtCore and the translations.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Final

from four_notebooks.app import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

CONTEXT: Final = "CommandLine"
_chosen = "en"


def choose_language(wanted: str = "system") -> str:
    """Decide the language of all that follows: ``zh_CN`` or ``en``; returns the choice."""
    global _chosen  # noqa: PLW0603 - one process speaks one language on its command line
    _chosen = wanted if wanted in ("zh_CN", "en") else system_language()
    return _chosen


def chosen_language() -> str:
    """The language that was chosen."""
    return _chosen


def system_language() -> str:
    """The language of the user's environment: ``zh_CN`` or ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        value = os.environ.get(name, "")
        if value and value not in ("C", "C.UTF-8", "POSIX"):
            return "zh_CN" if value.lower().startswith("zh") else "en"
    if sys.platform in ("win32", "darwin"):
        import locale

        name = locale.getlocale()[0] or ""
        return "zh_CN" if name.lower().startswith(("zh", "chinese")) else "en"
    return "en"


def text(source: str, /, **values: object) -> str:
    """A sentence of the command line in the chosen language, its ``{places}`` filled."""
    return translated(CONTEXT, source).format(**values)


def translated(context: str, source: str) -> str:
    """A marked sentence of any context in the chosen language."""
    if _chosen == "en":
        return source
    return _translator(_chosen).translate(context, source) or source


@cache
def _translator(language: str) -> QTranslator:
    """The translations of a language; they need no application object."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(paths.resource("i18n", f"four_notebooks_{language}.qm")))
    return translator


@contextmanager
def speaking() -> Iterator[None]:
    """Inside, words that models find are in the chosen language too."""
    if _chosen == "en":
        yield
        return
    from PySide6.QtCore import QCoreApplication

    app = QCoreApplication.instance() or QCoreApplication([paths.APP])
    translator = _translator(_chosen)
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def warn(sentence: str) -> None:
    """Write one line to stderr; a stderr that nobody reads is no fault."""
    try:
        print(sentence.replace("\n", " "), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return
