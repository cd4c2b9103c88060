"""The reports of the day and the week, put on the clipboard."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from four_notebooks.models.faults import sentence
from four_notebooks.models.review.report import report_of
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

translate = QCoreApplication.translate


def copy_report(book: Book, now: datetime, which: str) -> str:
    """Copy the report of today (``day``) or of this week; what is to be said of it."""
    try:
        text = report_of(book, now, which)
    except (Refused, BookError) as fault:
        return sentence(fault)
    QGuiApplication.clipboard().setText(text)
    if which == "week":
        return translate("ReviewPage", "Week report copied")
    return translate("ReviewPage", "Day report copied")
