"""How a service says no: a code and values, never a sentence."""

from __future__ import annotations

CODES: dict[str, tuple[str, ...]] = {
    "name_blank": (),
    "text_too_long": ("field", "limit"),
    "too_many": ("field", "limit"),
    "unknown_account": (),
    "unknown_contact": (),
    "unknown_entry": (),
    "unknown_plan": (),
    "unknown_attachment": (),
    "in_future": ("start",),
    "duration": ("minutes", "least", "most"),
    "heat": ("heat",),
    "level": ("level",),
    "amount": ("amount",),
    "question": ("question",),
    "note_blank": (),
    "not_active": ("name",),
    "not_released": ("name",),
    "not_signed": ("name",),
    "wrong_notebook": ("notebook",),
    "bad_setting": ("id",),
    "no_such_day": ("first", "last"),
    "day_in_past": (),
    "already_planned": ("name",),
    "no_working_day": (),
    "not_announced": ("year",),
    "file_missing": ("path",),
    "file_too_large": ("size", "limit"),
}
"""Every code, with the names of its values."""


class Refused(ValueError):  # noqa: N818 - a refusal is an answer, not a fault
    """A verb was asked for something the book cannot hold; nothing was written.

    ``code`` names the reason and ``values`` fill the words that the interface finds
    for it; ``CODES`` lists them.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
