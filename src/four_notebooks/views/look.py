"""How everything looks: theme, density, fonts, icons and motion, from one place."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from four_notebooks.views.theme.fonts import Fonts
from four_notebooks.views.theme.icons import Icons
from four_notebooks.views.theme.palette import Theme, day, night

ThemeChoice = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]


class Look(QObject):
    """The one look of the program; pages read colours from ``theme`` when they paint.

    ``changed`` comes after a change of theme, density or motion. ``icons`` is the
    folder of drawings. With ``words_first`` buttons leave their drawings out of one paint:
    the first drawing loads Qt's reader of SVG, which takes as long as twenty cards.
    """

    changed = Signal()

    def __init__(
        self,
        icons: Path,
        *,
        theme: ThemeChoice = "system",
        density: Density = "comfortable",
        motion: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = Icons(icons)
        self._fonts = Fonts()
        self._choice: ThemeChoice = theme
        self.density: Density = density
        self.motion = motion
        self.words_first = False
        self.theme: Theme = night() if self._wants_dark() else day()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether it is night."""
        return self.theme.dark

    @property
    def compact(self) -> bool:
        """Whether cards are to be low."""
        return self.density == "compact"

    @property
    def chinese_found(self) -> bool:
        """Whether a font with Chinese characters is installed."""
        return self._fonts.chinese

    def font(self, role: str = "sans", px: int = 13, bold: bool = False) -> QFont:
        """A font for ``sans``, ``serif``, ``figures``, ``letter`` or ``mono``, in pixels."""
        return self._fonts.font(role, px, bold)

    def icon(self, name: str, colour: QColor | None = None, size: int = 18) -> QIcon:
        """A drawing of the set as an icon, in the ink of the theme unless told."""
        return self._icons.icon(name, colour or self.theme.ink2, size)

    def icon_pixmap(
        self, name: str, colour: QColor | None = None, size: int = 18, scale: float = 1.0
    ) -> QPixmap:
        """A drawing of the set, ``size`` logical pixels, for a screen of ``scale``."""
        return self._icons.pixmap(name, colour or self.theme.ink2, size, scale)

    def notebook_colour(self, notebook: str) -> QColor:
        """The colour of a notebook's letter, rules and dots."""
        return self._of(notebook, "", self.theme.inbox)

    def spine_colour(self, notebook: str) -> QColor:
        """The colour of a closed notebook's spine, under white words."""
        return self._of(notebook, "spine_", self.theme.spine_inbox)

    def letter_colour(self, notebook: str) -> QColor:
        """The colour of words in a notebook's name: darker by day, so that they can be read."""
        if self.dark:
            return self.notebook_colour(notebook)
        return self._of(notebook, "spine_", self.theme.spine_inbox)

    def tint(self, notebook: str) -> QColor:
        """A pale ground in a notebook's colour."""
        return self._of(notebook, "tint_", self.theme.tint_d)

    def _of(self, notebook: str, prefix: str, inbox: QColor) -> QColor:
        letter = str(notebook).lower()
        if letter not in {"a", "b", "c", "d"}:
            return inbox
        colour: QColor = getattr(self.theme, prefix + letter)
        return colour

    def set_theme(self, choice: ThemeChoice) -> None:
        """Fix the theme, or follow the system."""
        self._choice = choice
        self._system_changed()

    def set_density(self, density: Density) -> None:
        """Make cards high (comfortable) or low (compact)."""
        if density != self.density:
            self.density = density
            self.changed.emit()

    def set_motion(self, motion: bool) -> None:
        """Turn short movements on or off."""
        if motion != self.motion:
            self.motion = motion
            self.changed.emit()

    def apply(self, app: QApplication) -> None:
        """Give the whole program this look: its palette and font (on Qt's Fusion style)."""
        app.setFont(self.font("sans", 13))
        app.setPalette(self.palette())

    def palette(self) -> QPalette:
        """The theme as Qt's own widgets understand it."""
        t = self.theme
        role = QPalette.ColorRole
        palette = QPalette()
        for name, colour in (
            (role.Window, t.paper),
            (role.WindowText, t.ink),
            (role.Base, t.field),
            (role.AlternateBase, t.paper2),
            (role.Text, t.ink),
            (role.PlaceholderText, t.ink3),
            (role.Button, t.paper2),
            (role.ButtonText, t.ink),
            (role.BrightText, t.red),
            (role.Highlight, t.button),
            (role.HighlightedText, t.button_ink),
            (role.Link, t.a),
            (role.LinkVisited, t.a),
            (role.ToolTipBase, t.ink if not t.dark else t.card),
            (role.ToolTipText, t.paper if not t.dark else t.ink),
            (role.Light, t.card),
            (role.Midlight, t.paper2),
            (role.Mid, t.rule),
            (role.Dark, t.ink3),
            (role.Shadow, t.ink),
            (role.Accent, t.button),
        ):
            palette.setColor(name, colour)
        off = QPalette.ColorGroup.Disabled
        for name in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(off, name, t.ink3)
        return palette

    def _wants_dark(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _system_changed(self) -> None:
        if self._wants_dark() == self.dark:
            return
        self.theme = night() if self._wants_dark() else day()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self.palette())
        self.changed.emit()
