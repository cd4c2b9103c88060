"""Call scripts: kept, counted, put in order."""

from __future__ import annotations

import pytest

from four_notebooks.method.values import Answer, Script
from four_notebooks.services import shipped
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def names(book: Book) -> list[str]:
    return [script.name for script in book.scripts.listed("zh_CN")]


def test_shipped_scripts_are_offered_and_not_in_the_book_until_one_is_touched(book: Book) -> None:
    offered = book.scripts.listed("zh_CN")

    assert all(script.id < 0 and script.uses == 0 for script in offered)
    assert book.store.all(Script) == []
    assert names(book)[0] == "转介绍约见"
    assert book.scripts.listed("en")[0].name == "A referral, asking for a visit"


def test_the_first_use_brings_the_shipped_scripts_in_and_undo_takes_them_out(
    book: Book, sample: Sample
) -> None:
    account = sample.account()
    first = book.scripts.listed("zh_CN")[0]

    use = book.scripts.use(first.id, account.id, language="zh_CN")

    mine = book.scripts.listed("zh_CN")
    assert [s.name for s in mine] == [name for name, _ in shipped.scripts("zh_CN")]
    assert (mine[0].id, mine[0].uses, mine[0].accepted) == (use.script_id, 1, 0)
    book.ledger.undo()
    assert book.store.all(Script) == []


def test_calls_and_accepted_invitations_are_counted_in_all_and_per_account(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    one, other = sample.account("一"), sample.account("二")
    script = book.scripts.add("我的话术", "您好")
    book.scripts.use(script.id, one.id)
    book.scripts.accept(script.id, one.id)
    book.scripts.use(script.id, other.id, Answer.NO)
    clock.forward(days=1)
    book.scripts.accept(script.id, one.id)
    book.scripts.use(script.id)

    mine = {s.name: s for s in book.scripts.listed("zh_CN")}["我的话术"]
    with_one = {s.name: s for s in book.scripts.listed("zh_CN", one.id)}["我的话术"]

    assert (mine.uses, mine.accepted) == (4, 2)
    assert (with_one.uses, with_one.accepted) == (2, 2)


def test_a_shipped_script_can_be_changed_and_removed(book: Book) -> None:
    first, second, *_ = book.scripts.listed("zh_CN")

    kept = book.scripts.save(first.id, "改过的", "您好,改过的话")
    assert names(book)[0] == "改过的"
    assert book.scripts.listed("zh_CN")[0].id == kept

    book.ledger.undo()
    book.scripts.delete(second.id)
    assert second.name not in names(book)
    assert len(names(book)) == 4


def test_removing_a_script_removes_its_calls_and_undo_brings_them_back(
    book: Book, sample: Sample
) -> None:
    script = book.scripts.add("短的", "您好")
    book.scripts.use(script.id, sample.account().id)

    book.scripts.delete(script.id)
    assert book.scripts.uses() == []
    book.ledger.undo()

    assert {s.name: s.uses for s in book.scripts.listed("zh_CN")}["短的"] == 1


def test_scripts_stand_in_the_order_they_were_put(book: Book) -> None:
    offered = book.scripts.listed("zh_CN")
    book.scripts.reorder([offered[2].id, offered[0].id])
    assert names(book)[:3] == [offered[2].name, offered[0].name, offered[1].name]

    mine = book.scripts.listed("zh_CN")
    book.scripts.reorder([mine[4].id])
    assert names(book)[0] == mine[4].name


def test_writes_of_one_sitting_are_one_step(book: Book) -> None:
    script = book.scripts.add("话术", "")
    for typed in ("您", "您好", "您好,我是"):
        book.scripts.save(script.id, "话术", typed, who="editor")

    book.ledger.undo()

    assert book.scripts.listed("zh_CN")[-1].body == ""


def test_what_cannot_be_kept_is_refused(book: Book) -> None:
    script = book.scripts.add("话术")
    refused = [
        ("name_blank", lambda: book.scripts.add(" ")),
        ("name_blank", lambda: book.scripts.save(script.id, "", "")),
        ("unknown_script", lambda: book.scripts.save(99, "话术", "")),
        ("unknown_script", lambda: book.scripts.use(-1)),
        ("unknown_script", lambda: book.scripts.delete(99)),
        ("unknown_account", lambda: book.scripts.use(script.id, 99)),
    ]
    for code, verb in refused:
        with pytest.raises(Refused) as no:
            verb()
        assert no.value.code == code
