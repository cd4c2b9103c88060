"""Books filled through and through: a text in every field of every kind of record, and
records that Hypothesis makes up; and a book's tables row for row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from four_notebooks.method.kinds import (
    Answer,
    Attitude,
    EntryKind,
    LostBy,
    MoveKind,
    Notebook,
    PlanState,
    ReleaseReason,
    ReminderKind,
    SheetAbout,
    Status,
    Temper,
    Term,
    Told,
)
from four_notebooks.method.reminders import event_id
from four_notebooks.method.values import (
    Account,
    Attachment,
    Contact,
    Draft,
    Entry,
    Evidence,
    Move,
    PlannedVisit,
    Record,
    Referral,
    Reminder,
    Script,
    ScriptUse,
    Setting,
    SheetAnswer,
    SheetTemplate,
    Strategy,
)
from four_notebooks.names.folding import clean
from four_notebooks.services import entering
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage import attachment_files
from four_notebooks.storage.changes import Change, StepName
from four_notebooks.storage.queries import METADATA

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
HISTORY = {"step", "step_change", "told", "sequence", "derived"}
"""What happened to a book, and what its index keeps of itself; ``sequence`` follows from it."""
LATER = {"version", "share"}
"""Columns that say how often a row was written, and what is counted only when it is asked for."""


def tables(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but history and index, by what it says."""
    found = {}
    with closing(sqlite3.connect(f"{book.path.as_uri()}?mode=ro", uri=True)) as connection:
        for table in METADATA.sorted_tables:
            if table.name in HISTORY or table.name.startswith("search"):
                continue
            columns = ", ".join(f'"{c.name}"' for c in table.c if c.name not in LATER)
            rows = connection.execute(f"SELECT {columns} FROM {table.name}")
            found[table.name] = sorted(rows, key=repr)
    return found


def filled(kind: type[Record], text: str, /, **given: object) -> Record:
    """A record with a text in every field that holds one, fit for a book."""
    values: dict[str, object] = {}
    for each in fields(kind):
        if each.type == "str":
            values[each.name] = text
        elif each.type == "tuple[str, ...]":
            values[each.name] = (text, "138", text)
        elif each.type == "tuple[tuple[str, str], ...]":
            values[each.name] = ((text, text), (text, ""))
        elif each.type == "Evidence":
            values[each.name] = Evidence(Answer.YES, text, NOW)
    return fit(kind(**{**values, **given}))  # type: ignore[arg-type]


def fit(record: Record) -> Record:
    """The record with its texts as the services let them in, cut where they are too long."""
    if isinstance(record, Setting | SheetTemplate):
        return record
    changed: dict[str, object] = {}
    for each in fields(record):
        value = getattr(record, each.name)
        if type(value) is str:
            changed[each.name] = clean(value)[: entering.LIMITS.get(each.name, entering.SHORT)]
        elif isinstance(value, tuple):
            changed[each.name] = tuple(_cut(part) for part in value)
    record = replace(record, **changed)  # type: ignore[arg-type]
    try:
        return entering.entered(record)
    except Refused:
        return entering.entered(replace(record, name="x"))  # type: ignore[call-arg]


def _cut(part: object) -> object:
    if isinstance(part, tuple):
        return tuple(_cut(each) for each in part)
    return clean(part)[: entering.SHORT] if isinstance(part, str) else part


def of_text(book: Book, texts: Iterable[str]) -> Iterator[list[Record]]:
    """For each text the records of one account that hold it wherever a text can stand."""
    for number, text in enumerate(texts, 1):
        digest, size = attachment_files.keep(
            book.attachments_folder, text.encode("utf-8", "replace")
        )
        own: dict[str, Any] = {"account_id": number}
        day = NOW.date() + timedelta(days=number % 300)
        sheet = SheetTemplate(
            id=f"own/{number}", name=clean(text), created_at=NOW, content=_content(text)
        )
        yield [
            filled(Account, text, id=number, created_at=NOW, notebook=Notebook.B,
                   status=Status.ACTIVE, term=Term.LONG),
            filled(Contact, text, id=number, **own, attitude=Attitude.FOR, temper=Temper.OWL),
            filled(Entry, text, id=number, **own, kind=EntryKind.VIDEO, met=(number,),
                   start=NOW, recorded_at=NOW, problem_solved=Answer.NO),
            filled(Strategy, text, id=number, **own, written_at=NOW),
            filled(PlannedVisit, text, id=number, **own, day=day, created_at=NOW,
                   contacts=(number,), state=PlanState.OPEN),
            filled(Move, text, id=number, **own, at=NOW, kind=MoveKind.MOVE,
                   from_notebook=Notebook.INBOX, to_notebook=Notebook.B, lost_by=LostBy.OFFER),
            filled(Attachment, text, id=number, **own, digest=digest, size=size, added_at=NOW,
                   entry_id=number),
            sheet,
            filled(SheetAnswer, text, id=number, **own, at=NOW, contact_id=number,
                   told=Told.TOLD),
            filled(Script, text, id=number, created_at=NOW),
            ScriptUse(id=number, script_id=number, at=NOW, account_id=number),
            Reminder(id=event_id(ReminderKind.WINDOW_RED, number, 5), account_id=number,
                     kind=ReminderKind.WINDOW_RED, due_at=NOW),
            filled(Referral, text, id=number, **own, at=NOW, lead_id=number),
            Setting(id=f"{number} {clean(text)}"[:100], value=json.dumps(clean(text))),
        ]  # fmt: skip


