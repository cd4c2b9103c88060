"""Which fonts the desk uses, and whether one of them has Chinese characters."""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase

# Without a Chinese locale Han text takes Japanese shapes: the families are named.
_SANS = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei", "SimHei"),
    "darwin": ("PingFang SC", "Hiragino Sans GB", "Heiti SC"),
}
_SANS_ELSE = ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei")
_SERIF = {
    "win32": ("Georgia", "SimSun", "NSimSun"),
    "darwin": ("Songti SC", "STSong"),
}
_SERIF_ELSE = ("Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
_LETTER = ("Georgia", "Noto Serif CJK SC", "Songti SC", "DejaVu Serif", "SimSun")
_ANY_CHINESE = (
    *_SANS["win32"],
    *_SANS["darwin"],
    *_SANS_ELSE,
    *_SERIF["win32"][1:],
    *_SERIF["darwin"],
    *_SERIF_ELSE,
)


def _found(names: tuple[str, ...]) -> list[str]:
    """Those that are installed, up to the first with Chinese characters.

    Asking for a family that is not there costs as much as painting a card.
    """
    found = []
    for name in names:
        if QFontDatabase.hasFamily(name):
            found.append(name)
            if name in _ANY_CHINESE:
                break
    return found


class Fonts:
    """The families found on this machine, and fonts made from them, kept by size."""

    def __init__(self) -> None:
        self._sans = _found(_SANS.get(sys.platform, ()) + _SANS_ELSE)
        self._families: dict[str, list[str]] = {}
        self._made: dict[tuple[str, int, bool, bool], QFont] = {}

    @property
    def chinese(self) -> bool:
        """Whether a font with Chinese characters was found."""
        if _found(_ANY_CHINESE):
            return True
        chinese = QFontDatabase.WritingSystem.SimplifiedChinese
        return bool(QFontDatabase.families(chinese))

    def font(self, role: str, px: int, bold: bool = False, italic: bool = False) -> QFont:
        """A font for ``sans``, ``serif``, ``figures`` (sans), ``letter`` or ``mono``."""
        key = (role, px, bold, italic)
        kept = self._made.get(key)
        if kept is None:
            kept = self._made[key] = self._make(*key)
        return QFont(kept)

    def _families_of(self, role: str) -> list[str]:
        """The families of a role, looked up when it is first wanted."""
        if role not in self._families:
            self._families[role] = self._look_up(role)
        return self._families[role]

    def _look_up(self, role: str) -> list[str]:
        kinds = QFontDatabase.SystemFont
        if role == "serif":
            found = _found(_SERIF.get(sys.platform, ()) + _SERIF_ELSE)
            return (found or ["serif"]) + self._sans
        if role == "letter":
            return _found(_LETTER) or ["serif"]
        if role == "mono":
            return [QFontDatabase.systemFont(kinds.FixedFont).family(), *self._sans]
        return self._sans or [QFontDatabase.systemFont(kinds.GeneralFont).family()]

    def _make(self, role: str, px: int, bold: bool, italic: bool) -> QFont:
        font = QFont()
        font.setFamilies(self._families_of(role))
        font.setPixelSize(px)
        font.setItalic(italic)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role == "figures":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font
