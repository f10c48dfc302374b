"""Prose, which most descriptions are, is read without the parser, to the same blocks."""

from __future__ import annotations

import pytest
from callsheet.python.docstrings import markdown, parsing
from callsheet.python.docstrings.blocks import Block

PARSED = Block(("what the parser made",))


@pytest.mark.parametrize(
    "prose",
    [
        "One line.\nAnother.",
        "``GET /pets/{id}``\n\nWith `code` and **bold**.",
        "**First** words, then [a link](https://example.com/a_b#c) and [one inside](#here).",
        "[https://example.com](https://example.com), [](https://example.com) and [*two*](http://example.com)",
        "One paragraph.\n \n\t\nAnother,  \n   with a hard break.",
        "A dot \u2022 inside\n\n\u2022 and one that begins a paragraph",
        "A space that is no blank line\n\u00a0\nin one paragraph.",
        "`a``b` and `two` `spans`",
    ],
)
def test_prose_reads_as_the_parser_would_read_it(prose: str) -> None:
    parsed = parsing.parsed(prose, parsing.MARKDOWN)
    markdown.blocks.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "parsed", None)  # calling it would be an error
        assert markdown.blocks(prose) == parsed


@pytest.mark.parametrize(
    "text",
    [
        "A list:\n- one",
        "A title\n===",
        "a | b\n|---|---|",
        "``a`",
        "`` ` ``",
        "![a picture](https://example.com/a.png)",
        "[a](<https://example.com>)",
        "a &amp; b",
        "a <br> b",
        "Text.\n\n    code",
        "* * *",
        "***",
    ],
)
def test_what_is_more_than_prose_is_parsed(text: str) -> None:
    markdown.blocks.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "parsed", lambda *_: (PARSED,))
        assert markdown.blocks(text + "\n") == (PARSED,)
