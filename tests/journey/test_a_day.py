"""One working day with real keys only: planned in the morning, written up at night, answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hands import Hands, Program, Screen, missing

from four_notebooks.method.values import Account, Entry, Notebook, PlanState
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.services.book import Book

ZONE = timezone(timedelta(hours=8))
DAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=ZONE)
EVENING = datetime(2026, 11, 23, 18, 40, tzinfo=ZONE)
NIGHT = datetime(2026, 11, 23, 21, 0, tzinfo=ZONE)
NAMES = (
    ("atmc", "安泰门窗"), ("zcrj", "众诚软件"), ("hczs", "海川装饰"), ("bykq", "博雅口腔"),
    ("hqjm", "华启精密"), ("ydbz", "远东包装"), ("hnwl", "海纳物流"), ("ljjy", "蓝鲸教育"),
    ("jqjj", "金桥家具"), ("tcdz", "同创电子"), ("rhfz", "瑞和纺织"), ("qmdz", "启明电子"),
    ("nfjy", "南风教育"), ("shzs", "松鹤装饰"), ("xswl", "新晟物流"),
    ("ljwl", "龙江物流"), ("btjy", "百通教育"),
)  # fmt: skip
PLANNED = NAMES[:8]
MADE = 6
"""So many of the planned visits are made; the other two are asked about in the evening."""
UNPLANNED = NAMES[8:]
SAID = "asked for ten minutes with the director"
PER_VISIT = 4.0
"""Seconds of the program and the hands together that one visit may take: "fifteen visits in
five minutes" (PRODUCT) leave twenty, most of them for the words."""

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(300),
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]


