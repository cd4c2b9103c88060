"""The Qt application: made once per process, with its language, fonts and look."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from four_notebooks import __version__
from four_notebooks.app import paths
from four_notebooks.models.local import LocalSettings
from four_notebooks.views.look import Density, Look, ThemeChoice

STYLE = "Fusion"
_INPUT_METHODS = "wayland;fcitx;ibus"


def prepare_environment() -> None:
    """What must stand before Qt starts.

    The wheel of Qt has no plugin for fcitx: under QT_IM_MODULE=fcitx only Latin could be
    typed, the list of input methods mends it. On a machine without a machine id libdbus
    would end the program with its warning.
    """
    if sys.platform.startswith("linux"):
        os.environ.setdefault("DBUS_FATAL_WARNINGS", "0")
        os.environ.setdefault("QT_IM_MODULES", _INPUT_METHODS)


def make_application() -> QApplication:
    """The one application object, not yet dressed; the one there is if there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        prepare_environment()
        # Asking for the style later costs ten milliseconds: its enumerations are made then.
        app = QApplication([paths.APP, "-style", STYLE])
    else:
        app.setStyle(STYLE)
    app.setApplicationName(paths.APP)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(paths.APP)
    return app


class Languages:
    """The translations that are installed; another language replaces them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.spoken = "en"

    def speak(self, language: str) -> None:
        """Speak ``zh_CN`` or ``en`` from now on, Qt's own buttons too."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.spoken = language
        if language != "en":
            self._install(str(paths.resource("i18n", f"four_notebooks_{language}.qm")))
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"{folder}/qtbase_{language}.qm")
        QLocale.setDefault(QLocale(language if language != "en" else "en_GB"))
        self._app.setApplicationDisplayName(
            QCoreApplication.translate("Application", "Four Notebooks")
        )

    def _install(self, file: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(file):
            self._app.installTranslator(translator)
            self._installed.append(translator)


def make_look(local: LocalSettings, theme: str = "") -> Look:
    """The look this machine was set to, or the theme asked for."""
    choice: ThemeChoice = "system"
    for known in ("light", "dark"):
        if (theme or local.theme) == known:
            choice = known
    density: Density = "compact" if local.density == "compact" else "comfortable"
    return Look(paths.resource("icons"), theme=choice, density=density, motion=local.motion)
