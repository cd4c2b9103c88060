"""Whatever a verb did, undo brings the book back exactly, and redo does it again exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from four_notebooks.method.values import (
    Answer,
    LostBy,
    Method,
    Notebook,
    PlanState,
    ReleaseReason,
)
from four_notebooks.services.book import Book
from four_notebooks.services.ledger import STEP_CODES
from four_notebooks.services.recording import (
    EvidenceGiven,
    NewContact,
    NextPlan,
    NextStrategy,
    Recording,
)
from samples import Sample

Verb = Callable[[Book, Sample], object]


class Scene:
    """A small book: one card in B that was met twice, one lead, one in the pool, one signed."""

    def __init__(self, sample: Sample) -> None:
        book, clock = sample.book, sample.clock
        self.card = sample.account("恒远印务", Notebook.B)
        self.lead = sample.account("南风贸易")
        self.let_go = sample.account("云顶酒店", Notebook.C)
        self.signed = sample.account("青松学校", Notebook.A)
        self.boss = sample.person(self.card, "周总", 1)
        self.clerk = book.people.add(self.card.id, "李工", level=2, reports_to=self.boss.id)
        self.entry = sample.visit(self.card, self.clerk, body="谈了换线的时间和预算。")
        self.file = book.attachments.add(self.card.id, "车间.jpg", b"a picture")
        clock.forward(hours=3)
        sample.strategy(self.card)
        self.plan = sample.plan(self.card, book.today() + timedelta(days=1))
        self.other_plan = sample.plan(self.lead, book.today() + timedelta(days=1))
        book.board.release([self.let_go.id], ReleaseReason.NO_POWER)
        book.board.sign([self.signed.id])
        book.drafts.set("entry/new", "写到一半")
        clock.forward(hours=1)


def _record(book: Book, scene: Scene) -> object:
    return book.journal.record(
        Recording(
            account=scene.card.id,
            met=(scene.clerk.id, NewContact(name="王姐", level=3)),
            body="他说要问周总。",
            heat=70,
            asked=True,
            evidence=(EvidenceGiven(question="need", answer=Answer.YES, note="产线要换"),),
            move_to=Notebook.A,
            why="他见过预算表",
            why_not="还没见到付款人",
            strategy=NextStrategy(goal="见周总", ask="请他带路"),
            plan=NextPlan(day=book.today() + timedelta(days=1)),
            drafts=("entry/new",),
            attachments=(scene.file.id,),
        )
    )


VERBS: dict[str, Callable[[Book, Scene], object]] = {
    "create_account": lambda b, s: b.accounts.create("新客户", phones=("13800000000",)),
    "create_accounts": lambda b, s: b.accounts.create_many(["一", " ", "二"]),
    "edit_account": lambda b, s: b.accounts.save(replace(s.card, area="南通", note="老板姓周")),
    "delete_accounts": lambda b, s: b.accounts.delete([s.card.id, s.lead.id]),
    "restore_accounts": lambda b, s: (
        b.accounts.delete([s.card.id]),
        b.accounts.restore([s.card.id]),
    )[-1],
    "move": lambda b, s: b.board.move([s.card.id, s.lead.id], Notebook.A, reason="见到了"),
    "reorder": lambda b, s: (
        b.accounts.create("压在后面", notebook=Notebook.B),
        b.board.move([s.card.id], Notebook.B, before=b.board.ids(Notebook.B)[0]),
    )[-1],
    "take_back_d": lambda b, s: (
        b.board.move([s.card.id], Notebook.D),
        b.board.move([s.card.id], Notebook.C),
        b.board.take_back_d([s.card.id]),
    )[-1],
    "sign": lambda b, s: b.board.sign([s.card.id, s.lead.id], note="合同到了"),
    "unsign": lambda b, s: b.board.unsign([s.signed.id], to=Notebook.B),
    "release": lambda b, s: b.board.release(
        [s.card.id, s.lead.id], ReleaseReason.NO_WAY, LostBy.FOLLOW_UP, "拖太久"
    ),
    "pick_up": lambda b, s: b.board.pick_up([s.let_go.id], Notebook.B),
    "lock": lambda b, s: b.board.lock([s.card.id, s.lead.id]),
    "unlock": lambda b, s: (b.board.lock([s.card.id]), b.board.unlock([s.card.id]))[-1],
    "ask_referral": lambda b, s: b.referrals.ask(s.signed.id, "问了校长"),
    "refer_lead": lambda b, s: (
        b.referrals.ask(s.signed.id),
        b.referrals.give(s.signed.id, "青竹学校", source="转介绍", phone="13800000001"),
    )[-1],
    "snooze": lambda b, s: b.pool.postpone([s.let_go.id], 30),
    "deal_with": lambda b, s: b.pool.looked([s.let_go.id], "还是不买"),
    "answer_questions": lambda b, s: b.board.answer_questions([s.card.id], "见过预算", "没见老板"),
    "record_entry": _record,
    "write_note": lambda b, s: b.journal.note(s.card.id, "传真换号了"),
    "edit_entry": lambda b, s: b.journal.edit(
        replace(s.entry, body="改过的话", heat=55, met=(s.boss.id,))
    ),
    "delete_entries": lambda b, s: b.journal.delete([s.entry.id]),
    "move_entries": lambda b, s: b.journal.hand_over([s.entry.id], s.lead.id),
    "merge_accounts": lambda b, s: b.accounts.merge(s.lead.id, [s.card.id, s.signed.id]),
    "reset_numbers": lambda b, s: (
        b.settings.save_rules(replace(b.rules, window_hours_b=48, care_days=7)),
        b.settings.reset_rules(),
    )[-1],
    "write_strategy": lambda b, s: b.journal.save_strategy(s.card.id, goal="换个突破口"),
    "add_contact": lambda b, s: b.people.add(s.card.id, "孙会计", level=3, reports_to=s.clerk.id),
    "edit_contact": lambda b, s: b.people.save(replace(s.clerk, level=3, title="主管")),
    "delete_contacts": lambda b, s: b.people.delete([s.boss.id]),
    "set_evidence": lambda b, s: b.people.set_evidence(s.card.id, "power", Answer.NO, "没预算"),
    "plan_visit": lambda b, s: b.plan.plan(s.card.id, b.today(), purpose="看样"),
    "edit_plan": lambda b, s: b.plan.save(replace(s.plan, purpose="带样机", minutes=30)),
    "move_plans": lambda b, s: b.plan.move_to_day(
        [s.plan.id, s.other_plan.id], b.today() + timedelta(days=3)
    ),
    "order_plans": lambda b, s: b.plan.reorder(s.plan.day, [s.other_plan.id, s.plan.id]),
    "close_plans": lambda b, s: b.plan.close([s.plan.id], PlanState.DROPPED),
    "delete_plans": lambda b, s: b.plan.delete([s.plan.id, s.other_plan.id]),
    "edit_sheet": lambda b, s: b.sheets.duplicate("preparation", "zh_CN", "餐饮用", "餐饮"),
    "delete_sheet": lambda b, s: b.sheets.remove("rivals", "zh_CN"),
    "import_sheet": lambda b, s: b.sheets.take_in(b.sheets.template("ally"), as_copy=True),
    "answer_sheet": lambda b, s: b.sheets.answer(
        s.card.id, "ally", "gain.pay", "month: 3000", contact_id=s.clerk.id
    ),
    "save_script": lambda b, s: b.scripts.save(-1, "改过", "您好", language="zh_CN"),
    "delete_scripts": lambda b, s: b.scripts.delete(b.scripts.add("短的").id),
    "use_script": lambda b, s: b.scripts.use(-2, s.card.id, language="en"),
    "attach": lambda b, s: b.attachments.add(s.card.id, "图.png", b"png", entry_id=s.entry.id),
    "detach": lambda b, s: b.attachments.detach([s.file.id]),
    "settings": lambda b, s: b.settings.save_rules(replace(b.rules, window_hours=48)),
    "working_days": lambda b, s: b.workdays.switch_clock(True),
    "switch_method": lambda b, s: b.settings.switch_method(Method.FUNNEL),
}


@pytest.mark.parametrize("code", VERBS)
def test_undo_gives_the_state_before_and_redo_the_state_after(
    code: str, book: Book, sample: Sample, everything: Callable[[Book], dict[str, Any]]
) -> None:
    scene = Scene(sample)
    states = [everything(book)]
    book.listen(lambda done: states.append(everything(book)))

    VERBS[code](book, scene)

    step = book.ledger.next_undo()
    assert step is not None and step.code == code
    assert states[-1] != states[-2]
    before, after = states[-2], states[-1]
    book.ledger.undo()
    assert everything(book) == before
    assert book.ledger.next_redo() == step
    book.ledger.redo()
    assert everything(book) == after


@pytest.mark.parametrize("code", VERBS)
def test_a_verb_writes_one_step_and_says_so_once(code: str, book: Book, sample: Sample) -> None:
    scene = Scene(sample)
    heard: list[str] = []
    book.listen(lambda done: heard.append(done.name.code))

    VERBS[code](book, scene)

    assert heard.count(code) == 1


def test_every_step_that_people_can_take_is_tried_here() -> None:
    assert set(VERBS) == set(STEP_CODES) - {"import", "sample"}


def test_undoing_everything_empties_the_book(book: Book, sample: Sample) -> None:
    scene = Scene(sample)
    _record(book, scene)

    while book.ledger.undo() is not None:
        pass

    assert book.accounts.all(None) == []
    assert book.ledger.next_undo() is None
