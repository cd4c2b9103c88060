"""Files made by hand are shared with the tests of the readers."""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
for folder in (TESTS, TESTS / "exchange", TESTS / "hostile"):
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
