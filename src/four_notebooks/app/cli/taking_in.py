"""``import FILE...``: lists, boards, calendars, texts and the program's own export, each by
what it holds; with ``--dry-run`` what would happen, row by row, and nothing is written."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from four_notebooks.app import clock
from four_notebooks.app.cli import words
from four_notebooks.app.cli.grammar import LEFT_OUT, Wish
from four_notebooks.app.cli.run import (
    DONE,
    REFUSED,
    Unsuitable,
    book_path,
    now_of,
    reading,
    show_json,
    writing,
)
from four_notebooks.method.values import Method, Notebook
from four_notebooks.models.faults import sentence
from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

if TYPE_CHECKING:
    from four_notebooks.exchange.arrivals import Notice
    from four_notebooks.exchange.incoming import Incoming
    from four_notebooks.exchange.taking_in.effort import Passed
    from four_notebooks.exchange.taking_in.files import Manner
    from four_notebooks.exchange.taking_in.plan import Difference, PreviewRow
    from four_notebooks.exchange.taking_in.writing import ImportResult


@dataclass
class _Told:
    """What became of one file, or would: counts, and rows where they are asked for."""

    file: str
    result: ImportResult
    rows: Sequence[PreviewRow] = field(default_factory=tuple)
    notices: Sequence[Notice] = field(default_factory=tuple)
    limits: Sequence[Passed] = field(default_factory=tuple)


def run_import(wish: Wish) -> int:
    """Take files in, each as one step; what failed is told by row.

    A file that cannot be read refuses alone; the exit code is 1 if one was refused.
    """
    files = [Path(word).expanduser() for word in wish.words]
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        raise Refused("file_missing", path=missing)
    dry = wish.has("dry-run")
    told: list[_Told] = []
    refused = False
    with _looking(wish) if dry else writing(wish, create=True) as book:
        _refuse_signed(book, wish)
        for file in files:
            try:
                told.append(_one(book, file, wish, dry=dry))
            except Refused as refusal:
                refused = True
                words.warn(f"{file.name}: {sentence(refusal, words.translated)}")
    if told:
        _show(wish, told)
    return REFUSED if refused else DONE


def _refuse_signed(book: Book, wish: Wish) -> None:
    """Raises Unsuitable where new accounts should go to the funnel's D, which holds signed ones."""
    chosen = [wish.word("notebook", "inbox")]
    chosen += [each[1] for each in wish.all("group") if isinstance(each, tuple)]
    if Notebook.D in chosen and book.method is Method.FUNNEL:
        raise Unsuitable(
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "New accounts cannot go to D: in the funnel it holds those that are signed.",
            )
        )


@contextmanager
def _looking(wish: Wish) -> Iterator[Book]:
    """The book to compare with; where there is none yet, an empty one that is thrown away."""
    if book_path(wish).exists():
        with reading(wish) as book:
            yield book
        return
    with tempfile.TemporaryDirectory(prefix="four-notebooks-") as folder:
        path = Path(folder, "empty.fournotebooks")
        book = Book.open(path, now=now_of(wish), zone=clock.zone_of(wish.now), create=True)
        try:
            yield book
        finally:
            book.close()


def _one(book: Book, file: Path, wish: Wish, *, dry: bool) -> _Told:
    """One file: read by what it holds, then taken in, or only looked at."""
    from four_notebooks.exchange.incoming import OwnExport, read_incoming
    from four_notebooks.exchange.taking_in.effort import limits_passed
    from four_notebooks.exchange.taking_in.files import plan_for
    from four_notebooks.exchange.taking_in.writing import result_of, run_import

    source = read_incoming(file, zone=book.zone, now=book.now())
    if isinstance(source, OwnExport):
        return _own(book, source.path, dry=dry)
    plan = plan_for(book, source, _manner(wish, source))
    limits = limits_passed(book, plan)
    if dry:
        return _Told(file.name, result_of(plan), plan.preview(), plan.notices, limits)
    return _Told(file.name, run_import(book, plan), (), plan.notices, limits)


def _own(book: Book, path: Path, *, dry: bool) -> _Told:
    """The program's own export."""
    from four_notebooks.exchange.own.known_in import known_in
    from four_notebooks.exchange.own.take_in import take_in
    from four_notebooks.exchange.taking_in.writing import ImportResult

    if not dry:
        return _Told(path.name, take_in(book, path))
    found = known_in(book, path)
    return _Told(path.name, ImportResult(len(found.new), 0, len(found.known), 0, found.failed))


