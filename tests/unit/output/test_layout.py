"""Lines that are too long are laid out, so that Black leaves them as they are, and no other lines."""

from __future__ import annotations

import ast

import black
import pytest
from callsheet.output.layout import DEEPEST, WIDTH, laid_out
from hypothesis import assume, given, settings
from hypothesis.strategies import SearchStrategy, builds, just, lists, one_of, recursive, sampled_from

Texts = SearchStrategy[str]

# --- the grammar of generated code ---------------------------------------------------------------


def filled(form: str, *parts: Texts) -> Texts:
    return builds(form.format, *parts)


def listed(items: Texts, least: int = 0) -> Texts:
    return lists(items, min_size=least, max_size=5).map(", ".join)


def union(types: Texts) -> Texts:
    return lists(types, min_size=1, max_size=4).map(" | ".join)


def numbered(form: str, items: Texts) -> Texts:
    """Items whose names differ."""
    return lists(items, max_size=4).map(
        lambda found: ", ".join(form.format(place, item) for place, item in enumerate(found))
    )


NAMES = sampled_from(["a" * length for length in (1, 2, 4, 8, 13, 20, 32)])
STRINGS = sampled_from([*(f'"{"s" * length}"' for length in (0, 1, 5, 12, 20, 40)), "'\"'", '"a, (b"'])
TYPES = union(
    recursive(
        one_of(NAMES, filled("models.{}", NAMES), filled("Literal[{}]", listed(STRINGS, 1))),
        lambda inner: one_of(filled("list[{}]", union(inner)), filled("dict[str, {}]", union(inner))),
        max_leaves=6,
    )
)
VALUES = recursive(
    one_of(STRINGS, NAMES, just("True")),
    lambda inner: one_of(
        filled("{}({})", NAMES, one_of(listed(inner), numbered("key{}={}", inner))),
        filled("[{}]", listed(inner)),
        filled("({},)", inner),
        filled("({}, {})", inner, inner),
        filled("{{{}}}", listed(filled("{}: {}", one_of(STRINGS, just("(401, 403)")), inner))),
    ),
    max_leaves=12,
)
ARGUMENTS = one_of(listed(VALUES), numbered("key{}={}", VALUES))
DEFAULTS = one_of(
    sampled_from(["", " = None", " = UNSET", " = field(default=None)"]),
    filled(" = field(default=UNSET, metadata=wire({}))", STRINGS),
)
FIELDS = filled("{}: {}{}", NAMES, TYPES, DEFAULTS)
PARAMETERS = numbered("p{}{}", filled("{}: {}", NAMES, TYPES))
FILES = one_of(
    filled("@operation({})\ndef f():\n    pass\n", ARGUMENTS),
    filled("def {}({}) -> Call[{}]:\n    pass\n", NAMES, PARAMETERS, TYPES),
    filled(
        "class A:\n    def {}(self, *, {}, **options: Unpack[Options]) -> None:\n        pass\n",
        NAMES,
        FIELDS,
    ),
    filled("def f():\n    return call({})\n", ARGUMENTS),
    filled("{}\n", FIELDS),
    filled("class A:\n    {}\n", FIELDS),
    filled("A: TypeAlias = Annotated[{}, tagged({})]\n", STRINGS, ARGUMENTS),
    filled("from .{} import {}\n", NAMES, numbered("a{}{}", NAMES).filter(bool)),
    filled("class A(_Calls[B], {}):\n    pass\n", numbered("a{}{}", NAMES).filter(bool)),
    filled("A = {}\n", VALUES),
    filled("class A:\n    {0}{0}{0} = {1}{0}{0}\n", NAMES, one_of(NAMES, just("models.a"))),
    filled("class A:\n    {0}{0}{0}: {1}{0}{0}{2}\n", NAMES, one_of(NAMES, just("models.a")), DEFAULTS),
    filled("with client.{}({}) as stream:\n    pass\n", NAMES, ARGUMENTS),
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(FILES)
def test_what_is_laid_out_is_as_black_has_it(text: str) -> None:
    made, is_whole = laid_out(text)
    assume(is_whole)
    assert made == black.format_str(made, mode=black.Mode())
    assert ast.dump(ast.parse(made)) == ast.dump(ast.parse(text))


# --- what is laid out, and how -------------------------------------------------------------------

LONG = "a" * 50


@pytest.mark.parametrize(
    ("line", "laid"),
    [
        (f"@operation({LONG}, {LONG[20:]})", f"@operation(\n    {LONG}, {LONG[20:]}\n)"),
        (f"x = other({LONG}, {LONG[20:]})", f"x = other(\n    {LONG},\n    {LONG[20:]},\n)"),
        (
            f"    return call({LONG}, path=({LONG},))",
            f"    return call(\n        {LONG},\n        path=({LONG},),\n    )",
        ),
        (f"from .x import {LONG}, {LONG} as b", f"from .x import (\n    {LONG},\n    {LONG} as b,\n)"),
        (
            f'    "Pet": {{"a": {LONG}, "b": {LONG}}},',
            f'    "Pet": {{\n        "a": {LONG},\n        "b": {LONG},\n    }},',
        ),
        (f"f({LONG}) -> {LONG}", f"f(\n    {LONG},\n) -> {LONG}"),
        (
            f"def f() -> Call[{LONG} | {LONG}]:",
            f"def f() -> (\n    Call[\n        {LONG}\n        | {LONG}\n    ]\n):",
        ),
        (f"def f() -> Call[{LONG}, {LONG}]:", f"def f() -> Call[\n    {LONG},\n    {LONG},\n]:"),
        (f"    {LONG} = {LONG}", f"    {LONG} = (\n        {LONG}\n    )"),
        (f"    {LONG} = {LONG * 2}", f"    {LONG} = {LONG * 2}"),
    ],
)
def test_each_item_has_a_line_but_for_calls_that_are_compact(line: str, laid: str) -> None:
    assert laid_out(line) == (laid, True)


@pytest.mark.parametrize(
    "line",
    [
        f"x = f({LONG} + {LONG})",
        f"x = ({LONG} | {LONG})",
        f"x = f({LONG} for {LONG} in y)",
        f"x = f({LONG}, {LONG},)",
        f"x = y[{LONG}:{LONG}]",
        f"x = f({LONG}, {LONG})  # words",
        f"x = f({LONG}, lambda {LONG}: 1)",
        f'x = "{LONG}" "{LONG}"',
        f"if f({LONG}, {LONG}):",
        f"# x = f({LONG}, {LONG})",
        f"return {LONG} | {LONG}",
        f"f({LONG}, {LONG}",
        f"    {LONG}, {LONG},",
        "x = " + "[" * (DEEPEST + 1) + LONG + "]" * (DEEPEST + 1),
    ],
)
def test_what_cannot_be_read_stays_for_black(line: str) -> None:
    assert laid_out(line) == (line, False)


@pytest.mark.parametrize(
    "text",
    [
        f"x = f({'a' * (WIDTH - 10)}, b)\n",
        f'"""Words.\n\nx = f({LONG}, {LONG})\n"""\n',
        f"# fmt: off\nx = f({LONG}, {LONG})\n# fmt: on\n",
        f'x = """\nf({LONG}, {LONG})\n"""\n',
        f'x = \'"\', """\nf({LONG}, {LONG})\n"""\n',
    ],
)
def test_short_lines_and_texts_stay(text: str) -> None:
    assert laid_out(text) == (text, True)


def test_lines_after_a_text_are_laid_out() -> None:
    text = f'"""Words."""\n# fmt: off\n# fmt: on\ny = \'"""\'\nx = f({LONG}, {LONG})\n"""Words."""\n'
    assert laid_out(text) == (text.replace(f"{LONG}, {LONG}", f"\n    {LONG},\n    {LONG},\n"), True)
