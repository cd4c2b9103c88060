"""The program's own start up to its first painted board, as the parent's measure.

Prints one JSON line: seconds to the first paint, memory then in KiB, which heavy packages
were imported by then, and with ``--gaps`` the longest gap of the interface in the two
seconds after it.
"""

from __future__ import annotations

import sys

import first_paint
from PySide6.QtCore import QCoreApplication, QTimer

from four_notebooks.app import main as program

HEAVY = ("sqlalchemy", "alembic", "pypinyin", "openpyxl", "icalendar", "markdown", "rapidfuzz")


def painted(gaps: bool) -> None:
    """Tell the first paint; leave now or after two seconds of watching."""
    loaded = [name for name in HEAVY if name in sys.modules]
    seconds, memory = first_paint.since_start(), first_paint.memory()
    if not gaps:
        first_paint.tell(seconds=seconds, memory=memory, loaded=loaded)
        first_paint.leave()
        return
    app = QCoreApplication.instance()
    assert app is not None
    pulse = first_paint.Pulse(app)

    def done() -> None:
        first_paint.tell(seconds=seconds, memory=memory, loaded=loaded, gap=pulse.longest)
        first_paint.leave()

    QTimer.singleShot(2000, done)


def run() -> int:
    """Open the window as `four-notebooks --book FILE` does, and watch it."""
    from four_notebooks.app.open_desk import OpenDesk

    gaps = "--gaps" in sys.argv
    show = OpenDesk.show

    def watched(desk: OpenDesk) -> None:
        desk.window.painted.connect(lambda: painted(gaps))
        show(desk)

    OpenDesk.show = watched  # type: ignore[method-assign]
    return program.main(["--book", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(run())
