"""Everything the menus and keys can do, as a table: code, words, keys, menu, drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.views.window.places import offered


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done from anywhere. ``code`` names the method that does it."""

    code: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    writes: bool = False
    page: str = ""

    @property
    def words(self) -> str:
        """What the menu says, in the user's language."""
        return QCoreApplication.translate("Menu", self.text)


BREAK: Final = Deed("", "")
_TO_PAGES: Final = tuple(
    Deed("go", place.text, (place.keys,) if place.keys else (), place.icon, page=place.code)
    for place in offered().values()
    if place.text
)
"""One deed for each page there is."""
MENUS: Final[tuple[tuple[str, tuple[Deed, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("Menu", "File"),
        (
            Deed(
                "new_account",
                QT_TRANSLATE_NOOP("Menu", "New account"),
                ("Ctrl+Shift+N",),
                "plus",
                writes=True,
            ),
            Deed(
                "quick_visit",
                QT_TRANSLATE_NOOP("Menu", "Write up a visit"),
                ("Ctrl+N",),
                "pencil",
                writes=True,
            ),
            Deed(
                "import_list",
                QT_TRANSLATE_NOOP("Menu", "Import a list…"),
                ("Ctrl+Shift+I",),
                "file-import",
                writes=True,
            ),
            Deed(
                "export",
                QT_TRANSLATE_NOOP("Menu", "Export…"),
                ("Ctrl+Shift+E",),
                "file-export",
            ),
            BREAK,
            Deed(
                "print_day",
                QT_TRANSLATE_NOOP("Menu", "Print the day…"),
                ("Ctrl+P",),
                "printer",
            ),
            Deed("dossier", QT_TRANSLATE_NOOP("Menu", "Dossier of the account…"), (), "file-text"),
            Deed(
                "to_phone",
                QT_TRANSLATE_NOOP("Menu", "Day to the telephone…"),
                (),
                "send",
            ),
            BREAK,
            Deed(
                "open_book",
                QT_TRANSLATE_NOOP("Menu", "Open another book…"),
                ("Ctrl+O",),
                "book",
            ),
            Deed("recent_books", QT_TRANSLATE_NOOP("Menu", "Recent books")),
            Deed("new_book", QT_TRANSLATE_NOOP("Menu", "New book…"), (), "book-2"),
            Deed("sample_book", QT_TRANSLATE_NOOP("Menu", "Sample book"), (), "eye"),
            BREAK,
            Deed(
                "back_up",
                QT_TRANSLATE_NOOP("Menu", "Back up now"),
                (),
                "database",
            ),
            Deed("restore_backup", QT_TRANSLATE_NOOP("Menu", "Restore a backup…")),
            BREAK,
            Deed(
                "settings",
                QT_TRANSLATE_NOOP("Menu", "Settings"),
                ("Ctrl+,",),
                "settings",
            ),
            Deed("quit", QT_TRANSLATE_NOOP("Menu", "Quit"), ("Ctrl+Q",), "logout"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Edit"),
        (
            Deed(
                "undo",
                QT_TRANSLATE_NOOP("Menu", "Undo"),
                ("Ctrl+Z",),
                "arrow-back-up",
                writes=True,
            ),
            Deed(
                "redo",
                QT_TRANSLATE_NOOP("Menu", "Redo"),
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                "arrow-forward-up",
                writes=True,
            ),
            BREAK,
            Deed(
                "copy_selected",
                QT_TRANSLATE_NOOP("Menu", "Copy accounts as text"),
                (),
                "copy",
            ),
            Deed(
                "paste_accounts",
                QT_TRANSLATE_NOOP("Menu", "Paste as accounts…"),
                (),
                "file-import",
                writes=True,
            ),
            Deed(
                "copy_day_report",
                QT_TRANSLATE_NOOP("Menu", "Copy day report"),
                ("Ctrl+Shift+D",),
                "report-analytics",
            ),
            Deed(
                "copy_week_report",
                QT_TRANSLATE_NOOP("Menu", "Copy week report"),
                (),
                "report-analytics",
            ),
            Deed(
                "delete_selected",
                QT_TRANSLATE_NOOP("Menu", "Delete accounts"),
                (),
                "trash",
                writes=True,
            ),
            Deed(
                "show_duplicates",
                QT_TRANSLATE_NOOP("Menu", "Possible duplicates…"),
                (),
                "users",
                writes=True,
            ),
            BREAK,
            Deed("sign", QT_TRANSLATE_NOOP("Menu", "Sign…"), (), "signature", writes=True),
            Deed(
                "release",
                QT_TRANSLATE_NOOP("Menu", "Release to the pool…"),
                ("Ctrl+R",),
                "ripple",
                writes=True,
            ),
            Deed(
                "lock",
                QT_TRANSLATE_NOOP("Menu", "Lock or unlock against release"),
                (),
                "lock",
                writes=True,
            ),
            BREAK,
            Deed("show_bin", QT_TRANSLATE_NOOP("Menu", "Bin…"), (), "recycle", writes=True),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Go"),
        (
            *_TO_PAGES,
            BREAK,
            Deed("find", QT_TRANSLATE_NOOP("Menu", "Search"), ("Ctrl+K",), "search"),
            Deed(
                "filter_cards",
                QT_TRANSLATE_NOOP("Menu", "Filter cards"),
                ("Ctrl+F",),
                "filter",
            ),
            BREAK,
            Deed("back", QT_TRANSLATE_NOOP("Menu", "Back"), (), "arrow-left"),
            Deed(
                "forward",
                QT_TRANSLATE_NOOP("Menu", "Forward"),
                (),
                "arrow-right",
            ),
            Deed("close_account", QT_TRANSLATE_NOOP("Menu", "Close account"), ("Ctrl+W",), "x"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "View"),
        (
            Deed("choose_theme", QT_TRANSLATE_NOOP("Menu", "Theme")),
            Deed("choose_density", QT_TRANSLATE_NOOP("Menu", "Cards")),
            Deed("choose_language", QT_TRANSLATE_NOOP("Menu", "Language")),
            BREAK,
            Deed(
                "full_screen",
                QT_TRANSLATE_NOOP("Menu", "Full screen"),
                ("F11",),
                "layout-board",
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Help"),
        (
            Deed("show_keys", QT_TRANSLATE_NOOP("Menu", "Keys"), ("F1",), "help"),
            Deed("open_logs", QT_TRANSLATE_NOOP("Menu", "Folder of crash reports"), (), "folder"),
            Deed("about", QT_TRANSLATE_NOOP("Menu", "About Four Notebooks"), (), "info-circle"),
        ),
    ),
)
CHOICES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "choose_theme": (
        ("system", QT_TRANSLATE_NOOP("Menu", "As the system")),
        ("light", QT_TRANSLATE_NOOP("Menu", "Day")),
        ("dark", QT_TRANSLATE_NOOP("Menu", "Night")),
    ),
    "choose_density": (
        ("comfortable", QT_TRANSLATE_NOOP("Menu", "Comfortable")),
        ("compact", QT_TRANSLATE_NOOP("Menu", "Compact")),
    ),
    "choose_language": (
        ("system", QT_TRANSLATE_NOOP("Menu", "As the system")),
        ("zh_CN", "中文"),
        ("en", "English"),
    ),
}


def choice_words(text: str) -> str:
    """What a choice of a submenu says, in the user's language."""
    return QCoreApplication.translate("Menu", text)
