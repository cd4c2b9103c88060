"""What `start.py` promises before anything of the program runs."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "start.py"
NEW_SYNTAX = (
    ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Await,
    ast.MatMult, ast.Match, ast.TypeAlias if sys.version_info >= (3, 12) else ast.Match,
)  # fmt: skip


@pytest.fixture
def start() -> ModuleType:
    spec = importlib.util.spec_from_file_location("start", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_python_3_can_read_the_start_script() -> None:
    for node in ast.walk(ast.parse(SCRIPT.read_text("utf-8"))):
        assert not isinstance(node, NEW_SYNTAX), f"line {node.lineno}"
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            assert not any(isinstance(part, ast.Starred) for part in node.elts), node.lineno
        if isinstance(node, ast.Dict):
            assert None not in node.keys, f"line {node.lineno}: unpacking in a dict"
        if isinstance(node, ast.FunctionDef):
            assert not node.args.posonlyargs, f"line {node.lineno}"


def test_the_start_script_needs_the_standard_library_only() -> None:
    for node in ast.walk(ast.parse(SCRIPT.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            assert name.split(".")[0] in sys.stdlib_module_names


def test_an_old_python_says_what_it_needs(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 8, 10))
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("LC_ALL", "C")
    assert start.main() == 3
    said = capsys.readouterr().err
    assert "3.11" in said and "3.8.10" in said and said.count("\n") == 1


def test_an_old_python_hands_over_to_a_newer_one_it_finds(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    newer = tmp_path / "python3.12"
    newer.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    newer.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    commands = start.newer_pythons()
    assert commands == [[str(newer)]]
    assert start.is_new_enough(commands[0])


def test_a_stamp_of_other_pins_counts_for_nothing(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(start, "VENV", str(tmp_path))
    monkeypatch.setattr(start, "venv_python", lambda: sys.executable)
    assert not start.is_stamped("program", start.python_stamp("program"))
    start.write_stamp("program", start.python_stamp("program"))
    assert start.is_stamped("program", start.python_stamp("program"))
    assert not start.is_stamped("program", "stamp of other pins")


def test_an_environment_without_its_python_is_set_up_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(start, "VENV", str(tmp_path))
    start.write_stamp("program", start.python_stamp("program"))
    assert not start.is_stamped("program", start.python_stamp("program"))


def test_the_apt_line_asks_for_sudo_only_when_needed(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "is_root", lambda: False)
    assert start.apt_line(["libgl1"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1"
    )
    monkeypatch.setattr(start, "is_root", lambda: True)
    assert "sudo" not in start.apt_line(["libgl1"])


def test_pins_are_exact_and_name_no_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / "packaging" / name).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                assert line.count("==") == 1, line
                assert "://" not in line and not line.startswith("-"), line
