"""Commands that read: search, assess."""

from __future__ import annotations

from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import DONE, REFUSED, Unsuitable, reading, show_json
from four_notebooks.app.cli.words import text, warn
from four_notebooks.method.values import Account, Status
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.names.folding import one_line
from four_notebooks.names.pinyin import matches
from four_notebooks.services.book import Book
from four_notebooks.services.search import Found

LISTED = 50
"""How many findings are listed unless told."""
_NOTHING = QT_TRANSLATE_NOOP("CommandLine", "Nothing was found.")
_MORE = QT_TRANSLATE_NOOP("CommandLine", "{shown} of {total} are listed; --limit lists more.")
_NO_INDEX = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The search index is not complete; check --rebuild-index makes it anew. "
    "The texts themselves were searched.",
)
_FAULTS = {
    "unknown_filter": QT_TRANSLATE_NOOP(
        "CommandLine", "There is no filter “{word}”; it was looked for as text."
    ),
    "bad_value": QT_TRANSLATE_NOOP(
        "CommandLine",
        "“{word}” asks for something that filter does not know; it was looked for as text.",
    ),
    "no_value": QT_TRANSLATE_NOOP("CommandLine", "“{word}” says nothing behind its colon."),
}


def run_search(wish: Wish) -> int:
    """``search WORDS``: what holds all the words, one finding per line."""
    limit = wish.values.get("limit", LISTED)
    assert isinstance(limit, int)
    with reading(wish) as book:
        found = book.search.find(" ".join(wish.words), limit, seconds=None)
        hits = listed(book, found)
    for fault in found.faults:
        warn(text(_FAULTS[fault.code], word=fault.word))
    if not found.complete:
        warn(text(_NO_INDEX))
    if wish.json:
        show_json(hits)
    else:
        for hit in hits:
            print(f"{hit['kind']}\t{hit['account']}\t{one_line(str(hit['text']))}")
    if found.more or found.total > len(found):
        total = f"{found.total}+" if found.more else str(found.total)
        warn(text(_MORE, shown=len(found), total=total))
    if not hits and not wish.json:
        raise Unsuitable(_NOTHING)
    return DONE if hits else REFUSED


def listed(book: Book, found: Found) -> list[dict[str, object]]:
    """The findings with their moments in the book's zone, and where their accounts lie."""
    accounts = book.store.many(Account, {hit.account_id for hit in found})
    places = {
        one.id: str(one.notebook if one.status is Status.ACTIVE else one.status) for one in accounts
    }
    return [
        {
            "kind": hit.kind,
            "account": hit.account_name,
            "text": hit.text,
            "at": None if hit.at is None else hit.at.astimezone(book.zone).isoformat(),
            "notebook": places.get(hit.account_id),
        }
        for hit in found
    ]


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
