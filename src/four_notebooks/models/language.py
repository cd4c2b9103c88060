"""Which language the interface speaks: what is exported, printed and asked follows it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CODE = QT_TRANSLATE_NOOP("Language", "en")
"""The code of the language; its translation is the code of the translation's language."""


def spoken() -> str:
    """``zh_CN`` or ``en``."""
    return QCoreApplication.translate("Language", str(_CODE))
