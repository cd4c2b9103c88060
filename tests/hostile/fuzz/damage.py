"""What happens to a piece of a file: bytes flipped, put in, cut out, or all up to its end lost.

Every fuzz test damages one row or card of a file and expects all the others unchanged.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

SHARE = float(os.environ.get("FOUR_NOTEBOOKS_FUZZ", "0.1"))
"""The share of the full counts that is tried; 1.0 is all of them."""
LONGEST = 10.0
"""Seconds of work that one small file may take; one that waits for ever meets the timeout."""
NASTY = (
    *(b"\x00", b"\xff", b"\xfe\xff", b"\x80", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae"),
    *(b'"', b'""', b"'", b",", b";", b"\t", b"\r", b"\n", b"\r\n", b"\\", b"=", b":", b"=\r\n"),
    *(b"<", b">", b"&", b"&#0;", b"]]>", b"<!--", b"<![CDATA[", b"{", b"}", b"[", b"]"),
    *(b"\x1a", b"\x1b[31m", b"\x0b", b"\x0c", b"\xe2\x80\xa8", b"\xc2\x85", b"%s{}%n", b"=1+1"),
)
"""Bytes that mean something to some reader."""


def counted(full: int) -> settings:
    """The settings of a test with so many cases in full; a part of them is always the same."""
    return settings(
        max_examples=max(20, round(full * SHARE)),
        derandomize=SHARE < 1,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def seconds(full: int) -> float:
    """How long a test with so many cases in full may take in all."""
    return 120 + full * SHARE * 0.2


@contextmanager
def in_time() -> Iterator[None]:
    """Fail where reading one small file takes suspiciously long."""
    began = time.process_time()
    yield
    assert time.process_time() - began < LONGEST


@st.composite
def damaged(draw: st.DrawFn, piece: bytes) -> bytes:
    """The piece with one to four damages; it may come out as it was, or as nothing."""
    found = bytearray(piece)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(found) - 1)))
        deed = draw(st.sampled_from(("flip", "write", "nasty", "noise", "out", "end", "again")))
        if deed == "flip" and found:
            found[at] ^= 1 << draw(st.integers(0, 7))
        elif deed == "write" and found:
            found[at] = draw(st.integers(0, 255))
        elif deed == "nasty":
            found[at:at] = draw(st.sampled_from(NASTY))
        elif deed == "noise":
            found[at:at] = draw(st.binary(min_size=1, max_size=8))
        elif deed == "out":
            del found[at : at + draw(st.integers(1, 12))]
        elif deed == "end":
            del found[at:]
        elif deed == "again":
            found[at:at] = found[at : at + draw(st.integers(1, 12))]
    return bytes(found)
