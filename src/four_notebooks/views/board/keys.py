"""The keys of the board: everything the mouse can do with cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from four_notebooks.method.kinds import Notebook

if TYPE_CHECKING:
    from four_notebooks.views.board.deeds import BoardDeeds

_NOTEBOOK_KEYS = {
    Qt.Key.Key_0: Notebook.INBOX,
    Qt.Key.Key_1: Notebook.A,
    Qt.Key.Key_2: Notebook.B,
    Qt.Key.Key_3: Notebook.C,
    Qt.Key.Key_4: Notebook.D,
}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class BoardKeys(QObject):
    """Watches the lists of cards and hands their keys to the board."""

    def __init__(self, deeds: BoardDeeds) -> None:
        super().__init__(deeds)
        self._deeds = deeds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the board's own keys; leave the list's to the list."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._deed(event) is not None:
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            deed = self._deed(event)
            if deed is not None:
                deed()
                return True
        return False

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~_KEYPAD
        if modifiers == _CONTROL:
            return self._with_control(event)
        if modifiers == Qt.KeyboardModifier.NoModifier:
            return self._plain(event) or self._typing(event)
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            return self._typing(event)
        return None

    def _with_control(self, event: QKeyEvent) -> Callable[[], object] | None:
        board, key = self._deeds, event.key()
        if key in _NOTEBOOK_KEYS:
            return _Bound(board.move_selected, _NOTEBOOK_KEYS[Qt.Key(key)])
        if event.matches(QKeySequence.StandardKey.Copy):
            return board.copy_selected
        if event.matches(QKeySequence.StandardKey.Paste):
            return board.paste
        steps: dict[int, Callable[[], object]] = {
            Qt.Key.Key_R: board.release_selected,
            Qt.Key.Key_Left: _Bound(board.move_sideways, -1),
            Qt.Key.Key_Right: _Bound(board.move_sideways, 1),
            Qt.Key.Key_Up: _Bound(board.move_within, -1),
            Qt.Key.Key_Down: _Bound(board.move_within, 1),
        }
        return steps.get(key)

    def _plain(self, event: QKeyEvent) -> Callable[[], object] | None:
        board, key = self._deeds, event.key()
        if board.sorting and key in _NOTEBOOK_KEYS and key != Qt.Key.Key_0:
            return _Bound(board.file_current, _NOTEBOOK_KEYS[Qt.Key(key)])
        deeds: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: board.open_current,
            Qt.Key.Key_Enter: board.open_current,
            Qt.Key.Key_Delete: board.delete_selected,
            Qt.Key.Key_Left: _Bound(board.go_sideways, -1),
            Qt.Key.Key_Right: _Bound(board.go_sideways, 1),
            Qt.Key.Key_Escape: board.put_down,
        }
        return deeds.get(key)

    def _typing(self, event: QKeyEvent) -> Callable[[], object] | None:
        text = event.text()
        if self._deeds.sorting or not text or not text.isprintable() or text.isspace():
            return None
        return _Bound(self._deeds.typed.emit, text)


class _Bound:
    """A call with its argument, to be made later."""

    def __init__(self, call: Callable[..., object], what: object) -> None:
        self._call = call
        self._what = what

    def __call__(self) -> None:
        self._call(self._what)
