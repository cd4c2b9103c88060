"""The plain furniture of the desk: sheets of paper with a stitched spine, buttons, fields."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from four_notebooks.views.look import Look
from four_notebooks.views.plain_label import PlainLabel
from four_notebooks.views.theme.palette import Theme

SPINE = 12
STITCH_AT = 6.0


def style(theme: Theme) -> str:
    """The style sheet of pages made of furniture; widgets choose by their property ``role``."""
    n = {name: getattr(theme, name).name() for name in _USED}
    for letter in "abcd":
        n[letter] = getattr(theme, letter if theme.dark else f"spine_{letter}").name()
    return _STYLE.format(**n)


_USED = (
    "desk",
    "paper",
    "ink",
    "ink2",
    "red",
    "field",
    "field_rule",
    "focus",
    "button",
    "button_ink",
    "chip",
    "chip_rule",
    "chip_on",
    "chip_on_ink",
    "rule",
    "card",
    "tint_a",
    "good",
)
_STYLE = """
QLabel {{ color: {ink}; background: transparent; }}
QLabel[role="title"] {{ font-size: 18px; font-weight: 700; }}
QLabel[role="hero"] {{ font-size: 26px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: 15px; font-weight: 700; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="quiet"] {{ color: {ink2}; font-size: 12px; }}
QLabel[role="warning"] {{ color: {red}; }}
QLabel[role="came"] {{ color: {good}; font-weight: 600; }}
QLabel[role="gone"] {{ color: {ink2}; text-decoration: line-through; }}
QPushButton {{ background: {field}; color: {ink}; border: 1px solid {field_rule};
    border-radius: 6px; padding: 6px 13px; font-weight: 600; }}
QPushButton:hover {{ border-color: {focus}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 5px 12px; }}
QPushButton:disabled {{ color: {ink2}; background: {paper}; }}
QPushButton[role="primary"] {{ background: {button}; color: {button_ink};
    border-color: {button}; }}
QPushButton[role="primary"]:focus {{ border-color: {ink}; }}
QPushButton[role="primary"]:disabled {{ background: {paper}; color: {ink2};
    border-color: {field_rule}; }}
QPushButton[role="danger"] {{ color: {red}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent;
    color: {ink2}; }}
QPushButton[role="quiet"]:focus {{ border-color: {focus}; }}
QPushButton[role="chip"] {{ background: {chip}; color: {ink2}; border: 1px solid {chip_rule};
    border-radius: 13px; padding: 3px 11px; font-size: 12px; font-weight: 400; }}
QPushButton[role="chip"]:checked {{ background: {chip_on}; color: {chip_on_ink};
    border-color: {chip_on}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {focus}; padding: 2px 10px; }}
QLineEdit, QSpinBox, QDoubleSpinBox, QPlainTextEdit {{ background: {field}; color: {ink};
    border: 1px solid {field_rule}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {button}; selection-color: {button_ink}; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus {{
    border: 2px solid {focus}; padding: 3px 7px; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {ink2}; }}
QAbstractSpinBox > QLineEdit, QAbstractSpinBox > QLineEdit:focus {{ border: none; padding: 0;
    background: transparent; }}
QSpinBox:disabled, QLineEdit:disabled {{ color: {ink2}; background: {paper}; }}
QTableView, QListWidget {{ background: {card}; color: {ink}; border: 1px solid {rule};
    border-radius: 4px; gridline-color: {rule}; outline: 0;
    selection-background-color: {tint_a}; selection-color: {ink}; }}
QListWidget::item {{ padding: 4px 8px; }}
QTableView QTableCornerButton::section {{ background: {paper}; border: none; }}
QLabel[letter="a"] {{ color: {a}; }} QLabel[letter="b"] {{ color: {b}; }}
QLabel[letter="c"] {{ color: {c}; }} QLabel[letter="d"] {{ color: {d}; }}
QTableView:focus, QListWidget:focus {{ border: 2px solid {focus}; }}
QHeaderView::section {{ background: {paper}; color: {ink2}; border: none;
    border-bottom: 1px solid {rule}; padding: 4px 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent;
    border: none; }}
QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {chip_rule}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover {{ background: {ink2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class Dress(QObject):
    """Keeps a page in the style of the theme, whatever theme that becomes."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._page = page
        self._look = look
        look.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Put the present theme on."""
        self._page.setStyleSheet(style(self._look.theme))
        self._page.update()


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A line of text in one of the roles of the style: title, heading, strong, quiet."""
    made = PlainLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(text: str, role: str = "", *, name: str = "") -> QPushButton:
    """A push button; ``name`` is its accessible name where the text does not say enough."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(name)
    made.setAutoDefault(False)
    return made


class Chips(QWidget):
    """A few choices of which one holds, as a row of chips; arrow keys go from one to the next."""

    def __init__(self, name: str, choices: list[tuple[str, str]], chosen: str) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._codes: list[str] = []
        for code, text in choices:
            chip = button(text, "chip", name=f"{name}: {text}")
            chip.setCheckable(True)
            chip.setChecked(code == chosen)
            self.group.addButton(chip, len(self._codes))
            self._codes.append(code)
            row.addWidget(chip)
        row.addStretch(1)

    @property
    def chosen(self) -> str:
        """The code of the choice that holds."""
        at = self.group.checkedId()
        return self._codes[at] if at >= 0 else ""

    def choose(self, code: str) -> None:
        """Let another choice hold."""
        chip = self.group.button(self._codes.index(code))
        chip.setChecked(True)

    def code_of(self, at: int) -> str:
        """The code of the chip with that number, as the group's signals tell it."""
        return self._codes[at]


class Pick(QComboBox):
    """A drop-down list that lies on paper like the other fields."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Room for the longest choice and the arrow."""
        hint = super().sizeHint()
        return QSize(hint.width() + 12, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded field, the choice, and an arrow."""
        theme = self._look.theme
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2.0 if focused else 1.0
        painter.setPen(QPen(theme.focus if focused else theme.field_rule, wide))
        painter.setBrush(theme.field)
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        painter.setPen(theme.ink if self.isEnabled() else theme.ink2)
        room = self.rect().adjusted(10, 0, -26, 0)
        shown = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        arrow = self._look.icon_pixmap("chevron-down", theme.ink2, 14, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 22, (self.height() - 14) // 2, arrow)


def paint_notebook(
    painter: QPainter, room: QRectF, colour: QColor, theme: Theme, *, spine: float = SPINE
) -> None:
    """An open notebook: paper, coloured spine, stitches, a soft shadow below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for drop, strength in ((1.0, 0.9), (3.0, 0.5), (6.0, 0.25)):
        shadow = QColor(theme.shadow)
        shadow.setAlphaF(shadow.alphaF() * strength * 0.4)
        painter.setBrush(shadow)
        painter.drawRoundedRect(room.adjusted(-1, drop * 0.4, 1, drop), 8, 8)
    leaf = QPainterPath()
    leaf.addRoundedRect(room, 8, 8)
    painter.setBrush(theme.paper)
    painter.drawPath(leaf)
    painter.setClipPath(leaf)
    painter.fillRect(QRectF(room.left(), room.top(), spine, room.height()), colour)
    stitches = QPen(theme.stitch, 2 if spine >= SPINE else 1.4)
    stitches.setDashPattern([3.0, 2.6])
    stitches.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(stitches)
    at = room.left() + spine / 2
    painter.drawLine(QPointF(at, room.top() + 12), QPointF(at, room.bottom()))
    painter.restore()


def letter_colour(look: Look, notebook: str) -> QColor:
    """A notebook's colour, strong enough to be read as a letter on paper."""
    return look.notebook_colour(notebook) if look.dark else look.spine_colour(notebook)


class Sheet(QWidget):
    """A notebook lying open: what is put on it is written on its paper."""

    def __init__(self, look: Look, letter: str = "inbox", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(SPINE + 22, 18, 22, 18)
        self.page.setSpacing(10)

    def set_letter(self, letter: str) -> None:
        """Bind the sheet into another notebook."""
        self._letter = letter
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper and spine."""
        painter = QPainter(self)
        colour = self._look.spine_colour(self._letter)
        paint_notebook(
            painter, QRectF(self.rect()).adjusted(2, 1, -2, -4), colour, self._look.theme
        )


class Rule(QWidget):
    """A thin ruled line between two parts of a page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(self.rect(), self._look.theme.rule)
