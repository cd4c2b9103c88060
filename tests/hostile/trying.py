"""Takes bad files in, one after the other, in a process of little memory; tells what came of it.

``python trying.py FOLDER``: the folder holds ``cases.json``, a list of (number, kind, path).
A line of JSON goes out before each case and after it, so that one that never ends is known.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from book_state import state_of

from four_notebooks.exchange.arrivals import Arrivals
from four_notebooks.exchange.clipboard import accounts_from_text
from four_notebooks.exchange.columns import guess
from four_notebooks.exchange.incoming import OwnExport, read_incoming, read_pasted
from four_notebooks.exchange.known import known_accounts
from four_notebooks.exchange.outside import content_of
from four_notebooks.exchange.own.take_in import take_in
from four_notebooks.exchange.sheet_files import read_sheet
from four_notebooks.exchange.tables_in import Table
from four_notebooks.exchange.taking_in.planning import plan_import
from four_notebooks.exchange.taking_in.writing import run_import
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

MEMORY = 3 * 1024**3
"""Bytes of addresses that all of it may take; a bomb asks for more."""
LONGEST = 100
"""Seconds by the wall after which a case counts as hanging."""
MOST_WRITTEN = 300
"""Accounts of a plan that is also written: longer ones only cost time here."""
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def attempt(book: Book, kind: str, path: Path) -> dict[str, object]:
    """Take one file in by the door of its kind; what came of it in numbers."""
    if kind == "attachment":
        account = book.accounts.create("收件人")
        book.attachments.add(account.id, path.name, path)
        return {"steps": 2}
    if kind == "sheet":
        return {"rows": len(read_sheet(path).sections), "steps": 0}
    if kind == "clipboard":
        text = content_of(path).decode("utf-8", "replace")
        return {"rows": len(accounts_from_text(text)), "steps": 0}
    if kind == "pasted":
        text = content_of(path).decode("utf-8", "replace")
        return written(book, read_pasted(text, zone=UTC, now=NOW))
    return written(book, read_incoming(path, zone=UTC, now=NOW))


def written(book: Book, incoming: Table | Arrivals | OwnExport) -> dict[str, object]:
    """The plan of what came, carried out where it is short enough."""
    if isinstance(incoming, OwnExport):
        result = take_in(book, incoming.path)
        return {"rows": result.added, "failed": len(result.failed), "steps": 1}
    known = known_accounts(book)
    if isinstance(incoming, Table):
        plan = plan_import(incoming, guess(incoming), known, now=NOW, zone=UTC)
    else:
        plan = planned_arrivals(incoming, known)
    told = {"rows": plan.added + len(plan.duplicates), "failed": len(plan.failed)}
    if plan.added + plan.updated > MOST_WRITTEN:
        return told | {"steps": 0}
    run_import(book, plan)
    return told | {"steps": 1}


def planned_arrivals(arrivals: Arrivals, known: object):  # noqa: ANN201 - a plan of imports
    from four_notebooks.exchange.taking_in import planning

    return planning.plan_arrivals(arrivals, known, now=NOW, zone=UTC, strangers=True)


def tried(book: Book, kind: str, path: Path) -> dict[str, object]:
    """What became of one file: numbers or a named fault, time, memory, and the book after."""
    before = state_of(book.path)
    told: dict[str, object] = {"code": "", "values": {}}
    forget_peak()
    base, began = peak(), time.process_time()
    signal.alarm(LONGEST)
    try:
        told |= attempt(book, kind, path)
    except Refused as fault:
        told |= {"code": fault.code, "values": {k: str(v) for k, v in fault.values.items()}}
    except Exception:
        told |= {"code": "!", "trace": traceback.format_exc()[-3000:]}
    finally:
        signal.alarm(0)
    told |= {"seconds": time.process_time() - began, "memory": peak() - base}
    while book.ledger.undo() is not None:
        pass
    told["as_it_was"] = state_of(book.path) == before
    return told


def forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak() -> int:
    """The most bytes of real memory this process had since it was forgotten."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def hanging(*_: object) -> None:
    raise TimeoutError("the file takes too long")


def main() -> None:
    folder = Path(sys.argv[1])
    cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, hanging)
    book = Book.open(folder / "book.db", now=lambda: NOW, zone=UTC, create=True)
    try:
        for number, kind, path in cases:
            os.write(1, json.dumps([number, None]).encode() + b"\n")
            os.write(1, json.dumps([number, tried(book, kind, Path(path))]).encode() + b"\n")
    finally:
        book.close()


if __name__ == "__main__":
    main()
