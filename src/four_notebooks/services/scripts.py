"""Call scripts (邀约话术): what to say on the telephone, and what became of it (METHOD 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from four_notebooks.method.values import Answer, Script, ScriptUse, Setting
from four_notebooks.services import entering, shipped
from four_notebooks.services.places import STEP
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

OWN: Final = "scripts"
"""The setting that says that the book keeps scripts of its own: shipped ones were copied."""


@dataclass(frozen=True, slots=True)
class ListedScript:
    """A script with its counts; ``id`` is negative while it is only shipped."""

    id: int
    name: str
    body: str
    uses: int = 0
    accepted: int = 0


class Scripts:
    """The book's scripts; until one is changed or used, the shipped ones stand in their place."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def listed(self, language: str, account_id: int | None = None) -> list[ListedScript]:
        """Every script in order, with its uses (with one account, if told)."""
        if not self._own():
            bodies = enumerate(shipped.scripts(language), 1)
            return [ListedScript(-place, name, body) for place, (name, body) in bodies]
        counts = self._book.store.count_script_uses(account_id)
        return [
            ListedScript(script.id, script.name, script.body, *counts.get(script.id, (0, 0)))
            for script in self._all()
        ]

    def add(self, name: str, body: str = "", *, language: str = "", who: str = "") -> Script:
        """A new script at the end. Raises Refused ``name_blank``, ``text_too_long``."""
        copied, changes = self._copied(language)
        (script_id,) = self._book.ledger.new_ids(Script)
        script = self._checked(
            Script(
                id=script_id,
                name=name,
                created_at=self._book.now(),
                body=body,
                position=max([s.position for s in copied], default=0.0) + STEP,
            )
        )
        self._commit("save_script", script.name, [*changes, Change(None, script)], who)
        return script

    def save(
        self, script_id: int, name: str, body: str, *, language: str = "", who: str = ""
    ) -> int:
        """Change a script, a shipped one too (its id is another then, and is returned).

        Writes of one sitting join one step.

        Raises:
            Refused: ``unknown_script``, ``name_blank``, ``text_too_long``.
        """
        before, _, changes = self._known(script_id, language)
        after = self._checked(replace(before, name=name, body=body))
        changes = _with(changes, after) if changes else [Change(before, after)]
        join = f"script/{after.id}/{who}"
        step = StepName("save_script", after.name)
        self._book.ledger.commit(step, changes, who=who, join=join)
        return after.id

    def delete(self, script_id: int, *, language: str = "", who: str = "") -> Announcement | None:
        """Remove a script and the count of its uses. Raises Refused ``unknown_script``."""
        script, _, changes = self._known(script_id, language)
        if changes:
            changes = [change for change in changes if change.record.id != script.id]
        else:
            uses = [use for use in self._book.store.all(ScriptUse) if use.script_id == script.id]
            changes = [*(Change(use, None) for use in uses), Change(script, None)]
        return self._commit("delete_scripts", script.name, changes, who)

    def reorder(self, ids: Sequence[int], *, language: str = "") -> Announcement | None:
        """Put the scripts in this order; those not named come behind.

        Raises:
            Refused: ``unknown_script``.
        """
        scripts, changes = self._copied(language)
        order = [self._find(scripts, id_).id for id_ in ids]
        order += [script.id for script in scripts if script.id not in order]
        for script in scripts:
            after = replace(script, position=STEP * (order.index(script.id) + 1))
            if self._own():
                changes.append(Change(script, after))
            else:
                changes = _with(changes, after)
        return self._commit("save_script", "", changes, "")

    def use(
        self,
        script_id: int,
        account_id: int | None = None,
        accepted: Answer = Answer.UNKNOWN,
        *,
        language: str = "",
        who: str = "",
    ) -> ScriptUse:
        """Count a call made with a script, and whether the invitation was accepted.

        Raises:
            Refused: ``unknown_script``, ``unknown_account``.
        """
        script, _, changes = self._known(script_id, language)
        if account_id is not None:
            self._book.accounts.present(account_id)
        (use_id,) = self._book.ledger.new_ids(ScriptUse)
        use = ScriptUse(
            id=use_id,
            script_id=script.id,
            at=self._book.now(),
            account_id=account_id,
            accepted=accepted,
        )
        self._commit("use_script", script.name, [*changes, Change(None, use)], who)
        return use

    def accept(
        self, script_id: int, account_id: int | None = None, *, language: str = "", who: str = ""
    ) -> ScriptUse:
        """The invitation was accepted: by the call counted today, else by one counted now.

        Raises:
            Refused: ``unknown_script``, ``unknown_account``.
        """
        today = self._book.today()
        for use in reversed(self.uses(account_id)):
            open_today = use.accepted is Answer.UNKNOWN and self._book.local_day(use.at) == today
            if use.script_id == script_id and open_today:
                after = replace(use, accepted=Answer.YES)
                name = self._known(script_id, language)[0].name
                self._commit("use_script", name, [Change(use, after)], who)
                return after
        return self.use(script_id, account_id, Answer.YES, language=language, who=who)

    def uses(self, account_id: int | None = None) -> list[ScriptUse]:
        """The calls counted for an account (None: all), oldest first."""
        if account_id is not None:
            return self._book.store.of_account(ScriptUse, account_id)
        return self._book.store.all(ScriptUse)

    def _own(self) -> bool:
        return self._book.store.get(Setting, OWN) is not None

    def _all(self) -> list[Script]:
        return sorted(self._book.store.all(Script), key=lambda script: (script.position, script.id))

    def _copied(self, language: str) -> tuple[list[Script], list[Change]]:
        """The book's scripts; the shipped ones with the changes that bring them in."""
        if self._own():
            return self._all(), []
        bodies = shipped.scripts(language)
        ids = self._book.ledger.new_ids(Script, len(bodies))
        now = self._book.now()
        scripts = [
            Script(id=id_, name=name, created_at=now, body=body, position=STEP * place)
            for place, (id_, (name, body)) in enumerate(zip(ids, bodies, strict=True), 1)
        ]
        own = Setting(id=OWN, value="true")
        return scripts, [Change(None, own), *(Change(None, script) for script in scripts)]

    def _known(self, script_id: int, language: str) -> tuple[Script, list[Script], list[Change]]:
        scripts, changes = self._copied(language)
        return self._find(scripts, script_id), scripts, changes

    def _find(self, scripts: list[Script], script_id: int) -> Script:
        if script_id < 0 and not self._own() and -script_id <= len(scripts):
            return scripts[-script_id - 1]
        found = next((script for script in scripts if script.id == script_id), None)
        if found is None:
            raise Refused("unknown_script")
        return found

    def _checked(self, script: Script) -> Script:
        return replace(
            script, name=entering.name(script.name), body=entering.text(script.body, "body")
        )

    def _commit(
        self, code: str, subject: str, changes: list[Change], who: str
    ) -> Announcement | None:
        return self._book.ledger.commit(StepName(code, subject), changes, who=who)


def _with(changes: list[Change], script: Script) -> list[Change]:
    """New records, one of them written as it now is."""
    return [
        Change(None, script) if isinstance(c.record, Script) and c.record.id == script.id else c
        for c in changes
    ]
