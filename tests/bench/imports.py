"""An import of 50,000 rows: against the bare floor, and how long the interface stands still.

The floor reads the same file with ``csv`` and writes the very rows that the import left in
the book's tables (but for the index of the search, which cannot be read back) with plain
sqlite3 in one transaction, WAL and FULL.
"""

from __future__ import annotations

import csv
import random
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from desks import desk_of, settle
from figures import line, ms, percentile, ratio
from PySide6.QtWidgets import QApplication

from four_notebooks.exchange.incoming import read_incoming
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.files import Manner, plan_for
from four_notebooks.exchange.taking_in.writing import ImportResult, run_import
from four_notebooks.models.errand import Errand
from four_notebooks.services.book import Book
from four_notebooks.views.board.page import BoardPage

ROWS, QUICK_ROWS = 50_000, 3_000
_HEADER = (
    "企业名称,统一社会信用代码,法定代表人,电话,更多电话,省,市,注册地址,行业,来源,标签,备注,"
    "下次跟进时间,登记状态"
)
_CHARACTERS = (
    "恒宏华鼎鑫盛泰瑞嘉康永安通达海天金石博远卓越创联信诚德润丰利隆兴旺顺合众同方圆正大光明"
)
_TRADES = ("印务", "包装", "物流", "科技", "机械", "电子", "建材", "食品", "医疗器械")
_FORMS = ("有限公司", "股份有限公司", "集团有限公司")
_CITIES = ("南通", "苏州", "无锡", "上海", "杭州", "宁波", "常州", "南京")
_INDEX = "search_"
_NOT_COPIED = ("sqlite_", f"{_INDEX}pair", f"{_INDEX}single", f"{_INDEX}name")


def make_list(path: Path, rows: int) -> None:
    """A register's export of invented companies: half with a remark, a fifth with a day."""
    chance = random.Random(7)
    pick = chance.choice
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER.split(","))
        for n in range(rows):
            core = "".join(pick(_CHARACTERS) for _ in range(4))
            writer.writerow(
                (
                    f"{pick(_CITIES)}{core}{pick(_TRADES)}{pick(_FORMS)}",
                    f"91320600MA{n:07d}X",
                    pick("赵钱孙李周吴郑王") + pick(_CHARACTERS),
                    f"1{chance.randint(3, 9)}{chance.randint(0, 999_999_999):09d}",
                    f"0513-{chance.randint(80_000_000, 89_999_999)}",
                    "江苏省",
                    f"{pick(_CITIES)}市",
                    f"工业园区 {chance.randint(1, 999)} 号",
                    "制造业",
                    "展会",
                    "重点,扩产" if n % 3 else "",
                    f"第{n}家，要样品，老板在" if n % 2 else "",
                    "2030-12-05" if n % 5 == 0 else "",
                    "存续",
                )
            )


class Gaps:
    """How long the interface did nothing, while it was asked without a pause."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        self._last = time.perf_counter()

    def until(self, ended: Callable[[], bool]) -> None:
        """Let the interface work until something has ended."""
        self._last = time.perf_counter()
        while not ended():
            QApplication.processEvents()
            now = time.perf_counter()
            self.taken.append(now - self._last)
            self._last = now
            time.sleep(0.001)
            self._last = time.perf_counter()


def taken_in(book: Book, path: Path, stages: dict[str, float]) -> ImportResult:
    """The whole import, as the wizard does it, with the seconds of each stage."""
    began = time.perf_counter()
    source = read_incoming(path, zone=book.zone, now=book.now())
    stages["read"] = time.perf_counter() - began
    assert isinstance(source, Table)
    began = time.perf_counter()
    plan = plan_for(book, source, Manner())
    stages["compared"] = time.perf_counter() - began
    began = time.perf_counter()
    result = run_import(book, plan)
    stages["written"] = time.perf_counter() - began
    return result


def floor(path: Path, filled: Path, empty: Path) -> float:
    """Seconds to read the file and to write what the import left, with nothing between."""
    source = sqlite3.connect(filled)
    tables = {
        name: (sql, source.execute(f'SELECT * FROM "{name}"').fetchall())
        for name, sql in source.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if not name.startswith(_NOT_COPIED)
    }
    indexes = [
        sql
        for name, sql in source.execute(
            "SELECT tbl_name, sql FROM sqlite_master WHERE type='index'"
        )
        if sql and name in tables
    ]
    source.close()
    target = sqlite3.connect(empty, isolation_level=None)
    target.execute("PRAGMA journal_mode = WAL")
    target.execute("PRAGMA synchronous = FULL")
    for sql in (*(sql for sql, _ in tables.values()), *indexes):
        target.execute(sql)
    began = time.perf_counter()
    with path.open(newline="", encoding="utf-8-sig") as file:
        for _ in csv.reader(file):
            pass
    target.execute("BEGIN IMMEDIATE")
    for name, (_, rows) in tables.items():
        if rows:
            target.executemany(
                f'INSERT INTO "{name}" VALUES ({",".join("?" * len(rows[0]))})', rows
            )
    target.execute("COMMIT")
    seconds = time.perf_counter() - began
    target.close()
    return seconds


def measure(home: Path, rounds: int) -> Iterator[str]:
    """The import in a thread beside an open board, then the floor."""
    app = QApplication.instance() or QApplication([])
    rows = QUICK_ROWS if rounds <= 3 else ROWS
    path, place = home / "list.csv", home / "imported.fournotebooks"
    make_list(path, rows)
    now = datetime.now(UTC)
    book = Book.open(place, now=lambda: now, zone=UTC, create=True)
    book.warm()
    page = BoardPage(desk_of(book))
    page.resize(1192, 900)
    page.show()
    settle()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    stages: dict[str, float] = {}
    ended: list[object] = []
    errand = Errand(lambda _: taken_in(book, path, stages))
    errand.done.connect(ended.append)
    errand.failed.connect(ended.append)
    gaps = Gaps()
    began = time.perf_counter()
    errand.start()
    gaps.until(lambda: bool(ended))
    whole = time.perf_counter() - began
    during = list(gaps.taken)
    settling = time.perf_counter() + 3
    gaps.until(lambda: time.perf_counter() > settling)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert isinstance(ended[0], ImportResult), ended[0]
    page.hide()
    page.deleteLater()
    settle()
    book.close()
    app.processEvents()
    bare = floor(path, place, home / "floor.db")
    yield line(f"rows written by plain sqlite3, {rows:,} of the list, the floor", f"{bare:.2f} s")
    yield line("import of the list, whole", ratio(whole / bare))
    for stage, seconds in stages.items():
        yield line(f"of it {stage}", f"{seconds:.2f} s")
    yield line("longest gap of the interface meanwhile", ms(max(during)), "50.00 ms")
    yield line("gap of the interface meanwhile, p99", ms(percentile(during, 0.99)))
    yield line("longest gap in the three seconds after it", ms(max(gaps.taken[len(during) :])))
    yield line("memory that it took at most", f"{(after - before) / 1024:.0f} MB")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory(prefix="four-notebooks-bench-") as folder:
        for each in measure(Path(folder), 3 if "--quick" in sys.argv else 9):
            print(each, flush=True)
