"""Puts any page of the program on a stage: a window off the screen, on a full sample book.

The window is the program's own, with its menus and its overlay. One stage speaks one
language; theme, page and size change on it without building anything anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from four_notebooks.app import paths
from four_notebooks.app.application import Languages
from four_notebooks.exchange.sample_book import make_sample
from four_notebooks.method.values import Account, Contact, Notebook
from four_notebooks.models.clock import Clock
from four_notebooks.models.local import LocalSettings
from four_notebooks.models.relay import Relay
from four_notebooks.services.book import Book
from four_notebooks.views.ask import SilentAsk
from four_notebooks.views.desk import Desk
from four_notebooks.views.import_list.wizard import ImportWizard
from four_notebooks.views.look import Look
from four_notebooks.views.welcome.page import Welcome
from four_notebooks.views.window.doings import Doings
from four_notebooks.views.window.main_window import MainWindow
from four_notebooks.views.window.places import offered
from look.checks import Allowed, Page
from look.colours import Shot
from look.recorder import record
from samples import START, Sample, SettableClock

ZONE = timezone(timedelta(hours=8))
LONG_CHINESE = "苏州工业园区金鸡湖商务区东方之门华启精密机械装备制造与自动化系统集成股份有限公司"
LONG_ENGLISH = "Consolidated Northern Precision Bearings and Gearbox Works Ltd."
LIST = """公司名称,联系人,电话,地区,行业,备注
宁远包装,吴小姐,0512-6612 0001,苏州工业园区,包装,上次报过价
华东木业,,0512-6612 0002,昆山,家具,
,无名氏,,,,
华东木业,陈工,139 0000 0002,昆山,家具,重复的一行
{name},孙经理,139 0000 0003,上海,机加工,名字很长
"""
FLOATS = ("Overlay", "Toast", "Finder", "HintBar", "QuestionsPanel")
"""What lies over the desk for a while on purpose, and is put away by a key."""
SHADOWS = ("Shelf",)
"""Keeps a picture of the notebooks' shadows, under everything that has words."""


def make_book(path: Path) -> None:
    """The sample book, with names and figures in it that need more room than most."""
    clock = SettableClock()
    book = Book.open(path, now=clock, zone=ZONE, create=True)
    try:
        make_sample(book)
        _stretch(Sample(book, clock))
    finally:
        book.close()


def _stretch(sample: Sample) -> None:
    """Long names at the head of every notebook, with long people and large amounts."""
    book = sample.book
    for notebook in (Notebook.INBOX, Notebook.A, Notebook.B, Notebook.C, Notebook.D):
        for name in (LONG_ENGLISH, LONG_CHINESE):
            account = sample.account(name if notebook is Notebook.B else f"{notebook} {name}")
            _fill(sample, account, notebook)
            if notebook is not Notebook.INBOX:
                book.board.move([account.id], notebook)
            first = book.board.ids(notebook)[0]
            if first != account.id:
                book.board.move([account.id], notebook, before=first)


def _fill(sample: Sample, account: Account, notebook: Notebook) -> None:
    if notebook is Notebook.INBOX:
        return
    user = sample.person(account, "欧阳慕容雪（生产与设备管理部）", 3)
    head = sample.person(account, "Bartholomew Featherstonehaugh-Cholmondeley", 2)
    boss = sample.person(account, "司马长风", 1)
    sample.book.people.save(_reporting(user, head.id))
    sample.book.people.save(_reporting(head, boss.id))
    start = START - timedelta(hours=60)
    sample.visit(account, user, start=start, heat=100, body="介绍了系统的三个模块。")
    sample.visit(account, user, start=start + timedelta(hours=30), heat=88)
    sample.strategy(account, "请她今天下班前引荐总经理；给她看上线后季度奖金的测算，约十分钟谈。")


def _reporting(person: Contact, boss: int) -> Contact:
    return replace(person, reports_to=boss)


