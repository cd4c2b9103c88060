"""The review with its tables, with the accounts behind a figure, and its choice of days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from four_notebooks.views.review.page import ReviewPage
from four_notebooks.views.review.period_choice import PeriodChoice
from look.stage import Stage


def _review(stage: Stage) -> ReviewPage:
    stage.turn_to("review")
    page = stage.window.pages.get("review")
    assert isinstance(page, ReviewPage)
    return page


@contextmanager
def review_tables(stage: Stage) -> Iterator[QWidget]:
    """Every plot turned over."""
    page = _review(stage)
    for card in page.cards.values():
        card.turn_over()
    yield stage.window
    for card in page.cards.values():
        card.turn_over()


@contextmanager
def review_behind(stage: Stage) -> Iterator[QWidget]:
    """The accounts behind a figure beside the plots."""
    page = _review(stage)
    page.tiles[0].click()
    yield stage.window
    page.hide_behind()


@contextmanager
def review_lowest(stage: Stage) -> Iterator[QWidget]:
    """The last plots of the page."""
    bar = _review(stage).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield stage.window
    bar.setValue(0)


@contextmanager
def review_days(stage: Stage) -> Iterator[QWidget]:
    """Days of one's own."""
    today = stage.book.today()
    dialog = PeriodChoice(today - timedelta(days=30), today, today, stage.window)
    dialog.last.setText("2026-02-30")
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


REVIEW_STATES: dict[str, Callable[[Stage], AbstractContextManager[QWidget]]] = {
    "review tables": review_tables,
    "review behind": review_behind,
    "review lowest": review_lowest,
    "review days": review_days,
}
