"""Settings live in the book; another method re-places the accounts in one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from four_notebooks.method.rules import Rules
from four_notebooks.method.values import Answer, Method, Notebook, ReleaseReason, Status
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def test_a_setting_is_any_json_and_undo_takes_it_back(book: Book) -> None:
    book.settings.set("board/filters", {"chips": ["红", 3, None], "on": True})

    assert book.settings.get("board/filters") == {"chips": ["红", 3, None], "on": True}
    book.ledger.undo()
    assert book.settings.get("board/filters", "none") == "none"
    assert book.settings.set("board/filters", None) is None


@pytest.mark.parametrize("value", [object(), float("nan"), {1, 2}])
def test_what_is_no_json_is_no_setting(book: Book, value: object) -> None:
    with pytest.raises(Refused, match="bad_setting"):
        book.settings.set("x", value)  # type: ignore[arg-type]
    assert book.settings.get("x") is None


def test_rules_out_of_bounds_are_refused(book: Book) -> None:
    with pytest.raises(Refused, match="bad_setting"):
        book.settings.set("rules", {"window_hours": 0})
    assert book.rules == Rules.default()


def test_the_rules_in_force_follow_their_setting_and_its_undo(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    sample.visit(card)
    book.settings.save_rules(replace(book.rules, window_hours=48))

    assert book.rules.window_hours == 48
    window = book.accounts.assess(card.id).window
    reader = book.new_reader()
    line = reader.card(card.id)
    reader.close()
    assert window is not None and line is not None
    assert (window.closes_at - window.opened_at).total_seconds() == 48 * 3600
    assert line.window_closes == window.closes_at.timestamp() * 1000
    book.ledger.undo()
    assert book.rules.window_hours == 72


def test_the_method_is_changed_by_its_own_verb_only(book: Book) -> None:
    with pytest.raises(Refused, match="bad_setting"):
        book.settings.save_rules(Rules.default(Method.FUNNEL))
    assert book.settings.preview_switch(Method.QUALIFICATION) == []
    assert book.settings.switch_method(Method.QUALIFICATION) is None


def a_used_book(sample: Sample) -> dict[str, int]:
    """One account of every sort, by name."""
    book, clock = sample.book, sample.clock
    cards = {
        name: sample.account(name, notebook)
        for name, notebook in (
            ("没分的", Notebook.INBOX),
            ("线索", Notebook.A),
            ("谈过", Notebook.B),
            ("精准", Notebook.B),
            ("没戏", Notebook.D),
            ("签了", Notebook.A),
        )
    }
    for name in ("谈过", "精准", "没戏", "签了"):
        sample.visit(cards[name], sample.person(cards[name], "李工", 2))
    for question in ("need", "power", "value"):
        book.people.set_evidence(cards["精准"].id, question, Answer.YES)
    book.people.set_evidence(cards["没戏"].id, "need", Answer.NO)
    clock.forward(hours=1)
    book.board.move([cards["谈过"].id], Notebook.D)
    book.board.move([cards["谈过"].id], Notebook.B)
    book.board.sign([cards["签了"].id])
    clock.forward(hours=1)
    return {name: card.id for name, card in cards.items()}


def places(book: Book, ids: dict[str, int]) -> dict[str, tuple[Notebook, Status]]:
    accounts = {name: book.accounts.get(id_) for name, id_ in ids.items()}
    return {name: (account.notebook, account.status) for name, account in accounts.items()}


def test_switching_places_everybody_as_the_preview_said(book: Book, sample: Sample) -> None:
    ids = a_used_book(sample)
    names = {id_: name for name, id_ in ids.items()}
    preview = book.settings.preview_switch(Method.FUNNEL)

    done = book.settings.switch_method(Method.FUNNEL)

    assert done is not None and done.name.count == len(preview)
    assert book.method is Method.FUNNEL
    after = places(book, ids)
    for each in preview:
        assert after[names[each.account_id]][0] is each.to
    assert after["签了"] == (Notebook.D, Status.SIGNED)
    assert after["没分的"] == (Notebook.INBOX, Status.ACTIVE)
    assert after["线索"] == (Notebook.A, Status.ACTIVE)
    assert after["精准"] == (Notebook.C, Status.ACTIVE)
    assert after["没戏"][0] is not Notebook.D


@pytest.mark.parametrize("there_and_back", [False, True])
def test_after_a_switch_the_history_says_what_the_records_say(
    book: Book, sample: Sample, clock: SettableClock, there_and_back: bool
) -> None:
    ids = a_used_book(sample)
    book.settings.switch_method(Method.FUNNEL)
    clock.forward(hours=1)
    if there_and_back:
        book.settings.switch_method(Method.QUALIFICATION)

    for account in book.accounts.all(None):
        standing = book.past.standing(account)
        assert (standing.notebook, standing.status) == (account.notebook, account.status)
    assert book.check() == []
    assert len(ids) == 6


def test_one_undo_takes_the_switch_back(book: Book, sample: Sample) -> None:
    ids = a_used_book(sample)
    before = places(book, ids), book.rules

    book.settings.switch_method(Method.FUNNEL)
    book.ledger.undo()

    assert (places(book, ids), book.rules) == before


def test_a_preview_writes_nothing(book: Book, sample: Sample) -> None:
    a_used_book(sample)
    step = book.ledger.next_undo()

    assert book.settings.preview_switch(Method.FUNNEL) != []
    assert book.ledger.next_undo() == step
    assert book.method is Method.QUALIFICATION


def test_a_draft_is_kept_as_typed_and_is_no_step(book: Book, tmp_path: Path) -> None:
    book.drafts.set("entry/1", "  写到一半\n", who="editor")
    book.drafts.set("entry/2", "另一篇")

    assert book.drafts.get("entry/1") == "  写到一半\n"
    assert {draft.id for draft in book.drafts.all("entry/")} == {"entry/1", "entry/2"}
    assert book.ledger.next_undo() is None
    book.drafts.set("entry/1", "")
    book.drafts.clear("entry/2")
    assert book.drafts.all() == []


def everywhere(sample: Sample, method: Method) -> dict[str, int]:
    """Accounts on the board, signed, in the pool and in the bin, each met or not."""
    book, clock = sample.book, sample.clock
    if method is Method.FUNNEL:
        book.settings.switch_method(Method.FUNNEL)
    names = [f"{where}{met}" for where in ("活", "签", "海", "箱") for met in ("见", "未")]
    cards = {name: sample.account(name, Notebook.B) for name in names}
    for name, card in cards.items():
        if name.endswith("见"):
            sample.visit(card, sample.person(card, "周总", 1), asked=True)
            book.people.set_evidence(card.id, "need", Answer.YES)
            book.people.set_evidence(card.id, "value", Answer.YES)
    clock.forward(hours=1)
    book.board.sign([cards["签见"].id, cards["签未"].id])
    book.board.release([cards["海见"].id, cards["海未"].id], ReleaseReason.OTHER)
    book.accounts.delete([cards["箱见"].id, cards["箱未"].id])
    clock.forward(hours=1)
    return {name: card.id for name, card in cards.items()}


@pytest.mark.parametrize("first", Method)
def test_a_switch_takes_along_what_is_signed_in_the_pool_and_in_the_bin(
    book: Book, sample: Sample, clock: SettableClock, first: Method
) -> None:
    ids = everywhere(sample, first)
    second = Method.QUALIFICATION if first is Method.FUNNEL else Method.FUNNEL
    before = places(book, ids)
    preview = {each.account_id: each.to for each in book.settings.preview_switch(second)}

    book.settings.switch_method(second)

    after = places(book, ids)
    assert {n: status for n, (_, status) in after.items()} == {
        n: status for n, (_, status) in before.items()
    }, "nobody is signed, released or picked up by it"
    for name in ("海见", "海未"):
        assert after[name] == before[name], "in the pool an account keeps its own"
    for name in ("活见", "活未", "签见", "签未"):
        assert after[name][0] is preview.get(ids[name], before[name][0])
    if second is Method.FUNNEL:
        assert after["活见"][0] is after["箱见"][0] is Notebook.C
        assert after["签见"][0] is after["签未"][0] is Notebook.D
    assert book.check() == []
    clock.forward(hours=1)
    book.settings.switch_method(first)
    assert book.check() == []
    assert places(book, ids)["签见"][1] is Status.SIGNED
    book.ledger.undo()
    assert places(book, ids) == after
    book.ledger.undo()
    assert places(book, ids) == before


def test_what_comes_out_of_the_bin_after_a_switch_lies_in_a_notebook_of_that_method(
    book: Book, sample: Sample
) -> None:
    ids = everywhere(sample, Method.QUALIFICATION)
    book.settings.switch_method(Method.FUNNEL)
    book.accounts.restore([ids["箱见"], ids["箱未"]])

    assert places(book, ids)["箱见"] == (Notebook.C, Status.ACTIVE)
    assert ids["箱未"] in book.board.ids(places(book, ids)["箱未"][0])
    assert book.check() == []


def test_one_number_goes_back_without_the_others(book: Book) -> None:
    book.settings.save_rules(book.rules.put(window_hours_b=48, care_days=7, attempts_limit=5))
    book.settings.reset_rules(["window_hours_b"])

    assert book.rules.own("window_hours", Notebook.B) == 72
    assert (book.rules.care_days, book.rules.attempts_limit) == (7, 5)
    assert book.rules.attempts_in(Notebook.B) == 3, "what held in B before goes on there"
    book.settings.reset_rules()
    assert book.rules == Rules.default()


def test_books_of_before_are_read_with_one_number_for_all(book: Book) -> None:
    book.settings.set("rules", {"window_hours": 48, "attempts_limit": 5, "warn_days_left": 1})

    rules = book.rules
    assert [rules.own("window_hours", n) for n in "ABC"] == [48, 48, 48]
    assert [rules.attempts_in(n) for n in Notebook] == [5] * 5
    assert rules.put(window_hours_b=72).own("window_hours", "C") == 48
