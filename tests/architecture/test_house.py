"""The rules of ARCHITECTURE.md, as sentences."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "four_notebooks"
TABLES = {SOURCE / "names" / "pinyin_table.py"}
PYTHON = [*ROOT.glob("*.py"), *(ROOT / "packaging").rglob("*.py"), *SOURCE.rglob("*.py")]
CODE = [path for path in sorted(PYTHON) if path not in TABLES]
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    body = node.body
    first = body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and len(body) > 1:
        first = body[1]
    return (node.end_lineno or node.lineno) - first.lineno + 1


def table_lines(tree: ast.Module) -> int:
    """The lines of a module that are data tables: literals at the top level."""
    tables = 0
    for node in tree.body:
        value = getattr(node, "value", None)
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(
            value, ast.Dict | ast.List | ast.Tuple | ast.Set | ast.Call
        ):
            tables += (node.end_lineno or node.lineno) - node.lineno + 1
    return tables


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_longer_than_400_lines_and_every_function_under_40(path: Path) -> None:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) - table_lines(tree) <= 400
    long = {node.name: code_lines(node) for node in functions(tree) if code_lines(node) >= 40}
    assert long == {}


def test_texts_for_the_screen_are_never_f_strings() -> None:
    wrong = []
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", "") in {"tr", "translate"}
                and any(isinstance(argument, ast.JoinedStr) for argument in node.args)
            ):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_every_test_asserts_something() -> None:
    silent = []
    for path in TESTS:
        if not path.name.startswith("test_"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        saying = {node.name for node in functions(tree) if says_something(node)}
        for node in functions(tree):
            if node.name.startswith("test_") and not (saying & (called(node) | {node.name})):
                silent.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert silent == []


def called(node: ast.AST) -> set[str]:
    """The plain names a piece of code calls."""
    calls = (part for part in ast.walk(node) if isinstance(part, ast.Call))
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


def says_something(node: ast.AST) -> bool:
    """Whether a test asserts, expects an error, or waits for something to come true."""
    for part in ast.walk(node):
        if isinstance(part, ast.Assert):
            return True
        if isinstance(part, ast.Call):
            name = getattr(part.func, "attr", getattr(part.func, "id", ""))
            if name in {"raises", "waitUntil", "waitSignal", "warns"} or "expect" in name:
                return True
            if name.startswith(("assert", "check", "run_state_machine")):
                return True
    return False


def test_no_test_sleeps() -> None:
    sleeping = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in TESTS
        if path.name.startswith(("test_", "conftest"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in {"sleep", "qSleep", "qWait"}
    ]
    assert sleeping == []


def test_only_the_clock_asks_the_machine_for_the_time() -> None:
    asking = []
    for path in CODE:
        if path.relative_to(ROOT).parts[0] != "src" or path.name == "clock.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in {"now", "utcnow", "today"}
                and isinstance(node.value, ast.Name)
                and node.value.id in {"datetime", "date"}
            ):
                asking.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert asking == []


def test_models_know_no_widgets() -> None:
    knowing = [
        str(path.relative_to(ROOT))
        for path in (SOURCE / "models").rglob("*.py")
        if "QtWidgets" in path.read_text("utf-8")
    ]
    assert knowing == []


def test_revisions_never_import_the_program() -> None:
    for path in (ROOT / "migrations" / "versions").rglob("*.py"):
        assert "four_notebooks" not in imported(path), path


def imported(path: Path) -> set[str]:
    """The top names a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_calls_into_qt_keep_their_references(qapp: object) -> None:
    """PySide6 6.12.0 on CPython 3.11 lost a reference to None with every void call."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(20_000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 10_000
