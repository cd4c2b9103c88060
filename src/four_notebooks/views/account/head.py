"""The head of the page: who it is, where it lies, what is advised, and the people."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from four_notebooks.models.account.page import AccountPageModel
from four_notebooks.models.account.shown import AdviceLine
from four_notebooks.views.account.advice_row import AdviceRow
from four_notebooks.views.account.chain import ChainView
from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.account.inks import form_css, legible
from four_notebooks.views.account.origin_line import OriginLine
from four_notebooks.views.account.tag_line import Tag, TagLine
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel

ADVICE_SHOWN = 2
"""Lines of advice before the rest is folded away."""


class PageHead(QWidget):
    """Name, tags, one line of facts, advice, the chain of people, and the page's buttons."""

    close_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()
    quick_wanted = Signal()
    menu_wanted = Signal(QPoint)
    person_wanted = Signal(int)
    account_wanted = Signal(int)
    act_wanted = Signal(str)

    def __init__(self, look: Look, model: AccountPageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._unfolded = False
        self._make_buttons()
        self.title = TagLine(30, self)
        self.sub = PlainLabel(self)
        self.sub.setWordWrap(True)
        self.sub.setTextFormat(Qt.TextFormat.PlainText)
        self.origin = OriginLine(look, model.origin, self)
        self.origin.account_wanted.connect(self.account_wanted)
        self._rows: list[AdviceRow] = []
        self._advice = QVBoxLayout()
        self._advice.setSpacing(1)
        self.more = QuietButton(parent=self)
        self.more.clicked.connect(self._unfold)
        self._advice.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.chain = ChainView(look, self)
        self.chain.person_wanted.connect(self.person_wanted)
        self._lay_out()
        look.changed.connect(self.refresh)
        model.head_changed.connect(self._refresh_head)
        model.chain_changed.connect(self._refresh_chain)
        self.refresh()

    def _make_buttons(self) -> None:
        self.back = QuietButton(parent=self)
        self.forward = QuietButton(parent=self)
        self.quick = QuietButton(parent=self)
        self.menu = QuietButton(parent=self)
        self.shut = QuietButton(parent=self)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.quick.clicked.connect(self.quick_wanted)
        self.menu.clicked.connect(self._menu)
        self.shut.clicked.connect(self.close_wanted)
        self.show_history(back=False, forward=False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.back, self.forward, self.quick, self.menu, self.shut):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 6)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.sub)
        column.addWidget(self.origin)
        column.addLayout(self._advice)
        column.addWidget(self.chain)

    def show_history(self, *, back: bool, forward: bool) -> None:
        """Whether there is a page to go back or forward to."""
        self.back.setVisible(back)
        self.forward.setVisible(forward)

    def refresh(self) -> None:
        """Show everything in the present look."""
        look = self._look
        self.setStyleSheet(form_css(look))
        ink = look.theme.ink2
        self.back.set_icon(look.icon("arrow-left", ink), self.tr("Back (Alt+Left)"))
        self.forward.set_icon(look.icon("arrow-right", ink), self.tr("Forward (Alt+Right)"))
        self.quick.set_icon(look.icon("writing", ink), self.tr("Quick visit"))
        self.menu.set_icon(look.icon("dots", ink), self.tr("What to do with this account"))
        self.shut.set_icon(look.icon("x", ink), self.tr("Close the page"))
        self.sub.setFont(look.font("sans", 12))
        self._refresh_head()
        self._refresh_chain()

    def _refresh_head(self) -> None:
        head, look = self._model.head, self._look
        theme = look.theme
        tint = look.tint(head.notebook)
        tags = [Tag(head.badge, legible(look.notebook_colour(head.notebook), tint), tint)]
        if head.locked:
            tip = self.tr("Kept from being released until it is unlocked")
            tags.append(Tag(self.tr("locked"), theme.ink2, theme.paper2, tip))
        if head.deadline:
            ink = theme.red if head.deadline_red else theme.ink2
            paper = theme.red_tint if head.deadline_red else theme.paper2
            tags.append(Tag(head.deadline, ink, paper, head.age))
        self.title.show_words(
            head.name, look.font("sans", 20, bold=True), theme.ink, tags, look.font("sans", 11)
        )
        self.sub.setText(head.sub)
        self.sub.setVisible(bool(head.sub))
        self._show_advice(head.advice)

    def _show_advice(self, lines: tuple[AdviceLine, ...]) -> None:
        shown = lines if self._unfolded or len(lines) <= ADVICE_SHOWN + 1 else lines[:ADVICE_SHOWN]
        while len(self._rows) < len(shown):
            row = AdviceRow(self._look, self)
            row.act_wanted.connect(self.act_wanted)
            self._advice.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for row, line in zip(self._rows, shown, strict=False):
            row.show_line(line)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
        rest = len(lines) - len(shown)
        text = self.tr("{count} more").format(count=rest)
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(rest > 0)

    @property
    def advice(self) -> list[QLabel]:
        """The lines of advice, those not shown too."""
        return [row.words for row in self._rows]

    def _unfold(self) -> None:
        self._unfolded = True
        self._show_advice(self._model.head.advice)

    def _refresh_chain(self) -> None:
        self.chain.show_chain(self._model.chain, self._model.head.notebook)

    def _menu(self) -> None:
        self.menu_wanted.emit(self.menu.mapToGlobal(QPoint(0, self.menu.height())))
