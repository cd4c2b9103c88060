"""Attached files, searching, and backups."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from four_notebooks.method.values import Notebook
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from samples import Sample, SettableClock


def test_a_file_is_kept_by_its_content_and_found_by_its_reference(
    book: Book, sample: Sample, tmp_path: Path
) -> None:
    card = sample.account()
    photo = tmp_path / "车间 #1.JPG"
    photo.write_bytes(b"a picture")

    kept = book.attachments.add(card.id, photo.name, photo)
    twin = book.attachments.add(card.id, "同一张.jpg", b"a picture")

    assert (kept.name, kept.media_type, kept.size) == ("车间 #1.JPG", "image/jpeg", 9)
    assert kept.digest == twin.digest
    assert book.attachments.path(kept).read_bytes() == b"a picture"
    assert book.attachments.reference(kept) == f"attachment:{kept.digest}.jpg"
    assert book.attachments.path_of(book.attachments.reference(kept)) == book.attachments.path(kept)


@pytest.mark.parametrize(
    "reference", ["", "../book", "/etc/passwd", "attachment:../x", "file:///etc/passwd", "0" * 64]
)
def test_text_reaches_nothing_but_the_books_own_files(book: Book, reference: str) -> None:
    assert book.attachments.path_of(reference) is None


def test_undoing_an_attachment_leaves_the_file_for_redo(book: Book, sample: Sample) -> None:
    card = sample.account()
    kept = book.attachments.add(card.id, "图.png", b"png")

    book.ledger.undo()
    assert book.attachments.of(card.id) == []
    assert book.attachments.path(kept).exists()
    book.ledger.redo()
    assert book.attachments.of(card.id) == [kept]


def test_files_that_cannot_be_kept_are_refused(book: Book, sample: Sample, tmp_path: Path) -> None:
    card = sample.account()

    with pytest.raises(Refused, match="file_missing"):
        book.attachments.add(card.id, "x", tmp_path / "nothing")
    with pytest.raises(Refused, match="file_missing"):
        book.attachments.add(card.id, "x", tmp_path)
    with pytest.raises(Refused, match="unknown_entry"):
        book.attachments.add(card.id, "x", b"x", entry_id=9)
    assert book.attachments.of(card.id) == []


def test_a_file_that_was_removed_or_changed_is_missed(book: Book, sample: Sample) -> None:
    card = sample.account()
    gone, changed, sound = (
        book.attachments.add(card.id, name, name.encode()) for name in ("a", "b", "c")
    )
    book.attachments.path(gone).unlink()
    book.attachments.path(changed).chmod(0o600)
    book.attachments.path(changed).write_bytes(b"other")

    assert book.attachments.missing() == [gone, changed]
    assert sound.name == "c"


def test_files_nobody_names_go_only_when_asked_and_a_day_old(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card = sample.account()
    kept = book.attachments.add(card.id, "a", b"a")
    undone = book.attachments.add(card.id, "b", b"b")
    stray = book.attachments.path(kept).with_name("0" * 64)
    stray.write_bytes(b"left by a crash")
    book.ledger.undo()

    assert book.attachments.orphans() == [stray]
    clock.set(datetime.now(UTC))
    assert book.attachments.clean() == 0
    clock.forward(days=2)
    assert book.attachments.clean() == 1
    assert not stray.exists()
    assert book.attachments.path(kept).exists() and book.attachments.path(undone).exists()


def test_searching_tells_names_before_mentions_and_newest_first(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    card, other = sample.account("恒远印务"), sample.account("南风贸易")
    person = sample.person(other, "恒总", 1)
    sample.visit(other, body="先说了恒远那边的价格")
    clock.forward(days=1)
    sample.visit(other, body="又问起恒远")
    sample.strategy(card, "跟恒远比一比交期")

    hits = book.search.find("恒")

    assert [hit.kind for hit in hits] == ["account", "contact", "strategy", "entry", "entry"]
    assert [hit.account_name for hit in hits] == [
        "恒远印务", "南风贸易", "恒远印务", "南风贸易", "南风贸易",
    ]  # fmt: skip
    assert hits[1].record_id == person.id
    assert [hit.text for hit in hits[3:]] == ["又问起恒远", "先说了恒远那边的价格"]
    assert hits[0].plain() == {"kind": "account", "account": "恒远印务", "text": "恒远印务"}


def test_names_are_found_by_pinyin_and_initials(book: Book, sample: Sample) -> None:
    card = sample.account("恒远印务")
    sample.person(card, "曾工")

    assert [hit.text for hit in book.search.find("hyyw")] == ["恒远印务"]
    assert [hit.text for hit in book.search.find("hengyuan")] == ["恒远印务"]
    assert [hit.text for hit in book.search.find("zeng")] == ["曾工"]


def test_every_word_must_be_found(book: Book, sample: Sample) -> None:
    card = sample.account("甲")
    sample.visit(card, body="谈了交期和价格")
    sample.visit(card, body="谈了交期")

    assert len(book.search.find("交期")) == 2
    assert [hit.text for hit in book.search.find("价格 交期")] == ["谈了交期和价格"]
    assert not book.search.find("交期 付款")
    assert not book.search.find("  ")
    assert len(book.search.find("交期", limit=1)) == 1


def test_the_bin_is_not_searched(book: Book, sample: Sample) -> None:
    card = sample.account("恒远印务")
    sample.person(card, "周总")
    sample.visit(card, body="谈了交期")
    book.accounts.delete([card.id])

    for words in ("恒远", "周总", "交期"):
        assert book.search.find(words).hits == ()


def test_a_long_text_is_told_around_the_word(book: Book, sample: Sample) -> None:
    sample.visit(sample.account("甲"), body="前" * 500 + "交期\n要紧" + "后" * 500)

    (hit,) = book.search.find("交期")

    assert "交期 要紧" in hit.text
    assert len(hit.text) < 140
    assert hit.text.startswith("…") and hit.text.endswith("…")


@pytest.mark.parametrize("words", ["%", "_", "'", '"', "\\", "100%", "a'); DROP"])
def test_signs_mean_themselves(book: Book, sample: Sample, words: str) -> None:
    card = sample.account("甲")
    sample.visit(card, body="没有这些")
    hit = sample.visit(card, body=f"有 {words} 在内")

    assert [found.record_id for found in book.search.find(words)] == [hit.id]


def test_a_backup_is_a_book_of_its_own(
    book: Book, sample: Sample, clock: SettableClock, tmp_path: Path
) -> None:
    card = sample.account("恒远印务", Notebook.B)

    path = book.backups.make(tmp_path / "copy.fournotebooks")

    copy = Book.open(path, now=clock, zone=book.zone, read_only=True)
    assert [account.name for account in copy.accounts.all()] == [card.name]
    assert copy.read_only
    copy.close()


def test_backups_are_listed_and_made_only_when_due(
    book: Book, sample: Sample, clock: SettableClock
) -> None:
    sample.account()
    first = book.backups.make_if_due()
    assert first is not None
    assert book.backups.make_if_due() is None
    clock.forward(hours=1)
    sample.account("乙")

    second = book.backups.make_if_due("close")

    assert second is not None
    assert [each.path for each in book.backups.list()] == [second, first]
    assert book.backups.is_good(first)
