"""Arrivals sorted, one after the other, into those that are new, known, or left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from four_notebooks.exchange.arrivals import Arrival, Choice, FailedRow
from four_notebooks.exchange.known import KnownAccounts
from four_notebooks.exchange.same_account import Known, Match
from four_notebooks.exchange.taking_in.growing import Moments
from four_notebooks.exchange.taking_in.plan import Left, LeftOut, Maybe
from four_notebooks.exchange.taking_in.recognising import Recognising
from four_notebooks.method.values import Notebook
from four_notebooks.services.entering import LIMITS

_NOT_TO_MERGE = ("bin", "both")
_TAKING = (Choice.FILL, Choice.UPDATE)


@dataclass(slots=True)
class Again:
    """A row about an account that is known, waiting for what that account has."""

    arrival: Arrival
    match: Match
    choice: Choice


@dataclass(slots=True)
class New:
    """A row that becomes an account of its own."""

    arrival: Arrival
    notebook: Notebook | None
    maybe: Maybe | None


@dataclass
class Sorting:
    """Arrivals taken one after the other; each is compared with all that came before."""

    recognising: Recognising
    times: Moments
    choice: Choice
    choices: Mapping[int, Choice]
    strangers: bool = True
    new: list[New] = field(default_factory=list)
    again: list[Again] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    left: list[LeftOut] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sure = self.recognising.beginning()

    @property
    def known(self) -> KnownAccounts:
        """The accounts that all are compared with."""
        return self.recognising.known

    def take(self, arrival: Arrival, notebook: Notebook | None) -> None:
        """Sort one arrival into those that are new, known or left out."""
        wanted = self.recognising.wanted(arrival, -1 - len(self.new))
        match = self._sure.find(wanted)
        if match is None and arrival.names:
            match = self.recognising.named_in(arrival.names)
            arrival = arrival if match is None else _saying_all(arrival, match.known)
        choice = self.choices.get(arrival.row, self.choice)
        if match is not None and choice is not Choice.BOTH:
            self.again.append(Again(arrival, match, choice))
        else:
            self._take_new(arrival, notebook, wanted, match)

    def _take_new(
        self, arrival: Arrival, notebook: Notebook | None, wanted: Known, match: Match | None
    ) -> None:
        """A row nobody is known for, or one kept beside its match: an account, unless it is
        chosen to be another's, or none."""
        chosen = self.choices.get(arrival.row)
        if match is not None:
            maybe: Maybe | None = Maybe(max(match.known.key, 0), match.known.name, "both")
        else:
            maybe = self.recognising.maybe(arrival, wanted)
        if chosen in _TAKING and maybe is not None and maybe.by not in _NOT_TO_MERGE:
            match = Match(self.recognising.of_account(maybe.account_id), "chosen")
            self.again.append(Again(arrival, match, chosen))
        elif chosen is Choice.SKIP:
            self.left.append(LeftOut(arrival.row, arrival.lead.name, Left.CHOSEN, "", maybe))
        elif chosen is None and match is None and not self.strangers:
            self.left.append(LeftOut(arrival.row, arrival.lead.name, Left.UNKNOWN, "", maybe))
        else:
            self.new.append(New(arrival, notebook, maybe))
            self._sure.add(wanted)


def _saying_all(arrival: Arrival, known: Known) -> Arrival:
    """An event in which an account is only named: what was taken for a name is its purpose."""
    said = arrival.lead.name
    if said == known.name:
        return arrival
    visits = tuple(
        visit
        if said in visit.purpose
        else visit._replace(purpose=f"{said}\n{visit.purpose}".strip()[: LIMITS["purpose"]])
        for visit in arrival.visits
    )
    return replace(arrival, visits=visits)
