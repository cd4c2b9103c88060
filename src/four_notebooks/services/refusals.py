"""How a service says no: a code and values, never a sentence."""

from __future__ import annotations


class Refused(ValueError):  # noqa: N818 - a refusal is an answer, not a fault
    """A verb was asked for something the book cannot hold; nothing was written.

    ``code`` names the reason and ``values`` fill the words that the interface finds
    for it. Codes: ``name_blank``, ``text_too_long`` (field, limit), ``unknown_account``,
    ``unknown_contact``, ``unknown_entry``, ``unknown_plan``, ``unknown_attachment`` (id),
    ``in_future`` (start), ``duration`` (minutes, least, most), ``heat`` (heat),
    ``level`` (level), ``amount`` (amount), ``loop`` (reports to itself), ``not_active``,
    ``not_released``, ``not_signed``, ``not_deleted``, ``wrong_notebook`` (notebook),
    ``note_blank``, ``kind`` (a note is no visit), ``day_in_past``, ``bad_setting`` (id),
    ``file_too_large`` (size, limit), ``file_missing`` (path), ``read_only``.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
