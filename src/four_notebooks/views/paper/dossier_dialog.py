"""The dossier of one account, seen before it is printed or saved."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from four_notebooks.exchange.out.file_names import safe
from four_notebooks.exchange.paper.dossier import dossier
from four_notebooks.exchange.paper.sheet import Sheet
from four_notebooks.models.language import spoken
from four_notebooks.views.desk import Desk
from four_notebooks.views.paper.paper_pane import PaperPane
from four_notebooks.views.window.furniture import Dress, label


class DossierDialog(QDialog):
    """All that is known of an account on pages. Raises Refused ``unknown_account``."""

    def __init__(self, desk: Desk, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(760, 800)
        sheet = dossier(desk.book, account_id, spoken())
        self.setWindowTitle(sheet.title)
        self.says = label(
            self.tr("Everything the book knows of this account, as of now."), "quiet", wrap=True
        )
        self.paper = PaperPane(desk, self)
        self.paper.said.connect(self.says.setText)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.says)
        column.addWidget(self.paper, 1)
        self._dress = Dress(self, desk.look)
        self.paper.show_sheet(sheet, safe(sheet.title), self.tr("Dossier on {pages} pages"))

    @property
    def sheet(self) -> Sheet:
        """What is shown."""
        return self.paper.sheet
