"""The program with windows: first start, books one after the other, troubles, languages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.conftest import NOW, start
from four_notebooks.app import paths
from four_notebooks.app.cli.grammar import understand
from four_notebooks.app.clock import parse_time, standing
from four_notebooks.app.instance import raise_other
from four_notebooks.app.session import Session
from four_notebooks.method.values import Method
from four_notebooks.models.local import LocalSettings
from four_notebooks.services.book import Book
from four_notebooks.storage.errors import DiskFull
from four_notebooks.views.ask import Choice, SilentAsk


class Answers(SilentAsk):
    """Chooses what the test laid ready; remembers what was said and offered."""

    def __init__(self) -> None:
        self.choose: list[str] = []
        self.offered: list[list[str]] = []
        self.said: list[str] = []
        self.files: list[Path] = []
        self.shown: list[str] = []

    def run(self, dialog: QDialog) -> bool:
        self.shown.append(dialog.windowTitle())
        return False

    def choice(
        self, parent: QWidget | None, text: str, choices: Sequence[Choice], detail: str = ""
    ) -> str:
        self.said.append(text)
        self.offered.append([one.code for one in choices])
        return self.choose.pop(0) if self.choose else ""

    def message(self, parent: QWidget | None, text: str, detail: str = "") -> None:
        self.said.append(text)

    def open_files(self, parent: QWidget | None, title: str, kinds: str = "") -> list[Path]:
        return self.files


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def begin(qapp: QApplication, answers: Answers, tmp_path: Path) -> Iterator[Callable[..., Session]]:
    """Makes sessions for a command line; closes what they opened."""
    made: list[Session] = []
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()

    def session(*words: object) -> Session:
        wish = understand([*map(str, words), "--now", NOW])
        made.append(Session(qapp, wish, LocalSettings(tmp_path / "desk.json"), answers))
        return made[-1]

    yield session
    for one in made:
        one.watchman.unwatch()
        one.languages.speak("en")
        if one.desk is not None:
            one.desk.close()
        if one.welcome is not None:
            one.welcome.deleteLater()
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def made_book(path: Path, *names: str) -> Path:
    moment = parse_time(NOW)
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo, create=True)
    for name in names:
        book.accounts.create(name)
    book.close()
    return path


def is_open(session: Session, path: Path) -> bool:
    return session.desk is not None and session.desk.book.path == path


def test_the_first_start_asks_before_it_makes_anything(
    begin: Callable[..., Session], path: Path
) -> None:
    session = begin("--book", path)

    code = session.start()

    assert code is None
    assert session.welcome is not None
    assert session.desk is None
    assert not path.exists()


def test_starting_empty_makes_a_book_of_the_chosen_method(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", path)
    session.start()

    session.welcome.begin.emit("empty", "funnel")  # type: ignore[union-attr]

    assert is_open(session, path)
    assert session.desk.book.method is Method.FUNNEL  # type: ignore[union-attr]
    assert session.local.last_book == path


def test_the_sample_lies_in_a_book_of_its_own(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", path)
    session.start()

    session.welcome.begin.emit("sample", "qualification")  # type: ignore[union-attr]

    desk = session.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.book.reader.people_count() > 0, timeout=30_000)
    assert desk.book.path == paths.sample_book()
    assert not path.exists()


def test_the_book_used_last_opens_again(
    begin: Callable[..., Session], tmp_path: Path, qtbot: QtBot
) -> None:
    last = made_book(tmp_path / "last.book", "宁远包装")
    session = begin()
    session.local.book_opened(last)

    session.start()

    assert is_open(session, last)


def test_two_books_one_after_the_other(
    begin: Callable[..., Session], tmp_path: Path, qtbot: QtBot
) -> None:
    first = made_book(tmp_path / "first.book", "宁远包装")
    second = made_book(tmp_path / "second.book", "华东木业", "恒远印务")
    session = begin("--book", first)
    session.start()
    window = session.desk.window  # type: ignore[union-attr]

    session.choose_book(second)

    assert is_open(session, second)
    assert session.desk.window is not window  # type: ignore[union-attr]
    assert session.local.recent_books == [second, first]
    made_book(first, "又写得进去了")


def test_a_book_that_cannot_be_opened_leaves_the_one_on_the_desk(
    begin: Callable[..., Session], tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    first = made_book(tmp_path / "first.book")
    bad = tmp_path / "bad.book"
    bad.write_text("客户名单", encoding="utf-8")
    session = begin("--book", first)
    session.start()

    session.choose_book(bad)

    assert is_open(session, first)
    assert str(bad) in answers.said[-1]


@pytest.mark.parametrize("spoilt", [b"", b"nothing of a book" * 999])
def test_an_unusable_book_is_told_with_ways_out_and_stays_as_it_was(
    begin: Callable[..., Session], path: Path, answers: Answers, spoilt: bytes
) -> None:
    path.write_bytes(spoilt)
    session = begin("--book", path)

    code = session.start()

    assert code == 3
    assert {"other", "copy"} <= set(answers.offered[0])
    assert "backup" not in answers.offered[0]
    assert path.read_bytes() == spoilt


def test_the_last_good_backup_can_be_put_in_a_damaged_book_s_place(
    begin: Callable[..., Session], path: Path, answers: Answers, qtbot: QtBot
) -> None:
    made_book(path, "宁远包装")
    moment = parse_time(NOW)
    book = Book.open(path, now=standing(moment), zone=moment.tzinfo)
    book.backups.make()
    book.close()
    path.write_bytes(b"nothing of a book" * 999)
    answers.choose = ["backup"]
    session = begin("--book", path)

    session.start()

    assert is_open(session, path)
    names = [name for _, name, _ in session.desk.book.reader.names()]  # type: ignore[union-attr]
    assert names == ["宁远包装"]


def test_a_newer_book_can_be_read_and_is_not_written(
    begin: Callable[..., Session], path: Path, answers: Answers, qtbot: QtBot
) -> None:
    import sqlite3

    made_book(path, "宁远包装")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    answers.choose = ["read"]
    session = begin("--book", path)

    session.start()

    assert is_open(session, path)
    assert session.desk.book.read_only  # type: ignore[union-attr]
    assert not session.desk.doings.menus.actions["new_account"].isEnabled()  # type: ignore[union-attr]
    session.desk.close()  # type: ignore[union-attr]
    session.desk = None
    assert path.read_bytes() == before


def test_a_second_start_brings_the_first_to_the_front_with_its_files(
    begin: Callable[..., Session], path: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    session = begin("--book", made_book(path))
    session.start()
    assert session.desk is not None
    qtbot.waitUntil(lambda: session.desk is not None and session.desk.answering)
    session.desk.window.showMinimized()
    codes: list[int] = []
    file = tmp_path / "名单.csv"
    file.write_text("公司名称\n", encoding="utf-8")

    def start_again() -> None:
        codes.append(start("--book", path, file, QT_QPA_PLATFORM="offscreen").returncode)

    second = threading.Thread(target=start_again)
    second.start()
    qtbot.waitUntil(lambda: bool(codes), timeout=60_000)
    second.join()

    assert codes == [0]
    assert not session.desk.window.isMinimized()
    assert answers.shown == ["Import 名单.csv"]


def test_where_nobody_listens_nobody_answers(tmp_path: Path, qapp: QApplication) -> None:
    assert not raise_other(tmp_path / "none.book")


def test_another_language_builds_the_window_anew_at_once(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", made_book(path, "宁远包装"), "--language", "en")
    session.start()
    english = session.desk.window.windowTitle()  # type: ignore[union-attr]

    session.change_language("zh_CN")

    assert "Four Notebooks" in english
    assert "四本" in session.desk.window.windowTitle()  # type: ignore[union-attr]
    assert session.local.language == "zh_CN"


def test_a_backup_is_put_back_and_opened(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", made_book(path, "宁远包装"))
    session.start()
    book = session.desk.book  # type: ignore[union-attr]
    backup = book.backups.make()
    book.accounts.create("后来的")

    session.restore(backup)

    assert is_open(session, path)
    names = [name for _, name, _ in session.desk.book.reader.names()]  # type: ignore[union-attr]
    assert names == ["宁远包装"]


def test_closing_the_window_backs_up_what_was_changed(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", made_book(path, "宁远包装"))
    session.start()
    desk = session.desk
    assert desk is not None
    qtbot.waitSignal(desk.warmed).wait()
    folder = path.with_name(path.name + ".backups")

    desk.window.close()

    assert session.desk is None
    assert len(list(folder.glob("*.book"))) == 1


def test_a_known_fault_that_nobody_took_is_told_as_what_it_is(
    begin: Callable[..., Session], path: Path, qtbot: QtBot
) -> None:
    session = begin("--book", made_book(path))
    session.start()

    fault = DiskFull(path)
    sys.excepthook(DiskFull, fault, None)

    assert "disk is full" in session.desk.window.toast.words.text()  # type: ignore[union-attr]


def test_a_bug_is_written_down_and_told_once(
    begin: Callable[..., Session],
    path: Path,
    answers: Answers,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    session = begin("--book", made_book(path))
    session.start()

    for _ in range(3):
        fault = KeyError("a bug")
        sys.excepthook(KeyError, fault, None)
    qtbot.waitUntil(lambda: bool(answers.said))

    reports = list(paths.log_folder().glob("crash-*.log"))
    assert len(answers.said) == 1
    assert len(reports) == 1
    assert reports[0].read_text(encoding="utf-8").count("KeyError: 'a bug'") == 3


def test_faults_found_after_opening_are_told_with_ways_out(
    begin: Callable[..., Session], path: Path, answers: Answers, qtbot: QtBot
) -> None:
    import sqlite3

    made_book(path, *(f"宁远包装{at}厂" for at in range(40)))
    connection = sqlite3.connect(path)
    [(page,)] = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'account'"
    ).fetchall()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 + 8 : (page - 1) * 4096 + 60] = b"\xff" * 52
    path.write_bytes(content)
    answers.choose = ["copy"]
    session = begin("--book", path)

    session.start()
    qtbot.waitUntil(lambda: bool(answers.offered), timeout=20_000)

    assert {"other", "copy"} <= set(answers.offered[0])
    assert path.read_bytes() == bytes(content)
