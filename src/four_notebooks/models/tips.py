"""Hints beside the pointer: Qt would read a text with tags in them as a page of HTML."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """The text so that a hint shows it as it was written."""
    if "<" not in text and "&" not in text:
        return text
    return f'<span style="white-space:pre-wrap">{escape(text, quote=False)}</span>'
