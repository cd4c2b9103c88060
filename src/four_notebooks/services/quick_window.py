"""When the window would close if a visit were recorded: the rules asked beforehand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from four_notebooks.method.history import Moved, Visited
from four_notebooks.method.instants import to_ms
from four_notebooks.method.people import distances, met_distance
from four_notebooks.method.phase import MINUTE
from four_notebooks.method.standing import replay
from four_notebooks.method.values import MEETINGS, EntryKind, MoveKind, Notebook, Status

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_UNKNOWN_PERSON = -1


def window_after(
    book: Book,
    account_id: int,
    start: datetime,
    minutes: int,
    kind: EntryKind,
    met: tuple[int, ...],
    asked: bool,
    goes_to: Notebook | None,
) -> datetime | None:
    """The end of the window after such a visit (METHOD 4); None where no window runs.

    A lead still in the inbox is taken for one of C, since its window runs unseen there
    and is shown as soon as it is sorted.
    """
    history = book.accounts.history(account_id)
    distance = distances(book.people.contacts(account_id))
    at = to_ms(start)
    visit = Visited(
        at,
        _UNKNOWN_PERSON,
        at + minutes * MINUTE,
        kind in MEETINGS,
        met_distance(met, distance),
        asked,
        None,
        start.astimezone(book.zone).toordinal(),
        "",
    )
    events = sorted((*history.events, visit), key=lambda event: event.at)
    before = replay(replace(history, events=tuple(events)), book.rules)
    if before.status is not Status.ACTIVE:
        return None
    place = goes_to or before.notebook
    if place in (None, Notebook.INBOX):
        place = Notebook.C
    if place != before.notebook:
        last = max(event.at for event in events)
        events.append(Moved(last, _UNKNOWN_PERSON, MoveKind.MOVE, place, ""))
        before = replay(replace(history, events=tuple(events)), book.rules)
    if before.window_closes is None:
        return None
    return datetime.fromtimestamp(before.window_closes / 1000, UTC)
