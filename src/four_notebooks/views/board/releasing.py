"""Letting accounts go from wherever it is wished: asked once, in one form, then done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from four_notebooks.services.refusals import Refused
from four_notebooks.services.releasing import Stays, prospects
from four_notebooks.views.board.release_form import ReleaseForm
from four_notebooks.views.desk import Desk

if TYPE_CHECKING:
    from four_notebooks.storage.changes import Announcement


def release(desk: Desk, ids: Sequence[int], parent: QWidget) -> Announcement | None:
    """Show who would go, ask why, and let them go; None when it was put away.

    Raises:
        Refused: ``locked`` or ``not_active``, naming the account, where nobody can go.
        BookError: nothing was written.
    """
    accounts = prospects(desk.book, ids)
    if not accounts:
        return None
    if all(one.stays is not Stays.NO for one in accounts):
        first = accounts[0]
        raise Refused("locked" if first.stays is Stays.LOCKED else "not_active", name=first.name)
    form = ReleaseForm(desk.look, accounts, desk.book.today(), desk.book.zone, parent)
    wanted, going = desk.ask.run(form), form.ids
    reason, reasons, lost_by, note = form.reason, form.reasons, form.lost_by, form.note
    form.deleteLater()
    if not wanted or not going:
        return None
    return desk.book.board.release(going, reason, lost_by, note, reasons=reasons)
