"""export and agenda's files: what they say, and what is on the disk afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar
import pytest

from app.conftest import Run


@pytest.mark.parametrize(
    "name", ["out.jsonl", "out.xlsx", "out.csv", "out.vcf", "out.ics", "out.md", "folder"]
)
def test_a_book_goes_out_in_the_form_that_the_name_says(
    run: Run, tmp_path: Path, name: str
) -> None:
    run("sample")
    path = tmp_path / name
    said = run("export", path, "--json")
    told = json.loads(said.out)
    assert said.code == 0
    assert told["file"] == str(path)
    assert told["count"] > 5
    assert path.exists()


def test_what_went_out_comes_in_again(run: Run, tmp_path: Path) -> None:
    run("sample")
    path = tmp_path / "out.jsonl"
    run("export", path)
    other = tmp_path / "other.book"
    told = json.loads(run("import", path, "--json", book=other).out)
    assert (told["added"], told["failed"]) == (120, [])
    again = tmp_path / "again.jsonl"
    run("export", again, book=other)
    assert again.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", ["out.docx", "missing/out.csv"])
def test_a_name_that_cannot_be_is_refused_in_one_line(run: Run, tmp_path: Path, name: str) -> None:
    run("sample")
    said = run("export", tmp_path / name)
    assert said.code == 1
    assert len(said.err.strip().splitlines()) == 1
    assert not (tmp_path / name).exists()


def test_the_day_is_taken_along_on_paper_and_in_the_calendar(run: Run, tmp_path: Path) -> None:
    run("sample")
    files = {form: tmp_path / f"day.{form}" for form in ("html", "ics")}
    words = [word for form, path in files.items() for word in (f"--{form}", path)]
    said = run("agenda", *words, "--json")
    visits = json.loads(run("agenda", "--json").out)["visits"]
    waiting = [v for v in visits if v["standing"] in ("ahead", "to_write_up")]
    assert json.loads(said.out) == {form: str(path) for form, path in files.items()}
    html = files["html"].read_text("utf-8")
    assert waiting
    assert [v["account"] for v in waiting if v["account"] not in html] == []
    events = icalendar.Calendar.from_ical(files["ics"].read_bytes()).walk("VEVENT")
    assert len(events) == len(waiting)


def test_one_account_goes_on_paper_by_its_name(run: Run, tmp_path: Path) -> None:
    run("sample")
    path = tmp_path / "dossier.html"
    said = run("dossier", "瑞和纺织", "--html", path, "--json")
    assert (said.code, json.loads(said.out)) == (0, {"html": str(path)})
    assert ">瑞和纺织</h1>" in path.read_text("utf-8")


@pytest.mark.parametrize(("name", "code"), [("没有这家", 1), ("纺织", 1)])
def test_a_name_that_says_no_single_account_writes_nothing(
    run: Run, tmp_path: Path, name: str, code: int
) -> None:
    run("sample")
    said = run("dossier", name, "--html", tmp_path / "dossier.html")
    assert said.code == code
    assert name in said.err
    assert not (tmp_path / "dossier.html").exists()


def test_a_dossier_wants_to_know_where_to(run: Run) -> None:
    run("sample")
    said = run("dossier", "瑞和纺织")
    assert said.code == 2
    assert "--pdf" in said.err
