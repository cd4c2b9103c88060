"""Lists taken into real books: one step, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from files import LISTS, xlsx

from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.faults import Cancelled
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.tables_in import read_table
from four_notebooks.exchange.taking_in.files import import_file
from four_notebooks.exchange.taking_in.plan import ImportPlan
from four_notebooks.exchange.taking_in.planning import plan_import
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.method.values import Account, Contact, Entry, EntryKind, Notebook, PlannedVisit
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import StaleChange

LEADS, CRM = LISTS / "leads-gbk.csv", LISTS / "crm-export.xlsx"


def plan_for(book: Book, path: Path, notebook: Notebook = Notebook.INBOX) -> ImportPlan:
    table = read_table(path)
    return plan_import(
        table,
        guess(table),
        known_accounts(book),
        now=book.now(),
        zone=book.zone,
        notebook=notebook,
    )


def list_in(folder: Path, *rows: list[object]) -> Path:
    path = folder / "list.xlsx"
    path.write_bytes(xlsx(rows))
    return path


def test_the_register_export_comes_in_and_undo_empties_the_book(book: Book) -> None:
    result = import_file(book, LEADS)
    assert result.to_plain() == {
        "added": 401,
        "updated": 0,
        "duplicates": 2,
        "skipped": 1,
        "failed": [{"row": 152, "reason": "name_blank"}],
    }
    assert len(book.reader.ids(Notebook.INBOX)) == 401
    book.ledger.undo()
    assert book.accounts.all_ids(None) == []
    assert book.store.all(Contact) == []
    assert book.ledger.next_undo() is None
    assert book.check() == []


def test_the_same_file_again_adds_and_changes_nothing(book: Book) -> None:
    import_file(book, LEADS)
    before = book.store.all(Account), book.ledger.steps()
    result = import_file(book, LEADS)
    assert (result.added, result.updated, result.duplicates, result.skipped) == (0, 0, 403, 1)
    assert (book.store.all(Account), book.ledger.steps()) == before


def test_the_crm_export_comes_in_with_planned_visits_and_first_notes(book: Book) -> None:
    result = import_file(book, CRM)
    assert (result.added, result.failed) == (150, ())
    plans = book.store.all(PlannedVisit)
    assert len(plans) == 150
    assert all(plan.at is None for plan in plans)
    notes = book.store.all(Entry)
    assert len(notes) == 88
    assert {note.kind for note in notes} == {EntryKind.NOTE}
    assert {note.start for note in notes} == {book.now()}
    assert {account.notebook for account in book.store.all(Account)} == {Notebook.INBOX}
    assert book.check() == []


def test_the_crm_export_again_adds_and_changes_nothing(book: Book) -> None:
    import_file(book, CRM)
    result = import_file(book, CRM)
    assert (result.added, result.updated, result.duplicates) == (0, 0, 150)


def test_both_lists_in_one_book_stay_apart(book: Book) -> None:
    import_file(book, LEADS)
    assert import_file(book, CRM).added == 150
    assert len(book.accounts.all_ids()) == 551


def test_cards_lie_in_the_order_of_the_list_behind_those_there(book: Book) -> None:
    first = book.accounts.create("早就在")
    import_file(book, CRM)
    names = [account.name for account in book.accounts.find(book.board.ids(Notebook.INBOX))]
    assert names[:2] == [first.name, "新南通恒远印务有限公司"]


def test_a_list_can_go_to_another_notebook(book: Book) -> None:
    run_import(book, plan_for(book, CRM, Notebook.C))
    assert len(book.board.ids(Notebook.C)) == 150
    assert book.check() == []


def test_in_the_funnel_a_list_cannot_be_signed(funnel: Book) -> None:
    with pytest.raises(Refused) as refused:
        run_import(funnel, plan_for(funnel, CRM, Notebook.D))
    assert refused.value.code == "wrong_notebook"
    assert funnel.accounts.all_ids(None) == []


def test_gaps_of_known_accounts_are_filled_in_one_step(book: Book, tmp_path: Path) -> None:
    known = book.accounts.create("恒远印务", phones=("13800000000",))
    path = list_in(
        tmp_path,
        ["企业名称", "电话", "地址", "法定代表人", "备注"],
        ["恒远印务有限公司", 13900000000, "南通", "周明", "要样品"],
        ["海纳物流", "", "", "", ""],
    )
    result = import_file(book, path)
    assert (result.added, result.updated, result.duplicates) == (1, 1, 1)
    account = book.accounts.get(known.id)
    assert (account.phones, account.address) == (("13800000000", "13900000000"), "南通")
    (person,) = book.people.contacts(known.id)
    assert (person.name, person.title, person.level) == ("周明", "法定代表人", None)
    assert [entry.body for entry in book.journal.entries(known.id)] == ["要样品"]
    book.ledger.undo()
    assert book.accounts.get(known.id) == known
    assert book.people.contacts(known.id) == []
    assert len(book.accounts.all_ids(None)) == 1


def test_an_import_announces_once_and_is_named(book: Book) -> None:
    heard = []
    book.listen(heard.append)
    import_file(book, CRM)
    assert [(each.name.code, each.name.subject, each.name.count) for each in heard] == [
        ("import", "crm-export.xlsx", 150)
    ]
    assert len(heard[0].accounts) == 150


def test_progress_is_told_to_the_end(book: Book) -> None:
    told: list[tuple[int, int]] = []
    run_import(book, plan_for(book, CRM), progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (150, 150)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_a_cancelled_import_leaves_nothing(
    open_book: Callable[..., Book], everything_in: Callable[[Book], object]
) -> None:
    book = open_book()
    book.accounts.create("早就在")
    before = everything_in(book)
    asked = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        run_import(book, plan_for(book, LEADS), cancelled=lambda: next(asked))
    assert everything_in(book) == before
    assert book.ledger.next_undo() is not None
    assert book.ledger.next_undo().code == "create_account"  # type: ignore[union-attr]
    assert book.check() == []


def test_an_account_changed_since_the_preview_stops_the_import_and_leaves_nothing(
    book: Book, tmp_path: Path
) -> None:
    known = book.accounts.create("恒远印务")
    path = list_in(tmp_path, ["企业名称", "地址"], ["新的一家", ""], ["恒远印务", "南通"])
    plan = plan_for(book, path)
    book.accounts.save(Account(**{**_fields(known), "note": "刚写的"}))
    with pytest.raises(StaleChange):
        run_import(book, plan)
    assert book.accounts.all_ids(None) == [known.id]


def _fields(account: Account) -> dict[str, object]:
    return {name: getattr(account, name) for name in account.__slots__}


def test_a_backup_is_made_before_a_book_with_accounts_takes_a_list_in(book: Book) -> None:
    import_file(book, CRM)
    assert book.backups.list() == []
    import_file(book, LEADS)
    (backup,) = book.backups.list()
    assert book.backups.is_good(backup.path)


def test_undo_and_redo_of_an_import_survive_a_restart(open_book: Callable[..., Book]) -> None:
    book = open_book()
    import_file(book, CRM)
    before = book.store.all(Account)
    book.close()
    again = open_book()
    again.ledger.undo()
    assert again.accounts.all_ids(None) == []
    again.close()
    third = open_book()
    third.ledger.redo()
    assert third.store.all(Account) == before
    assert third.check() == []
