"""The Big List of Naughty Strings by Max Woolf (MIT, see LICENSE; from npm's ``blns`` 2.0.4).

``NAUGHTY`` is the list as it came; ``NASTIER`` are a few strings it has not: NUL, lone
surrogates, overrides of direction, names that Windows forbids, paths that climb.
"""

from __future__ import annotations

import json
from pathlib import Path

NAUGHTY: tuple[str, ...] = tuple(
    json.loads((Path(__file__).parent / "blns.json").read_text(encoding="utf-8"))
)
NASTIER: tuple[str, ...] = (
    "nul\x00within",
    "\x00",
    "\ud800",
    "half \udfff of a pair",
    "\u202efdp.exe\u202c",
    "\u2067right\u2066left\u2069",
    "a\u0300" * 60,
    "\ufeffmark",
    "bell\x07 and escape\x1b[31m",
    "line\u2028separator\u2029paragraph\x85next",
    "\r",
    "\n",
    "\t",
    "CON",
    "aux.txt",
    "COM1",
    "name.",
    "name ",
    'a/b\\c:d*e?f"g<h>i|j',
    "../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/dev/zero",
    "~",
    "..",
    ".",
    "<b>bold</b><img src='file:///nowhere/seen.png'>",
    "<img src=http://127.0.0.1:9/seen.png>",
    "![seen](file:///nowhere/seen.png)",
    "[seen](javascript:alert(1))",
    "&lt;&amp;&#65;",
    "{name} {0} %1 %s {}",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "@SUM(1)",
    "-2+3",
    "'=1+1",
    "''",
    "x" * 5_000,
    "名" * 5_000,
)
