"""Commands that look after a book: check, backup, restore."""

from __future__ import annotations

from four_notebooks.app import clock
from four_notebooks.app.cli.grammar import Wish
from four_notebooks.app.cli.run import (
    DONE,
    REFUSED,
    UNUSABLE,
    Unsuitable,
    book_path,
    now_of,
    reading,
    show_json,
    writing,
)
from four_notebooks.app.cli.words import text, warn
from four_notebooks.models.marking import QT_TRANSLATE_NOOP


def run_check(wish: Wish) -> int:
    """``check``: whether the book holds together; every fault is told, 3 if there is one."""
    from four_notebooks.storage.checking import check

    if wish.values.get("rebuild-index") is True:
        rebuild_index(wish)
    findings = check(book_path(wish), zone=clock.zone_of(wish.now))
    if wish.json:
        faults = [
            {"code": f.code, "table": f.table, "id": f.record_id, "detail": f.detail}
            for f in findings
        ]
        show_json({"sound": not findings, "faults": faults})
    else:
        for f in findings:
            print(" ".join(str(part) for part in (f.code, f.table, f.record_id, f.detail) if part))
        if not findings:
            print(text(QT_TRANSLATE_NOOP("CommandLine", "The book is sound.")))
    if findings and not wish.json:
        warn(
            text(
                QT_TRANSLATE_NOOP("CommandLine", "{path} has faults: {count}."),
                path=book_path(wish),
                count=len(findings),
            )
        )
    return UNUSABLE if findings else DONE


def rebuild_index(wish: Wish) -> None:
    """Make the search index anew from the texts, telling every tenth part of the way."""
    told = 0

    def progress(done: int, of: int) -> None:
        nonlocal told
        if done * 10 // max(of, 1) > told:
            told = done * 10 // max(of, 1)
            warn(
                text(
                    QT_TRANSLATE_NOOP("CommandLine", "Search index: {done} of {of}"),
                    done=done,
                    of=of,
                )
            )

    with writing(wish) as book:
        book.store.fill_index(anew=True, progress=progress, seconds=1.0)


def run_backup(wish: Wish) -> int:
    """``backup [FILE]``: a checked copy, beside the book or where told; never over a file."""
    from pathlib import Path

    target = Path(wish.words[0]).expanduser().absolute() if wish.words else None
    try:
        with reading(wish) as book:
            path = book.backups.make(target)
    except FileExistsError:
        raise Unsuitable(
            QT_TRANSLATE_NOOP("CommandLine", "{path} is there already; nothing was written."),
            REFUSED,
            path=target,
        ) from None
    if wish.json:
        show_json({"backup": str(path)})
    else:
        print(path)
    return DONE


def run_restore(wish: Wish) -> int:
    """``restore FILE``: puts a backup in the book's place; the present book is kept as one."""
    from pathlib import Path

    from four_notebooks.storage.backup import restore

    kept = restore(Path(wish.words[0]).expanduser().absolute(), book_path(wish), now=now_of(wish)())
    if wish.json:
        show_json({"book": str(book_path(wish)), "kept": str(kept) if kept else None})
    elif kept is None:
        print(book_path(wish))
    else:
        print(
            text(
                QT_TRANSLATE_NOOP("CommandLine", "{book} is restored; what it was is in {kept}."),
                book=book_path(wish),
                kept=kept,
            )
        )
    return DONE
