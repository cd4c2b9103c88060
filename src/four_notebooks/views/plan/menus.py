"""The menus of the plan: what can be done with visits, and with accounts without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from four_notebooks.method.values import PlanState
from four_notebooks.models.account.when import date_words, weekday
from four_notebooks.models.plan.rows import VisitRow
from four_notebooks.services.agenda import PlanStanding
from four_notebooks.views.desk import Desk
from four_notebooks.views.plan.deeds import PlanDeeds

translate = QCoreApplication.translate
Wish = Callable[[int], object]


class Offered:
    """A menu in the making; ``ask`` shows it and does what is taken."""

    def __init__(self, parent: QWidget) -> None:
        self._menu = QMenu(parent)
        self._verbs: dict[object, Callable[[], object]] = {}

    def offer(self, text: str, verb: Callable[[], object], keys: str = "") -> None:
        """One line of it; ``keys`` are shown, not bound."""
        words = f"{text}\t{keys}" if keys else text
        self._verbs[self._menu.addAction(words)] = verb

    def rule(self) -> None:
        """A line across."""
        self._menu.addSeparator()

    def ask(self, desk: Desk, at: QPoint) -> None:
        """Show it and do what is taken."""
        taken = desk.ask.menu(self._menu, at)
        verb = self._verbs.get(taken)
        self._menu.deleteLater()
        if verb is not None:
            verb()


def visit_menu(
    deeds: PlanDeeds,
    rows: Sequence[VisitRow],
    parent: QWidget,
    *,
    open_account: Wish,
    record: Wish,
    copy: Callable[[], object],
) -> Offered:
    """What can be done with the chosen visits."""
    menu = Offered(parent)
    ids = [row.key for row in rows if row.movable]
    if len(rows) == 1:
        account = rows[0].account_id
        menu.offer(translate("Plan", "&Open the account"), lambda: open_account(account), _ENTER)
        if ids:
            menu.offer(translate("Plan", "&Record the visit"), lambda: record(account))
        menu.rule()
    if ids:
        _moving(menu, deeds, rows, ids)
        _closing(menu, deeds, rows, ids)
        menu.rule()
    menu.offer(translate("Plan", "&Copy as text"), copy)
    return menu


_ENTER = "Enter"


def _moving(menu: Offered, deeds: PlanDeeds, rows: Sequence[VisitRow], ids: list[int]) -> None:
    menu.offer(translate("Plan", "Move to &tomorrow"), lambda: deeds.move_to(ids, deeds.tomorrow()))
    menu.offer(
        translate("Plan", "Move to the next &working day"),
        lambda: deeds.move_to(ids, deeds.next_working_day()),
    )
    menu.offer(translate("Plan", "Move to &another day…"), lambda: _to_asked(deeds, ids))
    if len(ids) == 1:
        row = next(row for row in rows if row.key == ids[0])
        menu.offer(translate("Plan", "Set the &hour…"), lambda: deeds.ask_hour(row))
    menu.rule()


def _to_asked(deeds: PlanDeeds, ids: list[int]) -> None:
    day = deeds.choose_day()
    if day is not None:
        deeds.move_to(ids, day)


def _closing(menu: Offered, deeds: PlanDeeds, rows: Sequence[VisitRow], ids: list[int]) -> None:
    missed = all(row.standing is PlanStanding.MISSED for row in rows if row.movable)
    if missed:
        menu.offer(translate("Plan", "&Plan again"), lambda: deeds.close(ids, PlanState.OPEN))
    else:
        menu.offer(translate("Plan", "&Not made"), lambda: deeds.close(ids, PlanState.MISSED))
    menu.offer(translate("Plan", "&Drop"), lambda: deeds.close(ids, PlanState.DROPPED), "Del")
    menu.offer(translate("Plan", "De&lete"), lambda: deeds.delete(ids))


def account_menu(
    deeds: PlanDeeds,
    accounts: Sequence[int],
    day: date | None,
    parent: QWidget,
    *,
    open_account: Wish,
    release: Callable[[list[int]], object],
    copy: Callable[[], object],
) -> Offered:
    """What can be done with accounts without a planned visit; ``day`` is the one meant."""
    menu = Offered(parent)
    if day is not None:
        words = translate("Plan", "&Plan on {day}").format(day=named(day, deeds.tomorrow()))
        menu.offer(words, lambda: deeds.plan_accounts(accounts, day), "Ctrl+Enter")
    menu.offer(
        translate("Plan", "Plan for &tomorrow"),
        lambda: deeds.plan_accounts(accounts, deeds.tomorrow()),
    )
    menu.offer(
        translate("Plan", "Plan for the next &working day"),
        lambda: deeds.plan_accounts(accounts, deeds.next_working_day()),
    )
    menu.offer(translate("Plan", "Plan for &another day…"), lambda: _plan_asked(deeds, accounts))
    menu.rule()
    if len(accounts) == 1:
        menu.offer(
            translate("Plan", "&Open the account"), lambda: open_account(accounts[0]), _ENTER
        )
    menu.offer(translate("Plan", "&Release…"), lambda: release(list(accounts)))
    menu.offer(translate("Plan", "&Copy as text"), copy)
    return menu


def _plan_asked(deeds: PlanDeeds, accounts: Sequence[int]) -> None:
    day = deeds.choose_day()
    if day is not None:
        deeds.plan_accounts(accounts, day)


def named(day: date, today: date) -> str:
    """A day with its weekday."""
    return f"{weekday(day)} {date_words(day, today)}"
