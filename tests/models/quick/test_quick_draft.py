"""A quick visit kept as text comes back as it was, and damaged text is never lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from four_notebooks.method.values import Answer
from four_notebooks.models.quick.draft import LineText, QuickDraft, from_text, to_text
from four_notebooks.services.quick_names import Known
from four_notebooks.services.quick_pieces import Token, TokenKind

TOKEN = Token(TokenKind.ACCOUNT, 0, 4, Known(7, "海纳物流", "hnwl"))

drafts = st.builds(
    QuickDraft,
    line=st.builds(
        LineText,
        source=st.text(max_size=30).map(lambda text: f"海纳物流 {text}"),
        chosen=st.sampled_from([(), (TOKEN,)]),
        plain_from=st.none() | st.integers(5, 30),
    ),
    purpose=st.text(max_size=9),
    state=st.text(max_size=9),
    solved=st.sampled_from(Answer),
    asked=st.booleans(),
    answer=st.text(max_size=9),
    judgement=st.text(max_size=9),
    strategy=st.text(max_size=9),
)


@given(drafts)
def test_what_is_kept_comes_back(draft: QuickDraft) -> None:
    text = to_text(draft)
    assert draft.blank if not text else from_text(text) == draft


@pytest.mark.parametrize("text", ["不是JSON", "{}", "[1]", '{"line": 3}', '{"line": {}}'])
def test_text_that_cannot_be_read_stays_as_the_words_of_the_line(text: str) -> None:
    assert from_text(text).line == LineText(text, (), 0)


def test_an_account_alone_is_not_worth_keeping() -> None:
    assert to_text(QuickDraft(line=LineText("海纳物流 ", (TOKEN,)))) == ""
    assert to_text(QuickDraft(line=LineText("海纳物流 谈", (TOKEN,)))) != ""
