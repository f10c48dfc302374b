"""Literals mean the value they were made of, in ASCII, as Black would spell them."""

from __future__ import annotations

import ast
import math
from typing import Any

import black
import pytest
from callsheet.python.code.literals import literal
from hypothesis import example, given, settings, strategies as st

texts = st.text(st.characters(codec=None), max_size=30) | st.text("'\"\\\n\r{}a", max_size=12)
numbers = st.integers(-(10**40), 10**40) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a", '"a"'),
        ('say "hi"', "'say \"hi\"'"),
        ("it's", '"it\'s"'),
        ("\"'", '"\\"\'"'),
        ("\\", '"\\\\"'),
        ("\n\r\x00\x85", '"\\n\\r\\x00\\x85"'),
        ("\u2028\u202e", '"\\u2028\\u202e"'),
        ("\ud800", '"\\ud800"'),
        ("👍", '"\\U0001f44d"'),
        (-5, "-5"),
        (1e16, "1e16"),
        (0.1, "0.1"),
        (True, "True"),
        ({"a": [1, None]}, '{"a": [1, None]}'),
    ],
)
def test_spelling(value: Any, code: str) -> None:
    assert literal(value) == code


@given(values)
@example("'''\"\"\"")
@example({"": [[], {}]})
def test_a_literal_means_its_value(value: Any) -> None:
    code = literal(value)
    assert code.isascii()
    assert "\n" not in code
    assert ast.literal_eval(code) == value


@settings(max_examples=60)
@given(texts | numbers)
def test_black_changes_nothing(value: Any) -> None:
    module = f"x = {literal(value)}\n"
    assert black.format_str(module, mode=black.Mode(line_length=1000)) == module


@pytest.mark.parametrize("value", [math.nan, math.inf, object(), b"x", {1}])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        literal(value)
