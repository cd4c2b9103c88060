"""What a sheet asks: the shipped ones item by item, the bounds, changes, and sums by date."""

from __future__ import annotations

from decimal import Decimal

import pytest

from four_notebooks.method.sheets import editing, picked
from four_notebooks.method.sheets.gains import ByDate, figure, sums
from four_notebooks.method.sheets.plain import from_plain, to_plain
from four_notebooks.method.sheets.template import (
    DEEPEST,
    MOST_QUESTIONS,
    AnswerKind,
    Question,
    Section,
    SheetFault,
    Template,
    checked,
)


def sheet(*sections: Section) -> Template:
    return Template(id="try", name="试", sections=sections)


def part(id_: str, *asked: str, below: tuple[Section, ...] = ()) -> Section:
    questions = tuple(Question(id=one, text=f"问 {one}") for one in asked)
    return Section(id=id_, title=f"节 {id_}", questions=questions, sections=below)


TWO = sheet(part("a", "a1", "a2", below=(part("b", "b1"),)), part("c", "c1"))


def order(template: Template) -> list[str]:
    return [question.id for question in template.questions()]


def test_questions_come_in_reading_order_with_the_titles_above_them() -> None:
    assert order(TWO) == ["a1", "a2", "b1", "c1"]
    assert TWO.titles_of("b1") == ("节 a", "节 b")
    assert TWO.titles_of("c1") == ("节 c",)
    assert TWO.titles_of("nothing") == ()


def test_a_template_becomes_plain_values_and_comes_back_equal() -> None:
    choice = Question(
        id="x", text="哪种?", hint="看准", kind=AnswerKind.CHOICE, choices=("甲", "乙")
    )
    template = editing.add(TWO, choice, "b")

    assert from_plain(to_plain(template)) == template


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (sheet(part("a", *[f"q{n}" for n in range(MOST_QUESTIONS + 1)])), "sheet_questions"),
        (sheet(*[part(f"s{n}") for n in range(201)]), "sheet_sections"),
        (sheet(part("a", "q", "q")), "sheet_twice"),
        (sheet(part("a", below=(part("a"),))), "sheet_twice"),
        (sheet(part("a", "has blank")), "sheet_id"),
        (sheet(Section(id="a", title=" ")), "sheet_blank"),
        (sheet(Section(id="a", title="长" * 201)), "sheet_text"),
        (
            sheet(Section(id="a", title="t", questions=(Question(id="q", text="q" * 501),))),
            "sheet_text",
        ),
    ],
)
def test_what_goes_beyond_the_bounds_is_no_sheet(template: Template, code: str) -> None:
    with pytest.raises(SheetFault) as fault:
        checked(template)

    assert fault.value.code == code


def test_sections_lie_only_so_deep_in_one_another() -> None:
    deep = part(f"s{DEEPEST}")
    for level in range(DEEPEST - 1, -1, -1):
        deep = part(f"s{level}", below=(deep,))

    with pytest.raises(SheetFault) as fault:
        checked(sheet(deep))

    assert fault.value.code == "sheet_deep"
    assert checked(sheet(*deep.sections)).id == "try"


def test_a_section_that_holds_itself_is_refused() -> None:
    plain: dict[str, object] = {"id": "a", "title": "t"}
    plain["sections"] = [plain]

    with pytest.raises(SheetFault) as fault:
        from_plain({"id": "try", "name": "试", "sections": [plain]})

    assert fault.value.code == "sheet_deep"


@pytest.mark.parametrize(
    "plain",
    [
        "words",
        {"id": "x", "name": "x", "sections": "words"},
        {"id": "x", "name": "x", "sections": ["words"]},
        {"id": "x", "name": ["x"]},
        {"id": "x", "name": "x", "about": "nobody"},
        {"id": "x", "name": "x", "sections": [{"id": "a", "title": "t", "questions": {"id": "q"}}]},
        {
            "id": "x",
            "name": "x",
            "sections": [{"id": "a", "title": "t", "questions": [{"id": "q", "kind": "odd"}]}],
        },
    ],
)
def test_plain_values_of_another_shape_are_refused(plain: object) -> None:
    with pytest.raises(SheetFault):
        from_plain(plain)


