"""Markdown as HTML that does nothing but show text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from four_notebooks.exchange.markdown_html import LONGEST, TAGS, html_of, page_of


def test_the_journals_marks_are_shown() -> None:
    html = html_of("## 说了什么\n\n- **周总** 怕贵\n- 两笔付款\n\n第一行\n第二行 ~~x~~ `=1`")
    assert "<h2>说了什么</h2>" in html
    assert "<li><strong>周总</strong> 怕贵</li>" in html
    assert "第一行<br>" in html
    assert "<code>=1</code>" in html


def test_tables_and_links_are_shown() -> None:
    html = html_of("|a|b|\n|-|-|\n|1|2|\n\n[网页](https://example.com) <13800000000>")
    assert "<td>1</td>" in html
    assert 'href="https://example.com"' in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.com/pixel.png)",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        '<a href="//host/share">x</a>',
        "[x](data:text/html;base64,AAAA)",
        '**x**{: onclick="alert(1)" }',
        "<div markdown='1' style='background:url(http://a)'>x</div>",
        "<!-- x --><iframe src='http://a'></iframe>",
    ],
)
def test_nothing_that_loads_or_runs_comes_out(text: str) -> None:
    html = html_of(text)
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", html))
    assert tags <= TAGS
    attributes = re.findall(r"<[a-z0-9]+((?: [a-z]+=\"[^\"]*\")*)", html)
    for each in attributes:
        for address in re.findall(r'href="([^"]*)"', each):
            assert address.startswith(("http://", "https://", "mailto:", "tel:"))
        assert not re.search(r" (?:on\w+|style|src)=", each)


def test_html_in_the_text_is_shown_as_text() -> None:
    assert html_of("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 8000,
        "![" * 4000,
        "[a](" * 2000,
        "<![CDATA[" * 2000,
        "*[a]: b\n" * 2000,
        "1. " * 2000,
        "a\n: b\n" * 2000,
        "> " * 2000,
        "\n".join("  " * at + "- a" for at in range(300)),
        "字" * 300_000,
    ],
)
def test_text_made_to_stall_comes_out_in_bearable_time(text: str) -> None:
    start = time.process_time()
    assert html_of(text).startswith("<")
    assert time.process_time() - start < 3


def test_a_page_is_whole_and_its_title_is_text() -> None:
    page = page_of("**x**", "<b>&")
    assert page.startswith("<!DOCTYPE html>")
    assert "<title>&lt;b&gt;&amp;</title>" in page
    assert "<strong>x</strong>" in page


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab*_[](){}<>!#`~|-:>\\\n\t &\"'1.", max_size=200))
def test_no_text_gives_a_tag_that_is_not_listed(text: str) -> None:
    assert set(re.findall(r"<\s*/?\s*([a-zA-Z0-9]+)", html_of(text))) <= TAGS


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    ["> ", "- a\n", "**a", "`a ", "|a", "# a\n", "a\n=", "a\n: b\n", "\\", "a  \n", "```\n"],
)
def test_a_hundred_thousand_characters_of_marks_take_no_minute(piece: str) -> None:
    text = piece * (LONGEST // len(piece))
    began = time.process_time()
    assert html_of(text)
    assert time.process_time() - began < 15


def test_a_long_text_keeps_its_marks_and_its_code_whole() -> None:
    part = "# Head\n\n- **one**\n- two\n\n```\na\n\nb\n```\n\n"
    found = html_of(part * 200)
    assert found.count("<h1>") == found.count("<ul>") == found.count("<pre>") == 200
