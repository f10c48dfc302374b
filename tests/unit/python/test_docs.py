"""Docstrings read well, stay inside their quotes, and are what Black would make of them."""

from __future__ import annotations

import ast

import black
import pytest
from callsheet.python.docstrings.docstrings import docstring, markdown, sentence, split_summary
from hypothesis import example, given, settings, strategies as st

HOSTILE = [
    '"""',
    '""" + __import__("os").system("x") + """',
    "\\",
    '\\"',
    'ends with "',
    'ends with \\"""',
    "\\N{BULLET} \\x41 \\u0041",
    "a\rb\vc\fd\x1ce\x85f\u2028g\u2029h",
    "\x00\x1b[31m\x7f",
    "\u202e\u2066\u200b\ufeff",
    "\ud800",
    "# coding: utf-7\n# type: ignore",
    "x" * 300,
    '"' * 50,
    "{{ 7 * 7 }} {% raw %}",
    "<!--" * 50,
    "`" * 51,
    "| a\n    code\n\n\n- item\n      more",
    "Größe – “quoted” … 猫 👍",
]

pieces = [*"ab .\"\\`-*#|>[]()<&;'1é", "\n", "\n\n", "    ", "```\n", "x" * 40, "- ", "word "]
markdown_text = st.lists(st.sampled_from(pieces), max_size=40).map("".join)
any_text = st.text(st.characters(codec=None), max_size=60)


def module(doc: str, indent: int) -> str:
    if indent == 0:
        return f"{doc}\n"
    if indent == 4:
        return f"def f():\n    {doc}\n"
    return f"class C:\n    def f(self):\n        {doc}\n"


def test_one_line() -> None:
    assert docstring("Send a limit", indent=4) == '"""Send a limit."""'
    assert docstring("", "Send a limit.", indent=4) == '"""Send a limit."""'
    assert docstring("Same.", "Same", indent=4) == '"""Same."""'
    assert docstring("", indent=4) == '"""Not described."""'
    assert docstring('Say "hi"', indent=4) == '"""Say "hi"."""'


def test_sections() -> None:
    made = docstring(
        "Configure limits",
        "The body is sent as it is.",
        [
            ("Args", (("limit", "How many. " * 10), ("offset", ""))),
            ("Returns", (("", "201: a thing"),)),
            ("Raises", ()),
        ],
        indent=4,
    )
    assert made == '''"""Configure limits.

    The body is sent as it is.

    Args:
        limit: How many. How many. How many. How many. How many. How many. How many. How
            many. How many. How many.
        offset

    Returns: 201: a thing
    """'''


def test_markdown_and_html_are_read() -> None:
    made = docstring(
        "",
        "# Overview\n\nGets it, e.g. Foo. See [docs](https://example.com) and [us](/x).\n\n"
        "<ul><li>one <b>bold</b></li><li>two <code>x</code></li></ul>\n\n"
        "```json\n{\n\n  1}\n```\n\n| a | b |\n|---|---|\n",
        indent=4,
    )
    assert made == '''"""Gets it, e.g. Foo.

    See docs (https://example.com) and us.

    - one bold
    - two `x`

    ```json
    {

      1}
    ```

    | a | b |
    |---|---|
    """'''


def test_html_of_the_kind_that_descriptions_have() -> None:
    made = docstring(
        "", '<p>Retrieves <a href="https://x.y">it</a> &amp; more.</p>\n\n<p>Second&nbsp;one</p>', indent=4
    )
    assert made == '"""Retrieves it (https://x.y) & more.\n\n    Second one\n    """'


def test_links_may_have_code_in_their_text_and_parentheses_in_their_target() -> None:
    made = docstring("", "See [`GET /x`](https://x.y/a_(b)#c), the [`z` key](#z) and `[a](b)`.", indent=4)
    assert made == '"""See `GET /x` (https://x.y/a_(b)#c), the `z` key and `[a](b)`."""'


@pytest.mark.parametrize("first", ["- one\n- two", "| a |\n|---|"])
def test_a_list_or_a_table_is_no_summary(first: str) -> None:
    lines = first.replace("\n", "\n    ")
    assert docstring("", f"# Kinds\n\n{first}\n\nMore.", indent=4) == (
        f'"""\n    Kinds\n\n    {lines}\n\n    More.\n    """'
    )
    assert docstring("Kinds", first, indent=4) == f'"""Kinds.\n\n    {lines}\n    """'


def test_a_long_summary_is_parted_after_its_first_sentence() -> None:
    long = "Updates **some** things. " + "It takes a while, since they are many. " * 2
    assert split_summary(long) == (
        "Updates **some** things.",
        " ".join(["It takes a while, since they are many."] * 2),
    )
    assert split_summary("Short. And sweet.") == ("Short. And sweet.", "")
    assert split_summary("x" * 100) == ("x" * 100, "")


