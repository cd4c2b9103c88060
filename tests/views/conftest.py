"""What every test of the interface needs: no dialog may stop it."""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class ModalDialogError(AssertionError):
    """Something stopped to wait for an answer that nobody can give here."""


@pytest.fixture(autouse=True)
def no_modal_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A modal dialog would hang the test for ever: pages ask through ``Ask`` alone."""

    def stop(*_given: object, **_named: object) -> None:
        raise ModalDialogError("a dialog was opened past Ask")

    for kind in (QDialog, QMenu, QMessageBox, QFileDialog, QInputDialog):
        monkeypatch.setattr(kind, "exec", stop)
    monkeypatch.setattr(QInputDialog, "getText", stop)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", stop)
