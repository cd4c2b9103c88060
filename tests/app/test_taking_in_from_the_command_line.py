"""import with its options: duplicates, lists to notebooks, a dry run, the program's own export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.conftest import LISTS, NOW, Run
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.method.values import Method
from four_notebooks.services.book import Book

BOARD = """---
kanban-plugin: basic
---

## 谈

- [ ] 恒远印务
- [ ] 海纳物流

## 扔

- [ ] 丙包装
"""


@pytest.fixture
def first(tmp_path: Path) -> Path:
    file = tmp_path / "first.csv"
    file.write_text("公司名称,地址,行业\n恒远印务,旧址,\n", encoding="utf-8")
    return file


@pytest.fixture
def second(tmp_path: Path) -> Path:
    file = tmp_path / "second.csv"
    file.write_text("公司名称,地址,行业\n恒远印务有限公司,新址,印刷\n,x,\n", encoding="utf-8")
    return file


def kept(path: Path) -> list[tuple[str, str, str, str]]:
    moment = parse_time(NOW)
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo)
    try:
        accounts = book.accounts.all(None)
        return [(a.name, a.address, a.industry, str(a.notebook)) for a in accounts]
    finally:
        book.close()


@pytest.mark.parametrize(
    ("choice", "accounts"),
    [
        ("skip", [("恒远印务", "旧址", "", "inbox")]),
        ("fill", [("恒远印务", "旧址", "印刷", "inbox")]),
        ("update", [("恒远印务有限公司", "新址", "印刷", "inbox")]),
        (
            "both",
            [("恒远印务", "旧址", "", "inbox"), ("恒远印务有限公司", "新址", "印刷", "inbox")],
        ),
    ],
)
def test_duplicates_are_treated_as_told(
    run: Run, path: Path, first: Path, second: Path, choice: str, accounts: list[object]
) -> None:
    run("import", first)
    said = run("import", second, "--duplicates", choice)
    assert said.code == 0
    assert kept(path) == accounts


def test_a_dry_run_tells_every_row_and_writes_nothing(
    run: Run, path: Path, first: Path, second: Path
) -> None:
    run("import", first)
    before = path.read_bytes()
    said = run("import", second, "--dry-run", "--duplicates", "update")
    assert said.out.splitlines() == [
        "Would be: 0 added, 1 changed, 1 known already, 0 blank. Nothing was written.",
        "Row 2: 恒远印务有限公司 is 恒远印务. "
        "Name 恒远印务 → 恒远印务有限公司; Address 旧址 → 新址; Industry 印刷",
        "Row 3: A name is missing.",
    ]
    assert path.read_bytes() == before


def test_a_dry_run_for_machines_has_the_rows(run: Run, first: Path) -> None:
    told = json.loads(run("import", first, "--dry-run", "--json").out)
    assert told["added"] == 1
    assert told["files"] == [
        {
            "file": "first.csv",
            "rows": [{"row": 2, "state": "new", "name": "恒远印务", "notebook": "inbox"}],
        }
    ]


def test_a_dry_run_makes_no_book(run: Run, path: Path, first: Path) -> None:
    assert run("import", first, "--dry-run").code == 0
    assert not path.exists()


def test_the_lists_of_a_board_go_where_they_are_told(run: Run, path: Path, tmp_path: Path) -> None:
    board = tmp_path / "board.md"
    board.write_text(BOARD, encoding="utf-8")
    said = run("import", board, "--group", "谈=B", "--group", "扔=none")
    assert said.code == 0, said.err
    assert "1 left out" in said.out
    assert [(name, place) for name, _, _, place in kept(path)] == [
        ("恒远印务", "B"),
        ("海纳物流", "B"),
    ]


def test_a_list_that_the_board_does_not_have_is_refused_before_anything_is_written(
    run: Run, path: Path, tmp_path: Path
) -> None:
    board = tmp_path / "board.md"
    board.write_text(BOARD, encoding="utf-8")
    said = run("import", board, "--group", "谈谈=B")
    assert said.code == 1
    assert "谈谈" in said.err
    assert kept(path) == []


def test_a_group_without_a_notebook_is_wrong_usage(run: Run, first: Path) -> None:
    for words in ("谈", "谈=E", "=B"):
        assert run("import", first, "--group", words).code == 2


def test_the_programs_own_export_comes_by_the_same_command(
    run: Run, path: Path, tmp_path: Path
) -> None:
    run("import", LISTS / "crm-export.xlsx")
    out = tmp_path / "out.txt"
    lines = tmp_path / "out.jsonl"
    run("export", lines)
    lines.rename(out)
    again = json.loads(run("import", out, "--dry-run", "--json").out)
    assert (again["added"], again["duplicates"]) == (0, 150)
    other = tmp_path / "other.book"
    first_look = json.loads(run("import", out, "--dry-run", "--json", book=other).out)
    assert (first_look["added"], other.exists()) == (150, False)
    assert json.loads(run("import", out, "--json", book=other).out)["added"] == 150


def test_a_limit_that_is_passed_is_told_and_keeps_nobody_out(run: Run, path: Path) -> None:
    said = run("import", LISTS / "leads-gbk.csv")
    assert said.out.splitlines()[1] == "401 accounts to watch; 400 is the limit."
    assert len(kept(path)) == 401


def test_ticked_cards_are_left_out_with_their_reason_unless_their_list_is_named(
    run: Run, path: Path, tmp_path: Path
) -> None:
    board = tmp_path / "board.md"
    board.write_text(BOARD.replace("- [ ] 海纳物流", "- [x] 海纳物流"), encoding="utf-8")
    said = run("import", board, "--dry-run")
    assert "Row 2: 海纳物流 · Left out with its list" in said.out.splitlines()

    assert run("import", board, "--group", "谈 ✓=A").code == 0
    assert ("海纳物流", "", "", "A") in kept(path)


@pytest.mark.parametrize("words", [("--notebook", "D"), ("--group", "谈=D")])
@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_d_is_refused_in_the_funnel_before_anything_is_read(
    run: Run, path: Path, tmp_path: Path, words: tuple[str, ...], dry: tuple[str, ...]
) -> None:
    board = tmp_path / "board.md"
    board.write_text(BOARD, encoding="utf-8")
    moment = parse_time(NOW)
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo, create=True)
    book.settings.switch_method(Method.FUNNEL)
    book.close()

    said = run("import", board, *words, *dry)

    assert said.code == 1
    assert "cannot go to D" in said.err
    assert kept(path) == []
