"""search and check --rebuild-index: filters, limits, what is said, exit codes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from app.conftest import NOW, Run
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.services.book import Book


def test_findings_say_when_and_where(run: Run, filled: Path) -> None:
    found = json.loads(run("search", "的", "kind:entry", "--json").out)

    assert found
    assert {hit["kind"] for hit in found} == {"entry"}
    assert all(hit["at"].endswith("+08:00") for hit in found)
    assert {hit["notebook"] for hit in found} <= {*"ABCD", "inbox", "released", "signed"}


def test_filters_in_either_language_find_the_same(run: Run, filled: Path) -> None:
    english = run("search", "价", "in:B", "--json")
    chinese = run("search", "价", "本:B", "--json")

    assert english.out == chinese.out
    assert {hit["notebook"] for hit in json.loads(english.out)} == {"B"}


def test_a_limit_lists_so_many_and_says_that_there_are_more(run: Run, filled: Path) -> None:
    said = run("search", "的", "--limit", "3")

    assert (said.code, len(said.out.splitlines())) == (0, 3)
    assert "--limit" in said.err
    assert run("search", "的", "--limit", "0").code == 2
    assert run("search", "的", "--limit", "many").code == 2


def test_an_unknown_filter_is_told_in_a_line(run: Run, filled: Path) -> None:
    said = run("search", "colour:blue")

    assert said.code == 1
    assert "colour:blue" in said.err.splitlines()[0]


def test_the_index_is_rebuilt_while_nobody_writes(run: Run, filled: Path) -> None:
    before = run("search", "华启", "--json").out
    with closing(sqlite3.connect(filled)) as raw:
        raw.execute("DELETE FROM search_place WHERE id % 2 = 0")
        raw.commit()
    damaged = run("check")
    rebuilt = run("check", "--rebuild-index")

    assert (damaged.code, "index" in damaged.out) == (3, True)
    assert (rebuilt.code, rebuilt.out) == (0, "The book is sound.\n")
    assert "Search index" in rebuilt.err
    assert run("search", "华启", "--json").out == before


def test_a_rebuild_waits_for_no_other_writer(run: Run, filled: Path) -> None:
    there = Book.open(filled, now=standing(parse_time(NOW)))
    try:
        assert run("check", "--rebuild-index").code == 3
        assert run("search", "华启").code == 0
    finally:
        there.close()
