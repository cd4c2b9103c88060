"""Whatever people type is shown as it was typed: no markup is read, nothing is fetched."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from four_notebooks.models.tips import tip
from four_notebooks.views.ask import RealAsk
from four_notebooks.views.plain_label import PlainLabel
from naughty import NASTIER, NAUGHTY

VIEWS = Path(__file__).resolve().parents[2] / "src" / "four_notebooks" / "views"
MARKUP = "<b>bold</b><img src='file:///nowhere/seen.png'>&amp;"


def test_no_view_makes_a_label_that_could_read_markup() -> None:
    bare = [
        f"{path.relative_to(VIEWS)}:{node.lineno}"
        for path in sorted(VIEWS.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QLabel"
    ]
    assert bare == []


@pytest.mark.parametrize("text", [MARKUP, *NASTIER[2:9]])
def test_a_label_shows_what_was_typed(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    label.show()
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert not label.grab().isNull()


def test_a_hint_reads_as_it_was_typed() -> None:
    for text in (*NAUGHTY, MARKUP):
        shown = tip(text)
        document = QTextDocument()
        if shown == text:
            assert "<" not in text
            continue
        document.setHtml(shown)
        assert seen(document.toPlainText()) == seen(text)


def seen(text: str) -> str:
    """What of a text can be seen at all."""
    return "".join(each for each in text if each.isprintable() and not each.isspace())


def test_a_question_shows_names_as_they_are(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box))  # noqa: PLW0108 - bound
    RealAsk().message(None, MARKUP, MARKUP)
    (box,) = asked
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText
    document = QTextDocument()
    document.setHtml(box.informativeText())
    assert document.toPlainText() == MARKUP


def test_only_the_reading_view_browses_text() -> None:
    made = {
        path.name
        for path in VIEWS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(getattr(base, "id", "") == "QTextBrowser" for base in node.bases)
    }
    assert made == {"reading.py"}
