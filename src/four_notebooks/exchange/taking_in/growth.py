"""The accounts that sorted arrivals make or change, each taking shape from its rows."""

from __future__ import annotations

from collections.abc import Iterator

from four_notebooks.exchange.arrivals import Arrival, Choice
from four_notebooks.exchange.known import NO_DETAILS
from four_notebooks.exchange.leads import Lead, LeadContact
from four_notebooks.exchange.taking_in.checklists import SheetsOfLists
from four_notebooks.exchange.taking_in.growing import Growing
from four_notebooks.exchange.taking_in.plan import Belongings, Duplicate, NewAccount, Update
from four_notebooks.exchange.taking_in.sorting import Again, Sorting
from four_notebooks.method.values import Account, Contact, Status

_NOTHING = Belongings()


class Growth:
    """The accounts that rows make or change, each taking shape."""

    def __init__(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self._sheets = SheetsOfLists(sorting.known.sheets)
        touched = {each.match.known.key for each in sorting.again if each.match.known.key >= 0}
        self._details = sorting.known.journals(sorted(touched)) if touched else {}
        self._accounts: dict[int, Growing[Account]] = {}
        self._rows: dict[int, Growing[Lead]] = {}

    def _of_row(self, at: int) -> Growing[Lead]:
        """An earlier row that later ones are about too."""
        if at not in self._rows:
            self._rows[at] = self._begun(self._sorting.new[at].arrival)
        return self._rows[at]

    def _begun(self, arrival: Arrival) -> Growing[Lead]:
        growing = Growing[Lead](arrival.lead, self._sorting.times, self._sheets)
        growing.begin(arrival)
        return growing

    def _of_account(self, account_id: int) -> Growing[Account]:
        known = self._sorting.known
        if account_id not in self._accounts:
            account = known.accounts[account_id]
            self._accounts[account_id] = Growing[Account](
                account,
                self._sorting.times,
                self._sheets,
                people=list(known.contacts.get(account_id, ())),
                known=self._details.get(account_id, NO_DETAILS),
                active=account.status is Status.ACTIVE,
            )
        return self._accounts[account_id]

    def take(self, again: Again) -> Duplicate:
        """Let a row fill or replace what it may of the account it is about."""
        key, arrival = again.match.known.key, again.arrival
        growing = self._of_account(key) if key >= 0 else self._of_row(-1 - key)
        name = growing.holder.name
        skipped = again.choice is Choice.SKIP
        differences = () if skipped else growing.take(arrival, again.choice)
        return Duplicate(
            row=arrival.row,
            name=arrival.lead.name,
            by=again.match.by,
            match_name=name,
            account_id=key if key >= 0 else None,
            first_row=None if key >= 0 else self._sorting.new[-1 - key].arrival.row,
            choice=again.choice,
            status=self._sorting.known.accounts[key].status if key >= 0 else None,
            differences=differences,
        )

    def new_accounts(self) -> Iterator[NewAccount]:
        """The accounts to be made, in the order of their first rows."""
        for at, new in enumerate(self._sorting.new):
            arrival = new.arrival
            lead, has = arrival.lead, _NOTHING
            if at in self._rows or not arrival.is_bare:
                growing = self._rows.get(at) or self._begun(arrival)
                lead, has = growing.lead(), growing.has
            yield NewAccount(arrival.row, lead, has, new.notebook, new.maybe)

    def updates(self) -> Iterator[Update]:
        """What really changes of the accounts that rows were recognised as."""
        for account_id, growing in self._accounts.items():
            before = self._sorting.known.contacts.get(account_id, ())
            there = growing.people[: len(before)]
            update = Update(
                before=self._sorting.known.accounts[account_id],
                after=growing.holder,
                people=tuple(
                    (one, other)
                    for one, other in zip(before, there, strict=True)
                    if isinstance(other, Contact) and one != other
                ),
                new_people=tuple(each for each in growing.people if isinstance(each, LeadContact)),
                has=growing.has,
            )
            if update.changes_anything:
                yield update
