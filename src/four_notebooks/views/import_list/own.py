"""What the program's own export holds, before it is taken in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QListWidget, QVBoxLayout, QWidget

from four_notebooks.exchange.own.what_is_in import OwnContents
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.views.window.furniture import label

_KINDS = {
    "accounts": QT_TRANSLATE_NOOP("OwnPane", "Accounts"),
    "people": QT_TRANSLATE_NOOP("OwnPane", "People"),
    "entries": QT_TRANSLATE_NOOP("OwnPane", "Visits and notes"),
    "strategies": QT_TRANSLATE_NOOP("OwnPane", "Strategies"),
    "plans": QT_TRANSLATE_NOOP("OwnPane", "Planned visits"),
    "answers": QT_TRANSLATE_NOOP("OwnPane", "Answers of the sheets"),
    "sheets": QT_TRANSLATE_NOOP("OwnPane", "Sheets"),
    "scripts": QT_TRANSLATE_NOOP("OwnPane", "Call scripts"),
    "attachments": QT_TRANSLATE_NOOP("OwnPane", "Attachments"),
    "settings": QT_TRANSLATE_NOOP("OwnPane", "Settings"),
}
_ACROSS = 2


class OwnPane(QWidget):
    """Counts by kind, what happens to settings, and the first names."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("An export of this program"), "heading"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(26)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2 * _ACROSS, 1)
        column.addLayout(self._grid)
        self.settings = label("", "", wrap=True)
        column.addWidget(self.settings)
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("First accounts of the export"))
        self.names.setUniformItemSizes(True)
        column.addWidget(self.names, 1)
        self.hide()

    def show_contents(self, contents: OwnContents, *, empty: bool) -> None:
        """Tell what is in it; ``empty``: whether the book has no accounts yet."""
        for at, (code, count) in enumerate(contents.counts.items()):
            row, column = divmod(at, _ACROSS)
            said = QCoreApplication.translate("OwnPane", _KINDS[code])
            self._grid.addWidget(label(said), row, 2 * column)
            self._grid.addWidget(label(f"{count:,}", "strong"), row, 2 * column + 1)
        if empty:
            says = self.tr(
                "The book is empty: everything comes in as it was, the settings along with it."
            )
        else:
            says = self.tr(
                "The book has accounts already: it keeps its own settings, and accounts that"
                " are there are passed over with all they have."
            )
        if contents.damaged:
            damaged = self.tr("{count} lines are damaged and stay out.")
            says = f"{says} {damaged.format(count=contents.damaged)}"
        self.settings.setText(says)
        self.names.addItems(list(contents.names))
        more = contents.counts.get("accounts", 0) - len(contents.names)
        if more > 0:
            self.names.addItem(self.tr("… and {count} more").format(count=more))
        self.show()
