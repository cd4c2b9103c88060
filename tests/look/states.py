"""States of pages beyond the plain ones: tabs, forms, menus, what is written half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from four_notebooks.method.values import Method, Notebook
from four_notebooks.models.plan.span import View
from four_notebooks.views.account.stack import AccountStack
from four_notebooks.views.board.page import BoardPage
from four_notebooks.views.import_list.wizard import ImportWizard
from four_notebooks.views.lists.day_choice import DayChoice
from four_notebooks.views.paper.take_along import TakeAlong
from four_notebooks.views.people.account_choice import AccountChoice
from four_notebooks.views.people.duplicates_dialog import DuplicatesDialog
from four_notebooks.views.people.merge_dialog import MergeDialog
from four_notebooks.views.plan.page import PlanPage
from four_notebooks.views.quick.line import QuickLineEdit
from four_notebooks.views.quick.phrases import PhraseList
from four_notebooks.views.settings.page import SettingsPage
from four_notebooks.views.settings.switching import SwitchDialog
from four_notebooks.views.today.page import TodayPage
from four_notebooks.views.window.bin import Bin
from four_notebooks.views.window.keys import AboutBox, Keys
from look.import_states import IMPORT_STATES
from look.pool_states import POOL_STATES
from look.review_states import REVIEW_STATES
from look.search_states import SEARCH_STATES
from look.sheet_states import SHEET_STATES
from look.stage import LONG_CHINESE, Stage

State = Callable[[Stage], AbstractContextManager[QWidget]]


def _board(stage: Stage) -> BoardPage:
    stage.turn_to("board")
    board = stage.window.pages.get("board")
    assert isinstance(board, BoardPage)
    return board


@contextmanager
def inbox_sorting(stage: Stage) -> Iterator[QWidget]:
    """The inbox open, in sorting mode, with its hint."""
    board = _board(stage)
    board.new_account()
    board.columns[Notebook.INBOX].sorting_changed.emit(True)
    yield stage.window
    board.columns[Notebook.INBOX].sorting_changed.emit(False)
    board.hint_bar.hide()
    board.shelf.fold(Notebook.INBOX)


@contextmanager
def compact(stage: Stage) -> Iterator[QWidget]:
    """Low cards."""
    _board(stage).shelf.open(Notebook.INBOX)
    stage.look.set_density("compact")
    yield stage.window
    stage.look.set_density("comfortable")
    _board(stage).shelf.fold(Notebook.INBOX)


@contextmanager
def questions(stage: Stage) -> Iterator[QWidget]:
    """The two questions beside a card that went to A."""
    board = _board(stage)
    board.verbs.asked.emit([board.board.notebooks[Notebook.A].ids[0]], Notebook.A)
    yield stage.window
    board.questions.hide()


@contextmanager
def filtered(stage: Stage) -> Iterator[QWidget]:
    """A filter that leaves nothing: every notebook says why it is empty."""
    board = _board(stage)
    board.set_words("zzzz")
    yield stage.window
    board.set_words("")


def account_tab(code: str) -> State:
    """Another tab of the account page."""

    @contextmanager
    def state(stage: Stage) -> Iterator[QWidget]:
        stage.turn_to("account-long" if code == "details" else "account")
        stack = stage.window.accounts
        assert isinstance(stack, AccountStack)
        assert stack.page is not None
        at = stack.page.tabs.currentIndex()
        stack.page.show_tab(code)
        yield stage.window
        stack.page.tabs.setCurrentIndex(at)

    return state


@contextmanager
def quick_written(stage: Stage) -> Iterator[QWidget]:
    """A quick visit with every chip, a new lead, and a sentence that was said before."""
    stage.turn_to("quick")
    line = stage.doings.overlay.findChild(QuickLineEdit)
    assert line is not None
    line.setFocus()
    words = " @新来的人 78 昨天 16:00 40分 视频 介绍了系统的三个模块。她愿意引荐周总，先看样板间。"
    typed = QInputMethodEvent()
    typed.setCommitString(words)
    QApplication.sendEvent(line, typed)
    yield stage.window
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)


def _today(stage: Stage) -> TodayPage:
    stage.turn_to("today")
    page = stage.window.pages.get("today")
    assert isinstance(page, TodayPage)
    return page


@contextmanager
def evening(stage: Stage) -> Iterator[QWidget]:
    """The evening's questions over the day."""
    page = _today(stage)
    page.ask_evening()
    yield stage.window
    page.evening.put_away()


@contextmanager
def hour_edited(stage: Stage) -> Iterator[QWidget]:
    """An hour of the day being written, and one that is none."""
    page = _today(stage)
    page.list.setCurrentIndex(page.rows.index(page.rows.rowCount() - 1))
    page.list.edit_hour()
    page.list.field.setText("25:99")
    QTest.keyClick(page.list.field, Qt.Key.Key_Return)
    yield stage.window
    page.list.field.give_up()


@contextmanager
def planning(stage: Stage) -> Iterator[QWidget]:
    """A visit being planned in the line, with chips and proposals."""
    page = _today(stage)
    line = page.plan_line.line
    page.plan_line.begin()
    typed = QInputMethodEvent()
    typed.setCommitString("14:30 明天 安")
    QApplication.sendEvent(line, typed)
    yield stage.window
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    page.plan_line.offers.list.hide()


@contextmanager
def another_day(stage: Stage) -> Iterator[QWidget]:
    """A day without visits, shown on Today."""
    page = _today(stage)
    page.side.week.days[6].click()
    yield stage.window
    page.show_today()


