"""The journal of an account on paper, oldest first: markdown read, the book's images in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.markdown_html import html_of
from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.paper import dossier_words
from four_notebooks.exchange.paper.sheet import is_picture, text_of, under_heading
from four_notebooks.method.values import Answer, Entry, EntryKind, Strategy

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

_IMAGE = re.compile(
    r"!\[([^\]\n]*)\]\(\s*<?attachment:([0-9a-f]{64})(?:\.[A-Za-z0-9]{1,10})?>?[^)\n]*\)"
)
_LINK = re.compile(r"\[([^\]\n]*)\]\(\s*<?attachment:[^)\n]*\)")
_BEGIN, _END = "\ue0f0", "\ue0f1"
"""Stand for an image while markdown is read; private characters that no text keeps."""
_SLOT = re.compile(f"{_BEGIN}([0-9]+){_END}")
_FIELDS = ("goal", "way_in", "news", "ask")


class JournalPages:
    """Entries as blocks of HTML; ``images`` fills as they are written."""

    def __init__(self, book: Book, account_id: int, language: str) -> None:
        self._book = book
        self._account = account_id
        self._language = language
        found = book.journal.entries(account_id)
        self._entries = sorted(found, key=lambda each: (each.start, each.id))
        self._made_with = book.journal.strategies_of_entries(account_id)
        self.images: dict[str, Path] = {}

    @property
    def asked(self) -> int:
        """How often the order was asked for."""
        return sum(entry.asked for entry in self._entries)

    def blocks(self, called: Mapping[int, str]) -> Iterator[str]:
        """A heading, then entry by entry; ``called`` names the people by id."""
        title = f'<p class="gap">&nbsp;</p><h2>{escape(self._say("journal"))}</h2>'
        if not self._entries:
            yield title + f"<p>{escape(self._say('no_journal'))}</p>"
        for number, entry in enumerate(self._entries):
            yield (title if number == 0 else "") + self._entry(entry, called)
        yield from self._files()

    def _entry(self, entry: Entry, called: Mapping[int, str]) -> str:
        note = entry.kind is EntryKind.NOTE
        head = [
            self._local(entry.start),
            heading("entry_note" if note else str(entry.kind), self._language),
            "" if note else self._say("minutes").format(count=entry.minutes),
            ", ".join(called[who] for who in entry.met if who in called),
            "" if entry.heat is None else f"{entry.heat}°",
            self._say("asked") if entry.asked else "",
        ]
        shown = " · ".join(part for part in head if part)
        lines = [f"<h4>{escape(shown)}</h4>"]
        lines += [self._strategy(self._made_with.get(entry.id))] if not note else []
        lines += self._fields(entry, ("purpose",))
        lines.append(self._body(entry.body))
        lines += self._fields(entry, ("answer", "state", "next_problem"))
        if entry.problem_solved is not Answer.UNKNOWN:
            solved = "solved" if entry.problem_solved is Answer.YES else "unsolved"
            lines.append(f"<p>{escape(self._say(solved))}</p>")
        return "".join(lines)

    def _fields(self, entry: Entry, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            text = getattr(entry, name).strip()
            if text:
                label = f'<span class="label">{escape(self._say(name))}</span>'
                yield f"<p>{label} {text_of(text)}</p>"

    def _strategy(self, strategy: Strategy | None) -> str:
        written = [] if strategy is None else [getattr(strategy, name) for name in _FIELDS]
        said = " / ".join(text.strip() for text in written if text.strip())
        if not said:
            return ""
        label = f'<span class="label">{escape(self._say("with_strategy"))}</span>'
        return f'<p class="small">{label} {text_of(said)}</p>'

    def _body(self, text: str) -> str:
        """The text read as markdown; images of the book stand in it, all others as words."""
        images: list[str] = []

        def slot(found: re.Match[str]) -> str:
            images.append(self._image(found[2], found[1]))
            return f"{_BEGIN}{len(images) - 1}{_END}"

        plain = text.replace(_BEGIN, "").replace(_END, "")
        html = under_heading(html_of(_LINK.sub(r"\1", _IMAGE.sub(slot, plain))))
        return _SLOT.sub(lambda found: images[int(found[1])], html)

    def _image(self, digest: str, words: str) -> str:
        path = self._book.attachments.path_of(digest)
        if path is None or not is_picture(path):
            return escape(self._say("no_image").format(name=words or digest[:8]))
        address = f"attachment:{digest}"
        self.images[address] = path
        return f'<img src="{address}" alt="{escape(words, quote=True)}">'

    def _files(self) -> Iterator[str]:
        files = self._book.attachments.of(self._account)
        if files:
            names = "".join(f"<p>· {escape(file.name)}</p>" for file in files)
            yield f'<p class="gap">&nbsp;</p><h2>{escape(self._say("files"))}</h2>{names}'

    def _local(self, moment: datetime) -> str:
        return moment.astimezone(self._book.zone).strftime("%Y-%m-%d %H:%M")

    def _say(self, code: str) -> str:
        return dossier_words.say(code, self._language)
