"""The colours of the desk by name, by day and by night.

Red belongs to time: ``red`` is for words about time on paper, ``chip_red`` under white
words, ``bar_red`` for bars and ``side_red`` on the side board.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor


class Theme(NamedTuple):
    """Every colour that is painted anywhere, by its name in the user's world."""

    dark: bool
    desk: QColor
    paper: QColor
    paper2: QColor
    rule: QColor
    line: QColor
    card: QColor
    card_quiet: QColor
    card_rule: QColor
    shadow: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    chip: QColor
    chip_rule: QColor
    chip_on: QColor
    chip_on_ink: QColor
    button: QColor
    button_ink: QColor
    field: QColor
    field_rule: QColor
    focus: QColor
    note: QColor
    note_ink: QColor
    note_faint: QColor
    missing_rule: QColor
    a: QColor
    b: QColor
    c: QColor
    d: QColor
    inbox: QColor
    spine_a: QColor
    spine_b: QColor
    spine_c: QColor
    spine_d: QColor
    spine_inbox: QColor
    spine_ink: QColor
    stitch: QColor
    tint_a: QColor
    tint_b: QColor
    tint_c: QColor
    tint_d: QColor
    fresh: QColor
    warm: QColor
    hot: QColor
    chip_red: QColor
    red: QColor
    red_tint: QColor
    bar_fresh: QColor
    bar_warm: QColor
    bar_hot: QColor
    bar_red: QColor
    bar_back: QColor
    heat_low: QColor
    heat_high: QColor
    pool_chip: QColor
    repeat: QColor
    repeat_ink: QColor
    marker: QColor
    marker_ink: QColor
    good: QColor
    over: QColor
    side: QColor
    side_field: QColor
    side_on: QColor
    side_hover: QColor
    side_row: QColor
    side_rule: QColor
    side_ink: QColor
    side_ink2: QColor
    side_fresh: QColor
    side_warm: QColor
    side_hot: QColor
    side_red: QColor
    side_timer: QColor
    side_timer_rule: QColor
    side_timer_ink: QColor
    side_timer_back: QColor


_BOTH = {
    "spine_a": "#2F5D8C",
    "spine_b": "#2C7768",
    "spine_c": "#946B18",
    "spine_d": "#6C6F75",
    "spine_inbox": "#7A705F",
    "spine_ink": "#FFFFFF",
    "fresh": "#447C42",
    "warm": "#926A1F",
    "hot": "#B85322",
    "chip_red": "#C62F2B",
    "bar_fresh": "#4C8B4A",
    "bar_warm": "#C9922B",
    "bar_hot": "#D8632A",
    "bar_red": "#C62F2B",
    "heat_low": "#F0B35A",
    "heat_high": "#D8632A",
    "button_ink": "#FFFFFF",
    "side_fresh": "#5AA457",
    "side_warm": "#C9922B",
    "side_hot": "#DE7948",
    "side_red": "#FF6B5E",
    "side_timer": "#3A2623",
    "side_timer_rule": "#7D2F29",
    "side_timer_ink": "#E7A39B",
    "side_timer_back": "#5A3A35",
    "side_ink": "#EDE7DA",
}

_DAY = {
    "desk": "#ECE6DA",
    "paper": "#FBF8F1",
    "paper2": "#F5F0E4",
    "rule": "#E4DCCB",
    "line": "#EDE5D5",
    "card": "#FFFFFF",
    "card_quiet": "#FDFBF6",
    "card_rule": "#E4DCCB",
    "shadow": "#22000000",
    "ink": "#2A2825",
    "ink2": "#6B655B",
    "ink3": "#776F62",
    "chip": "#FBF8F1",
    "chip_rule": "#DCD3C1",
    "chip_on": "#2A2825",
    "chip_on_ink": "#FFFFFF",
    "button": "#2F5D8C",
    "field": "#FFFFFF",
    "field_rule": "#D9CFBC",
    "focus": "#2F5D8C",
    "note": "#FFF3B8",
    "note_ink": "#4B463D",
    "note_faint": "#75652A",
    "missing_rule": "#D9B1AC",
    "a": "#2F5D8C",
    "b": "#2F7F6F",
    "c": "#B58420",
    "d": "#777A80",
    "inbox": "#8A7F6D",
    "stitch": "#88FFFFFF",
    "tint_a": "#E4ECF5",
    "tint_b": "#E5F2EF",
    "tint_c": "#F8EFD9",
    "tint_d": "#ECECEE",
    "red": "#C62F2B",
    "red_tint": "#FBE9E5",
    "bar_back": "#EEEAE2",
    "pool_chip": "#6C6F75",
    "repeat": "#E6DCF5",
    "repeat_ink": "#5B3F8C",
    "marker": "#FFDD75",
    "marker_ink": "#2A2825",
    "good": "#447C42",
    "over": "#7A5714",
    "side": "#2E2B28",
    "side_field": "#3B3733",
    "side_on": "#453F39",
    "side_hover": "#3A3632",
    "side_row": "#211F1C",
    "side_rule": "#5A544D",
    "side_ink2": "#ABA396",
}

_NIGHT = {
    "desk": "#1D1B19",
    "paper": "#2B2825",
    "paper2": "#252220",
    "rule": "#423D37",
    "line": "#36322E",
    "card": "#34302C",
    "card_quiet": "#2F2B28",
    "card_rule": "#423D37",
    "shadow": "#66000000",
    "ink": "#EFE9DD",
    "ink2": "#B9B1A3",
    "ink3": "#A0988A",
    "chip": "#2B2825",
    "chip_rule": "#4A443D",
    "chip_on": "#EFE9DD",
    "chip_on_ink": "#222222",
    "button": "#3E6FA3",
    "field": "#34302C",
    "field_rule": "#544D45",
    "focus": "#7FA9D6",
    "note": "#4A4222",
    "note_ink": "#EFE6C6",
    "note_faint": "#CDBF85",
    "missing_rule": "#8C4A44",
    "a": "#7FA9D6",
    "b": "#6CBBA9",
    "c": "#DDB25A",
    "d": "#A9ACB2",
    "inbox": "#A89C87",
    "stitch": "#99FFFFFF",
    "tint_a": "#2A3947",
    "tint_b": "#27403A",
    "tint_c": "#453A20",
    "tint_d": "#3B3C3E",
    "red": "#FF6B5E",
    "red_tint": "#44231F",
    "bar_back": "#4A453F",
    "pool_chip": "#5F6268",
    "repeat": "#483A63",
    "repeat_ink": "#CFBDF0",
    "marker": "#6B5516",
    "marker_ink": "#FFF3CF",
    "good": "#7DBB7A",
    "over": "#DDB25A",
    "side": "#151412",
    "side_field": "#2C2926",
    "side_on": "#3B3733",
    "side_hover": "#262320",
    "side_row": "#0C0B0A",
    "side_rule": "#4A443D",
    "side_ink2": "#A79F92",
}


def _theme(dark: bool) -> Theme:
    names = _BOTH | (_NIGHT if dark else _DAY)
    colours = {name: QColor(names[name]) for name in Theme._fields if name != "dark"}
    return Theme(dark=dark, **colours)


def day() -> Theme:
    """The desk by day."""
    return _theme(False)


def night() -> Theme:
    """The same desk at night."""
    return _theme(True)