@contextmanager
def told(stage: Stage) -> Iterator[QWidget]:
    """A line at the foot that offers Undo."""
    _board(stage)
    stage.window.toast.say(LONG_CHINESE, undo=True)
    yield stage.window
    stage.window.toast.hide()


def settings(section: str) -> State:
    """Another part of the settings."""

    @contextmanager
    def state(stage: Stage) -> Iterator[QWidget]:
        stage.turn_to("settings")
        page = stage.window.pages.get("settings")
        assert isinstance(page, SettingsPage)
        page.show_section(section)
        yield stage.window
        page.show_section("method")

    return state


@contextmanager
def menu(stage: Stage) -> Iterator[QWidget]:
    """The menu behind the button."""
    _board(stage)
    whole = stage.doings.menus.whole
    whole.popup(stage.window.mapToGlobal(QPoint(200, 40)))
    yield whole
    whole.hide()


@contextmanager
def imported(stage: Stage) -> Iterator[QWidget]:
    """What an import wrote, and what it could not."""
    wizard = stage.turn_to("import")
    assert isinstance(wizard, ImportWizard)
    wizard.run()
    stage.settle_until(lambda: wizard.imported is not None)
    yield wizard
    stage.book.ledger.undo()
    stage.settle()


def _switching(stage: Stage) -> SwitchDialog:
    """The other method, with the way of every account that would go."""
    going = stage.desk.book.settings.preview_switch(Method.FUNNEL)
    return SwitchDialog(stage.desk, Method.FUNNEL, going)


def _merging(stage: Stage) -> QDialog:
    """Two accounts with long names and different fields, side by side."""
    ids = [a.id for a in stage.book.accounts.all() if LONG_CHINESE in a.name][:2]
    return MergeDialog(stage.desk, ids)


@contextmanager
def duplicates(stage: Stage) -> Iterator[QWidget]:
    """The list of accounts that may be one."""
    stage.book.accounts.create(LONG_CHINESE)
    form = DuplicatesDialog(stage.desk)
    form.show()
    stage.settle_until(lambda: form.list.count() > 0)
    yield form
    form.done(0)
    form.deleteLater()
    stage.book.ledger.undo()
    stage.settle()


def dialog(make: Callable[[Stage], QDialog]) -> State:
    """A form of its own, in the size it takes."""

    @contextmanager
    def state(stage: Stage) -> Iterator[QWidget]:
        form = make(stage)
        form.show()
        yield form
        form.hide()
        form.deleteLater()

    return state


def _plan(stage: Stage) -> PlanPage:
    stage.turn_to("plan")
    page = stage.window.pages.get("plan")
    assert isinstance(page, PlanPage)
    return page


@contextmanager
def plan_month(stage: Stage) -> Iterator[QWidget]:
    """The plan of a month."""
    page = _plan(stage)
    page.show_view(View.MONTH)
    yield stage.window
    page.show_view(View.WEEK)


@contextmanager
def plan_long(stage: Stage) -> Iterator[QWidget]:
    """Very long names planned, too many on one day, and a sentence about it with Undo."""
    page = _plan(stage)
    named = [a.id for a in stage.book.accounts.named(LONG_CHINESE)]
    others = [row for row in page.waiting._ids if row not in named][:36]
    page.deeds.plan_accounts([*named, *others], stage.book.today() + timedelta(days=1))
    yield stage.window
    page.hint.hide()
    stage.book.ledger.undo()
    stage.settle()


@contextmanager
def plan_unknown_year(stage: Stage) -> Iterator[QWidget]:
    """A week with nothing in it, of a year whose holidays nobody knows yet."""
    page = _plan(stage)
    page.show_day(date(2044, 3, 2))
    yield stage.window
    page.go_today()


STATES: dict[str, State] = {
    **IMPORT_STATES,
    **POOL_STATES,
    **REVIEW_STATES,
    **SEARCH_STATES,
    **SHEET_STATES,
    "inbox sorting": inbox_sorting,
    "compact": compact,
    "two questions": questions,
    "nothing found": filtered,
    "people": account_tab("people"),
    "evidence": account_tab("evidence"),
    "changes": account_tab("changes"),
    "details": account_tab("details"),
    "quick written": quick_written,
    "evening": evening,
    "hour edited": hour_edited,
    "planning": planning,
    "another day": another_day,
    "told": told,
    "plan month": plan_month,
    "plan long": plan_long,
    "plan unknown year": plan_unknown_year,
    "settings days": settings("days"),
    "settings look": settings("look"),
    "settings book": settings("book"),
    "settings exchange": settings("exchange"),
    "menu": menu,
    "imported": imported,
    "switch": dialog(_switching),
    "merge": dialog(_merging),
    "duplicates": duplicates,
    "account choice": dialog(lambda s: AccountChoice(s.desk, LONG_CHINESE, "OK")),
    "bin": dialog(lambda s: Bin(s.desk)),
    "day on the phone": dialog(lambda s: TakeAlong(s.desk, s.desk.book.today(), "phone", s.window)),
    "keys": dialog(lambda s: Keys(s.look)),
    "about": dialog(lambda s: AboutBox(s.look)),
    "phrases": dialog(lambda s: PhraseList(["请他引荐", "问清谁付款"], s.window)),
    "day": dialog(lambda s: DayChoice(s.look, date(2026, 11, 23), s.window)),
}
