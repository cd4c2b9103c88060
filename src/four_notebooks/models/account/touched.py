"""Which kinds of things a step touched, so that each part looks only at its own."""

from __future__ import annotations

from four_notebooks.method.values import Record
from four_notebooks.storage.changes import Announcement


def touches(announcement: Announcement, account_id: int, *kinds: type[Record]) -> bool:
    """Whether a step changed anything of these kinds at the account.

    A step that names an account without a change of it (a long write that is announced
    as a whole) touches everything of it.
    """
    if account_id not in announcement.accounts:
        return False
    mine = [c for c in announcement.changes if account_id in c.accounts]
    return not mine or any(isinstance(c.record, kinds) for c in mine)
