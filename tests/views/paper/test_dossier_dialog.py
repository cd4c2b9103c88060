"""The dossier on the screen, before it is printed or saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from test_take_along import Answers, answers, desk

from four_notebooks.views.desk import Desk
from four_notebooks.views.paper.dossier_dialog import DossierDialog

__all__ = ["answers", "desk"]


def shown(qtbot: QtBot, desk: Desk) -> DossierDialog:
    (account, *_) = desk.book.accounts.all_ids()
    dialog = DossierDialog(desk, account)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_its_pages_are_seen_and_named(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, desk)
    assert "恒远印务" in dialog.windowTitle()
    assert "恒远印务" in dialog.sheet.html()
    told = dialog.paper.pages.widget().accessibleDescription()
    assert told == "Dossier on 2 pages"


def test_it_is_saved_where_it_was_asked_for(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    dialog = shown(qtbot, desk)
    for press, begin in (("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        answers.target = tmp_path / "dossier"
        getattr(dialog.paper, press).click()
        assert (tmp_path / f"dossier.{press}").read_bytes().startswith(begin)
        assert f"dossier.{press}" in dialog.says.text()


def test_printing_asks_for_a_printer_first(qtbot: QtBot, desk: Desk, answers: Answers) -> None:
    dialog = shown(qtbot, desk)
    dialog.paper.print.click()
    assert [isinstance(each, QDialog) for each in answers.shown] == [True]