def _manner(wish: Wish, source: Incoming) -> Manner:
    """How the words of the command say that it is taken in.

    Raises Unsuitable where they name a list that the file does not have.
    """
    from four_notebooks.exchange.arrivals import Choice
    from four_notebooks.exchange.taking_in.files import Manner

    chosen = [each for each in wish.all("group") if isinstance(each, tuple)]
    targets: dict[str, str] = dict(chosen)
    groups = getattr(source, "groups", ())
    for group in targets:
        if group not in groups:
            raise Unsuitable(
                QT_TRANSLATE_NOOP("CommandLine", "{file} has no list “{list}”; it has: {lists}."),
                file=getattr(source, "name", ""),
                list=group,
                lists=", ".join(groups),
            )
    return Manner(
        Notebook(wish.word("notebook", "inbox")),
        {g: None if to == LEFT_OUT else Notebook(to) for g, to in targets.items()},
        Choice(wish.word("duplicates", "fill")),
        True if wish.has("strangers") else None,
    )


def _show(wish: Wish, told: Sequence[_Told]) -> None:
    """What became of all files together, and the rows that want a word."""
    results = [each.result for each in told]
    failed = [row for result in results for row in result.failed]
    count: dict[str, Any] = {
        "added": sum(result.added for result in results),
        "updated": sum(result.updated for result in results),
        "duplicates": sum(result.duplicates for result in results),
        "skipped": sum(result.skipped for result in results),
    }
    left = sum(result.left for result in results)
    reasons = [(row.row, _why(row.reason, row.values)) for row in failed]
    if wish.json:
        plain = count | ({"left": left} if left else {})
        plain["failed"] = [{"row": at, "reason": why} for at, why in reasons]
        if wish.has("dry-run"):
            plain["files"] = [
                {"file": each.file, "rows": [_plain(row) for row in each.rows]} for each in told
            ]
        noticed = [{"code": n.code, **n.values} for each in told for n in each.notices]
        show_json(plain | ({"notices": noticed} if noticed else {}))
        return
    print(_counted(count, left, dry=wish.has("dry-run")))
    for each in told:
        for said in _noticed(each):
            print(said)
    with words.speaking():
        for row in (row for each in told for row in each.rows):
            line = _line(row)
            if line:
                print(line)
    for at, why in reasons:
        print(words.text(QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {why}"), row=at, why=why))


def _noticed(told: _Told) -> list[str]:
    """What is to be known of a whole file, a sentence each; the limits of METHOD 2 at the end."""
    if not told.notices and not told.limits:
        return []
    from four_notebooks.views.import_list.wording import limit_words, notice_words

    with words.speaking():
        noticed = [f"{told.file}: {notice_words(each)}" for each in told.notices]
        return noticed + [limit_words(each) for each in told.limits]


def _why(reason: str, values: Any) -> str:  # noqa: ANN401 - the values of any code
    return sentence(Refused(reason, **values), words.translated)


def _counted(count: dict[str, Any], left: int, *, dry: bool) -> str:
    if dry:
        said = words.text(
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "Would be: {added} added, {updated} changed, {duplicates} known already, "
                "{skipped} blank. Nothing was written.",
            ),
            **count,
        )
    else:
        said = words.text(
            QT_TRANSLATE_NOOP(
                "CommandLine",
                "{added} added, {updated} filled in, {duplicates} known already, {skipped} blank.",
            ),
            **count,
        )
    if left:
        more = words.text(QT_TRANSLATE_NOOP("CommandLine", "{count} left out."), count=left)
        said = f"{said} {more}"
    return said


def _line(row: PreviewRow) -> str:
    """One row of a dry run; failed ones are told with all others that failed."""
    if row.state == "duplicate" and row.duplicate is not None:
        changes = "; ".join(map(_change, row.duplicate.differences))
        source = QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {name} is {match}. {changes}")
        return words.text(
            source, row=row.row, name=row.name, match=row.detail, changes=changes
        ).rstrip()
    if row.state == "left":
        from four_notebooks.views.import_list.wording import left_words

        source = QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {name} · {why}")
        return words.text(source, row=row.row, name=row.name, why=left_words(row.detail))
    if row.state == "new" and row.maybe is not None:
        source = QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {name} is new; perhaps {match}.")
        return words.text(source, row=row.row, name=row.name, match=row.maybe.name)
    if row.state == "new":
        source = QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {name} is new.")
        return words.text(source, row=row.row, name=row.name)
    return ""


def _change(difference: Difference) -> str:
    """One field that a row changes, by its name on the screen."""
    from four_notebooks.views.import_list.wording import account_field_words

    before = (difference.before, "→") if difference.before else ()
    return " ".join((account_field_words(difference.field), *before, difference.after))


def _plain(row: PreviewRow) -> dict[str, Any]:
    """One row for machines."""
    found: dict[str, Any] = {"row": row.row, "state": row.state, "name": row.name}
    if row.detail:
        found["detail"] = row.detail
    if row.notebook is not None:
        found["notebook"] = str(row.notebook)
    if row.maybe is not None:
        found["maybe"] = {"name": row.maybe.name, "by": row.maybe.by}
    if row.duplicate is not None:
        found |= {"by": row.duplicate.by, "choice": str(row.duplicate.choice)}
        found["changes"] = [list(each) for each in row.duplicate.differences]
    return found
