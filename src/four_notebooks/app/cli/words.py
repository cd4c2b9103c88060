"""What the command line says, in the user's language.

English needs no Qt; the first Chinese sentence loads QtCore and the translations.
"""

from __future__ import annotations

import os
import sys
from typing import Final

from four_notebooks.app import paths

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
    load_translations()
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(context, source)


def load_translations() -> None:
    """Give Qt's own translate() the chosen language; a second call does nothing."""
    if _translators or _chosen == "en":
        return
    from PySide6.QtCore import QCoreApplication, QTranslator

    if QCoreApplication.instance() is None:
        _translators.append(QCoreApplication([]))
    translator = QTranslator()
    if translator.load(str(paths.resource("i18n", f"four_notebooks_{_chosen}.qm"))):
        QCoreApplication.installTranslator(translator)
    _translators.append(translator)


_translators: list[object] = []


def warn(sentence: str) -> None:
    """Write one line to stderr; a stderr that nobody reads is no fault."""
    try:
        print(sentence.replace("\n", " "), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return
