"""Settings that live in the book: the method, its numbers, and the pages' own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Method, Setting
from four_notebooks.services.book import RULES
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book
    from four_notebooks.services.switching import Replacement

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What a setting holds."""


class Settings:
    """JSON values by id; every change is a step ``settings``."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, setting_id: str, default: Json = None) -> Json:
        """The value, or ``default`` where none is kept or it cannot be read."""
        text = self._book.setting(setting_id)
        if text is None:
            return default
        try:
            value: Json = json.loads(text)
        except ValueError:
            return default
        return value

    def set(self, setting_id: str, value: Json, who: str = "") -> Announcement | None:
        """Keep a JSON value; None removes it.

        Raises:
            Refused: ``bad_setting`` (id) for what is no JSON, or no rules under ``rules``.
        """
        if value is None and self._book.store.get(Setting, setting_id) is None:
            return None
        change = self._change(setting_id, value)
        return self._book.ledger.commit(StepName("settings", setting_id), [change], who=who)

    def rules(self) -> Rules:
        """The numbers of the method in force."""
        return self._book.rules

    def weight(self, rules: Rules) -> int:
        """About how many records are taken up where these rules come to hold; 0 for none.

        Raises:
            BookError: the book cannot be read.
        """
        from four_notebooks.storage.derived_rows import moves_rows, moves_shares

        now = self._book.rules
        moves = moves_rows(now, rules) or moves_shares(now, rules)
        return self._book.store.extent() if moves else 0

    def weight_of_switch(self) -> int:
        """About how many records a switch of the method takes up.

        Raises:
            BookError: the book cannot be read.
        """
        return self._book.store.extent()

    def save_rules(self, rules: Rules, who: str = "") -> Announcement | None:
        """Keep the numbers of the method.

        Raises:
            Refused: ``bad_setting`` if it is another method: ``switch_method`` does that.
        """
        if rules.method is not self._book.method:
            raise Refused("bad_setting", id=RULES)
        change = self._change(RULES, _json(rules))
        return self._book.ledger.commit(StepName("settings", RULES), [change], who=who)

    def reset_rules(self, names: Iterable[str] | None = None, who: str = "") -> Announcement | None:
        """METHOD's own numbers again, all or those named, in one step ``reset_numbers``.

        Working days are a table of days and no number: they stay as they are, and so do
        the numbers of the other method.
        """
        change = self._change(RULES, _json(self.own_rules(names)))
        return self._book.ledger.commit(StepName("reset_numbers"), [change], who=who)

    def own_rules(self, names: Iterable[str] | None = None) -> Rules:
        """The rules with METHOD's own numbers for all, or for those named."""
        own, now = Rules.default(self._book.method), self._book.rules
        if names is None:
            return replace(own, working_days=now.working_days, put_away=now.put_away)
        return now.put(**{name: own.number(name) for name in names})

    def preview_switch(self, to: Method) -> list[Replacement]:
        """Which accounts change their notebook if the method is switched (METHOD 2, 3)."""
        from four_notebooks.services.switching import replacements

        if to is self._book.method:
            return []
        return replacements(self._book, to)

    def switch_method(self, to: Method, who: str = "") -> Announcement | None:
        """Switch, and re-place the accounts as previewed, in one step; None if it is in force."""
        from four_notebooks.services.switching import replaced

        if to is self._book.method:
            return None
        switched = self._change(RULES, _json(self._book.rules.switched(to)))
        count, changes = replaced(self._book, to)
        changes = [switched, *changes]
        return self._book.ledger.commit(StepName("switch_method", to, count), changes, who=who)

    def _change(self, setting_id: str, value: Json) -> Change:
        """The change that keeps a value, or removes it."""
        before = self._book.store.get(Setting, setting_id)
        after = None
        if value is not None:
            try:
                text = json.dumps(value, ensure_ascii=False, allow_nan=False)
                if setting_id == RULES:
                    Rules.from_json(value)
            except (TypeError, ValueError) as fault:
                raise Refused("bad_setting", id=setting_id) from fault
            after = Setting(id=setting_id, value=text)
        return Change(before, after)


def _json(rules: Rules) -> Json:
    """The rules as the setting holds them."""
    return json.loads(json.dumps(rules.to_json()))  # type: ignore[no-any-return]
