"""Figures as plain values for ``--json``: what the review page shows, number by number."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from four_notebooks.method.limits import Effort
from four_notebooks.services.review import Figures


def as_json(figures: Figures) -> dict[str, Any]:
    """The figures with every share worked out; days as text, amounts in hundredths."""
    windows, visits, releases = figures.windows, figures.visits, figures.releases
    return {
        "from": figures.first.isoformat(),
        "to": figures.last.isoformat(),
        "until": figures.until.isoformat(),
        "method": str(figures.method),
        "effort": _effort(figures.effort),
        "effort_now": _effort(figures.effort_now),
        "limits": _effort(figures.limits),
        "visits": {
            "count": visits.count,
            "meetings": visits.meetings,
            "late": visits.late,
            "asked": visits.asked,
            "repeated": visits.repeated,
            "same_day_share": visits.same_day_share,
            "asked_per_visit": visits.asked_per_visit,
            "repeated_share": visits.repeated_share,
            "days": [asdict(day) | {"day": day.day.isoformat()} for day in visits.days],
        },
        "windows": asdict(windows) | {"share": windows.share},
        "notebooks": [asdict(each) for each in figures.notebooks],
        "moves": [asdict(move) for move in figures.moves],
        "releases": {
            "accounts": releases.accounts,
            "later_signed": releases.later_signed,
            "by_follow_up": releases.by_follow_up,
            "later_signed_share": releases.later_signed_share,
            "follow_up_share": releases.follow_up_share,
            "by_reason": [asdict(each) | {"count": each.count} for each in releases.by_reason],
        },
        "signed": asdict(figures.signed),
        "amounts": asdict(figures.curve) | {"points": [list(p) for p in figures.curve.points]},
    }


def _effort(effort: Effort) -> dict[str, int]:
    return dict(effort._asdict())
