"""What a list shows, read once and then kept up with every step of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Numbered(Protocol):
    """What has an id."""

    @property
    def id(self) -> int:
        """Unlike that of any other."""
        ...


T = TypeVar("T", bound=Numbered)


class KeptUp(Generic[T]):
    """All values of a kind by id; only what a step touched is read again."""

    def __init__(self, read: Callable[[Iterable[int] | None], Sequence[T]]) -> None:
        """``read`` gives those of some ids that belong here, or with None all of them."""
        self._read = read
        self._values: dict[int, T] = {}
        self._whole = False
        self._touched: set[int] = set()

    def touch(self, ids: Iterable[int]) -> None:
        """Read these again when the list is next wanted."""
        self._touched.update(ids)

    def forget(self) -> None:
        """Read everything again when the list is next wanted."""
        self._whole = False

    def values(self) -> list[T]:
        """All values; those that came since stand last."""
        if not self._whole:
            self._values = {value.id: value for value in self._read(None)}
            self._whole = True
        elif self._touched:
            found = {value.id: value for value in self._read(sorted(self._touched))}
            for id_ in self._touched - found.keys():
                self._values.pop(id_, None)
            self._values.update(found)
        self._touched.clear()
        return list(self._values.values())

    def __getitem__(self, id_: int) -> T:
        return self._values[id_]

    def get(self, id_: int) -> T | None:
        """One value, None where it does not belong here."""
        return self._values.get(id_)
