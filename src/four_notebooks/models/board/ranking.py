"""A notebook's cards in the order chosen, whether the filter lets them through or not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from four_notebooks.models.board.order import Key
from four_notebooks.names.pinyin import matching


class Ranking:
    """Ids, keys and search texts side by side, sorted by key."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.keys: list[Key] = []
        self.texts: list[str] = []
        self.key_of: dict[int, Key] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def begin(self, ids: Iterable[int]) -> None:
        """Take cards as they lie, before anything else is known of them."""
        self.ids = list(ids)
        self.keys = list(enumerate(self.ids))
        self.texts = [""] * len(self.ids)
        self.key_of = dict(zip(self.ids, self.keys, strict=True))

    def fill(self, entries: Iterable[tuple[Key, int, str]]) -> None:
        """Take other cards, in any order."""
        ordered = sorted(entries)
        self.keys = [key for key, _, _ in ordered]
        self.ids = [account_id for _, account_id, _ in ordered]
        self.texts = [text for _, _, text in ordered]
        self.key_of = dict(zip(self.ids, self.keys, strict=True))

    def put(self, account_id: int, key: Key, text: str) -> None:
        """Add a card, or put it elsewhere."""
        self.drop(account_id)
        at = bisect_left(self.keys, key)
        self.ids.insert(at, account_id)
        self.keys.insert(at, key)
        self.texts.insert(at, text)
        self.key_of[account_id] = key

    def drop(self, account_id: int) -> None:
        """Take a card out, if it is here."""
        key = self.key_of.pop(account_id, None)
        if key is not None:
            at = bisect_left(self.keys, key)
            del self.ids[at], self.keys[at], self.texts[at]

    def matching(self, words: str) -> list[int]:
        """The places of the cards whose search text holds the words."""
        return matching(self.texts, words)
