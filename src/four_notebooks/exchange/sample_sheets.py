"""The sheets of the sample book: what was found out about its accounts so far (METHOD 8)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from four_notebooks.exchange.sample_story import Story
from four_notebooks.method.values import SheetAnswer, Told
from four_notebooks.services.shipped import ALLY, PREPARATION, RIVALS

_KNOWN: Final = (
    ("before.manager.anything_known", "老张三年前跟过,卡在价格。", "We lost here on price."),
    ("before.manager.contact_details", "采购和前台的座机都有。", "Purchasing and front desk."),
    ("before.manager.who_met", "只有售后去过一次。", "Only our service, once."),
    (
        "before.background.funding",
        "技改款已批,**年底前要用完**。",
        "Approved, **to be spent by May**.",
    ),
    ("before.background.reached", "见到 KP2,KP1 还没见。", "KP2 met, KP1 not yet."),
    ("before.background.decision", "在比三家,月底定。", "Three offers, decided this month."),
    ("before.cooperation.past", "没有正式合作过。", "Nothing formal so far."),
    ("before.desk.overview", "两个厂区,四百人,民营。", "Two sites, 400 people, family-owned."),
    ("before.desk.main_business", "精密零件,七成出口。", "Precision parts, 70 % exported."),
    ("before.desk.money_source", "主要靠两家整车厂的订单。", "Orders of two car makers."),
    ("before.desk.decides", "十万以上要总经理签。", "Above 15,000 the director signs."),
    ("before.desk.competitors", "隔壁园区的两家。", "Two firms in the next estate."),
    ("before.desk.chairman", "董事长不管日常。", "The chairman stays out of daily work."),
    ("before.projects.theirs", "去年自己上过一套,没用起来。", "One system last year, never used."),
    ("before.projects.theirs_process", "从提出到付款四个半月。", "Four and a half months in all."),
    ("call.topics.cases", "讲同行旺季爆仓的案例。", "The peer who ran out of room."),
    ("call.topics.cases_interest", "追问了两次成本。", "Asked twice what it cost."),
    ("call.topics.timing", "勘察一天,开工两周。", "A day to survey, two weeks to start."),
    ("call.attendees.who", "采购和生产各一位。", "One of purchasing, one of production."),
    ("call.attendees.missing", "财务没来。", "Nobody from finance."),
    ("during.departments.purchasing.contact", "采购部电话在名片上。", "On the card."),
    ("during.departments.purchasing.weight", "只管比价,不拍板。", "Compares, does not decide."),
    ("during.departments.production.wants", "换线别停机。", "No standstill while changing over."),
    ("during.heads.production.expectation", "旺季前上线。", "Live before the season."),
    ("during.person.chain", "主管 → 采购总监 → 总经理。", "Foreman, head of purchasing, director."),
    ("during.steps.request.time", "生产部写申请,一周。", "A week, production writes it."),
    ("during.steps.budget.conditions", "要有三家报价。", "Three offers are needed."),
    ("during.steps.contract.time", "听说要一个月。", "A month, they say."),
    ("during.pains.production", "换线一次停两小时。", "Two hours lost at each change."),
    ("during.pains.purchasing", "供应商交期不准。", "Suppliers deliver late."),
    ("during.rivals.called", "两家来过,都没见到总经理。", "Two called, neither saw the director."),
)
_GAINS: Final = (
    ("gain.pay", "month: 1500\nquarter: 4500\nyear: 18000\n换线提成,按 1.5% 算", Told.TOLD),
    ("gain.bonus", "quarter: 8000\nyear: 20000\n季度指标完成就有", Told.VERIFIED),
    ("gain.results", "month: 3000\nquarter: 9000\nyear: 36000\n少停机,产值算到她头上", Told.TOLD),
    ("gain.post", "year: 5万\n明年供应链副总有空缺", Told.UNSAID),
    ("gain.standing", "tomorrow: 500\nmonth: 2000\n比仓储的老何先拿出数字", Told.UNSAID),
    ("cost.delay", "month: 4500\nquarter: 1.75万\n这个季度就算不上了", Told.TOLD),
    ("cost.words", "拖到下个月,奖金算给下个季度,老何先报上去。", Told.UNSAID),
    ("keen.before", "4", Told.UNSAID),
    ("keen.after", "8", Told.UNSAID),
    ("sentence.boss", "不花今年的预算,季度末就能看到停机少三成。", Told.TOLD),
)
_RIVALS: Final = (
    ("us.strengths", "交期短,本地有售后。"),
    ("us.push", "带她去看园区里那家的产线。"),
    ("rival.strengths", "名气大,总经理听说过。"),
    ("rival.weaknesses", "要等八周,售后在外地。"),
    ("customer.pain", "换线停机。"),
)
_WITH_ALLY: Final = "华启精密制造"
_MOST: Final = 24


def answers_of(story: Story) -> Iterator[SheetAnswer]:
    """What the sheets say about an account; nothing about one that nobody has met."""
    if story.busy_until is None or not story.met_anybody:
        return
    # A chance of its own, so that the rest of the book stays what it is.
    rng = random.Random(story.account.id)
    shown = story.account.name == _WITH_ALLY
    count = 17 if shown else rng.randint(0, _MOST)
    for at in sorted(rng.sample(range(len(_KNOWN)), count)):
        question, chinese, english = _KNOWN[at]
        text = english if story.voice.english else chinese
        told = rng.choice((Told.TOLD, Told.TOLD, Told.VERIFIED, Told.UNSAID))
        yield _answer(story, PREPARATION, question, text, told)
    if shown:
        yield from _about_the_ally(story)


def _about_the_ally(story: Story) -> Iterator[SheetAnswer]:
    for question, text in _RIVALS:
        yield _answer(story, RIVALS, question, text, Told.UNSAID)
    person = story.people.get(2)
    if person is not None:
        for question, text, told in _GAINS:
            yield _answer(story, ALLY, question, text, told, person.id)


def _answer(
    story: Story, sheet: str, question: str, text: str, told: Told, person: int | None = None
) -> SheetAnswer:
    at: datetime | None = story.busy_until
    assert at is not None
    return SheetAnswer(
        id=story.take_id(SheetAnswer),
        account_id=story.account.id,
        sheet=sheet,
        question=question,
        at=at,
        contact_id=person,
        text=text,
        told=told,
    )
