"""A sheet as one YAML file, to be changed by hand and given to others (METHOD 8)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.outside import content_of
from four_notebooks.method.sheets.plain import from_plain, to_plain
from four_notebooks.method.sheets.template import SheetFault, Template
from four_notebooks.services.plain_yaml import MOST_BYTES, read_yaml
from four_notebooks.services.refusals import Refused

ENDING = ".yaml"


def read_sheet(path: Path) -> Template:
    """The sheet in a file.

    Raises:
        Refused: ``file_missing``, ``file_unreadable`` (path), ``file_empty``, ``encoding``
            (encoding), the codes of ``read_yaml`` and of ``SheetFault``; nothing is guessed.
    """
    try:
        raw = content_of(path, MOST_BYTES)
    except Unreadable as fault:
        if fault.code == "file_too_large":
            raise Refused("yaml_large", limit=MOST_BYTES // 1_000_000) from fault
        raise
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused("encoding", encoding="UTF-8") from fault
    return sheet_of(text)


def sheet_of(text: str) -> Template:
    """The sheet in a text. Raises Refused as ``read_sheet``."""
    plain = read_yaml(text)
    try:
        return from_plain(plain)
    except SheetFault as fault:
        raise Refused(fault.code, **fault.values) from fault


def text_of(template: Template) -> str:
    """A sheet as YAML; ``sheet_of`` reads the same sheet from it."""
    import yaml

    dumped: str = yaml.dump(
        to_plain(template),
        Dumper=_dumper(),
        allow_unicode=True,
        sort_keys=False,
        width=100,
        default_flow_style=False,
    )
    return dumped


def write_sheet(template: Template, path: Path) -> None:
    """Write a sheet into a file, whole or not at all. Raises OSError."""
    from four_notebooks.exchange.whole_file import whole_file

    with whole_file(path) as file:
        file.write(text_of(template).encode("utf-8"))


def _dumper() -> Any:  # noqa: ANN401
    """A dumper that refers to nothing and writes several lines as several lines."""
    import yaml

    class Dumper(yaml.SafeDumper):  # type: ignore[misc]
        """Plain values only."""

        def ignore_aliases(self, _data: object) -> bool:
            """A text that occurs twice is written twice."""
            return True

    def text(dumper: Dumper, value: str) -> object:
        style = "|" if "\n" in value else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return Dumper
