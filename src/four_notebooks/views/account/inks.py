"""Style sheets of the page's fields and buttons, made from the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit

from four_notebooks.views.account.highlighter import MarkdownInk
from four_notebooks.views.look import Look


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart for the eye: 1 to 21."""
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _light(colour: QColor) -> float:
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def legible(ink: QColor, paper: QColor, least: float = 4.6) -> QColor:
    """An ink, made darker or lighter until it can be read on a paper."""
    lighter = _light(paper) < 0.2
    found = QColor(ink)
    for _ in range(24):
        if contrast(found, paper) >= least:
            break
        found = found.lighter(108) if lighter else found.darker(108)
    return found


def _n(colour: QColor) -> str:
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def form_css(look: Look) -> str:
    """Fields, chips, buttons and lists of a form."""
    return _fields_css(look) + _buttons_css(look) + _lists_css(look) + scroll_css(look)


def _fields_css(look: Look) -> str:
    t = look.theme
    return f"""
    QLineEdit, QPlainTextEdit#field {{
        background: {_n(t.field)}; color: {_n(t.ink)}; border: 1px solid {_n(t.field_rule)};
        placeholder-text-color: {_n(t.ink3)};
        border-radius: 5px; padding: 3px 7px;
        selection-background-color: {_n(t.button)}; selection-color: {_n(t.button_ink)};
    }}
    QLineEdit:focus, QPlainTextEdit#field:focus {{ border-color: {_n(t.focus)}; }}
    QPlainTextEdit#bare {{
        background: transparent; border: none; color: {_n(t.note_ink)}; padding: 0px;
        placeholder-text-color: {_n(t.note_faint)};
        selection-background-color: {_n(t.button)}; selection-color: {_n(t.button_ink)};
    }}
    """


def _buttons_css(look: Look) -> str:
    t = look.theme
    return f"""
    Chip {{
        background: {_n(t.chip)}; color: {_n(t.ink2)}; border: 1px solid {_n(t.chip_rule)};
        border-radius: 11px; padding: 2px 10px; min-height: 17px; font-size: 12px;
    }}
    Chip:hover {{ border-color: {_n(t.ink3)}; color: {_n(t.ink)}; }}
    Chip:focus {{ border-color: {_n(t.focus)}; color: {_n(t.ink)}; }}
    Chip:checked {{
        background: {_n(t.chip_on)}; color: {_n(t.chip_on_ink)}; border-color: {_n(t.chip_on)};
    }}
    Chip:disabled {{ color: {_n(t.ink3)}; border-style: dashed; }}
    MainButton {{
        background: {_n(t.button)}; color: {_n(t.button_ink)}; border: 1px solid {_n(t.button)};
        border-radius: 6px; padding: 4px 12px; font-weight: 600; font-size: 13px;
    }}
    MainButton:focus {{ border-color: {_n(t.ink)}; }}
    MainButton:disabled {{ background: {_n(t.pool_chip)}; border-color: {_n(t.pool_chip)}; }}
    QuietButton {{
        background: transparent; color: {_n(t.ink2)}; border: 1px solid transparent;
        border-radius: 5px; padding: 2px 5px; text-align: left;
    }}
    QuietButton:hover {{ background: {_n(t.paper2)}; color: {_n(t.ink)}; }}
    QuietButton:focus {{ border-color: {_n(t.focus)}; color: {_n(t.ink)}; }}
    QuietButton:checked {{
        background: {_n(t.paper2)}; color: {_n(t.ink)}; border-color: {_n(t.chip_rule)};
    }}
    """


def _lists_css(look: Look) -> str:
    t = look.theme
    return f"""
    QListView {{ background: transparent; border: none; color: {_n(t.ink)}; outline: none; }}
    QListView::item {{ padding: 3px 4px; border-bottom: 1px solid {_n(t.line)}; }}
    QListView::item:selected {{
        background: {_n(t.button)}; color: {_n(t.button_ink)}; border-radius: 4px;
    }}
    QLabel {{ color: {_n(t.ink2)}; background: transparent; }}
    """


def scroll_css(look: Look) -> str:
    """A thin scroll bar without arrows."""
    t = look.theme
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; border: none; }}
    QScrollBar::handle:vertical {{
        background: {_n(t.chip_rule)}; border-radius: 3px; min-height: 28px; margin: 1px 2px;
    }}
    QScrollBar::handle:vertical:hover {{ background: {_n(t.ink3)}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; border: none; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    """


def note_css(look: Look) -> str:
    """Buttons and chips that lie on the strategy note."""
    t = look.theme
    return (
        form_css(look)
        + f"""
    QuietButton, QLabel {{ color: {_n(t.note_faint)}; }}
    QuietButton:hover, QuietButton:checked {{ background: transparent; color: {_n(t.note_ink)}; }}
    QuietButton[late="true"] {{ color: {_n(t.red)}; font-weight: 600; }}
    Chip {{ background: transparent; color: {_n(t.note_ink)}; border-color: {_n(t.note_faint)}; }}
    QuietButton, QuietButton:checked {{ border-color: transparent; color: {_n(t.note_faint)}; }}
    QuietButton:focus {{ border-color: {_n(t.note_ink)}; }}
    """
    )


def markdown_ink(look: Look) -> MarkdownInk:
    """The colours of markdown while it is written."""
    t = look.theme
    return MarkdownInk(
        text=t.ink,
        dim=t.ink3,
        heading=t.ink,
        quote=t.ink2,
        code=t.repeat_ink if t.dark else t.ink,
        code_paper=t.paper2,
        link=t.a,
    )


def plain_calendar(edit: QDateTimeEdit, look: Look) -> None:
    """Weekends in the calendar are days like others: red belongs to time running out."""
    calendar = edit.calendarWidget()
    if calendar is None:
        return
    ink = QTextCharFormat()
    ink.setForeground(look.theme.ink)
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, ink)
    calendar.setHeaderTextFormat(ink)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
