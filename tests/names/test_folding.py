from hypothesis import example, given
from hypothesis import strategies as st

from four_notebooks.names.folding import clean, fold


def test_fullwidth_case_and_white_space_make_no_difference() -> None:
    assert fold("ＡＢＣ　科技 ") == fold("abc科技") == "abc科技"
    assert fold("STRASSE") == fold("straße")


def test_nul_and_lone_surrogates_are_stripped_and_line_breaks_are_one() -> None:
    assert clean("a\x00b\ud800c\r\nd\re\u2028f") == "abc\nd\ne\nf"


def test_tabs_and_emoji_stay() -> None:
    assert clean("a\tb 👍🏽") == "a\tb 👍🏽"


@given(st.text())
@example("A´")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters()))
def test_cleaned_text_can_be_written_as_utf8_and_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert once.encode("utf-8").decode("utf-8") == once
    assert "\x00" not in once
    assert clean(once) == once
