"""A book as tables of plain cells: accounts with their people, visits, plans, strategies, moves.

Every cell is text but for figures; instants are local to the book's zone, to the minute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.out.workbook import Cell, Row
from four_notebooks.exchange.watch import NOBODY, Watch
from four_notebooks.method.values import (
    Account,
    Contact,
    Entry,
    EntryKind,
    Move,
    PlannedVisit,
    Strategy,
)

if TYPE_CHECKING:
    from four_notebooks.storage.snapshot import Snapshot

R = TypeVar("R", Contact, Entry, Strategy, PlannedVisit, Move)

_ACCOUNT = (
    *("name", "short_name", "registration_code", "phones", "area", "address", "industry"),
    *("source", "tags", "amount", "website", "note", "notebook", "status", "term"),
)
_CONTACT = ("contact", "contact_title", "contact_phone", "contact_wechat", "contact_mail")
_TOGETHER = 500
BETWEEN = "; "
"""Between several phones or tags in one cell."""


class Tables:
    """The tables of one moment of a book; accounts in the bin are left out.

    ``only`` keeps to these accounts; ``shares`` is how many tables make up the whole work.
    """

    def __init__(
        self,
        moment: Snapshot,
        zone: tzinfo,
        language: str,
        *,
        only: Collection[int] | None = None,
        watch: Watch = NOBODY,
        shares: int = 1,
    ) -> None:
        self._moment = moment
        self._zone = zone
        self._language = language
        self._watch = watch
        self._shares = shares
        self._done = 0
        alive = (a for a in moment.all(Account) if a.deleted_at is None)
        wanted = (a for a in alive if only is None or a.id in only)
        self._accounts = {account.id: account for account in wanted}
        self._labels = list(
            dict.fromkeys(label for a in self._accounts.values() for label, _ in a.extra)
        )

    @property
    def count(self) -> int:
        """How many accounts there are."""
        return len(self._accounts)

    def accounts(self) -> Iterator[Row]:
        """A heading, then a row per account and person; the foreign fields under their labels.

        The first row of an account holds all of it; the rows of its other people only the
        name and the registration code, so that the import joins them again.
        """
        yield [*self._headings((*_ACCOUNT, *_CONTACT)), *self._labels]
        for account, people in self._with(Contact):
            first, others = (people[0], people[1:]) if people else (None, [])
            extra = dict(account.extra)
            foreign = [extra.get(label, "") for label in self._labels]
            yield [*self._account(account), *_person(first), *foreign]
            for person in others:
                alone = [""] * (len(_ACCOUNT) - 3)
                row = [account.name, "", account.registration_code, *alone]
                yield [*row, *_person(person), *([""] * len(self._labels))]

    def people(self) -> Iterator[Row]:
        """A row per person, with level, whom they report to, attitude, type and note."""
        names = ("contact", "contact_title", "level", "reports_to", "phones", "contact_wechat")
        more = ("contact_mail", "attitude", "temper", "ally", "note")
        yield self._headings(("name", *names, *more))
        for account, people in self._with(Contact):
            called = {person.id: person.name for person in people}
            for one in people:
                yield [
                    *(account.name, one.name, one.title, "?" if one.level is None else one.level),
                    *(called.get(one.reports_to or 0, ""), BETWEEN.join(one.phones), one.wechat),
                    *(one.mail, self._say(one.attitude), self._say(one.temper)),
                    *(self._yes(one.ally), one.note),
                ]

    def visits(self) -> Iterator[Row]:
        """A row per line of the journal, oldest first within its account."""
        names = ("start", "minutes", "kind", "met", "purpose", "body", "state", "problem_solved")
        more = ("next_problem", "asked", "answer", "heat", "recorded_at")
        yield self._headings(("name", *names, *more))
        for account, entries, people in self._with_people(Entry):
            for one in sorted(entries, key=lambda each: (each.start, each.id)):
                note = one.kind is EntryKind.NOTE
                solved = "" if one.problem_solved == "unknown" else self._say(one.problem_solved)
                yield [
                    *(account.name, self._local(one.start), one.minutes),
                    self._say("entry_note" if note else one.kind),
                    BETWEEN.join(people[who] for who in one.met if who in people),
                    *(one.purpose, one.body, one.state, solved, one.next_problem),
                    *(self._yes(one.asked), one.answer, "" if one.heat is None else one.heat),
                    self._local(one.recorded_at),
                ]

    def plans(self) -> Iterator[Row]:
        """A row per planned visit, whatever became of it."""
        names = ("day", "hour", "minutes", "met", "purpose", "status")
        yield self._headings(("name", *names))
        for account, plans, people in self._with_people(PlannedVisit):
            for one in plans:
                hour = "" if one.at is None else self._local(one.at)[11:]
                whom = BETWEEN.join(people[who] for who in one.contacts if who in people)
                yield [
                    *(account.name, one.day.isoformat(), hour, one.minutes, whom, one.purpose),
                    str(one.state),
                ]

    def strategies(self) -> Iterator[Row]:
        """A row per strategy."""
        names = ("written_at", "goal", "way_in", "news", "ask")
        yield self._headings(("name", *names))
        for account, strategies in self._with(Strategy):
            for one in strategies:
                yield [
                    *(account.name, self._local(one.written_at)),
                    *(one.goal, one.way_in, one.news, one.ask),
                ]

    def moves(self) -> Iterator[Row]:
        """A row per line of the history of moves."""
        names = ("at", "kind", "from_notebook", "to_notebook", "reason", "lost_by", "note")
        yield self._headings(("name", *names))
        for account, moves in self._with(Move):
            for one in moves:
                places = [self._say(each) if each else "" for each in _places(one)]
                yield [
                    *(account.name, self._local(one.at), str(one.kind), *places),
                    *(one.reason, str(one.lost_by), one.note),
                ]

    def _account(self, account: Account) -> list[Cell]:
        amount = "" if account.amount is None else Decimal(account.amount) / 100
        return [
            *(account.name, account.short_name, account.registration_code),
            *(BETWEEN.join(account.phones), account.area, account.address, account.industry),
            *(account.source, BETWEEN.join(account.tags), amount, account.website, account.note),
            *(self._say(account.notebook), self._say(account.status), self._say(account.term)),
        ]

    def _with(self, kind: type[R]) -> Iterator[tuple[Account, list[R]]]:
        for part in self._parts():
            found = self._moment.of_accounts(kind, part)
            for account_id in part:
                yield self._accounts[account_id], found.get(account_id, [])

    def _with_people(self, kind: type[R]) -> Iterator[tuple[Account, list[R], dict[int, str]]]:
        for part in self._parts():
            found = self._moment.of_accounts(kind, part)
            people = self._moment.of_accounts(Contact, part)
            for account_id in part:
                names = {person.id: person.name for person in people.get(account_id, [])}
                yield self._accounts[account_id], found.get(account_id, []), names

    def _parts(self) -> Iterator[list[int]]:
        """The accounts' ids in parts; who waits hears how much of all tables is done."""
        ids = list(self._accounts)
        for at in range(0, len(ids), _TOGETHER):
            self._watch.ask()
            part = ids[at : at + _TOGETHER]
            yield part
            self._done += len(part)
            self._watch.tell(self._done, len(ids) * self._shares)

    def _local(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).strftime("%Y-%m-%d %H:%M")

    def _headings(self, codes: Iterable[str]) -> list[str]:
        return [heading(code, self._language) for code in codes]

    def _say(self, code: str) -> str:
        return heading(str(code), self._language)

    def _yes(self, truth: bool) -> str:
        return self._say("yes") if truth else ""


def _person(person: Contact | None) -> list[Cell]:
    if person is None:
        return [""] * len(_CONTACT)
    return [person.name, person.title, BETWEEN.join(person.phones), person.wechat, person.mail]


def _places(move: Move) -> tuple[str, str]:
    return str(move.from_notebook or "released"), str(move.to_notebook or "released")
