"""The two questions of a move, and their answers as text (METHOD 3)."""

from __future__ import annotations


def answers_text(why: str, why_not: str, headings: tuple[str, str]) -> str:
    """The answers as the markdown of a note, each under its heading; blank ones are left out."""
    parts = [
        f"**{heading}**\n\n{answer}" if heading else answer
        for heading, answer in zip(headings, (why, why_not), strict=True)
        if answer.strip()
    ]
    return "\n\n".join(parts)
