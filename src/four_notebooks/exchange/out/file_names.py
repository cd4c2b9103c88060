"""Names of accounts as names of files that every system takes."""

from __future__ import annotations

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
LONGEST = 120
"""Bytes in UTF-8 of a name without its ending; most systems take 255."""


class FileNames:
    """Gives every name once: a second one alike, in any case, gets a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, name: str, ending: str = "") -> str:
        """A file name for a name, never given before by this object."""
        stem = safe(name)
        number = 1
        found = stem + ending
        while _alike(found) in self._taken:
            number += 1
            found = f"{stem} ({number}){ending}"
        self._taken.add(_alike(found))
        return found


def safe(name: str) -> str:
    """The name without what Windows, macOS or Linux forbid, and never blank or hidden."""
    visible = "".join(c for c in name if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    tidy = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", visible))
    tidy = " ".join(tidy.split()).strip(". ")
    while len(tidy.encode("utf-8")) > LONGEST:
        tidy = tidy[:-1].rstrip(". ")
    if _RESERVED.fullmatch(tidy):
        tidy = "_" + tidy
    return tidy or "_"


def _alike(name: str) -> str:
    """Names that a file system without case takes for one."""
    return unicodedata.normalize("NFKC", name).casefold()
