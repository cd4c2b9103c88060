"""One account on paper: all that the book knows of it, at one moment, to take along or hand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

from four_notebooks.exchange.markdown_html import html_of
from four_notebooks.exchange.out.headings import heading
from four_notebooks.exchange.paper import dossier_words
from four_notebooks.exchange.paper.journal_pages import JournalPages
from four_notebooks.exchange.paper.sheet import GAP, Sheet, grouped, text_of, under_heading
from four_notebooks.method.assess import Assessment, Window
from four_notebooks.method.people import distances
from four_notebooks.method.values import Account, Contact, SheetAnswer, Strategy
from four_notebooks.services.shipped import PREPARATION

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

FIELDS = ("goal", "way_in", "news", "ask")
_TO_TICK = " □&nbsp;"
"""Stands before an open question and goes on to the next line with it."""


def dossier(book: Book, account_id: int, language: str) -> Sheet:
    """The dossier of an account at the book's ``now``.

    Raises:
        Refused: ``unknown_account``. BookError.
    """
    account = book.accounts.get(account_id)
    pages = _Pages(book, account, language)
    title = dossier_words.say("dossier", language).format(name=account.name)
    blocks, images = pages.blocks()
    return Sheet(
        *(title, language, pages.head(), tuple(blocks), title),
        flowing=True,
        images=images,
        made_at=book.now(),
    )


@dataclass(frozen=True, slots=True)
class _Pages:
    """Writes the parts of one dossier."""

    book: Book
    account: Account
    language: str

    def head(self) -> str:
        """Name, moment, and the facts of the account."""
        made = self._say("made").format(at=self._local(self.book.now()))
        account = self.account
        place = " ".join(part for part in (account.area, account.address) if part)
        facts = [
            ("short_name", account.short_name),
            ("registration_code", account.registration_code),
            ("phones", "; ".join(account.phones)),
            ("place", place),
            ("industry", account.industry),
            ("source", account.source),
            ("tags", "; ".join(account.tags)),
            ("amount", "" if account.amount is None else f"{account.amount / 100:,.2f}"),
            ("website", account.website),
            ("note", account.note),
        ]
        own = [(self._say(code), text) for code, text in facts]
        foreign = [(label, text) for label, text in account.extra]
        name = f'<h1 class="serif">{escape(account.name)}</h1><p class="sub">{escape(made)}</p>'
        letter = str(self.book.accounts.assess(account.id).notebook or "")
        if len(letter) == 1:
            name = (
                '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
                f'<td width="9%" class="letter">{letter}</td><td>{name}</td></tr></table>'
            )
        return f"{name}\n{GAP}{_facts([*own, *foreign])}"

    def blocks(self) -> tuple[list[str], Mapping[str, Path]]:
        """All that follows the head, and where the images in it lie."""
        found = self.book.accounts.assess(self.account.id)
        people = self.book.people.contacts(self.account.id)
        journal = JournalPages(self.book, self.account.id, self.language)
        blocks = [
            *self._standing(found, journal.asked),
            *self._people(people),
            *self._strategy(self.book.journal.strategy(self.account.id)),
            *self._plans(people),
            *self._preparation(),
            *journal.blocks({person.id: person.name for person in people}),
            *self._moves(),
        ]
        return blocks, journal.images

    def _standing(self, found: Assessment, asked: int) -> Iterator[str]:
        """The window, attempts, heat, deadline and advice at the moment."""
        place = heading(str(found.notebook or "released"), self.language)
        attempts = found.attempts
        facts = [
            ("notebook", f"{place} · {heading(str(found.status), self.language)}"),
            ("term", heading(str(self.account.term), self.language)),
            ("distance", self._reached(found.distance)),
            ("window", self._window(found.window)),
            ("target", self._target(found.window)),
            ("attempts", "" if attempts is None else f"{attempts.used}/{attempts.limit}"),
            ("deadline", "" if found.deadline is None else self._local(found.deadline.at)),
            ("heat", "" if found.heat is None else f"{found.heat:g}°"),
            ("care", "" if found.care_due_at is None else self._local(found.care_due_at)),
            ("evidence", self._evidence()),
            ("asked", self._say("times").format(count=asked)),
            ("created", self._local(self.account.created_at)),
        ]
        advice = [dossier_words.advice(code, self.language) for code in found.advice]
        rows = [(self._say(code), text) for code, text in facts]
        yield self._title("standing") + _facts([*rows, (self._say("advice"), "\n".join(advice))])

    def _reached(self, distance: int | None) -> str:
        if distance is None:
            return ""
        return self._say("far").format(count=distance) if distance else self._say("at_payer")

    def _window(self, window: Window | None) -> str:
        if window is None:
            return ""
        at = self._local(window.closes_at)
        if window.seconds_left <= 0:
            return self._say("window_over").format(at=at)
        return self._say("window_open").format(at=at, phase=self._known(str(window.phase)))

    def _target(self, window: Window | None) -> str:
        if window is None:
            return ""
        if window.target == "answer":
            return self._say("target_answer")
        if window.target == 0:
            return self._say("target_payer")
        return self._say("target_distance").format(distance=window.target)

    def _evidence(self) -> str:
        lines = []
        for code in ("need", "power", "value"):
            given = getattr(self.account, code)
            note = f" ({given.note})" if given.note.strip() else ""
            lines.append(f"{self._say(code)}: {self._known(str(given.answer))}{note}")
        return "\n".join(lines)

    def _people(self, people: list[Contact]) -> Iterator[str]:
        """The chain from the payer down, each with level, attitude and how to reach them."""
        if not people:
            yield self._title("people") + f"<p>{escape(self._say('nobody'))}</p>"
            return
        met, far = self.book.people.met(self.account.id), distances(people)
        called = {person.id: person.name for person in people}
        rows = [self._person(one, far[one.id], one.id in met, called) for one in people]
        yield self._title("people") + _grid(rows)

    def _person(
        self, one: Contact, distance: int | None, met: bool, called: Mapping[int, str]
    ) -> tuple[str, ...]:
        level = "KP?" if one.level is None else f"KP{one.level}"
        above = called.get(one.reports_to or 0, "")
        marks = [
            self._say("met" if met else "not_met"),
            self._known(str(one.attitude)) if one.attitude else "",
            self._known(str(one.temper)) if one.temper else "",
            self._say("ally") if one.ally else "",
            self._say("above").format(name=above) if above else "",
        ]
        reach = [*one.phones, one.wechat, one.mail]
        name = "\n".join(part for part in (one.name, one.title) if part)
        stands = "" if not distance else "\n" + self._say("far").format(count=distance)
        return (
            level + stands,
            name,
            " · ".join(mark for mark in marks if mark),
            "\n".join(part for part in reach if part),
            one.note,
        )

    def _strategy(self, strategy: Strategy | None) -> Iterator[str]:
        written = [] if strategy is None else [(f, getattr(strategy, f)) for f in FIELDS]
        rows = [(heading(code, self.language), text) for code, text in written if text.strip()]
        if rows:
            yield self._title("strategy") + _facts(rows)
        else:
            missing = f'<p class="warn">{escape(self._say("no_strategy"))}</p>'
            yield self._title("strategy") + missing

    def _plans(self, people: list[Contact]) -> Iterator[str]:
        called = {person.id: person.name for person in people}
        rows = []
        for plan in self.book.plan.planned(self.account.id):
            hour = self._local(plan.at)[-5:] if plan.at else self._say("any_time")
            whom = ", ".join(called[who] for who in plan.contacts if who in called)
            rows.append((f"{plan.day.isoformat()} {hour}", whom, plan.purpose))
        if rows:
            yield self._title("plans") + _grid(rows)

    def _preparation(self) -> Iterator[str]:
        """What the preparation sheet knows, section by section, then what it still asks."""
        template = self.book.sheets.template(PREPARATION, self.language)
        answers = self.book.sheets.answers(self.account.id, PREPARATION)
        whole = len(list(template.questions()))
        known = sum(question.id in answers for question in template.questions())
        counted = self._say("answered").format(count=known, whole=whole)
        yield self._title("sheet", counted)
        for _, section in template.walk():
            asked = [(one.text, answers.get(one.id)) for one in section.questions]
            rows = [(text, self._answer(answer)) for text, answer in asked if answer is not None]
            if rows:
                yield f"<h3>{escape(section.title)}</h3>" + _labelled(rows, 40)
        missing = self.book.sheets.open_questions(self.account.id, whole, self.language)
        for number, line in enumerate(grouped(missing, _TO_TICK)):
            title = "" if number else f"{GAP}<h3>{escape(self._say('open'))}</h3>"
            yield f'{title}<p class="small" style="margin: 4px 0 0 0">{line}</p>'

    def _answer(self, answer: SheetAnswer) -> str:
        said = escape(self._say(str(answer.told))) if answer.told else ""
        told = f'<p class="small">({said})</p>' if said else ""
        return under_heading(html_of(answer.text)) + told

    def _moves(self) -> Iterator[str]:
        rows = []
        for move in self.book.accounts.moves(self.account.id):
            places = (move.from_notebook or "released", move.to_notebook or "released")
            way = " → ".join(heading(str(place), self.language) for place in places)
            lost = self._known(str(move.lost_by)) if move.lost_by else ""
            why = [heading(move.reason, self.language) if move.reason else "", move.note]
            why += [self._say("lost_by").format(what=lost)] if lost else []
            what = f"{self._known(str(move.kind))}: {way}"
            rows.append((self._local(move.at), what, "\n".join(part for part in why if part)))
        if rows:
            yield self._title("moves") + _grid(rows)

    def _title(self, code: str, counted: str = "") -> str:
        beside = f' <small class="beside">{escape(counted)}</small>' if counted else ""
        return f"{GAP}<h2>{escape(self._say(code))}{beside}</h2>"

    def _local(self, moment: datetime) -> str:
        return moment.astimezone(self.book.zone).strftime("%Y-%m-%d %H:%M")

    def _say(self, code: str) -> str:
        return dossier_words.say(code, self.language)

    def _known(self, code: str) -> str:
        return dossier_words.known(code, self.language)


def _facts(rows: Iterable[tuple[str, str]]) -> str:
    """Labels with what stands to them; what is blank is left out."""
    return _labelled((label, text_of(text)) for label, text in rows if text.strip())


def _labelled(rows: Iterable[tuple[str, str]], width: int = 22) -> str:
    """The same with HTML beside the labels, which take ``width`` hundredths of the page."""
    lines = (
        f'<tr><td width="{width}%" class="label">{escape(label)}</td><td>{html}</td></tr>'
        for label, html in rows
    )
    inner = "".join(lines)
    if not inner:
        return ""
    return f'<table class="facts" width="100%" cellspacing="0" cellpadding="2">{inner}</table>'


def _grid(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows in a frame; a column in which nothing stands is left out."""
    filled = [any(cell.strip() for cell in column) for column in zip(*rows, strict=True)]
    lines = ("".join(f"<td>{text_of(cell)}</td>" for cell in compress(row, filled)) for row in rows)
    inner = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table class="grid" width="100%" cellspacing="0" cellpadding="3">{inner}</table>'
