"""search, assess, agenda: their lines, their keys, their exit codes."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.conftest import NOW, Run
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording

KEYS = {
    "account",
    "status",
    "notebook",
    "distance",
    "window",
    "attempts",
    "deadline",
    "heat",
    "grade",
    "questions",
    "care_due_at",
    "advice",
}


def test_search_lists_kind_account_and_text(run: Run, filled: Path) -> None:
    said = run("search", "华启", "--json")

    found = json.loads(said.out)
    assert said.code == 0
    keys = {"kind", "account", "text", "at", "notebook"}
    assert {frozenset(hit) for hit in found} == {frozenset(keys)}
    assert found[0]["kind"] == "account"
    assert "华启" in found[0]["account"]


def test_a_search_that_finds_nothing_says_so_and_gives_one(run: Run, filled: Path) -> None:
    said = run("search", "没有这样的客户")
    listed = run("search", "没有这样的客户", "--json")

    assert (said.code, said.out, said.err) == (1, "", "Nothing was found.\n")
    assert (listed.code, json.loads(listed.out), listed.err) == (1, [], "")


def test_assess_tells_every_active_account_with_the_keys_of_the_rulebook(
    run: Run, filled: Path
) -> None:
    found = json.loads(run("assess", "--json").out)

    assert {frozenset(one) for one in found} == {frozenset(KEYS)}
    assert {one["status"] for one in found} == {"active"}


def test_one_account_is_assessed_by_its_initials(run: Run, filled: Path) -> None:
    found = json.loads(run("assess", "hqjm", "--json").out)

    assert [one["account"] for one in found] == ["华启精密制造"]


def test_times_are_told_in_the_offset_that_was_given(run: Run, filled: Path) -> None:
    found = json.loads(run("assess", "华启", "--json").out)
    there = json.loads(run("assess", "华启", "--json", now="2026-11-21T09:00+00:00").out)

    assert found[0]["window"]["closes_at"].endswith("+08:00")
    assert there[0]["window"]["closes_at"].endswith("+00:00")
    assert there[0]["window"]["seconds_left"] == found[0]["window"]["seconds_left"]


def test_an_account_nobody_knows_gives_one(run: Run, filled: Path) -> None:
    assert run("assess", "没有这样的客户").code == 1


def test_assess_prints_a_line_per_account(run: Run, filled: Path) -> None:
    lines = run("assess").out.splitlines()

    assert len(lines) == len(json.loads(run("assess", "--json").out))
    assert any(line.startswith("华启精密制造\tB\t") for line in lines)


def test_the_agenda_of_a_day_lists_its_visits_in_order(run: Run, filled: Path) -> None:
    agenda = json.loads(run("agenda", "--date", "2026-11-22", "--json").out)

    hours = [visit["at"] for visit in agenda["visits"] if visit["at"]]
    assert agenda["date"] == "2026-11-22"
    assert hours == sorted(hours)
    assert {"visits", "to_write_up", "tomorrow", "focus", "date"} <= set(agenda)
    assert agenda["day"] == {"works": False, "name": ""}
    assert (agenda["count"], agenda["usual"], agenda["most"]) == (len(agenda["visits"]), 15, 32)


@pytest.mark.parametrize("day", ["2026-02-30", "99999-01-01", "1899-12-31", "9999-12-31", "soon"])
def test_an_impossible_day_is_answered_by_one_sentence(run: Run, filled: Path, day: str) -> None:
    asked = run("agenda", "--date", day)

    assert asked.code == 2
    assert asked.out == ""
    (said,) = asked.err.strip().splitlines()[:1]
    assert "is not a day" in said or "There is no such day" in said


def test_the_agenda_is_of_today_unless_told(run: Run, filled: Path) -> None:
    assert json.loads(run("agenda", "--json").out)["date"] == NOW[:10]


def test_a_visit_without_a_strategy_is_said_to_be_none(run: Run, path: Path) -> None:
    moment = parse_time(NOW)
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo, create=True)
    for name, goal in (("宁远包装", "见到总经理"), ("华东木业", "")):
        account = book.accounts.create(name, notebook=Notebook.B)
        book.plan.plan(account.id, date(2026, 11, 22))
        book.journal.save_strategy(account.id, goal=goal)
    book.close()

    text = run("agenda", "--date", "2026-11-22").out
    visits = json.loads(run("agenda", "--date", "2026-11-22", "--json").out)["visits"]

    assert text.count("No strategy, no visit!") == 1
    assert {v["account"]: v["strategy"] and v["strategy"]["goal"] for v in visits} == {
        "宁远包装": "见到总经理",
        "华东木业": None,
    }


def test_a_recorded_visit_is_told_as_such_and_asks_for_no_strategy(run: Run, path: Path) -> None:
    moment = parse_time(NOW)
    morning = moment - timedelta(hours=8)
    book = Book.open(path, now=standing(morning), zone=moment.tzinfo, create=True)
    account = book.accounts.create("宁远包装", notebook=Notebook.B)
    book.plan.plan(account.id, moment.date())
    book.close()
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo)
    book.journal.record(Recording(account=account.id, body="谈了交期"))
    book.close()

    text = run("agenda").out

    assert "recorded" in text
    assert "No strategy" not in text


def test_a_free_day_is_an_answer_too(run: Run, filled: Path) -> None:
    said = run("agenda", "--date", "2031-01-01")

    assert said.code == 0
    assert "No visits planned." in said.out