@pytest.fixture
def screen() -> Iterator[Screen]:
    shown = Screen()
    yield shown
    shown.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with seventeen accounts, a person each."""
    place = tmp_path / "day.fournotebooks"
    book = Book.open(place, now=lambda: MORNING - timedelta(days=1), zone=ZONE, create=True)
    for _, name in NAMES:
        account = book.accounts.create(name, notebook=Notebook.B)
        book.people.add(account.id, "李敏", level=2)
    book.close()
    return place


class Sitting:
    """The program and the keyboard before it, from one moment of the day on."""

    def __init__(self, screen: Screen, path: Path, now: datetime) -> None:
        self.hands = Hands(screen.display)
        words = ("--book", str(path), "--now", now.isoformat(), "--language", "en")
        self.program = Program(screen.display, path.parent, *words)
        self.program.wait_for("widget", "SideBoard")
        self.hands.focus_window("Four Notebooks")

    def wait(self, *words: str) -> None:
        """Wait for a text on the screen that holds all the words."""

        def there() -> bool:
            return any(all(w in text for w in words) for text in self.program.ask("texts"))

        self.program.until(there, f"a text with {words}")

    def wait_for_keyboard(self, name: str) -> None:
        self.program.until(lambda: name in self.program.ask("focused"), f"the keyboard at {name}")

    def go(self, keys: str, page: str) -> None:
        """Press the key of a page until it is shown: keys come soon after the first paint."""

        def shown() -> object:
            self.hands.keys(keys)
            return self.program.ask("widget", page)

        self.program.until(shown, f"the page {page}")

    def close(self) -> None:
        assert "Traceback" not in self.program.close()


@pytest.fixture
def sit(screen: Screen, path: Path) -> Iterator[Callable[[datetime], Sitting]]:
    opened: list[Sitting] = []

    def at(now: datetime) -> Sitting:
        opened.append(Sitting(screen, path, now))
        return opened[-1]

    yield at
    for each in opened:
        each.program.close()


def planned_hour(number: int) -> str:
    return f"{9 + number}:{'00' if number % 2 else '20'}"


def plan_eight(sitting: Sitting) -> None:
    """Eight lines: initials, Enter takes the account, the hour, Enter plans."""
    hands = sitting.hands
    sitting.go("alt+1", "TodayPage")
    sitting.wait("No visit is planned today")
    hands.keys("ctrl+t")
    sitting.wait_for_keyboard("Plan a visit")
    for number, (initials, _) in enumerate(PLANNED):
        hands.type(initials)
        hands.keys("Return")
        hands.type(planned_hour(number))
        hands.keys("Return")
    sitting.wait("8 visits")


def write_up_unplanned(sitting: Sitting) -> None:
    """Visits that nobody planned: account, hour, what was said."""
    hands = sitting.hands
    sitting.go("alt+2", "BoardPage")
    hands.keys("ctrl+n")
    sitting.wait_for_keyboard("QuickLine")
    for number, (initials, _) in enumerate(UNPLANNED):
        hands.type(initials)
        hands.keys("Return")
        hands.type(f"{8 + number}:45 70 {SAID}")
        hands.keys("ctrl+Return")
    sitting.wait("Recorded today 9 /")
    hands.keys("Escape")


def write_up_planned(sitting: Sitting) -> None:
    """The planned ones come by themselves, account and hour filled in."""
    hands = sitting.hands
    sitting.go("alt+1", "TodayPage")
    sitting.wait("visits of today are not recorded")
    hands.keys("ctrl+n")
    sitting.wait_for_keyboard("QuickLine")
    for _ in range(MADE):
        hands.type(SAID)
        hands.keys("ctrl+Return")
    sitting.wait("Recorded today 15 / 17")
    hands.keys("Escape")


def answer_the_evening(sitting: Sitting) -> None:
    """The first not made goes to tomorrow, the second falls away."""
    hands = sitting.hands
    sitting.wait("2 visits of today are not recorded")
    hands.keys("ctrl+e")
    sitting.wait_for_keyboard("Visits not made today")
    hands.keys("1")
    sitting.wait("1 visit of today is not recorded")
    hands.keys("3")
    sitting.program.until(
        lambda: not sitting.program.ask("widget", "EveningPanel"), "the end of the questions"
    )


def copy_the_report(sitting: Sitting) -> str:
    """The report of the day, found by its name and put on the clipboard."""
    hands = sitting.hands
    hands.keys("ctrl+k")
    sitting.wait_for_keyboard("Search everything")
    hands.type("copy day report")
    hands.keys("Return")
    return str(sitting.program.wait_for("clipboard"))


def accounts_of(book: Book) -> dict[str, Account]:
    return {a.name: a for a in book.accounts.find(book.accounts.all_ids())}


def hours_of(entries: list[Entry]) -> list[str]:
    return sorted(f"{e.start.astimezone(ZONE):%H:%M}" for e in entries)


def check_the_book(path: Path) -> None:
    """What the day left behind, read from the closed book."""
    book = Book.open(path, now=lambda: NIGHT, zone=ZONE)
    try:
        accounts = accounts_of(book)
        visits = book.journal.visits_on(DAY)
        assert len(visits) == len(UNPLANNED) + MADE
        assert {visit.body for visit in visits} == {SAID}
        made = [book.journal.entries(accounts[name].id) for _, name in PLANNED[:MADE]]
        assert [hours_of(entries) for entries in made] == [
            [f"{datetime.strptime(planned_hour(n), '%H:%M'):%H:%M}"] for n in range(MADE)
        ]
        items = {item.account.name: item.standing for item in book.day.shown(DAY)}
        assert set(items.values()) == {PlanStanding.DONE}
        assert set(items) == {name for _, name in PLANNED[:MADE]}
        (tomorrow,) = book.plan.day(DAY + timedelta(days=1))
        assert tomorrow.account_id == accounts[PLANNED[6][1]].id
        gone = [plan for plan in book.plan.day(DAY) if plan.state is PlanState.DROPPED]
        assert [plan.account_id for plan in gone] == [accounts[PLANNED[7][1]].id]
        assert book.plan.to_write_up() == []
        assert book.check() == []
    finally:
        book.close()


def test_a_day_is_planned_written_up_and_answered_by_keys_alone(
    sit: Callable[[datetime], Sitting], path: Path
) -> None:
    morning = sit(MORNING)
    plan_eight(morning)
    morning.close()

    evening = sit(EVENING)
    began = time.monotonic()
    write_up_unplanned(evening)
    write_up_planned(evening)
    each = (time.monotonic() - began) / (len(UNPLANNED) + MADE)
    print(f"{each:.2f} s for each of fifteen visits, keys included")
    answer_the_evening(evening)
    report = copy_the_report(evening)
    evening.close()

    assert "15" in report
    assert all(name in report for _, name in UNPLANNED + PLANNED[:MADE])

    check_the_book(path)
    assert each < PER_VISIT
