"""Where an account came from and whom it refers, each a way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QWidget

from four_notebooks.models.account.origin import Origin, Related
from four_notebooks.models.tips import tip
from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.account.flow import FlowLayout
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

MOST = 4
"""Leads named before the rest is only counted."""
WIDEST = 220
"""The room of one name in pixels; a longer one is cut and told by its tip."""


class OriginLine(QWidget):
    """Hidden where there is nothing to say; ``account_wanted`` carries who was pressed."""

    account_wanted = Signal(int)

    def __init__(self, look: Look, origin: Origin, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._origin = origin
        self._parts: list[QWidget] = []
        self._row = FlowLayout(self, gap=4, line_gap=1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        origin.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        while self._row.count():
            self._row.takeAt(0)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        shown = self._origin.shown
        if shown.referrer is not None:
            self._say(self.tr("Referred by"))
            self._link(shown.referrer)
        if shown.asked:
            self._say(self.tr("Referrals asked for: {n}").format(n=shown.asked))
        if shown.leads:
            self._say(self.tr("Refers"))
        for lead in shown.leads[:MOST]:
            self._link(lead)
        if len(shown.leads) > MOST:
            self._say(self.tr("and {n} more").format(n=len(shown.leads) - MOST))
        self.setVisible(bool(self._parts))
        self.updateGeometry()

    def _say(self, text: str) -> None:
        label = PlainLabel(text, self)
        label.setFont(self._look.font("sans", 12))
        label.setStyleSheet(f"color: {self._look.theme.ink2.name()}")
        self._add(label)

    def _link(self, related: Related) -> None:
        metrics = QFontMetrics(self._look.font("sans", 13))
        shown = metrics.elidedText(related.name, Qt.TextElideMode.ElideRight, WIDEST)
        button = QuietButton(shown, parent=self)
        button.setToolTip(tip(related.name) if shown != related.name else "")
        button.setAccessibleName(self.tr("Open {name}").format(name=related.name))
        button.setProperty("account", related.id)
        button.clicked.connect(self._pressed)
        self._add(button)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
        part.show()

    def _pressed(self) -> None:
        self.account_wanted.emit(int(self.sender().property("account")))
