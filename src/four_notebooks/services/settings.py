"""Settings that live in the book: the method, its numbers, and the pages' own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from four_notebooks.method.values import Method, Notebook
from four_notebooks.storage.changes import Announcement

if TYPE_CHECKING:
    from four_notebooks.method.rules import Rules
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class Replacement:
    """Where an account goes when the method is changed; ``to`` None is the Signed list."""

    account_id: int
    name: str
    origin: Notebook
    to: Notebook


class Settings:
    """JSON values by id; every change is a step ``settings``."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, setting_id: str, default: Any = None) -> Any:
        """The value, or ``default`` where none is kept."""
        raise NotImplementedError

    def set(self, setting_id: str, value: Any, who: str = "") -> Announcement | None:
        """Keep a JSON value; None removes it. Raises Refused ``bad_setting``."""
        raise NotImplementedError

    def rules(self) -> Rules:
        """The numbers of the method in force."""
        raise NotImplementedError

    def save_rules(self, rules: Rules, who: str = "") -> Announcement | None:
        """Keep the numbers of the method. Its method must be the one in force."""
        raise NotImplementedError

    def preview_switch(self, to: Method) -> list[Replacement]:
        """Which accounts change their notebook if the method is switched (METHOD 2)."""
        raise NotImplementedError

    def switch_method(self, to: Method, who: str = "") -> Announcement | None:
        """Switch, and re-place the accounts as previewed, in one step."""
        raise NotImplementedError
