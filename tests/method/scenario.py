"""One scenario in the written form, read into records and judged by the program's rules."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from four_notebooks.method.assess import as_json, assess
from four_notebooks.method.history import History, history_in_order
from four_notebooks.method.rules import Rules
from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    Method,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Strategy,
    Term,
)

ACCOUNT = 1
MOVES = {"move", "sign", "release", "pick_up"}


def history(case: dict[str, Any]) -> History:
    """The history of a scenario's account; the local day is the day in the offset of now."""
    zone = datetime.fromisoformat(case["now"]).tzinfo
    assert zone is not None
    ids = {contact["id"]: n for n, contact in enumerate(case["contacts"], 1)}
    records = [record(event, n, ids) for n, event in enumerate(case["events"], 1)]
    return history_in_order(account(case), contacts(case, ids), records, zone=zone)


def account(case: dict[str, Any]) -> Account:
    said = case["account"]
    first = min([e["at"] for e in case["events"]] + [case["now"]], key=datetime.fromisoformat)
    return Account(
        id=ACCOUNT,
        name="华启精密制造",
        created_at=datetime.fromisoformat(first) - timedelta(days=1),
        term=Term(said["term"]),
        need=Evidence(Answer(said["need"])),
        power=Evidence(Answer(said["power"])),
        value=Evidence(Answer(said["value"])),
    )


def contacts(case: dict[str, Any], ids: dict[str, int]) -> list[Contact]:
    return [
        Contact(
            id=ids[contact["id"]],
            account_id=ACCOUNT,
            name=contact["id"],
            level=contact["level"],
            reports_to=ids.get(contact["reports_to"]),
        )
        for contact in case["contacts"]
    ]


def record(
    event: dict[str, Any], n: int, ids: dict[str, int]
) -> Entry | Strategy | PlannedVisit | Move:
    at = datetime.fromisoformat(event["at"])
    kind = event["type"]
    if kind in MOVES:
        to = event.get("to")
        return Move(
            id=n,
            account_id=ACCOUNT,
            at=at,
            kind=MoveKind(kind),
            to_notebook=Notebook(to) if to else None,
            reason=event.get("reason", ""),
        )
    if kind == "strategy":
        return Strategy(id=n, account_id=ACCOUNT, written_at=at, goal=event["goal"])
    if kind == "plan":
        due = datetime.fromisoformat(event["for"])
        return PlannedVisit(id=n, account_id=ACCOUNT, day=due.date(), at=due, created_at=at)
    assert kind == "visit", kind
    return Entry(
        id=n,
        account_id=ACCOUNT,
        kind=EntryKind(event["kind"]),
        start=at,
        recorded_at=at,
        minutes=event["minutes"],
        met=tuple(ids[who] for who in event["met"]),
        asked=event["asked"],
        heat=event["heat"],
    )


def judged(case: dict[str, Any]) -> dict[str, Any]:
    """What the rules say of a scenario, in the form of its expectation."""
    now = datetime.fromisoformat(case["now"])
    assert now.tzinfo is not None
    rules = Rules.default(Method(case["method"]))
    return comparable(as_json(assess(history(case), rules, now), now.tzinfo))


def comparable(value: Any, key: str = "") -> Any:  # noqa: ANN401  (JSON is anything)
    """An expectation with its times as instants."""
    if isinstance(value, dict):
        return {name: comparable(part, name) for name, part in value.items()}
    if isinstance(value, str) and (key == "at" or key.endswith("_at")):
        return datetime.fromisoformat(value)
    return value
