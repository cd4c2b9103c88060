"""The People tab with nobody, a few, a dozen and two hundred people, as an eye would see it."""

from __future__ import annotations

import pytest

from four_notebooks.method.values import Account, Attitude, Notebook, Temper
from four_notebooks.services.book import Book
from four_notebooks.views.account.stack import AccountStack
from look.checks import everything
from look.stage import Stage

COUNTS = (0, 3, 12, 200)
NAMES = ("周建国", "李敏", "欧阳慕容", "Bartholomew Featherstone", "王主任", "Ann Lee")
TITLES = ("总经理", "采购总监", "生产与设备管理部部长", "", "Head of Purchasing")


def company(stage: Stage, count: int) -> Account:
    """An account with so many people of every sort; it is made once for a language."""
    name = f"{count} 人的客户"
    made = stage.book.accounts.named(name)
    if made:
        return made[0]
    account = stage.book.accounts.create(name, notebook=Notebook.B)
    for number in range(count):
        _hire(stage.book, account, number)
    return account


def _hire(book: Book, account: Account, number: int) -> None:
    there = book.people.contacts(account.id) if number < 12 else []
    level = 1 if number == 0 else (2, 3, 3, None)[number % 4]
    book.people.add(
        account.id,
        NAMES[number % len(NAMES)],
        title=TITLES[number % len(TITLES)],
        level=level,
        reports_to=there[number // 3].id if number // 3 < len(there) and level else None,
        attitude=list(Attitude)[number % 4],
        temper=list(Temper)[number % 5],
        ally=number % 3 == 1,
    )


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (960, 600)], ids=str)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("count", COUNTS)
def test_the_chart_can_be_read_in_every_size(
    on_stage: Stage, count: int, theme: str, size: tuple[int, int]
) -> None:
    account = company(on_stage, count)
    on_stage.turn_to("board")
    on_stage.doings.open_account(account.id)
    stack = on_stage.window.accounts
    assert isinstance(stack, AccountStack) and stack.page is not None
    stack.page.show_tab("people")
    on_stage.dress(theme)
    on_stage.fit(on_stage.window, size)
    people = on_stage.book.people.contacts(account.id)
    if people:
        stack.page.people.show_person(people[0].id)
    seen = on_stage.look_at(on_stage.window)
    found = everything(seen)
    on_stage.doings.act("close_account")

    assert seen.painted.texts, "the page is empty"
    assert not found, "\n" + "\n".join(found)
