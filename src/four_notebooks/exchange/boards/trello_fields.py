"""The custom fields of a Trello board as headed texts.

A value is text, a number or a day written as text, "true" or "false", or, of a list, only
the id of the option chosen (``idValue``).
"""

from __future__ import annotations

from collections.abc import Iterator

from four_notebooks.exchange.boards.cards import Times, instant, words_of
from four_notebooks.exchange.boards.json_in import Plain, record, records, text

_TICKED = {"true": "✓", "false": "✗"}


class FieldsOfBoard:
    """What the fields of a board are called, and what the options of its lists say."""

    def __init__(self, board: Plain, times: Times) -> None:
        self._times = times
        self._names: dict[str, str] = {}
        self._options: dict[str, str] = {}
        for each in records(board.get("customFields")):
            self._know(each)
        for action in records(board.get("actions")):
            self._know(record(record(action.get("data")).get("customField")))

    def _know(self, field: Plain) -> None:
        """Remember a field; a single exported card names its fields only in its actions."""
        key, name = text(field.get("id")), text(field.get("name"))
        if key and name:
            self._names.setdefault(key, name)
        for option in records(field.get("options")):
            said = text(record(option.get("value")).get("text"))
            self._options.setdefault(text(option.get("id")), said)

    def of_card(self, card: Plain) -> Iterator[tuple[str, str]]:
        """The filled fields of a card under their names."""
        for item in records(card.get("customFieldItems")):
            key = text(item.get("idCustomField"))
            value = self._value(item)
            if value:
                yield self._names.get(key, key or "?"), value

    def _value(self, item: Plain) -> str:
        value = record(item.get("value"))
        if "idValue" in item and not value:
            return self._options.get(text(item.get("idValue")), "")
        for kind in ("text", "number"):
            if text(value.get(kind)):
                return text(value.get(kind))
        if isinstance(value.get("number"), float):
            return f"{value['number']:.15g}"
        ticked = str(value.get("checked", "")).lower()
        if ticked in _TICKED:
            return _TICKED[ticked]
        said = text(value.get("date"))
        at = instant(said)
        moment = None if at is None else self._times.local(at)
        return said if moment is None else words_of(moment)
