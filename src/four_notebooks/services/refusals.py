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
    "locked": ("name",),
    "own_referral": ("name",),
    "already_referred": ("name",),
    "look_days": ("least", "most"),
    "wrong_notebook": ("notebook",),
    "unknown_sheet": (),
    "unknown_question": (),
    "unknown_script": (),
    "sheet_questions": ("limit",),
    "sheet_sections": ("limit",),
    "sheet_choices": ("limit",),
    "sheet_deep": ("limit",),
    "sheet_text": ("title", "limit"),
    "sheet_blank": (),
    "sheet_id": ("id",),
    "sheet_twice": ("id",),
    "sheet_shape": ("key",),
    "sheet_kind": ("kind",),
    "sheet_place": (),
    "yaml_large": ("limit",),
    "yaml_deep": ("line",),
    "yaml_many": ("line",),
    "yaml_alias": ("line",),
    "yaml_tag": ("line",),
    "yaml_twice": ("key", "line"),
    "yaml_broken": ("line",),
    "yaml_empty": (),
    "bad_setting": ("id",),
    "no_such_day": ("first", "last"),
    "day_in_past": (),
    "already_planned": ("name",),
    "no_working_day": (),
    "not_announced": ("year",),
    "period": ("first", "last"),
    "file_missing": ("path",),
    "file_unwritable": ("path",),
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
