"""The six figures at the head of the review."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from four_notebooks.models.review import saying
from four_notebooks.models.review.chart import Behind, Tile
from four_notebooks.services.review import Figures

translate = QCoreApplication.translate


def tiles_of(figures: Figures) -> tuple[Tile, ...]:
    """Visits, windows kept, written up the same day, orders asked, repeats, signed."""
    return (*_work(figures), *_care(figures), _signed(figures))


def _work(figures: Figures) -> tuple[Tile, ...]:
    visits, windows = figures.visits, figures.windows
    title = translate("Review", "Visits")
    kept = translate("Review", "Windows kept")
    return (
        Tile(
            code="visits",
            title=title,
            figure=f"{visits.count:,}",
            aside=translate("Review", "{n} meetings").format(n=visits.meetings),
            behind=Behind("visits", "", title),
        ),
        Tile(
            code="windows",
            title=kept,
            figure=saying.percent(windows.share),
            aside=translate("Review", "{kept} kept · {lost} run out").format(
                kept=windows.kept, lost=windows.expired
            ),
            behind=Behind("windows", "expired", translate("Review", "Windows run out")),
            time=windows.share is not None and windows.share < 0.5,
        ),
    )


def _care(figures: Figures) -> tuple[Tile, ...]:
    visits = figures.visits
    return (
        Tile(
            code="same_day",
            title=translate("Review", "Same-day write-up"),
            figure=saying.percent(visits.same_day_share),
            aside=translate("Review", "{n} later").format(n=visits.late),
            behind=Behind("visits", "late", translate("Review", "Visits written up later")),
        ),
        Tile(
            code="asked",
            title=translate("Review", "Asks per visit"),
            figure=saying.per(visits.asked_per_visit),
            aside=translate("Review", "asked {n} times").format(n=visits.asked),
            behind=Behind("visits", "asked", translate("Review", "Asked for the order")),
        ),
        Tile(
            code="repeats",
            title=translate("Review", "Repeating visits"),
            figure=saying.percent(visits.repeated_share),
            aside=translate("Review", "{n} of {all} visits").format(
                n=visits.repeated, all=visits.count
            ),
            behind=Behind("visits", "repeat", translate("Review", "Visits that repeat")),
        ),
    )


def _signed(figures: Figures) -> Tile:
    signed = figures.signed
    amount = saying.amount(signed.amount)
    aside = translate("Review", "expected {amount}").format(amount=amount)
    if not signed.amount:
        aside = translate("Review", "no amount given") if signed.accounts else ""
    return Tile(
        code="signed",
        title=translate("Review", "Signed"),
        figure=str(signed.accounts),
        aside=aside,
        behind=Behind("signed", "", translate("Review", "Signed")),
    )
