import json
from dataclasses import fields, replace

import pytest
from invented import NOW, account, contact, do, later, move, visit
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from four_notebooks.method.card import Card, CardLine, ChainLink
from four_notebooks.method.values import (
    Account,
    Entry,
    EntryKind,
    MoveKind,
    Notebook,
    PlannedVisit,
    Setting,
    Status,
    Strategy,
)
from four_notebooks.storage.board_reader import BoardReader
from four_notebooks.storage.changes import Change
from four_notebooks.storage.ledger_tables import StandingRow
from four_notebooks.storage.store import Store
from four_notebooks.storage.tables import AccountRow

HOUR = 3_600_000


def ms(minutes: float) -> int:
    return int(later(minutes).timestamp() * 1000)


def fill(store: Store) -> list[Account]:
    """Accounts of every sort."""
    made = []
    for number, notebook in enumerate([*Notebook, *Notebook]):
        value = account(store, f"单{number}印务", notebook)
        people = [contact(store, value, f"人{level}", level) for level in (3, 2, 1)]
        if number % 3:
            visit(store, value, people[number % 3], minutes=number, body="谈")
        if number % 2:
            strategy = Strategy(
                id=store.new_ids(Strategy)[0], account_id=value.id, written_at=later(500), goal="见"
            )
            do(store, "strategy", Change(None, strategy))
        made.append(value)
    return made


def test_its_cards_and_lines_are_what_the_orm_reads(store: Store) -> None:
    made = fill(store)
    reader = BoardReader(store.opening)
    cards = {card.id: card for card in reader.cards([value.id for value in made])}
    lines = {line.id: line for line in reader.lines()}
    engine = create_engine("sqlite://", creator=store.opening.connect, poolclass=NullPool)
    with Session(engine) as session:
        query = select(StandingRow, AccountRow).join(
            AccountRow, AccountRow.id == StandingRow.account_id
        )
        rows = session.execute(query).all()
        assert len(rows) == len(cards) == len(lines) == 10
        for standing, row in rows:
            card, line = cards[row.id], lines[row.id]
            for name in (f.name for f in fields(Card)):
                if name in ("id", "chain"):
                    continue
                kept = row if name == "locked" else standing
                assert getattr(card, name) == getattr(kept, name), name
            assert [list(link) for link in card.chain] == json.loads(standing.chain)
            for name in CardLine._fields[1:]:
                assert getattr(line, name) == getattr(standing, name), name
            assert (card.name, card.notebook, card.position) == (
                row.name,
                row.notebook,
                row.position,
            )
            assert isinstance(line.met, bool)
            assert isinstance(card.plan_hour, bool)
    reader.close()


def test_ids_come_in_hand_order(store: Store) -> None:
    first, second, third = (account(store, name) for name in "甲乙丙")
    do(store, "move", Change(third, _at(third, -1.0)))
    reader = BoardReader(store.opening)
    assert reader.ids("B").tolist() == [third.id, first.id, second.id]
    assert [line.id for line in reader.lines()] == [third.id, first.id, second.id]
    assert [card.id for card in reader.cards([second.id, 99, third.id])] == [second.id, third.id]
    assert [line.id for line in reader.lines_of([second.id, first.id])] == [second.id, first.id]
    reader.close()


def _at(value: Account, position: float) -> Account:
    return replace(value, position=position)


def _with(value: Account, status: Status, notebook: Notebook = Notebook.D) -> Account:
    return replace(value, status=status, notebook=notebook)


def test_the_bin_the_pool_and_the_signed_leave_the_board(store: Store) -> None:
    active, signed, released, gone = (account(store, name) for name in "甲乙丙丁")
    do(store, "sign", Change(signed, _with(signed, Status.SIGNED)))
    do(store, "release", Change(released, _with(released, Status.RELEASED)))
    do(store, "delete", Change(gone, replace(gone, deleted_at=NOW)))
    reader = BoardReader(store.opening)
    assert [line.id for line in reader.lines()] == [active.id]
    assert reader.signed_ids().tolist() == [signed.id]
    assert reader.pool_ids().tolist() == [released.id]
    assert [name[0] for name in reader.names()] == [active.id, signed.id, released.id]
    counts = reader.counts(0)
    assert (counts.active, counts.signed, counts.released, counts.deleted) == (1, 1, 1, 1)
    reader.close()


def test_in_the_funnel_the_signed_lie_in_d(store: Store) -> None:
    signed = account(store)
    do(store, "sign", Change(signed, _with(signed, Status.SIGNED)))
    do(store, "rules", Change(None, Setting(id="rules", value='{"method": "funnel"}')))
    reader = BoardReader(store.opening)
    assert reader.ids("D").tolist() == [signed.id]
    assert reader.counts(0).notebooks == {"D": 1}
    assert reader.counts(0).active == 0
    reader.close()


