"""Large invented books to measure on, written through the same door as everything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from four_notebooks.method.values import (
    Account,
    Answer,
    Contact,
    Entry,
    EntryKind,
    Evidence,
    Move,
    MoveKind,
    Notebook,
    Record,
    Strategy,
)
from four_notebooks.services.book import Book
from four_notebooks.storage.changes import Change, StepName

PLACES = [
    "苏州",
    "无锡",
    "常州",
    "南通",
    "宁波",
    "嘉兴",
    "合肥",
    "芜湖",
    "青岛",
    "烟台",
    "长沙",
    "株洲",
    "佛山",
    "东莞",
    "中山",
    "泉州",
]
FIRST = [
    "华",
    "启",
    "海",
    "纳",
    "同",
    "创",
    "明",
    "德",
    "安",
    "泰",
    "远",
    "东",
    "蓝",
    "鲸",
    "众",
    "诚",
    "博",
    "雅",
    "瑞",
    "和",
    "立",
    "丰",
    "宏",
    "图",
    "金",
    "桥",
]
SECOND = [
    "精密",
    "物流",
    "电子",
    "医疗",
    "门窗",
    "包装",
    "教育",
    "软件",
    "口腔",
    "纺织",
    "商贸",
    "印务",
    "家具",
    "机械",
    "化工",
    "照明",
]
PEOPLE = ["李敏", "周磊", "赵静", "孙洋", "何军", "吴芳", "陈涛", "王娟", "林峰", "郑洁"]
NOTEBOOKS = (Notebook.A, Notebook.B, Notebook.C, Notebook.B)
TEXT = (
    "介绍了第 {n} 套方案的三个模块,她在意换线时间,担心交期。\n"
    "- 采购说预算还没批,要等月底的会\n- 技术部想先看一家同行的样板\n判断:差的是付钱的人的十分钟。"
)
PIECE = 400


def name_of(number: int) -> str:
    """An invented company name, different for every number."""
    place = PLACES[number % len(PLACES)]
    first = FIRST[number // 7 % len(FIRST)] + FIRST[number // 11 % len(FIRST)]
    return f"{place}{first}{SECOND[number % len(SECOND)]}{number:05d}"


def make_book(path: Path, accounts: int, now: datetime) -> None:
    """A book of ``accounts`` cards in A, B and C, each met within the last three days."""
    with_book = Book.open(path, now=lambda: now, zone=UTC, create=True)
    try:
        fill(with_book, accounts, now)
    finally:
        with_book.close()


def fill(book: Book, accounts: int, now: datetime) -> None:
    """Write the accounts in one bulk step."""
    with book.ledger.bulk(StepName("sample", count=accounts)) as step:
        for low in range(0, accounts, PIECE):
            count = min(PIECE, accounts - low)
            step.add(list(piece(book, low, count, now)))


def piece(book: Book, low: int, count: int, now: datetime) -> Iterator[Change]:
    """The changes that make ``count`` accounts."""
    kinds: tuple[type[Record], ...] = (Account, Contact, Entry, Strategy, Move)
    ids = {kind: book.ledger.new_ids(kind, count) for kind in kinds}
    for place in range(count):
        number = low + place
        mine = {kind: ids[kind][place] for kind in kinds}
        for record in records(number, mine, now):
            yield Change(None, record)


def records(number: int, ids: dict[type[Record], int], now: datetime) -> Iterator[Record]:
    """One account with a person, a visit, a strategy and the move into its notebook."""
    made = now - timedelta(days=5)
    start = now - timedelta(hours=2 + number % 69, minutes=number % 60)
    notebook = NOTEBOOKS[number % len(NOTEBOOKS)]
    yes = Evidence(Answer.YES)
    account = ids[Account]
    yield Account(
        id=account,
        name=name_of(number),
        created_at=made,
        notebook=notebook,
        position=1024.0 * (number + 1),
        need=yes,
        power=yes,
        value=yes,
        phones=(f"138{number:08d}",),
    )
    yield Contact(
        id=ids[Contact],
        account_id=account,
        name=PEOPLE[number % len(PEOPLE)],
        title="采购总监",
        level=1 + number % 3,
    )
    yield Entry(
        id=ids[Entry],
        account_id=account,
        kind=EntryKind.IN_PERSON,
        start=start,
        recorded_at=start + timedelta(hours=1),
        met=(ids[Contact],),
        body=TEXT.format(n=number),
        heat=40 + number % 60,
    )
    yield Move(
        id=ids[Move],
        account_id=account,
        at=start + timedelta(hours=1),
        kind=MoveKind.MOVE,
        from_notebook=Notebook.INBOX,
        to_notebook=notebook,
    )
    yield Strategy(
        id=ids[Strategy],
        account_id=account,
        written_at=start + timedelta(hours=1),
        goal=f"请{PEOPLE[number % len(PEOPLE)]}今天下班前引荐付钱的人",
        way_in="季度奖金的测算,约十分钟当面谈",
    )
