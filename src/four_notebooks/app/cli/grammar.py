"""The grammar of the command line: which words it takes, and what is wrong with others.

Written out as data, because both languages must be spoken and a window must not wait
for a parser it does not need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from four_notebooks.app.clock import parse_time
from four_notebooks.method.day_table import FIRST_DAY, LAST_DAY, can_be
from four_notebooks.models.marking import QT_TRANSLATE_NOOP


class UsageError(Exception):
    """The words cannot be understood; ``source`` is the marked sentence that says why."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(source)
        self.source = source
        self.values = values


class Option(NamedTuple):
    """``--name``; ``read`` turns its word into a value, None for a switch without one.

    One that is ``repeated`` may stand several times; its value is a tuple.
    """

    name: str
    shown: str = ""
    read: Callable[[str], object] | None = None
    repeated: bool = False


class Command(NamedTuple):
    """One command: how many words it takes, its options, and where its work is done."""

    name: str
    module: str
    shown: str
    least: int = 0
    most: int | None = 0
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A command line that was understood. ``command`` is empty for the window."""

    command: str
    words: tuple[str, ...] = ()
    values: dict[str, object] = field(default_factory=dict)

    @property
    def book(self) -> Path | None:
        """The book named with ``--book``."""
        value = self.values.get("book")
        return value if isinstance(value, Path) else None

    @property
    def now(self) -> datetime | None:
        """The moment named with ``--now``."""
        value = self.values.get("now")
        return value if isinstance(value, datetime) else None

    @property
    def json(self) -> bool:
        """Whether the answer is for a machine."""
        return self.values.get("json") is True

    def has(self, name: str) -> bool:
        """Whether a switch is set."""
        return self.values.get(name) is True

    def all(self, name: str) -> tuple[object, ...]:
        """The values of an option that may be repeated, in their order."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else (value,)

    def word(self, name: str, default: str = "") -> str:
        """The value of an option that is a plain word."""
        value = self.values.get(name)
        return value if isinstance(value, str) else default


MOST_LISTED: Final = 10_000
"""A list on the command line is no longer than this."""


def _among(*words: str) -> Callable[[str], object]:
    def read(word: str) -> object:
        if word not in words:
            raise UsageError(
                QT_TRANSLATE_NOOP("CommandLine", "“{word}” is none of: {words}."),
                word=word,
                words=", ".join(words),
            )
        return word

    return read


def _path(word: str) -> Path:
    if not word:
        raise UsageError(QT_TRANSLATE_NOOP("CommandLine", "A file name is empty."))
    return Path(word).expanduser()


def _time(word: str) -> datetime:
    try:
        return parse_time(word)
    except ValueError:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "“{word}” is not a time; write it like 2026-11-21T17:00+08:00.",
            ),
            word=word,
        ) from None


def _day(word: str) -> date:
    try:
        day = date.fromisoformat(word.strip())
    except ValueError:
        raise UsageError(
            QT_TRANSLATE_NOOP("CommandLine", "“{word}” is not a day; write it like 2026-11-21."),
            word=word,
        ) from None
    if not can_be(day):
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "CommandLine", "There is no such day here; days run from {first} to {last}."
            ),
            first=FIRST_DAY,
            last=LAST_DAY,
        )
    return day


def _limit(word: str) -> int:
    if word.isdecimal() and 1 <= int(word) <= MOST_LISTED:
        return int(word)
    raise UsageError(
        QT_TRANSLATE_NOOP("CommandLine", "“{word}” is not a number from 1 to {most}."),
        word=word,
        most=MOST_LISTED,
    )


def _size(word: str) -> tuple[int, int]:
    wide, _, high = word.lower().partition("x")
    if wide.isdecimal() and high.isdecimal():
        size = int(wide), int(high)
        if min(size) >= 200 and max(size) <= 8000:
            return size
    raise UsageError(
        QT_TRANSLATE_NOOP("CommandLine", "“{word}” is not a size; write it like 1440x900."),
        word=word,
    )


def _scale(word: str) -> float:
    try:
        scale = float(word)
    except ValueError:
        scale = 0.0
    if 0.5 <= scale <= 4:
        return scale
    raise UsageError(
        QT_TRANSLATE_NOOP("CommandLine", "“{word}” is not a scale; write it like 1.5."),
        word=word,
    )


_NOTEBOOKS: Final = ("inbox", "A", "B", "C", "D")
LEFT_OUT: Final = "none"
"""In place of a notebook: the list is left out."""


def _group(word: str) -> tuple[str, str]:
    """A list and the notebook it goes to; the list's own name may have an equals sign."""
    group, equals, notebook = word.rpartition("=")
    if not equals or not group:
        raise UsageError(
            QT_TRANSLATE_NOOP(
                "CommandLine", "“{word}” says no list and notebook; write it like Leads=B."
            ),
            word=word,
        )
    _among(*_NOTEBOOKS, LEFT_OUT)(notebook)
    return group, notebook