def test_counts_tell_red_and_expired_windows(store: Store) -> None:
    value = account(store)
    visit(store, value)
    opened = ms(60)
    reader = BoardReader(store.opening)
    left = {"fresh": opened, "red": opened + 67 * HOUR, "expired": opened + 72 * HOUR}
    told = {name: reader.counts(now) for name, now in left.items()}
    assert [told[name].red["B"] for name in left] == [0, 1, 0]
    assert [told[name].expired["B"] for name in left] == [0, 0, 1]
    assert told["fresh"].met == 1
    reader.close()


def test_a_card_tells_the_chain_the_window_and_the_strategy(store: Store) -> None:
    value = account(store, "恒远印务", Notebook.INBOX)
    move(store, value, Notebook.B, minutes=-10)
    do(store, "edit", Change(value, _with(value, Status.ACTIVE, Notebook.B)))
    boss, buyer = contact(store, value, "周总", 1), contact(store, value, "林晓", 2)
    visit(store, value, buyer)
    goal = Strategy(id=1, account_id=value.id, written_at=later(90), goal=" \n", way_in="样册")
    do(store, "strategy", Change(None, goal))
    reader = BoardReader(store.opening)
    card = reader.card(value.id)
    assert card is not None
    assert card.chain == (ChainLink(2, buyer.name, True), ChainLink(1, boss.name, False))
    assert (card.distance, card.target, card.attempts) == (1, 0, 1)
    assert (card.window_opened, card.window_closes) == (ms(60), ms(60) + 72 * HOUR)
    assert (card.entered, card.moved) == (ms(-10), ms(-10))
    assert card.deadline == ms(-10) + 20 * 24 * HOUR
    assert card.strategy == "样册"
    assert "hengyuan" in card.keys
    reader.close()


def test_a_plan_that_has_passed_gives_way_to_the_next(store: Store) -> None:
    value = account(store)
    for number, minutes in enumerate((60, 120), start=1):
        plan = PlannedVisit(
            id=number,
            account_id=value.id,
            day=NOW.date(),
            created_at=NOW,
            at=later(minutes),
        )
        do(store, "plan", Change(None, plan))
    reader = BoardReader(store.opening)
    for now, expected in ((30, 60), (61, 120), (121, 120)):
        card = reader.card(value.id, ms(now))
        assert card is not None
        assert card.plan_at == ms(expected)
        assert reader.lines(ms(now))[0].plan_at == ms(expected)
    assert reader.lines()[0].plan_at == ms(60)
    reader.close()


def test_care_and_pool_come_with_their_moments(store: Store) -> None:
    signed, released = account(store, "甲"), account(store, "乙")
    line = move(store, signed, Notebook.B)
    do(store, "x", Change(line, replace(line, kind=MoveKind.SIGN)))
    do(store, "sign", Change(signed, _with(signed, Status.SIGNED, Notebook.B)))
    gone = move(store, released, Notebook.B, minutes=5)
    do(store, "x", Change(gone, replace(gone, kind=MoveKind.RELEASE, to_notebook=None)))
    do(store, "release", Change(released, _with(released, Status.RELEASED, Notebook.B)))
    reader = BoardReader(store.opening)
    assert reader.care() == [(signed.id, ms(30 * 24 * 60))]
    assert reader.pool() == [(released.id, ms(5))]
    reader.close()


def test_settings_and_people_are_told(store: Store) -> None:
    value = account(store)
    contact(store, value)
    do(store, "set", Change(None, Setting(id="language", value='"en"')))
    reader = BoardReader(store.opening)
    assert (reader.setting("language"), reader.setting("none")) == ('"en"', None)
    assert reader.settings() == {"language": '"en"'}
    assert reader.people_count() == 1
    assert reader.revision() == store.opening.revision
    reader.close()


@pytest.mark.parametrize("kind", [EntryKind.PHONE, EntryKind.NOTE])
def test_what_is_no_meeting_meets_nobody(store: Store, kind: EntryKind) -> None:
    value = account(store)
    boss = contact(store, value, "周总", 1)
    entry = Entry(id=1, account_id=value.id, kind=kind, start=NOW, recorded_at=NOW, met=(boss.id,))
    do(store, "record", Change(None, entry))
    reader = BoardReader(store.opening)
    card = reader.card(value.id)
    assert card is not None
    assert (card.distance, card.chain) == (None, (ChainLink(1, "周总", False),))
    reader.close()


def test_one_state_is_seen_whatever_is_written_meanwhile(store: Store) -> None:
    first = account(store, "甲")
    reader = BoardReader(store.opening)
    with reader.one_state():
        assert reader.ids("B").tolist() == [first.id]
        account(store, "乙")
        assert reader.ids("B").tolist() == [first.id]
    assert len(reader.ids("B")) == 2
    reader.close()
