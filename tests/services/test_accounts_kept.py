"""Accounts made, edited, binned, erased; people and evidence; duplicates told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from four_notebooks.method.values import Account, Answer, Contact, Notebook, Status
from four_notebooks.services import refusals
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def test_a_new_account_comes_on_top(book: Book) -> None:
    first = book.accounts.create("甲", notebook=Notebook.C)
    second = book.accounts.create("乙", notebook=Notebook.C, phones=("0513-8888888",))

    assert book.board.ids(Notebook.C) == [second.id, first.id]
    assert book.accounts.get(second.id).phones == ("0513-8888888",)


def test_pasted_lines_become_accounts_in_their_order_in_one_step(book: Book) -> None:
    old = book.accounts.create("旧的")

    made = book.accounts.create_many(["甲\n", "", " 乙 ", "丙"])

    assert [account.name for account in made] == ["甲", "乙", "丙"]
    assert book.board.ids(Notebook.INBOX) == [*(account.id for account in made), old.id]
    book.ledger.undo()
    assert book.accounts.all_ids() == [old.id]
    assert book.accounts.create_many([" ", ""]) == []


@pytest.mark.parametrize(
    "code, name, fields",
    [
        ("name_blank", " \t\n", {}),
        ("name_blank", "\x00", {}),
        ("text_too_long", "长" * 201, {}),
        ("text_too_long", "甲", {"area": "长" * 501}),
        ("too_many", "甲", {"tags": ("标",) * 201}),
        ("amount", "甲", {"amount": -1}),
    ],
)
def test_an_account_no_book_can_hold_is_refused(
    book: Book, code: str, name: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refused, match=code):
        book.accounts.create(name, **fields)  # type: ignore[arg-type]
    assert book.accounts.all() == []


def test_nothing_is_made_straight_into_the_funnels_d(funnel: Book) -> None:
    with pytest.raises(Refused, match="wrong_notebook"):
        funnel.accounts.create("甲", notebook=Notebook.D)


def test_saving_an_account_never_moves_it(book: Book, sample: Sample) -> None:
    card = sample.account(notebook=Notebook.B)
    book.board.sign([card.id])

    book.accounts.save(replace(card, name="新名字", notebook=Notebook.D, position=7.0))

    kept = book.accounts.get(card.id)
    assert (kept.name, kept.notebook, kept.status) == ("新名字", Notebook.B, Status.SIGNED)
    assert kept.position == card.position


def test_the_bin_gives_back_everything(book: Book, sample: Sample, clock: SettableClock) -> None:
    card, other = sample.account("甲", Notebook.B), sample.account("乙", Notebook.B)
    sample.visit(card, sample.person(card, "周总", 1))
    book.accounts.delete([card.id])
    clock.forward(hours=1)
    book.accounts.delete([other.id])

    assert [account.id for account in book.accounts.deleted()] == [other.id, card.id]
    assert book.board.ids(Notebook.B) == []
    assert book.accounts.delete([card.id]) is None
    book.accounts.restore([card.id])

    assert book.board.ids(Notebook.B) == [card.id]
    assert len(book.journal.entries(card.id)) == 1
    assert book.accounts.restore([card.id]) is None


def test_an_account_in_the_bin_takes_no_new_entries(book: Book, sample: Sample) -> None:
    card = sample.account()
    book.accounts.delete([card.id])

    for verb in (
        lambda: sample.visit(card),
        lambda: sample.person(card, "周总"),
        lambda: sample.strategy(card),
        lambda: book.journal.note(card.id, "x"),
        lambda: book.accounts.save(replace(card, name="y")),
    ):
        with pytest.raises(Refused, match="unknown_account"):
            verb()


def test_erased_for_good_nothing_is_left_and_undo_cannot_bring_it_back(
    book: Book, sample: Sample
) -> None:
    card, other = sample.account("机密客户"), sample.account("别家")
    sample.person(card, "周总")
    entry = sample.visit(card, body="机密的话")
    sample.visit(other)
    book.drafts.set(f"visit/{card.id}", "没写完的")
    book.drafts.set(f"entry/{entry.id}", "改到一半")
    book.drafts.set("quick/7", "机密客户 聊了聊")
    book.drafts.set(f"visit/{other.id}", "别家草稿")

    book.accounts.erase([card.id])

    assert book.accounts.all_ids(None) == [other.id]
    assert book.store.all(Contact) == []
    assert [draft.text for draft in book.drafts.all()] == ["别家草稿"]
    while book.ledger.undo() is not None:
        pass
    assert "机密" not in str(book.store.all(Account))
    book.close()
    assert "机密".encode() not in book.path.read_bytes()


def test_accounts_are_named_whatever_the_width_and_case(book: Book) -> None:
    one = book.accounts.create("ABC 商贸", short_name="老地方")

    assert book.accounts.named("ａｂｃ商贸") == [one]
    assert book.accounts.named("老地方") == [one]
    assert book.accounts.named(" ") == []


def test_the_same_company_is_told_by_code_phone_or_core_name(book: Book, sample: Sample) -> None:
    code = book.accounts.create("甲公司", registration_code="91320600MA1XXXXX0X")
    phone = book.accounts.create("乙公司", phones=("138 0000 0000",))
    name = book.accounts.create("江苏省南通市恒远印务有限公司")

    found = book.accounts.similar("恒远印务", ["+86 13800000000"], "91320600ma1xxxxx0x")

    assert [(each.account_id, each.by) for each in found] == [
        (code.id, "code"),
        (phone.id, "phone"),
        (name.id, "name"),
    ]
    assert book.accounts.similar("恒远印务", besides=name.id) == []


def test_likeness_follows_edits_the_bin_and_undo(book: Book) -> None:
    card = book.accounts.create("恒远印务")
    assert [each.name for each in book.accounts.similar("恒远印务有限公司")] == ["恒远印务"]

    book.accounts.save(replace(card, name="南风贸易"))
    assert book.accounts.similar("恒远印务") == []
    book.ledger.undo()
    assert len(book.accounts.similar("恒远印务")) == 1
    book.accounts.delete([card.id])
    assert book.accounts.similar("恒远印务") == []


def test_an_assessment_in_plain_values_has_the_keys_of_the_rulebook(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    sample.visit(card, sample.person(card, "周总", 1))
    lead = sample.account("还没见")

    plain = book.accounts.assess_plain(card.id, clock() + timedelta(hours=1))

    assert list(plain) == [
        "account", "status", "notebook", "distance", "window", "attempts", "deadline",
        "heat", "grade", "questions", "care_due_at", "advice",
    ]  # fmt: skip
    window = plain["window"]
    assert isinstance(window, dict)
    assert window["closes_at"] == "2026-11-26T09:00:00+08:00"
    assert window["target"] == "answer"
    everyone = book.accounts.assess_all(clock() + timedelta(hours=1))
    assert [each["account"] for each in everyone] == [lead.name, card.name]
    assert everyone[1] == plain


def test_people_stand_with_the_payer_first_and_unknown_levels_last(
    book: Book, sample: Sample
) -> None:
    card = sample.account()
    for name, level in (("孙", None), ("李", 2), ("周", 1), ("吴", 3), ("郑", 2)):
        sample.person(card, name, level)

    assert [contact.name for contact in book.people.contacts(card.id)] == list("周李郑吴孙")


def test_the_chain_shows_who_was_met_since_the_fresh_start(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    boss = sample.person(card, "周总", 1)
    clerk = book.people.add(card.id, "李工", level=2, reports_to=boss.id)
    sample.visit(card, clerk)

    assert book.people.distance(clerk.id) == 1
    assert [(link.name, link.met) for link in book.people.chain(card.id)] == [
        ("李工", True),
        ("周总", False),
    ]
    reader = book.new_reader()
    assert reader.card(card.id).chain == book.people.chain(card.id)  # type: ignore[union-attr]
    reader.close()
    clock.forward(hours=1)
    book.board.move([card.id], Notebook.D)
    clock.forward(days=2)
    book.board.move([card.id], Notebook.B)
    assert book.people.met(card.id) == frozenset()


def test_nobody_reports_to_another_accounts_people_or_to_somebody_gone(
    book: Book, sample: Sample
) -> None:
    card, other = sample.account(), sample.account("别家")
    boss = sample.person(card, "周总", 1)
    clerk = book.people.add(card.id, "李工", level=2, reports_to=boss.id)
    stranger = sample.person(other, "王姐")

    with pytest.raises(Refused, match="unknown_contact"):
        book.people.save(replace(clerk, reports_to=stranger.id))
    with pytest.raises(Refused, match="unknown_contact"):
        book.people.save(replace(clerk, reports_to=clerk.id))
    with pytest.raises(Refused, match="level"):
        book.people.save(replace(clerk, level=0))
    book.people.delete([boss.id])

    assert book.people.get(clerk.id).reports_to is None


def test_evidence_is_stamped_when_it_changes(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    book.people.set_evidence(card.id, "need", Answer.YES, "要换线")
    first = clock()
    clock.forward(days=1)

    assert book.people.set_evidence(card.id, "need", Answer.YES, "要换线") is None
    assert book.accounts.get(card.id).need.at == first
    book.people.set_evidence(card.id, "need", Answer.NO)
    assert book.accounts.get(card.id).need.at == clock()
    assert book.accounts.grade(card.id) is Notebook.D


def test_every_refusal_is_listed_with_its_values() -> None:
    source = Path(refusals.__file__).parent
    used = {
        code
        for path in source.glob("*.py")
        for code in re.findall(r"""Refused\(\s*"([a-z_]+)\"""", path.read_text("utf-8"))
    }

    assert used <= set(refusals.CODES)
