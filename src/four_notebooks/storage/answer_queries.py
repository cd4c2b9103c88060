"""What sheets and call scripts ask of a book: counts, so that no text is read for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, case, func, select

from four_notebooks.method.values import Answer
from four_notebooks.storage.queries import ANSWER, SCRIPT_USE, chunks


def count_answers(
    connection: Connection, sheet: str, questions: Sequence[str], account_ids: Iterable[int]
) -> dict[int, int]:
    """How many of the questions are answered about each account; accounts without any lack."""
    found: dict[int, int] = {}
    asked = list(questions)
    for part in chunks(account_ids, 400):
        # SQLite allows 999 values in old builds: many questions are asked in pieces.
        for some in chunks(asked, 500):
            query = (
                select(ANSWER.c.account_id, func.count())
                .where(ANSWER.c.account_id.in_(part), ANSWER.c.sheet == sheet)
                .where(ANSWER.c.contact_id.is_(None), ANSWER.c.question.in_(some))
                .group_by(ANSWER.c.account_id)
            )
            for account_id, count in connection.execute(query):
                found[account_id] = found.get(account_id, 0) + count
    return found


def has_answers(connection: Connection, sheet: str) -> bool:
    """Whether anything was ever answered on a sheet and still stands."""
    query = select(ANSWER.c.id).where(ANSWER.c.sheet == sheet).limit(1)
    return connection.execute(query).first() is not None


def count_script_uses(connection: Connection, account_id: int | None) -> dict[int, tuple[int, int]]:
    """(uses, invitations accepted) by script, of one account or of all."""
    accepted = func.sum(case((SCRIPT_USE.c.accepted == Answer.YES.value, 1), else_=0))
    query = select(SCRIPT_USE.c.script_id, func.count(), accepted).group_by(SCRIPT_USE.c.script_id)
    if account_id is not None:
        query = query.where(SCRIPT_USE.c.account_id == account_id)
    return {script: (count, yes) for script, count, yes in connection.execute(query)}
