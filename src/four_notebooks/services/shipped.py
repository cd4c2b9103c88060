"""The sheets and call scripts that come with the program, in both languages (METHOD 8)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from four_notebooks.method.sheets.plain import from_plain
from four_notebooks.method.sheets.template import Template
from four_notebooks.services.plain_yaml import read_yaml

LANGUAGES: Final = ("zh_CN", "en")
PREPARATION: Final = "preparation"
ALLY: Final = "ally"
RIVALS: Final = "rivals"
SHEETS: Final = (PREPARATION, RIVALS, ALLY)
"""The ids of the shipped sheets, in the order they are offered."""


def folder() -> Path:
    """Where they lie: beside the package when installed, else at the top of the project."""
    package = Path(__file__).resolve().parent.parent
    beside = package / "resources"
    root = beside if beside.is_dir() else package.parents[1] / "resources"
    return root / "sheets"


def known(language: str) -> str:
    """The language shipped for a language."""
    return language if language in LANGUAGES else LANGUAGES[0]


@cache
def sheet(sheet_id: str, language: str) -> Template:
    """A shipped sheet. KeyError for another id."""
    if sheet_id not in SHEETS:
        raise KeyError(sheet_id)
    text = (folder() / known(language) / f"{sheet_id}.yaml").read_text("utf-8")
    return from_plain(read_yaml(text))


@cache
def scripts(language: str) -> tuple[tuple[str, str], ...]:
    """The shipped call scripts as (name, markdown)."""
    text = (folder() / known(language) / "scripts.yaml").read_text("utf-8")
    plain = read_yaml(text)
    assert isinstance(plain, dict)
    return tuple((one["name"], one["body"].strip()) for one in plain["scripts"])
