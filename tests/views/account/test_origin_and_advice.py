"""Where an account came from, whom it refers, and advice that can be acted on at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from four_notebooks.method.values import Answer, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book
from four_notebooks.views.account.chips import QuietButton
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.board.release_form import ReleaseForm
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.referral_form import ReferralForm
from samples import SettableClock

if TYPE_CHECKING:
    from conftest import Answers, Huaqi


def opened(qtbot: QtBot, desk: Desk, account_id: int) -> AccountPage:
    page = AccountPage(desk, account_id)
    qtbot.addWidget(page)
    page.resize(520, 860)
    page.show()
    return page


def links(page: AccountPage) -> list[QuietButton]:
    shown = page.head.origin.findChildren(QuietButton)
    return [button for button in shown if not button.isHidden()]


def take(page: AccountPage, answers: Answers, entry: str) -> None:
    answers.entry = entry
    page.head.menu.click()


def test_a_lead_names_who_referred_it_and_leads_there(qtbot: QtBot, desk: Desk, book: Book) -> None:
    school = book.accounts.create("青松学校", notebook=Notebook.A)
    book.board.sign([school.id])
    given = book.referrals.give(school.id, "青竹学校")
    page = opened(qtbot, desk, given.lead_id or 0)

    (link,) = links(page)

    assert link.text() == "青松学校"
    with qtbot.waitSignal(page.account_wanted) as wanted:
        link.click()
    assert wanted.args == [school.id]


def test_a_signed_account_shows_its_referrals_as_they_come(
    qtbot: QtBot, desk: Desk, book: Book, answers: Answers
) -> None:
    school = book.accounts.create("青松学校", notebook=Notebook.A)
    book.board.sign([school.id])
    page = opened(qtbot, desk, school.id)
    assert page.head.origin.isHidden()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReferralForm)
        dialog.lead.setText("青竹学校")

    answers.fill = fill
    take(page, answers, "Note a referral")

    assert [link.text() for link in links(page)] == ["青竹学校"]
    book.ledger.undo()
    assert page.head.origin.isHidden()


def test_a_page_locks_and_unlocks_and_shows_it(
    qtbot: QtBot, desk: Desk, book: Book, answers: Answers, huaqi: Huaqi
) -> None:
    page = opened(qtbot, desk, huaqi.account.id)

    take(page, answers, "Lock against release")
    assert page.model.head.locked
    take(page, answers, "Unlock")

    assert not book.accounts.get(huaqi.account.id).locked


def test_the_third_attempt_offers_the_release_beside_its_advice(
    qtbot: QtBot, desk: Desk, book: Book, clock: SettableClock, answers: Answers, huaqi: Huaqi
) -> None:
    for _ in range(3):
        clock.forward(days=1)
        visit(book, huaqi)
    page = opened(qtbot, desk, huaqi.account.id)
    lines = {line.code: line for line in page.model.head.advice}
    assert [code for code, _ in lines["attempts_used"].acts] == ["release"]

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReleaseForm)
        assert dialog.reason == "attempts_used"

    answers.fill = fill
    page.head.act_wanted.emit("release")

    assert book.accounts.get(huaqi.account.id).status is Status.RELEASED


def test_a_locked_account_is_not_offered_for_release(
    qtbot: QtBot, desk: Desk, book: Book, clock: SettableClock, huaqi: Huaqi
) -> None:
    for _ in range(3):
        clock.forward(days=1)
        visit(book, huaqi)
    book.board.lock([huaqi.account.id])
    page = opened(qtbot, desk, huaqi.account.id)

    acts = [act for line in page.model.head.advice for act in line.acts]

    assert "release" not in [code for code, _ in acts]


def test_a_card_in_d_suggests_its_release(
    qtbot: QtBot, desk: Desk, book: Book, huaqi: Huaqi
) -> None:
    book.people.set_evidence(huaqi.account.id, "power", Answer.NO, "没预算")
    book.board.move([huaqi.account.id], Notebook.D)
    page = opened(qtbot, desk, huaqi.account.id)

    (line,) = page.model.head.advice

    assert (line.code, [code for code, _ in line.acts]) == ("in_d", ["release"])


def test_a_passed_deadline_offers_the_notebooks_of_the_method(
    qtbot: QtBot, desk: Desk, book: Book, clock: SettableClock, huaqi: Huaqi
) -> None:
    clock.forward(days=30)
    page = opened(qtbot, desk, huaqi.account.id)
    lines = {line.code: line for line in page.model.head.advice}
    assert [code for code, _ in lines["deadline_passed"].acts] == ["move:C", "move:D"]

    page.head.act_wanted.emit("move:C")

    assert book.accounts.get(huaqi.account.id).notebook is Notebook.C


def visit(book: Book, huaqi: Huaqi) -> None:
    """One more meeting with the same person: no progress."""
    from four_notebooks.services.recording import Recording

    book.journal.record(Recording(account=huaqi.account.id, met=(huaqi.li.id,), body="又见了一次"))


def test_the_page_of_a_released_account_says_why_and_takes_it_up_again(
    qtbot: QtBot, desk: Desk, book: Book, huaqi: Huaqi
) -> None:
    book.board.release([huaqi.account.id], ReleaseReason.NO_NEED)
    page = opened(qtbot, desk, huaqi.account.id)
    (line,) = page.model.head.advice
    assert line.text == "Let go today: No need"
    ((code, _),) = line.acts

    page.head.act_wanted.emit(code)

    account = book.accounts.get(huaqi.account.id)
    assert (account.status, account.notebook) == (Status.ACTIVE, Notebook.INBOX)
