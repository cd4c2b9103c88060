"""What should be found, by going through every text: the index must say the same."""

from __future__ import annotations

from pathlib import Path

from four_notebooks.names.passages import holds, searched
from four_notebooks.storage import codec
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.search.asking import Asking
from four_notebooks.storage.search.documents import TABLES, record_of, texts
from four_notebooks.storage.search.wanted import Wanted
from four_notebooks.storage.store import Store

Key = tuple[str, int]


def by_reading(store: Store, word: str) -> set[Key]:
    """Every record that holds a word, by reading all of them."""
    return {
        (table, record.id)
        for table in TABLES
        for record in store.all(codec.KINDS[table])
        if holds(searched(texts(table, codec.to_row(record))), word)
    }


def by_index(path: Path, word: str) -> set[Key]:
    """The same by the index."""
    asking = Asking(open_book(path, read_only=True))
    try:
        with asking.moment() as moment:
            assert moment.is_complete
            wanted = Wanted((word,))
            places = moment.texts(wanted).places + moment.fields(wanted).places
            return {record_of(place.key) for place in places}
    finally:
        asking.close()
