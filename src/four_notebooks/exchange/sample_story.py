"""The story of one account of the sample book, told in the order in which it happened.

Each act writes the records that the program itself would have written: a strategy before
a meeting, perhaps a plan that the meeting uses up, the visit, and the move after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from four_notebooks.exchange.sample_times import Times
from four_notebooks.exchange.sample_voice import Voice, person_name, phone_number
from four_notebooks.method.values import (
    Account,
    Answer,
    Attitude,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    LostBy,
    Move,
    MoveKind,
    Notebook,
    PlannedVisit,
    Record,
    Referral,
    ReleaseReason,
    Status,
    Strategy,
    Temper,
)

STAGES = {0: "payer", 1: "manager", 2: "user"}
NOTEBOOK_AT = {0: Notebook.A, 1: Notebook.B, 2: Notebook.C}


@dataclass
class Story:
    """One account while its story is told; ``records`` holds all but the account itself."""

    account: Account
    voice: Voice
    times: Times
    take_id: Callable[[type[Record]], int]
    records: list[Record] = field(default_factory=list)
    people: dict[int, Contact] = field(default_factory=dict)
    met_anybody: bool = False
    last_said: list[str] = field(default_factory=list)
    busy_until: datetime | None = None

    def finished(self) -> Account:
        """The account, made before anything that is told of it."""
        moments = [_moment_of(record) for record in self.records]
        earliest = min((moment for moment in moments if moment is not None), default=None)
        if earliest is not None and earliest <= self.account.created_at:
            return replace(self.account, created_at=earliest - timedelta(hours=5))
        return self.account

    def add_person(self, level: int, title: str, name: str = "") -> Contact:
        """A person of a level, who reports to the one a level above, if known."""
        rng = self.voice.rng
        above = self.people.get(level - 1)
        while not name or name in {known.name for known in self.people.values()}:
            name = person_name(rng, title, english=self.voice.english)
        person = Contact(
            id=self.take_id(Contact),
            account_id=self.account.id,
            name=name,
            title=title,
            level=level,
            reports_to=above.id if above else None,
            phones=(phone_number(rng),) if rng.random() < 0.7 else (),
            attitude=rng.choice((Attitude.UNKNOWN, Attitude.FOR, Attitude.NEUTRAL)),
            temper=rng.choice(tuple(Temper)),
            ally=level > 1 and rng.random() < 0.25,
            position=float(level),
        )
        self.people[level] = person
        self.records.append(person)
        return person

    def words(self, level: int) -> dict[str, str]:
        """The names that sentences about somebody of a level need."""
        titles = self.voice.trade.titles
        known = {each: self.people[each].name for each in self.people}
        boss = known.get(1, titles[0])
        return {
            "who": known.get(level, titles[0]),
            "next": known.get(level - 1, titles[0] if level == 2 else titles[1][0]),
            "boss": boss,
        }

    def meeting(
        self, end: datetime, level: int, *, heat: int, asked: bool = False, repeats: int = 0
    ) -> Entry:
        """A meeting with the person of a level that ends then, with strategy and plan before it.

        ``repeats`` sentences of the last meeting are said once more.
        """
        rng = self.voice.rng
        minutes = rng.choice((20, 30, 35, 40, 45, 50, 60, 75))
        start = end - timedelta(minutes=minutes)
        distance = level - 1
        self._before(start, distance, level)
        words = self.words(level)
        new = rng.randint(2, 4) if repeats < 2 else 1
        again = rng.sample(self.last_said, min(repeats, len(self.last_said)))
        said = again + self.voice.sentences(
            STAGES[distance], new, words, first=not self.met_anybody
        )
        body = self.voice.body(said)
        entry = self._entry(
            EntryKind.VIDEO if rng.random() < 0.08 else EntryKind.IN_PERSON,
            start,
            minutes,
            level,
            body,
        )
        entry = replace(
            entry,
            purpose=self.voice.say(f"purpose{distance}", words),
            state=self.voice.say("state" if distance else "state0", words),
            next_problem=self.voice.say("problem" if distance else "problem0", words),
            problem_solved=rng.choice(tuple(Answer)),
            asked=asked,
            answer=self.voice.say("answer", words) if asked else "",
            heat=heat,
        )
        self.last_said = said if self.met_anybody else said[1:]
        self.met_anybody = True
        self.records.append(entry)
        return entry

    def contact(self, at: datetime, level: int) -> None:
        """A call or a message, which counts nowhere."""
        rng = self.voice.rng
        call = rng.random() < 0.55
        kind, stock = (EntryKind.PHONE, "phone") if call else (EntryKind.MESSAGE, "message")
        minutes = rng.randint(4, 18) if call else 3
        body = self.voice.say(stock, self.words(level))
        self.records.append(self._entry(kind, at, minutes, level, body))

    def care(self, at: datetime) -> None:
        """A call or visit after the signature."""
        level = self.voice.rng.choice(sorted(self.people))
        body = self.voice.body(self.voice.sentences("care", 2, self.words(level)))
        kind = self.voice.rng.choice((EntryKind.PHONE, EntryKind.IN_PERSON))
        self.records.append(self._entry(kind, at, 25, level, body))

    def ask_referral(self, at: datetime, lead: Story | None = None) -> None:
        """Asked whom else they know; perhaps a lead came of it, which begins there."""
        asked = Referral(
            id=self.take_id(Referral),
            account_id=self.account.id,
            at=self._past(at),
            note=self.voice.say("referral" if lead is None else "referral_lead", self.words(1)),
        )
        if lead is None:
            self.records.append(asked)
            return
        lead.account = replace(lead.account, source=self.account.name, created_at=asked.at)
        people = [record for record in lead.records if isinstance(record, Contact)]
        lead.records = [*people, replace(asked, lead_id=lead.account.id)]

    def note(self, at: datetime, body: str) -> None:
        """A remark, counted nowhere."""
        self.records.append(
            replace(self._entry(EntryKind.NOTE, at, 0, 0, body), recorded_at=self._past(at))
        )

    def _entry(
        self, kind: EntryKind, start: datetime, minutes: int, level: int, body: str
    ) -> Entry:
        rng = self.voice.rng
        met = (self.people[level].id,) if level in self.people else ()
        end = start + timedelta(minutes=minutes)
        written = end + timedelta(minutes=rng.randint(3, 50))
        if rng.random() < 0.07:
            written = end + timedelta(hours=26)
        return Entry(
            id=self.take_id(Entry),
            account_id=self.account.id,
            kind=kind,
            start=_utc(start),
            recorded_at=self._past(written),
            minutes=minutes,
            met=met,
            body=body,
        )

    def _before(self, start: datetime, distance: int, level: int) -> None:
        """The strategy and perhaps the plan that a meeting uses up."""
        rng = self.voice.rng
        earliest = self.busy_until or start - timedelta(days=2)
        written = start - timedelta(hours=rng.choice((1, 2, 14, 18)))
        if written <= earliest:
            written = earliest + (start - earliest) / 2
        if rng.random() < 0.75:
            self.strategy(written, distance, level)
        if rng.random() < 0.55:
            self.plan(start, made=written)
        self.busy_until = start + timedelta(hours=1)

    def strategy(self, at: datetime, distance: int, level: int, goal: str = "") -> None:
        """What the next visit is for."""
        words, say, rng = self.words(level), self.voice.say, self.voice.rng
        way_in = "way_in" if distance else "way_in0"
        self.records.append(
            Strategy(
                id=self.take_id(Strategy),
                account_id=self.account.id,
                written_at=self._past(at),
                goal=goal or say(f"goal{distance}", words),
                way_in=say(way_in, words) if rng.random() < 0.8 else "",
                news=say("news", words) if rng.random() < 0.7 else "",
                ask=say(f"ask{distance}", words) if rng.random() < 0.75 else "",
            )
        )

    def plan(self, at: datetime, *, made: datetime, hour: bool = True) -> None:
        """A planned visit; with ``hour`` False for the local day only."""
        self.records.append(
            PlannedVisit(
                id=self.take_id(PlannedVisit),
                account_id=self.account.id,
                day=at.astimezone(self.times.zone).date(),
                created_at=self._past(made),
                at=_utc(at) if hour else None,
            )
        )

    def move(self, at: datetime, to: Notebook, reason: str = "") -> None:
        """The card goes to a notebook."""
        self._moved(at, MoveKind.MOVE, self.account.notebook, to, reason)
        self.account = replace(self.account, notebook=to)

    def sign(self, at: datetime) -> None:
        """Signed: it leaves the board and remembers its notebook."""
        self._moved(at, MoveKind.SIGN, self.account.notebook, self.account.notebook)
        self.account = replace(self.account, status=Status.SIGNED)

    def release(self, at: datetime, reason: ReleaseReason, lost_by: LostBy) -> None:
        """Let go to the open pool."""
        note = self.voice.say("release", self.words(2))
        self._moved(at, MoveKind.RELEASE, self.account.notebook, None, reason, lost_by, note)
        self.account = replace(self.account, status=Status.RELEASED)

    def pick_up(self, at: datetime) -> None:
        """Taken out of the pool again, to the inbox."""
        self._moved(at, MoveKind.PICK_UP, None, Notebook.INBOX)
        self.account = replace(self.account, status=Status.ACTIVE, notebook=Notebook.INBOX)
        self.met_anybody = False

    def _moved(
        self,
        at: datetime,
        kind: MoveKind,
        origin: Notebook | None,
        to: Notebook | None,
        reason: str = "",
        lost_by: LostBy = LostBy.UNSAID,
        note: str = "",
    ) -> None:
        self.records.append(
            Move(
                id=self.take_id(Move),
                account_id=self.account.id,
                at=self._past(at),
                kind=kind,
                from_notebook=origin,
                to_notebook=to,
                reason=str(reason),
                lost_by=lost_by,
                note=note,
            )
        )

    def evidence(self, question: str, answer: Answer, at: datetime) -> None:
        """An answer to need, power or value."""
        given = Evidence(answer, "", self._past(at))
        self.account = replace(self.account, **{question: given})  # type: ignore[arg-type]

    def _past(self, moment: datetime) -> datetime:
        """Nothing is written after now."""
        return _utc(min(moment, self.times.now))


def _moment_of(record: Record) -> datetime | None:
    """When a record came to be, for those that tell it."""
    for name in ("start", "written_at", "created_at", "at"):
        moment = getattr(record, name, None)
        if isinstance(moment, datetime):
            return moment
    return None


def _utc(moment: datetime) -> datetime:
    """An instant in UTC to the whole second."""
    return moment.astimezone(UTC).replace(microsecond=0)
