"""Reads one old workbook in a process of its own; see ``workbooks_in.read_apart``.

The file comes on standard input, the rows go out as one JSON object on standard output:
``{"rows", "sheet", "sheets"}``, or ``{"code", "values"}`` of what is wrong with it.
"""

from __future__ import annotations

import json
import sys

from four_notebooks.exchange.faults import Unreadable
from four_notebooks.exchange.workbooks_in import read_here

MOST_MEMORY = 2 * 1024**3
"""Bytes this process may take, where the system lets it be said."""


def bound_memory() -> None:
    """Let a file that asks for too much memory end this process and nothing else."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def main() -> int:
    """Read, tell, and end."""
    bound_memory()
    try:
        sheet = read_here(sys.stdin.buffer.read(), "xls", sys.argv[1] or None)
        told: dict[str, object] = {"rows": sheet.rows, "sheet": sheet.sheet, "sheets": sheet.sheets}
    except Unreadable as fault:
        told = {"code": fault.code, "values": fault.values}
    sys.stdout.write(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
