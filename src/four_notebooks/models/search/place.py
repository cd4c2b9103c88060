"""Something in the book that can be gone to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from four_notebooks.services.search import Hit


@dataclass(frozen=True, slots=True)
class Place:
    """One record: ``kind`` as findings name it, the account it belongs to, its own id.

    ``sought`` are the pieces of text that were looked for; they are marked where it is shown.
    """

    kind: str
    account_id: int
    record_id: int
    sought: tuple[str, ...] = ()


def place_of(hit: Hit, sought: tuple[str, ...] = ()) -> Place:
    """Where a finding stands."""
    return Place(hit.kind, hit.account_id, hit.record_id, sought)
