"""What the steps of the ledger are called: in the undo command, the history and the toast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from four_notebooks.models.words import word

if TYPE_CHECKING:
    from four_notebooks.storage.changes import StepName

translate = QCoreApplication.translate

_STEPS: dict[str, object] = {
    "create_account": QT_TRANSLATE_NOOP("Words", "new account"),
    "create_accounts": QT_TRANSLATE_NOOP("Words", "new accounts"),
    "edit_account": QT_TRANSLATE_NOOP("Words", "change of account"),
    "delete_accounts": QT_TRANSLATE_NOOP("Words", "deletion"),
    "restore_accounts": QT_TRANSLATE_NOOP("Words", "restoring"),
    "move": QT_TRANSLATE_NOOP("Words", "move"),
    "reorder": QT_TRANSLATE_NOOP("Words", "change of order"),
    "take_back_d": QT_TRANSLATE_NOOP("Words", "taking D back"),
    "sign": QT_TRANSLATE_NOOP("Words", "signing"),
    "unsign": QT_TRANSLATE_NOOP("Words", "taking the signature back"),
    "release": QT_TRANSLATE_NOOP("Words", "release"),
    "pick_up": QT_TRANSLATE_NOOP("Words", "picking up"),
    "answer_questions": QT_TRANSLATE_NOOP("Words", "answers"),
    "record_entry": QT_TRANSLATE_NOOP("Words", "visit"),
    "edit_entry": QT_TRANSLATE_NOOP("Words", "change of entry"),
    "delete_entries": QT_TRANSLATE_NOOP("Words", "deletion of entries"),
    "move_entries": QT_TRANSLATE_NOOP("Words", "moving of entries to another account"),
    "write_note": QT_TRANSLATE_NOOP("Words", "note"),
    "write_strategy": QT_TRANSLATE_NOOP("Words", "strategy"),
    "add_contact": QT_TRANSLATE_NOOP("Words", "new contact"),
    "edit_contact": QT_TRANSLATE_NOOP("Words", "change of contact"),
    "delete_contacts": QT_TRANSLATE_NOOP("Words", "deletion of contacts"),
    "set_evidence": QT_TRANSLATE_NOOP("Words", "evidence"),
    "plan_visit": QT_TRANSLATE_NOOP("Words", "planned visit"),
    "edit_plan": QT_TRANSLATE_NOOP("Words", "change of plan"),
    "move_plans": QT_TRANSLATE_NOOP("Words", "moving of plans"),
    "order_plans": QT_TRANSLATE_NOOP("Words", "order of the day"),
    "close_plans": QT_TRANSLATE_NOOP("Words", "closing of plans"),
    "delete_plans": QT_TRANSLATE_NOOP("Words", "deletion of plans"),
    "attach": QT_TRANSLATE_NOOP("Words", "attachment"),
    "detach": QT_TRANSLATE_NOOP("Words", "removal of attachment"),
    "settings": QT_TRANSLATE_NOOP("Words", "setting"),
    "import": QT_TRANSLATE_NOOP("Words", "import"),
    "sample": QT_TRANSLATE_NOOP("Words", "sample book"),
    "switch_method": QT_TRANSLATE_NOOP("Words", "change of method"),
    "edit_sheet": QT_TRANSLATE_NOOP("Words", "change of sheet"),
    "delete_sheet": QT_TRANSLATE_NOOP("Words", "removal of sheet"),
    "import_sheet": QT_TRANSLATE_NOOP("Words", "import of sheet"),
    "answer_sheet": QT_TRANSLATE_NOOP("Words", "answer on a sheet"),
    "save_script": QT_TRANSLATE_NOOP("Words", "call script"),
    "delete_scripts": QT_TRANSLATE_NOOP("Words", "removal of call scripts"),
    "use_script": QT_TRANSLATE_NOOP("Words", "call with a script"),
    "snooze": QT_TRANSLATE_NOOP("Words", "putting off"),
    "deal_with": QT_TRANSLATE_NOOP("Words", "reminder dealt with"),
    "ask_referral": QT_TRANSLATE_NOOP("Words", "asking for a referral"),
    "refer_lead": QT_TRANSLATE_NOOP("Words", "referral"),
    "lock": QT_TRANSLATE_NOOP("Words", "lock"),
    "unlock": QT_TRANSLATE_NOOP("Words", "unlocking"),
    "merge_accounts": QT_TRANSLATE_NOOP("Words", "merging of accounts"),
    "reset_numbers": QT_TRANSLATE_NOOP("Words", "the method's own numbers"),
    "working_days": QT_TRANSLATE_NOOP("Words", "working days"),
}


def step(name: StepName) -> str:
    """A step's name without a verb, for example "move"."""
    return word(_STEPS, name.code)


def undo(name: StepName) -> str:
    """What the undo command says."""
    return translate("Words", "Undo {step}").format(step=step(name))


def redo(name: StepName) -> str:
    """What the redo command says."""
    return translate("Words", "Redo {step}").format(step=step(name))
