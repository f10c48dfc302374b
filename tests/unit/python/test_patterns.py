"""Texts for patterns: each is one that Python finds the pattern in, or there is none."""

from __future__ import annotations

import re

import pytest
from callsheet.python.declarations.patterns import text_for
from hypothesis import given, strategies as st


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("^[a-zA-Z0-9_.-]+$", "a_name"),
        ("^[A-Z]+$", "A"),
        ("^[a-z]{2,4}$", "aa"),
        (r"^\d{4}-\d{2}-\d{2}$", "0000-00-00"),
        (r"^[0-9a-f]{8}(-[0-9a-f]{4})*$", "aaaaaaaa"),
        (r"^#[A-Fa-f0-9]{6}$", "#aaaaaa"),
        (r"^(GET|POST)$", "GET"),
        (r"^a|b$", "a"),
        (r"^(?:(ab)?c){2,}$", "cc"),
        (r"^arn:[\w+=/,.@-]+:x$", "arn:a:x"),
        ("[^a-zA-Z]", "0"),
        ("[\\u4e00-\\u9fa5]", "\u4e00"),
        ("^/v1/[^/]+?/$", "/v1/a/"),
        ("^.{3}$", "aaa"),
    ],
)
def test_what_people_write(pattern: str, text: str) -> None:
    assert text_for(pattern, "a_name", 0, 100) == text
    assert re.search(pattern, text)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?=a)b", r"(?<!a)b", r"(?i)a", r"(a)\1", r"\bword\b", r"\p{L}+", "a^b", "a$b", "(^a)", "[a", "(a",
        "a)", "*", "a{", "a**", "[]", "[]a]", "\\", "a" * 501, "(" * 499, "((a{9999}){9999}){9999}",
        "^a{101}$", "^$", r"[\x00-\x01]",
    ],
)  # fmt: skip
def test_nothing_is_said_of_what_is_unusual(pattern: str) -> None:
    assert text_for(pattern, "name", 0, 100) is None


@pytest.mark.parametrize(
    ("shortest", "longest", "text"), [(5, 100, "aaaaaaaa"), (0, 2, "a"), (3, 3, "aaa"), (20, 20, "a" * 20)]
)
def test_lengths_are_kept_to(shortest: int, longest: int, text: str) -> None:
    assert text_for("^[a-y]+$", "zz", shortest, longest) == text


@pytest.mark.parametrize("pattern", ["^(a+)+$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
def test_nothing_is_matched_by_an_expression_that_would_take_for_ever(pattern: str) -> None:
    assert text_for(pattern, "a" * 90 + "!", 0, 100)


PIECES = st.sampled_from(
    [
        *"abc-_:/ ",
        "[a-z]",
        "[^a-z0]",
        r"[\w.-]",
        r"[+\-]",
        r"\d",
        r"\s",
        r"\S",
        r"\.",
        ".",
        "(?:ab|c)",
        "(a|(b)+)",
    ]
)
REPEATED = st.tuples(PIECES, st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "+?"])).map(
    "".join
)
PATTERNS = st.tuples(
    st.sampled_from(["", "^"]),
    st.lists(REPEATED, min_size=1, max_size=6).map("".join),
    st.sampled_from(["", "$"]),
).map("".join)


@given(PATTERNS, st.text("abz-_. ", max_size=6), st.integers(0, 4), st.integers(4, 40))
def test_a_text_is_found(pattern: str, name: str, shortest: int, longest: int) -> None:
    text = text_for(pattern, name, shortest, longest)
    if text is not None:
        assert re.search(pattern, text)
        assert shortest <= len(text) <= longest
