"""Commands that read: search, assess."""

from __future__ import annotations

from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import DONE, REFUSED, Unsuitable, reading, show_json
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.names.pinyin import matches
from four_notebooks.services.book import Book

_NOTHING = QT_TRANSLATE_NOOP("CommandLine", "Nothing was found.")


def run_search(wish: Wish) -> int:
    """``search WORDS``: what holds all the words, one finding per line."""
    with reading(wish) as book:
        hits = [hit.plain() for hit in book.search.find(" ".join(wish.words))]
    if wish.json:
        show_json(hits)
    else:
        for hit in hits:
            print(f"{hit['kind']}\t{hit['account']}\t{one_line(hit['text'])}")
    if not hits and not wish.json:
        raise Unsuitable(_NOTHING)
    return DONE if hits else REFUSED


def run_assess(wish: Wish) -> int:
    """``assess [ACCOUNT]``: what the rulebook says now, per active account or for one."""
    with reading(wish) as book:
        name = " ".join(wish.words)
        if name.strip():
            found = [book.accounts.assess_plain(one) for one in accounts_named(book, name)]
        else:
            found = book.accounts.assess_all()
    if wish.json:
        show_json(found)
        return DONE if found else REFUSED
    if not found:
        raise Unsuitable(_NOTHING)
    for one in found:
        print(_assessed(one))
    return DONE


def accounts_named(book: Book, name: str) -> list[int]:
    """Active accounts, or those meant by a name: exactly so, else by characters or pinyin."""
    if not name.strip():
        return book.accounts.all_ids()
    exact = [account.id for account in book.accounts.named(name)]
    return exact or [one for one, _, keys in book.reader.names() if matches(keys, name)]


def _assessed(one: dict[str, object]) -> str:
    """One assessment as a line: name, notebook, window, attempts, advice."""
    window, attempts = one.get("window"), one.get("attempts")
    parts = [str(one["account"]), str(one.get("notebook") or one.get("status"))]
    if isinstance(window, dict):
        parts.append(f"{window['phase']} {span(int(window['seconds_left']))}")
    if isinstance(attempts, dict):
        parts.append(f"{attempts['used']}/{attempts['limit']}")
    advice = one.get("advice")
    if isinstance(advice, list | tuple):
        parts.append(", ".join(map(str, advice)))
    return "\t".join(parts)


def span(seconds: int) -> str:
    """A length of time, short: 2d 6h, 5h42m, 42m; late ones with a minus."""
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    days, hours, minutes = seconds // 86400, seconds // 3600 % 24, seconds // 60 % 60
    if days:
        return f"{sign}{days}d {hours}h"
    return f"{sign}{hours}h{minutes:02}m" if hours else f"{sign}{minutes}m"


def one_line(words: str) -> str:
    """The text on one line, with single spaces."""
    return " ".join(words.split())
