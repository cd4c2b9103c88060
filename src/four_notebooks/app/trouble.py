"""A book that cannot be opened as it is: what happened, and what can be done about it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from four_notebooks.models.faults import sentence
from four_notebooks.storage.backup import is_good, list_backups
from four_notebooks.storage.errors import BookDamaged, BookEmpty, BookError, BookInUse, BookNewer
from four_notebooks.views.ask import Ask, Choice


@dataclass(frozen=True, slots=True)
class WayOut:
    """What the user chose: ``backup`` (to be restored), ``read``, ``other`` or nothing."""

    code: str
    backup: Path | None = None


def ask_way_out(ask: Ask, fault: BookError, path: Path) -> WayOut:
    """Say what is wrong with a book and let the user choose; nothing is changed here."""
    translate = QCoreApplication.translate
    good = last_good_backup(path) if isinstance(fault, BookDamaged | BookEmpty) else None
    while True:
        choices = []
        if good is not None:
            text = translate("Trouble", "Restore the last good backup ({day})")
            choices.append(Choice("backup", text.format(day=_day(good.stem))))
        if isinstance(fault, BookNewer | BookInUse | BookDamaged):
            choices.append(Choice("read", translate("Trouble", "Open for reading only")))
        choices.append(Choice("other", translate("Trouble", "Open another book…")))
        if path.exists():
            choices.append(Choice("copy", translate("Trouble", "Save a copy…")))
        code = ask.choice(None, sentence(fault), choices, _advice(fault))
        if code != "copy":
            return WayOut(code, good if code == "backup" else None)
        _save_copy(ask, path)


def last_good_backup(path: Path) -> Path | None:
    """The latest backup of a book that still passes its check."""
    with suppress(BookError, OSError):
        return next((backup.path for backup in list_backups(path) if is_good(backup.path)), None)
    return None


def _advice(fault: BookError) -> str:
    translate = QCoreApplication.translate
    if isinstance(fault, BookInUse):
        return translate("Trouble", "Close the other program first, or read only for now.")
    return translate("Trouble", "Nothing was written to the file. What do you want to do?")


def _day(stem: str) -> str:
    """The time in a backup's name, as people write it."""
    digits = "".join(c for c in stem if c.isdecimal())[-14:]
    for form, length in (("%Y%m%d%H%M%S", 14), ("%Y%m%d%H%M", 12), ("%Y%m%d", 8)):
        with suppress(ValueError):
            return f"{datetime.strptime(digits[:length], form):%Y-%m-%d}"
    return stem


def _save_copy(ask: Ask, path: Path) -> None:
    title = QCoreApplication.translate("Trouble", "Save a copy")
    target = ask.save_file(None, title, f"{path.stem}-copy{path.suffix}")
    if target is None:
        return
    for ending in ("", "-wal"):
        source = path.with_name(path.name + ending)
        if source.exists():
            _copy(ask, source, target.with_name(target.name + ending))


def _copy(ask: Ask, source: Path, target: Path) -> None:
    try:
        shutil.copy2(source, target)
    except OSError as fault:
        ask.message(None, str(fault.strerror or fault), str(target))
