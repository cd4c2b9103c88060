"""Style sheets of the page's fields and buttons, made from the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor

from four_notebooks.views.account.highlighter import MarkdownInk
from four_notebooks.views.look import Look


def _n(colour: QColor) -> str:
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def form_css(look: Look) -> str:
    """Fields, chips and buttons of a form."""
    t = look.theme
    return f"""
    QLineEdit, QPlainTextEdit#field {{
        background: {_n(t.field)}; color: {_n(t.ink)}; border: 1px solid {_n(t.field_rule)};
        border-radius: 5px; padding: 3px 7px;
        selection-background-color: {_n(t.button)}; selection-color: {_n(t.button_ink)};
    }}
    QLineEdit:focus, QPlainTextEdit#field:focus {{ border-color: {_n(t.focus)}; }}
    QPlainTextEdit#bare {{
        background: transparent; border: none; color: {_n(t.note_ink)}; padding: 0px;
        selection-background-color: {_n(t.button)}; selection-color: {_n(t.button_ink)};
    }}
    Chip {{
        background: {_n(t.chip)}; color: {_n(t.ink2)}; border: 1px solid {_n(t.chip_rule)};
        border-radius: 12px; padding: 2px 10px; min-height: 18px;
    }}
    Chip:hover {{ border-color: {_n(t.ink3)}; color: {_n(t.ink)}; }}
    Chip:focus {{ border-color: {_n(t.focus)}; color: {_n(t.ink)}; }}
    Chip:checked {{
        background: {_n(t.chip_on)}; color: {_n(t.chip_on_ink)}; border-color: {_n(t.chip_on)};
    }}
    Chip:disabled {{ color: {_n(t.ink3)}; border-style: dashed; }}
    MainButton {{
        background: {_n(t.button)}; color: {_n(t.button_ink)}; border: 1px solid {_n(t.button)};
        border-radius: 6px; padding: 4px 12px; font-weight: 600;
    }}
    MainButton:focus {{ border-color: {_n(t.ink)}; }}
    MainButton:disabled {{ background: {_n(t.pool_chip)}; border-color: {_n(t.pool_chip)}; }}
    QuietButton {{
        background: transparent; color: {_n(t.ink2)}; border: 1px solid transparent;
        border-radius: 5px; padding: 2px 5px; text-align: left;
    }}
    QuietButton:hover {{ background: {_n(t.paper2)}; color: {_n(t.ink)}; }}
    QuietButton:focus {{ border-color: {_n(t.focus)}; color: {_n(t.ink)}; }}
    QuietButton:checked {{ background: {_n(t.paper2)}; color: {_n(t.ink)}; }}
    QLabel {{ color: {_n(t.ink2)}; background: transparent; }}
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
