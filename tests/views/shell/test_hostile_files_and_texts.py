"""The window before bad files and naughty texts: it says so in a sentence, shows text as text,
and goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from conftest import Stage
from four_notebooks.method.values import Account, Contact, Entry, Evidence, PlannedVisit, Strategy
from four_notebooks.services.book import Book
from four_notebooks.views.import_list.wizard import ImportWizard
from naughty import NASTIER, NAUGHTY
from samples import Sample

KINDS = (Account, Contact, Entry, Strategy, PlannedVisit)


def told(book: Book) -> list[object]:
    return [book.store.all(kind) for kind in KINDS]


def _noise(path: Path) -> None:
    path.write_bytes(os.urandom(4000))


def _huge(path: Path) -> None:
    path.write_bytes(b"a,b\n")
    os.truncate(path, 2 * 1024**3)


def _cut(path: Path) -> None:
    path.with_suffix(".xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 400)
    path.with_suffix(".xlsx").replace(path)


BAD: dict[str, Callable[[Path], object]] = {
    "nothing": lambda path: path.write_bytes(b""),
    "noise": _noise,
    "two gigabytes": _huge,
    "a cut workbook": _cut,
    "brackets": lambda path: path.write_bytes(b"[" * 500_000),
    "no file": lambda path: None,
    "a folder": lambda path: path.mkdir(),
} | ({} if sys.platform == "win32" else {"a pipe": os.mkfifo})


@pytest.mark.timeout(60)
@pytest.mark.parametrize("bad", BAD)
def test_the_import_says_in_a_sentence_what_is_wrong_and_goes_away_again(
    stage: Stage, sample: Sample, qtbot: QtBot, tmp_path: Path, bad: str
) -> None:
    sample.account("远山茶业")
    before = told(stage.book)
    path = tmp_path / "list.csv"
    BAD[bad](path)
    wizard = ImportWizard(stage.desk, path, stage.window)
    qtbot.addWidget(wizard)
    wizard.show()
    says = wizard.parts.says
    qtbot.waitUntil(lambda: says.text().endswith(".") and not says.text().endswith("…"))
    assert not wizard.parts.write.isEnabled()
    assert told(stage.book) == before
    wizard.parts.cancel.click()
    assert not wizard.isVisible()
    sample.account("还能写")
    qtbot.waitUntil(lambda: len(stage.book.accounts.all_ids()) == 2)


TEXTS = [*NAUGHTY[::12], *NASTIER]


def tidy(text: str) -> str:
    """What may be a name: something seen, not too long."""
    seen = "".join(each for each in text if each.isprintable()).strip()
    return f"{text[:150]}甲" if not seen or len(text) > 190 else text


@pytest.fixture
def naughty_accounts(stage: Stage, sample: Sample) -> list[Account]:
    """An account for each naughty text, with it in every field."""
    book = stage.book
    made = []
    for text in TEXTS:
        short = text[:400]
        account = book.accounts.create(
            tidy(text),
            short_name=short,
            area=short,
            address=short,
            industry=short,
            source=short,
            tags=(short,),
            website=short,
            note=text,
            extra=((short, short),),
            need=Evidence(note=text),
        )
        person = book.people.add(account.id, tidy(text), title=text[:190], note=text)
        sample.visit(account, person, body=text)
        book.journal.save_strategy(account.id, goal=text, way_in=text, news=text, ask=text)
        book.plan.plan(account.id, sample.clock().date(), purpose=text)
        made.append(account)
    return made


def test_naughty_texts_are_shown_as_text_on_every_page(
    stage: Stage, qtbot: QtBot, naughty_accounts: list[Account]
) -> None:
    for account in naughty_accounts[:: max(1, len(naughty_accounts) // 12)]:
        stage.doings.accounts.open(account.id)
        QApplication.processEvents()
        assert not stage.window.grab().isNull()
    for page in ("board", "today", "plan", "pool", "review", "search"):
        stage.doings.go(page)
        QApplication.processEvents()
        assert not stage.window.grab().isNull()
    rich = [
        label.text()
        for window in QApplication.topLevelWidgets()
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
    ]
    assert rich == []


def test_naughty_words_are_searched_for_without_a_fault(
    stage: Stage, naughty_accounts: list[Account]
) -> None:
    for text in TEXTS:
        found = stage.book.search.find(text[:300])
        assert len(tuple(found)) <= 50
        assert isinstance(stage.book.search.accounts(text[:300]), list)
