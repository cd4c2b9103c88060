"""What becomes of rows about accounts that are there: skip, fill gaps, update, keep both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from coming import board, card, changes_of, planned, row, table, taken

from four_notebooks.exchange.arrivals import Choice
from four_notebooks.exchange.columns import Field, guess
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.taking_in.planning import plan_import
from four_notebooks.exchange.taking_in.recognising import Recognising
from four_notebooks.method.values import Account, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book

HEADER = "企业名称,电话,注册地址,行业,联系人,职务"


@pytest.fixture
def known(book: Book) -> Account:
    """An account with a number, an address, no trade, and a person without a title."""
    account = book.accounts.create("恒远印务有限公司", phones=("13800000000",), address="旧址 1 号")
    book.people.add(account.id, "周明")
    return account


NEWER = "恒远印务,13900000000,新址 2 号,印刷,周明,厂长"


def test_filling_gaps_is_the_default_and_replaces_nothing(book: Book, known: Account) -> None:
    plan = planned(book, table(HEADER, NEWER))
    assert changes_of(plan, 2) == {
        "phones": ("13800000000", "13800000000; 13900000000"),
        "industry": ("", "印刷"),
        "contacts": ("周明", "周明 厂长"),
    }
    taken(book, table(HEADER, NEWER))
    after = book.accounts.get(known.id)
    assert (after.name, after.address, after.industry) == (known.name, "旧址 1 号", "印刷")


def test_updating_replaces_filled_fields_and_undo_brings_the_old_ones_back(
    book: Book, known: Account, everything_in: Callable[[Book], object]
) -> None:
    before = everything_in(book)
    plan = planned(book, table(HEADER, NEWER), choice=Choice.UPDATE)
    assert changes_of(plan, 2)["address"] == ("旧址 1 号", "新址 2 号")
    assert changes_of(plan, 2)["name"] == ("恒远印务有限公司", "恒远印务")
    taken(book, table(HEADER, NEWER), choice=Choice.UPDATE)
    after = book.accounts.get(known.id)
    assert (after.name, after.address) == ("恒远印务", "新址 2 号")
    assert after.phones == ("13900000000", "13800000000")
    assert [each.title for each in book.people.contacts(known.id)] == ["厂长"]
    book.ledger.undo()
    assert everything_in(book) == before


def test_updating_empties_nothing(book: Book, known: Account) -> None:
    taken(book, table(HEADER, "恒远印务有限公司,,,,,"), choice=Choice.UPDATE)
    after = book.accounts.get(known.id)
    assert (after.phones, after.address) == (known.phones, known.address)
    assert book.ledger.next_undo().code != "import"  # type: ignore[union-attr]


def test_skipping_leaves_the_account_as_it_is(book: Book, known: Account) -> None:
    result = taken(book, table(HEADER, NEWER), choice=Choice.SKIP)
    assert (result.added, result.updated, result.duplicates) == (0, 0, 1)
    assert book.accounts.get(known.id) == known


def test_keeping_both_makes_a_second_account_and_says_beside_which(
    book: Book, known: Account
) -> None:
    plan = planned(book, table(HEADER, NEWER), choice=Choice.BOTH)
    shown = row(plan, 2)
    assert (shown.state, shown.maybe and shown.maybe.by) == ("new", "both")
    taken(book, table(HEADER, NEWER), choice=Choice.BOTH)
    assert book.accounts.get(known.id) == known
    assert len(book.accounts.all_ids(None)) == 2


def test_a_row_can_be_chosen_otherwise_than_the_rest(book: Book, known: Account) -> None:
    second = book.accounts.create("海纳物流")
    rows = table("企业名称,注册地址", "恒远印务,新址 2 号", "海纳物流,港口路", "乙包装,")
    taken(book, rows, choice=Choice.UPDATE, choices={3: Choice.SKIP, 4: Choice.SKIP})
    assert book.accounts.get(known.id).address == "新址 2 号"
    assert book.accounts.get(second.id) == second
    assert len(book.accounts.all_ids(None)) == 2


def test_rows_about_one_account_are_taken_in_their_order(book: Book, known: Account) -> None:
    rows = table("企业名称,注册地址", "恒远印务,甲路", "恒远印务有限公司,乙路")
    plan = planned(book, rows, choice=Choice.UPDATE)
    assert changes_of(plan, 3)["address"] == ("甲路", "乙路")
    taken(book, rows, choice=Choice.UPDATE)
    assert book.accounts.get(known.id).address == "乙路"
    assert book.accounts.get(known.id).name == "恒远印务有限公司"


def test_later_rows_about_a_new_account_are_chosen_too(book: Book) -> None:
    rows = table("企业名称,注册地址", "恒远印务,甲路", "恒远印务有限公司,乙路")
    filled, updated = planned(book, rows), planned(book, rows, choice=Choice.UPDATE)
    assert filled.new[0].lead.address == "甲路"
    assert updated.new[0].lead.address == "乙路"
    assert planned(book, rows, choice=Choice.BOTH).added == 2
    assert planned(book, rows, choice=Choice.SKIP).new[0].lead.name == "恒远印务"


def test_one_number_alone_is_shown_as_a_maybe_and_merged_only_when_chosen(book: Book) -> None:
    known = book.accounts.create("恒远印务", phones=("0513-88880001",))
    rows = table("企业名称,电话,注册地址", "海纳物流,+86 513 8888 0001,港口路")
    shown = row(planned(book, rows), 2)
    assert shown.state == "new"
    assert shown.maybe is not None
    assert (shown.maybe.account_id, shown.maybe.by) == (known.id, "phone")
    taken(book, rows, choices={2: Choice.FILL})
    assert book.accounts.get(known.id).address == "港口路"
    assert book.accounts.all_ids(None) == [known.id]


@pytest.mark.parametrize(
    ("name", "by"),
    [("南通恒远印刷有限公司", "likeness"), ("恒源印务", "likeness"), ("衡远印务科技", "likeness")],
)
def test_a_name_that_is_nearly_another_is_only_shown(book: Book, name: str, by: str) -> None:
    book.accounts.create("恒远印务科技" if name == "衡远印务科技" else "恒远印务")
    shown = row(planned(book, table("企业名称", name)), 2)
    assert (shown.state, shown.maybe and shown.maybe.by) == ("new", by)


def test_names_of_one_sound_are_shown(book: Book) -> None:
    book.accounts.create("华启精密")
    shown = row(planned(book, table("企业名称", "画起精密")), 2)
    assert (shown.state, shown.maybe and shown.maybe.by) == ("new", "sound")


def test_names_that_share_a_trade_do_not_resemble(book: Book) -> None:
    book.accounts.create("恒远印务")
    assert row(planned(book, table("企业名称", "鼎盛印务")), 2).maybe is None


def test_an_account_in_the_pool_is_known_and_stays_there(book: Book, known: Account) -> None:
    book.board.release([known.id], ReleaseReason.NO_NEED)
    rows = table("企业名称,行业,下次联系时间", "恒远印务,印刷,2026-12-30")
    shown = row(planned(book, rows), 2).duplicate
    assert shown is not None
    assert shown.status is Status.RELEASED
    taken(book, rows)
    after = book.accounts.get(known.id)
    assert (after.status, after.industry) == (Status.RELEASED, "印刷")
    assert book.plan.planned(known.id) == []


def test_an_account_in_the_bin_is_named_and_nothing_goes_into_it(
    book: Book, known: Account
) -> None:
    book.accounts.delete([known.id])
    rows = table(HEADER, NEWER)
    shown = row(planned(book, rows), 2)
    assert shown.maybe is not None
    assert (shown.state, shown.maybe.by, shown.maybe.name) == ("new", "bin", known.name)
    taken(book, rows, choices={2: Choice.FILL})
    assert book.accounts.get(known.id).industry == ""
    assert len(book.accounts.all_ids(None)) == 1


def test_taking_the_same_in_again_changes_nothing_whatever_is_chosen(book: Book) -> None:
    cards = board(card(1, "恒远印务", phones=("13800000000",), remarks=("要样品",)))
    taken(book, cards)
    steps = book.ledger.steps()
    for choice in (Choice.FILL, Choice.UPDATE, Choice.SKIP):
        result = taken(book, cards, choice=choice)
        assert (result.added, result.updated, result.duplicates) == (0, 0, 1)
    assert book.ledger.steps() == steps


def test_groups_go_to_their_notebooks_or_are_left_out(book: Book) -> None:
    cards = board(card(1, "甲印务", "谈"), card(2, "乙物流", "做"), card(3, "丙包装", "扔"))
    targets = {"谈": Notebook.B, "做": Notebook.A, "扔": None}
    plan = planned(book, cards, targets=targets, notebook=Notebook.C)
    assert [(each.row, each.state, each.detail) for each in plan.preview()][2] == (
        3,
        "left",
        "group",
    )
    result = taken(book, cards, targets=targets)
    assert result.left == 1
    found = {account.name: account.notebook for account in book.accounts.all()}
    assert found == {"甲印务": Notebook.B, "乙物流": Notebook.A}


CHOSEN: tuple[dict[int, Choice], ...] = (
    {},
    {2: Choice.BOTH},
    {2: Choice.SKIP, 3: Choice.SKIP},
    {3: Choice.FILL, 4: Choice.BOTH},
    {2: Choice.UPDATE, 5: Choice.BOTH},
)


def test_what_was_found_out_once_gives_the_same_plans_as_comparing_anew(
    book: Book, known: Account
) -> None:
    near = "恒源印务有限公司,13600000000,,,,"
    source = table(
        HEADER, NEWER, near, "海纳物流,13700000000,,,,", "海纳物流,,新路 1 号,,,", ",,,,,"
    )
    kept = Recognising(known_accounts(book))
    for choices in (*CHOSEN, *reversed(CHOSEN)):
        again = planned(book, source, choices=choices, recognising=kept)
        assert again == planned(book, source, choices=choices)


def test_what_was_found_out_holds_for_other_columns_too(book: Book, known: Account) -> None:
    source = table(HEADER, NEWER, "德邻酒店,13700000000,,,,")
    kept = Recognising(known_accounts(book))
    common = {"now": book.now(), "zone": book.zone}
    for fields in (guess(source), guess(source).changed(1, Field.SKIP), guess(source)):
        anew = plan_import(source, fields, kept.known, **common)  # type: ignore[arg-type]
        assert plan_import(source, fields, kept.known, recognising=kept, **common) == anew  # type: ignore[arg-type]


def test_rows_of_a_board_are_found_out_once_too(book: Book, known: Account) -> None:
    source = board(
        card(1, "恒远印务", "谈"), card(2, "恒源印务", "谈"), card(3, "牙医", names=("牙医",))
    )
    kept = Recognising(known_accounts(book))
    for choices in ({}, {2: Choice.FILL}, {3: Choice.SKIP}, {}):
        for targets in ({}, {"谈": None}, {"谈": Notebook.C}):
            how = {"choices": choices, "targets": targets}
            assert planned(book, source, recognising=kept, **how) == planned(book, source, **how)
