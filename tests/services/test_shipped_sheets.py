"""The sheets of METHOD 8 are shipped whole, in both languages, under the same ids."""

from __future__ import annotations

import pytest

from four_notebooks.method.kinds import SheetAbout
from four_notebooks.method.sheets.template import AnswerKind, Section, Template
from four_notebooks.services import shipped

DEPARTMENTS = ("purchasing", "technology", "production", "operations")
STEPS = ("request", "budget", "selection", "tender", "contract", "payment")

BEFORE = """
    manager.anything_known manager.contact_details manager.who_met manager.earlier_cooperation
    background.funding background.reached background.decision background.attitudes
    cooperation.past cooperation.strategic cooperation.publicity cooperation.research
    cooperation.capital
    desk.overview desk.main_business desk.annual_report desk.money_source desk.decides
    desk.market desk.competitors desk.chairman desk.superiors
    projects.theirs projects.theirs_people projects.theirs_process
    projects.with_us projects.with_us_people projects.with_us_process
"""
CALL = """
    topics.cases topics.cases_interest topics.technology topics.technology_interest
    topics.timing topics.timing_interest
    attendees.who attendees.missing attendees.missing_interests
"""
DURING = """
    person.chain person.temper person.position person.ally person.activity person.refusals
    conditions.land conditions.money conditions.policy conditions.facilities
    rivals.known rivals.called
"""
PREPARATION = [
    *(f"before.{one}" for one in BEFORE.split()),
    *(f"call.{one}" for one in CALL.split()),
    *(f"during.{one}" for one in DURING.split()),
    *(
        f"during.departments.{d}.{one}"
        for d in DEPARTMENTS
        for one in ("contact", "weight", "wants")
    ),
    *(
        f"during.heads.{d}.{one}"
        for d in DEPARTMENTS
        for one in ("decides", "expectation", "attitude", "activity", "hook")
    ),
    *(f"during.steps.{s}.{one}" for s in STEPS for one in ("time", "difficulty", "conditions")),
    *(f"during.pains.{d}" for d in DEPARTMENTS),
]
"""Every item that METHOD 8 names."""
ALLY = [
    *(f"gain.{one}" for one in ("pay", "bonus", "results", "post", "standing")),
    *("cost.delay", "cost.words", "keen.before", "keen.after", "sentence.boss"),
]
RIVALS = [
    *(f"us.{one}" for one in ("strengths", "push", "weaknesses", "change", "seen")),
    *(f"rival.{one}" for one in ("strengths", "weaknesses", "turned", "difference")),
    *(
        f"{part}.{one}"
        for part in ("customer", "met")
        for one in ("need", "pain", "power", "ideas", "habits", "likes")
    ),
]


def ids(template: Template) -> list[str]:
    return [question.id for question in template.questions()]


@pytest.mark.parametrize("language", shipped.LANGUAGES)
@pytest.mark.parametrize("item", PREPARATION)
def test_visit_preparation_asks(item: str, language: str) -> None:
    question = shipped.sheet("preparation", language).question(item)

    assert question is not None and question.text.strip()


@pytest.mark.parametrize("language", shipped.LANGUAGES)
@pytest.mark.parametrize(
    ("sheet", "items"), [("preparation", PREPARATION), ("ally", ALLY), ("rivals", RIVALS)]
)
def test_a_sheet_asks_these_and_nothing_else(sheet: str, items: list[str], language: str) -> None:
    assert sorted(ids(shipped.sheet(sheet, language))) == sorted(items)


@pytest.mark.parametrize("sheet", shipped.SHEETS)
def test_both_languages_ask_the_same_in_the_same_order(sheet: str) -> None:
    chinese, english = (shipped.sheet(sheet, language) for language in shipped.LANGUAGES)

    assert shape(chinese.sections) == shape(english.sections)
    assert chinese.about is english.about


def shape(sections: tuple[Section, ...]) -> list[object]:
    """Sections and questions without their words."""
    return [
        (
            s.id,
            [(q.id, q.kind, len(q.choices), bool(q.hint)) for q in s.questions],
            shape(s.sections),
        )
        for s in sections
    ]


@pytest.mark.parametrize("sheet", shipped.SHEETS)
def test_chinese_words_are_chinese_and_english_ones_english(sheet: str) -> None:
    for language, is_chinese in (("zh_CN", True), ("en", False)):
        template = shipped.sheet(sheet, language)
        words = [section.title for _, section in template.walk()]
        words += [question.text for question in template.questions()]
        words += [choice for question in template.questions() for choice in question.choices]
        for said in words:
            assert any("\u4e00" <= sign <= "\u9fff" for sign in said) is is_chinese, said


def test_the_sheets_have_the_names_of_the_method() -> None:
    names = [shipped.sheet(sheet, "zh_CN").name for sheet in shipped.SHEETS]

    assert names == ["拜访信息表", "自竞消", "盟友测算"]


def test_preparation_has_three_phases_in_their_order() -> None:
    phases = [section.id for section in shipped.sheet("preparation", "en").sections]

    assert phases == ["before", "call", "during"]


def test_the_allys_sheet_is_about_a_person_and_its_gains_are_numbers_by_date() -> None:
    ally = shipped.sheet("ally", "zh_CN")
    kinds = {question.id: question.kind for question in ally.questions()}

    assert ally.about is SheetAbout.CONTACT
    assert {kinds[item] for item in ALLY[:5]} == {AnswerKind.GAINS}
    assert kinds["cost.delay"] is AnswerKind.COSTS
    assert kinds["keen.before"] is kinds["keen.after"] is AnswerKind.NUMBER


def test_call_scripts_are_shipped_in_both_languages() -> None:
    chinese, english = (shipped.scripts(language) for language in shipped.LANGUAGES)

    assert len(chinese) == len(english) >= 3
    assert all(name.strip() and len(body) > 100 for name, body in (*chinese, *english))
