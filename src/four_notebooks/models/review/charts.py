"""The plots of the review, made of figures, each with its table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from four_notebooks.models import words
from four_notebooks.models.review import saying
from four_notebooks.models.review.chart import (
    CURVE,
    MATRIX,
    ROWS,
    Bar,
    Behind,
    Cell,
    Chart,
    Line,
    Part,
    Table,
)
from four_notebooks.models.review.day_chart import visits_chart
from four_notebooks.services.review import Figures
from four_notebooks.services.review.figures import (
    FOLLOW_UP_FIELD,
    FOUR_FIFTHS,
    LATER_SIGNED_FIELD,
    TOP_FIFTH,
    NotebookTime,
)

translate = QCoreApplication.translate
_INKS = {"inbox": "inbox", "A": "a", "B": "b", "C": "c", "D": "d"}
_PLACES = ("inbox", "A", "B", "C", "D", "pool", "signed")


def charts_of(figures: Figures, today: date) -> tuple[Chart, ...]:
    """Every plot in the order of the page."""
    plain: tuple[Callable[[Figures], Chart], ...] = (
        _effort,
        _windows,
        _notebooks,
        _moves,
        _releases,
        _field,
        _curve,
    )
    return (visits_chart(figures, today), *(make(figures) for make in plain))


def _effort(figures: Figures) -> Chart:
    rows = (
        (Behind("watch", "", translate("Review", "Watch")), "d"),
        (Behind("track", "", translate("Review", "Track")), "b"),
        (Behind("engage", "", translate("Review", "Engage")), "a"),
    )
    counts = zip(figures.effort, figures.effort_now, figures.limits, strict=True)
    bars, lines = [], []
    for (behind, ink), (count, now, limit) in zip(rows, counts, strict=True):
        tip = translate("Review", "{name}: {count} of at most {limit}")
        bars.append(
            Bar(
                behind.title,
                (Part(min(count / limit, 1.0), ink),),
                f"{count} / {limit}",
                behind,
                1.0,
                tip.format(name=behind.title, count=count, limit=limit),
            )
        )
        lines.append(Line((behind.title, str(count), str(now), str(limit)), behind))
    return Chart(
        code="effort",
        kind=ROWS,
        title=translate("Review", "Watch, track, engage"),
        aside=" · ".join(str(limit) for limit in figures.limits),
        table=Table(_effort_columns(), tuple(lines)),
        bars=tuple(bars),
        top=1.0,
        mark_words=translate("Review", "limit"),
    )


def _effort_columns() -> tuple[str, ...]:
    return (
        "",
        translate("Review", "At the end"),
        translate("Review", "Now"),
        translate("Review", "Limit"),
    )


def _windows(figures: Figures) -> Chart:
    found = figures.windows
    rows = (
        ("kept", translate("Review", "Kept"), found.kept, "bar_fresh"),
        ("expired", translate("Review", "Run out"), found.expired, "bar_red"),
        ("put_away", translate("Review", "Put away"), found.put_away, "d"),
        ("open", translate("Review", "Still open"), found.open, "bar_warm"),
    )
    bars = tuple(
        Bar(name, (Part(count, ink),), str(count), Behind("windows", code, name))
        for code, name, count, ink in rows
    )
    lines = tuple(Line((bar.label, bar.shown), bar.behind) for bar in bars)
    share = translate("Review", "Share kept")
    whole = Line((share, saying.percent(found.share)), Behind("windows", "kept", share))
    return Chart(
        code="windows",
        kind=ROWS,
        title=translate("Review", "Three-day windows"),
        aside=translate("Review", "{share} kept").format(share=saying.percent(found.share)),
        table=Table(("", translate("Review", "Windows")), (*lines, whole)),
        bars=bars,
        empty=translate("Review", "No window was open, kept or lost in these days."),
    )


def _notebooks(figures: Figures) -> Chart:
    columns = (
        "",
        translate("Review", "Left"),
        translate("Review", "after (median)"),
        translate("Review", "Still there"),
        translate("Review", "for (median)"),
    )
    method = figures.method
    return Chart(
        code="notebooks",
        kind=ROWS,
        title=translate("Review", "Days in a notebook"),
        aside=translate("Review", "medians"),
        table=Table(columns, tuple(_stay_line(each, method) for each in figures.notebooks)),
        bars=tuple(_stay_bar(each, method) for each in figures.notebooks),
        legend=(
            ("ink2", translate("Review", "left"), False),
            ("ink2", translate("Review", "still there"), True),
        ),
        empty=translate("Review", "No account lay in a notebook."),
    )


def _stay_bar(each: NotebookTime, method: str) -> Bar:
    name, ink = saying.notebook(each.notebook, method), _INKS[each.notebook]
    left, there = saying.days(each.median_days), saying.days(each.median_so_far)
    parts = (Part(each.median_days or 0.0, ink), Part(each.median_so_far or 0.0, ink, hollow=True))
    tip = translate(
        "Review",
        "{name}: {ended} left after {left}; {lying} still there for {there} (medians)",
    )
    return Bar(
        name,
        parts,
        translate("Review", "{left} · {there}").format(left=left, there=there),
        Behind("stay" if each.ended else "lying", each.notebook, name),
        None,
        tip.format(name=name, ended=each.ended, left=left, lying=each.lying, there=there),
    )


def _stay_line(each: NotebookTime, method: str) -> Line:
    name = saying.notebook(each.notebook, method)
    cells = (
        name,
        str(each.ended),
        saying.days(each.median_days),
        str(each.lying),
        saying.days(each.median_so_far),
    )
    return Line(cells, Behind("lying" if each.lying else "stay", each.notebook, name))


def _moves(figures: Figures) -> Chart:
    counts = {(move.origin, move.to): move.count for move in figures.moves}
    names = tuple(saying.place(code, figures.method) for code in _PLACES)
    arrow = translate("Review", "{origin} → {to}")
    cells, lines = [], []
    for (origin, to), count in sorted(
        counts.items(), key=lambda each: (_PLACES.index(each[0][0]), _PLACES.index(each[0][1]))
    ):
        row, column = _PLACES.index(origin), _PLACES.index(to)
        title = arrow.format(origin=names[row], to=names[column])
        behind = Behind("move", f"{origin}>{to}", title)
        cells.append(Cell(row, column, count, behind))
        lines.append(Line((title, str(count)), behind))
    total = sum(counts.values())
    return Chart(
        code="moves",
        kind=MATRIX,
        title=translate("Review", "Moves between notebooks"),
        aside=translate("Review", "{n} in all").format(n=total),
        table=Table((translate("Review", "From → to"), translate("Review", "Moves")), tuple(lines)),
        names=names,
        cells=tuple(cells),
        empty=translate("Review", "Nothing was moved in these days."),
    )


def _lost_by() -> tuple[tuple[str, str, str], ...]:
    """What lost accounts: the field of a count, its colour, its words."""
    return (
        ("customer", "d", words.lost_by("customer")),
        ("follow_up", "c", words.lost_by("follow_up")),
        ("offer", "b", words.lost_by("offer")),
        ("unsaid", "inbox", words.lost_by("")),
    )


def _releases(figures: Figures) -> Chart:
    inks, by_reason = _lost_by(), figures.releases.by_reason
    bars, lines = [], []
    for each in by_reason:
        name = words.reason(each.reason)
        behind = Behind("release", each.reason, name)
        counts = [getattr(each, field) for field, _, _ in inks]
        parts = (Part(count, ink) for count, (_, ink, _) in zip(counts, inks, strict=True))
        bars.append(Bar(name, tuple(parts), str(each.count), behind))
        lines.append(Line((name, *map(str, counts), str(each.count)), behind))
    used = [(ink, text) for field, ink, text in inks if any(getattr(e, field) for e in by_reason)]
    columns = (
        translate("Review", "Reason"),
        *(text for _, _, text in inks),
        translate("Review", "All"),
    )
    return Chart(
        code="releases",
        kind=ROWS,
        title=translate("Review", "Let go, by reason and what lost it"),
        aside=translate("Review", "{n} accounts").format(n=figures.releases.accounts),
        table=Table(columns, tuple(lines)),
        bars=tuple(bars),
        legend=tuple((ink, text, False) for ink, text in used),
        behind=Behind("released", "", translate("Review", "Let go")),
        empty=translate("Review", "Nothing was let go in these days."),
    )


def _field(figures: Figures) -> Chart:
    found = figures.releases
    rows = (
        (
            Behind("later_signed", "", translate("Review", "let go, later signed")),
            (found.later_signed, found.accounts, found.later_signed_share),
            LATER_SIGNED_FIELD,
            "a",
        ),
        (
            Behind("by_follow_up", "", translate("Review", "of these lost by our follow-up")),
            (found.by_follow_up, found.later_signed, found.follow_up_share),
            FOLLOW_UP_FIELD,
            "c",
        ),
    )
    bars, lines = [], []
    for behind, (part, whole, share), field, ink in rows:
        said = saying.percent(share)
        shown = translate("Review", "{share} · {part} of {all}").format(
            share=said, part=part, all=whole
        )
        bars.append(Bar(behind.title, (Part(share or 0.0, ink),), shown, behind, field))
        cells = (behind.title, said, f"{part} / {whole}", saying.percent(field))
        lines.append(Line(cells, behind))
    return Chart(
        code="field",
        kind=ROWS,
        title=translate("Review", "Lines to beat"),
        aside=translate("Review", "in the field {later} and {ours}").format(
            later=saying.percent(LATER_SIGNED_FIELD), ours=saying.percent(FOLLOW_UP_FIELD)
        ),
        table=Table(_field_columns(), tuple(lines)),
        bars=tuple(bars) if found.accounts else (),
        top=1.0,
        mark_words=translate("Review", "in the field"),
        empty=translate("Review", "Nothing was let go in these days."),
    )


def _field_columns() -> tuple[str, ...]:
    return (
        "",
        translate("Review", "Share"),
        translate("Review", "Accounts"),
        translate("Review", "In the field"),
    )


def _curve(figures: Figures) -> Chart:
    curve = figures.curve
    behind = Behind("fifth", "", translate("Review", "The fifth with the largest amounts"))
    share, total = saying.percent(curve.fifth_share), saying.amount(curve.total)
    rows = (
        (translate("Review", "The largest fifth holds"), curve.fifth, share, behind),
        (
            translate("Review", "Four fifths are held by"),
            curve.holders,
            saying.percent(FOUR_FIFTHS),
            behind,
        ),
        (translate("Review", "All with an amount"), curve.accounts, total, None),
        (translate("Review", "Without an amount"), curve.without, saying.NOTHING, None),
    )
    aside = translate("Review", "{n} hold {share}").format(n=curve.fifth, share=share)
    return Chart(
        code="curve",
        kind=CURVE,
        title=translate("Review", "Expected amounts now, 80/20"),
        aside=aside if curve.accounts else "",
        table=Table(
            ("", translate("Review", "Accounts"), translate("Review", "Amount")),
            tuple(Line((name, str(count), said), of) for name, count, said, of in rows),
        ),
        points=curve.points,
        guides=(TOP_FIFTH, FOUR_FIFTHS),
        behind=behind,
        empty=translate("Review", "No active account has an expected amount yet."),
    )
