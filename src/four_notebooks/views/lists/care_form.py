"""A care visit for a signed account, planned in one question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from four_notebooks.models.account.when import day_words
from four_notebooks.models.faults import sentence
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError
from four_notebooks.views.desk import Desk
from four_notebooks.views.lists.day_choice import DayChoice

translate = QCoreApplication.translate


def plan_care(desk: Desk, account_id: int, parent: QWidget) -> str:
    """Ask for a day and plan the visit; what was done or why not, empty if put away."""
    choice = DayChoice(desk.look, desk.book.today(), parent)
    choice.setWindowTitle(translate("CareForm", "Plan a care visit"))
    wanted, day = desk.ask.run(choice), choice.day()
    choice.deleteLater()
    if not wanted:
        return ""
    try:
        account = desk.book.accounts.present(account_id)
        purpose = translate("CareForm", "Care, and ask for a referral")
        desk.book.plan.plan(account_id, day, purpose=purpose)
    except (Refused, BookError) as fault:
        return sentence(fault)
    said = translate("CareForm", "{name}: a care visit is planned, {day}")
    return said.format(name=account.name, day=day_words(day, desk.book.today()))
