"""The box the journal is written in: markdown styled live, repeats marked, files dropped in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from four_notebooks.models.account.repeated import Said
from four_notebooks.views.account.fields import Lines
from four_notebooks.views.account.highlighter import MarkdownHighlighter
from four_notebooks.views.account.inks import markdown_ink
from four_notebooks.views.account.offsets import qt_position
from four_notebooks.views.look import Look

_ITEM = re.compile(r"^(\s*)([-*+]|(\d{1,8})([.)]))(\s+)(\[[ xX]\]\s+)?(.*)$")


class WritingBox(Lines):
    """Takes text; ``files_given`` carries paths dropped or pasted, ``picture_given`` PNG bytes."""

    files_given = Signal(list)
    picture_given = Signal(bytes)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, least=3, most=12)
        self._look = look
        self.setObjectName("field")
        self.setFont(look.font("serif", 14))
        self.highlighter = MarkdownHighlighter(self.document(), markdown_ink(look))
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._look.font("serif", 14))
        self.highlighter.set_ink(markdown_ink(self._look))

    def mark(self, said: Sequence[Said], body: str) -> None:
        """Mark the pieces that were said before, if the text is still the one compared."""
        marks = []
        if body == self.text:
            paint = QTextCharFormat()
            paint.setBackground(self._look.theme.repeat)
            for piece in said:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(qt_position(body, piece.start))
                cursor.setPosition(qt_position(body, piece.end), QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format = paint
                marks.append(selection)
        if marks or self.extraSelections():
            self.setExtraSelections(marks)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Pictures and files as well as text."""
        return (
            source.hasImage() or bool(local_files(source)) or super().canInsertFromMimeData(source)
        )

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste: files and pictures become attachments, everything else plain text."""
        files = local_files(source)
        if files:
            self.files_given.emit(files)
        elif source.hasImage() and not source.hasText():
            content = png(source.imageData())
            if content:
                self.picture_given.emit(content)
        else:
            self.insertPlainText(source.text())

    def dropEvent(self, event: QDropEvent) -> None:
        """Files from a file manager are always copied, never moved."""
        if local_files(event.mimeData()):
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.CopyAction)
        super().dropEvent(event)

    def insert(self, text: str) -> None:
        """Put text where the cursor is, as one step of the text's own undo."""
        cursor = self.textCursor()
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with a list."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and not self.composing and self._continue_list():
            return
        if event.matches(QKeySequence.StandardKey.Bold):
            self._surround("**")
            return
        if event.matches(QKeySequence.StandardKey.Italic):
            self._surround("*")
            return
        super().keyPressEvent(event)

    def _continue_list(self) -> bool:
        cursor = self.textCursor()
        line = cursor.block().text()
        item = _ITEM.match(line)
        if item is None or cursor.hasSelection() or cursor.positionInBlock() < item.start(7):
            return False
        indent, mark, number, point, gap, box, words = item.groups()
        if not words.strip():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.insertText("")
            return True
        mark = f"{int(number) + 1}{point}" if number else mark
        cursor.insertText(f"\n{indent}{mark}{gap}{'[ ] ' if box else ''}")
        self.ensureCursorVisible()
        return True

    def _surround(self, mark: str) -> None:
        cursor = self.textCursor()
        words = cursor.selectedText()
        cursor.insertText(f"{mark}{words}{mark}")
        if not words:
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark)
            )
        self.setTextCursor(cursor)


def local_files(source: QMimeData) -> list[Path]:
    """The files on this machine that were dropped or copied; no folders."""
    if not source.hasUrls():
        return []
    paths = [Path(u.toLocalFile()) for u in source.urls() if u.isLocalFile()]
    return [p for p in paths if p.is_file()]


def png(picture: object) -> bytes:
    """A picture from the clipboard as PNG; empty when it is none."""
    image = picture if isinstance(picture, QImage) else QImage()
    if image.isNull():
        return b""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())