def _content(text: str) -> str:
    asked = [{"id": "q", "text": clean(text)}]
    return json.dumps([{"id": "s", "title": clean(text), "questions": asked}], ensure_ascii=False)


def write(book: Book, records: Iterable[Record]) -> None:
    """Put records into a book as one step, whatever step made them once."""
    changes = [Change(None, record) for record in records]
    book.store.step(StepName("sample"), changes, at=NOW)


TEXT = st.text(max_size=40) | st.sampled_from(["=1+1", "\r\n", "'", "\x00", "\ud800", "华启", " "])
MOMENT = st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 30), timezones=st.just(UTC)).map(
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)
PLACE = st.floats(-1e12, 1e12, allow_nan=False)


@dataclass(frozen=True)
class Ids:
    """Which ids the records of a made-up book may name."""

    accounts: tuple[int, ...]
    scripts: tuple[int, ...]


@st.composite
def books(draw: st.DrawFn) -> list[Record]:
    """All records of a made-up book, parents first, every reference to somebody there."""
    numbers = st.sets(st.integers(1, 2**40), max_size=4)
    ids = Ids(tuple(draw(numbers)), tuple(draw(numbers)))
    made: list[Record] = [_setting(draw, n) for n in range(draw(st.integers(0, 3)))]
    made += [_sheet(draw, n) for n in range(draw(st.integers(0, 2)))]
    made += [
        Script(
            id=n, name=draw(TEXT), created_at=draw(MOMENT), body=draw(TEXT), position=draw(PLACE)
        )
        for n in ids.scripts
    ]
    for account in ids.accounts:
        made += _account(draw, account, ids)
    made += [
        ScriptUse(id=2**41 + n, script_id=script, at=draw(MOMENT), accepted=draw(_of(Answer)))
        for n, script in enumerate(ids.scripts)
    ]
    made += [
        Draft(id=f"entry/{n}", text=text, updated_at=draw(MOMENT))
        for n, text in enumerate(draw(st.lists(TEXT.filter(clean), max_size=2)))
    ]
    return [fit(record) for record in made]


def _of(words: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any enumeration of words
    return st.sampled_from(list(words))


def _setting(draw: st.DrawFn, number: int) -> Setting:
    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | TEXT.map(clean), st.lists, max_leaves=5
    )
    return Setting(id=f"own {number}", value=json.dumps(draw(json_values), ensure_ascii=False))


def _sheet(draw: st.DrawFn, number: int) -> SheetTemplate:
    return SheetTemplate(
        id=f"own/{number}",
        name=clean(draw(TEXT)),
        created_at=draw(MOMENT),
        about=draw(_of(SheetAbout)),
        trade=clean(draw(TEXT)),
        content=_content(draw(TEXT)),
        position=draw(PLACE),
        hidden=draw(st.booleans()),
    )


def _evidence(draw: st.DrawFn) -> Evidence:
    return Evidence(draw(_of(Answer)), draw(TEXT), draw(st.none() | MOMENT))


