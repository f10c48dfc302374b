"""Statements with types, laid out as Black has them: those of Literals are long."""

from __future__ import annotations

import random

import black
import pytest
from callsheet.python.code.annotations import Annotation, literal_type, optional, union, unset
from callsheet.python.code.code import Code
from callsheet.python.code.layout import WIDTH, Bracket, Piece, declared
from callsheet.python.code.literals import literal

WORD = Code("word")
VALUES: list[Piece | None] = [
    None,
    Code("None"),
    Code("UNSET"),
    Bracket(Code("field("), (Code("default=None"),), Code(")"), compact=True),
    Bracket(Code("field("), (Code("default=UNSET"), Code('metadata=wire("aWord")')), Code(")"), compact=True),
    Bracket(Code("field("), (Code(f'metadata=wire("{"long" * 8}")'),), Code(")"), compact=True),
]


def some_type(chance: random.Random) -> Annotation:
    values = (literal("v" * chance.choice([1, 3, 8, 12, 20, 30])) for _ in range(chance.choice([1, 2, 3, 8])))
    listed = literal_type(values)
    if chance.random() < 0.3:
        whole = Bracket(Code("list["), (listed.piece,), Code("]"), comma=False)
        listed = Annotation(Code("list[") + listed.code + Code("]"), (whole,))
    return chance.choice([listed, optional(listed), unset(listed), union((listed, Annotation(WORD)))])


@pytest.mark.parametrize("seed", range(4))
def test_what_fits_into_the_lines_is_as_black_has_it(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(30):
        start = Code("n" * chance.randint(1, 40) + ": ")
        piece, value = some_type(chance).piece, chance.choice(VALUES)
        as_field = f"class A:\n    {declared(start, piece, value, indent=4)}\n"
        argument = value if isinstance(value, Code) else None
        last = declared(start, piece, argument, indent=4, after=1)
        as_argument = f"def f(\n    *,\n    x: int,\n    {last},\n):\n    pass\n"
        for text in (as_field, as_argument):
            if max(map(len, text.splitlines())) <= WIDTH:  # all others go through Black
                assert text == black.format_str(text, mode=black.Mode())
