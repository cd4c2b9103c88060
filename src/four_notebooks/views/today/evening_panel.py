"""The questions of the evening: a note at the head of the day, never in the way.

It comes without taking the keyboard. In its list 1 is tomorrow, 2 another date, 3 drop,
Enter writes the visit up after all, Escape leaves the rest for later; Ctrl+A and the
arrows with Shift choose several at once.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from four_notebooks.models.today.evening import Evening
from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.today.boxes import BoxList
from four_notebooks.views.today.plain_painter import ROW_HEIGHT
from four_notebooks.views.widgets.buttons import BigButton, LinkButton
from four_notebooks.views.widgets.thin_bar import thin_bar

MOST_SEEN, FEW_SEEN, LOW_PAGE = 5, 3, 720
TOMORROW, ANOTHER_DAY, DROP = 1, 2, 3


class EveningPanel(QFrame):
    """``answered`` carries 1, 2 or 3 and the planned visits meant, ``record_wanted`` one of
    them, ``account_wanted`` an account; ``left`` that the keyboard is free again.
    """

    answered = Signal(int, object)
    record_wanted = Signal(int)
    left = Signal()

    def __init__(self, look: Look, evening: Evening, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._evening = look, evening
        self.setAccessibleName(self.tr("Visits not made today"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title, self._hint = PlainLabel(self), PlainLabel(self)
        self._hint.setText(self.tr("Not made? Say what becomes of each; nothing moves by itself."))
        self._hint.setWordWrap(True)
        self.list = BoxList(look, evening.rows, self.accessibleName(), self, visits=True)
        self.list.answers = True
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.list.answered.connect(self._answer)
        self.list.opened.connect(self.record_wanted)
        self.everything = LinkButton(look, self.tr("Select all"), self, colour="note_ink")
        self.everything.clicked.connect(self._select_all)
        self._make_buttons()
        self._lay_out()
        evening.changed.connect(self.follow)
        self.restyle()
        self.follow()

    def _make_buttons(self) -> None:
        look = self._look
        texts = (self.tr("1  Tomorrow"), self.tr("2  Another day…"), self.tr("3  Drop"))
        self.buttons = [BigButton(look, text, self, quiet=True) for text in texts]
        for number, button in enumerate(self.buttons, 1):
            button.setProperty("answer", number)
            button.clicked.connect(self._pressed)
        self.write = BigButton(look, self.tr("⏎  Write now"), self, quiet=True)
        self.write.clicked.connect(self._write)
        self.later = LinkButton(look, self.tr("Later  Esc"), self, colour="note_ink")
        self.later.clicked.connect(self.put_away)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.everything)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addWidget(self.write)
        foot.addStretch(1)
        foot.addWidget(self.later)
        column.addSpacing(2)
        column.addLayout(foot)

    def follow(self) -> None:
        """Be there while something is asked, as high as it needs."""
        count = self._evening.rows.rowCount()
        one = self.tr("{n} visit of today is not recorded")
        many = self.tr("{n} visits of today are not recorded")
        self._title.setText((one if count == 1 else many).format(n=count))
        self.fit()
        self.everything.setVisible(count > 1)
        had = self.list.hasFocus()
        self.setVisible(count > 0)
        if count and not self.list.selectedIndexes():
            self._choose(min(max(self.list.currentIndex().row(), 0), count - 1))
        if not count and had:
            self.left.emit()

    def fit(self) -> None:
        """Be as high as the questions, and leave the day its room."""
        page = self.parentWidget()
        most = FEW_SEEN if page is not None and page.height() < LOW_PAGE else MOST_SEEN
        self.list.setFixedHeight(ROW_HEIGHT * min(self._evening.rows.rowCount(), most) + 1)

    def take_keyboard(self) -> None:
        """The user asked for the questions: the first one is chosen."""
        self._choose(0)
        self.list.setFocus()

    def put_away(self) -> None:
        """Later: what is not answered stays to be written up."""
        self._evening.put_away()
        self.left.emit()

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self._evening.rows.index(row))

    def _select_all(self) -> None:
        self.list.selectAll()
        self.list.setFocus()

    def _pressed(self) -> None:
        self._answer(int(self.sender().property("answer")))

    def _answer(self, answer: int) -> None:
        keys = self.list.keys()
        if keys:
            self.answered.emit(answer, keys)

    def _write(self) -> None:
        keys = self.list.keys()
        if keys:
            self.record_wanted.emit(keys[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the questions for later."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take colours and fonts from the look."""
        theme = self._look.theme
        self.list.restyle()
        thin_bar(self.list, theme.note, theme.ink3)
        for label, font, ink in (
            (self._title, self._look.font("sans", 14, bold=True), theme.ink),
            (self._hint, self._look.font("sans", 12), theme.note_ink),
        ):
            label.setFont(font)
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, ink)
            label.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A yellow note."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.setBrush(theme.shadow)
        painter.drawRoundedRect(box.translated(0, 1.5), 8, 8)
        painter.setBrush(theme.note)
        painter.drawRoundedRect(box, 8, 8)