def test_typography_becomes_ascii_and_letters_become_escapes() -> None:
    assert docstring("“a” – b… ✅ ö", indent=4) == '""" "a" - b... yes \\xf6."""'


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("indent", [0, 4, 8])
def test_nothing_leaves_its_quotes(text: str, indent: int) -> None:
    for summary, body in ((text, text), ("Sum", text + " more. And more."), ("", text)):
        assert flaws(documented(summary, body, indent), indent) == []


@settings(max_examples=150, deadline=None)
@given(markdown_text | any_text, markdown_text | any_text, st.sampled_from([0, 4, 8]))
@example('"a', "b", 4)
@example("x " * 41, "", 4)
@example("x" * 83, "", 4)
@example("a", "    code", 4)
def test_black_changes_nothing(summary: str, body: str, indent: int) -> None:
    assert flaws(documented(summary, body, indent), indent) == []


def documented(summary: str, body: str, indent: int) -> str:
    return docstring(summary, body, [("Args", ((summary[:20], body),))] if indent == 8 else (), indent=indent)


def flaws(text: str, indent: int) -> list[str]:
    """Whether a docstring, where it stands, is more or less than one, or not as Black would have it."""
    source = module(text, indent)
    plain = ast.Module | ast.ClassDef | ast.FunctionDef | ast.arguments | ast.arg | ast.Expr | ast.Constant
    nodes = list(ast.walk(ast.parse(source)))
    found = {
        "it is not ASCII": not text.isascii(),
        "it has a carriage return": "\r" in text,
        "code came out of it": not all(isinstance(node, plain) for node in nodes),
        "Black changes it": black.format_str(source, mode=black.Mode()) != source,
    }
    return [flaw for flaw, holds in found.items() if holds]


def test_the_first_sentence() -> None:
    assert sentence("Use e.g. Foo. Then bar.") == "Use e.g. Foo."
    assert sentence("# Title\n\nThe text.") == "The text."
    assert sentence("") == ""
    assert sentence("word " * 100).endswith("word...")
    assert len(sentence("word " * 100)) <= 200


def test_markdown_cells() -> None:
    assert markdown("a|b\n<b>c</b> <script>") == "a\\|b c &lt;script&gt;"
    assert markdown("[x](javascript:alert) ![y](https://e)") == "x y"
    assert markdown("[[x]]") == "\\[\\[x\\]\\]"


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "[", "](", "`", '"', "\\", "*", "- ", "\n", "<p", "&", "a. ", "    "]
)
@pytest.mark.usefixtures("patience")
def test_long_texts_cost_little(unit: str) -> None:
    assert docstring("", unit * 100_000, indent=4)


def test_alerts_and_quotations_lose_their_marks() -> None:
    text = "> [!NOTE]\n> This is closing down. See <https://x.y>.\n\n> One.\n>\n> Two.\n\n[!TIP] Not quoted."
    assert docstring("Sum.", text, indent=4) == '''"""Sum.

    Note: This is closing down. See https://x.y.

    One.

    Two.

    [!TIP] Not quoted.
    """'''


def test_lists_keep_their_depth_and_what_stands_in_their_items() -> None:
    text = "1. One\n\n   More.\n\n   ```sh\n   ls\n   ```\n2. Two\n   * Inner\n\nThree<br>- Four"
    assert docstring("Sum.", text, indent=4) == '''"""Sum.

    1. One

       More.

       ```sh
       ls
       ```

    2. Two
       - Inner

    Three

    - Four
    """'''


def test_html_is_read_where_blank_lines_and_indents_cut_it() -> None:
    text = (
        "<!-- hidden\n\ntoo --> Shown.\n<div>\n\n    <h2>Title</h2>\n    <ul>\n        <li>One <id></li>\n"
        "        <li><code>a &lt; b</code></li>\n    </ul>\n</div>\n"
    )
    assert docstring("Sum.", text, indent=4) == '''"""Sum.

    Shown.

    Title

    - One <id>
    - `a < b`
    """'''


def test_a_table_stays_as_it_stands_but_for_links_and_html() -> None:
    text = "a   | b\n--- | ---\n`x` | <a href='https://x.y'>it</a><br/>[too](/z)\n"
    assert docstring("Sum.", text, indent=4) == '''"""Sum.

    a   | b
    --- | ---
    `x` | it (https://x.y) too
    """'''


def test_links_to_definitions_below() -> None:
    assert docstring("", "See [it][1].\n\n[1]: https://x.y/{id}", indent=4) == (
        '"""See it (https://x.y/{id})."""'
    )


@pytest.mark.parametrize("step", [2, 4, 6, 8])
def test_deep_nesting_ends(step: int) -> None:
    deep = "\n\n".join(" " * step * depth + "- a" for depth in range(60))
    assert docstring("", deep + "\n\n" + "> " * 500 + "a", indent=4)
