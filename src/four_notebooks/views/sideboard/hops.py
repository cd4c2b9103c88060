"""The next step of a window in words: who was reached, who is next, which attempt, when."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from four_notebooks.method.card import CardLine
from four_notebooks.method.instants import from_ms
from four_notebooks.models import words
from four_notebooks.models.board.lines import Lines

translate = QCoreApplication.translate
ANSWER = -1


def named_hop(lines: Lines, account_id: int) -> str:
    """The same with the names of the people, where they are known."""
    card = lines.book.reader.card(account_id, lines.now)
    if card is None or card.target is None or card.target == ANSWER:
        return hop_words(lines, account_id)
    met = [link for link in card.chain if link.met]
    ahead = [link for link in card.chain if not link.met]
    if not met or not ahead:
        return hop_words(lines, account_id)
    here, there = met[-1], ahead[0]
    return " → ".join(f"{words.level(each.level)} {each.name}".rstrip() for each in (here, there))


def hop_words(lines: Lines, account_id: int) -> str:
    """From whom to whom: "KP2 → KP1", or that an answer is due."""
    line = lines.line(account_id)
    if line is None or line.target is None:
        return ""
    if line.target == ANSWER:
        return translate("SideBoard", "ask to sign")
    here, there = words.level(line.target + 2), words.level(line.target + 1)
    return f"{here} → {there}"


def row_words(lines: Lines, line: CardLine) -> list[str]:
    """The second line of a window, the longest form first: the step, and what is next."""
    step, when, short = hop_words(lines, line.id), *_when(lines, line)
    arrow = step.partition("→")
    goal = f"→{arrow[2]}" if arrow[1] else step
    return [
        " · ".join(part for part in parts if part)
        for parts in ((step, when), (goal, when), (step, short), (goal, short), (step,))
    ]


def _when(lines: Lines, line: CardLine) -> tuple[str, str]:
    """The attempt or the next visit, in full and short."""
    limit = lines.timing.rules.attempts_in(line.notebook)
    if line.window_closes is not None and line.window_closes <= lines.now and line.attempts:
        text = translate("SideBoard", "visit {used}/{limit}")
        return text.format(used=line.attempts, limit=limit), f"{line.attempts}/{limit}"
    if line.plan_at is None or line.plan_at <= lines.now:
        return translate("SideBoard", "unplanned"), ""
    zone = lines.timing.zone
    day, today = from_ms(line.plan_at).astimezone(zone), from_ms(lines.now).astimezone(zone)
    if day.date() == today.date():
        text = translate("SideBoard", "today {time}")
        return text.format(time=f"{day:%H:%M}"), translate("SideBoard", "today")
    if day.date() == today.date() + timedelta(days=1):
        text = translate("SideBoard", "tomorrow {time}")
        return text.format(time=f"{day:%H:%M}"), translate("SideBoard", "tomorrow")
    if 0 < (day.date() - today.date()).days < 7:
        name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        return name, name
    return f"{day:%m-%d}", f"{day:%m-%d}"
