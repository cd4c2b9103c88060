"""One press of record: everything that belongs to a visit, in one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from four_notebooks.method.values import Answer, Entry, EntryKind, Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.recording import (
    EvidenceGiven,
    NewAccount,
    NewContact,
    NextPlan,
    NextStrategy,
    Recording,
)
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def test_account_and_text_are_enough(book: Book, sample: Sample, clock: SettableClock) -> None:
    card = sample.account()

    done = book.journal.record(Recording(account=card.id, body="门卫说下周再来"))

    entry = done.entry
    assert book.journal.entries(card.id) == [entry]
    assert (entry.start, entry.minutes) == (clock() - timedelta(hours=1), 60)
    assert (entry.kind, entry.recorded_at) == (EntryKind.IN_PERSON, clock())
    assert done.announcement.name.code == "record_entry"
    assert done.announcement.name.subject == card.name


def test_a_quick_visit_makes_the_lead_and_the_person_it_met(book: Book) -> None:
    done = book.journal.record(
        Recording(
            account=NewAccount(name=" 海川装饰 "),
            met=(NewContact(name="周总", level=1),),
            body="路过进去坐了坐",
        )
    )

    account = book.accounts.get(done.account.id)
    (person,) = book.people.contacts(account.id)
    assert (account.name, account.notebook) == ("海川装饰", Notebook.INBOX)
    assert (person.name, person.level) == ("周总", 1)
    assert done.new_contacts == (person,)
    assert book.journal.get(done.entry.id).met == (person.id,)
    assert book.accounts.assess(account.id).distance == 0
    book.ledger.undo()
    assert book.accounts.all(None) == []


def test_everything_of_a_visit_is_one_undo(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    sample.strategy(card, "见周总")
    tomorrow = book.today() + timedelta(days=1)
    sample.plan(card, book.today())
    clock.forward(hours=4)
    steps = len(book.ledger.steps())

    done = book.journal.record(
        Recording(
            account=card.id,
            met=(NewContact(name="周总", level=1),),
            asked=True,
            answer="先试一条线",
            heat=80,
            evidence=(EvidenceGiven(question="power", answer=Answer.YES, note="他签字"),),
            move_to=Notebook.A,
            move_reason="见到付款人",
            why="他签字",
            why_not="还没谈价格",
            strategy=NextStrategy(goal="拿订单", ask="签试用单"),
            plan=NextPlan(day=tomorrow),
        )
    )

    assert len(book.ledger.steps()) == steps + 1
    now = book.accounts.assess(card.id)
    assert (now.notebook, now.distance, now.heat) == (Notebook.A, 0, 80)
    assert book.journal.strategy(card.id) == done.strategy
    assert book.plan.planned(card.id) == [done.plan]
    assert [entry.kind for entry in book.journal.entries(card.id)] == ["note", "in_person"]
    assert book.accounts.get(card.id).power.note == "他签字"


def test_recording_uses_up_the_draft_and_undo_brings_it_back(book: Book, sample: Sample) -> None:
    card = sample.account()
    book.drafts.set("entry/1", "写到一半")

    book.journal.record(Recording(account=card.id, body="写完了", drafts=("entry/1", "nobody")))
    assert book.drafts.get("entry/1") is None
    book.ledger.undo()

    assert book.drafts.get("entry/1") == "写到一半"


def test_files_added_to_the_draft_belong_to_the_visit(book: Book, sample: Sample) -> None:
    card, other = sample.account(), sample.account("别家")
    photo = book.attachments.add(card.id, "车间.jpg", b"x")

    entry = book.journal.record(Recording(account=card.id, attachments=(photo.id,))).entry

    assert [file.id for file in book.attachments.of(card.id, entry.id)] == [photo.id]
    with pytest.raises(Refused, match="unknown_attachment"):
        book.journal.record(Recording(account=other.id, attachments=(photo.id,)))


def test_a_visit_written_up_at_night_keeps_its_hour_and_counts_as_timely(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    clock.forward(hours=13)

    entry = sample.visit(card, start=clock() - timedelta(hours=9))

    assert entry.start == clock() - timedelta(hours=9)
    assert not book.journal.is_late(entry)


def test_a_visit_recorded_on_a_later_day_is_late(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    entry = sample.visit(sample.account(), start=clock() - timedelta(hours=10))

    assert book.journal.is_late(entry)


def test_a_backdated_visit_takes_its_place_in_time(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)
    clerk = sample.person(card, "李工", 2)
    clock.forward(days=3)
    later = sample.visit(card, clerk)

    earlier = sample.visit(card, clerk, start=clock() - timedelta(days=2))

    assert book.journal.entries(card.id) == [later, earlier]
    window = book.accounts.assess(card.id).window
    assert window is not None
    assert window.opened_at == earlier.start + timedelta(hours=1)


@pytest.mark.parametrize(
    "code, recording",
    [
        ("in_future", lambda book, id_: Recording(account=id_, start=book.now() + timedelta(1))),
        ("duration", lambda book, id_: Recording(account=id_, minutes=-1)),
        ("duration", lambda book, id_: Recording(account=id_, minutes=1441)),
        ("heat", lambda book, id_: Recording(account=id_, heat=101)),
        ("unknown_account", lambda book, id_: Recording(account=id_ + 1)),
        ("unknown_contact", lambda book, id_: Recording(account=id_, met=(77,))),
        ("name_blank", lambda book, id_: Recording(account=NewAccount(name=" \n"))),
        ("name_blank", lambda book, id_: Recording(account=id_, met=(NewContact(name=""),))),
        ("level", lambda book, id_: Recording(account=id_, met=(NewContact(name="a", level=4),))),
        ("text_too_long", lambda book, id_: Recording(account=id_, body="长" * 500_001)),
        (
            "question",
            lambda book, id_: Recording(
                account=id_, evidence=(EvidenceGiven(question="luck", answer=Answer.YES),)
            ),
        ),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_nothing_is_written(
    book: Book, sample: Sample, code: str, recording: Callable[[Book, int], Recording]
) -> None:
    card = sample.account()
    before = book.ledger.next_undo()

    with pytest.raises(Refused, match=code):
        book.journal.record(recording(book, card.id))

    assert book.ledger.next_undo() == before
    assert book.store.all(Entry) == []
    assert len(book.accounts.all(None)) == 1


def test_people_of_another_account_were_not_met_here(book: Book, sample: Sample) -> None:
    card, other = sample.account(), sample.account("别家")
    stranger = sample.person(other, "王姐")

    with pytest.raises(Refused, match="unknown_contact"):
        sample.visit(card, stranger)


def test_text_is_kept_as_written_but_for_what_no_book_can_hold(book: Book, sample: Sample) -> None:
    card = sample.account()

    entry = sample.visit(card, body="  一\r\n二\x00三\ud800四  \n")

    assert book.journal.get(entry.id).body == "  一\n二三四  \n"


def test_a_note_is_written_and_counts_for_nothing(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account(notebook=Notebook.B)

    book.journal.note(card.id, "听说换了采购", at=clock() - timedelta(days=1))

    now = book.accounts.assess(card.id)
    assert (now.distance, now.window, now.attempts) == (None, None, None)
    assert book.journal.visits_on(date(2026, 11, 22)) == []
    with pytest.raises(Refused, match="note_blank"):
        book.journal.note(card.id, " \n")
    with pytest.raises(Refused, match="in_future"):
        book.journal.note(card.id, "明天", at=clock() + timedelta(days=1))


def test_the_visits_of_a_local_day_are_told_across_all_accounts(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    one, two = sample.account("甲"), sample.account("乙")
    monday = sample.visit(one)
    sample.visit(two, start=clock() - timedelta(hours=9, minutes=1))  # Sunday 23:59
    clock.forward(hours=15, minutes=59)  # Tuesday 00:59, the visit began Monday 23:59
    late = sample.visit(two, kind=EntryKind.PHONE)

    assert book.journal.visits_on(date(2026, 11, 23)) == [monday, late]
