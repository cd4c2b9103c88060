"""Style sheets of sheets: an empty answer is a line on paper, the one being written a field."""

from __future__ import annotations

from four_notebooks.views.account.inks import form_css, legible
from four_notebooks.views.look import Look


def sheet_css(look: Look) -> str:
    """Fields, chips and labels of a sheet."""
    t = look.theme
    told = legible(t.ink2, t.paper2).name()
    verified = legible(t.b, t.tint_b).name()
    return (
        form_css(look)
        + f"""
    Chip, QuietButton, MainButton {{ outline: none; }}
    QLabel[role="ask"] {{ color: {t.ink.name()}; }}
    QLabel[role="sum"] {{ color: {t.ink.name()}; font-weight: 600; }}
    QLineEdit[role="cell"] {{
        background: transparent; border: 1px solid transparent; padding: 2px 5px;
        border-bottom: 1px solid {t.field_rule.name()}; border-radius: 0px;
    }}
    QLineEdit[role="cell"]:focus {{
        background: {t.field.name()}; border: 1px solid {t.focus.name()}; border-radius: 5px;
    }}
    Chip[told="told"] {{
        background: {t.paper2.name()}; color: {told}; border-color: {t.chip_rule.name()};
    }}
    Chip[told="verified"] {{
        background: {t.tint_b.name()}; color: {verified}; border-color: {t.tint_b.name()};
    }}
    Chip[told="verified"]:focus, Chip[told="told"]:focus {{ border-color: {t.focus.name()}; }}
    QPlainTextEdit#answer {{
        background: transparent; color: {t.ink.name()};
        border: 1px solid transparent; border-bottom: 1px solid {t.field_rule.name()};
        border-radius: 0px; padding: 2px 4px;
        placeholder-text-color: {t.ink3.name()};
        selection-background-color: {t.button.name()};
        selection-color: {t.button_ink.name()};
    }}
    QPlainTextEdit#answer:focus {{
        background: {t.field.name()}; border: 1px solid {t.focus.name()}; border-radius: 5px;
    }}
    """
    )