def test_keys_that_a_later_program_may_write_are_passed_over() -> None:
    plain = {"id": "x", "name": "x", "colour": "red", "sections": []}

    assert from_plain(plain) == Template(id="x", name="x")


def test_a_question_is_added_moved_changed_and_removed() -> None:
    new = Question(id="n", text="新")

    added = editing.add(TWO, new, "a", before="a2")
    assert order(added) == ["a1", "n", "a2", "b1", "c1"]

    moved = editing.move(added, new, "c")
    assert order(moved) == ["a1", "a2", "b1", "c1", "n"]

    changed = editing.put(moved, Question(id="n", text="改"))
    assert changed.question("n") == Question(id="n", text="改")

    assert editing.remove(changed, new) == TWO


def test_a_section_moves_with_all_it_holds_but_never_into_itself() -> None:
    b = editing.find(TWO, "b")
    a = editing.find(TWO, "a")
    assert isinstance(a, Section) and isinstance(b, Section)

    assert order(editing.move(TWO, b, "", before="a")) == ["b1", "a1", "a2", "c1"]
    assert order(editing.move(TWO, a, "c")) == ["c1", "a1", "a2", "b1"]
    for place in ("a", "b"):
        with pytest.raises(SheetFault):
            editing.move(TWO, a, place)
    with pytest.raises(SheetFault):
        editing.add(TWO, Question(id="n", text="新"))


def test_moving_in_front_of_itself_changes_nothing() -> None:
    question = TWO.question("a2")
    assert question is not None

    assert editing.move(TWO, question, "a", before="a2") == TWO


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3000", Decimal(3000)),
        ("3,000", Decimal(3000)),
        ("１２００", Decimal(1200)),
        ("1.2万", Decimal(12000)),
        ("+5", Decimal(5)),
        ("-2k", Decimal(-2000)),
        ("¥300元", Decimal(300)),
        ("", None),
        ("升主管", None),
        ("1e9999999", None),
        ("9" * 40, None),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: Decimal | None) -> None:
    assert figure(text) == number


def test_numbers_by_date_are_lines_that_can_be_read_and_come_back() -> None:
    given = ByDate({"month": "3000", "year": "3.6万"}, "按提成 2% 算")

    assert given.written() == "month: 3000\nyear: 3.6万\n按提成 2% 算"
    assert ByDate.read(given.written()) == given
    assert ByDate.read("只有话") == ByDate({}, "只有话")
    assert ByDate({"month": " "}, " ").written() == ""


def test_gains_and_costs_are_added_up_by_date() -> None:
    gains = (AnswerKind.GAINS, AnswerKind.GAINS, AnswerKind.COSTS, AnswerKind.TEXT)
    asked = tuple(Question(id=f"q{n}", text="问", kind=kind) for n, kind in enumerate(gains))
    template = sheet(Section(id="s", title="t", questions=asked))
    answers = {
        "q0": "tomorrow: 100\nyear: 2万",
        "q1": "year: 500\nmonth: 很多",
        "q2": "month: 800",
        "q3": "year: 1",
        "gone": "year: 7",
    }

    found = sums(template, answers)

    assert found.gains == {"tomorrow": Decimal(100), "year": Decimal(20500)}
    assert found.costs == {"month": Decimal(800)}


def test_a_share_in_percent_is_shown_and_not_added_to_money() -> None:
    asked = (Question(id="q", text="问", kind=AnswerKind.GAINS),)
    template = sheet(Section(id="s", title="t", questions=asked))

    assert sums(template, {"q": "month: 10%"}).gains == {}


def test_a_pick_stands_on_the_first_line_and_words_below() -> None:
    assert picked.written("yes", "他自己说的") == "yes\n他自己说的"
    assert picked.read("yes\n他自己说的", ("yes", "no")) == ("yes", "他自己说的")
    assert picked.read("看情况", ("yes", "no")) == ("", "看情况")
    assert picked.written("", "看情况") == "看情况"
    assert picked.written("no", " ") == "no"
