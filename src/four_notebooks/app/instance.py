"""One window per book: a second start speaks to the first and brings it to the front."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1500


def server_name(book: Path) -> str:
    """The local name under which the window of a book listens; of this user alone."""
    place = str(book.resolve()) + str(Path.home())
    return "four-notebooks-" + hashlib.sha256(place.encode("utf-8", "replace")).hexdigest()[:24]


def raise_other(book: Path, files: Sequence[Path] = ()) -> bool:
    """Ask the window that has ``book`` open to come forward and take ``files``; False: no one
    answers."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(book))
    if not socket.waitForConnected(WAIT_MS):
        return False
    message = json.dumps({"files": [str(file.absolute()) for file in files]})
    socket.write(message.encode("utf-8") + b"\n")
    heard = socket.waitForReadyRead(WAIT_MS)
    socket.disconnectFromServer()
    return heard


class Doorbell(QObject):
    """Listens for second starts; ``rung`` carries the files they were given."""

    rung = Signal(list)

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        name = server_name(book)
        # The book's lock is ours: a server of that name can only be a dead one's.
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
        # What came together with the connection makes no signal of its own.
        self._read()

    def _read(self) -> None:
        lines = []
        for socket in self._server.findChildren(QLocalSocket):
            while socket.canReadLine():
                lines.append(bytes(socket.readLine().data()))
                socket.write(b"here\n")
                socket.flush()
        # Whoever hears may run a dialog, whose own loop deletes the socket that is still
        # telling of its line: heard is only what comes after that.
        for line in lines:
            QTimer.singleShot(0, partial(self.rung.emit, _files(line)))


def _files(line: bytes) -> list[Path]:
    try:
        named = json.loads(line).get("files", [])
    except (ValueError, AttributeError):
        return []
    return [Path(name) for name in named if isinstance(name, str)]
