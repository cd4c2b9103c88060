"""What the salesperson of the sample book writes about one account, sentence by sentence."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from four_notebooks.exchange import sample_cast as cast
from four_notebooks.exchange import sample_texts as texts
from four_notebooks.exchange.sample_trades import Trade

_CHINESE: Mapping[str, Sequence[str]] = {
    "opening": texts.OPENING,
    "user": texts.USER,
    "manager": texts.MANAGER,
    "payer": texts.PAYER,
    "phone": texts.PHONE,
    "message": texts.MESSAGE,
    "care": texts.CARE,
    "state": texts.STATES,
    "state0": texts.PAYER_STATES,
    "problem": texts.NEXT_PROBLEMS,
    "problem0": texts.PAYER_PROBLEMS,
    "purpose0": texts.PURPOSES[0],
    "purpose1": texts.PURPOSES[1],
    "purpose2": texts.PURPOSES[2],
    "answer": texts.ANSWERS,
    "referral": texts.REFERRALS,
    "referral_lead": texts.REFERRAL_LEADS,
    "goal0": texts.GOALS[0],
    "goal1": texts.GOALS[1],
    "goal2": texts.GOALS[2],
    "way_in0": texts.PAYER_WAYS_IN,
    "way_in": texts.WAYS_IN,
    "news": texts.NEWS,
    "ask0": texts.ASKS[0],
    "ask1": texts.ASKS[1],
    "ask2": texts.ASKS[2],
    "remark": texts.REMARKS,
    "release": texts.RELEASE_NOTES,
}


@dataclass
class Voice:
    """Draws the sentences of one account, each once until a stock is used up."""

    rng: random.Random
    trade: Trade
    english: bool = False
    _decks: dict[str, list[str]] = field(default_factory=dict)
    _fixed: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        pains = self.rng.sample(self.trade.pains, 2)
        number = self.rng.choice(self.trade.numbers).format(n=self.rng.randint(3, 48))
        rivals = cast.ENGLISH_RIVALS if self.english else cast.RIVALS
        self._fixed = {
            "thing": self.trade.thing,
            "place": self.trade.place,
            "pain": pains[0],
            "pain2": pains[1],
            "number": number,
            "work": self.trade.workaround,
            "rival": self.rng.choice(rivals),
            "n": str(self.rng.randint(2, 8)),
        }

    def say(self, stock: str, who: Mapping[str, str]) -> str:
        """The next sentence of a stock with its slots filled; English starts with a capital."""
        deck = self._decks.get(stock)
        if not deck:
            whole = texts.ENGLISH[stock] if self.english else _CHINESE[stock]
            deck = self._decks[stock] = self.rng.sample(list(whole), len(whole))
        sentence = deck.pop().format(**self._fixed, **who)
        return sentence[:1].upper() + sentence[1:] if self.english else sentence

    def sentences(
        self, stock: str, count: int, who: Mapping[str, str], *, first: bool = False
    ) -> list[str]:
        """A few sentences of a stock; a first visit begins with how it began."""
        opening = [self.say("opening", who)] if first else []
        return opening + [self.say(stock, who) for _ in range(count)]

    def body(self, sentences: Sequence[str]) -> str:
        """The sentences as one text, now and then under the headings of a form."""
        if self.english or len(sentences) < 3 or self.rng.random() > 0.3:
            return (" " if self.english else "").join(sentences)
        said, seen, promised = texts.HEADINGS
        promise = self.rng.choice(texts.PROMISES)
        return (
            f"## {said}\n\n"
            + "".join(f"- {sentence}\n" for sentence in sentences[:-1])
            + f"\n## {seen}\n\n{sentences[-1]}\n\n## {promised}\n\n- {promise}"
        )


def person_name(rng: random.Random, title: str, *, english: bool = False) -> str:
    """An invented person; about a third are known by surname and title only ("赵经理")."""
    if english:
        return rng.choice(cast.ENGLISH_PEOPLE)
    surname = rng.choice(cast.SURNAMES)
    for ending in ("总监", "经理", "主任", "院长", "校长", "厂长", "主管", "班长", "董事长"):
        if title.endswith(ending) and rng.random() < 0.35:
            return surname + ("董" if ending == "董事长" else ending)
    if title.endswith("总经理") and rng.random() < 0.7:
        return surname + "总"
    return surname + rng.choice(cast.GIVEN)


def phone_number(rng: random.Random) -> str:
    """A number of the form 1xx-x000-0xxx, which nobody has."""
    return f"1{rng.randint(3, 9)}{rng.randint(0, 9)}{rng.randint(1, 9)}0000{rng.randint(0, 999):03}"
