"""Sheets filled in on the page of an account, and the page where they are changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from PySide6.QtWidgets import QWidget

from four_notebooks.method.sheets.template import Question
from four_notebooks.views.account.stack import AccountStack
from four_notebooks.views.sheets.filling_view import FillingView
from four_notebooks.views.sheets.page import SheetsPage
from look.stage import Stage

State = Callable[[Stage], AbstractContextManager[QWidget]]


@contextmanager
def _tab(stage: Stage, code: str) -> Iterator[FillingView]:
    stage.turn_to("account")
    stack = stage.window.accounts
    assert isinstance(stack, AccountStack) and stack.page is not None
    at = stack.page.tabs.currentIndex()
    stack.page.show_tab(code)
    view = stack.page.view(code)
    assert isinstance(view, FillingView)
    yield view
    stack.page.tabs.setCurrentIndex(at)


@contextmanager
def filling(stage: Stage) -> Iterator[QWidget]:
    """Every section of the visit preparation lies open."""
    with _tab(stage, "sheets") as view:
        view.form.unfold_all()
        yield stage.window
        view.form.unfold_all(False)


@contextmanager
def filling_low(stage: Stage) -> Iterator[QWidget]:
    """The foot of the same, where the kinds of answer differ."""
    with _tab(stage, "sheets") as view:
        view.form.unfold_all()
        stage.settle()
        view.form.go_to("during.person.ally")
        yield stage.window
        view.form.unfold_all(False)


@contextmanager
def calling(stage: Stage) -> Iterator[QWidget]:
    """A call script at hand."""
    with _tab(stage, "sheets") as view:
        view.scripts.setChecked(True)
        yield stage.window
        view.scripts.setChecked(False)


@contextmanager
def ally(stage: Stage) -> Iterator[QWidget]:
    """The ally's gain, with sums."""
    with _tab(stage, "ally") as view:
        yield stage.window
        del view


@contextmanager
def _page(stage: Stage) -> Iterator[SheetsPage]:
    stage.turn_to("sheets")
    page = stage.window.pages.get("sheets")
    assert isinstance(page, SheetsPage)
    yield page
    page.show_sheet("preparation")


@contextmanager
def changing(stage: Stage) -> Iterator[QWidget]:
    """A question with choices and its fields."""
    with _page(stage) as page:
        assert page.editor.template is not None
        question = page.editor.template.question("during.person.temper")
        assert isinstance(question, Question)
        page.sheets.outline.show_node(question)
        yield stage.window


@contextmanager
def scripts(stage: Stage) -> Iterator[QWidget]:
    """The call scripts."""
    with _page(stage) as page:
        page.show_sheet("scripts")
        yield stage.window


SHEET_STATES: dict[str, State] = {
    "sheets": filling,
    "sheets low": filling_low,
    "calling": calling,
    "ally": ally,
    "changing a sheet": changing,
    "call scripts": scripts,
}
