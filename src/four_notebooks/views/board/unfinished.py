"""What is being typed on the board and not recorded yet: kept in the book, and brought back."""

from __future__ import annotations

import json
from functools import partial

from PySide6.QtCore import QObject

from four_notebooks.method.values import Notebook
from four_notebooks.models.autosave import Autosave
from four_notebooks.services.book import Book
from four_notebooks.views.board.column import Column
from four_notebooks.views.board.questions import QuestionsPanel

QUESTIONS = "board/questions"
NAME = "board/name"


class Unfinished(QObject):
    """Saves half-written answers and a half-written name a moment after they are typed."""

    def __init__(self, book: Book, questions: QuestionsPanel, inbox: Column) -> None:
        super().__init__(questions)
        self._book = book
        self._questions = questions
        self._inbox = inbox
        line = inbox.new_line
        self._answers = Autosave(questions, self.answers, partial(self._keep, QUESTIONS))
        self._name = Autosave(line, line.text, partial(self._keep, NAME))
        questions.edited.connect(self._answers.touch)
        line.textChanged.connect(self._name.touch)

    def answers(self) -> str:
        """The answers as they are kept; empty when there are none."""
        ids, to, why, why_not = self._questions.written
        if not ids or not (why.strip() or why_not.strip()):
            return ""
        return json.dumps([ids, to, why, why_not], ensure_ascii=False)

    def flush(self) -> None:
        """Write now what is waiting."""
        self._answers.flush()
        self._name.flush()

    def bring_back(self) -> None:
        """Show again what was being typed when the program ended."""
        name = self._book.drafts.get(NAME)
        if name:
            self._inbox.open_new_line(name, focus=False)
            self._name.settle()
        kept = self._book.drafts.get(QUESTIONS)
        if kept:
            self._bring_back_answers(kept)

    def _bring_back_answers(self, kept: str) -> None:
        try:
            ids, to, why, why_not = json.loads(kept)
            accounts = self._book.accounts.find(ids)
            notebook = Notebook(to)
        except (ValueError, TypeError):
            return
        if accounts:
            self._questions.bring_back(
                [account.id for account in accounts], notebook, accounts[0].name, why, why_not
            )
            self._answers.settle()

    def _keep(self, draft: str, text: str) -> None:
        if self._book.read_only:
            return
        if text:
            self._book.drafts.set(draft, text)
        else:
            self._book.drafts.clear(draft)