def _account(draw: st.DrawFn, number: int, ids: Ids) -> list[Record]:
    texts = {
        name: draw(TEXT)
        for name in (
            *("name", "short_name", "registration_code", "area", "address", "industry"),
            *("source", "website", "note"),
        )
    }
    account = Account(
        id=number,
        created_at=draw(MOMENT),
        notebook=draw(_of(Notebook)),
        status=draw(_of(Status)),
        position=draw(PLACE),
        term=draw(_of(Term)),
        phones=tuple(draw(st.lists(TEXT, max_size=3))),
        tags=tuple(draw(st.lists(TEXT, max_size=3))),
        amount=draw(st.none() | st.integers(0, 2**53)),
        need=_evidence(draw),
        power=_evidence(draw),
        value=_evidence(draw),
        extra=tuple(draw(st.lists(st.tuples(TEXT, TEXT), max_size=2))),
        locked=draw(st.booleans()),
        deleted_at=draw(st.none() | MOMENT),
        **texts,
    )
    people = [number * 4 + n for n in range(draw(st.integers(0, 3)))]
    made: list[Record] = [account]
    made += [_contact(draw, id_, number, people) for id_ in people]
    made += _journal(draw, number, people)
    return [*made, *_beside(draw, number, people, ids)]


def _contact(draw: st.DrawFn, id_: int, account: int, people: list[int]) -> Contact:
    return Contact(
        id=id_,
        account_id=account,
        name=draw(TEXT),
        title=draw(TEXT),
        level=draw(st.sampled_from((None, 1, 2, 3))),
        reports_to=draw(st.sampled_from([None, *people])),
        phones=tuple(draw(st.lists(TEXT, max_size=2))),
        wechat=draw(TEXT),
        mail=draw(TEXT),
        attitude=draw(_of(Attitude)),
        temper=draw(_of(Temper)),
        ally=draw(st.booleans()),
        note=draw(TEXT),
        position=draw(PLACE),
    )


def _journal(draw: st.DrawFn, account: int, people: list[int]) -> list[Record]:
    whom = st.just(tuple(people)) | st.just(tuple(people[:1]))
    made: list[Record] = [
        Entry(
            id=account * 4 + n,
            account_id=account,
            kind=draw(_of(EntryKind)),
            start=draw(MOMENT),
            recorded_at=draw(MOMENT),
            minutes=draw(st.integers(0, 24 * 60)),
            met=draw(whom),
            purpose=draw(TEXT),
            body=draw(TEXT),
            state=draw(TEXT),
            problem_solved=draw(_of(Answer)),
            next_problem=draw(TEXT),
            asked=draw(st.booleans()),
            answer=draw(TEXT),
            heat=draw(st.none() | st.integers(0, 100)),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    at = draw(st.none() | MOMENT)
    made.append(
        PlannedVisit(
            id=account,
            account_id=account,
            day=(at or draw(MOMENT)).date(),
            created_at=draw(MOMENT),
            at=at,
            minutes=draw(st.integers(0, 24 * 60)),
            contacts=draw(whom),
            purpose=draw(TEXT),
            position=draw(PLACE),
            state=draw(_of(PlanState)),
            closed_at=draw(st.none() | MOMENT),
        )
    )
    return made


def _beside(draw: st.DrawFn, account: int, people: list[int], ids: Ids) -> list[Record]:
    own: dict[str, Any] = {"id": account, "account_id": account}
    made: list[Record] = [
        Strategy(
            **own, written_at=draw(MOMENT), goal=draw(TEXT), way_in=draw(TEXT), ask=draw(TEXT)
        ),
        Move(
            **own,
            at=draw(MOMENT),
            kind=draw(_of(MoveKind)),
            from_notebook=draw(st.none() | _of(Notebook)),
            to_notebook=draw(st.none() | _of(Notebook)),
            reason=draw(TEXT | _of(ReleaseReason).map(str)),
            lost_by=draw(_of(LostBy)),
            note=draw(TEXT),
        ),
        SheetAnswer(
            **own,
            sheet="prepare",
            question="q",
            at=draw(MOMENT),
            contact_id=draw(st.sampled_from([None, *people])),
            text=draw(TEXT),
            told=draw(_of(Told)),
        ),
        Referral(**own, at=draw(MOMENT), lead_id=draw(_of((None, *ids.accounts))), note=draw(TEXT)),
        Reminder(
            id=event_id(ReminderKind.SECOND_LOOK, account, 7),
            account_id=account,
            kind=draw(_of(ReminderKind)),
            due_at=draw(MOMENT),
            snoozed_until=draw(st.none() | MOMENT),
            done_at=draw(st.none() | MOMENT),
        ),
    ]
    if ids.scripts:
        script = draw(_of(ids.scripts))
        made.append(ScriptUse(**own, script_id=script, at=draw(MOMENT)))
    return made