COMMON: Final = (
    Option("book", "FILE", _path),
    Option("now", "TIME", _time),
    Option("language", "zh_CN|en", _among("zh_CN", "en", "system")),
    Option("json"),
)
THEME: Final = Option("theme", "light|dark", _among("light", "dark", "system"))
COMMANDS: Final = (
    Command(
        "import",
        "taking_in",
        "import FILE... [--notebook N] [--group LIST=N] [--duplicates skip|fill|update|both]"
        " [--strangers] [--dry-run]",
        1,
        None,
        (
            Option("notebook", "inbox|A|B|C|D", _among(*_NOTEBOOKS)),
            Option("group", "LIST=inbox|A|B|C|D|none", _group, repeated=True),
            Option("duplicates", "skip|fill|update|both", _among("skip", "fill", "update", "both")),
            Option("strangers"),
            Option("dry-run"),
        ),
    ),
    Command("export", "lists", "export FILE|FOLDER", 1, 1),
    Command(
        "search",
        "finding",
        "search WORDS [--limit N]",
        1,
        None,
        (Option("limit", "N", _limit),),
    ),
    Command("assess", "finding", "assess [ACCOUNT]", 0, None),
    Command(
        "agenda",
        "agenda",
        "agenda [--date D] [--html FILE] [--pdf FILE] [--ics FILE]",
        options=(
            Option("date", "D", _day),
            *(Option(form, "FILE", _path) for form in ("html", "pdf", "ics")),
        ),
    ),
    Command(
        "dossier",
        "paper",
        "dossier ACCOUNT [--pdf FILE] [--html FILE]",
        1,
        None,
        tuple(Option(form, "FILE", _path) for form in ("pdf", "html")),
    ),
    Command(
        "review",
        "review",
        "review [--from D --to D] [--csv FILE]",
        options=(Option("from", "D", _day), Option("to", "D", _day), Option("csv", "FILE", _path)),
    ),
    Command("check", "keeping", "check [--rebuild-index]", options=(Option("rebuild-index"),)),
    Command("backup", "keeping", "backup [FILE]", 0, 1),
    Command("restore", "keeping", "restore FILE", 1, 1),
    Command("sample", "lists", "sample"),
    Command(
        "screenshot",
        "picture",
        "screenshot FILE [--page P] [--account NAME] [--tab T] [--words WORDS]"
        " [--file F] [--theme light|dark] [--size WxH]",
        1,
        1,
        (
            Option("page", "P", str),
            Option("account", "NAME", str),
            Option("tab", "T", str),
            Option("words", "WORDS", str),
            Option("file", "F", _path),
            THEME,
            Option("size", "WxH", _size),
            Option("scale", "S", _scale),
        ),
    ),
)
WINDOW: Final = Command(
    "",
    "",
    "[FILE...]",
    0,
    None,
    (THEME, Option("in-tray"), Option("help"), Option("version")),
)


def understand(argv: Sequence[str]) -> Wish:
    """Turn the words after the program's name into a wish.

    Options may stand anywhere; ``--`` ends them. Raises UsageError.
    """
    options = {o.name: o for c in (*COMMANDS, WINDOW) for o in (*COMMON, *c.options)}
    words: list[str] = []
    values: dict[str, object] = {}
    rest = iter(argv)
    for word in rest:
        if word == "--":
            words.extend(rest)
        elif word in ("-h", "-?"):
            values["help"] = True
        elif word.startswith("--"):
            _read_option(word, rest, options, values)
        elif word.startswith("-") and len(word) > 1:
            raise UsageError(_NO_OPTION, option=word)
        else:
            words.append(word)
    return _wish(words, values)


_NO_OPTION: Final = QT_TRANSLATE_NOOP("CommandLine", "There is no option {option} here.")


def _read_option(
    word: str, rest: Iterator[str], options: dict[str, Option], values: dict[str, object]
) -> None:
    name, equals, given = word[2:].partition("=")
    option = options.get(name)
    if option is None or (option.read is None and equals):
        raise UsageError(_NO_OPTION, option=f"--{name}")
    if option.read is None:
        values[name] = True
        return
    if not equals:
        following = next(rest, None)
        if following is None:
            raise UsageError(
                QT_TRANSLATE_NOOP("CommandLine", "{option} wants a value: {shown}."),
                option=f"--{name}",
                shown=option.shown,
            )
        given = following
    value = option.read(given)
    if option.repeated:
        earlier = values.get(name, ())
        assert isinstance(earlier, tuple)
        value = (*earlier, value)
    values[name] = value


def _wish(words: list[str], values: dict[str, object]) -> Wish:
    command = next((c for c in COMMANDS if words and c.name == words[0]), WINDOW)
    if command is not WINDOW:
        words = words[1:]
    if "help" in values or "version" in values:
        return Wish(command.name, tuple(words), values)
    known = {o.name for o in (*COMMON, *command.options)}
    for name in values:
        if name not in known:
            raise UsageError(_NO_OPTION, option=f"--{name}")
    if len(words) < command.least:
        raise UsageError(
            QT_TRANSLATE_NOOP("CommandLine", "Something is missing: {shown}."), shown=command.shown
        )
    if command.most is not None and len(words) > command.most:
        raise UsageError(
            QT_TRANSLATE_NOOP("CommandLine", "“{word}” is one word too many: {shown}."),
            word=words[command.most],
            shown=command.shown,
        )
    return Wish(command.name, tuple(words), values)


def command_named(name: str) -> Command:
    """The command of that name."""
    return next((c for c in COMMANDS if c.name == name), WINDOW)


def usage() -> str:
    """How the program is called, one line per command; the same in every language."""
    common = " ".join(f"[--{o.name} {o.shown}]".replace(" ]", "]") for o in COMMON)
    lines = [f"four-notebooks {command.shown}" for command in (WINDOW, *COMMANDS)]
    return "\n".join([*lines, common])
