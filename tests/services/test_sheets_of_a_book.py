"""Sheets of a book: answers, their marks and dates, progress, and templates that change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import Question, Section, Template
from four_notebooks.method.values import Account, Notebook, SheetTemplate, Told
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.services.sheets import Answered
from samples import Sample, SettableClock

FUNDING = "before.background.funding"
CHAIN = "during.person.chain"
SHEET = "preparation"
Everything = Callable[[Book], dict[str, Any]]


@pytest.fixture
def card(sample: Sample) -> Account:
    return sample.account("恒远印务", Notebook.B)


def text(book: Book, card: Account, question: str) -> str:
    found = book.sheets.answers(card.id, SHEET).get(question)
    return "" if found is None else found.text


def test_an_answer_keeps_its_text_its_mark_and_when_it_was_written(
    book: Book, card: Account, clock: SettableClock
) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "财政拨款,**已到账**", Told.TOLD)
    first = book.sheets.answers(card.id, SHEET)[FUNDING]
    clock.forward(days=2)
    book.sheets.answer(card.id, SHEET, FUNDING, "财政拨款,**已到账**", Told.VERIFIED)

    second = book.sheets.answers(card.id, SHEET)[FUNDING]
    assert (first.text, first.told) == ("财政拨款,**已到账**", Told.TOLD)
    assert second == replace(first, told=Told.VERIFIED, at=book.now())


def test_answers_of_one_sitting_are_one_undo_step(
    book: Book, card: Account, everything: Everything
) -> None:
    before = everything(book)
    for typed in ("财", "财政", "财政拨款"):
        book.sheets.answer(card.id, SHEET, FUNDING, typed, who="form")
    book.sheets.answer(card.id, SHEET, CHAIN, "李工→周总", who="form")

    book.ledger.undo()

    assert everything(book) == before


def test_a_blank_text_removes_the_answer(book: Book, card: Account) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有", Told.TOLD)

    book.sheets.answer(card.id, SHEET, FUNDING, " \n ", Told.TOLD)

    assert book.sheets.answers(card.id, SHEET) == {}


def test_answering_the_same_again_writes_nothing(book: Book, card: Account) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有")

    assert book.sheets.answer(card.id, SHEET, FUNDING, "有") is None
    assert book.sheets.answer(card.id, SHEET, CHAIN, "  ") is None


def test_what_no_sheet_asks_is_refused(book: Book, card: Account, sample: Sample) -> None:
    stranger = sample.person(sample.account("别家"), "某人", 2)
    refused = [
        ("unknown_question", lambda: book.sheets.answer(card.id, SHEET, "nothing", "x")),
        ("unknown_sheet", lambda: book.sheets.answer(card.id, "nothing", FUNDING, "x")),
        ("unknown_account", lambda: book.sheets.answer(99, SHEET, FUNDING, "x")),
        (
            "unknown_contact",
            lambda: book.sheets.answer(card.id, "ally", "gain.pay", "x", contact_id=stranger.id),
        ),
        ("text_too_long", lambda: book.sheets.answer(card.id, SHEET, FUNDING, "长" * 20_001)),
    ]
    for code, verb in refused:
        with pytest.raises(Refused) as no:
            verb()
        assert no.value.code == code


def test_progress_counts_what_is_asked_about_each_account(
    book: Book, card: Account, sample: Sample
) -> None:
    other = sample.account("南风贸易")
    person = sample.person(card, "李工", 2)
    every = len(list(book.sheets.template(SHEET).questions()))
    book.sheets.answer(card.id, SHEET, FUNDING, "有")
    book.sheets.answer(card.id, SHEET, CHAIN, "两级")
    book.sheets.answer(card.id, "ally", "gain.pay", "month: 3", contact_id=person.id)

    assert book.sheets.progress([card.id, other.id]) == {card.id: (2, every), other.id: (0, every)}
    assert book.sheets.progress([]) == {}


def test_open_questions_come_in_reading_order_without_those_answered(
    book: Book, card: Account
) -> None:
    book.sheets.answer(card.id, SHEET, "before.manager.anything_known", "老张做过他们的项目")

    found = book.sheets.open_questions(card.id, 2, "zh_CN")

    assert found == [
        "问主管和老同事 · 有谁的联系方式?",
        "问主管和老同事 · 以前谁去见过?见的是谁?",
    ]
    assert book.sheets.open_questions(card.id, 0) == []


def test_the_allys_sums_by_date_are_over_all_gains(
    book: Book, card: Account, sample: Sample
) -> None:
    li, wu = sample.person(card, "李敏", 2), sample.person(card, "吴工", 3)
    given = {
        "gain.pay": Answered("month: 2000\nyear: 2.4万"),
        "gain.bonus": Answered("quarter: 6000\nyear: 6000"),
        "gain.post": Answered("升主管"),
        "cost.delay": Answered("month: 1500"),
    }
    book.sheets.answer_many(card.id, "ally", given, contact_id=li.id)
    book.sheets.answer(card.id, "ally", "gain.pay", "month: 1", contact_id=wu.id)

    found = book.sheets.gain_sums(card.id, li.id)

    assert found.gains == {
        "month": Decimal(2000),
        "quarter": Decimal(6000),
        "year": Decimal(30000),
    }
    assert found.costs == {"month": Decimal(1500)}


def test_the_allys_sheet_is_for_level_two_and_three_allies_first(
    book: Book, card: Account, sample: Sample
) -> None:
    sample.person(card, "周总", 1)
    sample.person(card, "李敏", 2)
    friend = sample.person(card, "吴工", 3)
    sample.person(card, "门卫")
    book.people.save(replace(friend, ally=True))

    assert [person.name for person in book.sheets.candidates(card.id)] == ["吴工", "李敏", "门卫"]


def test_removing_a_person_removes_the_sheet_and_undo_brings_both_back(
    book: Book, card: Account, sample: Sample, everything: Everything
) -> None:
    li, wu = sample.person(card, "李敏", 2), sample.person(card, "吴工", 3)
    for person in (li, wu):
        book.sheets.answer(card.id, "ally", "gain.pay", "month: 3", contact_id=person.id)
    before = everything(book)

    book.people.delete([li.id])

    assert book.sheets.answers(card.id, "ally", li.id) == {}
    assert len(book.sheets.answers(card.id, "ally", wu.id)) == 1
    book.ledger.undo()
    assert everything(book) == before


# -- templates that change ----------------------------------------------------------


def asked(template: Template) -> list[str]:
    return [question.id for question in template.questions()]


def test_a_shipped_sheet_is_in_the_book_only_once_it_was_changed(book: Book) -> None:
    assert book.store.all(SheetTemplate) == []
    template = book.sheets.template(SHEET, "zh_CN")
    new = Question(id="q-own", text="停车方便吗?")

    book.sheets.edit(editing.add(template, new, "before.desk"))

    (kept,) = book.store.all(SheetTemplate)
    changed = book.sheets.template(SHEET, "en")
    assert kept.id == SHEET
    assert set(asked(changed)) == {*asked(template), "q-own"}
    assert book.sheets.restore(SHEET) is not None
    assert book.sheets.template(SHEET, "en").name == "Visit preparation"


def test_answers_survive_a_change_of_the_template(book: Book, card: Account) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有", Told.VERIFIED)
    book.sheets.answer(card.id, SHEET, CHAIN, "两级")
    template = book.sheets.template(SHEET, "zh_CN")
    funding = template.question(FUNDING)
    assert funding is not None
    every = len(asked(template))

    book.sheets.edit(editing.remove(template, funding))

    assert text(book, card, FUNDING) == "有"
    assert book.sheets.progress([card.id]) == {card.id: (1, every - 1)}
    book.sheets.answer(card.id, SHEET, FUNDING, "有,改口了")
    assert text(book, card, FUNDING) == "有,改口了"
    book.sheets.restore(SHEET)
    assert book.sheets.progress([card.id]) == {card.id: (2, every)}


def test_a_copy_for_a_trade_has_answers_of_its_own(book: Book, card: Account) -> None:
    copy = book.sheets.duplicate(SHEET, "zh_CN", "拜访信息表(餐饮)", "餐饮")
    book.sheets.answer(card.id, copy.id, FUNDING, "老板自己出")

    assert book.sheets.answers(card.id, SHEET) == {}
    assert asked(copy) == asked(book.sheets.template(SHEET))
    names = [template.name for template in book.sheets.templates("zh_CN")]
    assert names == ["拜访信息表", "自竞消", "盟友测算", "拜访信息表(餐饮)"]


def test_a_sheet_taken_away_keeps_its_answers_and_can_come_back(book: Book, card: Account) -> None:
    book.sheets.answer(card.id, "rivals", "us.strengths", "交期短")
    own = book.sheets.create("我的表", SheetAbout.ACCOUNT, "第一节")

    book.sheets.remove("rivals", "zh_CN")
    book.sheets.remove(own.id, "zh_CN")

    assert [t.id for t in book.sheets.templates("zh_CN")] == ["preparation", "ally"]
    assert [s.template.id for s in book.sheets.listed("zh_CN") if s.hidden] == ["rivals"]
    book.sheets.hide("rivals", "zh_CN", hidden=False)
    assert len(book.sheets.answers(card.id, "rivals")) == 1
    assert not book.sheets.knows(own.id)


def test_a_sheet_beyond_the_bounds_is_refused_and_nothing_is_written(book: Book) -> None:
    template = book.sheets.template(SHEET)
    many = tuple(Question(id=f"q{n}", text="问") for n in range(10_000))

    with pytest.raises(Refused) as no:
        book.sheets.edit(replace(template, sections=(Section(id="s", title="t", questions=many),)))

    assert (no.value.code, no.value.values) == ("sheet_questions", {"limit": 500})
    assert book.store.all(SheetTemplate) == []


def test_a_template_that_somebody_broke_by_hand_asks_nothing_and_can_be_restored(
    book: Book, card: Account
) -> None:
    template = book.sheets.template(SHEET, "zh_CN")
    book.sheets.edit(replace(template, trade="印刷"))
    with book.store.transaction() as connection:
        connection.exec_driver_sql("UPDATE sheet SET content = '[{' WHERE id = 'preparation'")

    assert asked(book.sheets.template(SHEET)) == []
    assert book.sheets.progress([card.id]) == {card.id: (0, 0)}


def test_importing_over_a_sheet_replaces_it_or_stands_beside_it(book: Book, card: Account) -> None:
    book.sheets.answer(card.id, SHEET, FUNDING, "有")
    template = book.sheets.template(SHEET, "zh_CN")
    other = editing.add(
        replace(template, name="别人的表"), Question(id="q-own", text="停车?"), "before.desk"
    )

    beside = book.sheets.take_in(other, as_copy=True)
    assert beside.id != SHEET
    assert "q-own" not in asked(book.sheets.template(SHEET))
    book.sheets.take_in(other)

    assert book.sheets.template(SHEET).name == "别人的表"
    assert text(book, card, FUNDING) == "有"
