"""A sheet as a file: what goes out comes in equal, and nothing harmful comes in at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.exchange.sheet_files import read_sheet, sheet_of, text_of, write_sheet
from four_notebooks.method.sheets import editing
from four_notebooks.method.sheets.template import AnswerKind, Question, Section, Template
from four_notebooks.method.values import Told
from four_notebooks.models.faults import sentence
from four_notebooks.services import shipped
from four_notebooks.services.book import Book
from four_notebooks.services.refusals import Refused

GOOD = """id: try
name: 试
sections:
- id: a
  title: 第一节
  questions:
  - id: q1
    ask: 是不是?
    kind: yes_no
"""


@pytest.mark.parametrize("language", shipped.LANGUAGES)
@pytest.mark.parametrize("sheet", shipped.SHEETS)
def test_a_shipped_sheet_goes_out_and_comes_in_equal(
    sheet: str, language: str, tmp_path: Path
) -> None:
    template = shipped.sheet(sheet, language)
    write_sheet(template, tmp_path / "sheet.yaml")

    assert read_sheet(tmp_path / "sheet.yaml") == template


LINE = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\u2028\u2029\x85"),
    min_size=1,
    max_size=30,
).filter(lambda text: text == text.strip() and text.strip() != "")
WORDS = st.one_of(
    LINE,
    st.sampled_from(
        ["no", "null", "~", "007", "1e3", "- a", "a: b", "#x", "'", '"', "&a", "*a", "!x"]
    ),
)


@given(WORDS, WORDS, st.one_of(st.just(""), WORDS, st.builds("{}\n{}".format, WORDS, WORDS)), WORDS)
def test_any_words_come_back_as_they_went_out(
    name: str, title: str, hint: str, choice: str
) -> None:
    question = Question(id="q", text=title, hint=hint, kind=AnswerKind.CHOICE, choices=(choice,))
    template = Template(
        id="try", name=name, sections=(Section(id="s", title=title, questions=(question,)),)
    )

    assert sheet_of(text_of(template)) == template


def test_values_are_text_as_it_was_written() -> None:
    template = sheet_of("id: 007\nname: no\ntrade: 2026-01-01\nother: [1, {a: b}]\n")

    assert (template.id, template.name, template.trade) == ("007", "no", "2026-01-01")


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
)
BAD: dict[str, tuple[str, str, int | None]] = {
    "a bomb": (BOMB, "yaml_alias", 1),
    "a loop": (
        "id: x\nname: x\nsections: &s\n- id: a\n  title: t\n  sections: *s\n",
        "yaml_alias",
        3,
    ),
    "an anchor": ("id: x\nname: &n x\n", "yaml_alias", 2),
    "a tag": ("id: x\nname: !!python/object/apply:os.system ['true']\n", "yaml_tag", 2),
    "a merge": ("id: x\n<<: *other\n", "yaml_alias", 2),
    "a key twice": ("id: x\nname: x\nname: y\n", "yaml_twice", 3),
    "two documents": ("id: x\n---\nid: y\n", "yaml_broken", 2),
    "no YAML": ("id: [x\nname: y\n", "yaml_broken", 2),
    "a tab": ("id: x\n\tname: y\n", "yaml_broken", 2),
    "a key that is a list": ("? [a]\n: b\n", "yaml_broken", 1),
    "a hundred deep": ("sections: " + "[" * 100 + "]" * 100, "yaml_deep", 1),
    "ten thousand deep": ("[" * 10_000, "yaml_deep", 1),
    "two hundred thousand values": ("id: [" + "x," * 200_000 + "]", "yaml_many", 1),
    "nothing": ("", "yaml_empty", None),
    "a remark": ("# nothing\n", "yaml_empty", None),
    "a word": ("hello", "sheet_shape", None),
    "a control sign": ("id: x\nname: \x07\n", "yaml_broken", 2),
    "another kind of sheet": (GOOD.replace("yes_no", "colour"), "sheet_kind", None),
    "an id with blanks": (GOOD.replace("q1", "q 1"), "sheet_id", None),
    "ten thousand questions": (
        "id: x\nname: x\nsections:\n- id: a\n  title: t\n  questions:\n"
        + "".join(f"  - {{id: q{n}, ask: x}}\n" for n in range(10_000)),
        "sheet_questions",
        None,
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_sheet_is_refused_in_one_sentence(what: str) -> None:
    text, code, line = BAD[what]

    with pytest.raises(Refused) as no:
        sheet_of(text)

    assert no.value.code == code
    said = sentence(no.value, lambda _context, source: source)
    assert said.endswith(".") and "\n" not in said and "{" not in said
    if line is not None:
        assert f"Line {line}:" in said


@given(st.text(max_size=200))
def test_any_text_is_a_sheet_or_is_refused(text: str) -> None:
    try:
        found = sheet_of(text)
    except Refused as no:
        assert no.code
    else:
        assert found.id


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * 1_000_001)

    with pytest.raises(Refused) as no:
        read_sheet(path)

    assert no.value.code == "yaml_large"


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none", "file_missing"), (tmp_path, "file_unreadable")):
        with pytest.raises(Refused) as no:
            read_sheet(path)
        assert no.value.code == code
    (tmp_path / "gbk.yaml").write_bytes("name: 拜访".encode("gb18030"))
    with pytest.raises(Refused) as no:
        read_sheet(tmp_path / "gbk.yaml")
    assert no.value.code == "encoding"


def test_a_file_from_windows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())

    assert read_sheet(path) == sheet_of(GOOD)


def test_a_sheet_changed_and_exported_keeps_the_answers_of_the_book_it_comes_into(
    tmp_path: Path, book: Book, open_book: Callable[..., Book]
) -> None:
    template = book.sheets.template("preparation", "zh_CN")
    funding = template.question("before.background.funding")
    assert funding is not None
    changed = editing.put(template, replace(funding, text="钱从哪个科目出?"))
    changed = editing.add(changed, Question(id="q-own", text="停车方便吗?"), "before.desk")
    book.sheets.edit(changed)
    write_sheet(book.sheets.template("preparation"), tmp_path / "ours.yaml")

    other = open_book("other")
    account = other.accounts.create("恒远印务")
    other.sheets.answer(account.id, "preparation", funding.id, "设备科", Told.VERIFIED)
    before = other.sheets.answers(account.id, "preparation")
    other.sheets.take_in(read_sheet(tmp_path / "ours.yaml"))

    assert other.sheets.template("preparation") == changed
    assert other.sheets.answers(account.id, "preparation") == before
    answered, every = other.sheets.progress([account.id])[account.id]
    assert (answered, every) == (1, len(list(template.questions())) + 1)
