"""What is open on the screen follows every correction at once, and its undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from conftest import Stage
from four_notebooks.method.values import Account, Contact, Entry, Notebook, Term
from four_notebooks.models.people.chart import ChartModel
from four_notebooks.models.windows import Windows
from four_notebooks.services.book import Book
from four_notebooks.services.recording import Recording
from four_notebooks.views.account.page import AccountPage
from four_notebooks.views.account.stack import AccountStack
from samples import Sample, SettableClock


class Open:
    """A card met twice, open beside the board at its People tab; and a duplicate of it."""

    def __init__(self, stage: Stage, sample: Sample, clock: SettableClock) -> None:
        book = stage.book
        self.card: Account = sample.account("恒远印务", Notebook.B)
        self.twin: Account = sample.account("恒远印务公司", Notebook.B)
        self.boss: Contact = sample.person(self.card, "周总", 1)
        self.clerk: Contact = book.people.add(
            self.card.id, "李工", level=2, reports_to=self.boss.id
        )
        self.user: Contact = sample.person(self.card, "小王", 3)
        self.first: Entry = sample.visit(self.card, self.user, heat=50)
        clock.forward(hours=20)
        self.second: Entry = sample.visit(self.card, self.clerk, heat=80)
        sample.visit(self.twin, sample.person(self.twin, "周总", 1))
        clock.forward(hours=2)
        stage.desk.clock.look()
        stage.doings.open_account(self.card.id)
        stack = stage.window.accounts
        assert isinstance(stack, AccountStack) and stack.page is not None
        self.page: AccountPage = stack.page
        self.page.show_tab("people")


CORRECTIONS: dict[str, Callable[[Book, Open], object]] = {
    "put back": lambda b, o: b.journal.edit(
        replace(o.second, start=o.second.start - timedelta(days=1))
    ),
    "met the payer": lambda b, o: b.journal.edit(replace(o.second, met=(o.boss.id,))),
    "deleted": lambda b, o: b.journal.delete([o.second.id]),
    "backdated": lambda b, o: b.journal.record(
        Recording(account=o.card.id, met=(o.boss.id,), start=b.now() - timedelta(hours=30))
    ),
    "handed over": lambda b, o: b.journal.hand_over([o.second.id], o.twin.id),
    "levels": lambda b, o: b.people.put(o.clerk.id, level=1),
    "chart": lambda b, o: b.people.put(o.user.id, reports_to=o.clerk.id, level=2),
    "nobody left": lambda b, o: b.people.delete([o.clerk.id]),
    "long-term": lambda b, o: b.accounts.save(replace(b.accounts.get(o.card.id), term=Term.LONG)),
    "merged": lambda b, o: b.accounts.merge(o.card.id, [o.twin.id]),
    "numbers": lambda b, o: b.settings.save_rules(
        b.rules.put(window_hours_b=200, attempts_limit_b=9)
    ),
}


def screen(stage: Stage, opened: Open) -> dict[str, object]:
    """What the open models show."""
    lines, page = stage.window.lines, opened.page
    return {
        "lines": {a: lines.line(a) for a in (opened.card.id, opened.twin.id)},
        "marks": {a: lines.mark(a) for a in (opened.card.id, opened.twin.id)},
        "assessed": page.model.facts.found,
        "chain": page.model.chain,
        "chart": page.people.chart_model.shown,
        "visits": [page.model.journal.shown(n) for n in range(page.model.journal.rowCount())],
        "tabs": page.tab_names(),
    }


def read_anew(stage: Stage, opened: Open) -> dict[str, object]:
    """The same from the book, by models that are made now."""
    book, desk = stage.book, stage.desk
    ids = [opened.card.id, opened.twin.id]
    reader = book.new_reader()
    lines = {line.id: line for line in reader.lines_of(ids)}
    reader.close()
    page = AccountPage(desk, opened.card.id)
    chart = ChartModel(page.model)
    found: dict[str, object] = {
        "lines": {id_: lines.get(id_) for id_ in ids},
        "assessed": book.accounts.assess(opened.card.id),
        "chain": page.model.chain,
        "chart": chart.shown,
        "visits": [page.model.journal.shown(n) for n in range(page.model.journal.rowCount())],
        "tabs": page.tab_names(),
    }
    page.deleteLater()
    return found


@pytest.mark.parametrize("what", CORRECTIONS)
def test_open_pages_follow_at_once_and_go_back_with_undo(
    what: str, stage: Stage, sample: Sample, clock: SettableClock
) -> None:
    opened = Open(stage, sample, clock)
    before = screen(stage, opened)

    CORRECTIONS[what](stage.book, opened)
    after, fresh = screen(stage, opened), read_anew(stage, opened)

    assert after != before
    assert {name: after[name] for name in fresh} == fresh
    stage.book.ledger.undo()
    assert screen(stage, opened) == before


def test_the_list_of_windows_follows_a_correction(
    stage: Stage, sample: Sample, clock: SettableClock
) -> None:
    opened = Open(stage, sample, clock)
    windows = Windows(stage.window.lines)
    before = [windows.index(n).data() for n in range(windows.rowCount())]
    stage.book.accounts.merge(opened.card.id, [opened.twin.id])
    merged = windows.rowCount()
    stage.book.ledger.undo()

    assert merged == len(before) - 1
    assert [windows.index(n).data() for n in range(windows.rowCount())] == before
