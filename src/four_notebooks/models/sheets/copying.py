"""A filled sheet as text, to be pasted anywhere."""

from __future__ import annotations

from four_notebooks.method.sheets import picked
from four_notebooks.method.sheets.gains import DATES, ByDate
from four_notebooks.method.sheets.template import AnswerKind, Question
from four_notebooks.method.values import Told
from four_notebooks.models.sheets import kinds
from four_notebooks.models.sheets.filling import FillingModel
from four_notebooks.models.words import answer as answer_words


def sheet_as_text(model: FillingModel) -> str:
    """The sheet as markdown: its sections, and each answered question with its answer."""
    template = model.template
    if template is None:
        return ""
    parts = [f"# {template.name}"]
    for depth, section in template.walk():
        if not model.progress(section)[0]:
            continue
        parts.append(f"{'#' * min(6, depth + 2)} {section.title}")
        answered = [question for question in section.questions if model.has(question.id)]
        parts += [_told(model, question) for question in answered]
    gone = model.earlier()
    parts += [_told(model, question) for question in gone]
    return "\n\n".join(parts) + "\n"


def _told(model: FillingModel, question: Question) -> str:
    value = model.value(question.id)
    mark = f" ({kinds.told(value.told)})" if value.told is not Told.UNSAID else ""
    return f"**{question.text or question.id}**{mark}\n{in_words(question, value.text)}"


def in_words(question: Question, text: str) -> str:
    """An answer without its codes."""
    if question.kind in (AnswerKind.GAINS, AnswerKind.COSTS):
        found = ByDate.read(text)
        cells = [f"{kinds.by_date(d)} {found.cells[d]}" for d in DATES if d in found.cells]
        return "\n".join(part for part in (" · ".join(cells), found.note) if part)
    if question.kind is AnswerKind.YES_NO:
        code, words = picked.read(text, (picked.YES, picked.NO))
        return "\n".join(part for part in (answer_words(code) if code else "", words) if part)
    return text