class Stage:
    """The program's window with a book on it, and the pages that stand outside it."""

    def __init__(self, app: QApplication, path: Path, folder: Path, language: str) -> None:
        self.app = app
        self.language = language
        self.languages = Languages(app)
        self.languages.speak(language)
        self._kept = (app.style().objectName(), app.palette(), app.font())
        app.setCursorFlashTime(0)
        self.look = Look(paths.resource("icons"), theme="light", motion=False)
        self.look.apply(app)
        self.clock = SettableClock()
        self.book = Book.open(path, now=self.clock, zone=ZONE)
        self.book.warm()
        self.desk = Desk(
            self.book, Relay(), Clock(self.clock), self.look, SilentAsk(), LocalSettings()
        )
        self.book.listen(self.desk.relay.listener)
        self.window = MainWindow(self.desk)
        self.doings = Doings(self.window)
        self.list = folder / "名单.csv"
        self.list.write_text(LIST.format(name=LONG_CHINESE), encoding="utf-8")
        self._alone: dict[str, QWidget] = {}
        self.page = ""
        self.window.resize(1440, 900)
        self.doings.go("board")
        self.window.show()
        self.settle_until(lambda: self.window.lines.is_loaded)
        self._let_pass(150)
        self.names = [account.name for account in self._accounts()]
        self.allowed = Allowed(
            floats=FLOATS,
            names=self.names,
            ending=own_ellipses(language),
            pictures=SHADOWS,
            foreign=english() if language == "zh_CN" else None,
        )

    def _accounts(self) -> list[Account]:
        ids = self.book.accounts.all_ids()
        return [self.book.accounts.get(i) for i in ids]

    def account(self, *, long: bool = False) -> int:
        """The account that is opened: the first in focus, or one with a very long name."""
        if long:
            return next(a.id for a in self._accounts() if a.name == LONG_CHINESE)
        return self.book.plan.focus()[0].account_id

    def turn_to(self, page: str) -> QWidget:
        """Put a page on the stage; the widget to look at."""
        if page in ("welcome", "import"):
            return self._stand_alone(page)
        if page != self.page:
            self._leave()
            self.page = page
            self._enter(page)
        return self.window

    def turn_to_shown(self, page: str) -> QWidget:
        """What is shown of a page that was seen just now; of what lies over it that alone."""
        if page == "quick":
            return self.doings.overlay
        if page == "search":
            return self.doings.finder
        return self._alone.get(page, self.window)

    def _leave(self) -> None:
        if self.page == "quick":
            self.doings.overlay.quick.put_away()  # type: ignore[union-attr]
        if self.page == "search":
            self.doings.finder.put_away()
        if self.page.startswith("account"):
            self.doings.act("close_account")

    def _enter(self, page: str) -> None:
        self.doings.go(page if page in offered() else "board")
        if page.startswith("account"):
            self.doings.open_account(self.account(long=page.endswith("long")))
        if page == "quick":
            self.doings.overlay.begin(self.account())
        if page == "search":
            self.doings.finder.begin("包装")
        shown = self.window.pages.get(page)
        self.settle_until(lambda: getattr(shown, "settled", True))
        self.settle()

    def _stand_alone(self, page: str) -> QWidget:
        if page == "welcome":
            theme = "dark" if self.look.dark else "light"
            made: QWidget = Welcome(self.look, self.language, theme)
            made.show()
        else:
            wizard = ImportWizard(self.desk, self.list)
            wizard.show()
            self.settle_until(lambda: wizard.ahead is not None)
            made = wizard
        old = self._alone.pop(page, None)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._alone[page] = made
        return made

    def dress(self, theme: str) -> None:
        """Day or night."""
        self.look.set_theme(theme)  # type: ignore[arg-type]
        self.settle()

    def see(self, page: str, theme: str, size: tuple[int, int]) -> Page:
        """Everything that a page paints in a theme and a size."""
        self.dress(theme)
        widget = self.turn_to(page)
        self.fit(widget, size)
        return self.look_at(widget)

    def fit(self, widget: QWidget, size: tuple[int, int]) -> None:
        """Give a window a size."""
        widget.resize(*size)
        self.settle()
        assert (widget.width(), widget.height()) == size, "the window is larger than was asked"

    def look_at(self, widget: QWidget) -> Page:
        """Everything that a widget paints now."""
        self.settle()
        return Page(record(widget), Shot(widget.grab()), self.allowed)

    def settle(self) -> None:
        """Let everything that is due happen, and what was sent away go."""
        for _ in range(8):
            self.app.processEvents()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _let_pass(self, milliseconds: int) -> None:
        """Let what the program puts off until after the first paint be done."""
        waited = QElapsedTimer()
        waited.start()
        self.settle_until(lambda: waited.elapsed() >= milliseconds)

    def settle_until(self, ready: Callable[[], bool]) -> None:
        waited = QElapsedTimer()
        waited.start()
        while not ready():
            assert waited.elapsed() < 20_000, "the page never became ready"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def close(self) -> None:
        """Close the book and take the language and the look off again."""
        for each in (*self._alone.values(), self.window):
            each.hide()
            each.deleteLater()
        self.settle()
        self.book.close()
        self.languages.speak("en")
        style, palette, font = self._kept
        self.app.setStyle(style)
        self.app.setPalette(palette)
        self.app.setFont(font)


@contextmanager
def stage(app: QApplication, path: Path, folder: Path, language: str) -> Iterator[Stage]:
    """A stage that is struck afterwards."""
    made = Stage(app, path, folder, language)
    try:
        yield made
    finally:
        made.close()


def _messages() -> Iterator[tuple[str, str]]:
    """Every text of the program with its Chinese."""
    for file in sorted(paths.resource("i18n").rglob("*.ts")):
        for message in ElementTree.parse(file).iter("message"):
            yield message.findtext("source") or "", message.findtext("translation") or ""


def own_ellipses(language: str) -> list[str]:
    """The program's own texts that end in an ellipsis, in a language."""
    texts = (source if language == "en" else chinese for source, chinese in _messages())
    return [text for text in texts if "…" in text]


def english() -> re.Pattern[str]:
    """What the program says in English and ought to say in Chinese; Return is also a key."""
    found = set()
    for source, chinese in _messages():
        literal = re.sub(r"\{\w*\}", "", source)
        if source not in {chinese, "Return"} and len(re.findall("[A-Za-z]", literal)) > 3:
            found.add(re.sub(r"\\\{\w*\\\}", ".+", re.escape(source)))
    return re.compile("|".join(sorted(found)) or "(?!)")
