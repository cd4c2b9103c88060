"""Where an import reads from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from four_notebooks.method.kinds import Notebook


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or text that was pasted into a notebook.

    ``number`` of ``count`` files that are looked at one after the other.
    """

    path: Path | None = None
    text: str = ""
    number: int = 1
    count: int = 1
    notebook: Notebook = Notebook.INBOX
