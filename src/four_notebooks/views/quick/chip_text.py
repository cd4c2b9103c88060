"""A document that holds text and chips, seen as the plain line it stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from four_notebooks.services.quick_names import word_end
from four_notebooks.services.quick_pieces import Token, TokenKind
from four_notebooks.views.quick.chips import KEPT, OBJECT, PIECE, chip_format

_MAY_STAY_TEXT = frozenset({TokenKind.HEAT, TokenKind.WHEN, TokenKind.MINUTES, TokenKind.KIND})


@dataclass(frozen=True, slots=True)
class Piece:
    """What a chip stands for: the token, the text it was typed as, and how it is shown."""

    token: Token
    source: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip in the document (``position``) and in the plain line (``start`` to ``end``)."""

    piece: Piece
    position: int
    start: int
    end: int


class ChipText:
    """Reads and changes the document of a quick line. Every change is one undo step with
    the key press that caused it."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._pieces: dict[int, Piece] = {}

    def _characters(self) -> list[tuple[int, str, QTextCharFormat]]:
        """Every stretch of the document: position, text, format; blocks end with a line feed."""
        found = []
        block = self._document.begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                fragment = walk.fragment()
                found.append((fragment.position(), fragment.text(), fragment.charFormat()))
                walk += 1
            if block.next().isValid():
                found.append((block.position() + block.length() - 1, "\n", QTextCharFormat()))
            block = block.next()
        return found

    def source(self) -> tuple[str, list[Placed], int | None]:
        """The plain line, its chips, and where text begins because a chip was turned back."""
        plain: list[str] = []
        placed: list[Placed] = []
        kept: list[tuple[int, str, str]] = []
        length = 0
        for position, text, form in self._characters():
            for offset, character in enumerate(text):
                piece = self._pieces.get(int(form.property(PIECE) or 0))
                if character == OBJECT and piece is not None:
                    placed.append(
                        Placed(piece, position + offset, length, length + len(piece.source))
                    )
                    plain.append(piece.source)
                    length += len(piece.source)
                    continue
                said = form.property(KEPT)
                if said:
                    if kept and kept[-1][2] == said and kept[-1][0] + len(kept[-1][1]) == length:
                        kept[-1] = (kept[-1][0], kept[-1][1] + character, said)
                    else:
                        kept.append((length, character, str(said)))
                plain.append("\n" if character == "\u2028" else character)
                length += 1
        whole = [start for start, text, said in kept if _still_kept(text, said)]
        return "".join(plain), placed, min(whole) if whole else None

    def position_of(self, place: int, placed: list[Placed]) -> int:
        """Where a place of the plain line lies in the document."""
        gone = 0
        for chip in placed:
            if place < chip.end:
                if place > chip.start:
                    return chip.position
                break
            gone += chip.end - chip.start - 1
        return place - gone

    def place_of(self, position: int, placed: list[Placed]) -> int:
        """Where a position of the document lies in the plain line."""
        return position + sum(c.end - c.start - 1 for c in placed if c.position < position)

    def show(self, wanted: list[Piece], base: QTextCharFormat) -> bool:
        """Make the chips of the document those that are wanted; tell whether any changed.

        ``wanted`` carry their places in the plain line in their tokens.
        """
        _, placed, _ = self.source()
        here = {(chip.start, chip.end): chip for chip in placed}
        keep = {(p.token.start, p.token.end) for p in wanted}
        stale = [chip for chip in placed if (chip.start, chip.end) not in keep]
        missing = [p for p in wanted if (p.token.start, p.token.end) not in here]
        changed = [
            (here[p.token.start, p.token.end], p)
            for p in wanted
            if (p.token.start, p.token.end) in here
            and not _same(here[p.token.start, p.token.end].piece, p)
        ]
        if not (stale or missing or changed):
            return False
        cursor = QTextCursor(self._document)
        cursor.joinPreviousEditBlock()
        for chip, piece in changed:
            self._put(cursor, chip.position, chip.position + 1, piece, base)
        for chip in reversed(stale):
            self._text_for(cursor, chip, base, kept=False)
        _, placed, _ = self.source()
        for piece in sorted(missing, key=lambda p: -p.token.start):
            start = self.position_of(piece.token.start, placed)
            end = self.position_of(piece.token.end, placed)
            self._put(cursor, start, end, piece, base)
        cursor.endEditBlock()
        return True

    def put(self, start: int, end: int, piece: Piece, base: QTextCharFormat) -> None:
        """Put a chip in place of a stretch of the document, followed by a blank."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._put(cursor, start, end, piece, base)
        cursor.setPosition(start + 1)
        following = self._document.characterAt(start + 1)
        if following not in (" ", "\u3000"):
            cursor.insertText(" ", base)
        cursor.endEditBlock()

    def _put(
        self, cursor: QTextCursor, start: int, end: int, piece: Piece, base: QTextCharFormat
    ) -> None:
        number = len(self._pieces) + 1
        self._pieces[number] = replace(piece)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(OBJECT, chip_format(number, piece.token.kind, piece.label, base))

    def keep_text(self, start: int, source: str) -> None:
        """Let the word at a place of a line without chips stay text."""
        end = word_end(source, start) if start < len(source) else start
        form = QTextCharFormat()
        form.setProperty(KEPT, source[start:end])
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)

    def turn_back(self, chip: Placed, base: QTextCharFormat, *, blank_after: bool) -> int:
        """Make a chip the text it was typed as; the position after it.

        A number or a time then stays text; a name is there to be corrected.
        """
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if blank_after:
            cursor.setPosition(chip.position + 1)
            cursor.deleteChar()
        stays = chip.piece.token.kind in _MAY_STAY_TEXT
        self._text_for(cursor, chip, base, kept=stays)
        cursor.endEditBlock()
        return chip.position + len(chip.piece.source)

    def _text_for(
        self, cursor: QTextCursor, chip: Placed, base: QTextCharFormat, *, kept: bool
    ) -> None:
        form = QTextCharFormat(base)
        if kept:
            form.setProperty(KEPT, chip.piece.source)
        cursor.setPosition(chip.position)
        cursor.setPosition(chip.position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(chip.piece.source, form)


def _still_kept(text: str, said: str) -> bool:
    """Whether a word turned back is the word it was: what follows it after a blank is new."""
    return text == said or (text.startswith(said) and text[len(said)] in " \u3000\n,，")


def _same(one: Piece, other: Piece) -> bool:
    return (
        one.token.kind == other.token.kind
        and one.token.value == other.token.value
        and one.label == other.label
    )
