"""States of the pool, the signed and the forms that lead there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from PySide6.QtWidgets import QDialog, QWidget

from four_notebooks.method.values import LostBy, Notebook, ReleaseReason
from four_notebooks.services.releasing import prospects
from four_notebooks.views.board.release_form import ReleaseForm, SignForm
from four_notebooks.views.lists.pool import PoolPage
from four_notebooks.views.lists.referral_form import ReferralForm
from four_notebooks.views.lists.signed import SignedPage
from look.stage import LONG_CHINESE, LONG_ENGLISH, ZONE, Stage

State = Callable[[Stage], AbstractContextManager[QWidget]]


def _pool(stage: Stage) -> PoolPage:
    stage.turn_to("pool")
    page = stage.window.pages.get("pool")
    assert isinstance(page, PoolPage)
    return page


def _signed(stage: Stage) -> SignedPage:
    stage.turn_to("signed")
    page = stage.window.pages.get("signed")
    assert isinstance(page, SignedPage)
    return page


@contextmanager
def pool_filtered(stage: Stage) -> Iterator[QWidget]:
    """Every filter of the pool in force, some rows selected, ordered by another column."""
    page = _pool(stage)
    first = stage.book.pool.accounts()[0]
    page.reason.choose(first.reason)
    page.area.choose(first.area)
    page.head.buttons["reason"].click()
    page.list.selectAll()
    yield stage.window
    page.clear_sieves()
    page.head.buttons["look"].click()


@contextmanager
def pool_nothing(stage: Stage) -> Iterator[QWidget]:
    """Filters that leave nothing."""
    page = _pool(stage)
    page.filter.setText("zzzz")
    page.due.setChecked(True)
    yield stage.window
    page.clear_sieves()


@contextmanager
def pool_long(stage: Stage) -> Iterator[QWidget]:
    """Very long names and a long note in the pool, one account open beside it."""
    ids = [a.id for name in (LONG_CHINESE, LONG_ENGLISH) for a in stage.book.accounts.named(name)]
    note = "约好的两次都临时取消，我跟得也慢了。" * 4
    done = stage.book.board.release(ids, ReleaseReason.NO_POWER, LostBy.FOLLOW_UP, note)
    assert done is not None
    page = _pool(stage)
    page.head.buttons["released"].click()
    stage.doings.open_account(ids[0])
    stage.window.toast.hide()
    stage.settle()
    yield stage.window
    stage.doings.act("close_account")
    page.head.buttons["look"].click()
    stage.book.ledger.undo()
    stage.window.toast.hide()
    stage.settle()


@contextmanager
def signed_asked(stage: Stage) -> Iterator[QWidget]:
    """A signed account with its referrals, open beside the list; both filters on."""
    page = _signed(stage)
    account = stage.book.store.signed_lines()[0].id
    for name in (LONG_ENGLISH + " North", "青竹学校", "白桦学校"):
        stage.book.referrals.give(account, name)
    stage.doings.open_account(account)
    page.unasked.setChecked(True)
    stage.window.toast.hide()
    stage.settle()
    yield stage.window
    page.clear_sieves()
    stage.doings.act("close_account")
    for _ in range(3):
        stage.book.ledger.undo()
    stage.window.toast.hide()
    stage.settle()


def _form(make: Callable[[Stage], QDialog]) -> State:
    """A form of its own, in the size it takes."""

    @contextmanager
    def state(stage: Stage) -> Iterator[QWidget]:
        form = make(stage)
        form.show()
        yield form
        form.hide()
        form.deleteLater()

    return state


def _release_one(stage: Stage) -> QDialog:
    accounts = prospects(stage.book, [stage.account(long=True)])
    return ReleaseForm(stage.look, accounts, stage.book.today(), ZONE)


def _release_many(stage: Stage) -> QDialog:
    """Every card of B, the locked ones and a signed one among them."""
    ids = [*stage.book.board.ids(Notebook.B), stage.book.store.signed_lines()[0].id]
    return ReleaseForm(stage.look, prospects(stage.book, ids), stage.book.today(), ZONE)


def _refer(stage: Stage) -> QDialog:
    form = ReferralForm(stage.desk, 0, LONG_CHINESE, stage.window)
    form.lead.setText("教育")
    return form


POOL_STATES: dict[str, State] = {
    "pool filtered": pool_filtered,
    "pool nothing": pool_nothing,
    "pool long": pool_long,
    "signed asked": signed_asked,
    "release": _form(_release_one),
    "release many": _form(_release_many),
    "refer": _form(_refer),
    "sign": _form(lambda s: SignForm(s.look, LONG_CHINESE, 1)),
}
