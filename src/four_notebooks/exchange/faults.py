"""How reading a foreign file ends when it does not end well."""

from __future__ import annotations

from four_notebooks.services.refusals import Refused


class Unreadable(Refused):
    """A file that cannot be taken in; nothing was written.

    Codes: ``file_missing``, ``file_unreadable`` (path), ``file_empty``, ``file_too_large``
    (size, limit), ``not_a_table``, ``damaged``, ``protected`` (by a password),
    ``unpacks_too_large`` (limit), ``too_many_rows``, ``too_many_columns`` (limit),
    ``no_rows``, ``encoding`` (encoding: the chosen one does not fit), ``no_name_column``,
    ``not_own``, ``newer_file``.
    """


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not a fault
    """The user stopped long work; nothing of it is left in the book."""
