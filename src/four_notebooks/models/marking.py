"""Marks sentences for translation where Qt must not be needed to read a module."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for the translators, under ``context``, and give it back as it is."""
    return text
