"""The sheets of a book: the shipped ones, changed ones, and its own (METHOD 8)."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets.plain import sections_from_plain, sections_to_plain
from four_notebooks.method.sheets.template import Section, SheetFault, Template, checked
from four_notebooks.method.values import SheetTemplate
from four_notebooks.services import shipped
from four_notebooks.services.refusals import Refused
from four_notebooks.storage.changes import Announcement, Change, StepName

if TYPE_CHECKING:
    from four_notebooks.services.book import Book


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet as the list of sheets shows it.

    ``shipped`` sheets come with the program, ``changed`` ones are kept in the book.
    """

    template: Template
    shipped: bool
    changed: bool
    hidden: bool = False


class SheetTemplates:
    """What sheets ask. A shipped sheet is copied into the book only when it is edited."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._read: dict[SheetTemplate, Template] = {}

    def listed(self, language: str) -> list[ListedSheet]:
        """Every sheet in order, hidden ones too."""
        kept = {record.id: record for record in self._book.store.all(SheetTemplate)}
        found = [
            (float(place), self._listed(sheet_id, kept.pop(sheet_id, None), language))
            for place, sheet_id in enumerate(shipped.SHEETS, 1)
        ]
        found += [(one.position, self._listed(one.id, one, language)) for one in kept.values()]
        return [sheet for _, sheet in sorted(found, key=lambda pair: pair[0])]

    def _listed(self, sheet_id: str, kept: SheetTemplate | None, language: str) -> ListedSheet:
        ships = sheet_id in shipped.SHEETS
        if kept is None:
            return ListedSheet(shipped.sheet(sheet_id, language), ships, changed=False)
        return ListedSheet(self._template(kept), ships, changed=True, hidden=kept.hidden)

    def templates(self, language: str, about: SheetAbout | None = None) -> list[Template]:
        """The sheets that are offered, in order, about whom asked (None: any)."""
        return [
            sheet.template
            for sheet in self.listed(language)
            if not sheet.hidden and about in (None, sheet.template.about)
        ]

    def template(self, sheet_id: str, language: str = "") -> Template:
        """A sheet as this book asks it. Raises Refused ``unknown_sheet``."""
        kept = self._book.store.get(SheetTemplate, sheet_id)
        if kept is not None:
            return self._template(kept)
        if sheet_id in shipped.SHEETS:
            return shipped.sheet(sheet_id, language)
        raise Refused("unknown_sheet")

    def own(self) -> list[Template]:
        """The sheets that the book keeps, changed shipped ones too, hidden ones left out."""
        kept = self._book.store.all(SheetTemplate)
        return [self._template(record) for record in kept if not record.hidden]

    def made(self, template: Template, behind: int = 0) -> SheetTemplate:
        """A new sheet as the book would keep it, ``behind`` so many others; not written.

        Raises:
            Refused: the codes of ``SheetFault``.
        """
        try:
            checked(template)
        except SheetFault as fault:
            raise Refused(fault.code, **fault.values) from fault
        record = self._record(None, template)
        return replace(record, position=record.position + behind)

    def edit(self, template: Template, who: str = "", sitting: str = "") -> Announcement | None:
        """Keep a sheet as it is now asked; its answers stay under their questions' ids.

        Writes of one ``sitting`` join one step, others are steps of their own.

        Raises:
            Refused: ``unknown_sheet``, and the codes of ``SheetFault``.
        """
        before = self._book.store.get(SheetTemplate, template.id)
        if before is None and template.id not in shipped.SHEETS:
            raise Refused("unknown_sheet")
        return self._commit("edit_sheet", before, template, who, sitting)

    def create(self, name: str, about: SheetAbout, first: str, who: str = "") -> Template:
        """A new sheet with one empty section called ``first``.

        Raises:
            Refused: the codes of ``SheetFault``.
        """
        template = Template(
            id=self.new_id("sheet"),
            name=name,
            about=about,
            sections=(Section(id=self.new_id("s"), title=first),),
        )
        self._commit("edit_sheet", None, template, who)
        return template

    def duplicate(
        self, sheet_id: str, language: str, name: str, trade: str = "", who: str = ""
    ) -> Template:
        """A copy for a trade, with answers of its own; its questions keep their ids.

        Raises:
            Refused: ``unknown_sheet``, and the codes of ``SheetFault``.
        """
        source = self.template(sheet_id, language)
        made = replace(source, id=self.new_id("sheet"), name=name, trade=trade)
        self._commit("edit_sheet", None, made, who)
        return made

    def hide(self, sheet_id: str, language: str, hidden: bool = True) -> Announcement | None:
        """Offer a sheet nowhere, or again; its answers stay.

        Raises:
            Refused: ``unknown_sheet``.
        """
        before = self._book.store.get(SheetTemplate, sheet_id)
        kept = before or self._record(None, self.template(sheet_id, language))
        after = replace(kept, hidden=hidden)
        name = StepName("delete_sheet" if hidden else "edit_sheet", after.name)
        return self._book.ledger.commit(name, [Change(before, after)])

    def remove(self, sheet_id: str, language: str) -> Announcement | None:
        """Take a sheet away: hidden if it is a shipped one or has answers, else deleted.

        Raises:
            Refused: ``unknown_sheet``.
        """
        kept = self._book.store.get(SheetTemplate, sheet_id)
        if kept is None or sheet_id in shipped.SHEETS or self._book.store.has_answers(sheet_id):
            return self.hide(sheet_id, language)
        return self._book.ledger.commit(StepName("delete_sheet", kept.name), [Change(kept, None)])

    def restore(self, sheet_id: str, who: str = "") -> Announcement | None:
        """Let a shipped sheet ask again what it asks by itself; None if it does.

        Raises:
            Refused: ``unknown_sheet`` for one that was not shipped.
        """
        if sheet_id not in shipped.SHEETS:
            raise Refused("unknown_sheet")
        kept = self._book.store.get(SheetTemplate, sheet_id)
        if kept is None:
            return None
        name = StepName("edit_sheet", kept.name)
        return self._book.ledger.commit(name, [Change(kept, None)], who=who)

    def knows(self, sheet_id: str) -> bool:
        """Whether there is a sheet with this id."""
        kept = self._book.store.get(SheetTemplate, sheet_id)
        return sheet_id in shipped.SHEETS or kept is not None

    def take_in(self, template: Template, *, as_copy: bool = False, who: str = "") -> Template:
        """Import a sheet: in place of the one with its id, or beside it with an id of its own.

        Raises:
            Refused: the codes of ``SheetFault``.
        """
        if as_copy:
            template = replace(template, id=self.new_id("sheet"))
        before = self._book.store.get(SheetTemplate, template.id)
        if before is not None:
            before_shown = replace(before, hidden=False)
            self._commit("import_sheet", before, template, who, shown=before_shown)
        else:
            self._commit("import_sheet", None, template, who)
        return template

    def new_id(self, begin: str) -> str:
        """An id that no other sheet, section or question has, in any book."""
        return f"{begin}-{uuid.uuid4().hex[:12]}"

    def _commit(
        self,
        code: str,
        before: SheetTemplate | None,
        template: Template,
        who: str,
        sitting: str = "",
        shown: SheetTemplate | None = None,
    ) -> Announcement | None:
        try:
            checked(template)
        except SheetFault as fault:
            raise Refused(fault.code, **fault.values) from fault
        after = self._record(shown or before, template)
        return self._book.ledger.commit(
            StepName(code, template.name),
            [Change(before, after)],
            who=who,
            join=f"sheet/{template.id}/{sitting}/{who}" if sitting else None,
        )

    def _record(self, before: SheetTemplate | None, template: Template) -> SheetTemplate:
        kept = before or SheetTemplate(
            id=template.id,
            name=template.name,
            created_at=self._book.now(),
            position=self._place(template.id),
        )
        sections = sections_to_plain(template.sections)
        return replace(
            kept,
            name=template.name,
            about=template.about,
            trade=template.trade,
            content=json.dumps(sections, ensure_ascii=False, separators=(",", ":")),
        )

    def _place(self, sheet_id: str) -> float:
        if sheet_id in shipped.SHEETS:
            return float(shipped.SHEETS.index(sheet_id) + 1)
        places = [record.position for record in self._book.store.all(SheetTemplate)]
        return max([float(len(shipped.SHEETS)), *places]) + 1

    def _template(self, kept: SheetTemplate) -> Template:
        """What a record asks; the last few are remembered."""
        found = self._read.get(kept)
        if found is None:
            if len(self._read) > 40:
                self._read.clear()
            found = self._read[kept] = _read(kept)
        return found


def _read(kept: SheetTemplate) -> Template:
    """A record's template; one that cannot be read (edited by hand) asks nothing."""
    try:
        sections = sections_from_plain(json.loads(kept.content))
    except (ValueError, RecursionError):
        sections = ()
    return Template(
        id=kept.id, name=kept.name, about=kept.about, trade=kept.trade, sections=sections
    )
