"""Words for what went wrong with a book and for what a service refused.

Needs Qt only when a sentence is to be spoken in another language than its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from four_notebooks.models.marking import QT_TRANSLATE_NOOP
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.errors import BookError

Fault: TypeAlias = BookError | Refused


class Translate(Protocol):
    """Qt's own translate(), or the like."""

    def __call__(self, context: str, source: str, /) -> str:
        """The text in the user's language."""
        ...


_BOOK: Final[Mapping[str, str]] = {
    "missing": QT_TRANSLATE_NOOP("Faults", "There is no book at {path}."),
    "empty": QT_TRANSLATE_NOOP("Faults", "{path} is an empty file, not a book."),
    "damaged": QT_TRANSLATE_NOOP("Faults", "{path} is damaged or is not a book."),
    "newer": QT_TRANSLATE_NOOP(
        "Faults", "{path} was written by a newer version of the program. Nothing was changed."
    ),
    "in_use": QT_TRANSLATE_NOOP("Faults", "{path} is in use by another program."),
    "read_only": QT_TRANSLATE_NOOP("Faults", "{path} cannot be written to."),
    "disk_full": QT_TRANSLATE_NOOP("Faults", "The disk is full; nothing was written to {path}."),
    "write_failed": QT_TRANSLATE_NOOP("Faults", "{path} could not be read or written."),
    "stale": QT_TRANSLATE_NOOP("Faults", "This was changed in the meantime; please try again."),
    "book": QT_TRANSLATE_NOOP("Faults", "Something is wrong with {path}."),
}
_REFUSED: Final[Mapping[str, str]] = {
    "name_blank": QT_TRANSLATE_NOOP("Faults", "A name is missing."),
    "text_too_long": QT_TRANSLATE_NOOP("Faults", "The text is too long; {limit} characters fit."),
    "unknown_account": QT_TRANSLATE_NOOP("Faults", "This account is no longer in the book."),
    "unknown_contact": QT_TRANSLATE_NOOP("Faults", "This person is no longer in the book."),
    "unknown_entry": QT_TRANSLATE_NOOP("Faults", "This visit is no longer in the book."),
    "unknown_plan": QT_TRANSLATE_NOOP("Faults", "This planned visit is no longer in the book."),
    "unknown_attachment": QT_TRANSLATE_NOOP("Faults", "This file is no longer in the book."),
    "in_future": QT_TRANSLATE_NOOP("Faults", "A visit cannot lie in the future; plan it instead."),
    "duration": QT_TRANSLATE_NOOP("Faults", "A visit takes {least} to {most} minutes."),
    "heat": QT_TRANSLATE_NOOP("Faults", "Heat is a number from 0 to 100."),
    "level": QT_TRANSLATE_NOOP("Faults", "A level is 1, 2, 3 or unknown."),
    "amount": QT_TRANSLATE_NOOP("Faults", "The amount is not a number that can be kept."),
    "loop": QT_TRANSLATE_NOOP("Faults", "Nobody reports to himself."),
    "not_active": QT_TRANSLATE_NOOP("Faults", "This account is not on the board."),
    "not_released": QT_TRANSLATE_NOOP("Faults", "This account is not in the pool."),
    "not_signed": QT_TRANSLATE_NOOP("Faults", "This account is not signed."),
    "locked": QT_TRANSLATE_NOOP("Faults", "{name} is locked against release; unlock it first."),
    "own_referral": QT_TRANSLATE_NOOP("Faults", "{name} cannot be its own referral."),
    "already_referred": QT_TRANSLATE_NOOP("Faults", "{name} was referred by this account before."),
    "look_days": QT_TRANSLATE_NOOP("Faults", "A second look is put off by {least} to {most} days."),
    "not_deleted": QT_TRANSLATE_NOOP("Faults", "This account is not in the bin."),
    "wrong_notebook": QT_TRANSLATE_NOOP("Faults", "The account cannot go to this notebook."),
    "note_blank": QT_TRANSLATE_NOOP("Faults", "The note is empty."),
    "kind": QT_TRANSLATE_NOOP("Faults", "A note is not a visit."),
    "day_in_past": QT_TRANSLATE_NOOP("Faults", "That day has passed."),
    "no_such_day": QT_TRANSLATE_NOOP(
        "Faults", "There is no such day here; days run from {first} to {last}."
    ),
    "already_planned": QT_TRANSLATE_NOOP("Faults", "{name} is planned on that day already."),
    "no_working_day": QT_TRANSLATE_NOOP("Faults", "A week needs a working day."),
    "not_announced": QT_TRANSLATE_NOOP(
        "Faults", "The holidays of {year} are not announced yet; Monday to Friday are worked."
    ),
    "bad_setting": QT_TRANSLATE_NOOP("Faults", "This setting cannot be kept."),
    "file_too_large": QT_TRANSLATE_NOOP("Faults", "The file is too large."),
    "period": QT_TRANSLATE_NOOP(
        "Faults", "{first} to {last} is no period: from an earlier day to a later one."
    ),
    "file_missing": QT_TRANSLATE_NOOP("Faults", "There is no file {path}."),
    "read_only": QT_TRANSLATE_NOOP("Faults", "The book is open for reading only."),
    "file_unwritable": QT_TRANSLATE_NOOP("Faults", "{path} could not be written."),
    "file_unreadable": QT_TRANSLATE_NOOP("Faults", "{path} cannot be read."),
    "file_empty": QT_TRANSLATE_NOOP("Faults", "The file is empty."),
    "not_a_table": QT_TRANSLATE_NOOP("Faults", "The file is not a table (CSV, XLSX, XLS, ODS)."),
    "damaged": QT_TRANSLATE_NOOP("Faults", "The file is damaged or cut off."),
    "protected": QT_TRANSLATE_NOOP("Faults", "The file is protected by a password."),
    "unpacks_too_large": QT_TRANSLATE_NOOP("Faults", "The file would unpack to far too much."),
    "too_many_rows": QT_TRANSLATE_NOOP("Faults", "The table has more than {limit} rows."),
    "too_many_columns": QT_TRANSLATE_NOOP("Faults", "The table has more than {limit} columns."),
    "no_rows": QT_TRANSLATE_NOOP("Faults", "The table has no rows."),
    "encoding": QT_TRANSLATE_NOOP("Faults", "The file is not written in {encoding}."),
    "no_name_column": QT_TRANSLATE_NOOP("Faults", "Say which column holds the name."),
    "unknown_form": QT_TRANSLATE_NOOP(
        "Faults", "The ending of {name} says no form; known are {forms}, or none for a folder."
    ),
    "folder_in_use": QT_TRANSLATE_NOOP("Faults", "{path} is not an empty folder."),
    "no_folder": QT_TRANSLATE_NOOP("Faults", "There is no folder {path}."),
    "is_the_book": QT_TRANSLATE_NOOP("Faults", "{path} is the book itself; choose another name."),
    "not_own": QT_TRANSLATE_NOOP("Faults", "The file is no export of this program."),
    "newer_file": QT_TRANSLATE_NOOP(
        "Faults", "The file was written by a newer version of the program."
    ),
    "too_deep": QT_TRANSLATE_NOOP("Faults", "The file nests too deep to be read."),
    "not_a_board": QT_TRANSLATE_NOOP("Faults", "The file is no board of Trello or Obsidian."),
    "no_day": QT_TRANSLATE_NOOP("Faults", "The event has no day that can be read."),
    "bad_line": QT_TRANSLATE_NOOP("Faults", "The line is damaged."),
    "line_too_long": QT_TRANSLATE_NOOP("Faults", "The line is too long."),
    "twice": QT_TRANSLATE_NOOP("Faults", "The line stands there twice."),
    "no_account": QT_TRANSLATE_NOOP("Faults", "The account it belongs to did not come along."),
    "no_script": QT_TRANSLATE_NOOP("Faults", "The call script it belongs to did not come along."),
    "content_damaged": QT_TRANSLATE_NOOP("Faults", "The attached file is damaged."),
    "name_too_long": QT_TRANSLATE_NOOP("Faults", "The name is too long; {limit} characters fit."),
    "question": QT_TRANSLATE_NOOP("Faults", "There is no such question of evidence."),
    "unknown_sheet": QT_TRANSLATE_NOOP("Faults", "This sheet is no longer in the book."),
    "unknown_question": QT_TRANSLATE_NOOP("Faults", "The sheet does not ask this."),
    "unknown_script": QT_TRANSLATE_NOOP("Faults", "This call script is no longer in the book."),
    "sheet_questions": QT_TRANSLATE_NOOP(
        "Faults", "A sheet asks at most {limit} questions; this one asks more."
    ),
    "sheet_sections": QT_TRANSLATE_NOOP(
        "Faults", "A sheet has at most {limit} sections; this one has more."
    ),
    "sheet_choices": QT_TRANSLATE_NOOP("Faults", "A question offers at most {limit} choices."),
    "sheet_deep": QT_TRANSLATE_NOOP("Faults", "Sections lie at most {limit} deep in one another."),
    "sheet_text": QT_TRANSLATE_NOOP("Faults", "“{title}” is too long; {limit} characters fit."),
    "sheet_blank": QT_TRANSLATE_NOOP("Faults", "A sheet, section or question has no name."),
    "sheet_id": QT_TRANSLATE_NOOP("Faults", "“{id}” is no name that answers can be kept under."),
    "sheet_twice": QT_TRANSLATE_NOOP(
        "Faults", "“{id}” is there twice; answers could not be told apart."
    ),
    "sheet_shape": QT_TRANSLATE_NOOP(
        "Faults", "This is not a sheet: something is wrong with “{key}”."
    ),
    "sheet_kind": QT_TRANSLATE_NOOP("Faults", "There is no kind “{kind}”."),
    "sheet_place": QT_TRANSLATE_NOOP("Faults", "It cannot be put there."),
    "yaml_large": QT_TRANSLATE_NOOP(
        "Faults", "The file is larger than {limit} MB; a sheet is smaller."
    ),
    "yaml_deep": QT_TRANSLATE_NOOP(
        "Faults", "Line {line}: the file goes too deep; a sheet does not."
    ),
    "yaml_many": QT_TRANSLATE_NOOP(
        "Faults", "Line {line}: the file holds far too much for a sheet."
    ),
    "yaml_alias": QT_TRANSLATE_NOOP(
        "Faults", "Line {line}: a sheet refers to nothing else, and so has no & and no *."
    ),
    "yaml_tag": QT_TRANSLATE_NOOP("Faults", "Line {line}: a sheet has no tags (!)."),
    "yaml_twice": QT_TRANSLATE_NOOP("Faults", "Line {line}: “{key}” is there twice."),
    "yaml_broken": QT_TRANSLATE_NOOP("Faults", "Line {line}: this cannot be read as YAML."),
    "yaml_empty": QT_TRANSLATE_NOOP("Faults", "The file is empty."),
    "too_many": QT_TRANSLATE_NOOP("Faults", "That is too many; {limit} fit."),
    "other": QT_TRANSLATE_NOOP("Faults", "That is not possible here."),
}
_UNSAID: Final = dict.fromkeys(("path", "limit", "least", "most", "encoding", "name", "forms"), "")


def sentence(fault: Fault, translate: Translate | None = None) -> str:
    """What happened, as one calm sentence; ``translate`` None is Qt's."""
    if isinstance(fault, BookError):
        source = _BOOK.get(fault.code, _BOOK["book"])
        values: Mapping[str, object] = {"path": fault.path}
    else:
        source = _REFUSED.get(fault.code, _REFUSED["other"])
        values = {**_UNSAID, **fault.values}
    return _spoken(source, translate).format_map(values)


def _spoken(source: str, translate: Translate | None) -> str:
    if translate is not None:
        return translate("Faults", source)
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Faults", source)
