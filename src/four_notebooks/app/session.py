"""The program while it has windows: which book lies on the desk, and what comes next."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from four_notebooks.app import clock, paths
from four_notebooks.app.application import Languages, make_application, make_look
from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.crash import Watchman
from four_notebooks.app.open_desk import OpenDesk
from four_notebooks.method.kinds import Method
from four_notebooks.models.errand import Errand
from four_notebooks.models.local import LocalSettings
from four_notebooks.services.book import Book
from four_notebooks.storage.errors import BookError, BookInUse
from four_notebooks.views.ask import Ask, RealAsk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from four_notebooks.models.faults import Fault

KINDS = f"*{paths.BOOK_ENDING} *.sqlite *.db"


def open_window(wish: Wish) -> int:
    """Run the program with a window until it is closed; the exit code."""
    # Nothing made before the first paint goes again soon: collecting it would be in vain.
    gc.disable()
    app = make_application()
    session = Session(app, wish, LocalSettings(paths.local_settings_file()), RealAsk())
    code = session.start()
    return app.exec() if code is None else code


class Session(QObject):
    """Opens books one after the other; each has a desk of its own."""

    def __init__(self, app: QApplication, wish: Wish, local: LocalSettings, ask: Ask) -> None:
        super().__init__()
        self.app = app
        self.local = local
        self.ask = ask
        self._wish = wish
        app.setQuitOnLastWindowClosed(False)
        self.languages = Languages(app)
        self._speak(wish.word("language") or local.language)
        self.look = make_look(local, wish.word("theme"))
        self.look.apply(app)
        self.look.words_first = True
        self._now = clock.running(wish.now) if wish.now is not None else clock.system_now
        self._zone = clock.zone_of(wish.now)
        self.desk: OpenDesk | None = None
        self.welcome: QWidget | None = None
        self.watchman = Watchman(paths.log_folder(), self._now, self)
        self.watchman.fault.connect(self._tell_fault)
        self.watchman.crashed.connect(self._tell_crash)
        self.watchman.watch()

    def start(self) -> int | None:
        """Show the first window; an exit code where there is none to show."""
        files = [Path(word) for word in self._wish.words]
        path = (self._wish.book or self._usual_book()).absolute()
        if not path.exists():
            self.show_welcome(path)
            return None
        return self.open_book(path, files=files)

    def _usual_book(self) -> Path:
        last = self.local.last_book
        return last if last is not None and last.exists() else paths.default_book()

    def _speak(self, language: str) -> None:
        self.languages.speak(words.choose_language(language))

    def show_welcome(self, path: Path) -> None:
        """Ask how a book that is not there yet shall begin."""
        from four_notebooks.views.welcome.page import Welcome

        theme = self._wish.word("theme") or self.local.theme
        page = Welcome(self.look, self.languages.spoken, theme)
        page.begin.connect(Beginning(self, path).begin)
        page.open_wanted.connect(self.choose_book)
        page.language_wanted.connect(Beginning(self, path).speak)
        page.theme_wanted.connect(self._choose_theme)
        page.closed.connect(self._welcome_closed)
        page.resize(1280, 820)
        gc.enable()
        old, self.welcome = self.welcome, page
        page.show()
        if old is not None:
            old.deleteLater()

    def _choose_theme(self, theme: str) -> None:
        self.local.theme = theme
        self.look.set_theme(theme)  # type: ignore[arg-type]

    def _welcome_closed(self) -> None:
        if self.desk is None:
            self.app.quit()

    def begin(self, path: Path, how: str, method: str) -> None:
        """Make the book and begin in it as was chosen."""
        if how == "sample":
            self.open_sample(Method(method))
            return
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.open_book(path, create=True, method=Method(method))
        if self.desk is not None and how == "import":
            QTimer.singleShot(0, self.desk.doings.books.do_import_list)

    def open_sample(self, method: Method = Method.QUALIFICATION) -> None:
        """Open the sample book, made when it is first wanted."""
        path = paths.sample_book()
        fresh = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.open_book(path, create=fresh, method=method)
        if fresh and self.desk is not None:
            self.desk.warmed.connect(self._fill_sample)

    def _fill_sample(self) -> None:
        if self.desk is not None:
            book = self.desk.book
            errand = Errand(lambda _: _write_sample(book))
            errand.failed.connect(self._sample_failed)
            errand.start()

    def _sample_failed(self, fault: Exception) -> None:
        raise fault

    def open_book(
        self,
        path: Path,
        *,
        files: Sequence[Path] = (),
        create: bool = False,
        read_only: bool = False,
        method: Method = Method.QUALIFICATION,
    ) -> int | None:
        """Put another book on the desk; an exit code where no window of ours comes of it."""
        if self.desk is not None and self.desk.book.path == path and not read_only:
            self.come_forward(list(files))
            return None
        try:
            book = Book.open(
                path,
                now=self._now,
                zone=self._zone,
                create=create,
                read_only=read_only,
                method=method,
            )
        except BookInUse as fault:
            from four_notebooks.app.instance import raise_other

            if raise_other(path, files):
                return 0
            return self._trouble(fault, path)
        except BookError as fault:
            return self._trouble(fault, path)
        self._lay(book, files)
        return None

    def _lay(self, book: Book, files: Sequence[Path]) -> None:
        """Lay an open book on the desk in the place of the one that lay there."""
        old, old_welcome = self.desk, self.welcome
        self.desk = OpenDesk(book, self.look, self.ask, self.local)
        self.welcome = None
        self.local.book_opened(book.path)
        desk = self.desk
        desk.left.connect(self._left)
        desk.failed.connect(self._check_failed)
        for signal, answer in (
            (desk.doings.book_wanted, self.choose_book),
            (desk.doings.new_book_wanted, self.new_book),
            (desk.doings.sample_wanted, self.open_sample),
            (desk.doings.restore_wanted, self.restore),
            (desk.doings.language_chosen, self.change_language),
            (desk.doings.logs_wanted, self._show_logs),
        ):
            signal.connect(answer, Qt.ConnectionType.QueuedConnection)
        desk.window.painted.connect(self._after_paint)
        if self._wish.values.pop("in-tray", False) and not files:
            gc.enable()
            desk.wait_in_tray()
            desk.later.then(self._answer_door)
        else:
            desk.show()
        if old is not None:
            old.close()
            old.deleteLater()
        if old_welcome is not None:
            old_welcome.deleteLater()
        if files:
            desk.warmed.connect(Dropping(desk, list(files)).drop)

    def _after_paint(self) -> None:
        gc.enable()
        if self.desk is not None:
            self.desk.later.then(self._answer_door, self._look_for_font)

    def _answer_door(self) -> None:
        if self.desk is not None and not self.desk.answering:
            self.desk.answer_door(self.come_forward)

    def _look_for_font(self) -> None:
        if self.desk is not None and not self.look.chinese_found:
            self.ask.message(self.desk.window, _NO_FONT)

    def come_forward(self, files: list[Path]) -> None:
        """Bring the window to the front, and look at files that were brought along."""
        if self.desk is None:
            return
        window = self.desk.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if files:
            self.desk.doings.import_files(files)

    def choose_book(self, path: Path | None = None) -> None:
        """Open a book that was named, or ask for one."""
        if path is None:
            parent = self.desk.window if self.desk else self.welcome
            kinds = self.tr("Books ({endings})").format(endings=KINDS)
            chosen = self.ask.open_files(parent, self.tr("Open a book"), kinds)
            path = chosen[0] if chosen else None
        if path is not None:
            self.open_book(path.absolute())

    def new_book(self) -> None:
        """Ask where a new book shall lie, then how it begins."""
        usual = paths.default_book()
        parent = self.desk.window if self.desk else None
        path = self.ask.save_file(parent, self.tr("New book"), str(usual), KINDS)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(paths.BOOK_ENDING)
        if path.exists():
            self.open_book(path.absolute())
        else:
            self.show_welcome(path.absolute())

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open book, and open that."""
        if self.desk is None:
            return
        path = self.desk.book.path
        self.desk.close()
        self.desk.deleteLater()
        self.desk = None
        self._put_back(backup, path)

    def _put_back(self, backup: Path, path: Path) -> int | None:
        from four_notebooks.storage.backup import restore

        try:
            restore(backup, path, now=self._now())
        except BookError as fault:
            from four_notebooks.models.faults import sentence

            self.ask.message(None, sentence(fault))
        return self.open_book(path)

    def change_language(self, language: str) -> None:
        """Speak another language at once: the window is built anew."""
        self.local.language = language
        self._speak(language)
        self.look.apply(self.app)
        if self.desk is not None:
            self.desk.refurnish()

    def _check_failed(self, fault: BookError) -> None:
        if self.desk is not None:
            path = self.desk.book.path
            self._trouble(fault, path)

    def _trouble(self, fault: BookError, path: Path) -> int | None:
        """Say what is wrong with a book and do what the user chooses."""
        from four_notebooks.app.trouble import ask_way_out

        way = ask_way_out(self.ask, fault, path)
        if way.code == "read":
            self._leave_broken(path)
            return self.open_book(path, read_only=True)
        if way.code == "backup" and way.backup is not None:
            self._leave_broken(path)
            return self._put_back(way.backup, path)
        if way.code == "other":
            self.choose_book()
        if self.desk is None and self.welcome is None:
            return 3
        return None

    def _leave_broken(self, path: Path) -> None:
        if self.desk is not None and self.desk.book.path == path:
            self.desk.close()
            self.desk.deleteLater()
            self.desk = None

    def _left(self) -> None:
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        self.app.quit()

    def _tell_fault(self, fault: Fault) -> None:
        if self.desk is not None:
            self.desk.doings.tell_fault(fault)
        else:
            from four_notebooks.models.faults import sentence

            self.ask.message(None, sentence(fault))

    def _tell_crash(self, report: Path | None) -> None:
        self._report = report
        QTimer.singleShot(0, self._say_crash)

    def _say_crash(self) -> None:
        self.ask.message(
            self.desk.window if self.desk else None,
            self.tr("Something went wrong in the program."),
            self.tr("What you typed is safe. A report was written to {path}.").format(
                path=self._report or "–"
            ),
        )

    def _show_logs(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        folder = paths.log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Beginning(QObject):
    """A book that is about to begin at ``path``."""

    def __init__(self, session: Session, path: Path) -> None:
        super().__init__(session)
        self._session = session
        self._path = path

    def begin(self, how: str, method: str) -> None:
        """Begin it."""
        self._session.begin(self._path, how, method)

    def speak(self, language: str) -> None:
        """The same welcome in another language."""
        self._session.change_language(language)
        self._session.show_welcome(self._path)


class Dropping(QObject):
    """Files given on the command line, shown when the book is ready to be written."""

    def __init__(self, desk: OpenDesk, files: list[Path]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._files = files

    def drop(self) -> None:
        """Show them."""
        self._desk.doings.import_files(self._files)


def _write_sample(book: Book) -> None:
    from four_notebooks.exchange.sample_book import make_sample

    make_sample(book)


_NO_FONT = (
    "No font with Chinese characters was found. Install one, for example: "
    "sudo apt install fonts-noto-cjk"
)
