"""Filters make of a literal what its place needs, whatever the description says in it."""

from __future__ import annotations

import json

import pytest
from callsheet.output.filters import code_span, json_text, markdown, paragraphs, value
from callsheet.python.code.code import Code, Text
from callsheet.python.code.literals import literal
from hypothesis import given, strategies as st

HOSTILE = 'a | <x y> [x](javascript:y) `c` "q" \\ {{ z }}'


def test_a_literal_and_its_text() -> None:
    assert value(Code("'a'")) == "a"
    assert value(Code("get_pet")) == "get_pet"
    assert value(Text("None")) == "None", "a text of the configuration is itself"
    assert value({"x-a": Code("[1]"), "x-b": (Text("b"), True)}) == {"x-a": [1], "x-b": ["b", True]}


def test_markdown_has_neither_html_nor_links_nor_cells() -> None:
    text = markdown(literal(HOSTILE))
    assert isinstance(text, Code)
    assert text == 'a \\| &lt;x y&gt; x `c` "q" \\\\ {{ z }}'
    assert markdown(None) == paragraphs(None) == ""


def test_paragraphs_keep_lists_and_nothing_of_html() -> None:
    text = "One <script>alert()</script>.\n\n- a\n- b\n\n```\nx < 1\n```\n\n# Title\nEnd."
    assert paragraphs(literal(text)) == (
        "One &lt;script&gt;alert()&lt;/script&gt;.\n\n- a\n- b\n\n    x &lt; 1\n\nTitle\n\nEnd."
    )


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("/pets/{id}", "`/pets/{id}`"),
        ("a|b", "`a\\|b`"),
        ("a `b` c", "`` a `b` c ``"),
        ("two\nlines\u202e", "`two lines`"),
    ],
)
def test_a_span_of_code_ends_where_it_should(text: str, span: str) -> None:
    assert code_span(literal(text)) == span


def test_an_annotation_is_a_span_as_it_is() -> None:
    assert code_span(Code("list[Color] | None")) == "`list[Color] \\| None`"


@given(
    st.recursive(st.text() | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner))
    | st.dictionaries(st.text(), st.text())
)
def test_json_is_what_the_literal_says(said: object) -> None:
    text = json_text(literal(said))
    assert text.isascii()
    assert json.loads(text) == said
