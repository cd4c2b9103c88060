"""YAML from outside as plain dictionaries, lists and texts, within bounds.

The parser's events are read one by one, so nothing is built that was not counted first:
no anchors, no aliases (and so no loops and no bombs), no tags, no key twice. Every value
is text as it was written: a name ``no`` stays "no", a number keeps its zeros.
"""

from __future__ import annotations

from typing import Any, Final

from four_notebooks.services.refusals import Refused

MOST_BYTES: Final = 1_000_000
DEEPEST: Final = 16
MOST_VALUES: Final = 100_000

Plain = dict[str, Any] | list[Any] | str


def read_yaml(text: str) -> Plain:
    """The one document of a text.

    Raises:
        Refused: ``yaml_large`` (limit), ``yaml_deep``, ``yaml_many``, ``yaml_alias``,
            ``yaml_tag``, ``yaml_twice`` (key), ``yaml_broken``, each with ``line``
            (counted from 1) but the first; ``yaml_empty``.
    """
    import yaml

    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise Refused("yaml_large", limit=MOST_BYTES // 1_000_000)
    # A text that libyaml would refuse for one character is not broken for the person.
    text = text.removeprefix("\ufeff")
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            builder.take(event)
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError, RecursionError) as fault:
        raise Refused("yaml_broken", line=_line_of(fault, text)) from fault
    if builder.document is None:
        raise Refused("yaml_empty")
    return builder.document


def _line_of(fault: Exception, text: str) -> int:
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    if mark is not None:
        return int(mark.line) + 1
    place = getattr(fault, "position", None)
    return text.count("\n", 0, place) + 1 if isinstance(place, int) else 1


class _Builder:
    """Puts the events together; its own stack takes the place of recursion."""

    def __init__(self) -> None:
        self.document: Plain | None = None
        self._open: list[dict[str, Any] | list[Any]] = []
        self._keys: list[str | None] = []
        self._values = 0
        self._documents = 0

    def take(self, event: Any) -> None:  # noqa: ANN401
        """One event of the parser."""
        line = event.start_mark.line + 1
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                raise Refused("yaml_broken", line=line)
        if kind == "AliasEvent" or getattr(event, "anchor", None) is not None:
            raise Refused("yaml_alias", line=line)
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            raise Refused("yaml_tag", line=line)
        if kind == "ScalarEvent":
            self._put(event.value, line)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._begin({} if kind == "MappingStartEvent" else [], line)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._open.pop()
            self._keys.pop()

    def _begin(self, made: dict[str, Any] | list[Any], line: int) -> None:
        self._put(made, line)
        if len(self._open) >= DEEPEST:
            raise Refused("yaml_deep", line=line)
        self._open.append(made)
        self._keys.append(None)

    def _put(self, value: Plain, line: int) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise Refused("yaml_many", line=line)
        if not self._open:
            self.document = value
            return
        inside = self._open[-1]
        if isinstance(inside, list):
            inside.append(value)
            return
        key = self._keys[-1]
        if key is not None:
            inside[key] = value
            self._keys[-1] = None
        elif not isinstance(value, str):
            raise Refused("yaml_broken", line=line)
        elif value in inside:
            raise Refused("yaml_twice", key=value[:24], line=line)
        else:
            inside[value] = ""
            self._keys[-1] = value
