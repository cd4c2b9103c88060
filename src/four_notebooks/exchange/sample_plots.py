"""How the accounts of the sample book came to lie where they lie."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from four_notebooks.exchange.sample_cast import Featured
from four_notebooks.exchange.sample_story import NOTEBOOK_AT, Story
from four_notebooks.method.values import Answer, LostBy, Notebook, ReleaseReason

WINDOW_HOURS = 72
DAYS_BETWEEN = 4.5
"""Days between two levels at most: so the payer is seen within nine days or a little more."""
DAYS_UP = {0: 24, 1: 12, 2: 7}
"""Days that the way up to a distance takes at most, calls before it included."""
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def cast_people(story: Story, reached: int) -> None:
    """The people known where the smallest distance met is ``reached``: those and one above."""
    rng = story.voice.rng
    titles = story.voice.trade.titles
    if reached == 0 or (reached == 1 and rng.random() < 0.8) or rng.random() < 0.35:
        story.add_person(1, titles[0])
    if reached < 2 or rng.random() < 0.5:
        story.add_person(2, rng.choice(titles[1]))
    story.add_person(3, rng.choice(titles[2]))


def some_contacts(
    story: Story, earliest: datetime, latest: datetime, level: int, most: int, least: int = 1
) -> None:
    """Calls and messages between two moments, in order of time."""
    if latest - earliest < 2 * HOUR:
        return
    count = story.voice.rng.randint(least, most)
    moments = sorted(story.times.between(earliest + HOUR / 2, latest - HOUR) for _ in range(count))
    for moment in moments:
        story.contact(moment, level)


def earlier_round(story: Story, before: datetime) -> None:
    """A first try weeks ago that ended in the pool, until it was picked up again."""
    rng, times = story.voice.rng, story.times
    begin = times.between(before - 40 * DAY, before - 27 * DAY)
    some_contacts(story, begin - 5 * DAY, begin - DAY / 2, 3, 3)
    first = story.meeting(begin, 3, heat=rng.randint(30, 60))
    story.move(first.start + 2 * HOUR, Notebook.C)
    end = begin
    for _ in range(rng.choice((1, 1, 2))):
        some_contacts(story, end + 3 * HOUR, end + 2 * DAY, 3, 2)
        end = times.between(end + 2.2 * DAY, end + 5 * DAY)
        story.meeting(end, 3, heat=rng.randint(25, 55), repeats=said_again(story))
    some_contacts(story, end + 3 * HOUR, end + 6 * DAY, 3, 3)
    story.release(times.between(end + 7 * DAY, end + 11 * DAY), *rng.choice(RELEASES))
    back = times.between(before - 5 * DAY, before - DAY / 2)
    story.pick_up(back)
    story.busy_until = back


def said_again(story: Story) -> int:
    """How many sentences a further meeting repeats: mostly none, now and then most of them."""
    return story.voice.rng.choice((0, 0, 0, 0, 1, 1, 1, 3))


RELEASES = (
    (ReleaseReason.ATTEMPTS_USED, LostBy.FOLLOW_UP),
    (ReleaseReason.NO_WAY, LostBy.FOLLOW_UP),
    (ReleaseReason.NO_POWER, LostBy.CUSTOMER),
    (ReleaseReason.NO_NEED, LostBy.CUSTOMER),
    (ReleaseReason.NO_VALUE, LostBy.OFFER),
    (ReleaseReason.DEADLINE_PASSED, LostBy.FOLLOW_UP),
)


LOST_ONCE = (
    (ReleaseReason.ATTEMPTS_USED, LostBy.FOLLOW_UP),
    (ReleaseReason.NO_VALUE, LostBy.OFFER),
    (ReleaseReason.DEADLINE_PASSED, LostBy.FOLLOW_UP),
    (ReleaseReason.NO_NEED, LostBy.CUSTOMER),
)
"""How those were lost that were won back later: half of them by the follow-up (METHOD 5)."""


def approach(story: Story, opens: datetime, reached: int) -> None:
    """Everything up to the meeting that opens the present window.

    Each level is met on the way up, a few days apart, and the card moves with it.
    """
    rng, times = story.voice.rng, story.times
    latest = opens - 18 * HOUR
    ends = []
    for _ in range(2, reached, -1):
        ends.append(times.between(latest - DAYS_BETWEEN * DAY, latest))
        latest = ends[-1] - 18 * HOUR
    begin = ends[-1] if ends else opens
    some_contacts(story, begin - 6 * DAY, begin - DAY / 2, 3, 2)
    for distance, end in zip(range(2, reached, -1), reversed(ends), strict=True):
        meet(story, end, distance, heat=rng.randint(40, 66))
        some_contacts(story, end + HOUR, end + 16 * HOUR, distance + 1, 1, least=0)


def meet(story: Story, end: datetime, distance: int, *, heat: int, asked: bool = False) -> None:
    """A meeting that reaches a distance; evidence and the card go with it."""
    story.meeting(end, distance + 1, heat=heat, asked=asked)
    after = end + timedelta(minutes=6)
    story.evidence("value", Answer.YES, after)
    if distance < 2:
        story.evidence("need", Answer.YES, after)
        story.evidence("power", Answer.YES, after)
    if story.account.notebook is not NOTEBOOK_AT[distance]:
        story.move(end + timedelta(minutes=8), NOTEBOOK_AT[distance])


def running(story: Story, opens: datetime, reached: int, meetings: int, heat: int) -> None:
    """The present window: opened then, with ``meetings`` at this distance, and what is next.

    At distance 0 the last meeting asks for the order and so is the one that opens it.
    """
    rng, times = story.voice.rng, story.times
    cast_people(story, reached)
    if rng.random() < 0.9:
        earlier_round(story, opens - DAYS_UP[reached] * DAY)
    if reached == 0 and meetings > 1:
        first = times.between(opens - 6 * DAY, opens - 2 * DAY)
        approach(story, first, 0)
        meet(story, first, 0, heat=heat - 8)
        some_contacts(story, first + HOUR, opens - 2 * HOUR, 1, 2, least=0)
        meet(story, opens, 0, heat=heat, asked=True)
    else:
        approach(story, opens, reached)
        meet(story, opens, reached, heat=heat)
        again(story, opens, reached, meetings - 1, heat)
    some_contacts(story, opens + HOUR, times.now - HOUR, reached + 1, 1, least=0)


def again(
    story: Story, opens: datetime, reached: int, count: int, heat: int, repeats: int | None = None
) -> None:
    """Further meetings at the same distance, which buy no time."""
    times = story.times
    span = times.now - opens
    for at in range(count):
        earliest = opens + span * (at + 0.25) / count
        latest = opens + span * (at + 0.9) / count
        if latest - earliest > 3 * HOUR:
            end = times.between(earliest + 2 * HOUR, latest)
            story.meeting(
                end,
                reached + 1,
                heat=heat,
                repeats=said_again(story) if repeats is None else repeats,
            )


def gone_cold(story: Story) -> None:
    """An account in D: met, and one answer was no."""
    rng, times = story.voice.rng, story.times
    cast_people(story, 1)
    opens = times.ago(24 * 6, 24 * 16)
    if rng.random() < 0.5:
        earlier_round(story, opens - DAYS_UP[1] * DAY)
    approach(story, opens, 1)
    meet(story, opens, 1, heat=rng.randint(20, 40))
    question = rng.choice(("need", "power", "value"))
    to_d(story, opens, question)


def to_d(story: Story, after: datetime, question: str) -> None:
    """One answer is no, and the card goes to D for that reason."""
    at = min(after + 20 * HOUR, story.times.now - HOUR)
    story.evidence(question, Answer.NO, at)
    story.move(at, Notebook.D, f"no_{question}")


def signed(story: Story) -> None:
    """A sale that went through, with care since then."""
    rng, times = story.voice.rng, story.times
    at = _signature(story, times.ago(24 * 12, 24 * 75))
    moment = at + rng.randint(5, 12) * DAY
    while moment < times.now - DAY:
        story.care(times.between(moment, moment + DAY / 2))
        moment += rng.randint(8, 18) * DAY


def neglected(story: Story) -> None:
    """A sale after which nobody called again but once: care is overdue (METHOD 2)."""
    times = story.times
    at = _signature(story, times.ago(24 * 48, 24 * 64))
    story.care(times.between(at + 5 * DAY, at + 9 * DAY))


def _signature(story: Story, at: datetime) -> datetime:
    """From the way up to the payer to the signature; when that was."""
    rng, times = story.voice.rng, story.times
    cast_people(story, 0)
    opens = times.between(at - 3 * DAY, at - DAY)
    approach(story, opens, 0)
    meet(story, opens, 0, heat=rng.randint(70, 90))
    meet(story, times.between(at - 6 * HOUR, at - HOUR), 0, heat=rng.randint(85, 98), asked=True)
    story.sign(at)
    return at


def won_back(story: Story, lost: tuple[ReleaseReason, LostBy]) -> None:
    """Let go, picked up again days later, and signed within a week."""
    rng, times = story.voice.rng, story.times
    cast_people(story, 0)
    at = times.ago(24 * 2, 24 * 9)
    opens = times.between(at - 2 * DAY, at - DAY)
    back = times.between(opens - 5 * DAY, opens - 4 * DAY)
    let_go = times.between(back - 6 * DAY, back - 3 * DAY)
    first = times.between(let_go - 10 * DAY, let_go - 8 * DAY)
    some_contacts(story, first - 6 * DAY, first - DAY / 2, 3, 4, least=2)
    meet(story, first, 2, heat=rng.randint(35, 60))
    some_contacts(story, first + DAY, let_go - DAY / 2, 3, 4, least=2)
    story.release(let_go, *lost)
    story.pick_up(back)
    meet(story, times.between(back + 20 * HOUR, back + 2.4 * DAY), 1, heat=rng.randint(50, 70))
    meet(story, opens, 0, heat=rng.randint(70, 88))
    some_contacts(story, opens + HOUR, at - 7 * HOUR, 1, 2)
    meet(story, times.between(at - 6 * HOUR, at - HOUR), 0, heat=rng.randint(85, 97), asked=True)
    story.sign(at)


def released(story: Story) -> None:
    """An account in the open pool; for some the second look is due."""
    rng, times = story.voice.rng, story.times
    cast_people(story, rng.choice((1, 2)))
    opens = times.ago(24 * 22, 24 * 60)
    reached = 1 if 2 in story.people and rng.random() < 0.5 else 2
    approach(story, opens, reached)
    meet(story, opens, reached, heat=rng.randint(30, 60))
    some_contacts(story, opens + DAY, opens + 5 * DAY, reached + 1, 2)
    second = times.between(opens + 3 * DAY, opens + 7 * DAY)
    story.meeting(second, reached + 1, heat=rng.randint(25, 45), repeats=said_again(story))
    story.release(times.between(second + DAY, second + 12 * DAY), *rng.choice(RELEASES))


def lead(story: Story) -> None:
    """An account in the inbox: nobody met yet."""
    rng, times = story.voice.rng, story.times
    if rng.random() < 0.5:
        story.note(story.account.created_at, story.voice.say("remark", story.words(3)))
    if rng.random() < 0.4:
        story.add_person(3, rng.choice(story.voice.trade.titles[2]))
        story.contact(times.between(story.account.created_at + HOUR, times.now - HOUR), 3)


def featured(story: Story, told: Featured) -> None:
    """An account of the first cards, as the picture of the board shows it."""
    times = story.times
    for level, name, title, _ in sorted(told.people):
        story.add_person(level, title, name)
    reached = min(level for level, _, _, met in told.people if met) - 1
    if told.no:
        opens = times.ago(24 * 9, 24 * 12)
        meet(story, opens, reached, heat=told.heat)
        to_d(story, opens, told.no)
        return
    opens = _opening(story, WINDOW_HOURS - told.closes)
    if reached == 0:
        _at_the_payer(story, told, opens)
    else:
        some_contacts(story, opens - 4 * DAY, opens - DAY, reached + 1, 3)
        if 3 in story.people and reached == 1:
            meet(story, times.between(opens - 2.5 * DAY, opens - 1.5 * DAY), 2, heat=55)
        meet(story, opens, reached, heat=told.heat)
        repeats = 1 if told.closes > 0 else 3
        again(story, opens, reached, told.met - 1, told.heat, repeats)
    if told.goal:
        written = max(opens, story.busy_until or opens) + HOUR
        story.strategy(min(written, times.now), reached, reached + 1, told.goal)


def _opening(story: Story, hours_ago: float) -> datetime:
    """So many hours ago to the minute; if that was in the night, near it within the phase."""
    times = story.times
    exact = times.now - timedelta(hours=hours_ago)
    if times.at_work(exact):
        return times.took(exact)
    edges = (1, 24, 48, 66, WINDOW_HOURS, 120)
    least, most = next(pair for pair in pairwise(edges) if hours_ago <= pair[1])
    near = times.nearest(
        exact, times.now - timedelta(hours=most - 0.3), times.now - timedelta(hours=least + 0.3)
    )
    return times.took(near)


def _at_the_payer(story: Story, told: Featured, opens: datetime) -> None:
    """Level by level up to the payer, then one meeting after the other, asking for the order."""
    times = story.times
    first = times.now - told.entered * DAY
    if told.met == 1 and not told.entered:
        first = opens
    first = times.between(first - 14 * HOUR, first)
    for distance in (2, 1):
        if distance + 1 in story.people:
            end = times.between(first - (distance + 1) * 1.2 * DAY, first - distance * 1.2 * DAY)
            meet(story, end, distance, heat=60)
    some_contacts(story, first - 1.1 * DAY, first - 2 * HOUR, 1, 2)
    meet(story, first, 0, heat=told.heat - 6, asked=False)
    for at in range(told.met - 2):
        between = first + (opens - first) * (at + 1) / (told.met - 1)
        meet(story, times.between(between - 13 * HOUR, between), 0, heat=told.heat, asked=True)
    if opens - first > 3 * HOUR:
        meet(story, opens, 0, heat=told.heat, asked=True)
