"""Whole cards, fetched by the page when somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from four_notebooks.method.card import Card
from four_notebooks.storage.board_reader import BoardReader

PAGE = 40
MOST = 4_000


class CardPages:
    """Cards that were looked at lately; forgets the oldest."""

    def __init__(self, reader: BoardReader, moment: Callable[[], int]) -> None:
        """``moment`` gives now in milliseconds: plans that have passed are left out."""
        self._reader = reader
        self._moment = moment
        self._cards: dict[int, Card] = {}

    def card(self, ids: Sequence[int], row: int) -> Card | None:
        """The card of a row; its whole page is fetched with it."""
        wanted = ids[row]
        found = self._cards.get(wanted)
        if found is None:
            first = row - row % PAGE
            self._fetch([i for i in ids[first : first + PAGE] if i not in self._cards])
            found = self._cards.get(wanted)
        return found

    def forget(self, ids: Iterable[int]) -> None:
        """Read these afresh when they are looked at again."""
        for account_id in ids:
            self._cards.pop(account_id, None)

    def forget_all(self) -> None:
        """Read everything afresh."""
        self._cards.clear()

    def _fetch(self, ids: Sequence[int]) -> None:
        if len(self._cards) > MOST:
            for account_id in list(self._cards)[: MOST // 2]:
                del self._cards[account_id]
        for card in self._reader.cards(ids, self._moment()):
            self._cards[card.id] = card
