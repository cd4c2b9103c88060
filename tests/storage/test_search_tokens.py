"""Whatever characters a text is made of, the index holds its tokens as they were written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from invented import account, do

from four_notebooks.method.values import Contact
from four_notebooks.names.folding import clean
from four_notebooks.storage.changes import Change
from four_notebooks.storage.checking import check
from four_notebooks.storage.opening import open_book
from four_notebooks.storage.search import index, tokens
from four_notebooks.storage.search.asking import Asking
from four_notebooks.storage.search.documents import Document, document
from four_notebooks.storage.store import Store

ODD = "\x01\x05\x08\x0e\x17\x1b\x1c\x1f\x7f\x85\x9f\ue000\uf8ff\U000f0000\U0010ffff\ufffe\u202e"
"""Controls, letters for private use, what is no character, and a turn of direction."""
TEXTS = st.text(
    st.one_of(st.sampled_from(ODD + "aZ 9-华启单\"'*^\u0301ÞþŻſ\n"), st.characters()), max_size=20
).map(clean)


def written(document: Document) -> dict[str, list[str]]:
    """The tokens that are told to each table of the index."""
    told = {index.PAIR: document.pairs, index.SINGLE: document.singles, index.NAME: document.name}
    return {table: text.split(" ") for table, text in told.items() if text}


def held(document: Document) -> dict[str, list[str]]:
    """The tokens that each table then holds, in their order where it keeps that."""
    found = {}
    with closing(sqlite3.connect(":memory:")) as raw:
        for table, wanted in written(document).items():
            raw.execute(index.SQL[table])
            raw.execute(f"INSERT INTO {table}(rowid, t) VALUES (1, ?)", (" ".join(wanted),))
            raw.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, {table}, instance)")
            rows = raw.execute('SELECT term FROM temp.held ORDER BY "offset", rowid')
            found[table] = [term for (term,) in rows]
            raw.execute("DROP TABLE temp.held")
    found[index.SINGLE].sort(key=written(document)[index.SINGLE].index)
    return found


def person(name: str, title: str = "") -> Document | None:
    row = {"id": 7, "account_id": 3, "name": name, "title": title, "phones": "[]"}
    return document("contact", {**row, "wechat": "", "mail": "", "note": ""})


@given(TEXTS, TEXTS)
def test_the_index_parts_tokens_where_the_program_does(name: str, title: str) -> None:
    found = person(name, title)
    if found is not None:
        assert held(found) == written(found)


def test_no_character_is_taken_for_a_stand_in() -> None:
    signs = [c for code in range(0x80) if not (c := chr(code)).isalnum() and c != "\n"]
    assert len({tokens.phrase(sign) for sign in signs}) == len(signs) == 65
    letters = {chr(code) for code in range(0x80, 0x250)}
    kept = {tokens.START, tokens.END, *(tokens.phrase(sign)[1] for sign in signs)}
    assert {tokens.phrase(letter)[1] for letter in letters}.isdisjoint(kept)


def test_names_with_controls_are_kept_found_and_sound(store: Store, path: Path) -> None:
    named = {one: account(store, f"{one}华启a") for one in ODD}
    (number,) = store.new_ids(Contact)
    first = named[ODD[0]]
    zhou = Contact(id=number, account_id=first.id, name="\x17周\x1c宁\ue123")
    do(store, "person", Change(None, zhou))
    assert check(path) == []
    do(store, "name", Change(first, replace(first, name="\x06恒\x05远")))
    store.undo()
    assert check(path) == []
    there = open_book(path, read_only=True)
    asking = Asking(there)
    with asking.moment() as moment:
        assert moment.named(["华启"], "account") == [one.id for one in named.values()]
        assert moment.named(["huaqia"], "account") == [one.id for one in named.values()]
        assert moment.named(["周宁"], "contact") == [number]
    asking.close()
    there.close()
