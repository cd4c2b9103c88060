"""The standing of accounts, written in the same step as the change that moved it.

Everything here follows from the history and the rules; ``check`` compares it with a replay.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select

from four_notebooks.method.history import History
from four_notebooks.method.people import chain
from four_notebooks.method.rules import Rules
from four_notebooks.method.standing import OpenPlan, Standing, replay
from four_notebooks.method.values import (
    MEETINGS,
    Account,
    Contact,
    Entry,
    Method,
    Status,
    Strategy,
    Term,
)
from four_notebooks.names.pinyin import keys
from four_notebooks.storage.codec import Row, to_ms
from four_notebooks.storage.own_records import OwnRecords
from four_notebooks.storage.prompt import write
from four_notebooks.storage.queries import ACCOUNT, SETTING, STANDING

RULES_SETTING = "rules"
"""The setting that holds the method and its numbers; a change of it moves every standing."""
STRATEGY_ON_CARD = 300
"""How many characters of a strategy a card is given."""


_REMOVE = delete(STANDING).where(STANDING.c.account_id == bindparam("the_id"))
_PUT = insert(STANDING)
_RULES = select(SETTING.c.value).where(SETTING.c.id == RULES_SETTING)


def rules_from(text: str | None) -> Rules:
    """The rules that the setting's JSON text says; the default ones without it.

    Raises ValueError for text that says none (edited by hand, or a later program's).
    """
    return Rules.default() if text is None else Rules.from_json(json.loads(text))


def rules_in(connection: Connection) -> Rules:
    """The rules of the book; the default ones where the setting says none."""
    try:
        return rules_from(connection.execute(_RULES).scalar_one_or_none())
    except ValueError:
        return Rules.default()


def put(connection: Connection, account_ids: Iterable[int], fresh: list[Row]) -> None:
    """Write the standing of these accounts anew; those without a row are gone and have none."""
    write(connection, _REMOVE, [{"the_id": one} for one in account_ids])
    if fresh:
        write(connection, _PUT, fresh)


def remove_strays(connection: Connection) -> None:
    """Remove the standing of accounts that are no longer there."""
    connection.execute(delete(STANDING).where(STANDING.c.account_id.not_in(select(ACCOUNT.c.id))))


def all_ids(connection: Connection) -> list[int]:
    """Every account, deleted ones too."""
    return [row.id for row in connection.execute(select(ACCOUNT.c.id).order_by(ACCOUNT.c.id))]


def standing_row(own: OwnRecords, history: History, rules: Rules) -> Row:
    """One account's row of the table ``standing`` as its records say now; not written."""
    account, contacts = own.account, own.contacts
    standing = replay(history, rules)
    links = chain(contacts, _met_since(standing, own.entries))
    current = next((s for s in own.strategies if s.id == standing.strategy_id), None)
    return {
        **_of_account(account, contacts),
        "on_board": _is_on_board(account, rules),
        **_of_standing(standing),
        **_of_plans(standing.plans),
        "chain": _json([[link.level, link.name, link.met] for link in links]),
        "strategy": "" if current is None else _on_card(current),
    }


def _is_on_board(account: Account, rules: Rules) -> bool:
    """Signed accounts leave the board, but in the funnel D is where they lie (METHOD 2)."""
    if account.deleted_at is not None:
        return False
    in_d = rules.method is Method.FUNNEL and account.status is Status.SIGNED
    return in_d or account.status is Status.ACTIVE


def _of_account(account: Account, contacts: Sequence[Contact]) -> Row:
    phones = account.phones + tuple(phone for one in contacts for phone in one.phones)
    return {
        "account_id": account.id,
        "deleted": account.deleted_at is not None,
        "status": str(account.status),
        "notebook": str(account.notebook),
        "position": account.position,
        "name": account.name,
        "keys": " ".join(keys(name) for name in (account.name, account.short_name) if name),
        "long_term": account.term is Term.LONG,
        "phone": phones[0] if phones else "",
        "area": account.area,
    }


def _of_standing(standing: Standing) -> Row:
    return {
        "distance": standing.distance,
        "window_opened": standing.window_opened,
        "window_closes": standing.window_closes,
        "target": standing.target,
        "attempts": standing.attempts,
        "entered": standing.entered,
        "deadline": standing.deadline,
        "heat": standing.heat,
        "heat_from": standing.heat_from,
        "met": standing.first_meeting is not None,
        "has_strategy": standing.strategy_id is not None,
        "first_meeting": standing.first_meeting,
        "asked": standing.asked,
        "care_due": standing.care_due,
        "moved": standing.moved,
        "reason": standing.reason,
    }


def _of_plans(plans: tuple[OpenPlan, ...]) -> Row:
    later = _json([[plan.due, plan.has_hour] for plan in plans[1:]])
    return {
        "plan_at": plans[0].due if plans else None,
        "plan_hour": bool(plans and plans[0].has_hour),
        "later_plans": later if plans[1:] else "",
    }


def _met_since(standing: Standing, entries: Sequence[Entry]) -> set[int]:
    """Whom the meetings met since they count (METHOD 4: a fresh start forgets the earlier)."""
    first = standing.first_meeting
    if first is None:
        return set()
    counted = (e for e in entries if e.kind in MEETINGS and to_ms(e.start) >= first)
    return {person for entry in counted for person in entry.met}


def _on_card(strategy: Strategy) -> str:
    """The goal; the first of the other fields that says something where there is none."""
    fields = (strategy.goal, strategy.way_in, strategy.ask, strategy.news)
    return next((text.strip()[:STRATEGY_ON_CARD] for text in fields if text.strip()), "")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
