"""An invented board: a few accounts at every stage, as somebody has them on a Saturday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from four_notebooks.method.values import Account, Answer, Contact, Notebook
from four_notebooks.services.book import Book
from samples import Sample, SettableClock

NOW = datetime(2026, 11, 21, 11, 18, tzinfo=timezone(timedelta(hours=8)))


@dataclass(frozen=True)
class Person:
    """Somebody at an account, and whether he was met."""

    name: str
    level: int
    met: bool


@dataclass(frozen=True)
class Stage:
    """One card: ``left`` hours of its window (negative: late), and the rest of it."""

    name: str
    notebook: Notebook
    people: tuple[Person, ...]
    left: float
    heat: int
    strategy: str
    asks: int = 0
    attempts: int = 1
    deadline_days: float = 8


STAGES = (
    Stage(
        "同创电子",
        Notebook.A,
        (Person("", 3, True), Person("", 2, True), Person("陈总", 1, True)),
        54.5,
        84,
        "带三年用量测算表，先确认交期，再提首付 30% 的签约。",
        asks=1,
    ),
    Stage(
        "海川装饰",
        Notebook.A,
        (Person("王总", 1, True),),
        44.2,
        70,
        "上次谈到样板间；这次只谈工期与付款，不再讲材料。",
        asks=2,
        deadline_days=3.5,
    ),
    Stage("博雅口腔", Notebook.A, (Person("林院长", 1, True),), -2.4, 46, "", deadline_days=-1.4),
    Stage(
        "华启精密制造",
        Notebook.B,
        (Person("李敏", 2, True), Person("周总", 1, False)),
        5.7,
        78,
        "请李敏今天下班前引荐周总；给她看「上线后季度奖金」的测算，约十分钟当面谈，带同行的周期。",
        attempts=2,
        deadline_days=11.5,
    ),
    Stage(
        "海纳物流",
        Notebook.B,
        (Person("赵经理", 2, True), Person("", 1, False)),
        14.3,
        72,
        "明早 9:30 见 KP1。开场从「去年旺季爆仓」切入。",
        deadline_days=15,
    ),
    Stage(
        "明德医疗器械",
        Notebook.B,
        (Person("孙主任", 2, True), Person("", 1, False)),
        32.5,
        64,
        "补齐注册证清单；让孙主任约周一院办会。",
        deadline_days=16,
    ),
    Stage(
        "安泰门窗",
        Notebook.B,
        (Person("何总监", 2, True), Person("", 1, False)),
        68.2,
        80,
        "确认 KP1 出差回程，约周二。",
        deadline_days=18,
    ),
    Stage(
        "瑞和纺织",
        Notebook.B,
        (Person("钱经理", 2, True), Person("", 1, False)),
        -2.2,
        55,
        "先赔礼，再问上次卡在哪一环。",
        attempts=2,
        deadline_days=9,
    ),
    Stage(
        "远东包装",
        Notebook.C,
        (Person("吴主管", 3, True), Person("", 2, False), Person("", 1, False)),
        -9.3,
        38,
        "最后一次：约不到 KP2 就放手。",
        attempts=3,
        deadline_days=20,
    ),
    Stage(
        "蓝鲸教育",
        Notebook.C,
        (Person("教务", 3, True), Person("", 2, False), Person("", 1, False)),
        27.4,
        60,
        "",
        deadline_days=22,
    ),
    Stage(
        "众诚软件园",
        Notebook.C,
        (Person("运维", 3, True), Person("", 2, False), Person("", 1, False)),
        49.1,
        66,
        "问清请购节点、谁签字、要哪些文件。",
        deadline_days=24,
    ),
)
LEADS = (
    "立信印刷",
    "博远自动化",
    "长青农业",
    "海蓝游艇会",
    "德润电缆",
    "Nordwind GmbH",
    "启明灯饰",
)
LOST = (("立丰商贸", "没有预算", 9), ("宏图印务", "不认可价值", 13))


class InventedBoard:
    """Writes the board into a book through the same verbs that people use."""

    def __init__(self, book: Book, clock: SettableClock) -> None:
        self.book = book
        self.clock = clock
        self.sample = Sample(book, clock)

    def write(self) -> None:
        """All of it; the clock stands at ``NOW`` afterwards."""
        for name in reversed(LEADS):
            self.clock.set(NOW - timedelta(days=3))
            self.book.accounts.create(name, phones=("0512-6654 8010",), area="苏州工业园区")
        for stage in STAGES:
            self._stage(stage)
        for name, reason, days in LOST:
            self.clock.set(NOW - timedelta(days=days + 2))
            account = self.sample.account(name)
            self.clock.set(NOW - timedelta(days=days))
            self.book.board.move([account.id], Notebook.D, reason=reason)
        self.clock.set(NOW)

    def _stage(self, stage: Stage) -> None:
        limit = {Notebook.A: 10, Notebook.B: 20, Notebook.C: 30}[stage.notebook]
        ended = NOW - timedelta(hours=72 - stage.left)
        entered = NOW - timedelta(days=limit - stage.deadline_days)
        first = min(ended, entered)
        self.clock.set(first - timedelta(hours=3))
        account = self.sample.account(stage.name)
        people = [self._person(account, person) for person in stage.people]
        self.clock.set(entered)
        self._evidence(account)
        self.book.board.move([account.id], stage.notebook)
        met = [each for each, person in zip(people, stage.people, strict=True) if person.met]
        asked = stage.asks
        for turn in range(max(stage.attempts, asked, 1)):
            self.clock.set(max(ended, entered) + timedelta(minutes=1 + turn * 30))
            start = ended - timedelta(hours=1) + timedelta(minutes=turn)
            self.sample.visit(account, *met, heat=stage.heat, asked=turn < asked, start=start)
        if stage.strategy:
            self.clock.forward(minutes=1)
            self.sample.strategy(account, stage.strategy)

    def _person(self, account: Account, person: Person) -> Contact:
        name = person.name or {1: "总经理", 2: "经理", 3: "主管"}[person.level]
        return self.sample.person(account, name, person.level)

    def _evidence(self, account: Account) -> None:
        for question in ("need", "power", "value"):
            self.book.people.set_evidence(account.id, question, Answer.YES)
