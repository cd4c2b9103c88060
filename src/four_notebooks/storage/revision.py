"""The schema this program was written for; kept equal to the head of ``migrations`` by a test.

A plain constant, so that Alembic is imported only for a book that needs an upgrade.
"""

HEAD = "0003"
KNOWN: tuple[str, ...] = ("0001", "0002", "0003")
"""Every revision that can be upgraded from, the oldest first; the last is ``HEAD``."""
